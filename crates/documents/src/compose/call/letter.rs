//! The words of the letter that goes with a call for input.

use language::Language;
use partnership::view::call::Form;

use crate::compose::pen::Pen;

/// A letter: what it is about, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What it is about.
    pub subject: String,
    /// Its text; lines are parted by `\n`.
    pub body: String,
}

/// Writes the letter that goes with a call, to someone by name or to colleagues, with a file for a program (`Excel`).
pub fn letter(form: &Form, name: &str, program: &str, language: Language) -> Letter {
    let pen = Pen::new(language);
    let instrument = pen.words(&form.instrument.name);
    let due = form.due.map(|due| pen.when(due));
    let subject = match &due {
        None => {
            let args = [("instrument", instrument.as_str().into())];
            pen.language.tell("letter-subject", &args)
        }
        Some(due) => {
            let args = [
                ("instrument", instrument.as_str().into()),
                ("date", due.as_str().into()),
            ];
            pen.language.tell("letter-subject-due", &args)
        }
    };
    let greeting = match name.trim() {
        "" => pen.say("letter-colleagues"),
        name => pen.language.tell("letter-dear", &[("name", name.into())]),
    };
    let lines = [
        ("instrument", instrument.into()),
        ("to", pen.words(&form.to).into()),
        ("count", form.lines.len().into()),
    ];
    let mut paragraphs = vec![
        greeting,
        pen.language.tell("letter-lines", &lines),
        pen.language
            .tell("letter-file", &[("program", program.into())]),
    ];
    if let Some(due) = due {
        let args = [("date", due.into())];
        paragraphs.push(pen.language.tell("letter-due", &args));
    }
    let key = [("key", form.key.to_string().into())];
    paragraphs.push(pen.language.tell("letter-key", &key));
    paragraphs.push(pen.say("letter-thanks"));
    Letter {
        subject,
        body: paragraphs.join("\n\n"),
    }
}
