//! The file read back by a parser that shares nothing with its writer, and its lines measured.

use super::*;
use icalendar::parser::{read_calendar, unfold};
use jiff::civil::date;
use partnership::key::Key;
use partnership::kind::Kind;
use partnership::view::calendar::{DateName, Occasion, Timing};
use partnership::view::{Moment, Place};
use partnership::when::Period;
use partnership::words::Words;
use proptest::prelude::*;

fn line(key: &str, name: &str, from: When, until: Option<When>) -> DateLine {
    DateLine {
        place: Place {
            book: BookId::public(),
            kind: Kind::Event,
            key: Key::parse(key).unwrap(),
        },
        part: None,
        occasion: Occasion::Event,
        name: DateName::Plain(Words::in_one("ko", name)),
        location: Some(Words::english("Hall 1; the Tower, Norhaven")),
        period: Period { from, until },
        timing: Timing::Ahead,
        sources: Vec::new(),
    }
}

fn calendar(dates: Vec<DateLine>) -> Calendar {
    let moment = Moment {
        as_of: date(2031, 3, 1),
        known_at: None,
    };
    Calendar { moment, dates }
}

fn written(dates: Vec<DateLine>) -> String {
    let stamp = "2031-03-01T09:30:00Z".parse().unwrap();
    String::from_utf8(write(&calendar(dates), Language::Korean, stamp)).unwrap()
}

/// The values of a property in the events of a file, as the other parser understands them.
fn read(file: &str, property: &str) -> Vec<String> {
    let unfolded = unfold(file);
    let read = read_calendar(&unfolded).unwrap();
    let events = read.components.iter().filter(|one| one.name == "VEVENT");
    let values = events.filter_map(|event| event.find_prop(property));
    values.map(|found| found.val.as_str().to_owned()).collect()
}

fn day(year: i16, month: i8, day: i8) -> When {
    When::Day(date(year, month, day))
}

#[test]
fn an_event_lasts_from_its_first_day_to_the_day_after_its_last() {
    let file = written(vec![
        line("one", "하루", day(2031, 12, 31), None),
        line("two", "이틀", day(2032, 2, 28), Some(day(2032, 2, 29))),
    ]);
    assert_eq!(read(&file, "DTSTART"), ["20311231", "20320228"]);
    assert_eq!(read(&file, "DTEND"), ["20320101", "20320301"]);
    assert_eq!(read(&file, "DTSTAMP"), ["20310301T093000Z"; 2]);
}

#[test]
fn what_is_not_known_to_the_day_is_left_out_and_counted() {
    let file = written(vec![
        line("month", "달", When::Month(2031, 5), None),
        line("year", "해", When::Year(2031), None),
        line("open", "끝", day(2031, 5, 1), Some(When::Month(2031, 6))),
        line("day", "날", day(2031, 5, 1), None),
    ]);
    assert_eq!(read(&file, "UID"), ["public/event/day/event"]);
    let unfolded = unfold(&file);
    let calendar = read_calendar(&unfolded).unwrap();
    let about = calendar
        .properties
        .iter()
        .find(|one| one.name == "X-WR-CALDESC");
    assert!(about.unwrap().val.as_str().contains("일정 3건은 제외"));
}

#[test]
fn one_thing_with_several_dates_has_an_identifier_for_each() {
    let part = |part: &str, occasion| DateLine {
        part: Some(Key::parse(part).unwrap()),
        occasion,
        ..line("plan", "계획", day(2031, 1, 1), None)
    };
    let file = written(vec![
        part("annex-1", Occasion::AnnexEffective),
        part("annex-2", Occasion::AnnexEffective),
        part("annex-2", Occasion::InstrumentStep),
    ]);
    let expected = [
        "public/event/plan/annex-1/annex-effective",
        "public/event/plan/annex-2/annex-effective",
        "public/event/plan/annex-2/instrument-step",
    ];
    assert_eq!(read(&file, "UID"), expected);
}

#[test]
fn a_date_of_a_narrower_book_is_marked_as_confidential() {
    let mut ours = line("ours", "우리", day(2031, 1, 1), None);
    ours.place.book = BookId::parse("league").unwrap();
    let file = written(vec![ours, line("all", "모두", day(2031, 1, 1), None)]);
    assert_eq!(read(&file, "CLASS"), ["CONFIDENTIAL", "PUBLIC"]);
}

#[test]
fn the_last_day_that_can_be_written_has_no_day_after_it() {
    let file = written(vec![line("last", "끝", day(9999, 12, 31), None)]);
    assert_eq!(read(&file, "DTSTART"), ["99991231"]);
    assert!(read(&file, "DTEND").is_empty());
}

#[test]
fn the_file_reads_as_it_always_did() {
    let file = written(vec![line(
        "fair",
        "가나다라마바사아자차카타파하 박람회, 개막식; 그리고 \\ 폐막식까지",
        day(2031, 5, 1),
        Some(day(2031, 5, 2)),
    )]);
    insta::assert_snapshot!(file.replace("\r\n", "\n"), @r"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Chancery//Calendar//EN
    CALSCALE:GREGORIAN
    METHOD:PUBLISH
    NAME:일정
    X-WR-CALNAME:일정
    DESCRIPTION:2031년 3월 1일 기준\n이 일정표에 담긴 기록의 날
     짜는 모두 일 단위까지 확인되었다.
    X-WR-CALDESC:2031년 3월 1일 기준\n이 일정표에 담긴 기록의 
     날짜는 모두 일 단위까지 확인되었다.
    BEGIN:VEVENT
    UID:public/event/fair/event
    DTSTAMP:20310301T093000Z
    DTSTART;VALUE=DATE:20310501
    DTEND;VALUE=DATE:20310503
    SUMMARY:가나다라마바사아자차카타파하 박람회\, 개막식\; 
     그리고 \\ 폐막식까지
    LOCATION:Hall 1\; the Tower\, Norhaven
    DESCRIPTION:행사 (예정)
    CATEGORIES:행사
    CLASS:PUBLIC
    TRANSP:TRANSPARENT
    END:VEVENT
    END:VCALENDAR
    ");
}

/// What a text keeps of a text: ends of lines as one kind, no other control characters.
fn kept(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    text.chars()
        .map(|letter| match letter {
            '\r' | '\u{2028}' | '\u{2029}' => '\n',
            other => other,
        })
        .filter(|letter| matches!(letter, '\n' | '\t') || !letter.is_control())
        .collect()
}

proptest! {
    #[test]
    fn any_words_come_back_as_they_went_in(words in "[가-힣a-z;,:\\\\\"\n\r\t \u{1}\u{7f}\u{85}\u{2028}n👩‍🚀é]{0,160}|\\PC{0,120}") {
        let name = format!("={words}.");
        let file = written(vec![line("odd", &name, day(2031, 5, 1), None)]);
        prop_assert_eq!(read(&file, "SUMMARY"), [kept(&name)]);
    }

    #[test]
    fn no_line_is_too_long_torn_or_ended_wrongly(words in "\\PC{0,300}|[가-힣]{0,200}") {
        let file = written(vec![line("odd", &words, day(2031, 5, 1), None)]);
        prop_assert!(file.ends_with("\r\n"));
        prop_assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
        prop_assert_eq!(file.matches('\r').count(), file.matches("\r\n").count());
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets: {}", line.len(), line);
        }
    }
}
