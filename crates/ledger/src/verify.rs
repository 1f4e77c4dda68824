//! Verifying a record or an export without the program that made it: everything is recomputed, and every fault is named with its place.

use std::path::Path;

use partnership::attachment::Hash;
use partnership::book::BookId;
use rusqlite::Connection;
use serde::Serialize;

use crate::chain::{COLUMNS, Chains, Link};
use crate::checkpoint::{Checkpoint, StoredKey, is_signed};
use crate::error::Error;
use crate::fault::{Damage, Fault};
use crate::file::{self, Kind};
use crate::hash::hash_of;
use crate::strike::Strike;

/// What verifying has found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Report {
    /// Every book, by name.
    pub books: Vec<BookReport>,
    /// How many attachments there are.
    pub attachments: u64,
    /// Everything that is broken; empty where nothing is.
    pub faults: Vec<Fault>,
}

/// What verifying has found in a book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct BookReport {
    /// The book.
    pub book: BookId,
    /// How many entries it has.
    pub entries: u64,
    /// The hash that seals the last of them.
    pub hash: Hash,
    /// What was struck out.
    pub strikes: Vec<Strike>,
}

/// Verifies a record or an export, and that it extends the checkpoints given: that nothing before them has changed.
///
/// # Errors
/// The file is neither, made by a newer version, or cannot be read at all. What is broken in it is in the report.
pub fn verify(path: &Path, extends: &[Checkpoint]) -> Result<Report, Error> {
    let (kind, connection) = file::open_to_read(path)?;
    let mut report = Report {
        books: Vec::new(),
        attachments: 0,
        faults: Vec::new(),
    };
    let examined = examine(&connection, kind, extends, &mut report);
    match examined.map_err(|failure| Error::storage(path, failure)) {
        Err(Error::Damaged { fault, .. }) => report.faults.push(fault),
        Err(error) => return Err(error),
        Ok(()) => {}
    }
    Ok(report)
}

fn examine(
    connection: &Connection,
    kind: Kind,
    extends: &[Checkpoint],
    report: &mut Report,
) -> Result<(), rusqlite::Error> {
    // One transaction, so that a record that grows meanwhile is seen as it was at one moment.
    let reading = connection.unchecked_transaction()?;
    check_file(&reading, report)?;
    let chains = check_entries(&reading, extends, report)?;
    for (place, link) in &chains.links {
        check_key(&reading, kind, link, report)?;
        let strikes = check_strikes(&reading, *place, link, report)?;
        check_own_checkpoint(&reading, kind, *place, link, report)?;
        report.books.push(BookReport {
            book: link.book.clone(),
            entries: link.head.number,
            hash: Hash(link.head.hash),
            strikes,
        });
    }
    report.books.sort_by(|a, b| a.book.cmp(&b.book));
    check_attachments(&reading, report)
}

fn check_file(connection: &Connection, report: &mut Report) -> Result<(), rusqlite::Error> {
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let reason: String = row.get(0)?;
        if reason != "ok" {
            report.faults.push(Damage::File { reason }.anywhere());
        }
    }
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let table: String = row.get(0)?;
        let reason = format!("a row of {table} belongs to no book");
        report.faults.push(Damage::File { reason }.anywhere());
    }
    Ok(())
}

