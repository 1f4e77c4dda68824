//! The forms about progress.

use partnership::kind::Kind;

use crate::form::blank::{Asks, Blank, may, must};

const STATUSES: &[&str] = &["not-started", "under-way", "addressed", "implemented"];

const EVIDENCE: &[Kind] = &[Kind::Project, Kind::Meeting, Kind::Attachment, Kind::Claim];

pub(super) static BLANKS: [Blank; 3] = [
    Blank {
        noun: "progress",
        verb: "report",
        fields: &[
            must("line", Asks::Line),
            must("side", Asks::Myself),
            must("status", Asks::Choice("progress", STATUSES)),
            must("on", Asks::When),
            may("narrative", Asks::Prose),
            may("evidence", Asks::SeveralOf(EVIDENCE)),
            must("key", Asks::Key(&[&["line", "side"]])),
        ],
        blames: &[
            ("instrument-unknown-provision", "line"),
            ("progress-not-an-action-line", "line"),
        ],
    },
    Blank {
        noun: "progress",
        verb: "advance",
        fields: &[
            must("progress", Asks::Own(Kind::Progress)),
            must(
                "stage",
                Asks::Choice("report", &["cleared", "exchanged", "noted"]),
            ),
            must("on", Asks::When),
            may("at", Asks::One(Kind::Meeting)),
            may("restated-as", Asks::One(Kind::Progress)),
        ],
        blames: &[
            ("progress-not-restated", "restated-as"),
            ("progress-stage-backwards", "stage"),
            ("progress-before-earlier-stage", "on"),
            ("progress-noted-nowhere", "at"),
        ],
    },
    Blank {
        noun: "progress",
        verb: "endorse",
        fields: &[
            must("progress", Asks::Own(Kind::Progress)),
            must("voice", Asks::Myself),
            must("on", Asks::When),
            may("at", Asks::One(Kind::Meeting)),
        ],
        blames: &[
            ("progress-not-exchanged", "progress"),
            ("progress-not-theirs", "as"),
            ("progress-already-endorsed", "as"),
            ("progress-before-earlier-stage", "on"),
        ],
    },
];
