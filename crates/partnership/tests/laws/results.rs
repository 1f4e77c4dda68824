//! Results: what is aimed at and measured, where a zero, "not measured" and silence differ.

use jiff::civil::Date;
use partnership::key::Key;
use partnership::result::{Indicator, Measured};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::record::{Record, book};
use crate::texts::with_plan;

/// A record with the indicator `trained` of a result of the line `exchange`.
fn with_indicator() -> Record {
    let mut record = with_plan();
    let line = json!({"line": {"instrument": "plan", "provision": "exchange"}});
    let stated = json!({"key": "teachers", "of": line, "tier": "output", "statement": {"en": "Teachers are trained"}});
    record.done("joint", "nor", json!({"result": {"state": stated}}));
    let indicator = json!({"key": "trained", "result": "teachers", "name": {"en": "Teachers trained"}, "unit": {"en": "persons"}});
    record.done("joint", "nor", json!({"result": {"indicate": indicator}}));
    record
}

fn measure(on: &str, value: Value) -> Value {
    json!({"result": {"measure": {"indicator": "trained", "on": on, "value": value}}})
}

fn trained(record: &Record) -> &Indicator {
    &book(record, "joint").things.indicators[&Key::parse("trained").unwrap()]
}

fn latest(record: &Record, on: &str) -> Option<Measured> {
    let on: Date = on.parse().unwrap();
    trained(record)
        .latest(on)
        .map(|measurement| measurement.value)
}

#[test]
fn a_zero_a_lack_of_measuring_and_silence_are_three_things() {
    let mut record = with_indicator();
    record.done("joint", "nor", measure("2032", json!({"count": "0"})));
    record.done("joint", "nor", measure("2033", json!("not-measured")));
    assert_eq!(latest(&record, "2031-12-31"), None);
    assert_eq!(
        latest(&record, "2032-12-31"),
        Some(Measured::Count(Decimal::ZERO))
    );
    assert_eq!(latest(&record, "2033-12-31"), Some(Measured::NotMeasured));
}

#[test]
fn a_measurement_of_a_part_is_not_one_of_the_whole() {
    let mut record = with_indicator();
    let women = json!({"indicator": "trained", "on": "2033", "value": {"count": "5"}, "dimension": {"en": "Women"}});
    record.done("joint", "nor", measure("2032", json!({"count": "7"})));
    record.done("joint", "nor", json!({"result": {"measure": women}}));
    assert_eq!(
        latest(&record, "2034-01-01"),
        Some(Measured::Count(Decimal::from(7)))
    );
}

#[test]
fn of_two_measurements_of_a_day_the_one_recorded_last_stands() {
    let mut record = with_indicator();
    record.done("joint", "nor", measure("2033", json!({"count": "9"})));
    record.done("joint", "nor", measure("2032", json!({"count": "7"})));
    record.done("joint", "nor", measure("2032", json!({"count": "8"})));
    assert_eq!(
        latest(&record, "2032-06-01"),
        Some(Measured::Count(Decimal::from(8)))
    );
    assert_eq!(
        latest(&record, "2033-06-01"),
        Some(Measured::Count(Decimal::from(9)))
    );
}

#[test]
fn of_the_targets_for_a_date_the_last_recorded_stands() {
    let mut record = with_indicator();
    for (value, by) in [("90", "2034"), ("40", "2033"), ("80", "2034")] {
        let target = json!({"indicator": "trained", "value": value, "by": by});
        record.done("joint", "nor", json!({"result": {"target": target}}));
    }
    let targets = trained(&record).standing_targets();
    let targets: Vec<(String, String)> = targets
        .iter()
        .map(|one| (one.by.to_string(), one.value.to_string()))
        .collect();
    let expected =
        [("2033", "40"), ("2034", "80")].map(|(by, value)| (by.to_owned(), value.to_owned()));
    assert_eq!(targets, expected);
    assert_eq!(trained(&record).targets.len(), 3);
}
