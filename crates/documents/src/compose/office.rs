//! The register of offices and terms as a page.

use language::Language;
use partnership::view::office::{OfficeLine, Register, TermLine};

use crate::compose::pen::{Imprint, Pen, cell, heading, opening, row};
use crate::paper::{Block, Inline, Paper, Row, Tone};

/// Sets out the register: a table for each office.
pub fn register(view: &Register, language: Language, imprint: &Imprint) -> Paper {
    let mut pen = Pen::new(language);
    let mut blocks: Vec<Block> = Vec::new();
    for office in view
        .offices
        .iter()
        .filter(|office| !office.terms.is_empty())
    {
        blocks.push(heading(
            1,
            format!(
                "{}: {}",
                opening(&pen.words(&office.of.name)),
                pen.words(&office.title)
            ),
        ));
        blocks.push(terms(&mut pen, office));
    }
    if blocks.is_empty() {
        blocks.push(pen.nothing("empty-offices"));
    }
    let title = pen.say("page-offices");
    pen.finish(imprint, title, blocks)
}

fn terms(pen: &mut Pen, office: &OfficeLine) -> Block {
    let columns = vec![
        pen.column("word-period", 40),
        pen.column("word-name", 50),
        pen.column("word-status", 20),
    ];
    let rows: Vec<Row> = office
        .terms
        .iter()
        .map(|term| term_row(pen, term))
        .collect();
    Block::Table(crate::paper::Table {
        caption: pen.words(&office.title),
        caption_repeats: false,
        columns,
        rows,
    })
}

fn term_row(pen: &mut Pen, term: &TermLine) -> Row {
    let holder = match (&term.party, &term.person) {
        (Some(party), _) => vec![pen.link(party)],
        (None, Some(person)) => vec![Inline::Text(pen.titled(None, person))],
        (None, None) => vec![Inline::Text(pen.say("absent-withheld"))],
    };
    let holder = pen.cited(holder, &term.sources);
    let status = if term.current {
        vec![vec![Inline::Status(pen.say("term-current"), Tone::Done)]]
    } else {
        Vec::new()
    };
    row(vec![cell(pen.period(term.period)), vec![holder], status])
}
