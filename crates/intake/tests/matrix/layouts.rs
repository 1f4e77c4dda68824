//! Whatever the layout of a matrix, what is understood is what the generator wrote, and it is recorded once.

use intake::matrix::{Change, Choices, Lines, Proposal, understand};
use partnership::progress::{Stage, Status};
use proptest::prelude::*;

use crate::generate::{Headings, Labels, Layout, Told, Truth, draw, plan, truth};
use crate::record::{lines, record, record_proposal};
use crate::{sheet, word};

const PLAIN: Layout = Layout {
    order: 0,
    headings: Headings::One,
    writing: 3,
    spreads: true,
    repeats: true,
    sections: true,
    title: true,
};

/// What a proposal would record, in the generator's own terms.
fn understood(proposal: &Proposal) -> Truth {
    let told =
        |line: &intake::matrix::proposal::LineRead, side: usize| match &line.sides[side].change {
            Change::Silent => None,
            Change::Report(reported) => Some(Told {
                status: reported.status,
                activities: reported
                    .narrative
                    .iter()
                    .flat_map(|words| words.lines().map(str::to_owned))
                    .collect(),
            }),
            other @ (Change::Same | Change::Further | Change::Undecided(_)) => {
                panic!("{other:?} of {:?}", line.sides[side].says)
            }
        };
    proposal
        .lines
        .iter()
        .map(|line| [told(line, 0), told(line, 1)])
        .collect()
}

fn read(name: &str, bytes: &[u8], lines: &Lines) -> Proposal {
    let file = intake::read(name, bytes).unwrap();
    understand(&[file], lines, &Choices::default())
}

fn goes_in_once(labels: Labels, count: usize, seed: usize, layout: Layout, as_word: bool) {
    let plan = plan(count, labels);
    let truth = truth(&plan, seed, 3);
    let drawing = draw(&plan, &truth, layout);
    let (name, bytes) = match as_word {
        true => ("matrix.docx", word::write(&drawing)),
        false => ("matrix.xlsx", sheet::write(&drawing)),
    };
    let mut partnership = record(&plan);
    let known = lines(&partnership, Stage::Exchanged);
    let proposal = read(name, &bytes, &known);
    assert_eq!(proposal.rows, [], "rows that match no line: {layout:?}");
    assert_eq!(understood(&proposal), truth, "{layout:?}");
    record_proposal(&mut partnership, &proposal, &known, &Choices::default());
    let known = lines(&partnership, Stage::Exchanged);
    let again = read(name, &bytes, &known);
    let reported = truth.iter().flatten().flatten().count();
    assert_eq!(
        (again.reports(), again.same(), again.doubts()),
        (0, reported, 0),
        "{layout:?}"
    );
    let recorded_again = record_proposal(&mut partnership, &again, &known, &Choices::default());
    assert_eq!(recorded_again, 0);
}

#[test]
fn a_matrix_of_181_lines_and_8_columns_is_recorded_once_from_word_and_from_excel() {
    goes_in_once(Labels::Decimal, 181, 1, PLAIN, true);
    goes_in_once(Labels::Decimal, 181, 1, PLAIN, false);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_the_layout_what_is_understood_is_what_was_written(
        labels in prop::sample::select(vec![Labels::Decimal, Labels::Letters, Labels::Running]),
        count in 3_usize..60,
        seed in 0_usize..1_000,
        order in 0_usize..40_320,
        headings in prop::sample::select(vec![Headings::One, Headings::Two, Headings::Together, Headings::Korean]),
        writing in 0_usize..4,
        (spreads, repeats, title, as_word) in any::<(bool, bool, bool, bool)>(),
    ) {
        // Numbers that begin again in each section need the sections to be told.
        let layout = Layout { order, headings, writing, spreads, repeats, sections: true, title };
        goes_in_once(labels, count, seed, layout, as_word);
    }
}

#[test]
fn only_what_was_corrected_is_recorded_when_a_matrix_comes_again() {
    let plan = plan(40, Labels::Decimal);
    let mut truth = truth(&plan, 5, 2);
    let mut partnership = record(&plan);
    let known = lines(&partnership, Stage::Exchanged);
    let first = read(
        "matrix.docx",
        &word::write(&draw(&plan, &truth, PLAIN)),
        &known,
    );
    record_proposal(&mut partnership, &first, &known, &Choices::default());
    let corrected = Told {
        status: Status::Implemented,
        activities: vec!["The register was published.".to_owned()],
    };
    truth[7][0] = Some(corrected.clone());
    let known = lines(&partnership, Stage::Exchanged);
    let second = read(
        "matrix-corrected.docx",
        &word::write(&draw(&plan, &truth, PLAIN)),
        &known,
    );
    assert_eq!(second.reports(), 1);
    let Change::Report(reported) = &second.lines[7].sides[0].change else {
        panic!("the corrected line is not told as changed");
    };
    assert_eq!(reported.narrative, Some(corrected.activities.concat()));
    record_proposal(&mut partnership, &second, &known, &Choices::default());
    let known = lines(&partnership, Stage::Exchanged);
    let third = read(
        "matrix-corrected.docx",
        &word::write(&draw(&plan, &truth, PLAIN)),
        &known,
    );
    assert_eq!((third.reports(), third.doubts()), (0, 0));
}

#[test]
fn a_matrix_whose_sections_have_no_row_is_matched_by_number_and_words() {
    for labels in [Labels::Decimal, Labels::Running, Labels::Letters] {
        let layout = Layout {
            sections: false,
            ..PLAIN
        };
        goes_in_once(labels, 60, 3, layout, false);
    }
}

#[test]
fn a_footnote_that_is_called_in_a_cell_is_told_with_it() {
    let plan = plan(20, Labels::Decimal);
    let mut truth = truth(&plan, 1, 3);
    let mut drawing = draw(&plan, &truth, PLAIN);
    let mut noted = 0;
    for cell in drawing.rows.iter_mut().flatten() {
        if cell.words.starts_with("Activity 1 of side 0") {
            cell.note = Some(format!("Note {noted}"));
            noted += 1;
        }
    }
    let first = truth.iter_mut().filter_map(|told| told[0].as_mut());
    let told = first.filter(|told| !told.activities.is_empty());
    for (at, told) in told.enumerate() {
        told.activities.insert(1, format!("(Note {at})"));
    }
    let known = lines(&record(&plan), Stage::Exchanged);
    let proposal = read("matrix.docx", &word::write(&drawing), &known);
    assert!(noted > 5);
    assert_eq!(understood(&proposal), truth);
}

#[test]
fn sections_that_are_named_alike_are_told_apart_by_their_order() {
    let plan = plan(60, Labels::Letters);
    let alike = plan.into_iter().map(|mut line| {
        line.section.1 = String::new();
        line.section.2 = "Capacity building".to_owned();
        line
    });
    let alike: Vec<_> = alike.collect();
    let truth = truth(&alike, 4, 2);
    let drawing = draw(&alike, &truth, PLAIN);
    let known = lines(&record(&alike), Stage::Exchanged);
    let proposal = read("matrix.xlsx", &sheet::write(&drawing), &known);
    assert_eq!(understood(&proposal), truth);
}
