//! A file written back with what happens to its text: recorded as changes in place, or done without a trace.
//! What is not understood stays as it was. Nothing is decided here about wording.

mod blocks;
mod bring;
mod comments;
mod ends;
mod model;
mod paragraph;
pub(crate) mod parts;
mod pen;
mod resolve;
pub(crate) mod runs;
mod script;
mod styles;
mod template;
mod traces;

use std::collections::BTreeMap;

use drafting::marked::fate::{Side, fates};
use drafting::print::{Printed, Voice};
use drafting::text::{Name, Text, visible};
use drafting::token::{Frame, Kind};

use crate::brought::Brought;
use crate::manuscript::{Manuscript, Part};
use crate::package::{Package, Unwritable};
use crate::reading::{KnownMarks, Line};
use crate::unreadable::Unreadable;
use crate::xml::{Malformed, Space, Tree};
use bring::Puts;
use pen::Pen;
use script::{Ink, LineScript, Step};

/// Why a text is not written into a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unrecorded {
    /// The parts cannot be read or packed.
    #[error(transparent)]
    Unwritable(#[from] Unwritable),
    /// The base of the printed text is not the text of this file.
    #[error("the text is not that of the file from line {line} on")]
    OtherBase {
        /// The first line that differs, counted from 0.
        line: usize,
    },
}

impl From<Malformed> for Unrecorded {
    fn from(why: Malformed) -> Self {
        Self::Unwritable(Unwritable::Malformed(why))
    }
}

impl From<Unreadable> for Unrecorded {
    fn from(why: Unreadable) -> Self {
        Self::Unwritable(Unwritable::Unreadable(why))
    }
}

/// How changes are recorded.
pub struct Recording<'own> {
    /// The name recorded for each voice.
    pub author: &'own dyn Fn(&Voice) -> Name,
    /// The moment recorded with each change, as Word writes it (`2026-11-24T09:30:00Z`); perhaps none.
    /// Where one hand puts in words at the end of a paragraph and at the beginning of the next, the second are recorded
    /// two minutes apart: LibreOffice takes both for one change otherwise, and rejects the end of the paragraph with it.
    pub moment: Name,
    /// What of other files may be put in: pictures, formulas, fields, signs, notes.
    pub brought: &'own Brought,
    /// Whether the file carries which of its characters are brackets and names, so that it can be the base of the next round.
    pub carries_points: bool,
}

impl Manuscript {
    /// The file with its text as printed: what is struck and what is put in is recorded under the names of the voices,
    /// the remarks stand in the margin. Rejecting every change gives the text of this file.
    ///
    /// Marks that the file has already are accepted, for its text is what they add up to.
    ///
    /// # Errors
    /// Says that the printed text is of another file, or which part is damaged.
    pub fn record(
        &self,
        printed: &Printed<'_>,
        recording: &Recording<'_>,
    ) -> Result<Vec<u8>, Unrecorded> {
        let settled = self.settled()?;
        check_base(settled.text(), printed.base)?;
        let mut writing = Writing::new(&settled, recording)?;
        writing.text(&settled, printed, recording)?;
        if recording.carries_points {
            let text = printed.text();
            let lines = writing.lines_as_read(&text)?;
            model::carry(&mut writing.package, &text, &lines)?;
        }
        parts::drop_active(&mut writing.package)?;
        Ok(writing.package.write()?)
    }

    /// The file with every mark accepted, and without a mark.
    ///
    /// # Errors
    /// Says which part is damaged or malformed.
    pub fn clean(&self) -> Result<Vec<u8>, Unrecorded> {
        let mut package = self.settled_package()?;
        parts::drop_active(&mut package)?;
        Ok(package.write()?)
    }

    /// The file without what it says of those who worked on it: properties, remarks, the numbers of sessions of editing,
    /// what it carries for the next round. Its text and the marks in it stay.
    ///
    /// # Errors
    /// Says which part is damaged or malformed.
    pub fn without_traces(&self) -> Result<Vec<u8>, Unrecorded> {
        let mut package = self.package.clone();
        traces::take_out(&mut package)?;
        parts::drop_active(&mut package)?;
        Ok(package.write()?)
    }

    /// The file in the dress of a template: its styles, theme, headers, footers and page; the text keeps its styles by name.
    ///
    /// # Errors
    /// Says which part of either is damaged or malformed.
    pub fn in_template(&self, template: &Self) -> Result<Vec<u8>, Unrecorded> {
        let mut package = self.package.clone();
        template::dress(&mut package, &template.package)?;
        parts::drop_active(&mut package)?;
        Ok(package.write()?)
    }

