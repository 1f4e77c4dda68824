//! What a search has found, as a page.

use language::Language;
use partnership::view::search::{Finding, Findings};

use crate::compose::path_of;
use crate::compose::pen::{Imprint, Pen, cell, row, text};
use crate::paper::{Block, Inline, Paper, Row};

/// Sets out what a search has found.
pub fn findings(view: &Findings, language: Language, imprint: &Imprint) -> Paper {
    let pen = Pen::new(language);
    let title = pen.say("page-search");
    let query = view.query.clone();
    let args = [("count", view.found.len().into()), ("query", query.into())];
    let blocks = if view.found.is_empty() {
        let words = pen.language.tell("search-nothing", &args[1..]);
        vec![Block::Paragraph(text(words))]
    } else {
        let columns = vec![pen.column("word-name", 80), pen.column("search-kind", 24)];
        let rows: Vec<Row> = view
            .found
            .iter()
            .map(|finding| finding_row(&pen, finding))
            .collect();
        let words = pen.language.tell("search-results", &args);
        vec![
            Block::Paragraph(text(words)),
            pen.table("page-search", columns, rows),
        ]
    };
    pen.finish(imprint, title, blocks)
}

fn finding_row(pen: &Pen, finding: &Finding) -> Row {
    let mut name = vec![vec![Inline::Link {
        text: pen.words(&finding.name),
        to: path_of(&finding.place),
    }]];
    name.extend(
        finding
            .passage
            .as_ref()
            .map(|passage| vec![Inline::Small(pen.words(passage))]),
    );
    row(vec![
        name,
        cell(pen.say(&format!("kind-{}", finding.place.kind.as_str()))),
    ])
}
