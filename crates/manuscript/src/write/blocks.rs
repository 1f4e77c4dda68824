//! Rows, cells, tables and paragraphs that are put in between others, and rows that are struck.
//! What happens within a paragraph of the base is written beside it.

use drafting::text::is_structural;
use drafting::token::{Frame, Kind, Token};

use crate::write::pen::{Pen, properties_within};
use crate::write::script::{Ink, Step};
use crate::xml::{Beside, Malformed, NodeId, Space, Tree};

/// How many twentieths of a point a new column is wide where nothing else is known.
const COLUMN_WIDTH: usize = 2_400;

/// What is put in at one place, each token with its hand.
type Puts = Vec<(Token, Ink)>;

/// Splits the steps of a line into what is put in as whole rows, tables and paragraphs before it, and the rest.
pub(super) fn before(steps: &[Step]) -> (Puts, Vec<Step>) {
    let own = steps
        .iter()
        .position(|step| matches!(step, Step::Keep(_) | Step::Strike(..) | Step::Layout(..)))
        .unwrap_or(steps.len());
    let last = steps[..own]
        .iter()
        .rposition(|step| matches!(step, Step::Put(token, _) if is_structural(token)));
    let Some(last) = last else {
        return (Vec::new(), steps.to_vec());
    };
    let mut puts = Vec::new();
    let mut rest = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        match step {
            Step::Put(token, ink) if at <= last => puts.push((token.clone(), ink.clone())),
            Step::Put(..)
            | Step::Keep(_)
            | Step::Strike(..)
            | Step::Layout(..)
            | Step::Edge(..)
            | Step::RemarkStart(_)
            | Step::RemarkEnd(_) => rest.push(step.clone()),
        }
    }
    (puts, rest)
}

/// What is put in at a line that is a frame.
pub(super) fn puts_of(steps: &[Step]) -> Puts {
    let put = |step: &Step| match step {
        Step::Put(token, ink) => Some((token.clone(), ink.clone())),
        Step::Keep(_)
        | Step::Strike(..)
        | Step::Layout(..)
        | Step::Edge(..)
        | Step::RemarkStart(_)
        | Step::RemarkEnd(_) => None,
    };
    steps.iter().filter_map(put).collect()
}

/// Puts whole rows, tables or paragraphs at a line: before it, or last within what it closes.
///
/// # Errors
/// Says what was not well formed.
pub(super) fn put_in(
    tree: &mut Tree,
    pen: &mut Pen,
    line: NodeId,
    closes: bool,
    puts: &Puts,
) -> Result<(), Malformed> {
    if puts.is_empty() {
        return Ok(());
    }
    let place = match closes {
        false => Beside::Before(line),
        true => tree
            .elements(line)
            .last()
            .filter(|&last| tree.is(last, Space::Word, "sectPr"))
            .map_or(Beside::LastIn(line), Beside::Before),
    };
    let model = Model::of(tree, line);
    let xml = Building { pen, model }.blocks(&mut puts.iter().peekable());
    if !xml.is_empty() {
        tree.insert(place, &xml)?;
    }
    Ok(())
}

/// Records that a row was struck.
///
/// # Errors
/// Says what was not well formed.
pub(super) fn strike_row(
    tree: &mut Tree,
    pen: &mut Pen,
    row: NodeId,
    ink: &Ink,
) -> Result<(), Malformed> {
    let properties = match tree.child(row, Space::Word, "trPr") {
        Some(properties) => properties,
        None => {
            let empty = format!("<{}trPr/>", pen.prefix);
            let place = tree
                .child(row, Space::Word, "tblPrEx")
                .map_or(Beside::FirstIn(row), Beside::After);
            tree.insert(place, &empty)?.0
        }
    };
    let place = tree
        .child(properties, Space::Word, "trPrChange")
        .map_or(Beside::LastIn(properties), Beside::Before);
    let mark = pen.mark("del", ink);
    tree.insert(place, &mark)?;
    Ok(())
}

/// The table beside which something is put in.
struct Model {
    /// What the properties of its cells hold, in the first row.
    cells: Vec<String>,
}

