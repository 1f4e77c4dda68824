//! Lineage and alignment: how lines go on in the text that follows, and which area of another framework they serve.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::{Act, Instrument, Line, Refusal};
use crate::admit::Hearing;
use crate::key::{Key, Ref};
use crate::things::Things;
use crate::words::Words;

/// How lines go on in the text that follows.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum How {
    /// One line goes on as one.
    Carried,
    /// Several become one.
    Merged,
    /// One becomes several.
    Split,
    /// Nothing follows.
    Dropped,
    /// Nothing went before.
    New,
}

/// What becomes of lines in the text that follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lineage {
    /// The lines of the earlier text.
    pub from: Vec<Line>,
    /// The lines of the later one.
    pub to: Vec<Line>,
    /// How the ones became the others.
    pub how: How,
    /// What is to be said about it.
    pub remark: Option<Words>,
    /// The entry that says so.
    pub entry: u64,
}

/// Which area of another framework a provision serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alignment {
    /// The provision's short name.
    pub provision: Key,
    /// The framework.
    pub framework: Ref<Instrument>,
    /// The area of it, as the framework calls it.
    pub area: Words,
    /// The entry that says so.
    pub entry: u64,
}

impl Instrument {
    /// What one of its provisions serves, in the order of entry.
    pub fn alignments_of<'a>(&'a self, provision: &'a Key) -> impl Iterator<Item = &'a Alignment> {
        self.alignments
            .iter()
            .filter(move |one| one.provision == *provision)
    }
}

/// Judges the acts about lineage and alignment; the others pass.
pub(super) fn admit(act: &Act, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
    match act {
        Act::Carry {
            instrument,
            from,
            to,
            how,
            ..
        } => {
            hearing.own(instrument)?;
            let mut lines = from.iter().chain(to);
            lines.try_for_each(|line| line.find(hearing).map(drop))?;
            if fits(from, to, *how) && once(from, hearing) && once(to, hearing) {
                return Ok(());
            }
            let (instrument, how) = (instrument.key.clone(), *how);
            Err(Refusal::MisshapenLineage { instrument, how }.into())
        }
        Act::Align {
            instrument,
            provision,
            framework,
            ..
        } => {
            let text = hearing.own(instrument)?;
            text.must_have(&instrument.key, provision)?;
            hearing.find(framework).map(drop)
        }
        Act::Draw { .. }
        | Act::Annex { .. }
        | Act::Provide { .. }
        | Act::Drop { .. }
        | Act::Prepare { .. }
        | Act::Aim { .. }
        | Act::Adopt { .. }
        | Act::TakeEffect { .. } => Ok(()),
    }
}

/// Whether as many lines stand on either side as the kind of lineage asks for.
fn fits(from: &[Line], to: &[Line], how: How) -> bool {
    match how {
        How::Carried => from.len() == 1 && to.len() == 1,
        How::Merged => from.len() > 1 && to.len() == 1,
        How::Split => from.len() == 1 && to.len() > 1,
        How::Dropped => !from.is_empty() && to.is_empty(),
        How::New => from.is_empty() && !to.is_empty(),
    }
}

/// Whether each line is named once, however its book is written.
fn once(lines: &[Line], hearing: &Hearing<'_>) -> bool {
    let mut named = BTreeSet::new();
    lines
        .iter()
        .all(|line| named.insert(line.from(&hearing.own.id)))
}

/// Does the acts about lineage and alignment, and nothing for the others.
pub(super) fn apply(act: &Act, things: &mut Things, entry: u64) {
    match act {
        Act::Carry {
            instrument,
            from,
            to,
            how,
            remark,
        } => {
            let lineage = Lineage {
                from: from.clone(),
                to: to.clone(),
                how: *how,
                remark: remark.clone(),
                entry,
            };
            things.amend(instrument, entry, |text: &mut Instrument| {
                text.lineage.push(lineage);
            });
        }
        Act::Align {
            instrument,
            provision,
            framework,
            area,
        } => {
            let alignment = Alignment {
                provision: provision.clone(),
                framework: framework.clone(),
                area: area.clone(),
                entry,
            };
            things.amend(instrument, entry, |text: &mut Instrument| {
                text.alignments.push(alignment);
            });
        }
        Act::Draw { .. }
        | Act::Annex { .. }
        | Act::Provide { .. }
        | Act::Drop { .. }
        | Act::Prepare { .. }
        | Act::Aim { .. }
        | Act::Adopt { .. }
        | Act::TakeEffect { .. } => {}
    }
}
