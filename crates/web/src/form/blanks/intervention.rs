//! The forms about what was said.

use partnership::kind::Kind;

use crate::form::blank::{Asks, Blank, VOICES, may, must};

const VERBS: &[&str] = &[
    "explained",
    "stressed",
    "exchanged-views",
    "noted",
    "reviewed",
    "examined",
    "asked",
    "called-for",
    "appreciated",
    "reiterated-support",
    "reached-common-understanding",
    "agreed",
];

const CAPACITIES: &[&str] = &["national", "coordinator", "chair", "secretariat"];

pub(super) static BLANKS: [Blank; 2] = [
    Blank {
        noun: "intervention",
        verb: "record",
        fields: &[
            must("meeting", Asks::One(Kind::Meeting)),
            may("item", Asks::Item),
            must("voices", Asks::SeveralOf(VOICES)),
            may("speaker", Asks::One(Kind::Person)),
            may("capacity", Asks::Choice("capacity", CAPACITIES)),
            must("verb", Asks::Choice("verb", VERBS)),
            must("substance", Asks::Prose),
            may("issues", Asks::Several(Kind::Issue)),
            must("account", Asks::Myself),
            must("key", Asks::Key(&[&["substance"]])),
        ],
        blames: &[
            ("intervention-no-such-item", "item"),
            ("intervention-no-voice", "voices"),
            ("intervention-alone-in-agreement", "voices"),
        ],
    },
    Blank {
        noun: "intervention",
        verb: "agree-account",
        fields: &[
            must("intervention", Asks::Own(Kind::Intervention)),
            must("voice", Asks::Myself),
        ],
        blames: &[("intervention-already-agreed", "intervention")],
    },
];
