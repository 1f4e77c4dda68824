//! What a party returned can be read again, and the base with it; nothing is lost on the way.

use drafting::compare::compare;
use drafting::compilation::{Compilation, Node, Reader, Trace};
use drafting::compile::compile;
use drafting::text::{Text, visible};
use drafting::token::{Token, normal_form};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::page::{Returned, compiled, returned};
use crate::writing::{Act, Block, acts, base, blocks, party};

/// Holds every law of reading for one drawn case.
pub(crate) fn check(blocks: &[Block], everybody: &[Vec<Act>]) {
    let base = base(blocks);
    let all: Vec<Returned> = everybody.iter().map(|acts| returned(&base, acts)).collect();
    let compiled = compiled(&base, &all);
    assert_eq!(compiled.read(Reader::Base), base.tokens());
    assert_covers(&compiled.nodes, 0, base.tokens().len());
    for (number, one) in all.iter().enumerate() {
        let read = compiled.read(Reader::Party(number));
        let exact = !compiled.traces[number].contains(&Trace::NoChange);
        if exact {
            assert_eq!(visible(&read), visible(&one.page), "party {number}");
            assert_eq!(read, one.page, "party {number}");
        } else {
            assert_eq!(ignored(&read), ignored(&one.page), "party {number}");
        }
        assert_eq!(one.markup.returned(&base), one.page, "party {number}");
        assert_traced(&compiled, number);
    }
}

fn ignored(tokens: &[Token]) -> Vec<String> {
    visible(tokens)
        .lines()
        .map(|line| normal_form(&drafting::token::tokenise(line)))
        .collect()
}

/// The pieces follow each other without gap, outside and within each point.
fn assert_covers(nodes: &[Node], start: usize, end: usize) {
    let mut next = start;
    for pair in nodes.windows(2) {
        assert!(!matches!(pair, [Node::Plain(_), Node::Plain(_)]));
    }
    for node in nodes {
        assert_eq!(node.span().start, next);
        next = node.span().end;
        match node {
            Node::Plain(range) => assert!(!range.is_empty()),
            Node::Point(point) => {
                assert_covers(&point.base, point.span.start, point.span.end);
                assert!(
                    point
                        .options
                        .iter()
                        .all(|option| !option.supporters.is_empty())
                );
            }
        }
    }
    assert_eq!(next, end);
}

/// A party's edits lead to the points that it supports, all of them.
fn assert_traced(compiled: &Compilation, party: usize) {
    let mut traced = std::collections::BTreeSet::new();
    for trace in &compiled.traces[party] {
        if let Trace::Points(points) = trace {
            traced.extend(points.iter().copied());
        }
    }
    let supported = compiled.points().enumerate().filter(|(_, point)| {
        let mut supporters = point.options.iter().flat_map(|option| &option.supporters);
        supporters.any(|support| support.party == party)
    });
    let supported: std::collections::BTreeSet<usize> =
        supported.map(|(number, _)| number).collect();
    assert_eq!(traced, supported, "party {party}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_party_reads_what_it_returned(blocks in blocks(), everybody in vec(acts(), 1..12)) {
        check(&blocks, &everybody);
    }

    #[test]
    fn edited_copies_read_as_they_were_returned(blocks in blocks(), everybody in vec(acts(), 1..6)) {
        let base = base(&blocks);
        let copies: Vec<Text> = everybody
            .iter()
            .map(|acts| Text::new(returned(&base, acts).page).expect("a page is a text"))
            .collect();
        let submissions = copies.iter().enumerate();
        let submissions = submissions.map(|(number, copy)| (party(number), compare(&base, copy)));
        let compiled = compile(base.clone(), submissions.collect());
        for (number, copy) in copies.iter().enumerate() {
            let read = compiled.read(Reader::Party(number));
            if compiled.traces[number].contains(&Trace::NoChange) {
                prop_assert_eq!(ignored(&read), ignored(copy.tokens()));
            } else {
                prop_assert_eq!(visible(&read), copy.visible());
                prop_assert_eq!(&read, copy.tokens());
            }
        }
    }
}
