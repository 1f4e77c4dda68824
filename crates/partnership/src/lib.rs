//! The rules of a partnership: acts, who may do them, what they add up to, and what each seat reads of it.
//! Pure: no IO, clock, randomness, file format, HTML, SQL, sentence for people or floating point lives here.

mod act;
mod admit;
pub mod attachment;
pub mod authorship;
pub mod body;
pub mod book;
pub mod claim;
pub mod commitment;
pub mod correction;
pub mod deliverable;
pub mod edition;
pub mod entry;
pub mod event;
pub mod focus_area;
mod found;
pub mod instrument;
pub mod intervention;
pub mod issue;
pub mod key;
pub mod kind;
pub mod meeting;
pub mod milestone;
pub mod money;
pub mod note;
pub mod office;
pub mod organisation;
mod partnership;
pub mod party;
pub mod person;
pub mod progress;
pub mod project;
mod refusal;
pub mod request;
pub mod result;
pub mod seat;
pub mod source;
pub mod subject;
pub mod things;
pub mod view;
pub mod when;
pub mod words;

pub use act::{Act, Correction, Deed};
pub use admit::{Admitted, Refused, admit};
pub use partnership::Partnership;
pub use refusal::Refusal;
