//! Carrying a side's reports further, many at once: cleared, given to the other side, noted at a meeting, shared.
//! How far they have come is a view of the record; here are the acts that take the next step.

use std::collections::BTreeSet;

use jiff::civil::Date;
use partnership::Act;
use partnership::book::{Book, BookId};
use partnership::entry::{Author, Submission};
use partnership::instrument::{Instrument, Line};
use partnership::key::{Key, Ref};
use partnership::meeting::Meeting;
use partnership::progress::{self, Progress, Stage};
use partnership::seat::Sight;
use partnership::subject::Subject;
use partnership::view::standing::{ReportLine, StandingLine, Standings};

/// A step that reports take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The side stands by its drafts.
    Clear,
    /// What is cleared is given to the other side: restated in the text's own book where it stands in a narrower one.
    Exchange,
    /// A meeting takes note of what was given, by whichever side.
    Note,
    /// The side shares what others gave.
    Endorse,
}

/// Which reports take a step, by whom, when and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carry {
    /// The step.
    pub step: Step,
    /// Who acts, in the name of the side.
    pub author: Author,
    /// The side's own book.
    pub own: BookId,
    /// Only these lines; none means all, and where reports of others are shared, those that say the same as the side's.
    pub lines: Option<BTreeSet<Key>>,
    /// When.
    pub on: Date,
    /// At which meeting, with its book.
    pub at: Option<Ref<Meeting>>,
}

/// The acts by which the reports in a view take a step, all or none.
pub fn carried(view: &Standings, sight: &Sight<'_>, carry: &Carry) -> Vec<Submission> {
    let place = &view.instrument.place;
    let text = Ref::<Instrument>::within(place.book.clone(), place.key.clone());
    let Some((home, _)) = sight.find(&text) else {
        return Vec::new();
    };
    let mut acting = Acting {
        carry,
        sight,
        home,
        taken: BTreeSet::new(),
        submissions: Vec::new(),
    };
    let is_meant = |line: &&StandingLine| {
        let lines = carry.lines.as_ref();
        lines.is_none_or(|lines| lines.contains(&line.line.key))
    };
    for line in view.lines.iter().filter(is_meant) {
        match carry.step {
            Step::Clear => acting.clear(line),
            Step::Exchange => acting.exchange(line, &text),
            Step::Note => acting.note(line),
            Step::Endorse => acting.endorse(line),
        }
    }
    acting.submissions
}

struct Acting<'a> {
    carry: &'a Carry,
    sight: &'a Sight<'a>,
    home: &'a Book,
    taken: BTreeSet<Key>,
    submissions: Vec<Submission>,
}

impl Acting<'_> {
    fn act(&mut self, book: &BookId, act: progress::Act) {
        self.submissions.push(Submission {
            book: book.clone(),
            author: self.carry.author.clone(),
            act: Act::Progress(act),
            cites: Vec::new(),
        });
    }

    fn advance(
        &mut self,
        book: &BookId,
        report: &Key,
        stage: Stage,
        as_what: Option<Ref<Progress>>,
    ) {
        let at = match stage {
            Stage::Noted => self.carry.at.clone(),
            Stage::Draft | Stage::Cleared | Stage::Exchanged => None,
        };
        let act = progress::Act::Advance {
            progress: Ref::own(report.clone()),
            stage,
            on: self.carry.on.into(),
            at,
            restated_as: as_what,
        };
        self.act(book, act);
    }

    fn clear(&mut self, line: &StandingLine) {
        let draft = line.held.as_ref();
        if let Some(draft) = draft.filter(|report| report.stage == Stage::Draft) {
            self.advance(&draft.place.book, &draft.place.key, Stage::Cleared, None);
        }
    }

    fn exchange(&mut self, line: &StandingLine, text: &Ref<Instrument>) {
        let held = line.held.as_ref();
        let Some(held) = held.filter(|report| report.stage == Stage::Cleared) else {
            return;
        };
        let home = self.home.id.clone();
        if held.place.book == home {
            self.advance(&home, &held.place.key, Stage::Exchanged, None);
            return;
        }
        let it = Ref::<Progress>::within(held.place.book.clone(), held.place.key.clone());
        let Some((narrow, report)) = self.sight.find(&it) else {
            return;
        };
        let key = self.fresh(held, line);
        // Only what all readers of the text's book know bears the report out there.
        let evidence = report.evidence.iter().filter(|subject| {
            let (_, book, _) = subject.place_from(&narrow.id);
            book == home
                || self
                    .sight
                    .book(&book)
                    .is_some_and(|book| book.is_wider_than(self.home))
        });
        let evidence: Vec<Subject> = evidence.cloned().collect();
        let restating = progress::Act::Report {
            key: key.clone(),
            line: Line {
                instrument: Ref::own(text.key.clone()),
                provision: line.line.key.clone(),
            },
            side: report.side.clone(),
            status: report.status,
            on: report.on,
            narrative: report.narrative.clone(),
            evidence,
        };
        self.act(&home, restating);
        self.advance(&home, &key, Stage::Exchanged, None);
        let wider = Ref::within(home, key);
        let (book, held) = (held.place.book.clone(), held.place.key.clone());
        self.advance(&book, &held, Stage::Exchanged, Some(wider));
    }

    /// A short name that tells nothing but the side and the line.
    fn fresh(&mut self, held: &ReportLine, line: &StandingLine) -> Key {
        let stem = format!("{}-{}", held.side.place.key, line.line.key);
        let names = (1u32..).map(|number| {
            let ending = match number {
                1 => String::new(),
                _ => format!("-{number}"),
            };
            let stem = &stem[..stem.len().min(64 - ending.len())];
            let name = format!("{}{ending}", stem.trim_end_matches('-'));
            Key::parse(&name).expect("it is made of short names")
        });
        let is_free =
            |key: &Key| self.home.things.kind_of(key).is_none() && !self.taken.contains(key);
        let mut names = names.filter(is_free);
        let key = names.next().expect("a book has fewer keys than numbers");
        self.taken.insert(key.clone());
        key
    }

    fn note(&mut self, line: &StandingLine) {
        let given = line.given.iter().chain(&line.others);
        for report in given.filter(|report| report.stage == Stage::Exchanged) {
            self.advance(&report.place.book, &report.place.key, Stage::Noted, None);
        }
    }

    fn endorse(&mut self, line: &StandingLine) {
        let Some(voice) = self.carry.author.voice.clone() else {
            return;
        };
        let own = line.given.as_ref().map(|report| report.status);
        for report in &line.others {
            let side = match &voice {
                partnership::entry::Voice::Party(it) => &it.key,
                partnership::entry::Voice::Side(it) => &it.key,
            };
            let is_shared = report.shared_by.iter().any(|one| one.place.key == *side);
            let is_meant = self.carry.lines.is_some() || own == Some(report.status);
            if is_meant && !is_shared {
                let act = progress::Act::Endorse {
                    progress: Ref::own(report.place.key.clone()),
                    voice: voice.clone(),
                    on: self.carry.on.into(),
                    at: self.carry.at.clone(),
                };
                self.act(&report.place.book, act);
            }
        }
    }
}

#[cfg(test)]
mod tests;
