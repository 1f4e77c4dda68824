//! Fields: what a program computes and shows. The result counts as text, the code is inert.
//! What changes without anybody's doing (the number of a page, today's date) is carried and not read.

use crate::xml::NodeId;

use super::Pair;

/// Fields whose result depends on the machine, the day or the page.
const VOLATILE: [&str; 23] = [
    "PAGE",
    "NUMPAGES",
    "SECTION",
    "SECTIONPAGES",
    "PAGEREF",
    "DATE",
    "TIME",
    "PRINTDATE",
    "SAVEDATE",
    "CREATEDATE",
    "EDITTIME",
    "FILENAME",
    "FILESIZE",
    "AUTHOR",
    "LASTSAVEDBY",
    "REVNUM",
    "NUMWORDS",
    "NUMCHARS",
    "USERNAME",
    "USERINITIALS",
    "USERADDRESS",
    "TEMPLATE",
    "INFO",
];

/// Fields that show nothing where they stand.
const SILENT: [&str; 9] = [
    "XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", "NEXT", "ADVANCE",
];

/// A field that has begun.
#[derive(Debug)]
struct Field {
    begin: NodeId,
    mark: Pair,
    code: String,
    in_result: bool,
    /// Whether characters within it are shown at this point.
    shows: bool,
}

/// The fields that are open at a place.
#[derive(Debug, Default)]
pub(crate) struct Fields(Vec<Field>);

/// A field that is carried: where it begins, the marks it stands under, and what it is.
#[derive(Debug)]
pub(crate) struct CarriedField {
    pub(crate) begin: NodeId,
    pub(crate) mark: Pair,
    pub(crate) identity: String,
}

impl Fields {
    /// Whether characters at this place are shown as text.
    pub(crate) fn show(&self) -> bool {
        self.0.last().is_none_or(|field| field.shows)
    }

    pub(crate) fn begin(&mut self, begin: NodeId, mark: Pair) {
        self.0.push(Field {
            begin,
            mark,
            code: String::new(),
            in_result: false,
            shows: false,
        });
    }

    /// Takes further characters of the innermost field's code.
    pub(crate) fn say(&mut self, code: &str) {
        if let Some(field) = self.0.last_mut()
            && !field.in_result
        {
            field.code.push_str(code);
        }
    }

    /// The code is over; a volatile field is carried from here.
    pub(crate) fn separate(&mut self) -> Option<CarriedField> {
        let (field, outer) = self.0.split_last_mut()?;
        let shown = outer.last().is_none_or(|field| field.shows);
        let volatile = is_volatile(&field.code);
        let carried = (shown && volatile && !field.in_result).then(|| field.carried());
        field.in_result = true;
        field.shows = shown && !volatile;
        carried
    }

    /// The field is over; one without a result is carried if it shows anything.
    pub(crate) fn end(&mut self) -> Option<CarriedField> {
        let field = self.0.pop()?;
        let name = name(&field.code);
        let is_silent = name.is_empty() || SILENT.contains(&name.as_str());
        (self.show() && !field.in_result && !is_silent).then(|| field.carried())
    }
}

impl Field {
    fn carried(&self) -> CarriedField {
        CarriedField {
            begin: self.begin,
            mark: self.mark,
            identity: identity(&self.code),
        }
    }
}

/// What a carried field is known by.
pub(crate) fn identity(code: &str) -> String {
    format!("field {}", name(code))
}

/// Whether the result of a field depends on the machine, the day or the page.
pub(crate) fn is_volatile(code: &str) -> bool {
    VOLATILE.contains(&name(code).as_str())
}

fn name(code: &str) -> String {
    let first = code.split_whitespace().next().unwrap_or_default();
    first.to_ascii_uppercase()
}