    /// The text with the brackets of the round before as frames, if the file carries them and says the same.
    pub fn carried_model(&self) -> Option<Text> {
        let main = self.package.main();
        let related = self.package.relationships(Some(main)).ok()?;
        related
            .iter()
            .filter(|one| one.kind() == "customXml")
            .find_map(|one| {
                let part = one.target.part()?;
                let bytes = self.package.bytes(part).ok()?;
                let tree = model::is_ours(&bytes).then(|| self.package.tree(part).ok())??;
                model::apply(self.text(), &tree)
            })
    }

    /// The file as it reads: every mark accepted.
    pub(crate) fn settled(&self) -> Result<Self, Unrecorded> {
        Ok(Self::open(self.settled_package()?.write()?)?)
    }

    fn settled_package(&self) -> Result<Package, Unrecorded> {
        let fates = fates(&self.marked(&KnownMarks::default()), Side::Accepted);
        let mut parts = self.parts.clone();
        resolve::resolve(&mut parts, self.lines(), &fates);
        let mut package = self.package.clone();
        for part in &parts {
            package.replace(&part.name, part.tree.write());
        }
        Ok(package)
    }
}

/// Whether two texts show the same, line by line.
fn check_base(own: &Text, printed: &Text) -> Result<(), Unrecorded> {
    let shown = |text: &Text| -> Vec<String> {
        text.lines()
            .map(|line| visible(&text.tokens()[line]))
            .collect()
    };
    let (own, printed) = (shown(own), shown(printed));
    let same = own.iter().zip(&printed).take_while(|(a, b)| a == b).count();
    if same == own.len() && same == printed.len() {
        Ok(())
    } else {
        Err(Unrecorded::OtherBase { line: same })
    }
}

/// A file that is being written.
struct Writing {
    package: Package,
    parts: Vec<Part>,
    pen: Pen,
    /// For each thing that the printed text shows, whether a note comes with it that the text does not show;
    /// nothing where no note was put in.
    new_notes: Vec<bool>,
    /// The notes of the file that stand in it once more.
    copied_notes: Vec<bring::Copied>,
}

impl Writing {
    fn new(settled: &Manuscript, recording: &Recording<'_>) -> Result<Self, Unrecorded> {
        let mut package = settled.package.clone();
        let label_style = styles::label_style(&mut package)?;
        let pen = Pen {
            prefix: "w:".to_owned(),
            moment: recording.moment.clone(),
            next_id: next_id(&settled.parts),
            label_style,
            layouts: styles::looks(&settled.parts, settled.lines()),
            objects: BTreeMap::new(),
            ranges: BTreeMap::new(),
        };
        Ok(Self {
            package,
            parts: settled.parts.clone(),
            new_notes: Vec::new(),
            copied_notes: Vec::new(),
            pen,
        })
    }

    fn text(
        &mut self,
        settled: &Manuscript,
        printed: &Printed<'_>,
        recording: &Recording<'_>,
    ) -> Result<(), Unrecorded> {
        let prefix = prefix_of(&self.parts[0].tree);
        let remarks = comments::add(&mut self.package, &printed.comments, &prefix)?;
        let puts = Puts::number(printed, recording.brought);
        let numbered = puts.as_ref().map_or(printed, |(numbered, _)| numbered);
        let scripts = script::lines(numbered, recording.author);
        if let Some((_, puts)) = &puts {
            self.bring(settled, puts, &scripts)?;
            if self.puts_notes(settled) {
                self.new_notes = puts.new_notes(printed);
            }
        }
        for layout in scripts.iter().flat_map(LineScript::layouts) {
            styles::add_look(&mut self.pen, settled, &layout);
        }
        let mut moments = Moments::new(&recording.moment);
        for script in &scripts {
            self.pen.moment = moments.of(script);
            self.line(settled, printed, script, &remarks)?;
        }
        self.fill_copied_notes()?;
        if !self.new_notes.is_empty() {
            self.order_notes()?;
        }
        // Remarks have been added to their part already, and it is among those that text was read from.
        let remarks = ["comments", "commentsExtended"];
        let main = self.package.main().clone();
        let mut apart = Vec::new();
        for kind in remarks {
            apart.extend(parts::related(&self.package, &main, kind)?);
        }
        for part in self.parts.iter().filter(|part| !apart.contains(&part.name)) {
            self.package.replace(&part.name, part.tree.write());
        }
        Ok(())
    }

