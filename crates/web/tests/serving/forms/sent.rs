//! What is sent: each form becomes the same entry as its JSON, is seen before it is recorded, and leads back to where one read.

use axum::http::StatusCode;
use partnership::entry::Submission;
use serde_json::{Value, json};

use super::{JOINT, SIDE, author, give, last, length, nordmark, seat};

/// A form that was filled in, and the act that it becomes.
struct Filled {
    path: &'static str,
    voice: Value,
    fields: Vec<(&'static str, String)>,
    act: Value,
}

/// The forms of `filled.txt`, in order: each rests on those before it.
fn filled() -> Vec<Filled> {
    let written = include_str!("filled.txt");
    let blocks = written
        .split("\n\n")
        .skip(1)
        .filter(|block| !block.trim().is_empty());
    let read = |block: &'static str| {
        let mut lines = block.trim().lines();
        let (path, voice) = lines.next().unwrap().split_once(" as ").unwrap();
        let (kind, key) = voice.split_once(':').unwrap();
        let mut fields = vec![("as", format!("joint {voice} national"))];
        let mut act = Value::Null;
        for line in lines.map(str::trim) {
            match (line.strip_prefix("→ "), line.split_once(" = ")) {
                (Some(json), _) => act = serde_json::from_str(json).unwrap(),
                (None, Some((name, value))) => fields.push((name, value.replace("\\r\\n", "\r\n"))),
                (None, None) => panic!("{line}"),
            }
        }
        let voice = json!({kind: key});
        Filled {
            path,
            voice,
            fields,
            act,
        }
    };
    blocks.map(read).collect()
}

impl Filled {
    fn fields(&self) -> Vec<(&str, &str)> {
        let fields = self.fields.iter();
        fields
            .map(|(name, value)| (*name, value.as_str()))
            .collect()
    }
}

#[test]
fn a_form_that_is_filled_in_becomes_the_same_entry_as_its_act_in_json() {
    let (record, mut actor) = nordmark();
    let all = filled();
    assert!(all.len() > 12);
    for one in all {
        let sent = give(&mut actor, one.path, "send", &one.fields());
        assert_eq!(
            sent.status,
            StatusCode::SEE_OTHER,
            "{}: {}",
            one.path,
            sent.text()
        );
        let whole = json!({"book": "joint", "author": author(one.voice), "act": one.act});
        let expected: Submission = serde_json::from_value(whole).unwrap();
        let payload = last(&record, "joint").payload;
        assert_eq!(
            serde_json::to_value(&payload.act).unwrap(),
            one.act,
            "{}",
            one.path
        );
        assert_eq!(payload.author, expected.author, "{}", one.path);
        assert_eq!(payload.cites, [], "{}", one.path);
    }
}

#[test]
fn an_entry_is_seen_as_it_will_read_before_it_is_recorded() {
    let (record, mut actor) = nordmark();
    for one in filled() {
        let (path, fields) = (one.path, one.fields());
        let before = length(&record, "joint");
        let seen = give(&mut actor, path, "preview", &fields);
        assert_eq!(seen.status, StatusCode::OK, "{path}: {}", seen.text());
        for said in [
            "Nothing has been recorded yet",
            "It goes into “joint”",
            "Read by Alvaria",
        ] {
            assert!(seen.text().contains(said), "{path}: {said}");
        }
        assert_eq!(seen.header("cache-control"), "no-store");
        for (name, _) in &fields {
            let held = format!("name=\"{name}\"");
            assert!(seen.text().contains(&held), "{path} goes on with {name}");
        }
        assert_eq!(length(&record, "joint"), before, "{path}");
        let sent = give(&mut actor, path, "send", &fields);
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{path}");
    }
    let fields = [
        ("as", SIDE),
        ("request", "joint/request"),
        ("words.en", "The pier is measured"),
        ("on.year", "2032"),
    ];
    let seen = give(&mut actor, "request/develop", "preview", &fields);
    assert!(seen.text().contains("더 큰 부두"), "the thing itself");
    assert!(
        !actor
            .get("/joint/request/request")
            .text()
            .contains("pier is measured")
    );
}

