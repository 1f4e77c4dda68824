//! What is doubtful of a plan once its tree is known.

use partnership::instrument::Rank;

use super::front::Front;
use super::pieces::Gathered;
use super::{Doubt, Part};

/// Notes headings within which nothing stands.
pub(super) fn raise(parts: &mut [Part]) {
    let mut holds = vec![false; parts.len()];
    for part in parts.iter() {
        if let Some(parent) = part.parent {
            holds[parent] = true;
        }
    }
    for (part, holds) in parts.iter_mut().zip(holds) {
        if matches!(part.rank, Rank::Pillar | Rank::Section) && !holds {
            part.doubts.push(Doubt::HeadingWithoutLines);
        }
    }
}

/// What is doubtful of the plan as a whole.
pub(super) fn of_plan(front: &Front, parts: &[Part], gathered: &Gathered) -> Vec<Doubt> {
    let has_lines = parts.iter().any(|part| part.rank == Rank::ActionLine);
    let raised = [
        (front.title.is_empty(), Doubt::NoTitle),
        (front.sides.is_none(), Doubt::NoSides),
        (front.period.is_none(), Doubt::NoPeriod),
        (!has_lines, Doubt::NoLines),
    ];
    let raised = raised.into_iter().filter(|(is, _)| *is);
    let annexes = gathered.annexes.iter().enumerate();
    let undated = annexes.filter(|(_, annex)| annex.effective.is_none());
    let undated = undated.map(|(annex, _)| Doubt::AnnexUndated { annex });
    raised.map(|(_, doubt)| doubt).chain(undated).collect()
}
