//! What is written is read as what it is, or not at all: short names, references, dates, money, rates and words.

use std::collections::BTreeSet;

use jiff::civil::Date;
use partnership::Refusal;
use partnership::attachment::{Hash, MediaType};
use partnership::book::BookId;
use partnership::issue::Issue;
use partnership::key::{Key, Ref};
use partnership::kind::Kind;
use partnership::money::{Currency, Rate};
use partnership::party::Party;
use partnership::when::{Period, When};
use partnership::words::{Personal, Tag, Withheld, Words};
use serde_json::json;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn a_short_name_is_of_small_letters_digits_and_hyphens_within() {
    for name in ["a", "7", "dialogue-29", "a--b", &"a".repeat(64)] {
        assert_eq!(Key::parse(name).unwrap().as_str(), name);
    }
    for name in ["", "-a", "a-", "A", "a b", "a_b", "é", &"a".repeat(65)] {
        let refused = Key::parse(name).unwrap_err().to_string();
        assert!(refused.contains(&format!("“{name}”")), "{refused}");
        assert!(refused.contains("1 to 64 lower-case letters"), "{refused}");
        let read = serde_json::from_value::<Key>(json!(name)).unwrap_err();
        assert_eq!(read.to_string(), refused);
    }
    let number = serde_json::from_value::<Key>(json!(29)).unwrap_err();
    assert!(number.to_string().contains("a short name such as"));
}

#[test]
fn a_reference_leads_to_the_book_that_it_names_or_else_to_its_own() {
    let joint = BookId::parse("joint").unwrap();
    let league = BookId::parse("league").unwrap();
    let cases = [
        ("trade", "joint"),
        ("league/trade", "league"),
        ("public/trade", "public"),
    ];
    for (written, book) in cases {
        let issue: Ref<Issue> = Ref::parse(written).unwrap();
        assert_eq!(issue.to_string(), written);
        assert_eq!(format!("{issue:?}"), written);
        assert_eq!(issue.book_from(&joint).as_str(), book);
        assert_eq!(issue.from(&joint).to_string(), format!("{book}/trade"));
        assert_eq!(json!(issue), json!(written));
    }
    for written in ["alv", "league/alv"] {
        let party: Ref<Party> = Ref::parse(written).unwrap();
        assert_eq!(party.to_string(), "alv", "parties are public");
        assert_eq!(party.book_from(&league), BookId::public());
    }
    for none in ["", "/", "joint/", "/trade", "a/b/c", "Joint/trade"] {
        assert!(Ref::<Issue>::parse(none).is_err(), "{none}");
    }
}

#[test]
fn references_are_in_the_order_of_books_and_then_of_names() {
    let written = ["a", "b", "joint/a", "joint/b", "public/a"];
    let read: Vec<Ref<Issue>> = written.iter().map(|one| Ref::parse(one).unwrap()).collect();
    for (at, one) in read.iter().enumerate() {
        for (other_at, other) in read.iter().enumerate() {
            assert_eq!(one.cmp(other), at.cmp(&other_at));
            assert_eq!(one.partial_cmp(other), Some(at.cmp(&other_at)));
            assert_eq!(one == other, at == other_at);
        }
    }
}

#[test]
fn names_are_in_a_log_as_people_write_them() {
    let key = Key::parse("trade").unwrap();
    let book = BookId::parse("joint").unwrap();
    let hash = Hash([15; 32]);
    assert_eq!(
        format!("{key:?} {book:?} {hash:?}"),
        format!("trade joint {}", "0f".repeat(32))
    );
    let refusal = Refusal::OtherBook { key, book };
    assert_eq!(refusal.to_string(), "OtherBook { key: trade, book: joint }");
}

#[test]
fn a_hash_is_read_and_written_digit_by_digit() {
    let written = "0123456789abcdef".repeat(4);
    let hash = Hash::parse(&written).unwrap();
    assert_eq!(
        hash.0[..8],
        [0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef]
    );
    assert_eq!(hash.to_string(), written);
}

#[test]
fn a_media_type_is_of_two_names_that_begin_with_a_letter_or_digit() {
    let long = |length: usize| format!("text/{}", "a".repeat(length));
    for written in ["image/svg+xml", "3d/x-y_z.1", &long(127)] {
        assert_eq!(MediaType::parse(written).unwrap().as_str(), written);
    }
    for none in [".a/b", "a/+b", "a b/c", "text", "a/", &long(128)] {
        assert_eq!(MediaType::parse(none), None, "{none}");
    }
}

#[test]
fn a_kind_is_read_by_the_name_it_has_in_addresses() {
    let names: BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
    assert_eq!(names.len(), Kind::ALL.len());
    for kind in Kind::ALL {
        assert_eq!(Kind::parse(kind.as_str()), Some(kind));
        assert_eq!(json!(kind), json!(kind.as_str()));
    }
    assert_eq!(Kind::parse("quota"), None);
}

#[test]
fn a_date_is_known_to_the_day_the_month_or_the_year() {
    let cases = [
        ("2031", "2031-01-01", "2031-12-31"),
        ("0731", "0731-01-01", "0731-12-31"),
        ("2031-04", "2031-04-01", "2031-04-30"),
        ("2032-02", "2032-02-01", "2032-02-29"),
        ("2031-05-15", "2031-05-15", "2031-05-15"),
    ];
    for (written, first, last) in cases {
        let when = When::parse(written).unwrap();
        assert_eq!(when.to_string(), written);
        assert_eq!((when.first(), when.last()), (day(first), day(last)));
        assert_eq!(when.year(), day(first).year());
        assert_eq!(json!(when), json!(written));
    }
    assert_eq!(
        When::from(day("2031-05-15")),
        When::parse("2031-05-15").unwrap()
    );
    let none = [
        "",
        "31",
        "20311",
        "+031",
        "2031-",
        "2031-13",
        "2031-00",
        "2031-5",
        "203-05",
        "2031-02-29",
        "2031-5-15",
        "31-05-15",
        "2031-05-15-1",
        "may 2031",
    ];
    for written in none {
        assert_eq!(When::parse(written), None, "{written}");
        let refused = serde_json::from_value::<When>(json!(written)).unwrap_err();
        assert!(refused.to_string().contains(written), "{refused}");
    }
}

