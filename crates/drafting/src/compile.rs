//! Many parties' marks of one base compiled into one text: what nobody touches, and points with the wordings that were asked for.
//! No bracket is written here, and no comment carried.

mod additions;
mod change;
mod frames;
mod marks;
pub(crate) mod wording;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::compilation::{Compilation, Node, Point, PointKind, Trace};
use crate::markup::{Markup, overwrite};
use crate::text::Text;
use crate::token::{Kind, Party, Token};
use change::{Change, Reach, Wanted};
use frames::{Frames, agreed_at_end, agreed_at_start};
use wording::{Wish, choices};

/// Compiles the marks of all parties, in the order in which they are listed.
///
/// What lies within another's change becomes a point within the base wording of that point; changes that cross become one point;
/// the same change asked for by several is one option. A moved stretch is one point where it stood and one where it is to stand,
/// apart from its wording; a move that cannot be kept whole beside what others want is a deletion and an insertion.
///
/// ```
/// use drafting::compilation::Reader;
/// use drafting::compile::compile;
/// use drafting::markup::{Edit, Markup, Source};
/// use drafting::text::{Text, visible};
/// use drafting::token::{Party, tokenise};
///
/// let base = Text::plain("The sides shall meet.");
/// let with = tokenise("should");
/// let edit = Edit { span: 4..5, with, source: Source::Recorded, authors: vec![] };
/// let marks = Markup { edits: vec![edit], ..Markup::default() };
/// let compiled = compile(base, vec![(Party("THA".into()), marks)]);
/// assert_eq!(visible(&compiled.read(Reader::Party(0))), "The sides should meet.\n");
/// ```
///
/// # Panics
/// Where a markup is not one of this base, or does not keep what is said of its fields.
pub fn compile(base: Text, submissions: Vec<(Party, Markup)>) -> Compilation {
    let frames = Frames::of(base.tokens());
    let mut dissolved = vec![BTreeSet::new(); submissions.len()];
    loop {
        let mut changes: Vec<Change> = submissions
            .iter()
            .zip(&dissolved)
            .enumerate()
            .flat_map(|(party, ((_, markup), dissolved))| {
                marks::changes(party, markup, base.tokens(), &frames, dissolved)
            })
            .collect();
        changes.sort_by_key(Change::precedence);
        let mut division = Division {
            base: base.tokens(),
            points: 0,
            traces: submissions
                .iter()
                .map(|(_, markup)| vec![BTreeSet::new(); markup.edits.len()])
                .collect(),
            moves: moves(&changes),
            crossed: BTreeSet::new(),
        };
        let nodes = division.divide(0..base.tokens().len(), changes.iter().collect());
        if division.crossed.is_empty() {
            let traces = division.into_traces();
            return Compilation {
                base,
                submissions,
                nodes,
                traces,
            };
        }
        for (party, number) in division.crossed {
            dissolved[party].insert(number);
        }
    }
}

/// The base being divided into what nobody touches and points.
struct Division<'a> {
    base: &'a [Token],
    /// How many points there are so far, in reading order.
    points: usize,
    /// For each party and edit, the points at which it asks for something.
    traces: Vec<Vec<BTreeSet<usize>>>,
    /// The numbers of the moves, by party and stretch.
    moves: BTreeMap<(usize, usize, usize), usize>,
    /// Moves, by party and number, that cannot be kept beside what others want.
    crossed: BTreeSet<(usize, usize)>,
}

impl<'a> Division<'a> {
    /// Divides a stretch of the base by changes that lie in it, in their order.
    fn divide(&mut self, stretch: Range<usize>, changes: Vec<&'a Change>) -> Vec<Node> {
        let mut nodes = Vec::new();
        let mut next = stretch.start;
        let mut rest = changes.as_slice();
        while let Some(length) = connected(rest) {
            let (group, after) = rest.split_at(length);
            rest = after;
            let start = group[0].span.start;
            append(&mut nodes, [Node::Plain(next..start)]);
            match group[0].wanted {
                Wanted::Lines(_) => self.add(group, &mut nodes),
                Wanted::Words(_) | Wanted::Elsewhere(_) => self.contest(group, &mut nodes),
            }
            next = group
                .iter()
                .map(|change| change.span.end)
                .max()
                .unwrap_or(start);
        }
        append(&mut nodes, [Node::Plain(next..stretch.end)]);
        nodes
    }

