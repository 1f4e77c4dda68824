//! Requests and commitments, followed from meeting to meeting. Nothing lapses by itself: a passed date is shown as passed.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::commitment::Commitment;
use crate::entry::Voice;
use crate::intervention::Account;
use crate::issue::Issue;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::meeting::Meeting;
use crate::things::{Shelf, Things};
use crate::when::When;
use crate::words::Words;

/// What an addressee does with a request.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Response {
    /// Takes note of it.
    Noted,
    /// Accepts it, which makes a commitment.
    Accepted,
    /// Declines it.
    Declined,
    /// Answers it otherwise.
    Answered,
    /// It is not pursued: by who made it.
    NotPursued,
}

/// One step in the life of a request or commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step<Move> {
    /// What happened.
    pub what: Move,
    /// By whom, where it is known.
    pub by: Option<Voice>,
    /// When.
    pub on: When,
    /// At which meeting.
    pub at: Option<Ref<Meeting>>,
    /// In what words.
    pub words: Option<Words>,
    /// The entry that says so.
    pub entry: u64,
}

impl<Move> Step<Move> {
    /// What an entry says happened.
    pub(crate) fn taken(
        what: Move,
        by: Option<&Voice>,
        on: When,
        at: Option<&Ref<Meeting>>,
        words: Option<&Words>,
        entry: u64,
    ) -> Self {
        Step {
            what,
            by: by.cloned(),
            on,
            at: at.cloned(),
            words: words.cloned(),
            entry,
        }
    }
}

/// What happens to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// An addressee, or who made it, responded.
    Response(Response),
    /// Something happened that bears on it, which is nobody's response.
    Development,
}

/// Something one side asks of the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Who asks.
    pub by: Voice,
    /// Who is asked.
    pub to: Vec<Voice>,
    /// What is asked for.
    pub subject: Words,
    /// The meeting at which it was made.
    pub at: Option<Ref<Meeting>>,
    /// When it was made.
    pub on: When,
    /// By when it is wished for.
    pub wished_by: Option<When>,
    /// What it bears upon.
    pub issues: Vec<Ref<Issue>>,
    /// Whose account it is.
    pub account: Account,
    /// What became of it, in the order of entry.
    pub steps: Vec<Step<Turn>>,
    /// The commitment that accepting it made.
    pub commitment: Option<Ref<Commitment>>,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Request {
    const KIND: Kind = Kind::Request;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.requests
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.requests
    }
}

/// What can be done about requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records that a request was made.
    Make {
        /// Its short name.
        key: Key,
        /// Who asks.
        by: Voice,
        /// Who is asked.
        to: Vec<Voice>,
        /// What is asked for.
        subject: Words,
        /// The meeting at which it was made.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Ref<Meeting>>,
        /// When it was made.
        on: When,
        /// By when it is wished for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        wished_by: Option<When>,
        /// What it bears upon.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        issues: Vec<Ref<Issue>>,
        /// Whose account it is.
        account: Voice,
    },
    /// Records a response.
    Respond {
        /// The request.
        request: Ref<Request>,
        /// What the response is.
        response: Response,
        /// Who responds.
        by: Voice,
        /// When.
        on: When,
        /// At which meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Ref<Meeting>>,
        /// In what words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<Words>,
        /// The short name of the commitment that an acceptance makes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        commitment: Option<Key>,
    },
    /// Records something that bears on it and is nobody's response.
    Develop {
        /// The request.
        request: Ref<Request>,
        /// When.
        on: When,
        /// What happened.
        words: Words,
        /// At which meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Ref<Meeting>>,
    },
    /// Makes another's account of it one's own, so that it is agreed.
    AgreeAccount {
        /// The request.
        request: Ref<Request>,
        /// Who agrees.
        voice: Voice,
    },
}

/// Why nothing can be recorded about a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// A request needs someone who is asked, other than who asks.
    NoAddressee {
        /// The request.
        request: Key,
    },
    /// Only an addressee notes, accepts, declines or answers; only who made it does not pursue it.
    NotTheirs {
        /// The request.
        request: Key,
    },
    /// Accepting makes a commitment, which needs a short name; nothing else does.
    CommitmentMisnamed {
        /// The request.
        request: Key,
    },
    /// It was accepted, declined, answered or given up already.
    Settled {
        /// The request.
        request: Key,
    },
    /// The response would come before the request.
    BeforeItWasMade {
        /// The request.
        request: Key,
    },
    /// The account is this voice's own, or agreed by it already.
    AlreadyAgreed {
        /// The request.
        request: Key,
    },
}

