//! Calls for input: who was asked about which lines of a text, by when, and what came back.
//! What came back is reported in `progress`; addresses of people are kept nowhere.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::attachment::Attachment;
use crate::instrument::{Instrument, Line};
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::progress;
use crate::things::{Shelf, Things};
use crate::when::When;
use crate::words::{Tag, Words};

/// That someone was asked what became of some lines of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// The text.
    pub instrument: Ref<Instrument>,
    /// The lines asked about, in the order of the text.
    pub lines: Vec<Key>,
    /// The office or body asked; never the name or address of a person.
    pub to: Words,
    /// The language in which it was asked.
    pub language: Tag,
    /// When it was sent.
    pub on: When,
    /// By when an answer was asked for, at first.
    pub due: Option<When>,
    /// When it was sent again, in the order of entry.
    pub reminders: Vec<Reminder>,
    /// What came back, in the order of entry.
    pub returns: Vec<Return>,
    /// That it is no longer asked, once it is not.
    pub withdrawal: Option<Withdrawal>,
    /// The entry that recorded it.
    pub entry: u64,
}

/// That a call was sent again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// When.
    pub on: When,
    /// The later day by which an answer is asked for, where one was given.
    pub due: Option<When>,
    /// The entry that says so.
    pub entry: u64,
}

/// That a file came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Return {
    /// When it came.
    pub on: When,
    /// The file.
    pub file: Ref<Attachment>,
    /// The lines on which it says something, in the order of the text.
    pub lines: Vec<Key>,
    /// The entry that says so.
    pub entry: u64,
}

/// That a call is no longer asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// Since when.
    pub on: When,
    /// Why.
    pub reason: Option<Words>,
    /// The entry that says so.
    pub entry: u64,
}

impl Noun for Call {
    const KIND: Kind = Kind::Call;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.calls
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.calls
    }
}

impl Call {
    /// By when an answer is asked for, as it stood on a day.
    pub fn due(&self, day: Date) -> Option<When> {
        let mut later = self.reminders.iter().rev();
        let moved = later.find_map(|one| one.due.filter(|_| one.on.first() <= day));
        moved.or(self.due)
    }

    /// What had come back by a day.
    pub fn returned(&self, day: Date) -> impl Iterator<Item = &Return> {
        self.returns.iter().filter(move |one| one.on.first() <= day)
    }

    /// The lines on which something had come back by a day.
    pub fn answered(&self, day: Date) -> BTreeSet<&Key> {
        self.returned(day).flat_map(|one| &one.lines).collect()
    }

    /// Whether an answer to some of its lines is still awaited on a day.
    pub fn is_open(&self, day: Date) -> bool {
        let answered = self.answered(day);
        !self.is_withdrawn(day) && !self.lines.iter().all(|line| answered.contains(line))
    }

    /// Whether it is no longer asked on a day.
    pub fn is_withdrawn(&self, day: Date) -> bool {
        let ending = self.withdrawal.as_ref();
        ending.is_some_and(|ending| ending.on.first() <= day)
    }
}

/// What can be done about calls for input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Asks someone what became of some lines of a text.
    Send {
        /// The call's short name, which the file that is sent bears.
        key: Key,
        /// The text.
        instrument: Ref<Instrument>,
        /// The lines, in the order of the text.
        lines: Vec<Key>,
        /// The office or body asked; never the name or address of a person.
        to: Words,
        /// The language in which it is asked.
        language: Tag,
        /// When it is sent.
        on: When,
        /// By when an answer is asked for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<When>,
    },
    /// Sends a call again.
    Remind {
        /// The call.
        call: Ref<Call>,
        /// When.
        on: When,
        /// The later day by which an answer is asked for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<When>,
    },
    /// Records that a file came back; late ones and further ones are taken as well.
    Return {
        /// The call.
        call: Ref<Call>,
        /// When it came.
        on: When,
        /// The file.
        file: Ref<Attachment>,
        /// The lines on which it says something; none where it is empty.
        lines: Vec<Key>,
    },
    /// Records that an answer is no longer asked for.
    Withdraw {
        /// The call.
        call: Ref<Call>,
        /// Since when.
        on: When,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Words>,
    },
}

