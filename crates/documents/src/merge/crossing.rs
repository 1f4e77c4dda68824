//! Nothing of the members crosses with a tabled text: checked on the bytes of the file, whatever wrote them.

use std::collections::BTreeSet;

use drafting::compilation::Compilation;
use drafting::markup::{Comment, Markup};
use drafting::token::{Frame, Kind, Party, Token};
use manuscript::Unreadable;
use manuscript::brought::is_bare;
use manuscript::package::Package;

use crate::paper::Paper;

/// What belongs to the members: their names, the names in their files, the words of their comments.
pub(super) fn secrets(submissions: &[(Party, Markup)], files: &[String]) -> Vec<String> {
    let mut secrets: Vec<String> = files.to_vec();
    for (party, markup) in submissions {
        secrets.push(party.0.to_string());
        let edits = markup.edits.iter().flat_map(|edit| &edit.authors);
        let moves = markup.moves.iter().flat_map(|one| &one.authors);
        secrets.extend(edits.chain(moves).map(ToString::to_string));
        for comment in &markup.comments {
            add_comment(comment, &mut secrets);
        }
    }
    secrets.retain(|secret| !secret.trim().is_empty());
    secrets.sort();
    secrets.dedup();
    secrets
}

/// Whether the brackets of a base name members of a side and not the side: it is the side's own rolling text.
pub(super) fn is_of_one_side(compilation: &Compilation, side: &str) -> bool {
    let behind: BTreeSet<String> = behind_brackets(compilation).collect();
    let mut members = compilation.submissions.iter();
    let marks = members.any(|(party, _)| behind.contains(&*party.0));
    !behind.is_empty() && (marks || !behind.contains(side))
}

/// Who is named in the brackets of a base.
pub(super) fn behind_brackets(compilation: &Compilation) -> impl Iterator<Item = String> {
    let frames = compilation.base.tokens().iter().filter_map(Token::frame);
    let supporters = frames.flat_map(|frame| match frame {
        Frame::Choice { supporters, .. } => &supporters[..],
        Frame::Story | Frame::Table | Frame::Row | Frame::Cell | Frame::Point => &[],
    });
    supporters.map(|party| party.0.to_string())
}

fn add_comment(comment: &Comment, secrets: &mut Vec<String>) {
    secrets.push(comment.author.to_string());
    secrets.extend(comment.paragraphs.iter().cloned());
    for reply in &comment.replies {
        add_comment(reply, secrets);
    }
}

/// The first secret that stands in a file more often than in its base and in the wording that is tabled together.
///
/// # Errors
/// Says which of the two packages cannot be read.
pub(super) fn crossed<'own>(
    secrets: &'own [String],
    base: &Package,
    tabled: &Markup,
    file: &[u8],
) -> Result<Option<&'own str>, Unreadable> {
    let (before, after) = (characters(base)?, characters(&Package::open(file)?)?);
    Ok(more_often(secrets, &before, tabled, &after))
}

/// The first secret that stands in the blocks of a paper more often than in the words of its base and in the wording that is
/// tabled together. What stands around the blocks is said by the program alone.
pub(super) fn crossed_in_paper<'own>(
    secrets: &'own [String],
    base: &str,
    tabled: &Markup,
    paper: &Paper,
) -> Option<&'own str> {
    let blocks = Paper {
        title: String::new(),
        subtitle: None,
        book: String::new(),
        colophon: Vec::new(),
        sources: Vec::new(),
        ..paper.clone()
    };
    more_often(secrets, base, tabled, &crate::plain::write(&blocks))
}

fn more_often<'own>(
    secrets: &'own [String],
    before: &str,
    tabled: &Markup,
    after: &str,
) -> Option<&'own str> {
    let tokens = tabled.edits.iter().flat_map(|edit| &edit.with);
    // What is carried is known by its words: those of a note, those that stand for a picture.
    let wording: String = tokens
        .map(|token| match token.kind {
            Kind::Opaque => &token.text,
            Kind::Word
            | Kind::Number
            | Kind::Space
            | Kind::Punctuation
            | Kind::Bracket
            | Kind::ParagraphEnd
            | Kind::Open(_)
            | Kind::Close(_)
            | Kind::Placed { .. } => token.visible(),
        })
        .collect();
    let crosses =
        |secret: &&String| count(after, secret) > count(before, secret) + count(&wording, secret);
    secrets.iter().find(crosses).map(String::as_str)
}

fn characters(package: &Package) -> Result<String, Unreadable> {
    let mut all = String::new();
    for part in package.parts() {
        let bytes = package.bytes(part)?;
        // The dots of a picture may look like any name.
        if is_bare(&bytes) {
            continue;
        }
        all.push_str(&String::from_utf8_lossy(&bytes));
        all.push('\n');
    }
    Ok(all)
}

/// How often words stand in others, not within a longer word.
fn count(all: &str, words: &str) -> usize {
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let alone = |at: usize| {
        !is_letter(all[..at].chars().next_back())
            && !is_letter(all[at + words.len()..].chars().next())
    };
    all.match_indices(words)
        .filter(|(at, _)| alone(*at))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::{Block, Inline, Sheet};
    use drafting::markup::{Edit, Source};
    use drafting::token::tokenise;
    use language::Language;

    fn file(words: &str) -> Vec<u8> {
        crate::word::write(&Paper {
            language: Language::English,
            title: "Plan".to_owned(),
            subtitle: None,
            book: "Draft".to_owned(),
            colophon: Vec::new(),
            sheet: Sheet::Portrait,
            blocks: vec![Block::Paragraph(vec![Inline::Text(words.to_owned())])],
            sources: Vec::new(),
        })
    }

    #[test]
    fn a_name_that_neither_base_nor_wording_holds_does_not_cross() {
        let base = Package::open(file("THA shall meet.")).unwrap();
        let secrets = ["THA".to_owned(), "VNM".to_owned()];
        let tabled = |words: &str| Markup {
            edits: vec![Edit {
                span: 0..0,
                with: tokenise(words),
                source: Source::Recorded,
                authors: Vec::new(),
            }],
            ..Markup::default()
        };
        let cases = [
            ("THA shall meet THAT.", "", None),
            ("THA shall meet. VNM", "", Some("VNM")),
            ("THA shall meet. VNM", "VNM", None),
            ("THA shall meet. THA", "", Some("THA")),
        ];
        for (words, wording, found) in cases {
            let found_here = crossed(&secrets, &base, &tabled(wording), &file(words));
            assert_eq!(found_here.unwrap(), found, "{words}");
        }
    }
}
