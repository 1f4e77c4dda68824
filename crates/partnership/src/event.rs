//! Events with their themes, and links said to exist between two of them, by whom. Sittings of bodies live in `meeting`.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::entry::Voice;
use crate::intervention::Account;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::meeting::Meeting;
use crate::things::{Shelf, Things};
use crate::when::Period;
use crate::words::Words;

/// A conference, summit season or year that someone hosts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What it is called.
    pub title: Words,
    /// Who hosts it.
    pub host: Voice,
    /// When.
    pub period: Period,
    /// Where.
    pub place: Option<Words>,
    /// Its theme.
    pub theme: Option<Words>,
    /// The entry that recorded it.
    pub entry: u64,
}

/// A link that someone says there is between two events or their themes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The event from which it is said to lead.
    pub from: Ref<Event>,
    /// The event to which it is said to lead.
    pub to: Ref<Event>,
    /// What is said of it.
    pub said: Words,
    /// By whom.
    pub by: Voice,
    /// At which meeting.
    pub at: Option<Ref<Meeting>>,
    /// Whose account it is that this was said.
    pub account: Account,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Event {
    const KIND: Kind = Kind::Event;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.events
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.events
    }
}

impl Noun for Link {
    const KIND: Kind = Kind::Link;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.links
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.links
    }
}

/// What can be done about events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records an event.
    Host {
        /// Its short name.
        key: Key,
        /// What it is called.
        title: Words,
        /// Who hosts it.
        host: Voice,
        /// When.
        period: Period,
        /// Where.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<Words>,
        /// Its theme.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        theme: Option<Words>,
    },
    /// Records that someone said there is a link between two events.
    Link {
        /// The link's short name.
        key: Key,
        /// The event from which it is said to lead.
        from: Ref<Event>,
        /// The event to which it is said to lead.
        to: Ref<Event>,
        /// What is said of it.
        said: Words,
        /// By whom.
        by: Voice,
        /// At which meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Ref<Meeting>>,
        /// Whose account it is.
        account: Voice,
    },
    /// Makes another's account of a link one's own, so that it is agreed.
    AgreeAccount {
        /// The link.
        link: Ref<Link>,
        /// Who agrees.
        voice: Voice,
    },
}

/// Why nothing can be recorded about an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// An event would end before it begins.
    EndsBeforeItBegins {
        /// The event.
        event: Key,
    },
    /// A link leads from one event to another.
    LinkedToItself {
        /// The link.
        link: Key,
    },
    /// The account is this voice's own, or agreed by it already.
    AlreadyAgreed {
        /// The link.
        link: Key,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Host { key, .. } | Act::Link { key, .. } => key,
            Act::AgreeAccount { link, .. } => &link.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Host {
                key, host, period, ..
            } => {
                hearing.fresh(key)?;
                hearing.knows(host)?;
                if period.is_reversed() {
                    let event = key.clone();
                    return Err(Refusal::EndsBeforeItBegins { event }.into());
                }
                Ok(())
            }
            Act::Link {
                key,
                from,
                to,
                said: _,
                by,
                at,
                account,
            } => {
                hearing.fresh(key)?;
                hearing.find(from)?;
                hearing.find(to)?;
                hearing.knows(by)?;
                hearing.find_some(at.as_ref())?;
                hearing.speaks_for(account)?;
                let home = &hearing.own.id;
                if from.from(home) == to.from(home) {
                    let link = key.clone();
                    return Err(Refusal::LinkedToItself { link }.into());
                }
                Ok(())
            }
            Act::AgreeAccount { link, voice } => {
                let account = &hearing.own(link)?.account;
                hearing.speaks_for(voice)?;
                if account.is_of(voice) {
                    let link = link.key.clone();
                    return Err(Refusal::AlreadyAgreed { link }.into());
                }
                Ok(())
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Host {
                key,
                title,
                host,
                period,
                place,
                theme,
            } => {
                let event = Event {
                    title: title.clone(),
                    host: host.clone(),
                    period: *period,
                    place: place.clone(),
                    theme: theme.clone(),
                    entry,
                };
                things.put(key, entry, event);
            }
            Act::Link {
                key,
                from,
                to,
                said,
                by,
                at,
                account,
            } => {
                let link = Link {
                    from: from.clone(),
                    to: to.clone(),
                    said: said.clone(),
                    by: by.clone(),
                    at: at.clone(),
                    account: Account::of(account.clone()),
                    entry,
                };
                things.put(key, entry, link);
            }
            Act::AgreeAccount { link, voice } => {
                let voice = voice.clone();
                things.amend(link, entry, |link: &mut Link| {
                    link.account.agreed_by.push(voice)
                });
            }
        }
    }
}
