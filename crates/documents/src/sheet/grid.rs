//! What stands in a workbook before it is written: columns, rows, and formulas with what they come to.

use partnership::money::Money;
use partnership::when::When;

use crate::compose::pen::Pen;

/// A table with its totals.
pub(super) struct Grid {
    /// The name of the sheet, at most 31 characters.
    pub(super) name: String,
    /// The columns, left to right.
    pub(super) columns: Vec<Column>,
    /// The rows, one value a column.
    pub(super) rows: Vec<Vec<Value>>,
}

/// A column of a table.
pub(super) struct Column {
    /// Its heading.
    pub(super) heading: String,
    /// Its width in digits of the standard type.
    pub(super) width: u16,
}

/// What stands in a cell of a table.
pub(super) enum Value {
    /// Nothing.
    Nothing,
    /// Words, which are never read as a formula.
    Words(String),
    /// A date where it is known to the day, else its words.
    When(When, String),
    /// An amount of money, whose currency stands in another column.
    Amount(Money),
}

/// The sheet of totals.
pub(super) struct Totals {
    /// The headings of its columns.
    pub(super) headings: Vec<String>,
    /// Its rows.
    pub(super) rows: Vec<Vec<Total>>,
}

/// What stands in a cell of the totals.
pub(super) enum Total {
    /// Words.
    Words(String),
    /// The name of the rows that follow.
    Group(String),
    /// A formula, and what it comes to in plain digits.
    Formula {
        /// The formula, without the equals sign.
        formula: String,
        /// What a view computed.
        result: String,
        /// How it is shown.
        look: Look,
    },
}

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// A whole number.
    Count,
    /// A share, as a percentage with one decimal.
    Percent,
    /// Money.
    Money,
}

impl Column {
    /// Columns by the sentences that head them and their widths.
    pub(super) fn headed(pen: &Pen, columns: &[(&str, u16)]) -> Vec<Column> {
        let column = |(id, width): &(&str, u16)| Column {
            heading: pen.say(id),
            width: *width,
        };
        columns.iter().map(column).collect()
    }
}

impl Value {
    /// Words, or nothing where there are none.
    pub(super) fn words(words: impl Into<String>) -> Value {
        let words = words.into();
        if words.is_empty() {
            Value::Nothing
        } else {
            Value::Words(words)
        }
    }

    /// A date, or nothing where there is none.
    pub(super) fn date(pen: &Pen, when: Option<When>) -> Value {
        when.map_or(Value::Nothing, |when| Value::When(when, pen.when(when)))
    }
}

impl Grid {
    /// The cells of a column, heading apart, as a formula refers to them from any sheet.
    ///
    /// # Panics
    /// When the table has no such column.
    pub(super) fn range(&self, heading: &str) -> String {
        let at = self.columns.iter().position(|one| one.heading == heading);
        let letters = letters(at.expect("totals refer to columns of their own table"));
        let sheet = self.name.replace('\'', "''");
        let last = self.rows.len().max(1) + 1;
        format!("'{sheet}'!${letters}$2:${letters}${last}")
    }
}

impl Totals {
    /// The number that the next row will have in the sheet, from 1 for the headings.
    pub(super) fn next_row(&self) -> usize {
        self.rows.len() + 2
    }

    /// Adds a row that names those that follow.
    pub(super) fn group(&mut self, words: String) {
        self.rows.push(vec![Total::Group(words)]);
    }

    /// Adds a count under a label.
    pub(super) fn count(&mut self, label: String, formula: String, result: u64) {
        let counted = count(formula, result);
        self.rows.push(vec![Total::Words(label), counted]);
    }
}

/// A whole number by a formula.
pub(super) fn count(formula: String, result: u64) -> Total {
    Total::Formula {
        formula,
        result: result.to_string(),
        look: Look::Count,
    }
}

/// The name of a column: A to Z, then AA.
fn letters(at: usize) -> String {
    let mut rest = at + 1;
    let mut letters = String::new();
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).expect("a remainder by 26 is small");
        letters.insert(0, char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters
}

#[test]
fn columns_are_named_as_in_a_workbook() {
    let names = [
        (0, "A"),
        (25, "Z"),
        (26, "AA"),
        (51, "AZ"),
        (701, "ZZ"),
        (702, "AAA"),
    ];
    for (at, name) in names {
        assert_eq!(letters(at), name);
    }
}
