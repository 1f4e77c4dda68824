//! Merging files on a page: what is given comes back as one text, under an address that others do not know.

use axum::http::{Method, StatusCode};

use documents::paper::{Block, Inline, Paper, Sheet};
use language::Language;

use crate::actor::{Actor, Answered, BOUNDARY, form};
use crate::record::Record;

/// A Word file with two paragraphs, the first as given.
fn draft(first: &str) -> Vec<u8> {
    let second =
        "The secretariat may adjourn the meeting after consultations with both of the sides.";
    let paragraph = |words: &str| Block::Paragraph(vec![Inline::Text(words.to_owned())]);
    documents::word::write(&Paper {
        language: Language::English,
        title: "Plan".to_owned(),
        subtitle: None,
        book: "Draft".to_owned(),
        colophon: Vec::new(),
        sheet: Sheet::Portrait,
        blocks: vec![paragraph(first), paragraph(second)],
        sources: Vec::new(),
    })
}

fn base() -> Vec<u8> {
    draft("The sides shall meet once a year to review this plan.")
}

fn give(actor: &mut Actor, fields: &[(&str, Option<&str>, &[u8])]) -> Answered {
    actor.give("/merge", fields)
}

fn actor() -> (Record, Actor) {
    let record = Record::new();
    let actor = Actor::at(record.server("public", &[]));
    (record, actor)
}

#[test]
fn files_come_back_as_one_text_in_every_form() {
    let (_record, mut actor) = actor();
    let asked = actor.get("/merge");
    assert!(
        asked.text().contains("enctype=\"multipart/form-data\"")
            && asked.text().contains("Nothing is stored")
    );
    let (should, twice) = (
        draft("The sides should meet once a year to review this plan."),
        draft("The sides shall meet twice a year to review this plan."),
    );
    let sent = give(
        &mut actor,
        &[
            ("base", Some("base.docx"), &base()),
            ("party", None, b"Alvaria"),
            ("file", Some("draft.docx"), &should),
            ("party", None, b""),
            ("file", Some(""), b""),
            ("several", Some("BOR_comments.docx"), &twice),
            ("style", None, b"un"),
        ],
    );
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let place = sent.header("location").to_owned();
    let page = actor.get(&place);
    let bracket = "[Alvaria: </strong><ins>should</ins>";
    assert!(page.text().contains(bracket), "{}", page.text());
    assert_eq!(page.header("cache-control"), "no-store");
    for (name, begins) in [
        ("text.docx", "PK"),
        ("text.pdf", "%PDF"),
        ("text.html", "<!doctype html>"),
        ("text.md", "# base.docx"),
        ("text.json", "{"),
        ("synopsis.docx", "PK"),
        ("party-2.docx", "PK"),
    ] {
        let taken = actor.get(&format!("{place}/{name}"));
        assert_eq!(taken.status, StatusCode::OK, "{name}");
        assert!(taken.body.starts_with(begins.as_bytes()), "{name}");
        let kept_as = format!("attachment; filename=\"{name}\"");
        assert_eq!(taken.header("content-disposition"), kept_as);
    }
    for name in ["text.odt", "party-0.docx", "party-3.docx", "x.docx"] {
        let taken = actor.get(&format!("{place}/{name}"));
        assert_eq!(taken.status, StatusCode::NOT_FOUND, "{name}");
    }
}

#[test]
fn what_was_merged_is_gone_once_it_is_to_be_forgotten() {
    let (_record, mut actor) = actor();
    let should = draft("The sides should meet once a year to review this plan.");
    let fields: [(&str, Option<&str>, &[u8]); 2] = [
        ("base", Some("base.docx"), &base()),
        ("several", Some("ALV.docx"), &should),
    ];
    let place = give(&mut actor, &fields).header("location").to_owned();
    let elsewhere = actor.get("/merge/00000000000000000000000000000000");
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
    let forget = format!("{place}/forget");
    let foreign = actor.post(&forget, &[("origin", "http://example.org")], "");
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    assert_eq!(actor.get(&place).status, StatusCode::OK);
    let done = actor.post(&forget, &[("origin", "http://127.0.0.1:8080")], "");
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(actor.get(&place).status, StatusCode::NOT_FOUND);
}

