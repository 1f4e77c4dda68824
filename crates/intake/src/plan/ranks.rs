//! What each piece is for: a pillar, a section, an action line, words that introduce, words that ask for nothing.

use std::collections::BTreeMap;

use partnership::instrument::Rank;

use super::levels::Node;
use super::pieces::{HEADING_LENGTH_MAX, Look, Origin, Piece, ends_a_sentence};
use super::{Choices, Reason};
use crate::plan::label::Scheme;

/// What a piece was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ranked {
    pub(super) rank: Rank,
    pub(super) reason: Reason,
    /// It reads otherwise than it is numbered.
    pub(super) narrates: bool,
    /// How many parts of it stand below it as measures of their own.
    pub(super) measures_below: usize,
}

/// Pieces that are numbered and look alike at one depth.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Class {
    annex: Option<usize>,
    depth: usize,
    scheme: Scheme,
    heading: Option<u8>,
    is_bold: bool,
    is_group: bool,
}

/// What the pieces of a class are like, added up.
#[derive(Debug, Default)]
struct Traits {
    all: usize,
    holding: usize,
    marked: usize,
    sentences: usize,
    letters: usize,
}

/// Finds what every piece is for.
pub(super) fn rank(pieces: &[Piece], nodes: &[Node], choices: &Choices) -> Vec<Ranked> {
    let numbered_below = numbered_below(pieces, nodes);
    let classes = classes(pieces, nodes, &numbered_below);
    let headings: Vec<Option<Reason>> = (0..pieces.len())
        .map(|at| match pieces[at].rank(choices) {
            Some(Rank::Pillar | Rank::Section) => Some(Reason::Chosen),
            Some(Rank::ActionLine | Rank::Chapeau | Rank::Paragraph) => None,
            None => heading(&pieces[at], &nodes[at], numbered_below[at], &classes),
        })
        .collect();
    let ranking = Ranking {
        pieces,
        nodes,
        choices,
        holding: &numbered_below,
        groups: groups(pieces, nodes, &headings),
        headings: &headings,
        narrating: narrating(pieces, nodes, &headings),
        top: top(pieces, nodes, &headings),
    };
    let mut ranked: Vec<Ranked> = Vec::with_capacity(pieces.len());
    for at in 0..pieces.len() {
        let one = ranking.one(at, &ranked);
        ranked.push(one);
    }
    for at in 0..pieces.len() {
        if let Some(parent) = nodes[at].parent
            && ranked[at].reason == Reason::WithinLine
            && ranked[parent].rank == Rank::ActionLine
        {
            ranked[parent].measures_below += 1;
        }
    }
    ranked
}

/// For each piece, how many numbered pieces or bullets stand directly within it.
fn numbered_below(pieces: &[Piece], nodes: &[Node]) -> Vec<usize> {
    let mut below = vec![0; pieces.len()];
    for (piece, node) in pieces.iter().zip(nodes) {
        if let Some(parent) = node.parent.filter(|_| piece.label.is_some()) {
            below[parent] += 1;
        }
    }
    below
}

fn class(piece: &Piece, node: &Node) -> Option<Class> {
    Some(Class {
        annex: piece.annex,
        depth: node.depth,
        scheme: node.reading.as_ref()?.scheme.clone(),
        heading: piece.look.heading,
        is_bold: piece.look.is_bold,
        is_group: matches!(piece.look.origin, Origin::Group(_)),
    })
}

fn classes(pieces: &[Piece], nodes: &[Node], below: &[usize]) -> BTreeMap<Class, Traits> {
    let mut classes: BTreeMap<Class, Traits> = BTreeMap::new();
    for (at, (piece, node)) in pieces.iter().zip(nodes).enumerate() {
        let Some(class) = class(piece, node) else {
            continue;
        };
        let traits = classes.entry(class).or_default();
        let Look {
            heading,
            is_bold,
            is_capital,
            ..
        } = piece.look;
        traits.all += 1;
        traits.holding += usize::from(below[at] > 0);
        traits.marked += usize::from(heading.is_some() || is_bold || is_capital);
        traits.sentences += usize::from(ends_a_sentence(&piece.text));
        traits.letters += piece.text.chars().count();
    }
    classes
}

