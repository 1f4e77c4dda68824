//! What is struck out is gone, and the rest still holds.

use ledger::{Damage, Error, Ledger, Registrar, load, verify};
use partnership::Partnership;
use partnership::key::Key;
use rusqlite::Connection;

use crate::told::{NAME, Told, book, bytes_of, contains, entry, keeper, noon, person};

#[test]
fn what_is_struck_is_nowhere_in_the_file_and_the_chain_still_holds() {
    let told = Told::new();
    let registrar = told.open();
    assert!(contains(&bytes_of(&told.path), NAME));
    let before = verify(&told.path, &[]).unwrap();
    registrar.strike(&entry("public", 6), &keeper()).unwrap();
    assert!(!contains(&bytes_of(&told.path), NAME));
    assert_eq!(registrar.strikes(), 1);

    let minister = Key::parse("minister").unwrap();
    let name = registrar
        .read()
        .book(&book("public"))
        .unwrap()
        .things
        .persons[&minister]
        .clone();
    assert_eq!(name.name.get(), None, "the partnership has it withheld");
    let live = registrar.read().clone();
    assert_eq!(Partnership::replay(load(&told.path).unwrap()), live);

    let after = verify(&told.path, &[]).unwrap();
    assert_eq!(after.faults, []);
    assert_eq!(after.books[2].hash, before.books[2].hash);
    let struck = &after.books[2].strikes[0];
    assert_eq!(
        (
            struck.number,
            struck.struck_at.as_str(),
            struck.struck_by.as_str()
        ),
        (6, "2031-03-02T12:00:00Z", "public/keeper")
    );
}

#[test]
fn no_copy_of_struck_bytes_outlives_a_file_that_was_often_rearranged() {
    let told = Told::new();
    let registrar = told.open();
    let name = |at: u64| format!("Person {at:03} {}", "of a long name ".repeat(50));
    let people = (0..40).map(|at| person("public", "keeper", &format!("person-{at}"), &name(at)));
    registrar.record(people.collect()).unwrap();
    let (early, late): (Vec<u64>, Vec<u64>) = (0..40).partition(|at| at % 4 != 1);
    for at in early.iter().chain(&late) {
        registrar
            .strike(&entry("public", 7 + at), &keeper())
            .unwrap();
    }
    let bytes = bytes_of(&told.path);
    let left: Vec<u64> = (0..40)
        .filter(|at| contains(&bytes, &format!("Person {at:03} ")))
        .collect();
    assert_eq!(left, Vec::<u64>::new());
    assert_eq!(verify(&told.path, &[]).unwrap().faults, []);
}

#[test]
fn a_striking_that_was_interrupted_is_finished_when_the_record_is_opened() {
    let told = Told::new();
    let registrar = told.open();
    registrar.strike(&entry("public", 6), &keeper()).unwrap();
    drop(registrar);
    let raw = Connection::open(&told.path).unwrap();
    let left = "CREATE TABLE left_over (x); INSERT INTO left_over VALUES ('Quillfeather');
        PRAGMA secure_delete = OFF; DROP TABLE left_over; UPDATE strikes SET erased = 0;";
    raw.execute_batch(left).unwrap();
    drop(raw);
    assert!(contains(&bytes_of(&told.path), "Quillfeather"));
    told.open();
    assert!(!contains(&bytes_of(&told.path), "Quillfeather"));
}

#[test]
fn a_striking_that_a_reader_holds_up_says_so_and_is_finished_later() {
    let told = Told::new();
    let reader = Connection::open(&told.path).unwrap();
    let mut ledger = Ledger::open(&told.path).unwrap();
    reader
        .execute_batch("BEGIN; SELECT count(*) FROM entries;")
        .unwrap();
    let held = ledger
        .strike(&entry("public", 6), noon(), &keeper())
        .unwrap_err();
    assert!(matches!(held, Error::StrikeUnfinished { .. }), "{held}");
    reader.execute_batch("COMMIT").unwrap();
    drop((reader, ledger));
    Registrar::open(&told.path, noon).unwrap();
    assert!(!contains(&bytes_of(&told.path), NAME));
    assert_eq!(verify(&told.path, &[]).unwrap().faults, []);
}

#[test]
fn a_personal_part_does_not_go_without_a_signed_note() {
    let told = Told::new();
    let raw = Connection::open(&told.path).unwrap();
    raw.execute_batch("UPDATE entries SET personal = NULL, personal_salt = NULL")
        .unwrap();
    let faults = verify(&told.path, &[]).unwrap().faults;
    assert_eq!(faults.len(), 1);
    assert_eq!(
        (faults[0].number, &faults[0].what),
        (Some(6), &Damage::PersonalGone)
    );
    raw.execute_batch(
        "INSERT INTO strikes VALUES ((SELECT id FROM books WHERE name = 'public'), 6, '2031-03-02T12:00:00Z', 'keeper', zeroblob(64), 1)",
    )
    .unwrap();
    let faults = verify(&told.path, &[]).unwrap().faults;
    assert_eq!(faults.len(), 1);
    assert_eq!(
        (faults[0].number, &faults[0].what),
        (Some(6), &Damage::Strike)
    );
}
