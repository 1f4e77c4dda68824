//! The stages of a side's reports: where each stands, and the next step for many at once. Which acts that takes is settled
//! in `intake`.

use documents::reading::Reading;
use intake::call::{Unnamed, named};
use intake::stage::{Carry, Step, carried};
use language::Language;
use ledger::Registrar;
use partnership::entry::Submission;
use partnership::key::Ref;
use partnership::meeting::Meeting;
use partnership::seat::Sight;
use partnership::view::{Moment, standing};

use crate::arguments::{Progress, ProgressOf, ProgressStep};
use crate::clock;
use crate::command::desk::{desk, text};
use crate::command::{no_seat, read};
use crate::failure::Failure;
use crate::terminal::tell;

/// Lists where reports stand, or takes a step with them.
pub(crate) fn run(progress: &Progress, language: Language) -> Result<(), Failure> {
    match (&progress.step, &progress.record) {
        (Some(ProgressStep::Clear(of)), _) => step(of, Step::Clear, language),
        (Some(ProgressStep::Exchange(of)), _) => step(of, Step::Exchange, language),
        (Some(ProgressStep::Note(of)), _) => step(of, Step::Note, language),
        (Some(ProgressStep::Endorse(of)), _) => step(of, Step::Endorse, language),
        (None, Some(record)) => {
            let side = progress.of_side.clone();
            let of = |instrument| Reading::Standing { instrument, side };
            read::text(
                of,
                record,
                progress.key.as_deref(),
                &progress.look,
                language,
            )
        }
        (None, None) => Err(Failure::Given(language.say("command-no-plan"))),
    }
}

fn step(of: &ProgressOf, step: Step, language: Language) -> Result<(), Failure> {
    if step == Step::Note && of.at_meeting.is_none() {
        return Err(Failure::Given(language.say("progress-no-meeting")));
    }
    let registrar = Registrar::open(&of.record, clock::now)?;
    let submissions = submissions(of, step, &registrar, language)?;
    if submissions.is_empty() {
        tell(&language.say("progress-nothing"));
        return Ok(());
    }
    if of.dry_run {
        let admitted = registrar.dry_run(submissions).map_err(Failure::Refused)?;
        let args = [("count", admitted.entries().len().into())];
        tell(&language.tell("command-would-record", &args));
        return Ok(());
    }
    let recorded = registrar.record(submissions)?;
    let args = [("count", recorded.len().into())];
    tell(&language.tell("call-recorded", &args));
    Ok(())
}

fn submissions(
    of: &ProgressOf,
    step: Step,
    registrar: &Registrar,
    language: Language,
) -> Result<Vec<Submission>, Failure> {
    let partnership = registrar.read();
    let seat = of.desk.as_deref();
    let text = text(&partnership, of.plan_key.as_deref(), seat, language)?;
    let desk = desk(&partnership, &text, seat, language)?;
    let sight = partnership.sight(&desk.eyes, clock::today());
    let sight = sight.ok_or_else(|| no_seat(&desk.author.seat.to_string(), language))?;
    let on = of.on_day.unwrap_or_else(clock::today);
    let no_plan = || Failure::Given(language.say("command-no-plan"));
    let (_, instrument) = sight.find(&text).ok_or_else(no_plan)?;
    let lines = match &of.lines {
        None => None,
        Some(words) => {
            let (lines, unnamed) = named(instrument, on, words);
            if let Some(why) = unnamed.into_iter().next() {
                let (Unnamed::Unknown(written) | Unnamed::Several(written, _)) = why;
                let args = [("written", written.into())];
                return Err(Failure::Given(language.tell("progress-no-line", &args)));
            }
            Some(lines.into_iter().collect())
        }
    };
    let voice = desk.author.voice.clone().ok_or_else(no_plan)?;
    // What is recorded today may be true of a day still to come, and steps are taken as of the day they are given.
    let moment = Moment {
        as_of: on,
        known_at: None,
    };
    let view = standing::of(&sight, &text, &voice, moment).ok_or_else(no_plan)?;
    let carry = Carry {
        step,
        author: desk.author,
        own: desk.own,
        lines,
        on,
        at: of.at_meeting.as_ref().map(|at| placed(&sight, at)),
    };
    Ok(carried(&view, &sight, &carry))
}

/// A meeting with the book in which it stands, where it is named without one.
fn placed(sight: &Sight<'_>, at: &Ref<Meeting>) -> Ref<Meeting> {
    match sight.find(at) {
        Some((book, _)) => Ref::within(book.id.clone(), at.key.clone()),
        None => at.clone(),
    }
}
