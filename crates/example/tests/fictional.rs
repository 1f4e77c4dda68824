//! The laws of the fictional record: it can be recorded as told, shows everything there is, and means nobody real.

use example::fictional::{Told, submissions};
use partnership::entry::Recorded;
use partnership::{Partnership, admit};

#[test]
fn every_act_of_the_fictional_record_is_admitted() {
    let record = recorded();
    let entries: usize = record.books().map(|book| book.entries.len()).sum();
    assert_eq!(entries, submissions().len());
}

#[test]
fn the_fictional_record_is_told_in_the_order_of_its_recording_times() {
    let told = submissions();
    assert!(told.windows(2).all(|pair| pair[0].at < pair[1].at));
}

fn recorded() -> Partnership {
    let mut partnership = Partnership::default();
    for Told { at, submission } in submissions() {
        let act = submission.act.clone();
        let admitted = admit(&partnership, vec![submission], at)
            .unwrap_or_else(|refused| panic!("{at}: {act:#?} was refused: {:?}", refused.refusal));
        for entry in admitted.entries() {
            partnership.apply(Recorded {
                entry: entry.clone(),
                hash: [0; 32],
            });
        }
    }
    partnership
}
