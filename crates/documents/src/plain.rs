//! A paper as plain text, for a terminal or a pipe. Rows of tables are set out one below the other.

use crate::paper::{Block, Cell, Drawing, Inline, Line, Paper, RowKind, Table};

/// Writes a paper as plain text that ends with a line break.
pub fn write(paper: &Paper) -> String {
    let mut out = vec![paper.title.clone()];
    out.extend(paper.subtitle.clone());
    out.push(paper.book.clone());
    for block in &paper.blocks {
        out.push(String::new());
        out.extend(lines(block));
    }
    if !paper.sources.is_empty() {
        out.extend([String::new(), paper.language.say("paper-sources")]);
        for (at, source) in paper.sources.iter().enumerate() {
            let address = source
                .address
                .as_deref()
                .map(|address| format!(" <{address}>"))
                .unwrap_or_default();
            out.push(format!("[{}] {}{address}", at + 1, source.text));
        }
    }
    out.push(String::new());
    out.extend(paper.colophon.iter().cloned());
    out.join("\n") + "\n"
}

fn lines(block: &Block) -> Vec<String> {
    match block {
        Block::Heading { level, text, .. } => vec![format!(
            "{} {}",
            "#".repeat(usize::from(*level)),
            plain(text)
        )],
        Block::Paragraph(text) => vec![plain(text)],
        Block::Numbered {
            number,
            text,
            notes,
        } => {
            let notes = notes.iter().map(|note| format!("   * {}", plain(note)));
            std::iter::once(format!("{number}. {}", plain(text)))
                .chain(notes)
                .collect()
        }
        Block::List(items) => items
            .iter()
            .map(|item| format!("- {}", plain(item)))
            .collect(),
        Block::Facts(facts) => facts
            .iter()
            .map(|fact| format!("{}: {}", fact.term, cell(&fact.value)))
            .collect(),
        Block::Table(table) => table_lines(table),
        Block::Chart(chart) => {
            let rows = match &chart.drawing {
                Drawing::Bars { bars, .. } => bars.len(),
                Drawing::Steps { points, .. } => points.len(),
                Drawing::Spans { rows, .. } => rows.len(),
            };
            if rows == 0 {
                Vec::new()
            } else {
                vec![format!("{}: {}", chart.title, chart.reading)]
            }
        }
        Block::Notice { text, .. } => vec![format!("! {}", plain(text))],
    }
}

fn table_lines(table: &Table) -> Vec<String> {
    let mut out = vec![format!("{}:", table.caption)];
    for row in &table.rows {
        match row.kind {
            RowKind::Group => out.push(format!(
                "## {}",
                row.cells.iter().map(cell).collect::<String>()
            )),
            RowKind::Body | RowKind::Total => {
                let named = table
                    .columns
                    .iter()
                    .zip(&row.cells)
                    .filter(|(_, contents)| !contents.is_empty());
                let parts: Vec<String> = named
                    .map(|(column, contents)| format!("{}: {}", column.heading, cell(contents)))
                    .collect();
                out.push(format!("- {}", parts.join(" | ")));
            }
        }
    }
    out
}

fn cell(contents: &Cell) -> String {
    contents.iter().map(plain).collect::<Vec<_>>().join("; ")
}

fn plain(line: &Line) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text)
        | Inline::Strong(text)
        | Inline::Emphasis(text)
        | Inline::Small(text)
        | Inline::Status(text, _)
        | Inline::Link { text, .. } => text.clone(),
        Inline::Inserted(text) => format!("{{+{text}+}}"),
        Inline::Deleted(text) => format!("{{-{text}-}}"),
        Inline::Cite(number) => format!("[{number}]"),
        Inline::Break => " ".to_owned(),
    };
    line.iter().map(one).collect()
}
