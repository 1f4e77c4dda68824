//! The two records, and the releases that the program itself writes from them.

use std::sync::OnceLock;

use documents::reading::Reading;
use intake::File;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use language::Language;
use partnership::entry::{Recorded, Submission};
use partnership::seat::Sight;
use partnership::view::Moment;
use partnership::words::Words;
use partnership::{Partnership, admit};

/// A record with the seat that looks at it and the side that issues releases.
pub(crate) struct Record {
    pub(crate) name: &'static str,
    pub(crate) partnership: Partnership,
    pub(crate) seat: &'static str,
    pub(crate) issuer: &'static str,
    /// The day on which it is looked at.
    pub(crate) today: Date,
}

/// Both records.
pub(crate) fn all() -> &'static [Record; 2] {
    static RECORDS: OnceLock<[Record; 2]> = OnceLock::new();
    RECORDS.get_or_init(|| [real(), fictional()])
}

fn real() -> Record {
    let mut partnership = Partnership::default();
    let mut now: Timestamp = "2026-07-01T00:00:00Z".parse().unwrap();
    for submission in example::real::submissions() {
        now += SignedDuration::from_secs(1);
        record(&mut partnership, submission, now);
    }
    Record {
        name: "asean-rok",
        partnership,
        seat: "public",
        issuer: "rok",
        today: "2026-07-02".parse().unwrap(),
    }
}

fn fictional() -> Record {
    let mut partnership = Partnership::default();
    for told in example::fictional::submissions() {
        record(&mut partnership, told.submission, told.at);
    }
    Record {
        name: "fictional",
        partnership,
        seat: "xka-desk",
        issuer: "vesper",
        today: "2033-09-20".parse().unwrap(),
    }
}

fn record(partnership: &mut Partnership, submission: Submission, now: Timestamp) {
    let admitted = admit(partnership, vec![submission], now).expect("the examples are admitted");
    for entry in admitted.entries() {
        partnership.apply(Recorded {
            entry: entry.clone(),
            hash: [0; 32],
        });
    }
}

impl Record {
    pub(crate) fn sight(&self) -> Sight<'_> {
        let eyes = self.partnership.eyes(self.seat).unwrap();
        self.partnership.sight(&eyes, self.today).unwrap()
    }

    /// A paper at an address, as Markdown.
    pub(crate) fn paper(
        &self,
        path: &str,
        question: &[(&str, &str)],
        language: Language,
    ) -> Option<String> {
        let asked: Vec<(String, String)> = question
            .iter()
            .map(|(name, answer)| ((*name).to_owned(), (*answer).to_owned()))
            .collect();
        let reading = Reading::parse(path, &asked)?;
        let sight = self.sight();
        let moment = Moment {
            as_of: self.today,
            known_at: None,
        };
        let view = reading.view(&sight, moment)?;
        let imprint = reading.imprint(&view, &sight, moment);
        let paper = view.paper(&Words::english("The record"), language, &imprint);
        let text = documents::markdown::write(&paper);
        // The foot of a paper is of the day on which it is printed.
        let foot = text.find("* * *").unwrap_or(text.len());
        Some(text[..foot].to_owned())
    }

    /// Every release that the issuer can make of a meeting, with its meeting's key.
    pub(crate) fn releases(&self, language: Language) -> Vec<(String, String)> {
        let sight = self.sight();
        let meetings = sight.all::<partnership::meeting::Meeting>();
        let releases = meetings.filter_map(|(book, key, _)| {
            let path = format!("/{}/meeting/{key}/release", book.id);
            let text = self.paper(&path, &[("issuer", self.issuer)], language)?;
            Some((key.to_string(), text))
        });
        releases.collect()
    }
}

/// A text as the check reads it.
pub(crate) fn read(text: &str) -> File {
    intake::read("release.md", text.as_bytes()).unwrap()
}
