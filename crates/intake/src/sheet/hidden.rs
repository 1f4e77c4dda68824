//! Finds the rows of a workbook that are hidden or filtered away, by the names of their sheets. Their cells are read elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// The hidden rows of each sheet, counted from 0; a part that is no XML hides nothing.
pub(super) fn rows(parts: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, BTreeSet<u32>> {
    let part = |name: &str| parts.get(name).map_or(&[][..], Vec::as_slice);
    let mut targets = BTreeMap::new();
    each_element(
        part("xl/_rels/workbook.xml.rels"),
        "Relationship",
        |element| {
            if let (Some(id), Some(target)) = (value(element, "Id"), value(element, "Target")) {
                targets.insert(id, target);
            }
        },
    );
    let mut found = BTreeMap::new();
    each_element(part("xl/workbook.xml"), "sheet", |element| {
        let target = value(element, "id").and_then(|id| targets.get(&id));
        if let (Some(name), Some(target)) = (value(element, "name"), target) {
            let path = match target.strip_prefix('/') {
                Some(absolute) => absolute.to_lowercase(),
                None => format!("xl/{target}").to_lowercase(),
            };
            found.insert(name, hidden_in(part(&path)));
        }
    });
    found
}

fn hidden_in(sheet: &[u8]) -> BTreeSet<u32> {
    let mut hidden = BTreeSet::new();
    let mut row = 0;
    each_element(sheet, "row", |element| {
        let number = value(element, "r").and_then(|row| row.parse::<u32>().ok());
        row = number.map_or(row, |number| number.saturating_sub(1));
        let is_hidden = value(element, "hidden");
        if is_hidden.is_some_and(|word| word == "1" || word == "true") {
            hidden.insert(row);
        }
        row = row.saturating_add(1);
    });
    hidden
}

/// Looks at each element of a local name, whatever its prefix.
fn each_element(xml: &[u8], name: &str, mut look: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_reader(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                if element.local_name().as_ref() == name {
                    look(&element);
                }
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

fn value(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes().flatten();
    let found = attributes.find(|one| one.key.local_name().as_ref() == name)?;
    found
        .normalized_value(XmlVersion::Implicit1_0)
        .ok()
        .map(std::borrow::Cow::into_owned)
}
