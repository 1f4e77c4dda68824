//! What each party did to the draft, told one deed a line, and written into its copy of the file.

use std::ops::Range;

use drafting::markup::{Anchor, Comment, Edit, Markup, Move, Source};
use drafting::print::marks_of;
use drafting::text::{Name, Text, visible};
use drafting::token::{Frame, Kind, Token, tokenise};
use manuscript::Manuscript;
use manuscript::brought::Brought;
use manuscript::write::Recording;
use manuscript::xml::{NodeId, Space, Tree};

use super::File;
use crate::fictional::table::Row;

/// When the first file came back, as Word writes it; the others came a day apart.
const FIRST_DAY: u32 = 8;

/// The files that came back, in the order of the table.
pub(super) fn returned(draft: &Manuscript, deeds: &[Row<'_>]) -> Vec<File> {
    let mut parties: Vec<&str> = deeds.iter().map(|deed| deed.need("party")).collect();
    parties.dedup();
    let files = parties.into_iter().zip(FIRST_DAY..).map(|(party, day)| {
        let own: Vec<&Row<'_>> = deeds
            .iter()
            .filter(|deed| deed.need("party") == party)
            .collect();
        File {
            name: party.to_owned(),
            bytes: marked(draft, &own, &format!("2033-12-{day:02}T16:30:00Z")),
        }
    });
    files.collect()
}

/// The draft with a party's marks: first what it changed without recording, then what it recorded, then what one of its own
/// hands struck of what another had put in.
fn marked(draft: &Manuscript, deeds: &[&Row<'_>], moment: &str) -> Vec<u8> {
    let told = |kinds: &[&str]| -> Vec<&Row<'_>> {
        let of_kind = |deed: &&&Row<'_>| kinds.contains(&deed.need("deed"));
        deeds.iter().filter(of_kind).copied().collect()
    };
    let silent = told(&["untracked"]);
    let written = if silent.is_empty() {
        None
    } else {
        let changed = open(&recorded(draft, &silent, moment));
        Some(open(
            &changed.clean().expect("what was just written is whole"),
        ))
    };
    let draft = written.as_ref().unwrap_or(draft);
    let struck = told(&["strike-inserted"]);
    let open_deeds: Vec<&Row<'_>> = deeds
        .iter()
        .filter(|deed| !["untracked", "strike-inserted"].contains(&deed.need("deed")))
        .copied()
        .collect();
    let bytes = recorded(draft, &open_deeds, moment);
    struck
        .into_iter()
        .fold(bytes, |bytes, deed| strike(&open(&bytes), deed, moment))
}

fn open(bytes: &[u8]) -> Manuscript {
    Manuscript::open(bytes.to_vec()).unwrap_or_else(|error| panic!("{error}"))
}

fn recorded(draft: &Manuscript, deeds: &[&Row<'_>], moment: &str) -> Vec<u8> {
    let markup = markup(draft.text(), deeds, moment);
    let author = deeds.first().map_or("", |deed| deed.need("author"));
    let recording = Recording {
        author: &|_| Name::from(author),
        moment: Name::from(moment),
        brought: &Brought::default(),
        carries_points: false,
    };
    draft
        .record(&marks_of(draft.text(), 0, &markup), &recording)
        .unwrap_or_else(|error| panic!("{author}: {error}"))
}

fn markup(base: &Text, deeds: &[&Row<'_>], moment: &str) -> Markup {
    let mut markup = Markup::default();
    for deed in deeds {
        let place = Place::of(base, deed);
        match deed.need("deed") {
            "comment" => markup
                .comments
                .push(comment(deed, moment, Anchor::Base(place.words()))),
            "reply" => reply(&mut markup, deed, moment),
            "move-after" => {
                let target = Place::named(base, deed.need("words")).line;
                markup.moves.push(Move {
                    from: place.line.clone(),
                    source: Source::Recorded,
                    authors: vec![Name::from(deed.need("author"))],
                });
                let placed = Kind::Placed {
                    start: place.line.start,
                    end: place.line.end,
                };
                let at = target.end..target.end;
                markup
                    .edits
                    .push(edit(deed, at, vec![Token::new(placed, "")]));
            }
            _ => {
                let (span, with) = place.change();
                markup.edits.push(edit(deed, span, with));
            }
        }
    }
    markup
        .edits
        .sort_by_key(|edit| (edit.span.start, edit.span.end));
    markup
}

fn edit(deed: &Row<'_>, span: Range<usize>, with: Vec<Token>) -> Edit {
    Edit {
        span,
        with,
        source: Source::Recorded,
        authors: vec![Name::from(deed.need("author"))],
    }
}

fn comment(deed: &Row<'_>, moment: &str, anchor: Anchor) -> Comment {
    let author = deed.need("author");
    let initials: String = author
        .split(' ')
        .filter_map(|word| word.chars().next())
        .collect();
    Comment {
        author: Name::from(author),
        initials: Name::from(initials),
        moment: Name::from(moment),
        paragraphs: vec![deed.need("with").to_owned()],
        anchor,
        replies: Vec::new(),
    }
}

fn reply(markup: &mut Markup, deed: &Row<'_>, moment: &str) {
    let begins = |comment: &&mut Comment| {
        let mut said = comment.paragraphs.iter();
        said.any(|words| words.starts_with(deed.need("words")))
    };
    let answered = markup.comments.iter_mut().find(begins);
    let answered = answered.unwrap_or_else(|| panic!("nobody said {deed:?}"));
    let anchor = answered.anchor.clone();
    answered.replies.push(comment(deed, moment, anchor));
}

/// Where a deed is done.
struct Place<'own> {
    base: &'own Text,
    deed: Option<&'own Row<'own>>,
    line: Range<usize>,
}

impl<'own> Place<'own> {
    fn of(base: &'own Text, deed: &'own Row<'own>) -> Self {
        Self {
            deed: Some(deed),
            ..Self::named(base, deed.need("paragraph"))
        }
    }

    /// The paragraph that begins with some words.
    fn named(base: &'own Text, words: &str) -> Self {
        let line = base.lines().find(|line| {
            let shown = visible(&base.tokens()[line.clone()]);
            shown.starts_with(words)
        });
        Self {
            base,
            deed: None,
            line: line.unwrap_or_else(|| panic!("no paragraph begins with “{words}”")),
        }
    }

    fn field(&self, name: &str) -> &'own str {
        self.deed
            .and_then(|deed| deed.get(name))
            .unwrap_or_default()
    }

    /// The tokens of the words that the deed names, in this paragraph or in the row that it begins.
    fn words(&self) -> Range<usize> {
        let words = self.field("words");
        let asked = tokenise(words);
        let row = self.row();
        let within = row.unwrap_or_else(|| self.line.clone());
        let tokens = &self.base.tokens()[within.clone()];
        let at = tokens.windows(asked.len()).position(|window| {
            window
                .iter()
                .zip(&asked)
                .all(|(own, other)| own.text == other.text)
        });
        let start = within.start + at.unwrap_or_else(|| panic!("nobody wrote “{words}” there"));
        start..start + asked.len()
    }

    /// The row of a table in which the paragraph stands.
    fn row(&self) -> Option<Range<usize>> {
        let tokens = self.base.tokens();
        let opens = |at: &usize| tokens[*at].kind == Kind::Open(Frame::Row);
        let closes = |at: &usize| tokens[*at].kind == Kind::Close(Frame::Row);
        let mut before = (0..self.line.start).rev();
        let start = before.find(|at| opens(at) || closes(at)).filter(opens)?;
        let end = (self.line.start..tokens.len()).find(closes)?;
        Some(start..end + 1)
    }

    /// What gives way, and to what.
    fn change(&self) -> (Range<usize>, Vec<Token>) {
        let with = self.field("with");
        let end = self.line.end - 1;
        let paragraph_end = self.base.tokens()[end].clone();
        match self.field("deed") {
            "replace" | "untracked" => (self.words(), tokenise(with)),
            "insert-after" => (self.words().end..self.words().end, tokenise(with)),
            "delete" => (self.words(), Vec::new()),
            "delete-paragraph" => (self.line.clone(), Vec::new()),
            "delete-row" => {
                let row = self.row();
                (row.expect("only a row is deleted as one"), Vec::new())
            }
            "add-paragraph" => {
                let mut added = tokenise(with);
                added.push(paragraph_end);
                (self.line.end..self.line.end, added)
            }
            "split-after" => (self.words().end..self.words().end, vec![paragraph_end]),
            "merge-next" => (end..end + 1, tokenise(" ")),
            other => panic!("nobody can “{other}”"),
        }
    }
}

/// Has another hand strike words that are put in.
fn strike(file: &Manuscript, deed: &Row<'_>, moment: &str) -> Vec<u8> {
    let mut package = file.package().clone();
    let main = package.main().clone();
    let mut tree = package
        .tree(&main)
        .unwrap_or_else(|error| panic!("{error}"));
    let words = deed.need("words");
    let texts = |tree: &Tree, run: NodeId| -> Vec<NodeId> {
        tree.children_named(run, Space::Word, "t").collect()
    };
    let says = |tree: &Tree, run: NodeId| -> String {
        let inner = texts(tree, run)
            .into_iter()
            .flat_map(|text| tree.children(text));
        inner
            .map(|characters| tree.characters(characters))
            .collect()
    };
    let is_put_in = |tree: &Tree, node: NodeId| {
        let mark = tree
            .parent(node)
            .filter(|_| tree.is(node, Space::Word, "r"));
        mark.is_some_and(|mark| tree.is(mark, Space::Word, "ins"))
            && says(tree, node).trim() == words
    };
    let run = tree
        .subtree(tree.root())
        .find(|&node| is_put_in(&tree, node));
    let run = run.unwrap_or_else(|| panic!("nobody put in “{words}”"));
    for text in texts(&tree, run) {
        tree.rename(text, "w:delText");
    }
    let author = deed.need("author");
    let mark = format!("<w:del w:id=\"9000\" w:author=\"{author}\" w:date=\"{moment}\"/>");
    tree.wrap(run, run, &mark)
        .unwrap_or_else(|error| panic!("{error}"));
    package.replace(&main, tree.write());
    package.write().unwrap_or_else(|error| panic!("{error}"))
}
