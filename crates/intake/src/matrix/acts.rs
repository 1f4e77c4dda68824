//! The acts that record what a matrix says, each resting on the file that it came from. Whether they are recorded is decided elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use partnership::Act;
use partnership::attachment::{self, Attachment, Hash, MediaType};
use partnership::authorship::Authorship;
use partnership::book::BookId;
use partnership::entry::{Submission, Voice};
use partnership::instrument::{Instrument, Line};
use partnership::key::{Key, Ref};
use partnership::progress::{self, Progress, Stage};
use partnership::project::{self, Project};
use partnership::subject::Subject;
use partnership::when::When;
use partnership::words::{Text, Words};

use super::choices::Choices;
use super::lines::Lines;
use super::meaning::plain;
use super::proposal::{Change, Proposal, Reported};

/// A file as it is kept: its bytes are the ledger's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// What it is, for people.
    pub title: Words,
    /// The name of the file, without a folder.
    pub name: Text,
    /// What its bytes are.
    pub media_type: MediaType,
    /// How many bytes it has.
    pub size_bytes: u64,
    /// What its bytes hash to.
    pub hash: Hash,
}

impl Proposal {
    /// The acts that record what differs, in their order; none where nothing does.
    ///
    /// `files` are those of the proposal, in its order. The file from which a report comes is attached to the text in the
    /// book of the report, once, and the report names it as what bears it out.
    pub fn submissions(
        &self,
        lines: &Lines,
        choices: &Choices,
        files: &[Attached],
    ) -> Vec<Submission> {
        let mut writing = Writing {
            lines,
            choices,
            files,
            taken: lines.taken.clone(),
            attached: BTreeMap::new(),
            submissions: Vec::new(),
        };
        for (at, line) in self.lines.iter().enumerate() {
            let from: BTreeSet<usize> = line.rows.iter().map(|(spot, _)| spot.file).collect();
            for (side, read) in line.sides.iter().enumerate() {
                match &read.change {
                    Change::Report(reported) => {
                        writing.report(at, side, reported, &from, self.as_of.on)
                    }
                    Change::Further => {
                        if let Some(had) = &read.had {
                            writing.advance(side, &had.key, had.stage, had.on, self.as_of.on);
                        }
                    }
                    Change::Silent | Change::Same | Change::Undecided(_) => {}
                }
            }
            for project in &line.serves {
                writing.serve(at, &lines.projects[*project].place);
            }
        }
        for project in self.projects.iter().filter(|project| project.is_chosen) {
            writing.propose(&project.name, &project.lines);
        }
        writing.submissions
    }
}

struct Writing<'a> {
    lines: &'a Lines,
    choices: &'a Choices,
    files: &'a [Attached],
    taken: BTreeMap<BookId, BTreeSet<Key>>,
    attached: BTreeMap<(BookId, usize), Key>,
    submissions: Vec<Submission>,
}

