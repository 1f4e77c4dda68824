//! Views of one record, told in `tests/views/told.txt`: what is recorded of each thing, what leads to it, what is found.

use jiff::civil::Date;
use partnership::book::BookId;
use partnership::instrument::How;
use partnership::key::{Key, Ref};
use partnership::kind::{Kind, Noun};
use partnership::meeting::Meeting;
use partnership::seat::Sight;
use partnership::view::calendar::Occasion;
use partnership::view::follow_up::{self, CommitmentStatus, Filter, RequestStatus};
use partnership::view::release::Release;
use partnership::view::review::ReviewLine;
use partnership::view::thing::{self, Called, Detail, Name, Value};
use partnership::view::{Cited, Moment, Place};
use partnership::view::{
    calendar, claim, file, home, instrument, issue, log, meeting, office, portfolio, release,
    review, search,
};
use serde_json::{Value as JsonValue, json};

use crate::record::Record;
use crate::verdicts;

const TOLD: &str = include_str!("../views/told.txt");

/// Every thing in the sight of Alvaria: its place, what it is called, what is recorded of it, and what leads to it.
const THINGS: &str = include_str!("../views/things.txt");

/// Other views in the sight of Alvaria, each as an outline: what is absent or empty is left out.
const READ: &str = include_str!("../views/read.txt");

pub(crate) fn told() -> Record {
    let mut record = Record::new();
    for line in TOLD.lines() {
        assert_eq!(verdicts::verdict(&mut record, line), "admitted", "{line}");
    }
    record
}

pub(crate) fn sight<'r>(record: &'r Record, seat: &str) -> Sight<'r> {
    let eyes = record.partnership.eyes(seat).unwrap();
    record.partnership.sight(&eyes, moment().as_of).unwrap()
}

pub(crate) fn moment() -> Moment {
    let as_of = "2031-12-01".parse().unwrap();
    Moment {
        as_of,
        known_at: None,
    }
}

fn at(place: &Place) -> String {
    format!("{} {}/{}", place.kind.as_str(), place.book, place.key)
}

fn called(name: &Name) -> String {
    match name {
        Name::Words(words) => words.read("en").to_owned(),
        Name::Meeting(name) => {
            let words = name.title.as_ref().or(name.body.as_ref());
            let number = name.number.map(|number| format!(" {number}"));
            format!(
                "{}{}",
                words.unwrap().read("en"),
                number.unwrap_or_default()
            )
        }
        Name::Person(name) => name
            .get()
            .map_or("withheld", |words| words.read("en"))
            .to_owned(),
    }
}

fn places(things: &[Called]) -> String {
    let places: Vec<String> = things.iter().map(|thing| at(&thing.place)).collect();
    places.join(", ")
}

fn detail(detail: &Detail) -> String {
    let value = match &detail.value {
        Value::Words(words) => words.read("en").to_owned(),
        Value::Text(text) => text.to_string(),
        Value::When(when) => when.to_string(),
        Value::Period(period) => {
            let until = period.until.map(|until| until.to_string());
            format!("{}..{}", period.from, until.unwrap_or_default())
        }
        Value::Choice(family, choice) => format!("{family}-{choice}"),
        Value::Things(things) => places(things),
    };
    format!("{}: {value}", json!(detail.term).as_str().unwrap())
}

fn sources(cited: &[Cited]) -> String {
    let named: Vec<&str> = cited.iter().map(|cited| cited.title.read("en")).collect();
    named.join(", ")
}

#[test]
fn of_each_thing_it_is_told_what_is_recorded_and_what_leads_to_it() {
    let record = told();
    let sight = sight(&record, "alv-desk");
    let mut found = Vec::new();
    for book in &sight.books {
        for (key, bearer) in &book.things.keys {
            let place = sight
                .place_of(bearer.kind.as_str(), Some(&book.id), key.as_str())
                .unwrap();
            let thing = thing::of(&sight, &place, moment()).unwrap();
            assert_eq!((thing.moment, &thing.thing.place), (moment(), &place));
            let details: Vec<String> = thing.details.iter().map(detail).collect();
            let entries: Vec<String> = thing
                .entries
                .iter()
                .map(|line| line.number.to_string())
                .collect();
            let line = format!(
                "{} | {} | {} | from {} | by {} | on {}",
                at(&place),
                called(&thing.thing.name),
                details.join("; "),
                places(&thing.led_to_by),
                entries.join(", "),
                sources(&thing.sources),
            );
            found.push(line.trim_end().to_owned());
        }
    }
    assert_same(&found.join("\n"), THINGS.trim_end());
}