#[test]
fn a_period_holds_its_first_and_its_last_day_and_ends_no_earlier_than_it_begins() {
    let period = |from: &str, until: &str| Period {
        from: When::parse(from).unwrap(),
        until: When::parse(until),
    };
    let cases = [
        ("2031-05-15", "2031-05-16", "2031-05-14", false),
        ("2031-05-15", "2031-05-16", "2031-05-15", true),
        ("2031-05-15", "2031-05-16", "2031-05-16", true),
        ("2031-05-15", "2031-05-16", "2031-05-17", false),
        ("2031", "2032-02", "2031-01-01", true),
        ("2031", "2032-02", "2032-02-29", true),
        ("2031", "2032-02", "2032-03-01", false),
        ("2031", "", "2099-01-01", true),
        ("2031", "", "2030-12-31", false),
    ];
    for (from, until, on, held) in cases {
        assert_eq!(
            period(from, until).holds(day(on)),
            held,
            "{from} {until} {on}"
        );
    }
    assert!(period("2031-05-15", "2031-05-14").is_reversed());
    assert!(!period("2031-05-15", "2031-05-15").is_reversed());
    assert!(!period("2031-05-15", "2031-05").is_reversed());
    assert!(!period("2031-05-15", "").is_reversed());
}

#[test]
fn a_currency_is_three_capital_letters() {
    assert_eq!(Currency::parse("KRW").unwrap().as_str(), "KRW");
    for none in ["", "US", "USDX", "usd", "U1D", "₩KR"] {
        assert_eq!(Currency::parse(none), None, "{none}");
        let refused = serde_json::from_value::<Currency>(json!(none)).unwrap_err();
        assert!(
            refused.to_string().contains(&format!("“{none}”")),
            "{refused}"
        );
    }
}

#[test]
fn a_rate_is_in_per_cent_with_one_decimal_and_halves_go_to_the_even_one() {
    let cases = [
        (171, 181, Some("94.5")),
        (1, 16, Some("6.2")),
        (3, 16, Some("18.8")),
        (0, 7, Some("0")),
        (7, 7, Some("100")),
        (0, 0, None),
    ];
    for (numerator, denominator, expected) in cases {
        let percent = Rate {
            numerator,
            denominator,
        }
        .percent();
        let percent = percent.map(|percent| percent.normalize().to_string());
        assert_eq!(percent.as_deref(), expected, "{numerator} of {denominator}");
    }
}

fn tag(text: &str) -> Tag {
    Tag::parse(text).unwrap()
}

#[test]
fn words_are_read_in_the_language_asked_for_or_else_in_one_of_origin() {
    let words = Words::english("Hello")
        .with("ko", "안녕하세요")
        .with("fil", "Kumusta");
    assert_eq!(words.read("ko"), "안녕하세요");
    assert_eq!(words.read("th"), "Hello");
    assert!(words.translated("ko") && words.translated("th") && !words.translated("en"));
    let told: Vec<(&str, &str)> = words
        .texts()
        .map(|(tag, text)| (tag.as_str(), text))
        .collect();
    assert_eq!(
        told,
        [("en", "Hello"), ("fil", "Kumusta"), ("ko", "안녕하세요")]
    );
    assert_eq!(words.authentic().collect::<Vec<_>>(), [&tag("en")]);
    let korean = Words::in_one("ko", "합의").with("en", "Agreement");
    assert_eq!(korean.read("th"), "합의");
}

#[test]
fn words_hold_a_text_in_every_authentic_language_and_are_written_as_they_were_read() {
    for told in [
        json!({"en": "Hello"}),
        json!({"en": "Hello", "ko": "안녕하세요"}),
        json!({"en": "Hello", "ko": "안녕하세요", "authentic": ["ko"]}),
    ] {
        let read: Words = serde_json::from_value(told.clone()).unwrap();
        assert_eq!(json!(read), told);
        assert_eq!(read.translated("en"), told.get("authentic").is_some());
    }
    let refused = |told| {
        serde_json::from_value::<Words>(told)
            .unwrap_err()
            .to_string()
    };
    let lacking = "words need a text in each authentic language";
    assert_eq!(refused(json!({})), lacking);
    assert_eq!(
        refused(json!({"en": "Hello", "authentic": ["ko"]})),
        lacking
    );
    assert!(refused(json!({"english": "Hello"})).contains("“english”"));
    assert!(refused(json!("Hello")).contains("words by language"));
    for none in ["", "e", "engl", "EN", "e1"] {
        assert_eq!(Tag::parse(none), None, "{none}");
    }
    let refused = serde_json::from_value::<Tag>(json!("EN")).unwrap_err();
    assert!(refused.to_string().contains("“EN”"), "{refused}");
}

#[test]
fn what_was_struck_out_is_no_longer_there() {
    assert_eq!(Personal::known("Ana Alva").get(), Some(&"Ana Alva"));
    let struck: Personal<&str> = Personal::Withheld(Withheld { withheld: true });
    assert_eq!(struck.get(), None);
}
