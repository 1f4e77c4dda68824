//! The acts that record what came: the files, that they came back, and a report on each line with what bears it out.

use std::collections::BTreeSet;

use partnership::Act;
use partnership::attachment;
use partnership::book::Book;
use partnership::call;
use partnership::entry::Submission;
use partnership::instrument::Line;
use partnership::key::{Key, Ref};
use partnership::note;
use partnership::progress::{self, Stage};
use partnership::project::Project;
use partnership::seat::Sight;
use partnership::subject::Subject;
use partnership::words::{Text, Words};

use super::row::joined;
use super::take::{Desk, LineProposal, Outcome, Proposal, Received, Saying};
use crate::status_words::compared;

/// How many signs a short name has at most.
const KEY_LENGTH: usize = 64;

/// The acts for what is not in question, in the order in which they are recorded.
pub(super) fn acts(
    files: &[Received],
    proposal: &Proposal,
    sight: &Sight<'_>,
    book: &Book,
    desk: &Desk,
) -> Vec<Submission> {
    let mut acting = Acting {
        desk,
        book,
        sight,
        taken: BTreeSet::new(),
        acts: Vec::new(),
        kept: Vec::new(),
    };
    for file in &proposal.files {
        let received = files.iter().find(|one| one.file.name == file.name);
        let received = received.expect("what was taken was received");
        acting.file(received, &file.call, &file.answered, file.is_known);
    }
    for line in &proposal.lines {
        if let Outcome::Report(saying) = &line.outcome {
            acting.report(line, saying);
        }
    }
    let submission = |act| Submission {
        book: desk.book.clone(),
        author: desk.author.clone(),
        act,
        cites: Vec::new(),
    };
    acting.acts.into_iter().map(submission).collect()
}

struct Acting<'a> {
    desk: &'a Desk,
    book: &'a Book,
    sight: &'a Sight<'a>,
    taken: BTreeSet<Key>,
    acts: Vec<Act>,
    /// The attachment of each file, by the file's name.
    kept: Vec<(String, Key)>,
}

