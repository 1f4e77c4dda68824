//! What comes in from desks, ministries and partners: plans, matrices, returned calls and releases, read as they are
//! written and held against the record. What is to be recorded is proposed here and decided elsewhere; nothing is written.

pub mod call;
pub mod check;
pub mod dates;
pub mod file;
pub mod likeness;
pub mod markdown;
pub mod matrix;
pub mod plan;
pub mod sheet;
pub mod stage;
pub mod status_words;
pub mod unread;
pub mod word;

pub use file::File;
pub use unread::Unread;

/// Reads a file, told by its bytes and, for plain text, by its name.
///
/// # Errors
/// Says what the file is if it is of another kind, or what is wrong with it.
pub fn read(name: &str, bytes: &[u8]) -> Result<File, Unread> {
    let name_small = name.to_lowercase();
    let is_named = |endings: &[&str]| endings.iter().any(|ending| name_small.ends_with(ending));
    if is_named(&[".md", ".markdown", ".txt"]) {
        return markdown::read(name, bytes);
    }
    match word::read(name, bytes) {
        Err(Unread::OtherKind {
            kind: unread::Kind::Workbook,
            ..
        }) => sheet::read(name, bytes),
        read => read,
    }
}
