//! Names that the record does not know are listed where they are asked for, and no others.

use intake::check::{check, check_with_unknown};

use crate::records::{all, read};

const TEXT: &str = "\
# The Kite Makers of Saltreach Come to Call

Orla Quent spoke first, and Halcyon thanked Orla Quent and the Saltreach Society of Kite Makers on Monday 16 May 2033. \
The Senior Officials' Dialogue and the Joint Committee then heard Vesperland on the Plan of Action. \
Yesterday the Co-Chair went home with Ambassador Min-su Thistle, and Orla Quent waved.
";

#[test]
fn names_that_the_record_does_not_know_are_listed_once_and_those_it_knows_are_not() {
    let [_, record] = all();
    let (file, sight) = (read(TEXT), record.sight());
    let found = check_with_unknown(&file, &sight, record.today);
    let said: Vec<&str> = found
        .unknown
        .iter()
        .map(|spot| spot.said.as_str())
        .collect();
    assert_eq!(
        said,
        [
            "Orla Quent",
            "Saltreach Society of Kite Makers",
            "Ambassador Min-su Thistle"
        ]
    );
}

#[test]
fn names_are_listed_only_where_they_are_asked_for_and_change_no_finding() {
    for record in all() {
        let (file, sight) = (read(TEXT), record.sight());
        let [bare, named] =
            [check, check_with_unknown].map(|hold| hold(&file, &sight, record.today));
        assert!(bare.unknown.is_empty() && !named.unknown.is_empty());
        assert_eq!(bare.findings, named.findings);
    }
}
