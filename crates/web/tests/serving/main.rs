//! What a reader gets over HTTP, and what no reader gets.

mod actor;
mod asking;
mod record;
mod seats;
mod secrets;
