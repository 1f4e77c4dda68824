//! What fills a variable of a sentence; nothing else.

use fluent_bundle::FluentValue;

/// What fills a variable of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Words, printed as they are.
    Text(String),
    /// A count: chooses the plural and is printed with its thousands apart.
    Number(i64),
}

impl Arg {
    pub(crate) fn value(&self) -> FluentValue<'_> {
        match self {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Number(number) if number.unsigned_abs() < 1 << 53 => FluentValue::from(*number),
            // Fluent counts in doubles, which are not exact from here on.
            Arg::Number(number) => FluentValue::from(crate::number::grouped(*number)),
        }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Arg {
        Arg::Number(number)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Arg {
        Arg::Number(i64::from(number))
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Arg {
        Arg::Number(i64::try_from(number).expect("no record counts beyond i64"))
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Arg {
        Arg::Number(i64::try_from(count).expect("nothing in memory is counted beyond i64"))
    }
}
