//! The file of a record: its tables, how it is made, opened and locked. What stands in the tables lives elsewhere.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::error::Error;

/// The format that this version writes, and the newest that it reads.
pub(crate) const FORMAT: i64 = 1;

/// How often the right to write is asked for before another writer is said to hold it.
const LOCK_TRIES: usize = 20;

/// How long one waits before asking again.
const BETWEEN_TRIES: Duration = Duration::from_millis(10);

/// The tables of a file of this format.
pub(crate) const SCHEMA: &str = include_str!("schema.sql");

/// What a file is, as its header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A record, in which its one writer writes.
    Record,
    /// Some books of a record, to be read and verified.
    Export,
}

impl Kind {
    /// The number by which the file's header names it: `Chcy` and `Chcx` in ASCII.
    pub(crate) fn application_id(self) -> i32 {
        match self {
            Kind::Record => i32::from_be_bytes(*b"Chcy"),
            Kind::Export => i32::from_be_bytes(*b"Chcx"),
        }
    }
}

/// Makes a new record.
pub(crate) fn create(path: &Path) -> Result<(Connection, File), Error> {
    let lock = lock(path)?;
    File::create_new(path).map_err(|failure| Error::system(path, failure))?;
    let made = open_raw(path, OpenFlags::SQLITE_OPEN_READ_WRITE).and_then(|connection| {
        let failed = |failure| Error::storage(path, failure);
        set_for_writing(&connection).map_err(failed)?;
        let header = format!(
            "PRAGMA application_id = {}; PRAGMA user_version = {FORMAT};",
            Kind::Record.application_id()
        );
        let whole = format!("BEGIN; {SCHEMA} {header} COMMIT;");
        connection.execute_batch(&whole).map_err(failed)?;
        Ok(connection)
    });
    match made {
        Ok(connection) => Ok((connection, lock)),
        Err(error) => {
            remove(path);
            Err(error)
        }
    }
}

/// Opens a record to write in it, as the only one who does.
pub(crate) fn open_to_write(path: &Path) -> Result<(Connection, File), Error> {
    let (kind, reading) = open_to_read(path)?;
    if kind == Kind::Export {
        return Err(Error::Export {
            path: path.to_path_buf(),
        });
    }
    let lock = lock(path)?;
    let connection = open_raw(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    set_for_writing(&connection).map_err(|failure| Error::storage(path, failure))?;
    drop(reading);
    Ok((connection, lock))
}

/// Opens a record or an export to read it; a writer is not disturbed.
pub(crate) fn open_to_read(path: &Path) -> Result<(Kind, Connection), Error> {
    // Opening the file here would be wrong: closing it again lets go of every lock that this program holds on it.
    std::fs::metadata(path).map_err(|failure| Error::system(path, failure))?;
    let connection = open_raw(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let failed = |failure| Error::storage(path, failure);
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let application_id = number("application_id").map_err(failed)?;
    let kinds = [Kind::Record, Kind::Export];
    let kind = kinds
        .into_iter()
        .find(|kind| i64::from(kind.application_id()) == application_id)
        .ok_or_else(|| Error::NotARecord {
            path: path.to_path_buf(),
        })?;
    let found = number("user_version").map_err(failed)?;
    if found > FORMAT {
        return Err(Error::Newer {
            path: path.to_path_buf(),
            found,
            known: FORMAT,
        });
    }
    Ok((kind, connection))
}

/// Takes away a file that could not be finished, with what SQLite lays beside it.
pub(crate) fn remove(path: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        // What is not there, or cannot be removed, is no worse than what made us remove it.
        let _ = std::fs::remove_file(beside(path, ending));
    }
}

/// A connection to a file, used by one thread at a time.
pub(crate) fn open_raw(path: &Path, access: OpenFlags) -> Result<Connection, Error> {
    // Each connection is used by one thread at a time; that is what the types say.
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let failed = |failure| Error::storage(path, failure);
    let connection = Connection::open_with_flags(path, flags).map_err(failed)?;
    connection
        .busy_timeout(std::time::Duration::from_secs(5))
        .map_err(failed)?;
    Ok(connection)
}

fn set_for_writing(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;",
    )
}

/// Holds the right to write, on a file of its own: SQLite's locks are held only while something is written.
fn lock(path: &Path) -> Result<File, Error> {
    let failed = |failure| Error::system(path, failure);
    let mut options = OpenOptions::new();
    let file = options
        .create(true)
        .truncate(false)
        .write(true)
        .open(beside(path, ".lock"))
        .map_err(failed)?;
    for _ in 0..LOCK_TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            // A program that is being started holds the locks of the one that starts it until it runs.
            Err(TryLockError::WouldBlock) => thread::sleep(BETWEEN_TRIES),
            Err(TryLockError::Error(failure)) => return Err(failed(failure)),
        }
    }
    Err(Error::Locked {
        path: path.to_path_buf(),
    })
}

/// The file beside another whose name goes on with an ending.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
