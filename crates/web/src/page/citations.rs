//! Which place of the text cites which source, so that one can go there and back.

use documents::paper::Paper;
use std::cell::Cell;

/// How often each source has been cited so far, while a page is written from top to bottom.
pub(super) struct Citations {
    cited: Vec<Cell<usize>>,
}

impl Citations {
    /// Nothing of the paper is written yet.
    pub(super) fn of(paper: &Paper) -> Citations {
        Citations {
            cited: paper.sources.iter().map(|_| Cell::new(0)).collect(),
        }
    }

    /// Counts a citation of a source, numbered from 1, and says which one of it this is, from 1.
    /// There is none of a source that the paper does not have.
    pub(super) fn next(&self, source: &usize) -> Option<usize> {
        let cited = self.cited.get(source.checked_sub(1)?)?;
        cited.set(cited.get() + 1);
        Some(cited.get())
    }

    /// How often a source, numbered from 1, has been cited.
    pub(super) fn count(&self, source: usize) -> usize {
        self.cited[source - 1].get()
    }
}
