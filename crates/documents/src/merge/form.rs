//! The forms in which a merged text can be taken along.

use drafting::print::{Voice, print};
use drafting::text::Name;
use manuscript::Manuscript;
use manuscript::write::{Recording, Unrecorded};

use super::{Manner, Merged, Reading, crossing, json};
use crate::paper::Paper;
use crate::{markdown, word};

/// A form in which a merged text can be taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// A Word document, made from the base.
    Word,
    /// A page that stands alone.
    Page,
    /// A PDF.
    Pdf,
    /// Markdown.
    Markdown,
    /// The compilation as JSON.
    Json,
}

/// Why a form could not be written.
#[derive(Debug)]
pub enum Unwritten<E> {
    /// The base cannot be written in.
    Word(Unrecorded),
    /// Something of a member would cross with what its side tables: our own mistake, found on the bytes.
    Crossed(String),
    /// The paper cannot be set.
    Pdf(E),
}

impl Form {
    /// Every form.
    pub const ALL: [Form; 5] = [
        Form::Word,
        Form::Page,
        Form::Pdf,
        Form::Markdown,
        Form::Json,
    ];

    /// The ending of its files, without the full stop.
    pub fn ending(self) -> &'static str {
        match self {
            Form::Word => "docx",
            Form::Page => "html",
            Form::Pdf => "pdf",
            Form::Markdown => "md",
            Form::Json => "json",
        }
    }

    /// What people call it, in every language.
    pub fn name(self) -> &'static str {
        match self {
            Form::Word => "Word",
            Form::Page => "HTML",
            Form::Pdf => "PDF",
            Form::Markdown => "Markdown",
            Form::Json => "JSON",
        }
    }

    /// Its media type (RFC 6838, RFC 7763).
    pub fn media_type(self) -> &'static str {
        match self {
            Form::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Form::Page => "text/html; charset=utf-8",
            Form::Pdf => "application/pdf",
            Form::Markdown => "text/markdown; charset=utf-8",
            Form::Json => "application/json; charset=utf-8",
        }
    }

    /// Reads the ending of a file, without the full stop.
    pub fn of_ending(ending: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.ending() == ending)
    }
}

impl Merged {
    /// Writes the text in a form. How a page and a PDF are made is told by who asks, for both are made in other rooms.
    ///
    /// # Errors
    /// The base cannot be written in, or the paper cannot be set.
    pub fn written<E>(
        &self,
        form: Form,
        manner: &Manner,
        page: impl Fn(&Paper) -> String,
        pdf: impl Fn(&Paper) -> Result<Vec<u8>, E>,
    ) -> Result<Vec<u8>, Unwritten<E>> {
        match form {
            Form::Word => {
                let bytes = self.word(manner).map_err(Unwritten::Word)?;
                self.check_crossing(&bytes)?;
                Ok(bytes)
            }
            Form::Page => Ok(page(&self.checked_paper(manner)?).into_bytes()),
            Form::Pdf => pdf(&self.checked_paper(manner)?).map_err(Unwritten::Pdf),
            Form::Markdown => Ok(markdown::write(&self.checked_paper(manner)?).into_bytes()),
            Form::Json => {
                let counts = print(&self.compilation, &manner.style).counts;
                Ok(json::write(
                    &self.compilation,
                    &counts,
                    &self.received,
                    &self.files,
                ))
            }
        }
    }

    /// The paper from which a page, a PDF and Markdown are made: what is not in it is not in these, so it is looked at
    /// instead of their bytes.
    fn checked_paper<E>(&self, manner: &Manner) -> Result<Paper, Unwritten<E>> {
        let paper = self.paper(manner);
        let (base, tabled) = (&self.compilation.base, self.compilation.submissions.first());
        let found = tabled
            .filter(|_| !self.secrets.is_empty())
            .and_then(|(_, tabled)| {
                crossing::crossed_in_paper(&self.secrets, &base.visible(), tabled, &paper)
            });
        match found {
            Some(secret) => Err(Unwritten::Crossed(secret.to_owned())),
            None => Ok(paper),
        }
    }

    fn check_crossing<E>(&self, bytes: &[u8]) -> Result<(), Unwritten<E>> {
        let Some((_, tabled)) = self.compilation.submissions.first() else {
            return Ok(());
        };
        if self.secrets.is_empty() {
            return Ok(());
        }
        let found = crossing::crossed(&self.secrets, self.base.package(), tabled, bytes);
        match found {
            Ok(None) => Ok(()),
            Ok(Some(secret)) => Err(Unwritten::Crossed(secret.to_owned())),
            Err(why) => Err(Unwritten::Word(why.into())),
        }
    }

    fn word(&self, manner: &Manner) -> Result<Vec<u8>, Unrecorded> {
        match manner.reading {
            Reading::Matrix(_) => Ok(word::write(&self.paper(manner))),
            Reading::Rolling | Reading::View(_) => self.manuscript(manner),
        }
    }

    /// The base with what is read recorded in it; the rolling text carries its points, to be the base of the next round.
    fn manuscript(&self, manner: &Manner) -> Result<Vec<u8>, Unrecorded> {
        let printed = self.printed(manner);
        let secretariat = manner.language.say("compiled-secretariat");
        let name = |voice: &Voice| voice.name(&self.compilation, &manner.style, &secretariat);
        let recording = Recording {
            author: &name,
            moment: Name::from(manner.moment.strftime("%Y-%m-%dT%H:%M:00Z").to_string()),
            brought: &self.brought,
            carries_points: manner.reading == Reading::Rolling,
        };
        let mut written = self.base.record(&printed, &recording)?;
        if manner.clean {
            written = Manuscript::open(written)?.clean()?;
        }
        // Only a text that is tabled has secrets.
        if !self.secrets.is_empty() {
            written = Manuscript::open(written)?.without_traces()?;
        }
        Ok(written)
    }
}
