//! A fictional record with a plan of as many lines as are asked for, and what a matrix makes of it.

use intake::matrix::{Attached, Choices, Lines, Proposal};
use jiff::Timestamp;
use partnership::attachment::{Hash, MediaType};
use partnership::entry::{Bundle, Recorded, Submission};
use partnership::key::{Key, Ref};
use partnership::progress::Stage;
use partnership::seat::Eyes;
use partnership::words::Words;
use partnership::{Partnership, admit};
use serde_json::{Value, json};

use crate::generate::PlanLine;

pub(crate) fn now() -> Timestamp {
    "2026-01-15T09:00:00Z".parse().unwrap()
}

/// The record of a plan between the League of Alvaria and Nordmark.
pub(crate) fn record(plan: &[PlanLine]) -> Partnership {
    let mut partnership = Partnership::default();
    take(&mut partnership, bundle(public()));
    take(&mut partnership, bundle(joint(plan)));
    for (seat, party) in [("alv-desk", "alv"), ("nor-desk", "nor")] {
        let open = json!({
            "book": party, "author": author(seat, json!({"party": party})),
            "acts": [{"book": {"open": {"holder": {"party": party}, "readers": [party], "title": {"en": "Own"}}}}]
        });
        take(&mut partnership, bundle(open));
    }
    partnership
}

fn author(seat: &str, voice: Value) -> Value {
    json!({"seat": seat, "voice": voice, "capacity": "national"})
}

fn public() -> Value {
    let party = |key: &str, name: &str, korean: &str| json!({"party": {"record": {"key": key, "name": {"en": name, "ko": korean}, "character": "state"}}});
    let side = |key: &str, name: &str, korean: &str| json!({"party": {"form": {"key": key, "name": {"en": name, "ko": korean}}}});
    let join = |side: &str, party: &str| json!({"party": {"join": {"side": side, "party": party, "role": "member", "from": "2020", "precedence": 1}}});
    let seat = |key: &str, party: &str| json!({"seat": {"assign": {"key": key, "standing": {"party": party}, "title": {"en": key}}}});
    json!({
        "book": "public", "author": {"seat": "keeper", "capacity": "keeper"},
        "acts": [
            {"book": {"open": {"holder": "public", "readers": [], "title": {"en": "Record"}}}},
            party("alv", "Alvaria", "알바리아"), party("nor", "Nordmark", "노르드마르크"),
            side("league", "the League", "연맹"), side("north", "the North", "북방"),
            join("league", "alv"), join("north", "nor"),
            seat("alv-desk", "alv"), seat("nor-desk", "nor"),
        ]
    })
}

fn joint(plan: &[PlanLine]) -> Value {
    let mut provisions: Vec<Value> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for line in plan {
        for (key, label, text, rank, parent) in line.above() {
            if !seen.contains(&key) {
                seen.push(key);
                provisions.push(json!({"key": key, "label": label, "text": {"en": text}, "rank": rank, "parent": parent}));
            }
        }
        provisions.push(json!({
            "key": line.key, "parent": line.section.0, "label": line.label, "rank": "action-line", "text": {"en": line.text}
        }));
    }
    json!({
        "book": "joint", "author": author("alv-desk", json!({"side": "league"})),
        "acts": [
            {"book": {"open": {"holder": "joint", "readers": ["alv", "nor"], "title": {"en": "Joint"}}}},
            {"instrument": {"draw": {"key": "plan", "title": {"en": "Plan of Action"}, "genre": "plan-of-action", "between": [{"side": "league"}, {"side": "north"}]}}},
            {"instrument": {"provide": {"instrument": "plan", "provisions": provisions}}},
            {"project": {"propose": {"key": "cyber-shield", "title": {"en": "Cyber Shield"}}}},
        ]
    })
}

fn bundle(value: Value) -> Vec<Submission> {
    let bundle: Bundle = serde_json::from_value(value).unwrap();
    bundle.submissions().collect()
}

/// Records acts, which must be in order.
pub(crate) fn take(partnership: &mut Partnership, submissions: Vec<Submission>) {
    let admitted = admit(partnership, submissions, now()).unwrap();
    for entry in admitted.entries().to_vec() {
        let hash = [0; 32];
        partnership.apply(Recorded { entry, hash });
    }
}

pub(crate) fn eyes() -> Eyes {
    Eyes::Seat(Ref::parse("public/alv-desk").unwrap())
}

/// What the desk of Alvaria can hold a matrix against.
pub(crate) fn lines(partnership: &Partnership, stage: Stage) -> Lines {
    let plan = Ref::own(Key::parse("plan").unwrap());
    Lines::of(partnership, &eyes(), &plan, stage, now()).unwrap()
}

/// The file as it would be kept.
pub(crate) fn attached(name: &str) -> Attached {
    Attached {
        title: Words::english(name),
        name: name.into(),
        media_type: MediaType::parse("application/octet-stream").unwrap(),
        size_bytes: 1,
        hash: Hash([7; 32]),
    }
}

/// Records what a proposal would have recorded.
pub(crate) fn record_proposal(
    partnership: &mut Partnership,
    proposal: &Proposal,
    lines: &Lines,
    choices: &Choices,
) -> usize {
    let files: Vec<Attached> = proposal.files.iter().map(|name| attached(name)).collect();
    let submissions = proposal.submissions(lines, choices, &files);
    let count = submissions.len();
    take(partnership, submissions);
    count
}
