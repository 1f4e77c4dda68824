//! A part of a plan as a row of a form: what it was taken for, what else it could be, and what is doubtful of it.

use documents::intake::plan as said;
use intake::plan::{Choice, Doubt, Handling, Part, Taken, Why};
use language::Language;
use partnership::instrument::Rank;

/// The ranks, in the order in which they are offered, each with its key.
const RANKS: [(Rank, &str); 5] = [
    (Rank::Pillar, "pillar"),
    (Rank::Section, "section"),
    (Rank::Chapeau, "chapeau"),
    (Rank::ActionLine, "action-line"),
    (Rank::Paragraph, "paragraph"),
];

/// The deepest level that is offered.
const LEVELS_MAX: usize = 6;

/// A part.
pub(super) struct Row {
    /// Where it stands in the file: the end of the names of its fields.
    pub(super) spot: String,
    /// The same for people.
    pub(super) place: String,
    pub(super) label: String,
    pub(super) text: String,
    pub(super) paired: Option<String>,
    /// Its rank, as a class.
    pub(super) rank: &'static str,
    /// Its level, from 1.
    pub(super) level: usize,
    /// The levels that are offered.
    pub(super) levels: usize,
    /// What it can be taken for: key, name, and whether it is.
    pub(super) ranks: Vec<(&'static str, String, bool)>,
    /// What can be done with it otherwise: key and name.
    pub(super) handlings: Vec<(&'static str, String)>,
    pub(super) reason: String,
    pub(super) doubts: Vec<String>,
}

/// Something that is no part.
pub(super) struct LeftRow {
    pub(super) spot: String,
    pub(super) place: String,
    pub(super) text: String,
    pub(super) why: String,
    /// Whether it can be taken in.
    pub(super) can_stand: bool,
}

/// The parts of a plan.
pub(super) fn all(taken: &Taken, language: Language) -> Vec<Row> {
    let rows = taken.parts.iter().map(|part| row(part, taken, language));
    rows.collect()
}

/// What is no part of it.
pub(super) fn left(taken: &Taken, language: Language) -> Vec<LeftRow> {
    let rows = taken.left.iter().map(|left| LeftRow {
        spot: left.spot.to_string(),
        place: said::spot(&left.spot, language),
        text: left.text.clone(),
        why: said::left(left.why, language),
        can_stand: !matches!(left.why, Why::Chosen),
    });
    rows.collect()
}

fn row(part: &Part, taken: &Taken, language: Language) -> Row {
    let ranks = RANKS.map(|(rank, key)| (key, said::rank(rank, language), rank == part.rank));
    let several = part
        .doubts
        .iter()
        .any(|doubt| matches!(doubt, Doubt::SeveralMeasures { .. }));
    let split = several.then_some(Handling::Split);
    let handlings = [Some(Handling::Joined), split, Some(Handling::LeftOut)];
    let handlings = handlings.into_iter().flatten().filter_map(|handling| {
        let name = language.say(self::handling(handling)?);
        Some((handling_key(handling), name))
    });
    Row {
        spot: part.spot.to_string(),
        place: said::spot(&part.spot, language),
        label: part.label.clone().unwrap_or_default(),
        text: part.text.clone(),
        paired: part.paired.as_ref().map(|paired| paired.text.clone()),
        rank: key_of(part.rank),
        level: part.depth + 1,
        levels: LEVELS_MAX.max(part.depth + 1),
        ranks: ranks.into(),
        handlings: handlings.collect(),
        reason: said::reason(part.reason, language),
        doubts: part
            .doubts
            .iter()
            .map(|doubt| said::doubt(doubt, taken, language))
            .collect(),
    }
}

/// The key of a rank in forms.
pub(super) fn key_of(rank: Rank) -> &'static str {
    let mut ranks = RANKS.iter();
    ranks
        .find(|(one, _)| *one == rank)
        .map_or("", |(_, key)| key)
}

/// What is chosen by a value of a form, over what was chosen before.
pub(super) fn choice(value: &str, before: Choice) -> Option<Choice> {
    if let Some((rank, _)) = RANKS.iter().find(|(_, key)| *key == value) {
        return Some(Choice {
            rank: Some(*rank),
            ..before
        });
    }
    let handlings = [
        Handling::Alone,
        Handling::Joined,
        Handling::Split,
        Handling::LeftOut,
    ];
    let mut handlings = handlings.into_iter();
    let handling = handlings.find(|handling| handling_key(*handling) == value)?;
    Some(Choice { handling, ..before })
}

/// The id of the words for what is done with a part; none where nothing is.
pub(super) fn handling(handling: Handling) -> Option<&'static str> {
    match handling {
        Handling::AsRead => None,
        Handling::Alone => Some("begin-handling-alone"),
        Handling::Joined => Some("begin-handling-joined"),
        Handling::Split => Some("begin-handling-split"),
        Handling::LeftOut => Some("begin-handling-left-out"),
    }
}

fn handling_key(handling: Handling) -> &'static str {
    match handling {
        Handling::AsRead => "as-read",
        Handling::Alone => "alone",
        Handling::Joined => "joined",
        Handling::Split => "split",
        Handling::LeftOut => "left-out",
    }
}
