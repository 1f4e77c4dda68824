//! Finding the closest earlier wording in a folder of texts.

use std::path::{Path, PathBuf};

use documents::compose::negotiation::Origin;
use documents::compose::precedents::{self, Looked};
use documents::draft;
use documents::merge::Form;
use drafting::precedent::{Library, Source};
use language::Language;

use crate::arguments::Precedents;
use crate::command::compile::{form_of, name_of, paper_in, program, read};
use crate::command::write::told;
use crate::failure::Failure;
use crate::terminal::{print, wait};

/// How close an earlier wording must be to be told, in thousandths.
const AT_LEAST: u32 = 600;

/// Passages of a draft with fewer words are headings and labels, for which nothing is looked up.
const WORDS_MIN: usize = 4;

/// Looks up a passage, or each paragraph of a draft.
pub(crate) fn run(asked: &Precedents, language: Language) -> Result<(), Failure> {
    let form = form_of(asked.out.as_deref(), &asked.for_draft, language)?;
    let passages = passages(asked)?;
    let library = library(asked, language)?;
    let looked: Vec<Looked<'_>> = passages
        .into_iter()
        .map(|passage| {
            let found = library.closest(&passage, AT_LEAST);
            (passage, found)
        })
        .collect();
    let title = match &asked.for_draft {
        None => language.say("precedents-title"),
        Some(draft) => language.tell("precedents-draft", &[("file", name_of(draft).into())]),
    };
    let origin = Origin {
        title,
        subtitle: None,
        side: None,
        files: Vec::new(),
        left: Vec::new(),
        numbers: Vec::new(),
        program: program(),
    };
    let folder = asked.in_folder.display().to_string();
    let paper = || precedents::paper_of(&looked, (library.len(), &folder), &origin, language);
    match form {
        Some((out, Form::Json)) => told(out, &precedents::json(&looked), language),
        Some((out, form)) => told(out, &paper_in(form, &paper())?, language),
        None if asked.json => print(&String::from_utf8_lossy(&precedents::json(&looked))),
        None => print(&documents::plain::write(&paper())),
    }
}

fn passages(asked: &Precedents) -> Result<Vec<String>, Failure> {
    let Some(draft) = &asked.for_draft else {
        return Ok(asked.passage.iter().cloned().collect());
    };
    let passages = draft::passages(&name_of(draft), read(draft)?)?;
    let has_words = |passage: &String| passage.split_whitespace().count() >= WORDS_MIN;
    Ok(passages.into_iter().filter(has_words).collect())
}

/// The texts of the folder, one at a time; the draft itself is no earlier text.
fn library(asked: &Precedents, language: Language) -> Result<Library, Failure> {
    let mut files = Vec::new();
    collect(&asked.in_folder, &mut files)?;
    files.sort();
    let own = asked
        .for_draft
        .as_ref()
        .and_then(|draft| draft.canonicalize().ok());
    let mut library = Library::default();
    for file in files {
        if own.is_some() && file.canonicalize().ok() == own {
            continue;
        }
        let name = file.strip_prefix(&asked.in_folder).unwrap_or(&file);
        let name = name.display().to_string();
        wait(&language.tell("compile-wait", &[("file", name.as_str().into())]));
        let paragraphs = draft::passages(&name, read(&file)?)?;
        let date = date_in(&name).map(Into::into);
        library.add(
            Source {
                name: name.into(),
                date,
            },
            paragraphs,
        );
    }
    Ok(library)
}

/// The files in a folder and in those within it that are read as texts.
fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let failed = Failure::at(folder);
    for entry in std::fs::read_dir(folder).map_err(&failed)? {
        let path = entry.map_err(&failed)?.path();
        if path.is_dir() {
            collect(&path, found)?;
        } else if is_text(&path) {
            found.push(path);
        }
    }
    Ok(())
}

/// Whether a file is read as a text; one that a program keeps open beside its own (`~$draft.docx`) is not.
fn is_text(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    let is_known = draft::ENDINGS.contains(&ending.to_ascii_lowercase().as_str());
    is_known && !name_of(path).starts_with(['~', '.'])
}

/// The date that the name of a file holds, as far as it does: `2015-12-12`, `2015-12`, `2015`.
fn date_in(name: &str) -> Option<String> {
    let is_year =
        |digits: &str| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    let mut runs = name
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .skip_while(|run| !is_year(run));
    let mut date = runs.next()?.to_owned();
    for most in [12, 31] {
        let Some(part) = runs.next() else { break };
        let is_part = part.len() == 2
            && part
                .parse()
                .is_ok_and(|count: u32| (1..=most).contains(&count));
        let joined = format!("{date}-{part}");
        if !is_part || !name.contains(&joined) {
            break;
        }
        date = joined;
    }
    Some(date)
}

#[cfg(test)]
mod tests {
    use super::date_in;

    #[test]
    fn a_name_tells_as_much_of_a_date_as_it_holds() {
        let cases = [
            ("2015-12-12 Joint Statement.docx", Some("2015-12-12")),
            ("statement_2015-12.txt", Some("2015-12")),
            ("29th dialogue 2025.docx", Some("2025")),
            ("plan-2026-2030.docx", Some("2026")),
            ("decisions/2024/cop29.md", Some("2024")),
            ("draft 3.docx", None),
        ];
        for (name, date) in cases {
            assert_eq!(date_in(name).as_deref(), date, "{name}");
        }
    }
}
