//! Word files that carry a text under negotiation: read with every mark in them, and written back in place.
//! What the marks add up to is decided in `drafting`; no file is opened here.

pub mod xml;

pub use drafting::marked::Marked;