impl Model {
    fn of(tree: &Tree, line: NodeId) -> Self {
        let mut around = std::iter::successors(Some(line), |&at| tree.parent(at));
        let table = around.find(|&at| tree.is(at, Space::Word, "tbl"));
        let row = table.and_then(|table| {
            tree.subtree(table)
                .find(|&at| tree.is(at, Space::Word, "tr"))
        });
        let cells = row.map_or_else(Vec::new, |row| {
            tree.children_named(row, Space::Word, "tc")
                .map(|cell| {
                    let properties = tree.child(cell, Space::Word, "tcPr");
                    properties.map_or_else(String::new, |properties| {
                        let without = ["vMerge", "cellIns", "cellDel", "cellMerge", "tcPrChange"];
                        properties_within(tree, properties, &without)
                    })
                })
                .collect()
        });
        Self { cells }
    }
}

struct Building<'own> {
    pen: &'own mut Pen,
    model: Model,
}

type Tokens<'a> = std::iter::Peekable<std::slice::Iter<'a, (Token, Ink)>>;

impl Building<'_> {
    /// Blocks up to the closing of what holds them.
    fn blocks(&mut self, tokens: &mut Tokens<'_>) -> String {
        let mut xml = String::new();
        let mut words: Puts = Vec::new();
        while let Some((token, ink)) = tokens.next_if(|(token, _)| !closes(token)) {
            match &token.kind {
                Kind::Open(Frame::Table) => xml.push_str(&self.table(tokens)),
                Kind::Open(Frame::Row) => {
                    let ink = plain(ink);
                    xml.push_str(&self.row(tokens, &ink));
                }
                Kind::ParagraphEnd => {
                    let puts: Puts = words
                        .drain(..)
                        .map(|(token, ink)| (token, plain(&ink)))
                        .collect();
                    xml.push_str(&self.pen.paragraph(&puts, token, &plain(ink)));
                }
                Kind::Open(Frame::Cell) => xml.push_str(&self.blocks(tokens)),
                // A story is a part of its own, or goes with what refers to it.
                Kind::Open(Frame::Story) => {
                    self.blocks(tokens);
                }
                Kind::Open(Frame::Point | Frame::Choice { .. })
                | Kind::Close(_)
                | Kind::Word
                | Kind::Number
                | Kind::Space
                | Kind::Punctuation
                | Kind::Bracket
                | Kind::Opaque
                | Kind::Placed { .. } => words.push((token.clone(), ink.clone())),
            }
        }
        tokens.next();
        xml
    }

    fn table(&mut self, tokens: &mut Tokens<'_>) -> String {
        let columns = tokens
            .clone()
            .take_while(|(token, _)| token.kind != Kind::Close(Frame::Row))
            .filter(|(token, _)| token.kind == Kind::Open(Frame::Cell))
            .count();
        self.model.cells.clear();
        let rows = self.blocks(tokens);
        let w = &self.pen.prefix;
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
        let borders: String = sides
            .iter()
            .map(|side| {
                format!(
                    "<{w}{side} {w}val=\"single\" {w}sz=\"4\" {w}space=\"0\" {w}color=\"auto\"/>"
                )
            })
            .collect();
        let grid = format!("<{w}gridCol {w}w=\"{COLUMN_WIDTH}\"/>").repeat(columns);
        format!(
            "<{w}tbl><{w}tblPr><{w}tblW {w}w=\"0\" {w}type=\"auto\"/><{w}tblBorders>{borders}</{w}tblBorders></{w}tblPr><{w}tblGrid>{grid}</{w}tblGrid>{rows}</{w}tbl>"
        )
    }

    fn row(&mut self, tokens: &mut Tokens<'_>, ink: &Ink) -> String {
        let mark = self.pen.mark("ins", ink);
        let mut cells = String::new();
        let mut column = 0;
        while tokens
            .next_if(|(token, _)| token.kind == Kind::Open(Frame::Cell))
            .is_some()
        {
            let properties = self.model.cells.get(column).cloned();
            column += 1;
            let content = self.blocks(tokens);
            let w = &self.pen.prefix;
            let properties = properties
                .unwrap_or_else(|| format!("<{w}tcW {w}w=\"{COLUMN_WIDTH}\" {w}type=\"dxa\"/>"));
            cells.push_str(&format!(
                "<{w}tc><{w}tcPr>{properties}</{w}tcPr>{content}</{w}tc>"
            ));
        }
        tokens.next();
        let w = &self.pen.prefix;
        format!("<{w}tr><{w}trPr>{mark}</{w}trPr>{cells}</{w}tr>")
    }
}

/// A row cannot be recorded as moved: it is put in here and struck there.
fn plain(ink: &Ink) -> Ink {
    Ink {
        moved: None,
        ..ink.clone()
    }
}

fn closes(token: &Token) -> bool {
    is_structural(token) && matches!(token.kind, Kind::Close(_))
}
