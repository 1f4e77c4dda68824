//! What is right is passed over.

use intake::check::{Check, check, dated};
use language::Language;

use crate::records::{Record, all, read};

/// What the check says, in short, for those who mend it.
pub(crate) fn told(found: &Check) -> Vec<String> {
    let lines = found.findings.iter().map(|one| {
        format!(
            "{:?} «{}» in «{}…»: {:?}",
            one.spot.place, one.spot.said, one.context.before, one.matter
        )
    });
    lines.collect()
}

fn silent_on(record: &Record, language: Language) {
    let sight = record.sight();
    let mut loud = Vec::new();
    for (meeting, text) in record.releases(language) {
        let file = read(&text);
        let day = dated(&file, &sight).unwrap_or(record.today);
        let found = check(&file, &sight, day);
        loud.extend(
            told(&found)
                .into_iter()
                .map(|line| format!("{meeting} ({day}): {line}")),
        );
    }
    assert!(
        loud.is_empty(),
        "{} {}\n{}",
        record.name,
        language.tag(),
        loud.join("\n")
    );
}

#[test]
fn a_release_that_the_record_itself_writes_in_english_is_right() {
    all()
        .iter()
        .for_each(|record| silent_on(record, Language::English));
}

#[test]
fn a_release_that_the_record_itself_writes_in_korean_is_right() {
    all()
        .iter()
        .for_each(|record| silent_on(record, Language::Korean));
}