    /// Carries out what happens at one line.
    fn line(
        &mut self,
        settled: &Manuscript,
        printed: &Printed<'_>,
        script: &LineScript,
        remarks: &[(String, String)],
    ) -> Result<(), Unrecorded> {
        let tokens = printed.base.tokens();
        let Some(line) = settled.lines().get(script.line) else {
            return Ok(());
        };
        match line {
            Line::Paragraph(paragraph) => {
                let tree = &mut self.parts[paragraph.place.part].tree;
                self.pen.prefix = prefix_of(tree);
                let (blocks, steps) = blocks::before(&script.steps);
                blocks::put_in(tree, &mut self.pen, paragraph.place.node, false, &blocks)?;
                paragraph::write(tree, &mut self.pen, paragraph, tokens, &steps, remarks)?;
            }
            Line::Frame(frame) => {
                let tree = &mut self.parts[frame.place.part].tree;
                self.pen.prefix = prefix_of(tree);
                let closes = matches!(frame.token.kind, Kind::Close(_));
                let puts = blocks::puts_of(&script.steps);
                let node = frame.place.node;
                blocks::put_in(tree, &mut self.pen, node, closes, &puts)?;
                if let (Kind::Open(Frame::Row), Some(ink)) = (&frame.token.kind, script.struck()) {
                    blocks::strike_row(tree, &mut self.pen, node, ink)?;
                }
            }
        }
        Ok(())
    }
}

/// The moments of changes, line by line.
struct Moments {
    moments: [Name; 2],
    /// Which of them the line before has.
    at: usize,
    /// The last line that ended with what somebody put in, and who.
    before: Option<(usize, Name)>,
}

impl Moments {
    fn new(moment: &Name) -> Self {
        Self {
            moments: [moment.clone(), apart(moment)],
            at: 0,
            before: None,
        }
    }

    /// The moment of a line.
    fn of(&mut self, script: &LineScript) -> Name {
        let (first, last) = script.put_at_ends();
        let touches = matches!(
            (&self.before, first),
            (Some((line, before)), Some(first)) if line + 1 == script.line && before == first
        );
        self.at = if touches { 1 - self.at } else { 0 };
        self.before = last.map(|last| (script.line, last.clone()));
        self.moments[self.at].clone()
    }
}

/// A moment two minutes from another, in the same hour.
fn apart(moment: &str) -> Name {
    let Some(minutes) = moment.get(14..16) else {
        return Name::from(moment);
    };
    let Ok(number) = minutes.parse::<u32>() else {
        return Name::from(moment);
    };
    let number = if number < 2 { number + 2 } else { number - 2 };
    Name::from(format!("{}{number:02}{}", &moment[..14], &moment[16..]))
}

impl LineScript {
    /// Who strikes a base token of the line, if anybody does.
    fn struck(&self) -> Option<&Ink> {
        self.steps.iter().find_map(|step| match step {
            Step::Strike(_, ink) => Some(ink),
            Step::Keep(_)
            | Step::Layout(..)
            | Step::Put(..)
            | Step::Edge(..)
            | Step::RemarkStart(_)
            | Step::RemarkEnd(_) => None,
        })
    }

    /// The layouts that paragraphs are given.
    fn layouts(&self) -> Vec<Name> {
        let layout = |step: &Step| match step {
            Step::Put(token, _) if token.kind == Kind::ParagraphEnd => Some(token.text.clone()),
            Step::Layout(_, layout, _) => Some(layout.clone()),
            Step::Keep(_)
            | Step::Strike(..)
            | Step::Put(..)
            | Step::Edge(..)
            | Step::RemarkStart(_)
            | Step::RemarkEnd(_) => None,
        };
        self.steps.iter().filter_map(layout).collect()
    }
}

/// The prefix of the vocabulary of texts in a part, with its colon.
fn prefix_of(tree: &Tree) -> String {
    tree.prefix_for(tree.root(), Space::Word)
        .unwrap_or_else(|| "w:".to_owned())
}

/// A number above those of all elements that record something.
fn next_id(parts: &[Part]) -> u32 {
    let ids = parts.iter().flat_map(|part| {
        let tree = &part.tree;
        tree.subtree(tree.root())
            .filter_map(|node| tree.attribute(node, Space::Word, "id")?.parse::<u32>().ok())
    });
    ids.max().map_or(1, |id| id.saturating_add(1))
}
