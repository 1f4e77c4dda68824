//! The conventions of drafting, one a line.

use drafting::brackets::{Bracketed, Flaw, Kind, Label, Position, Series};
use drafting::text::{Text, visible};
use drafting::token::{Frame, Kind as TokenKind, Token};

/// A flaw, the paragraph in which it shows, and the words before it.
type Found<'t> = (&'t str, usize, &'t str);

pub(crate) fn read(text: &str) -> (Text, Bracketed) {
    let text = Text::plain(text);
    let read = Bracketed::read(&text);
    (text, read)
}

/// Each bracket as `place: words = kind | holders`.
fn told(characters: &str) -> Vec<String> {
    let (text, read) = read(characters);
    let said = |span: &std::ops::Range<usize>| visible(&text.tokens()[span.clone()]);
    let brackets = read.brackets.iter();
    brackets
        .map(|bracket| {
            let kind = match &bracket.kind {
                Kind::Words => "words".to_owned(),
                Kind::Alternatives(parts) => parts.iter().map(said).collect::<Vec<_>>().join("|"),
                Kind::Placeholder => "placeholder".to_owned(),
                Kind::Option(label) => label.clone(),
                Kind::NoText => "no text".to_owned(),
                Kind::Reference => "reference".to_owned(),
                Kind::Standing(agreed) => format!("{agreed:?}"),
            };
            let holders = bracket.holders.iter().map(|holder| {
                let position = match &holder.position {
                    Position::Proposes => "proposes".to_owned(),
                    Position::Retains => "retains".to_owned(),
                    Position::Deletes => "deletes".to_owned(),
                    Position::Reserves(pending) => format!("reserves({pending})"),
                };
                format!(" {} {position}", holder.party.0)
            });
            let holders: String = holders.collect();
            format!(
                "{}: {} = {kind}{holders}",
                bracket.place,
                said(&bracket.words)
            )
        })
        .collect()
}

pub(crate) fn check(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(told(text), *expected, "{text}");
    }
}

#[test]
fn each_kind_of_bracket_is_known() {
    check(&[
        ("The sides [shall] meet.", &["0: shall = words"]),
        (
            "[shall] [should] meet",
            &["0: shall = words", "0: should = words"],
        ),
        (
            "[shall][should], [may]",
            &["0: shall = words", "0: should = words", "1: may = words"],
        ),
        ("[shall/should]", &["0: shall/should = shall|should"]),
        (
            "[shall meet / ought to come together often]",
            &[
                "0: shall meet / ought to come together often = shall meet|ought to come together often",
            ],
        ),
        ("[and/or]", &["0: and/or = words"]),
        (
            "[mitigation actions/efforts in a measurable manner]",
            &["0: mitigation actions/efforts in a measurable manner = words"],
        ),
        ("[decision 1/CP.20]", &["0: decision 1/CP.20 = words"]),
        (
            "[a [b [c]] d]",
            &["0: a [b [c]] d = words", "1: b [c] = words", "2: c = words"],
        ),
        (
            "[…] [...] [X] [20XX] [ ] [____]",
            &[
                "0: … = placeholder",
                "0: ... = placeholder",
                "0: X = placeholder",
                "0: 20XX = placeholder",
                "0:   = placeholder",
                "0: ____ = placeholder",
            ],
        ),
        (
            "[*Placeholder* for \"climate finance\"]",
            &["0: *Placeholder* for \"climate finance\" = placeholder"],
        ),
        ("[by X date]", &["0: by X date = words"]),
        (
            "[Option 1: shall] [Option 2: should]",
            &[
                "0: Option 1: shall = Option 1",
                "0: Option 2: should = Option 2",
            ],
        ),
        ("[No text.]", &["0: No text. = no text"]),
        (
            "as in the note[^1] and [there](https://example.org)",
            &["0: ^1 = reference", "1: there = reference"],
        ),
        ("[a\n]: http", &["0: a = words"]),
        (
            "the [report]\n[report]: https://example.org",
            &["0: report = reference", "1: report = reference"],
        ),
    ]);
}

