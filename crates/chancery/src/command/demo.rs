//! The demonstration: the two example records with their documents, and the pages over them.

mod papers;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use example::fictional::Told;
use jiff::Timestamp;
use language::Language;
use ledger::{Ledger, Registrar};
use partnership::entry::Submission;
use partnership::key::Key;

use crate::arguments::Demo;
use crate::clock;
use crate::command::record::standing_clock;
use crate::command::serve::{self, Open, Served};
use crate::command::write;
use crate::failure::Failure;
use crate::terminal::tell;

/// An example: the name of its file, what is told, what is issued from it, and from which moment it is looked at.
struct Example {
    name: &'static str,
    acts: fn() -> Vec<Told>,
    attachments: fn() -> Vec<(Key, Vec<u8>)>,
    editions: fn() -> Vec<example::fictional::Issue>,
    papers: &'static [papers::Wanted],
    drafts: fn() -> Vec<example::fictional::File>,
    clock: fn() -> Timestamp,
}

const EXAMPLES: [Example; 2] = [
    Example {
        name: "asean-rok",
        acts: real,
        attachments: Vec::new,
        // An edition of the real record would be ours and not its parties'.
        editions: Vec::new,
        papers: papers::REAL,
        // No draft of the real plans has been published.
        drafts: Vec::new,
        clock: clock::now,
    },
    Example {
        name: "fictional",
        acts: example::fictional::submissions,
        attachments: example::fictional::attachments,
        editions: example::fictional::editions,
        papers: papers::FICTIONAL,
        drafts: example::fictional::drafts,
        clock: example::fictional::present,
    },
];

/// Writes the examples, says what is there and where to look first, and serves them.
pub(crate) fn run(demo: &Demo, language: Language) -> Result<(), Failure> {
    let ports = ports(demo.port).ok_or_else(|| {
        let said = language.say("command-port-too-high");
        Failure::Given(said)
    })?;
    std::fs::create_dir_all(&demo.dir).map_err(Failure::at(&demo.dir))?;
    let mut served = Vec::new();
    for (example, port) in EXAMPLES.iter().zip(ports) {
        let record = example.write(&demo.dir, language)?;
        served.push(Served::demo(record, port, example.clock));
    }
    let folder = demo.dir.display().to_string();
    if demo.no_serve {
        tell(&language.tell("demo-papers", &[("folder", folder.into())]));
        tell(&language.say("demo-serve"));
        return Ok(());
    }
    let opened: Result<Vec<_>, _> = served.iter().map(|one| one.open(language)).collect();
    let opened = opened?;
    let [real, fictional] = opened.as_slice() else {
        unreachable!("each of the two examples has been opened");
    };
    let address = |of: &Open| [("address", of.address.clone().into())];
    tell(&language.tell("demo-first", &address(real)));
    tell(&language.tell("demo-seats", &address(fictional)));
    tell(&language.tell("demo-merge", &address(fictional)));
    tell(&language.tell("demo-papers", &[("folder", folder.into())]));
    serve::until_stopped(opened, demo.open, language)
}

/// Writes the records of the examples and the files of their drafts into a folder, unless they are there, and says nothing.
pub(crate) fn records(dir: &Path) -> Result<Vec<web::start::Example>, Failure> {
    std::fs::create_dir_all(dir).map_err(Failure::at(dir))?;
    let written = EXAMPLES.iter().map(|example| {
        let record = example.record(dir)?;
        example.drafts(&dir.join(example.name))?;
        let clock = example.clock;
        Ok(web::start::Example { record, clock })
    });
    written.collect()
}

/// A port for each example: the one given and the next; any that are free where it is 0.
fn ports(first: u16) -> Option<[u16; 2]> {
    match first {
        0 => Some([0, 0]),
        _ => Some([first, first.checked_add(1)?]),
    }
}

fn real() -> Vec<Told> {
    let at = clock::now();
    let told = |submission: Submission| Told { at, submission };
    example::real::submissions().into_iter().map(told).collect()
}

