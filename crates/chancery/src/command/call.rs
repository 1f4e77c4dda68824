//! Calls for input: sending them, taking back what was returned, withdrawing them. What is asked and what is understood
//! is settled in `intake`; here files are read and written.

mod out;

use std::path::Path;

use documents::compose::Imprint;
use documents::compose::call::preview::preview;
use documents::intake::call::{option, question};
use documents::reading::Form;
use intake::call::take::{Choices, Proposal, Received};
use intake::call::{self, Desk as Taking};
use language::Language;
use ledger::{Registrar, hash_of};
use partnership::Act;
use partnership::attachment::MediaType;
use partnership::call::Act as CallAct;
use partnership::entry::Submission;
use partnership::instrument::Instrument;
use partnership::key::Ref;
use partnership::seat::Sight;
use partnership::view::Moment;
use partnership::words::Words;

use crate::arguments::{CallIn, CallStep, CallWithdraw};
use crate::clock;
use crate::command::desk::{Desk, desk, text};
use crate::command::no_seat;
use crate::command::write::{PROGRAM, told};
use crate::failure::Failure;
use crate::terminal::{print, tell};

/// Does what is asked about calls.
pub(crate) fn run(step: &CallStep, language: Language) -> Result<(), Failure> {
    match step {
        CallStep::Out(out) => out::run(out, language),
        CallStep::In(taken) => take(taken, language),
        CallStep::Withdraw(withdraw) => self::withdraw(withdraw, language),
    }
}

/// Takes back what was returned: shows it, and records it where nothing is in question.
fn take(asked: &CallIn, language: Language) -> Result<(), Failure> {
    let form = asked
        .out
        .as_deref()
        .map(|out| form_of(out, language))
        .transpose()?;
    let (files, bytes) = read_all(asked, language)?;
    let registrar = Registrar::open(&asked.record, clock::now)?;
    let (proposal, paper) = {
        let partnership = registrar.read();
        let text = text(&partnership, None, asked.desk.as_deref(), language)?;
        let desk = desk(&partnership, &text, asked.desk.as_deref(), language)?;
        let sight = partnership.sight(&desk.eyes, clock::today());
        let sight = sight.ok_or_else(|| no_seat(&desk.author.seat.to_string(), language))?;
        let taking = Taking {
            book: desk.own.clone(),
            author: desk.author.clone(),
            on: clock::today(),
            stage: asked.reports_stage,
        };
        let proposal = call::take(&files, &sight, &taking, &choices(asked));
        let paper = preview(&proposal, language, &imprint(&sight, &desk));
        (proposal, paper)
    };
    match (asked.out.as_deref(), form) {
        (Some(out), Some(Form::Pdf)) => told(out, &typeset::pdf(&paper)?, language)?,
        (Some(out), Some(_)) => told(out, &documents::word::write(&paper), language)?,
        (_, _) => print(&documents::plain::write(&paper))?,
    }
    judged(asked, &proposal, &registrar, &bytes, language)
}

/// Records what was taken, or says why nothing is recorded.
fn judged(
    asked: &CallIn,
    proposal: &Proposal,
    registrar: &Registrar,
    bytes: &[Vec<u8>],
    language: Language,
) -> Result<(), Failure> {
    let count = ("count", proposal.submissions.len().into());
    if asked.dry_run {
        drop(
            registrar
                .dry_run(proposal.submissions.clone())
                .map_err(Failure::Refused)?,
        );
        tell(&language.tell("command-would-record", &[count]));
        return Ok(());
    }
    if !proposal.questions.is_empty() && !asked.leave_open {
        let said = proposal.questions.iter().map(|one| match option(one) {
            None => format!("  {}", question(one, language)),
            Some(option) => format!("  {}\n    {option}", question(one, language)),
        });
        let questions = said.collect::<Vec<_>>().join("\n");
        let args = [("questions", questions.into())];
        return Err(Failure::Asked(language.tell("call-in-questions", &args)));
    }
    if proposal.submissions.is_empty() {
        tell(&language.say("call-in-nothing"));
        return Ok(());
    }
    let judged = registrar.dry_run(proposal.submissions.clone());
    drop(judged.map_err(Failure::Refused)?);
    for bytes in bytes {
        registrar.put(bytes)?;
    }
    let recorded = registrar.record(proposal.submissions.clone())?;
    let args = [("count", recorded.len().into())];
    tell(&language.tell("call-recorded", &args));
    Ok(())
}

