//! Points are as small as can be: they hold what lies within them, and only what crosses becomes one.

use std::collections::BTreeSet;
use std::ops::Range;

use drafting::compilation::{Compilation, Node, Point, PointKind, Trace};
use drafting::markup::Edit;
use drafting::token::{Kind, Token};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::page::{Returned, compiled, returned};
use crate::writing::{Act, Block, acts, base, blocks, plain_blocks, wording_acts};

/// The base tokens that an edit leaves out, without those that it puts in again at the end or at the start.
fn left_out(base: &[Token], edit: &Edit) -> Range<usize> {
    let (mut start, mut end) = (edit.span.start, edit.span.end);
    let mut with = edit.with.as_slice();
    while start < end && with.last() == Some(&base[end - 1]) {
        end -= 1;
        with = &with[..with.len() - 1];
    }
    while start < end && with.first() == Some(&base[start]) {
        start += 1;
        with = &with[1..];
    }
    start..end
}

/// What each edit leaves out, with the party, the point that it leads to, and the points around that one.
struct Led {
    party: usize,
    span: Range<usize>,
    point: usize,
}

fn led(compiled: &Compilation) -> Vec<Led> {
    let mut all = Vec::new();
    for (party, (_, markup)) in compiled.submissions.iter().enumerate() {
        for (edit, trace) in markup.edits.iter().zip(&compiled.traces[party]) {
            let span = left_out(compiled.base.tokens(), edit);
            if let (Trace::Points(points), false) = (trace, span.is_empty()) {
                let point = *points.last().unwrap();
                all.push(Led { party, span, point });
            }
        }
    }
    all
}

/// For each point the points around it.
fn around(nodes: &[Node], outer: &[usize], all: &mut Vec<Vec<usize>>) {
    for node in nodes {
        if let Node::Point(point) = node {
            let mut path = outer.to_vec();
            path.push(all.len());
            all.push(outer.to_vec());
            around(&point.base, &path, all);
        }
    }
}

fn supporters(point: &Point) -> BTreeSet<usize> {
    let rewording = point.options.iter().filter(|option| !option.moved);
    rewording
        .flat_map(|option| &option.supporters)
        .map(|one| one.party)
        .collect()
}

/// Whether stretches, put in order, overlap one after the other from the first to the last.
fn is_chain(spans: &[Range<usize>]) -> bool {
    let mut spans = spans.to_vec();
    spans.sort_by_key(|span| span.start);
    let mut end = spans[0].end;
    spans.iter().skip(1).all(|span| {
        let overlaps = span.start < end;
        end = end.max(span.end);
        overlaps
    })
}

/// Whether the base and every supporter's own variant have the same token where one is looked for.
fn agree(base: &[Token], point: &Point, token: impl Fn(&[Token]) -> Option<&Token>) -> bool {
    let first = token(&base[point.span.clone()]);
    first.is_some()
        && point.options.iter().all(|option| {
            option.supporters.iter().all(|one| {
                let own = one.own.as_ref().unwrap_or(&option.wording);
                token(own) == first
            })
        })
}

