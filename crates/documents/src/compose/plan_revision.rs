//! A revised plan beside the one in the record: what became of each part, how like the words are, and where they differ.
//! What became of a part is decided in `intake`.

use drafting::precedent::{Hunk, Library, Source};
use intake::plan::{Became, Match, Taken, counted};
use language::Language;
use partnership::instrument::{Instrument, Provision};
use partnership::key::Key;

use crate::compose::negotiation::{Origin, paper as made};
use crate::compose::pen::{Pen, cell, row, text};
use crate::paper::{Block, Cell, Inline, Line, Paper, Sheet};

/// Sets out what became of the parts of a plan in a revised file.
pub fn paper(
    plan: &Instrument,
    taken: &Taken,
    matches: &[Match],
    program: (String, String),
    language: Language,
) -> Paper {
    let pen = Pen::new(language);
    let title = [
        ("file", taken.file.as_str().into()),
        ("title", pen.words(&plan.title).into()),
    ];
    let origin = Origin {
        title: language.tell("plan-revision", &title),
        subtitle: None,
        side: None,
        files: Vec::new(),
        left: Vec::new(),
        numbers: Vec::new(),
        program,
    };
    let count = |became| counted(matches, became).into();
    let counts = [
        ("unchanged", count(Became::Unchanged)),
        ("reworded", count(Became::Reworded)),
        ("moved", count(Became::Moved)),
        ("split", count(Became::Split)),
        ("merged", count(Became::Merged)),
        ("dropped", count(Became::Dropped)),
        ("new", count(Became::New)),
    ];
    let columns = vec![
        pen.column("plan-revision-what", 12),
        pen.column("plan-revision-before", 40),
        pen.column("plan-revision-after", 40),
        pen.column("plan-revision-likeness", 8),
    ];
    let changed = matches.iter().filter(|one| one.became != Became::Unchanged);
    let rows = changed.map(|one| {
        let alike = match one.hundredths {
            0 => String::new(),
            hundredths => {
                let hundredths = [("hundredths", hundredths.to_string().into())];
                language.tell("plan-revision-alike", &hundredths)
            }
        };
        row(vec![
            cell(became(one.became, language)),
            before(plan, taken, &one.before),
            after(plan, taken, one),
            cell(alike),
        ])
    });
    let blocks = vec![
        Block::Paragraph(text(language.tell("plan-revision-counted", &counts))),
        pen.table("plan-revision-what", columns, rows.collect()),
    ];
    made(&origin, language, Sheet::Landscape, blocks)
}

/// What a change of a part is called.
pub fn became(became: Became, language: Language) -> String {
    language.say(match became {
        Became::Unchanged => "plan-revision-unchanged",
        Became::Reworded => "plan-revision-reworded",
        Became::Moved => "plan-revision-moved",
        Became::Split => "plan-revision-split",
        Became::Merged => "plan-revision-merged",
        Became::Dropped => "plan-revision-dropped",
        Became::New => "plan-revision-new",
    })
}

fn provision<'a>(plan: &'a Instrument, key: &Key) -> Option<&'a Provision> {
    plan.provisions.get(key).map(|placed| &placed.provision)
}

fn numbered(label: Option<&str>, words: Line) -> Line {
    let label = label.map(|label| Inline::Strong(format!("{label} ")));
    label.into_iter().chain(words).collect()
}

fn before(plan: &Instrument, taken: &Taken, keys: &[Key]) -> Cell {
    let parts = keys.iter().filter_map(|key| provision(plan, key));
    let lines = parts.map(|part| {
        let words = part.text.read(taken.language.as_str());
        numbered(part.label.as_deref(), text(words))
    });
    lines.collect()
}

/// The words of the file; where one part was re-worded, with what is new and what is struck.
fn after(plan: &Instrument, taken: &Taken, one: &Match) -> Cell {
    let earlier = match one.before.as_slice() {
        [only] if one.became == Became::Reworded => provision(plan, only),
        _ => None,
    };
    let parts = one.after.iter().map(|at| &taken.parts[*at]);
    let lines = parts.map(|part| {
        let words = earlier
            .map(|earlier| difference(earlier.text.read(taken.language.as_str()), &part.text));
        numbered(
            part.label.as_deref(),
            words.unwrap_or_else(|| text(part.text.clone())),
        )
    });
    lines.collect()
}

fn difference(earlier: &str, later: &str) -> Line {
    let mut library = Library::default();
    let source = Source {
        name: "".into(),
        date: None,
    };
    library.add(source, vec![earlier.to_owned()]);
    let Some(found) = library.closest(later, 0) else {
        return text(later);
    };
    let hunks = found.difference.into_iter().map(|hunk| match hunk {
        Hunk::Same(words) => Inline::Text(words),
        Hunk::Struck(words) => Inline::Deleted(words),
        Hunk::New(words) => Inline::Inserted(words),
    });
    hunks.collect()
}
