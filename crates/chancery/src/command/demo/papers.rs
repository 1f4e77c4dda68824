//! The documents of the demonstration, and the editions of the fictional review.

use std::path::Path;

use documents::reading::{Form, Reading};
use jiff::Timestamp;
use jiff::tz::Offset;
use language::Language;
use ledger::Registrar;
use partnership::key::Ref;
use partnership::view::Moment;

use crate::command::edition::Issue;
use crate::command::read::nothing;
use crate::command::write::{answer, file, form_of};
use crate::command::{load, sight};
use crate::failure::Failure;
use crate::terminal::tell;

/// A document to be written: the seat that reads, the path and its question, and the name and endings of the files.
pub(super) struct Wanted {
    seat: &'static str,
    path: &'static str,
    question: Option<(&'static str, &'static str)>,
    stem: &'static str,
    endings: &'static [&'static str],
}

const fn wanted(
    seat: &'static str,
    path: &'static str,
    stem: &'static str,
    endings: &'static [&'static str],
) -> Wanted {
    Wanted {
        seat,
        path,
        question: None,
        stem,
        endings,
    }
}

/// The documents of the real record, which all stand in the public book.
pub(super) const REAL: &[Wanted] = &[
    wanted(
        "public",
        "/public/meeting/dialogue-29",
        "meeting-record",
        &["docx", "pdf"],
    ),
    Wanted {
        seat: "public",
        path: "/public/meeting/dialogue-29/release",
        question: Some(("issuer", "rok")),
        stem: "press-release",
        endings: &["docx", "pdf"],
    },
    wanted("public", "/follow-up", "follow-up", &["docx", "pdf"]),
    wanted(
        "public",
        "/public/instrument/poa-2021-25/review",
        "review",
        &["docx", "pdf"],
    ),
    wanted("public", "/portfolio", "portfolio", &["docx", "pdf"]),
    wanted("public", "/calendar", "calendar", &["ics", "docx"]),
];

/// The documents of the fictional record, as the partner's desk and a desk of the league read them.
pub(super) const FICTIONAL: &[Wanted] = &[
    wanted("xka-desk", "/follow-up", "follow-up", &["docx", "pdf"]),
    wanted(
        "xka-desk",
        "/joint/instrument/poa-2031/review",
        "review",
        &["docx", "pdf"],
    ),
    wanted(
        "xka-desk",
        "/joint/instrument/poa-2031/matrix",
        "matrix",
        &["docx", "xlsx"],
    ),
    wanted("xaa-desk", "/portfolio", "portfolio", &["docx", "xlsx"]),
    wanted("xaa-desk", "/calendar", "calendar", &["ics", "docx"]),
];

/// Writes each document in each language, and says in one of them what it writes; gives the number of files.
pub(super) fn write(
    record: &Path,
    folder: &Path,
    papers: &[Wanted],
    now: Timestamp,
    told_in: Language,
) -> Result<usize, Failure> {
    let partnership = load(record)?;
    let today = Offset::UTC.to_datetime(now).date();
    let mut files = 0;
    for paper in papers {
        let sight = sight(&partnership, paper.seat, today, told_in)?;
        let missing = || nothing(paper.path, told_in);
        let asked: Vec<(String, String)> = paper
            .question
            .iter()
            .map(|(name, answer)| ((*name).to_owned(), (*answer).to_owned()))
            .collect();
        let reading = Reading::parse(paper.path, &asked).ok_or_else(missing)?;
        let moment = Moment {
            as_of: today,
            known_at: None,
        };
        for language in Language::ALL {
            let answer = answer(&reading, &sight, moment, web::title(&partnership), language);
            let answer = answer.ok_or_else(missing)?;
            for ending in paper.endings {
                let out = folder.join(format!("{}.{}.{ending}", paper.stem, language.tag()));
                file(&out, &answer.bytes(form_of(&out, &reading, language)?)?)?;
                tell(&out.display().to_string());
                files += 1;
            }
        }
    }
    Ok(files)
}

/// Issues an edition of the fictional review, as Word documents are: its bytes are kept in the record.
pub(super) fn issue(told: example::fictional::Issue, registrar: &Registrar) -> Result<(), Failure> {
    let example::fictional::Issue {
        key,
        book,
        author,
        title,
        number,
        of,
        as_of,
        ..
    } = told;
    let (_, home, named) = of.place_from(&book);
    let reading = Reading::Review(Ref::within(home, named));
    let moment = Moment {
        as_of,
        known_at: None,
    };
    let issue = Issue {
        reading,
        key,
        title,
        number: Some(number),
        book,
        author,
        moment,
    };
    issue
        .issue(registrar, Form::Word, Language::English)
        .map(drop)
}
