//! What the fonts can show, and what is printed in the place of what they cannot.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::press::FONTS;

/// The longest run of letters that is printed without a place to break it, in characters.
const UNBROKEN_MAX: usize = 24;
/// The pieces into which a longer run may be broken, in characters: what a narrow column can hold.
const PIECE_MAX: usize = 10;
const PIECE_MIN: usize = 4;

/// Where a line may break, though nothing is to be seen or copied: the template takes it out of the text.
pub(crate) const BREAK: char = '\u{200B}';

/// The characters of each family, those that all its faces hold.
static FAMILIES: LazyLock<Vec<BTreeSet<u32>>> = LazyLock::new(|| {
    let mut families: Vec<(String, BTreeSet<u32>)> = Vec::new();
    for font in FONTS.iter() {
        let held: BTreeSet<u32> = font.info().coverage.iter().collect();
        let name = font.info().family.as_str();
        match families.iter_mut().find(|(family, _)| family == name) {
            Some((_, shared)) => shared.retain(|letter| held.contains(letter)),
            None => families.push((name.to_owned(), held)),
        }
    }
    families.into_iter().map(|(_, held)| held).collect()
});

/// Words as they can be printed: composed, on one line, each character with a glyph in one family.
///
/// What has no glyph stands as its code point, `[U+1F600]`: visible, and found again by search.
/// A long run of letters gets [`BREAK`]s, so that it stays on the sheet.
pub(crate) fn printable(words: &str) -> String {
    let composed: String = words.nfc().collect();
    let shown: Vec<String> = composed.graphemes(true).map(shown).collect();
    let mut printed = String::with_capacity(composed.len());
    for run in shown.chunk_by(|left, right| !breaks_by_itself(left) && !breaks_by_itself(right)) {
        push_run(run, &mut printed);
    }
    printed
}

/// Adds a run without a natural place to break it; a long one gets places after its separators and at intervals.
fn push_run(run: &[String], printed: &mut String) {
    if run.len() <= UNBROKEN_MAX {
        printed.extend(run.iter().map(String::as_str));
        return;
    }
    let mut since_break = 0;
    for (at, cluster) in run.iter().enumerate() {
        printed.push_str(cluster);
        since_break += 1;
        let parts_here = separates(cluster) && !run.get(at + 1).is_some_and(|next| separates(next));
        if at + 1 < run.len()
            && (since_break == PIECE_MAX || parts_here && since_break >= PIECE_MIN)
        {
            printed.push(BREAK);
            since_break = 0;
        }
    }
}

/// Whether an address may be broken after this sign.
fn separates(cluster: &str) -> bool {
    matches!(cluster, "/" | "-" | "." | "_" | "?" | "&" | "=" | "," | ";")
}

/// A cluster that some family holds whole, or its characters with code points for those that none holds.
fn shown(cluster: &str) -> String {
    if cluster.chars().all(char::is_whitespace) {
        let space = if matches!(cluster, "\u{A0}" | "\u{202F}") {
            '\u{A0}'
        } else {
            ' '
        };
        return space.to_string();
    }
    let kept: String = cluster.chars().filter(|letter| !unseen(*letter)).collect();
    if held_whole(&kept) {
        return kept;
    }
    // A mark is only drawn in the font of its letter, so after the first character nothing is trusted.
    let mut letters = kept.chars();
    let first = letters.next().map(|letter| {
        let alone = letter.to_string();
        if held_whole(&alone) {
            alone
        } else {
            code_point(letter)
        }
    });
    first.into_iter().chain(letters.map(code_point)).collect()
}

fn held_whole(cluster: &str) -> bool {
    FAMILIES.iter().any(|held| {
        cluster
            .chars()
            .all(|letter| held.contains(&(letter as u32)) && !turns(letter))
    })
}

fn code_point(letter: char) -> String {
    format!("[U+{:04X}]", letter as u32)
}

/// Hints to a typesetter that are nothing to a reader: soft hyphens, joiners, byte order marks, variation selectors.
fn unseen(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Signs that turn the direction of writing: they could make a text read as another, so they are shown.
fn turns(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a line can break at this cluster without help: at a space, and between hangul or other East Asian signs.
fn breaks_by_itself(cluster: &str) -> bool {
    cluster
        .chars()
        .any(|letter| letter == ' ' || ('\u{3000}'..='\u{D7A3}').contains(&letter))
}
