//! Files of several programs and kinds, and what stands in them.

use manuscript::Manuscript;
use manuscript::reading::KnownMarks;

use crate::documents;
use crate::made::written;

fn open(path: &str) -> Option<Manuscript> {
    let bytes = documents::bytes(path)?;
    Some(Manuscript::open(bytes).unwrap_or_else(|error| panic!("{path}: {error}")))
}

fn check(path: &str, expected: &str) {
    if let Some(manuscript) = open(path) {
        let marked = manuscript.marked(&KnownMarks::default());
        assert_eq!(written(&marked), expected, "{path}");
    }
}

#[test]
fn files_of_other_programs_and_older_days_are_read_alike() {
    let variants = |name: &str| format!("variants/test/test-data/{name}.docx");
    check(&variants("strict-format"), "[body\nTest¶\nbody]");
    check(
        &variants("utf8-bom"),
        "[body\nThis XML has a byte order mark.¶\nbody]",
    );
    check(&variants("empty"), "[body\n¶\nbody]");
    check(
        &variants("text-box"),
        "[body\n<drawing>¶\nbody]\n[box\nDatum plane¶\nbox]",
    );
    check(
        &variants("endnotes"),
        "[body\nOuch<endnote>.<endnote>¶\nbody]\n[endnote\nA tachyon walks into a bar.¶#endnote\nendnote]\n[endnote\nFin.¶#endnote\nendnote]",
    );
    check(
        &variants("tables"),
        "[body\nAbove¶\n[table\n[row\n[cell\nTop left¶\ncell]\n[cell\nTop right¶\ncell]\nrow]\n[row\n[cell\nBottom left¶\ncell]\n[cell\nBottom right¶\ncell]\nrow]\ntable]\nBelow¶\nbody]",
    );
}

#[test]
fn marks_within_marks_keep_both_their_authors() {
    let nesting = |name: &str| format!("nesting/fixtures/{name}/{name}.docx");
    check(
        &nesting("del_in_ins"),
        "[body\n{+bokuweb Hello }{+bokuweb-Legal  DelText }{+bokuweb “E}{+bokuweb Wold}¶#level 1\nbody]",
    );
    check(
        &nesting("comment_in_delete_in_insert"),
        "[body\n{+TestName1-TestName2 HelloWorld}¶\nbody]",
    );
    let Some(manuscript) = open(&nesting("comment_in_delete_in_insert")) else {
        return;
    };
    let comments = manuscript.marked(&KnownMarks::default()).comments;
    let places: Vec<(usize, usize)> = comments
        .iter()
        .map(|one| (one.start.offset, one.end.offset))
        .collect();
    assert_eq!(places, [("Hello".len(), "HelloWorld".len())]);
}

#[test]
fn answers_of_other_programs_stand_beneath_their_comments() {
    for (name, expected) in [
        ("extended_comments", vec![("yey", vec!["yo"])]),
        ("nested_comments", vec![("Hello", vec!["World"])]),
    ] {
        let Some(manuscript) = open(&format!("nesting/fixtures/{name}/{name}.docx")) else {
            return;
        };
        let comments = manuscript.marked(&KnownMarks::default()).comments;
        let told: Vec<(&str, Vec<&str>)> = comments
            .iter()
            .map(|one| {
                let replies = one.comment.replies.iter();
                let replies = replies.map(|reply| reply.paragraphs[0].as_str());
                (one.comment.paragraphs[0].as_str(), replies.collect())
            })
            .collect();
        assert_eq!(told, expected, "{name}");
    }
}
