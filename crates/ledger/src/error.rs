//! What can go wrong with a record on disk, with the place and what to do.

use std::io;
use std::path::{Path, PathBuf};

use partnership::attachment::Hash;
use partnership::book::BookId;
use rusqlite::ErrorCode;

use crate::fault::{Damage, Fault};

/// Why the record could not be read or written. Nothing half written is left behind by any of them.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such file, or it cannot be opened.
    #[error("{path} cannot be opened; check the name and the rights to it")]
    CannotOpen {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// A file of this name is there already.
    #[error("{path} is there already; choose another name, nothing is overwritten")]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The file is something else.
    #[error("{path} is not a record of Chancery; choose the file that was made by it")]
    NotARecord {
        /// The file.
        path: PathBuf,
    },
    /// The file is an export, in which nothing can be written.
    #[error("{path} is an export: it can be read and verified, and nothing can be written in it")]
    Export {
        /// The file.
        path: PathBuf,
    },
    /// The record was made by a newer version of the program.
    #[error(
        "{path} has format {found} and this version reads up to format {known}; use the version that made it, or a later one"
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// The format of the file.
        found: i64,
        /// The newest format that this version reads.
        known: i64,
    },
    /// Someone else writes in the record.
    #[error("{path} is being written by another program; end that one first")]
    Locked {
        /// The file.
        path: PathBuf,
    },
    /// There is no room left on the disk.
    #[error("there is no room left to write {path}; nothing was recorded: make room and try again")]
    DiskFull {
        /// The file.
        path: PathBuf,
    },
    /// The record is broken.
    #[error(
        "{path} is damaged ({fault}); run `chancery verify` on it, and take the last good copy"
    )]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Where, and what.
        fault: Fault,
    },
    /// The acts were judged against a book that has grown since.
    #[error("the book {book} has changed since the acts were judged; hand them in again")]
    Stale {
        /// The book.
        book: BookId,
    },
    /// The record has no such book.
    #[error("{path} has no book {book}")]
    NoBook {
        /// The file.
        path: PathBuf,
        /// The book asked for.
        book: BookId,
    },
    /// The entry is not there, has nothing personal, or it has been struck already.
    #[error("entry {number} of the book {book} has nothing that can be struck out")]
    NothingToStrike {
        /// The book.
        book: BookId,
        /// The entry's number.
        number: u64,
    },
    /// The personal part is struck, but earlier copies of it may still be in the file.
    #[error(
        "{path}: the entry is struck, but copies of its bytes may remain in the file; make room, end what reads the file, and open it again to finish"
    )]
    StrikeUnfinished {
        /// The file.
        path: PathBuf,
        /// What stood in the way.
        source: Box<Error>,
    },
    /// The record has no such attachment.
    #[error("{path} has no attachment {hash}")]
    NoAttachment {
        /// The file.
        path: PathBuf,
        /// The hash asked for.
        hash: Hash,
    },
    /// The disk or the system failed.
    #[error(
        "{path} could not be read or written; check the disk and the rights, and open it again"
    )]
    Storage {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl Error {
    /// What a failure of the storage means for the file at a path.
    pub(crate) fn storage(path: &Path, failure: rusqlite::Error) -> Error {
        let path = path.to_path_buf();
        match failure.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Error::DiskFull { path },
            Some(ErrorCode::NotADatabase) => Error::NotARecord { path },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Locked { path },
            Some(ErrorCode::CannotOpen) => Error::CannotOpen {
                path,
                source: Box::new(failure),
            },
            // Without a code it is not SQLite that failed: something stored is not what it must be.
            Some(ErrorCode::DatabaseCorrupt) | None => Error::Damaged {
                path,
                fault: Damage::File {
                    reason: failure.to_string(),
                }
                .anywhere(),
            },
            Some(_) => Error::Storage {
                path,
                source: Box::new(failure),
            },
        }
    }

    /// What a failure of the file system means for the file at a path.
    pub(crate) fn system(path: &Path, failure: io::Error) -> Error {
        let path = path.to_path_buf();
        if failure.kind() == io::ErrorKind::AlreadyExists {
            Error::Exists { path }
        } else if failure.kind() == io::ErrorKind::StorageFull {
            Error::DiskFull { path }
        } else {
            let source = Box::new(failure);
            Error::CannotOpen { path, source }
        }
    }

    /// A record that is broken in a place.
    pub(crate) fn damaged(path: &Path, fault: Fault) -> Error {
        Error::Damaged {
            path: path.to_path_buf(),
            fault,
        }
    }
}
