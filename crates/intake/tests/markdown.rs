//! Markdown and plain text as they are read.

use intake::file::{Block, Place, Value};
use intake::unread::{Kind, Unread};

fn told(text: &str) -> Vec<String> {
    let file = intake::read("plan.md", text.as_bytes()).expect("it is text");
    let told = file.blocks.iter().map(|block| match block {
        Block::Paragraph(one) => {
            let Place::Paragraph(line) = one.place else {
                panic!("a line");
            };
            let heading = one
                .heading
                .map_or(String::new(), |depth| format!("h{depth} "));
            let number = one.number.as_ref();
            let number = number.map_or(String::new(), |number| {
                format!("<{} {}> ", number.printed, number.level)
            });
            let bold = if one.is_bold { "*" } else { "" };
            format!("{line}: {heading}{number}{bold}{}", one.text)
        }
        Block::Table(table) => {
            let rows = table.rows.iter().map(|row| {
                let cells = row
                    .cells
                    .iter()
                    .map(|cell| match cell.value == Value::Nothing {
                        true => "–".to_owned(),
                        false => cell.value.words(),
                    });
                cells.collect::<Vec<_>>().join("|")
            });
            rows.collect::<Vec<_>>().join("\n")
        }
    });
    told.collect()
}

#[test]
fn headings_lists_and_typed_numbers_are_told_apart() {
    assert_eq!(
        told(
            "# Plan\n\n**Seas**\n\n1. Count\n   1) Herring\n   2) Cod\n2. Guard\n\n1.1.1 Hold talks\nevery year\n1.1.2 Train\n(a) pilots\n(b) crews"
        ),
        [
            "1: h1 Plan",
            "3: *Seas",
            "5: <1. 0> Count",
            "6: <1) 1> Herring",
            "7: <2) 1> Cod",
            "8: <2. 0> Guard",
            "10: 1.1.1 Hold talks every year",
            "12: 1.1.2 Train",
            "13: (a) pilots",
            "14: (b) crews",
        ]
    );
}

#[test]
fn a_table_keeps_its_empty_cells() {
    assert_eq!(
        told("| No | Line |\n|---|---|\n| 1 | Seas |\n| | Ice |"),
        ["No|Line\n1|Seas\n–|Ice"]
    );
}

#[test]
fn a_text_in_sixteen_bits_is_read_and_what_is_no_text_is_not() {
    let wide: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain("# 계획".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let file = intake::read("plan.txt", &wide).unwrap();
    assert!(
        matches!(&file.blocks[..], [Block::Paragraph(one)] if one.text == "계획" && one.heading == Some(1))
    );
    let refused = intake::read("plan.md", b"\x00\x01\x02");
    assert!(matches!(
        refused,
        Err(Unread::OtherKind {
            kind: Kind::Unknown,
            ..
        })
    ));
}

#[test]
fn what_is_not_read_here_is_told_by_what_it_is() {
    let container = |name: &str| {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let kind = |bytes: &[u8]| match intake::read("plan.docx", bytes) {
        Err(Unread::OtherKind { kind, .. }) => Some(kind),
        Err(Unread::Locked { .. }) => None,
        other => panic!("{other:?}"),
    };
    assert_eq!(kind(&container("WordDocument")), Some(Kind::OldWord));
    assert_eq!(kind(&container("Workbook")), Some(Kind::OldWorkbook));
    assert_eq!(kind(&container("EncryptedPackage")), None);
    assert_eq!(kind(b"%PDF-1.7"), Some(Kind::Pdf));
    assert_eq!(kind(b"{\\rtf1"), Some(Kind::RichText));
}
