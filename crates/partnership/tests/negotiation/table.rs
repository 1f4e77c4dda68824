//! A caucus of twelve that negotiates two hundred paragraphs: acts at random, judged by the rules; refused ones are dropped.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use partnership::book::BookId;
use partnership::entry::{Recorded, Submission};
use partnership::key::Key;
use partnership::negotiation::Draft;
use partnership::{Partnership, admit};
use serde_json::{Value, json};

use crate::random::Dice;

const PARTIES: usize = 12;
const PARAGRAPHS: usize = 200;
const WORDS: [&str; 8] = [
    "the",
    "sides",
    "shall",
    "may",
    "바다를",
    "meet",
    "report",
    "together",
];

/// A negotiation and its clock.
pub(crate) struct Table {
    partnership: Partnership,
    now: Timestamp,
    named: usize,
}

impl Table {
    /// A negotiation of one try a seed.
    pub(crate) fn negotiated(seeds: &[u64]) -> Table {
        let mut table = Table::opened();
        for seed in seeds {
            let mut dice = Dice(*seed);
            table.now = table.now.checked_add(SignedDuration::from_mins(7)).unwrap();
            table.step(&mut dice);
        }
        table
    }

    fn opened() -> Table {
        let mut table = Table {
            partnership: Partnership::default(),
            now: "2031-03-01T09:00:00Z".parse().unwrap(),
            named: 0,
        };
        let en = |text: &str| json!({"en": text});
        let keeper = json!({"seat": "keeper", "capacity": "keeper"});
        let mut public = vec![
            json!({"book": {"open": {"holder": "public", "readers": [], "title": en("Public")}}}),
            json!({"party": {"form": {"key": "league", "name": en("League")}}}),
        ];
        for number in 1..=PARTIES {
            let key = party(number);
            public.push(
                json!({"party": {"record": {"key": key, "name": en(&key), "character": "state"}}}),
            );
            public.push(json!({"party": {"join": {"side": "league", "party": key, "role": "member", "from": "2020", "precedence": number}}}));
            public.push(json!({"seat": {"assign": {"key": format!("{key}-desk"), "standing": {"party": key}, "title": en(&key)}}}));
        }
        let office = json!({"key": "coordinator", "title": en("C"), "function": "coordinator", "of": {"side": "league"}});
        public.push(json!({"office": {"establish": office}}));
        let term = json!({"key": "term", "office": "coordinator", "incumbent": {"party": party(1)}, "period": {"from": "2030"}});
        public.push(json!({"office": {"appoint": term}}));
        for act in public {
            table.done("public", &keeper, act);
        }
        let all: Vec<String> = (1..=PARTIES).map(party).collect();
        let pen = pen();
        table.done("league", &pen, json!({"book": {"open": {"holder": {"side": "league"}, "readers": all, "title": en("L")}}}));
        let mut dice = Dice(7);
        let paragraphs: Vec<Value> = (1..=PARAGRAPHS)
            .map(|number| {
                let words: Vec<&str> = (0..3 + dice.roll(9)).map(|_| dice.pick(&WORDS)).collect();
                json!({"key": format!("p{number}"), "rank": "paragraph", "text": words.join(" ")})
            })
            .collect();
        let between: Vec<Value> = all.iter().map(|key| json!({"party": key})).collect();
        table.done(
            "league",
            &pen,
            json!({"negotiation": {"open": {
            "key": "text", "title": en("Text"), "language": "en", "between": between,
            "pen": [{"side": "league"}], "paragraphs": paragraphs, "on": "2031-03-01"}}}),
        );
        table
    }

    /// The draft that is negotiated.
    pub(crate) fn draft(&self) -> &Draft {
        let book = BookId::parse("league").unwrap();
        &self.partnership.book(&book).unwrap().things.drafts[&Key::parse("text").unwrap()]
    }

    /// What each clearance says last, with the version that it is of.
    pub(crate) fn clearances(&self) -> BTreeMap<String, (u64, String)> {
        let book = BookId::parse("league").unwrap();
        let shelf = &self.partnership.book(&book).unwrap().things.clearances;
        let said = shelf.iter().map(|(key, clearance)| {
            let answer = serde_json::to_value(clearance.answer().answer).unwrap();
            let answer = answer.as_str().unwrap().to_owned();
            (key.to_string(), (u64::from(clearance.version), answer))
        });
        said.collect()
    }

