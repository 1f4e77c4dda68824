//! A text laid beside the record: its passages with their dates and the names in them, and the sittings that the record has.
//! What disagrees is found by the checks, one file each.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use jiff::civil::Date;
use partnership::book::Book;
use partnership::claim::{Claim, Figure};
use partnership::key::Ref;
use partnership::kind::{Kind, Noun};
use partnership::seat::Sight;
use partnership::view::Place as Home;

use super::date::{self, Dated};
use super::finding::{Certainty, Context, Finding, Matter, Spot};
use super::lexicon::Lexicon;
use super::mention::{self, Mention};
use super::passage::{self, Passage};
use super::rate::{self, Reviews};
use super::sitting::{self, Named, Sitting, Sittings};
use super::spelling::Index;
use super::title::Titles;
use super::verb::Statements;
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
    pub(super) index: Index,
    pub(super) titles: Titles,
    claims: BTreeMap<Home, Vec<&'a Figure>>,
    /// The reviews of the plans that the text names.
    pub(super) reviews: Reviews,
    /// What was said at the meetings that the text names.
    pub(super) statements: Statements,
    /// The words of the names of parties and sides.
    pub(super) party_words: BTreeSet<String>,
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
            index: Index::of(&lexicon),
            titles: Titles::of(sight),
            claims: claims(sight),
            reviews: Reviews::new(),
            statements: Statements::default(),
            party_words: party_words(&lexicon),
            lexicon,
            sittings,
            named,
            subject,
        }
    }

    /// The same with what the record has of the plans and meetings that the text names.
    pub(super) fn told(mut self) -> Scene<'a> {
        self.reviews = rate::reviews(&self);
        self.statements = Statements::of(&self);
        self
    }

    /// The thing that stands at a place of the record.
    pub(super) fn find<N: Noun>(&self, home: &Home) -> Option<(&'a Book, &'a N)> {
        let it = Ref::<N>::within(home.book.clone(), home.key.clone());
        self.sight.find(&it)
    }

    /// What sources say of a thing, in figures.
    pub(super) fn claimed(&self, home: &Home) -> &[&'a Figure] {
        self.claims.get(home).map_or(&[], Vec::as_slice)
    }

    /// The days that a passage is of: the text's own, and those of the meetings that the passage or the text is about.
    pub(super) fn days(&self, at: usize) -> Vec<Date> {
        let meant = self.named[at].iter().filter_map(Named::meant);
        let sat = meant
            .chain(&self.subject)
            .map(|sitting| sitting.meeting.days().0);
        std::iter::once(self.as_of).chain(sat).collect()
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

fn party_words(lexicon: &Lexicon) -> BTreeSet<String> {
    let names = lexicon.names.iter();
    let of_parties = names.filter(|name| matches!(name.home.kind, Kind::Party | Kind::Side));
    of_parties
        .flat_map(|name| name.parts.iter().cloned())
        .collect()
}

/// The figures that sources give, by what they are about.
fn claims<'a>(sight: &Sight<'a>) -> BTreeMap<Home, Vec<&'a Figure>> {
    let mut claims: BTreeMap<Home, Vec<&Figure>> = BTreeMap::new();
    for (book, _, claim) in sight.all::<Claim>() {
        let (kind, of, key) = claim.about.place_from(&book.id);
        let home = Home {
            book: of,
            kind,
            key,
        };
        claims.entry(home).or_default().extend(&claim.figure);
    }
    claims
}
