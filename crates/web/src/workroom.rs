//! The workroom beside the pages: what was given lies on its desks for a while, and slow things are done few at a time.
//! Nothing of it touches a disk or the record.

use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use tokio::sync::Semaphore;

use crate::desk::Desk;
use crate::intake::{begin, bring};
use crate::merge;

/// How many slow things are done at the same time.
const SLOW_AT_ONCE: usize = 2;

/// What pages need that are not read from a record.
pub(crate) struct Workroom {
    clock: fn() -> Timestamp,
    slow: Semaphore,
    merged: Mutex<Desk<merge::Kept>>,
    prepared: Mutex<Desk<begin::Prepared>>,
    brought: Mutex<Desk<bring::Brought>>,
}

impl Workroom {
    /// A workroom with empty desks.
    pub(crate) fn new(clock: fn() -> Timestamp) -> Workroom {
        Workroom {
            clock,
            slow: Semaphore::new(SLOW_AT_ONCE),
            merged: Mutex::new(Desk::new(merge::MINUTES)),
            prepared: Mutex::new(Desk::new(begin::MINUTES)),
            brought: Mutex::new(Desk::new(begin::MINUTES)),
        }
    }

    /// The present moment.
    pub(crate) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The desk of merged files.
    pub(crate) fn merged(&self) -> MutexGuard<'_, Desk<merge::Kept>> {
        self.merged.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The desk of plans on their way to a review.
    pub(crate) fn prepared(&self) -> MutexGuard<'_, Desk<begin::Prepared>> {
        let prepared = self.prepared.lock();
        prepared.unwrap_or_else(PoisonError::into_inner)
    }

    /// The desk of files that are brought into a record.
    pub(crate) fn brought(&self) -> MutexGuard<'_, Desk<bring::Brought>> {
        self.brought.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something beside the threads that answer others, few such things at a time; none where it broke off.
    pub(crate) async fn slowly<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Option<T> {
        let _turn = self.slow.acquire().await.expect("it is never closed");
        tokio::task::spawn_blocking(work).await.ok()
    }
}
