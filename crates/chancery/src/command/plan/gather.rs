//! A plan read from its files, with what a person chose.

use std::path::{Path, PathBuf};

use documents::plan_choices;
use intake::File;
use intake::plan::{Choices, Part, Taken, pair, take};
use language::Language;
use partnership::key::Key;
use partnership::when::When;
use partnership::words::Tag;

use crate::arguments::PlanMend;
use crate::failure::Failure;

/// A file that came in, with its bytes.
pub(super) struct Arrived {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// A plan read from a file, perhaps beside its text in another language.
pub(super) struct Gathered {
    pub(super) taken: Taken,
    arrived: Arrived,
    other: Option<(Arrived, Taken, Vec<usize>)>,
}

impl Gathered {
    /// The files that it was read from.
    pub(super) fn files(&self) -> impl Iterator<Item = &Arrived> {
        let other = self.other.iter().map(|(arrived, _, _)| arrived);
        [&self.arrived].into_iter().chain(other)
    }

    /// The parts of the other text that have no counterpart, each with the name of its file.
    pub(super) fn unpaired(&self) -> impl Iterator<Item = (&str, &Part)> {
        let others = self.other.iter();
        others.flat_map(|(arrived, taken, alone)| {
            let parts = alone.iter().map(|&at| &taken.parts[at]);
            parts.map(|part| (arrived.name.as_str(), part))
        })
    }
}

/// Reads a plan, with what a person chose.
pub(super) fn plan(
    path: &Path,
    mend: &PlanMend,
    title: Option<&str>,
    language: Language,
) -> Result<Gathered, Failure> {
    let (arrived, file) = arrive(path, language)?;
    let mut choices = choices(&file, mend, language)?;
    choices.title = title.map(str::to_owned);
    let mut taken = take(&file, &choices);
    let other = match &mend.plan_with {
        None => None,
        Some(with) => {
            let (tag, path) = of_language(with, language)?;
            let (arrived, file) = arrive(&path, language)?;
            let own = Choices {
                language: Some(tag),
                ..Choices::default()
            };
            let read = take(&file, &own);
            let alone = pair(&mut taken, &read, &choices);
            Some((arrived, read, alone))
        }
    };
    Ok(Gathered {
        taken,
        arrived,
        other,
    })
}

/// Reads a file, and keeps its bytes.
pub(super) fn arrive(path: &Path, language: Language) -> Result<(Arrived, File), Failure> {
    let bytes = std::fs::read(path).map_err(Failure::at(path))?;
    let name = path.file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    let file = intake::read(&name, &bytes);
    let file = file.map_err(|why| Failure::Given(documents::intake::unread(&why, language)))?;
    Ok((Arrived { name, bytes }, file))
}

/// What a person chose, in a corrected preview and in words; words go before the preview.
fn choices(file: &File, mend: &PlanMend, language: Language) -> Result<Choices, Failure> {
    let unclear = |why| Failure::Given(plan_choices::sentence(&why, language));
    let mut choices = match &mend.plan_choices {
        None => Choices::default(),
        Some(path) => {
            let (_, corrected) = arrive(path, language)?;
            let read = take(file, &Choices::default());
            plan_choices::of_workbook(&corrected, &read).map_err(unclear)?
        }
    };
    for word in &mend.plan_set {
        plan_choices::of_word(word, &mut choices).map_err(unclear)?;
    }
    for word in &mend.plan_annex {
        let parted = word.split_once('=');
        let read = parted.and_then(|(annex, on)| Some((Key::parse(annex).ok()?, When::parse(on)?)));
        let (annex, on) = read.ok_or_else(|| {
            let said = [("annex", word.as_str().into())];
            Failure::Given(language.tell("plan-bad-annex", &said))
        })?;
        choices.annexes.insert(annex, on);
    }
    Ok(choices)
}

/// A file and its language: `ko=plan-ko.docx`.
fn of_language(with: &str, language: Language) -> Result<(Tag, PathBuf), Failure> {
    let parted = with.split_once('=');
    let read = parted.and_then(|(tag, path)| Some((Tag::parse(tag)?, PathBuf::from(path))));
    read.ok_or_else(|| {
        let said = [("text", with.into())];
        Failure::Given(language.tell("plan-bad-language", &said))
    })
}
