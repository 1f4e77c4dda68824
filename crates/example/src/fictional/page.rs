//! Pages: what one hand wrote in one book at one time. How pages become a record lives in the parent.

use jiff::Timestamp;
use partnership::Act;
use partnership::book::BookId;
use partnership::entry::{Author, Bundle};
use partnership::source::Citation;
use serde::Deserialize;
use serde_json::{Value, json};

/// What one hand wrote in one book at one time.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Page {
    /// When its first act was recorded.
    pub(super) at: Timestamp,
    /// In which book.
    pub(super) book: BookId,
    /// By which hand: see [`author`].
    pub(super) by: String,
    /// Whether its acts are new or stand in the place of earlier ones.
    #[serde(default)]
    pub(super) manner: Manner,
    /// What it rests on.
    #[serde(default)]
    pub(super) cites: Vec<Citation>,
    /// What was done.
    pub(super) acts: Vec<Act>,
}

/// Whether acts are new, or each stands in the place of the last one of its kind about the same thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Manner {
    /// They are new.
    #[default]
    Anew,
    /// They correct earlier ones of the same book.
    Correcting,
}

/// Reads pages as they stand in a file of the record.
///
/// # Panics
/// When the file is not what pages of this version look like, which a test rules out.
pub(super) fn read(name: &str, text: &str) -> Vec<Page> {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A page of new acts.
pub(super) fn page(at: &str, book: &str, by: &str, acts: Vec<Value>) -> Page {
    let page = json!({"at": at, "book": book, "by": by, "acts": acts});
    serde_json::from_value(page.clone()).unwrap_or_else(|error| panic!("{error}: {page}"))
}

impl Page {
    /// Its acts under one author, as the partnership takes them.
    pub(super) fn bundle(self) -> Bundle {
        Bundle {
            book: self.book,
            author: author(&self.by),
            acts: self.acts,
            cites: self.cites,
        }
    }
}

/// Who a hand is: `keeper`, `staff`, `vesper` (the partner as a side), `coordinator xad` and `chair xag` (members for
/// the league), `xka/treaties` (a seat of a party's own book), or a party (`xab`) at its desk.
pub(super) fn author(hand: &str) -> Author {
    let author = match hand.split_once(' ') {
        Some((capacity, party)) => {
            json!({"seat": format!("{party}-desk"), "voice": {"side": "halcyon"}, "capacity": capacity})
        }
        None => match hand {
            "keeper" => json!({"seat": "keeper", "capacity": "keeper"}),
            "staff" => {
                json!({"seat": "league-staff", "voice": {"side": "halcyon"}, "capacity": "secretariat"})
            }
            "vesper" => {
                json!({"seat": "xka-desk", "voice": {"side": "vesper"}, "capacity": "national"})
            }
            party => match party.split_once('/') {
                Some((book, _)) => {
                    json!({"seat": party, "voice": {"party": book}, "capacity": "national"})
                }
                None => {
                    json!({"seat": format!("{party}-desk"), "voice": {"party": party}, "capacity": "national"})
                }
            },
        },
    };
    serde_json::from_value(author).unwrap_or_else(|error| panic!("the hand “{hand}”: {error}"))
}