    /// The entries of the book of the caucus: their numbers and their acts as they are kept.
    pub(crate) fn entries(&self) -> Vec<(u64, Value)> {
        let book = self
            .partnership
            .book(&BookId::parse("league").unwrap())
            .unwrap();
        let entries = book.entries.iter();
        let told = entries.map(|entry| {
            (
                entry.id.number,
                serde_json::to_value(&entry.payload.act).unwrap(),
            )
        });
        told.collect()
    }

    /// Tries something; most of it the rules let in.
    fn step(&mut self, dice: &mut Dice) {
        let number = 1 + dice.roll(PARTIES);
        let voice = json!({"party": party(number)});
        let own = json!({"seat": format!("{}-desk", party(number)), "voice": voice, "capacity": "national"});
        let draft = json!("text");
        let proposals = self.some_proposals(dice);
        let (author, act) = match dice.roll(22) {
            0..=6 => (
                own,
                json!({"submit": {"draft": draft, "by": voice, "proposals": self.asked(dice)}}),
            ),
            7..=10 => {
                let stance = *dice.pick(&[&"supports", &"supports", &"opposes", &"reserves"]);
                (
                    own,
                    json!({"take-position": {"draft": draft, "voice": voice, "proposals": proposals, "stance": stance, "words": {"en": "W"}}}),
                )
            }
            11 | 12 => self.withdrawn(dice),
            13..=15 => (pen(), self.agreed(dice)),
            16 => (
                own,
                json!({"reopen": {"draft": draft, "by": voice, "paragraphs": [self.some_paragraph(dice)], "reason": {"en": "R"}}}),
            ),
            17 if dice.chance(30) => (
                pen(),
                json!({"close-reading": {"draft": draft, "on": "2031-03"}}),
            ),
            17..=19 => self.silenced(dice, own, &voice),
            _ => {
                self.cleared(dice, &own, &voice);
                return;
            }
        };
        self.tried("league", &author, json!({"negotiation": act}));
    }

    fn asked(&mut self, dice: &mut Dice) -> Vec<Value> {
        let count = 1 + dice.roll(3);
        (0..count).map(|_| self.proposed(dice)).collect()
    }

    fn proposed(&mut self, dice: &mut Dice) -> Value {
        self.named += 1;
        // Names in another order than that in which they are given.
        let key = format!("q{}", (self.named * 7919) % 100_003);
        let paragraph = self.some_paragraph(dice);
        let text = self.draft().paragraph(&Key::parse(&paragraph).unwrap());
        let text: Vec<char> = text
            .map(|one| one.text.chars().collect())
            .unwrap_or_default();
        let change = match dice.roll(10) {
            0 => json!({"drop": {"paragraph": paragraph}}),
            1 => json!({"move": {"paragraph": paragraph, "after": self.some_paragraph(dice)}}),
            2 | 3 => {
                let added = json!({"key": format!("a{}", self.named), "rank": "paragraph", "text": "they add this"});
                json!({"add": {"paragraph": added, "after": dice.chance(90).then_some(paragraph)}})
            }
            _ => {
                let from = dice.roll(text.len() + 1);
                let until = (from + dice.roll(6)).min(text.len());
                let strike: String = text[from..until].iter().collect();
                json!({"reword": {"paragraph": paragraph, "from": from, "strike": strike, "put": dice.pick(&WORDS)}})
            }
        };
        json!({"key": key, "change": change})
    }

    fn agreed(&self, dice: &mut Dice) -> Value {
        let paragraph = match self.draft().open().nth(dice.roll(12)) {
            Some((_, proposal)) if dice.chance(70) => proposal.change.paragraph().to_string(),
            Some(_) | None => self.some_paragraph(dice),
        };
        let key = Key::parse(&paragraph).unwrap();
        let on_it = self.draft().asked_on(&key).map(|(key, _)| key.to_string());
        let taken: Vec<String> = on_it.filter(|_| dice.chance(50)).collect();
        let level = *dice.pick(&[&"informals", &"ad-referendum", &"final"]);
        let all = (1..=PARTIES).map(|number| json!({"party": party(number)}));
        let pending: Vec<Value> = all.filter(|_| level == "ad-referendum").collect();
        json!({"agree": {"draft": "text", "paragraphs": [paragraph], "level": level, "taken": taken, "pending": pending, "on": "2031-03"}})
    }

