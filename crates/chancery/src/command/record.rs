//! The commands about a record as a whole: making it, verifying it, exporting books, striking personal data.

use jiff::Timestamp;
use language::Language;
use ledger::{Checkpoint, Ledger, Registrar, Report};
use partnership::Act;
use partnership::attachment::{Attachment, Hash};
use partnership::book::{self, BookId, Holder};
use partnership::edition::Edition;
use partnership::entry::{Author, Capacity, EntryId, Submission};
use partnership::key::{Key, Ref};
use partnership::seat::{Seat, Sight};
use partnership::words::Words;

use crate::arguments::{Export, New, Strike, Verify};
use crate::clock;
use crate::command::{no_seat, sight};
use crate::failure::{Failure, sentence_of_fault};
use crate::terminal::{print, tell, wait};

/// Makes a record whose public book is open and otherwise empty.
pub(crate) fn new(new: &New, language: Language) -> Result<(), Failure> {
    let registrar = Registrar::new(Ledger::create(&new.record)?, clock::now)?;
    registrar.record(vec![opening(Words::in_one(
        language.tag(),
        new.title.as_deref().unwrap_or_default(),
    ))])?;
    tell(&language.tell(
        "command-made",
        &[("file", new.record.display().to_string().into())],
    ));
    Ok(())
}

/// The first act of a record: its keeper opens the public book under the record's title.
fn opening(title: Words) -> Submission {
    let seat: Ref<Seat> =
        Ref::own(Key::parse("keeper").expect("the keeper's seat has a short name"));
    let author = Author {
        seat,
        voice: None,
        capacity: Capacity::Keeper,
    };
    let open = book::Act::Open {
        holder: Holder::Public,
        readers: [].into(),
        title,
        succeeds: None,
    };
    Submission {
        book: BookId::public(),
        author,
        act: Act::Book(open),
        cites: Vec::new(),
    }
}

/// Verifies a record or an export, and says where it is broken.
pub(crate) fn verify(verify: &Verify, language: Language) -> Result<(), Failure> {
    let mut extends = Vec::new();
    for file in &verify.extends {
        let text = std::fs::read_to_string(file).map_err(Failure::at(file))?;
        let checkpoint = Checkpoint::parse(&text).map_err(|bad| {
            let args = [
                ("file", file.display().to_string().into()),
                ("cause", bad.reason.into()),
            ];
            Failure::Given(language.tell("command-not-a-checkpoint", &args))
        })?;
        extends.push(checkpoint);
    }
    let file = verify.record.display().to_string();
    wait(&language.tell("verify-wait", &[("file", file.clone().into())]));
    let report = ledger::verify(&verify.record, &extends)?;
    if verify.json {
        let json = serde_json::to_string_pretty(&report);
        print(&json.expect("a report can always be written"))?;
    } else {
        print(&written(&report, language))?;
    }
    if report.faults.is_empty() {
        return Ok(());
    }
    let args = [("file", file.into()), ("count", report.faults.len().into())];
    Err(Failure::Given(language.tell("verify-broken", &args)))
}

/// A report as lines: each book with what was struck out of it, then each fault, or that there is none.
fn written(report: &Report, language: Language) -> String {
    let mut lines = Vec::new();
    for book in &report.books {
        let args = [
            ("book", book.book.to_string().into()),
            ("count", book.entries.into()),
            ("hash", book.hash.to_string().into()),
        ];
        lines.push(language.tell("verify-book", &args));
        for strike in &book.strikes {
            let args = [
                ("number", strike.number.to_string().into()),
                ("moment", strike.struck_at.clone().into()),
            ];
            lines.push(language.tell("verify-strike", &args));
        }
    }
    for fault in &report.faults {
        let args = [("fault", sentence_of_fault(fault, language).into())];
        lines.push(language.tell("verify-fault", &args));
    }
    if report.faults.is_empty() {
        lines.push(language.say("verify-whole"));
    }
    lines.join("\n")
}

/// Writes the books that a seat reads into a file that can be verified without us.
pub(crate) fn export(export: &Export, language: Language) -> Result<(), Failure> {
    let registrar = Registrar::open(&export.record, clock::now)?;
    let (books, attachments) = {
        let partnership = registrar.read();
        let sight = sight(&partnership, &export.seat, clock::today(), language)?;
        let books: Vec<BookId> = sight.books.iter().map(|book| book.id.clone()).collect();
        (books, kept_files(&sight))
    };
    let checkpoints = registrar.export(&books, &attachments, &export.out)?;
    for checkpoint in checkpoints {
        print(&checkpoint.to_string())?;
    }
    tell(&language.tell(
        "command-written",
        &[("file", export.out.display().to_string().into())],
    ));
    Ok(())
}

/// The hashes of the files that things in a sight refer to.
fn kept_files(sight: &Sight<'_>) -> Vec<Hash> {
    let evidence = sight.all::<Attachment>().map(|(_, _, file)| file.hash);
    let issued = sight.all::<Edition>().map(|(_, _, edition)| edition.hash);
    let mut hashes: Vec<Hash> = evidence.chain(issued).collect();
    hashes.sort();
    hashes.dedup();
    hashes
}

/// Strikes the personal part of an entry out of the record.
pub(crate) fn strike(strike: &Strike, language: Language) -> Result<(), Failure> {
    let registrar = Registrar::open(&strike.record, clock::now)?;
    let seat = strike.seat.to_string();
    {
        let partnership = registrar.read();
        let sight = sight(&partnership, &seat, clock::today(), language)?;
        // A book that the seat does not read is, to it, no book.
        if sight.book(&strike.book).is_none() {
            return Err(no_seat(&seat, language));
        }
    }
    let entry = EntryId {
        book: strike.book.clone(),
        number: strike.entry,
    };
    registrar.strike(&entry, &strike.seat)?;
    let args = [
        ("book", strike.book.to_string().into()),
        ("entry", strike.entry.to_string().into()),
    ];
    tell(&language.tell("command-struck", &args));
    Ok(())
}

/// A clock that stands where it is put.
pub(crate) fn standing_clock(
    at: std::sync::Arc<std::sync::Mutex<Timestamp>>,
) -> impl Fn() -> Timestamp + Send + Sync {
    move || *at.lock().expect("nothing stops while the clock is set")
}