/// The files, as they are read and as they are kept; all that cannot be read are told at once.
fn read_all(asked: &CallIn, language: Language) -> Result<(Vec<Received>, Vec<Vec<u8>>), Failure> {
    let (mut files, mut kept, mut unread) = (Vec::new(), Vec::new(), Vec::new());
    for path in &asked.returned {
        let bytes = std::fs::read(path).map_err(Failure::at(path))?;
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        match intake::read(&name, &bytes) {
            Err(why) => unread.push(documents::intake::unread(&why, language)),
            Ok(file) => {
                files.push(Received {
                    file,
                    hash: hash_of(&bytes),
                    size_bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
                    media_type: media_type(&name),
                });
                kept.push(bytes);
            }
        }
    }
    if unread.is_empty() {
        Ok((files, kept))
    } else {
        Err(Failure::Given(unread.join("\n")))
    }
}

fn media_type(name: &str) -> MediaType {
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    let known = Form::of_ending(&ending).map(Form::media_type);
    let known = known.and_then(MediaType::parse);
    known.unwrap_or_else(|| {
        MediaType::parse("application/octet-stream").expect("it is a media type")
    })
}

fn choices(asked: &CallIn) -> Choices {
    let answers = asked.answers.iter();
    let words = asked.status_words.iter();
    Choices {
        calls: answers
            .map(|(call, file)| (file.clone(), call.clone()))
            .collect(),
        order: asked.dates,
        words: words
            .map(|(words, status)| (words.clone(), Some(*status)))
            .collect(),
        statuses: asked.status_of.iter().cloned().collect(),
        taken: asked.take.iter().cloned().collect(),
        newest: asked.newest.iter().cloned().collect(),
    }
}

fn form_of(out: &Path, language: Language) -> Result<Form, Failure> {
    let ending = out.extension().and_then(|ending| ending.to_str());
    let form = Form::of_ending(ending.unwrap_or_default());
    form.filter(|form| matches!(form, Form::Word | Form::Pdf))
        .ok_or_else(|| {
            let endings = [".docx".to_owned(), ".pdf".to_owned()];
            let args = [
                ("file", out.display().to_string().into()),
                ("endings", language.list(&endings).into()),
            ];
            Failure::Given(language.tell("command-unknown-ending", &args))
        })
}

/// What a paper about a desk's own book says of its making.
fn imprint(sight: &Sight<'_>, desk: &Desk) -> Imprint {
    let own = sight.books.iter().filter(|book| book.id == desk.own);
    let titled = own.filter_map(|book| Some((book.id.clone(), book.title()?.clone())));
    Imprint {
        books: titled.collect(),
        moment: Moment {
            as_of: clock::today(),
            known_at: None,
        },
        checkpoints: Vec::new(),
        program: (PROGRAM.0.to_owned(), PROGRAM.1.to_owned()),
    }
}

/// Records that an answer is no longer asked for.
fn withdraw(asked: &CallWithdraw, language: Language) -> Result<(), Failure> {
    let registrar = Registrar::open(&asked.record, clock::now)?;
    let submission = {
        let partnership = registrar.read();
        let text: Ref<Instrument> = text(&partnership, None, asked.desk.as_deref(), language)?;
        let desk = desk(&partnership, &text, asked.desk.as_deref(), language)?;
        Submission {
            book: desk.own,
            author: desk.author,
            act: Act::Call(CallAct::Withdraw {
                call: Ref::own(asked.call_key.clone()),
                on: clock::today().into(),
                reason: asked
                    .reason
                    .as_ref()
                    .map(|reason| Words::in_one(language.tag(), reason)),
            }),
            cites: Vec::new(),
        }
    };
    let recorded = registrar.record(vec![submission])?;
    let args = [("count", recorded.len().into())];
    tell(&language.tell("call-recorded", &args));
    Ok(())
}
