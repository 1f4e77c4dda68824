//! What was given is wrong: the place, the reason and the remedy are said in both languages, and nothing changes.

use std::fs;

use crate::program::{copy, demo, run, run_given};
use crate::recording::{begun, issue};

#[test]
fn acts_that_cannot_be_read_are_named_by_their_place() {
    let folder = begun("malformed");
    let before = run(&folder, "verify ours.chancery --json").done();
    let unknown = issue("one").replace("raise", "rise");
    let field = issue("one").replace("\"key\"", "\"colour\":1,\"key\"");
    let cases = [
        (
            "{\n  \"book\": oops}".to_owned(),
            "line 2, column 11",
            "2행 11열",
        ),
        (String::new(), "line 1, column 0", "1행 0열"),
        (
            format!("[{},{unknown}]", issue("two")),
            "act 2: this is not an act",
            "2번째 행위: 프로그램이",
        ),
        (
            format!("[{field}]"),
            "act 1: this is not an act",
            "1번째 행위: 프로그램이",
        ),
        (
            "42".to_owned(),
            "act 1: this is not an act",
            "1번째 행위: 프로그램이",
        ),
    ];
    for (given, english, korean) in cases {
        let said = run_given(&folder, "act ours.chancery -", &given).failed(2);
        assert!(
            said.contains(english) && said.contains("Nothing was recorded"),
            "{said}"
        );
        let said = run_given(&folder, "act ours.chancery - --lang ko", &given).failed(2);
        assert!(
            said.contains(korean) && said.contains("아무것도 기록하지 않았"),
            "{said}"
        );
    }
    let said = run_given(&folder, "act ours.chancery -", &unknown).failed(2);
    assert!(
        said.contains("`rise`") && said.contains("`raise`"),
        "what it may be is said: {said}"
    );
    fs::write(folder.join("acts.json"), b"\xff\xfe").unwrap();
    let said = run(&folder, "act ours.chancery acts.json").failed(2);
    assert!(said.contains("acts.json is not text in UTF-8"), "{said}");
    assert_eq!(run(&folder, "verify ours.chancery --json").done(), before);
}

#[test]
fn a_refused_act_says_which_and_what_is_nearest() {
    let folder = begun("refused");
    drop(run_given(&folder, "act ours.chancery -", &issue("fisheries")).done());
    let part = issue("nets").replace("\"key\"", "\"part-of\":\"fisherie\",\"key\"");
    let acts = format!("[{},{part}]", issue("boats"));
    let said = run_given(&folder, "act ours.chancery -", &acts).failed(1);
    assert!(
        said.contains("Act 2: This cannot be recorded") && said.contains("fisheries"),
        "{said}"
    );
    let said = run_given(&folder, "act ours.chancery - --lang ko", &acts).failed(1);
    assert!(
        said.contains("2번째 행위") && said.contains("fisheries"),
        "{said}"
    );
    let log = run(&folder, "log ours.chancery --json").done();
    assert!(!log.contains("boats"), "all or none");
}

#[test]
fn a_wrong_value_is_said_with_what_it_should_be() {
    let cases = [
        (
            "review fictional.chancery --as-of 2025-13-01",
            "“2025-13-01”",
            "(2025-05-15)",
        ),
        (
            "review fictional.chancery --known-at yesterday",
            "“yesterday”",
            "(2025-06-01T00:00:00Z)",
        ),
        (
            "log fictional.chancery Joint",
            "“Joint”",
            "public/dialogue-29",
        ),
        (
            "strike fictional.chancery public first --seat keeper",
            "“first”",
            "(41)",
        ),
        ("review fictional.chancery --lang fr", "“fr”", "en, ko"),
    ];
    for (words, value, remedy) in cases {
        let said = run(demo(), words).failed(2);
        assert!(said.contains(value) && said.contains(remedy), "{said}");
        if !words.contains("--lang") {
            let said = run(demo(), &format!("{words} --lang ko")).failed(2);
            assert!(said.starts_with("오류: ") && said.contains(value), "{said}");
            assert!(said.contains(remedy), "{said}");
        }
    }
}

