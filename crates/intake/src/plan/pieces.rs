//! The pieces of a file that may be parts of a plan: paragraphs and cells, each with its number apart from its words.
//! What they are for is decided in `levels` and `ranks`.

use std::collections::BTreeSet;

use partnership::instrument::Rank;
use partnership::key::Key;

use super::label::{self, Label};
use super::{Annex, Choices, Handling, Left, Spot, Why, front, tables};
use crate::file::{Block, File, Paragraph};

/// A line longer than this, in characters, is no heading.
pub(super) const HEADING_LENGTH_MAX: usize = 160;
/// What the title of an annex begins with, in small letters.
const ANNEX_WORDS: [&str; 8] = [
    "annex",
    "appendix",
    "attachment",
    "addendum",
    "부속서",
    "별첨",
    "부록",
    "붙임",
];
/// How the heading of a table of contents reads.
const CONTENTS: [&str; 4] = ["contents", "table of contents", "목차", "차례"];

/// A piece of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) spot: Spot,
    pub(super) label: Option<Label>,
    /// The level in its list, where its number is printed by one.
    pub(super) list_level: Option<u8>,
    pub(super) text: String,
    pub(super) look: Look,
    pub(super) indent: i32,
    pub(super) notes: Vec<String>,
    pub(super) annex: Option<usize>,
    /// Whether it took up a piece that went on with it.
    pub(super) runs_on: bool,
}

/// What of a piece catches the eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Look {
    pub(super) heading: Option<u8>,
    pub(super) is_bold: bool,
    pub(super) is_capital: bool,
    pub(super) is_title: bool,
    pub(super) origin: Origin,
}

/// Where a piece comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Origin {
    #[default]
    Paragraph,
    /// A cell of a row with other cells.
    Row,
    /// A row or merged cell for itself, this deep in its table.
    Group(u8),
}

/// All pieces of a file, and what was left.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) pieces: Vec<Piece>,
    pub(super) annexes: Vec<Annex>,
    pub(super) left: Vec<Left>,
    /// All places that were met.
    pub(super) met: BTreeSet<Spot>,
}

impl Piece {
    pub(super) fn rank(&self, choices: &Choices) -> Option<Rank> {
        choices.parts.get(&self.spot)?.rank
    }

    /// Whether it has a number that counts.
    pub(super) fn is_numbered(&self) -> bool {
        self.label.as_ref().is_some_and(|label| !label.is_bullet())
    }

    pub(super) fn is_short(&self) -> bool {
        self.text.chars().count() <= HEADING_LENGTH_MAX
    }

    /// Whether its look and length are those of a heading, apart from any number.
    pub(super) fn looks_like_heading(&self) -> bool {
        let is_marked = self.look.heading.is_some() || self.look.is_bold || self.look.is_capital;
        let is_group = matches!(self.look.origin, Origin::Group(_));
        is_group || (is_marked && self.is_short() && !ends_a_sentence(&self.text))
    }
}

/// Whether words end as a sentence or a member of a list does.
pub(super) fn ends_a_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '”', ')', '’']);
    text.ends_with(['.', ';', '。', ','])
}

/// Gathers the pieces of a file, joined and left out as a person chose.
pub(super) fn gather(file: &File, choices: &Choices) -> Gathered {
    let mut gathering = Gathering {
        choices,
        gathered: Gathered::default(),
        in_contents: false,
        annex: None,
    };
    for block in &file.blocks {
        match block {
            Block::Paragraph(paragraph) => gathering.paragraph(paragraph),
            Block::Table(table) => {
                for found in tables::read(table) {
                    match found {
                        tables::Found::Piece(piece) => gathering.take(piece),
                        tables::Found::Left(left) => gathering.leave(left),
                    }
                }
            }
        }
    }
    gathering.gathered
}

struct Gathering<'a> {
    choices: &'a Choices,
    gathered: Gathered,
    in_contents: bool,
    annex: Option<usize>,
}

