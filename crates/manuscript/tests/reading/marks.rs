//! Who put in and who struck what.

use drafting::markup::{Markup, RemarkKind};
use manuscript::reading::KnownMarks;

use crate::made::{by, ended, file, inner, paragraph, read, run, written};

fn check(body: &str, expected: &str) {
    assert_eq!(read(body), expected, "{body}");
}

#[test]
fn pieces_bear_the_marks_of_whatever_wraps_them() {
    let a = |inner: &str| by("ins", "A", inner);
    let b = |inner: &str| by("del", "B", inner);
    check(
        &paragraph(&[run("shall "), a(&run("not ")), run("meet")].concat()),
        "shall {+A not }meet¶",
    );
    check(
        &paragraph(&a(&[run("one "), b(&run("two"))].concat())),
        "{+A one }{+A-B two}¶",
    );
    check(&paragraph(&b(&a(&run("odd")))), "{+A-B odd}¶");
    check(
        &paragraph(&b(
            "<w:r><w:delText>struck</w:delText><w:t xml:space='preserve'> badly</w:t></w:r>",
        )),
        "{-B struck badly}¶",
    );
    check(
        &paragraph(&[a(&run("sha")), a(&run("ll"))].concat()),
        "{+A shall}¶",
    );
    check(
        &paragraph(&[a(&run("x")), by("ins", "C", &run("y"))].concat()),
        "{+A x}{+C y}¶",
    );
    let scrubbed = "<w:ins w:id='1'><w:r><w:t>x</w:t></w:r></w:ins>";
    check(&paragraph(scrubbed), "{+ x}¶");
}

#[test]
fn ends_of_paragraphs_rows_and_layouts_bear_their_own_marks() {
    check(&ended("ins", "A", &run("one")), "one¶+A");
    check(
        &ended("del", "B", &by("ins", "A", &run("one"))),
        "{+A one}¶-B",
    );
    let row = |mark: &str, inner: &str| {
        format!("<w:tr><w:trPr>{mark}</w:trPr><w:tc>{inner}</w:tc></w:tr>")
    };
    let table = format!(
        "<w:tbl>{}{}</w:tbl>",
        row("", &paragraph("")),
        row(&by("ins", "A", ""), &paragraph(&run("x")))
    );
    check(
        &table,
        "[table\n[row\n[cell\n¶\ncell]\nrow]\n[row+A\n[cell+A\n{+A x}¶+A\ncell]+A\nrow]+A\ntable]",
    );
    let styled = "<w:p><w:pPr><w:pStyle w:val='Quote'/><w:pPrChange w:id='1' w:author='A'><w:pPr/></w:pPrChange></w:pPr></w:p>";
    check(styled, "¶#quote was \"\" by A");
    let spaced = "<w:p><w:pPr><w:jc w:val='both'/><w:pPrChange w:id='1' w:author='A'><w:pPr/></w:pPrChange></w:pPr></w:p>";
    check(spaced, "¶");
    assert_eq!(file(spaced).open().findings().formatting_changes, 1);
}

#[test]
fn the_halves_of_a_move_share_its_name() {
    let range =
        |end: &str, half: &str, id: &str| format!("<w:{half}Range{end} w:id='{id}' w:name='m1'/>");
    let from = ended(
        "moveFrom",
        "A",
        &[
            range("Start", "moveFrom", "7"),
            by("moveFrom", "A", &run("Words.")),
        ]
        .concat(),
    );
    let to = ended(
        "moveTo",
        "A",
        &[
            range("Start", "moveTo", "8"),
            by("moveTo", "A", &run("Words.")),
        ]
        .concat(),
    );
    let body = [
        from,
        range("End", "moveFrom", "7"),
        paragraph(&run("Between.")),
        to,
        range("End", "moveTo", "8"),
        paragraph(&by("moveTo", "A", &run("x"))),
    ]
    .concat();
    check(
        &body,
        "{-A>m1 Words.}¶-A>m1\nBetween.¶\n{+A>m1 Words.}¶+A>m1\n{+A>A 2026-11-01T00:00:00Z x}¶",
    );
    let within = ended(
        "moveFrom",
        "A",
        &[
            range("Start", "moveFrom", "7"),
            by("moveFrom", "A", &run("a")),
            range("End", "moveFrom", "7"),
        ]
        .concat(),
    );
    check(&within, "{-A>m1 a}¶-A>m1");
}

#[test]
fn marks_that_are_known_are_accepted_and_the_others_remain() {
    let mark = |kind: &str, author: &str, moment: &str, text: &str| {
        format!(
            "<w:{kind} w:id='1' w:author='{author}' w:date='{moment}'>{}</w:{kind}>",
            run(text)
        )
    };
    let base = file(&paragraph(
        &[
            run("a "),
            mark("ins", "S", "1", "[b] "),
            mark("del", "S", "1", "c "),
            run("d"),
        ]
        .concat(),
    ))
    .open();
    assert_eq!(base.text().visible(), "a [b] d\n");
    let returned = [
        run("a "),
        mark("ins", "S", "1", "[b] "),
        mark("del", "S", "1", "c "),
        mark("ins", "S", "2", "e "),
        mark("del", "P", "1", "d"),
    ];
    let returned = file(&paragraph(&returned.concat())).open();
    let marked = returned.marked(&base.known_marks());
    assert_eq!(inner(&written(&marked)), "a [b] {+S e }{-P d}¶");
    assert!(marked.records);
    assert_eq!(marked.rejected(), *base.text());
    assert!(!base.marked(&base.known_marks()).records);
    assert!(base.marked(&KnownMarks::default()).records);
}

