//! Calls for input: whom to ask about which lines, what goes out, and what the returned files say. What is to be recorded
//! is proposed as acts, all or none; nothing is written or sent.

pub mod focal_point;
pub mod key;
pub mod layout;
mod lines;
mod merge;
mod recognise;
mod record;
mod row;
pub mod send;
mod table;
pub mod take;

#[cfg(test)]
pub(crate) mod tests;

pub use focal_point::{FocalPoint, FocalPoints};
pub use lines::{Unnamed, named};
pub use send::{Ask, Letter, Sending, send};
pub use take::{Choices, Desk, Proposal, Received, take};
