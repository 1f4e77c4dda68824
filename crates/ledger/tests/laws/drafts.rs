//! Drafts are their seat's alone, leave nothing once they are erased, and are no part of the record.

use ledger::{DRAFTS_MAX, Draft, Kept, verify};

use crate::told::{Told, beside, book, bytes_of, contains, noon};

const SEAT: &str = "public/alv-desk";
const FORM: &str = "request/make";
const TYPED: &str = "subject.en=a+sentence+that+nobody+has+sent";

fn kept(kept: Kept) -> Draft {
    let Kept::Kept(draft) = kept else {
        panic!("it was not kept: {kept:?}");
    };
    draft
}

#[test]
fn a_draft_is_given_to_its_seat_alone() {
    let told = Told::new();
    let registrar = told.open();
    let drafts = registrar.drafts();
    assert_eq!(drafts.of(SEAT).unwrap(), []);
    let draft = kept(drafts.begin(SEAT, (FORM, TYPED), noon()).unwrap());
    assert_eq!(drafts.get(SEAT, &draft.id).unwrap(), Some(draft.clone()));
    assert_eq!(drafts.of(SEAT).unwrap(), std::slice::from_ref(&draft));
    for other in ["public/bor-desk", "keeper", ""] {
        assert_eq!(drafts.get(other, &draft.id).unwrap(), None);
        assert_eq!(drafts.of(other).unwrap(), []);
        let changed = drafts.keep(other, (&draft.id, 1), "x", noon()).unwrap();
        assert_eq!(changed, Kept::Gone);
        drafts.erase(other, &draft.id).unwrap();
    }
    assert_eq!(drafts.of(SEAT).unwrap(), [draft]);
}

#[test]
fn who_keeps_a_draft_that_was_changed_elsewhere_is_told_and_changes_nothing() {
    let told = Told::new();
    let registrar = told.open();
    let drafts = registrar.drafts();
    let first = kept(drafts.begin(SEAT, (FORM, "a=1"), noon()).unwrap());
    let second = kept(drafts.keep(SEAT, (&first.id, 1), "a=2", noon()).unwrap());
    assert_eq!((second.version, second.content.as_str()), (2, "a=2"));
    let late = drafts.keep(SEAT, (&first.id, 1), "a=3", noon()).unwrap();
    assert_eq!(late, Kept::Changed(second.clone()));
    assert_eq!(drafts.get(SEAT, &first.id).unwrap(), Some(second));
    drafts.erase(SEAT, &first.id).unwrap();
    let gone = drafts.keep(SEAT, (&first.id, 2), "a=4", noon()).unwrap();
    assert_eq!(gone, Kept::Gone);
}

#[test]
fn drafts_outlive_the_program_and_leave_no_byte_once_they_are_erased() {
    let told = Told::new();
    let file = beside(&told.path, ".drafts");
    let draft = kept(
        told.open()
            .drafts()
            .begin(SEAT, (FORM, TYPED), noon())
            .unwrap(),
    );
    assert!(contains(&bytes_of(&file), TYPED));
    let registrar = told.open();
    assert_eq!(
        registrar.drafts().of(SEAT).unwrap(),
        std::slice::from_ref(&draft)
    );
    let changed = registrar
        .drafts()
        .keep(SEAT, (&draft.id, 1), "subject.en=", noon());
    assert!(matches!(changed, Ok(Kept::Kept(_))));
    assert!(
        !contains(&bytes_of(&file), TYPED),
        "what was typed over is gone"
    );
    registrar.drafts().erase(SEAT, &draft.id).unwrap();
    drop(registrar);
    for entry in std::fs::read_dir(told.folder.path()).unwrap() {
        let path = entry.unwrap().path();
        assert!(!contains(&bytes_of(&path), "nobody+has"), "{path:?}");
        assert!(!contains(&bytes_of(&path), FORM), "{path:?}");
    }
}

#[test]
fn no_draft_is_in_the_record_or_in_an_export_and_none_is_needed_to_verify_it() {
    let told = Told::new();
    let registrar = told.open();
    let before = verify(&told.path, &[]).unwrap();
    drop(kept(
        registrar
            .drafts()
            .begin(SEAT, (FORM, TYPED), noon())
            .unwrap(),
    ));
    let to = told.beside("export.chancery");
    registrar
        .export(&[book("public"), book("alv")], &[], &to)
        .unwrap();
    drop(registrar);
    for path in [&to, &told.path, &beside(&told.path, "-wal")] {
        assert!(
            !path.exists() || !contains(&bytes_of(path), TYPED),
            "{path:?}"
        );
    }
    let after = verify(&told.path, &[]).unwrap();
    assert_eq!((after.faults.len(), after.books), (0, before.books));
}

#[test]
fn a_record_without_drafts_has_no_file_for_them() {
    let told = Told::new();
    let registrar = told.open();
    let drafts = registrar.drafts();
    assert_eq!(drafts.get(SEAT, "none").unwrap(), None);
    drafts.erase(SEAT, "none").unwrap();
    assert!(!beside(&told.path, ".drafts").exists());
}

#[test]
fn a_seat_has_only_so_many_drafts() {
    let told = Told::new();
    let registrar = told.open();
    let drafts = registrar.drafts();
    // One change of the file each takes long on a slow disk; what counts is the last.
    for _ in 0..DRAFTS_MAX {
        drop(kept(drafts.begin(SEAT, (FORM, ""), noon()).unwrap()));
    }
    assert_eq!(
        drafts.begin(SEAT, (FORM, ""), noon()).unwrap(),
        Kept::TooMany
    );
    let other = drafts.begin("public/bor-desk", (FORM, ""), noon()).unwrap();
    assert!(matches!(other, Kept::Kept(_)));
}
