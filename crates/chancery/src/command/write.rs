//! Readings as bytes, in the form that the ending of a file names; files are written whole or not at all.

use std::path::Path;

use documents::compose::Imprint;
use documents::reading::{Form, Reading, View};
use jiff::Timestamp;
use language::Language;
use partnership::seat::Sight;
use partnership::view::Moment;
use partnership::words::Words;

use crate::clock;
use crate::failure::Failure;
use crate::terminal::tell;

/// The program as papers name it.
pub(crate) const PROGRAM: (&str, &str) = ("Chancery", env!("CARGO_PKG_VERSION"));

/// A view that has been computed, with what is needed to set it out.
pub(crate) struct Answer {
    pub(crate) view: View,
    pub(crate) imprint: Imprint,
    pub(crate) title: Words,
    pub(crate) language: Language,
    pub(crate) stamp: Timestamp,
}

/// Computes a reading; none where the sight holds no such thing.
pub(crate) fn answer(
    reading: &Reading,
    sight: &Sight<'_>,
    moment: Moment,
    title: Words,
    language: Language,
) -> Option<Answer> {
    let view = reading.view(sight, moment)?;
    let imprint = reading.imprint(&view, sight, moment);
    Some(Answer {
        view,
        imprint,
        title,
        language,
        stamp: clock::now(),
    })
}

impl Answer {
    /// The answer as plain text.
    pub(crate) fn plain(&self) -> String {
        documents::plain::write(&self.view.paper(&self.title, self.language, &self.imprint))
    }

    /// The answer in a form.
    pub(crate) fn bytes(&self, form: Form) -> Result<Vec<u8>, Failure> {
        let told = (self.language, &self.imprint);
        Ok(self
            .view
            .written(form, &self.title, told, self.stamp, typeset::pdf)?)
    }
}

/// The form that the ending of a file names, among those that a reading has.
pub(crate) fn form_of(out: &Path, reading: &Reading, language: Language) -> Result<Form, Failure> {
    let ending = out
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    let form = Form::of_ending(ending).filter(|form| reading.forms().contains(form));
    form.ok_or_else(|| {
        let endings: Vec<String> = reading
            .forms()
            .iter()
            .map(|form| format!(".{}", form.ending()))
            .collect();
        let args = [
            ("file", out.display().to_string().into()),
            ("endings", language.list(&endings).into()),
        ];
        Failure::Given(language.tell("command-unknown-ending", &args))
    })
}

/// Writes a file beside its place and then moves it there, so that it is never half written.
pub(crate) fn file(out: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let name = out
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let beside = out.with_file_name(format!(".{name}.part"));
    let written = std::fs::write(&beside, bytes).and_then(|()| std::fs::rename(&beside, out));
    written.map_err(|error| {
        drop(std::fs::remove_file(&beside));
        Failure::at(out)(error)
    })
}

/// Writes a file and says so.
pub(crate) fn told(out: &Path, bytes: &[u8], language: Language) -> Result<(), Failure> {
    file(out, bytes)?;
    tell(&language.tell(
        "command-written",
        &[("file", out.display().to_string().into())],
    ));
    Ok(())
}
