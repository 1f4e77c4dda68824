//! Corrections: an act in the place of an earlier one, which stays readable. What acts mean lives with the nouns.

use serde::Serialize;

use crate::act::{Act, Correction, Deed};
use crate::admit::Hearing;
use crate::book::Book;
use crate::entry::Entry;
use crate::key::Key;
use crate::things::Things;

/// Why an entry cannot be corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// The book has no entry with this number.
    NoSuchEntry {
        /// The number.
        entry: u64,
    },
    /// The opening of a book and a correction itself cannot be corrected; correct the entry itself again.
    NotCorrectable {
        /// The number.
        entry: u64,
    },
    /// An edition is never changed.
    Frozen {
        /// The number.
        entry: u64,
    },
    /// A correction says the same kind of thing about the same thing.
    AboutAnother {
        /// The number.
        entry: u64,
    },
    /// What was recorded later could no longer have been recorded.
    Supports {
        /// The number of the entry to be corrected.
        entry: u64,
        /// The first later entry that rests on it.
        later: u64,
    },
}

impl Deed for Correction {
    fn verb(&self) -> &'static str {
        self.act.verb()
    }

    fn corrects(&self) -> Option<u64> {
        Some(self.entry)
    }

    fn concerns(&self) -> Option<&Key> {
        self.act.concerns()
    }

    /// What a correction does is done where the entry that it corrects is applied: see `Book::act_in_force`.
    fn apply(&self, _things: &mut Things, _entry: u64) {}

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        let number = self.entry;
        let Some(earlier) = hearing.own.entry(number) else {
            return Err(Refusal::NoSuchEntry { entry: number }.into());
        };
        if matches!(earlier.payload.act, Act::Book(_) | Act::Correct(_))
            || matches!(*self.act, Act::Correct(_))
        {
            return Err(Refusal::NotCorrectable { entry: number }.into());
        }
        in_the_same_voice(hearing, earlier)?;
        let earlier = &earlier.payload.act;
        if matches!(earlier, Act::Edition(_)) {
            return Err(Refusal::Frozen { entry: number }.into());
        }
        if earlier.name() != self.act.name() || earlier.concerns() != self.act.concerns() {
            return Err(Refusal::AboutAnother { entry: number }.into());
        }
        self.admit_in_place(hearing)
    }
}

/// That who corrects an entry acts in its voice: nobody changes what another has said.
fn in_the_same_voice(hearing: &Hearing<'_>, earlier: &Entry) -> Result<(), crate::Refusal> {
    let (own, said) = (&hearing.author.voice, &earlier.payload.author.voice);
    match said {
        _ if own == said => Ok(()),
        Some(voice) => Err(crate::Refusal::NotYours {
            voice: voice.clone(),
        }),
        None => Err(crate::Refusal::NotInThisCapacity {
            seat: hearing.author.seat.to_string(),
            capacity: hearing.author.capacity,
        }),
    }
}

impl Correction {
    /// Judges the act where the earlier one stood, and the later ones again after it.
    fn admit_in_place(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        let mut before = Book::unopened(hearing.own.id.clone());
        let mut after = before.clone();
        for entry in &hearing.own.entries {
            let number = entry.id.number;
            let standing = hearing.own.act_in_force(number);
            if number == self.entry {
                let mut in_place = hearing.of_entry(&after, entry);
                in_place.cites = hearing.cites;
                self.act.admit(&in_place)?;
                after.apply_act(&self.act, entry);
            } else {
                let stood = standing.admit(&hearing.of_entry(&before, entry)).is_ok();
                let stands =
                    number < self.entry || standing.admit(&hearing.of_entry(&after, entry)).is_ok();
                if stood && !stands {
                    return Err(Refusal::Supports {
                        entry: self.entry,
                        later: number,
                    }
                    .into());
                }
                after.apply_act(standing, entry);
            }
            before.apply_act(standing, entry);
        }
        Ok(())
    }
}
