//! What a record keeps, and whom it lets in.

use ledger::{Error, Ledger, RecordError, Registrar, hash_of, load};
use partnership::{Partnership, admit};

use crate::told::{NAME, TALKS, Told, book, entry, issue, keeper, noon, person, submission};

#[test]
fn replaying_the_record_gives_what_is_live() {
    let told = Told::new();
    let registrar = told.open();
    let added = registrar
        .record(vec![
            issue(TALKS, "alv-desk", "energy", "Energy"),
            person("alv", "alv-desk", "chief", "A chief"),
        ])
        .unwrap();
    assert_eq!(added, [entry(TALKS, 3), entry("alv", 3)]);
    let live = registrar.read().clone();
    let minister = partnership::key::Key::parse("minister").unwrap();
    let name = &live.book(&book("public")).unwrap().things.persons[&minister].name;
    assert_eq!(name.get().map(|name| name.read("en")), Some(NAME));
    assert_eq!(Partnership::replay(load(&told.path).unwrap()), live);
    drop(registrar);
    assert_eq!(*told.open().read(), live);
}

#[test]
fn a_refused_act_leaves_the_whole_batch_unrecorded() {
    let told = Told::new();
    let registrar = told.open();
    let before = registrar.read().clone();
    let batch = vec![
        issue(TALKS, "alv-desk", "energy", "Energy"),
        issue(TALKS, "alv-desk", "tariffs", "A key that is taken"),
    ];
    assert!(registrar.dry_run(batch.clone()).is_err());
    let refused = registrar.record(batch).unwrap_err();
    assert!(matches!(refused, RecordError::Refused(refused) if refused.index == 1));
    assert_eq!(*registrar.read(), before);
    assert_eq!(Partnership::replay(load(&told.path).unwrap()), before);
}

#[test]
fn a_dry_run_records_nothing() {
    let told = Told::new();
    let registrar = told.open();
    let act = issue(TALKS, "alv-desk", "energy", "Energy");
    let admitted = registrar.dry_run(vec![act]).unwrap();
    assert_eq!(admitted.entries().len(), 1);
    let replayed = Partnership::replay(load(&told.path).unwrap());
    assert_eq!(*registrar.read(), replayed);
    assert_eq!(replayed.book(&book(TALKS)).unwrap().entries.len(), 2);
}

#[test]
fn acts_judged_against_a_book_that_has_grown_are_stale() {
    let told = Told::new();
    let mut ledger = Ledger::open(&told.path).unwrap();
    let partnership = ledger.replay().unwrap();
    let judge = |key: &str| {
        let acts = vec![
            issue("alv", "alv-desk", key, "Own"),
            issue(TALKS, "alv-desk", key, "Shared"),
        ];
        admit(&partnership, acts, noon()).unwrap()
    };
    let (first, second) = (judge("energy"), judge("rice"));
    ledger.append(&first).unwrap();
    let before = ledger.load().unwrap();
    let stale = ledger.append(&second).unwrap_err();
    assert!(matches!(stale, Error::Stale { book } if book.as_str() == "alv"));
    assert_eq!(ledger.load().unwrap(), before);
}

#[test]
fn after_a_failure_what_is_live_follows_the_disk() {
    let told = Told::new();
    let registrar = told.open();
    let raw = rusqlite::Connection::open(&told.path).unwrap();
    raw.execute(
        "DELETE FROM entries WHERE place = (SELECT max(place) FROM entries)",
        [],
    )
    .unwrap();
    let act = || vec![issue(TALKS, "alv-desk", "energy", "Energy")];
    let failed = registrar.record(act()).unwrap_err();
    assert!(matches!(failed, RecordError::Ledger(Error::Stale { .. })));
    assert_eq!(registrar.record(act()).unwrap(), [entry(TALKS, 2)]);
    let live = registrar.read().clone();
    assert_eq!(Partnership::replay(load(&told.path).unwrap()), live);
}

#[test]
fn a_record_has_one_writer() {
    let told = Told::new();
    let first = told.open();
    let second = Registrar::open(&told.path, noon).unwrap_err();
    assert!(matches!(second, Error::Locked { .. }), "{second}");
    drop(first);
    told.open();
}

#[test]
fn nothing_is_made_where_something_is() {
    let told = Told::new();
    let error = Ledger::create(&told.path).unwrap_err();
    assert!(matches!(error, Error::Exists { .. }), "{error}");
    told.open();
}

#[test]
fn what_is_not_a_record_is_refused_and_left_alone() {
    let told = Told::empty();
    let garbage: Vec<u8> = (0..9000_u32).flat_map(u32::to_le_bytes).collect();
    for (name, bytes) in [("empty", &[][..]), ("garbage", &garbage)] {
        let path = told.beside(name);
        std::fs::write(&path, bytes).unwrap();
        let error = Ledger::open(&path).unwrap_err();
        assert!(matches!(error, Error::NotARecord { .. }), "{name}: {error}");
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    }
    let other = told.beside("other.sqlite");
    rusqlite::Connection::open(&other)
        .unwrap()
        .execute_batch("CREATE TABLE entries (x)")
        .unwrap();
    let error = Ledger::open(&other).unwrap_err();
    assert!(matches!(error, Error::NotARecord { .. }), "{error}");
    let error = Ledger::open(&told.beside("nothing")).unwrap_err();
    assert!(matches!(error, Error::CannotOpen { .. }), "{error}");
}

#[test]
fn a_record_of_a_newer_version_is_refused_with_both_versions() {
    let told = Told::new();
    rusqlite::Connection::open(&told.path)
        .unwrap()
        .pragma_update(None, "user_version", 7)
        .unwrap();
    let error = Ledger::open(&told.path).unwrap_err();
    assert!(matches!(
        error,
        Error::Newer {
            found: 7,
            known: 1,
            ..
        }
    ));
    let said = error.to_string();
    assert!(
        said.contains("format 7") && said.contains("format 1"),
        "{said}"
    );
}

#[test]
fn an_attachment_is_found_by_its_hash_and_kept_once() {
    let told = Told::new();
    let mut ledger = Ledger::open(&told.path).unwrap();
    let hash = ledger.put(b"abc").unwrap();
    assert_eq!(
        hash.to_string(),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "the example of FIPS 180-2"
    );
    assert_eq!(ledger.put(b"abc").unwrap(), hash);
    assert_eq!(ledger.get(&hash).unwrap().as_deref(), Some(&b"abc"[..]));
    assert_eq!(ledger.get(&hash_of(b"abd")).unwrap(), None);
    drop(ledger);
    assert_eq!(ledger::verify(&told.path, &[]).unwrap().attachments, 1);
}

#[test]
fn nothing_can_be_struck_that_is_not_personal() {
    let told = Told::new();
    let registrar = told.open();
    let cases = [("public", 1), ("public", 99)];
    for (name, number) in cases {
        let error = registrar
            .strike(&entry(name, number), &keeper())
            .unwrap_err();
        assert!(matches!(error, Error::NothingToStrike { .. }), "{error}");
    }
    let error = registrar
        .strike(&entry("nowhere", 1), &keeper())
        .unwrap_err();
    assert!(matches!(error, Error::NoBook { .. }), "{error}");
    let act = submission(
        "public",
        "keeper",
        serde_json::json!({"person": {"record": {"key": "clerk", "name": {"withheld": true}}}}),
    );
    let added = registrar.record(vec![act]).unwrap();
    let error = registrar.strike(&added[0], &keeper()).unwrap_err();
    assert!(matches!(error, Error::NothingToStrike { .. }), "{error}");
}