#[test]
fn what_cannot_be_merged_is_said_above_the_form() {
    let (_record, mut actor) = actor();
    let (base, should) = (
        base(),
        draft("The sides should meet once a year to review this plan."),
    );
    let boats = "Fishing boats are inspected in every port of the coast by its own authorities. ";
    let foreign = draft(&boats.repeat(4));
    type Fields<'a> = Vec<(&'a str, Option<&'a str>, &'a [u8])>;
    let cases: [(Fields<'_>, u16, &str); 6] = [
        (
            vec![("several", Some("ALV.docx"), &should)],
            400,
            "The base is missing",
        ),
        (
            vec![("base", Some("base.docx"), &base)],
            400,
            "Nothing came back yet",
        ),
        (
            vec![
                ("base", Some("base.docx"), &base),
                ("several", Some("ALV.docx"), &should),
                ("several", Some("ALV 2.docx"), &should),
            ],
            422,
            "There are two files for ALV: ALV.docx and ALV 2.docx",
        ),
        (
            vec![
                ("base", Some("base.docx"), &base),
                ("several", Some("ALV.docx"), b"%PDF-1.7"),
            ],
            422,
            "ALV.docx is a PDF",
        ),
        (
            vec![
                ("base", Some("base.docx"), &base),
                ("party", None, b"[ALV]"),
                ("file", Some("a.docx"), &should),
            ],
            400,
            "Whose file is a.docx?",
        ),
        (
            vec![
                ("base", Some("base.docx"), &foreign),
                ("several", Some("ALV.docx"), &should),
            ],
            422,
            "was hardly made on base.docx",
        ),
    ];
    for (fields, status, said) in cases {
        let answered = give(&mut actor, &fields);
        assert!(
            answered.text().contains(said),
            "{said}: {}",
            answered.text()
        );
        assert_eq!(answered.status.as_u16(), status, "{said}");
        assert!(
            answered.text().contains("enctype"),
            "the form can be filled in again"
        );
    }
}

#[test]
fn a_side_tables_on_the_page_what_its_members_agree_on_and_nothing_of_them_crosses() {
    let (_record, mut actor) = actor();
    let base = base();
    let (should, twice, thrice) = (
        draft("The sides should meet once a year to review this plan."),
        draft("The sides shall meet twice a year to review this plan."),
        draft("The sides shall meet thrice a year to review this plan."),
    );
    let given = |alvaria: &'static str, files: &[(&'static str, &[u8])]| {
        let mut fields = vec![("base", Some("base.docx"), base.clone())];
        for (name, bytes) in files {
            fields.push(("several", Some(*name), bytes.to_vec()));
        }
        fields.push(("side", None, alvaria.as_bytes().to_vec()));
        fields
    };
    let mut ask = |fields: &[(&str, Option<&str>, Vec<u8>)]| {
        let fields: Vec<_> = fields
            .iter()
            .map(|(a, b, c)| (*a, *b, c.as_slice()))
            .collect();
        let answered = give(&mut actor, &fields);
        (
            answered.status,
            answered.text().to_owned(),
            answered.header("location").to_owned(),
        )
    };
    let (status, said, _) = ask(&given(
        "LEAGUE",
        &[("BOR.docx", &twice), ("CAR.docx", &thrice)],
    ));
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said.contains("LEAGUE cannot table this text yet"), "{said}");
    assert!(said.contains("BOR: “twice”"), "{said}");
    let (status, said, _) = ask(&given("[LEAGUE]", &[("BOR.docx", &twice)]));
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(said.contains("the name of a side"), "{said}");
    let (status, said, place) = ask(&given(
        "LEAGUE",
        &[("ALV.docx", &should), ("BOR.docx", &twice)],
    ));
    assert_eq!(status, StatusCode::SEE_OTHER, "{said}");
    let page = actor.get(&place);
    assert!(
        page.text().contains("twice") && !page.text().contains("BOR"),
        "{}",
        page.text()
    );
    for name in ["text.md", "text.html", "text.json", "text.pdf", "text.docx"] {
        let taken = actor.get(&format!("{place}/{name}"));
        assert_eq!(taken.status, StatusCode::OK, "{name}");
        let all = String::from_utf8_lossy(&taken.body);
        assert!(!all.contains("BOR") && !all.contains("ALV"), "{name}");
    }
    assert_eq!(
        actor.get(&format!("{place}/synopsis.docx")).status,
        StatusCode::NOT_FOUND
    );
}

#[test]
fn a_file_of_another_base_is_taken_where_that_is_asked_for() {
    let (_record, mut actor) = actor();
    let boats = "Fishing boats are inspected in every port of the coast by its own authorities. ";
    let foreign = draft(&boats.repeat(4));
    let should = draft("The sides should meet once a year to review this plan.");
    let fields = [
        ("base", Some("base.docx"), foreign.as_slice()),
        ("several", Some("ALV.docx"), should.as_slice()),
    ];
    let refused = give(&mut actor, &fields);
    assert!(
        refused.text().contains("tick the box"),
        "{}",
        refused.text()
    );
    let anyway: &[u8] = b"yes";
    let taken = give(
        &mut actor,
        &[fields[0], fields[1], ("anyway", None, anyway)],
    );
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
}

#[test]
fn a_form_from_elsewhere_and_one_that_is_too_large_are_turned_away() {
    let (_record, mut actor) = actor();
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let headers = [
        ("origin", "http://example.org"),
        ("content-type", kind.as_str()),
    ];
    let sent = actor.ask(Method::POST, "/merge", &headers, form(&[]));
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    let large = vec![b'x'; 65 << 20];
    let sent = give(&mut actor, &[("base", Some("base.docx"), &large)]);
    assert_eq!(sent.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(sent.text().contains("64 MB"), "{}", sent.text());
}
