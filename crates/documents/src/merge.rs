//! The files of a draft taken together: the base and what each party returned in, one text in many forms out.
//! What the marks add up to is decided in `drafting`, how a Word file is read and written in `manuscript`.

mod crossing;
mod form;
mod json;
pub mod party_name;
mod refusal;

use std::collections::BTreeSet;

use drafting::compilation::Compilation;
use drafting::compile::compile;
use drafting::markup::Markup;
use drafting::print::{HouseStyle, Printed, marks_of, print};
use drafting::received::{self, Received};
use drafting::text::Text;
use drafting::token::Party;
use jiff::Timestamp;
use language::Language;
use manuscript::Manuscript;
use manuscript::brought::{Brought, Left, LeftBehind};
use manuscript::reading::KnownMarks;

use crate::compose::negotiation::{self, Origin, Shown};
use crate::paper::Paper;

pub use form::{Form, Unwritten};
pub use refusal::{Refusal, sentence};

/// Files that are being taken in, one after the other; of each only its marks are kept.
#[derive(Debug)]
pub struct Merging {
    base: Manuscript,
    name: String,
    text: Text,
    known: KnownMarks,
    submissions: Vec<(Party, Markup)>,
    files: Vec<String>,
    brought: Brought,
    left: Vec<LeftBehind>,
}

/// The base with the marks of all.
#[derive(Debug)]
pub struct Merged {
    base: Manuscript,
    /// What the base was called.
    pub name: String,
    /// The one text that the files add up to.
    pub compilation: Compilation,
    /// What came in from each party.
    pub received: Vec<Received>,
    /// What each party's file was called; empty where nothing of them may be seen.
    pub files: Vec<String>,
    /// What the files bring that is carried and not read: pictures, formulas, notes.
    brought: Brought,
    /// What each party's file does not bring.
    pub left: Vec<LeftBehind>,
    /// What no file that is written may hold: the names and words of the members, where a side tables the text.
    secrets: Vec<String>,
}

/// What of a merged text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// The base with brackets, and everybody's wording.
    Rolling,
    /// The marks of one party, by its number among the submissions.
    View(usize),
    /// The base and each party side by side.
    Matrix(Shown),
}

/// How a merged text is written.
#[derive(Debug, Clone)]
pub struct Manner {
    /// What of it is read.
    pub reading: Reading,
    /// Whether the text is to stand without marks and remarks.
    pub clean: bool,
    /// Where names stand, and whose options are shown.
    pub style: HouseStyle,
    /// The side within which the files are compiled, if it is one's internal text.
    pub side: Option<String>,
    /// The language of all that is said around the text.
    pub language: Language,
    /// The program's name and version.
    pub program: (String, String),
    /// The moment recorded with every change that is written into a Word file.
    pub moment: Timestamp,
}

impl Merging {
    /// Opens the base.
    ///
    /// # Errors
    /// Says why the file is not taken in.
    pub fn begin(name: &str, bytes: Vec<u8>) -> Result<Merging, Refusal> {
        let base = open(name, bytes)?;
        Ok(Merging {
            text: base.carried_model().unwrap_or_else(|| base.text().clone()),
            known: base.known_marks(),
            base,
            name: name.to_owned(),
            submissions: Vec::new(),
            files: Vec::new(),
            brought: Brought::default(),
            left: Vec::new(),
        })
    }

    /// Takes in what a party returned.
    ///
    /// # Errors
    /// Says why the file is not taken in, or that the party has already given one.
    pub fn add(&mut self, party: &str, name: &str, bytes: Vec<u8>) -> Result<(), Refusal> {
        self.check_first(party, name)?;
        let file = open(name, bytes)?;
        let markup = Markup::of(&self.text, &file.marked(&self.known));
        let taken = self.base.take_over(&self.text, markup, &file);
        self.brought.add(taken.brought);
        self.left.push(taken.left);
        self.submissions.push((Party(party.into()), taken.markup));
        self.files.push(name.to_owned());
        Ok(())
    }

    /// Refuses a second file of a party: which of the two is meant cannot be guessed.
    ///
    /// # Errors
    /// Names both files.
    pub fn check_first(&self, party: &str, name: &str) -> Result<(), Refusal> {
        let parties = self.submissions.iter().zip(&self.files);
        let mut taken = parties.filter(|((own, _), _)| &*own.0 == party);
        match taken.next() {
            None => Ok(()),
            Some((_, first)) => Err(Refusal::Twice {
                party: party.to_owned(),
                first: first.clone(),
                second: name.to_owned(),
            }),
        }
    }

