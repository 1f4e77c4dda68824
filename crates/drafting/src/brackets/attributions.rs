//! Who takes a position on which words, written before them (`[ROK: …]`) or behind them (`RETAIN A / DEL B`).

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::pairs::Pairing;
use super::pieces::{Piece, Reading};
use super::{Holder, Position, labels};
use crate::token::{Kind, Party};

/// The longest list of names before the words that is looked at, in pieces.
const BEFORE_PIECES_MAX: usize = 200;

/// The longest note on what a reservation waits for, in pieces.
const NOTE_PIECES_MAX: usize = 100;

/// Words before a colon that are no names, in capitals.
const NO_NAMES: [&str; 30] = [
    "ALT",
    "ALTERNATIVE",
    "ANNEX",
    "ARTICLE",
    "CHAPEAU",
    "CHAPTER",
    "COMMENT",
    "COMMENTS",
    "EXAMPLE",
    "EXPLANATION",
    "FOOTNOTE",
    "HEADING",
    "NB",
    "NOTE",
    "NOTES",
    "OPTION",
    "PARAGRAPH",
    "PART",
    "PLACEHOLDER",
    "PROPOSAL",
    "RATIONALE",
    "REMARK",
    "SECTION",
    "SOURCE",
    "TBC",
    "TBD",
    "TEXT",
    "TITLE",
    "VARIANT",
    "VERSION",
];

/// The positions of a text, by pair.
pub(super) struct Attributions {
    of_pairs: Vec<Attributed>,
    /// Positions that stand beside no bracket, by the number of their line.
    loose: BTreeMap<usize, Vec<Holder>>,
}

/// What was written about the words of a pair.
struct Attributed {
    words: Range<usize>,
    /// The piece after the bracket and the positions behind it.
    end: usize,
    holders: Vec<Holder>,
}

impl Attributions {
    /// Reads the positions, where single words are names only if they are known to be.
    pub(super) fn of(reading: &Reading, pairing: &Pairing, known: &BTreeSet<Arc<str>>) -> Self {
        let of_pairs = pairing.pairs.iter().map(|pair| {
            let words = pair.open + 1..pair.close;
            let (holders, start) =
                before(reading, words.clone(), known).unwrap_or((Vec::new(), words.start));
            Attributed {
                words: start..words.end,
                end: pair.close + 1,
                holders,
            }
        });
        let mut attributions = Self {
            of_pairs: of_pairs.collect(),
            loose: BTreeMap::new(),
        };
        for line in &reading.lines {
            let mut at = line.pieces.start;
            while at < line.pieces.end {
                at = match behind(reading, at, line.pieces.end) {
                    Some((holders, end)) => {
                        attributions.place(reading, pairing, at..end, holders);
                        end
                    }
                    None => at + 1,
                };
            }
        }
        attributions
    }

    /// The wording of a pair, without what is written about it.
    pub(super) fn words(&self, pair: usize) -> Range<usize> {
        self.of_pairs[pair].words.clone()
    }

    /// The piece after a pair and the positions behind it.
    pub(super) fn end(&self, pair: usize) -> usize {
        self.of_pairs[pair].end
    }

    pub(super) fn holders(&self, pair: usize) -> &[Holder] {
        &self.of_pairs[pair].holders
    }

    /// The names of those who take a position.
    pub(super) fn names(&self) -> impl Iterator<Item = Arc<str>> {
        let of_pairs = self.of_pairs.iter().flat_map(|one| &one.holders);
        let loose = self.loose.values().flatten();
        of_pairs
            .chain(loose)
            .map(|holder| Arc::clone(&holder.party.0))
    }

    pub(super) fn loose(&self) -> BTreeMap<usize, Vec<Holder>> {
        self.loose.clone()
    }

    /// Positions belong to the bracket that they follow, else to the one that they stand in, else to their paragraph.
    fn place(
        &mut self,
        reading: &Reading,
        pairing: &Pairing,
        pieces: Range<usize>,
        holders: Vec<Holder>,
    ) {
        let line = reading.line_of(pieces.start);
        let start = reading.lines[line].pieces.start;
        let before = (start..pieces.start)
            .rev()
            .find(|&at| !reading.pieces[at].is_silent());
        let closed = before.filter(|&at| reading.pieces[at].closes());
        let followed = closed.and_then(|at| pairing.pair_at[at]);
        if let Some(pair) = followed {
            self.of_pairs[pair].end = pieces.end;
            self.of_pairs[pair].holders.extend(holders);
        } else if let Some(pair) = pairing.around[pieces.start] {
            let attributed = &mut self.of_pairs[pair];
            if reading
                .next_heard(pieces.end, attributed.words.end)
                .is_none()
            {
                let words = attributed.words.start..pieces.start;
                let last = words.rev().find(|&at| !is_apart(&reading.pieces[at]));
                attributed.words.end = last.map_or(attributed.words.start, |last| last + 1);
            }
            attributed.holders.extend(holders);
        } else {
            self.loose.entry(line).or_default().extend(holders);
        }
    }
}

