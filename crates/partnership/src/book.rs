//! Books: parts of the record with a closed set of readers, and what widens them. What stands in them lives with the nouns.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::entry::{Entry, Head};
use crate::found::Found;
use crate::key::{BadName, Key, Parsed, Ref};
use crate::party::{Party, Side};
use crate::things::Things;
use crate::view::{Index, Leads};
use crate::words::Words;

/// The name of a book: `public`, `joint`, `asean`, `rok`, `rok+tha.bilateral-29`; a successor has a number (`asean.2`).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BookId(Arc<str>);

impl BookId {
    /// The book that everyone reads.
    pub fn public() -> BookId {
        BookId("public".into())
    }

    /// Reads a book's name: short names joined by `+` and `.`.
    pub fn parse(text: &str) -> Result<BookId, BadName> {
        let fits = text.len() <= 200 && text.split(['+', '.']).all(|part| Key::parse(part).is_ok());
        if fits {
            Ok(BookId(text.into()))
        } else {
            Err(BadName {
                text: text.to_owned(),
            })
        }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BookId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for BookId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for BookId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for BookId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(Parsed(BookId::parse))
    }
}

/// Whose book it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holder {
    /// Everyone's.
    Public,
    /// That of all parties together.
    Joint,
    /// A side's caucus.
    Side(Ref<Side>),
    /// One party's own.
    Party(Ref<Party>),
    /// A table that some parties open, under a short name.
    Table(Key),
}

/// What can be done to a book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Opens the book; always its first entry.
    Open {
        /// Whose book it is.
        holder: Holder,
        /// The parties that read it; empty for the public book alone.
        readers: BTreeSet<Ref<Party>>,
        /// What people call it.
        title: Words,
        /// The earlier book that it continues, of which nothing comes along.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        succeeds: Option<BookId>,
    },
    /// Lets one more party read it, from the first entry on.
    Admit {
        /// The newcomer.
        reader: Ref<Party>,
    },
}

/// Why a book cannot be opened or widened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// Nothing can be written in a book before it is opened.
    NotOpen {
        /// The book named.
        book: BookId,
    },
    /// It is open already; a party that does not read it has to be let in by those who do.
    AlreadyOpen {
        /// The book named.
        book: BookId,
    },
    /// A book with this holder and these readers has another name.
    OtherName {
        /// The name given.
        book: BookId,
        /// The name it must have.
        name: String,
    },
    /// The readers are not those that a book of this holder has.
    OtherReaders {
        /// The party that is missing or too many.
        party: Key,
    },
    /// The party reads it already.
    AlreadyReads {
        /// The party.
        party: Key,
    },
    /// The newcomer does not read a wider book that this one refers to.
    ReadsTooLittle {
        /// The newcomer.
        party: Key,
        /// The book it would have to read first.
        book: BookId,
    },
    /// The book to be continued is not one of the same holder that the author reads.
    NoPredecessor {
        /// The book named as predecessor.
        book: BookId,
    },
}

/// A part of the record: its readers, its entries, and what they add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// Its name.
    pub id: BookId,
    /// The last entry and its hash.
    pub head: Head,
    /// All entries in order, numbered from 1.
    pub entries: Vec<Arc<Entry>>,
    /// For each corrected entry the number of its latest correction.
    pub corrections: BTreeMap<u64, u64>,
    /// What the entries add up to.
    pub things: Things,
    // Of the entries as they are: forgotten with each one more.
    pub(crate) leads: Found<Leads>,
    pub(crate) index: Found<Index>,
}

impl Book {
    /// A book in which nothing is written yet.
    pub fn unopened(id: BookId) -> Book {
        Book {
            id,
            head: Head::default(),
            entries: Vec::new(),
            corrections: BTreeMap::new(),
            things: Things::default(),
            leads: Found::default(),
            index: Found::default(),
        }
    }

    /// Whether everyone reads it.
    pub fn is_public(&self) -> bool {
        self.id == BookId::public()
    }

    /// What people call it.
    pub fn title(&self) -> Option<&Words> {
        self.things.opening.as_ref().map(|opening| &opening.title)
    }

    /// Whose book it is, once it is open.
    pub fn holder(&self) -> Option<&Holder> {
        self.things.opening.as_ref().map(|opening| &opening.holder)
    }

    /// Whether a party reads it.
    pub fn is_read_by(&self, party: &Key) -> bool {
        self.is_public() || self.things.readers.contains(party)
    }

    /// Whether everyone who reads the other book reads this one.
    pub fn is_wider_than(&self, other: &Book) -> bool {
        self.covers(&other.things.readers) && self.id != other.id && !other.is_public()
    }