#[test]
fn one_comes_back_to_where_one_read_and_sees_what_is_new() {
    let (_record, mut actor) = nordmark();
    let fields = [
        ("as", SIDE),
        ("to", "side:public/league"),
        ("by", "side:public/north"),
        ("subject.en", "Longer piers"),
        ("on.year", "2031"),
        ("back", "/follow-up?lang=ko"),
    ];
    let sent = give(&mut actor, "request/make", "send", &fields);
    let place = sent.header("location").to_owned();
    assert!(
        place.starts_with("/follow-up?lang=ko&recorded=joint/"),
        "{place}"
    );
    let page = actor.get(&place);
    let mark = "<a href=\"/joint/request/longer-piers\" class=\"new\">Longer piers</a>";
    assert!(page.text().contains(mark), "{}", page.text());
    assert!(page.text().contains("기록되었습니다"));
    assert!(
        !actor.get("/follow-up").text().contains("class=\"new\""),
        "it is new once"
    );
    let form = page
        .text()
        .split("href=\"")
        .find(|link| link.starts_with("/follow-up.docx"));
    assert!(
        !form.unwrap().contains("recorded="),
        "a file of the page is that of any reader"
    );
    for back in ["//example.org", "https://example.org", "follow-up"] {
        let fields = [
            ("as", SIDE),
            ("request", "joint/longer-piers"),
            ("words.en", "x"),
            ("on.year", "2031"),
            ("back", back),
        ];
        let sent = give(&mut actor, "request/develop", "send", &fields);
        assert!(
            sent.header("location")
                .starts_with("/joint/request/longer-piers?recorded="),
            "{back}"
        );
    }
    let mut anyone = crate::actor::Actor::at(_record.server("public", &[]));
    let other = anyone.get(&place);
    assert!(!other.text().contains("Longer piers") && !other.text().contains("기록되었습니다"));
}

#[test]
fn a_source_is_chosen_or_given_with_what_rests_on_it() {
    let (record, mut actor) = nordmark();
    let source = json!({"source": {"record": {"key": "herald", "publisher": {"en": "The Herald"}, "title": {"en": "Ferries"}}}});
    record.act("public", "keeper", vec![source]);
    let fields = [
        ("as", JOINT),
        ("title.en", "A dry dock"),
        ("cites.0.source", "public/herald"),
        ("cites.0.place", "p. 3"),
        ("new-source.publisher.en", "Port Gazette"),
        ("new-source.title.en", "The dock"),
        ("new-source.dated.year", "2031"),
    ];
    let sent = give(&mut actor, "project/propose", "send", &fields);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let cites = serde_json::to_value(&last(&record, "joint").payload.cites).unwrap();
    assert_eq!(
        cites,
        json!([{"source": "public/herald", "place": "p. 3"}, {"source": "port-gazette-dock"}])
    );
    let page = actor.get("/joint/project/dry-dock");
    assert!(page.text().contains("Port Gazette") && page.text().contains("The Herald"));
}

