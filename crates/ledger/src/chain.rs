//! The chain: each stored entry is checked against its seal and the entry before it, and read. What to do about a fault lives elsewhere.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use partnership::book::BookId;
use partnership::entry::{Entry, EntryId, Head, Recorded};
use rusqlite::types::FromSqlResult;
use rusqlite::{Connection, Row};

use crate::fault::{Damage, Fault};
use crate::payload;
use crate::seal::{Sealed, commitment};

/// The columns of an entry, in the order in which `Stored` takes them.
pub(crate) const COLUMNS: &str = "book, number, recorded_at, factual, factual_salt, personal, personal_salt, personal_commitment, hash";

/// A book of the file, and how far its chain has been walked.
#[derive(Debug)]
pub(crate) struct Link {
    /// The book's name.
    pub(crate) book: BookId,
    /// The public half of its key, as stored.
    pub(crate) public_key: Vec<u8>,
    /// The last entry walked.
    pub(crate) head: Head,
    /// The entries whose personal part is gone.
    pub(crate) withheld: Vec<u64>,
}

/// All chains of a file, walked side by side.
#[derive(Debug)]
pub(crate) struct Chains {
    /// The books by their place in the file.
    pub(crate) links: BTreeMap<i64, Link>,
}

impl Chains {
    /// The chains of a file, none of them walked yet, and the books whose name cannot be read.
    pub(crate) fn begin(connection: &Connection) -> Result<(Chains, Vec<Fault>), rusqlite::Error> {
        let mut statement = connection.prepare("SELECT id, name, public_key FROM books")?;
        let mut rows = statement.query([])?;
        let (mut links, mut faults) = (BTreeMap::new(), Vec::new());
        while let Some(row) = rows.next()? {
            let name = String::from_utf8_lossy(row.get_ref(1)?.as_bytes()?).into_owned();
            let Ok(book) = BookId::parse(&name) else {
                faults.push(Damage::BookName { name }.anywhere());
                continue;
            };
            let link = Link {
                book,
                public_key: row.get_ref(2)?.as_bytes()?.to_vec(),
                head: Head::default(),
                withheld: Vec::new(),
            };
            links.insert(row.get(0)?, link);
        }
        Ok((Chains { links }, faults))
    }

    /// Checks the next entry and reads it. After a fault the walk can go on behind it.
    pub(crate) fn walk(&mut self, row: &Row<'_>) -> Result<Recorded, Fault> {
        let unreadable = |failure: &dyn std::fmt::Display| {
            let reason = failure.to_string();
            Damage::File { reason }.anywhere()
        };
        let stored = Stored::of(row).map_err(|failure| unreadable(&failure))?;
        let link = self
            .links
            .get_mut(&stored.place_of_book)
            .ok_or_else(|| unreadable(&"an entry belongs to no book that can be read"))?;
        let (previous, number) = (link.head, stored.number);
        let hash: [u8; 32] = stored.hash.try_into().unwrap_or_default();
        link.head = Head { number, hash };
        let found = |damage: Damage| damage.at(&link.book, number);
        let next = previous.number.saturating_add(1);
        if number != next {
            return Err(found(Damage::Gap { next }));
        }
        let read = stored.read(&link.book, previous.hash, hash);
        if stored.personal_commitment.is_some() && stored.personal.is_none() {
            link.withheld.push(number);
        }
        read.map_err(found)
    }
}

/// An entry's bytes, as they are stored.
struct Stored<'a> {
    place_of_book: i64,
    number: u64,
    recorded_at: &'a [u8],
    factual: &'a [u8],
    factual_salt: &'a [u8],
    personal: Option<&'a [u8]>,
    personal_salt: Option<&'a [u8]>,
    personal_commitment: Option<&'a [u8]>,
    hash: &'a [u8],
}

impl<'a> Stored<'a> {
    fn of(row: &'a Row<'_>) -> Result<Self, rusqlite::Error> {
        let bytes = |column| Ok::<_, rusqlite::Error>(row.get_ref(column)?.as_bytes()?);
        let some = |column| -> Result<Option<&'a [u8]>, rusqlite::Error> {
            let read: FromSqlResult<Option<&'a [u8]>> = row.get_ref(column)?.as_bytes_or_null();
            Ok(read?)
        };
        Ok(Stored {
            place_of_book: row.get(0)?,
            number: row.get(1)?,
            recorded_at: bytes(2)?,
            factual: bytes(3)?,
            factual_salt: bytes(4)?,
            personal: some(5)?,
            personal_salt: some(6)?,
            personal_commitment: some(7)?,
            hash: bytes(8)?,
        })
    }

    fn read(&self, book: &BookId, previous: [u8; 32], hash: [u8; 32]) -> Result<Recorded, Damage> {
        self.check(book, previous)?;
        let unreadable = |reason: String| Damage::Unreadable { reason };
        let payload = payload::merge(self.factual, self.personal).map_err(unreadable)?;
        let recorded_at = str::from_utf8(self.recorded_at)
            .map_err(|error| error.to_string())
            .and_then(|text| text.parse::<Timestamp>().map_err(|error| error.to_string()))
            .map_err(unreadable)?;
        let id = EntryId {
            book: book.clone(),
            number: self.number,
        };
        Ok(Recorded {
            entry: Arc::new(Entry {
                id,
                recorded_at,
                payload,
            }),
            hash,
        })
    }

    fn check(&self, book: &BookId, previous: [u8; 32]) -> Result<(), Damage> {
        let committed: Option<[u8; 32]> = match self.personal_commitment {
            None => None,
            Some(bytes) => Some(bytes.try_into().map_err(|_| Damage::Seal)?),
        };
        let sealed = Sealed {
            book: book.as_str().as_bytes(),
            number: self.number,
            recorded_at: self.recorded_at,
            previous,
            factual: commitment(self.factual_salt, self.factual),
            personal: committed,
        };
        if sealed.seal() != self.hash {
            return Err(Damage::Seal);
        }
        let fits = match (self.personal, self.personal_salt) {
            (None, None) => true,
            (Some(bytes), Some(salt)) => committed == Some(commitment(salt, bytes)),
            (Some(_), None) | (None, Some(_)) => false,
        };
        if fits { Ok(()) } else { Err(Damage::Personal) }
    }
}
