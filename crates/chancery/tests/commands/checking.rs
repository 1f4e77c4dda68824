//! The commands that hold a text against the record, and that issue a review with what goes with it.

use std::fs;

use crate::program::{copy, run};

#[test]
fn the_check_tells_by_its_status_whether_anything_was_found() {
    let folder = copy("check");
    let right = "The 11th Senior Officials' Dialogue was held on 16–17 May 2029 in Eveningstar, Vesperland.";
    fs::write(folder.join("right.md"), right).unwrap();
    fs::write(folder.join("wrong.md"), right.replace("11th", "12th")).unwrap();
    run(&folder, "check right.md fictional.chancery").done();
    let said = run(&folder, "check wrong.md fictional.chancery").failed(1);
    assert!(said.contains("in one place"), "{said}");
    let said = run(&folder, "check missing.md fictional.chancery").failed(2);
    assert!(said.contains("missing.md"), "{said}");
}

#[test]
fn a_text_is_held_against_the_only_record_beside_it_or_one_is_asked_for() {
    let folder = copy("check-beside");
    let alone = folder.join("alone");
    fs::create_dir_all(&alone).unwrap();
    fs::write(alone.join("text.txt"), "Nothing is said here.").unwrap();
    fs::copy(
        folder.join("fictional.chancery"),
        alone.join("one.chancery"),
    )
    .unwrap();
    run(&alone, "check text.txt").done();
    fs::copy(
        folder.join("fictional.chancery"),
        alone.join("two.chancery"),
    )
    .unwrap();
    let said = run(&alone, "check text.txt").failed(2);
    assert!(
        said.contains("one.chancery") && said.contains("two.chancery"),
        "{said}"
    );
}
