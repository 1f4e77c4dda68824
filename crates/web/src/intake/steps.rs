//! Where one is in a row of pages: the steps that lie behind, the present one, and those to come.

use askama::Template;
use language::Language;

/// The steps, set above the title of a page.
#[derive(Template)]
#[template(path = "steps.html", whitespace = "minimize")]
pub(super) struct Steps {
    language: Language,
    steps: Vec<Step>,
}

/// A step.
struct Step {
    name: String,
    /// Where it is; none for one that lies ahead.
    to: Option<String>,
    is_present: bool,
}

impl Steps {
    /// Steps by the ids of their names and their addresses: the present one, and how many can be gone to.
    pub(super) fn of(
        language: Language,
        all: &[(&str, String)],
        present: usize,
        reached: usize,
    ) -> Steps {
        let steps = all.iter().enumerate().map(|(at, (name, to))| Step {
            name: language.say(name),
            to: (at < reached && at != present).then(|| to.clone()),
            is_present: at == present,
        });
        Steps {
            language,
            steps: steps.collect(),
        }
    }
}
