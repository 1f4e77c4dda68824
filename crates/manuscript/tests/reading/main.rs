//! Files of others read, where they are at hand; which are read, what they say, and where it lies.

mod all;
mod revisions;

#[path = "../../../drafting/tests/samples/documents.rs"]
mod documents;
