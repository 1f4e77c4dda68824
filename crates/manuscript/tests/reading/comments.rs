//! Comments, their replies, and where they stand.

use drafting::marked::{Marked, MarkedLine, Place};
use manuscript::reading::KnownMarks;

use crate::made::{by, file, paragraph, run};

fn comment(id: &str, paragraphs: &[(&str, &str)]) -> String {
    let paragraphs = paragraphs.iter().map(|(mark, text)| {
        format!(
            "<w:p w14:paraId='{mark}'><w:r><w:annotationRef/></w:r>{}</w:p>",
            run(text)
        )
    });
    let paragraphs: String = paragraphs.collect();
    format!(
        "<w:comment w:id='{id}' w:author='A{id}' w:initials='I' w:date='2026-11-01T00:00:00Z'>{paragraphs}</w:comment>"
    )
}

fn start(id: &str) -> String {
    format!("<w:commentRangeStart w:id='{id}'/>")
}

fn end(id: &str) -> String {
    format!("<w:commentRangeEnd w:id='{id}'/><w:r><w:commentReference w:id='{id}'/></w:r>")
}

/// What a comment is about, struck words among it.
fn about(marked: &Marked, number: usize) -> String {
    let remarked = &marked.comments[number];
    let lines = marked.lines.iter().enumerate();
    let words = lines.filter_map(|(line, content)| {
        let MarkedLine::Paragraph(paragraph) = content else {
            return None;
        };
        let whole: String = paragraph
            .pieces
            .iter()
            .map(|piece| match &piece.content {
                drafting::marked::Content::Characters(characters) => characters.as_str(),
                drafting::marked::Content::Opaque(_) => "\u{FFFC}",
            })
            .collect();
        let within = |place: Place, otherwise: usize| match place.line.cmp(&line) {
            std::cmp::Ordering::Equal => place.offset,
            std::cmp::Ordering::Less => 0,
            std::cmp::Ordering::Greater => otherwise,
        };
        let from = within(remarked.start, whole.len());
        let to = within(remarked.end, whole.len());
        (from < to).then(|| whole[from..to].to_owned())
    });
    words.collect::<Vec<_>>().join("/")
}

#[test]
fn a_comment_stands_with_its_words_across_paragraphs_and_within_marks() {
    let body = [
        paragraph(&[run("one "), start("0"), run("two")].concat()),
        paragraph(
            &[
                by("ins", "P", &[start("1"), run("three ")].concat()),
                by("del", "P", &run("four ")),
                end("1"),
                run("five"),
                end("0"),
            ]
            .concat(),
        ),
        start("2"),
        paragraph(&run("six")),
        format!(
            "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
            paragraph(&run("seven"))
        ),
        end("2").split("<w:r>").next().unwrap().to_owned(),
        paragraph("<w:r><w:commentReference w:id='3'/></w:r>"),
    ];
    let comments = (0..5).map(|id| comment(&id.to_string(), &[("0", "why?")]));
    let made = file(&body.concat())
        .with("comments", &comments.collect::<String>())
        .open();
    let marked = made.marked(&KnownMarks::default());
    let abouts: Vec<String> = (0..5).map(|number| about(&marked, number)).collect();
    assert_eq!(
        abouts,
        ["two/three four five", "three four ", "six/seven", "", ""]
    );
    assert_eq!(marked.comments[3].start.line, marked.lines.len() - 2);
    assert_eq!(marked.comments[4].start, Place { line: 0, offset: 0 });
    assert_eq!(made.findings().placeless_comments, 1);
}

#[test]
fn answers_stand_beneath_the_comment_that_began() {
    let comments = [
        comment("0", &[("00000001", "first"), ("0000000a", "and more")]),
        comment("1", &[("0000000B", "answer")]),
        comment("2", &[("0000000C", "answer to the answer")]),
        comment("3", &[("0000000D", "in a circle")]),
        comment("4", &[("0000000E", "in a circle")]),
    ];
    let answers = [
        ("0000000B", "0000000A"),
        ("0000000C", "0000000B"),
        ("0000000D", "0000000E"),
        ("0000000E", "0000000D"),
    ];
    let answers = answers.map(|(own, parent)| {
        format!("<w15:commentEx w15:paraId='{own}' w15:paraIdParent='{parent}'/>")
    });
    let made = file(&paragraph(""))
        .with("comments", &comments.concat())
        .with("commentsExtended", &answers.concat())
        .open();
    let marked = made.marked(&KnownMarks::default());
    let told: Vec<(Vec<String>, Vec<&str>)> = marked
        .comments
        .iter()
        .map(|one| {
            let replies = one.comment.replies.iter().map(|reply| &*reply.author);
            (one.comment.paragraphs.clone(), replies.collect())
        })
        .collect();
    let circle = || vec!["in a circle".to_owned()];
    assert_eq!(
        told,
        [
            (
                vec!["first".to_owned(), "and more".to_owned()],
                vec!["A1", "A2"]
            ),
            (circle(), vec![]),
            (circle(), vec![]),
        ]
    );
}

#[test]
fn marks_within_comments_are_accepted_and_do_not_make_a_file_one_that_records() {
    let said = paragraph(
        &[
            run("a"),
            by("ins", "A", &run("b")),
            by("del", "A", &run("c")),
        ]
        .concat(),
    );
    let comments = format!("<w:comment w:id='0' w:author='A'>{said}</w:comment>");
    let made = file(&paragraph(&run("x"))).with("comments", &comments);
    let marked = made.open().marked(&KnownMarks::default());
    assert_eq!(marked.comments[0].comment.paragraphs, ["ab"]);
    assert!(!marked.records);
}

#[test]
fn comments_that_the_base_has_are_not_the_senders() {
    let thread = [
        comment("0", &[("0000000A", "old")]),
        comment("1", &[("0000000B", "old answer")]),
    ]
    .concat();
    let answers = |pairs: &[(&str, &str)]| -> String {
        pairs
            .iter()
            .map(|(own, parent)| {
                format!("<w15:commentEx w15:paraId='{own}' w15:paraIdParent='{parent}'/>")
            })
            .collect()
    };
    let body = paragraph(&[start("0"), run("word"), end("0")].concat());
    let base = file(&body)
        .with("comments", &thread)
        .with("commentsExtended", &answers(&[("0000000B", "0000000A")]))
        .open();
    assert_eq!(base.marked(&base.known_marks()).comments, []);
    let more = [
        thread,
        comment("2", &[("0000000C", "new answer")]),
        comment("3", &[("0000000D", "new")]),
    ]
    .concat();
    let returned = file(&body)
        .with("comments", &more)
        .with(
            "commentsExtended",
            &answers(&[("0000000B", "0000000A"), ("0000000C", "0000000A")]),
        )
        .open();
    let marked = returned.marked(&base.known_marks());
    let told: Vec<(&str, usize)> = marked
        .comments
        .iter()
        .map(|one| (&*one.comment.author, one.comment.replies.len()))
        .collect();
    assert_eq!(told, [("A0", 1), ("A3", 0)]);
    assert_eq!(&*marked.comments[0].comment.replies[0].author, "A2");
}
