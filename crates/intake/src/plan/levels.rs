//! Which piece stands within which, from numbers, headings, tables and the look of the pieces around it.
//! What a piece is for is decided in `ranks`.

use std::collections::{BTreeMap, BTreeSet};

use partnership::instrument::Rank;

use super::Choices;
use super::label::{Reading, Scheme};
use super::pieces::{Origin, Piece, ends_a_sentence};

/// How many pieces may stand within each other.
const DEPTH_MAX: usize = 12;
/// How far apart, in twentieths of a point, the indents of pieces of one level may lie.
const INDENT_SLACK: i32 = 120;

/// The place of a piece in the tree.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Node {
    pub(super) depth: usize,
    pub(super) parent: Option<usize>,
    /// How its number was understood.
    pub(super) reading: Option<Reading>,
    /// The piece before the numbers that are missing.
    pub(super) skipped_after: Option<usize>,
    /// The neighbour with the same number.
    pub(super) repeats: Option<usize>,
    pub(super) jumped: bool,
}

/// Finds the place of every piece.
pub(super) fn nest(pieces: &[Piece], choices: &Choices) -> Vec<Node> {
    let mut nesting = Nesting {
        pieces,
        nodes: Vec::with_capacity(pieces.len()),
        open: Vec::new(),
        last: Vec::new(),
        next_numbered: next_numbered(pieces),
        holding_paths: BTreeSet::new(),
        numbers: BTreeMap::new(),
    };
    for at in 0..pieces.len() {
        if at > 0 && pieces[at].annex != pieces[at - 1].annex {
            nesting.open.clear();
            nesting.last.clear();
        }
        nesting.place(at, choices);
    }
    nesting.nodes
}

struct Nesting<'a> {
    pieces: &'a [Piece],
    nodes: Vec<Node>,
    /// The pieces within which the next one may stand, the outermost first.
    open: Vec<usize>,
    /// The last number of each way of writing them.
    last: Vec<(Scheme, u32)>,
    /// For each piece, the next one after it that has a number.
    next_numbered: Vec<Option<usize>>,
    /// The pieces within which numbers of two figures stand.
    holding_paths: BTreeSet<usize>,
    /// Who has a number already, by what it stands within.
    numbers: BTreeMap<(Option<usize>, Reading), usize>,
}

fn next_numbered(pieces: &[Piece]) -> Vec<Option<usize>> {
    let mut next = None;
    let mut found: Vec<Option<usize>> = Vec::with_capacity(pieces.len());
    for (at, piece) in pieces.iter().enumerate().rev() {
        found.push(next);
        if piece.is_numbered() {
            next = Some(at);
        }
    }
    found.reverse();
    found
}

