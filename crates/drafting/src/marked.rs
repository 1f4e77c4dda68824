//! A text as a returned file holds it: what was put in, what was struck, by whom, and what was remarked.
//! Nothing is compared here.

use crate::markup::{Comment, RemarkKind};
use crate::text::{Name, Text};
use crate::token::{Kind, Token, Vocabulary};

pub mod fate;

use fate::{Fate, Side};

/// A text with its recorded marks, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marked {
    /// Paragraphs and frames, in order, those that were struck among them.
    pub lines: Vec<MarkedLine>,
    /// Remarks with the places between which they stand; `Comment::anchor` is not yet known.
    pub comments: Vec<Remarked>,
    /// Marks that change no wording, in the order of their places.
    pub asides: Vec<Aside>,
    /// Whether the file recorded any mark that is its sender's own.
    pub records: bool,
}

/// A paragraph, or what opens or closes a story, table, row or cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkedLine {
    /// A paragraph.
    Paragraph(MarkedParagraph),
    /// A structural frame token; a row may be put in or struck as a whole, its opening and its closing alike.
    Frame(Token, Mark),
}

/// A paragraph with its marks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MarkedParagraph {
    /// What stands in it, in order.
    pub pieces: Vec<Piece>,
    /// The layout at its end: level, numbering, style.
    pub layout: Name,
    /// The layout before it was changed with recording on, and by whom.
    pub former_layout: Option<(Name, Name)>,
    /// Whether the end of the paragraph was put in (the paragraph was divided or is new) or struck (it runs into the next).
    pub end: Mark,
}

/// Characters or an opaque thing under one mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What stands there.
    pub content: Content,
    /// What was done to it.
    pub mark: Mark,
}

/// What stands in a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Characters, without an end of a paragraph.
    Characters(String),
    /// Something carried and not read, by its identity.
    Opaque(Name),
}

/// What was done to a piece: put in by one, struck by another (both: proposed and objected to within the file).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mark {
    /// Who put it in.
    pub inserted: Option<Hand>,
    /// Who struck it.
    pub deleted: Option<Hand>,
}

/// Who made a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hand {
    /// The name recorded with the mark; empty where it was taken out.
    pub author: Name,
    /// Where the mark is one half of a recorded move, the name that both halves share.
    pub moved: Option<Name>,
}

/// A comment and the places between which it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remarked {
    /// The comment, with its replies.
    pub comment: Comment,
    /// Where what it is about begins.
    pub start: Place,
    /// Where that ends.
    pub end: Place,
}

/// A mark that changes no wording: of fonts, spacing, columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub kind: RemarkKind,
    /// The name recorded with it.
    pub author: Name,
}

/// A place in a marked text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, by its number in `Marked::lines`.
    pub line: usize,
    /// How many bytes of the line's pieces stand before it, struck ones among them; an opaque piece counts as U+FFFC, three bytes.
    pub offset: usize,
}

impl Marked {
    /// The text with every mark accepted.
    ///
    /// A paragraph whose end was struck runs into the next one and takes its layout. It cannot run into a table or out of a cell:
    /// there it stays as it is left, and goes only where nothing is left of it and neither a cell ends without a paragraph
    /// nor two tables touch. A table all of whose rows were struck goes.
    ///
    /// # Panics
    /// Where the frames do not nest.
    ///
    /// ```
    /// use drafting::marked::{Content, Hand, Mark, Marked, MarkedLine, MarkedParagraph, Piece};
    /// let characters = |text: &str, mark: Mark| Piece { content: Content::Characters(text.into()), mark };
    /// let struck = Mark { deleted: Some(Hand { author: "Vu".into(), moved: None }), ..Mark::default() };
    /// let marked = Marked {
    ///     lines: vec![
    ///         MarkedLine::Paragraph(MarkedParagraph {
    ///             pieces: vec![characters("The sides shall", Mark::default()), characters(" not", struck.clone())],
    ///             end: struck,
    ///             ..MarkedParagraph::default()
    ///         }),
    ///         MarkedLine::Paragraph(MarkedParagraph {
    ///             pieces: vec![characters(" meet.", Mark::default())],
    ///             ..MarkedParagraph::default()
    ///         }),
    ///     ],
    ///     records: true,
    ///     ..Marked::default()
    /// };
    /// assert_eq!(marked.accepted().visible(), "The sides shall meet.\n");
    /// assert_eq!(marked.rejected().visible(), "The sides shall not\n meet.\n");
    /// ```
    pub fn accepted(&self) -> Text {
        self.read(Side::Accepted)
    }

    /// The text with every mark rejected, by the same rules.
    ///
    /// # Panics
    /// Where the frames do not nest, as `accepted` does.
    pub fn rejected(&self) -> Text {
        self.read(Side::Rejected)
    }

    fn read(&self, side: Side) -> Text {
        let mut vocabulary = Vocabulary::default();
        let mut tokens = Vec::new();
        let mut characters = String::new();
        for (line, fate) in self.lines.iter().zip(fate::fates(self, side)) {
            match (line, fate) {
                (MarkedLine::Frame(..) | MarkedLine::Paragraph(_), Fate::Gone) => {}
                (MarkedLine::Frame(token, _), Fate::RunsOn | Fate::Stands) => {
                    tokens.push(token.clone());
                }
                (MarkedLine::Paragraph(paragraph), Fate::RunsOn | Fate::Stands) => {
                    for piece in paragraph.pieces.iter().filter(|one| side.shows(&one.mark)) {
                        match &piece.content {
                            Content::Characters(more) => characters.push_str(more),
                            Content::Opaque(identity) => {
                                vocabulary.extend(&mut tokens, &characters);
                                characters.clear();
                                tokens.push(Token::new(Kind::Opaque, identity));
                            }
                        }
                    }
                    if fate == Fate::Stands {
                        vocabulary.extend(&mut tokens, &characters);
                        characters.clear();
                        tokens.push(vocabulary.paragraph_end(side.layout(paragraph)));
                    }
                }
            }
        }
        Text::new(tokens).expect(
            "a marked text nests its frames, and a paragraph that runs on has one to run into",
        )
    }
}
