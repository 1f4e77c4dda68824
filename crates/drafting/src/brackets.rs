//! Reads a text that already carries brackets and the names of those who hold them, well made or not, and says what is open.
//! Nothing is mended here, and no wording is compared.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::text::Text;
use crate::token::Party;

mod attributions;
mod labels;
mod names;
mod options;
mod pairs;
mod pieces;
mod sections;
mod sorts;
mod standings;

use attributions::Attributions;
pub use labels::{Label, Series};
use pairs::Pairing;
use pieces::Reading;

/// A text with its brackets, the outer ones before those within them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bracketed {
    /// The paragraphs that hold anything to be read, in order; paragraphs are named by their number here, from 0.
    pub paragraphs: Vec<Paragraph>,
    /// The sections, in order; what stands before the first heading is a section without one.
    pub sections: Vec<Section>,
    /// The brackets that open and close, in the order in which they open.
    pub brackets: Vec<Bracket>,
    /// The options that stand as labelled paragraphs or phrases, each set in the order of its text.
    pub options: Vec<Options>,
    /// What is to be filled in and stands in no bracket: `20XX`.
    pub slots: Vec<Range<usize>>,
    /// The notes that something is agreed, in the order of the text.
    pub standings: Vec<Standing>,
    /// What is not as it should be, in the order of the text.
    pub faults: Vec<Fault>,
}

/// A note that something is agreed: `[agreed ad ref]`, `(Agreed)`. A note says so; nothing is thereby closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The tokens of the note, without a bracket around it.
    pub span: Range<usize>,
    /// The paragraph in which it stands.
    pub paragraph: usize,
    /// What it says.
    pub agreed: Agreed,
}

/// How far something is agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreed {
    /// By the negotiators in informal meetings.
    InInformals,
    /// By the negotiators, subject to their capitals: ad referendum.
    AdReferendum,
    /// Agreed, without more.
    Agreed,
}

/// A paragraph of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Its tokens, the end of the paragraph among them.
    pub span: Range<usize>,
    /// The section that it stands in, by its number in `Bracketed::sections`.
    pub section: usize,
    /// What it is called at its beginning: `OP3bis`, `12.`, `(a)`.
    pub label: Option<Label>,
    /// Who takes a position on the paragraph as a whole.
    pub holders: Vec<Holder>,
}

/// Paragraphs under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The words of the heading.
    pub heading: Option<String>,
    /// How deep the heading stands, from 1; 0 where there is none.
    pub level: usize,
    /// The paragraphs, that of the heading among them.
    pub paragraphs: Range<usize>,
}

/// A bracket with its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bracket {
    /// The tokens from the opening to the closing bracket, both among them.
    pub span: Range<usize>,
    /// The tokens of the wording, without the brackets, the names before it and the positions behind it.
    pub words: Range<usize>,
    /// The paragraph in which it opens.
    pub paragraph: usize,
    /// The bracket around it, by its number in `Bracketed::brackets`.
    pub within: Option<usize>,
    /// The place where it stands: brackets directly beside each other share one, for they hold alternatives.
    pub place: usize,
    /// What it holds.
    pub kind: Kind,
    /// Who takes a position on it, in the order of the text.
    pub holders: Vec<Holder>,
}

/// What a bracket holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Words that are not agreed.
    Words,
    /// Wordings with strokes between them, by their tokens: `[shall/should]`.
    Alternatives(Vec<Range<usize>>),
    /// Something to be filled in: `[X]`, `[…]`, `[Placeholder for …]`.
    Placeholder,
    /// An option with its label, such as `Option 2`.
    Option(String),
    /// The proposal that nothing should stand there: `[No text]`, `[LAO: delete]`.
    NoText,
    /// A note or an address, as plain files write it: `[^1]`, `[text](address)`. Nothing about it is open.
    Reference,
    /// A note that something is agreed. Nothing about it is open.
    Standing(Agreed),
}

/// Someone who takes a position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The name as it is written: a code of ISO 3166 or the name of a group.
    pub party: Party,
    /// What it wants.
    pub position: Position,
}

