//! What can be asked of a view, or of the sight that it is computed from.

use jiff::civil::Date;
use partnership::book::BookId;
use partnership::instrument::How;
use partnership::key::Ref;
use partnership::kind::Kind;
use partnership::meeting::Meeting;
use partnership::view::calendar::Occasion;
use partnership::view::follow_up::{self, CommitmentStatus, Filter, RequestStatus};
use partnership::view::review::ReviewLine;
use partnership::view::search::{self, Finding};
use partnership::view::{Moment, Place, calendar, file, home, review};
use serde_json::json;

use super::{at, joint, moment, place, sight, told};

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
    assert_eq!(passed, ["hub", "plan", "cable", "plan"]);
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

#[test]
fn the_first_page_is_of_the_latest_meeting_that_is_told_of_and_of_what_is_open_elsewhere() {
    let mut record = told();
    let attend = json!({"meeting": "dialogue-9", "voice": {"side": "north"}, "completeness": "complete", "participants": []});
    record.done("public", "keeper", json!({"meeting": {"attend": attend}}));
    let answer = json!({"request": "visas", "response": "answered", "by": {"party": "nor"}, "on": "2031-11"});
    record.done("joint", "nor", json!({"request": {"respond": answer}}));
    let seen = |day: &str| {
        let as_of = day.parse().unwrap();
        let known_at = None;
        let home = home::of(&sight(&record, "alv-desk"), Moment { as_of, known_at });
        let latest = home.latest.map(|latest| latest.name.place.key.to_string());
        let keys = |places: Vec<&Place>| -> Vec<String> {
            places.iter().map(|place| place.key.to_string()).collect()
        };
        let open = keys(home.open_requests.iter().map(|line| &line.place).collect());
        (
            latest,
            keys(home.coming.iter().map(|name| &name.place).collect()),
            open,
        )
    };
    let told = |latest: &str, coming: &[&str], open: &[&str]| {
        let all = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
        (Some(latest.to_owned()), all(coming), all(open))
    };
    let coming = ["ministers-4", "lunch", "dialogue-10"];
    assert_eq!(seen("2031-07-09"), told("dialogue-9", &coming, &["visas"]));
    assert_eq!(
        seen("2031-07-10"),
        told("ministers-4", &coming[2..], &["visas"])
    );
    assert_eq!(
        seen("2031-12-01"),
        told("ministers-4", &coming[2..], &["maps"])
    );
}

/// The key of what is found, and the passage in which it is.
type Found = (&'static str, Option<&'static str>);

#[test]
fn a_search_finds_what_holds_every_word_by_name_or_by_what_is_said_of_it() {
    let record = told();
    let alv = sight(&record, "alv-desk");
    let found = |query: &str| -> Vec<(String, Option<String>)> {
        let findings = search::of(&alv, query, 9);
        let passage = |one: &Finding| {
            one.passage
                .as_ref()
                .map(|words| words.read("en").to_owned())
        };
        findings
            .found
            .iter()
            .map(|one| (one.place.key.to_string(), passage(one)))
            .collect()
    };
    let cases: [(&str, &[Found]); 15] = [
        ("Republic of Casmar", &[("cas", Some("Republic of Casmar"))]),
        ("ALVARIA", &[("alv", None)]),
        ("envoy large", &[("envoy", Some("Envoy at large"))]),
        (
            "both",
            &[("vision", None), ("dialogue", Some("Both sides in turn"))],
        ),
        ("turn", &[("dialogue", Some("Both sides in turn"))]),
        ("gc", &[("guard", Some("GC"))]),
        ("busy the", &[("courier", Some("The Courier"))]),
        ("port alva", &[("dialogue-9", None)]),
        ("gladly quota", &[("quota", Some("Gladly, in writing."))]),
        ("decree", &[("larger", Some("Done by decree."))]),
        ("northern", &[("shield", Some("Northern Shield"))]),
        ("friends", &[("friends", None)]),
        ("bridges", &[("fair", Some("Bridges"))]),
        ("quota again", &[("n", None)]),
        ("gladly decree", &[]),
    ];
    for (query, expected) in cases {
        let owned =
            |(key, passage): &(&str, Option<&str>)| ((*key).to_owned(), passage.map(str::to_owned));
        assert_eq!(
            found(query),
            expected.iter().map(owned).collect::<Vec<_>>(),
            "{query}"
        );
    }
    assert_eq!(search::of(&alv, "the", 3).found.len(), 3);
}

#[test]
fn a_request_is_looked_for_by_its_meeting_and_by_what_it_bears_upon() {
    let record = told();
    let alv = sight(&record, "alv-desk");
    let found = |meeting: &str, issue: &str| -> Vec<String> {
        let meeting = Some(place(Kind::Meeting, meeting));
        let issue = Some(place(Kind::Issue, issue));
        let view = follow_up::of(&alv, moment(), &Filter { meeting, issue });
        view.requests
            .iter()
            .map(|line| line.place.key.to_string())
            .collect()
    };
    assert_eq!(found("ministers-4", "energy"), ["quota"]);
    assert_eq!(found("talks", "energy"), [""; 0]);
    assert_eq!(found("ministers-4", "grids"), [""; 0]);
}
