//! Word, Excel and iCalendar: views in, bytes out.
//! No file is opened here, nothing is decided, and no sum is made: a number in a document was computed by a view.

pub mod calendar;
pub mod chart;
pub mod compose;
pub mod draft;
pub mod intake;
pub mod mail;
pub mod markdown;
pub mod merge;
pub mod paper;
pub mod plain;
pub mod plan_choices;
pub mod reading;
pub mod refusal;
pub mod sheet;
pub mod word;
