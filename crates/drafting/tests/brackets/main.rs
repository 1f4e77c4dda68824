//! Texts that already carry brackets: what is read in them, well made or not.

mod cases;
mod drafts;
mod laws;
mod names;
