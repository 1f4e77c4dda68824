//! A text laid beside the record: its passages with their dates and the names in them, and the sittings that the record has.
//! What disagrees is found by the checks, one file each.

use std::ops::Range;

use jiff::civil::Date;
use partnership::seat::Sight;
use partnership::view::Place as Home;

use super::date::{self, Dated};
use super::finding::{Certainty, Context, Finding, Matter, Spot};
use super::lexicon::Lexicon;
use super::mention::{self, Mention};
use super::passage::{self, Passage};
use super::sitting::{self, Named, Sitting, Sittings};
use crate::file::File;

/// A text beside the record.
pub(super) struct Scene<'a> {
    pub(super) sight: &'a Sight<'a>,
    pub(super) as_of: Date,
    pub(super) passages: Vec<Passage>,
    /// The dates of each passage.
    pub(super) dates: Vec<Vec<Dated>>,
    /// The names in each passage.
    pub(super) mentions: Vec<Vec<Mention>>,
    pub(super) lexicon: Lexicon,
    /// The meetings of each body.
    pub(super) sittings: Sittings<'a>,
    /// The meetings that each passage names.
    pub(super) named: Vec<Vec<Named<'a>>>,
    /// The meeting that the text is about: the first whose number and date are those of the record.
    pub(super) subject: Option<Sitting<'a>>,
}

impl<'a> Scene<'a> {
    /// Lays a text beside what a sight holds.
    pub(super) fn of(file: &File, sight: &'a Sight<'a>, as_of: Date) -> Scene<'a> {
        let passages = passage::all(file);
        let lexicon = Lexicon::of(sight);
        let mut year = as_of.year();
        let mut dates = Vec::new();
        for passage in &passages {
            let found = date::all(passage, year);
            let mut said = found
                .iter()
                .rev()
                .filter(|dated| dated.has_year && dated.is_exact());
            if let Some(period) = said.find_map(|dated| dated.period) {
                year = period.from.year();
            }
            dates.push(found);
        }
        let mentions: Vec<Vec<Mention>> = passages
            .iter()
            .map(|one| mention::all(one, &lexicon))
            .collect();
        let sittings = sitting::of_record(sight);
        let at = 0..passages.len();
        let named: Vec<Vec<Named<'a>>> = at
            .map(|at| {
                let (passage, mentions) = (&passages[at], &mentions[at]);
                sitting::named(passage, mentions, &dates[at], &lexicon, &sittings)
            })
            .collect();
        let subject = named.iter().flatten().find_map(|named| {
            let confirmed = named.dated.as_ref()?;
            let numbered = named.numbered.as_ref()?;
            (confirmed.home == numbered.home).then(|| confirmed.clone())
        });
        Scene {
            sight,
            as_of,
            passages,
            dates,
            mentions,
            lexicon,
            sittings,
            named,
            subject,
        }
    }

    /// A finding at some tokens of a passage.
    pub(super) fn found(
        &self,
        at: usize,
        tokens: Range<usize>,
        matter: Matter,
        certainty: Certainty,
        about: Option<&Home>,
    ) -> Finding {
        let passage = &self.passages[at];
        let from = passage
            .tokens
            .get(tokens.start)
            .map_or(0, |token| token.from);
        let last = tokens
            .end
            .checked_sub(1)
            .and_then(|last| passage.tokens.get(last));
        let until = last.map_or(from, |token| token.until.max(from));
        self.found_in(at, from..until, matter, certainty, about)
    }

    /// A finding at some bytes of a passage.
    pub(super) fn found_in(
        &self,
        at: usize,
        bytes: Range<usize>,
        matter: Matter,
        certainty: Certainty,
        about: Option<&Home>,
    ) -> Finding {
        let passage = &self.passages[at];
        Finding {
            order: passage.order,
            context: context(passage, &bytes),
            spot: Spot {
                place: passage.place.clone(),
                note: passage.note,
                said: passage.text[bytes.clone()].to_owned(),
                from: bytes.start,
                until: bytes.end,
            },
            matter,
            certainty,
            about: about.cloned(),
        }
    }
}

/// The words of the sentence around some bytes.
fn context(passage: &Passage, bytes: &Range<usize>) -> Context {
    let mut tokens = passage.tokens.iter();
    let token = tokens
        .position(|token| token.until > bytes.start)
        .unwrap_or(0);
    let sentence = passage.sentence(token);
    let start = passage
        .tokens
        .get(sentence.start)
        .map_or(0, |token| token.from)
        .min(bytes.start);
    let last = sentence
        .end
        .checked_sub(1)
        .and_then(|last| passage.tokens.get(last));
    let end = last.map_or(bytes.end, |token| token.until).max(bytes.end);
    Context {
        before: passage.text[start..bytes.start].to_owned(),
        after: passage.text[bytes.end..end].to_owned(),
    }
}
