//! Files of a draft in, one text out: compiling what parties returned, and comparing two versions. No record is opened.

use std::path::{Path, PathBuf};

use documents::compose::negotiation::Shown;
use documents::merge::{Form, Manner, Merged, Merging, Reading, Refusal, Unwritten};
use documents::paper::Paper;
use drafting::print::HouseStyle;
use drafting::token::Party;
use language::Language;
use manuscript::Manuscript;

use crate::arguments::{Compare, Compile, Style};
use crate::clock;
use crate::command::write::{PROGRAM, told};
use crate::failure::Failure;
use crate::terminal::{print, tell, wait};

/// Compiles what parties returned.
pub(crate) fn run(compile: &Compile, language: Language) -> Result<(), Failure> {
    let files = compile.files.iter().map(|one| &one.file);
    let inputs = std::iter::once(&compile.base)
        .chain(&compile.on)
        .chain(files);
    let form = form_of(compile.out.as_deref(), inputs, language)?;
    check_parties(compile)?;
    let mut merging = begin(&compile.base)?;
    for one in &compile.files {
        let name = name_of(&one.file);
        wait(&language.tell("compile-wait", &[("file", name.as_str().into())]));
        merging.add(&one.party, &name, read(&one.file)?)?;
    }
    if !compile.anyway {
        merging.check_base()?;
    }
    let merged = merging.finish();
    for name in compile.only.iter().chain(&compile.view_of) {
        merged.number_of(name)?;
    }
    let mut manner = manner(compile, &merged, language)?;
    let summary = documents::plain::write(&merged.summary(&manner));
    let merged = match &compile.table_as {
        None => merged,
        Some(side) => {
            manner.reading = Reading::View(0);
            manner.side = None;
            let tabled = match &compile.on {
                None => merged.tabled_as(side)?,
                Some(joint) => merged.tabled_on(&name_of(joint), read(joint)?, side)?,
            };
            tell_left(&tabled, language);
            tabled
        }
    };
    match form {
        Some((out, form)) => {
            let bytes = written(&merged, form, &manner)?;
            let bytes = match (&compile.template, form) {
                (Some(template), Form::Word) => dressed(bytes, template)?,
                (Some(_), Form::Page | Form::Pdf | Form::Markdown | Form::Json) => {
                    return Err(Failure::Given(language.say("compile-template-word-only")));
                }
                (None, _) => bytes,
            };
            print(&summary)?;
            told(out, &bytes, language)
        }
        None => print(&documents::plain::write(&merged.paper(&manner))),
    }
}

/// A Word file in the dress of a template.
pub(crate) fn dressed(bytes: Vec<u8>, template: &Path) -> Result<Vec<u8>, Failure> {
    let unreadable = |why| Refusal::Unreadable {
        file: name_of(template),
        why,
    };
    let dress = Manuscript::open(read(template)?).map_err(unreadable)?;
    let file = Manuscript::open(bytes).map_err(|why| Failure::Word(why.into()))?;
    file.in_template(&dress).map_err(Failure::Word)
}

/// Shows what is different in a newer version.
pub(crate) fn compare(compare: &Compare, language: Language) -> Result<(), Failure> {
    let form = form_of(
        compare.out.as_deref(),
        [&compare.old, &compare.new],
        language,
    )?;
    let mut merging = begin(&compare.old)?;
    let name = name_of(&compare.new);
    let stem = compare.new.file_stem().unwrap_or_default();
    merging.add(&stem.to_string_lossy(), &name, read(&compare.new)?)?;
    if !compare.anyway {
        merging.check_base()?;
    }
    let merged = merging.finish();
    tell_left(&merged, language);
    let manner = Manner {
        reading: Reading::View(0),
        clean: false,
        style: HouseStyle::un(),
        side: None,
        language,
        program: program(),
        moment: clock::now(),
    };
    match form {
        Some((out, form)) => told(out, &written(&merged, form, &manner)?, language),
        None => print(&documents::plain::write(&merged.paper(&manner))),
    }
}

/// Says what of the files is not in the text.
fn tell_left(merged: &Merged, language: Language) {
    for said in merged.left_behind(language) {
        tell(&said);
    }
}

