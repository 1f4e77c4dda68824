//! What a reader can record from where they read, as a page shows it. What may be recorded is decided elsewhere.

use std::collections::BTreeMap;

/// What can be recorded from a page, and what just was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offers {
    /// What was recorded last, where one comes back from recording it.
    pub recorded: Option<Recorded>,
    /// About what the page is of.
    pub page: Vec<Offer>,
    /// Beside headings, by their words.
    pub headings: BTreeMap<String, Vec<Offer>>,
    /// In the rows of tables, by the path to which the first link of the row leads.
    pub rows: BTreeMap<String, Vec<Offer>>,
    /// In the rows of the table with this caption, one after the other.
    pub lines: Option<(String, Vec<Vec<Offer>>)>,
}

/// One thing that can be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What it is called: `Respond…`.
    pub name: String,
    /// What it does.
    pub does: Does,
}

/// What an offer does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Does {
    /// Leads to a form, or to another page.
    Leads {
        /// The path.
        to: String,
    },
    /// Records something at once.
    Records {
        /// Where it is sent.
        to: String,
        /// What is sent.
        fields: Vec<(String, String)>,
        /// Where it goes and who reads it.
        goes: String,
    },
}

/// What was just recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// That it was recorded, and where.
    pub words: String,
    /// What it is called.
    pub name: String,
    /// Its page.
    pub to: String,
}