    /// Lays out lines that are put in at one place.
    fn add(&mut self, group: &[&Change], nodes: &mut Vec<Node>) {
        let place = group[0].span.clone();
        for wishes in additions::units(group) {
            let is_placed = |wish: &Wish| match wish.wording.as_deref() {
                Some([only]) => only.placed().is_some(),
                Some(_) | None => false,
            };
            let kind = if wishes.iter().any(is_placed) {
                PointKind::Placement
            } else {
                wishes.iter().for_each(|wish| self.cross_placed(wish));
                PointKind::Addition
            };
            self.number(&wishes);
            nodes.push(Node::Point(Point {
                span: place.clone(),
                kind,
                base: Vec::new(),
                options: choices(wishes),
            }));
        }
    }

    /// Lays out changes that hold each other or cross as one point, with those in its base wording that leave it whole.
    fn contest(&mut self, group: &[&'a Change], nodes: &mut Vec<Node>) {
        let hull = group[0].span.start
            ..group
                .iter()
                .map(|change| change.span.end)
                .max()
                .unwrap_or(0);
        let widest = widest(group, &hull);
        let crosses = widest.iter().any(|change| change.span != hull);
        let rewording: BTreeSet<usize> = widest
            .iter()
            .filter(|change| crosses || !change.is_elsewhere())
            .map(|change| change.party)
            .collect();
        let mut wishes = self.rewordings(&hull, group, &rewording);
        let kind = if widest.iter().any(|change| change.is_elsewhere()) {
            PointKind::Placement
        } else {
            PointKind::Wording
        };
        let mut inner: Vec<&Change> = Vec::new();
        for &change in group {
            if rewording.contains(&change.party) {
                continue;
            }
            if change.span == hull && change.is_elsewhere() {
                wishes.push(Wish {
                    party: change.party,
                    wording: None,
                    edits: change.edits.clone(),
                });
            } else {
                inner.push(change);
            }
        }
        if wishes.is_empty() {
            append(nodes, self.divide(hull, inner));
            return;
        }
        let span = self.trimmed(&hull, &mut wishes, &inner);
        let reach = Reach::of_words(self.base, &span);
        let (before, rest): (Vec<&Change>, Vec<&Change>) = inner
            .into_iter()
            .partition(|change| change.reach.end <= reach.start);
        let (inside, behind): (Vec<&Change>, Vec<&Change>) = rest
            .into_iter()
            .partition(|change| !span.is_empty() && change.reach.start < reach.end);
        append(nodes, self.divide(hull.start..span.start, before));
        self.number(&wishes);
        let mut base = self.divide(span.clone(), inside);
        let point = self.without_plain_ends(&span, &mut base, &mut wishes);
        append(nodes, [Node::Plain(span.start..point.start)]);
        let after = [Node::Plain(point.end..span.end)];
        nodes.push(Node::Point(Point {
            span: point,
            kind,
            base,
            options: choices(wishes),
        }));
        append(nodes, after);
        append(nodes, self.divide(span.end..hull.end, behind));
    }

    /// What those want of a stretch who reword the whole of it.
    fn rewordings(
        &mut self,
        hull: &Range<usize>,
        group: &[&Change],
        rewording: &BTreeSet<usize>,
    ) -> Vec<Wish> {
        let mut wishes = Vec::new();
        for &party in rewording {
            let mut strokes: Vec<(Range<usize>, &[Token])> = Vec::new();
            let mut edits = Vec::new();
            for change in group.iter().filter(|change| change.party == party) {
                edits.extend_from_slice(&change.edits);
                let span = || change.span.clone();
                match &change.wanted {
                    Wanted::Words(words) => strokes.push((span(), words)),
                    Wanted::Lines(lines) => {
                        strokes.extend(lines.iter().map(|line| (span(), line.as_slice())));
                    }
                    Wanted::Elsewhere(number) => {
                        self.crossed.insert((party, *number));
                    }
                }
            }
            if !self.crossed.is_empty() {
                continue;
            }
            let wording = overwrite(self.base, hull.clone(), strokes);
            if wording != self.base[hull.clone()] {
                let wish = Wish {
                    party,
                    wording: Some(wording),
                    edits,
                };
                self.cross_placed(&wish);
                wishes.push(wish);
            }
        }
        wishes
    }

    /// Notes the moves whose destination is amid other words.
    fn cross_placed(&mut self, wish: &Wish) {
        for token in wish.wording.iter().flatten() {
            if let Kind::Placed { start, end } = token.kind
                && let Some(&number) = self.moves.get(&(wish.party, start, end))
            {
                self.crossed.insert((wish.party, number));
            }
        }
    }

    /// Trims wordings, and the stretch in whose place they stand, of what all agree on at the end and then at the start,
    /// as far as no change within the stretch is cut.
    fn trimmed(&self, hull: &Range<usize>, wishes: &mut [Wish], inner: &[&Change]) -> Range<usize> {
        let mut span = hull.clone();
        if wishes.iter().any(|wish| wish.wording.is_none()) {
            return span;
        }
        let cut = |place: usize| {
            inner
                .iter()
                .map(|change| &change.span)
                .find(move |inner| inner.start < place && place < inner.end)
        };
        span.end -= agreed_at_end(&self.base[span.clone()], &wordings(wishes));
        while let Some(inner) = cut(span.end) {
            span.end = inner.end;
        }
        cut_ends(wishes, 0, hull.end - span.end);
        span.start += agreed_at_start(&self.base[span.clone()], &wordings(wishes));
        while let Some(inner) = cut(span.start) {
            span.start = inner.start;
        }
        cut_ends(wishes, span.start - hull.start, 0);
        span
    }

    /// Trims wordings and their stretch of what all agree on in the base words before and behind the points within.
    fn without_plain_ends(
        &self,
        span: &Range<usize>,
        base: &mut Vec<Node>,
        wishes: &mut [Wish],
    ) -> Range<usize> {
        let mut point = span.clone();
        if wishes.iter().any(|wish| wish.wording.is_none()) {
            return point;
        }
        if let Some(Node::Plain(range)) = base.last_mut() {
            range.end -= agreed_at_end(&self.base[range.clone()], &wordings(wishes));
            point.end = range.end;
        }
        cut_ends(wishes, 0, span.end - point.end);
        if let Some(Node::Plain(range)) = base.first_mut() {
            range.start += agreed_at_start(&self.base[range.clone()], &wordings(wishes));
            point.start = range.start;
        }
        cut_ends(wishes, point.start - span.start, 0);
        base.retain(|node| !matches!(node, Node::Plain(range) if range.is_empty()));
        point
    }

    /// Gives the next point its number in the traces of those who ask for something there.
    fn number(&mut self, wishes: &[Wish]) {
        for wish in wishes {
            for &edit in &wish.edits {
                self.traces[wish.party][edit].insert(self.points);
            }
        }
        self.points += 1;
    }

    fn into_traces(self) -> Vec<Vec<Trace>> {
        let trace = |points: BTreeSet<usize>| {
            if points.is_empty() {
                Trace::NoChange
            } else {
                Trace::Points(points.into_iter().collect())
            }
        };
        self.traces
            .into_iter()
            .map(|edits| edits.into_iter().map(trace).collect())
            .collect()
    }
}

fn moves(changes: &[Change]) -> BTreeMap<(usize, usize, usize), usize> {
    changes
        .iter()
        .filter_map(|change| match change.wanted {
            Wanted::Elsewhere(number) => {
                Some(((change.party, change.span.start, change.span.end), number))
            }
            Wanted::Words(_) | Wanted::Lines(_) => None,
        })
        .collect()
}

/// Adds pieces to others, stretches that nobody touches to such a stretch before them.
fn append(nodes: &mut Vec<Node>, more: impl IntoIterator<Item = Node>) {
    for node in more {
        match (nodes.last_mut(), node) {
            (_, Node::Plain(next)) if next.is_empty() => {}
            (Some(Node::Plain(last)), Node::Plain(next)) => last.end = next.end,
            (Some(_) | None, node) => nodes.push(node),
        }
    }
}

/// Takes so many tokens off the start and the end of each wording.
fn cut_ends(wishes: &mut [Wish], at_start: usize, at_end: usize) {
    for wording in wishes.iter_mut().filter_map(|wish| wish.wording.as_mut()) {
        wording.truncate(wording.len() - at_end);
        wording.drain(..at_start);
    }
}

fn wordings(wishes: &[Wish]) -> Vec<&[Token]> {
    wishes
        .iter()
        .filter_map(|wish| wish.wording.as_deref())
        .collect()
}

/// How many of the changes, from the first on, share base tokens or the place between two; none where there is no change.
fn connected(changes: &[&Change]) -> Option<usize> {
    let first = changes.first()?.reach;
    let mut end = first.end;
    let belongs = |change: &&&Change| {
        let reach = change.reach;
        let touches = reach == first || reach.start < end;
        end = end.max(reach.end);
        touches
    };
    Some(changes.iter().take_while(belongs).count())
}

/// The changes of a connected group that no other holds: those of its whole stretch, or the ones that cross.
fn widest<'a>(group: &[&'a Change], hull: &Range<usize>) -> Vec<&'a Change> {
    let whole: Vec<&Change> = group
        .iter()
        .copied()
        .filter(|change| change.span == *hull)
        .collect();
    if !whole.is_empty() {
        return whole;
    }
    let mut widest: Vec<&Change> = Vec::new();
    for &change in group {
        let is_widest = widest
            .last()
            .is_none_or(|last| last.span.end < change.span.end || last.span == change.span);
        if is_widest {
            widest.push(change);
        }
    }
    widest
}