#[test]
fn marks_without_names_and_moments_are_known_by_their_words() {
    let mark = |kind: &str, text: &str| {
        format!(
            "<w:{kind} w:id='1' w:author='Author'>{}</w:{kind}>",
            run(text)
        )
    };
    let end = |words: &str| {
        format!(
            "<w:p><w:pPr><w:rPr><w:ins w:author='Author'/></w:rPr></w:pPr>{}</w:p>",
            run(words)
        )
    };
    let base = [
        paragraph(
            &[
                mark("ins", "[in good faith] "),
                mark("del", "gladly "),
                run("meet"),
            ]
            .concat(),
        ),
        end("new"),
        paragraph(""),
    ];
    let base = file(&base.concat()).open();
    let returned = [
        mark("ins", "[in "),
        mark("del", "gladly "),
        mark("ins", "[very "),
        mark("ins", "good faith] "),
        mark("del", "meet"),
    ];
    let returned = [
        paragraph(&returned.concat()),
        end("new"),
        end("newer"),
        paragraph(""),
    ];
    let marked = file(&returned.concat()).open().marked(&base.known_marks());
    assert_eq!(
        inner(&written(&marked)),
        "[in {+Author [very }good faith] {-Author meet}¶\nnew¶\nnewer¶+Author\n¶"
    );
}

#[test]
fn a_known_end_of_a_paragraph_is_gone_with_its_line() {
    let base = [
        ended("del", "S", &run("one")),
        paragraph(&run(" two")),
        ended("del", "S", &by("del", "S", &run("gone"))),
        "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>".to_owned(),
        paragraph(""),
    ];
    let base = file(&base.concat()).open();
    assert_eq!(base.text().visible(), "one two\n\n\n");
    let returned = [
        ended("del", "S", &run("one")),
        paragraph(&by("del", "P", &run(" two"))),
        ended("del", "S", &by("ins", "P", &run("kept"))),
        "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>".to_owned(),
        paragraph(""),
    ];
    let marked = file(&returned.concat()).open().marked(&base.known_marks());
    assert_eq!(
        inner(&written(&marked)),
        "one{-P  two}¶\n{+P kept}¶\n[table\n[row\n[cell\n¶\ncell]\nrow]\ntable]\n¶"
    );
}

#[test]
fn what_changes_no_wording_is_counted_with_its_authors() {
    let body = [
        "<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id='1' w:author='A'><w:rPr/></w:rPrChange></w:rPr><w:t>x</w:t></w:r></w:p>",
        "<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns w:id='2' w:author='B'/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
        "<w:p><w:pPr><w:sectPr><w:sectPrChange w:id='3' w:author='C'/></w:sectPr></w:pPr></w:p>",
    ];
    let made = file(&body.concat()).open();
    let findings = made.findings();
    assert_eq!(
        (findings.formatting_changes, findings.column_changes),
        (2, 1)
    );
    let authors: Vec<&str> = findings.authors.iter().map(|name| &**name).collect();
    assert_eq!(authors, ["A", "B", "C"]);
    assert!(!made.marked(&KnownMarks::default()).records);
}

#[test]
fn what_changes_no_wording_is_told_and_what_goes_with_a_row_is_not() {
    let bold =
        |mark: &str| format!("<w:p><w:r><w:rPr><w:b/>{mark}</w:rPr><w:t>x</w:t></w:r></w:p>");
    let cell = |mark: &str, inner: &str| format!("<w:tc><w:tcPr>{mark}</w:tcPr>{inner}</w:tc>");
    let row = |mark: &str, cells: &str| format!("<w:tr><w:trPr>{mark}</w:trPr>{cells}</w:tr>");
    let body = |change: &str, column: &str, struck: &str, inner: &str| {
        let first = cell(column, "<w:p/>") + &cell("", "<w:p/>");
        let second = cell("", &bold(inner)) + &cell("", "<w:p/>");
        let rows = row("", &first) + &row(struck, &second);
        format!("{}<w:tbl>{rows}</w:tbl><w:p/>", bold(change))
    };
    let change =
        |author: &str| format!("<w:rPrChange w:id='1' w:author='{author}'><w:rPr/></w:rPrChange>");
    let base = file(&body("", "", "", "")).open();
    let column = "<w:cellIns w:id='2' w:author='B'/>";
    let struck = "<w:del w:id='3' w:author='C'/>";
    let returned = file(&body(&change("A"), column, struck, &change("D"))).open();
    let markup = Markup::of(base.text(), &returned.marked(&base.known_marks()));
    assert_eq!(markup.edits.len(), 1);
    let told: Vec<(RemarkKind, &str)> = markup
        .without_effect
        .iter()
        .map(|remark| (remark.kind, &*remark.authors[0]))
        .collect();
    assert_eq!(
        told,
        [(RemarkKind::Formatting, "A"), (RemarkKind::Columns, "B")]
    );
    assert_eq!(markup.without_effect[0].at, 1);
    let again = Markup::of(base.text(), &returned.marked(&returned.known_marks()));
    assert!(again.without_effect.is_empty());
}