impl Nesting<'_> {
    fn place(&mut self, at: usize, choices: &Choices) {
        let piece = &self.pieces[at];
        let chosen = choices.parts.get(&piece.spot);
        if let Some(depth) = chosen.and_then(|chosen| chosen.depth) {
            let depth = depth.min(self.open.len());
            return self.at_depth(at, depth);
        }
        match chosen.and_then(|chosen| chosen.rank) {
            Some(Rank::Pillar) => self.at_depth(at, 0),
            Some(Rank::Section) => {
                let first = self.open.first();
                let scheme = |at: usize| {
                    let label = self.pieces[at].label.as_ref()?;
                    label.readings.first().map(|reading| &reading.scheme)
                };
                let is_pillar = |&&first: &&usize| {
                    let chosen = self.pieces[first].rank(choices);
                    let is_other = scheme(first).is_some() && scheme(first) != scheme(at);
                    is_other
                        || self.pieces[first].looks_like_heading()
                        || chosen == Some(Rank::Pillar)
                };
                let depth = usize::from(first.filter(is_pillar).is_some());
                self.at_depth(at, depth);
            }
            Some(Rank::ActionLine) if piece.is_numbered() => self.numbered(at),
            Some(Rank::ActionLine | Rank::Chapeau | Rank::Paragraph) => self.running(false),
            None => self.by_look(at),
        }
    }

    fn by_look(&mut self, at: usize) {
        let piece = &self.pieces[at];
        if piece.is_numbered() {
            self.numbered(at);
        } else if piece.label.is_some() {
            self.bullet(at);
        } else if piece.looks_like_heading() {
            self.heading(at);
        } else {
            self.running(true);
        }
    }

    /// Puts a piece below the first so many that are open.
    fn at_depth(&mut self, at: usize, depth: usize) {
        self.open.truncate(depth);
        let label = self.pieces[at].label.as_ref();
        let reading = label.and_then(|label| label.readings.first()).cloned();
        self.push(at, reading);
    }

    fn push(&mut self, at: usize, reading: Option<Reading>) {
        self.open.truncate(DEPTH_MAX);
        let parent = self.open.last().copied();
        if let Some(reading) = &reading {
            if reading.scheme == Scheme::Path(2) {
                self.holding_paths.extend(parent);
            }
            let value = reading.values.last().copied().unwrap_or(0);
            self.last.retain(|(scheme, _)| *scheme != reading.scheme);
            self.last.push((reading.scheme.clone(), value));
        }
        self.nodes.push(Node {
            depth: self.open.len(),
            parent,
            reading,
            ..Node::default()
        });
        self.open.push(at);
    }

    /// Words without a number: they stand within the heading that is open, and nothing stands within them.
    fn running(&mut self, may_follow_line: bool) {
        let holds = |&&open: &&usize| {
            let piece = &self.pieces[open];
            let is_name =
                piece.is_short() && !ends_a_sentence(&piece.text) && !piece.text.ends_with(':');
            piece.looks_like_heading() || (may_follow_line && piece.is_numbered() && is_name)
        };
        let parent = self.open.iter().rev().find(holds).copied();
        self.nodes.push(Node {
            depth: parent.map_or(0, |parent| self.nodes[parent].depth + 1),
            parent,
            ..Node::default()
        });
    }

    fn heading(&mut self, at: usize) {
        let piece = &self.pieces[at];
        if let Some(level) = piece.look.heading {
            self.close_to_heading(level);
            let parent = self
                .open
                .last()
                .and_then(|&open| self.pieces[open].look.heading);
            let expected = parent.unwrap_or(0) + 1;
            self.push(at, None);
            self.nodes[at].jumped = parent.is_some() && level > expected;
            return;
        }
        let is_equal = |&&open: &&usize| {
            let other = &self.pieces[open];
            other.look == piece.look && other.looks_like_heading()
        };
        let unnumbered = |open: &&usize| is_equal(open) && self.pieces[**open].label.is_none();
        let sibling = self.open.iter().rev().find(unnumbered);
        let sibling = sibling
            .or_else(|| self.open.iter().rev().find(is_equal))
            .copied();
        match sibling {
            Some(sibling) => {
                let depth = self.nodes[sibling].depth;
                self.open.truncate(depth);
            }
            None => self.close_lines(),
        }
        self.push(at, None);
    }

    /// Closes what is no heading above a level.
    fn close_to_heading(&mut self, level: u8) {
        let holds = |&open: &usize| {
            let heading = self.pieces[open].look.heading;
            heading.is_some_and(|heading| heading < level)
        };
        let keep = self.open.iter().rposition(holds).map_or(0, |at| at + 1);
        self.open.truncate(keep);
    }

    /// Closes what does not look like a heading.
    fn close_lines(&mut self) {
        let is_heading = |&open: &usize| self.pieces[open].looks_like_heading();
        let keep = self
            .open
            .iter()
            .rposition(is_heading)
            .map_or(0, |at| at + 1);
        self.open.truncate(keep);
    }

    fn bullet(&mut self, at: usize) {
        let piece = &self.pieces[at];
        let sign = piece.label.as_ref().map(|label| &label.printed);
        let is_equal = |&open: &usize| {
            let other = &self.pieces[open];
            let same_sign = other.label.as_ref().map(|label| &label.printed) == sign;
            let is_near = (other.indent - piece.indent).abs() < INDENT_SLACK;
            same_sign && is_near && other.list_level == piece.list_level
        };
        if let Some(keep) = self.open.iter().rposition(is_equal) {
            self.open.truncate(keep);
        }
        self.push(at, None);
    }

    fn numbered(&mut self, at: usize) {
        let piece = &self.pieces[at];
        let label = piece.label.as_ref().expect("it has a number");
        let mut best: Option<(i32, Option<usize>, &Reading)> = None;
        for reading in &label.readings {
            let siblings = self.open.iter().enumerate().rev();
            let siblings = siblings.filter_map(|(place, &open)| {
                Some((self.as_sibling(open, at, reading)?, Some(place)))
            });
            let all = siblings.chain([(self.as_first(at, reading), None)]);
            for (score, place) in all {
                if best.is_none_or(|(highest, _, _)| score > highest) {
                    best = Some((score, place, reading));
                }
            }
        }
        let Some((_, place, reading)) = best else {
            return self.bullet(at);
        };
        let reading = reading.clone();
        let value = reading.values.last().copied().unwrap_or(0);
        match place {
            Some(place) => {
                let sibling = self.open[place];
                self.open.truncate(place);
                self.push(at, Some(reading));
                self.hold_against(at, sibling, value);
                self.keep_number(at);
            }
            None => {
                self.open_for(at, &reading);
                let running = self
                    .last
                    .iter()
                    .find(|(scheme, _)| *scheme == reading.scheme);
                let goes_on = running.is_some_and(|(_, last)| *last + 1 == value);
                let parent = self.open.last().copied();
                self.push(at, Some(reading));
                if value > 1 && !goes_on {
                    self.nodes[at].skipped_after = Some(parent.unwrap_or(at));
                }
                self.keep_number(at);
            }
        }
    }

    fn keep_number(&mut self, at: usize) {
        let node = &self.nodes[at];
        if let Some(reading) = node.reading.clone() {
            self.numbers.entry((node.parent, reading)).or_insert(at);
        }
    }

    /// Notes whether a number follows on that of the neighbour before it.
    fn hold_against(&mut self, at: usize, sibling: usize, value: u32) {
        let before = self.nodes[sibling].reading.as_ref();
        let before = before.and_then(|reading| reading.values.last().copied());
        let node = &self.nodes[at];
        let number = node.reading.clone().map(|reading| (node.parent, reading));
        let same = number
            .as_ref()
            .and_then(|number| self.numbers.get(number).copied());
        if same.is_some() {
            self.nodes[at].repeats = same;
        } else if value != before.unwrap_or(0) + 1 {
            self.nodes[at].skipped_after = Some(sibling);
        }
    }

    /// How well a piece goes on with the numbers of one that is open.
    fn as_sibling(&self, open: usize, at: usize, reading: &Reading) -> Option<i32> {
        let (other, piece) = (&self.pieces[open], &self.pieces[at]);
        let theirs = self.nodes[open].reading.as_ref()?;
        if theirs.scheme != reading.scheme {
            return None;
        }
        let (before, value) = (*theirs.values.last()?, *reading.values.last()?);
        let mut score = match value {
            value if value == before + 1 => 4,
            value if value == before + 2 => 1,
            value if value > before => -1,
            _ => -2,
        };
        let prefix = |reading: &Reading| reading.values[..reading.values.len() - 1].to_vec();
        if matches!(reading.scheme, Scheme::Path(_)) {
            score += if prefix(theirs) == prefix(reading) {
                4
            } else {
                -4
            };
        }
        score += if other.look == piece.look { 2 } else { -2 };
        if other.look.heading != piece.look.heading {
            score -= 1;
        }
        if let (Some(one), Some(two)) = (other.list_level, piece.list_level) {
            score += if one == two { 1 } else { -3 };
        }
        score += if (other.indent - piece.indent).abs() < INDENT_SLACK {
            1
        } else {
            -1
        };
        if self.leads_a_path(at, value) {
            score += if self.holding_paths.contains(&open) {
                3
            } else {
                0
            };
        }
        Some(score)
    }

    /// Whether the next numbered piece stands within this number by its own.
    fn leads_a_path(&self, at: usize, value: u32) -> bool {
        let next = self.next_numbered[at];
        let label = next.and_then(|next| self.pieces[next].label.as_ref());
        label.is_some_and(|label| {
            let mut readings = label.readings.iter();
            readings.any(|one| one.scheme == Scheme::Path(2) && one.values[0] == value)
        })
    }

    /// How well a piece begins numbers of its own.
    fn as_first(&self, at: usize, reading: &Reading) -> i32 {
        if self.of_path(reading).is_some() {
            return 6;
        }
        let piece = &self.pieces[at];
        let is_first = reading.values.last() == Some(&1);
        let goes_on_with_top = self.open.last().is_some_and(|&open| {
            let (other, theirs) = (&self.pieces[open], self.nodes[open].reading.as_ref());
            theirs.map(|theirs| &theirs.scheme) == Some(&reading.scheme)
                && other.look == piece.look
                && (other.indent - piece.indent).abs() < INDENT_SLACK
                && other.list_level == piece.list_level
        });
        match (goes_on_with_top, is_first) {
            (true, _) => -10,
            (false, true) => 3,
            (false, false) => 0,
        }
    }

    /// The open piece whose number a longer one goes on with: `1.1` for `1.1.2`, `II.` for `2.1`.
    fn of_path(&self, reading: &Reading) -> Option<usize> {
        let (_, prefix) = reading.values.split_last()?;
        if prefix.is_empty() {
            return None;
        }
        let whole = |open: usize| {
            self.nodes[open]
                .reading
                .as_ref()
                .map(|one| one.values.as_slice())
        };
        let mut places = self.open.iter().enumerate().rev();
        let found = places.find(|&(_, &open)| whole(open) == Some(prefix));
        found.map(|(place, _)| place)
    }

    /// Closes what a piece that begins numbers of its own does not stand within.
    fn open_for(&mut self, at: usize, reading: &Reading) {
        let piece = &self.pieces[at];
        if let Some(place) = self.of_path(reading) {
            return self.open.truncate(place + 1);
        }
        if let Some(level) = piece.look.heading {
            return self.close_to_heading(level);
        }
        let is_headed = matches!(reading.scheme, Scheme::Word(_) | Scheme::Path(_));
        let is_group = matches!(piece.look.origin, Origin::Group(_));
        if is_headed || is_group || piece.looks_like_heading() {
            self.close_lines();
        }
        // A name without a number that looks the same stands beside it: an introduction before the pillars.
        let is_equal = self.open.last().is_some_and(|&open| {
            let other = &self.pieces[open];
            other.label.is_none() && other.look == piece.look && piece.looks_like_heading()
        });
        if is_equal {
            self.open.pop();
        }
    }
}
