//! One random act: by whom, in which book, and what is done.

use partnership::entry::Submission;
use partnership::instrument::Rank;
use partnership::key::Key;
use serde_json::{Map, Value, json};

use super::{AUTHORS, Dice, Record, submission};

impl Record {
    /// A random act, mostly one that the rules admit; none where there is nothing yet that it could be about.
    pub(super) fn attempt(&mut self, dice: &mut Dice) -> Option<Submission> {
        let book = self.some_book(dice);
        let author = self.some_author(dice, &book);
        let act = self.deed(dice, &book, &author)?;
        let mut told = submission(&book, &author, &act);
        if dice.chance(20)
            && let Some(source) = self.some(dice, "source", &book)
        {
            let cites = json!([{"source": source, "place": "p. 3"}]);
            told.cites = serde_json::from_value(cites).unwrap();
        }
        Some(told)
    }

    fn some_book(&self, dice: &mut Dice) -> String {
        let often = ["joint", "joint", "joint", "league", "public"];
        if dice.chance(50) {
            return dice.pick(&often).to_owned();
        }
        let all: Vec<&str> = self
            .partnership
            .books()
            .map(|book| book.id.as_str())
            .collect();
        dice.pick(&all).to_owned()
    }

    fn some_author(&self, dice: &mut Dice, book: &str) -> Value {
        if book == "public" {
            return json!({"seat": "keeper", "capacity": "keeper"});
        }
        let reads = |seat: &str| {
            let name = if seat.contains('/') {
                seat.to_owned()
            } else {
                format!("public/{seat}")
            };
            let eyes = self.partnership.eyes(&name);
            let sight = eyes
                .ok()
                .and_then(|eyes| self.partnership.sight(&eyes, self.day()));
            sight.is_some_and(|sight| sight.books.iter().any(|one| one.id.as_str() == book))
        };
        let careless = dice.chance(8);
        let able: Vec<_> = AUTHORS
            .iter()
            .filter(|one| careless || reads(one.0))
            .collect();
        let (seat, kind, voice, capacity) = *able
            .get(dice.roll(able.len().max(1)))
            .unwrap_or(&&AUTHORS[0]);
        json!({"seat": seat, "voice": {*kind: voice}, "capacity": capacity})
    }

    /// The voice of the author, or now and then another.
    fn voice(dice: &mut Dice, author: &Value) -> Value {
        let voices = [
            json!({"side": "league"}),
            json!({"side": "north"}),
            json!({"party": "alv"}),
            json!({"party": "nor"}),
        ];
        match author.get("voice") {
            Some(own) if dice.chance(88) => own.clone(),
            Some(_) | None => voices[dice.roll(voices.len())].clone(),
        }
    }

    fn deed(&mut self, dice: &mut Dice, book: &str, author: &Value) -> Option<Value> {
        match dice.roll(46) {
            0..=1 => Some(json!({"issue": {"raise": self.issue(dice, book)}})),
            2..=4 => self.meeting(dice, book),
            5..=7 => self.intervention(dice, book, author),
            8..=10 => Some(json!({"request": {"make": self.request(dice, book, author)}})),
            11..=18 => self.response(dice, book, author),
            19..=21 => self.commitment(dice, book, author),
            22..=25 => self.text(dice, book),
            26..=28 => self.report(dice, book, author),
            29..=33 => self.advance(dice, book, author),
            34..=37 => self.endorse(dice, book, author),
            38..=40 => self.project(dice, book, author),
            41 => self.remark(dice, book),
            42 => self.correction(dice, book),
            43 => Some(self.belonging(dice)),
            44 => self.office(dice, book),
            _ => self.reading(dice, book),
        }
    }

    fn issue(&mut self, dice: &mut Dice, book: &str) -> Value {
        let parent = self.some(dice, "issue", book);
        let issue = json!({"key": self.name(dice, book), "title": self.words(book)});
        with(issue, "part-of", parent.filter(|_| dice.chance(50)))
    }