    /// Whether all of the given parties read it.
    pub(crate) fn covers(&self, readers: &BTreeSet<Key>) -> bool {
        self.is_public()
            || readers
                .iter()
                .all(|party| self.things.readers.contains(party))
    }

    /// The entry with a number.
    pub fn entry(&self, number: u64) -> Option<&Entry> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        self.entries.get(index).map(Arc::as_ref)
    }
}

/// How a book was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Whose book it is.
    pub holder: Holder,
    /// What people call it.
    pub title: Words,
    /// The earlier book that it continues.
    pub succeeds: Option<BookId>,
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        None
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Open {
                holder,
                readers,
                title: _,
                succeeds,
            } => opens(hearing, holder, readers, succeeds.as_ref()).map_err(crate::Refusal::Book),
            Act::Admit { reader } => {
                hearing.find(reader)?;
                widens(hearing, &reader.key).map_err(crate::Refusal::Book)
            }
        }
    }

    fn apply(&self, things: &mut Things, _entry: u64) {
        match self {
            Act::Open {
                holder,
                readers,
                title,
                succeeds,
            } => {
                things.readers = readers.iter().map(|party| party.key.clone()).collect();
                things.opening = Some(Opening {
                    holder: holder.clone(),
                    title: title.clone(),
                    succeeds: succeeds.clone(),
                });
            }
            Act::Admit { reader } => {
                things.readers.insert(reader.key.clone());
            }
        }
    }
}

fn opens(
    hearing: &Hearing<'_>,
    holder: &Holder,
    readers: &BTreeSet<Ref<Party>>,
    succeeds: Option<&BookId>,
) -> Result<(), Refusal> {
    if let Some(earlier) = succeeds {
        let continued = |book: &&&Book| book.id == *earlier && book.holder() == Some(holder);
        if !hearing.read_by_author.iter().any(|book| continued(&book)) {
            return Err(Refusal::NoPredecessor {
                book: earlier.clone(),
            });
        }
    }
    check_readers(
        hearing,
        holder,
        &readers.iter().map(|party| party.key.clone()).collect(),
    )
}

/// The name that a book must have: it follows from whose it is, who reads it and what it continues.
pub(crate) fn name_of(
    holder: &Holder,
    readers: &BTreeSet<Key>,
    succeeds: Option<&BookId>,
) -> String {
    let stem = match holder {
        Holder::Public => "public".to_owned(),
        Holder::Joint => "joint".to_owned(),
        Holder::Side(side) => side.key.to_string(),
        Holder::Party(party) => party.key.to_string(),
        Holder::Table(slug) => {
            let names: Vec<&str> = readers.iter().map(Key::as_str).collect();
            format!("{}.{slug}", names.join("+"))
        }
    };
    match succeeds {
        None => stem,
        Some(earlier) => format!("{stem}.{}", ordinal_of(earlier).saturating_add(1)),
    }
}

fn ordinal_of(book: &BookId) -> u32 {
    book.as_str()
        .rsplit_once('.')
        .and_then(|(_, last)| last.parse().ok())
        .unwrap_or(1)
}

fn check_readers(
    hearing: &Hearing<'_>,
    holder: &Holder,
    readers: &BTreeSet<Key>,
) -> Result<(), Refusal> {
    let day = hearing.day;
    let public = hearing.public();
    let expected: BTreeSet<Key> = match holder {
        Holder::Public => BTreeSet::new(),
        Holder::Party(party) => BTreeSet::from([party.key.clone()]),
        Holder::Side(side) => public
            .map(|book| book.things.members_of(&side.key, day))
            .unwrap_or_default(),
        Holder::Joint => public
            .map(|book| book.things.parties_of_all_sides(day))
            .unwrap_or_default(),
        Holder::Table(_) => readers.clone(),
    };
    match readers.symmetric_difference(&expected).next() {
        None => Ok(()),
        Some(party) => Err(Refusal::OtherReaders {
            party: party.clone(),
        }),
    }
}

fn widens(hearing: &Hearing<'_>, newcomer: &Key) -> Result<(), Refusal> {
    let own = hearing.own;
    if own.is_read_by(newcomer) {
        return Err(Refusal::AlreadyReads {
            party: newcomer.clone(),
        });
    }
    let unread = hearing
        .wider
        .iter()
        .find(|book| own.things.refers_to.contains(&book.id) && !book.is_read_by(newcomer));
    match unread {
        None => Ok(()),
        Some(book) => Err(Refusal::ReadsTooLittle {
            party: newcomer.clone(),
            book: book.id.clone(),
        }),
    }
}
