//! Exports: whole books in a file of their own, with what proves them, and nothing of other books.

use std::fs::File;
use std::path::Path;

use jiff::Timestamp;
use partnership::attachment::Hash;
use partnership::book::BookId;
use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, params};

use crate::checkpoint::Checkpoint;
use crate::error::Error;
use crate::file::{self, FORMAT, Kind, SCHEMA};
use crate::ledger::Ledger;

impl Ledger {
    /// Writes whole books and the attachments named into a new file, with a checkpoint of each book signed now.
    ///
    /// # Errors
    /// A book or an attachment is not there, or the file is, or it cannot be written.
    pub fn export(
        &self,
        books: &[BookId],
        attachments: &[Hash],
        now: Timestamp,
        to: &Path,
    ) -> Result<Vec<Checkpoint>, Error> {
        let signed = books.iter().map(|book| self.checkpoint(book, now));
        let checkpoints: Vec<Checkpoint> = signed.collect::<Result<_, _>>()?;
        File::create_new(to).map_err(|failure| Error::system(to, failure))?;
        let written = self.write_export(&checkpoints, attachments, to);
        if written.is_err() {
            file::remove(to);
        }
        written.map(|()| checkpoints)
    }

    fn write_export(
        &self,
        checkpoints: &[Checkpoint],
        attachments: &[Hash],
        to: &Path,
    ) -> Result<(), Error> {
        let failed = |failure| Error::storage(to, failure);
        let target = Connection::open(to).map_err(failed)?;
        let header = format!(
            "PRAGMA application_id = {}; PRAGMA user_version = {FORMAT};",
            Kind::Export.application_id()
        );
        target
            .execute_batch(&format!("BEGIN; {SCHEMA} {header}"))
            .map_err(failed)?;
        for (place, checkpoint) in (1_i64..).zip(checkpoints) {
            copy_book(&self.connection, &target, place, checkpoint).map_err(failed)?;
        }
        for hash in attachments {
            let bytes = self.get(hash)?.ok_or_else(|| Error::NoAttachment {
                path: self.path.clone(),
                hash: *hash,
            })?;
            target
                .execute(
                    "INSERT INTO attachments (hash, bytes) VALUES (?1, ?2) ON CONFLICT (hash) DO NOTHING",
                    params![hash.0, bytes],
                )
                .map_err(failed)?;
        }
        target.execute_batch("COMMIT").map_err(failed)?;
        target.close().map_err(|(_, failure)| failed(failure))
    }
}

fn copy_book(
    from: &Connection,
    to: &Connection,
    place: i64,
    checkpoint: &Checkpoint,
) -> Result<(), rusqlite::Error> {
    let name = checkpoint.book.as_str();
    to.execute(
        "INSERT INTO books (id, name, public_key) VALUES (?1, ?2, ?3)",
        params![place, name, checkpoint.public_key],
    )?;
    to.execute(
        "INSERT INTO checkpoints (book, number, hash, signed_at, signature) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            place,
            checkpoint.number,
            checkpoint.hash.0,
            checkpoint.signed_at.to_string(),
            checkpoint.signature
        ],
    )?;
    copy_rows(
        from,
        to,
        (place, name),
        "SELECT number, recorded_at, factual, factual_salt, personal, personal_salt, personal_commitment, hash
         FROM entries WHERE book = (SELECT id FROM books WHERE name = ?1) ORDER BY number",
        "INSERT INTO entries (book, number, recorded_at, factual, factual_salt, personal, personal_salt, personal_commitment, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    copy_rows(
        from,
        to,
        (place, name),
        "SELECT number, struck_at, struck_by, signature, erased
         FROM strikes WHERE book = (SELECT id FROM books WHERE name = ?1) ORDER BY number",
        "INSERT INTO strikes (book, number, struck_at, struck_by, signature, erased)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )
}

/// Copies the rows of a book, whose place in the new file is put before the columns selected.
fn copy_rows(
    from: &Connection,
    to: &Connection,
    (place, name): (i64, &str),
    select: &str,
    insert: &str,
) -> Result<(), rusqlite::Error> {
    let mut reading = from.prepare(select)?;
    let mut writing = to.prepare(insert)?;
    let columns = reading.column_count();
    let mut rows = reading.query([name])?;
    while let Some(row) = rows.next()? {
        writing.raw_bind_parameter(1, place)?;
        for column in 0..columns {
            writing.raw_bind_parameter(column + 2, ToSqlOutput::Borrowed(row.get_ref(column)?))?;
        }
        writing.raw_execute()?;
    }
    Ok(())
}