fn check_entries(
    connection: &Connection,
    extends: &[Checkpoint],
    report: &mut Report,
) -> Result<Chains, rusqlite::Error> {
    let (mut chains, faults) = Chains::begin(connection)?;
    report.faults.extend(faults);
    let mut met = vec![false; extends.len()];
    let mut statement =
        connection.prepare(&format!("SELECT {COLUMNS} FROM entries ORDER BY place"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Err(fault) = chains.walk(row) {
            report.faults.push(fault);
        }
        let Some(link) = chains.links.get(&row.get(0)?) else {
            continue;
        };
        for (checkpoint, met) in extends.iter().zip(&mut met) {
            if checkpoint.book == link.book && checkpoint.number == link.head.number {
                *met = true;
                report.faults.extend(compare(checkpoint, link));
            }
        }
    }
    for (checkpoint, met) in extends.iter().zip(met) {
        if !checkpoint.is_genuine() {
            let damage = Damage::CheckpointForged;
            report
                .faults
                .push(damage.at(&checkpoint.book, checkpoint.number));
        }
        if !met {
            let damage = Damage::CheckpointNotReached;
            report
                .faults
                .push(damage.at(&checkpoint.book, checkpoint.number));
        }
    }
    Ok(chains)
}

fn compare(checkpoint: &Checkpoint, link: &Link) -> Option<Fault> {
    let damage = if checkpoint.public_key.as_slice() != link.public_key {
        Damage::CheckpointOfAnotherKey
    } else if checkpoint.hash.0 != link.head.hash {
        Damage::CheckpointNotMet
    } else {
        return None;
    };
    Some(damage.at(&link.book, checkpoint.number))
}

fn check_key(
    connection: &Connection,
    kind: Kind,
    link: &Link,
    report: &mut Report,
) -> Result<(), rusqlite::Error> {
    if link.head.number == 0 {
        report.faults.push(Damage::Empty.of(&link.book));
    }
    let whole = match kind {
        Kind::Record => {
            StoredKey::of(connection, &link.book)?.is_some_and(|key| key.whole().is_some())
        }
        Kind::Export => true,
    };
    if !whole {
        report.faults.push(Damage::Key.of(&link.book));
    }
    Ok(())
}

/// Checks that what is gone was struck, and that what was struck is gone.
fn check_strikes(
    connection: &Connection,
    place: i64,
    link: &Link,
    report: &mut Report,
) -> Result<Vec<Strike>, rusqlite::Error> {
    let mut statement = connection.prepare(
        "SELECT number, struck_at, struck_by, signature FROM strikes WHERE book = ?1 ORDER BY number",
    )?;
    let mut rows = statement.query([place])?;
    let mut strikes = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |column| -> Result<String, rusqlite::Error> {
            Ok(String::from_utf8_lossy(row.get_ref(column)?.as_bytes()?).into_owned())
        };
        let strike = Strike {
            number: row.get(0)?,
            struck_at: text(1)?,
            struck_by: text(2)?,
        };
        let statement = strike.statement(link.book.as_str());
        let signature = row.get_ref(3)?.as_bytes()?;
        let is_true = is_signed(&link.public_key, &statement, signature)
            && link.withheld.contains(&strike.number);
        if !is_true {
            report
                .faults
                .push(Damage::Strike.at(&link.book, strike.number));
        }
        strikes.push(strike);
    }
    for number in &link.withheld {
        if !strikes.iter().any(|strike| strike.number == *number) {
            report
                .faults
                .push(Damage::PersonalGone.at(&link.book, *number));
        }
    }
    Ok(strikes)
}

/// Checks the checkpoint that an export keeps of each of its books.
fn check_own_checkpoint(
    connection: &Connection,
    kind: Kind,
    place: i64,
    link: &Link,
    report: &mut Report,
) -> Result<(), rusqlite::Error> {
    if kind == Kind::Record {
        return Ok(());
    }
    let mut statement = connection
        .prepare("SELECT number, hash, signed_at, signature FROM checkpoints WHERE book = ?1")?;
    let mut rows = statement.query([place])?;
    let kept = match rows.next()? {
        None => None,
        Some(row) => Checkpoint::stored(link, row)?,
    };
    let fits = kept.is_some_and(|kept| {
        kept.is_genuine() && kept.number == link.head.number && kept.hash.0 == link.head.hash
    });
    if !fits {
        report.faults.push(Damage::Checkpoint.of(&link.book));
    }
    Ok(())
}

fn check_attachments(connection: &Connection, report: &mut Report) -> Result<(), rusqlite::Error> {
    let mut statement = connection.prepare("SELECT hash, bytes FROM attachments ORDER BY place")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        report.attachments += 1;
        let (hash, bytes) = (row.get_ref(0)?.as_bytes()?, row.get_ref(1)?.as_bytes()?);
        if hash_of(bytes).0 != hash {
            let hash = Hash(hash.try_into().unwrap_or_default());
            report.faults.push(Damage::Attachment { hash }.anywhere());
        }
    }
    Ok(())
}
