//! Lists of things within a sentence; what the things are is not known here.

use crate::Language;

impl Language {
    /// Writes things one after another in the order given: `a, b and c`, `a, b 및 c`; nothing for
    /// nothing.
    pub fn list(self, things: &[String]) -> String {
        let Some((last, before)) = things.split_last() else {
            return String::new();
        };
        let Some((first, between)) = before.split_first() else {
            return last.clone();
        };
        let before = between.iter().fold(first.clone(), |before, next| {
            self.tell(
                "list-next",
                &[("before", before.into()), ("next", next.as_str().into())],
            )
        });
        self.tell(
            "list-last",
            &[("before", before.into()), ("last", last.as_str().into())],
        )
    }
}
