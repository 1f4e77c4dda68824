//! The synopsis as a landscape matrix: the base and each party side by side.

use std::collections::{BTreeMap, BTreeSet};

use drafting::compilation::Compilation;
use drafting::synopsis::{self, Passage, Stretch};
use drafting::text::Text;
use drafting::token::Party;
use language::Language;

use super::typing::{Look, Typing};
use super::{Origin, column, numbers, paper, table};
use crate::compose::pen::{cell, heading, row};
use crate::paper::{Align, Block, Cell, Column, Inline, Paper, Row, Sheet, Tone};

/// How many parties one matrix has room for beside the base.
const PARTIES_MAX: usize = 4;

/// Which passages a matrix shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Those that a party of the matrix touches.
    Touched,
    /// The whole text.
    All,
}

/// Sets out the base and each party side by side; several matrices, one after the other, where parties are many.
pub fn matrix(
    compilation: &Compilation,
    only: Option<&BTreeSet<Party>>,
    shown: Shown,
    origin: &Origin,
    language: Language,
) -> Paper {
    let synopsis = Synopsis {
        base: &compilation.base,
        passages: synopsis::of(&compilation.base, &compilation.submissions),
        numbers: numbers(&compilation.base, origin),
        shown,
        language,
    };
    let is_meant = |party: &Party| only.is_none_or(|only| only.contains(party));
    let parties = compilation.submissions.iter().enumerate();
    let meant: Vec<(usize, &Party)> = parties
        .filter(|(_, (party, _))| is_meant(party))
        .map(|(number, (party, _))| (number, party))
        .collect();
    let groups = meant.chunks(PARTIES_MAX);
    let blocks = groups.flat_map(|group| synopsis.beside(group));
    paper(origin, language, Sheet::Landscape, blocks.collect())
}

/// What all matrices of a paper share.
struct Synopsis<'own> {
    base: &'own Text,
    passages: Vec<Passage>,
    /// The numbers of paragraphs, by the base tokens with which they begin.
    numbers: BTreeMap<usize, &'own str>,
    shown: Shown,
    language: Language,
}

impl Synopsis<'_> {
    /// The base and a few parties side by side.
    fn beside(&self, group: &[(usize, &Party)]) -> Vec<Block> {
        let language = self.language;
        let names: Vec<String> = group.iter().map(|(_, party)| party.0.to_string()).collect();
        let parties = names
            .iter()
            .map(|name| column(name.clone(), 40, Align::Start));
        let columns: Vec<Column> = [
            column(language.say("compiled-number"), 6, Align::End),
            column(language.say("compiled-base"), 40, Align::Start),
        ]
        .into_iter()
        .chain(parties)
        .collect();
        let passages = self.passages.iter();
        let rows: Vec<Row> = passages
            .filter_map(|passage| self.row(passage, group))
            .collect();
        let args = [("parties", language.list(&names).into())];
        let caption = language.tell("compiled-beside", &args);
        let content = if rows.is_empty() {
            Block::Notice {
                tone: Tone::Unknown,
                text: vec![Inline::Text(language.say("compiled-nothing-touched"))],
            }
        } else {
            table(caption.clone(), &columns, rows)
        };
        vec![heading(1, caption), content]
    }

    /// A passage with what the parties do to it; none where there are no words to show, or nobody has touched them.
    fn row(&self, passage: &Passage, group: &[(usize, &Party)]) -> Option<Row> {
        let own: Vec<Option<Cell>> = group
            .iter()
            .map(|(party, _)| {
                let stretches = passage.parties[*party].as_ref()?;
                Some(typed(self.base, stretches, self.language)).filter(|cell| !cell.is_empty())
            })
            .collect();
        let kept = [Stretch::Kept(passage.base.clone())];
        let base = typed(self.base, &kept, self.language);
        let is_touched = own.iter().any(Option::is_some);
        let is_shown = match self.shown {
            Shown::All => !base.is_empty() || is_touched,
            Shown::Touched => is_touched,
        };
        let number = self.numbers.get(&passage.base.start);
        let number = number.filter(|_| !passage.base.is_empty()).copied();
        let none = || vec![vec![Inline::Small("–".to_owned())]];
        let own = own.into_iter().map(|cell| cell.unwrap_or_else(none));
        is_shown.then(|| {
            row([cell(number.unwrap_or_default()), base]
                .into_iter()
                .chain(own)
                .collect())
        })
    }
}

/// A party's text of a passage, as the lines of a cell.
pub(super) fn typed(base: &Text, stretches: &[Stretch], language: Language) -> Cell {
    let mut typing = Typing::new(language, 0);
    for stretch in stretches {
        match stretch {
            Stretch::Kept(range) => typing.all(&base.tokens()[range.clone()], Look::Plain),
            Stretch::Struck(range) => typing.all(&base.tokens()[range.clone()], Look::Struck),
            Stretch::Put(tokens) => typing.all(tokens, Look::Put),
        }
    }
    typing.lines()
}
