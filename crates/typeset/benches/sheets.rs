//! How long the sample papers take once everything is warm; they stay in the folder that it names, to be looked at.
#![allow(
    clippy::disallowed_methods,
    reason = "a bench reads the clock, and its sheets are for eyes"
)]

#[path = "../src/tests/matrix.rs"]
mod matrix;
#[path = "../src/tests/review.rs"]
mod review;
#[path = "../src/tests/sample.rs"]
mod sample;

use std::path::Path;
use std::time::Instant;

use language::Language;

const ROUNDS: usize = 21;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sheets");
    std::fs::create_dir_all(&folder)?;
    let papers = [
        ("release-en", sample::release()),
        ("release-ko", sample::korean_release()),
        ("matrix-en", matrix::matrix(Language::English)),
        ("matrix-ko", matrix::matrix(Language::Korean)),
        ("review-en", review::review()),
    ];
    for (name, mut paper) in papers {
        std::fs::write(
            folder.join(name).with_extension("pdf"),
            typeset::pdf(&paper)?,
        )?;
        let mut milliseconds = Vec::new();
        let title = paper.title.clone();
        for round in 0..ROUNDS {
            // A title of each round's own, so that the sheets are set anew and not remembered.
            paper.title = format!("{title} {round}");
            let start = Instant::now();
            typeset::pdf(&paper)?;
            milliseconds.push(start.elapsed().as_secs_f64() * 1000.0);
        }
        milliseconds.sort_by(f64::total_cmp);
        println!(
            "{name}: {:.1} ms, median of {ROUNDS}",
            milliseconds[ROUNDS / 2]
        );
    }
    println!("set in {}", folder.display());
    Ok(())
}
