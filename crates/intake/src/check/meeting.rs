//! Meetings said to have sat on another date, in another place, under another number or with others in the chair.

mod chair;

use std::ops::Range;

use partnership::party::Party;
use partnership::view::Place as Home;
use partnership::words::Words;

use super::finding::{Certainty, Finding, Matter};
use super::passage::{Sort, tokens};
use super::scene::Scene;
use super::sitting::{Named, Sitting, days};

/// What a passage says of meetings that the record has otherwise.
pub(super) fn check(scene: &Scene<'_>, at: usize) -> Vec<Finding> {
    let mut findings = Vec::new();
    for named in &scene.named[at] {
        findings.extend(number_or_date(scene, at, named));
        if let Some(sitting) = named.meant() {
            findings.extend(place(scene, at, named, sitting));
            findings.extend(chair::check(scene, at, named, sitting));
        }
    }
    findings
}

fn number_or_date(scene: &Scene<'_>, at: usize, named: &Named<'_>) -> Option<Finding> {
    let dated = named.date.map(|date| &scene.dates[at][date]);
    let Some((dated, said)) = dated.and_then(|dated| Some((dated, dated.period?))) else {
        return title(scene, at, named);
    };
    let sure = if dated.has_year {
        Certainty::Sure
    } else {
        Certainty::Likely
    };
    match (&named.number, &named.numbered, &named.dated) {
        (Some(_), Some(sitting), _) if sitting.admits(said) => None,
        (Some((number, tokens)), _, Some(other)) => other.meeting.number.map(|_| {
            let meeting = other.name(scene.sight);
            let matter = Matter::MeetingNumber {
                said: *number,
                meeting,
            };
            scene.found(at, tokens.clone(), matter, sure, Some(&other.home))
        }),
        (Some(_), Some(sitting), None) => {
            Some(other_date(scene, at, dated.tokens.clone(), sitting, sure))
        }
        (None, _, None) if dated.tokens.start <= named.tokens.end + 1 => {
            let sitting = nearest(scene, &named.body, said)?;
            let tokens = dated.tokens.clone();
            Some(other_date(scene, at, tokens, sitting, Certainty::Likely))
        }
        (None, _, _) | (Some(_), None, None) => None,
    }
}

fn other_date(
    scene: &Scene<'_>,
    at: usize,
    tokens: Range<usize>,
    sitting: &Sitting<'_>,
    certainty: Certainty,
) -> Finding {
    let meeting = sitting.name(scene.sight);
    let matter = Matter::MeetingDate { meeting };
    scene.found(at, tokens, matter, certainty, Some(&sitting.home))
}

/// The meeting of a body within a month of a date, where the date names none and there is just one.
fn nearest<'s, 'a>(
    scene: &'s Scene<'a>,
    body: &Home,
    said: partnership::when::Period,
) -> Option<&'s Sitting<'a>> {
    let (from, until) = days(said);
    let close = scene.sittings.get(body)?.iter().filter(|one| {
        let (first, last) = one.meeting.days();
        let apart = if until < first {
            until.until(first)
        } else {
            last.until(from)
        };
        apart.is_ok_and(|apart| apart.get_days() <= 31)
    });
    let close: Vec<&Sitting<'a>> = close.collect();
    match close.as_slice() {
        [one] => Some(one),
        [] | [_, ..] => None,
    }
}

/// A number in the title of a text whose body gives another number of the same body with its date.
fn title(scene: &Scene<'_>, at: usize, named: &Named<'_>) -> Option<Finding> {
    let (number, tokens) = named.number.as_ref()?;
    let subject = scene.subject.as_ref()?;
    let other = subject.meeting.number.filter(|other| other != number)?;
    let is_title = scene.passages[at].order < 2
        && scene.passages[at].note.is_none()
        && !scene.passages[at].text.trim_end().ends_with(['.', '다']);
    let same_body = scene.sittings.get(&named.body);
    let same_body = same_body.is_some_and(|all| all.iter().any(|one| one.home == subject.home));
    (is_title && same_body && other != *number).then(|| {
        let matter = Matter::MeetingNumber {
            said: *number,
            meeting: subject.name(scene.sight),
        };
        scene.found(
            at,
            tokens.clone(),
            matter,
            Certainty::Likely,
            Some(&subject.home),
        )
    })
}

