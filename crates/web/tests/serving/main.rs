//! What a reader gets over HTTP, and what no reader gets.

#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its story does not hold"
)]

mod actor;
mod asking;
mod beginning;
mod bringing;
mod files;
mod forms;
mod merging;
mod record;
mod seats;
mod secrets;
mod starting;
