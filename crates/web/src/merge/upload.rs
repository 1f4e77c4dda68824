//! What a form for merging holds: the base, whose the files are, and the house style. Whether they are drafts is not looked at here.

use documents::merge::party_name;
use language::Language;

use crate::upload::{self, Part};

/// How many files may be sent at once beside the base.
const FILES_MAX: usize = 60;

/// What was sent.
#[derive(Debug, Default)]
pub(super) struct Upload {
    /// The base: its name and bytes.
    pub(super) base: Option<(String, Vec<u8>)>,
    /// Whose, what it is called, its bytes.
    pub(super) files: Vec<(String, String, Vec<u8>)>,
    /// The house style.
    pub(super) style: String,
    /// The side in whose name the text is tabled, if it is.
    pub(super) side: Option<String>,
    /// The text that both sides have, where the base is the side's own: its name and bytes.
    pub(super) joint: Option<(String, Vec<u8>)>,
    /// Whether files made on another base are taken all the same.
    pub(super) anyway: bool,
}

/// What is wrong with what was sent.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Mishap {
    /// No base is among the files.
    NoBase,
    /// Nothing but the base was sent.
    NoFiles,
    /// More files than are taken.
    TooMany,
    /// The name given for a party cannot be printed in brackets, or none can be guessed.
    Nameless(String),
    /// The name given for a side cannot be printed.
    NoSide(String),
    /// It did not arrive.
    Unsent(upload::Mishap),
}

impl Mishap {
    pub(super) fn sentence(&self, language: Language) -> String {
        match self {
            Mishap::NoBase => language.say("merge-no-base"),
            Mishap::NoFiles => language.say("merge-no-files"),
            Mishap::TooMany => language.tell("merge-too-many", &[("count", FILES_MAX.into())]),
            Mishap::Nameless(file) => {
                language.tell("merge-nameless", &[("file", file.as_str().into())])
            }
            Mishap::NoSide(side) => {
                language.tell("merge-no-side", &[("side", side.as_str().into())])
            }
            Mishap::Unsent(mishap) => mishap.sentence(language),
        }
    }
}

impl Upload {
    /// Reads a form: the name of a party stands before its file; without one it is guessed from the name of the file.
    pub(super) fn of(parts: Vec<Part>) -> Result<Upload, Mishap> {
        let mut upload = Upload::default();
        let mut party = String::new();
        for part in parts {
            match part {
                Part::Field { name, text } => match name.as_str() {
                    "style" => upload.style = text,
                    "party" => party = text,
                    "side" => upload.side = side(text.trim())?,
                    "anyway" => upload.anyway = true,
                    _ => {}
                },
                Part::File { name, file, bytes } => match name.as_str() {
                    "base" => upload.base = Some((file, bytes)),
                    "joint" => upload.joint = Some((file, bytes)),
                    "file" => upload.take(std::mem::take(&mut party).trim(), file, bytes)?,
                    "several" => upload.take("", file, bytes)?,
                    _ => {}
                },
            }
        }
        Ok(upload)
    }

    fn take(&mut self, party: &str, name: String, bytes: Vec<u8>) -> Result<(), Mishap> {
        if self.files.len() == FILES_MAX {
            return Err(Mishap::TooMany);
        }
        let party = if party.is_empty() {
            party_name::guess(&name)
        } else {
            party_name::parse(party)
        };
        let party = party.ok_or_else(|| Mishap::Nameless(name.clone()))?;
        self.files.push((party, name, bytes));
        Ok(())
    }
}

/// The side that is named, if one is.
fn side(name: &str) -> Result<Option<String>, Mishap> {
    if name.is_empty() {
        return Ok(None);
    }
    match party_name::parse(name) {
        Some(side) => Ok(Some(side)),
        None => Err(Mishap::NoSide(name.to_owned())),
    }
}
