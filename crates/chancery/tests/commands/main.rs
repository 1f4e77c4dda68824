//! The commands as people run them: the program itself, its words in two languages, and the files that it leaves.

#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its story does not hold"
)]

mod bad_input;
mod calls;
mod checking;
mod damage;
mod demo;
mod drafts;
mod dressing;
mod help;
mod keeping;
mod matrix;
mod merging;
mod planning;
mod program;
mod reading;
mod recording;
mod starting;
