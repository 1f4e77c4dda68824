//! The help of the program: complete in both languages, with examples that the program understands.

use std::path::Path;

use crate::program::{folder, run};

/// The commands as the help of the program lists them.
fn commands() -> Vec<String> {
    let here = Path::new(".");
    let help = run(here, "--help").done();
    let list = help.split("Commands:\n").nth(1).unwrap();
    let lines = list.lines().take_while(|line| !line.trim().is_empty());
    let names = lines.filter_map(|line| line.split_whitespace().next());
    let names = names.filter(|name| *name != "help");
    names.map(str::to_owned).collect()
}

#[test]
fn every_command_has_help_with_an_example_in_both_languages() {
    let here = folder("help");
    let is_hangul = |letter: char| ('가'..='힣').contains(&letter);
    for command in commands() {
        let english = run(&here, &format!("{command} --help")).done();
        let korean = run(&here, &format!("{command} --help --lang ko")).done();
        assert!(
            english.contains(&format!("Example:\n  chancery {command}")),
            "{english}"
        );
        assert!(
            korean.contains(&format!("예시:\n  chancery {command}")),
            "{korean}"
        );
        assert!(
            korean.lines().next().unwrap().contains(is_hangul),
            "{korean}"
        );
        assert!(!english.contains(is_hangul), "{english}");
    }
}

/// The lines of a help text that stand for an argument or an option, with the line after, where long ones are explained.
fn arguments(help: &str) -> Vec<(String, String)> {
    let lines: Vec<&str> = help.lines().collect();
    let is_argument = |line: &str| {
        let word = line.trim_start();
        line.starts_with("  ") && word.starts_with(['-', '<', '['])
    };
    let pairs = lines.iter().zip(lines.iter().skip(1).chain([&""]));
    pairs
        .filter(|(line, _)| is_argument(line))
        .map(|(line, next)| {
            let explained = if is_argument(next) { "" } else { next };
            (line.trim().to_owned(), explained.trim().to_owned())
        })
        .collect()
}

#[test]
fn every_word_of_a_command_is_explained_in_both_languages() {
    let here = folder("options");
    for command in commands() {
        for lang in ["en", "ko"] {
            let help = run(&here, &format!("{command} --help --lang {lang}")).done();
            for (word, next) in arguments(&help) {
                let explained = word.contains("  ") || !next.is_empty();
                assert!(explained, "{command} ({lang}): {word}\n{help}");
            }
        }
    }
}

#[test]
fn every_example_of_the_help_is_a_command_line_that_the_program_understands() {
    let here = folder("examples");
    for command in commands() {
        if command == "demo" {
            continue;
        }
        let help = run(&here, &format!("{command} --help")).done();
        let example = help.split("Example:\n  chancery ").nth(1).unwrap().trim();
        // `new` makes its record; every other one misses the record, and nothing else.
        let quoted: Vec<&str> = example.split('"').collect();
        let words: Vec<&str> = quoted
            .iter()
            .enumerate()
            .flat_map(|(at, part)| match at % 2 {
                0 => part.split_whitespace().collect(),
                _ => vec![*part],
            })
            .collect();
        let run = crate::program::run_words(&here, words);
        let missed = run.said.contains("ours.chancery가 없습니다")
            || run.said.contains("ours.chancery is not there")
            || run.said.contains("acts.json is not there")
            || run.said.contains("base.docx is not there")
            || run.said.contains("adopted-texts is not there")
            || run.said.contains("records is not there")
            || run.said.contains("release.docx is not there")
            || run.said.contains("checkpoint.txt is not there");
        assert!(missed || run.status == Some(0), "{example}: {}", run.said);
        drop(std::fs::remove_file(here.join("ours.chancery")));
    }
}

#[cfg(unix)]
#[test]
fn who_stops_reading_is_no_failure() {
    let demo = crate::program::demo();
    for command in [
        "log fictional.chancery --json",
        "review fictional.chancery",
        "edition --help",
    ] {
        let line = format!("{{ $CHANCERY {command}; echo $? >&2; }} | head -n 1");
        let said = crate::program::shell(demo, &line);
        assert_eq!(said.said.trim(), "0", "{command}");
    }
}
