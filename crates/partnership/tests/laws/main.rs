//! The laws of the partnership, told as short records.

#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its story does not hold"
)]

mod books;
mod calendar;
mod calls;
mod corpus;
mod evidence;
mod progress;
mod projects;
mod record;
mod requests;
mod results;
mod review;
mod texts;
mod verdicts;
mod views;
mod written;
