//! Books: who reads what, and what a batch or a correction leaves in them.

use partnership::admit;
use partnership::book::BookId;
use partnership::entry::Head;
use partnership::issue::Issue;
use partnership::key::Ref;
use partnership::seat::{Eyes, NoSeat, Seat};
use serde_json::{Value, json};

use crate::record::{Record, book, submission};

fn issue(key: &str) -> Value {
    json!({"issue": {"raise": {"key": key, "title": {"en": key}}}})
}

fn part(key: &str, of: &str) -> Value {
    json!({"issue": {"raise": {"key": key, "title": {"en": key}, "part-of": of}}})
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
fn a_book_is_named_by_short_names_joined_and_called_by_its_title() {
    let reads = |name: &str| BookId::parse(name).is_ok();
    for name in ["joint", "alv+nor.brief", "league.2", &"a".repeat(64)] {
        assert!(reads(name), "{name}");
    }
    let of_length = |length: usize| ["a".repeat(64).as_str(); 4].join("+")[..length].to_owned();
    assert!(reads(&of_length(200)));
    assert!(!reads(&of_length(201)));
    for name in ["", "Joint", "alv+", ".brief", "alv nor", &"a".repeat(65)] {
        assert!(!reads(name), "{name}");
    }
    let record = Record::new();
    let called = |name: &str| book(&record, name).title().map(|title| title.read("en"));
    assert_eq!(called("public"), Some("Public"));
    assert_eq!(called("league"), Some("league"));
}

#[test]
fn what_is_admitted_says_where_the_books_ended_against_which_it_was_judged() {
    let record = Record::new();
    let acts = vec![
        submission("joint", "alv", issue("energy")),
        submission("league", "alv", part("dues", "joint/energy")),
        submission("joint", "nor", part("wind", "energy")),
    ];
    let now = "2031-03-02T09:00:00Z".parse().unwrap();
    let admitted = admit(&record.partnership, acts, now).unwrap();
    let heads: Vec<(&str, Head)> = admitted
        .heads()
        .iter()
        .map(|(book, head)| (book.as_str(), *head))
        .collect();
    let ended = |name: &'static str| (name, book(&record, name).head);
    assert_eq!(heads, [ended("joint"), ended("league")]);
    let numbered = admitted
        .entries()
        .iter()
        .map(|entry| (entry.id.book.as_str(), entry.id.number));
    assert_eq!(
        numbered.collect::<Vec<_>>(),
        [("joint", 2), ("league", 2), ("joint", 3)]
    );
}

#[test]
fn an_entry_is_never_recorded_before_the_one_it_follows() {
    let mut record = Record::new();
    record.done("joint", "alv", issue("energy"));
    let last = book(&record, "joint").entries[1].recorded_at;
    let earlier = "2031-03-01T00:00:00Z".parse().unwrap();
    let recorded_at = |now| {
        let act = vec![submission("joint", "alv", issue("grids"))];
        admit(&record.partnership, act, now).unwrap().entries()[0].recorded_at
    };
    assert_eq!(recorded_at(earlier), last);
    let later = "2031-03-02T00:00:00Z".parse().unwrap();
    assert_eq!(recorded_at(later), later);
}

#[test]
fn a_seat_that_several_books_assign_is_named_with_its_book() {
    let mut record = Record::new();
    record
        .open("nor", "nor", json!({"party": "nor"}), &["nor"])
        .unwrap();
    let desk = json!({"key": "alv-desk", "standing": {"party": "nor"}, "title": {"en": "T"}});
    record.done("nor", "nor", json!({"seat": {"assign": desk}}));
    let eyes = |name: &str| record.partnership.eyes(name);
    let seat = |name: &str| Ref::<Seat>::parse(name).unwrap();
    let both = vec![seat("nor/alv-desk"), seat("public/alv-desk")];
    assert_eq!(eyes("alv-desk"), Err(NoSeat::Several(both)));
    assert_eq!(
        (eyes("public"), eyes("keeper")),
        (Ok(Eyes::Public), Ok(Eyes::Keeper))
    );
    let named = Ok(Eyes::Seat(seat("nor/alv-desk")));
    assert_eq!(eyes("nor/alv-desk"), named);
    assert_eq!(eyes("nor-desk"), Ok(Eyes::Seat(seat("public/nor-desk"))));
    for nobody in ["alv", "nor/nor-desk", "Alv Desk", "joint/alv-desk"] {
        assert_eq!(eyes(nobody), Err(NoSeat::Unknown), "{nobody}");
    }
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

trait ParseBook {
    fn parse_book(&self) -> partnership::book::BookId;
}

impl ParseBook for str {
    fn parse_book(&self) -> partnership::book::BookId {
        partnership::book::BookId::parse(self).unwrap()
    }
}
