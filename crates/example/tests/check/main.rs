//! The check of texts against the two records: what is right is passed over, every seeded error is found at its place.

#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its story does not hold"
)]

mod anything;
mod records;
mod seeded;
mod silence;
mod unknown;
