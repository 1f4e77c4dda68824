//! Word files that carry a text under negotiation: read with every mark in them, and written back in place.
//! What the marks add up to is decided in `drafting`; no file is opened here.

pub mod format;
pub mod package;
pub mod unreadable;
pub mod xml;

pub use drafting::marked::Marked;
pub use unreadable::Unreadable;
