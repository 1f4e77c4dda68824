//! Taking a plan of action from a file: its preview, the record that is made around it, and its revision.

mod gather;
mod revise;

use documents::compose::plan_preview;
use documents::intake::desk::{Desk, Named};
use documents::intake::plan as said;
use documents::paper::Paper;
use intake::plan::{Recording, Taken, Undecided, attached, submissions};
use language::Language;
use ledger::{Ledger, Registrar, hash_of};
use partnership::Partnership;
use partnership::attachment::MediaType;
use partnership::entry::Submission;
use partnership::key::Key;
use partnership::words::Words;
use std::path::Path;

use crate::arguments::{New, Plan, PlanCommand, PlanRead};
use crate::clock;
use crate::command::compile::{form_of, paper_in, program};
use crate::command::write::told;
use crate::failure::Failure;
use crate::terminal::{print, tell};
use gather::{Arrived, Gathered};

/// Shows a plan as it is read, or holds one against the record.
pub(crate) fn run(plan: &Plan, language: Language) -> Result<(), Failure> {
    match &plan.command {
        PlanCommand::Read(read) => preview(read, language),
        PlanCommand::Revise(revise) => revise::run(revise, language),
    }
}

/// Shows what is understood of a plan; nothing is recorded.
fn preview(asked: &PlanRead, language: Language) -> Result<(), Failure> {
    let gathered = gather::plan(&asked.plan_file, &asked.mend, None, language)?;
    if asked.json {
        let json = serde_json::to_string_pretty(&gathered.taken);
        return print(&json.expect("a plan can always be written"));
    }
    let Some(out) = asked.plan_out.as_deref() else {
        show(&gathered, language)?;
        tell(&language.say("plan-nothing-recorded"));
        return Ok(());
    };
    if is_workbook(out) {
        let bytes = documents::sheet::plan_preview(&gathered.taken, program(), language);
        return told(out, &bytes, language);
    }
    if let Some((out, form)) = form_of(Some(out), [&asked.plan_file], language)? {
        told(out, &paper_in(form, &paper(&gathered, language))?, language)?;
    }
    Ok(())
}

/// Prints what was understood of a plan: what is to be known of it, and its tree.
fn show(gathered: &Gathered, language: Language) -> Result<(), Failure> {
    let unpaired: Vec<_> = gathered.unpaired().collect();
    let summary = plan_preview::summary(&gathered.taken, &unpaired, program(), language);
    print(&documents::plain::write(&summary))?;
    print(&["\n", &plan_preview::tree(&gathered.taken, language)].concat())
}

fn is_workbook(out: &Path) -> bool {
    let ending = out.extension().unwrap_or_default();
    ending.eq_ignore_ascii_case("xlsx")
}

fn paper(gathered: &Gathered, language: Language) -> Paper {
    let unpaired: Vec<_> = gathered.unpaired().collect();
    plan_preview::paper(&gathered.taken, &unpaired, program(), language)
}

/// Makes a record around a plan: its two sides, a seat for each, the books, and the plan in the joint one.
pub(crate) fn new(new: &New, language: Language) -> Result<(), Failure> {
    let file = new
        .desk
        .plan_file
        .as_deref()
        .expect("asked only where a plan is given");
    let gathered = gather::plan(file, &new.mend, new.title.as_deref(), language)?;
    show(&gathered, language)?;
    let desk = desk(new, &gathered.taken, language)?;
    let recording = desk.recording(key_of(new, &gathered.taken));
    let mut acts = desk.acts();
    acts.extend(
        submissions(&gathered.taken, &recording).map_err(|what| undecided(&what, language))?,
    );
    acts.extend(files(&gathered, &recording));
    let admitted = partnership::admit(&Partnership::default(), acts.clone(), clock::now());
    let count = admitted.map_err(Failure::Refused)?.entries().len();
    if new.desk.dry_run {
        tell(&language.tell("command-would-record", &[("count", count.into())]));
        return Ok(());
    }
    let registrar = Registrar::new(Ledger::create(&new.record)?, clock::now)?;
    for arrived in gathered.files() {
        registrar.put(&arrived.bytes)?;
    }
    registrar.record(acts)?;
    say_made(new, &desk, (&gathered.taken, &recording.key), language);
    Ok(())
}

