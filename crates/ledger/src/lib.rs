//! The record on disk: entries with the hashes that seal them, attachments, keys, checkpoints, exports, and the one writer.
//! No rule of the partnership lives here, no clock, and nothing of SQL shows outside.

mod attachment;
mod chain;
mod checkpoint;
mod drafts;
mod error;
mod export;
mod fault;
mod file;
mod hash;
mod ledger;
mod payload;
mod registrar;
mod seal;
mod strike;
mod verify;

pub use checkpoint::{BadCheckpoint, Checkpoint};
pub use drafts::{DRAFTS_MAX, Draft, Drafts, Kept};
pub use error::Error;
pub use fault::{Damage, Fault};
pub use hash::hash_of;
pub use ledger::{Ledger, load};
pub use registrar::{RecordError, Registrar};
pub use strike::Strike;
pub use verify::{BookReport, Report, verify};
