//! What becomes of a bracket of an earlier round when parties go over to one of its wordings, or want another.

use drafting::compilation::Reader;
use drafting::compile::compile;
use drafting::marked::{Content, Hand, Mark, Marked, MarkedLine, MarkedParagraph, Piece};
use drafting::markup::{Edit, Markup, Source};
use drafting::print::{HouseStyle, print};
use drafting::text::{Text, visible};
use drafting::token::{Frame, Kind, Party, Token, tokenise};

use crate::notation::markup;

/// What a party does to the bracket: leaves these words in its place, changes one word in it, or returns it as it is.
enum Deed {
    Leaves(&'static str),
    Changes(&'static str, &'static str),
    Returns,
}

use Deed::{Changes, Leaves, Returns};

/// Compiles a first round, prints it, has parties look at its bracket again, and says what is printed then in two styles.
fn check(first: &[(&str, &str)], second: &[(&str, Deed)], expected: [&str; 2]) {
    let base = Text::plain("They shall meet.");
    let submissions = first
        .iter()
        .map(|(party, marks)| (named(party), markup(&base, marks)));
    let compiled = compile(base.clone(), submissions.collect());
    for (style, expected) in [HouseStyle::un(), HouseStyle::delegates()]
        .iter()
        .zip(expected)
    {
        let rolling = print(&compiled, style).text();
        let submissions = second
            .iter()
            .map(|(party, deed)| (named(party), marks(&rolling, deed)));
        let again = compile(rolling.clone(), submissions.collect());
        let printed = print(&again, style);
        assert_eq!(printed.text().visible().trim_end(), expected);
        let points = printed
            .text()
            .tokens()
            .iter()
            .filter(|token| token.kind == Kind::Open(Frame::Point))
            .count();
        assert_eq!(printed.counts.points, points, "{expected}");
    }
}

fn named(party: &str) -> Party {
    Party(party.into())
}

fn marks(rolling: &Text, deed: &Deed) -> Markup {
    let place = |is_it: &dyn Fn(&Token) -> bool| rolling.tokens().iter().position(is_it).unwrap();
    let (span, with) = match deed {
        Leaves(words) => {
            let open = place(&|token| token.kind == Kind::Open(Frame::Point));
            let close = place(&|token| token.kind == Kind::Close(Frame::Point));
            (open..close + 1, tokenise(words))
        }
        Changes(old, new) => {
            let at = place(&|token| &*token.text == *old);
            (at..at + 1, tokenise(new))
        }
        Returns => return Markup::default(),
    };
    let edit = Edit {
        span,
        with,
        source: Source::Recorded,
        authors: Vec::new(),
    };
    Markup {
        edits: vec![edit],
        ..Markup::default()
    }
}

const TWO: [(&str, &str); 2] = [
    ("IDN", "They {shall=>will} meet."),
    ("THA", "They {shall=>should} meet."),
];

#[test]
fn who_wants_a_wording_of_the_bracket_joins_it() {
    check(
        &TWO,
        &[("VNM", Leaves("should"))],
        [
            "They [shall] [THA, VNM: should] [IDN: will] meet.",
            "They [shall – DEL IDN, THA, VNM] [should – RETAIN THA, VNM] [will – RETAIN IDN] meet.",
        ],
    );
}

#[test]
fn who_joins_stands_where_it_is_listed() {
    check(
        &TWO[1..],
        &[
            ("LAO", Leaves("should")),
            ("THA", Returns),
            ("VNM", Leaves("should")),
        ],
        [
            "They [shall] [LAO, THA, VNM: should] meet.",
            "They [shall – DEL THA, LAO, VNM] [should – RETAIN LAO, THA, VNM] meet.",
        ],
    );
}

#[test]
fn who_goes_over_to_another_wording_leaves_its_own() {
    check(
        &TWO,
        &[("THA", Leaves("will"))],
        [
            "They [shall] [IDN, THA: will] meet.",
            "They [shall – DEL IDN, THA] [will – RETAIN IDN, THA] meet.",
        ],
    );
}

#[test]
fn who_goes_back_to_the_base_wants_nothing_else() {
    check(
        &TWO,
        &[("THA", Leaves("shall"))],
        [
            "They [shall] [IDN: will] meet.",
            "They [shall – DEL IDN] [will – RETAIN IDN] meet.",
        ],
    );
}

#[test]
fn a_bracket_that_nobody_holds_any_more_goes() {
    check(
        &TWO,
        &[
            ("IDN", Leaves("shall")),
            ("THA", Leaves("shall")),
            ("VNM", Leaves("shall")),
            ("LAO", Leaves("shall")),
        ],
        ["They shall meet.", "They shall meet."],
    );
    check(
        &TWO[..1],
        &[("IDN", Leaves("shall"))],
        ["They shall meet."; 2],
    );
}

#[test]
fn another_wording_is_one_more_in_the_same_bracket() {
    check(
        &TWO,
        &[("THA", Leaves("may")), ("VNM", Leaves("may"))],
        ["They may meet."; 2],
    );
    check(
        &TWO,
        &[("THA", Leaves("may")), ("VNM", Leaves("will"))],
        [
            "They [shall] [IDN, VNM: will] [THA: may] meet.",
            "They [shall – DEL IDN, THA, VNM] [will – RETAIN IDN, VNM] [may – RETAIN THA] meet.",
        ],
    );
}

#[test]
fn a_wording_within_which_others_want_changes_stays_open() {
    check(
        &TWO,
        &[
            ("VNM", Leaves("should")),
            ("SGP", Changes("should", "ought to")),
        ],
        [
            "They [shall] [THA, VNM: [should] [SGP: ought to]] [IDN: will] meet.",
            "They [shall – DEL IDN, THA, VNM] [[should – DEL SGP] [ought to – RETAIN SGP] – RETAIN THA, VNM] [will – RETAIN IDN] meet.",
        ],
    );
}

/// Characters that stay, or that one hand struck.
fn piece((characters, goes): (&str, bool)) -> Piece {
    let hand = Hand {
        author: "An".into(),
        moved: None,
    };
    Piece {
        content: Content::Characters(characters.into()),
        mark: Mark {
            inserted: None,
            deleted: Some(hand).filter(|_| goes),
        },
    }
}

/// Compiles a file in which the pieces of the rolling text are kept or struck, and says what is printed then, and which
/// wordings the party is told to have struck out of a bracket that stays.
fn struck(party: &str, pieces: &[(&str, bool)]) -> (String, Vec<String>) {
    let base = Text::plain("They shall meet.");
    let submissions = TWO.map(|(party, marks)| (named(party), markup(&base, marks)));
    let compiled = compile(base, submissions.to_vec());
    let rolling = print(&compiled, &HouseStyle::un()).text();
    let paragraph = MarkedParagraph {
        pieces: pieces.iter().copied().map(piece).collect(),
        ..MarkedParagraph::default()
    };
    let lines = vec![MarkedLine::Paragraph(paragraph)];
    let file = Marked {
        lines,
        records: true,
        ..Marked::default()
    };
    assert_eq!(file.rejected().visible(), rolling.visible());
    let marks = Markup::of(&rolling, &file);
    let again = compile(rolling.clone(), vec![(named(party), marks)]);
    let returned = again.read(Reader::Party(0));
    assert_eq!(visible(&returned), file.accepted().visible());
    let strikes = again.strikes();
    let strikes = strikes.iter().flat_map(|strike| &strike.wordings);
    let strikes = strikes.map(|wording| visible(&rolling.tokens()[wording.clone()]));
    let printed = print(&again, &HouseStyle::un()).text().visible();
    (printed.trim_end().to_owned(), strikes.collect())
}

#[test]
fn striking_the_other_wordings_in_a_file_is_joining_the_one_that_stays() {
    let joins = |pieces: &[(&str, bool)], expected: &str| {
        assert_eq!(struck("VNM", pieces), (expected.to_owned(), Vec::new()));
    };
    joins(
        &[
            ("They ", false),
            ("[shall] [THA: ", true),
            ("should", false),
            ("] [IDN: will]", true),
            (" meet.", false),
        ],
        "They [shall] [THA, VNM: should] [IDN: will] meet.",
    );
    joins(
        &[
            ("They ", false),
            ("[shall] ", true),
            ("[THA: should]", false),
            (" [IDN: will]", true),
            (" meet.", false),
        ],
        "They [shall] [THA, VNM: should] [IDN: will] meet.",
    );
    joins(
        &[
            ("They ", false),
            ("[", true),
            ("shall", false),
            ("] [THA: should] [IDN: will]", true),
            (" meet.", false),
        ],
        "They [shall] [THA: should] [IDN: will] meet.",
    );
}

#[test]
fn striking_one_of_several_wordings_leaves_the_bracket_and_is_told() {
    let middle = [
        &[
            ("They [shall] ", false),
            ("[THA: should] ", true),
            ("[IDN: will] meet.", false),
        ][..],
        &[
            ("They [shall]", false),
            (" [THA: should]", true),
            (" [IDN: will] meet.", false),
        ],
    ];
    for pieces in middle {
        let told = |printed: &str| (printed.to_owned(), vec![" [THA: should]".to_owned()]);
        assert_eq!(
            struck("VNM", pieces),
            told("They [shall] [THA: should] [IDN: will] meet.")
        );
        assert_eq!(
            struck("IDN", pieces),
            told("They [shall] [THA: should] [IDN: will] meet.")
        );
        assert_eq!(
            struck("THA", pieces),
            told("They [shall] [IDN: will] meet.")
        );
    }
    let base = [
        ("They ", false),
        ("[shall] ", true),
        ("[THA: should] [IDN: will] meet.", false),
    ];
    assert_eq!(
        struck("VNM", &base),
        (
            "They [shall] [THA: should] [IDN: will] meet.".to_owned(),
            vec!["[shall]".to_owned()]
        )
    );
}
