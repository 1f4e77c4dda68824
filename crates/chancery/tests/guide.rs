//! What newcomers read first, held against the program: every command of the guide is run, every command of the read-me exists.

#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its story does not hold"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

#[path = "commands/drafts.rs"]
#[expect(
    dead_code,
    reason = "the commands are tried on more files than the guide shows"
)]
mod drafts;

const GUIDE: &str = include_str!("../../../docs/guide.md");
const DESK: &str = include_str!("../../../docs/desk.md");
const MERGING: &str = include_str!("../../../docs/merging.md");
const READ_ME: &str = include_str!("../../../README.md");

/// What stands for anything in what the guide prints.
const ANYTHING: char = '…';

/// What stands for the key of a call in a file of the guide.
const KEY: &str = "c-…";

/// With what a line begins that tells of a failure: an error, or a check that found something.
const FAILURES: [&str; 2] = ["Error: ", "The text disagrees"];

/// A fenced block of the guide.
struct Block {
    /// What it holds and, for a file, its name.
    kind: &'static str,
    lines: Vec<&'static str>,
    /// Where it begins, counted from 1.
    at: usize,
}

#[test]
fn every_command_of_the_guide_does_what_it_says() {
    let folder = folder("guide");
    assert!(
        run_all(GUIDE, &folder) > 20,
        "the guide has its commands in blocks of `sh`"
    );
}

#[test]
fn every_command_for_a_desk_does_what_it_says() {
    let folder = folder("desk");
    assert!(
        run_all(DESK, &folder) > 15,
        "it has its commands in blocks of `sh`"
    );
}

#[test]
fn every_command_about_merging_does_what_it_says() {
    let folder = folder("merging");
    let base = drafts::file(&drafts::DRAFT);
    let should = ("shall meet", "should meet");
    let files = [
        ("plan.docx", base.clone()),
        ("alv.docx", drafts::marked(&base, "Desk", &[should])),
        (
            "bor.docx",
            drafts::marked(&base, "Desk", &[should, ("once", "twice")]),
        ),
        (
            "car.docx",
            drafts::marked(&base, "Desk", &[should, ("once", "three times")]),
        ),
        (
            "nor.docx",
            drafts::marked(&base, "Desk", &[("ministers", "leaders")]),
        ),
    ];
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).unwrap();
    }
    let internal =
        "chancery compile plan.docx ALV=alv.docx BOR=bor.docx CAR=car.docx --out internal.docx";
    assert!(run(internal, &folder, &mut String::new()));
    let internal = fs::read(folder.join("internal.docx")).unwrap();
    let comes_round = [("[once] [CAR: three times] [BOR: twice]", "twice")];
    fs::write(
        folder.join("car-2.docx"),
        drafts::marked(&internal, "Desk", &comes_round),
    )
    .unwrap();
    assert!(
        run_all(MERGING, &folder) > 8,
        "it has its commands in blocks of `sh`"
    );
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs every command of a guide in a folder, and says how many there are.
fn run_all(guide: &'static str, folder: &Path) -> usize {
    let mut ran = 0;
    let mut printed = String::new();
    let mut succeeded = true;
    for Block { kind, lines, at } in blocks(guide) {
        if let Some((_, file)) = kind.split_once(' ') {
            let file = folder.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            let text = with_key(lines.join("\n"), &file, folder);
            fs::write(file, text).unwrap();
        } else if kind == "sh" {
            printed.clear();
            for line in &lines {
                assert!(
                    succeeded,
                    "line {at}: the command before this failed\n{printed}"
                );
                succeeded = run(line, folder, &mut printed);
                ran += 1;
            }
        } else {
            assert_eq!(kind, "text", "line {at}: a block holds a file, sh or text");
            let fails = lines
                .iter()
                .any(|line| FAILURES.iter().any(|with| line.starts_with(with)));
            assert_eq!(succeeded, !fails, "line {at}: it printed\n{printed}");
            assert_printed(&lines, &printed, at);
            succeeded = true;
        }
    }
    ran
}

/// What a returned file holds, with the key of the call that went to the office after which it is named: a key differs by the day.
fn with_key(text: String, returned: &Path, folder: &Path) -> String {
    if !text.contains(KEY) {
        return text;
    }
    let office = format!("{} ", returned.file_stem().unwrap().display());
    let mut sent = fs::read_dir(folder.join("calls")).unwrap().map(|file| {
        file.unwrap()
            .path()
            .file_stem()
            .unwrap()
            .display()
            .to_string()
    });
    let key = sent.find_map(|name| name.strip_prefix(&office).map(str::to_owned));
    text.replace(KEY, &key.unwrap())
}

#[test]
fn the_read_me_lists_every_command_and_no_other() {
    let help = program().arg("help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let names = listed
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next());
    let mut commands: Vec<&str> = names.filter(|name| *name != "help").collect();
    let rows = READ_ME
        .lines()
        .skip_while(|line| !line.starts_with("| command |"));
    let mut explained: Vec<&str> = rows
        .filter_map(|row| row.strip_prefix("| `")?.split('`').next())
        .collect();
    commands.sort_unstable();
    explained.sort_unstable();
    assert_eq!(explained, commands);
}

fn blocks(guide: &'static str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (at, line) in guide.lines().enumerate() {
        match (line.strip_prefix("```"), open.take()) {
            (Some(kind), None) => {
                let (lines, at) = (Vec::new(), at + 1);
                open = Some(Block { kind, lines, at });
            }
            (Some(_), Some(block)) => blocks.push(block),
            (None, Some(mut block)) => {
                block.lines.push(line);
                open = Some(block);
            }
            (None, None) => {}
        }
    }
    blocks
}

/// Runs a command, adds what it prints, and says whether it succeeded.
fn run(line: &str, folder: &Path, printed: &mut String) -> bool {
    let mut words = words(line).into_iter();
    assert_eq!(words.next().as_deref(), Some("chancery"), "{line}");
    let output = program().args(words).current_dir(folder).output();
    let output = output.expect("the program has been built for this test");
    for stream in [output.stdout, output.stderr] {
        printed.push_str(&String::from_utf8_lossy(&stream));
    }
    output.status.success()
}

fn program() -> Command {
    let mut program = Command::new(PathBuf::from(env!("CARGO_BIN_EXE_chancery")));
    program.env("LC_ALL", "en");
    program
}

/// The words of a command, of which one in double quotes may hold spaces.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    let words = parts.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    });
    words.collect()
}

/// Stops unless every expected line was printed, in this order.
fn assert_printed(expected: &[&str], printed: &str, at: usize) {
    let mut lines = printed.lines();
    for wanted in expected {
        assert!(
            lines.any(|line| is_like(line, wanted)),
            "below line {at}: nothing more is like\n{wanted}\nin\n{printed}"
        );
    }
}

/// Whether a line is as expected, where `…` stands for anything.
fn is_like(line: &str, wanted: &str) -> bool {
    let Some((first, rest)) = wanted.split_once(ANYTHING) else {
        return line == wanted;
    };
    let Some(tail) = line.strip_prefix(first) else {
        return false;
    };
    let mut tails = tail.char_indices().map(|(at, _)| &tail[at..]).chain([""]);
    tails.any(|tail| is_like(tail, rest))
}
