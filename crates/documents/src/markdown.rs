//! A paper as Markdown (CommonMark with the tables of GitHub), for who keeps texts under version control.
//! What a paper says is decided elsewhere.

#[cfg(test)]
mod tests;

use crate::paper::{Align, Block, Cell, Fact, Inline, Line, Paper, Row, RowKind, Table};

/// Writes a paper as Markdown that ends with a line break. Words are shown as they are, never read as marks;
/// what Markdown has no mark for, words put in or struck, is written in the elements of HTML that it lets through.
pub fn write(paper: &Paper) -> String {
    let mut parts = vec![format!("# {}", plain(&paper.title))];
    parts.extend(paper.subtitle.as_deref().map(plain));
    parts.push(plain(&paper.book));
    parts.extend(paper.blocks.iter().map(block));
    if !paper.sources.is_empty() {
        parts.push(format!(
            "## {}",
            plain(&paper.language.say("paper-sources"))
        ));
        let sources = paper.sources.iter().zip(1..).map(|(source, number)| {
            let address = source.address.as_deref().map(address);
            format!(
                "{number}. {}{}",
                plain(&source.text),
                address.unwrap_or_default()
            )
        });
        parts.push(sources.collect::<Vec<_>>().join("\n"));
    }
    if !paper.colophon.is_empty() {
        parts.push("* * *".to_owned());
        parts.extend(paper.colophon.iter().map(|words| plain(words)));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading { level, text, .. } => {
            let marks = "#".repeat(usize::from(*level).clamp(1, 3) + 1);
            format!("{marks} {}", line(text))
        }
        Block::Paragraph(text) => line(text),
        Block::Numbered {
            number,
            text,
            notes,
        } => {
            let notes = notes.iter().map(|note| format!("   - {}", line(note)));
            let first = format!("{}. {}", plain(number), line(text));
            std::iter::once(first)
                .chain(notes)
                .collect::<Vec<_>>()
                .join("\n")
        }
        Block::List(items) => bulleted(items.iter().map(line)),
        Block::Facts(facts) => bulleted(facts.iter().map(fact)),
        Block::Table(content) => table(content),
        Block::Chart(chart) => format!("{}: {}", plain(&chart.title), plain(&chart.reading)),
        Block::Notice { text, .. } => format!("> {}", line(text)),
    }
}

fn bulleted(items: impl Iterator<Item = String>) -> String {
    let items = items.map(|item| format!("- {item}"));
    items.collect::<Vec<_>>().join("\n")
}

fn fact(fact: &Fact) -> String {
    let value: Vec<String> = fact.value.iter().map(line).collect();
    format!("{}: {}", marked(&fact.term, STRONG, ""), value.join("; "))
}

/// A table; the name of a group of rows stands in the first cell, strong.
fn table(table: &Table) -> String {
    let headings = table.columns.iter().map(|column| plain(&column.heading));
    let aligned = table.columns.iter().map(|column| {
        let mark = match column.align {
            Align::Start => "---",
            Align::End => "--:",
        };
        mark.to_owned()
    });
    let mut lines = vec![row(headings), row(aligned)];
    lines.extend(table.rows.iter().map(|one| body(one, table.columns.len())));
    if !table.caption_repeats && !table.caption.is_empty() {
        lines.insert(0, format!("{}\n", marked(&table.caption, STRONG, "")));
    }
    lines.join("\n")
}

fn body(one: &Row, columns: usize) -> String {
    let strong = match one.kind {
        RowKind::Body => false,
        RowKind::Group | RowKind::Total => true,
    };
    let missing = columns.saturating_sub(one.cells.len());
    let cells = one.cells.iter().map(|contents| cell(contents, strong));
    row(cells.chain(std::iter::repeat_n(String::new(), missing)))
}

fn row(cells: impl Iterator<Item = String>) -> String {
    let cells = cells.map(|cell| format!(" {cell} |"));
    format!("|{}", cells.collect::<String>())
}

fn cell(contents: &Cell, strong: bool) -> String {
    let lines: Vec<String> = contents.iter().map(line).collect();
    let words = lines.join("<br>");
    if strong && !words.is_empty() {
        format!("<strong>{words}</strong>")
    } else {
        words
    }
}

/// A mark around words, and the element of HTML that says the same.
type Mark = (&'static str, &'static str);

const STRONG: Mark = ("**", "strong");
const EMPHASIS: Mark = ("*", "em");

fn line(inlines: &Line) -> String {
    let mut out = String::new();
    for inline in inlines {
        let piece = match inline {
            Inline::Text(words) | Inline::Small(words) => plain(words),
            Inline::Strong(words) | Inline::Status(words, _) => marked(words, STRONG, &out),
            Inline::Emphasis(words) => marked(words, EMPHASIS, &out),
            Inline::Inserted(words) => element(&plain(words), "ins"),
            Inline::Deleted(words) => element(&plain(words), "del"),
            Inline::Link { text, to } => link(text, to),
            Inline::Cite(number) => format!("<sup>{number}</sup>"),
            Inline::Break => "<br>".to_owned(),
        };
        out.push_str(&piece);
    }
    at_line_start(out.trim())
}

/// Words between marks where letters stand at both ends and no mark before; elsewhere Markdown may not see the marks as such.
fn marked(words: &str, (mark, name): Mark, before: &str) -> String {
    let is_flanked =
        words.starts_with(char::is_alphanumeric) && words.ends_with(char::is_alphanumeric);
    if is_flanked && !before.ends_with('*') {
        format!("{mark}{}{mark}", plain(words))
    } else {
        element(&plain(words), name)
    }
}

fn element(words: &str, name: &str) -> String {
    if words.is_empty() {
        return String::new();
    }
    format!("<{name}>{words}</{name}>")
}

fn link(text: &str, to: &str) -> String {
    let leads = ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| to.starts_with(scheme));
    let is_plain = |letter: char| letter.is_ascii_graphic() && !matches!(letter, '<' | '>' | '\\');
    if leads && to.chars().all(is_plain) {
        format!("[{}](<{to}>)", escaped(text, &['[', ']']))
    } else {
        plain(text)
    }
}

fn address(address: &str) -> String {
    format!(" {}", link(address, address))
}

/// Words of which nothing is read as a mark. Square brackets stay as they are: without an address behind them they are words.
fn plain(words: &str) -> String {
    escaped(words, &[])
}

fn escaped(words: &str, also: &[char]) -> String {
    let mut out = String::with_capacity(words.len());
    // What stands before these words may end in a bracket.
    let mut before = ']';
    let mut letters = words.chars().peekable();
    while let Some(letter) = letters.next() {
        let letter = if letter.is_control() { ' ' } else { letter };
        // What stands behind these words may be a link, which this sign would make an image.
        let is_image = letter == '!' && matches!(letters.peek(), None | Some('['));
        let is_mark = matches!(
            letter,
            '\\' | '`' | '*' | '_' | '<' | '>' | '|' | '&' | '~' | '$'
        );
        let is_address = before == ']' && matches!(letter, '(' | ':');
        if is_mark || is_image || is_address || also.contains(&letter) {
            out.push('\\');
        }
        out.push(letter);
        before = letter;
    }
    out
}

/// Takes the meaning from what Markdown would read as a heading, a list or a rule at the beginning of a line.
fn at_line_start(words: &str) -> String {
    let digits = words.len() - words.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if digits > 0 && words[digits..].starts_with(['.', ')']) {
        return format!("{}\\{}", &words[..digits], &words[digits..]);
    }
    if words.starts_with(['#', '-', '+', '=']) {
        return format!("\\{words}");
    }
    words.to_owned()
}
