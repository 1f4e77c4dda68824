//! What comes in from desks, ministries and partners: plans, matrices, returned calls and releases, read as they are
//! written and held against the record. What is to be recorded is proposed here and decided elsewhere; nothing is written.

pub mod file;
pub mod sheet;
pub mod unread;

pub use unread::Unread;
