//! The meetings that a text names by body and number, with the date said of each, and the meeting of the record meant.
//! What is wrong about them is found in `meeting`.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;
use partnership::book::Book;
use partnership::kind::Kind;
use partnership::meeting::Meeting;
use partnership::seat::Sight;
use partnership::view::Place as Home;
use partnership::view::name::MeetingName;
use partnership::when::{Period, When};

use super::date::Dated;
use super::figure;
use super::lexicon::Lexicon;
use super::mention::Mention;
use super::passage::Passage;

/// A meeting of the record.
#[derive(Debug, Clone)]
pub(super) struct Sitting<'a> {
    pub(super) home: Home,
    pub(super) book: &'a Book,
    pub(super) meeting: &'a Meeting,
}

/// The meetings of each body.
pub(super) type Sittings<'a> = BTreeMap<Home, Vec<Sitting<'a>>>;

/// A meeting that a text names.
#[derive(Debug, Clone)]
pub(super) struct Named<'a> {
    /// The tokens of the number and the body.
    pub(super) tokens: Range<usize>,
    pub(super) body: Home,
    /// The number as written, and its tokens.
    pub(super) number: Option<(u32, Range<usize>)>,
    /// The date said of it, by its place among those of the passage.
    pub(super) date: Option<usize>,
    /// The meeting of the record that has the number.
    pub(super) numbered: Option<Sitting<'a>>,
    /// The meeting of the body that the record has on the date.
    pub(super) dated: Option<Sitting<'a>>,
}

impl<'a> Named<'a> {
    /// The meeting that is meant: that of the date before that of the number.
    pub(super) fn meant(&self) -> Option<&Sitting<'a>> {
        self.dated.as_ref().or(self.numbered.as_ref())
    }
}

/// The meetings of the record by their bodies.
pub(super) fn of_record<'a>(sight: &Sight<'a>) -> Sittings<'a> {
    let mut sittings: Sittings<'a> = BTreeMap::new();
    for (book, key, meeting) in sight.all::<Meeting>() {
        let Some(body) = &meeting.body else { continue };
        let body = Home {
            book: body.book_from(&book.id),
            kind: Kind::Body,
            key: body.key.clone(),
        };
        let home = Home::of::<Meeting>(book, key);
        sittings.entry(body).or_default().push(Sitting {
            home,
            book,
            meeting,
        });
    }
    sittings
}

impl Sitting<'_> {
    /// How the meeting is named.
    pub(super) fn name(&self, sight: &Sight<'_>) -> MeetingName {
        let body = self.meeting.body.as_ref();
        let body = body.and_then(|body| sight.follow(self.book, body));
        MeetingName {
            place: self.home.clone(),
            title: self.meeting.title.clone(),
            body: body.map(|(_, body)| body.name.clone()),
            number: self.meeting.number,
            period: self.meeting.period,
        }
    }

    /// Whether a date may be said of it: days within its own, a month that it sat in.
    pub(super) fn admits(&self, said: Period) -> bool {
        let (first, last) = self.meeting.days();
        let (from, until) = days(said);
        match said.from {
            When::Day(_) => first <= from && until <= last,
            When::Month(..) | When::Year(_) => first <= until && from <= last,
        }
    }
}

/// The first and the last day that a date may mean.
pub(super) fn days(period: Period) -> (Date, Date) {
    let until = period.until.unwrap_or(period.from);
    (period.from.first(), until.last())
}

/// The meetings that a passage names.
pub(super) fn named<'a>(
    passage: &Passage,
    mentions: &[Mention],
    dates: &[Dated],
    lexicon: &Lexicon,
    sittings: &Sittings<'a>,
) -> Vec<Named<'a>> {
    let mut named = Vec::new();
    for mention in mentions {
        let Some(body) = mention.of_kind(Kind::Body, lexicon) else {
            continue;
        };
        let number = number_before(passage, mention.tokens.start);
        let of_body = sittings.get(body).map_or(&[][..], Vec::as_slice);
        let date = date_of(passage, mention, mentions, dates, lexicon);
        let said = date.and_then(|date| dates[date].period);
        let numbered = number.as_ref().and_then(|(number, _)| {
            let mut sittings = of_body.iter();
            sittings.find(|one| one.meeting.number == Some(*number))
        });
        let dated = said.and_then(|said| of_body.iter().find(|one| one.admits(said)));
        let start = number
            .as_ref()
            .map_or(mention.tokens.start, |(_, tokens)| tokens.start);
        named.push(Named {
            tokens: start..mention.tokens.end,
            body: body.clone(),
            number,
            date,
            numbered: numbered.cloned(),
            dated: dated.cloned(),
        });
    }
    named
}