/// The place said of a meeting, where its city is not that of the record.
fn place(
    scene: &Scene<'_>,
    at: usize,
    named: &Named<'_>,
    sitting: &Sitting<'_>,
) -> Option<Finding> {
    let place = sitting.meeting.place.as_ref()?;
    let passage = &scene.passages[at];
    let city = if passage.is_korean {
        korean_city(scene, at, named)?
    } else {
        english_city(scene, at, named)?
    };
    let known = words_of(place);
    let same = city.clone().all(|token| {
        let word = passage.fold(token);
        let word = word.strip_suffix("에서").unwrap_or(word);
        passage.is(token, Sort::Mark) || known.iter().any(|own| own == word)
    });
    if same || is_country_of(scene, at, &city, place) {
        return None;
    }
    let matter = Matter::MeetingPlace {
        meeting: sitting.name(scene.sight),
        place: place.clone(),
    };
    let first = passage.tokens.get(city.start)?;
    let last = passage.tokens.get(city.end.checked_sub(1)?)?;
    let until = last.until
        - if last.fold.ends_with("에서") {
            "에서".len()
        } else {
            0
        };
    let bytes = first.from..until;
    Some(scene.found_in(at, bytes, matter, Certainty::Likely, Some(&sitting.home)))
}

/// The words that may stand between a meeting and its place.
const HELD: [&str; 20] = [
    "was",
    "were",
    "is",
    "will",
    "be",
    "held",
    "took",
    "place",
    "convened",
    "on",
    "from",
    "meeting",
    "opened",
    "met",
    ",",
    "(",
    ")",
    "the",
    "of",
    "virtually",
];

/// `was held on 15–16 May 2025 in Bangkok, Thailand`: the words after `in`, to the comma.
fn english_city(scene: &Scene<'_>, at: usize, named: &Named<'_>) -> Option<Range<usize>> {
    let passage = &scene.passages[at];
    let sentence = passage.sentence(named.tokens.start);
    let mut token = named.tokens.end;
    let mut is_held = named.date.is_some();
    while token < sentence.end {
        if let Some(dated) = scene.dates[at]
            .iter()
            .find(|dated| dated.tokens.contains(&token))
        {
            token = dated.tokens.end;
            continue;
        }
        let word = passage.fold(token);
        if matches!(word, "in" | "at") && passage.is_capital(token + 1) && is_held {
            let end = (token + 1..sentence.end).find(|end| {
                let joins = passage.fold(*end) == "-";
                !joins && !passage.is_capital(*end)
            });
            return Some(token + 1..end.unwrap_or(sentence.end));
        }
        if !HELD.contains(&word) {
            return None;
        }
        is_held |= matches!(word, "held" | "place" | "convened" | "met" | "opened");
        token += 1;
    }
    None
}

/// `2025년 5월 15–16일 태국 방콕에서`: the word before `에서`, soon after the meeting or its date.
fn korean_city(scene: &Scene<'_>, at: usize, named: &Named<'_>) -> Option<Range<usize>> {
    let passage = &scene.passages[at];
    let from = named.date.map_or(named.tokens.end, |date| {
        scene.dates[at][date].tokens.end.max(named.tokens.end)
    });
    let end = (from + 4).min(passage.sentence(named.tokens.start).end);
    let place = (from..end).find(|token| passage.fold(*token).ends_with("에서"))?;
    let bare = passage.fold(place) == "에서";
    Some(if bare {
        place.checked_sub(1)?..place
    } else {
        place..place + 1
    })
}

/// The words of a place in every language.
fn words_of(place: &Words) -> Vec<String> {
    let texts = place.texts().flat_map(|(_, text)| tokens(text));
    texts.map(|token| token.fold).collect()
}

/// Whether a party is named where the city would be, and the place is in it.
fn is_country_of(scene: &Scene<'_>, at: usize, city: &Range<usize>, place: &Words) -> bool {
    let mut mentions = scene.mentions[at].iter();
    let party = mentions.find(|mention| mention.tokens.contains(&city.start));
    let kind = partnership::kind::Kind::Party;
    let Some(home) = party.and_then(|mention| mention.of_kind(kind, &scene.lexicon)) else {
        return false;
    };
    let known = words_of(place);
    let party = scene.find::<Party>(home);
    party.is_some_and(|(_, party)| {
        words_of(&party.name)
            .iter()
            .any(|word| known.contains(word))
    })
}
