//! The ledger: a record on disk, opened by its one writer; appending to it, and reading all of it. No act is judged here.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};

use ed25519_dalek::SigningKey;
use partnership::book::BookId;
use partnership::entry::{Entry, Head, Recorded};
use partnership::{Admitted, Partnership};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use crate::chain::{COLUMNS, Chains};
use crate::error::Error;
use crate::fault::Fault;
use crate::file;
use crate::payload::{self, Parts};
use crate::seal::{self, Sealed, commitment};

/// A record on disk. Whoever holds it is its one writer.
#[derive(Debug)]
pub struct Ledger {
    pub(crate) path: PathBuf,
    pub(crate) connection: Connection,
    // Held as long as the ledger is: the right to write.
    _lock: File,
}

impl Ledger {
    /// Makes a new record.
    ///
    /// # Errors
    /// The file is there already, or cannot be written.
    pub fn create(path: &Path) -> Result<Ledger, Error> {
        file::create(path).map(|opened| Ledger::of(path, opened))
    }

    /// Opens a record, and finishes a striking that was interrupted.
    ///
    /// # Errors
    /// It is not a record, made by a newer version, written by someone else, or damaged.
    pub fn open(path: &Path) -> Result<Ledger, Error> {
        let mut ledger = file::open_to_write(path).map(|opened| Ledger::of(path, opened))?;
        ledger.finish_strikes()?;
        Ok(ledger)
    }

    fn of(path: &Path, (connection, lock): (Connection, File)) -> Ledger {
        Ledger {
            path: path.to_path_buf(),
            connection,
            _lock: lock,
        }
    }

    /// Appends admitted acts, all of them or none. What it returns is on the disk.
    ///
    /// # Errors
    /// A book has grown since the acts were judged, or the file cannot be written.
    pub fn append(&mut self, admitted: &Admitted) -> Result<Vec<Recorded>, Error> {
        let failed = |failure| Error::storage(&self.path, failure);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(failed)?;
        let mut ends = BTreeMap::new();
        for (book, expected) in admitted.heads() {
            let end = End::of(&transaction, book).map_err(failed)?;
            if end.as_ref().map(|end| end.head).unwrap_or_default() != *expected {
                return Err(Error::Stale { book: book.clone() });
            }
            let end = end.map_or_else(|| End::open(&transaction, book), Ok);
            ends.insert(book, end.map_err(failed)?);
        }
        let mut recorded = Vec::with_capacity(admitted.entries().len());
        for entry in admitted.entries() {
            let end = ends
                .get_mut(&entry.id.book)
                .expect("the heads of the books of all entries were noted when they were judged");
            let hash = end.write(&transaction, entry).map_err(failed)?;
            recorded.push(Recorded {
                entry: entry.clone(),
                hash,
            });
        }
        transaction.commit().map_err(failed)?;
        Ok(recorded)
    }

    /// All entries in the order in which they were recorded, each checked against its seal.
    ///
    /// # Errors
    /// The first place in which the record is broken, or a failure of the disk.
    pub fn load(&self) -> Result<Vec<Recorded>, Error> {
        read(&self.path, &self.connection, |recorded| recorded.collect())
    }

    /// What all entries add up to, each checked against its seal.
    ///
    /// # Errors
    /// The first place in which the record is broken, or a failure of the disk.
    pub fn replay(&self) -> Result<Partnership, Error> {
        read(&self.path, &self.connection, |recorded| {
            Partnership::replay(recorded)
        })
    }
}

/// All entries of a record or an export, which is only read: each checked against its seal, in the order of recording.
///
/// # Errors
/// It is neither, made by a newer version or broken, or the disk fails.
pub fn load(path: &Path) -> Result<Vec<Recorded>, Error> {
    let (_, connection) = file::open_to_read(path)?;
    read(path, &connection, |recorded| recorded.collect())
}

/// Hands the checked entries to a fold, one at a time, so that they are never all in memory twice.
fn read<T>(
    path: &Path,
    connection: &Connection,
    fold: impl FnOnce(&mut dyn Iterator<Item = Recorded>) -> T,
) -> Result<T, Error> {
    let failed = |failure| Error::storage(path, failure);
    let (mut chains, faults) = Chains::begin(connection).map_err(failed)?;
    let broken = |fault: Fault| Error::damaged(path, fault);
    if let Some(fault) = faults.into_iter().next() {
        return Err(broken(fault));
    }
    let query = format!("SELECT {COLUMNS} FROM entries ORDER BY place");
    let mut statement = connection.prepare(&query).map_err(failed)?;
    let mut rows = statement.query([]).map_err(failed)?;
    let mut stopped = None;
    let mut recorded = std::iter::from_fn(|| {
        let next = match rows.next() {
            Ok(row) => chains.walk(row?).map_err(broken),
            Err(failure) => Err(failed(failure)),
        };
        next.map_err(|error| stopped = Some(error)).ok()
    });
    let folded = fold(&mut recorded);
    match stopped {
        None => Ok(folded),
        Some(error) => Err(error),
    }
}