    fn meeting(&mut self, dice: &mut Dice, book: &str) -> Option<Value> {
        let held = self.own(dice, "meeting", book);
        let meeting = held.filter(|_| dice.chance(75));
        let Some(meeting) = meeting else {
            let convene = json!({"key": self.name(dice, book), "title": self.words(book), "number": dice.roll(12), "period": {"from": dice.when()}, "place": self.words(book)});
            let convene = with(convene, "body", self.some(dice, "body", book));
            return Some(json!({"meeting": {"convene": convene}}));
        };
        let voice = dice.pick(&["league", "north"]);
        Some(match dice.roll(4) {
            0 => json!({"meeting": {"co-chair": {"meeting": meeting, "voice": {"side": voice}}}}),
            1 => {
                json!({"meeting": {"attend": {"meeting": meeting, "voice": {"side": voice}, "completeness": "included", "participants": [{"title": self.words(book), "duty": "head"}]}}})
            }
            2 => {
                json!({"meeting": {"set-agenda": {"meeting": meeting, "items": [{"key": "first", "title": self.words(book)}, {"key": "second", "title": self.words(book)}]}}})
            }
            _ => {
                json!({"meeting": {"conclude": {"key": self.name(dice, book), "meeting": meeting, "statement": self.words(book), "between": [{"side": "league"}, {"side": "north"}]}}})
            }
        })
    }

    fn intervention(&mut self, dice: &mut Dice, book: &str, author: &Value) -> Option<Value> {
        if let Some(said) = self
            .own(dice, "intervention", book)
            .filter(|_| dice.chance(25))
        {
            return Some(
                json!({"intervention": {"agree-account": {"intervention": said, "voice": Self::voice(dice, author)}}}),
            );
        }
        let verbs = ["stressed", "explained", "noted", "asked"];
        let issues: Vec<String> = self.some(dice, "issue", book).into_iter().collect();
        let record = json!({"key": self.name(dice, book), "meeting": self.some(dice, "meeting", book)?, "voices": [{"side": dice.pick(&["league", "north"])}], "verb": dice.pick(&verbs), "substance": self.words(book), "issues": issues, "account": Self::voice(dice, author)});
        Some(json!({"intervention": {"record": record}}))
    }

    fn request(&mut self, dice: &mut Dice, book: &str, author: &Value) -> Value {
        let asks = [("league", "north"), ("north", "league")];
        let (by, to) = asks[dice.roll(2)];
        let issues: Vec<String> = self.some(dice, "issue", book).into_iter().collect();
        let make = json!({"key": self.name(dice, book), "by": {"side": by}, "to": [{"side": to}], "subject": self.words(book), "on": dice.when(), "issues": issues, "account": Self::voice(dice, author)});
        let make = with(
            make,
            "at",
            self.some(dice, "meeting", book).filter(|_| dice.chance(60)),
        );
        let wished = dice.when();
        with(make, "wished-by", Some(wished).filter(|_| dice.chance(50)))
    }

    fn response(&mut self, dice: &mut Dice, book: &str, author: &Value) -> Option<Value> {
        let request = self.own(dice, "request", book)?;
        let voice = Self::voice(dice, author);
        if dice.chance(12) {
            return Some(
                json!({"request": {"agree-account": {"request": request, "voice": voice}}}),
            );
        }
        if dice.chance(15) {
            return Some(
                json!({"request": {"develop": {"request": request, "on": dice.when(), "words": self.words(book)}}}),
            );
        }
        let response = dice.pick(&[
            "noted",
            "noted",
            "accepted",
            "declined",
            "answered",
            "not-pursued",
        ]);
        let name = self.name(dice, book);
        let commitment = Some(name).filter(|_| response == "accepted");
        let respond = json!({"request": request, "response": response, "by": voice, "on": dice.later(), "words": self.words(book)});
        Some(json!({"request": {"respond": with(respond, "commitment", commitment)}}))
    }

    fn commitment(&mut self, dice: &mut Dice, book: &str, author: &Value) -> Option<Value> {
        if let Some(given) = self
            .own(dice, "commitment", book)
            .filter(|_| dice.chance(55))
        {
            let ending = dice.pick(&["delivered", "withdrawn"]);
            return Some(
                json!({"commitment": {"end": {"commitment": given, "ending": ending, "on": dice.when(), "words": self.words(book)}}}),
            );
        }
        let by = Self::voice(dice, author);
        let give = json!({"key": self.name(dice, book), "by": by, "to": [{"party": "bor"}], "subject": self.words(book), "on": dice.when(), "due": dice.when()});
        Some(json!({"commitment": {"give": give}}))
    }

