//! Word files that carry a text under negotiation: read with every mark in them, and written back in place.
//! What the marks add up to is decided in `drafting`; no file is opened here.

pub mod brought;
mod comments;
pub mod findings;
pub mod format;
mod layout;
pub mod manuscript;
mod numbering;
pub mod outline;
pub mod package;
pub mod reading;
pub mod unreadable;
pub mod write;
pub mod xml;

pub use drafting::marked::Marked;
pub use manuscript::Manuscript;
pub use unreadable::Unreadable;
