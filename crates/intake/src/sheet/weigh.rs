//! Unpacks the parts of a workbook within limits before anything else reads them. What they say is not known here.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::unread::Unread;

/// Unpacks the parts that hold XML, each no larger than the package said, which was judged when it was opened.
pub(super) fn parts(name: &str, bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, Unread> {
    let damaged = |cause: String| Unread::Damaged {
        name: name.to_owned(),
        cause,
    };
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(error.to_string()))?;
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let file = archive
            .by_index(index)
            .map_err(|error| damaged(error.to_string()))?;
        let part = file.name().map_err(|error| damaged(error.to_string()))?;
        let part = part.replace('\\', "/");
        let ending = part.rsplit_once('.').map_or("", |(_, ending)| ending);
        if !["xml", "rels", "vml", "bin"].contains(&ending.to_lowercase().as_str()) {
            continue;
        }
        let size = file.size();
        let mut unpacked = Vec::new();
        file.take(size + 1)
            .read_to_end(&mut unpacked)
            .map_err(|error| damaged(format!("{part}: {error}")))?;
        if unpacked.len() as u64 > size {
            return Err(damaged(format!("{part} is larger than the package says")));
        }
        parts.insert(part.trim_start_matches('/').to_lowercase(), unpacked);
    }
    Ok(parts)
}
