//! Documents to try the room on, which are not part of it. They lie in `shared/data/text` beside the house or above it,
//! or where `CHANCERY_TEST_DATA` said when the tests were built. A test that finds none says so and holds nothing.

use std::io::Write;
use std::path::{Path, PathBuf};

/// The folder of the documents.
pub(crate) fn folder() -> Option<PathBuf> {
    let said = option_env!("CHANCERY_TEST_DATA").map(PathBuf::from);
    let room = Path::new(env!("CARGO_MANIFEST_DIR"));
    let above = room
        .ancestors()
        .map(|folder| folder.join("shared/data/text"));
    said.into_iter().chain(above).find(|folder| folder.is_dir())
}

/// Reads a document as text.
#[allow(dead_code, reason = "some tests read nothing but bytes")]
pub(crate) fn read(path: &str) -> Option<String> {
    let text = String::from_utf8(bytes(path)?);
    Some(text.unwrap_or_else(|error| panic!("{path}: {error}")))
}

/// Reads a document as it is.
#[allow(
    clippy::disallowed_methods,
    reason = "the documents are what is tested"
)]
pub(crate) fn bytes(path: &str) -> Option<Vec<u8>> {
    let Some(folder) = folder() else {
        let said =
            format!("not tried on {path}: name its folder in CHANCERY_TEST_DATA and build again\n");
        let _ = std::io::stderr().write_all(said.as_bytes());
        return None;
    };
    let read = std::fs::read(folder.join(path));
    Some(read.unwrap_or_else(|error| panic!("{path}: {error}")))
}
