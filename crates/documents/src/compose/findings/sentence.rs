//! What the record has where a text disagrees with it, in a sentence.

use intake::check::{Finding, Matter};
use language::{Arg, Language};
use partnership::money::{Money, Rate};
use partnership::progress::Status;
use partnership::when::Period;
use partnership::words::Words;
use rust_decimal::Decimal;

use crate::compose::pen::Pen;

/// Says what the record has where a text disagrees with it.
pub fn sentence(finding: &Finding, language: Language) -> String {
    let pen = Pen::new(language);
    let matter = &finding.matter;
    of_meeting(&pen, matter)
        .or_else(|| of_name(&pen, matter))
        .or_else(|| of_figure(&pen, matter))
        .or_else(|| of_lines(&pen, matter))
        .expect("each matter is told by one of the four")
}

fn told(pen: &Pen, id: &str, args: &[(&str, String)]) -> Option<String> {
    let args: Vec<(&str, Arg)> = args
        .iter()
        .map(|(name, words)| (*name, words.as_str().into()))
        .collect();
    Some(pen.language.tell(id, &args))
}

/// What is wrong with a day or a meeting.
fn of_meeting(pen: &Pen, matter: &Matter) -> Option<String> {
    match matter {
        Matter::Weekday { date, said: _ } => {
            let (day, weekday) = (pen.language.date(*date), pen.language.weekday(*date));
            told(pen, "check-weekday", &[("date", day), ("weekday", weekday)])
        }
        Matter::NoSuchDay => Some(pen.say("check-no-such-day")),
        Matter::MeetingDate { meeting } => {
            let (name, dates) = (pen.meeting(meeting), pen.days(meeting.period));
            told(
                pen,
                "check-meeting-date",
                &[("meeting", name), ("dates", dates)],
            )
        }
        Matter::MeetingPlace { meeting, place } => {
            let (name, place) = (pen.meeting(meeting), pen.words(place));
            told(
                pen,
                "check-meeting-place",
                &[("meeting", name), ("place", place)],
            )
        }
        Matter::MeetingNumber { said: _, meeting } => {
            let (name, dates) = (pen.meeting(meeting), pen.days(meeting.period));
            told(
                pen,
                "check-meeting-number",
                &[("meeting", name), ("dates", dates)],
            )
        }
        Matter::NotInChair { meeting, chairs } => {
            let (name, chairs) = (pen.meeting(meeting), list(pen, chairs));
            told(
                pen,
                "check-not-in-chair",
                &[("meeting", name), ("chairs", chairs)],
            )
        }
        Matter::Spelling { .. }
        | Matter::OtherSpelling { .. }
        | Matter::NameOrder { .. }
        | Matter::MixedName { .. }
        | Matter::Abbreviation { .. }
        | Matter::Title { .. }
        | Matter::Holder { .. }
        | Matter::Currency { .. }
        | Matter::Amount { .. }
        | Matter::Years { .. }
        | Matter::Members { .. }
        | Matter::Adoption { .. }
        | Matter::Rounding { .. }
        | Matter::BareRate { .. }
        | Matter::Count { .. }
        | Matter::Verb { .. }
        | Matter::Status { .. } => None,
    }
}

