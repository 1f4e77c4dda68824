//! The check of texts against the two records: what is right is passed over, every seeded error is found at its place.

mod anything;
mod records;
mod seeded;
mod silence;
mod unknown;
