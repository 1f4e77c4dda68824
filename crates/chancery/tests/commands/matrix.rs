//! A matrix goes out of a record and comes in again: what stands there already is not recorded twice, what was corrected is.

use std::fs;

use crate::program::{copy, run, run_words};

const PLAN: &str = "--plan poa-2031 --seat xaa-desk";

/// A matrix that a desk has written by hand.
const WRITTEN: &str = "\
Implementation as of 31 December 2033

| No. | Action line | Halcyon |
|---|---|---|
| 1.1.1 | Hold a joint search-and-rescue drill every spring, in turn on either side | On track |
| 1.1.2 | Open a direct line between the rescue centres of both sides, staffed day and night | Implemented |
| 1.2.1 | Keep a common register of issuers of sea charts | Implemented. All twelve members are in it. |
";

#[test]
fn the_matrix_that_goes_out_comes_in_again_without_a_difference_in_every_form_and_language() {
    let here = copy("matrix-again");
    for lang in ["en", "ko"] {
        for ending in ["xlsx", "docx"] {
            let file = format!("matrix-{lang}.{ending}");
            let out = format!(
                "matrix fictional.chancery poa-2031 --seat xaa-desk --as-of 2033-12-31 --lang {lang} --out {file}"
            );
            drop(run(&here, &out).done());
            let again = run(
                &here,
                &format!("matrix import {file} fictional.chancery {PLAN} --out preview.docx"),
            );
            assert!(
                again
                    .out
                    .starts_with("No report differs from the record, 17"),
                "{file}: {}",
                again.out
            );
            assert!(again.out.contains("0 things wait"), "{file}: {}", again.out);
            assert!(
                again.said.contains("Nothing in the file differs"),
                "{}",
                again.said
            );
        }
    }
}

#[test]
fn a_corrected_matrix_is_shown_decided_and_recorded_once() {
    let here = copy("matrix-corrected");
    fs::write(here.join("back.md"), WRITTEN).unwrap();
    let import = format!("matrix import back.md fictional.chancery {PLAN}");
    let shown = run(&here, &import);
    assert!(shown.out.contains("twelve"), "{}", shown.out);
    assert!(shown.out.contains("on track"), "{}", shown.out);
    let said = shown.failed(2);
    assert!(
        said.contains("One thing waits for a decision, so nothing was recorded"),
        "{said}"
    );
    let words = import.split(' ').chain(["--status", "on track=under-way"]);
    let recorded = run_words(&here, words.clone());
    assert!(
        recorded.said.contains("7 entries were recorded."),
        "{}{}",
        recorded.out,
        recorded.said
    );
    drop(recorded.done());
    let again = run_words(&here, words);
    assert!(
        again
            .said
            .contains("Nothing in the file differs from the record."),
        "{}",
        again.said
    );
    drop(run(&here, "verify fictional.chancery").done());
}

#[test]
fn a_choice_that_is_not_understood_is_said_with_its_form() {
    let here = copy("matrix-choices");
    let out = "matrix fictional.chancery poa-2031 --seat xaa-desk --out sent.docx";
    drop(run(&here, out).done());
    for (option, given, told) in [
        (
            "--status",
            "on track=nearly",
            "“on track=nearly” is not understood as --status",
        ),
        (
            "--row",
            "twelve=1.1.1",
            "“twelve=1.1.1” is not understood as --row",
        ),
        ("--row", "12=9.9.9", "“12=9.9.9” is not understood as --row"),
        (
            "--map",
            "Agreed=colour",
            "“Agreed=colour” is not understood as --map",
        ),
        (
            "--side",
            "elsewhere",
            "“elsewhere” is not understood as --side",
        ),
        ("--stage", "noted", "“noted” is not understood as --stage"),
    ] {
        let words = format!("matrix import sent.docx fictional.chancery {PLAN}");
        let run = run_words(&here, words.split(' ').chain([option, given]));
        let said = run.failed(2);
        assert!(said.contains(told), "{said}");
    }
}

#[test]
fn a_file_that_is_no_matrix_is_told_with_what_to_do() {
    let here = copy("matrix-none");
    let out = "requests fictional.chancery --out requests.docx";
    drop(run(&here, out).done());
    fs::write(here.join("matrix.csv"), "No.,Status\n1.1,done\n").unwrap();
    for (file, told) in [
        ("requests.docx", "No table of the file tells lines"),
        (
            "matrix.csv",
            "matrix.csv is not read here: it is plain text",
        ),
    ] {
        let said = run(
            &here,
            &format!("matrix import {file} fictional.chancery {PLAN}"),
        )
        .failed(2);
        assert!(said.contains(told), "{said}");
    }
}
