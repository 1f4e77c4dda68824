//! Cases that were drawn once and did not hold.

use crate::points::check_ends;
use crate::projection::check;
use crate::rounds::{check_second_round, rolling};
use crate::writing::{Act, Block};

const NOTHING: Block = Block::Paragraph(Vec::new());

/// A paragraph that is nothing but two wordings of an earlier round.
fn bracketed() -> Block {
    Block::Bracketed(vec![], vec![vec![0], vec![0, 0, 0]])
}

#[test]
fn the_end_of_a_paragraph_before_or_behind_words_is_another_wording() {
    let blocks = [
        Block::Paragraph(vec![0]),
        NOTHING,
        Block::Paragraph(vec![5]),
    ];
    let acts = vec![
        Act::Insert {
            at: 3,
            words: vec![0, 0, 0],
        },
        Act::AddParagraph {
            line: 14,
            words: vec![5],
        },
        Act::JoinLines { line: 32 },
        Act::Strike { at: 52, length: 6 },
    ];
    check(&blocks, &[acts]);
}

#[test]
fn white_space_beside_an_earlier_bracket_is_wording() {
    let blocks = [
        NOTHING,
        Block::Bracketed(vec![0, 8], vec![vec![0, 0, 0], vec![0]]),
        Block::Paragraph(vec![0]),
        Block::Paragraph(vec![0, 0, 0]),
    ];
    let acts = vec![
        Act::Replace {
            at: 55,
            length: 1,
            words: vec![8, 0],
        },
        Act::Strike { at: 5, length: 1 },
    ];
    check(&blocks, &[acts]);
}

#[test]
fn words_before_an_earlier_bracket_and_within_it_are_kept_in_order() {
    let struck = vec![Act::StrikeLines { line: 4, count: 2 }];
    let marked = vec![
        Act::Replace {
            at: 0,
            length: 1,
            words: vec![0, 0, 0],
        },
        Act::Insert {
            at: 6,
            words: vec![0],
        },
    ];
    check_second_round(&[NOTHING, NOTHING, NOTHING], &[struck], &[marked]);
}

#[test]
fn a_paragraph_without_words_can_be_put_in_and_marked_again() {
    let acts = vec![
        Act::Settle {
            point: 0,
            choice: 47,
        },
        Act::AddParagraph {
            line: 31,
            words: vec![0, 0, 0],
        },
        Act::Strike { at: 19, length: 5 },
    ];
    rolling(&[bracketed()], &[acts]);
}

#[test]
fn a_paragraph_without_words_can_be_moved_and_marked_again() {
    let acts = vec![Act::MoveLines {
        line: 44,
        count: 1,
        to: 43,
    }];
    rolling(&[NOTHING, NOTHING, bracketed()], &[acts]);
}

#[test]
fn a_paragraph_put_in_at_the_end_of_a_cell_that_another_strikes_ends_behind_the_brackets() {
    let rows = vec![vec![vec![]], vec![vec![], vec![]]];
    let blocks = [NOTHING, Block::Table(rows), NOTHING, bracketed(), NOTHING];
    let struck = vec![Act::StrikeRow { line: 47 }];
    let added = vec![Act::AddParagraph {
        line: 10,
        words: vec![0],
    }];
    rolling(&blocks, &[struck, added]);
}

#[test]
fn a_row_put_in_between_two_that_another_joins_stays_a_row() {
    let rows = vec![vec![vec![]], vec![vec![]]];
    let blocks = [NOTHING, Block::Table(rows), NOTHING, bracketed(), NOTHING];
    let added = vec![Act::AddRow {
        line: 58,
        words: vec![0],
    }];
    let joined = vec![Act::JoinRows { line: 41 }];
    rolling(&blocks, &[added, joined]);
}

#[test]
fn where_the_end_may_not_be_trimmed_the_start_is() {
    let blocks = [Block::Paragraph(vec![4, 0, 0, 0, 0, 0, 4])];
    let everybody = [
        vec![Act::Strike { at: 5, length: 8 }],
        vec![
            Act::Insert {
                at: 0,
                words: vec![0, 0, 0],
            },
            Act::Replace {
                at: 0,
                length: 6,
                words: vec![0, 0],
            },
            Act::Replace {
                at: 17,
                length: 4,
                words: vec![0],
            },
            Act::Strike { at: 14, length: 11 },
        ],
        vec![
            Act::Strike { at: 53, length: 5 },
            Act::Strike { at: 11, length: 7 },
        ],
    ];
    check_ends(&blocks, &everybody);
}
