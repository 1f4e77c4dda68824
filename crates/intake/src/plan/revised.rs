//! What is recorded of a revised plan: corrections, an annex and what is taken out of the same text, or the lineage of a text that follows.

use std::collections::{BTreeMap, BTreeSet};

use partnership::entry::Submission;
use partnership::instrument::{self, How, Instrument, Line, Provision, Rank};
use partnership::key::{Key, Ref};
use partnership::when::When;
use partnership::words::Words;
use partnership::{Act, Correction};

use super::acts::{in_both, provision};
use super::revise::{Became, Match};
use super::{Recording, Taken, Undecided, submissions};

/// A plan of the record, read again from a revised file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision<'a> {
    /// The plan in the record.
    pub plan: &'a Instrument,
    /// What was read from the file.
    pub taken: &'a Taken,
    /// What became of the parts.
    pub matches: &'a [Match],
    /// From when the revision counts.
    pub from: When,
    /// Why what is dropped is dropped, in words for the record.
    pub reason: Words,
}

impl Revision<'_> {
    /// The acts that make the plan of the record say what the file says: corrections of re-worded and moved parts,
    /// an annex of new ones, and the end of what was dropped, split or merged.
    pub fn acts(&self, recording: &Recording) -> Vec<Submission> {
        let plan = Ref::<Instrument>::own(recording.key.clone());
        let mut acts = self.corrections(&plan);
        acts.extend(self.added(&plan).map(Act::Instrument));
        acts.extend(self.dropped(&plan).map(Act::Instrument));
        acts.extend(self.became(&plan).map(Act::Instrument));
        let acts = acts.into_iter();
        acts.map(|act| recording.submission(act)).collect()
    }

    /// For each part of the file that goes on, its short name in the record; for a new one, one that is free.
    fn keys(&self) -> BTreeMap<usize, Key> {
        let mut keys = BTreeMap::new();
        let mut taken: BTreeSet<Key> = BTreeSet::new();
        taken.extend(
            self.plan
                .provisions
                .walk()
                .map(|(_, placed)| placed.provision.key.clone()),
        );
        for one in self.matches {
            match (one.before.as_slice(), one.after.as_slice()) {
                ([old], [new]) if one.became != Became::Split && one.became != Became::Merged => {
                    keys.insert(*new, old.clone());
                }
                (_, news) => {
                    for &new in news {
                        let wished = &self.taken.parts[new].key;
                        keys.insert(new, free(wished, &mut taken));
                    }
                }
            }
        }
        keys
    }

    fn corrections(&self, plan: &Ref<Instrument>) -> Vec<Act> {
        let keys = self.keys();
        let changed: BTreeMap<&Key, usize> = self
            .matches
            .iter()
            .filter(|one| matches!(one.became, Became::Reworded | Became::Moved))
            .filter_map(|one| Some((one.before.first()?, *one.after.first()?)))
            .collect();
        let mut entries: BTreeMap<u64, (Option<Key>, Vec<Provision>, bool)> = BTreeMap::new();
        for (_, placed) in self.plan.provisions.walk() {
            let own = &placed.provision;
            let (annex, provisions, differs) = entries.entry(placed.entry).or_default();
            annex.clone_from(&placed.annex);
            let Some(&new) = changed.get(&own.key) else {
                provisions.push(own.clone());
                continue;
            };
            let read = provision(self.taken, &self.taken.parts[new]);
            let parent = self.taken.parts[new]
                .parent
                .and_then(|parent| keys.get(&parent));
            // A part stands after what it stands within, in the same entry or an earlier one.
            let stands = |parent: &&Key| {
                let earlier = self.plan.provisions.get(parent);
                earlier.is_some_and(|earlier| earlier.entry < placed.entry)
                    || provisions.iter().any(|one| one.key == **parent)
            };
            let parent = match self.taken.parts[new].parent {
                None => None,
                Some(_) => parent.filter(stands).or(own.parent.as_ref()).cloned(),
            };
            provisions.push(Provision {
                key: own.key.clone(),
                parent,
                rank: own.rank,
                ..read
            });
            *differs = true;
        }
        let entries = entries.into_iter().filter(|(_, (_, _, differs))| *differs);
        entries
            .map(|(entry, (annex, provisions, _))| {
                let act = Act::Instrument(instrument::Act::Provide {
                    instrument: plan.clone(),
                    annex,
                    provisions,
                });
                Act::Correct(Correction {
                    entry,
                    act: Box::new(act),
                })
            })
            .collect()
    }

    /// An annex with what is new.
    fn added(&self, plan: &Ref<Instrument>) -> impl Iterator<Item = instrument::Act> {
        let keys = self.keys();
        let news = self.matches.iter().filter(|one| is_made_anew(one.became));
        let mut news: Vec<usize> = news.flat_map(|one| one.after.clone()).collect();
        news.sort_unstable();
        let provisions: Vec<Provision> = news
            .iter()
            .map(|new| {
                let part = &self.taken.parts[*new];
                Provision {
                    key: keys[new].clone(),
                    parent: part.parent.and_then(|parent| keys.get(&parent)).cloned(),
                    ..provision(self.taken, part)
                }
            })
            .collect();
        let mut taken: BTreeSet<Key> = self.plan.annexes.keys().cloned().collect();
        let wished = Key::parse(&format!("revision-{}", self.from.year()));
        let key = free(&wished.expect("a word, a hyphen and a year"), &mut taken);
        let title = in_both(
            self.taken.language,
            &self.taken.title,
            self.taken.title_paired.as_ref(),
        );
        let annex = instrument::Act::Annex {
            instrument: plan.clone(),
            key: key.clone(),
            title,
            effective: self.from,
        };
        let provide = instrument::Act::Provide {
            instrument: plan.clone(),
            annex: Some(key),
            provisions: provisions.clone(),
        };
        let acts = (!provisions.is_empty()).then_some([annex, provide]);
        acts.into_iter().flatten()
    }

    /// The end of what does not go on. A heading stays as long as something stands within it.
    fn dropped<'s>(
        &'s self,
        plan: &'s Ref<Instrument>,
    ) -> impl Iterator<Item = instrument::Act> + 's {
        let gone =
            |one: &&Match| matches!(one.became, Became::Dropped | Became::Split | Became::Merged);
        let gone: BTreeSet<&Key> = self
            .matches
            .iter()
            .filter(gone)
            .flat_map(|one| &one.before)
            .collect();
        let mut staying: BTreeSet<Key> = BTreeSet::new();
        for (_, placed) in self.plan.provisions.walk() {
            if !gone.contains(&placed.provision.key) && placed.dropped.is_none() {
                let above = self.plan.provisions.ancestors(placed);
                staying.extend(above.map(|one| one.provision.key.clone()));
            }
        }
        let ends: BTreeSet<Key> = gone
            .into_iter()
            .filter(|key| !staying.contains(*key))
            .cloned()
            .collect();
        let placed = self.plan.provisions.walk().map(|(_, placed)| placed);
        let highest = placed.filter(move |placed| {
            let mut above = self.plan.provisions.ancestors(placed);
            ends.contains(&placed.provision.key)
                && placed.dropped.is_none()
                && !above.any(|one| ends.contains(&one.provision.key))
        });
        highest.map(|placed| instrument::Act::Drop {
            instrument: plan.clone(),
            provision: placed.provision.key.clone(),
            on: self.from,
            reason: self.reason.clone(),
        })
    }

    /// What split and merged lines became.
    fn became<'s>(
        &'s self,
        plan: &'s Ref<Instrument>,
    ) -> impl Iterator<Item = instrument::Act> + 's {
        let keys = self.keys();
        let lines = self.matches.iter().filter_map(move |one| {
            let how = how(one.became).filter(|how| matches!(how, How::Split | How::Merged))?;
            Some((
                one,
                how,
                one.after
                    .iter()
                    .map(|new| keys[new].clone())
                    .collect::<Vec<Key>>(),
            ))
        });
        lines.map(|(one, how, to)| instrument::Act::Carry {
            instrument: plan.clone(),
            from: lines_of(plan, &one.before),
            to: lines_of(plan, &to),
            how,
            remark: None,
        })
    }
}

