//! The catalogue of sentences, with plurals, dates, numbers and sort orders. No fact lives here.

/// A language that people read the program in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    English,
    /// Korean.
    Korean,
}
