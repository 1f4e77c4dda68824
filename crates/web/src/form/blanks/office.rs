//! The forms about offices and who holds them.

use partnership::kind::Kind;

use crate::form::blank::{Asks, Blank, VOICES, must};

const FUNCTIONS: &[&str] = &[
    "chair",
    "coordinator",
    "som-leader",
    "permanent-representative",
    "ambassador",
    "minister",
    "secretary-general",
    "deputy-secretary-general",
    "focal-point",
];

pub(super) static BLANKS: [Blank; 3] = [
    Blank {
        noun: "office",
        verb: "establish",
        fields: &[
            must("title", Asks::Words),
            must("function", Asks::Choice("function", FUNCTIONS)),
            must("of", Asks::OneOf(VOICES)),
            must("key", Asks::Key(&[&["title"]])),
        ],
        blames: &[],
    },
    Blank {
        noun: "office",
        verb: "appoint",
        fields: &[
            must("office", Asks::One(Kind::Office)),
            must("incumbent", Asks::OneOf(&[Kind::Party, Kind::Person])),
            must("period", Asks::Period),
            must("key", Asks::Key(&[&["office", "incumbent"]])),
        ],
        blames: &[("office-ends-before-it-begins", "period")],
    },
    Blank {
        noun: "office",
        verb: "end",
        fields: &[
            must("term", Asks::Own(Kind::Term)),
            must("until", Asks::When),
        ],
        blames: &[
            ("office-already-ended", "term"),
            ("office-ends-before-it-begins", "until"),
        ],
    },
];
