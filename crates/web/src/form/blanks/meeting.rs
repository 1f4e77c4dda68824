//! The forms about meetings.

use partnership::kind::Kind;

use crate::form::blank::{Asks, Blank, Field, VOICES, may, must};

const PARTICIPANT: &[Field] = &[
    may("person", Asks::One(Kind::Person)),
    must("title", Asks::Words),
    must(
        "duty",
        Asks::Choice("duty", &["head", "member", "observer"]),
    ),
];

const AGENDA_ITEM: &[Field] = &[
    may("label", Asks::Text),
    must("title", Asks::Words),
    must("key", Asks::Key(&[&["title"]])),
];

pub(super) static BLANKS: [Blank; 6] = [
    Blank {
        noun: "meeting",
        verb: "convene",
        fields: &[
            may("body", Asks::One(Kind::Body)),
            may("number", Asks::Number),
            may("title", Asks::Words),
            must("period", Asks::Period),
            may("place", Asks::Words),
            may(
                "setting",
                Asks::Choice("setting", &["in-person", "virtual"]),
            ),
            may("margins-of", Asks::One(Kind::Meeting)),
            must("key", Asks::Key(&[&["body", "number"], &["title"]])),
        ],
        blames: &[
            ("meeting-number-taken", "number"),
            ("meeting-ends-before-it-begins", "period"),
            ("meeting-nameless", "title"),
        ],
    },
    Blank {
        noun: "meeting",
        verb: "attend",
        fields: &[
            must("meeting", Asks::Own(Kind::Meeting)),
            must("voice", Asks::OneOf(VOICES)),
            must("participants", Asks::Rows(PARTICIPANT)),
            must(
                "completeness",
                Asks::Choice("completeness", &["included", "complete"]),
            ),
        ],
        blames: &[("meeting-already-attends", "voice")],
    },
    Blank {
        noun: "meeting",
        verb: "co-chair",
        fields: &[
            must("meeting", Asks::Own(Kind::Meeting)),
            must("voice", Asks::OneOf(VOICES)),
            may("person", Asks::One(Kind::Person)),
        ],
        blames: &[("meeting-already-chairs", "voice")],
    },
    Blank {
        noun: "meeting",
        verb: "set-agenda",
        fields: &[
            must("meeting", Asks::Own(Kind::Meeting)),
            must("items", Asks::Rows(AGENDA_ITEM)),
        ],
        blames: &[("meeting-repeated-item", "items")],
    },
    Blank {
        noun: "meeting",
        verb: "handle",
        fields: &[
            must("meeting", Asks::Own(Kind::Meeting)),
            must("instrument", Asks::One(Kind::Instrument)),
            must(
                "treatment",
                Asks::Choice("treatment", &["reviewed", "examined", "noted", "adopted"]),
            ),
        ],
        blames: &[],
    },
    Blank {
        noun: "meeting",
        verb: "conclude",
        fields: &[
            must("meeting", Asks::One(Kind::Meeting)),
            must("statement", Asks::Prose),
            must("between", Asks::SeveralOf(VOICES)),
            must("key", Asks::Key(&[&["statement"]])),
        ],
        blames: &[],
    },
];
