//! Books: who reads what, and what may lead where.

use partnership::issue::Issue;
use partnership::key::Ref;
use serde_json::{Value, json};

use crate::record::{Record, submission};

fn issue(key: &str) -> Value {
    json!({"issue": {"raise": {"key": key, "title": {"en": key}}}})
}

fn part(key: &str, of: &str) -> Value {
    json!({"issue": {"raise": {"key": key, "title": {"en": key}, "part-of": of}}})
}

#[test]
fn a_reference_leads_to_wider_books_and_never_to_narrower_ones() {
    let mut record = Record::new();
    record.done("public", "keeper", issue("trade"));
    record.done("league", "alv", part("tariffs", "public/trade"));
    assert_eq!(
        record.refusal("joint", "alv", part("quotas", "league/tariffs")),
        json!({"unknown": {"kind": "issue", "key": "league/tariffs", "nearest": []}})
    );
    assert_eq!(
        record.refusal("league", "alv", part("quotas", "public/trad")),
        json!({"unknown": {"kind": "issue", "key": "public/trad", "nearest": ["public/trade"]}})
    );
}

#[test]
fn a_book_that_one_does_not_read_answers_like_one_that_is_not_there() {
    let mut record = Record::new();
    record
        .open("nor", "nor", json!({"party": "nor"}), &["nor"])
        .unwrap();
    let there = record.refusal("nor", "alv", issue("x"));
    let nowhere = record.refusal("bor", "alv", issue("x"));
    assert_eq!(
        there,
        json!({"not-reader": {"book": "nor", "seat": "alv-desk"}})
    );
    assert_eq!(
        nowhere,
        json!({"not-reader": {"book": "bor", "seat": "alv-desk"}})
    );
}

#[test]
fn a_seat_reads_the_books_of_its_party_the_widest_first() {
    let record = Record::new();
    let check = |seat: &str, expected: &[&str]| {
        let eyes = record.partnership.eyes(seat).unwrap();
        let sight = record
            .partnership
            .sight(&eyes, "2031-03-02".parse().unwrap())
            .unwrap();
        let books: Vec<&str> = sight.books.iter().map(|book| book.id.as_str()).collect();
        assert_eq!(books, expected, "{seat}");
    };
    check("public", &["public"]);
    check("nor-desk", &["public", "joint"]);
    check("alv-desk", &["public", "joint", "league"]);
    check("staff", &["public", "joint", "league"]);
}

#[test]
fn a_batch_is_admitted_whole_or_not_at_all() {
    let mut record = Record::new();
    let acts = vec![
        submission("joint", "alv", issue("energy")),
        submission("joint", "alv", part("grids", "energy")),
        submission("joint", "nor", part("wind", "energi")),
    ];
    let refused = record.batch(acts).unwrap_err();
    assert_eq!(refused.index, 2);
    let eyes = record.partnership.eyes("alv-desk").unwrap();
    let sight = record
        .partnership
        .sight(&eyes, "2031-03-02".parse().unwrap())
        .unwrap();
    assert!(
        sight
            .find(&Ref::<Issue>::parse("joint/energy").unwrap())
            .is_none()
    );
}

#[test]
fn a_newcomer_reads_a_book_only_after_the_wider_ones_that_it_refers_to() {
    let mut record = Record::new();
    record
        .open(
            "alv+bor.paper",
            "alv",
            json!({"table": "paper"}),
            &["alv", "bor"],
        )
        .unwrap();
    record.done("league", "alv", issue("dues"));
    record.done("alv+bor.paper", "alv", part("arrears", "league/dues"));
    let admit = json!({"book": {"admit": {"reader": "nor"}}});
    assert_eq!(
        record.refusal("alv+bor.paper", "alv", admit.clone()),
        json!({"book": {"reads-too-little": {"party": "nor", "book": "league"}}})
    );
    record.done("league", "alv", admit.clone());
    record.done("alv+bor.paper", "alv", admit);
}

#[test]
fn a_side_is_spoken_for_by_its_coordinator_or_its_only_member() {
    let mut record = Record::new();
    record.done("joint", "coordinator", issue("a"));
    record.done("joint", "nor-side", issue("b"));
    let mut other = crate::record::submission("joint", "coordinator", issue("c"));
    other.author.seat = Ref::parse("bor-desk").unwrap();
    let refused = record.batch(vec![other]).unwrap_err();
    let refusal = serde_json::to_value(refused.refusal).unwrap();
    assert_eq!(
        refusal,
        json!({"not-in-this-capacity": {"seat": "bor-desk", "capacity": "coordinator"}})
    );
}

#[test]
fn a_corrected_entry_reads_as_corrected_and_what_rests_on_it_must_still_stand() {
    let mut record = Record::new();
    record.done("joint", "alv", issue("energi"));
    let number = record
        .partnership
        .book(&"joint".parse_book())
        .unwrap()
        .head
        .number;
    let correct = |title: &str, key: &str| {
        let act = json!({"issue": {"raise": {"key": key, "title": {"en": title}}}});
        json!({"correct": {"entry": number, "act": act}})
    };
    record.done("joint", "alv", correct("Energy", "energi"));
    let things = &record
        .partnership
        .book(&"joint".parse_book())
        .unwrap()
        .things;
    assert_eq!(
        things.issues.values().next().unwrap().title.read("en"),
        "Energy"
    );
    assert_eq!(
        record.refusal("joint", "alv", correct("Energy", "energy")),
        json!({"correct": {"about-another": {"entry": number}}})
    );
}

#[test]
fn an_entry_is_corrected_in_the_voice_that_made_it_and_in_no_other() {
    let mut record = Record::new();
    record.done("joint", "alv", issue("energy"));
    let number = record
        .partnership
        .book(&"joint".parse_book())
        .unwrap()
        .head
        .number;
    let correct = json!({"correct": {"entry": number, "act": issue("energy")}});
    assert_eq!(
        record.refusal("joint", "nor", correct.clone()),
        json!({"not-yours": {"voice": {"party": "alv"}}})
    );
    record.done("joint", "alv", correct);
    record.done("public", "keeper", issue("trade"));
    let number = record
        .partnership
        .book(&"public".parse_book())
        .unwrap()
        .head
        .number;
    let correct = json!({"correct": {"entry": number, "act": issue("trade")}});
    assert_eq!(
        record.refusal("public", "alv", correct.clone()),
        json!({"not-in-this-capacity": {"seat": "alv-desk", "capacity": "national"}})
    );
    record.done("public", "keeper", correct);
}

trait ParseBook {
    fn parse_book(&self) -> partnership::book::BookId;
}

impl ParseBook for str {
    fn parse_book(&self) -> partnership::book::BookId {
        partnership::book::BookId::parse(self).unwrap()
    }
}