#[test]
fn positions_are_read_before_the_words() {
    check(&[
        ("[ROK: shall]", &["0: shall = words ROK proposes"]),
        (
            "[US propose; NZ, CL oppose: shall]",
            &["0: shall = words US proposes NZ deletes CL deletes"],
        ),
        (
            "[Norway and Arab Group propose: shall]",
            &["0: shall = words Norway proposes Arab Group proposes"],
        ),
        (
            "[G77, EU-27: shall/should]",
            &["0: shall/should = shall|should G77 proposes EU-27 proposes"],
        ),
        (
            "[Norway, Viet Nam: shall]",
            &["0: shall = words Norway proposes Viet Nam proposes"],
        ),
        (
            "[African Group: shall]",
            &["0: shall = words African Group proposes"],
        ),
        ("[Ambition: shall]", &["0: Ambition: shall = words"]),
        (
            "[shall] [THA, VNM: should] [LAO: delete]",
            &[
                "0: shall = words",
                "0: should = words THA proposes VNM proposes",
                "0: delete = no text LAO deletes",
            ],
        ),
        (
            "[Climate forcers: compounds]",
            &["0: Climate forcers: compounds = words"],
        ),
        (
            "[Preamble: Parties acknowledge]",
            &["0: Preamble: Parties acknowledge = words"],
        ),
        ("[NOTE: for later]", &["0: NOTE: for later = words"]),
        ("[OP3: shall meet]", &["0: OP3: shall meet = words"]),
        (
            "[Each Party shall: (a) report]",
            &["0: Each Party shall: (a) report = words"],
        ),
        ("[RETAIN]", &["0: RETAIN = words"]),
    ]);
}

#[test]
fn positions_are_read_behind_the_words() {
    check(&[
        (
            "[shall] RETAIN THA, VNM / DEL ROK meet",
            &["0: shall = words THA retains VNM retains ROK deletes"],
        ),
        (
            "[shall RETAIN THA / RESERVE (pending capital) JPN]",
            &["0: shall = words THA retains JPN reserves(pending capital)"],
        ),
        (
            "[shall] (RETAIN African Group, LAO) meet",
            &["0: shall = words African Group retains LAO retains"],
        ),
        (
            "[shall] RETAIN THA [should] DEL THA",
            &[
                "0: shall = words THA retains",
                "0: should = words THA deletes",
            ],
        ),
        (
            "[[shall] DEL USA meet RETAIN ASEAN]",
            &[
                "0: [shall] DEL USA meet = words ASEAN retains",
                "1: shall = words USA deletes",
            ],
        ),
        (
            "[a] RETAIN THA VNM SGP",
            &["0: a = words THA retains VNM retains SGP retains"],
        ),
        (
            "[shall – DEL LAO] [should – RETAIN THA, VNM]",
            &[
                "0: shall = words LAO deletes",
                "0: should = words THA retains VNM retains",
            ],
        ),
    ]);
}

#[test]
fn a_position_beside_no_bracket_belongs_to_its_paragraph() {
    let (_, read) = read("The sides shall meet. RETAIN THA / DEL ROK");
    let held = read.held_by_party();
    let counts: Vec<(usize, usize)> = held
        .values()
        .map(|held| (held.retains, held.deletes))
        .collect();
    assert_eq!(read.paragraphs[0].holders.len(), 2);
    assert_eq!(counts, [(0, 1), (1, 0)]);
}

