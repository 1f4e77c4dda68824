//! The implementation matrix as a landscape paper: every line with what each side reports, and nothing beside it.

use language::Language;
use partnership::view::review::Review;

use crate::compose::path_of;
use crate::compose::pen::{Imprint, Pen, text};
use crate::compose::review::every_line;
use crate::paper::{Block, Inline, Paper, Sheet, Tone};

/// Sets out the implementation matrix from a review of lines alone (`Review::lines_alone`).
pub fn matrix(view: &Review, language: Language, imprint: &Imprint) -> Paper {
    let mut pen = Pen::new(language);
    let lines = if view.lines.is_empty() {
        Block::Notice {
            tone: Tone::Unknown,
            text: text(pen.say("review-lines-not-recorded")),
        }
    } else {
        every_line(&mut pen, view)
    };
    let title = title(&pen, view);
    Paper {
        subtitle: view.period.map(|period| pen.period(period)),
        sheet: Sheet::Landscape,
        ..pen.finish(imprint, title, vec![lines])
    }
}

/// What the matrix of an instrument is called.
pub(crate) fn title(pen: &Pen, view: &Review) -> String {
    let args = [("instrument", pen.words(&view.instrument.name).into())];
    pen.language.tell("paper-matrix-of", &args)
}

/// The way from the page of a review to the matrix of its lines, where it has any.
pub(crate) fn way(view: &Review, language: Language) -> Option<Block> {
    let pen = Pen::new(language);
    let link = Inline::Link {
        text: title(&pen, view),
        to: format!("{}/matrix", path_of(&view.instrument.place)),
    };
    (!view.lines.is_empty()).then(|| Block::Paragraph(vec![link]))
}