/// Whether a piece only keeps the words and what is said of them apart.
fn is_apart(piece: &Piece) -> bool {
    piece.is_silent() || ["-", "–", "—"].iter().any(|dash| piece.is(dash))
}

/// The positions written before the words of a bracket, and the piece at which the words begin.
fn before(
    reading: &Reading,
    words: Range<usize>,
    known: &BTreeSet<Arc<str>>,
) -> Option<(Vec<Holder>, usize)> {
    let mut looked_at = words.start..words.end.min(words.start + BEFORE_PIECES_MAX);
    let ends = |&at: &usize| {
        let piece = &reading.pieces[at];
        piece.is(":") || piece.kind == Kind::Bracket
    };
    let colon = looked_at.find(ends)?;
    if !reading.pieces[colon].is(":")
        || labels::option(reading, words.start, words.end, true).is_some()
    {
        return None;
    }
    let mut holders = Vec::new();
    let clauses = reading.pieces[words.start..colon].split(|piece| piece.is(";"));
    let mut start = words.start;
    for clause in clauses {
        holders.extend(clause_before(reading, start..start + clause.len(), known)?);
        start += clause.len() + 1;
    }
    let begins = reading
        .next_heard(colon + 1, words.end)
        .unwrap_or(words.end);
    if is_deletion(reading, begins..words.end) {
        let left = holders.iter_mut();
        left.for_each(|holder| holder.position = Position::Deletes);
    }
    Some((holders, begins))
}

/// Whether all that is said is that the words beside the bracket should go: `[LAO: delete]`.
pub(super) fn is_deletion(reading: &Reading, words: Range<usize>) -> bool {
    let mut said = reading.pieces[words]
        .iter()
        .filter(|piece| !piece.is_silent());
    let first = said.next().map(|piece| piece.text.to_lowercase());
    let is_verb = first.is_some_and(|first| matches!(&*first, "delete" | "del" | "deletion"));
    is_verb && said.next().is_none()
}

/// `NZ, CL oppose`, or names alone. A single word before a colon is a name only in capitals or if it is known: else it may be
/// a heading.
fn clause_before(
    reading: &Reading,
    clause: Range<usize>,
    known: &BTreeSet<Arc<str>>,
) -> Option<Vec<Holder>> {
    let start = reading.next_heard(clause.start, clause.end)?;
    if let Some((holders, end)) = behind(reading, start, clause.end) {
        return reading
            .next_heard(end, clause.end)
            .is_none()
            .then_some(holders);
    }
    let said = reading.words(clause);
    let (names, note) = match said.split_once('(') {
        Some((names, note)) => (names.trim(), note.trim_end_matches(')')),
        None => (&*said, ""),
    };
    let (list, verb) = names.rsplit_once(' ').unwrap_or(("", names));
    let by_verb = position(verb, note).filter(|_| !list.is_empty());
    let has_verb = by_verb.is_some();
    let position = by_verb.unwrap_or(Position::Proposes);
    let list = if has_verb { list } else { names };
    let list = list.replace(" and ", ",");
    let names = list.split([',', '/', '&', '+']).map(str::trim);
    let is_list = names.clone().count() > 1;
    let holder = |name: &str| {
        let is_plain = has_verb || is_list || name.contains(' ') || known.contains(name);
        let is_name = is_code(name) || is_plain && is_title(name);
        is_name.then(|| Holder {
            party: Party(Arc::from(name)),
            position: position.clone(),
        })
    };
    names.map(holder).collect()
}

/// What a verb, in whatever form, says of a position.
fn position(said: &str, note: &str) -> Option<Position> {
    let lower = said.to_lowercase();
    let verbs = [
        ("propose", Position::Proposes),
        ("suggest", Position::Proposes),
        ("support", Position::Retains),
        ("retain", Position::Retains),
        ("keep", Position::Retains),
        ("oppose", Position::Deletes),
        ("delete", Position::Deletes),
        ("del", Position::Deletes),
        ("reserve", Position::Reserves(note.to_owned())),
    ];
    let found = verbs.into_iter().find(|(verb, _)| {
        let ending = lower.strip_prefix(verb);
        ending.is_some_and(|ending| matches!(ending, "" | "s" | "d" | "ed"))
    });
    found.map(|(_, position)| position)
}

/// `ROK`, `ASEAN`, `G77`, `EU-27`.
fn is_code(name: &str) -> bool {
    let capitals = name.chars().filter(|c| c.is_uppercase()).count();
    let is_number = |c: char| c.is_ascii_digit() || c == '-';
    let is_plain = name.chars().all(|c| c.is_uppercase() || is_number(c));
    let is_long = capitals >= 2 || capitals == 1 && name.chars().any(|c| c.is_ascii_digit());
    let is_initial = name.starts_with(char::is_uppercase);
    let is_paragraph = ["PP", "OP"].iter().any(|series| {
        let number = name.strip_prefix(series);
        number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
    });
    is_plain && is_long && is_initial && !is_paragraph && !is_no_name(name)
}

