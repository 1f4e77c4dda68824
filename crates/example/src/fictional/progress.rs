//! What both sides report on the lines of the plans, year by year, and what they agree on.

use serde_json::{Value, json};

use super::page::{Page, page};
use super::table::{Row, rows};

const EARLIER: &str = include_str!("../../record/fictional/progress-2026.tsv");
const PLAN: &str = include_str!("../../record/fictional/progress-2031.tsv");
const NARRATIVES: &str = include_str!("../../record/fictional/narratives.tsv");

/// One side's reports of one date, in one book.
struct Round<'a> {
    /// The column in which the statuses stand; with the line it makes the short name of a report.
    column: &'a str,
    /// The text, as the book names it.
    instrument: &'a str,
    /// The date of which the reports are true.
    on: &'a str,
    /// The book.
    book: &'a str,
    /// The hand that writes them.
    by: &'a str,
}

/// The pages on which progress is reported, handed on, noted and agreed.
pub(super) fn pages() -> Vec<Page> {
    let mut pages = earlier();
    pages.extend(year("31", "2031-12-31", "2032", "2032-03-15", "jcc-10"));
    pages.extend(year("32", "2032-12-31", "2033", "2033-03-14", "jcc-11"));
    pages.extend(third_year());
    pages
}

/// The reports on the earlier plan, as they were published.
fn earlier() -> Vec<Page> {
    let round = |column, on| Round {
        column,
        instrument: "poa-2026",
        on,
        book: "public",
        by: "keeper",
    };
    let told = [
        (
            "2029-02-06T09:00:00Z",
            round("h28", "2028-12-31"),
            "2029-02-05",
        ),
        (
            "2029-02-06T12:00:00Z",
            round("v28", "2028-12-31"),
            "2029-02-05",
        ),
        (
            "2031-03-20T09:00:00Z",
            round("h30", "2030-12-31"),
            "2031-03-18",
        ),
        (
            "2031-03-20T12:00:00Z",
            round("v30", "2030-12-31"),
            "2031-03-18",
        ),
    ];
    let page_of = |(at, round, on): (&str, Round<'_>, &str)| {
        let mut acts = round.reports(EARLIER, char::is_alphabetic);
        acts.extend(round.advances(EARLIER, "exchanged", on, None));
        page(at, "public", "keeper", acts)
    };
    let mut pages: Vec<Page> = told.into_iter().map(page_of).collect();
    let agreed = endorsed(EARLIER, "30", "2031-05-15", Some("dialogue-13"));
    pages.push(page("2031-05-18T09:00:00Z", "public", "keeper", agreed));
    pages
}

/// A year of the plan: both sides report, hand their reports over, and the Joint Committee takes note.
fn year(short: &str, on: &str, after: &str, noted: &str, meeting: &str) -> Vec<Page> {
    let (league, vesper) = (format!("h{short}"), format!("v{short}"));
    let exchanged = format!("{after}-02-20");
    let mut pages = Vec::new();
    for (column, by, day) in [(&league, "staff", "09"), (&vesper, "vesper", "12")] {
        let round = Round {
            column,
            instrument: "poa-2031",
            on,
            book: "joint",
            by,
        };
        let reported = round.reports(PLAN, char::is_alphabetic);
        pages.push(round.page(&format!("{after}-02-{day}T09:00:00Z"), reported));
        let handed = round.advances(PLAN, "exchanged", &exchanged, None);
        pages.push(round.page(&format!("{exchanged}T09:00:00Z"), handed));
        let taken = round.advances(PLAN, "noted", noted, Some(meeting));
        pages.push(round.page(&format!("{after}-03-19T09:00:00Z"), taken));
    }
    let agreed = endorsed(PLAN, short, noted, Some(meeting));
    let at = format!("{after}-03-20T09:00:00Z");
    pages.push(page(&at, "joint", "vesper", agreed));
    pages
}

