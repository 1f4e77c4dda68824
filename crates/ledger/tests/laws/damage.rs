//! What verifying finds.

use ledger::verify;

use crate::told::Told;

#[test]
fn a_whole_record_has_no_fault() {
    let told = Told::new();
    let report = verify(&told.path, &[]).unwrap();
    assert_eq!(report.faults, []);
    let books: Vec<_> = report
        .books
        .iter()
        .map(|book| (book.book.as_str(), book.entries))
        .collect();
    assert_eq!(books, [("alv", 2), ("alv+bor.talks", 2), ("public", 6)]);
}
