//! A compiled text as JSON, for other programs: what came in, what is open, and the text with its points as a tree.

use drafting::compilation::{Choice, Compilation, Node, Point, PointKind};
use drafting::print::Counts;
use drafting::received::Received;
use drafting::text::visible;
use drafting::token::Token;
use serde::Serialize;

/// Writes a compilation as JSON. Ends of paragraphs are line breaks, and what is no text is U+FFFC.
pub(super) fn write(
    compilation: &Compilation,
    counts: &Counts,
    received: &[Received],
    files: &[String],
) -> Vec<u8> {
    let files = files.iter().map(Some).chain(std::iter::repeat(None));
    let told = Told {
        parties: received
            .iter()
            .zip(files)
            .zip(&compilation.submissions)
            .map(|((one, file), (_, markup))| PartyTold {
                party: &one.party.0,
                file: file.map(String::as_str),
                recorded: one.recorded,
                untracked: one.untracked.len(),
                compared: one.compared,
                moves: one.moves,
                comments: markup.comments.iter().map(comment).collect(),
                authors: one.authors.iter().map(|name| &**name).collect(),
            })
            .collect(),
        open: OpenTold {
            points: counts.points,
            brackets: counts.brackets,
            unanimous: counts.unanimous,
            holders: counts
                .holders
                .iter()
                .map(|(party, points)| HolderTold {
                    party: &party.0,
                    points: *points,
                })
                .collect(),
        },
        text: nodes(compilation, &compilation.nodes),
    };
    serde_json::to_vec_pretty(&told).expect("plain words and numbers always serialise")
}

#[derive(Serialize)]
struct Told<'a> {
    parties: Vec<PartyTold<'a>>,
    open: OpenTold<'a>,
    text: Vec<NodeTold<'a>>,
}

#[derive(Serialize)]
struct PartyTold<'a> {
    party: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    recorded: usize,
    untracked: usize,
    compared: usize,
    moves: usize,
    comments: Vec<CommentTold<'a>>,
    authors: Vec<&'a str>,
}

#[derive(Serialize)]
struct CommentTold<'a> {
    author: &'a str,
    paragraphs: &'a [String],
    replies: Vec<CommentTold<'a>>,
}

#[derive(Serialize)]
struct OpenTold<'a> {
    points: usize,
    brackets: usize,
    unanimous: usize,
    holders: Vec<HolderTold<'a>>,
}

#[derive(Serialize)]
struct HolderTold<'a> {
    party: &'a str,
    points: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum NodeTold<'a> {
    Plain(String),
    Point(PointTold<'a>),
}

#[derive(Serialize)]
struct PointTold<'a> {
    kind: &'static str,
    unanimous: bool,
    base: Vec<NodeTold<'a>>,
    options: Vec<OptionTold<'a>>,
}

#[derive(Serialize)]
struct OptionTold<'a> {
    wording: String,
    moved: bool,
    parties: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    variants: Vec<VariantTold<'a>>,
}

#[derive(Serialize)]
struct VariantTold<'a> {
    party: &'a str,
    wording: String,
}

fn comment(comment: &drafting::markup::Comment) -> CommentTold<'_> {
    CommentTold {
        author: &comment.author,
        paragraphs: &comment.paragraphs,
        replies: comment.replies.iter().map(self::comment).collect(),
    }
}

fn nodes<'a>(compilation: &'a Compilation, nodes: &[Node]) -> Vec<NodeTold<'a>> {
    let told = nodes.iter().map(|node| match node {
        Node::Plain(range) => NodeTold::Plain(visible(&compilation.base.tokens()[range.clone()])),
        Node::Point(one) => NodeTold::Point(point(compilation, one)),
    });
    told.collect()
}

fn point<'a>(compilation: &'a Compilation, point: &Point) -> PointTold<'a> {
    PointTold {
        kind: match point.kind {
            PointKind::Wording => "wording",
            PointKind::Addition => "addition",
            PointKind::Placement => "placement",
        },
        unanimous: compilation.is_unanimous(point),
        base: nodes(compilation, &point.base),
        options: point
            .options
            .iter()
            .map(|choice| option(compilation, choice))
            .collect(),
    }
}

fn option<'a>(compilation: &'a Compilation, choice: &Choice) -> OptionTold<'a> {
    let name = |party: usize| &*compilation.submissions[party].0.0;
    let supporters = choice.supporters.iter();
    let variants = supporters.clone().filter_map(|support| {
        Some(VariantTold {
            party: name(support.party),
            wording: wording(compilation, support.own.as_ref()?),
        })
    });
    OptionTold {
        wording: wording(compilation, &choice.wording),
        moved: choice.moved,
        parties: supporters.map(|support| name(support.party)).collect(),
        variants: variants.collect(),
    }
}

/// A wording with what was moved into it.
fn wording(compilation: &Compilation, tokens: &[Token]) -> String {
    let words = tokens.iter().map(|token| match token.placed() {
        Some(from) => visible(&compilation.base.tokens()[from]),
        None => token.visible().to_owned(),
    });
    words.collect()
}
