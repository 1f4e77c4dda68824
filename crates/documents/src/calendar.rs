//! iCalendar (RFC 5545): a calendar in, the bytes of an .ics out. Which dates there are is decided in `partnership`.

#[cfg(test)]
mod tests;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use language::Language;
use partnership::book::BookId;
use partnership::view::calendar::{Calendar, DateLine};
use partnership::when::When;

use crate::compose::calendar::name_of;
use crate::compose::pen::{Pen, opening};

/// The longest line in octets, its end not counted (RFC 5545, 3.1).
const LINE_OCTETS_MAX: usize = 75;

/// Writes the dates that are known to the day as events of whole days.
///
/// A date known to the month or year alone cannot be an event without inventing a day: it is left out, and the
/// description of the calendar says how many are. An event keeps its identifier (book, kind, key, part and
/// occasion) from one writing to the next, so that a program that reads the file again moves it and does not
/// double it. `stamp` is the moment of writing; equal calendars with equal stamps make equal bytes.
pub fn write(view: &Calendar, language: Language, stamp: Timestamp) -> Vec<u8> {
    let pen = Pen::new(language);
    let known: Vec<(Date, Date, &DateLine)> = view
        .dates
        .iter()
        .filter_map(|line| days(line).map(|(first, last)| (first, last, line)))
        .collect();
    let left_out = view.dates.len() - known.len();
    let title = pen.say("page-calendar");
    let about = format!(
        "{}\n{}",
        opening(&language.tell(
            "as-of",
            &[("date", language.date(view.moment.as_of).into())]
        )),
        language.tell("calendar-file-left-out", &[("count", left_out.into())])
    );
    let mut file = Lines::default();
    file.plain("BEGIN:VCALENDAR");
    file.plain("VERSION:2.0");
    file.plain("PRODID:-//Chancery//Calendar//EN");
    file.plain("CALSCALE:GREGORIAN");
    file.plain("METHOD:PUBLISH");
    for name in ["NAME", "X-WR-CALNAME"] {
        file.words(name, &title);
    }
    for name in ["DESCRIPTION", "X-WR-CALDESC"] {
        file.words(name, &about);
    }
    let stamp = TimeZone::UTC
        .to_datetime(stamp)
        .strftime("%Y%m%dT%H%M%SZ")
        .to_string();
    for (first, last, line) in known {
        event(&mut file, &pen, &stamp, (first, last), line);
    }
    file.plain("END:VCALENDAR");
    file.bytes
}

/// The first and the last day, where both are known.
fn days(line: &DateLine) -> Option<(Date, Date)> {
    match (line.period.from, line.end()) {
        (When::Day(first), When::Day(last)) => Some((first, last)),
        (When::Day(_) | When::Month(..) | When::Year(_), _) => None,
    }
}

fn event(file: &mut Lines, pen: &Pen, stamp: &str, (first, last): (Date, Date), line: &DateLine) {
    file.plain("BEGIN:VEVENT");
    file.plain(&format!("UID:{}", identifier(line)));
    file.plain(&format!("DTSTAMP:{stamp}"));
    file.plain(&format!("DTSTART;VALUE=DATE:{}", first.strftime("%Y%m%d")));
    // The end is the first day after; without one, an event of the last day that there is lasts that day.
    if let Ok(after) = last.tomorrow() {
        file.plain(&format!("DTEND;VALUE=DATE:{}", after.strftime("%Y%m%d")));
    }
    file.words("SUMMARY", &name_of(pen, &line.name));
    if let Some(location) = &line.location {
        file.words("LOCATION", &pen.words(location));
    }
    let occasion = opening(&pen.choice("occasion", line.occasion));
    let timing = opening(&pen.choice("timing", line.timing));
    let mut said = vec![format!("{occasion} ({timing})")];
    said.extend(line.sources.iter().map(|cited| {
        let source = pen.source(cited);
        match source.address {
            None => source.text,
            Some(address) => format!("{} <{address}>", source.text),
        }
    }));
    file.words("DESCRIPTION", &said.join("\n"));
    file.words("CATEGORIES", &occasion);
    file.plain(match line.place.book == BookId::public() {
        true => "CLASS:PUBLIC",
        false => "CLASS:CONFIDENTIAL",
    });
    file.plain("TRANSP:TRANSPARENT");
    file.plain("END:VEVENT");
}

/// Names an event by what has the date, never by when it was written.
fn identifier(line: &DateLine) -> String {
    let occasion: &'static str = line.occasion.into();
    let mut parts = vec![
        line.place.book.as_str(),
        line.place.kind.as_str(),
        line.place.key.as_str(),
    ];
    parts.extend(line.part.as_ref().map(|part| part.as_str()));
    parts.push(occasion);
    parts.join("/")
}

/// Content lines, folded and ended as the standard asks.
#[derive(Default)]
struct Lines {
    bytes: Vec<u8>,
}

impl Lines {
    /// Writes a property whose value is text: its special characters escaped (RFC 5545, 3.3.11), characters that
    /// cannot stand in a text left out.
    fn words(&mut self, name: &str, words: &str) {
        let mut line = format!("{name}:");
        let words = words.replace("\r\n", "\n");
        for letter in words.chars() {
            match letter {
                '\\' | ';' | ',' => line.extend(['\\', letter]),
                '\n' | '\r' | '\u{2028}' | '\u{2029}' => line.push_str("\\n"),
                '\t' => line.push(letter),
                hidden if hidden.is_control() => {}
                plain => line.push(plain),
            }
        }
        self.plain(&line);
    }

    /// Writes a line, folded so that no part of it is too long and no character is torn.
    fn plain(&mut self, line: &str) {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > LINE_OCTETS_MAX {
                self.bytes.extend_from_slice(b"\r\n ");
                octets = 1;
            }
            octets += letter.len_utf8();
            let mut room = [0; 4];
            self.bytes
                .extend_from_slice(letter.encode_utf8(&mut room).as_bytes());
        }
        self.bytes.extend_from_slice(b"\r\n");
    }
}
