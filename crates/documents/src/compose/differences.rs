//! The list of differences and what moved since the last edition, as papers that are issued with a review.

use language::Language;
use partnership::view::review::Review;

use crate::compose::path_of;
use crate::compose::pen::{Imprint, Pen, text};
use crate::compose::review::{beside_each_other, moved_since};
use crate::paper::{Block, Inline, Paper, Sheet, Tone};

/// Sets out the lines on which the sides report differently, both reports beside each other, from a review of lines alone.
pub fn differences(view: &Review, language: Language, imprint: &Imprint) -> Paper {
    let pen = Pen::new(language);
    let args = [
        ("differing", view.rates.differing.into()),
        ("lines", view.rates.lines.into()),
    ];
    let since = pen.column("review-differ-since", 16);
    let mut blocks = vec![
        Block::Paragraph(text(language.tell("differences-count", &args))),
        Block::Paragraph(text(pen.say("differences-addressed"))),
    ];
    blocks.push(
        beside_each_other(&pen, view, Some(since)).unwrap_or_else(|| Block::Notice {
            tone: Tone::Done,
            text: text(pen.say("differences-none")),
        }),
    );
    let title = differences_of(&pen, view);
    Paper {
        subtitle: view.period.map(|period| pen.period(period)),
        sheet: Sheet::Landscape,
        ..pen.finish(imprint, title, blocks)
    }
}

/// Sets out what moved since the last edition, from `Review::movement_alone`.
pub fn moved(view: &Review, language: Language, imprint: &Imprint) -> Paper {
    let pen = Pen::new(language);
    let blocks = match &view.moved {
        Some(moved) => moved_since(&pen, moved),
        None => vec![pen.nothing("moved-no-edition")],
    };
    let title = moved_of(&pen, view);
    Paper {
        subtitle: view.period.map(|period| pen.period(period)),
        ..pen.finish(imprint, title, blocks)
    }
}

fn differences_of(pen: &Pen, view: &Review) -> String {
    let args = [("instrument", pen.words(&view.instrument.name).into())];
    pen.language.tell("paper-differences-of", &args)
}

fn moved_of(pen: &Pen, view: &Review) -> String {
    let args = [("instrument", pen.words(&view.instrument.name).into())];
    pen.language.tell("paper-moved-of", &args)
}

/// The ways from the page of a review to what is issued with it, where it has lines.
pub(crate) fn ways(view: &Review, language: Language) -> Vec<Block> {
    let pen = Pen::new(language);
    let way = |text: String, end: &str| {
        let link = Inline::Link {
            text,
            to: format!("{}/{end}", path_of(&view.instrument.place)),
        };
        Block::Paragraph(vec![link])
    };
    if view.lines.is_empty() {
        return Vec::new();
    }
    let moved = view
        .moved
        .as_ref()
        .map(|_| way(moved_of(&pen, view), "moved"));
    std::iter::once(way(differences_of(&pen, view), "differences"))
        .chain(moved)
        .collect()
}
