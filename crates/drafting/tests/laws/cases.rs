//! What happens at real tables, case by case.

use drafting::compilation::Reader;
use drafting::compile::compile;
use drafting::print::{HouseStyle, print};
use drafting::text::{Text, visible};
use drafting::token::Party;

use crate::notation::{check, markup, shown};

#[test]
fn nine_of_twelve_change_one_verb_in_five_ways() {
    check(
        "The sides shall meet every year.",
        &[
            ("BRN", "The sides {shall=>should} meet every year."),
            ("KHM", "The sides {shall=>should} meet every year."),
            ("IDN", "The sides {shall=>will} meet every year."),
            ("LAO", "The sides shall meet every year."),
            ("MYS", "The sides {shall=>should} meet every year."),
            ("MMR", "The sides {shall=>may} meet every year."),
            ("PHL", "The sides {shall=>will} meet every year."),
            ("SGP", "The sides {shall=>are to} meet every year."),
            ("THA", "The sides {shall=>intend to} meet every year."),
            ("TLS", "The sides shall meet every year."),
            ("VNM", "The sides {shall=>may} meet every year."),
            ("SEC", "The sides shall meet every year."),
        ],
        "The sides [shall|should BRN,KHM,MYS|may MMR,VNM|will IDN,PHL|are to SGP|intend to THA] meet every year.¶",
    );
}

#[test]
fn the_same_change_of_three_is_one_option() {
    check(
        "The sides shall meet.",
        &[
            ("A", "The sides {shall=>should} meet."),
            ("B", "The sides {shall=>should} meet{=> soon}."),
            ("C", "The sides {shall=>should} meet."),
        ],
        "The sides [shall|should A,B,C] meet[∅| soon B].¶",
    );
}

#[test]
fn four_sentences_at_one_place_within_a_paragraph_are_options_of_one_bracket() {
    check(
        "They shall meet. They shall report.",
        &[
            ("A", "They shall meet.{=> In Seoul.} They shall report."),
            ("B", "They shall meet.{=> In Bangkok.} They shall report."),
            ("C", "They shall meet.{=> Yearly.} They shall report."),
            ("D", "They shall meet.{=> In Seoul.} They shall report."),
        ],
        "They shall meet.[∅| In Seoul. A,D| In Bangkok. B| Yearly. C] They shall report.¶",
    );
}

#[test]
fn paragraphs_at_one_place_are_points_of_their_own_in_an_order_that_keeps_everybodys() {
    check(
        "First.\nLast.",
        &[
            ("A", "First.\n+Early.\n+Late.\nLast."),
            ("B", "First.\n+Middle.\n+Late.\nLast."),
            ("C", "First.\n+Early.\n+Middle.\nLast."),
        ],
        "First.¶+[∅|Early.¶ A,C]+[∅|Middle.¶ B,C]+[∅|Late.¶ A,B]Last.¶",
    );
}

#[test]
fn a_paragraph_put_in_twice_is_two_points() {
    check(
        "First.\nLast.",
        &[
            ("A", "First.\n+Same.\n+Same.\n+Same.\nLast."),
            ("B", "First.\n+Same.\nLast."),
        ],
        "First.¶+[∅|Same.¶ A,B]+[∅|Same.¶ A]+[∅|Same.¶ A]Last.¶",
    );
}

#[test]
fn of_paragraphs_at_one_place_that_with_most_supporters_comes_first() {
    check(
        "First.\nLast.",
        &[
            ("A", "First.\n+Alpha.\nLast."),
            ("B", "First.\n+Zeta.\nLast."),
            ("C", "First.\n+Zeta.\nLast."),
        ],
        "First.¶+[∅|Zeta.¶ B,C]+[∅|Alpha.¶ A]Last.¶",
    );
}

#[test]
fn paragraphs_in_contradictory_orders_stay_together() {
    check(
        "First.\nLast.",
        &[
            ("A", "First.\n+One.\n+Two.\nLast."),
            ("B", "First.\n+Two.\n+One.\nLast."),
        ],
        "First.¶+[∅|One.¶Two.¶ A]+[∅|Two.¶One.¶ B]Last.¶",
    );
}

#[test]
fn a_paragraph_struck_by_one_and_edited_by_another_nests() {
    check(
        "They shall meet.\nThey shall report.",
        &[
            ("A", "-They shall meet.\nThey shall report."),
            ("B", "They {shall=>should} meet.\nThey shall report."),
            (
                "C",
                "{=>Once, }They shall meet{=> soon}.\nThey shall report.",
            ),
        ],
        "[[∅|Once,  C]They [shall|should B] meet[∅| soon C].¶|∅ A]They shall report.¶",
    );
}

#[test]
fn a_word_put_in_within_what_another_strikes_nests() {
    check(
        "They shall meet in Seoul every year.",
        &[
            ("A", "They shall meet{ in Seoul every year=>}."),
            ("B", "They shall meet in {=>beautiful }Seoul every year."),
        ],
        "They shall meet[ in [∅|beautiful  B]Seoul every year|∅ A].¶",
    );
}

#[test]
fn three_who_nest_give_three_brackets() {
    check(
        "They shall meet in Seoul every year.",
        &[
            ("A", "{They shall meet in Seoul every year=>No text}."),
            ("B", "They shall {meet in Seoul=>convene} every year."),
            ("C", "They shall meet in {Seoul=>Bangkok} every year."),
        ],
        "[They shall [meet in [Seoul|Bangkok C]|convene B] every year|No text A].¶",
    );
}