/// That two texts have the same lines; the first that differs is named.
#[track_caller]
fn assert_same(found: &str, expected: &str) {
    let differs = found
        .lines()
        .zip(expected.lines())
        .position(|(one, other)| one != other);
    let at = differs.unwrap_or_else(|| found.lines().count().min(expected.lines().count()));
    let (one, other) = (found.lines().nth(at), expected.lines().nth(at));
    assert_eq!(one, other, "line {} of\n{found}", at + 1);
}

/// A view as an outline: what fits a line is in one line.
fn outline(name: &str, value: &JsonValue, depth: usize, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    let whole = in_a_line(value);
    match value {
        _ if whole.is_empty() => {}
        JsonValue::Array(all) => {
            for one in all {
                outline(name, one, depth, lines);
            }
        }
        JsonValue::Object(fields) if whole.len() > LINE_LENGTH => {
            lines.push(format!("{indent}{name}"));
            for (name, value) in fields {
                outline(name, value, depth + 1, lines);
            }
        }
        JsonValue::Object(_)
        | JsonValue::Null
        | JsonValue::Bool(_)
        | JsonValue::Number(_)
        | JsonValue::String(_) => {
            lines.push(format!("{indent}{name}: {whole}").trim_end().to_owned());
        }
    }
}

const LINE_LENGTH: usize = 170;

/// Words as they are read in English, things by their places, and everything else by name; nothing for what is absent.
fn in_a_line(value: &JsonValue) -> String {
    match value {
        JsonValue::Null => String::new(),
        JsonValue::Bool(_) | JsonValue::Number(_) => value.to_string(),
        JsonValue::String(text) => text.clone(),
        JsonValue::Array(all) => {
            let all: Vec<String> = all.iter().map(in_a_line).collect();
            all.join(" & ")
        }
        JsonValue::Object(fields) => {
            let text = |name: &str| fields.get(name).and_then(JsonValue::as_str);
            let is_name = |(name, _): (&String, _)| {
                ["place", "name", "title", "body", "number", "period"].contains(&name.as_str())
            };
            if let Some(words) = text("en") {
                words.to_owned()
            } else if let (Some(kind), Some(book), Some(key)) =
                (text("kind"), text("book"), text("key"))
            {
                format!("{kind} {book}/{key}")
            } else if fields.contains_key("place") && fields.iter().all(is_name) {
                in_a_line(&fields["place"])
            } else {
                let told = fields.iter().map(|(name, value)| (name, in_a_line(value)));
                let told = told.filter(|(_, value)| !value.is_empty());
                let told: Vec<String> = told
                    .map(|(name, value)| format!("{name} {value}"))
                    .collect();
                told.join(", ")
            }
        }
    }
}

fn joint<N: Noun>(key: &str) -> Ref<N> {
    Ref::within(BookId::parse("joint").unwrap(), Key::parse(key).unwrap())
}

fn place(kind: Kind, key: &str) -> Place {
    let (book, key) = (BookId::parse("joint").unwrap(), Key::parse(key).unwrap());
    Place { book, kind, key }
}

/// What is read of all that the record holds.
fn of_the_whole(sight: &Sight<'_>, at: Moment) -> Vec<(&'static str, JsonValue)> {
    let all = Filter::default();
    vec![
        ("home", json!(home::of(sight, at))),
        ("texts", json!(instrument::list(sight, at))),
        ("issues", json!(issue::list(sight))),
        ("offices", json!(office::of(sight, at))),
        ("portfolio", json!(portfolio::of(sight, at))),
        ("follow-up", json!(follow_up::of(sight, at, &all))),
        ("calendar", json!(calendar::of(sight, at))),
        ("the last two entries", json!(log::of(sight, 2, None))),
        ("two before the fifth", json!(log::of(sight, 2, Some(5)))),
        ("grids", json!(search::of(sight, "GRIDS the", 9))),
        ("one of years", json!(search::of(sight, "year", 1))),
        ("nothing", json!(search::of(sight, " ", 9))),
    ]
}

/// A release without the record of its meeting, which is read for itself.
fn told_alone(release: Option<Release>) -> JsonValue {
    let mut told = json!(release);
    told["record"] = JsonValue::Null;
    told
}

