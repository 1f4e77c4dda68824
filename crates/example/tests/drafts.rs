//! The draft of the fictional record and what was returned of it: read back as a drafter's program would read them.

use std::collections::BTreeMap;

use drafting::marked::Marked;
use drafting::markup::{Markup, RemarkKind, Source};
use drafting::text::{Text, visible};
use example::fictional::drafts;
use manuscript::Manuscript;

struct Returned {
    base: Text,
    files: BTreeMap<String, (Marked, Markup)>,
}

fn open(bytes: Vec<u8>) -> Manuscript {
    Manuscript::open(bytes).expect("a file of our own making is read")
}

fn returned() -> Returned {
    let mut files = drafts().into_iter();
    let base = files.next().expect("the draft comes first");
    assert_eq!(base.name, "base");
    let base = open(base.bytes);
    let read = |file: example::fictional::File| {
        let marked = open(file.bytes).marked(&base.known_marks());
        let markup = Markup::of(base.text(), &marked);
        (file.name, (marked, markup))
    };
    Returned {
        files: files.map(read).collect(),
        base: base.text().clone(),
    }
}

#[test]
fn ten_members_and_the_partner_return_the_draft() {
    let names: Vec<String> = returned().files.into_keys().collect();
    let codes = [
        "XAA", "XAB", "XAC", "XAD", "XAE", "XAF", "XAG", "XAH", "XAI", "XAJ", "XKA",
    ];
    assert_eq!(names, codes);
    assert_eq!(drafts(), drafts(), "the same files are made each time");
}

#[test]
fn a_file_without_its_marks_is_the_draft_but_for_the_one_that_hides_an_edit() {
    let Returned { base, files } = returned();
    for (name, (marked, markup)) in &files {
        let rejected = marked.rejected();
        let accepted = marked.accepted();
        let hidden = markup
            .edits
            .iter()
            .filter(|edit| edit.source == Source::Untracked);
        let hidden: Vec<String> = hidden.map(|edit| visible(&edit.with)).collect();
        if name == "XAF" {
            assert_ne!(rejected.visible(), base.visible());
            assert_eq!(hidden.len(), 1, "{hidden:?}");
            assert!(hidden[0].contains("in equal shares"));
        } else {
            assert_eq!(rejected.visible(), base.visible(), "{name}");
            assert_eq!(hidden.len(), 0, "{name}: {hidden:?}");
        }
        assert_eq!(
            visible(&markup.returned(&base)),
            accepted.visible(),
            "{name}"
        );
    }
}

#[test]
fn the_files_hold_what_a_drafter_meets() {
    let files = returned().files;
    let markup = |name: &str| &files[name].1;
    let moved: usize = files.values().map(|(_, markup)| markup.moves.len()).sum();
    assert_eq!(moved, 1, "a paragraph is moved");
    let taken_back = markup("XAE")
        .without_effect
        .iter()
        .any(|remark| remark.kind == RemarkKind::ProposedAndTakenBack);
    assert!(taken_back, "one hand strikes what another put in");
    for name in ["XAC", "XKA"] {
        let [comment] = markup(name).comments.as_slice() else {
            panic!("{name} makes one comment");
        };
        assert_eq!(comment.replies.len(), 1);
        assert_ne!(comment.author, comment.replies[0].author);
    }
    let names = |name: &str| -> Vec<String> {
        let authors = markup(name).edits.iter().flat_map(|edit| &edit.authors);
        authors.map(|author| author.to_string()).collect()
    };
    assert!(names("XAJ").iter().all(|author| author == "Author"));
}