/// The third year, which is not over: some reports are exchanged, others are still in each side's own book.
fn third_year() -> Vec<Page> {
    let round = |column, book, by| Round {
        column,
        instrument: if book == "joint" {
            "poa-2031"
        } else {
            "joint/poa-2031"
        },
        on: "2033-06-30",
        book,
        by,
    };
    let mut pages = Vec::new();
    for (column, own, drafts) in [("h33", "halcyon.2", "staff"), ("v33", "xka", "vesper")] {
        let own = round(column, own, drafts);
        let mut acts = own.reports(PLAN, char::is_lowercase);
        acts.extend(own.cleared(PLAN, "2033-08-10"));
        pages.push(own.page("2033-08-10T09:00:00Z", acts));
        let shared = round(column, "joint", drafts);
        let mut acts = shared.reports(PLAN, char::is_uppercase);
        acts.extend(shared.exchanged(PLAN, "2033-09-01"));
        pages.push(shared.page("2033-09-01T09:00:00Z", acts));
    }
    let agreed = endorsed(PLAN, "33", "2033-09-08", None);
    pages.push(page("2033-09-09T09:00:00Z", "joint", "vesper", agreed));
    pages
}

impl Round<'_> {
    fn page(&self, at: &str, acts: Vec<Value>) -> Page {
        page(at, self.book, self.by, acts)
    }

    /// A report for each line whose sign is of a kind.
    fn reports(&self, table: &str, kind: fn(char) -> bool) -> Vec<Value> {
        let narratives = rows(NARRATIVES);
        let report = |row: Row<'_>| {
            let sign = row
                .get(self.column)?
                .chars()
                .next()
                .filter(|sign| kind(*sign))?;
            let key = self.key(&row);
            let mut report = json!({
                "key": key,
                "line": {"instrument": self.instrument, "provision": row.need("line")},
                "side": self.side(),
                "status": status(sign),
                "on": self.on,
            });
            if let Some(told) = narratives.iter().find(|told| told.need("report") == key) {
                report["narrative"] = json!(told.words());
            }
            Some(json!({"progress": {"report": report}}))
        };
        rows(table).into_iter().filter_map(report).collect()
    }

    fn advances(&self, table: &str, stage: &str, on: &str, at: Option<&str>) -> Vec<Value> {
        self.advance(table, stage, on, at, |_| true)
    }

    fn cleared(&self, table: &str, on: &str) -> Vec<Value> {
        self.advance(table, "cleared", on, None, |sign| sign.ends_with('+'))
    }

    fn exchanged(&self, table: &str, on: &str) -> Vec<Value> {
        self.advance(table, "exchanged", on, None, |sign| {
            sign.starts_with(char::is_uppercase)
        })
    }

    fn advance(
        &self,
        table: &str,
        stage: &str,
        on: &str,
        at: Option<&str>,
        which: fn(&str) -> bool,
    ) -> Vec<Value> {
        let advance = |row: Row<'_>| {
            row.get(self.column).filter(|sign| which(sign))?;
            let mut advance = json!({"progress": self.key(&row), "stage": stage, "on": on});
            if let Some(meeting) = at {
                advance["at"] = meeting.into();
            }
            Some(json!({"progress": {"advance": advance}}))
        };
        rows(table).into_iter().filter_map(advance).collect()
    }

    fn key(&self, row: &Row<'_>) -> String {
        format!("{}-{}", self.column, row.need("line"))
    }

    fn side(&self) -> Value {
        let side = if self.column.starts_with('h') {
            "halcyon"
        } else {
            "vesper"
        };
        json!({"side": side})
    }
}

/// The league's reports of a year that Vesperland shares: those of the lines whose statuses are agreed.
fn endorsed(table: &str, short: &str, on: &str, at: Option<&str>) -> Vec<Value> {
    let endorse = |row: Row<'_>| {
        let agreed = row.get("agreed")?;
        agreed.split(',').find(|year| *year == short)?;
        let report = format!("h{short}-{}", row.need("line"));
        let mut endorse = json!({"progress": report, "voice": {"side": "vesper"}, "on": on});
        if let Some(meeting) = at {
            endorse["at"] = meeting.into();
        }
        Some(json!({"progress": {"endorse": endorse}}))
    };
    rows(table).into_iter().filter_map(endorse).collect()
}

fn status(sign: char) -> &'static str {
    match sign.to_ascii_lowercase() {
        'n' => "not-started",
        'u' => "under-way",
        'a' => "addressed",
        'i' => "implemented",
        other => panic!("“{other}” is no status: a test rules it out"),
    }
}
