//! Exports show whole books and nothing of others; checkpoints prove later what was before them.

use ledger::{Checkpoint, Damage, Error, Ledger, Registrar, hash_of, load, verify};
use rusqlite::Connection;

use crate::told::{NAME, SECRET, TALKS, Told, book, bytes_of, contains, issue, noon};

#[test]
fn an_export_is_whole_books_and_nothing_of_others() {
    let told = Told::new();
    let registrar = told.open();
    let shared = registrar.put(b"a paper on the table").unwrap();
    registrar.put(b"a paper of one's own").unwrap();
    let to = told.beside("export.chancery");
    let books = [book("public"), book(TALKS)];
    registrar.export(&books, &[shared], &to).unwrap();
    let bytes = bytes_of(&to);
    for shown in [NAME, "Tariffs", "a paper on the table"] {
        assert!(contains(&bytes, shown), "{shown}");
    }
    for hidden in [SECRET, "a paper of one's own", "fallback"] {
        assert!(!contains(&bytes, hidden), "{hidden}");
    }
    let exported: Vec<_> = load(&to).unwrap();
    let mut kept = load(&told.path).unwrap();
    kept.retain(|one| books.contains(&one.entry.id.book));
    assert_eq!(exported, kept);
    let report = verify(&to, &[]).unwrap();
    assert_eq!(report.faults, []);
    assert_eq!((report.books.len(), report.attachments), (2, 1));
}

#[test]
fn an_export_has_no_secret_key_and_nobody_writes_in_it() {
    let told = Told::new();
    let to = told.beside("export.chancery");
    told.open().export(&[book(TALKS)], &[], &to).unwrap();
    let secret: Vec<u8> = Connection::open(&told.path)
        .unwrap()
        .query_row(
            "SELECT secret FROM keys JOIN books ON id = book WHERE name = ?1",
            [TALKS],
            |row| row.get(0),
        )
        .unwrap();
    let bytes = bytes_of(&to);
    assert!(!bytes.windows(32).any(|window| window == secret));
    let error = Registrar::open(&to, noon).unwrap_err();
    assert!(matches!(error, Error::Export { .. }), "{error}");
}

#[test]
fn an_export_that_fails_leaves_no_file() {
    let told = Told::new();
    let registrar = told.open();
    let to = told.beside("export.chancery");
    let error = registrar.export(&[book("joint")], &[], &to).unwrap_err();
    assert!(matches!(error, Error::NoBook { .. }), "{error}");
    let missing = hash_of(b"never put in");
    let error = registrar
        .export(&[book(TALKS)], &[missing], &to)
        .unwrap_err();
    assert!(matches!(error, Error::NoAttachment { .. }), "{error}");
    assert!(!to.exists());
    std::fs::write(&to, "mine").unwrap();
    let error = registrar.export(&[book(TALKS)], &[], &to).unwrap_err();
    assert!(matches!(error, Error::Exists { .. }), "{error}");
    assert_eq!(std::fs::read(&to).unwrap(), b"mine");
}

#[test]
fn a_record_that_has_grown_extends_its_checkpoint() {
    let told = Told::new();
    let registrar = told.open();
    let checkpoint = registrar.checkpoint(&book(TALKS)).unwrap();
    assert!(checkpoint.is_genuine());
    registrar
        .record(vec![issue(TALKS, "alv-desk", "energy", "Energy")])
        .unwrap();
    let to = told.beside("export.chancery");
    registrar.export(&[book(TALKS)], &[], &to).unwrap();
    for path in [&told.path, &to] {
        assert_eq!(
            verify(path, std::slice::from_ref(&checkpoint))
                .unwrap()
                .faults,
            []
        );
    }
    registrar
        .export(&[book("public")], &[], &told.beside("public"))
        .unwrap();
    let report = verify(&told.beside("public"), &[checkpoint]).unwrap();
    assert_eq!(report.faults[0].what, Damage::CheckpointNotReached);
}

#[test]
fn a_record_told_anew_does_not_extend_an_earlier_checkpoint() {
    let told = Told::new();
    let checkpoint = told.open().checkpoint(&book(TALKS)).unwrap();
    let expect = |path, checkpoint: &Checkpoint, what: Damage| {
        let report = verify(path, std::slice::from_ref(checkpoint)).unwrap();
        let found: Vec<_> = report.faults.iter().map(|fault| &fault.what).collect();
        assert_eq!(found, [&what]);
    };

    let again = Told::new();
    expect(&again.path, &checkpoint, Damage::CheckpointOfAnotherKey);

    let mut forged = checkpoint.clone();
    forged.signed_at = "2031-03-02T11:59:59Z".parse().unwrap();
    expect(&told.path, &forged, Damage::CheckpointForged);

    let shorter = told.beside("shorter.chancery");
    std::fs::copy(&told.path, &shorter).unwrap();
    let raw = Connection::open(&shorter).unwrap();
    raw.execute(
        "DELETE FROM entries WHERE place = (SELECT max(place) FROM entries)",
        [],
    )
    .unwrap();
    expect(&shorter, &checkpoint, Damage::CheckpointNotReached);
    drop(raw);
    let registrar = Registrar::open(&shorter, noon).unwrap();
    registrar
        .record(vec![issue(TALKS, "bor-desk", "tariffs", "Other tariffs")])
        .unwrap();
    drop(registrar);
    expect(&shorter, &checkpoint, Damage::CheckpointNotMet);
}

#[test]
fn a_checkpoint_is_asked_of_a_book_that_is_there() {
    let told = Told::new();
    let ledger = Ledger::open(&told.path).unwrap();
    let error = ledger.checkpoint(&book("joint"), noon()).unwrap_err();
    assert!(matches!(error, Error::NoBook { .. }), "{error}");
}
