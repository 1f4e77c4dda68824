//! Changes of many kinds recorded in the files of others, and in files made here.

use std::ops::Range;
use std::path::PathBuf;

use drafting::compile::compile;
use drafting::markup::{Edit, Markup, Move, Source};
use drafting::print::{HouseStyle, marks_of, print};
use drafting::text::{Name, Text, is_structural};
use drafting::token::{Kind, Party, Token, tokenise};
use manuscript::Manuscript;
use manuscript::brought::Brought;
use manuscript::reading::KnownMarks;
use manuscript::write::Recording;

use crate::documents;
use crate::rolling::rolling;

/// Every Word file of the data that can be read, by its path in the folder.
fn manuscripts() -> Vec<(String, Manuscript)> {
    let Some(folder) = documents::folder() else {
        let _ = documents::bytes("Word files of others");
        return Vec::new();
    };
    let mut paths = Vec::new();
    let mut folders: Vec<PathBuf> = vec![folder.clone()];
    while let Some(inner) = folders.pop() {
        for entry in inner.read_dir().expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "docx") {
                let path = path.strip_prefix(&folder).expect("it lies in the folder");
                paths.push(path.to_str().expect("a plain name").to_owned());
            }
        }
    }
    paths.sort();
    paths
        .into_iter()
        .filter_map(|path| {
            let bytes = documents::bytes(&path)?;
            // What is larger has nothing in it that smaller ones have not.
            let manuscript = (bytes.len() < 150_000).then(|| Manuscript::open(bytes).ok());
            Some((path, manuscript??))
        })
        .collect()
}

/// Numbers that look drawn by lot, the same in every run.
struct Lot(u64);

impl Lot {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % end.max(1) as u64).expect("small")
    }
}

fn edit(span: Range<usize>, with: Vec<Token>) -> Edit {
    Edit {
        span,
        with,
        source: Source::Recorded,
        authors: Vec::new(),
    }
}

/// Changes within lines, of ends of paragraphs, of whole paragraphs and rows.
fn changes(base: &Text, seed: u64) -> Markup {
    let mut lot = Lot(seed);
    let lines: Vec<Range<usize>> = base.lines().collect();
    let tokens = base.tokens();
    let mut markup = Markup::default();
    let mut next = 0;
    for (number, line) in lines.iter().enumerate() {
        if line.start < next || lot.below(3) > 0 || is_structural(&tokens[line.start]) {
            continue;
        }
        let end = line.end - 1;
        let follows = lines
            .get(number + 1)
            .is_some_and(|next| !is_structural(&tokens[next.start]));
        let at = line.start + lot.below(line.len());
        let to = (at + lot.below(5)).min(end);
        let layout = &tokens[end].text;
        let paragraph = |words: &str| {
            let mut tokens = tokenise(words);
            tokens.push(Token::new(Kind::ParagraphEnd, layout));
            tokens
        };
        let (span, with) = match lot.below(7) {
            0 => (at..to, Vec::new()),
            1 => (at..at, tokenise("entirely new")),
            2 => (at..to, tokenise("other & <better>\twords")),
            3 => (at..at, paragraph("and it ends.")),
            4 if follows => (end..end + 1, tokenise(" ")),
            5 if follows => (line.clone(), Vec::new()),
            _ => (line.start..line.start, paragraph("A new paragraph.")),
        };
        // A note goes with the reference to it, and a section with the end of its last paragraph: neither is tried here.
        let carries = tokens[span.clone()]
            .iter()
            .any(|token| token.kind == Kind::Opaque);
        if span.is_empty() && with.is_empty() || span.start < next || carries {
            continue;
        }
        next = span.end.max(line.end) + 1;
        markup.edits.push(edit(span, with));
    }
    markup
}

/// Whether a line is a paragraph with nothing in it but characters.
fn is_plain(line: &[Token]) -> bool {
    !line
        .iter()
        .any(|token| token.kind == Kind::Opaque || is_structural(token))
}

/// A paragraph moved behind the second after it.
fn a_move(base: &Text) -> Option<Markup> {
    let tokens = base.tokens();
    let lines: Vec<Range<usize>> = base.lines().collect();
    let four = lines.windows(4).find(|four| {
        four.iter()
            .all(|line| is_plain(&tokens[line.clone()]) && line.len() > 1)
    })?;
    let from = four[0].clone();
    let placed = Kind::Placed {
        start: from.start,
        end: from.end,
    };
    let at = four[2].start;
    Some(Markup {
        edits: vec![edit(at..at, vec![Token::new(placed, "")])],
        moves: vec![Move {
            from,
            source: Source::Recorded,
            authors: Vec::new(),
        }],
        ..Markup::default()
    })
}

fn recorded(manuscript: &Manuscript, base: &Text, markup: &Markup) -> Vec<u8> {
    let printed = marks_of(base, 0, markup);
    let recording = Recording {
        author: &|_| Name::from("THA"),
        moment: Name::from("2026-11-24T09:30:00Z"),
        brought: &Brought::default(),
        carries_points: false,
    };
    manuscript
        .record(&printed, &recording)
        .expect("it is the file's own text")
}

fn reopened(bytes: Vec<u8>) -> Manuscript {
    Manuscript::open(bytes).expect("what is written can be read")
}