/// Where a book ends in the file.
struct End {
    place_of_book: i64,
    head: Head,
}

impl End {
    /// The end of a book; none where it has no entry.
    fn of(transaction: &Transaction<'_>, book: &BookId) -> Result<Option<End>, rusqlite::Error> {
        let mut statement = transaction.prepare_cached(
            "SELECT books.id, number, hash FROM entries JOIN books ON books.id = entries.book
             WHERE books.name = ?1 ORDER BY number DESC LIMIT 1",
        )?;
        let end = statement.query_row([book.as_str()], |row| {
            Ok(End {
                place_of_book: row.get(0)?,
                head: Head {
                    number: row.get(1)?,
                    hash: row.get(2)?,
                },
            })
        });
        end.optional()
    }

    /// Opens a book, with a key of its own.
    fn open(transaction: &Transaction<'_>, book: &BookId) -> Result<End, rusqlite::Error> {
        let key = SigningKey::from_bytes(&seal::random());
        transaction.execute(
            "INSERT INTO books (name, public_key) VALUES (?1, ?2)",
            params![book.as_str(), key.verifying_key().as_bytes()],
        )?;
        let place_of_book = transaction.last_insert_rowid();
        transaction.execute(
            "INSERT INTO keys (book, secret) VALUES (?1, ?2)",
            params![place_of_book, key.as_bytes()],
        )?;
        Ok(End {
            place_of_book,
            head: Head::default(),
        })
    }

    /// Writes the next entry, and returns the hash that seals it.
    fn write(
        &mut self,
        transaction: &Transaction<'_>,
        entry: &Entry,
    ) -> Result<[u8; 32], rusqlite::Error> {
        let Parts { factual, personal } = payload::split(&entry.payload);
        let recorded_at = entry.recorded_at.to_string();
        let factual_salt = seal::random();
        let personal_salt = personal.as_ref().map(|_| seal::random());
        let personal_commitment = personal
            .as_ref()
            .zip(personal_salt)
            .map(|(bytes, salt)| commitment(&salt, bytes.as_bytes()));
        let hash = Sealed {
            book: entry.id.book.as_str().as_bytes(),
            number: entry.id.number,
            recorded_at: recorded_at.as_bytes(),
            previous: self.head.hash,
            factual: commitment(&factual_salt, factual.as_bytes()),
            personal: personal_commitment,
        }
        .seal();
        let mut statement = transaction.prepare_cached(
            "INSERT INTO entries (book, number, recorded_at, factual, factual_salt, personal, personal_salt, personal_commitment, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?;
        statement.execute(params![
            self.place_of_book,
            entry.id.number,
            recorded_at,
            factual.as_bytes(),
            factual_salt,
            personal.as_ref().map(String::as_bytes),
            personal_salt,
            personal_commitment,
            hash,
        ])?;
        self.head = Head {
            number: entry.id.number,
            hash,
        };
        Ok(hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use partnership::admit;
    use partnership::entry::Submission;
    use serde_json::{Value, json};

    fn admitted(ledger: &Ledger, act: &Value) -> Admitted {
        let author = json!({"seat": "keeper", "capacity": "keeper"});
        let whole = json!({"book": "public", "author": author, "act": act});
        let submission: Submission = serde_json::from_value(whole).unwrap();
        let noon = "2031-03-02T12:00:00Z".parse().unwrap();
        admit(&ledger.replay().unwrap(), vec![submission], noon).unwrap()
    }

    #[test]
    fn a_full_disk_is_said_to_be_full_and_what_did_not_fit_can_be_recorded_later() {
        let folder = tempfile::tempdir().unwrap();
        let mut ledger = Ledger::create(&folder.path().join("record.chancery")).unwrap();
        let open = json!({"book": {"open": {"holder": "public", "readers": [], "title": {"en": "Public"}}}});
        let first = admitted(&ledger, &open);
        ledger.append(&first).unwrap();
        let before = ledger.load().unwrap();

        let pages = |ledger: &Ledger, pages: u32| {
            ledger
                .connection
                .pragma_update(None, "max_page_count", pages)
                .unwrap();
        };
        // As many pages as there are: the least that SQLite accepts.
        pages(&ledger, 1);
        let title = "long ".repeat(3000);
        let issue = json!({"issue": {"raise": {"key": "trade", "title": {"en": title}}}});
        let second = admitted(&ledger, &issue);
        let full = ledger.append(&second).unwrap_err();
        assert!(matches!(full, Error::DiskFull { .. }), "{full}");
        assert!(full.to_string().contains("make room"), "{full}");
        let full = ledger.put(title.as_bytes()).unwrap_err();
        assert!(matches!(full, Error::DiskFull { .. }), "{full}");
        assert_eq!(ledger.load().unwrap(), before);

        pages(&ledger, 1000);
        ledger.append(&second).unwrap();
        assert_eq!(ledger.load().unwrap().len(), 2);
    }
}