impl Acting<'_> {
    /// A short name that is not taken: the stem, cut where it is too long, with a number where need be.
    fn fresh(&mut self, stem: &str) -> Key {
        let names = (1u32..).map(|number| {
            let ending = match number {
                1 => String::new(),
                _ => format!("-{number}"),
            };
            let end = stem.len().min(KEY_LENGTH - ending.len());
            let stem = stem[..end].trim_end_matches('-');
            Key::parse(&format!("{stem}{ending}")).expect("it is made of short names")
        });
        let is_free =
            |key: &Key| self.book.things.kind_of(key).is_none() && !self.taken.contains(key);
        let mut names = names.filter(is_free);
        let key = names.next().expect("a book has fewer keys than numbers");
        self.taken.insert(key.clone());
        key
    }

    fn file(&mut self, received: &Received, call: &Key, answered: &[Key], is_known: bool) {
        let file = &received.file;
        if is_known {
            let attachments = self.book.things.attachments.iter();
            let mut same = attachments.filter(|(_, kept)| kept.hash == received.hash);
            let kept = same.next().map(|(key, _)| key.clone());
            self.kept.extend(kept.map(|key| (file.name.clone(), key)));
            return;
        }
        let key = self.fresh(&format!("{call}-answer"));
        let name = base_name(&file.name);
        let language = self.book.things.calls.get(call);
        let tag = language.map_or("en", |call| call.language.as_str());
        self.acts.push(Act::Attachment(attachment::Act::Attach {
            key: key.clone(),
            title: Words::in_one(tag, &name),
            name,
            media_type: received.media_type.clone(),
            size_bytes: received.size_bytes,
            hash: received.hash,
            to: Subject::Call(Ref::own(call.clone())),
        }));
        self.acts.push(Act::Call(call::Act::Return {
            call: Ref::own(call.clone()),
            on: self.desk.on.into(),
            file: Ref::own(key.clone()),
            lines: answered.to_vec(),
        }));
        self.kept.push((file.name.clone(), key));
    }

    fn report(&mut self, line: &LineProposal, saying: &Saying) {
        let Some(voice) = self.desk.author.voice.clone() else {
            return;
        };
        let status = saying.status.expect("what has no status is in question");
        let tag = self.book.things.calls.get(&saying.call);
        let tag = tag.map_or("en", |call| call.language.as_str());
        let key = self.fresh(&format!("{}-{}", saying.call, saying.line));
        let (projects, others) = self.projects(&saying.projects);
        let on = saying.on.unwrap_or_else(|| self.desk.on.into());
        let files = self.kept.iter().filter(|(file, _)| {
            let mut sayings = line.sayings.iter();
            sayings.any(|own| own.file == *file && (own.call == saying.call || same(own, saying)))
        });
        let files = files.map(|(_, key)| Subject::Attachment(Ref::own(key.clone())));
        let evidence: Vec<Subject> = files.chain(projects).collect();
        self.acts.push(Act::Progress(progress::Act::Report {
            key: key.clone(),
            line: Line {
                instrument: line.instrument.clone(),
                provision: saying.line.clone(),
            },
            side: voice,
            status,
            on,
            narrative: (!saying.done.is_empty()).then(|| Words::in_one(tag, &saying.done)),
            evidence,
        }));
        if self.desk.stage > Stage::Draft {
            self.acts.push(Act::Progress(progress::Act::Advance {
                progress: Ref::own(key.clone()),
                stage: Stage::Cleared,
                on: self.desk.on.into(),
                at: None,
                restated_as: None,
            }));
        }
        let beside = joined([others.as_str(), &saying.budget, &saying.remarks]);
        if !beside.is_empty() {
            let note = self.fresh(&format!("{key}-note"));
            self.acts.push(Act::Note(note::Act::Write {
                key: note,
                on: Subject::Progress(Ref::own(key)),
                text: Words::in_one(tag, &beside),
            }));
        }
    }

    /// The projects of the record that words name, and the words that name none.
    fn projects(&self, words: &str) -> (Vec<Subject>, String) {
        let (mut found, mut others) = (Vec::new(), Vec::new());
        let pieces = words.split(['\n', ';']).map(str::trim);
        for piece in pieces.filter(|piece| !piece.is_empty()) {
            match self.project(piece) {
                Some(it) if !found.contains(&it) => found.push(it),
                Some(_) => {}
                None => others.push(piece.to_owned()),
            }
        }
        (found, others.join("\n"))
    }

    /// The one project that is called so, in the desk's book or a wider one.
    fn project(&self, name: &str) -> Option<Subject> {
        let wanted = compared(name);
        let is_called = |project: &Project| {
            let names = std::iter::once(&project.title)
                .chain(&project.short)
                .chain(project.aliases.iter().map(|alias| &alias.name));
            let mut texts = names.flat_map(|name| name.texts());
            texts.any(|(_, text)| compared(text) == wanted)
        };
        let mut found = self.sight.all::<Project>().filter(|(book, _, project)| {
            let is_near = book.id == self.book.id || book.is_wider_than(self.book);
            is_near && is_called(project)
        });
        let (book, key, _) = found.next()?;
        let it = Ref::within(book.id.clone(), key.clone());
        found.next().is_none().then_some(Subject::Project(it))
    }
}

fn same(one: &Saying, other: &Saying) -> bool {
    one.status == other.status && (one.done == other.done || other.done.contains(&one.done))
}

/// The name of a file without its folder and without signs that cannot be printed.
fn base_name(name: &str) -> Text {
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = base.chars().filter(|sign| !sign.is_control()).collect();
    match plain.trim() {
        "" | "." | ".." => "answer".into(),
        plain => plain.into(),
    }
}
