//! How a plain text or Markdown divides into paragraphs: lines broken at a width are joined, and the furniture of pages,
//! running heads and page numbers, is left out. Nothing is known here of what the paragraphs say.

use std::collections::BTreeMap;

use super::words::unlabelled;

/// A text none of whose lines is longer than this many characters is broken at a width.
const WIDTH_MAX: usize = 120;

/// On so many pages the same line at the top or at the bottom is a running head.
const PAGES_MIN: usize = 3;

/// The paragraphs of a plain text, white space within them a single space.
///
/// In a text that is broken at a width a line goes on in the next if that begins with a small letter, or with a word that
/// would not have fitted; in any other text only if the next begins with a small letter and the line ends no sentence.
/// An empty line, a label, a bullet and a row of a table always begin a paragraph.
/// A hyphen at the end of a line is kept: whether it belongs to the word cannot be seen.
///
/// ```
/// let text = "1. The sides shall meet once a\nyear.\n\u{C}2\n2. They shall report.";
/// let found = drafting::precedent::paragraphs::of_plain(text);
/// assert_eq!(found, ["1. The sides shall meet once a year.", "2. They shall report."]);
/// ```
pub fn of_plain(text: &str) -> Vec<String> {
    let lines = without_furniture(text);
    let width = lines.iter().map(|line| length(line)).max().unwrap_or(0);
    let is_broken = width <= WIDTH_MAX;
    let mut paragraphs: Vec<String> = Vec::new();
    let mut before = "";
    for line in lines {
        let line = line.trim();
        let goes_on = match is_broken {
            true => begins_small(line) || !fits(before, line, width),
            false => begins_small(line) && !ends_sentence(before),
        };
        if !before.is_empty() && goes_on && !begins_anew(line) && !before.starts_with('|') {
            join(&mut paragraphs, line);
        } else if !line.is_empty() {
            paragraphs.push(single_spaced(line));
        }
        before = line;
    }
    paragraphs
}

/// The paragraphs of a Markdown text, without marks of headings, quotation, emphasis and links.
/// What stands before the text between two lines of hyphens, blocks of code, and addresses kept apart are left out.
///
/// ```
/// let text = "# Article 1\n\nThe sides *shall* meet\nonce a [year](https://example.org).\n- They shall report.";
/// let found = drafting::precedent::paragraphs::of_markdown(text);
/// assert_eq!(found, ["Article 1", "The sides shall meet once a year.", "They shall report."]);
/// ```
pub fn of_markdown(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut goes_on = false;
    let mut is_code = false;
    for line in without_preface(text).lines() {
        let line = line.trim();
        let is_fence = line.starts_with("```") || line.starts_with("~~~");
        is_code ^= is_fence;
        if is_code || is_fence || is_apart(line) {
            goes_on = false;
            continue;
        }
        let is_heading = line.starts_with('#');
        let bare = line.trim_start_matches(['#', '>', ' ']);
        let item = ["- ", "* ", "+ "]
            .iter()
            .find_map(|mark| bare.strip_prefix(mark));
        let said = single_spaced(&unmarked(item.unwrap_or(bare)));
        if said.is_empty() {
            goes_on = false;
            continue;
        }
        let is_new = !goes_on || is_heading || item.is_some() || begins_anew(bare);
        match is_new {
            true => paragraphs.push(said),
            false => join(&mut paragraphs, &said),
        }
        goes_on = !is_heading;
    }
    paragraphs
}

/// The lines of a text without running heads and page numbers; those that are left out do not end a paragraph.
fn without_furniture(text: &str) -> Vec<&str> {
    let pages: Vec<Vec<&str>> = text
        .split('\u{C}')
        .map(|page| page.lines().collect())
        .collect();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for page in &pages {
        for edge in edges(page) {
            *seen.entry(shape(page[edge])).or_insert(0) += 1;
        }
    }
    let mut kept = Vec::new();
    for page in &pages {
        let edges = edges(page);
        let is_furniture = |&at: &usize| {
            let is_head = seen
                .get(&shape(page[at]))
                .is_some_and(|&seen| seen >= PAGES_MIN);
            pages.len() > 1 && edges.contains(&at) && (is_head || is_page_number(page[at]))
        };
        let said = (0..page.len()).filter(|at| !is_furniture(at));
        let said: Vec<&str> = said.map(|at| page[at]).collect();
        let is_only = pages.len() == 1;
        let first = said.iter().position(holds).filter(|_| !is_only);
        let last = said.iter().rposition(holds).filter(|_| !is_only);
        let end = last.map_or(said.len(), |last| last + 1);
        kept.extend_from_slice(&said[first.unwrap_or(0)..end]);
    }
    kept
}