impl Writing<'_> {
    fn submit(&mut self, by: &Authorship, act: Act) {
        self.submissions.push(Submission {
            book: by.book.clone(),
            author: by.author.clone(),
            act,
            cites: Vec::new(),
        });
    }

    fn report(
        &mut self,
        at: usize,
        side: usize,
        reported: &Reported,
        from: &BTreeSet<usize>,
        as_of: When,
    ) {
        let of = &self.lines.sides[side];
        let Some(by) = of.writer.clone() else {
            return;
        };
        let files: Vec<usize> = from
            .iter()
            .copied()
            .filter(|file| *file < self.files.len())
            .collect();
        let evidence = files
            .into_iter()
            .map(|file| self.attach(&by, file))
            .collect();
        let line = &self.lines.lines[at].key;
        let voice = match &of.voice {
            Voice::Party(it) => it.key.as_str(),
            Voice::Side(it) => it.key.as_str(),
        };
        let key = self.key(&by.book, &format!("{line}-{voice}-{}", reported.on));
        let narrative = reported.narrative.as_deref().map(|text| self.words(text));
        let act = progress::Act::Report {
            key: key.clone(),
            line: self.line(at, &by.book),
            side: of.voice.clone(),
            status: reported.status,
            on: reported.on,
            narrative,
            evidence,
        };
        self.submit(&by, Act::Progress(act));
        self.advance(side, &key, Stage::Draft, reported.on, as_of);
    }

    /// Lets a report come as far as the reports of the matrix have come. It is dated with the matrix, or with the report
    /// itself where that is of a later day.
    fn advance(&mut self, side: usize, key: &Key, reached: Stage, on: When, as_of: When) {
        let Some(by) = self.lines.sides[side].writer.clone() else {
            return;
        };
        let on = if on.first() > as_of.first() {
            on
        } else {
            as_of
        };
        for stage in [Stage::Cleared, Stage::Exchanged] {
            if reached < stage && stage <= self.lines.stage {
                let act = progress::Act::Advance {
                    progress: Ref::<Progress>::own(key.clone()),
                    stage,
                    on,
                    at: None,
                    restated_as: None,
                };
                self.submit(&by, Act::Progress(act));
            }
        }
    }

    /// The file in the book of whoever writes, attached there unless it is already.
    fn attach(&mut self, by: &Authorship, file: usize) -> Subject {
        let subject = |key: &Key| Subject::Attachment(Ref::<Attachment>::own(key.clone()));
        if let Some(key) = self.attached.get(&(by.book.clone(), file)) {
            return subject(key);
        }
        let of = self.files[file].clone();
        if let Some(key) = self.lines.attached.get(&(by.book.clone(), of.hash)) {
            return subject(key);
        }
        let stem = of
            .name
            .rsplit_once('.')
            .map_or(&*of.name, |(stem, _)| stem)
            .to_owned();
        let key = self.key(&by.book, &format!("matrix-{stem}"));
        self.attached.insert((by.book.clone(), file), key.clone());
        let act = attachment::Act::Attach {
            key: key.clone(),
            title: of.title,
            name: of.name,
            media_type: of.media_type,
            size_bytes: of.size_bytes,
            hash: of.hash,
            to: Subject::Instrument(self.instrument(&by.book)),
        };
        self.submit(by, Act::Attachment(act));
        subject(&key)
    }

    /// Whoever writes in a book: the seat's own side before others.
    fn writer(&self, book: &BookId) -> Option<Authorship> {
        let own = self.lines.own_side.map(|side| &self.lines.sides[side]);
        let mut sides = own.into_iter().chain(&self.lines.sides);
        sides.find_map(|side| side.writer.clone().filter(|writer| writer.book == *book))
    }

    /// Records that a project serves a line; only in the book in which the project stands.
    fn serve(&mut self, at: usize, project: &partnership::view::Place) {
        if let Some(by) = self.writer(&project.book) {
            let act = project::Act::Serve {
                project: Ref::<Project>::own(project.key.clone()),
                line: self.line(at, &by.book),
            };
            self.submit(&by, Act::Project(act));
        }
    }

    fn propose(&mut self, name: &str, serves: &[usize]) {
        let Some(by) = self.writer(self.lines.home()) else {
            return;
        };
        let key = self.key(&by.book, &plain(name));
        let act = project::Act::Propose {
            key: key.clone(),
            title: self.words(name),
            short: None,
            purpose: None,
            focus_area: None,
            part_of: None,
        };
        self.submit(&by, Act::Project(act));
        for at in serves {
            let act = project::Act::Serve {
                project: Ref::<Project>::own(key.clone()),
                line: self.line(*at, &by.book),
            };
            self.submit(&by, Act::Project(act));
        }
    }

    fn instrument(&self, book: &BookId) -> Ref<Instrument> {
        match self.lines.home() == book {
            true => Ref::own(self.lines.instrument.key.clone()),
            false => self.lines.instrument.clone(),
        }
    }

    fn line(&self, at: usize, book: &BookId) -> Line {
        Line {
            instrument: self.instrument(book),
            provision: self.lines.lines[at].key.clone(),
        }
    }

    /// Words in Korean where they have Korean letters, else in the language chosen.
    fn words(&self, text: &str) -> Words {
        let is_korean = text
            .chars()
            .any(|sign| matches!(sign, '\u{AC00}'..='\u{D7AF}'));
        let chosen = self.choices.language.as_deref().unwrap_or("en");
        Words::in_one(if is_korean { "ko" } else { chosen }, text)
    }

    /// A short name that is free in a book, like some words.
    fn key(&mut self, book: &BookId, like: &str) -> Key {
        let taken = self.taken.entry(book.clone()).or_default();
        let plain: String = like
            .to_lowercase()
            .chars()
            .map(|sign| {
                if sign.is_ascii_alphanumeric() {
                    sign
                } else {
                    '-'
                }
            })
            .collect();
        let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
        let joined = parts.join("-");
        let stem = if joined.is_empty() {
            "project"
        } else {
            &joined
        };
        let stem: String = stem.chars().take(58).collect();
        let stem = stem.trim_matches('-');
        let mut names =
            std::iter::once(stem.to_owned()).chain((2..).map(|count| format!("{stem}-{count}")));
        let key = names.find_map(|name| Key::parse(&name).ok().filter(|key| !taken.contains(key)));
        let key = key.expect("of endless numbers one is free");
        taken.insert(key.clone());
        key
    }
}
