//! What a person chose for the parts of a plan, read from a corrected workbook or from words of a command, in any language of the house.
//! What follows from a choice is decided in `intake`.

use intake::file::{Block, File, Row, Table};
use intake::plan::{Choice, Choices, Handling, Spot, Taken};
use language::Language;
use partnership::instrument::Rank;

use crate::compose::plan_preview::handling;
use crate::intake::plan::rank;

/// All ranks.
pub const RANKS: [Rank; 5] = [
    Rank::Pillar,
    Rank::Section,
    Rank::Chapeau,
    Rank::Paragraph,
    Rank::ActionLine,
];
/// All that can be done with a part.
pub const HANDLINGS: [Handling; 5] = [
    Handling::AsRead,
    Handling::Alone,
    Handling::Joined,
    Handling::Split,
    Handling::LeftOut,
];

/// Why choices are not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unclear {
    /// There is no column with places.
    NoPlaces {
        /// The file.
        file: String,
    },
    /// What stands in a cell is no choice.
    Cell {
        /// The file.
        file: String,
        /// The row, from 1.
        row: usize,
        /// The name of the column, by its sentence.
        column: &'static str,
        /// What stands there.
        words: String,
    },
    /// A word of a command is no choice.
    Word {
        /// The word.
        word: String,
    },
}

/// Says why choices are not understood, and what to do.
pub fn sentence(unclear: &Unclear, language: Language) -> String {
    match unclear {
        Unclear::NoPlaces { file } => {
            let place = language.say("plan-place").into();
            language.tell(
                "plan-no-places",
                &[("file", file.as_str().into()), ("place", place)],
            )
        }
        Unclear::Cell {
            file,
            row,
            column,
            words,
        } => {
            let said = [
                ("file", file.as_str().into()),
                ("row", row.to_string().into()),
                ("column", language.say(column).into()),
                ("words", words.as_str().into()),
            ];
            language.tell("plan-bad-cell", &said)
        }
        Unclear::Word { word } => {
            let ranks: Vec<&str> = RANKS.map(Into::into).to_vec();
            let ranks: Vec<String> = ranks.into_iter().map(str::to_owned).collect();
            let actions = HANDLINGS.map(|one| name(one).to_owned());
            let said = [
                ("choice", word.as_str().into()),
                ("ranks", language.list(&ranks).into()),
                ("actions", language.list(&actions).into()),
            ];
            language.tell("plan-bad-choice", &said)
        }
    }
}

/// Adds the choice that a word of a command makes: `12=section`, `12=section@1`, `31=split`.
///
/// # Errors
/// Gives back the word where it makes none.
pub fn of_word(word: &str, choices: &mut Choices) -> Result<(), Unclear> {
    let unclear = || Unclear::Word {
        word: word.to_owned(),
    };
    let (place, chosen) = word.rsplit_once('=').ok_or_else(unclear)?;
    let spot: Spot = place.parse().map_err(|_| unclear())?;
    let (named, level) = match chosen.split_once('@') {
        Some((named, level)) => (
            named,
            Some(
                level
                    .parse::<usize>()
                    .ok()
                    .filter(|&level| level > 0)
                    .ok_or_else(unclear)?,
            ),
        ),
        None => (chosen, None),
    };
    let choice = choices.parts.entry(spot).or_default();
    if let Some(of) = rank_of(named) {
        choice.rank = Some(of);
    } else if let Some(of) = handling_of(named) {
        choice.handling = of;
    } else if !named.is_empty() || level.is_none() {
        return Err(unclear());
    }
    choice.depth = level.map(|level| level - 1).or(choice.depth);
    Ok(())
}

