//! The ways of a house: where names stand, what parties are called, which labels and terms are used.
//! Nothing is laid out here.

use std::collections::{BTreeMap, BTreeSet};

use crate::compilation::Compilation;
use crate::text::Name;
use crate::token::Party;

/// The ways of a house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseStyle {
    /// Where the names of parties stand.
    pub names: Names,
    /// What parties are called in print; who is not listed is called by its own name.
    pub known_as: BTreeMap<Party, Name>,
    /// What bis, ter and alt mean.
    pub labels: Labels,
    /// The parties whose options are shown; all where nothing is said.
    pub only: Option<BTreeSet<Party>>,
    /// The words of the notation.
    pub terms: Terms,
}

/// Where the names of parties stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// Before the words: `[shall] [THA, VNM: should] [LAO: delete]`.
    Before,
    /// After the words, with a term for what is wanted: `[shall – DEL LAO] [should – RETAIN THA, VNM]`.
    After,
    /// In notes at the end, by number: `[shall]¹ [should]²`.
    Notes,
    /// Nowhere: `[shall] [should]`.
    None,
}

/// What bis, ter and alt mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Labels {
    /// As delegates use them: `3 bis` is an additional paragraph, `3 alt` another wording of the third.
    Delegates,
    /// As the editors of the United Nations use them: `3 bis` is another wording of the third; additional ones have no label.
    UnitedNations,
}

/// The words of the notation, which are not translated where a house keeps the usual ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// That words are to go, beside a name: `delete`.
    pub leave_out: Name,
    /// That words are to stand elsewhere: `move`.
    pub elsewhere: Name,
    /// That words have stood elsewhere: `moved`.
    pub here: Name,
    /// That a paragraph is to run on into the next: `run on`.
    pub run_on: Name,
    /// That a paragraph is to have another level, number or style: `level`.
    pub level: Name,
    /// That parties want the words, before their names: `RETAIN`.
    pub retain: Name,
    /// That parties do not want the words, before their names: `DEL`.
    pub del: Name,
    /// The voice of all the parties together: `All`.
    pub all: Name,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            leave_out: Name::from("delete"),
            elsewhere: Name::from("move"),
            here: Name::from("moved"),
            run_on: Name::from("run on"),
            level: Name::from("level"),
            retain: Name::from("RETAIN"),
            del: Name::from("DEL"),
            all: Name::from("All"),
        }
    }
}

impl HouseStyle {
    /// Names before the words, and the labels of the United Nations' editors.
    pub fn un() -> Self {
        Self::with(Names::Before, Labels::UnitedNations)
    }

    /// Names after the words with RETAIN and DEL, and the labels of delegates.
    pub fn delegates() -> Self {
        Self::with(Names::After, Labels::Delegates)
    }

    /// Names in notes.
    pub fn notes() -> Self {
        Self::with(Names::Notes, Labels::UnitedNations)
    }

    /// No names.
    pub fn plain() -> Self {
        Self::with(Names::None, Labels::UnitedNations)
    }

    fn with(names: Names, labels: Labels) -> Self {
        Self {
            names,
            known_as: BTreeMap::new(),
            labels,
            only: None,
            terms: Terms::default(),
        }
    }

    /// Whether the options of a party are shown.
    pub fn shows(&self, party: &Party) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(party))
    }

    /// What a party is called in print.
    pub fn name<'own>(&'own self, party: &'own Party) -> &'own str {
        self.known_as.get(party).unwrap_or(&party.0)
    }

    /// Parties by their numbers in `Compilation::submissions`, as they are listed in print.
    pub fn listed(&self, compilation: &Compilation, parties: &[usize]) -> String {
        let names: Vec<&str> = parties
            .iter()
            .map(|&party| self.name(&compilation.submissions[party].0))
            .collect();
        names.join(", ")
    }
}

/// The adverb that labels the paragraph after the first, counted from 0: bis, ter and so on; numbers where the series ends.
pub(super) fn adverb(nth: usize) -> String {
    const ADVERBS: [&str; 9] = [
        "bis",
        "ter",
        "quater",
        "quinquies",
        "sexies",
        "septies",
        "octies",
        "novies",
        "decies",
    ];
    ADVERBS
        .get(nth)
        .map_or_else(|| format!("({})", nth + 2), |&adverb| adverb.to_owned())
}

/// A number as superscript digits.
pub(super) fn superscript(number: usize) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let decimal = number.to_string();
    decimal
        .bytes()
        .map(|digit| DIGITS[usize::from(digit - b'0')])
        .collect()
}
