//! The sheet: its size and margins, the head and the foot of every page. Nothing of the body is here.

use super::WORDS;
use super::paragraph::{Properties, paragraph, plain};
use super::text;
use super::xml::Xml;
use crate::paper::{Paper, Sheet};

/// A sheet's measures, in twentieths of a point.
struct Measures {
    width: u32,
    height: u32,
    margin_side: u32,
    margin_top: u32,
    margin_bottom: u32,
}

fn measures(sheet: Sheet) -> Measures {
    match sheet {
        Sheet::Portrait => Measures {
            width: 11_906,
            height: 16_838,
            margin_side: 1_474,
            margin_top: 1_588,
            margin_bottom: 1_361,
        },
        Sheet::Landscape => Measures {
            width: 16_838,
            height: 11_906,
            margin_side: 1_134,
            margin_top: 1_361,
            margin_bottom: 1_134,
        },
    }
}

/// Returns the width between the margins, in twentieths of a point.
pub(super) fn text_width(sheet: Sheet) -> u32 {
    let measures = measures(sheet);
    measures.width - 2 * measures.margin_side
}

/// Writes the properties of the one section: what stands at head and foot, the sheet, the margins.
pub(super) fn section(xml: &mut Xml, sheet: Sheet) {
    let measures = measures(sheet);
    let [width, height, side, top, bottom] = [
        measures.width,
        measures.height,
        measures.margin_side,
        measures.margin_top,
        measures.margin_bottom,
    ]
    .map(|measure| measure.to_string());
    xml.element("w:sectPr", &[], |xml| {
        xml.empty(
            "w:headerReference",
            &[("w:type", "default"), ("r:id", "header")],
        );
        xml.empty(
            "w:footerReference",
            &[("w:type", "default"), ("r:id", "footer")],
        );
        let size = [("w:w", width.as_str()), ("w:h", &height)];
        match sheet {
            Sheet::Portrait => xml.empty("w:pgSz", &size),
            Sheet::Landscape => {
                xml.empty("w:pgSz", &[size[0], size[1], ("w:orient", "landscape")]);
            }
        }
        let margins = [
            ("w:top", top.as_str()),
            ("w:right", &side),
            ("w:bottom", &bottom),
            ("w:left", &side),
            ("w:header", "709"),
            ("w:footer", "624"),
            ("w:gutter", "0"),
        ];
        xml.empty("w:pgMar", &margins);
    });
}

/// Writes the head of every page: the book's name.
pub(super) fn header(paper: &Paper) -> Vec<u8> {
    Xml::document("w:hdr", &[WORDS], |xml| plain(xml, "Header", &paper.book))
}

/// Writes the foot of every page: its number, and how many there are.
pub(super) fn footer(paper: &Paper) -> Vec<u8> {
    Xml::document("w:ftr", &[WORDS], |xml| {
        paragraph(xml, &Properties::of("Footer"), |xml| {
            for piece in page_of_pages(paper) {
                match piece {
                    Piece::Words(words) => text::run(xml, None, &words),
                    Piece::Field(code) => {
                        xml.element("w:fldSimple", &[("w:instr", code)], |xml| {
                            text::run(xml, None, "1")
                        });
                    }
                }
            }
        });
    })
}

/// A piece of the foot: words, or a field that the reader's program fills in.
enum Piece {
    Words(String),
    Field(&'static str),
}

/// Cuts the sentence of the foot where its two numbers stand, wherever its language puts them.
fn page_of_pages(paper: &Paper) -> Vec<Piece> {
    const PAGE: char = '\u{E000}';
    const PAGES: char = '\u{E001}';
    let sentence = paper.language.tell(
        "paper-page-of",
        &[
            ("page", PAGE.to_string().into()),
            ("pages", PAGES.to_string().into()),
        ],
    );
    let mut pieces = Vec::new();
    for part in sentence.split_inclusive([PAGE, PAGES]) {
        let words = part.trim_end_matches([PAGE, PAGES]);
        pieces.push(Piece::Words(words.to_owned()));
        if part.ends_with(PAGE) {
            pieces.push(Piece::Field("PAGE"));
        } else if part.ends_with(PAGES) {
            pieces.push(Piece::Field("NUMPAGES"));
        }
    }
    pieces
}
