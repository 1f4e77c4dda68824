//! Files of others read, where they are at hand; which are read, what they say, and where it lies.

mod all;
mod comments;
mod made;
mod marks;
mod numbers;
mod outline;
mod revisions;
mod variants;
mod wrappers;

#[path = "../../../drafting/tests/samples/documents.rs"]
mod documents;
