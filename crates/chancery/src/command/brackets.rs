//! Counting what is open in a text that carries brackets.

use documents::compose::brackets;
use documents::compose::negotiation::Origin;
use documents::draft;
use documents::merge::Form;
use drafting::brackets::Bracketed;
use language::Language;

use crate::arguments::Brackets;
use crate::command::compile::{form_of, name_of, paper_in, program, read};
use crate::command::write::told;
use crate::failure::Failure;
use crate::terminal::print;

/// Reads a text and says what is open.
pub(crate) fn run(brackets: &Brackets, language: Language) -> Result<(), Failure> {
    let form = form_of(brackets.out.as_deref(), [&brackets.draft], language)?;
    let name = name_of(&brackets.draft);
    let text = draft::text(&name, read(&brackets.draft)?)?;
    let read = Bracketed::read(&text);
    let origin = Origin {
        title: language.tell("brackets-title", &[("file", name.into())]),
        subtitle: None,
        side: None,
        files: Vec::new(),
        left: Vec::new(),
        numbers: Vec::new(),
        program: program(),
    };
    let paper = || brackets::paper_of(&read, &origin, language);
    match form {
        Some((out, Form::Json)) => told(out, &brackets::json(&read), language),
        Some((out, form)) => told(out, &paper_in(form, &paper())?, language),
        None if brackets.json => print(&String::from_utf8_lossy(&brackets::json(&read))),
        None => print(&documents::plain::write(&paper())),
    }
}
