//! Writes the plans of the tests as Word files, or reads files of their names from a folder and holds them against what was meant.
//! What to do is asked at the standard input: `write FOLDER` or `read FOLDER`.
#![allow(
    clippy::disallowed_methods,
    reason = "it works on files, unlike the room"
)]

#[path = "../tests/plan/made.rs"]
mod made;
#[path = "../tests/plan/source.rs"]
mod source;
#[path = "../tests/plan/tree.rs"]
mod tree;

use std::error::Error;
use std::io::Write;
use std::path::PathBuf;

use intake::plan::Choices;

fn main() -> Result<(), Box<dyn Error>> {
    let asked = std::io::read_to_string(std::io::stdin())?;
    let (what, folder) = asked
        .trim()
        .split_once(' ')
        .ok_or("write FOLDER | read FOLDER")?;
    let mut out = std::io::stdout().lock();
    let mut differ = 0;
    for plan in &source::PLANS {
        for is_typed in [false, true] {
            let kind = if is_typed { "typed" } else { "listed" };
            let name = format!("{}-{kind}.docx", plan.name);
            let path = PathBuf::from(folder).join(&name);
            if what == "write" {
                std::fs::write(&path, made::docx(plan, is_typed))?;
                continue;
            }
            let read = tree::taken(&name, &std::fs::read(&path)?, &Choices::default());
            let (told, meant) = (tree::told(&read), tree::meant(&plan.rows()));
            if told != meant || read.title != tree::title(&plan.rows()) {
                differ += 1;
                writeln!(
                    out,
                    "{name} reads otherwise:\n{}\n{told}\nmeant:\n{meant}",
                    read.title
                )?;
            }
        }
    }
    writeln!(
        out,
        "{} plans, {differ} read otherwise",
        2 * source::PLANS.len()
    )?;
    match differ {
        0 => Ok(()),
        _ => Err("some plans are read otherwise than they were meant".into()),
    }
}
