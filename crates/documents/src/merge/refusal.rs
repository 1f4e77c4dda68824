//! Why files are not merged, as sentences. How people go on is said with it.

use language::Language;
use manuscript::Unreadable;
use manuscript::format::Format;

/// Why files are not merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A file is not taken in.
    Unreadable {
        /// The file.
        file: String,
        /// Why.
        why: Unreadable,
    },
    /// Two files are one party's.
    Twice {
        /// The party.
        party: String,
        /// Its first file.
        first: String,
        /// Its second file.
        second: String,
    },
    /// A file was made on another base.
    AnotherBase {
        /// Whose it is.
        party: String,
        /// The file.
        file: String,
        /// The base that was given.
        base: String,
    },
    /// A side cannot table what its members still differ on.
    Differ {
        /// The side.
        side: String,
        /// Each point on one line.
        points: Vec<String>,
    },
    /// What a side tables is asked for on its own rolling text, which the other side does not have.
    OwnText {
        /// The side.
        side: String,
        /// Its rolling text.
        base: String,
    },
    /// A party has given no file.
    NoSuchParty {
        /// Its name.
        name: String,
        /// Those that have.
        parties: Vec<String>,
    },
}

/// Says why files are not merged, and what to do.
pub fn sentence(refusal: &Refusal, language: Language) -> String {
    match refusal {
        Refusal::Unreadable { file, why } => unreadable(file, why, language),
        Refusal::Twice {
            party,
            first,
            second,
        } => {
            let args = [
                ("party", party.as_str().into()),
                ("first", first.as_str().into()),
                ("second", second.as_str().into()),
            ];
            language.tell("merge-twice", &args)
        }
        Refusal::AnotherBase { party, file, base } => {
            let args = [
                ("party", party.as_str().into()),
                ("file", file.as_str().into()),
                ("base", base.as_str().into()),
            ];
            language.tell("merge-another-base", &args)
        }
        Refusal::Differ { side, points } => {
            let args = [
                ("side", side.as_str().into()),
                ("count", points.len().into()),
            ];
            let first = language.tell("merge-differ", &args);
            [vec![first], points.clone()].concat().join("\n")
        }
        Refusal::OwnText { side, base } => {
            let args = [
                ("side", side.as_str().into()),
                ("base", base.as_str().into()),
            ];
            language.tell("merge-own-text", &args)
        }
        Refusal::NoSuchParty { name, parties } => {
            let args = [
                ("party", name.as_str().into()),
                ("parties", language.list(parties).into()),
            ];
            language.tell("merge-no-such-party", &args)
        }
    }
}

/// Says why a file is not taken in.
fn unreadable(name: &str, why: &Unreadable, language: Language) -> String {
    let file = ("file", name.into());
    match why {
        Unreadable::Empty => language.tell("unreadable-empty", &[file]),
        Unreadable::Other(format) => {
            let format = language.say(&["format-", name_of(*format)].concat());
            language.tell("unreadable-other", &[file, ("format", format.into())])
        }
        Unreadable::Encrypted => language.tell("unreadable-encrypted", &[file]),
        Unreadable::Truncated => language.tell("unreadable-truncated", &[file]),
        Unreadable::TooManyParts { .. }
        | Unreadable::TooLarge { .. }
        | Unreadable::TooDense { .. } => language.tell(
            "unreadable-too-large",
            &[file, ("cause", why.to_string().into())],
        ),
        Unreadable::Broken { .. }
        | Unreadable::DuplicateName { .. }
        | Unreadable::OddName { .. }
        | Unreadable::MissingPart { .. }
        | Unreadable::DamagedPart { .. }
        | Unreadable::Malformed { .. }
        | Unreadable::NoText { .. } => language.tell(
            "unreadable-broken",
            &[file, ("cause", why.to_string().into())],
        ),
    }
}

fn name_of(format: Format) -> &'static str {
    match format {
        Format::OldWord => "old-word",
        Format::OldExcel | Format::Workbook => "workbook",
        Format::OldPowerPoint | Format::Slides => "slides",
        Format::OldOffice => "old-office",
        Format::OpenDocumentText => "open-document-text",
        Format::OpenDocument => "open-document",
        Format::Pdf => "pdf",
        Format::RichText => "rich-text",
        Format::WebPage => "web-page",
        Format::Message => "message",
        Format::FlatXml => "flat-xml",
        Format::Xml => "xml",
        Format::Book => "book",
        Format::Pages => "pages",
        Format::Archive => "archive",
        Format::Picture => "picture",
        Format::PlainText => "plain-text",
        Format::Unknown => "unknown",
    }
}