#[test]
fn what_is_malformed_is_told_with_its_place() {
    let cases: [(&str, &[Found]); 9] = [
        ("They may] report.", &[("unopened", 0, "They may")]),
        ("They [may report.", &[("unclosed", 0, "They")]),
        ("[The sides\nshall meet.]", &[("spanning", 0, "")]),
        (
            "Here [a\n\n## Article 2\nb] there",
            &[("unclosed", 0, "Here"), ("unopened", 2, "b")],
        ),
        (
            "## [Article 3bis]\n[The sides\n## Article 4\nshall meet.]",
            &[("spanning", 1, "")],
        ),
        (
            "Option 1: a [b\nOption 2: c] d",
            &[
                ("spanning", 0, "Option 1: a"),
                ("crossing", 0, "Option 1: a"),
            ],
        ),
        (
            "Option 1: a\nOption 2: [b\nc]",
            &[("spanning", 1, "Option 2:")],
        ),
        ("Option 1: a\nOption 3: b", &[("out of order", 1, "")]),
        (
            "a ] b [ c",
            &[("unopened", 0, "a"), ("unclosed", 0, "a ] b")],
        ),
    ];
    for (text, expected) in cases {
        let (_, read) = read(text);
        let found: Vec<Found> = read
            .faults
            .iter()
            .map(|fault| {
                let flaw = match fault.flaw {
                    Flaw::Unclosed => "unclosed",
                    Flaw::Unopened => "unopened",
                    Flaw::Spanning { .. } => "spanning",
                    Flaw::Crossing { .. } => "crossing",
                    Flaw::OptionOutOfOrder => "out of order",
                };
                (flaw, fault.place.paragraph, &*fault.place.before)
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_bracket_of_a_cell_is_not_closed_in_the_next() {
    let mut tokens = Vec::new();
    let frames = [Frame::Story, Frame::Table, Frame::Row];
    let token = |kind| Token::new(kind, "");
    tokens.extend(frames.iter().cloned().map(TokenKind::Open).map(token));
    for words in ["[a", "b]"] {
        tokens.push(token(TokenKind::Open(Frame::Cell)));
        tokens.extend(drafting::token::tokenise(words));
        tokens.push(token(TokenKind::ParagraphEnd));
        tokens.push(token(TokenKind::Close(Frame::Cell)));
    }
    tokens.extend(
        frames
            .iter()
            .rev()
            .cloned()
            .map(TokenKind::Close)
            .map(token),
    );
    let read = Bracketed::read(&Text::new(tokens).unwrap());
    let flaws: Vec<&Flaw> = read.faults.iter().map(|fault| &fault.flaw).collect();
    assert_eq!(flaws, [&Flaw::Unclosed, &Flaw::Unopened]);
}

#[test]
fn the_brackets_of_an_earlier_round_are_read_as_printed() {
    let choice = Frame::Choice {
        base: true,
        supporters: [].into(),
    };
    let mut tokens = vec![
        Token::new(TokenKind::Open(Frame::Point), "["),
        Token::new(TokenKind::Open(choice.clone()), "ROK: "),
    ];
    tokens.extend(drafting::token::tokenise("shall"));
    tokens.push(Token::new(TokenKind::Close(choice), ""));
    tokens.push(Token::new(TokenKind::Close(Frame::Point), "]"));
    tokens.push(Token::new(TokenKind::ParagraphEnd, ""));
    let read = Bracketed::read(&Text::new(tokens).unwrap());
    assert_eq!(read.brackets.len(), 1);
    assert_eq!(read.brackets[0].words, 2..3);
    assert_eq!(&*read.brackets[0].holders[0].party.0, "ROK");
}

#[test]
fn paragraphs_are_called_by_their_labels() {
    let label = |series, number: &str, times, is_alt| {
        Some(Label {
            series,
            number: number.to_owned(),
            times,
            is_alt,
        })
    };
    let cases = [
        (
            "PP1. Recalling",
            label(Series::Preambular, "1", None, false),
        ),
        (
            "[OP 3bis Decides",
            label(Series::Operative, "3", Some(2), false),
        ),
        (
            "PP5alt Recalling",
            label(Series::Preambular, "5", None, true),
        ),
        (
            "OP4ter alt. Decides",
            label(Series::Operative, "4", Some(3), true),
        ),
        (
            "3.3bis In accordance",
            label(Series::Numbered, "3.3", Some(2), false),
        ),
        (
            "3.3alt: Developed",
            label(Series::Numbered, "3.3", None, true),
        ),
        (
            "3.3 In accordance",
            label(Series::Numbered, "3.3", None, false),
        ),
        (
            "[53.bis: *Decides* that",
            label(Series::Numbered, "53", Some(2), false),
        ),
        ("12. The sides", label(Series::Numbered, "12", None, false)),
        ("(iv) report", label(Series::Numbered, "(iv)", None, false)),
        ("2015 was a year", None),
        ("1.5 degrees", None),
        ("2 terms", None),
        ("OPEN matters", None),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text).1.paragraphs[0].label, expected, "{text}");
    }
}

#[test]
fn options_belong_together_by_their_numbers() {
    let text = "## Article 2\n**Option I:**\n1. First.\nOption 1: here\nOption 2: there\n2. Second.\n**Option II**\nNo text\n## Article 3\nOption 1: shall Option 2: should";
    let (document, read) = read(text);
    let told: Vec<Vec<(&str, String, bool)>> = read
        .options
        .iter()
        .map(|set| {
            let options = set.options.iter();
            options
                .map(|one| {
                    (
                        &*one.label,
                        visible(&document.tokens()[one.span.clone()]).replace('\n', " / "),
                        one.no_text,
                    )
                })
                .collect()
        })
        .collect();
    assert_eq!(
        told,
        [
            vec![
                (
                    "Option I",
                    "Option I:** / 1. First. / Option 1: here / Option 2: there / 2. Second. / **"
                        .to_owned(),
                    false
                ),
                ("Option II", "Option II** / No text".to_owned(), true),
            ],
            vec![
                ("Option 1", "Option 1: here".to_owned(), false),
                ("Option 2", "Option 2: there".to_owned(), false),
            ],
            vec![
                ("Option 1", "Option 1: shall ".to_owned(), false),
                ("Option 2", "Option 2: should".to_owned(), false),
            ],
        ]
    );
}

#[test]
fn what_is_open_is_counted_by_section_and_party() {
    let text = "[Title]\n# Part\n1. [a] [b [c]] [^1]\nArticle 2\nby 20XX [ROK: shall meet] [...]]\nII. Finance and trade\n[No text] DEL THA";
    let (_, read) = read(text);
    let headings: Vec<Option<&str>> = read
        .sections
        .iter()
        .map(|one| one.heading.as_deref())
        .collect();
    assert_eq!(
        headings,
        [
            None,
            Some("Part"),
            Some("Article 2"),
            Some("II. Finance and trade")
        ]
    );
    let open: Vec<[usize; 4]> = read
        .open_by_section()
        .iter()
        .map(|open| [open.brackets, open.places, open.slots, open.unbalanced])
        .collect();
    assert_eq!(
        open,
        [[1, 1, 0, 0], [3, 2, 0, 0], [2, 1, 2, 1], [1, 1, 0, 0]]
    );
}

#[test]
fn a_heading_is_known_by_its_style_or_its_words() {
    let cases = [
        ("Heading2 0 1", "Anything at all.", Some(2)),
        ("Title", "Joint statement", Some(1)),
        ("Normal", "Article 5", Some(3)),
        ("Normal", "Article 5 shall apply to all sides.", None),
        ("Normal", "Annex", Some(1)),
        ("Normal", "CHAPTER IV", Some(2)),
        ("Normal", "A. Adoption of the agenda", Some(2)),
        ("Normal", "The sides met", None),
        ("Normal", "I", None),
    ];
    for (layout, words, expected) in cases {
        let mut tokens = drafting::token::tokenise(words);
        tokens.push(Token::new(TokenKind::ParagraphEnd, layout));
        let read = Bracketed::read(&Text::new(tokens).unwrap());
        let level = read.sections[0]
            .heading
            .as_ref()
            .map(|_| read.sections[0].level);
        assert_eq!(level, expected, "{words}");
    }
}