/// What a text says, line by line, the layout of paragraphs with it.
fn said(tokens: &[Token]) -> Vec<String> {
    let mut said = Vec::new();
    let mut line = String::new();
    for token in tokens {
        match &token.kind {
            Kind::ParagraphEnd => {
                line.push_str(&format!(" ¶ {}", token.text));
                said.push(std::mem::take(&mut line));
            }
            Kind::Open(frame) if is_structural(token) => said.push(format!("{frame:?} {{")),
            Kind::Close(frame) if is_structural(token) => said.push(format!("}} {frame:?}")),
            Kind::Word
            | Kind::Number
            | Kind::Space
            | Kind::Punctuation
            | Kind::Bracket
            | Kind::Opaque
            | Kind::Open(_)
            | Kind::Close(_)
            | Kind::Placed { .. } => line.push_str(token.visible()),
        }
    }
    said
}

/// The lines of the main text.
fn main(said: &[String]) -> Vec<String> {
    let lines = said.iter().take_while(|line| *line != "} Story");
    lines.cloned().collect()
}

/// The first line that differs, of what is there and of what should be.
fn first_difference(
    path: &str,
    reading: &str,
    found: &[String],
    wanted: &[String],
) -> Option<String> {
    let same = found.iter().zip(wanted).take_while(|(a, b)| a == b).count();
    (found != wanted).then(|| {
        let (found, wanted) = (found.get(same), wanted.get(same));
        format!("{path}, {reading}, line {same}:\n  {found:?}\n  {wanted:?}\n")
    })
}

/// What is wrong with a file in which changes were recorded.
fn faults(path: &str, manuscript: &Manuscript, markup: &Markup) -> Vec<String> {
    let base = manuscript.text();
    let written = reopened(recorded(manuscript, base, markup));
    let marked = written.marked(&KnownMarks::default());
    let returned = said(&markup.returned(base));
    let clean = reopened(written.clean().expect("it can be written"));
    assert!(!clean.marked(&KnownMarks::default()).records, "{path}");
    let readings = [
        (
            "rejected",
            said(marked.rejected().tokens()),
            said(base.tokens()),
        ),
        (
            "accepted",
            said(marked.accepted().tokens()),
            returned.clone(),
        ),
        // The headers of a section go with it, so that only the main text can be told.
        ("clean", main(&said(clean.text().tokens())), main(&returned)),
    ];
    readings
        .iter()
        .filter_map(|(reading, found, wanted)| first_difference(path, reading, found, wanted))
        .collect()
}

#[test]
fn changes_in_any_file_are_rejected_to_the_base_and_accepted_to_what_was_returned() {
    let mut found = Vec::new();
    for (number, (path, manuscript)) in manuscripts().into_iter().enumerate() {
        let changes = changes(manuscript.text(), number as u64);
        found.extend(faults(&path, &manuscript, &changes));
    }
    assert!(found.is_empty(), "{}", found.concat());
}

#[test]
fn a_moved_paragraph_is_recorded_as_moved() {
    let mut found = Vec::new();
    for (path, manuscript) in manuscripts() {
        let Some(markup) = a_move(manuscript.text()) else {
            continue;
        };
        found.extend(faults(&path, &manuscript, &markup));
        let written = reopened(recorded(&manuscript, manuscript.text(), &markup));
        let read = Markup::of(
            manuscript.text(),
            &written.marked(&manuscript.known_marks()),
        );
        if read.moves.len() != 1 {
            found.push(format!("{path}: {:?}\n", read.edits));
        }
    }
    assert!(found.is_empty(), "{}", found.concat());
}

#[test]
fn the_rolling_text_of_any_file_is_rejected_to_the_base_and_says_what_is_printed() {
    let mut found = Vec::new();
    for (number, (path, manuscript)) in manuscripts().into_iter().enumerate() {
        let base = manuscript.text();
        let submissions = (0..3_u64).map(|party| {
            let name = Party(Name::from(format!("P{party}")));
            (name, changes(base, number as u64 * 3 + party))
        });
        let compilation = compile(base.clone(), submissions.collect());
        let written = reopened(rolling(&manuscript, &compilation, &HouseStyle::un()));
        let marked = written.marked(&KnownMarks::default());
        let shown = print(&compilation, &HouseStyle::un()).text();
        let readings = [
            ("rejected", marked.rejected(), base.clone()),
            ("accepted", marked.accepted(), shown.clone()),
        ];
        for (reading, one, other) in &readings {
            let (one, other) = (said(one.tokens()), said(other.tokens()));
            found.extend(first_difference(&path, reading, &one, &other));
        }
        // Words that all want beside a word of the base are one word to whoever reads the file.
        let carried = written.carried_model();
        let frames = |text: &Text| -> Vec<Token> {
            let tokens = text.tokens().iter().cloned();
            tokens
                .filter(|token| matches!(token.kind, Kind::Open(_) | Kind::Close(_)))
                .collect()
        };
        if carried.as_ref().map(frames) != Some(frames(&shown)) {
            found.push(format!("{path}: points are not as shown\n"));
        }
    }
    assert!(found.is_empty(), "{}", found.concat());
}

#[test]
fn a_file_without_marks_is_its_text() {
    for (path, manuscript) in manuscripts() {
        let clean = reopened(manuscript.clean().expect("it can be written"));
        assert!(!clean.marked(&KnownMarks::default()).records, "{path}");
        assert_eq!(
            said(clean.text().tokens()),
            said(manuscript.text().tokens()),
            "{path}"
        );
    }
}
