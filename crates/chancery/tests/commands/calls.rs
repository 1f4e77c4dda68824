//! Calls go out as files and letters, come back, and become reports that are cleared and given to the other side.

use std::fs;
use std::path::Path;

use crate::program::{copy, run, run_words};

const POINTS: &str = "\
| Ministry | Name | E-mail | Lines |
|---|---|---|---|
| Ministry of Security | Ann Alder | ann@security.example | 1.1 |
| Port Authority | | ports@ports.example | 1.1.1 |
";

const OUT: &str = "call out fictional.chancery --plan joint/poa-2031 --to focal.md --out calls --deadline 2999-01-15";

/// The key of the call to an office, as the name of its file bears it.
fn key(folder: &Path, office: &str) -> String {
    let names = fs::read_dir(folder.join("calls")).unwrap();
    let mut names = names.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let name = names.find(|name| name.starts_with(office) && name.ends_with(".xlsx"));
    let name = name.unwrap();
    name.trim_end_matches(".xlsx")
        .rsplit(' ')
        .next()
        .unwrap()
        .to_owned()
}

fn answer(folder: &Path, file: &str, key: &str, row: &str) {
    let head = "| No. | Action line | Status | What was done |\n|---|---|---|---|";
    let text = format!("Key of this file: {key}\n\n{head}\n{row}\n");
    fs::write(folder.join(file), text).unwrap();
}

#[test]
fn calls_go_out_once_with_a_letter_each() {
    let here = copy("calls-out");
    fs::write(here.join("focal.md"), POINTS).unwrap();
    let said = run(&here, OUT);
    assert!(
        said.said.contains("New calls: 2. Sent again: 0."),
        "{}",
        said.said
    );
    let count = || fs::read_dir(here.join("calls")).unwrap().count();
    assert_eq!(count(), 4);
    let again = run(&here, OUT);
    assert!(
        again.said.contains("New calls: 0. Sent again: 2."),
        "{}",
        again.said
    );
    assert_eq!(count(), 4);
    let letter = format!("Ministry of Security {}.eml", key(&here, "Ministry"));
    let letter = fs::read_to_string(here.join("calls").join(letter)).unwrap();
    assert!(
        letter.contains("To: Ann Alder <ann@security.example>\r\n"),
        "{letter}"
    );
}

#[test]
fn nothing_goes_out_where_a_line_is_not_known() {
    let here = copy("calls-unknown");
    fs::write(here.join("focal.md"), POINTS.replace("1.1.1", "9.9.9")).unwrap();
    let said = run(&here, OUT).failed(2);
    assert!(said.contains("“9.9.9” is no line"), "{said}");
    assert!(!here.join("calls").exists());
    fs::write(
        here.join("old.xls"),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    )
    .unwrap();
    let said = run(&here, "call in old.xls fictional.chancery").failed(2);
    assert!(said.contains("old.xls"), "{said}");
}

#[test]
fn what_comes_back_is_shown_decided_recorded_and_given_to_the_other_side() {
    let here = copy("calls-in");
    fs::write(here.join("focal.md"), POINTS).unwrap();
    drop(run(&here, OUT).done());
    let line = "Hold a joint search-and-rescue drill every spring, in turn on either side";
    let (security, ports) = (key(&here, "Ministry"), key(&here, "Port"));
    answer(
        &here,
        "a.md",
        &security,
        &format!("| 1.1.1 | {line} | Ongoing | Held once. |"),
    );
    answer(
        &here,
        "b.md",
        &ports,
        &format!("| 1.1.1 | {line} | Implemented | |"),
    );
    let back = "call in a.md b.md fictional.chancery";
    let asked = run(&here, back);
    assert!(asked.out.contains("they differ"), "{}", asked.out);
    let said = asked.failed(1);
    let option = format!("--take rescue-drills={security}");
    assert!(said.contains(&option), "{said}");
    let decided = format!("{back} {option}");
    drop(run(&here, &format!("{decided} --dry-run")).done());
    let said = run(&here, &decided);
    assert!(
        said.said.contains("Recorded in 5 entries."),
        "{}",
        said.said
    );
    let again = run(&here, &decided);
    assert!(
        again.said.contains("nothing was recorded"),
        "{}",
        again.said
    );
    let plan = "fictional.chancery --plan joint/poa-2031";
    for (step, entries) in [("clear", "one entry"), ("exchange", "3 entries")] {
        let said = run(&here, &format!("progress {step} {plan} --lines 1.1.1"));
        assert!(said.said.contains(entries), "{step}: {}", said.said);
    }
    let words = [
        "progress",
        "note",
        "fictional.chancery",
        "--plan",
        "joint/poa-2031",
    ];
    let said = run_words(&here, words).failed(2);
    assert!(said.contains("--at"), "{said}");
}
