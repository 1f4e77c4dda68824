//! What became of an earlier wording in a passage, word by word.

use crate::text::visible;
use crate::token::{Kind, Token, tokenise};

use super::words;

/// A match of two words counts for more than any number of marks of punctuation.
const WORD_WEIGHT: u32 = 1 << 16;

/// The largest table that is filled to align two wordings; what is longer is shown as replaced as a whole.
const TABLE_MAX: usize = 1 << 24;

/// A stretch of a difference, with the white space behind its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hunk {
    /// Words of both, as the passage writes them.
    Same(String),
    /// Words of the earlier wording that the passage lacks.
    Struck(String),
    /// Words of the passage that the earlier wording lacks.
    New(String),
}

/// A word or mark with the white space behind it.
struct Step {
    heard: String,
    shown: String,
    weight: u32,
}

/// Aligns two wordings so that as many words as possible are the same, and then as many marks.
/// Where words are replaced, what was struck comes first.
pub(super) fn difference(earlier: &str, passage: &str) -> Vec<Hunk> {
    let earlier = steps(words::unlabelled(earlier));
    let passage = steps(words::unlabelled(passage));
    let heads = earlier.iter().zip(&passage);
    let head = heads
        .take_while(|(old, new)| old.heard == new.heard)
        .count();
    let tails = earlier[head..]
        .iter()
        .rev()
        .zip(passage[head..].iter().rev());
    let tail = tails
        .take_while(|(old, new)| old.heard == new.heard)
        .count();
    let (old_end, new_end) = (earlier.len() - tail, passage.len() - tail);
    let matches = matches(&earlier[head..old_end], &passage[head..new_end]);

    let mut hunks = Vec::new();
    put(&mut hunks, Hunk::Same, &passage[..head]);
    let (mut old, mut new) = (head, head);
    for (old_match, new_match) in matches {
        put(&mut hunks, Hunk::Struck, &earlier[old..head + old_match]);
        put(&mut hunks, Hunk::New, &passage[new..head + new_match]);
        put(
            &mut hunks,
            Hunk::Same,
            &passage[head + new_match..=head + new_match],
        );
        (old, new) = (head + old_match + 1, head + new_match + 1);
    }
    put(&mut hunks, Hunk::Struck, &earlier[old..old_end]);
    put(&mut hunks, Hunk::New, &passage[new..new_end]);
    put(&mut hunks, Hunk::Same, &passage[new_end..]);
    hunks
}

fn steps(wording: &str) -> Vec<Step> {
    let tokens = tokenise(wording);
    let is_space = |token: &Token| token.kind == Kind::Space;
    let groups = tokens.chunk_by(|_, next| is_space(next));
    let step = |group: &[Token]| Step {
        heard: group.first().map(words::heard).unwrap_or_default(),
        shown: visible(group),
        weight: if words::is_word(&group[0]) {
            WORD_WEIGHT
        } else {
            1
        },
    };
    groups.map(step).collect()
}

/// The pairs of a heaviest common subsequence, in order.
fn matches(old: &[Step], new: &[Step]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    if (old.len() + 1).saturating_mul(width) > TABLE_MAX {
        return Vec::new();
    }
    // The weight of the best alignment of what stands from each pair of places on.
    let mut best = vec![0_u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            let here = i * width + j;
            let apart = best[here + width].max(best[here + 1]);
            let together = match old[i].heard == new[j].heard {
                true => best[here + width + 1] + old[i].weight,
                false => 0,
            };
            best[here] = apart.max(together);
        }
    }
    let mut found = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < old.len() && j < new.len() {
        let here = i * width + j;
        let is_same = old[i].heard == new[j].heard;
        if is_same && best[here] == best[here + width + 1] + old[i].weight {
            found.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if best[here] == best[here + width] {
            i += 1;
        } else {
            j += 1;
        }
    }
    found
}

fn put(hunks: &mut Vec<Hunk>, kind: fn(String) -> Hunk, steps: &[Step]) {
    let shown: String = steps.iter().map(|step| &*step.shown).collect();
    if steps.is_empty() {
        return;
    }
    match (hunks.last_mut(), kind(shown)) {
        (Some(Hunk::Same(last)), Hunk::Same(more))
        | (Some(Hunk::Struck(last)), Hunk::Struck(more))
        | (Some(Hunk::New(last)), Hunk::New(more)) => last.push_str(&more),
        (_, hunk) => hunks.push(hunk),
    }
}