/// The choices of a corrected workbook: where it says otherwise than the plan as it was read.
///
/// # Errors
/// Names the first cell that is not understood.
pub fn of_workbook(file: &File, read: &Taken) -> Result<Choices, Unclear> {
    let mut choices = Choices::default();
    let tables = file.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Paragraph(_) => None,
    });
    let found = tables
        .filter_map(|table| Some((table, Columns::of(table)?)))
        .next();
    let Some((table, columns)) = found else {
        let file = file.name.clone();
        return Err(Unclear::NoPlaces { file });
    };
    for (number, row) in (1..).zip(&table.rows).skip(columns.heading + 1) {
        let unclear = |column: &'static str, words: String| Unclear::Cell {
            file: file.name.clone(),
            row: number,
            column,
            words,
        };
        let place = words(row, Some(columns.place));
        if place.is_empty() {
            continue;
        }
        let spot: Spot = place.parse().map_err(|_| unclear("plan-place", place))?;
        if let Some(choice) =
            of_row(row, &columns, &spot, read).map_err(|(column, words)| unclear(column, words))?
        {
            choices.parts.insert(spot, choice);
        }
    }
    Ok(choices)
}

/// Which columns of a corrected workbook are which.
struct Columns {
    /// The row of the headings, from 0.
    heading: usize,
    place: usize,
    rank: Option<usize>,
    level: Option<usize>,
    action: Option<usize>,
}

impl Columns {
    fn of(table: &Table) -> Option<Self> {
        let at = |row: &Row, id: &str| {
            let named = |words: &str| {
                Language::ALL
                    .iter()
                    .any(|language| language.say(id) == words)
            };
            let mut cells = row.cells.iter();
            let found = cells.find(|cell| named(cell.value.words().trim()));
            found.map(|cell| cell.column)
        };
        table
            .rows
            .iter()
            .enumerate()
            .take(10)
            .find_map(|(heading, row)| {
                Some(Self {
                    heading,
                    place: at(row, "plan-place")?,
                    rank: at(row, "plan-rank"),
                    level: at(row, "plan-level"),
                    action: at(row, "plan-action"),
                })
            })
    }
}

fn words(row: &Row, column: Option<usize>) -> String {
    let cell = row.cells.iter().find(|cell| Some(cell.column) == column);
    cell.map_or_else(String::new, |cell| cell.value.words().trim().to_owned())
}

/// What a row chooses for a part: what differs from the reading, and nothing else.
fn of_row(
    row: &Row,
    columns: &Columns,
    spot: &Spot,
    read: &Taken,
) -> Result<Option<Choice>, (&'static str, String)> {
    let part = read.parts.iter().find(|part| part.spot == *spot);
    let mut choice = Choice::default();
    let said = words(row, columns.rank);
    if !said.is_empty() {
        let of = rank_of(&said).ok_or(("plan-rank", said))?;
        choice.rank = Some(of).filter(|of| part.is_none_or(|part| part.rank != *of));
    }
    let said = words(row, columns.level);
    if !said.is_empty() {
        let level = said
            .parse::<usize>()
            .ok()
            .and_then(|level| level.checked_sub(1));
        let level = level.ok_or(("plan-level", said))?;
        choice.depth = Some(level).filter(|level| part.is_none_or(|part| part.depth != *level));
    }
    let said = words(row, columns.action);
    if !said.is_empty() {
        let of = handling_of(&said).ok_or(("plan-action", said))?;
        // What was not taken is marked so by the preview; a rank takes it up again.
        let stays_left = of == Handling::LeftOut && part.is_none();
        choice.handling = if stays_left { Handling::AsRead } else { of };
    }
    Ok((choice != Choice::default()).then_some(choice))
}

/// The rank by its name in any language of the house or in commands.
pub fn rank_of(words: &str) -> Option<Rank> {
    let words = words.trim().to_lowercase();
    RANKS.into_iter().find(|&one| {
        let name: &'static str = one.into();
        let said = |language: &Language| rank(one, *language).to_lowercase() == words;
        name == words || Language::ALL.iter().any(said)
    })
}

/// What is to be done with a part, by its name in any language of the house or in commands.
pub fn handling_of(words: &str) -> Option<Handling> {
    let words = words.trim().to_lowercase();
    HANDLINGS.into_iter().find(|&one| {
        let said = |language: &Language| handling(one, *language).to_lowercase() == words;
        name(one) == words || Language::ALL.iter().any(said)
    })
}

/// What a handling is called in commands.
fn name(handling: Handling) -> &'static str {
    match handling {
        Handling::AsRead => "as-read",
        Handling::Alone => "alone",
        Handling::Joined => "join",
        Handling::Split => "split",
        Handling::LeftOut => "leave-out",
    }
}
