//! What a printed text carries for the next round: which of its characters are brackets and names, and whose words stand between.
//! It is believed only where the visible text says the same.

use std::sync::Arc;

use drafting::text::{Text, is_structural, visible};
use drafting::token::{Frame, Kind, Party, Token, tokenise};

use crate::package::{Package, Unwritable};
use crate::xml::{NodeId, Space, Tree, escape};

const RELATIONSHIP: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
/// The vocabulary of the part.
const VOCABULARY: &str = "urn:chancery:points:1";

/// Puts the frames of a text into a package, in the place of those that it carried before;
/// the lines are counted as they are read again, each by the number given for it.
///
/// # Errors
/// Says which part is damaged or malformed.
pub(super) fn carry(package: &mut Package, text: &Text, lines: &[usize]) -> Result<(), Unwritable> {
    let main = package.main().clone();
    let bytes = part(text, lines);
    for one in package.relationships(Some(&main))? {
        if let Some(part) = one.target.part().filter(|_| one.kind() == "customXml")
            && is_ours(&package.bytes(part)?)
        {
            package.replace(part, bytes);
            return Ok(());
        }
    }
    let part = package.add("customXml/item1.xml", "application/xml", bytes)?;
    package.relate(&main, RELATIONSHIP, &part)?;
    Ok(())
}

/// Whether a part has the vocabulary.
pub(super) fn is_ours(bytes: &[u8]) -> bool {
    let name = VOCABULARY.as_bytes();
    let start = &bytes[..bytes.len().min(200)];
    start.windows(name.len()).any(|window| window == name)
}

/// The frames of a text as the bytes of a part.
fn part(text: &Text, lines: &[usize]) -> Vec<u8> {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<points xmlns=\"{VOCABULARY}\">"
    );
    for (range, &line) in text.lines().zip(lines) {
        let mut at = 0;
        for token in &text.tokens()[range] {
            if let Kind::Open(frame) | Kind::Close(frame) = &token.kind
                && !is_structural(token)
            {
                let opens = matches!(token.kind, Kind::Open(_));
                xml.push_str(&entry(line, at, opens, frame, &token.text));
            }
            at += token.visible().len();
        }
    }
    xml.push_str("</points>");
    xml.into_bytes()
}

fn entry(line: usize, at: usize, opens: bool, frame: &Frame, printed: &str) -> String {
    let name = if opens { "open" } else { "close" };
    let (base, parties) = match frame {
        Frame::Choice { base, supporters } => {
            let parties = supporters
                .iter()
                .map(|party| format!("<party>{}</party>", escape(&party.0)))
                .collect();
            (if *base { " base=\"1\"" } else { " base=\"0\"" }, parties)
        }
        Frame::Point | Frame::Story | Frame::Table | Frame::Row | Frame::Cell => {
            ("", String::new())
        }
    };
    format!(
        "<{name} line=\"{line}\" at=\"{at}\" says=\"{}\"{base}>{parties}</{name}>",
        escape(printed)
    )
}

/// A text with the frames that a part lists, if the text says what the part says, and they nest.
pub(super) fn apply(text: &Text, tree: &Tree) -> Option<Text> {
    let entries: Vec<Entry> = tree
        .elements(tree.root())
        .map(|node| Entry::of(tree, node))
        .collect::<Option<_>>()?;
    let mut entries = entries.into_iter().peekable();
    let mut tokens = Vec::with_capacity(text.tokens().len());
    for (line, range) in text.lines().enumerate() {
        let own = &text.tokens()[range];
        let mut framed = Vec::new();
        while let Some(entry) = entries.next_if(|entry| entry.line == line) {
            framed.push(entry);
        }
        if framed.is_empty() {
            tokens.extend_from_slice(own);
        } else {
            lay(own, &framed, &mut tokens)?;
        }
    }
    match entries.peek() {
        Some(_) => None,
        None => Text::new(tokens).ok(),
    }
}

/// One opening or closing of a frame.
struct Entry {
    line: usize,
    /// Where it stands, in bytes of the line's visible characters.
    at: usize,
    token: Token,
}

impl Entry {
    fn of(tree: &Tree, node: NodeId) -> Option<Self> {
        let value = |name| tree.attribute(node, Space::None, name);
        let frame = match value("base") {
            None => Frame::Point,
            Some(base) => Frame::Choice {
                base: base == "1",
                supporters: tree
                    .elements(node)
                    .map(|party| Party(Arc::from(&*tree.characters(party))))
                    .collect(),
            },
        };
        let kind = match tree.local(node) {
            "open" => Kind::Open(frame),
            "close" => Kind::Close(frame),
            _ => return None,
        };
        Some(Self {
            line: value("line")?.parse().ok()?,
            at: value("at")?.parse().ok()?,
            token: Token::new(kind, &value("says")?),
        })
    }
}

/// Lays the tokens of a line again, with frames in the place of the characters that they print.
fn lay(own: &[Token], framed: &[Entry], into: &mut Vec<Token>) -> Option<()> {
    let shown = visible(own);
    let mut at = 0;
    for entry in framed {
        fill(own, &shown, at..entry.at, into)?;
        let end = entry.at + entry.token.text.len();
        if shown.get(entry.at..end)? != &*entry.token.text {
            return None;
        }
        into.push(entry.token.clone());
        at = end;
    }
    fill(own, &shown, at..shown.len(), into)
}

/// The tokens of a stretch of a line: what is carried and the end of the line as they are, characters cut again.
fn fill(
    own: &[Token],
    shown: &str,
    range: std::ops::Range<usize>,
    into: &mut Vec<Token>,
) -> Option<()> {
    shown.get(range.clone())?;
    let mut at = 0;
    let mut characters = String::new();
    for token in own {
        let next = at + token.visible().len();
        let (start, end) = (at.max(range.start), next.min(range.end));
        if start < end {
            match token.kind {
                Kind::Opaque | Kind::ParagraphEnd => {
                    into.extend(tokenise(&characters));
                    characters.clear();
                    into.push(token.clone());
                }
                Kind::Word
                | Kind::Number
                | Kind::Space
                | Kind::Punctuation
                | Kind::Bracket
                | Kind::Open(_)
                | Kind::Close(_)
                | Kind::Placed { .. } => characters.push_str(shown.get(start..end)?),
            }
        }
        at = next;
    }
    into.extend(tokenise(&characters));
    Some(())
}
