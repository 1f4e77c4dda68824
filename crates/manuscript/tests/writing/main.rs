//! Files written with changes in them, and read again: what they say when the changes are rejected, and when they are accepted.

mod brought;
mod fixture;
mod others;
mod rolling;
mod rounds;
mod roundtrip;
mod tabled;
mod template;

#[path = "../../../drafting/tests/samples/documents.rs"]
mod documents;
