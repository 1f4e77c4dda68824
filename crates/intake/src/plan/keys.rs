//! The short names of parts: from their numbers where they have some, from their place among their neighbours where not.
//! The same file gives the same names.

use std::collections::{BTreeMap, BTreeSet};

use partnership::instrument::Rank;
use partnership::key::Key;

use super::label;
use super::{Annex, Part};

/// A short name is no longer than this, so that something can be added to it.
const LENGTH_MAX: usize = 48;

/// Gives every part its short name.
pub(super) fn give(parts: &mut [Part], annexes: &[Annex]) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut counted: BTreeMap<(Option<usize>, Option<usize>, char), usize> = BTreeMap::new();
    for at in 0..parts.len() {
        let part = &parts[at];
        let root = match part.annex {
            Some(annex) => annexes[annex].key.to_string(),
            None => "l".to_owned(),
        };
        let parent = part.parent.map(|parent| parts[parent].key.to_string());
        let within = parent.unwrap_or_else(|| root.clone());
        let label = part
            .label
            .as_deref()
            .map(slug)
            .filter(|slug| !slug.is_empty());
        let is_path = part
            .label
            .as_deref()
            .is_some_and(|label| !label.contains(' ') && label.trim_matches('.').contains('.'));
        let name = match label {
            Some(slug) if is_path => format!("{root}-{slug}"),
            Some(slug) => {
                // A number made from that of a line that was parted has it in front already.
                let own = format!("{within}-{slug}");
                let of_line = part
                    .label
                    .as_deref()
                    .is_some_and(|label| label.contains(" (") && label.contains('.'));
                if of_line {
                    format!("{root}-{slug}")
                } else {
                    own
                }
            }
            None => {
                let letter = letter(part.rank);
                let count = counted
                    .entry((part.annex, part.parent, letter))
                    .or_default();
                *count += 1;
                format!("{within}-{letter}{count}")
            }
        };
        let name = match name.len() > LENGTH_MAX {
            true => format!("{root}-n{}", at + 1),
            false => name,
        };
        let mut free = name.clone();
        let mut nth = 2;
        while !taken.insert(free.clone()) {
            free = format!("{name}-{nth}");
            nth += 1;
        }
        parts[at].key =
            Key::parse(&free).expect("small letters, figures and single hyphens between them");
    }
}

fn letter(rank: Rank) -> char {
    match rank {
        Rank::Pillar | Rank::Section => 'h',
        Rank::Chapeau => 'c',
        Rank::Paragraph => 'p',
        Rank::ActionLine => 'x',
    }
}

/// A number in the letters of short names: `1.1.1` is `1-1-1`, `(a)` is `a`, `가.` is `h1`.
fn slug(printed: &str) -> String {
    let mut slug = String::new();
    for one in printed.chars() {
        if one.is_ascii_alphanumeric() {
            slug.push(one.to_ascii_lowercase());
        } else if one.is_alphanumeric() {
            let value = label::whole(&format!("{one}."));
            let value = value.and_then(|label| label.readings.first()?.values.first().copied());
            if let Some(value) = value {
                slug.push_str(&format!("h{value}"));
            }
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}
