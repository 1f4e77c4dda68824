//! A file that was given on a page: its bytes, and what stands in it as a person reads it. What it means is found elsewhere.

use std::sync::Arc;

use intake::matrix::Attached;
use intake::{File, Unread};
use ledger::hash_of;
use partnership::attachment::MediaType;
use partnership::words::Words;

/// What the bytes of a file are, by the ending of its name.
const KINDS: [(&str, &str); 4] = [
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    ("md", "text/plain"),
    ("txt", "text/plain"),
];

/// What the bytes of a file are of which nothing is known.
const BYTES: &str = "application/octet-stream";

/// A file that was given, as long as it lies on a desk.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Given {
    /// What stands in it, under the name with which it came.
    pub(crate) file: File,
    /// What it holds.
    pub(crate) bytes: Vec<u8>,
}

impl Given {
    /// Reads a file.
    ///
    /// # Errors
    /// The file is of another kind, or damaged.
    pub(crate) fn read((name, bytes): (String, Vec<u8>)) -> Result<Arc<Given>, Unread> {
        let file = intake::read(&name, &bytes)?;
        Ok(Arc::new(Given { file, bytes }))
    }

    /// The file as a record keeps it.
    pub(crate) fn attached(&self) -> Attached {
        Attached {
            title: Words::english(&self.file.name),
            name: self.file.name.as_str().into(),
            media_type: media_type(&self.file.name),
            size_bytes: self.bytes.len() as u64,
            hash: hash_of(&self.bytes),
        }
    }
}

/// What the bytes of a file are, by its name.
pub(crate) fn media_type(name: &str) -> MediaType {
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase());
    let known = KINDS.iter().find(|(of, _)| Some(*of) == ending.as_deref());
    let kind = known.map_or(BYTES, |(_, kind)| *kind);
    MediaType::parse(kind).expect("the kinds above are media types")
}
