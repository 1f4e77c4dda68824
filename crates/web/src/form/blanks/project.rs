//! The forms about projects.

use partnership::kind::Kind;

use crate::form::blank::{Asks, Blank, Field, may, must};

const STAGES: &[&str] = &[
    "concept",
    "proposal",
    "appraisal",
    "approval",
    "implementation",
    "completion",
    "closure",
];

const ROLES: &[&str] = &[
    "proponent",
    "implementer",
    "sponsor",
    "partner",
    "host",
    "funder",
    "lead",
];

const PROJECT: Field = must("project", Asks::Own(Kind::Project));

pub(super) static BLANKS: [Blank; 9] = [
    Blank {
        noun: "project",
        verb: "propose",
        fields: &[
            must("title", Asks::Words),
            may("short", Asks::Words),
            may("purpose", Asks::Prose),
            may("focus-area", Asks::One(Kind::FocusArea)),
            may("part-of", Asks::One(Kind::Project)),
            must("key", Asks::Key(&[&["short"], &["title"]])),
        ],
        blames: &[],
    },
    Blank {
        noun: "project",
        verb: "reach",
        fields: &[
            PROJECT,
            must("stage", Asks::Choice("stage", STAGES)),
            must("on", Asks::When),
        ],
        blames: &[
            ("project-goes-back", "stage"),
            ("project-before-earlier-stage", "on"),
        ],
    },
    Blank {
        noun: "project",
        verb: "fund",
        fields: &[
            PROJECT,
            must("amount", Asks::Money),
            may("fund", Asks::Words),
        ],
        blames: &[("project-no-money", "amount")],
    },
    Blank {
        noun: "project",
        verb: "schedule",
        fields: &[
            PROJECT,
            may("planned", Asks::Period),
            may("actual", Asks::Period),
        ],
        blames: &[
            ("project-nothing-scheduled", "planned"),
            ("project-ends-before-it-begins", "planned"),
        ],
    },
    Blank {
        noun: "project",
        verb: "serve",
        fields: &[PROJECT, must("line", Asks::Line)],
        blames: &[
            ("instrument-unknown-provision", "line"),
            ("project-not-an-action-line", "line"),
            ("project-already-serves", "line"),
        ],
    },
    Blank {
        noun: "project",
        verb: "involve",
        fields: &[
            PROJECT,
            must("organisation", Asks::One(Kind::Organisation)),
            must("role", Asks::Choice("involvement", ROLES)),
        ],
        blames: &[("project-already-involved", "organisation")],
    },
    Blank {
        noun: "project",
        verb: "component",
        fields: &[
            PROJECT,
            must("title", Asks::Words),
            may("lead", Asks::One(Kind::Organisation)),
            may("budget", Asks::Money),
            may("period", Asks::Period),
            must("key", Asks::Key(&[&["title"]])),
        ],
        blames: &[
            ("project-repeated-component", "key"),
            ("project-no-money", "budget"),
            ("project-ends-before-it-begins", "period"),
        ],
    },
    Blank {
        noun: "project",
        verb: "designate",
        fields: &[
            PROJECT,
            must(
                "designation",
                Asks::Choice("designation", &["signature", "flagship"]),
            ),
            must("by", Asks::Myself),
            must("on", Asks::When),
            may("at", Asks::One(Kind::Meeting)),
        ],
        blames: &[("project-already-designated", "designation")],
    },
    Blank {
        noun: "project",
        verb: "name",
        fields: &[PROJECT, must("name", Asks::Words)],
        blames: &[("project-already-named", "name")],
    },
];
