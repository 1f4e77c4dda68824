//! A compiled text can be marked and compiled again, and a caucus's text becomes that of one side.

use drafting::compilation::{Node, Reader, Trace};
use drafting::compile::compile;
use drafting::markup::Markup;
use drafting::print::{HouseStyle, print};
use drafting::text::{Text, visible};
use drafting::token::Party;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::page::{Returned, compiled, returned};
use crate::writing::{Act, Block, acts, base, blocks, party};

pub(crate) fn rolling(blocks: &[Block], everybody: &[Vec<Act>]) -> Text {
    let base = base(blocks);
    let all: Vec<Returned> = everybody.iter().map(|acts| returned(&base, acts)).collect();
    print(&compiled(&base, &all), &HouseStyle::un()).text()
}

/// Holds the laws of reading for marks on what an earlier round came to.
pub(crate) fn check_second_round(blocks: &[Block], first: &[Vec<Act>], second: &[Vec<Act>]) {
    let rolling = rolling(blocks, first);
    let all: Vec<Returned> = second.iter().map(|acts| returned(&rolling, acts)).collect();
    let compiled = compiled(&rolling, &all);
    assert_eq!(compiled.read(Reader::Base), rolling.tokens());
    let third = print(&compiled, &HouseStyle::delegates()).text();
    assert!(third.lines().len() > 0 || third.tokens().is_empty());
    for (number, one) in all.iter().enumerate() {
        if !compiled.traces[number].contains(&Trace::NoChange) {
            assert_eq!(
                visible(&compiled.read(Reader::Party(number))),
                visible(&one.page)
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_compiled_text_without_new_marks_comes_back(blocks in blocks(), everybody in vec(acts(), 1..6)) {
        let rolling = rolling(&blocks, &everybody);
        let again = compile(rolling.clone(), vec![(party(0), Markup::default()), (party(1), Markup::default())]);
        let untouched = |nodes: &[Node]| matches!(nodes, [] | [Node::Plain(_)]);
        prop_assert!(untouched(&again.nodes), "{:?}", again.nodes);
        prop_assert_eq!(again.read(Reader::Base), rolling.tokens());
    }

    #[test]
    fn a_second_round_reads_as_it_was_returned(
        blocks in blocks(),
        first in vec(acts(), 1..6),
        second in vec(acts(), 1..6),
    ) {
        check_second_round(&blocks, &first, &second);
    }

    #[test]
    fn one_member_alone_is_the_side(blocks in blocks(), acts in acts()) {
        let base = base(&blocks);
        let member = returned(&base, &acts);
        let compiled = compiled(&base, std::slice::from_ref(&member));
        let side = Party("SIDE".into());
        let (name, markup) = compiled.one_side(side.clone()).expect("nobody differs");
        prop_assert_eq!(&name, &side);
        prop_assert_eq!(visible(&markup.returned(&base)), visible(&compiled.read(Reader::Party(0))));
        prop_assert!(markup.edits.iter().all(|edit| edit.authors.is_empty()));
    }

    #[test]
    fn members_who_touch_different_paragraphs_are_one_side(paragraphs in vec((vec(0..9_u8, 1..7), acts()), 1..6)) {
        let only_words = |acts: &[Act]| -> Vec<Act> {
            let words = |act: &&Act| matches!(act, Act::Strike { .. } | Act::Insert { .. } | Act::Replace { .. });
            acts.iter().filter(words).cloned().collect()
        };
        let blocks: Vec<Block> = paragraphs.iter().map(|(words, _)| Block::Paragraph(words.clone())).collect();
        let whole = base(&blocks);
        let lines: Vec<_> = whole.lines().collect();
        let mut expected = Vec::new();
        let mut submissions = Vec::new();
        for (number, (words, acts)) in paragraphs.iter().enumerate() {
            let own = base(&[Block::Paragraph(words.clone())]);
            let mut one = returned(&own, &only_words(acts));
            for edit in &mut one.markup.edits {
                edit.span = edit.span.start + lines[number].start..edit.span.end + lines[number].start;
            }
            expected.extend(one.page);
            submissions.push((party(number), one.markup));
        }
        let compiled = compile(whole.clone(), submissions);
        if !compiled.traces.iter().flatten().any(|trace| *trace == Trace::NoChange) {
            let (_, markup) = compiled.one_side(Party("SIDE".into())).expect("nobody differs");
            prop_assert_eq!(visible(&markup.returned(&whole)), visible(&expected));
        }
    }
}
