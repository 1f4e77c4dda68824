//! What a seat is answered when it tries things: at taken names, unseen things, and books that exist without it.

use documents::refusal::sentence;
use language::Language;
use partnership::book;
use partnership::entry::Submission;
use partnership::{Admitted, Partnership, Refusal, Refused, admit};
use serde_json::{Value, json};

use crate::random::{Dice, Record, marker, submission};

/// Tries one random act in both records; the answers are the same to the byte.
///
/// One thing cannot be hidden: that a book has been opened without a party that could open it itself, since its name
/// follows from its holder and that party is refused. It is told so, and nothing else of the book.
pub(crate) fn check(dice: &mut Dice, seat: &str, record: &Record, less: &Partnership) {
    let told = attempt(dice, seat, record);
    let tried = [&record.partnership, less]
        .map(|partnership| admit(partnership, vec![told.clone()], record.now));
    if let [Err(refused), Ok(_)] = &tried {
        let opens = told.act.name() == ("book", "open");
        let open = Refusal::Book(book::Refusal::AlreadyOpen {
            book: told.book.clone(),
        });
        assert!(
            opens && refused.refusal == open,
            "{seat} trying {}: {refused:?}",
            json!(told)
        );
        return;
    }
    let [full, other] = tried.map(answer);
    assert_eq!(full, other, "{seat} trying {}", json!(told));
}

/// The entry that would be recorded, or the refusal and its sentences.
fn answer(tried: Result<Admitted, Refused>) -> String {
    match tried {
        Ok(admitted) => format!("{:?} {:?}", admitted.heads(), admitted.entries()),
        Err(refused) => {
            let said = [Language::English, Language::Korean]
                .map(|language| sentence(&refused.refusal, language));
            format!(
                "{} {} {} {said:?}",
                refused.index,
                json!(refused.refusal),
                refused.refusal
            )
        }
    }
}

fn attempt(dice: &mut Dice, seat: &str, record: &Record) -> Submission {
    let author = author(dice, seat);
    let all: Vec<&str> = record
        .partnership
        .books()
        .map(|book| book.id.as_str())
        .chain(["bor", "alv+bor.talks"])
        .collect();
    let book = dice.pick(&all).to_owned();
    if dice.chance(35) {
        return opening(dice, &author);
    }
    let things = |book: &str| {
        record.book(book).map(|book| {
            book.things
                .keys
                .keys()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
        })
    };
    let home = dice.pick(&all);
    let named = things(home).unwrap_or_default();
    let key = named
        .get(dice.roll(named.len().max(1)))
        .cloned()
        .unwrap_or("trade".to_owned());
    let near = format!("{}-{}", marker(home), dice.roll(400));
    let title = json!({"en": "Tried"});
    let act = match dice.roll(7) {
        0 => json!({"issue": {"raise": {"key": key, "title": title}}}),
        1 => {
            json!({"issue": {"raise": {"key": "tried", "title": title, "part-of": format!("{home}/{key}")}}})
        }
        2 => json!({"issue": {"raise": {"key": "tried", "title": title, "part-of": near}}}),
        3 => {
            json!({"meeting": {"convene": {"key": "tried", "body": "dialogue", "number": dice.roll(12), "period": {"from": "2032"}}}})
        }
        4 => {
            json!({"book": {"admit": {"reader": dice.pick(&["alv", "bor", "cas", "nor", "dor"])}}})
        }
        5 => {
            json!({"request": {"respond": {"request": key, "response": "noted", "by": {"side": "north"}, "on": "2033"}}})
        }
        _ => {
            json!({"correct": {"entry": dice.roll(40), "act": {"issue": {"raise": {"key": "trade", "title": title}}}}})
        }
    };
    submission(&book, &author, &act)
}

/// The seat in the capacities that it may claim.
fn author(dice: &mut Dice, seat: &str) -> Value {
    let short = seat.strip_prefix("public/").unwrap_or(seat);
    if short == "public" {
        return json!({"seat": "public", "capacity": "keeper"});
    }
    if short == "staff" {
        return json!({"seat": short, "voice": {"side": "league"}, "capacity": "secretariat"});
    }
    let party = short.split(['-', '/']).next().unwrap();
    match dice.roll(6) {
        0 => json!({"seat": short, "voice": {"side": "league"}, "capacity": "coordinator"}),
        1 => json!({"seat": short, "voice": {"side": "north"}, "capacity": "national"}),
        _ => json!({"seat": short, "voice": {"party": party}, "capacity": "national"}),
    }
}

/// A book to be opened under its own name or another's, for readers that it may not have.
fn opening(dice: &mut Dice, author: &Value) -> Submission {
    let parties = ["alv", "bor", "cas", "nor", "dor"];
    let readers: Vec<&str> = parties.into_iter().filter(|_| dice.chance(50)).collect();
    let (holder, stem) = match dice.roll(4) {
        0 => (json!("joint"), "joint".to_owned()),
        1 => {
            let side = dice.pick(&["league", "north"]);
            (json!({"side": side}), side.to_owned())
        }
        2 => {
            let party = dice.pick(&parties);
            (json!({"party": party}), party.to_owned())
        }
        _ => (
            json!({"table": "brief"}),
            format!("{}.brief", readers.join("+")),
        ),
    };
    let mut open = json!({"holder": holder, "readers": readers, "title": {"en": "Tried"}});
    let mut book = stem.trim_start_matches('.').to_owned();
    if dice.chance(20) {
        open["succeeds"] = json!(book);
        book = format!("{book}.2");
    }
    submission(&book, author, &json!({"book": {"open": open}}))
}