/// Holds that no token on which all agree stands at an end of a point, but where trimming it would cut a point within.
pub(crate) fn check_ends(blocks: &[Block], everybody: &[Vec<Act>]) {
    let base = base(blocks);
    let all: Vec<Returned> = everybody.iter().map(|acts| returned(&base, acts)).collect();
    for point in compiled(&base, &all).points() {
        let inner = |node: Option<&Node>| matches!(node, Some(Node::Point(_)));
        let start = agree(base.tokens(), point, |words| words.first());
        assert!(!start || inner(point.base.first()), "{point:?}");
        let end = agree(base.tokens(), point, |words| words.last());
        assert!(!end || inner(point.base.last()), "{point:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn only_what_crosses_becomes_one(blocks in plain_blocks(), everybody in vec(wording_acts(), 1..8)) {
        let base = base(&blocks);
        let all: Vec<Returned> = everybody.iter().map(|acts| returned(&base, acts)).collect();
        let compiled = compiled(&base, &all);
        let led = led(&compiled);
        for (number, point) in compiled.points().enumerate().filter(|(_, point)| !point.span.is_empty()) {
            let here: Vec<&Led> = led.iter().filter(|one| one.point == number).collect();
            let spans: Vec<Range<usize>> = here.iter().map(|one| one.span.clone()).collect();
            prop_assert!(is_chain(&spans), "{:?} of {:?}", spans, point);
            let within = |inner: &Range<usize>, outer: &Range<usize>| {
                inner != outer && outer.start <= inner.start && inner.end <= outer.end
            };
            for party in supporters(point) {
                let reaches_far = here.iter().any(|one| {
                    one.party == party && !spans.iter().any(|other| within(&one.span, other))
                });
                prop_assert!(reaches_far, "party {} at {:?}", party, point);
            }
        }
    }

    #[test]
    fn what_lies_within_is_compiled_within(blocks in plain_blocks(), everybody in vec(wording_acts(), 1..8)) {
        let base = base(&blocks);
        let all: Vec<Returned> = everybody.iter().map(|acts| returned(&base, acts)).collect();
        let compiled = compiled(&base, &all);
        let mut paths = Vec::new();
        around(&compiled.nodes, &[], &mut paths);
        let points: Vec<&Point> = compiled.points().collect();
        let mut led = led(&compiled);
        // Of a point that was trimmed, an edit may reach beyond.
        led.retain(|one| {
            let span = &points[one.point].span;
            span.start <= one.span.start && one.span.end <= span.end
        });
        for one in &led {
            for other in &led {
                if one.span.start < other.span.end && other.span.start < one.span.end {
                    let related = one.point == other.point
                        || paths[one.point].contains(&other.point)
                        || paths[other.point].contains(&one.point);
                    prop_assert!(related, "{:?} and {:?}", one.span, other.span);
                }
            }
        }
    }

    #[test]
    fn who_rewords_a_point_asks_for_nothing_within_it(blocks in blocks(), everybody in vec(acts(), 1..8)) {
        let base = base(&blocks);
        let all: Vec<Returned> = everybody.iter().map(|acts| returned(&base, acts)).collect();
        let compiled = compiled(&base, &all);
        let mut paths = Vec::new();
        around(&compiled.nodes, &[], &mut paths);
        let points: Vec<&Point> = compiled.points().collect();
        for (number, point) in points.iter().enumerate() {
            for &outer in &paths[number] {
                prop_assert!(supporters(point).is_disjoint(&supporters(points[outer])));
            }
        }
    }

    #[test]
    fn no_token_on_which_all_agree_stands_at_an_end(blocks in plain_blocks(), everybody in vec(wording_acts(), 1..8)) {
        check_ends(&blocks, &everybody);
    }

    #[test]
    fn what_is_moved_is_placed_once_and_by_itself(blocks in blocks(), everybody in vec(acts(), 1..8)) {
        let base = base(&blocks);
        let all: Vec<Returned> = everybody.iter().map(|acts| returned(&base, acts)).collect();
        let (mut taken, mut placed) = (Vec::new(), Vec::new());
        for point in compiled(&base, &all).points() {
            for option in &point.options {
                let parties = option.supporters.iter().map(|one| one.party);
                let place = |token: &Token| {
                    let Kind::Placed { start, end } = token.kind else {
                        return None;
                    };
                    Some((start, end))
                };
                if option.moved {
                    prop_assert_eq!(point.kind, PointKind::Placement);
                    taken.extend(parties.map(|party| (party, point.span.start, point.span.end)));
                } else if let [(start, end)] = option.wording.iter().filter_map(place).collect::<Vec<_>>()[..] {
                    prop_assert_eq!((point.kind, option.wording.len()), (PointKind::Placement, 1));
                    prop_assert!(point.span.is_empty());
                    placed.extend(parties.map(|party| (party, start, end)));
                }
            }
        }
        taken.sort_unstable();
        placed.sort_unstable();
        prop_assert_eq!(taken, placed);
    }
}