/// What is read of one thing.
fn of_one(sight: &Sight<'_>, at: Moment) -> Vec<(&'static str, JsonValue)> {
    let meeting = Some(place(Kind::Meeting, "ministers-4"));
    let energy = Some(place(Kind::Issue, "energy"));
    let there = Filter {
        meeting,
        issue: None,
    };
    let on_energy = Filter {
        meeting: None,
        issue: energy,
    };
    let shield = place(Kind::Project, "shield");
    let (ministers, north) = (joint("ministers-4"), Ref::parse("north").unwrap());
    vec![
        ("grids", json!(issue::of(sight, &joint("grids"), at))),
        ("energy", json!(issue::of(sight, &joint("energy"), at))),
        (
            "follow-up on energy",
            json!(follow_up::of(sight, at, &on_energy)),
        ),
        (
            "follow-up of the meeting",
            json!(follow_up::of(sight, at, &there)),
        ),
        ("meeting", json!(meeting::of(sight, &ministers, at))),
        (
            "dialogue",
            json!(meeting::of(
                sight,
                &Ref::parse("public/dialogue-9").unwrap(),
                at
            )),
        ),
        ("talks", json!(meeting::of(sight, &joint("talks"), at))),
        (
            "release",
            json!(told_alone(release::of(sight, &ministers, Some(&north), at))),
        ),
        (
            "release of the first account",
            json!(release::of(sight, &ministers, None, at).map(|one| one.issuer)),
        ),
        (
            "project",
            json!(portfolio::project(sight, &joint("shield"), at)),
        ),
        ("claims", json!(claim::about(sight, &shield))),
        ("review", json!(review::of(sight, &joint("plan"), at))),
        (
            "review of the old",
            json!(review::of(sight, &joint("old-plan"), at)),
        ),
    ]
}

#[test]
fn each_view_tells_of_the_record_what_is_written_beside_it() {
    let record = told();
    let sight = sight(&record, "alv-desk");
    let before = Moment {
        as_of: "2031-07-09".parse().unwrap(),
        known_at: None,
    };
    let mut lines = Vec::new();
    let then = of_the_whole(&sight, before).into_iter();
    let then = then.filter(|(name, _)| ["home", "offices", "follow-up", "calendar"].contains(name));
    let now = of_the_whole(&sight, moment()).into_iter();
    for (name, view) in now.chain(of_one(&sight, moment())).chain(then) {
        lines.push(format!("== {name}"));
        outline("it", &view, 0, &mut lines);
    }
    assert_same(&lines.join("\n"), READ.trim_end());
}

#[test]
fn what_stands_so_is_counted_and_what_has_passed() {
    let record = told();
    let sight = sight(&record, "alv-desk");
    let view = follow_up::of(&sight, moment(), &Filter::default());
    let requests = RequestStatus::ALL.map(|status| view.requests_with(status));
    let commitments = CommitmentStatus::ALL.map(|status| view.commitments_with(status));
    assert_eq!(requests, [1, 1, 1, 0, 0, 0]);
    assert_eq!(commitments, [1, 1, 0]);
    let passed_on = |day: &str| {
        let as_of = day.parse().unwrap();
        let then = Moment {
            as_of,
            known_at: None,
        };
        follow_up::of(&sight, then, &Filter::default()).passed()
    };
    let days = ["2031-11-30", "2031-12-01", "2032-12-31", "2033-01-01"];
    assert_eq!(days.map(passed_on), [0, 1, 1, 2]);
    let open = view.requests.iter().filter(|line| line.is_open());
    assert_eq!(open.count(), 2);
}

