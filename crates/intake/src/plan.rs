//! A plan of action taken from a file: its title, period and sides, and the tree of its parts, each with its place,
//! the reason why it was taken as it was, and what is doubtful. What is recorded of it is made in `acts`.

mod acts;
mod doubts;
mod front;
mod keys;
pub(crate) mod label;
mod levels;
mod measures;
mod pair;
mod pieces;
mod ranks;
mod revise;
mod revised;
mod spot;
mod tables;

use std::collections::BTreeMap;

use partnership::instrument::{Genre, Rank};
use partnership::key::Key;
use partnership::when::{Period, When};
use partnership::words::Tag;
use serde::{Deserialize, Serialize};

use crate::file::{File, Finding};

pub use acts::{Recording, Undecided, attached, submissions};
pub use measures::{Measures, measures};
pub use pair::pair;
pub use revise::{Became, Match, compare, counted};
pub use revised::{Revision, succession};
pub use spot::Spot;

/// A plan as it was taken from a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Taken {
    /// The name of the file.
    pub file: String,
    /// What it is called; empty where no title was found.
    pub title: String,
    /// What it is called in the other language that it was paired with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title_paired: Option<Paired>,
    /// What kind of text it is, by its title.
    pub genre: Genre,
    /// The language in which it is written.
    pub language: Tag,
    /// The time that it covers, where it says so.
    pub period: Option<Period>,
    /// The names of the two sides, where its title has them.
    pub sides: Option<[String; 2]>,
    /// When it was adopted, where it says so.
    pub adopted: Option<When>,
    /// Its annexes, in their order.
    pub annexes: Vec<Annex>,
    /// Its parts in the order of the text, each after what it stands within.
    pub parts: Vec<Part>,
    /// What stands in the file and was not taken as a part.
    pub left: Vec<Left>,
    /// What is doubtful of the plan as a whole.
    pub doubts: Vec<Doubt>,
    /// What is to be told of the reading of the file.
    #[serde(skip)]
    pub findings: Vec<Finding>,
}

/// A part of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Part {
    /// Where it stands.
    pub spot: Spot,
    /// Its short name, from its number or its place among its neighbours.
    pub key: Key,
    /// The part within which it stands, by its place among the parts.
    pub parent: Option<usize>,
    /// How deep it stands, from 0.
    pub depth: usize,
    /// Its number as printed.
    pub label: Option<String>,
    /// What it was taken for.
    pub rank: Rank,
    /// Why.
    pub reason: Reason,
    /// Its words.
    pub text: String,
    /// Its words in the other language that it was paired with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paired: Option<Paired>,
    /// The notes called in it, which are not recorded.
    pub notes: Vec<String>,
    /// The annex that it belongs to, by its place among the annexes.
    pub annex: Option<usize>,
    /// What is doubtful of it.
    pub doubts: Vec<Doubt>,
}

/// Words in another language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Paired {
    /// The language.
    pub language: Tag,
    /// The words.
    pub text: String,
    /// Where they stand in the other file.
    pub spot: Spot,
}

/// An annex of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Annex {
    /// Where it begins.
    pub spot: Spot,
    /// Its short name.
    pub key: Key,
    /// What it is called.
    pub title: String,
    /// From when it counts, where it says so.
    pub effective: Option<When>,
}

/// Something of a file that is no part of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Left {
    /// Where it stands.
    pub spot: Spot,
    /// Its words.
    pub text: String,
    /// Why it was left.
    pub why: Why,
}

/// Why something was not taken as a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// It is the title, or goes on with it.
    Title,
    /// It says when the plan was adopted.
    Adoption,
    /// It is the title of an annex.
    AnnexTitle,
    /// It belongs to a table of contents.
    Contents,
    /// It is a heading of a table, repeated on each page or standing first.
    TableHeading,
    /// It stands in a column that is neither number nor words of a plan.
    OtherColumn,
    /// It is hidden in a table.
    Hidden,
    /// It is joined to the part before it.
    Joined,
    /// A person left it out.
    Chosen,
}