/// What a party wants of some words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Position {
    /// It asks for them: `[ROK: …]`, `[US propose: …]`.
    Proposes,
    /// It wants them kept: RETAIN, support.
    Retains,
    /// It wants them gone: DEL, oppose.
    Deletes,
    /// It has not made up its mind: RESERVE, with what it waits for, perhaps nothing.
    Reserves(String),
}

/// Wordings of which one is to be chosen, each behind a label: `Option 1: … Option 2: …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The options, in the order of the text.
    pub options: Vec<Alternative>,
}

/// One option behind its label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The label: `Option 2`.
    pub label: String,
    /// The tokens from the label to the next option, the end of its bracket, or the next heading;
    /// the last option, which nothing ends, reaches to the end of its paragraph, and of the brackets that open there,
    /// if it has words there.
    pub span: Range<usize>,
    /// The paragraph in which it begins.
    pub paragraph: usize,
    /// Whether it proposes that nothing should stand there.
    pub no_text: bool,
}

/// Something that is not as it should be, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What it is.
    pub flaw: Flaw,
    /// The token at which it shows.
    pub at: usize,
    /// Where that is.
    pub place: Place,
}

/// What is wrong at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// A bracket opens that nothing closes: in its text, cell or note, or before the next heading.
    Unclosed,
    /// A bracket closes that nothing opened.
    Unopened,
    /// A bracket closes in a later paragraph: perhaps meant, perhaps two mistakes.
    Spanning {
        /// Where it closes.
        until: Place,
    },
    /// A bracket opens within an option and closes outside of it.
    Crossing {
        /// Where it closes.
        until: Place,
    },
    /// An option whose predecessor is missing, such as option 3 after option 1.
    OptionOutOfOrder,
}

/// Where something is, for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The paragraph, by its number in `Bracketed::paragraphs`.
    pub paragraph: usize,
    /// The words before it in the paragraph, six at most.
    pub before: String,
    /// The words from there on, six at most.
    pub after: String,
}

/// How much is open in a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Open {
    /// Brackets that open and close there, references left aside.
    pub brackets: usize,
    /// Places where brackets stand, alternatives beside each other counted once.
    pub places: usize,
    /// Brackets and slots that are to be filled in.
    pub slots: usize,
    /// Sets of options.
    pub options: usize,
    /// Brackets that open and are not closed, or the other way round.
    pub unbalanced: usize,
    /// Notes that something is agreed.
    pub agreed: usize,
}

/// What a party holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Held {
    /// Words that it proposes.
    pub proposes: usize,
    /// Words that it wants kept.
    pub retains: usize,
    /// Words that it wants gone.
    pub deletes: usize,
    /// Words on which it reserves its position.
    pub reserves: usize,
}

impl Bracketed {
    /// Reads a text; any text can be read.
    ///
    /// ```
    /// use drafting::brackets::Bracketed;
    /// use drafting::text::Text;
    ///
    /// let text = Text::plain("1. The sides [shall/should] meet [once a year] RETAIN THA, VNM / DEL ROK.\n2. They may] report.");
    /// let read = Bracketed::read(&text);
    /// assert_eq!(read.brackets.len(), 2);
    /// assert_eq!(read.brackets[1].holders.len(), 3);
    /// assert_eq!(read.faults[0].place.before, "2. They may");
    /// ```
    pub fn read(text: &Text) -> Self {
        let reading = Reading::of(text);
        let headings = sections::headings(&reading);
        let pairing = Pairing::of(&reading, &headings);
        let plain = Attributions::of(&reading, &pairing, &BTreeSet::new());
        let known = names::known(&reading, &pairing, &plain);
        let attributions = Attributions::of(&reading, &pairing, &known);
        let options = options::sets(&reading, &pairing, &headings);
        let mut faults = pairing.faults(&reading);
        faults.extend(options.faults(&reading, &pairing));
        faults.sort_by_key(|fault| fault.at);
        let sections = sections::sections(&reading, &headings);
        let paragraphs = paragraphs(&reading, &sections, attributions.loose());
        Self {
            brackets: brackets(&reading, &pairing, &attributions),
            standings: standings::standings(&reading, &pairing),
            slots: sorts::bare_slots(&reading, &pairing),
            options: options.told(&reading),
            paragraphs,
            sections,
            faults,
        }
    }