impl Example {
    /// Writes the record, unless an earlier run has.
    fn record(&self, dir: &Path) -> Result<PathBuf, Failure> {
        let record = dir.join(format!("{}.chancery", self.name));
        if !record.exists() {
            // Told beside its place and then moved there, so that a run that was interrupted leaves nothing half told.
            let beside = dir.join(format!(".{}.part", self.name));
            remove(&beside)?;
            self.tell(&beside)?;
            std::fs::rename(&beside, &record).map_err(Failure::at(&record))?;
            remove(&beside)?;
        }
        Ok(record)
    }

    /// Writes the record and its documents. Says what is there.
    fn write(&self, dir: &Path, language: Language) -> Result<PathBuf, Failure> {
        let record = self.record(dir)?;
        tell(&language.tell(
            "demo-record",
            &[("file", record.display().to_string().into())],
        ));
        let folder = dir.join(self.name);
        std::fs::create_dir_all(&folder).map_err(Failure::at(&folder))?;
        let written = papers::write(&record, &folder, self.papers, (self.clock)(), language)?;
        let args = [
            ("count", written.into()),
            ("folder", folder.display().to_string().into()),
        ];
        tell(&language.tell("demo-documents", &args));
        self.write_drafts(&folder, language)?;
        Ok(record)
    }

    /// Writes the draft under negotiation, which comes first, and what was returned of it; gives them with their folder.
    fn drafts(&self, folder: &Path) -> Result<(Vec<example::fictional::File>, PathBuf), Failure> {
        let (drafts, folder) = ((self.drafts)(), folder.join("draft"));
        if !drafts.is_empty() {
            std::fs::create_dir_all(&folder).map_err(Failure::at(&folder))?;
        }
        for draft in &drafts {
            write::file(&folder.join(format!("{}.docx", draft.name)), &draft.bytes)?;
        }
        Ok((drafts, folder))
    }

    /// Writes the files of the draft, and says how they are made one text.
    fn write_drafts(&self, folder: &Path, language: Language) -> Result<(), Failure> {
        let (drafts, folder) = self.drafts(folder)?;
        let Some((sent, returned)) = drafts.split_first() else {
            return Ok(());
        };
        let sent = &sent.name;
        let whose: Vec<String> = returned
            .iter()
            .map(|file| format!("{0}={0}.docx", file.name))
            .collect();
        let command = format!("chancery compile {sent}.docx {}", whose.join(" "));
        let args = [
            ("count", returned.len().into()),
            ("folder", folder.display().to_string().into()),
            ("command", format!("{command} --out rolling.docx").into()),
        ];
        tell(&language.tell("demo-drafts", &args));
        Ok(())
    }

    /// Tells the record: every act at its time, and each edition between what was recorded by then and what came later.
    fn tell(&self, path: &Path) -> Result<(), Failure> {
        let time = Arc::new(Mutex::new(Timestamp::UNIX_EPOCH));
        let at = |moment| *time.lock().expect("nothing stops while the clock is set") = moment;
        let registrar = Registrar::new(Ledger::create(path)?, standing_clock(Arc::clone(&time)))?;
        for (_, bytes) in (self.attachments)() {
            registrar.put(&bytes)?;
        }
        let mut editions = (self.editions)().into_iter().peekable();
        for (moment, acts) in in_batches((self.acts)()) {
            while let Some(edition) = editions.next_if(|edition| edition.at < moment) {
                at(edition.at);
                papers::issue(edition, &registrar)?;
            }
            at(moment);
            registrar.record(acts)?;
        }
        for edition in editions {
            at(edition.at);
            papers::issue(edition, &registrar)?;
        }
        Ok(())
    }
}

/// The acts in stretches that were recorded at the same moment.
fn in_batches(told: Vec<Told>) -> Vec<(Timestamp, Vec<Submission>)> {
    let mut batches: Vec<(Timestamp, Vec<Submission>)> = Vec::new();
    for Told { at, submission } in told {
        match batches.last_mut() {
            Some((last, acts)) if *last == at => acts.push(submission),
            Some(_) | None => batches.push((at, vec![submission])),
        }
    }
    batches
}

/// Removes a file of an earlier run with what stands beside it, where there is one.
fn remove(path: &Path) -> Result<(), Failure> {
    for suffix in ["", "-wal", "-shm", ".lock"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        let file = PathBuf::from(name);
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Failure::File(file, error));
            }
            Err(_) | Ok(()) => {}
        }
    }
    Ok(())
}