/// Why a part was taken for what it was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It is a heading of the file, of this depth from 1.
    HeadingStyle(u8),
    /// It is short, and bold or in capital letters.
    Look,
    /// It has a word and a number before it: `Pillar 1`.
    Word,
    /// Numbered parts stand within it and it is short.
    HoldsParts,
    /// It has a row of a table, or a merged cell, for itself.
    TableGroup,
    /// It has a number.
    Numbered,
    /// It has a bullet.
    Bullet,
    /// It stands in a row of a table.
    TableRow,
    /// It leads to what follows.
    Introduces,
    /// It tells what is or was, as its neighbours do.
    Narrates,
    /// It is a part of the line above it.
    WithinLine,
    /// It stands before the first heading.
    Opening,
    /// It has no number, and asks for something to be done.
    Unnumbered,
    /// It has no number, and neither leads to what follows nor asks for anything.
    Running,
    /// A person chose it.
    Chosen,
}

/// What is doubtful.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Doubt {
    /// Numbers are missing before it.
    NumberSkipped {
        /// The number before it.
        after: String,
    },
    /// The number has been there before.
    NumberRepeated {
        /// Where.
        first: Spot,
    },
    /// It stands more than one level below what it stands within.
    LevelJumped,
    /// Nothing stands within the heading.
    HeadingWithoutLines,
    /// It asks for several things.
    SeveralMeasures {
        /// How many.
        count: usize,
    },
    /// It is numbered like the lines around it, and tells rather than asks.
    ReadsAsNarrative,
    /// It was taken for a line although it has no number.
    Unnumbered,
    /// It has a number and no words.
    NoWords,
    /// It was joined to what stands before it, because that had no end.
    RunsOn,
    /// A part with this number, or at this place, is not in the text in the other language.
    Unpaired,
    /// No title was found.
    NoTitle,
    /// The title does not name the two sides.
    NoSides,
    /// The plan does not say which years it covers.
    NoPeriod,
    /// There is no action line.
    NoLines,
    /// The annex does not say from when it counts.
    AnnexUndated {
        /// The annex.
        annex: usize,
    },
    /// A choice was made for a place where nothing stands.
    ChoiceWithoutPart {
        /// The place.
        spot: Spot,
    },
}

/// What a person chose where the reading was wrong.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Choices {
    /// What the plan is called.
    pub title: Option<String>,
    /// The language in which it is written.
    pub language: Option<Tag>,
    /// The time that it covers.
    pub period: Option<Period>,
    /// From when an annex counts, by its short name.
    pub annexes: BTreeMap<Key, When>,
    /// What was chosen for parts, by their places.
    pub parts: BTreeMap<Spot, Choice>,
    /// Which part of the text in the other language belongs to a part; none for no part.
    pub pairs: BTreeMap<Spot, Option<Spot>>,
}

/// What a person chose for a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Choice {
    /// What it is to be taken for.
    pub rank: Option<Rank>,
    /// How deep it is to stand, from 0.
    pub depth: Option<usize>,
    /// What is to be done with it.
    pub handling: Handling,
}

/// What is to be done with a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Handling {
    /// What the reading did.
    #[default]
    AsRead,
    /// It stands for itself, neither joined nor split.
    Alone,
    /// It belongs to the words of the part before it.
    Joined,
    /// Each of its measures is a line.
    Split,
    /// It is no part of the plan.
    LeftOut,
}

/// Takes a plan from a file, with what a person chose.
pub fn take(file: &File, choices: &Choices) -> Taken {
    let mut gathered = pieces::gather(file, choices);
    for annex in &mut gathered.annexes {
        let chosen = choices.annexes.get(&annex.key).copied();
        annex.effective = chosen.or(annex.effective);
    }
    let front = front::read(&mut gathered, choices);
    let nodes = levels::nest(&gathered.pieces, choices);
    let ranked = ranks::rank(&gathered.pieces, &nodes, choices);
    let mut parts = measures::split(&gathered.pieces, &nodes, ranked, choices);
    keys::give(&mut parts, &gathered.annexes);
    doubts::raise(&mut parts);
    let mut doubts = doubts::of_plan(&front, &parts, &gathered);
    let met = gathered.met;
    doubts.extend(
        choices
            .parts
            .keys()
            .filter(|spot| !met.contains(spot))
            .map(|spot| Doubt::ChoiceWithoutPart { spot: spot.clone() }),
    );
    Taken {
        file: file.name.clone(),
        title: front.title,
        title_paired: None,
        genre: front.genre,
        language: front.language,
        period: front.period,
        sides: front.sides,
        adopted: front.adopted,
        annexes: gathered.annexes,
        parts,
        left: gathered.left,
        doubts,
        findings: file.findings.clone(),
    }
}

impl Taken {
    /// How many action lines it has.
    pub fn action_lines(&self) -> usize {
        let lines = self.parts.iter();
        lines.filter(|part| part.rank == Rank::ActionLine).count()
    }
}
