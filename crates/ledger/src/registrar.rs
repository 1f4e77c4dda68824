//! The registrar: the one writer of a record, with the partnership that it adds up to in memory. Rules and formats live elsewhere.

use std::fmt;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, RwLock, RwLockReadGuard, RwLockWriteGuard};

use jiff::Timestamp;
use partnership::attachment::Hash;
use partnership::book::BookId;
use partnership::entry::{EntryId, Submission};
use partnership::key::Ref;
use partnership::seat::Seat;
use partnership::{Admitted, Partnership, Refused, admit};

use crate::checkpoint::Checkpoint;
use crate::drafts::Drafts;
use crate::error::Error;
use crate::ledger::Ledger;

/// The one writer of a record. Readers look at the partnership while it writes to the disk, and wait only while it applies.
pub struct Registrar {
    // Taken before `partnership` wherever both are, so that nobody waits for ever.
    ledger: Mutex<Ledger>,
    // Equal to what the ledger replays to, whenever the ledger is free.
    partnership: RwLock<Partnership>,
    // Grows only while `partnership` is locked for writing.
    strikes: AtomicU64,
    drafts: Drafts,
    clock: Box<dyn Fn() -> Timestamp + Send + Sync>,
}

/// Why acts were not recorded.
#[derive(Debug)]
pub enum RecordError {
    /// The rules do not allow one of them.
    Refused(Refused),
    /// The ledger failed.
    Ledger(Error),
}

impl Registrar {
    /// Keeps a ledger; the clock says when something is recorded.
    ///
    /// # Errors
    /// The record is broken, or the disk fails.
    pub fn new(
        ledger: Ledger,
        clock: impl Fn() -> Timestamp + Send + Sync + 'static,
    ) -> Result<Registrar, Error> {
        let partnership = ledger.replay()?;
        let drafts = Drafts::beside(&ledger.path);
        Ok(Registrar {
            ledger: Mutex::new(ledger),
            partnership: RwLock::new(partnership),
            strikes: AtomicU64::new(0),
            drafts,
            clock: Box::new(clock),
        })
    }

    /// Opens the record at a path; the clock says when something is recorded.
    ///
    /// # Errors
    /// Whatever keeps the record from being opened for writing.
    pub fn open(
        path: &Path,
        clock: impl Fn() -> Timestamp + Send + Sync + 'static,
    ) -> Result<Registrar, Error> {
        Registrar::new(Ledger::open(path)?, clock)
    }

    /// Records acts, all of them or none: what it returns is on the disk and can be read.
    ///
    /// # Errors
    /// The rules refuse one of them, or the ledger fails.
    pub fn record(&self, submissions: Vec<Submission>) -> Result<Vec<EntryId>, RecordError> {
        let mut ledger = self.ledger();
        let admitted = self.judge(submissions).map_err(RecordError::Refused)?;
        let recorded = match ledger.append(&admitted) {
            Ok(recorded) => recorded,
            Err(error) => {
                // A failure leaves open whether the disk has it. Where the disk cannot be read either,
                // what was live stays, and the next act is refused as stale if it has.
                drop(self.follow(&ledger));
                return Err(RecordError::Ledger(error));
            }
        };
        let ids = recorded.iter().map(|one| one.entry.id.clone()).collect();
        let mut partnership = self.partnership.write().expect("applying never panics");
        for one in recorded {
            partnership.apply(one);
        }
        Ok(ids)
    }

    /// Judges acts without recording them.
    ///
    /// # Errors
    /// The rules refuse one of them.
    pub fn dry_run(&self, submissions: Vec<Submission>) -> Result<Admitted, Refused> {
        self.judge(submissions)
    }

    /// The partnership as it is now. Nothing is applied while the guard is held: let it go before recording.
    pub fn read(&self) -> RwLockReadGuard<'_, Partnership> {
        self.partnership.read().expect("applying never panics")
    }

    /// Strikes out what is personal in an entry; the partnership no longer has it either.
    ///
    /// # Errors
    /// There is nothing to strike, or the file cannot be written.
    pub fn strike(&self, entry: &EntryId, by: &Ref<Seat>) -> Result<(), Error> {
        let mut ledger = self.ledger();
        let struck = ledger.strike(entry, (self.clock)(), by);
        let live = self.follow(&ledger)?;
        self.strikes.fetch_add(1, Ordering::Relaxed);
        drop(live);
        struck
    }

    /// How often something was struck out since the record was opened: what was written from it before must not be shown again.
    /// It stays the same while a guard of [`Registrar::read`] is held.
    pub fn strikes(&self) -> u64 {
        self.strikes.load(Ordering::Relaxed)
    }

    /// Keeps an attachment and returns the hash under which it is found again.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn put(&self, bytes: &[u8]) -> Result<Hash, Error> {
        self.ledger().put(bytes)
    }

    /// An attachment; none where there is none with this hash. Ask only for a reader whose sight has an entry that names it.
    ///
    /// # Errors
    /// The bytes are damaged, or the file cannot be read.
    pub fn get(&self, hash: &Hash) -> Result<Option<Vec<u8>>, Error> {
        self.ledger().get(hash)
    }

    /// What seats have begun to write and not sent: no part of the record.
    pub fn drafts(&self) -> &Drafts {
        &self.drafts
    }

    /// Signs where a book ends now.
    ///
    /// # Errors
    /// There is no such book, its key is damaged, or the file cannot be read.
    pub fn checkpoint(&self, book: &BookId) -> Result<Checkpoint, Error> {
        self.ledger().checkpoint(book, (self.clock)())
    }

    /// Writes whole books and the attachments named into a new file, and nothing of other books.
    ///
    /// # Errors
    /// A book or an attachment is not there, or the file is, or it cannot be written.
    pub fn export(
        &self,
        books: &[BookId],
        attachments: &[Hash],
        to: &Path,
    ) -> Result<Vec<Checkpoint>, Error> {
        self.ledger().export(books, attachments, (self.clock)(), to)
    }

    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger
            .lock()
            .expect("what holds the ledger returns errors and never panics")
    }

    /// Reads anew what the ledger adds up to; what is live stays locked until the guard is let go.
    fn follow(&self, ledger: &Ledger) -> Result<RwLockWriteGuard<'_, Partnership>, Error> {
        let replayed = ledger.replay()?;
        let mut partnership = self.partnership.write().expect("applying never panics");
        *partnership = replayed;
        Ok(partnership)
    }

    fn judge(&self, submissions: Vec<Submission>) -> Result<Admitted, Refused> {
        admit(&self.read(), submissions, (self.clock)())
    }
}

impl fmt::Debug for Registrar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Registrar").finish_non_exhaustive()
    }
}