#[test]
fn a_date_lies_between_two_days_if_it_may_fall_there() {
    let record = told();
    let calendar = calendar::of(&sight(&record, "alv-desk"), moment());
    let between = |first: &str, last: &str| {
        let days = (first.parse().unwrap(), last.parse().unwrap());
        let falling = calendar
            .dates
            .iter()
            .filter(|line| line.falls_between(days.0, days.1));
        let falling = falling.filter(|line| line.occasion == Occasion::Meeting);
        falling
            .map(|line| line.place.key.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(between("2031-05-14", "2031-05-14"), [""; 0]);
    assert_eq!(between("2031-05-15", "2031-05-15"), ["talks", "dialogue-9"]);
    assert_eq!(between("2031-05-16", "2031-05-20"), ["dialogue-9"]);
    assert_eq!(between("2031-05-17", "2031-07-09"), [""; 0]);
    assert_eq!(between("2032-05-31", "2032-06-01"), ["dialogue-10"]);
    let known = calendar
        .dates
        .iter()
        .filter(|line| line.is_known_to_the_day());
    let meetings = known.filter(|line| line.occasion == Occasion::Meeting);
    assert_eq!(meetings.count(), 5);
    let passed: Vec<&str> = calendar
        .passed()
        .map(|line| line.place.key.as_str())
        .collect();
    assert_eq!(passed, ["hub", "plan", "cable"]);
}

#[test]
fn a_kept_file_is_named_by_who_may_read_of_it() {
    let record = told();
    let alv = sight(&record, "alv-desk");
    let attached = file::of_attachment(&alv, &joint("minutes")).unwrap();
    assert_eq!(attached.name.as_deref(), Some("minutes.pdf"));
    assert_eq!(
        (attached.hash.0[0], attached.media_type.as_str()),
        (0x0f, "application/pdf")
    );
    let issued = file::of_edition(&alv, &joint("review-1")).unwrap();
    assert_eq!(
        (issued.name, issued.hash.0[0], issued.media_type.as_str()),
        (None, 0x1f, "text/html")
    );
    let public = sight(&record, "public");
    assert_eq!(file::of_attachment(&public, &joint("minutes")), None);
    assert_eq!(file::of_edition(&public, &joint("review-1")), None);
}

#[test]
fn names_that_are_like_a_wrong_one_are_of_its_kind_and_near() {
    let record = told();
    let alv = sight(&record, "alv-desk");
    assert_eq!(
        alv.nearest("issue", "energi"),
        ["joint/energy", "league/energy"]
    );
    assert_eq!(
        alv.nearest("meeting", "dialog-10"),
        [
            "joint/dialogue-10",
            "public/dialogue-8",
            "public/dialogue-9"
        ]
    );
    assert_eq!(
        alv.nearest("meeting", "ministers-123456"),
        ["joint/ministers-4"]
    );
    assert_eq!(alv.nearest("meeting", "ministers-1234567"), [""; 0]);
    assert_eq!(alv.nearest("issue", "dialogue-9"), [""; 0]);
    let found = |kind: &str, book: Option<&BookId>, key: &str| {
        alv.place_of(kind, book, key).map(|found| at(&found))
    };
    let league = BookId::parse("league").unwrap();
    assert_eq!(
        found("issue", None, "energy").as_deref(),
        Some("issue joint/energy")
    );
    assert_eq!(
        found("issue", Some(&league), "energy").as_deref(),
        Some("issue league/energy")
    );
    assert_eq!(found("meeting", None, "energy"), None);
    assert_eq!(found("issue", Some(&league), "grids"), None);
}

#[test]
fn a_meeting_sits_from_its_first_to_its_last_day() {
    let record = told();
    let public = sight(&record, "public");
    let days = |key: &str| {
        public
            .find(&Ref::parse(key).unwrap())
            .map(|(_, held): (_, &Meeting)| held.days())
    };
    let day = |text: &str| text.parse::<Date>().unwrap();
    assert_eq!(
        days("dialogue-9"),
        Some((day("2031-05-15"), day("2031-05-16")))
    );
    assert_eq!(
        days("dialogue-8"),
        Some((day("2030-05-15"), day("2030-05-15")))
    );
}

#[test]
fn a_review_names_the_lines_that_nobody_works_on_those_that_differ_and_those_that_go_on() {
    let mut record = told();
    let done = json!({"key": "r", "line": {"instrument": "plan", "provision": "links"}, "side": {"side": "north"}, "status": "implemented", "on": "2031-10"});
    let given = json!({"progress": "r", "stage": "exchanged", "on": "2031-10"});
    record.done("joint", "nor-side", json!({"progress": {"report": done}}));
    record.done("joint", "nor-side", json!({"progress": {"advance": given}}));
    let review = review::of(&sight(&record, "alv-desk"), &joint("plan"), moment()).unwrap();
    let keys = |lines: &mut dyn Iterator<Item = &ReviewLine>| -> Vec<String> {
        lines.map(|line| line.key.to_string()).collect()
    };
    assert_eq!(keys(&mut review.without_activity()), ["visits"]);
    assert_eq!(keys(&mut review.differences()), ["links"]);
    assert_eq!(review.rates.differing, 1);
    assert_eq!(
        keys(&mut review.going_on(How::Carried)),
        ["links", "visits"]
    );
    assert_eq!(keys(&mut review.going_on(How::Dropped)), [""; 0]);
    let alone = review.lines_alone();
    assert!(
        alone
            .lines
            .iter()
            .all(|line| line.beside.is_empty() && !line.reports.is_empty())
    );
    assert!(alone.editions.is_empty() && alone.moved.is_none() && alone.projects.is_empty());
}