/// Whether a word before a colon is never a name: `Note`, `Option`.
pub(super) fn is_no_name(word: &str) -> bool {
    NO_NAMES.contains(&&*word.to_uppercase())
}

/// `Norway`, `Arab Group`, `Like-Minded Countries`.
fn is_title(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let is_raised = |word: &&str| word.starts_with(char::is_uppercase);
    let is_joint = |word: &&str| matches!(*word, "of" | "the");
    (1..=6).contains(&words.len())
        && is_raised(&words[0])
        && words.iter().all(|word| is_raised(word) || is_joint(word))
}

/// `RETAIN A, B / DEL C / RESERVE (pending instructions) D` from a piece on, and the piece after it.
fn behind(reading: &Reading, start: usize, end: usize) -> Option<(Vec<Holder>, usize)> {
    let is_enclosed = reading.pieces[start].is("(");
    let mut at = if is_enclosed { start + 1 } else { start };
    let mut holders = Vec::new();
    let mut reached = None;
    while let Some((clause, after)) = clause_behind(reading, at, end) {
        holders.extend(clause);
        reached = Some(after);
        let Some(next) = reading.next_heard(after, end) else {
            break;
        };
        let divides = ["/", ";", "|", ","]
            .iter()
            .any(|mark| reading.pieces[next].is(mark));
        let next = if divides { next + 1 } else { next };
        at = reading.next_heard(next, end).unwrap_or(end);
    }
    let reached = reached?;
    if !is_enclosed {
        return Some((holders, reached));
    }
    let close = reading
        .next_heard(reached, end)
        .filter(|&at| reading.pieces[at].is(")"));
    close.map(|close| (holders, close + 1))
}

fn clause_behind(reading: &Reading, start: usize, end: usize) -> Option<(Vec<Holder>, usize)> {
    let word = reading.pieces.get(start).filter(|_| start < end)?;
    if !is_keyword(&word.text) {
        return None;
    }
    let mut at = reading.next_heard(start + 1, end)?;
    let mut note = String::new();
    if reading.pieces[at].is("(") {
        let reached = end.min(at + NOTE_PIECES_MAX);
        let close = (at..reached).find(|&at| reading.pieces[at].is(")"))?;
        note = reading.words(at + 1..close);
        at = reading.next_heard(close + 1, end)?;
    }
    if reading.pieces[at].is(":") {
        at = reading.next_heard(at + 1, end)?;
    }
    let position = position(&word.text, &note)?;
    let mut holders = Vec::new();
    let mut reached = None;
    while let Some((name, after)) = name_behind(reading, at, end) {
        holders.push(Holder {
            party: Party(Arc::from(&*name)),
            position: position.clone(),
        });
        reached = Some(after);
        let Some(next) = reading.next_heard(after, end) else {
            break;
        };
        let piece = &reading.pieces[next];
        let joins = [",", "/", "&", "+"].iter().any(|mark| piece.is(mark)) || &*piece.text == "and";
        let is_list = joins || is_bare_code(&reading.pieces[next].text);
        if !is_list {
            break;
        }
        at = if joins {
            reading.next_heard(next + 1, end).unwrap_or(end)
        } else {
            next
        };
    }
    reached.map(|reached| (holders, reached))
}

/// A name in capitals, with further words in capitals, or one in which each word begins with a capital.
fn name_behind(reading: &Reading, start: usize, end: usize) -> Option<(String, usize)> {
    let is_name = |at: usize| {
        let piece = &reading.pieces[at];
        let is_raised = piece.text.starts_with(char::is_uppercase);
        piece.kind == Kind::Word && is_raised && !is_keyword(&piece.text)
    };
    if start >= end || !is_name(start) {
        return None;
    }
    let is_capital = is_code(&reading.pieces[start].text);
    let mut last = start;
    while last + 2 < end
        && reading.pieces[last + 1].kind == Kind::Space
        && is_name(last + 2)
        && is_code(&reading.pieces[last + 2].text) == is_capital
        && !(is_bare_code(&reading.pieces[last].text)
            && is_bare_code(&reading.pieces[last + 2].text))
    {
        last += 2;
    }
    Some((reading.words(start..last + 1), last + 1))
}

/// Three capitals, as the codes of ISO 3166 are.
fn is_bare_code(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|letter| letter.is_ascii_uppercase())
}

fn is_keyword(word: &str) -> bool {
    matches!(
        word,
        "RETAIN" | "KEEP" | "SUPPORT" | "DEL" | "DELETE" | "OPPOSE" | "RESERVE"
    )
}
