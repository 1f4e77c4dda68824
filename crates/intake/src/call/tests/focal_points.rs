//! Who answers for which lines, as tables say it.

use partnership::words::Tag;

use super::super::focal_point::{Doubt, Unnamed};
use super::{LINES, record};

/// The lines that a cell names, by their numbers, and what it names that is none.
fn named(lines: &str) -> (Vec<&'static str>, Vec<Unnamed>) {
    let record = record();
    let rows: &[&[&str]] = &[&["Body", "Lines"], &["Ministry", lines]];
    let points = record.points(rows);
    let keys = points.points.iter().flat_map(|point| &point.lines);
    let number = |key: &partnership::key::Key| {
        let line = LINES.iter().find(|line| line.0 == key.as_str());
        line.unwrap().1
    };
    let unnamed = points.doubts.into_iter().filter_map(|doubt| {
        if let Doubt::Lines { why, .. } = doubt {
            Some(why)
        } else {
            None
        }
    });
    (keys.map(number).collect(), unnamed.collect())
}

#[test]
fn lines_are_named_by_numbers_ranges_headings_and_all() {
    let cases: [(&str, &[&str]); 13] = [
        ("1.1.1", &["1.1.1"]),
        ("1.1", &["1.1.1", "1.1.2"]),
        ("1.1.2–1.2.1", &["1.1.2", "1.2.1"]),
        ("1.1.2 - 2.1.1", &["1.1.2", "1.2.1", "2.1.1"]),
        ("1.1 to 1.2", &["1.1.1", "1.1.2", "1.2.1"]),
        ("pillar 2", &["2.1.1", "2.1.2"]),
        ("Pillar II", &["2.1.1", "2.1.2"]),
        ("section 1.2; 2.1.2", &["1.2.1", "2.1.2"]),
        ("2.1.2, 1.1.1", &["1.1.1", "2.1.2"]),
        ("Link the electricity grids", &["2.1.1"]),
        ("l-1-2-1", &["1.2.1"]),
        ("전체", &["1.1.1", "1.1.2", "1.2.1", "2.1.1", "2.1.2"]),
        ("1.1.1\n1.2.1", &["1.1.1", "1.2.1"]),
    ];
    for (written, lines) in cases {
        assert_eq!(named(written), (lines.to_vec(), vec![]), "{written}");
    }
}

#[test]
fn what_names_no_line_is_told_and_the_rest_is_not_lost() {
    let unknown = |words: &str| Unnamed::Unknown(words.to_owned());
    assert_eq!(named("1.1.1; 9.9"), (vec!["1.1.1"], vec![unknown("9.9")]));
    assert_eq!(named("2.1.1–1.1.1").1, [unknown("2.1.1–1.1.1")]);
    assert_eq!(named("pillar 7").1, [unknown("pillar 7")]);
}

#[test]
fn a_table_of_focal_points_is_read_by_its_headings() {
    let record = record();
    let rows: &[&[&str]] = &[
        &["Focal points of the plan"],
        &["담당자", "전자우편", "언어", "소관 부처", "담당 과제"],
        &[
            "김하나",
            "hana@sea.example",
            "한국어",
            "Ministry of Sea",
            "1.1",
        ],
        &["", "b@sea.example; c@sea.example", "", "", "1.2.1"],
        &[
            "Ann",
            "ann@wires.example",
            "en",
            "Ministry of Wires",
            "2.1.1",
        ],
    ];
    let points = record.points(rows);
    assert_eq!(points.doubts, []);
    let sea = &points.points[0];
    assert_eq!((sea.to.as_str(), sea.lines.len()), ("Ministry of Sea", 3));
    let people: Vec<(&str, &str)> = sea
        .people
        .iter()
        .map(|one| (one.name.as_str(), one.address.as_str()))
        .collect();
    let expected = [
        ("김하나", "hana@sea.example"),
        ("", "b@sea.example"),
        ("", "c@sea.example"),
    ];
    assert_eq!(people, expected);
    assert_eq!(sea.language, Tag::parse("ko"));
    assert_eq!(points.points[1].language, Tag::parse("en"));
}

#[test]
fn what_is_missing_or_shared_in_a_table_of_focal_points_is_told() {
    let record = record();
    let rows: &[&[&str]] = &[
        &["Name", "Office", "E-mail", "Language", "Lines"],
        &["Ann", "", "ann@a.example", "", "1.1"],
        &["", "Sea", "nowhere", "Latin", "1.1"],
        &["", "Fish", "", "", "1.1.2"],
        &["", "Air", "air@a.example", "", ""],
    ];
    let told: Vec<&str> = record
        .points(rows)
        .doubts
        .iter()
        .map(|doubt| match doubt {
            Doubt::NoTable => "no table",
            Doubt::Lines { .. } => "lines",
            Doubt::NoLines { .. } => "no lines",
            Doubt::NoOffice { .. } => "no office",
            Doubt::NoAddress { .. } => "no address",
            Doubt::BadAddress { .. } => "bad address",
            Doubt::Language { .. } => "language",
            Doubt::Shared { .. } => "shared",
        })
        .collect();
    let expected = [
        "no office",
        "language",
        "bad address",
        "no lines",
        "no address",
        "no address",
        "shared",
    ];
    assert_eq!(told, expected);
    assert_eq!(
        record.points(&[&["Name", "Lines"]]).doubts,
        [Doubt::NoTable]
    );
}
