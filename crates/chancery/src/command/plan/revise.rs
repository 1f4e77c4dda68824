//! A revised plan, or its successor, held against the plan in the record.

use documents::compose::plan_revision;
use intake::plan::{Match, Recording, Revision, Taken, compare, succession};
use language::Language;
use ledger::Registrar;
use partnership::Partnership;
use partnership::book::BookId;
use partnership::entry::{Author, Submission};
use partnership::instrument::Instrument;
use partnership::key::{Key, Ref};
use partnership::when::When;
use partnership::words::Words;

use super::{files, gather, undecided};
use crate::arguments::PlanRevise;
use crate::clock;
use crate::command::compile::{form_of, paper_in, program};
use crate::command::eyes;
use crate::command::write::told;
use crate::failure::Failure;
use crate::terminal::{print, tell};

/// Where the plan of the record stands, and in whose name it is written there.
struct Home {
    book: BookId,
    key: Key,
    author: Author,
}

/// Shows what became of each part, and records it unless it is only looked at.
pub(super) fn run(asked: &PlanRevise, language: Language) -> Result<(), Failure> {
    let gathered = gather::plan(&asked.plan_file, &asked.mend, None, language)?;
    let registrar = Registrar::open(&asked.record, clock::now)?;
    let acts = {
        let partnership = registrar.read();
        let home = home(asked, &partnership, language)?;
        let plan = plan_of(&partnership, &home).expect("its home was found with it");
        let matches = compare(plan, &gathered.taken, clock::today());
        show(asked, plan, &gathered.taken, &matches, language)?;
        let recording = recording(asked, &home, plan);
        let mut acts = acts(
            asked,
            (&home.key, plan),
            &gathered.taken,
            &matches,
            &recording,
            language,
        )?;
        if !acts.is_empty() {
            acts.extend(files(&gathered, &recording));
        }
        acts
    };
    if acts.is_empty() {
        let file = [("file", gathered.taken.file.as_str().into())];
        tell(&language.tell("plan-revision-nothing", &file));
        return Ok(());
    }
    let judged = registrar.dry_run(acts.clone()).map_err(Failure::Refused)?;
    if asked.dry_run {
        let count = [("count", judged.entries().len().into())];
        tell(&language.tell("command-would-record", &count));
        return Ok(());
    }
    drop(judged);
    for arrived in gathered.files() {
        registrar.put(&arrived.bytes)?;
    }
    let recorded = registrar.record(acts)?;
    tell(&language.tell(
        "plan-revision-recorded",
        &[("count", recorded.len().into())],
    ));
    Ok(())
}

/// The acts of a revision, or of a successor.
fn acts(
    asked: &PlanRevise,
    plan: (&Key, &Instrument),
    taken: &Taken,
    matches: &[Match],
    recording: &Recording,
    language: Language,
) -> Result<Vec<Submission>, Failure> {
    if asked.as_successor.is_some() {
        let acts = succession(plan, taken, matches, recording);
        return acts.map_err(|what| undecided(&what, language));
    }
    let revision = |from| Revision {
        plan: plan.1,
        taken,
        matches,
        from,
        reason: reason(&taken.file),
    };
    match asked.plan_from {
        Some(from) => Ok(revision(When::Day(from)).acts(recording)),
        None if asked.dry_run => Ok(revision(When::Day(clock::today())).acts(recording)),
        None => {
            let acts = revision(When::Day(clock::today())).acts(recording);
            match acts.is_empty() {
                true => Ok(acts),
                false => Err(Failure::Given(language.say("plan-revision-no-date"))),
            }
        }
    }
}

/// Why what is not in a file any more is dropped.
fn reason(file: &str) -> Words {
    let said = |language: Language| language.tell("plan-revision-reason", &[("file", file.into())]);
    let words = Words::english(&said(Language::English));
    words.with(Language::Korean.tag(), &said(Language::Korean))
}

fn recording(asked: &PlanRevise, home: &Home, plan: &Instrument) -> Recording {
    let own = home.key.clone();
    Recording {
        book: home.book.clone(),
        author: home.author.clone(),
        key: asked.as_successor.clone().unwrap_or_else(|| own.clone()),
        between: plan.between.clone(),
        succeeds: asked.as_successor.is_some().then(|| Ref::own(own)),
    }
}

fn plan_of<'a>(partnership: &'a Partnership, home: &Home) -> Option<&'a Instrument> {
    partnership
        .book(&home.book)?
        .things
        .instruments
        .get(&home.key)
}

/// The plan that is named, or the only one, with who recorded it; a seat that is named writes in the same voice.
fn home(
    asked: &PlanRevise,
    partnership: &Partnership,
    language: Language,
) -> Result<Home, Failure> {
    let mut homes = Vec::new();
    for book in partnership.books() {
        for (key, plan) in &book.things.instruments {
            let is_asked = asked.plan_of.as_ref().is_none_or(|of| of == key);
            let entry = book
                .entry(plan.entry)
                .filter(|_| is_asked && !plan.provisions.is_empty());
            homes.extend(entry.map(|entry| Home {
                book: book.id.clone(),
                key: key.clone(),
                author: entry.payload.author.clone(),
            }));
        }
    }
    let mut home = match homes.len() {
        1 => homes.remove(0),
        0 => return Err(Failure::Given(language.say("plan-revision-no-plan"))),
        _ => {
            let keys: Vec<String> = homes.iter().map(|home| home.key.to_string()).collect();
            let plans = [("plans", language.list(&keys).into())];
            return Err(Failure::Given(
                language.tell("plan-revision-several", &plans),
            ));
        }
    };
    if let Some(seat) = &asked.plan_seat {
        let eyes = eyes(partnership, seat, language)?;
        let ways = partnership.authorships(&eyes, clock::now());
        let way = ways
            .into_iter()
            .find(|way| way.book == home.book && way.author.voice == home.author.voice);
        home.author = way.map(|way| way.author).ok_or_else(|| {
            let seat = [("seat", seat.as_str().into())];
            Failure::Given(language.tell("plan-revision-not-yours", &seat))
        })?;
    }
    Ok(home)
}

fn show(
    asked: &PlanRevise,
    plan: &Instrument,
    taken: &Taken,
    matches: &[Match],
    language: Language,
) -> Result<(), Failure> {
    if asked.json {
        let json = serde_json::to_string_pretty(matches);
        return print(&json.expect("matches can always be written"));
    }
    let paper = plan_revision::paper(plan, taken, matches, program(), language);
    match form_of(
        asked.plan_out.as_deref(),
        [&asked.plan_file, &asked.record],
        language,
    )? {
        None => print(&documents::plain::write(&paper)),
        Some((out, form)) => told(out, &paper_in(form, &paper)?, language),
    }
}
