//! The records that lie in a folder, the one worked on last first. What is in them is not looked at.

use std::fs;
use std::path::Path;
use std::time::UNIX_EPOCH;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

/// How many records are listed.
const LISTED_MAX: usize = 20;

/// A record that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AtHand {
    /// The name of its file, without the folder.
    pub(super) name: String,
    /// The day, in UTC, on which the file was last written; none where the system does not tell.
    pub(super) written: Option<Date>,
}

/// The records of a folder; none where it cannot be read.
pub(super) fn at_hand(folder: &Path) -> Vec<AtHand> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<(Option<Timestamp>, String)> = files
        .filter(|file| file.path().is_file())
        .filter_map(|file| Some((written(&file), file.file_name().into_string().ok()?)))
        .filter(|(_, name)| is_record(name))
        .collect();
    found.sort_by(|one, other| (other.0, &one.1).cmp(&(one.0, &other.1)));
    found.truncate(LISTED_MAX);
    let found = found.into_iter().map(|(written, name)| AtHand {
        written: written.map(|time| Offset::UTC.to_datetime(time).date()),
        name,
    });
    found.collect()
}

/// Whether a name is that of a record in the folder itself.
pub(crate) fn is_record(name: &str) -> bool {
    let is_plain = !name.starts_with('.') && !name.contains(['/', '\\']);
    is_plain && name.strip_suffix(".chancery").is_some()
}

fn written(file: &fs::DirEntry) -> Option<Timestamp> {
    let modified = file.metadata().ok()?.modified().ok()?;
    let since = modified.duration_since(UNIX_EPOCH).ok()?;
    Timestamp::from_second(i64::try_from(since.as_secs()).ok()?).ok()
}
