//! How a compiled text is called and dressed: the names of parties, and a ministry's own template.

use std::fs;

use manuscript::Manuscript;

use crate::drafts::{DRAFT, file, marked, read};
use crate::program::{demo, folder, run};

const ONE: &str = "compile base.docx THA=tha.docx";

/// A folder with a base, a returned file, and a file of a ministry with its own head.
fn sent(test: &str) -> std::path::PathBuf {
    let folder = folder(test);
    let base = file(&DRAFT);
    let returned = marked(&base, "Malee", &[("shall meet", "should meet")]);
    fs::write(folder.join("base.docx"), base).unwrap();
    fs::write(folder.join("tha.docx"), returned).unwrap();
    fs::copy(
        demo().join("asean-rok/press-release.en.docx"),
        folder.join("ours.docx"),
    )
    .unwrap();
    folder
}

#[test]
fn a_party_is_called_as_the_house_calls_it() {
    let folder = sent("called");
    let said = run(&folder, &format!("{ONE} --call THA=Thailand")).done();
    assert!(said.contains("[Thailand: {+should+}]"), "{said}");
    let unknown = run(&folder, &format!("{ONE} --call VNM=Vietnam")).failed(2);
    assert!(unknown.contains("VNM"), "{unknown}");
}

#[test]
fn the_text_takes_the_dress_of_a_template_and_keeps_its_words() {
    let folder = sent("dressed");
    run(&folder, &format!("{ONE} --out bare.docx")).done();
    run(
        &folder,
        &format!("{ONE} --template ours.docx --out dressed.docx"),
    )
    .done();
    let read_of = |name: &str| fs::read(folder.join(name)).unwrap();
    let whole = |name: &str| {
        let manuscript = Manuscript::open(read_of(name)).unwrap();
        manuscript.text().visible()
    };
    let head = |name: &str| whole(name).lines().next_back().unwrap().to_owned();
    assert_eq!(head("dressed.docx"), head("ours.docx"));
    assert_ne!(head("dressed.docx"), head("bare.docx"));
    let (rejected, accepted) = read(&read_of("dressed.docx"));
    assert!(rejected.contains("The sides shall meet once"));
    assert!(accepted.contains("[shall] [THA: should]"), "{accepted}");
}

#[test]
fn only_a_word_file_takes_a_template_and_only_a_word_file_is_one() {
    let folder = sent("undressed");
    let said = run(
        &folder,
        &format!("{ONE} --template ours.docx --out text.pdf"),
    )
    .failed(2);
    assert!(said.contains(".docx after --out"), "{said}");
    fs::write(folder.join("ours.pdf"), "%PDF-1.7").unwrap();
    let said = run(
        &folder,
        &format!("{ONE} --template ours.pdf --out text.docx"),
    )
    .failed(2);
    assert!(said.contains("ours.pdf"), "{said}");
    assert!(!folder.join("text.docx").exists() && !folder.join("text.pdf").exists());
}