impl Request {
    /// The response that settled it by a day, or else the last that noted it; none while it only stands as made.
    ///
    /// A note does not open it again, even one that was recorded first and is dated later.
    pub fn standing(&self, day: jiff::civil::Date) -> Option<(Response, &Step<Turn>)> {
        let given = self.steps.iter().filter(|step| step.on.first() <= day);
        let responses = given.filter_map(|step| match step.what {
            Turn::Response(response) => Some((response, step)),
            Turn::Development => None,
        });
        responses.max_by_key(|(response, step)| {
            (*response != Response::Noted, step.on.first(), step.entry)
        })
    }

    fn is_settled(&self) -> bool {
        self.steps.iter().any(|step| match step.what {
            Turn::Response(response) => response != Response::Noted,
            Turn::Development => false,
        })
    }
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Make { key, .. } => key,
            Act::Respond { request, .. }
            | Act::Develop { request, .. }
            | Act::AgreeAccount { request, .. } => &request.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Make {
                key,
                by,
                to,
                at,
                issues,
                account,
                ..
            } => {
                hearing.fresh(key)?;
                hearing.knows(by)?;
                to.iter().try_for_each(|voice| hearing.knows(voice))?;
                hearing.find_some(at.as_ref())?;
                issues
                    .iter()
                    .try_for_each(|issue| hearing.find(issue).map(drop))?;
                hearing.speaks_for(account)?;
                if to.is_empty() || to.contains(by) {
                    return Err(Refusal::NoAddressee {
                        request: key.clone(),
                    }
                    .into());
                }
                Ok(())
            }
            Act::Respond {
                request,
                response,
                by,
                on,
                at,
                words: _,
                commitment,
            } => {
                let asked = hearing.own(request)?;
                hearing.speaks_for(by)?;
                hearing.find_some(at.as_ref())?;
                commitment
                    .as_ref()
                    .map_or(Ok(()), |key| hearing.fresh(key))?;
                responds(&request.key, asked, *response, by, *on, commitment.as_ref())
                    .map_err(Into::into)
            }
            Act::Develop { request, at, .. } => {
                hearing.own(request)?;
                hearing.find_some(at.as_ref())
            }
            Act::AgreeAccount { request, voice } => {
                let asked = hearing.own(request)?;
                hearing.speaks_for(voice)?;
                if asked.account.is_of(voice) {
                    let request = request.key.clone();
                    return Err(Refusal::AlreadyAgreed { request }.into());
                }
                Ok(())
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Make {
                key,
                by,
                to,
                subject,
                at,
                on,
                wished_by,
                issues,
                account,
            } => {
                let request = Request {
                    by: by.clone(),
                    to: to.clone(),
                    subject: subject.clone(),
                    at: at.clone(),
                    on: *on,
                    wished_by: *wished_by,
                    issues: issues.clone(),
                    account: Account::of(account.clone()),
                    steps: Vec::new(),
                    commitment: None,
                    entry,
                };
                things.put(key, entry, request);
            }
            Act::Respond {
                request,
                response,
                by,
                on,
                at,
                words,
                commitment,
            } => {
                let what = Turn::Response(*response);
                let step = Step::taken(what, Some(by), *on, at.as_ref(), words.as_ref(), entry);
                if let Some(key) = commitment {
                    let made =
                        Commitment::accepting(request, &things.requests[&request.key], &step);
                    things.put(key, entry, made);
                }
                things.amend(request, entry, |request: &mut Request| {
                    request.steps.push(step);
                    request.commitment = commitment.clone().map(Ref::own);
                });
            }
            Act::Develop {
                request,
                on,
                words,
                at,
            } => {
                let what = Turn::Development;
                let step = Step::taken(what, None, *on, at.as_ref(), Some(words), entry);
                things.amend(request, entry, |request: &mut Request| {
                    request.steps.push(step)
                });
            }
            Act::AgreeAccount { request, voice } => {
                let voice = voice.clone();
                things.amend(request, entry, |request: &mut Request| {
                    request.account.agreed_by.push(voice)
                });
            }
        }
    }
}

fn responds(
    key: &Key,
    asked: &Request,
    response: Response,
    by: &Voice,
    on: When,
    commitment: Option<&Key>,
) -> Result<(), Refusal> {
    let request = key.clone();
    let theirs = match response {
        Response::NotPursued => asked.by == *by,
        Response::Noted | Response::Accepted | Response::Declined | Response::Answered => {
            asked.to.contains(by)
        }
    };
    if !theirs {
        Err(Refusal::NotTheirs { request })
    } else if commitment.is_some() != (response == Response::Accepted) {
        Err(Refusal::CommitmentMisnamed { request })
    } else if asked.is_settled() {
        Err(Refusal::Settled { request })
    } else if on.last() < asked.on.first() {
        Err(Refusal::BeforeItWasMade { request })
    } else {
        Ok(())
    }
}
