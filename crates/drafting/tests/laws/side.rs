//! When a caucus speaks as one side, and at which points it does not yet.

use drafting::compile::compile;
use drafting::text::{Text, visible};
use drafting::token::Party;

use crate::notation::markup;

/// Makes one side of members' marks, and holds its text or the points that are open.
fn check(base: &str, members: &[(&str, &str)], expected: Result<&str, &[usize]>) {
    let base = Text::plain(base);
    let submissions = members
        .iter()
        .map(|(party, marks)| (Party((*party).into()), markup(&base, marks)));
    let compiled = compile(base.clone(), submissions.collect());
    let side = compiled.one_side(Party("SIDE".into()));
    let text = side
        .as_ref()
        .map(|(_, marks)| visible(&marks.returned(&base)).replace('\n', "¶"));
    let text = text.as_deref().map_err(|divided| divided.points.as_slice());
    assert_eq!(text, expected);
}

#[test]
fn two_wordings_of_one_place_are_open() {
    check(
        "They shall meet. They shall report.",
        &[
            ("A", "They {shall=>should} meet. They {shall=>will} report."),
            ("B", "They {shall=>may} meet. They shall report."),
        ],
        Err(&[0]),
    );
}

#[test]
fn what_one_strikes_and_another_edits_is_open_as_a_whole() {
    check(
        "They shall meet soon. They shall report.",
        &[
            (
                "A",
                "They {shall meet soon=>rest}. They {shall=>will} report.",
            ),
            (
                "B",
                "They {shall=>should} meet {soon=>now}. They {shall=>may} report.",
            ),
        ],
        Err(&[0, 3]),
    );
}

#[test]
fn a_paragraph_moved_to_two_places_is_open_where_it_stood_and_at_both() {
    check(
        "One.\nTwo.\nThree.",
        &[
            ("A", "^One.\nTwo.\n@\nThree."),
            ("B", "^One.\nTwo.\nThree.\n@"),
        ],
        Err(&[0, 1, 2]),
    );
}

#[test]
fn where_a_paragraph_stands_and_how_it_reads_are_decided_apart() {
    check(
        "One shall be.\nTwo.\nThree.",
        &[
            ("A", "^One shall be.\nTwo.\n@\nThree."),
            ("B", "One {shall=>may} be.\nTwo.\n+New.\nThree."),
        ],
        Ok("Two.¶New.¶One may be.¶Three.¶"),
    );
    check(
        "One shall be.\nTwo.\nThree.",
        &[
            ("A", "^One {shall=>will} be.\nTwo.\n@\nThree."),
            ("B", "One {shall=>may} be.\nTwo.\nThree."),
        ],
        Err(&[1]),
    );
}