/// Why a piece is a heading, if it is one.
fn heading(
    piece: &Piece,
    node: &Node,
    below: usize,
    classes: &BTreeMap<Class, Traits>,
) -> Option<Reason> {
    let of_style = piece.look.heading.map(Reason::HeadingStyle);
    if matches!(piece.look.origin, Origin::Group(_)) {
        return Some(Reason::TableGroup);
    }
    let Some(class) = class(piece, node) else {
        let is_bullet = piece.label.is_some();
        let looks = piece.looks_like_heading() && !is_bullet;
        return looks.then(|| of_style.unwrap_or(Reason::Look));
    };
    let is_word = matches!(
        node.reading.as_ref().map(|one| &one.scheme),
        Some(Scheme::Word(_))
    );
    let traits = classes.get(&class)?;
    let is_long = piece.text.chars().count() > HEADING_LENGTH_MAX
        || ends_a_sentence(&piece.text)
        || piece.text.ends_with(':');
    let are_long = traits.letters > traits.all * HEADING_LENGTH_MAX * 3 / 4;
    let are_sentences = traits.sentences * 4 > traits.all;
    let hold = traits.holding * 2 >= traits.all;
    let are_marked = traits.marked * 2 >= traits.all;
    let is_marked = piece.look.heading.is_some() || piece.look.is_bold || piece.look.is_capital;
    let is_deep = node.depth > 0 || matches!(class.scheme, Scheme::Path(3..));
    let leads = piece.text.ends_with(':') && is_deep && !is_marked;
    if (is_long && below == 0) || leads {
        return None;
    }
    if are_sentences || are_long {
        // Lines that are written in a heading's style stay lines.
        return None;
    }
    match (is_word, are_marked, hold) {
        (true, _, _) => Some(Reason::Word),
        (false, true, true) => Some(of_style.unwrap_or(Reason::Look)),
        // A style of headings that nothing stands under is that of lines, unless it is used here and there only.
        (false, true, false) if piece.look.heading.is_some() => {
            (traits.holding > 0 && below > 0).then_some(Reason::HoldsParts)
        }
        (false, true, false) => Some(Reason::Look),
        (false, false, true) => Some(Reason::HoldsParts),
        (false, false, false) => None,
    }
}

/// The depth of the highest headings, in the text and in each annex.
fn top(
    pieces: &[Piece],
    nodes: &[Node],
    headings: &[Option<Reason>],
) -> BTreeMap<Option<usize>, usize> {
    let mut top = BTreeMap::new();
    for ((piece, node), heading) in pieces.iter().zip(nodes).zip(headings) {
        if heading.is_some() {
            let highest = top.entry(piece.annex).or_insert(node.depth);
            *highest = node.depth.min(*highest);
        }
    }
    top
}

/// For each parent, whether most of the numbered pieces within it tell rather than ask.
fn narrating(
    pieces: &[Piece],
    nodes: &[Node],
    headings: &[Option<Reason>],
) -> BTreeMap<Within, bool> {
    let mut counts: BTreeMap<_, (usize, usize)> = BTreeMap::new();
    for ((piece, node), heading) in pieces.iter().zip(nodes).zip(headings) {
        if heading.is_none() && piece.label.is_some() {
            let (all, telling) = counts.entry((piece.annex, node.parent)).or_default();
            *all += 1;
            *telling += usize::from(reads_as_narrative(&piece.text));
        }
    }
    let most = counts
        .into_iter()
        .map(|(group, (all, telling))| (group, telling * 2 > all));
    most.collect()
}