    fn text(&mut self, dice: &mut Dice, book: &str) -> Option<Value> {
        let own = self.own(dice, "instrument", book);
        let Some(text) = own.filter(|_| dice.chance(85)) else {
            let draw = json!({"key": self.name(dice, book), "title": self.words(book), "genre": "plan-of-action", "between": [{"side": "league"}, {"side": "north"}]});
            let draw = with(
                draw,
                "succeeds",
                self.some(dice, "instrument", book)
                    .filter(|_| dice.chance(40)),
            );
            return Some(json!({"instrument": {"draw": draw}}));
        };
        let key = Key::parse(&text).unwrap();
        let instrument = &self.book(book)?.things.instruments[&key];
        let parents: Vec<String> = instrument
            .provisions
            .walk()
            .map(|(_, placed)| placed.provision.key.to_string())
            .collect();
        let annexes: Vec<String> = instrument.annexes.keys().map(Key::to_string).collect();
        Some(match dice.roll(4) {
            0 => {
                json!({"instrument": {"annex": {"instrument": text, "key": self.name(dice, book), "title": self.words(book), "effective": dice.when()}}})
            }
            1 => {
                let provision = parents.get(dice.roll(parents.len().max(1)))?;
                json!({"instrument": {"drop": {"instrument": text, "provision": provision, "on": dice.when(), "reason": self.words(book)}}})
            }
            _ => {
                let parent = parents.get(dice.roll(parents.len().max(1)));
                let line = json!({"key": self.name(dice, book), "rank": "action-line", "text": self.words(book)});
                let line = with(line, "parent", parent.cloned().filter(|_| dice.chance(80)));
                let annex = annexes
                    .get(dice.roll(annexes.len().max(1)))
                    .filter(|_| dice.chance(60));
                let provide = json!({"instrument": text, "provisions": [line]});
                json!({"instrument": {"provide": with(provide, "annex", annex.cloned())}})
            }
        })
    }

    fn line(&self, dice: &mut Dice, book: &str) -> Option<Value> {
        let text = if dice.chance(70) {
            "joint/plan".to_owned()
        } else {
            self.some(dice, "instrument", book)?
        };
        let (home, key) = text.split_once('/').unwrap_or((book, &text));
        let instrument = self
            .book(home)?
            .things
            .instruments
            .get(&Key::parse(key).unwrap())?;
        let lines = instrument
            .provisions
            .walk()
            .filter(|(_, placed)| placed.provision.rank == Rank::ActionLine);
        let lines: Vec<&str> = lines
            .map(|(_, placed)| placed.provision.key.as_str())
            .collect();
        let provision = lines.get(dice.roll(lines.len().clamp(1, 5)))?;
        Some(json!({"instrument": text, "provision": provision}))
    }

    fn report(&mut self, dice: &mut Dice, book: &str, author: &Value) -> Option<Value> {
        let line = self.line(dice, book)?;
        let status = dice.pick(&["not-started", "under-way", "addressed", "implemented"]);
        let report = json!({"key": self.name(dice, book), "line": line, "side": Self::voice(dice, author), "status": status, "on": dice.when(), "narrative": self.words(book)});
        Some(json!({"progress": {"report": report}}))
    }

    fn advance(&mut self, dice: &mut Dice, book: &str, _author: &Value) -> Option<Value> {
        let report = self.own(dice, "progress", book)?;
        let stage = dice.pick(&["cleared", "exchanged", "exchanged", "exchanged", "noted"]);
        let advance = json!({"progress": report, "stage": stage, "on": dice.later()});
        let at = self
            .some(dice, "meeting", book)
            .filter(|_| stage == "noted");
        Some(json!({"progress": {"advance": with(advance, "at", at)}}))
    }

    fn endorse(&mut self, dice: &mut Dice, book: &str, author: &Value) -> Option<Value> {
        let report = self.own(dice, "progress", book)?;
        Some(
            json!({"progress": {"endorse": {"progress": report, "voice": Self::voice(dice, author), "on": dice.later()}}}),
        )
    }

    fn project(&mut self, dice: &mut Dice, book: &str, author: &Value) -> Option<Value> {
        let Some(project) = self.own(dice, "project", book).filter(|_| dice.chance(75)) else {
            return Some(
                json!({"project": {"propose": {"key": self.name(dice, book), "title": self.words(book)}}}),
            );
        };
        let currency = dice.pick(&["USD", "KRW"]);
        let amount = format!("{}.{}5", 1 + dice.roll(9000), dice.roll(10));
        Some(match dice.roll(6) {
            0 | 1 => {
                json!({"project": {"fund": {"project": project, "amount": {"currency": currency, "amount": amount}}}})
            }
            2 | 3 => {
                json!({"project": {"serve": {"project": project, "line": self.line(dice, book)?}}})
            }
            4 => {
                json!({"project": {"reach": {"project": project, "stage": dice.pick(&["approval", "implementation", "closure"]), "on": dice.when()}}})
            }
            _ => {
                json!({"project": {"designate": {"project": project, "designation": "signature", "by": Self::voice(dice, author), "on": dice.when()}}})
            }
        })
    }

