//! The trees of plans as they were read, held against the trees that they were made from.

use intake::file::File;
use intake::plan::{Choices, Taken, take};
use serde_json::Value;

use crate::source::Row;

/// A plan taken from the bytes of a file.
pub(crate) fn taken(name: &str, bytes: &[u8], choices: &Choices) -> Taken {
    take(&read(name, bytes), choices)
}

/// A file that can be read.
pub(crate) fn read(name: &str, bytes: &[u8]) -> File {
    intake::read(name, bytes).unwrap_or_else(|why| panic!("{why}"))
}

/// The parts of a plan, a line each: depth as spaces, rank, number and words.
pub(crate) fn told(plan: &Taken) -> String {
    let mut told = String::new();
    let mut annex = None;
    for part in &plan.parts {
        if let Some(at) = part.annex.filter(|_| part.annex != annex) {
            annex = part.annex;
            told.push_str(&format!("annex||{}\n", plan.annexes[at].title));
        }
        let depth = part.depth + usize::from(part.annex.is_some());
        let rank = match serde_json::to_value(part.rank) {
            Ok(Value::String(rank)) => rank,
            other => panic!("{other:?}"),
        };
        let label = part.label.as_deref().unwrap_or_default();
        told.push_str(&format!(
            "{}{rank}|{label}|{}\n",
            " ".repeat(depth),
            part.text
        ));
    }
    told
}

/// The rows that are meant to be parts, as `told` writes them.
pub(crate) fn meant(rows: &[Row]) -> String {
    let parts = rows
        .iter()
        .filter(|row| !matches!(row.rank.as_str(), "title" | "note"));
    let lines = parts.map(|row| {
        format!(
            "{}{}|{}|{}\n",
            " ".repeat(row.depth),
            row.rank,
            row.label,
            row.text
        )
    });
    lines.collect()
}

/// The title that rows give a plan.
pub(crate) fn title(rows: &[Row]) -> String {
    let titles = rows.iter().filter(|row| row.rank == "title");
    let titles: Vec<&str> = titles.map(|row| row.text.as_str()).collect();
    titles.join(" ")
}