/// Which pieces stand within the same: the annex, and what holds them.
type Within = (Option<usize>, Option<usize>);

/// Where the lines and headings stand among pieces within the same.
#[derive(Debug, Default)]
struct Neighbours {
    first_line: Option<usize>,
    last_line: Option<usize>,
    last_heading: Option<usize>,
}

fn groups(
    pieces: &[Piece],
    nodes: &[Node],
    headings: &[Option<Reason>],
) -> BTreeMap<Within, Neighbours> {
    let mut groups: BTreeMap<Within, Neighbours> = BTreeMap::new();
    for (at, (piece, node)) in pieces.iter().zip(nodes).enumerate() {
        let group = groups.entry((piece.annex, node.parent)).or_default();
        if headings[at].is_some() {
            group.last_heading = Some(at);
        } else if piece.label.is_some() {
            group.first_line = group.first_line.or(Some(at));
            group.last_line = Some(at);
        }
    }
    groups
}

struct Ranking<'a> {
    pieces: &'a [Piece],
    nodes: &'a [Node],
    choices: &'a Choices,
    /// For each piece, how many listed ones stand directly within it.
    holding: &'a [usize],
    groups: BTreeMap<Within, Neighbours>,
    headings: &'a [Option<Reason>],
    narrating: BTreeMap<Within, bool>,
    top: BTreeMap<Option<usize>, usize>,
}

impl Ranking<'_> {
    fn one(&self, at: usize, before: &[Ranked]) -> Ranked {
        let (piece, node) = (&self.pieces[at], &self.nodes[at]);
        let is = |rank, reason| Ranked {
            rank,
            reason,
            narrates: false,
            measures_below: 0,
        };
        if let Some(rank) = piece.rank(self.choices) {
            return is(rank, Reason::Chosen);
        }
        if let Some(reason) = self.headings[at] {
            let is_top = self.top.get(&piece.annex) == Some(&node.depth);
            let rank = if is_top { Rank::Pillar } else { Rank::Section };
            return is(rank, reason);
        }
        match piece.label {
            Some(_) => self.listed(at, before),
            None if piece.look.origin == Origin::Row => is(Rank::ActionLine, Reason::TableRow),
            None => {
                let (rank, reason) = self.running(at);
                is(rank, reason)
            }
        }
    }

    /// A piece with a number or bullet that is no heading.
    fn listed(&self, at: usize, before: &[Ranked]) -> Ranked {
        let (piece, node) = (&self.pieces[at], &self.nodes[at]);
        let above = node.parent.map(|parent| before[parent].rank);
        let within_line = node
            .parent
            .is_some_and(|parent| before[parent].reason == Reason::WithinLine);
        let narrates = self.narrating.get(&(piece.annex, node.parent)) == Some(&true);
        let tells = reads_as_narrative(&piece.text);
        let holds = self.holding[at] > 0;
        let numbered = match piece.is_numbered() {
            true => Reason::Numbered,
            false => Reason::Bullet,
        };
        let (rank, reason) = match above {
            Some(Rank::ActionLine) => (Rank::Paragraph, Reason::WithinLine),
            Some(Rank::Paragraph) if within_line => (Rank::Paragraph, Reason::WithinLine),
            _ if holds && introduces(&piece.text) && tells_or_promises(&piece.text) => {
                (Rank::Chapeau, Reason::Introduces)
            }
            _ if narrates => (Rank::Paragraph, Reason::Narrates),
            Some(Rank::Pillar | Rank::Section | Rank::Chapeau | Rank::Paragraph) | None => {
                (Rank::ActionLine, numbered)
            }
        };
        Ranked {
            rank,
            reason,
            narrates: rank == Rank::ActionLine && tells,
            measures_below: 0,
        }
    }

    /// A piece without number, bullet or heading's look.
    fn running(&self, at: usize) -> (Rank, Reason) {
        let (piece, node) = (&self.pieces[at], &self.nodes[at]);
        let first_heading = self.headings.iter().position(Option::is_some);
        let is_opening = first_heading.is_some_and(|first| at < first);
        if is_opening && node.parent.is_none() {
            return (Rank::Paragraph, Reason::Opening);
        }
        let group = self.groups.get(&(piece.annex, node.parent));
        let is_after = |other: Option<usize>| other.is_some_and(|other| other > at);
        let lines_after = is_after(group.and_then(|group| group.last_line));
        let first_line = group.and_then(|group| group.first_line);
        let lines_before = first_line.is_some_and(|first| first < at);
        let headings_after = is_after(group.and_then(|group| group.last_heading));
        if (lines_after || headings_after) && (introduces(&piece.text) || !lines_before) {
            return (Rank::Chapeau, Reason::Introduces);
        }
        let parent_holds = node
            .parent
            .is_none_or(|parent| self.headings[parent].is_some());
        let asks = !reads_as_narrative(&piece.text) && !introduces(&piece.text);
        match parent_holds && !lines_before && !lines_after && !headings_after && asks {
            true => (Rank::ActionLine, Reason::Unnumbered),
            false => (Rank::Paragraph, Reason::Running),
        }
    }
}

