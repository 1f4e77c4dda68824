//! Where every random record begins: a league and a partner, their seats and books, and a plan in the joint book.

use serde_json::{Value, json};

use super::{Record, marker, submission};

fn words(book: &str, text: &str) -> Value {
    json!({"en": format!("{} {text}", marker(book))})
}

pub(super) fn set() -> Record {
    let mut record = Record {
        partnership: partnership::Partnership::default(),
        recorded: Vec::new(),
        now: "2031-03-01T09:00:00Z".parse().unwrap(),
        count: 0,
    };
    parties(&mut record);
    books(&mut record);
    works(&mut record, "public");
    works(&mut record, "joint");
    works(&mut record, "league");
    record
}

fn done(record: &mut Record, book: &str, author: &Value, act: &Value) {
    record
        .record(submission(book, author, act))
        .unwrap_or_else(|refused| panic!("{act} was refused: {refused:?}"));
}

fn keeper() -> Value {
    json!({"seat": "keeper", "capacity": "keeper"})
}

fn desk(party: &str) -> Value {
    json!({"seat": format!("{party}-desk"), "voice": {"party": party}, "capacity": "national"})
}

fn parties(record: &mut Record) {
    let mut told = vec![
        json!({"book": {"open": {"holder": "public", "readers": [], "title": words("public", "record")}}}),
    ];
    for party in ["alv", "bor", "cas", "nor", "dor"] {
        let name = words("public", party);
        told.push(json!({"party": {"record": {"key": party, "name": name, "character": "state"}}}));
        let seat =
            json!({"key": format!("{party}-desk"), "standing": {"party": party}, "title": name});
        told.push(json!({"seat": {"assign": seat}}));
    }
    for side in ["league", "north"] {
        told.push(json!({"party": {"form": {"key": side, "name": words("public", side)}}}));
    }
    let belonging = [
        ("league", "alv", "member", "2020"),
        ("league", "bor", "member", "2020-05"),
        ("league", "cas", "member", "2031-06-01"),
        ("league", "dor", "observer", "2031"),
        ("north", "nor", "member", "2020"),
    ];
    for (at, (side, party, role, from)) in belonging.into_iter().enumerate() {
        let join =
            json!({"side": side, "party": party, "role": role, "from": from, "precedence": 9 - at});
        told.push(json!({"party": {"join": join}}));
    }
    for (office, function) in [("coordinating", "coordinator"), ("chairing", "chair")] {
        let establish = json!({"key": office, "title": words("public", office), "function": function, "of": {"side": "league"}});
        told.push(json!({"office": {"establish": establish}}));
    }
    let term = |key, office, party, period| json!({"office": {"appoint": {"key": key, "office": office, "incumbent": {"party": party}, "period": period}}});
    told.push(term(
        "first",
        "coordinating",
        "alv",
        json!({"from": "2030", "until": "2031-05-20"}),
    ));
    told.push(term(
        "second",
        "coordinating",
        "bor",
        json!({"from": "2031-05-21"}),
    ));
    told.push(term(
        "third",
        "chairing",
        "cas",
        json!({"from": "2031-07", "until": "2031"}),
    ));
    let staff =
        json!({"key": "staff", "standing": {"staff": "league"}, "title": words("public", "staff")});
    told.push(json!({"seat": {"assign": staff}}));
    let source = json!({"key": "gazette", "publisher": words("public", "gazette"), "title": words("public", "issue")});
    told.push(json!({"source": {"record": source}}));
    for act in told {
        done(record, "public", &keeper(), &act);
    }
}

fn books(record: &mut Record) {
    let opened = [
        ("joint", "alv", json!("joint"), vec!["alv", "bor", "nor"]),
        (
            "league",
            "alv",
            json!({"side": "league"}),
            vec!["alv", "bor"],
        ),
        ("north", "nor", json!({"side": "north"}), vec!["nor"]),
        ("alv", "alv", json!({"party": "alv"}), vec!["alv"]),
        ("cas", "cas", json!({"party": "cas"}), vec!["cas"]),
        ("nor", "nor", json!({"party": "nor"}), vec!["nor"]),
        (
            "alv+nor.brief",
            "alv",
            json!({"table": "brief"}),
            vec!["alv", "nor"],
        ),
        (
            "bor+cas.brief",
            "bor",
            json!({"table": "brief"}),
            vec!["bor", "cas"],
        ),
    ];
    for (book, party, holder, readers) in opened {
        let open = json!({"holder": holder, "readers": readers, "title": words(book, "papers")});
        done(record, book, &desk(party), &json!({"book": {"open": open}}));
    }
    for party in ["alv", "nor"] {
        let seat = json!({"key": "treaties", "standing": {"party": party}, "title": words(party, "treaties")});
        done(
            record,
            party,
            &desk(party),
            &json!({"seat": {"assign": seat}}),
        );
    }
}

/// A plan with lines, an issue, and a meeting of a body, under the same short names in several books.
fn works(record: &mut Record, book: &str) {
    let author = if book == "public" {
        keeper()
    } else {
        desk("alv")
    };
    let sides = json!([{"side": "league"}, {"side": "north"}]);
    let line = |key: &str, parent: &str, rank: &str| json!({"key": key, "parent": parent, "rank": rank, "text": words(book, key)});
    let provisions = json!([
        {"key": "one", "rank": "pillar", "text": words(book, "pillar one")},
        line("one-a", "one", "section"),
        line("talk", "one-a", "chapeau"),
        line("consult", "talk", "action-line"),
        line("visit", "talk", "action-line"),
        line("train", "one", "action-line"),
        {"key": "two", "rank": "pillar", "text": words(book, "pillar two")},
        line("build", "two", "action-line"),
        line("fund", "two", "action-line"),
    ]);
    let told = [
        json!({"issue": {"raise": {"key": "trade", "title": words(book, "trade")}}}),
        json!({"body": {"establish": {"key": "dialogue", "name": words(book, "dialogue"), "level": "senior-officials", "between": sides}}}),
        json!({"meeting": {"convene": {"key": "ninth", "body": "dialogue", "number": 9, "period": {"from": "2031-05-15"}}}}),
        json!({"instrument": {"draw": {"key": "plan", "title": words(book, "plan"), "genre": "plan-of-action", "between": sides}}}),
        json!({"instrument": {"provide": {"instrument": "plan", "provisions": provisions}}}),
    ];
    for act in told {
        done(record, book, &author, &act);
    }
}