    fn remark(&mut self, dice: &mut Dice, book: &str) -> Option<Value> {
        let kind = dice.pick(&["request", "meeting", "instrument", "project", "progress"]);
        let about = json!({kind: self.some(dice, kind, book)?});
        Some(match dice.roll(3) {
            0 => {
                json!({"note": {"write": {"key": self.name(dice, book), "on": about, "text": self.words(book)}}})
            }
            1 => {
                json!({"claim": {"state": {"key": self.name(dice, book), "about": about, "aspect": "start", "statement": self.words(book)}}})
            }
            _ => {
                json!({"edition": {"issue": {"key": self.name(dice, book), "title": self.words(book), "paper": "review", "of": {"instrument": self.some(dice, "instrument", book)?}, "number": 1 + dice.roll(9), "as-of": dice.day(), "known-at": "2031-03-01T09:00:00Z", "language": "en", "media-type": "application/pdf", "hash": "0f".repeat(32), "program": "0.1.0", "checkpoint": "none"}}})
            }
        })
    }

    /// The act of an earlier entry of the book with another date, status or wording.
    fn correction(&self, dice: &mut Dice, book: &str) -> Option<Value> {
        let entries = &self.book(book)?.entries;
        let entry = &entries[dice.roll(entries.len())];
        let mut act = serde_json::to_value(&entry.payload.act).unwrap();
        altered(dice, &mut act);
        Some(json!({"correct": {"entry": entry.id.number, "act": act}}))
    }

    fn belonging(&mut self, dice: &mut Dice) -> Value {
        let (side, party) = (
            dice.pick(&["league", "north"]),
            dice.pick(&["alv", "bor", "cas", "nor", "dor"]),
        );
        let role = dice.pick(&["member", "member", "observer"]);
        if dice.chance(50) {
            json!({"party": {"leave": {"side": side, "party": party, "role": role, "until": dice.when()}}})
        } else {
            json!({"party": {"join": {"side": side, "party": party, "role": role, "from": dice.when(), "precedence": dice.roll(9)}}})
        }
    }

    fn office(&mut self, dice: &mut Dice, book: &str) -> Option<Value> {
        if let Some(term) = self.own(dice, "term", book).filter(|_| dice.chance(40)) {
            return Some(json!({"office": {"end": {"term": term, "until": dice.when()}}}));
        }
        let (from, until) = (dice.when(), dice.when());
        let period = with(
            json!({"from": from}),
            "until",
            Some(until).filter(|_| dice.chance(60)),
        );
        let party = dice.pick(&["alv", "bor", "cas"]);
        Some(
            json!({"office": {"appoint": {"key": self.name(dice, book), "office": self.some(dice, "office", book)?, "incumbent": {"party": party}, "period": period}}}),
        )
    }

    /// What changes who reads what.
    fn reading(&mut self, dice: &mut Dice, book: &str) -> Option<Value> {
        Some(match dice.roll(3) {
            0 | 1 => {
                json!({"book": {"admit": {"reader": dice.pick(&["alv", "bor", "cas", "nor", "dor"])}}})
            }
            _ => {
                json!({"seat": {"assign": {"key": self.name(dice, book), "standing": {"party": dice.pick(&["alv", "nor", "cas"])}, "title": self.words(book)}}})
            }
        })
    }
}

/// A field more, where there is something to say.
fn with(mut told: Value, field: &str, value: Option<String>) -> Value {
    if let Some(value) = value {
        told[field] = Value::String(value);
    }
    told
}

/// Changes dates, statuses and words somewhere within an act.
fn altered(dice: &mut Dice, told: &mut Value) {
    let Some(fields) = told.as_object_mut() else {
        return;
    };
    let dated = ["on", "from", "until", "wished-by", "due", "effective"];
    for name in fields.keys().cloned().collect::<Vec<_>>() {
        if dated.contains(&name.as_str()) && fields[&name].is_string() && dice.chance(60) {
            fields.insert(name, Value::String(dice.when()));
        } else if name == "status" {
            fields.insert(name, json!(dice.pick(&["under-way", "implemented"])));
        } else if name == "en" {
            let said = format!("{} anew", fields[&name].as_str().unwrap());
            *fields = Map::from_iter([("en".to_owned(), Value::String(said))]);
            return;
        } else {
            altered(dice, &mut fields[&name]);
        }
    }
}