/// Whether words lead to what follows.
fn introduces(text: &str) -> bool {
    text.ends_with(':') || text.ends_with("다음을 추진한다.") || text.ends_with("다음과 같다.")
}

fn tells_or_promises(text: &str) -> bool {
    let promises = [
        " will:",
        " shall:",
        " agree to:",
        " agreed to:",
        " endeavour to:",
        " seek to:",
    ];
    reads_as_narrative(text) || promises.iter().any(|end| text.ends_with(end))
}

/// Whether words tell what is or was, rather than ask for something to be done.
pub(super) fn reads_as_narrative(text: &str) -> bool {
    const OPENINGS: [&str; 18] = [
        "the",
        "this",
        "these",
        "in",
        "since",
        "over",
        "during",
        "both",
        "we",
        "as",
        "it",
        "there",
        "recalling",
        "recognising",
        "recognizing",
        "reaffirming",
        "noting",
        "guided",
    ];
    const TELLING: [&str; 7] = ["have", "has", "had", "was", "were", "is", "are"];
    const KOREAN_ENDINGS: [&str; 7] = ["하였다", "했다", "되었다", "됐다", "이다", "있다", "왔다"];
    let bare = text.trim_end_matches(['.', ' ']);
    if KOREAN_ENDINGS.iter().any(|ending| bare.ends_with(ending)) {
        return true;
    }
    let words: Vec<String> = text
        .split(|one: char| !one.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(12)
        .map(str::to_lowercase)
        .collect();
    let promises = words.iter().any(|word| word == "will" || word == "shall");
    let opens = words
        .first()
        .is_some_and(|word| OPENINGS.contains(&word.as_str()));
    let tells = words
        .iter()
        .take(8)
        .any(|word| TELLING.contains(&word.as_str()));
    // “Ensure that all ports are open” asks.
    let asks_that = words.iter().take(3).any(|word| word == "that");
    !promises && (opens || (tells && !asks_that))
}

#[cfg(test)]
mod tests {
    use super::reads_as_narrative;

    #[test]
    fn what_asks_is_told_from_what_tells() {
        for (text, narrates) in [
            ("Strengthen cooperation on ports", false),
            ("The Parties will hold annual talks", false),
            ("Ensure that all ports are open", false),
            ("합동 훈련을 매년 실시한다", false),
            ("The partnership was begun in 2011.", true),
            ("Trade between the sides has grown since 2020.", true),
            ("Since 2020 both sides deepened their ties.", true),
            ("양측은 2020년에 협력을 시작하였다.", true),
        ] {
            assert_eq!(reads_as_narrative(text), narrates, "{text}");
        }
    }
}