#[test]
fn a_correction_opens_the_entry_and_stands_in_its_place_with_its_history() {
    let (record, mut actor) = nordmark();
    let fields = [("as", JOINT), ("title.en", "A dry dok"), ("short.en", "DD")];
    let sent = give(&mut actor, "project/propose", "send", &fields);
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let number = last(&record, "joint").id.number;
    let path = format!("correct/joint/{number}");
    let page = actor.get("/joint/project/dd");
    assert!(
        page.links()
            .iter()
            .any(|link| link.starts_with(&format!("/record/{path}")))
    );
    let form = actor.get(&format!("/record/{path}"));
    assert!(
        form.text().contains("value=\"A dry dok\"") && form.text().contains("Both stay to be read")
    );
    let fields = [
        ("as", JOINT),
        ("title.en", "A dry dock"),
        ("short.en", "DD"),
        ("key", "dd"),
    ];
    let sent = give(&mut actor, &path, "send", &fields);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    assert!(actor.get("/joint/project/dd").text().contains("A dry dock"));
    let again = actor.get(&format!("/record/{path}"));
    assert!(
        again.text().contains("value=\"A dry dock\""),
        "it opens as it stands now"
    );
    assert!(
        again.text().contains(&format!("Entry {}", number + 1)),
        "with what was corrected"
    );
    let others = actor.get("/record/correct/joint/5");
    assert!(
        others.text().contains("Your seat cannot record this here"),
        "what another said stays theirs"
    );
    assert_eq!(
        actor.get("/record/correct/league/1").status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(last(&record, "joint").payload.author.seat, seat());
}

#[test]
fn a_report_is_cleared_and_given_to_the_other_side_by_one_click() {
    let (record, mut actor) = nordmark();
    let fields = [
        ("as", SIDE),
        ("line", "joint/plan#ferries"),
        ("status", "addressed"),
        ("on.year", "2031"),
        ("key", "ours"),
    ];
    let sent = give(&mut actor, "progress/report", "send", &fields);
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    for (name, stage) in [
        ("Clear today", "cleared"),
        ("Give to the other side today", "exchanged"),
    ] {
        let page = actor.get("/joint/progress/ours");
        let form = page
            .text()
            .split("<form ")
            .find(|form| form.contains(name))
            .unwrap()
            .to_owned();
        assert!(form.contains("It goes into “joint”"), "{form}");
        let hidden = form.split("name=\"").skip(1).filter_map(|field| {
            let (name, rest) = field.split_once("\" value=\"")?;
            Some((name.to_owned(), rest.split('"').next()?.to_owned()))
        });
        let hidden: Vec<(String, String)> = hidden.collect();
        let fields: Vec<(&str, &str)> = hidden
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let sent = give(&mut actor, "progress/advance", "send", &fields);
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let act = serde_json::to_value(&last(&record, "joint").payload.act).unwrap();
        assert_eq!(act["progress"]["advance"]["stage"], stage);
        assert_eq!(act["progress"]["advance"]["on"], "2031-06-15");
    }
    let page = actor.get("/joint/progress/ours");
    assert!(
        !page.text().contains("Clear today") && !page.text().contains("Give to the other side")
    );
    let mut other = crate::actor::Actor::at(record.server("alv-desk", &[]));
    assert!(
        !other
            .get("/joint/progress/ours")
            .text()
            .contains("Clear today")
    );
}

#[test]
fn a_report_cleared_in_ones_own_book_is_given_to_the_other_side_where_its_text_stands() {
    let (record, mut actor) = nordmark();
    let open = json!({"book": {"open": {"holder": {"party": "nor"}, "readers": ["nor"], "title": {"en": "Our own"}}}});
    record.act("nor", "nor", vec![open]);
    let own = "nor side:north national";
    let fields = [
        ("as", own),
        ("line", "joint/plan#fish"),
        ("status", "under-way"),
        ("on.year", "2031"),
        ("narrative.en", "Nets are mended"),
        ("key", "ours"),
    ];
    let sent = give(&mut actor, "progress/report", "send", &fields);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let wanted = super::body(&[
        ("report", "nor/ours"),
        ("back", "/joint/instrument/plan/review"),
    ]);
    let before = length(&record, "joint");
    let early = actor.post("/record/exchange", &[super::ORIGIN], &wanted);
    assert_eq!(early.status, StatusCode::NOT_FOUND, "a draft is not given");
    assert!(
        !actor
            .get("/nor/progress/ours")
            .text()
            .contains("Give to the other side")
    );
    let fields = [
        ("as", own),
        ("progress", "nor/ours"),
        ("stage", "cleared"),
        ("on.year", "2031"),
    ];
    let sent = give(&mut actor, "progress/advance", "send", &fields);
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let page = actor.get("/nor/progress/ours");
    assert!(
        page.text().contains("Give to the other side") && page.text().contains("Read by Alvaria")
    );
    for origin in [&[("origin", "http://example.org")][..], &[]] {
        let foreign = actor.post("/record/exchange", origin, &wanted);
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    }
    let mut other = crate::actor::Actor::at(record.server("alv-desk", &[]));
    let theirs = other.post("/record/exchange", &[super::ORIGIN], &wanted);
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    assert_eq!(length(&record, "joint"), before);
    let given = actor.post("/record/exchange", &[super::ORIGIN], &wanted);
    let place = given.header("location").to_owned();
    assert!(
        place.starts_with("/joint/instrument/plan/review?recorded=joint/"),
        "{place}"
    );
    assert!(
        other
            .get("/joint/instrument/plan/review")
            .text()
            .contains("Nets are mended")
    );
    let act = serde_json::to_value(&last(&record, "nor").payload.act).unwrap();
    assert_eq!(
        act["progress"]["advance"]["restated-as"],
        "joint/north-fish"
    );
}
