//! Dates, numbers, money, lists and orders as people read them in each language.

use std::cmp::Ordering;

use jiff::civil::date;
use language::Language::{self, English, Korean};

#[test]
fn a_day_is_written_as_the_language_writes_it() {
    assert_eq!(English.date(date(2025, 5, 15)), "15 May 2025");
    assert_eq!(Korean.date(date(2025, 5, 15)), "2025년 5월 15일");
    assert_eq!(English.month(2025, 5), "May 2025");
    assert_eq!(Korean.month(2025, 5), "2025년 5월");
    assert_eq!(English.year(2025), "2025");
    assert_eq!(Korean.year(2025), "2025년");
    assert_eq!(English.weekday(date(2025, 5, 15)), "Thursday");
    assert_eq!(Korean.weekday(date(2025, 5, 15)), "목요일");
}

#[test]
fn a_span_of_days_says_each_month_and_year_once() {
    let cases = [
        (
            date(2025, 5, 15),
            date(2025, 5, 15),
            "15 May 2025",
            "2025년 5월 15일",
        ),
        (
            date(2025, 5, 15),
            date(2025, 5, 16),
            "15–16 May 2025",
            "2025년 5월 15–16일",
        ),
        (
            date(2025, 10, 31),
            date(2025, 11, 1),
            "31 October – 1 November 2025",
            "2025년 10월 31일 – 11월 1일",
        ),
        (
            date(2025, 12, 31),
            date(2026, 1, 2),
            "31 December 2025 – 2 January 2026",
            "2025년 12월 31일 – 2026년 1월 2일",
        ),
        (
            date(2025, 5, 15),
            date(2026, 5, 15),
            "15 May 2025 – 15 May 2026",
            "2025년 5월 15일 – 2026년 5월 15일",
        ),
    ];
    for (from, until, english, korean) in cases {
        assert_eq!(English.dates(from, until), english);
        assert_eq!(Korean.dates(from, until), korean);
    }
}

#[test]
fn a_moment_says_that_it_is_universal_time() {
    let moment = "2025-05-15T23:30:59+07:00".parse().unwrap();
    assert_eq!(English.instant(moment), "15 May 2025, 16:30 UTC");
    assert_eq!(Korean.instant(moment), "2025년 5월 15일 16:30 UTC");
}

#[test]
fn numbers_keep_every_digit() {
    let cases = [
        (0, "0"),
        (999, "999"),
        (1_300, "1,300"),
        (-1_300, "−1,300"),
        (-100, "−100"),
        (1_000_000, "1,000,000"),
        (i64::MAX, "9,223,372,036,854,775,807"),
        (i64::MIN, "−9,223,372,036,854,775,808"),
    ];
    for language in Language::ALL {
        for (number, written) in cases {
            assert_eq!(language.number(number), written);
        }
        for (number, written) in [
            ("9.8", "9.8"),
            ("1234.50", "1,234.50"),
            ("-0.5", "−0.5"),
            ("1234567", "1,234,567"),
        ] {
            assert_eq!(language.decimal(number.parse().unwrap()), written);
        }
    }
}

#[test]
fn money_is_shortened_only_where_nothing_is_lost() {
    let cases = [
        ("USD", "9800000", "USD 9.8 million", "미화 980만 달러"),
        ("USD", "9800000.00", "USD 9.8 million", "미화 980만 달러"),
        ("USD", "215237", "USD 215,237", "미화 215,237 달러"),
        ("USD", "9800001", "USD 9,800,001", "미화 9,800,001 달러"),
        ("USD", "33640000", "USD 33.64 million", "미화 3,364만 달러"),
        (
            "USD",
            "300000000000",
            "USD 300 billion",
            "미화 3,000억 달러",
        ),
        (
            "USD",
            "1234560000",
            "USD 1,234.56 million",
            "미화 12억 3,456만 달러",
        ),
        ("USD", "-2000000", "USD −2 million", "미화 −200만 달러"),
        ("USD", "0", "USD 0", "미화 0 달러"),
        ("KRW", "1500000000000", "KRW 1.5 trillion", "1조 5,000억 원"),
        ("THB", "12345.67", "THB 12,345.67", "THB 12,345.67"),
        ("THB", "20000", "THB 20,000", "THB 2만"),
    ];
    for (currency, amount, english, korean) in cases {
        let amount = amount.parse().unwrap();
        assert_eq!(English.money(currency, amount), english);
        assert_eq!(Korean.money(currency, amount), korean);
    }
}

#[test]
fn a_rate_says_what_it_is_a_share_of() {
    let cases = [
        (171, 181, "94.5% (171 of 181)", "94.5%(181건 중 171건)"),
        (0, 181, "0.0% (0 of 181)", "0.0%(181건 중 0건)"),
        (181, 181, "100.0% (181 of 181)", "100.0%(181건 중 181건)"),
        (1, 2_000, "0.0% (1 of 2,000)", "0.0%(2,000건 중 1건)"),
        (3, 2_000, "0.2% (3 of 2,000)", "0.2%(2,000건 중 3건)"),
        (5, 2_000, "0.2% (5 of 2,000)", "0.2%(2,000건 중 5건)"),
        (0, 0, "0 of 0", "0건 중 0건"),
    ];
    for (part, whole, english, korean) in cases {
        assert_eq!(English.rate(part, whole), english);
        assert_eq!(Korean.rate(part, whole), korean);
    }
}

#[test]
fn a_place_in_a_sequence_has_its_ending() {
    let cases = [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (29, "29th"),
        (112, "112th"),
    ];
    for (number, english) in cases {
        assert_eq!(English.ordinal(number), english);
    }
    assert_eq!(Korean.ordinal(29), "제29차");
}

#[test]
fn a_list_joins_its_last_two() {
    let things = ["a", "b", "c", "d"].map(str::to_owned);
    let lists = ["", "a", "a and b", "a, b and c", "a, b, c and d"];
    for (length, written) in lists.into_iter().enumerate() {
        assert_eq!(English.list(&things[..length]), written);
    }
    assert_eq!(Korean.list(&things[..3]), "a, b 및 c");
}

#[test]
fn names_stand_where_a_reader_looks_for_them() {
    let sorted = [
        "12th Dialogue",
        "ASEAN",
        "asean plan",
        "Brunei",
        "coté",
        "Côte",
        "dialogue-9",
        "dialogue-29",
        "Éire",
        "Finland",
        "가나",
        "대한민국",
        "한국",
    ];
    for pair in sorted.windows(2) {
        assert_eq!(
            English.compare(pair[0], pair[1]),
            Ordering::Less,
            "{pair:?}"
        );
        assert_eq!(
            English.compare(pair[1], pair[0]),
            Ordering::Greater,
            "{pair:?}"
        );
    }
    assert_eq!(Korean.compare("한국", "ASEAN"), Ordering::Less);
    assert_eq!(Korean.compare("가나", "나라"), Ordering::Less);
    assert_ne!(English.compare("e\u{301}", "é"), Ordering::Equal);
}

#[test]
fn a_language_is_found_by_its_tag() {
    for language in Language::ALL {
        assert_eq!(Language::from_tag(language.tag()), Some(language));
        let written = serde_json::to_string(&language).unwrap();
        assert_eq!(written, format!("\"{}\"", language.tag()));
        assert_eq!(
            serde_json::from_str::<Language>(&written).unwrap(),
            language
        );
    }
    assert_eq!(Language::from_tag("en-GB"), Some(English));
    assert_eq!(Language::from_tag("KO_KR"), Some(Korean));
    assert_eq!(Language::from_tag("fr"), None);
    assert_eq!(Language::from_tag(""), None);
}