    /// What is open in each section, in the order of the sections.
    pub fn open_by_section(&self) -> Vec<Open> {
        let mut open = vec![Open::default(); self.sections.len()];
        let section_of = |paragraph: usize| self.paragraphs[paragraph].section;
        let mut last_place = None;
        for bracket in self.brackets.iter().filter(|bracket| bracket.is_open()) {
            let here = &mut open[section_of(bracket.paragraph)];
            here.brackets += 1;
            here.slots += usize::from(bracket.kind == Kind::Placeholder);
            let is_new = last_place.is_none_or(|last| last < bracket.place);
            here.places += usize::from(is_new);
            last_place = last_place.max(Some(bracket.place));
        }
        for slot in &self.slots {
            open[section_of(self.paragraph_of(slot.start))].slots += 1;
        }
        for set in &self.options {
            open[section_of(set.options[0].paragraph)].options += 1;
        }
        for standing in &self.standings {
            open[section_of(standing.paragraph)].agreed += 1;
        }
        for fault in &self.faults {
            let is_unbalanced = match fault.flaw {
                Flaw::Unclosed | Flaw::Unopened => true,
                Flaw::Spanning { .. } | Flaw::Crossing { .. } | Flaw::OptionOutOfOrder => false,
            };
            open[section_of(fault.place.paragraph)].unbalanced += usize::from(is_unbalanced);
        }
        open
    }

    /// What is open in the whole text.
    pub fn open(&self) -> Open {
        let mut all = Open::default();
        for open in self.open_by_section() {
            all.brackets += open.brackets;
            all.places += open.places;
            all.slots += open.slots;
            all.options += open.options;
            all.unbalanced += open.unbalanced;
            all.agreed += open.agreed;
        }
        all
    }

    /// What each party that is named holds, by name.
    pub fn held_by_party(&self) -> BTreeMap<Party, Held> {
        let mut held: BTreeMap<Party, Held> = BTreeMap::new();
        let of_brackets = self.brackets.iter().flat_map(|bracket| &bracket.holders);
        let of_paragraphs = self.paragraphs.iter().flat_map(|one| &one.holders);
        for holder in of_brackets.chain(of_paragraphs) {
            let held = held.entry(holder.party.clone()).or_default();
            match holder.position {
                Position::Proposes => held.proposes += 1,
                Position::Retains => held.retains += 1,
                Position::Deletes => held.deletes += 1,
                Position::Reserves(_) => held.reserves += 1,
            }
        }
        held
    }

    fn paragraph_of(&self, token: usize) -> usize {
        self.paragraphs
            .partition_point(|paragraph| paragraph.span.end <= token)
    }
}

impl Bracket {
    /// Whether what it holds is still to be settled.
    pub fn is_open(&self) -> bool {
        match self.kind {
            Kind::Reference | Kind::Standing(_) => false,
            Kind::Words
            | Kind::Alternatives(_)
            | Kind::Placeholder
            | Kind::Option(_)
            | Kind::NoText => true,
        }
    }
}

fn paragraphs(
    reading: &Reading,
    sections: &[Section],
    mut loose: BTreeMap<usize, Vec<Holder>>,
) -> Vec<Paragraph> {
    let numbered = sections.iter().enumerate();
    let places = numbered.flat_map(|(at, section)| section.paragraphs.clone().map(move |_| at));
    let lines = reading.lines.iter().enumerate().zip(places);
    lines
        .map(|((number, line), section)| Paragraph {
            span: line.tokens.clone(),
            section,
            label: labels::label(reading, line).map(|(label, _)| label),
            holders: loose.remove(&number).unwrap_or_default(),
        })
        .collect()
}

fn brackets(reading: &Reading, pairing: &Pairing, attributions: &Attributions) -> Vec<Bracket> {
    let kinds = sorts::kinds(reading, pairing, attributions);
    let places = sorts::places(reading, pairing, attributions, &kinds);
    let facts = kinds.into_iter().zip(places);
    pairing
        .pairs
        .iter()
        .zip(facts)
        .enumerate()
        .map(|(number, (pair, (kind, place)))| Bracket {
            span: reading.tokens(pair.open..pair.close + 1),
            words: reading.tokens(attributions.words(number)),
            paragraph: reading.line_of(pair.open),
            within: pair.within,
            place,
            kind,
            holders: attributions.holders(number).to_vec(),
        })
        .collect()
}
