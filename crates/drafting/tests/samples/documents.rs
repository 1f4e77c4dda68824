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
#[allow(
    clippy::disallowed_methods,
    reason = "the documents are what is tested"
)]
pub(crate) fn read(path: &str) -> Option<String> {
    let Some(folder) = folder() else {
        let said =
            format!("not tried on {path}: name its folder in CHANCERY_TEST_DATA and build again\n");
        let _ = std::io::stderr().write_all(said.as_bytes());
        return None;
    };
    let read = std::fs::read_to_string(folder.join(path));
    Some(read.unwrap_or_else(|error| panic!("{path}: {error}")))
}
