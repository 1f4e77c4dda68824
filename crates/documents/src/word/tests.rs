//! What a Word document must hold: parts as a reader of the format sees them, and every word of the paper.

mod expectation;
mod integrity;
mod laws;
mod reader;

mod snapshots;
mod styles;

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::paper::{Block, Paper, Sheet};
use language::Language;

/// Makes a paper of nothing but these blocks.
fn paper(blocks: Vec<Block>) -> Paper {
    Paper {
        language: Language::English,
        title: "Title".to_owned(),
        subtitle: None,
        book: "Halden–Morra · public book".to_owned(),
        colophon: Vec::new(),
        sheet: Sheet::Portrait,
        blocks,
        sources: Vec::new(),
    }
}

/// Unzips a part of a document.
fn part(document: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(document)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

/// Names the parts of a document, in their order.
fn part_names(document: &[u8]) -> Vec<String> {
    let archive = ZipArchive::new(Cursor::new(document)).unwrap();
    (0..archive.len())
        .map(|index| archive.name_for_index(index).unwrap().unwrap().into_owned())
        .collect()
}
