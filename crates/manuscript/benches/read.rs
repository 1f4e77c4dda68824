//! How fast a marked-up file is read, beside unpacking the same bytes and passing over the events of their XML.
#![allow(
    clippy::disallowed_methods,
    reason = "a bench reads the clock, and the memory that the system says it used"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::io::{Cursor, Read, Write as _};
use std::time::{Duration, Instant};

use manuscript::Manuscript;
use manuscript::reading::KnownMarks;
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const WORDS: usize = 80;
const ROUNDS: usize = 9;

fn main() {
    for paragraphs in [200, 2_000] {
        let bytes = file(paragraphs);
        let [mut bare, mut opened, mut marked, mut text] = [const { Vec::new() }; 4];
        for _ in 0..ROUNDS {
            bare.push(timed(|| events(&bytes)));
            opened.push(timed(|| {
                Manuscript::open(bytes.clone()).expect("it is well formed")
            }));
            let manuscript = Manuscript::open(bytes.clone()).expect("it is well formed");
            marked.push(timed(|| manuscript.marked(&KnownMarks::default())));
            text.push(timed(|| manuscript.text().tokens().len()));
        }
        let [bare, opened, marked, text] = [bare, opened, marked, text].map(median);
        let ratio = |one: Duration| one.as_secs_f64() / bare.as_secs_f64();
        println!(
            "{paragraphs} paragraphs of {WORDS} words ({} kB packed): unpacking and events {bare:.1?}; opening {opened:.1?} ({:.1} times); its marks {marked:.1?} ({:.1}); its tokens {text:.1?} ({:.1})",
            bytes.len() / 1_000,
            ratio(opened),
            ratio(marked),
            ratio(text),
        );
    }
    if let Some(most) = peak() {
        println!("at most {most} kB of memory");
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let done = black_box(work());
    let took = start.elapsed();
    drop(done);
    took
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Unpacks the main part and passes over what is in it.
fn events(bytes: &[u8]) -> usize {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("it is a package");
    let mut characters = String::new();
    let mut part = archive.by_name("word/document.xml").expect("it has a text");
    part.read_to_string(&mut characters).expect("it is UTF-8");
    let mut reader = Reader::from_str(&characters);
    let mut count = 0;
    loop {
        let event = reader.read_event().expect("it is well formed");
        if event == Event::Eof {
            return count;
        }
        count += event.len();
    }
}

/// A file as Word writes it: several runs a paragraph, each with its properties, and a mark in every third paragraph.
fn file(paragraphs: usize) -> Vec<u8> {
    let mut body = String::new();
    let mut seed = 1_u64;
    for paragraph in 0..paragraphs {
        let _ = write!(
            body,
            "<w:p w14:paraId=\"{paragraph:08X}\" w:rsidR=\"00A1\" w:rsidRDefault=\"00A1\"><w:pPr><w:pStyle w:val=\"BodyText\"/><w:jc w:val=\"both\"/></w:pPr>"
        );
        for run in 0..WORDS / 10 {
            let words: Vec<String> = (0..10).map(|_| word(&mut seed)).collect();
            let text = words.join(" ");
            let run_of = |text: &str, name: &str| {
                format!(
                    "<w:r w:rsidRPr=\"00A1\"><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/><w:sz w:val=\"22\"/></w:rPr><w:{name} xml:space=\"preserve\">{text} </w:{name}></w:r>"
                )
            };
            let mark = |name: &str, inner: String| {
                format!(
                    "<w:{name} w:id=\"{paragraph}\" w:author=\"Delegate\" w:date=\"2026-11-01T09:00:00Z\">{inner}</w:{name}>"
                )
            };
            body.push_str(&match (paragraph % 3, run) {
                (0, 3) => mark("ins", run_of(&text, "t")),
                (0, 4) => mark("del", run_of(&text, "delText")),
                _ => run_of(&text, "t"),
            });
        }
        body.push_str("</w:p>");
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let document = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w:body>{body}</w:body></w:document>"
    );
    let parts = [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
        ),
        ("word/document.xml", document.as_str()),
    ];
    for (name, content) in parts {
        let options = SimpleFileOptions::default();
        writer.start_file(name, options).expect("a new name");
        writer.write_all(content.as_bytes()).expect("into memory");
    }
    writer.finish().expect("into memory").into_inner()
}

/// A word of two to nine letters.
fn word(seed: &mut u64) -> String {
    let mut next = |below: u64| {
        *seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (*seed >> 33) % below
    };
    let length = 2 + next(8);
    let letter = |index: u64| {
        char::from(b"etaoinshrdlcumwfgypbvk"[usize::try_from(index).expect("below 22")])
    };
    (0..length).map(|_| letter(next(22))).collect()
}

/// The most memory that the bench held at once, where the system says it.
fn peak() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
