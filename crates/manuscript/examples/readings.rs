//! Writes down how a Word file, taken from the standard input, reads: a line each for what it says with all its marks
//! accepted, with all rejected, for each mark and for each comment.

use std::error::Error;
use std::io::{Read, Write};

use drafting::marked::{Content, Mark, MarkedLine};
use drafting::text::{Text, visible};
use drafting::token::{Frame, Kind};
use manuscript::Manuscript;
use manuscript::reading::KnownMarks;

fn main() -> Result<(), Box<dyn Error>> {
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes)?;
    let marked = Manuscript::open(bytes)?.marked(&KnownMarks::default());
    let mut out = std::io::stdout().lock();
    for (reading, text) in [
        ("accepted", marked.accepted()),
        ("rejected", marked.rejected()),
    ] {
        for (words, layout) in main_story(&text) {
            writeln!(out, "{reading}\t{words}\t{layout}")?;
        }
    }
    for line in &marked.lines {
        match line {
            MarkedLine::Frame(token, mark) => {
                if mark.inserted.is_some() || mark.deleted.is_some() {
                    writeln!(out, "mark\t{}\t{:?}", hands(mark), token.kind)?;
                }
            }
            MarkedLine::Paragraph(paragraph) => {
                let pieces = paragraph.pieces.iter().map(|piece| match &piece.content {
                    Content::Characters(characters) => (&piece.mark, characters.as_str()),
                    Content::Opaque(identity) => (&piece.mark, &**identity),
                });
                for (mark, words) in pieces.chain([(&paragraph.end, "¶")]) {
                    if mark.inserted.is_some() || mark.deleted.is_some() {
                        writeln!(out, "mark\t{}\t{words}", hands(mark))?;
                    }
                }
            }
        }
    }
    for remarked in &marked.comments {
        let comment = &remarked.comment;
        writeln!(
            out,
            "comment\t{}\t{}",
            comment.author,
            comment.paragraphs.join(" ")
        )?;
    }
    Ok(())
}

/// The paragraphs of the main text, those within tables among them, each with its layout.
fn main_story(text: &Text) -> Vec<(String, &str)> {
    let end = text
        .tokens()
        .iter()
        .position(|token| token.kind == Kind::Close(Frame::Story));
    let lines = text.lines().filter(|line| Some(line.start) < end);
    let paragraphs = lines.filter_map(|line| {
        let tokens = &text.tokens()[line];
        let end = tokens
            .last()
            .filter(|token| token.kind == Kind::ParagraphEnd)?;
        let words = visible(tokens).trim_end_matches('\n').to_owned();
        Some((words, &*end.text))
    });
    paragraphs.collect()
}

/// Who put something in (`+`), who struck it (`-`), and whether it is half of a move (`>`).
fn hands(mark: &Mark) -> String {
    let hands = [('+', &mark.inserted), ('-', &mark.deleted)];
    let hands = hands.into_iter().filter_map(|(sign, hand)| {
        let hand = hand.as_ref()?;
        let moved = if hand.moved.is_some() { ">" } else { "" };
        Some(format!("{sign}{}{moved}", hand.author))
    });
    hands.collect()
}
