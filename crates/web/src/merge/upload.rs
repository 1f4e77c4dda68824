//! The files of a form as they are sent. Whether they are drafts is not looked at here.

use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use axum::http::StatusCode;
use documents::merge::party_name;
use language::Language;

/// How many bytes may be sent at once, all files together.
pub(crate) const BYTES_MAX: usize = 64 << 20;

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
    /// More bytes than are taken.
    TooLarge,
    /// The name given for a party cannot be printed in brackets, or none can be guessed.
    Nameless(String),
    /// It broke off.
    BrokenOff,
}

impl Mishap {
    pub(super) fn sentence(&self, language: Language) -> String {
        match self {
            Mishap::NoBase => language.say("merge-no-base"),
            Mishap::NoFiles => language.say("merge-no-files"),
            Mishap::TooMany => language.tell("merge-too-many", &[("count", FILES_MAX.into())]),
            Mishap::TooLarge => language.tell(
                "merge-too-large",
                &[("megabytes", (BYTES_MAX >> 20).into())],
            ),
            Mishap::Nameless(file) => {
                language.tell("merge-nameless", &[("file", file.as_str().into())])
            }
            Mishap::BrokenOff => language.say("merge-broken-off"),
        }
    }
}

/// Reads a form: the name of a party stands before its file; without one it is guessed from the name of the file.
pub(super) async fn read(mut form: Multipart) -> Result<Upload, Mishap> {
    let mut upload = Upload::default();
    let mut party = String::new();
    while let Some(field) = form.next_field().await.map_err(mishap)? {
        match field.name().unwrap_or_default() {
            "style" => upload.style = field.text().await.map_err(mishap)?,
            "party" => party = field.text().await.map_err(mishap)?,
            "base" => upload.base = file(field).await?,
            "file" => {
                let named = std::mem::take(&mut party);
                let sent = file(field).await?;
                upload.take(named.trim(), sent)?;
            }
            "several" => {
                let sent = file(field).await?;
                upload.take("", sent)?;
            }
            _ => {}
        }
    }
    Ok(upload)
}

impl Upload {
    fn take(&mut self, party: &str, sent: Option<(String, Vec<u8>)>) -> Result<(), Mishap> {
        let Some((name, bytes)) = sent else {
            return Ok(());
        };
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

/// A file with its name; none where the field was left empty.
async fn file(field: Field<'_>) -> Result<Option<(String, Vec<u8>)>, Mishap> {
    let name = field.file_name().unwrap_or_default().to_owned();
    // Some browsers send the folder as well.
    let name = name
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or_default()
        .to_owned();
    let bytes = field.bytes().await.map_err(mishap)?;
    Ok((!name.is_empty()).then(|| (name, bytes.to_vec())))
}

fn mishap(error: MultipartError) -> Mishap {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Mishap::TooLarge
    } else {
        Mishap::BrokenOff
    }
}
