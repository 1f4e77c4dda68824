//! A plan and its text in another language: the parts of one beside those of the other, by their numbers and their order.

use std::collections::{BTreeMap, BTreeSet};

use super::label;
use super::{Choices, Doubt, Paired, Part, Taken};

/// Which parts stand within which, by annex and parent.
type Below = BTreeMap<(Option<usize>, Option<usize>), Vec<usize>>;

/// Puts the words of a text in another language beside those of a plan. Parts without a counterpart are doubtful on both sides;
/// those of the other text are returned, by their places in it.
pub fn pair(plan: &mut Taken, other: &Taken, choices: &Choices) -> Vec<usize> {
    let mut pairing = Pairing {
        choices,
        below: below(&plan.parts),
        below_other: below(&other.parts),
        found: BTreeMap::new(),
        used: BTreeSet::new(),
    };
    let annexes = plan.annexes.len().min(other.annexes.len());
    let roots = [None].into_iter().chain((0..annexes).map(Some));
    let mut waiting: Vec<_> = roots.map(|annex| ((annex, None), (annex, None))).collect();
    while let Some((own, theirs)) = waiting.pop() {
        for (one, two) in pairing.neighbours(&plan.parts, &other.parts, own, theirs) {
            let annex = (plan.parts[one].annex, other.parts[two].annex);
            waiting.push(((annex.0, Some(one)), (annex.1, Some(two))));
        }
    }
    for (at, part) in plan.parts.iter_mut().enumerate() {
        part.doubts.retain(|doubt| *doubt != Doubt::Unpaired);
        let found = pairing.found.get(&at).map(|two| &other.parts[*two]);
        part.paired = found.map(|found| Paired {
            language: other.language,
            text: found.text.clone(),
            spot: found.spot.clone(),
        });
        if found.is_none() {
            part.doubts.push(Doubt::Unpaired);
        }
    }
    if let Some(first) = other.left.first().filter(|_| !other.title.is_empty()) {
        plan.title_paired = Some(Paired {
            language: other.language,
            text: other.title.clone(),
            spot: first.spot.clone(),
        });
    }
    let all = 0..other.parts.len();
    all.filter(|two| !pairing.used.contains(two)).collect()
}

struct Pairing<'a> {
    choices: &'a Choices,
    below: Below,
    below_other: Below,
    found: BTreeMap<usize, usize>,
    used: BTreeSet<usize>,
}

fn below(parts: &[Part]) -> Below {
    let mut below = Below::new();
    for (at, part) in parts.iter().enumerate() {
        below.entry((part.annex, part.parent)).or_default().push(at);
    }
    below
}

impl Pairing<'_> {
    /// Pairs the parts that stand within two parts, and returns the pairs.
    fn neighbours(
        &mut self,
        parts: &[Part],
        others: &[Part],
        own: (Option<usize>, Option<usize>),
        theirs: (Option<usize>, Option<usize>),
    ) -> Vec<(usize, usize)> {
        let ones = self.below.get(&own).cloned().unwrap_or_default();
        let twos = self.below_other.get(&theirs).cloned().unwrap_or_default();
        let mut pairs = Vec::new();
        for one in ones {
            let part = &parts[one];
            let chosen = self.choices.pairs.get(&part.spot);
            let found = match chosen {
                Some(None) => None,
                Some(Some(spot)) => others.iter().position(|other| other.spot == *spot),
                None => {
                    let mut free = twos.iter().copied().filter(|two| !self.used.contains(two));
                    free.find(|&two| belongs(part, &others[two]))
                }
            };
            if let Some(two) = found.filter(|two| !self.used.contains(two)) {
                self.used.insert(two);
                self.found.insert(one, two);
                pairs.push((one, two));
            }
        }
        pairs
    }
}

/// Whether two parts at the same place of two trees are the same: by their numbers, or, without, by what they are for.
fn belongs(one: &Part, two: &Part) -> bool {
    let values = |part: &Part| {
        let label = part.label.as_deref().and_then(label::whole);
        label.map(|label| {
            let readings = label.readings.into_iter();
            readings
                .filter_map(|one| one.values.last().copied())
                .collect::<BTreeSet<u32>>()
        })
    };
    match (values(one), values(two)) {
        (Some(one), Some(two)) => !one.is_disjoint(&two),
        (None, None) => one.rank == two.rank,
        (Some(_), None) | (None, Some(_)) => false,
    }
}
