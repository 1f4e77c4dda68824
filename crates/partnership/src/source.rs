//! Sources: where a fact from outside is published, and how an act cites it. What is claimed lives in `claim`.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::things::{Shelf, Things};
use crate::when::When;
use crate::words::{Text, Words};

/// Where a fact from outside is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Who publishes it.
    pub publisher: Words,
    /// What it is called, or what it is.
    pub title: Words,
    /// When it is dated.
    pub dated: Option<When>,
    /// Where it can be read, as far as it is known.
    pub address: Option<Text>,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Source {
    const KIND: Kind = Kind::Source;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.sources
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.sources
    }
}

/// A source, and the place in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The source.
    pub source: Ref<Source>,
    /// The paragraph, page or article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
}

/// What can be done about a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records a source, so that acts can cite it.
    Record {
        /// Its short name.
        key: Key,
        /// Who publishes it.
        publisher: Words,
        /// What it is called, or what it is.
        title: Words,
        /// When it is dated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dated: Option<When>,
        /// Where it can be read.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        address: Option<Text>,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Record { key, .. } => key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Record { key, .. } => hearing.fresh(key),
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Record {
                key,
                publisher,
                title,
                dated,
                address,
            } => {
                let source = Source {
                    publisher: publisher.clone(),
                    title: title.clone(),
                    dated: *dated,
                    address: address.clone(),
                    entry,
                };
                things.put(key, entry, source);
            }
        }
    }
}