/// What is wrong with a name, a title or an office.
fn of_name(pen: &Pen, matter: &Matter) -> Option<String> {
    match matter {
        Matter::Spelling {
            kind: _,
            name,
            nearest,
        } => {
            let name = pen.words(name);
            if name == *nearest {
                told(pen, "check-spelling", &[("name", name)])
            } else {
                told(
                    pen,
                    "check-spelling-form",
                    &[("form", nearest.clone()), ("name", name)],
                )
            }
        }
        Matter::OtherSpelling { kind: _, name } => {
            told(pen, "check-other-spelling", &[("name", pen.words(name))])
        }
        Matter::NameOrder { name } => told(pen, "check-name-order", &[("name", pen.words(name))]),
        Matter::MixedName { first, second } => {
            let args = [("first", pen.words(first)), ("second", pen.words(second))];
            told(pen, "check-mixed-name", &args)
        }
        Matter::Abbreviation { name, short } => {
            let args = [("name", pen.words(name)), ("short", pen.words(short))];
            told(pen, "check-abbreviation", &args)
        }
        Matter::Title {
            person,
            titles,
            held,
            bearer,
        } => of_title(pen, person, titles, *held, bearer.as_ref()),
        Matter::Holder {
            office,
            holders,
            held,
        } => of_office(pen, office, holders, *held),
        Matter::Weekday { .. }
        | Matter::NoSuchDay
        | Matter::MeetingDate { .. }
        | Matter::MeetingPlace { .. }
        | Matter::MeetingNumber { .. }
        | Matter::NotInChair { .. }
        | Matter::Currency { .. }
        | Matter::Amount { .. }
        | Matter::Years { .. }
        | Matter::Members { .. }
        | Matter::Adoption { .. }
        | Matter::Rounding { .. }
        | Matter::BareRate { .. }
        | Matter::Count { .. }
        | Matter::Verb { .. }
        | Matter::Status { .. } => None,
    }
}

/// The titles of a person on the day; when the person had the one written, and whose it is.
fn of_title(
    pen: &Pen,
    person: &Words,
    titles: &[Words],
    held: Option<Period>,
    bearer: Option<&Words>,
) -> Option<String> {
    let name = ("person", pen.words(person));
    let mut said = vec![if titles.is_empty() {
        told(pen, "check-no-title", &[name])?
    } else {
        told(
            pen,
            "check-title-held",
            &[name, ("titles", list(pen, titles))],
        )?
    }];
    said.extend(held.and_then(|period| told(pen, "check-held", &[("period", pen.period(period))])));
    said.extend(bearer.and_then(|one| told(pen, "check-bearer", &[("person", pen.words(one))])));
    Some(said.join(" "))
}

/// Who held an office then; when who is named held it.
fn of_office(pen: &Pen, office: &Words, holders: &[Words], held: Option<Period>) -> Option<String> {
    let args = [
        ("office", pen.words(office)),
        ("holders", list(pen, holders)),
    ];
    let mut said = vec![told(pen, "check-holder", &args)?];
    let period = held.map(|period| [("period", pen.period(period))]);
    said.extend(period.and_then(|args| told(pen, "check-held-office", &args)));
    Some(said.join(" "))
}

/// What is wrong with a sum, a number of members, years or a date of adoption.
fn of_figure(pen: &Pen, matter: &Matter) -> Option<String> {
    match matter {
        Matter::Currency { of, amounts } => {
            let args = [("of", pen.words(of)), ("amounts", sums(pen, amounts))];
            told(pen, "check-currency", &args)
        }
        Matter::Amount { of, amounts } => {
            let args = [("of", pen.words(of)), ("amounts", sums(pen, amounts))];
            told(pen, "check-amount", &args)
        }
        Matter::Years { of, period } => told(
            pen,
            "check-years",
            &[("of", pen.words(of)), ("period", years(pen, *period))],
        ),
        Matter::Members { side, count } => {
            let args = [("side", pen.words(side).into()), ("count", (*count).into())];
            Some(pen.language.tell("check-members", &args))
        }
        Matter::Adoption { text, on } => told(
            pen,
            "check-adoption",
            &[("text", pen.words(text)), ("date", pen.when(*on))],
        ),
        Matter::Weekday { .. }
        | Matter::NoSuchDay
        | Matter::MeetingDate { .. }
        | Matter::MeetingPlace { .. }
        | Matter::MeetingNumber { .. }
        | Matter::NotInChair { .. }
        | Matter::Spelling { .. }
        | Matter::OtherSpelling { .. }
        | Matter::NameOrder { .. }
        | Matter::MixedName { .. }
        | Matter::Abbreviation { .. }
        | Matter::Title { .. }
        | Matter::Holder { .. }
        | Matter::Rounding { .. }
        | Matter::BareRate { .. }
        | Matter::Count { .. }
        | Matter::Verb { .. }
        | Matter::Status { .. } => None,
    }
}

