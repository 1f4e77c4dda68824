//! Running the program: a folder for each test, the demonstration made once for all of them, and what a run said.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::OnceLock;

/// The binary under test.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_chancery");

/// What a run of the program said, and how it ended.
#[must_use = "assert the result"]
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) said: String,
}

impl Run {
    fn of(output: Output) -> Run {
        Run {
            status: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            said: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The answer of a run that did what was asked.
    #[track_caller]
    pub(crate) fn done(self) -> String {
        assert_eq!(self.status, Some(0), "{}", self.said);
        self.out
    }

    /// What a run said that ended with a status; an answer is not given then.
    #[track_caller]
    pub(crate) fn failed(self, status: i32) -> String {
        assert_eq!(self.status, Some(status), "{}{}", self.out, self.said);
        self.said
    }
}

/// The program, in English whatever the machine speaks.
pub(crate) fn program() -> Command {
    let mut command = Command::new(PROGRAM);
    command.env("LC_ALL", "C").env_remove("LANG");
    command
}

/// Runs the program in a folder with the words given, parted at spaces.
pub(crate) fn run(folder: &Path, words: &str) -> Run {
    run_words(folder, words.split(' '))
}

/// Runs the program in a folder with words that may hold spaces.
pub(crate) fn run_words(folder: &Path, words: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Run {
    Run::of(program().current_dir(folder).args(words).output().unwrap())
}

/// Runs the program with a text at its standard input.
pub(crate) fn run_given(folder: &Path, words: &str, given: &str) -> Run {
    let mut child = program()
        .current_dir(folder)
        .args(words.split(' '))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A run that ends before it has read everything closes the pipe; what it says is looked at then.
    drop(child.stdin.take().unwrap().write_all(given.as_bytes()));
    Run::of(child.wait_with_output().unwrap())
}

/// Runs a line of the shell in a folder, with the program as `$CHANCERY`.
#[cfg(unix)]
pub(crate) fn shell(folder: &Path, line: &str) -> Run {
    let mut command = Command::new("sh");
    command.current_dir(folder).args(["-c", line]);
    command.env("CHANCERY", PROGRAM).env("LC_ALL", "C");
    Run::of(command.output().unwrap())
}

/// An empty folder for one test, which names it.
pub(crate) fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The folder of the demonstration, which is made once and only read.
pub(crate) fn demo() -> &'static Path {
    static DEMO: OnceLock<PathBuf> = OnceLock::new();
    DEMO.get_or_init(|| {
        let folder = folder("demo");
        drop(run(&folder, "demo --no-serve --dir .").done());
        folder
    })
}

/// A folder with a copy of the two example records, to be written in.
pub(crate) fn copy(test: &str) -> PathBuf {
    let folder = folder(test);
    for record in ["asean-rok.chancery", "fictional.chancery"] {
        fs::copy(demo().join(record), folder.join(record)).unwrap();
    }
    folder
}

/// A program that runs until the test lets go of it.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}
