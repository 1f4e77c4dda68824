//! Names that are nearly, but not quite, those of the record; names whose parts are swapped; abbreviations not a thing's own.

mod index;
mod parts;
mod single;

use std::collections::BTreeSet;
use std::ops::Range;

use partnership::kind::Kind;

use super::finding::{Certainty, Finding, Matter};
use super::lexicon::{Name, is_abbreviation};
use super::mention::Mention;
use super::scene::Scene;

pub(super) use index::Index;

/// The names of a passage that are not quite those of the record.
pub(super) fn check(scene: &Scene<'_>, at: usize) -> Vec<Finding> {
    let mut slips = parts::slips(scene, at);
    slips.extend(single::slips(scene, at));
    slips.sort_by_key(|slip| (std::cmp::Reverse(slip.weight), slip.tokens.start));
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let mut findings = Vec::new();
    for slip in slips {
        if slip.tokens.clone().any(|token| taken.contains(&token)) {
            continue;
        }
        taken.extend(slip.tokens.clone());
        findings.push(scene.found_in(
            at,
            slip.bytes,
            slip.matter,
            slip.certainty,
            slip.about.as_ref(),
        ));
    }
    findings.extend(
        scene.mentions[at]
            .iter()
            .filter_map(|one| other_spelling(scene, at, one)),
    );
    findings.extend(
        scene.mentions[at]
            .iter()
            .filter_map(|one| abbreviation(scene, at, one)),
    );
    findings
}

/// A name that is not quite one of the record.
struct Slip {
    tokens: Range<usize>,
    bytes: Range<usize>,
    matter: Matter,
    certainty: Certainty,
    about: Option<partnership::view::Place>,
    /// How many words speak for it; where two overlap, the heavier is meant.
    weight: usize,
}

impl Slip {
    fn of(
        scene: &Scene<'_>,
        at: usize,
        tokens: Range<usize>,
        name: &Name,
        certainty: Certainty,
    ) -> Option<Slip> {
        let passage = &scene.passages[at];
        let first = passage.tokens.get(tokens.start)?;
        let last = passage.tokens.get(tokens.end.checked_sub(1)?)?;
        Some(Slip {
            bytes: first.from..last.until,
            matter: Matter::Spelling {
                kind: name.home.kind,
                name: name.words.clone(),
                nearest: name.text.clone(),
            },
            certainty,
            about: Some(name.home.clone()),
            weight: name.parts.len(),
            tokens,
        })
    }
}

/// Whether an exact name of the record stands over all of some tokens.
fn is_exact(mentions: &[Mention], tokens: &Range<usize>) -> bool {
    mentions
        .iter()
        .any(|one| one.tokens.start <= tokens.start && tokens.end <= one.tokens.end)
}

/// A state written otherwise than the record writes it: `Vietnam` for `Viet Nam`.
fn other_spelling(scene: &Scene<'_>, at: usize, mention: &Mention) -> Option<Finding> {
    let passage = &scene.passages[at];
    let names: Vec<&Name> = mention
        .names
        .iter()
        .map(|name| &scene.lexicon.names[*name])
        .collect();
    let name = names
        .iter()
        .find(|name| matches!(name.home.kind, Kind::Party | Kind::Side))?;
    let from = passage.tokens[mention.tokens.start].from;
    let bytes = from..mention.until;
    let said = plain(&passage.text[bytes.clone()]);
    let is_own = names
        .iter()
        .any(|name| !name.is_variant && plain(&name.text) == said);
    if is_own || is_abbreviation(&said) {
        return None;
    }
    let matter = Matter::OtherSpelling {
        kind: name.home.kind,
        name: name.words.clone(),
    };
    Some(scene.found_in(at, bytes, matter, Certainty::Remark, Some(&name.home)))
}

/// A name in small letters, with plain dashes and single spaces.
fn plain(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words
        .join(" ")
        .replace(['–', '‑', '—', '‐'], "-")
        .replace(['’', '‘'], "'")
}

/// A thing of the record followed by an abbreviation in brackets that is another's, or nobody's.
fn abbreviation(scene: &Scene<'_>, at: usize, mention: &Mention) -> Option<Finding> {
    let passage = &scene.passages[at];
    let open = mention.tokens.end;
    if passage.fold(open) != "(" || passage.fold(open + 2) != ")" {
        return None;
    }
    let said = passage.said(passage.tokens.get(open + 1)?);
    if !is_abbreviation(said) {
        return None;
    }
    let kinds = [Kind::Project, Kind::Organisation, Kind::Instrument];
    let home = kinds
        .iter()
        .find_map(|kind| mention.of_kind(*kind, &scene.lexicon))?;
    let mut shorts = scene
        .lexicon
        .names
        .iter()
        .filter(|name| name.home == *home && name.is_short);
    let first = shorts.next()?;
    if first.text == said || shorts.any(|name| name.text == said) {
        return None;
    }
    let matter = Matter::Abbreviation {
        name: first.words.clone(),
        short: partnership::words::Words::english(&first.text),
    };
    Some(scene.found(
        at,
        open + 1..open + 2,
        matter,
        Certainty::Likely,
        Some(home),
    ))
}
