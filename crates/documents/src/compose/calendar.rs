//! The calendar as a paper: what has passed unsettled, what is to come and what is over, month by month.

use jiff::civil::Date;
use language::Language;
use partnership::view::calendar::{Calendar, DateLine, DateName, Occasion, Sheet as Month, Timing};
use partnership::when::Period;

use crate::compose::path_of;
use crate::compose::pen::{Imprint, Pen, group, opening, row, text};
use crate::paper::{Block, Cell, Chart, Drawing, Inline, Paper, Row, SpanRow, Tone};

/// Sets out the calendar.
pub fn calendar(view: &Calendar, language: Language, imprint: &Imprint) -> Paper {
    let mut pen = Pen::new(language);
    let title = pen.say("page-calendar");
    if view.dates.is_empty() {
        let nothing = pen.nothing("empty-calendar");
        return pen.finish(imprint, title, vec![nothing]);
    }
    let mut blocks: Vec<Block> = chart(&pen, view).into_iter().collect();
    let passed: Vec<&DateLine> = view.passed().collect();
    if !passed.is_empty() {
        let rows = passed.into_iter().map(|line| date_row(&mut pen, line));
        let rows = rows.collect();
        blocks.push(pen.heading("calendar-passed"));
        blocks.push(table(&pen, "calendar-passed", rows));
    }
    for (id, months) in [
        ("calendar-to-come", view.to_come()),
        ("calendar-gone", view.gone()),
    ] {
        if !months.is_empty() {
            let rows = by_month(&mut pen, &months);
            blocks.push(pen.heading(id));
            blocks.push(table(&pen, id, rows));
        }
    }
    pen.finish(imprint, title, blocks)
}

/// What a date is called after, in words.
pub(crate) fn name_of(pen: &Pen, name: &DateName) -> String {
    let pair = |whole: String, part: String| {
        let args = [("whole", whole.into()), ("part", part.into())];
        pen.language.tell("calendar-part", &args)
    };
    match name {
        DateName::Plain(words) => opening(&pen.words(words)),
        DateName::Meeting(meeting) => opening(&pen.meeting(meeting)),
        DateName::Part { whole, part } => pair(opening(&pen.words(whole)), pen.words(part)),
        DateName::Term {
            office,
            party,
            person,
        } => {
            let party = party.iter().map(|party| opening(&pen.words(&party.name)));
            let person = person.iter().map(|person| pen.titled(None, person));
            let who: Vec<String> = party.chain(person).collect();
            pair(opening(&pen.words(&office.name)), pen.language.list(&who))
        }
    }
}

/// The days, months or years of a date: one where no other end is recorded.
pub(crate) fn date_of(pen: &Pen, line: &DateLine) -> String {
    pen.days(line.period)
}

fn table(pen: &Pen, caption: &str, rows: Vec<Row>) -> Block {
    let columns = vec![
        pen.column("word-date", 28),
        pen.column("calendar-what", 84),
        pen.column("word-status", 22),
    ];
    pen.table(caption, columns, rows)
}

fn by_month(pen: &mut Pen, months: &[(Month, Vec<&DateLine>)]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (month, lines) in months {
        rows.push(group(match *month {
            Month::Month(year, month) => pen.language.month(year, month),
            Month::Year(year) => {
                let year = pen.language.year(year);
                pen.language
                    .tell("calendar-some-time-in", &[("year", year.into())])
            }
        }));
        rows.extend(lines.iter().map(|line| date_row(pen, line)));
    }
    rows
}

fn date_row(pen: &mut Pen, line: &DateLine) -> Row {
    let name = Inline::Link {
        text: name_of(pen, &line.name),
        to: match &line.name {
            DateName::Term { office, .. } => path_of(&office.place),
            DateName::Plain(_) | DateName::Meeting(_) | DateName::Part { .. } => {
                path_of(&line.place)
            }
        },
    };
    let mut kind = pen.choice("occasion", line.occasion);
    if let Some(location) = &line.location {
        kind = format!("{kind}, {}", pen.words(location));
    }
    let what = vec![
        pen.cited(vec![name], &line.sources),
        vec![Inline::Small(opening(&kind))],
    ];
    let date = vec![text(date_of(pen, line))];
    row(vec![date, what, standing(pen, line)])
}

/// The words for how a date stands; none where its place in the paper says it.
fn standing(pen: &Pen, line: &DateLine) -> Cell {
    let said = match line.timing {
        Timing::Ahead | Timing::Over => return Vec::new(),
        Timing::Current | Timing::Undetermined | Timing::Settled | Timing::Passed => {
            pen.choice("timing", line.timing)
        }
    };
    vec![vec![Inline::Status(opening(&said), tone(line.timing))]]
}

fn tone(timing: Timing) -> Tone {
    match timing {
        Timing::Ahead => Tone::Waiting,
        Timing::Current => Tone::Moving,
        Timing::Undetermined => Tone::Unknown,
        Timing::Over | Timing::Settled => Tone::Done,
        Timing::Passed => Tone::Late,
    }
}

/// The year behind and the year ahead: what happens and what is due. Terms and projects have pictures of their
/// own, and what is known to the year alone would be as wide as half of this one.
fn chart(pen: &Pen, view: &Calendar) -> Option<Block> {
    let day = view.moment.as_of;
    let (first, last) = (year_from(day, -1), year_from(day, 1));
    let shown = view
        .dates
        .iter()
        .filter(|line| line.falls_between(first, last) && is_charted(line));
    let rows: Vec<SpanRow> = shown
        .map(|line| SpanRow {
            name: format!(
                "{} ({})",
                name_of(pen, &line.name),
                pen.choice("occasion", line.occasion)
            ),
            from: line.period.from.first().max(first),
            until: line.end().last().min(last),
            tone: tone(line.timing),
        })
        .collect();
    let span = pen.period(Period {
        from: first.into(),
        until: Some(last.into()),
    });
    let args = [
        ("count", rows.len().into()),
        ("period", span.into()),
        ("date", pen.language.date(day).into()),
    ];
    (!rows.is_empty()).then(|| {
        Block::Chart(Chart {
            title: pen.say("calendar-chart"),
            reading: pen.language.tell("calendar-chart-reading", &args),
            drawing: Drawing::Spans {
                rows,
                mark: Some(day),
            },
        })
    })
}

fn year_from(day: Date, years: i16) -> Date {
    let edge = if years < 0 { Date::MIN } else { Date::MAX };
    let moved = day.checked_add(jiff::Span::new().years(years));
    moved.unwrap_or(edge)
}

fn is_charted(line: &DateLine) -> bool {
    let to_the_year = matches!(line.sheet(), Month::Year(_));
    !to_the_year
        && match line.occasion {
            Occasion::Meeting
            | Occasion::Event
            | Occasion::RequestWishedBy
            | Occasion::CommitmentDue
            | Occasion::InstrumentStep
            | Occasion::AdoptionAimed
            | Occasion::Adopted
            | Occasion::TakesEffect
            | Occasion::AnnexEffective
            | Occasion::CoverBegins
            | Occasion::CoverEnds
            | Occasion::DeliverableExpected
            | Occasion::DeliverableAnnounced
            | Occasion::Milestone => true,
            Occasion::ProjectToBegin
            | Occasion::ProjectToEnd
            | Occasion::ProjectBegan
            | Occasion::ProjectEnded
            | Occasion::ComponentBegins
            | Occasion::ComponentEnds
            | Occasion::TermBegins
            | Occasion::TermEnds => false,
        }
}