fn say_made(new: &New, desk: &Desk, (taken, key): (&Taken, &Key), language: Language) {
    let file = ("file", new.record.display().to_string().into());
    let seat = ("seat", desk.seat(desk.our).to_string().into());
    let made = [
        file.clone(),
        seat.clone(),
        ("title", taken.title.as_str().into()),
        ("lines", taken.action_lines().into()),
        ("book", desk.book(desk.our).to_string().into()),
    ];
    tell(&language.tell("plan-made", &made));
    // Named, since without a name only an adopted plan is found.
    let plan = ("plan", key.to_string().into());
    tell(&language.tell("plan-made-next", &[file, plan, seat]));
}

/// The record around a plan: its sides as they are given, or as the title names them.
fn desk(new: &New, taken: &Taken, language: Language) -> Result<Desk, Failure> {
    let given = match new.desk.plan_between.as_slice() {
        [one, other] => Some([side(one, language)?, side(other, language)?]),
        _ => None,
    };
    let year = clock::today().year();
    let desk = Desk::around(taken, given, 0, year).ok_or_else(|| {
        let file = [("file", taken.file.as_str().into())];
        Failure::Given(language.tell("plan-undecided-sides", &file))
    })?;
    let Some(our) = &new.desk.plan_our else {
        return Ok(desk);
    };
    let at = desk.sides.iter().position(|side| side.key == *our);
    let at = at.ok_or_else(|| {
        let sides: Vec<String> = desk.sides.iter().map(|side| side.key.to_string()).collect();
        let said = [
            ("key", our.to_string().into()),
            ("sides", language.list(&sides).into()),
        ];
        Failure::Given(language.tell("plan-our-unknown", &said))
    })?;
    Ok(Desk { our: at, ..desk })
}

/// A side as it is given: `isl=The Isles`.
fn side(word: &str, language: Language) -> Result<Named, Failure> {
    let parted = word.split_once('=');
    let named = parted.and_then(|(key, name)| {
        let name = name.trim();
        let name = (!name.is_empty()).then(|| Words::in_one(language.tag(), name))?;
        Some(Named {
            key: Key::parse(key.trim()).ok()?,
            name,
        })
    });
    named.ok_or_else(|| {
        let said = [("side", word.into())];
        Failure::Given(language.tell("plan-bad-side", &said))
    })
}

/// The plan's short name: the one given, or with the year in which it begins.
fn key_of(new: &New, taken: &Taken) -> Key {
    let of_year = || {
        let year = taken.period.map(|period| period.from.year());
        let name = year.map_or_else(|| "plan".to_owned(), |year| format!("plan-{year}"));
        Key::parse(&name).expect("letters, a hyphen and a year")
    };
    new.desk.plan_key.clone().unwrap_or_else(of_year)
}

/// The acts that keep the files beside the plan.
fn files<'a>(
    gathered: &'a Gathered,
    recording: &'a Recording,
) -> impl Iterator<Item = Submission> + 'a {
    gathered.files().map(|arrived| {
        let Arrived { name, bytes } = arrived;
        attached(
            recording,
            name,
            bytes.len() as u64,
            hash_of(bytes),
            media_type(name),
        )
    })
}

fn media_type(name: &str) -> MediaType {
    let ending = Path::new(name).extension().unwrap_or_default();
    let kind = match ending.to_string_lossy().to_lowercase().as_str() {
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "md" | "markdown" | "txt" => "text/plain",
        _ => "application/octet-stream",
    };
    MediaType::parse(kind).expect("the kinds above are media types")
}

/// What must be said before a plan is recorded, and with which option.
fn undecided(what: &Undecided, language: Language) -> Failure {
    let sentence = said::undecided(what, language);
    let hint = match what {
        Undecided::Title => language.say("plan-say-title"),
        Undecided::Parts => language.say("plan-say-parts"),
        Undecided::AnnexDate { annex, .. } => {
            language.tell("plan-say-annex", &[("annex", annex.to_string().into())])
        }
    };
    Failure::Given([&sentence, " ", &hint].concat())
}
