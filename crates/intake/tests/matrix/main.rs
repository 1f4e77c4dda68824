//! Matrices made by a generator are held against a fictional record, and what is understood against the generator's own table.

#![allow(
    clippy::unwrap_used,
    reason = "a failure in making what is tested ends the test"
)]

mod doubts;
mod generate;
mod layouts;
mod record;
mod sheet;
mod word;