/// The acts that record a plan as the successor of one of the same book, with what became of its action lines.
///
/// # Errors
/// The first thing that must be said before.
pub fn succession(
    earlier: (&Key, &Instrument),
    taken: &Taken,
    matches: &[Match],
    recording: &Recording,
) -> Result<Vec<Submission>, Undecided> {
    let (key, plan) = earlier;
    let (before, after) = (
        Ref::<Instrument>::own(key.clone()),
        Ref::own(recording.key.clone()),
    );
    let mut acts = submissions(taken, recording)?;
    let is_old = |key: &&Key| {
        plan.provisions
            .get(key)
            .is_some_and(|one| one.provision.rank == Rank::ActionLine)
    };
    let is_new = |new: &&usize| taken.parts[**new].rank == Rank::ActionLine;
    for one in matches {
        let from: Vec<Key> = one.before.iter().filter(is_old).cloned().collect();
        let to: Vec<Key> = one
            .after
            .iter()
            .filter(is_new)
            .map(|new| taken.parts[*new].key.clone())
            .collect();
        let how = match (from.as_slice(), to.as_slice()) {
            ([], []) => continue,
            ([], _) => How::New,
            (_, []) => How::Dropped,
            ([_], [_]) => How::Carried,
            ([_], _) => How::Split,
            (_, [_]) => How::Merged,
            _ => continue,
        };
        acts.push(
            recording.submission(Act::Instrument(instrument::Act::Carry {
                instrument: after.clone(),
                from: lines_of(&before, &from),
                to: lines_of(&after, &to),
                how,
                remark: None,
            })),
        );
    }
    Ok(acts)
}

fn lines_of(plan: &Ref<Instrument>, keys: &[Key]) -> Vec<Line> {
    let line = |key: &Key| Line {
        instrument: plan.clone(),
        provision: key.clone(),
    };
    keys.iter().map(line).collect()
}

fn is_made_anew(became: Became) -> bool {
    matches!(became, Became::New | Became::Split | Became::Merged)
}

fn how(became: Became) -> Option<How> {
    match became {
        Became::Split => Some(How::Split),
        Became::Merged => Some(How::Merged),
        Became::Dropped => Some(How::Dropped),
        Became::New => Some(How::New),
        Became::Unchanged | Became::Reworded | Became::Moved => Some(How::Carried),
    }
}

/// A short name like one that is wished for, which nothing has yet.
fn free(wished: &Key, taken: &mut BTreeSet<Key>) -> Key {
    let others = (2..).map_while(|nth| Key::parse(&format!("{wished}-{nth}")).ok());
    let all = [wished.clone()].into_iter().chain(others);
    let found = all.into_iter().find(|key| !taken.contains(key));
    let found = found.expect("short names of parts leave room for a number");
    taken.insert(found.clone());
    found
}
