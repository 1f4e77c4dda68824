//! What is said of files that came in: why one is not read, where something stands in it, what was noticed in the reading.
//! How they are read is decided elsewhere.

pub mod call;
pub mod desk;
pub mod plan;

use intake::Unread;
use intake::file::{Finding, Place};
use intake::unread::Kind;
use language::Language;

/// Says why a file is not read, and what to do.
pub fn unread(why: &Unread, language: Language) -> String {
    let file = |name: &str| ("file", name.to_owned().into());
    match why {
        Unread::OtherKind { name, kind } => {
            let said = [file(name), ("kind", language.say(of_kind(*kind)).into())];
            language.tell("intake-other-kind", &said)
        }
        Unread::Locked { name } => language.tell("intake-locked", &[file(name)]),
        Unread::Damaged { name, cause } => {
            let said = [file(name), ("cause", cause.as_str().into())];
            language.tell("intake-damaged", &said)
        }
        Unread::TooLarge { name, place: None } => language.tell("intake-too-large", &[file(name)]),
        Unread::TooLarge {
            name,
            place: Some(at),
        } => {
            let said = [file(name), ("place", place(at, language).into())];
            language.tell("intake-too-large-at", &said)
        }
    }
}

fn of_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Word => "intake-kind-word",
        Kind::Workbook => "intake-kind-workbook",
        Kind::BinaryWorkbook => "intake-kind-binary-workbook",
        Kind::OldWord => "intake-kind-old-word",
        Kind::OldWorkbook => "intake-kind-old-workbook",
        Kind::OpenDocument => "intake-kind-open-document",
        Kind::Pdf => "intake-kind-pdf",
        Kind::Picture => "intake-kind-picture",
        Kind::Slides => "intake-kind-slides",
        Kind::WebPage => "intake-kind-web-page",
        Kind::Message => "intake-kind-message",
        Kind::PlainText => "intake-kind-plain-text",
        Kind::RichText => "intake-kind-rich-text",
        Kind::Unknown => "intake-kind-unknown",
    }
}

/// Says where something stands in a file, as a person would look for it.
pub fn place(place: &Place, language: Language) -> String {
    let number = |name, number: usize| (name, number.to_string().into());
    match place {
        Place::Paragraph(at) => language.tell("intake-paragraph", &[number("number", *at)]),
        Place::Table { table, row: 0, .. } => {
            language.tell("intake-table", &[number("table", *table)])
        }
        Place::Table {
            table,
            row,
            column: 0,
        } => {
            let said = [number("table", *table), number("row", *row)];
            language.tell("intake-table-row", &said)
        }
        Place::Table { table, row, column } => {
            let said = [number("table", *table), number("row", *row)];
            let column = number("column", *column);
            language.tell("intake-table-cell", &[&said[..], &[column]].concat())
        }
        Place::Sheet { sheet, row: 0, .. } => {
            language.tell("intake-sheet", &[("sheet", sheet.as_str().into())])
        }
        Place::Sheet { sheet, row, column } => {
            let cell = format!("{}{row}", letters(*column));
            let said = [("sheet", sheet.as_str().into()), ("cell", cell.into())];
            let id = if *column == 0 {
                "intake-sheet-row"
            } else {
                "intake-sheet-cell"
            };
            language.tell(id, &said)
        }
    }
}

/// The letters of a column of a workbook; none for 0.
fn letters(mut column: u32) -> String {
    let mut letters = Vec::new();
    while let Some(rest) = column.checked_sub(1) {
        letters.push(char::from(
            b'A' + u8::try_from(rest % 26).expect("below 26"),
        ));
        column = rest / 26;
    }
    letters.iter().rev().collect()
}

/// Says what was noticed in the reading of a file.
pub fn noticed(finding: &Finding, language: Language) -> String {
    let (id, count) = match finding {
        Finding::ChangesAccepted(count) => ("intake-changes-accepted", *count),
        Finding::HiddenLeftOut(count) => ("intake-hidden-left-out", *count),
        Finding::TablesInCells(count) => ("intake-tables-in-cells", *count),
    };
    language.tell(id, &[("count", count.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_said_as_a_person_looks_for_it() {
        let sheet = |row, column| Place::Sheet {
            sheet: "Plan".to_owned(),
            row,
            column,
        };
        let table = |row, column| Place::Table {
            table: 2,
            row,
            column,
        };
        let cases = [
            (Place::Paragraph(12), "paragraph 12"),
            (table(0, 0), "table 2"),
            (table(3, 0), "table 2, row 3"),
            (table(3, 4), "table 2, row 3, column 4"),
            (sheet(0, 0), "sheet “Plan”"),
            (sheet(7, 0), "sheet “Plan”, row 7"),
            (sheet(7, 2), "sheet “Plan”, cell B7"),
            (sheet(1, 703), "sheet “Plan”, cell AAA1"),
        ];
        for (at, said) in cases {
            assert_eq!(place(&at, Language::English), said);
        }
    }

    #[test]
    fn why_a_file_is_not_read_names_the_file_and_what_to_do() {
        let name = || "poa.pdf".to_owned();
        let cases = [
            Unread::OtherKind {
                name: name(),
                kind: Kind::Pdf,
            },
            Unread::Locked { name: name() },
            Unread::Damaged {
                name: name(),
                cause: "no end".to_owned(),
            },
            Unread::TooLarge {
                name: name(),
                place: Some(Place::Paragraph(1)),
            },
            Unread::TooLarge {
                name: name(),
                place: None,
            },
        ];
        for why in cases {
            for language in Language::ALL {
                let said = unread(&why, language);
                assert!(said.starts_with("poa.pdf"), "{said}");
            }
        }
    }
}
