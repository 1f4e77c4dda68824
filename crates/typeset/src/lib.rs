//! Papers set as tagged PDF, with the project's own template and fonts.
//! No fact, no decision and no other format lives here; nothing is read from disk, network or clock.

mod axis;
mod letters;
mod plain;
mod press;
#[cfg(test)]
mod tests;

use documents::paper::Paper;

/// Why a paper could not be set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The paper has no words in its title; PDF/UA-1 (ISO 14289-1, 7.1) asks for a title.
    #[error("the paper cannot be set as PDF because its title is empty; give it a title")]
    NoTitle,
    /// The typesetter did not accept the paper; one sentence for each fault that it found.
    #[error("the paper cannot be set as PDF: {}", .0.join("; "))]
    Refused(Vec<String>),
}

/// Sets a paper as PDF/UA-1: A4, tagged, with its title, language and outline.
///
/// The same paper gives the same bytes; may be called from several threads at once.
/// A character that no font of the project holds is printed as its code point, `[U+1F600]`.
///
/// # Errors
/// [`Error::NoTitle`] for a blank title; [`Error::Refused`] where PDF/UA-1 cannot be kept.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>, Error> {
    let plain = plain::Paper::of(paper);
    if plain.title.trim().is_empty() {
        return Err(Error::NoTitle);
    }
    let json =
        serde_json::to_vec(&plain).expect("plain strings, lists and numbers always serialise");
    press::print(json).map_err(Error::Refused)
}
