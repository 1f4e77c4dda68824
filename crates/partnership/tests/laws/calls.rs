//! Calls for input: who has answered by a day, what is asked of whom, and where a side's reports stand.

use jiff::civil::Date;
use partnership::book::BookId;
use partnership::entry::Voice;
use partnership::instrument::Instrument;
use partnership::key::{Key, Ref};
use partnership::progress::Stage;
use partnership::seat::Sight;
use partnership::view::call::{self, CalledText, Standing};
use partnership::view::{Moment, review, standing};
use serde_json::json;

use crate::record::Record;
use crate::{texts, verdicts};

/// Two calls of the league on one line each: the first asks again and is answered late, the second is withdrawn.
const CALLS: &str = r#"league | coordinator | call send {"key":"first","instrument":"joint/plan","lines":["consult"],"to":{"en":"Ministry"},"language":"en","on":"2032-03-01","due":"2032-04-01"}
league | coordinator | call send {"key":"second","instrument":"joint/plan","lines":["consult","exchange"],"to":{"en":"Academy"},"language":"ko","on":"2032-03-02"}
league | coordinator | attachment attach {"key":"a","title":{"en":"Answer"},"name":"a.xlsx","media-type":"application/zip","size-bytes":9,"hash":"0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","to":{"call":"first"}}
league | coordinator | call remind {"call":"first","on":"2032-04-02","due":"2032-04-10"}
league | coordinator | call return {"call":"first","on":"2032-04-12","file":"a","lines":["consult"]}
league | coordinator | call withdraw {"call":"second","on":"2032-05-01"}"#;

/// A report of the league that is drafted in its book and restated in the joint one, and one of the other side.
const REPORTS: &str = r#"league | coordinator | progress report {"key":"p","line":{"instrument":"joint/plan","provision":"consult"},"side":{"side":"league"},"status":"addressed","on":"2032-04-12","narrative":{"en":"Met twice."}}
league | coordinator | progress advance {"progress":"p","stage":"cleared","on":"2032-06-01"}
joint | coordinator | progress report {"key":"given","line":{"instrument":"plan","provision":"consult"},"side":{"side":"league"},"status":"addressed","on":"2032-04-12","narrative":{"en":"Met twice."}}
joint | coordinator | progress advance {"progress":"given","stage":"exchanged","on":"2032-07-01"}
league | coordinator | progress advance {"progress":"p","stage":"exchanged","on":"2032-07-01","restated-as":"joint/given"}
joint | nor-side | progress report {"key":"theirs","line":{"instrument":"plan","provision":"consult"},"side":{"side":"north"},"status":"under-way","on":"2032-05-01"}
joint | nor-side | progress report {"key":"hidden","line":{"instrument":"plan","provision":"exchange"},"side":{"side":"north"},"status":"under-way","on":"2032-05-01"}
joint | nor-side | progress advance {"progress":"theirs","stage":"exchanged","on":"2032-07-02"}
joint | nor-side | progress endorse {"progress":"given","voice":{"side":"north"},"on":"2032-08-01"}"#;

fn told(acts: &str) -> Record {
    let mut record = texts::with_plan();
    for line in acts.lines() {
        assert_eq!(verdicts::verdict(&mut record, line), "admitted", "{line}");
    }
    record
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn moment(on: &str) -> Moment {
    Moment {
        as_of: day(on),
        known_at: None,
    }
}

fn sight<'r>(record: &'r Record, seat: &str) -> Sight<'r> {
    let eyes = record.partnership.eyes(seat).unwrap();
    record.partnership.sight(&eyes, day("2032-01-01")).unwrap()
}

fn plan() -> Ref<Instrument> {
    Ref::within(BookId::parse("joint").unwrap(), Key::parse("plan").unwrap())
}

fn calls(record: &Record, on: &str) -> CalledText {
    let mut view = call::of(&sight(record, "alv-desk"), moment(on));
    assert_eq!(view.texts.len(), 1);
    view.texts.remove(0)
}

/// The standing of each call, whether its deadline has passed, and the lines still awaited.
fn standing_of(record: &Record, on: &str) -> Vec<(String, Standing, bool, usize)> {
    let calls = calls(record, on).calls.into_iter();
    calls
        .map(|call| {
            let key = call.place.key.to_string();
            (key, call.standing, call.passed, call.waiting.len())
        })
        .collect()
}

#[test]
fn a_passed_deadline_is_shown_as_passed_until_something_comes() {
    let record = told(CALLS);
    let first = |standing, passed, waiting| ("first".to_owned(), standing, passed, waiting);
    let found = |on| standing_of(&record, on).into_iter().next().unwrap();
    assert_eq!(found("2032-04-01"), first(Standing::Waiting, false, 1));
    assert_eq!(found("2032-04-02"), first(Standing::Waiting, false, 1));
    assert_eq!(found("2032-04-11"), first(Standing::Waiting, true, 1));
    assert_eq!(found("2032-04-12"), first(Standing::Answered, false, 0));
    let view = calls(&record, "2032-04-12");
    let came = &view.calls[0].returns[0];
    assert!(came.late && came.file.is_some() && came.lines == 1);
    assert_eq!((view.lines, view.asked, view.answered), (2, 2, 1));
}

