//! Drafts: what a seat has begun to write and not sent, in a file beside the record, until it is sent or erased.
//! Nothing of them is an entry, nothing of them is in the record's own file, and no seat is given another's.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags, OptionalExtension, Row, params};

use crate::error::Error;
use crate::file::{self, beside};
use crate::seal;

/// The ending of the file's name, after that of the record.
const ENDING: &str = ".drafts";

/// How many drafts a seat can have at the same time.
pub const DRAFTS_MAX: usize = 200;

const SCHEMA: &str = "CREATE TABLE IF NOT EXISTS drafts (
  id TEXT PRIMARY KEY,
  seat TEXT NOT NULL,
  form TEXT NOT NULL,
  content TEXT NOT NULL,
  version INTEGER NOT NULL,
  kept_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;";

/// The drafts beside a record. The file comes to be with the first of them.
#[derive(Debug)]
pub struct Drafts {
    path: PathBuf,
    connection: Mutex<Option<Connection>>,
}

/// Something that a seat has begun to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// A name that nobody guesses.
    pub id: String,
    /// Which form it fills in.
    pub form: String,
    /// What was typed, as the form has it.
    pub content: String,
    /// How often it was kept, from 1.
    pub version: u64,
    /// When it was kept last.
    pub kept_at: Timestamp,
}

/// What became of a draft that was to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// It is kept.
    Kept(Draft),
    /// It was kept from elsewhere since the version named: nothing was changed. Here is what stands there now.
    Changed(Draft),
    /// There is no such draft of this seat any more.
    Gone,
    /// The seat has as many drafts as it can have.
    TooMany,
}

impl Drafts {
    /// The drafts beside the record at a path.
    pub(crate) fn beside(record: &Path) -> Drafts {
        Drafts {
            path: beside(record, ENDING),
            connection: Mutex::new(None),
        }
    }

    /// Keeps a new draft of a seat.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn begin(
        &self,
        seat: &str,
        (form, content): (&str, &str),
        now: Timestamp,
    ) -> Result<Kept, Error> {
        let draft = Draft {
            id: name(),
            form: form.to_owned(),
            content: content.to_owned(),
            version: 1,
            kept_at: now,
        };
        self.within(true, |connection| {
            let query = "SELECT count(*) FROM drafts WHERE seat = ?1";
            let count: usize = connection.query_row(query, [seat], |row| row.get(0))?;
            if count >= DRAFTS_MAX {
                return Ok(Kept::TooMany);
            }
            connection.execute(
                "INSERT INTO drafts (id, seat, form, content, version, kept_at) VALUES (?1, ?2, ?3, ?4, 1, ?5)",
                params![draft.id, seat, form, content, now.to_string()],
            )?;
            Ok(Kept::Kept(draft))
        })
        .map(|kept| kept.expect("where something is to be kept, the file is made"))
    }

    /// Keeps a draft in the place of the version that its writer has seen.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn keep(
        &self,
        seat: &str,
        (id, version): (&str, u64),
        content: &str,
        now: Timestamp,
    ) -> Result<Kept, Error> {
        let kept = self.within(false, |connection| {
            let Some(standing) = found(connection, seat, id)? else {
                return Ok(Kept::Gone);
            };
            if standing.version != version {
                return Ok(Kept::Changed(standing));
            }
            connection.execute(
                "UPDATE drafts SET content = ?3, version = version + 1, kept_at = ?4 WHERE id = ?1 AND seat = ?2",
                params![id, seat, content, now.to_string()],
            )?;
            Ok(found(connection, seat, id)?.map_or(Kept::Gone, Kept::Kept))
        })?;
        Ok(kept.unwrap_or(Kept::Gone))
    }

    /// A draft of a seat; none where it has no such draft.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn get(&self, seat: &str, id: &str) -> Result<Option<Draft>, Error> {
        let draft = self.within(false, |connection| found(connection, seat, id))?;
        Ok(draft.flatten())
    }

    /// The drafts of a seat, the one kept last first.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn of(&self, seat: &str) -> Result<Vec<Draft>, Error> {
        let drafts = self.within(false, |connection| {
            let query = format!("{SELECT} WHERE seat = ?1 ORDER BY kept_at DESC, id");
            let mut statement = connection.prepare_cached(&query)?;
            let drafts = statement.query_map([seat], read)?;
            drafts.collect()
        })?;
        Ok(drafts.unwrap_or_default())
    }

    /// Erases a draft of a seat: its bytes are overwritten in the file.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn erase(&self, seat: &str, id: &str) -> Result<(), Error> {
        let query = "DELETE FROM drafts WHERE id = ?1 AND seat = ?2";
        self.within(false, |connection| {
            connection.execute(query, params![id, seat])
        })?;
        Ok(())
    }

    /// Does something in the file; none where there is no file yet and none is to be made.
    fn within<T>(
        &self,
        make: bool,
        work: impl FnOnce(&Connection) -> Result<T, rusqlite::Error>,
    ) -> Result<Option<T>, Error> {
        let mut held = self.held();
        if held.is_none() && (make || self.path.exists()) {
            *held = Some(self.open()?);
        }
        let failed = |failure| Error::storage(&self.path, failure);
        let done = held.as_ref().map(work);
        done.transpose().map_err(failed)
    }

    /// Opens the file, or makes it. What is deleted is overwritten, and the journal is emptied after each change.
    fn open(&self) -> Result<Connection, Error> {
        let access = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let connection = file::open_raw(&self.path, access)?;
        let set =
            "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";
        connection
            .execute_batch(&[set, SCHEMA].concat())
            .map_err(|failure| Error::storage(&self.path, failure))?;
        Ok(connection)
    }

    fn held(&self) -> MutexGuard<'_, Option<Connection>> {
        let held = self.connection.lock();
        held.expect("what holds the drafts returns errors and never panics")
    }
}

const SELECT: &str = "SELECT id, form, content, version, kept_at FROM drafts";

fn found(connection: &Connection, seat: &str, id: &str) -> Result<Option<Draft>, rusqlite::Error> {
    let query = format!("{SELECT} WHERE id = ?1 AND seat = ?2");
    let mut statement = connection.prepare_cached(&query)?;
    statement.query_row(params![id, seat], read).optional()
}

fn read(row: &Row<'_>) -> Result<Draft, rusqlite::Error> {
    let kept_at: String = row.get(4)?;
    Ok(Draft {
        id: row.get(0)?,
        form: row.get(1)?,
        content: row.get(2)?,
        version: row.get(3)?,
        kept_at: kept_at.parse().map_err(|_| rusqlite::Error::InvalidQuery)?,
    })
}

/// A name that nobody guesses: 128 bits of chance.
fn name() -> String {
    let chance: [u8; 32] = seal::random();
    chance[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