#[test]
fn what_crosses_is_one_point_with_whole_phrases() {
    check(
        "They shall meet in Seoul every year.",
        &[
            ("A", "They {shall meet in=>convene at} Seoul every year."),
            ("B", "They shall meet {in Seoul every=>each} year."),
            ("C", "They {shall=>should} meet in Seoul every year."),
        ],
        "They [[shall|should C] meet in Seoul every|convene at Seoul every A|shall meet each B] year.¶",
    );
}

#[test]
fn what_touches_without_crossing_stays_apart() {
    check(
        "They shall meet.",
        &[
            ("A", "They{ shall=>} meet."),
            ("B", "They shall{ meet=> convene}."),
            ("C", "They shall{=> soon} meet."),
        ],
        "They[ shall|∅ A][∅| soon C] [meet|convene B].¶",
    );
}

#[test]
fn paragraphs_are_joined_and_divided_like_any_words() {
    check(
        "They shall meet.\nThey shall report.",
        &[
            ("A", "They shall meet.{¶=> }They shall report."),
            ("B", "They shall{=>¶They} meet.\nThey shall report."),
        ],
        "They shall[∅|¶They B] meet.[¶|  A]They shall report.¶",
    );
}

#[test]
fn where_a_paragraph_stands_and_how_it_reads_are_apart() {
    check(
        "They shall meet.\nThey shall report.\nThey shall pay.",
        &[
            (
                "A",
                "^They shall meet.\nThey shall report.\nThey shall pay.\n@",
            ),
            (
                "B",
                "They {shall=>should} meet.\nThey shall report.\nThey shall pay.",
            ),
            (
                "C",
                "^They shall {meet=>convene}.\nThey shall report.\n@\nThey shall pay.",
            ),
        ],
        "^[They [shall|should B] [meet|convene C].¶|↷ A,C]They shall report.¶@[∅|They shall meet.¶ C]They shall pay.¶@[∅|They shall meet.¶ A]",
    );
}

#[test]
fn a_move_that_crosses_another_change_is_a_deletion_and_an_insertion() {
    check(
        "They shall meet.\nThey shall report.\nThey shall pay.",
        &[
            (
                "A",
                "^They shall {meet=>convene}.\nThey shall report.\nThey shall pay.\n@",
            ),
            (
                "B",
                "They {shall meet.¶They=>may} shall report.\nThey shall pay.",
            ),
        ],
        "They[ shall meet.¶They|∅ A| may B] shall report.¶They shall pay.¶+[∅|They shall convene.¶ A]",
    );
}

#[test]
fn what_is_moved_to_amid_what_the_same_party_rewords_is_put_in_there() {
    check(
        "One.\nTwo shall meet.\nThree shall report.\nFour.",
        &[
            (
                "A",
                "^One.\n{Two shall meet=>They convene}.\n@\nThree shall report.\nFour.",
            ),
            (
                "B",
                "One.\nTwo shall {meet.¶Three shall=>may} report.\nFour.",
            ),
        ],
        "[One.¶|∅ A][Two shall meet.¶Three shall|They convene.¶One.¶Three shall A|Two shall may B] report.¶Four.¶",
    );
}

#[test]
fn what_is_moved_among_lines_in_contradictory_orders_is_put_in_there() {
    check(
        "One.\nTwo.\nThree.",
        &[
            ("A", "^One.\nTwo.\n+New.\n@\nThree."),
            ("B", "^One.\nTwo.\n@\n+New.\nThree."),
        ],
        "[One.¶|∅ A,B]Two.¶+[∅|New.¶One.¶ A]+[∅|One.¶New.¶ B]Three.¶",
    );
}

#[test]
fn what_one_moves_another_may_strike() {
    check(
        "They shall meet.\nThey shall report.",
        &[
            ("A", "^They shall meet.\nThey shall report.\n@"),
            ("B", "-They shall meet.\nThey shall report."),
        ],
        "^[They shall meet.¶|↷ A|∅ B]They shall report.¶@[∅|They shall meet.¶ A]",
    );
}

#[test]
fn other_marks_of_quotation_are_not_other_words_but_each_keeps_its_own() {
    let base = Text::plain("The plan shall apply.");
    let marks = |notation| markup(&base, notation);
    let submissions = vec![
        (Party("A".into()), marks("The {plan=>“plan”} shall apply.")),
        (
            Party("B".into()),
            marks("The {plan=>\"plan\"} shall apply."),
        ),
    ];
    let compiled = compile(base.clone(), submissions);
    assert_eq!(shown(&compiled), "The [plan|“plan” A,B] shall apply.¶");
    let read = |party| visible(&compiled.read(Reader::Party(party)));
    assert_eq!(read(1), "The \"plan\" shall apply.\n");
}

#[test]
fn only_other_white_space_is_no_change_of_wording() {
    check(
        "They shall  meet.",
        &[
            ("A", "They shall{  => }meet."),
            ("B", "They{ shall=>}  {=>soon }meet."),
        ],
        "They[ shall|∅ B]  [∅|soon  B]meet.¶",
    );
}

#[test]
fn one_strikes_within_what_another_put_in_a_round_before() {
    let base = Text::plain("They shall meet.");
    let first = vec![(
        Party("THA".into()),
        markup(&base, "They shall meet{=> in beautiful Bangkok}."),
    )];
    let rolling = print(&compile(base, first), &HouseStyle::un()).text();
    let at = |word: &str| {
        let mut tokens = rolling.tokens().iter();
        tokens.position(|token| &*token.text == word).unwrap()
    };
    let mut marks = markup(&Text::plain("x"), "{x=>}");
    marks.edits[0].span = at("beautiful")..at("Bangkok");
    let second = compile(rolling.clone(), vec![(Party("VNM".into()), marks)]);
    assert_eq!(
        shown(&second),
        "They shall meet [THA: in [beautiful |∅ VNM]Bangkok].¶"
    );
}