/// Why nothing can be recorded about a call for input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// It asks about nothing.
    NoLines {
        /// The call.
        call: Key,
    },
    /// It names a line twice.
    RepeatedLine {
        /// The call.
        call: Key,
        /// The line.
        provision: Key,
    },
    /// An answer would be asked for by a day before it is sent.
    DueBeforeSent {
        /// The call.
        call: Key,
    },
    /// It was sent only after that.
    NotYetSent {
        /// The call.
        call: Key,
    },
    /// It is no longer asked.
    AlreadyWithdrawn {
        /// The call.
        call: Key,
    },
    /// It did not ask about the line.
    NotAsked {
        /// The call.
        call: Key,
        /// The line.
        provision: Key,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Send { key, .. } => key,
            Act::Remind { call, .. } | Act::Return { call, .. } | Act::Withdraw { call, .. } => {
                &call.key
            }
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Send {
                key,
                instrument,
                lines,
                on,
                due,
                ..
            } => {
                hearing.fresh(key)?;
                hearing.find(instrument)?;
                for provision in lines {
                    let instrument = instrument.clone();
                    let provision = provision.clone();
                    let line = Line {
                        instrument,
                        provision,
                    };
                    progress::asks_for_action(hearing, &line)?;
                }
                Ok(sends(key, lines, *on, *due)?)
            }
            Act::Remind { call, on, due } => {
                let sent = hearing.own(call)?;
                if due.is_some_and(|due| due.last() < on.first()) {
                    let call = call.key.clone();
                    return Err(Refusal::DueBeforeSent { call }.into());
                }
                Ok(goes_on(sent, &call.key, *on)?)
            }
            Act::Return {
                call,
                on,
                file,
                lines,
            } => {
                let sent = hearing.own(call)?;
                hearing.find(file)?;
                once(&call.key, lines)?;
                if let Some(other) = lines.iter().find(|line| !sent.lines.contains(line)) {
                    let (call, provision) = (call.key.clone(), other.clone());
                    return Err(Refusal::NotAsked { call, provision }.into());
                }
                Ok(goes_on(sent, &call.key, *on)?)
            }
            Act::Withdraw { call, on, .. } => {
                let sent = hearing.own(call)?;
                Ok(goes_on(sent, &call.key, *on)?)
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Send {
                key,
                instrument,
                lines,
                to,
                language,
                on,
                due,
            } => {
                let call = Call {
                    instrument: instrument.clone(),
                    lines: lines.clone(),
                    to: to.clone(),
                    language: *language,
                    on: *on,
                    due: *due,
                    reminders: Vec::new(),
                    returns: Vec::new(),
                    withdrawal: None,
                    entry,
                };
                things.put(key, entry, call);
            }
            Act::Remind { call, on, due } => {
                let (on, due) = (*on, *due);
                let reminder = Reminder { on, due, entry };
                things.amend(call, entry, |it: &mut Call| it.reminders.push(reminder));
            }
            Act::Return {
                call,
                on,
                file,
                lines,
            } => {
                let came = Return {
                    on: *on,
                    file: file.clone(),
                    lines: lines.clone(),
                    entry,
                };
                things.amend(call, entry, |it: &mut Call| it.returns.push(came));
            }
            Act::Withdraw { call, on, reason } => {
                let withdrawal = Withdrawal {
                    on: *on,
                    reason: reason.clone(),
                    entry,
                };
                things.amend(call, entry, |it: &mut Call| {
                    it.withdrawal = Some(withdrawal);
                });
            }
        }
    }
}

fn sends(call: &Key, lines: &[Key], on: When, due: Option<When>) -> Result<(), Refusal> {
    let own = call;
    once(own, lines)?;
    let call = own.clone();
    if lines.is_empty() {
        Err(Refusal::NoLines { call })
    } else if due.is_some_and(|due| due.last() < on.first()) {
        Err(Refusal::DueBeforeSent { call })
    } else {
        Ok(())
    }
}

fn once(call: &Key, lines: &[Key]) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    match lines.iter().find(|line| !seen.insert(*line)) {
        None => Ok(()),
        Some(twice) => Err(Refusal::RepeatedLine {
            call: call.clone(),
            provision: twice.clone(),
        }),
    }
}

/// That a call is still asked when something more is done about it.
fn goes_on(sent: &Call, call: &Key, on: When) -> Result<(), Refusal> {
    let call = call.clone();
    if sent.withdrawal.is_some() {
        Err(Refusal::AlreadyWithdrawn { call })
    } else if on.last() < sent.on.first() {
        Err(Refusal::NotYetSent { call })
    } else {
        Ok(())
    }
}
