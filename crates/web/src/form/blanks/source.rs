//! What every form asks of the sources that an act rests on.

use partnership::kind::Kind;

use crate::form::blank::{Asks, Blank, Field, may, must};

/// The sources cited, each with the place in it.
pub(in crate::form) const CITES: Field = may(
    "cites",
    Asks::Rows(&[
        must("source", Asks::One(Kind::Source)),
        may("place", Asks::Text),
    ]),
);

/// A source that is not in the record yet, recorded with the act that cites it.
pub(in crate::form) static SOURCE: Blank = Blank {
    noun: "source",
    verb: "record",
    fields: &[
        must("publisher", Asks::Words),
        must("title", Asks::Words),
        may("dated", Asks::When),
        may("address", Asks::Text),
        must("key", Asks::Key(&[&["publisher", "title"]])),
    ],
    blames: &[],
};
