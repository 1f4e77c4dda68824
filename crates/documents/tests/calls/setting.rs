//! A record with a plan of some lines, one call about all of them, and the desk that sent it.

use documents::compose::Imprint;
use intake::call::take::{Choices, Desk, Proposal, Received};
use intake::call::{self, Ask, FocalPoint, FocalPoints};
use intake::file::{File, Place};
use jiff::Timestamp;
use jiff::civil::date;
use partnership::Partnership;
use partnership::attachment::{Hash, MediaType};
use partnership::book::BookId;
use partnership::entry::{Recorded, Submission};
use partnership::key::{Key, Ref};
use partnership::progress::Stage;
use partnership::seat::Sight;
use partnership::view::Moment;
use partnership::view::call::{Form, form};
use partnership::words::Tag;
use serde_json::{Value, json};

/// The record.
pub(crate) struct Setting {
    partnership: Partnership,
    lines: usize,
}

/// What a paper about it says of its making.
pub(crate) fn imprint() -> Imprint {
    Imprint {
        books: Vec::new(),
        moment: Moment {
            as_of: date(2033, 3, 1),
            known_at: None,
        },
        checkpoints: Vec::new(),
        program: ("Chancery".to_owned(), "0".to_owned()),
    }
}

impl Setting {
    /// A plan of so many lines, and a call about them in one of two languages.
    pub(crate) fn new(lines: usize, korean: bool) -> Setting {
        let words = [
            "Hold a joint rescue exercise",
            "Count the stocks of fish",
            "Exchange young diplomats",
            "Link the electricity grids",
            "Publish the tariffs of all ports",
        ];
        Setting::of(&words[..lines], korean)
    }

    /// A plan with these lines.
    pub(crate) fn worded(lines: &[&str]) -> Setting {
        Setting::of(lines, false)
    }

    fn of(lines: &[&str], korean: bool) -> Setting {
        let mut setting = Setting {
            partnership: Partnership::default(),
            lines: lines.len(),
        };
        let en = |text: &str| json!({"en": text});
        let keeper = json!({"seat": "keeper", "capacity": "keeper"});
        setting.done(
            "public",
            &keeper,
            json!({"book": {"open": {"holder": "public", "readers": [], "title": en("Public")}}}),
        );
        for (party, side) in [("alv", "league"), ("nor", "north")] {
            let seat = json!({"key": format!("{party}-desk"), "standing": {"party": party}, "title": en(party)});
            for act in [
                json!({"party": {"record": {"key": party, "name": en(party), "character": "state"}}}),
                json!({"party": {"form": {"key": side, "name": en(side)}}}),
                json!({"party": {"join": {"side": side, "party": party, "role": "member", "from": "2020", "precedence": 1}}}),
                json!({"seat": {"assign": seat}}),
            ] {
                setting.done("public", &keeper, act);
            }
        }
        let desk = serde_json::to_value(desk().author).unwrap();
        let parts = lines.iter().enumerate().map(|(at, words)| {
            json!({"key": format!("l-{at}"), "label": format!("1.{}", at + 1), "rank": "action-line", "text": en(words)})
        });
        let parts: Vec<Value> = parts.collect();
        let sides = json!([{"side": "league"}, {"side": "north"}]);
        for (book, act) in [
            (
                "joint",
                json!({"book": {"open": {"holder": "joint", "readers": ["alv", "nor"], "title": en("Joint")}}}),
            ),
            (
                "league",
                json!({"book": {"open": {"holder": {"side": "league"}, "readers": ["alv"], "title": en("League")}}}),
            ),
            (
                "joint",
                json!({"instrument": {"draw": {"key": "plan", "title": en("The plan"), "genre": "plan-of-action", "between": sides}}}),
            ),
            (
                "joint",
                json!({"instrument": {"provide": {"instrument": "plan", "provisions": parts}}}),
            ),
        ] {
            setting.done(book, &desk, act);
        }
        setting.call(korean);
        setting
    }

    fn call(&mut self, korean: bool) {
        let language = Tag::parse(if korean { "ko" } else { "en" });
        let point = FocalPoint {
            place: Place::default(),
            to: "Ministry of Wires".to_owned(),
            people: Vec::new(),
            language,
            lines: (0..self.lines)
                .map(|at| Key::parse(&self.key(at)).unwrap())
                .collect(),
        };
        let points = FocalPoints {
            points: vec![point],
            doubts: Vec::new(),
        };
        let ask = Ask {
            instrument: Ref::within(BookId::parse("joint").unwrap(), Key::parse("plan").unwrap()),
            book: desk().book,
            author: desk().author,
            on: date(2033, 3, 1),
            due: None,
            language: Tag::parse("en").unwrap(),
            is_anew: false,
        };
        let sending = call::send(&points, &self.sight(), &ask);
        self.all(sending.submissions);
    }

    fn done(&mut self, book: &str, author: &Value, act: Value) {
        let told = json!({"book": book, "author": author, "act": act});
        self.all(vec![serde_json::from_value(told).unwrap()]);
    }

    fn all(&mut self, submissions: Vec<Submission>) {
        let now: Timestamp = "2033-03-01T09:00:00Z".parse().unwrap();
        let admitted = partnership::admit(&self.partnership, submissions, now).unwrap();
        for entry in admitted.entries() {
            let (entry, hash) = (entry.clone(), [7; 32]);
            self.partnership.apply(Recorded { entry, hash });
        }
    }

    fn sight(&self) -> Sight<'_> {
        let eyes = self.partnership.eyes("alv-desk").unwrap();
        self.partnership.sight(&eyes, date(2033, 3, 1)).unwrap()
    }

    /// The key of a line, by its place.
    pub(crate) fn key(&self, at: usize) -> String {
        format!("l-{at}")
    }

    /// What the call asks.
    pub(crate) fn form(&self) -> Form {
        let sight = self.sight();
        let book = sight.book(&desk().book).unwrap();
        let (key, call) = book.things.calls.first_key_value().unwrap();
        form(&sight, book, key, call, date(2033, 3, 1)).unwrap()
    }

    /// What a returned file would change.
    pub(crate) fn take(&self, file: File, choices: &Choices) -> Proposal {
        let received = Received {
            file,
            hash: Hash([1; 32]),
            size_bytes: 1,
            media_type: MediaType::parse("application/zip").unwrap(),
        };
        call::take(&[received], &self.sight(), &desk(), choices)
    }
}

fn desk() -> Desk {
    let author =
        json!({"seat": "public/alv-desk", "voice": {"side": "league"}, "capacity": "national"});
    Desk {
        book: BookId::parse("league").unwrap(),
        author: serde_json::from_value(author).unwrap(),
        on: date(2033, 4, 10),
        stage: Stage::Draft,
    }
}
