//! The forms about commitments.

use partnership::kind::Kind;

use crate::form::blank::{Asks, Blank, VOICES, may, must};

pub(super) static BLANKS: [Blank; 2] = [
    Blank {
        noun: "commitment",
        verb: "give",
        fields: &[
            must("by", Asks::Myself),
            must("to", Asks::SeveralOf(VOICES)),
            must("subject", Asks::Prose),
            may("at", Asks::One(Kind::Meeting)),
            must("on", Asks::When),
            may("due", Asks::When),
            must("key", Asks::Key(&[&["subject"]])),
        ],
        blames: &[],
    },
    Blank {
        noun: "commitment",
        verb: "end",
        fields: &[
            must("commitment", Asks::Own(Kind::Commitment)),
            must(
                "ending",
                Asks::Choice("commitment", &["delivered", "withdrawn"]),
            ),
            must("on", Asks::When),
            may("at", Asks::One(Kind::Meeting)),
            may("words", Asks::Prose),
        ],
        blames: &[
            ("commitment-already-ended", "commitment"),
            ("commitment-before-it-was-given", "on"),
        ],
    },
];
