//! The number printed before each paragraph, and the layout that it is part of.

use drafting::text::visible;
use manuscript::Manuscript;
use manuscript::reading::KnownMarks;

use crate::documents;
use crate::made::{Made, by, ended, file, paragraph, run, written};

/// Files that say what is printed before each of their paragraphs, in the paragraph itself.
const TELLING: [&str; 3] = [
    "numbering/article-section-isLgl.docx",
    "numbering/article-section-NotIsLgl.docx",
    "numbering/startOverride.docx",
];

/// Files whose paragraphs are, or end with, the number that is printed before them.
const NAMED: [(&str, usize); 2] = [
    ("hostile/NumberingWOverrides.docx", 6),
    ("hostile/ComplexNumberedLists.docx", 12),
];

fn open(path: &str) -> Option<Manuscript> {
    let bytes = documents::bytes(path)?;
    Some(Manuscript::open(bytes).unwrap_or_else(|error| panic!("{path}: {error}")))
}

fn numbered(manuscript: &Manuscript) -> Vec<(String, String)> {
    let text = manuscript.text();
    let lines = text.lines().zip(manuscript.numbers());
    lines
        .map(|(line, number)| {
            let words = visible(&text.tokens()[line]);
            let number = number.as_ref().map_or("", |number| number);
            (number.trim().to_owned(), words.trim().to_owned())
        })
        .collect()
}

#[test]
fn files_that_say_their_numbers_are_numbered_as_they_say() {
    for path in TELLING {
        let Some(manuscript) = open(path) else { return };
        let mut told = 0;
        for (number, words) in numbered(&manuscript) {
            let Some((_, rest)) = words.split_once("[expect]") else {
                continue;
            };
            let expected = rest.split("[/expect]").next().unwrap();
            assert_eq!(number, expected, "{path}: {words}");
            told += 1;
        }
        assert!(told >= 6, "{path}: {told}");
    }
    for (path, at_least) in NAMED {
        let Some(manuscript) = open(path) else { return };
        let lines = numbered(&manuscript).into_iter();
        let same = lines.filter(|(number, words)| {
            let number = number.trim_end_matches('.');
            !number.is_empty() && words.ends_with(number)
        });
        let same = same.count();
        assert_eq!(same, at_least, "{path}");
    }
}

const LEGAL: &str = "<w:abstractNum w:abstractNumId='0'>\
<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='upperRoman'/><w:pStyle w:val='H1'/><w:lvlText w:val='Article %1.'/></w:lvl>\
<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:pStyle w:val='H2'/><w:isLgl/><w:lvlText w:val='%1.%2'/></w:lvl>\
<w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlRestart w:val='0'/><w:lvlText w:val='(%3)'/></w:lvl>\
<w:lvl w:ilvl='3'><w:start w:val='1'/><w:numFmt w:val='lowerRoman'/><w:lvlRestart w:val='1'/><w:lvlText w:val='(%4)'/></w:lvl>\
</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>\
<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='9'/></w:lvlOverride></w:num>";

const STYLES: &str = "<w:style w:type='paragraph' w:default='1' w:styleId='N'><w:name w:val='Normal'/></w:style>\
<w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/><w:basedOn w:val='N'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>\
<w:style w:type='paragraph' w:styleId='H2'><w:name w:val='heading 2'/><w:basedOn w:val='H1'/></w:style>\
<w:style w:type='paragraph' w:styleId='Own'><w:name w:val='Own'/><w:basedOn w:val='H2'/></w:style>";

fn listed(list: &str, level: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr></w:p>"
    )
}

fn styled(style: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr></w:p>")
}

fn made(body: &[String]) -> Made {
    file(&body.concat())
        .with("styles", STYLES)
        .with("numbering", LEGAL)
}

fn check(body: &[String], expected: &str) {
    let manuscript = made(body).open();
    let numbers = manuscript.numbers().iter().flatten();
    let numbers: Vec<&str> = numbers.map(|number| &**number).collect();
    assert_eq!(numbers.join(" "), expected);
}