#[test]
fn an_unknown_key_is_answered_with_the_nearest_that_the_asker_may_see() {
    let said = run(demo(), "meeting asean-rok.chancery dialog-29").failed(2);
    assert!(said.contains("dialogue-29"), "{said}");
    let said = run(demo(), "meeting asean-rok.chancery dialog-29 --lang ko").failed(2);
    assert!(
        said.contains("비슷한 이름") && said.contains("dialogue-29"),
        "{said}"
    );
    let asked = "review fictional.chancery poa-203";
    let desk = run(demo(), &format!("{asked} --seat xka-desk")).failed(2);
    let public = run(demo(), asked).failed(2);
    assert!(desk.contains("joint/poa-2031"), "{desk}");
    assert!(!public.contains("joint"), "{public}");
}

#[test]
fn what_is_in_a_book_of_others_is_answered_as_what_is_nowhere() {
    for (words, name, nowhere) in [
        ("review fictional.chancery NAME", "poa-2031", "poa-2931"),
        (
            "review fictional.chancery NAME",
            "joint/poa-2031",
            "jount/poa-2031",
        ),
        ("log fictional.chancery NAME", "joint", "jount"),
        ("log fictional.chancery NAME --seat xaa-desk", "xka", "xkz"),
    ] {
        let [there, nowhere] = [name, nowhere].map(|name| {
            let said = run(demo(), &words.replace("NAME", name)).failed(2);
            said.replace(name, "NAME")
        });
        assert_eq!(there, nowhere, "{words}");
    }
}

#[test]
fn an_unknown_seat_reads_nothing_anywhere() {
    let folder = copy("unknown-seat");
    let commands = [
        "requests fictional.chancery --seat xzz-desk",
        "export fictional.chancery --out ours.chancery --seat xzz-desk",
        "serve fictional.chancery --port 0 --seat xzz-desk",
        "strike fictional.chancery public 1 --seat xzz-desk",
    ];
    for words in commands {
        let said = run(&folder, words).failed(2);
        assert!(said.contains("There is no seat “xzz-desk”"), "{said}");
        let said = run(&folder, &format!("{words} --lang ko")).failed(2);
        assert!(said.contains("열람석 “xzz-desk”가 없습니다"), "{said}");
    }
    assert!(!folder.join("ours.chancery").exists());
}

#[test]
fn an_ending_that_has_no_form_names_those_that_have() {
    let folder = copy("endings");
    for name in ["matrix.odt", "matrix", "matrix.ics"] {
        let words = format!("requests asean-rok.chancery --out {name}");
        let said = run(&folder, &words).failed(2);
        assert!(said.contains(name) && said.contains(".docx"), "{said}");
        let said = run(&folder, &format!("{words} --lang ko")).failed(2);
        assert!(said.contains(".docx") && said.contains("확장자"), "{said}");
        assert!(!folder.join(name).exists());
    }
    let said = run(
        &folder,
        "requests asean-rok.chancery --out nowhere/matrix.docx",
    )
    .failed(2);
    assert!(said.contains("nowhere/matrix.docx is not there"), "{said}");
}

#[test]
fn nothing_that_is_there_is_overwritten_by_a_new_record_or_an_export() {
    let folder = begun("existing");
    let before = fs::read(folder.join("ours.chancery")).unwrap();
    for words in [
        "new ours.chancery --title T",
        "export ours.chancery --out ours.chancery",
    ] {
        let said = run(&folder, words).failed(2);
        assert!(said.contains("ours.chancery is there already"), "{said}");
        let said = run(&folder, &format!("{words} --lang ko")).failed(2);
        assert!(said.contains("ours.chancery는 이미 있습니다"), "{said}");
    }
    assert_eq!(fs::read(folder.join("ours.chancery")).unwrap(), before);
}

#[test]
fn a_seat_is_served_to_this_machine_alone() {
    let folder = copy("exposed");
    let words = "serve fictional.chancery --seat xka-desk --address 0.0.0.0 --port 0";
    let said = run(&folder, words).failed(2);
    assert!(
        said.contains("Only the public seat can be served on 0.0.0.0"),
        "{said}"
    );
    let said = run(&folder, &format!("{words} --lang ko")).failed(2);
    assert!(said.contains("0.0.0.0에서는 public 열람석만"), "{said}");
    let said = run(&folder, "demo --dir . --port 65535").failed(2);
    assert!(said.contains("choose a lower one"), "{said}");
}