#[test]
fn what_is_withdrawn_asks_nobody_and_what_is_not_sent_yet_is_not_there() {
    let record = told(CALLS);
    let keys = |on| standing_of(&record, on).len();
    assert_eq!((keys("2032-03-01"), keys("2032-03-02")), (1, 2));
    let view = calls(&record, "2032-04-30");
    assert_eq!((view.unasked.len(), view.shared.len()), (0, 1));
    let view = calls(&record, "2032-05-01");
    assert_eq!(view.calls[1].standing, Standing::Withdrawn);
    let unasked: Vec<&str> = view.unasked.iter().map(|line| line.key.as_str()).collect();
    assert_eq!((unasked, view.shared.len()), (vec!["exchange"], 0));
}

#[test]
fn who_does_not_read_the_book_of_the_calls_sees_none() {
    let record = told(CALLS);
    let view = call::of(&sight(&record, "nor-desk"), moment("2032-05-01"));
    assert!(view.texts.is_empty());
}

#[test]
fn a_form_tells_what_we_hold_and_what_the_other_side_has_given() {
    let record = told(&format!("{CALLS}\n{REPORTS}"));
    let sight = sight(&record, "alv-desk");
    let league = sight.book(&BookId::parse("league").unwrap()).unwrap();
    let key = Key::parse("second").unwrap();
    let call = &league.things.calls[&key];
    let told = |on: &str| {
        let form = call::form(&sight, league, &key, call, day(on)).unwrap();
        let lines = form.lines.into_iter().map(|line| {
            let sides = line.told.into_iter();
            let sides = sides.map(|(side, told)| (side.place.key.to_string(), told.stage));
            (line.line.key.to_string(), sides.collect::<Vec<_>>())
        });
        lines.collect::<Vec<_>>()
    };
    let line = |sides: &[(&str, Stage)]| {
        let sides = sides.iter().map(|(side, stage)| (side.to_string(), *stage));
        let none = ("exchange".to_owned(), Vec::new());
        vec![("consult".to_owned(), sides.collect()), none]
    };
    assert_eq!(told("2032-04-11"), line(&[]));
    assert_eq!(told("2032-05-31"), line(&[("league", Stage::Draft)]));
    let both = [("league", Stage::Exchanged), ("north", Stage::Exchanged)];
    assert_eq!(told("2032-07-02"), line(&both));
    let form = call::form(&sight, league, &key, call, day("2032-07-02")).unwrap();
    let headings = &form.lines[0].headings;
    assert_eq!(headings.len(), 2);
}

#[test]
fn a_report_is_held_until_it_is_given_and_then_stands_once() {
    let record = told(REPORTS);
    let sight = sight(&record, "alv-desk");
    let side: Voice = serde_json::from_value(json!({"side": "league"})).unwrap();
    let counts = |on: &str| {
        let view = standing::of(&sight, &plan(), &side, moment(on)).unwrap();
        view.counts
    };
    assert_eq!(counts("2032-04-11"), [2, 0, 0, 0, 0]);
    assert_eq!(counts("2032-05-31"), [1, 1, 0, 0, 0]);
    assert_eq!(counts("2032-06-01"), [1, 0, 1, 0, 0]);
    assert_eq!(counts("2032-07-01"), [1, 0, 0, 1, 0]);
    let view = standing::of(&sight, &plan(), &side, moment("2032-08-01")).unwrap();
    let line = &view.lines[0];
    assert_eq!(line.held, None);
    let given = line.given.as_ref().unwrap();
    assert_eq!(
        (given.place.book.as_str(), given.shared_by.len()),
        ("joint", 1)
    );
    let theirs: Vec<&str> = line
        .others
        .iter()
        .map(|one| one.place.key.as_str())
        .collect();
    assert_eq!(theirs, ["theirs"]);
    assert_eq!(view.lines[1].others, []);
}

#[test]
fn a_report_that_was_given_to_the_other_side_no_longer_lies_beside_it() {
    let record = told(REPORTS);
    let beside = |on: &str| {
        let review = review::of(&sight(&record, "alv-desk"), &plan(), moment(on)).unwrap();
        let beside = review.lines[0].beside.iter();
        beside
            .map(|one| one.place.to_owned())
            .map(|place| format!("{}/{}", place.book, place.key))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        beside("2032-06-30"),
        ["joint/given", "joint/theirs", "league/p"]
    );
    assert_eq!(beside("2032-07-02"), [""; 0]);
}
