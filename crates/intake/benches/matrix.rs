//! A matrix of a thousand lines with five thousand activities, from the bytes of a workbook and of a Word file to the acts
//! that would be recorded.
#![allow(
    dead_code,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a bench reads the clock, stops where what it measures cannot be made, and needs one layout of many"
)]

#[path = "../tests/matrix/generate.rs"]
mod generate;
#[path = "../tests/matrix/record.rs"]
mod record;
#[path = "../tests/matrix/sheet.rs"]
mod sheet;
#[path = "../tests/matrix/word.rs"]
mod word;

use std::hint::black_box;
use std::time::{Duration, Instant};

use generate::{Headings, Labels, Layout, draw, plan, truth};
use intake::matrix::{Choices, understand};
use partnership::progress::Stage;

const LINES: usize = 1_000;
const LAYOUT: Layout = Layout {
    order: 0,
    headings: Headings::One,
    writing: 3,
    spreads: true,
    repeats: true,
    sections: true,
    title: true,
};

fn main() {
    let plan = plan(LINES, Labels::Decimal);
    let truth = truth(&plan, 1, 5);
    let activities: usize = truth
        .iter()
        .flatten()
        .flatten()
        .map(|told| told.activities.len())
        .sum();
    let drawing = draw(&plan, &truth, LAYOUT);
    println!(
        "{LINES} lines, {activities} activities, {} rows",
        drawing.rows.len()
    );
    for (name, bytes) in [
        ("matrix.xlsx", sheet::write(&drawing)),
        ("matrix.docx", word::write(&drawing)),
    ] {
        let mut partnership = record::record(&plan);
        let (file, reading) =
            timed(|| intake::read(name, &bytes).expect("the generator writes what is read"));
        let (known, gathering) = timed(|| record::lines(&partnership, Stage::Exchanged));
        let choices = Choices::default();
        let files = [file];
        let (proposal, understanding) = timed(|| understand(&files, &known, &choices));
        assert_eq!(proposal.doubts(), 0);
        let (count, recording) =
            timed(|| record::record_proposal(&mut partnership, &proposal, &known, &choices));
        let known = record::lines(&partnership, Stage::Exchanged);
        let (again, understanding_again) = timed(|| understand(&files, &known, &choices));
        assert_eq!(again.reports(), 0);
        println!(
            "{name} ({} kB): read {reading:?}, record gathered {gathering:?}, understood {understanding:?}, {count} acts judged and applied {recording:?}; again {understanding_again:?}",
            bytes.len() / 1_000
        );
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let before = Instant::now();
    let done = black_box(work());
    (done, before.elapsed())
}