impl Gathering<'_> {
    fn paragraph(&mut self, paragraph: &Paragraph) {
        for piece in of_paragraph(paragraph) {
            let chosen = piece.rank(self.choices).is_some();
            match self.is_contents(&piece, &paragraph.style) && !chosen {
                true => self.leave(left(&piece, Why::Contents)),
                false => self.take(piece),
            }
        }
    }

    /// Whether a piece belongs to a table of contents: by its style, its heading, or the number of a page at its end.
    fn is_contents(&mut self, piece: &Piece, style: &str) -> bool {
        let style = style.to_lowercase();
        if style.starts_with("toc") || style.starts_with("contents") {
            return true;
        }
        if CONTENTS.contains(&piece.text.to_lowercase().as_str()) {
            self.in_contents = true;
            return true;
        }
        let page = piece.text.rsplit_once(['\t', '…']);
        let page = page.map(|(_, page)| page.trim_matches(['.', ' ', '…']));
        let ends_with_page = page.is_some_and(|page| {
            !page.is_empty() && page.len() < 4 && page.bytes().all(|one| one.is_ascii_digit())
        });
        self.in_contents &= ends_with_page;
        ends_with_page
    }

    fn leave(&mut self, left: Left) {
        self.gathered.met.insert(left.spot.clone());
        self.gathered.left.push(left);
    }

    fn take(&mut self, mut piece: Piece) {
        self.gathered.met.insert(piece.spot.clone());
        let chosen = self.choices.parts.get(&piece.spot);
        let handling = chosen.map_or(Handling::AsRead, |chosen| chosen.handling);
        if handling == Handling::LeftOut {
            return self.leave(left(&piece, Why::Chosen));
        }
        let is_free = chosen.is_none_or(|chosen| chosen.rank.is_none() && chosen.depth.is_none());
        if is_free && handling == Handling::AsRead && self.begins_annex(&piece) {
            return;
        }
        piece.annex = self.annex;
        let last = self.gathered.pieces.last_mut();
        let last = last.filter(|last| last.annex == piece.annex);
        let goes_on = last
            .as_ref()
            .is_some_and(|last| is_free && handling == Handling::AsRead && goes_on(last, &piece));
        match last.filter(|_| goes_on || handling == Handling::Joined) {
            Some(last) => {
                let names_a_part = last.text.is_empty();
                last.runs_on |= handling == Handling::AsRead && !names_a_part;
                if names_a_part {
                    last.look = piece.look;
                }
                join(last, &piece);
                self.gathered.left.push(left(&piece, Why::Joined));
            }
            None => self.gathered.pieces.push(piece),
        }
    }

    /// Takes a piece as the title of an annex, or as going on with one.
    fn begins_annex(&mut self, piece: &Piece) -> bool {
        let begun = self.annex.filter(|_| {
            let last = self.gathered.left.last();
            last.is_some_and(|last| last.why == Why::AnnexTitle)
                && self
                    .gathered
                    .pieces
                    .last()
                    .is_none_or(|last| last.annex != self.annex)
        });
        if let Some(annex) = begun
            && piece.label.is_none()
            && piece.is_short()
            && !ends_a_sentence(&piece.text)
            && annex_number(&self.gathered.annexes[annex].title)
        {
            let annex = &mut self.gathered.annexes[annex];
            annex.title = format!("{}: {}", annex.title, piece.text);
            annex.effective = annex.effective.or_else(|| front::date(&piece.text));
            self.leave(left(piece, Why::AnnexTitle));
            return true;
        }
        let small = piece.text.to_lowercase();
        let word = ANNEX_WORDS.iter().find(|word| small.starts_with(**word));
        let parted = word.is_some_and(|word| {
            let rest = &small[word.len()..];
            rest.is_empty() || rest.starts_with(|one: char| !one.is_alphabetic())
        });
        let stands_alone = piece.is_short() && !ends_a_sentence(&piece.text);
        let is_title = piece.looks_like_heading() || annex_number(&piece.text);
        if !parted || !stands_alone || !is_title || piece.is_numbered() {
            return false;
        }
        let number = self.gathered.annexes.len() + 1;
        self.gathered.annexes.push(Annex {
            spot: piece.spot.clone(),
            key: Key::parse(&format!("annex-{number}")).expect("letters, a hyphen and figures"),
            title: piece.text.clone(),
            effective: front::date(&piece.text),
        });
        self.annex = Some(number - 1);
        self.leave(left(piece, Why::AnnexTitle));
        true
    }
}

/// Whether the title of an annex is nothing but the word and a number: `Annex II`.
fn annex_number(title: &str) -> bool {
    let mut words = title.split_whitespace();
    let is_word = words
        .next()
        .is_some_and(|word| ANNEX_WORDS.contains(&word.to_lowercase().as_str()));
    let number = words.next();
    is_word
        && words.next().is_none()
        && number.is_none_or(|number| {
            label::whole(number.trim_matches([':', '.'])).is_some() || number.len() <= 4
        })
}

