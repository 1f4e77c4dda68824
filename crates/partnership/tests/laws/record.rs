//! A small record for tests: two sides, three parties, their seats and books.

use jiff::Timestamp;
use partnership::book::{Book, BookId};
use partnership::entry::{Recorded, Submission};
use partnership::{Partnership, Refused, admit};
use serde_json::{Value, json};

/// A record with a clock that ticks a second an act.
pub(crate) struct Record {
    pub(crate) partnership: Partnership,
    now: Timestamp,
}

/// Who acts in `Record::act`.
pub(crate) fn author(seat: &str) -> Value {
    match seat {
        "keeper" => json!({"seat": "keeper", "capacity": "keeper"}),
        "alv" | "bor" | "nor" => {
            json!({"seat": format!("{seat}-desk"), "voice": {"party": seat}, "capacity": "national"})
        }
        "nor-side" => {
            json!({"seat": "nor-desk", "voice": {"side": "north"}, "capacity": "national"})
        }
        "coordinator" => {
            json!({"seat": "alv-desk", "voice": {"side": "league"}, "capacity": "coordinator"})
        }
        "staff" => json!({"seat": "staff", "voice": {"side": "league"}, "capacity": "secretariat"}),
        other => json!({"seat": other, "capacity": "national"}),
    }
}

impl Record {
    /// A record in which nothing is written yet.
    pub(crate) fn bare() -> Record {
        Record {
            partnership: Partnership::default(),
            now: "2031-03-01T09:00:00Z".parse().unwrap(),
        }
    }

    /// The league of Alvaria and Boronia facing Nordmark alone, with a seat for each and the joint book open.
    pub(crate) fn new() -> Record {
        let mut record = Record::bare();
        let en = |text: &str| json!({"en": text});
        record.done(
            "public",
            "keeper",
            json!({"book": {"open": {"holder": "public", "readers": [], "title": en("Public")}}}),
        );
        for (key, name) in [("alv", "Alvaria"), ("bor", "Boronia"), ("nor", "Nordmark")] {
            record.done(
                "public",
                "keeper",
                json!({"party": {"record": {"key": key, "name": en(name), "character": "state"}}}),
            );
            let seat = json!({"key": format!("{key}-desk"), "standing": {"party": key}, "title": en(name)});
            record.done("public", "keeper", json!({"seat": {"assign": seat}}));
        }
        for (side, name, members) in [
            ("league", "The League", vec!["alv", "bor"]),
            ("north", "Nordmark", vec!["nor"]),
        ] {
            record.done(
                "public",
                "keeper",
                json!({"party": {"form": {"key": side, "name": en(name)}}}),
            );
            for (at, party) in members.into_iter().enumerate() {
                let join = json!({"side": side, "party": party, "role": "member", "from": "2020", "precedence": at + 1});
                record.done("public", "keeper", json!({"party": {"join": join}}));
            }
        }
        let office = json!({"key": "coordinator", "title": en("Coordinator"), "function": "coordinator", "of": {"side": "league"}});
        record.done("public", "keeper", json!({"office": {"establish": office}}));
        let term = json!({"key": "coordinator-alv", "office": "coordinator", "incumbent": {"party": "alv"}, "period": {"from": "2030-07"}});
        record.done("public", "keeper", json!({"office": {"appoint": term}}));
        let staff = json!({"key": "staff", "standing": {"staff": "league"}, "title": en("Staff")});
        record.done("public", "keeper", json!({"seat": {"assign": staff}}));
        record
            .open("joint", "alv", json!("joint"), &["alv", "bor", "nor"])
            .unwrap();
        record
            .open("league", "alv", json!({"side": "league"}), &["alv", "bor"])
            .unwrap();
        record
    }

    /// Opens a book.
    pub(crate) fn open(
        &mut self,
        book: &str,
        seat: &str,
        holder: Value,
        readers: &[&str],
    ) -> Result<(), Refused> {
        self.act(book, seat, json!({"book": {"open": {"holder": holder, "readers": readers, "title": {"en": book}}}}))
    }

    /// Does something that must be admitted.
    pub(crate) fn done(&mut self, book: &str, seat: &str, act: Value) {
        self.act(book, seat, act.clone())
            .unwrap_or_else(|refused| panic!("{act} was refused: {refused:?}"));
    }

    /// Does something that may be refused.
    pub(crate) fn act(&mut self, book: &str, seat: &str, act: Value) -> Result<(), Refused> {
        self.batch(vec![submission(book, seat, act)])
    }

    /// Does several things, all or none.
    pub(crate) fn batch(&mut self, submissions: Vec<Submission>) -> Result<(), Refused> {
        self.now = self
            .now
            .checked_add(jiff::SignedDuration::from_secs(1))
            .unwrap();
        for entry in admit(&self.partnership, submissions, self.now)?.entries() {
            self.partnership.apply(Recorded {
                entry: entry.clone(),
                hash: [7; 32],
            });
        }
        Ok(())
    }

    /// The rules' verdict: null where the act is admitted, else the refusal's tags and data.
    pub(crate) fn verdict(&mut self, book: &str, seat: &str, act: Value) -> Value {
        match self.act(book, seat, act) {
            Ok(()) => Value::Null,
            Err(refused) => serde_json::to_value(refused.refusal).unwrap(),
        }
    }

    /// The refusal's tags and data, as the catalogue is given them.
    pub(crate) fn refusal(&mut self, book: &str, seat: &str, act: Value) -> Value {
        let refused = self
            .act(book, seat, act)
            .expect_err("this should be refused");
        serde_json::to_value(refused.refusal).unwrap()
    }
}

/// An act by a seat, as it is handed in.
pub(crate) fn submission(book: &str, seat: &str, act: Value) -> Submission {
    let submission = json!({"book": book, "author": author(seat), "act": act});
    serde_json::from_value(submission.clone())
        .unwrap_or_else(|error| panic!("{submission}: {error}"))
}

/// A book of the record.
pub(crate) fn book<'a>(record: &'a Record, name: &str) -> &'a Book {
    let id = BookId::parse(name).unwrap();
    record.partnership.book(&id).unwrap()
}