/// The ordinal before a body; a word may stand between: `29th annual`.
fn number_before(passage: &Passage, at: usize) -> Option<(u32, Range<usize>)> {
    let ends = [at, at.saturating_sub(1)];
    let ends = &ends[..if passage.fold(at.saturating_sub(1)) == "annual" {
        2
    } else {
        1
    }];
    ends.iter().find_map(|end| {
        let starts = end.saturating_sub(3)..*end;
        starts.into_iter().find_map(|start| {
            let (number, after) = figure::ordinal(passage, start)?;
            (after == *end).then_some((number, start..after))
        })
    })
}

/// The most words between a meeting and its date.
const APART_MAX: usize = 10;

/// Words after which a date is not that of the meeting named before.
const ELSEWHERE: [&str; 22] = [
    "established",
    "adopted",
    "since",
    "after",
    "before",
    "until",
    "by",
    "following",
    "signed",
    "launched",
    "for",
    "to",
    "between",
    "during",
    "as",
    "and",
    "which",
    "whose",
    "that",
    "채택",
    "수립",
    "이후",
];

fn date_of(
    passage: &Passage,
    mention: &Mention,
    mentions: &[Mention],
    dates: &[Dated],
    lexicon: &Lexicon,
) -> Option<usize> {
    let sentence = passage.sentence(mention.tokens.start);
    let is_free = |gap: Range<usize>| {
        let other = mentions.iter().any(|other| {
            let is_dated = [
                Kind::Body,
                Kind::Instrument,
                Kind::Event,
                Kind::Meeting,
                Kind::Project,
            ];
            let starts = gap.contains(&other.tokens.start);
            starts
                && is_dated
                    .iter()
                    .any(|kind| other.of_kind(*kind, lexicon).is_some())
        });
        let elsewhere = gap.clone().any(|at| {
            let word = passage.fold(at);
            ELSEWHERE.contains(&word) || word.starts_with("채택") || word.starts_with("수립")
        });
        let leaves_brackets = gap
            .clone()
            .find(|at| matches!(passage.fold(*at), "(" | ")"))
            .is_some_and(|at| passage.fold(at) == ")");
        gap.len() <= APART_MAX && !leaves_brackets && !other && !elsewhere
    };
    let after = dates.iter().position(|dated| {
        let start = dated.tokens.start;
        sentence.contains(&start)
            && start >= mention.tokens.end
            && is_free(mention.tokens.end..start)
            && introduces(passage, start)
    });
    let before = || {
        dates.iter().rposition(|dated| {
            let end = dated.tokens.end;
            let gap = end..mention.tokens.start;
            sentence.contains(&dated.tokens.start)
                && end <= mention.tokens.start
                && gap.len() <= 6
                && is_free(gap.clone())
                && leads(passage, dated.tokens.start, gap)
        })
    };
    after.or_else(before)
}

/// Whether what stands before a date says that something was on it: `on`, `from`, a bracket; in Korean, anything.
fn introduces(passage: &Passage, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| passage.fold(before));
    passage.is_korean
        || matches!(
            before,
            "on" | "of" | "from" | "in" | "(" | "," | "held" | "-" | ":"
        )
}

/// Whether a date before a meeting is its own: `On 15 May 2025, the`, `2025년 5월 15일 개최된`.
fn leads(passage: &Passage, at: usize, gap: Range<usize>) -> bool {
    if passage.is_korean {
        let mut words = gap.map(|at| passage.fold(at));
        return words.any(|word| word.starts_with("개최") || word.starts_with("열린"));
    }
    at.checked_sub(1)
        .is_some_and(|before| passage.fold(before) == "on")
}