    /// Refuses files that were made on another base: most of this one is not in them.
    ///
    /// # Errors
    /// Names the first of them.
    pub fn check_base(&self) -> Result<(), Refusal> {
        let parties = self.submissions.iter().zip(&self.files);
        let mut foreign =
            parties.filter(|((_, markup), _)| received::is_of_another_base(&self.text, markup));
        match foreign.next() {
            None => Ok(()),
            Some(((party, _), file)) => Err(Refusal::AnotherBase {
                party: party.0.to_string(),
                file: file.clone(),
                base: self.name.clone(),
            }),
        }
    }

    /// Compiles what was taken in.
    pub fn finish(self) -> Merged {
        let compilation = compile(self.text, self.submissions);
        Merged {
            base: self.base,
            name: self.name,
            received: received::of(&compilation),
            compilation,
            files: self.files,
            brought: self.brought,
            left: self.left,
            secrets: Vec::new(),
        }
    }
}

fn open(name: &str, bytes: Vec<u8>) -> Result<Manuscript, Refusal> {
    Manuscript::open(bytes).map_err(|why| Refusal::Unreadable {
        file: name.to_owned(),
        why,
    })
}

/// Leaves out what may say more than it shows, and says how much of what is wanted is left behind.
fn left_bare(brought: &mut Brought, tabled: &Markup, mut left: LeftBehind) -> LeftBehind {
    for _ in brought.bare().intersection(&tabled.brought()) {
        *left.entry(Left::Told).or_default() += 1;
    }
    left
}

impl Merged {
    /// The text as its side tables it: the changes for which all ask, in the side's name, and nothing besides of who asked.
    ///
    /// # Errors
    /// Says where members still differ, or that the base is the side's own text and not that of both.
    pub fn tabled_as(self, side: &str) -> Result<Merged, Refusal> {
        if crossing::is_of_one_side(&self.compilation, side) {
            return Err(Refusal::OwnText {
                side: side.to_owned(),
                base: self.name,
            });
        }
        let one_side = self.compilation.one_side(Party(side.into()));
        let submission = one_side.map_err(|divided| Refusal::Differ {
            side: side.to_owned(),
            points: negotiation::points(&self.compilation, &divided.points),
        })?;
        let secrets = crossing::secrets(&self.compilation.submissions, &self.files);
        let mut brought = self.brought;
        let left = left_bare(&mut brought, &submission.1, LeftBehind::new());
        let compilation = compile(self.compilation.base, vec![submission]);
        Ok(Merged {
            base: self.base,
            name: self.name,
            received: received::of(&compilation),
            compilation,
            files: Vec::new(),
            brought,
            left: vec![left],
            secrets,
        })
    }

    /// The text as its side tables it on the text that both sides have, after a round on its own rolling text, the base here:
    /// what members wanted in the rounds before and want now, in the side's name. The file is made from the joint text alone.
    ///
    /// # Errors
    /// Says where members still differ, or why the joint text is not taken in.
    pub fn tabled_on(self, joint: &str, bytes: Vec<u8>, side: &str) -> Result<Merged, Refusal> {
        let base = open(joint, bytes)?;
        let text = base.carried_model().unwrap_or_else(|| base.text().clone());
        let one_side = self.compilation.one_side_on(&text, Party(side.into()));
        let (side_party, markup) = one_side.map_err(|undecided| Refusal::Differ {
            side: side.to_owned(),
            points: [
                negotiation::brackets(&self.compilation, &undecided.brackets),
                negotiation::points(&undecided.joint, &undecided.points),
            ]
            .concat(),
        })?;
        if received::is_of_another_base(&text, &markup) {
            return Err(Refusal::AnotherBase {
                party: side.to_owned(),
                file: self.name,
                base: joint.to_owned(),
            });
        }
        let mut secrets = crossing::secrets(&self.compilation.submissions, &self.files);
        secrets.extend(crossing::behind_brackets(&self.compilation));
        secrets.push(self.name);
        let taken = base.take_over(&text, markup, &self.base);
        let mut brought = self.brought;
        brought.add(taken.brought);
        let left = left_bare(&mut brought, &taken.markup, taken.left);
        let compilation = compile(text, vec![(side_party, taken.markup)]);
        Ok(Merged {
            base,
            name: joint.to_owned(),
            received: received::of(&compilation),
            compilation,
            files: Vec::new(),
            brought,
            left: vec![left],
            secrets,
        })
    }

