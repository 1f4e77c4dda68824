//! The synopsis as a landscape matrix: the base and each party side by side.

use std::collections::BTreeSet;

use drafting::compilation::Compilation;
use drafting::synopsis::{self, Passage, Stretch};
use drafting::text::Text;
use drafting::token::Party;
use language::Language;

use super::typing::{Look, Typing};
use super::{Origin, column, paper, table};
use crate::compose::pen::{cell, heading, row};
use crate::paper::{Align, Block, Cell, Inline, Paper, Row, Sheet, Tone};

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
    let passages = synopsis::of(&compilation.base, &compilation.submissions);
    let is_meant = |party: &Party| only.is_none_or(|only| only.contains(party));
    let parties = compilation.submissions.iter().enumerate();
    let meant: Vec<(usize, &Party)> = parties
        .filter(|(_, (party, _))| is_meant(party))
        .map(|(number, (party, _))| (number, party))
        .collect();
    let mut blocks = Vec::new();
    for group in meant.chunks(PARTIES_MAX) {
        blocks.extend(side_by_side(
            &compilation.base,
            &passages,
            group,
            shown,
            language,
        ));
    }
    paper(origin, language, Sheet::Landscape, blocks)
}

fn side_by_side(
    base: &Text,
    passages: &[Passage],
    group: &[(usize, &Party)],
    shown: Shown,
    language: Language,
) -> Vec<Block> {
    let names: Vec<String> = group.iter().map(|(_, party)| party.0.to_string()).collect();
    let mut columns = vec![
        column(language.say("compiled-number"), 6, Align::End),
        column(language.say("compiled-base"), 40, Align::Start),
    ];
    columns.extend(
        names
            .iter()
            .map(|name| column(name.clone(), 40, Align::Start)),
    );
    let rows: Vec<Row> = numbered(passages)
        .filter(|(_, passage)| match shown {
            Shown::All => true,
            Shown::Touched => group
                .iter()
                .any(|(party, _)| passage.parties[*party].is_some()),
        })
        .map(|(number, passage)| {
            let own = group
                .iter()
                .map(|(party, _)| match &passage.parties[*party] {
                    None => vec![vec![Inline::Small("–".to_owned())]],
                    Some(stretches) => typed(base, stretches, language),
                });
            let first = [
                cell(number),
                typed(base, &[Stretch::Kept(passage.base.clone())], language),
            ];
            row(first.into_iter().chain(own).collect())
        })
        .collect();
    let caption = language.tell(
        "compiled-beside",
        &[("parties", language.list(&names).into())],
    );
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

/// The passages with their numbers, counted in the base; what is put in between has none.
fn numbered(passages: &[Passage]) -> impl Iterator<Item = (String, &Passage)> {
    let mut number = 0;
    passages.iter().map(move |passage| {
        if passage.base.is_empty() {
            return (String::new(), passage);
        }
        number += 1;
        (number.to_string(), passage)
    })
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
