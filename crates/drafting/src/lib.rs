//! Texts as tokens, a party's marks on them, comparing two texts, compiling the marks of many into one, and finding earlier wording.
//! No party of a partnership, no meeting, no Word, no file is known here: others can use the room alone.
#![doc = ""]
#![doc = include_str!("../GUIDE.md")]

pub mod brackets;
pub mod compare;
pub mod compilation;
pub mod compile;
pub mod marked;
pub mod markup;
pub mod precedent;
pub mod print;
pub mod received;
pub mod synopsis;
pub mod text;
pub mod token;
