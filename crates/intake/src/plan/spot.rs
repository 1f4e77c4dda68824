//! The address of a part in its file, short enough to be typed: `12`, `12#2`, `T1.R3.C2`, `Plan!B7`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::file::Place;

/// Where a part of a plan stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The paragraph or cell.
    pub place: Place,
    /// Which of the parts in that paragraph or cell, from 1.
    pub piece: usize,
}

impl Spot {
    /// The first part of a paragraph or cell.
    pub fn first(place: Place) -> Self {
        Self { place, piece: 1 }
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Place::Paragraph(number) => write!(formatter, "{number}")?,
            Place::Table { table, row, column } => {
                write!(formatter, "T{table}.R{row}.C{column}")?;
            }
            Place::Sheet { sheet, row, column } => {
                write!(formatter, "{sheet}!{}{row}", letters(*column))?;
            }
        }
        match self.piece {
            1 => Ok(()),
            piece => write!(formatter, "#{piece}"),
        }
    }
}

/// A text that is no address of a part.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no place in a file such as 12, T1.R3.C2 or Plan!B7")]
pub struct NoSpot(pub String);

impl FromStr for Spot {
    type Err = NoSpot;

    fn from_str(text: &str) -> Result<Self, NoSpot> {
        let none = || NoSpot(text.to_owned());
        let (place, piece) = match text.rsplit_once('#') {
            Some((place, piece)) => (place, piece.parse().ok().filter(|&piece| piece > 0)),
            None => (text, Some(1)),
        };
        let place = read(place.trim()).ok_or_else(none)?;
        let piece = piece.ok_or_else(none)?;
        Ok(Self { place, piece })
    }
}

fn read(text: &str) -> Option<Place> {
    if let Ok(number) = text.parse() {
        return Some(Place::Paragraph(number));
    }
    if let Some((sheet, cell)) = text.rsplit_once('!') {
        let end = cell.find(|one: char| one.is_ascii_digit())?;
        let (column, row) = cell.split_at(end);
        return Some(Place::Sheet {
            sheet: sheet.to_owned(),
            row: row.parse().ok()?,
            column: column_of(column)?,
        });
    }
    let mut pieces = text.split('.');
    let mut next = |sign: &str| pieces.next()?.strip_prefix(sign)?.parse().ok();
    let place = Place::Table {
        table: next("T")?,
        row: next("R")?,
        column: next("C")?,
    };
    pieces.next().is_none().then_some(place)
}

/// A column as workbooks name it: 1 is `A`, 27 is `AA`; nothing for 0, the row as a whole.
fn letters(column: u32) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        let letter = u8::try_from(rest % 26).expect("below 26");
        letters.push(char::from(b'A' + letter));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

fn column_of(letters: &str) -> Option<u32> {
    letters.bytes().try_fold(0_u32, |column, letter| {
        let value = letter.checked_sub(b'A').filter(|&value| value < 26)?;
        column.checked_mul(26)?.checked_add(u32::from(value) + 1)
    })
}

impl Serialize for Spot {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Spot {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Spot;
    use crate::file::Place;

    #[test]
    fn an_address_is_read_as_it_is_written() {
        let sheet = |sheet: &str, row, column| Place::Sheet {
            sheet: sheet.to_owned(),
            row,
            column,
        };
        for (written, place, piece) in [
            ("12", Place::Paragraph(12), 1),
            ("12#3", Place::Paragraph(12), 3),
            (
                "T1.R3.C2",
                Place::Table {
                    table: 1,
                    row: 3,
                    column: 2,
                },
                1,
            ),
            ("Plan!B7", sheet("Plan", 7, 2), 1),
            ("No. 1! #2!AA10#2", sheet("No. 1! #2", 10, 27), 2),
            ("S!4", sheet("S", 4, 0), 1),
        ] {
            let spot = Spot { place, piece };
            assert_eq!(spot.to_string(), written);
            assert_eq!(written.parse(), Ok(spot));
        }
        for wrong in ["", "x", "12#0", "T1.R3", "T1.R3.C2.D1", "Plan!b7", "-1"] {
            assert!(wrong.parse::<Spot>().is_err(), "{wrong}");
        }
    }
}