fn holds(line: &&str) -> bool {
    !line.trim().is_empty()
}

/// The first and the last line of a page that hold anything.
fn edges(page: &[&str]) -> Vec<usize> {
    let first = page.iter().position(holds);
    let last = page
        .iter()
        .rposition(holds)
        .filter(|last| Some(*last) != first);
    first.into_iter().chain(last).collect()
}

/// A line with every number as one mark, so that the heads of all pages are alike.
fn shape(line: &str) -> String {
    let mut shape = String::new();
    for character in line.trim().chars() {
        match character.is_ascii_digit() {
            true if shape.ends_with('0') => {}
            true => shape.push('0'),
            false => shape.push(character),
        }
    }
    shape
}

fn is_page_number(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    let bare = lower.strip_prefix("page").unwrap_or(&lower);
    let is_mark = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '-' | '–' | '/');
    bare.chars().any(|c| c.is_ascii_digit()) && bare.chars().all(is_mark)
}

fn length(line: &str) -> usize {
    line.trim().chars().count()
}

/// Whether the first word of a line would have fitted on the line before, for lines that end a little raggedly.
fn fits(before: &str, line: &str, width: usize) -> bool {
    let first = line.split_whitespace().next().unwrap_or("");
    length(before) + 1 + length(first) <= width - width / 8
}

fn begins_small(line: &str) -> bool {
    line.starts_with(char::is_lowercase)
}

fn ends_sentence(line: &str) -> bool {
    line.ends_with(['.', ';', ':', '!', '?'])
}

/// Whether a line begins a paragraph whatever stands before it.
fn begins_anew(line: &str) -> bool {
    let bullets = ["- ", "* ", "• ", "– ", "— ", "|", "#"];
    line.is_empty()
        || bullets.iter().any(|bullet| line.starts_with(bullet))
        || unlabelled(line).len() < line.len()
}

fn join(paragraphs: &mut [String], line: &str) {
    let last = paragraphs.last_mut().expect("a line goes on from another");
    if last.ends_with('\u{AD}') {
        last.pop();
    } else if !last.ends_with('-') || !begins_small(line) {
        last.push(' ');
    }
    last.push_str(&single_spaced(line));
}

fn single_spaced(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_preface(text: &str) -> &str {
    let preface = text.strip_prefix("---\n");
    let after = preface.and_then(|rest| rest.split_once("\n---\n"));
    after.map_or(text, |(_, after)| after)
}

/// Whether a line says nothing to a reader: an address kept apart, a rule, an instruction to the typesetter.
fn is_apart(line: &str) -> bool {
    let address = line
        .strip_prefix('[')
        .and_then(|rest| rest.split_once("]: "));
    let is_address = address.is_some_and(|(_, to)| to.starts_with("http") || to.starts_with('/'));
    let is_rule = line.len() >= 3
        && line
            .chars()
            .all(|c| matches!(c, '-' | '*' | '_' | '=' | '|' | ':' | ' '));
    is_address || is_rule || line.starts_with("{:")
}

/// A line without marks of emphasis, and with what a link shows in the place of the link.
fn unmarked(line: &str) -> String {
    let mut said = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(['*', '\\', ']']) {
        said.push_str(&rest[..at]);
        let mark = rest.as_bytes()[at];
        rest = &rest[at + 1..];
        match mark {
            b'\\' => {
                let next = rest.chars().next().map_or(0, char::len_utf8);
                said.push_str(&rest[..next]);
                rest = &rest[next..];
            }
            b']' => match linked(rest).zip(said.rfind('[')) {
                Some((after, open)) => {
                    said.remove(open);
                    rest = after;
                }
                None => said.push(']'),
            },
            _ => {}
        }
    }
    said.push_str(rest);
    said
}

/// What follows the address behind a closing bracket.
fn linked(rest: &str) -> Option<&str> {
    let (address, after) = rest.strip_prefix('(')?.split_once(')')?;
    let is_address = address.contains("://") || address.starts_with(['/', '#']);
    is_address.then_some(after)
}
