//! How long applying a million acts takes, beside decoding the same acts from their JSON in the same run.

mod telling;

use std::time::Instant;

use partnership::Partnership;
use telling::Telling;

const ACTS: usize = 1_000_000;

fn main() {
    let before = resident_kilobytes();
    let telling = Telling::of(ACTS);
    let decoded = resident_kilobytes();
    let start = Instant::now();
    let partnership = Partnership::replay(telling.recorded);
    let folding = start.elapsed();
    let folded = resident_kilobytes();
    let count: usize = partnership.books().map(|book| book.entries.len()).sum();
    println!(
        "applying {count} acts: {} ms; decoding them from {} MB of JSON: {} ms; ratio {:.2}",
        folding.as_millis(),
        telling.json_bytes / 1_000_000,
        telling.decoding.as_millis(),
        folding.as_secs_f64() / telling.decoding.as_secs_f64()
    );
    if let (Some(before), Some(decoded), Some(folded)) = (before, decoded, folded) {
        println!(
            "memory for 100,000 of them: {} MB decoded, {} MB with what they add up to",
            (decoded - before) * 100 / count,
            (folded - before) * 100 / count,
        );
    }
}

/// The memory that this process holds; none where the system does not say.
fn resident_kilobytes() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