    /// The number of a party among the submissions.
    ///
    /// # Errors
    /// Names those that there are.
    pub fn number_of(&self, name: &str) -> Result<usize, Refusal> {
        let mut parties = self.compilation.submissions.iter();
        let number = parties.position(|(party, _)| &*party.0 == name);
        number.ok_or_else(|| Refusal::NoSuchParty {
            name: name.to_owned(),
            parties: self.parties(),
        })
    }

    /// The names of the parties, in the listed order.
    pub fn parties(&self) -> Vec<String> {
        let parties = self.compilation.submissions.iter();
        parties.map(|(party, _)| party.0.to_string()).collect()
    }

    /// What came in and what is open, without the text.
    pub fn summary(&self, manner: &Manner) -> Paper {
        let printed = print(&self.compilation, &manner.style);
        negotiation::summary(
            &printed,
            &self.compilation,
            &self.received,
            &self.origin(manner),
            manner.language,
        )
    }

    /// What is read, set out as a paper.
    pub fn paper(&self, manner: &Manner) -> Paper {
        let origin = self.origin(manner);
        let language = manner.language;
        match manner.reading {
            Reading::Matrix(shown) => {
                let only: Option<&BTreeSet<Party>> = manner.style.only.as_ref();
                negotiation::matrix(&self.compilation, only, shown, &origin, language)
            }
            Reading::Rolling if !manner.clean => {
                let printed = print(&self.compilation, &manner.style);
                negotiation::compiled(
                    &printed,
                    &self.compilation,
                    &self.received,
                    &origin,
                    language,
                )
            }
            Reading::Rolling | Reading::View(_) if manner.clean => {
                negotiation::clean(&self.printed(manner), &origin, language)
            }
            Reading::Rolling | Reading::View(_) => {
                negotiation::text(&self.printed(manner), &origin, language)
            }
        }
    }

    /// What the files do not bring, a sentence each.
    pub fn left_behind(&self, language: Language) -> Vec<String> {
        let parties = self.parties().into_iter().zip(&self.left);
        let all =
            parties.flat_map(|(party, left)| left.iter().map(move |one| (party.clone(), one)));
        all.map(|(party, (what, &times))| {
            let times = i64::try_from(times).expect("nothing in memory is counted beyond i64");
            let what = language.say(match what {
                Left::Object => "compiled-left-object",
                Left::Parts => "compiled-left-parts",
                Left::Outside => "compiled-left-outside",
                Left::Picture => "compiled-left-picture",
                Left::Told => "compiled-left-told",
                Left::Field => "compiled-left-field",
                Left::Damaged => "compiled-left-damaged",
                Left::Story => "compiled-left-story",
            });
            let args = [
                ("party", party.into()),
                ("what", what.into()),
                ("count", times.into()),
            ];
            language.tell("compiled-left", &args)
        })
        .collect()
    }

    /// The text with what is put into it.
    fn printed(&self, manner: &Manner) -> Printed<'_> {
        match manner.reading {
            Reading::View(party) => {
                let (_, markup) = &self.compilation.submissions[party];
                marks_of(&self.compilation.base, party, markup)
            }
            Reading::Rolling | Reading::Matrix(_) => print(&self.compilation, &manner.style),
        }
    }

    fn origin(&self, manner: &Manner) -> Origin {
        let language = manner.language;
        let parties = match manner.reading {
            Reading::View(party) => vec![self.parties().swap_remove(party)],
            Reading::Rolling | Reading::Matrix(_) => self.parties(),
        };
        let args = [("parties", language.list(&parties).into())];
        Origin {
            title: language.tell("compiled-title", &[("file", self.name.as_str().into())]),
            subtitle: (!manner.clean).then(|| language.tell("compiled-of", &args)),
            side: manner.side.clone(),
            files: self.files.clone(),
            left: self.left_behind(language),
            numbers: self.base.numbers().to_vec(),
            program: manner.program.clone(),
        }
    }
}