/// What is wrong with rates, counts of lines, verbs and standings.
fn of_lines(pen: &Pen, matter: &Matter) -> Option<String> {
    match matter {
        Matter::Rounding { rate } => told(pen, "check-rounding", &[("rate", of_rate(pen, *rate))]),
        Matter::BareRate { rates } if rates.is_empty() => Some(pen.say("check-bare-rate")),
        Matter::BareRate { rates } => told(
            pen,
            "check-bare-rate-known",
            &[("rates", counted(pen, rates, &[]))],
        ),
        Matter::Count {
            of,
            rates,
            percents,
        } => {
            let args = [
                ("of", pen.words(of)),
                ("rates", counted(pen, rates, percents)),
            ];
            told(pen, "check-count", &args)
        }
        Matter::Verb {
            said: _,
            record,
            substance,
        } => {
            let args = [
                ("verb", pen.choice("verb", *record)),
                ("substance", pen.words(substance)),
            ];
            told(pen, "check-verb", &args)
        }
        Matter::Status {
            line,
            said: _,
            agreed,
        } => {
            let status = agreed.map_or_else(
                || pen.say("review-none-agreed"),
                |status| pen.choice("progress", status),
            );
            told(
                pen,
                "check-status",
                &[("line", pen.words(line)), ("status", status)],
            )
        }
        Matter::Weekday { .. }
        | Matter::NoSuchDay
        | Matter::MeetingDate { .. }
        | Matter::MeetingPlace { .. }
        | Matter::MeetingNumber { .. }
        | Matter::NotInChair { .. }
        | Matter::Spelling { .. }
        | Matter::OtherSpelling { .. }
        | Matter::NameOrder { .. }
        | Matter::MixedName { .. }
        | Matter::Abbreviation { .. }
        | Matter::Title { .. }
        | Matter::Holder { .. }
        | Matter::Currency { .. }
        | Matter::Amount { .. }
        | Matter::Years { .. }
        | Matter::Members { .. }
        | Matter::Adoption { .. } => None,
    }
}

fn list(pen: &Pen, words: &[Words]) -> String {
    let words: Vec<String> = words.iter().map(|one| pen.words(one)).collect();
    pen.language.list(&words)
}

fn sums(pen: &Pen, amounts: &[Money]) -> String {
    let sums: Vec<String> = amounts.iter().map(|one| pen.money(*one)).collect();
    sums.join("; ")
}

fn of_rate(pen: &Pen, rate: Rate) -> String {
    pen.language
        .rate(rate.numerator.into(), rate.denominator.into())
}

/// A stretch of time by its years: `2026–2030`.
fn years(pen: &Pen, period: Period) -> String {
    match period.until {
        Some(until) => format!("{}–{}", period.from.year(), until.year()),
        None => pen.period(period),
    }
}

/// Rates, each with the statuses that count in it, and percentages that sources give alone; each once.
fn counted(pen: &Pen, rates: &[(Vec<Status>, Rate)], percents: &[Decimal]) -> String {
    let mut told: Vec<String> = Vec::new();
    for (statuses, rate) in rates {
        let names: Vec<String> = statuses
            .iter()
            .map(|one| pen.choice("progress", *one))
            .collect();
        let rate = of_rate(pen, *rate);
        let one = if names.is_empty() {
            rate
        } else {
            format!("{}: {rate}", names.join(" + "))
        };
        if !told.contains(&one) {
            told.push(one);
        }
    }
    let alone = percents.iter().map(|percent| {
        let percent = percent.normalize().to_string();
        pen.language
            .tell("check-percent-claimed", &[("percent", percent.into())])
    });
    told.extend(alone);
    told.join("; ")
}