fn begin(base: &Path) -> Result<Merging, Failure> {
    Ok(Merging::begin(&name_of(base), read(base)?)?)
}

/// Two files of one party are asked about before anything is read.
fn check_parties(compile: &Compile) -> Result<(), Failure> {
    for (number, one) in compile.files.iter().enumerate() {
        let mut before = compile.files[..number].iter();
        if let Some(first) = before.find(|other| other.party == one.party) {
            let twice = Refusal::Twice {
                party: one.party.clone(),
                first: first.file.display().to_string(),
                second: one.file.display().to_string(),
            };
            return Err(twice.into());
        }
    }
    Ok(())
}

fn manner(compile: &Compile, merged: &Merged, language: Language) -> Result<Manner, Failure> {
    let mut style = match compile.style {
        Style::Un => HouseStyle::un(),
        Style::Delegates => HouseStyle::delegates(),
        Style::Notes => HouseStyle::notes(),
        Style::Plain => HouseStyle::plain(),
    };
    if !compile.only.is_empty() {
        let only = compile.only.iter().map(|name| Party(name.as_str().into()));
        style.only = Some(only.collect());
    }
    for (party, name) in &compile.call {
        merged.number_of(party)?;
        let party = Party(party.as_str().into());
        style.known_as.insert(party, name.as_str().into());
    }
    let reading = match (&compile.view_of, compile.table) {
        (Some(party), _) => Reading::View(merged.number_of(party)?),
        (None, true) if compile.whole => Reading::Matrix(Shown::All),
        (None, true) => Reading::Matrix(Shown::Touched),
        (None, false) => Reading::Rolling,
    };
    Ok(Manner {
        reading,
        clean: compile.clean,
        style,
        side: compile.caucus.clone(),
        language,
        program: program(),
        moment: clock::now(),
    })
}

pub(crate) fn program() -> (String, String) {
    (PROGRAM.0.to_owned(), PROGRAM.1.to_owned())
}

/// The text in a form: pages and PDF are made in the rooms that make them for the record.
fn written(merged: &Merged, form: Form, manner: &Manner) -> Result<Vec<u8>, Failure> {
    let written = merged.written(form, manner, web::alone, typeset::pdf);
    written.map_err(|why| match why {
        Unwritten::Word(why) => Failure::Word(why),
        Unwritten::Pdf(why) => Failure::Typeset(why),
        Unwritten::Crossed(what) => {
            let args = [("what", what.into())];
            Failure::Given(manner.language.tell("error-crossed", &args))
        }
    })
}

/// A paper in a form; as JSON it says no more than as a page.
pub(crate) fn paper_in(form: Form, paper: &Paper) -> Result<Vec<u8>, Failure> {
    Ok(match form {
        Form::Word => documents::word::write(paper),
        Form::Page | Form::Json => web::alone(paper).into_bytes(),
        Form::Pdf => typeset::pdf(paper)?,
        Form::Markdown => documents::markdown::write(paper).into_bytes(),
    })
}

/// The form that the ending of a file names; the file must be none of those that are read.
pub(crate) fn form_of<'own>(
    out: Option<&'own Path>,
    inputs: impl IntoIterator<Item = &'own PathBuf>,
    language: Language,
) -> Result<Option<(&'own Path, Form)>, Failure> {
    let Some(out) = out else {
        return Ok(None);
    };
    let file = || ("file", out.display().to_string().into());
    if inputs.into_iter().any(|input| is_same(input, out)) {
        return Err(Failure::Given(
            language.tell("compile-over-input", &[file()]),
        ));
    }
    let ending = out.extension().and_then(|ending| ending.to_str());
    let form = ending.and_then(Form::of_ending).ok_or_else(|| {
        let endings = Form::ALL.map(|form| format!(".{}", form.ending()));
        let endings = language.list(&endings).into();
        Failure::Given(language.tell("command-unknown-ending", &[file(), ("endings", endings)]))
    })?;
    Ok(Some((out, form)))
}

/// Whether two paths lead to one file, as far as both are there.
fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    one == other || real(one).is_some_and(|path| real(other) == Some(path))
}

/// Reads a file whole.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(Failure::at(path))
}

/// What a file is called, without its folder.
pub(crate) fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
