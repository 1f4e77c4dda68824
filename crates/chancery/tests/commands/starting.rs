//! The start page as the program serves it: without a command, beside another, and without a browser.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};

use crate::program::{Running, folder, program, run};

/// Starts the program where no browser can be found, and reads what it says until it waits.
fn started(folder: &Path, words: &[&str]) -> (Running, Vec<String>) {
    let mut child: Child = program()
        .current_dir(folder)
        .args(words)
        .env("PATH", "")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let said = BufReader::new(child.stderr.take().unwrap());
    let running = Running(child);
    let mut lines = Vec::new();
    for line in said.lines().map(Result::unwrap) {
        let is_last = line.contains(if words.contains(&"--no-open") {
            "Ctrl-C"
        } else {
            "could not be opened"
        });
        lines.push(line);
        if is_last {
            break;
        }
    }
    (running, lines)
}

fn address(lines: &[String]) -> String {
    let line = lines
        .iter()
        .find(|line| line.starts_with("The start page:"));
    let line = line.unwrap_or_else(|| panic!("{lines:?}"));
    let (_, address) = line.split_once("http://").unwrap();
    address.trim_end_matches('/').to_owned()
}

fn page(address: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let asked = format!("GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(asked.as_bytes()).unwrap();
    let mut page = String::new();
    stream.read_to_string(&mut page).unwrap();
    page
}

#[test]
fn the_program_without_a_command_shows_the_start_page_of_its_folder() {
    let folder = folder("start");
    run(&folder, "new ours.chancery --title Ours").done();
    let (running, lines) = started(&folder, &[]);
    let page = page(&address(&lines));
    assert!(page.contains("Where do you want to begin?"), "{page}");
    assert!(page.contains("ours.chancery"), "{page}");
    let last = lines.last().unwrap();
    assert!(last.contains("go to http://127.0.0.1:"), "{lines:?}");
    drop(running);
}

#[test]
fn a_port_that_is_taken_gives_way_to_the_next_and_this_is_said() {
    let folder = folder("taken");
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let words = ["start", "--no-open", "--port", &port.to_string()];
    let (_running, lines) = started(&folder, &words);
    let said = format!("Port {port} is taken");
    assert!(
        lines.iter().any(|line| line.starts_with(&said)),
        "{lines:?}"
    );
    assert!(page(&address(&lines)).contains("There is no record in"));
}

#[test]
fn a_folder_that_is_not_there_is_told_of() {
    let folder = folder("no-folder");
    let said = run(&folder, "start --no-open --folder nowhere").failed(2);
    assert!(said.contains("nowhere"), "{said}");
}
