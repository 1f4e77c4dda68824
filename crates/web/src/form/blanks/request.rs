//! The forms about requests.

use partnership::kind::Kind;

use crate::form::blank::{Asks, Blank, Field, Need, VOICES, may, must};

const RESPONSES: &[&str] = &["noted", "accepted", "declined", "answered", "not-pursued"];

pub(super) static BLANKS: [Blank; 4] = [
    Blank {
        noun: "request",
        verb: "make",
        fields: &[
            must("by", Asks::OneOf(VOICES)),
            must("to", Asks::SeveralOf(VOICES)),
            must("subject", Asks::Prose),
            may("at", Asks::One(Kind::Meeting)),
            must("on", Asks::When),
            may("wished-by", Asks::When),
            may("issues", Asks::Several(Kind::Issue)),
            must("account", Asks::Myself),
            must("key", Asks::Key(&[&["subject"]])),
        ],
        blames: &[("request-no-addressee", "to")],
    },
    Blank {
        noun: "request",
        verb: "respond",
        fields: &[
            must("request", Asks::Own(Kind::Request)),
            must("response", Asks::Choice("request", RESPONSES)),
            must("by", Asks::Myself),
            must("on", Asks::When),
            may("at", Asks::One(Kind::Meeting)),
            may("words", Asks::Prose),
            Field {
                name: "commitment",
                asks: Asks::Key(&[&["request", "response"]]),
                need: Need::Where("response", "accepted"),
            },
        ],
        blames: &[
            ("request-not-theirs", "response"),
            ("request-commitment-misnamed", "commitment"),
            ("request-settled", "request"),
            ("request-before-it-was-made", "on"),
        ],
    },
    Blank {
        noun: "request",
        verb: "develop",
        fields: &[
            must("request", Asks::Own(Kind::Request)),
            must("words", Asks::Prose),
            must("on", Asks::When),
            may("at", Asks::One(Kind::Meeting)),
        ],
        blames: &[],
    },
    Blank {
        noun: "request",
        verb: "agree-account",
        fields: &[
            must("request", Asks::Own(Kind::Request)),
            must("voice", Asks::Myself),
        ],
        blames: &[("request-already-agreed", "request")],
    },
];
