//! Strikings: the personal part of an entry and its salt are destroyed, wherever in the file they stood.
//! Who may ask for it is not decided here.

use ed25519_dalek::Signer;
use jiff::Timestamp;
use partnership::entry::EntryId;
use partnership::key::Ref;
use partnership::seat::Seat;
use rusqlite::params;
use serde::Serialize;

use crate::error::Error;
use crate::ledger::Ledger;
use crate::seal::framed;

/// That the personal part of an entry was struck out, as the record notes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Strike {
    /// The entry's number in its book.
    pub number: u64,
    /// When it was struck, as noted.
    pub struck_at: String,
    /// Who struck it, as noted.
    pub struck_by: String,
}

impl Strike {
    /// What the book's key signs of it.
    pub(crate) fn statement(&self, book: &str) -> Vec<u8> {
        framed(&[
            b"chancery strike 1",
            book.as_bytes(),
            &self.number.to_be_bytes(),
            self.struck_at.as_bytes(),
            self.struck_by.as_bytes(),
        ])
    }
}

impl Ledger {
    /// Strikes out what is personal in an entry: afterwards it is nowhere in the file, and the chain still holds.
    ///
    /// Copies of the file made earlier still have it, and so may the disk below the file system.
    ///
    /// # Errors
    /// There is nothing to strike, the file cannot be written, or not all copies in it could be destroyed yet.
    pub fn strike(&mut self, entry: &EntryId, now: Timestamp, by: &Ref<Seat>) -> Result<(), Error> {
        let key = self.key(&entry.book)?;
        let strike = Strike {
            number: entry.number,
            struck_at: now.to_string(),
            struck_by: by.to_string(),
        };
        let signature = key.sign(&strike.statement(entry.book.as_str())).to_bytes();
        let failed = |failure| Error::storage(&self.path, failure);
        let transaction = self.connection.transaction().map_err(failed)?;
        let struck = transaction
            .execute(
                "UPDATE entries SET personal = NULL, personal_salt = NULL
                 WHERE book = (SELECT id FROM books WHERE name = ?1) AND number = ?2 AND personal IS NOT NULL",
                params![entry.book.as_str(), entry.number],
            )
            .map_err(failed)?;
        if struck == 0 {
            return Err(Error::NothingToStrike {
                book: entry.book.clone(),
                number: entry.number,
            });
        }
        transaction
            .execute(
                "INSERT INTO strikes (book, number, struck_at, struck_by, signature)
                 SELECT id, ?2, ?3, ?4, ?5 FROM books WHERE name = ?1",
                params![
                    entry.book.as_str(),
                    strike.number,
                    strike.struck_at,
                    strike.struck_by,
                    signature
                ],
            )
            .map_err(failed)?;
        transaction.commit().map_err(failed)?;
        self.finish_strikes()
    }

    /// Destroys what copies of struck bytes are left in the file; does nothing where there are none.
    pub(crate) fn finish_strikes(&mut self) -> Result<(), Error> {
        self.erase()
            .map_err(|failure| Error::storage(&self.path, failure))
            .map_err(|error| Error::StrikeUnfinished {
                path: self.path.clone(),
                source: Box::new(error),
            })
    }

    fn erase(&self) -> Result<(), rusqlite::Error> {
        let left: u64 = self.connection.query_row(
            "SELECT count(*) FROM strikes WHERE erased = 0",
            [],
            |row| row.get(0),
        )?;
        if left == 0 {
            return Ok(());
        }
        // Pages that were once rearranged may hold copies of what has moved, in the space that they do not use:
        // only a file written anew is free of them.
        self.connection.execute_batch("VACUUM")?;
        let truncated: i64 =
            self.connection
                .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if truncated != 0 {
            let busy = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY);
            return Err(rusqlite::Error::SqliteFailure(busy, None));
        }
        self.connection
            .execute("UPDATE strikes SET erased = 1", [])?;
        Ok(())
    }
}
