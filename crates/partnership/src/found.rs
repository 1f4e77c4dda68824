//! What is found out of a book when it is first asked for, and kept for as long as the book stays as it is. What it is lives with those who ask.

use std::fmt;
use std::sync::OnceLock;

/// Something that follows from the rest of a book: books that differ in nothing else are equal, and a copy finds it anew.
pub(crate) struct Found<T>(OnceLock<T>);

impl<T> Found<T> {
    /// What was found, or is found now.
    pub(crate) fn or_find(&self, find: impl FnOnce() -> T) -> &T {
        self.0.get_or_init(find)
    }
}

impl<T> Default for Found<T> {
    fn default() -> Self {
        Found(OnceLock::new())
    }
}

impl<T> Clone for Found<T> {
    fn clone(&self) -> Self {
        Found::default()
    }
}

impl<T> PartialEq for Found<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T> Eq for Found<T> {}

impl<T> fmt::Debug for Found<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Found")
    }
}