    /// One who stands somewhere on a proposal takes it back.
    fn withdrawn(&self, dice: &mut Dice) -> (Value, Value) {
        let open: Vec<_> = self.draft().open().collect();
        let stands = open
            .get(dice.roll(open.len().max(1)))
            .and_then(|(key, proposal)| {
                let voices: Vec<_> = proposal.positions.keys().collect();
                Some((
                    key.to_string(),
                    (*voices.get(dice.roll(voices.len().max(1)))?).clone(),
                ))
            });
        let (proposals, voice) = stands.unzip();
        let voice = voice.map_or(json!({"party": party(1)}), |voice| json!(voice));
        let seat = format!("{}-desk", voice["party"].as_str().unwrap());
        let own = json!({"seat": seat, "voice": voice, "capacity": "national"});
        let proposals: Vec<String> = proposals.into_iter().collect();
        (
            own,
            json!({"withdraw": {"draft": "text", "voice": voice, "proposals": proposals}}),
        )
    }

    fn silenced(&self, dice: &mut Dice, own: Value, voice: &Value) -> (Value, Value) {
        let silences = &self.draft().silences;
        let running = silences.iter().find(|(_, one)| one.closed.is_none());
        let some = running.map(|(key, _)| key.to_string());
        let named = silences.len();
        match (some, dice.roll(5)) {
            (Some(silence), 0 | 1) => {
                let kind = *dice.pick(&[&"objection", &"amendment", &"reservation", &"more-time"]);
                (
                    own,
                    json!({"break-silence": {"draft": "text", "silence": silence, "by": voice, "kind": kind, "is-named": true}}),
                )
            }
            (Some(silence), 2 | 3) => (
                pen(),
                json!({"close-silence": {"draft": "text", "silence": silence, "on": "2031-03"}}),
            ),
            (Some(_) | None, _) => {
                let until = self.now.checked_add(SignedDuration::from_mins(60)).unwrap();
                let first = 13 + dice.roll(PARAGRAPHS - 20);
                let under = [
                    self.some_paragraph(dice),
                    format!("p{first}"),
                    format!("p{}", first + 1),
                ];
                let under = &under[dice.roll(2)..];
                (
                    pen(),
                    json!({"open-silence": {"draft": "text", "key": format!("s{named}"), "paragraphs": under, "until": until.to_string()}}),
                )
            }
        }
    }

    fn cleared(&mut self, dice: &mut Dice, own: &Value, voice: &Value) {
        self.named += 1;
        let answer = *dice.pick(&[
            &"pending",
            &"cleared",
            &"with-reservation",
            &"needs-cabinet",
        ]);
        let given: Vec<String> = self.clearances().into_keys().collect();
        let act = match given.get(dice.roll(given.len().max(1))) {
            Some(clearance) if dice.chance(60) => {
                json!({"answer": {"clearance": clearance, "answer": answer, "words": {"en": "W"}, "on": "2031-03"}})
            }
            Some(_) | None => {
                let version = dice.roll(4);
                json!({"record": {"key": format!("c{}", self.named), "draft": "text", "version": version, "by": voice, "answer": answer, "words": {"en": "W"}, "on": "2031-03"}})
            }
        };
        self.tried("league", own, json!({"clearance": act}));
    }

    fn some_paragraph(&self, dice: &mut Dice) -> String {
        let open: Vec<String> = self
            .draft()
            .open()
            .map(|(_, one)| one.change.paragraph().to_string())
            .collect();
        match open.get(dice.roll(open.len().max(1))) {
            Some(paragraph) if dice.chance(50) => paragraph.clone(),
            // Few, so that many meet there.
            Some(_) | None => {
                let among = if dice.chance(80) { 12 } else { PARAGRAPHS };
                format!("p{}", 1 + dice.roll(among))
            }
        }
    }

    fn some_proposals(&self, dice: &mut Dice) -> Vec<String> {
        let open: Vec<String> = self
            .draft()
            .open()
            .map(|(key, _)| key.to_string())
            .collect();
        let count = 1 + dice.roll(2);
        (0..count)
            .filter_map(|_| open.get(dice.roll(open.len().max(1))).cloned())
            .collect()
    }

    fn done(&mut self, book: &str, author: &Value, act: Value) {
        assert!(self.tried(book, author, act.clone()), "{act}");
    }

    fn tried(&mut self, book: &str, author: &Value, act: Value) -> bool {
        let told = json!({"book": book, "author": author, "act": act});
        let submission: Submission =
            serde_json::from_value(told).unwrap_or_else(|error| panic!("{act}: {error}"));
        let Ok(admitted) = admit(&self.partnership, vec![submission], self.now) else {
            return false;
        };
        for entry in admitted.entries() {
            let entry = entry.clone();
            self.partnership.apply(Recorded {
                entry,
                hash: [7; 32],
            });
        }
        true
    }
}

fn party(number: usize) -> String {
    format!("m{number:02}")
}

fn pen() -> Value {
    json!({"seat": format!("{}-desk", party(1)), "voice": {"side": "league"}, "capacity": "coordinator"})
}
