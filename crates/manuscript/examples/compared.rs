//! Compares pairs of Word files: each line of the standard input names a base, an edited file and where to write the base
//! with what leads to the edited one as recorded changes.
#![allow(
    clippy::disallowed_methods,
    reason = "the example reads and writes the files that it is told"
)]

use std::error::Error;
use std::io::Write;

use drafting::compare::compare;
use drafting::print::marks_of;
use manuscript::Manuscript;
use manuscript::write::Recording;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lines() {
        let line = line?;
        let [base, edited, target] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(format!("`{line}` is not three paths").into());
        };
        match compared(base, edited) {
            Ok(bytes) => {
                std::fs::write(target, bytes)?;
                writeln!(out, "{target}\twritten")?;
            }
            Err(error) => writeln!(out, "{target}\t{error}")?,
        }
    }
    Ok(())
}

fn compared(base: &str, edited: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let base = Manuscript::open(std::fs::read(base)?)?;
    let edited = Manuscript::open(std::fs::read(edited)?)?;
    let markup = compare(base.text(), edited.text());
    let taken = base.take_over(base.text(), markup, &edited);
    let printed = marks_of(base.text(), 0, &taken.markup);
    let recording = Recording {
        author: &|_| "Chancery".into(),
        moment: "2026-11-24T00:00:00Z".into(),
        brought: &taken.brought,
        carries_points: false,
    };
    Ok(base.record(&printed, &recording)?)
}
