//! A form as it is sent: its fields and files in their order. What they mean is not looked at here.

use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;
use language::Language;

/// How many bytes may be sent at once, all files together.
pub(crate) const BYTES_MAX: usize = 64 << 20;

/// A part of a form; a field for a file that was left empty is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// Words.
    Field {
        /// What the form calls them.
        name: String,
        /// The words.
        text: String,
    },
    /// A file.
    File {
        /// What the form calls it.
        name: String,
        /// What the file is called, without its folder.
        file: String,
        /// What it holds.
        bytes: Vec<u8>,
    },
}

/// Why a form did not arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mishap {
    /// More bytes than are taken.
    TooLarge,
    /// It broke off.
    BrokenOff,
}

impl Mishap {
    /// What is told of it.
    pub(crate) fn sentence(self, language: Language) -> String {
        match self {
            Mishap::TooLarge => too_large(language),
            Mishap::BrokenOff => language.say("merge-broken-off"),
        }
    }

    /// The status of the answer.
    pub(crate) fn status(self) -> StatusCode {
        match self {
            Mishap::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Mishap::BrokenOff => StatusCode::BAD_REQUEST,
        }
    }
}

/// What is said where files are larger together than is taken.
pub(crate) fn too_large(language: Language) -> String {
    let megabytes = [("megabytes", (BYTES_MAX >> 20).into())];
    language.tell("merge-too-large", &megabytes)
}

/// Takes a file out of a form: its name and bytes; none where it was not given.
pub(crate) fn file(parts: &mut Vec<Part>, wanted: &str) -> Option<(String, Vec<u8>)> {
    let at = parts
        .iter()
        .position(|part| matches!(part, Part::File { name, .. } if name == wanted))?;
    match parts.remove(at) {
        Part::File { file, bytes, .. } => Some((file, bytes)),
        Part::Field { .. } => None,
    }
}

/// The words of a field; none where the form has no such field.
pub(crate) fn field<'p>(parts: &'p [Part], wanted: &str) -> &'p str {
    let mut fields = parts.iter().filter_map(|part| match part {
        Part::Field { name, text } if name == wanted => Some(text.as_str()),
        Part::Field { .. } | Part::File { .. } => None,
    });
    fields.next().unwrap_or_default()
}

/// Reads a form.
pub(crate) async fn read(mut form: Multipart) -> Result<Vec<Part>, Mishap> {
    let mut parts = Vec::new();
    while let Some(field) = form.next_field().await.map_err(mishap)? {
        let name = field.name().unwrap_or_default().to_owned();
        let Some(file) = field.file_name().map(str::to_owned) else {
            let text = field.text().await.map_err(mishap)?;
            parts.push(Part::Field { name, text });
            continue;
        };
        // Some browsers send the folder as well.
        let file = file.rsplit(['/', '\\']).next().unwrap_or_default();
        let file = file.to_owned();
        let bytes = field.bytes().await.map_err(mishap)?.to_vec();
        if !file.is_empty() {
            parts.push(Part::File { name, file, bytes });
        }
    }
    Ok(parts)
}

fn mishap(error: MultipartError) -> Mishap {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Mishap::TooLarge
    } else {
        Mishap::BrokenOff
    }
}
