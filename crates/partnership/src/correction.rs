//! Corrections: an act in the place of an earlier one, which stays readable. What acts mean lives with the nouns.

use std::sync::Arc;

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
    fn apply(&self, things: &mut Things, entry: u64) {
        if let Some(key) = self.concerns() {
            things.touch(key, entry);
        }
    }

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
        let said = &earlier.payload.act;
        if matches!(said, Act::Edition(_)) {
            return Err(Refusal::Frozen { entry: number }.into());
        }
        if said.name() != self.act.name() || said.concerns() != self.act.concerns() {
            return Err(Refusal::AboutAnother { entry: number }.into());
        }
        self.admit_in_place(hearing, earlier)
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
    fn admit_in_place(&self, hearing: &Hearing<'_>, earlier: &Entry) -> Result<(), crate::Refusal> {
        let own = hearing.own;
        let mut before = Book::unopened(own.id.clone());
        let is_before = |entry: &&Arc<Entry>| entry.id.number < self.entry;
        for entry in own.entries.iter().take_while(is_before) {
            before.apply_act(own.act_in_force(entry.id.number), entry);
        }
        let mut after = before.clone();
        let mut in_place = hearing.of_entry(&before, earlier);
        in_place.cites = hearing.cites;
        self.act.admit(&in_place)?;
        before.apply_act(own.act_in_force(self.entry), earlier);
        after.apply_act(&self.act, earlier);
        let is_later = |entry: &&Arc<Entry>| entry.id.number > self.entry;
        for entry in own.entries.iter().filter(is_later) {
            let standing = own.act_in_force(entry.id.number);
            let admitted = |book| standing.admit(&hearing.of_entry(book, entry)).is_ok();
            // What a wider book has taken away since is no fault of this correction.
            if admitted(&before) && !admitted(&after) {
                return Err(Refusal::Supports {
                    entry: self.entry,
                    later: entry.id.number,
                }
                .into());
            }
            before.apply_act(standing, entry);
            after.apply_act(standing, entry);
        }
        Ok(())
    }
}