pub(super) fn left(piece: &Piece, why: Why) -> Left {
    let label = piece.label.as_ref().map(|label| label.printed.as_str());
    let words = [label.unwrap_or_default(), &piece.text];
    Left {
        spot: piece.spot.clone(),
        text: words.join(" ").trim().to_owned(),
        why,
    }
}

/// Whether a piece goes on with the words of the one before it.
fn goes_on(last: &Piece, piece: &Piece) -> bool {
    if piece.label.is_some() || last.look.origin != piece.look.origin {
        return false;
    }
    // The number of a part stands alone in a line, and its name in the next.
    let names = last.text.is_empty() && last.is_numbered() && piece.is_short();
    let begins_small = piece.text.starts_with(|one: char| one.is_lowercase());
    let is_open = !last.text.is_empty()
        && !last.text.ends_with(['.', ';', ':', '!', '?', '다'])
        && last.look == piece.look;
    names || (begins_small && is_open)
}

fn join(last: &mut Piece, piece: &Piece) {
    if let Some(label) = piece.label.as_ref().filter(|label| !label.is_bullet()) {
        last.text = format!("{} {}", last.text, label.printed);
    }
    let words = [last.text.as_str(), piece.text.as_str()];
    last.text = words.join(" ").trim().to_owned();
    last.notes.extend(piece.notes.iter().cloned());
}

/// The pieces of a paragraph: one, or one for each of its lines that begins with a number.
fn of_paragraph(paragraph: &Paragraph) -> Vec<Piece> {
    let is_bold = paragraph.is_bold;
    let style = paragraph.style.to_lowercase();
    let look = Look {
        heading: paragraph.heading,
        is_bold,
        is_capital: is_capital(&paragraph.text),
        is_title: style == "title" || style == "subtitle" || style == "제목" || style == "부제",
        origin: Origin::Paragraph,
    };
    let printed = paragraph.number.as_ref();
    let list = printed.and_then(|number| Some((label::whole(&number.printed)?, number.level)));
    let mut pieces = lines(
        &paragraph.text,
        list.as_ref().is_some_and(|(label, _)| !label.is_bullet()),
    );
    if pieces.is_empty() {
        pieces.push((None, String::new()));
    }
    let pieces = pieces.into_iter().zip(1..).map(|((typed, text), piece)| {
        let (own, level) = match &list {
            // What is typed after a bullet is the number.
            Some((label, level)) if piece == 1 => {
                (typed.or_else(|| Some(label.clone())), Some(*level))
            }
            Some(_) | None => (typed, None),
        };
        Piece {
            spot: Spot {
                place: paragraph.place.clone(),
                piece,
            },
            label: own,
            list_level: level,
            text,
            look,
            indent: paragraph.indent,
            notes: match piece {
                1 => paragraph.notes.clone(),
                _ => Vec::new(),
            },
            annex: None,
            runs_on: false,
        }
    });
    pieces.collect()
}

/// The lines of some words, parted where a line begins with a number; the first one's is left alone if it has one already.
pub(super) fn lines(words: &str, has_number: bool) -> Vec<(Option<Label>, String)> {
    let mut lines: Vec<(Option<Label>, String)> = Vec::new();
    for line in words.lines().filter(|line| !line.trim().is_empty()) {
        let typed = match lines.is_empty() && has_number {
            true => None,
            false => label::typed(line),
        };
        match (typed, lines.last_mut()) {
            (Some((label, rest)), _) => lines.push((Some(label), single(rest))),
            (None, Some((_, before))) => {
                before.push(' ');
                before.push_str(&single(line));
            }
            (None, None) => lines.push((None, single(line))),
        }
    }
    lines
}

/// Words with single spaces; the tab before the number of a page is kept.
fn single(words: &str) -> String {
    let is_page = |one: &str| one.trim().bytes().all(|one| one.is_ascii_digit());
    let page = words
        .trim()
        .rsplit_once('\t')
        .filter(|(_, page)| is_page(page));
    let joined = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    match page {
        Some((before, page)) => format!("{}\t{}", joined(before), page.trim()),
        None => joined(words),
    }
}

/// Whether words are written in capital letters.
pub(super) fn is_capital(words: &str) -> bool {
    let letters = words
        .chars()
        .filter(|one| one.is_uppercase() || one.is_lowercase());
    let (all, large) = letters.fold((0_usize, 0_usize), |(all, large), one| {
        (all + 1, large + usize::from(one.is_uppercase()))
    });
    all >= 3 && all == large
}