#[test]
fn levels_start_again_where_the_list_says_so() {
    let down = |level: &str| listed("1", level);
    check(
        &[down("0"), down("1"), down("1"), down("0"), down("1")],
        "Article I. 1.1 1.2 Article II. 2.1",
    );
    check(
        &[down("0"), down("2"), down("0"), down("2")],
        "Article I. (a) Article II. (b)",
    );
    check(
        &[
            down("0"),
            down("3"),
            down("1"),
            down("3"),
            down("0"),
            down("3"),
        ],
        "Article I. (i) 1.1 (ii) Article II. (i)",
    );
    check(
        &[
            down("1"),
            down("0"),
            listed("2", "0"),
            listed("2", "0"),
            down("0"),
        ],
        "1.1 Article I. Article IX. Article X. Article XI.",
    );
}

#[test]
fn numbering_comes_from_the_styles_unless_the_paragraph_names_its_own() {
    check(
        &[styled("H1"), styled("H2"), styled("Own")],
        "Article I. 1.1 1.2",
    );
    let none =
        "<w:p><w:pPr><w:pStyle w:val='H1'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr></w:p>";
    check(
        &[styled("H1"), none.to_owned(), styled("H1")],
        "Article I. Article II.",
    );
    let deeper =
        "<w:p><w:pPr><w:pStyle w:val='H1'/><w:numPr><w:ilvl w:val='2'/></w:numPr></w:pPr></w:p>";
    check(&[styled("H1"), deeper.to_owned()], "Article I. (a)");
    check(&[listed("77", "0"), styled("H1")], "Article I.");
}

#[test]
fn a_struck_paragraph_shows_a_number_and_consumes_none() {
    let end = by("del", "A", "");
    let struck = listed("1", "0").replace(
        "</w:pPr>",
        &format!("<w:rPr>{end}</w:rPr></w:pPr>{}", by("del", "A", &run("x"))),
    );
    let body = [listed("1", "0"), struck, listed("1", "0")];
    let manuscript = made(&body).open();
    let shown = manuscript.marked_numbers(&KnownMarks::default());
    let shown: Vec<&str> = shown.iter().flatten().map(|number| &**number).collect();
    assert_eq!(shown, ["Article I.", "Article II.", "Article II."]);
    check(&body, "Article I. Article II.");
}

#[test]
fn the_layout_says_style_level_and_form_and_not_what_a_program_calls_them() {
    let marked = written(
        &made(&[
            styled("N"),
            styled("H2"),
            listed("2", "0"),
            styled("Unknown"),
        ])
        .open()
        .marked(&KnownMarks::default()),
    );
    assert_eq!(
        marked,
        "[body\n¶\n¶#heading 2, level 2 decimal %1.%2\n¶#level 1 upperRoman Article %1. from 9\n¶#unknown\nbody]"
    );
    let renamed = |text: &str| {
        text.replace("'1'", "'41'")
            .replace("'H2'", "'Heading2'")
            .replace("'N'", "'Standard'")
    };
    let same = file(&renamed(&styled("H2")))
        .with(
            "styles",
            &renamed(STYLES).replace("w:default='41'", "w:default='1'"),
        )
        .with(
            "numbering",
            &renamed(LEGAL)
                .replace("w:ilvl='41'", "w:ilvl='1'")
                .replace("w:val='41'/><w:numFmt", "w:val='1'/><w:numFmt"),
        );
    let marked = written(&same.open().marked(&KnownMarks::default()));
    assert_eq!(marked, "[body\n¶#heading 2, level 2 decimal %1.%2\nbody]");
}

#[test]
fn a_level_that_was_changed_with_recording_on_is_known_as_it_was() {
    let change = "<w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr><w:pPrChange w:id='1' w:author='A'><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr></w:pPrChange></w:pPr></w:p>";
    let put_in = "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/><w:ins w:id='1' w:author='A'/></w:numPr></w:pPr></w:p>";
    let marked = made(&[change.to_owned(), put_in.to_owned()])
        .open()
        .marked(&KnownMarks::default());
    assert_eq!(
        written(&marked),
        "[body\n¶#level 2 decimal %1.%2 was \"level 1 upperRoman Article %1.\" by A\n¶#level 1 upperRoman Article %1. was \"\" by A\nbody]"
    );
    assert_eq!(
        marked.rejected().tokens()[1].text.as_ref(),
        "level 1 upperRoman Article %1."
    );
}

#[test]
fn paragraphs_that_run_together_are_numbered_once() {
    let body = [
        ended("del", "A", &run("one")),
        paragraph(&run(" two")),
        listed("1", "0"),
    ];
    let manuscript = made(&body).open();
    assert_eq!(manuscript.numbers().len(), manuscript.text().lines().len());
    check(&body, "Article I.");
}
