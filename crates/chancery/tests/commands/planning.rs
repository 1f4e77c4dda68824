//! A plan taken from a file: what is shown of it, the record around it, and its revision.

use std::path::Path;

use crate::program::{folder, run, run_words};

const PLAN: &str = "# Plan of Action to Implement the Teal Coast–Larkmoor Strategic Partnership (2020–2030)\n\n\
Adopted on 10 July 2019\n\n## 1. Peace\n\n### 1.1 Coast guards\n\n\
1.1.1 Hold a meeting of the heads of coast guards every other year\n\
1.1.2 Exchange watch officers; and draw up a table of signals\n\n\
## 2. Trade\n\n### 2.1 Customs\n\n2.1.1 Accept each other's papers for goods in transit\n2.1.2 Train forty customs officers\n";

const REVISED: &str = "# Plan of Action to Implement the Teal Coast–Larkmoor Strategic Partnership (2020–2030)\n\n\
## 1. Peace\n\n### 1.1 Coast guards\n\n\
1.1.1 Hold a meeting of the heads of coast guards every year\n\
1.1.2 Exchange watch officers; and draw up a table of signals\n\n\
## 2. Trade\n\n### 2.1 Customs\n\n2.1.1 Accept each other's papers for goods in transit\n2.1.2 Build a cold store on the quay\n";

fn made(name: &str) -> std::path::PathBuf {
    let here = folder(name);
    std::fs::write(here.join("poa.md"), PLAN).unwrap();
    std::fs::write(here.join("poa-2.md"), REVISED).unwrap();
    here
}

fn holds(said: &str, all: &[&str]) {
    for one in all {
        assert!(said.contains(one), "{one}\n{said}");
    }
}

#[test]
fn a_plan_is_shown_with_what_is_doubtful_and_nothing_is_recorded() {
    let here = made("plan-read");
    let said = run(&here, "plan read poa.md --lang en").done();
    holds(
        &said,
        &[
            "2 pillars, 2 sections, 4 action lines",
            "Teal Coast and Larkmoor",
            "1.1.2 Exchange watch officers",
            "It asks for 2 things",
        ],
    );
    let korean = run(&here, "plan read poa.md --lang ko").done();
    holds(&korean, &["행동과제"]);
    let json = run(&here, "plan read poa.md --json --set 10=split").done();
    let plan: serde_json::Value = serde_json::from_str(&json).unwrap();
    let labels = plan["parts"].as_array().unwrap().iter();
    let labels: Vec<_> = labels.filter_map(|part| part["label"].as_str()).collect();
    assert_eq!(labels[3..5], ["1.1.2 (i)", "1.1.2 (ii)"]);
}

#[test]
fn a_record_is_made_around_a_plan_and_can_be_reviewed_at_once() {
    let here = made("plan-new");
    let shown = run(&here, "new mine.chancery --plan poa.md --dry-run --lang en");
    holds(&shown.said, &["16 entries would be recorded"]);
    assert!(!Path::new(&here.join("mine.chancery")).exists());
    let made = run(
        &here,
        "new mine.chancery --plan poa.md --our larkmoor --lang en",
    );
    assert_eq!(made.status, Some(0), "{}", made.said);
    holds(&made.said, &["4 action lines", "larkmoor-desk"]);
    let review = run(
        &here,
        "review mine.chancery --seat larkmoor-desk --as-of 2021-01-01 --lang en",
    )
    .done();
    holds(
        &review,
        &["4 action lines count", "Train forty customs officers"],
    );
    let verified = run(&here, "verify mine.chancery --lang en").done();
    holds(&verified, &["The record is whole"]);
}

#[test]
fn what_a_title_does_not_say_is_asked_for_and_never_made_up() {
    let here = folder("plan-sides");
    let plan = "# Plan of Action\n\n1. Hold talks on ports\n2. Train pilots\n";
    std::fs::write(here.join("poa.md"), plan).unwrap();
    let asked = run(&here, "new mine.chancery --plan poa.md --lang en");
    assert_eq!(asked.status, Some(2));
    holds(&asked.said, &["--between"]);
    assert!(!here.join("mine.chancery").exists());
    let words = [
        "new",
        "mine.chancery",
        "--plan",
        "poa.md",
        "--between",
        "isl=The Isles",
        "ves=Vesperland",
        "--lang",
        "en",
    ];
    let made = run_words(&here, words.to_vec());
    assert_eq!(made.status, Some(0), "{}", made.said);
    holds(&made.said, &["isl-desk", "2 action lines"]);
}

#[test]
fn what_is_named_to_be_done_next_can_be_done_though_nobody_says_when_the_plan_was_adopted() {
    let here = folder("plan-next");
    let undated = PLAN.replace("Adopted on 10 July 2019", "");
    std::fs::write(here.join("poa.md"), undated).unwrap();
    let made = run(&here, "new mine.chancery --plan poa.md --lang en");
    let next = made
        .said
        .lines()
        .find_map(|line| line.strip_prefix("Next: chancery "));
    run(&here, next.unwrap()).done();
}

#[test]
fn a_corrected_preview_is_taken_back() {
    let here = made("plan-choices");
    run(&here, "plan read poa.md --out preview.xlsx --lang en").done();
    let same = run(&here, "plan read poa.md --choices preview.xlsx --json").done();
    let plain = run(&here, "plan read poa.md --json").done();
    assert_eq!(same, plain);
    let wrong = run(&here, "plan read poa.md --set 10=chapter --lang en");
    assert_eq!(wrong.status, Some(2));
    holds(&wrong.said, &["10=chapter", "action-line"]);
}

#[test]
fn a_revised_plan_is_held_against_the_record_and_recorded_from_a_date() {
    let here = made("plan-revise");
    run(&here, "new mine.chancery --plan poa.md --lang en").done();
    let undated = run(&here, "plan revise mine.chancery poa-2.md --lang en");
    assert_eq!(undated.status, Some(2));
    holds(&undated.said, &["--from"]);
    let told = run(
        &here,
        "plan revise mine.chancery poa-2.md --from 2025-01-01 --lang en",
    )
    .done();
    holds(&told, &["1 re-worded", "1 dropped", "1 new"]);
    let review = |day: &str| {
        run(
            &here,
            &format!("review mine.chancery --seat tc-desk --as-of {day} --lang en"),
        )
        .done()
    };
    let before = review("2024-12-31");
    holds(&before, &["every year", "Train forty customs officers"]);
    assert!(!before.contains("Build a cold store"), "{before}");
    let after = review("2025-01-01");
    holds(&after, &["Build a cold store", "4 action lines count"]);
    let again = run(
        &here,
        "plan revise mine.chancery poa-2.md --from 2025-06-01 --lang en",
    );
    holds(&again.said, &["nothing was recorded"]);
}

#[test]
fn a_plan_that_follows_carries_the_lineage_of_every_line() {
    let here = made("plan-successor");
    run(&here, "new mine.chancery --plan poa.md --lang en").done();
    run(
        &here,
        "plan revise mine.chancery poa-2.md --as-successor plan-2031 --lang en",
    )
    .done();
    let log = run(&here, "log mine.chancery joint --seat tc-desk --lang en").done();
    assert!(log.matches("instrument carry").count() >= 4, "{log}");
}
