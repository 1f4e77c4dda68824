//! What is carried and not read, put in from other files: it arrives with all that goes with it, under the marks of who put it in,
//! and nothing comes along that could run, leads elsewhere or tells of a machine.

use drafting::compile::compile;
use drafting::markup::Markup;
use drafting::print::{HouseStyle, Voice, marks_of, print};
use drafting::text::{Name, Text};
use drafting::token::{Kind, Party};
use manuscript::Manuscript;
use manuscript::brought::{Brought, Left, TakenOver};
use manuscript::reading::KnownMarks;
use manuscript::write::Recording;

use crate::documents;
use crate::fixture::{Further, body, file, with_parts};

const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// A picture of two dots that says who made it.
pub(crate) fn picture(said: &str) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1A\n".to_vec();
    let said = [b"Author\0", said.as_bytes()].concat();
    let chunks: [(&[u8], &[u8]); 4] = [
        (b"IHDR", b"\0\0\0\x02\0\0\0\x01\x08\0\0\0\0"),
        (b"tEXt", &said),
        (b"IDAT", b"\x78\x9c\x63\x60\xf8\x0f\0\x01\x03\x01\0"),
        (b"IEND", b""),
    ];
    for (name, content) in chunks {
        let chunk = [name, content].concat();
        bytes.extend(
            u32::try_from(content.len())
                .expect("it is short")
                .to_be_bytes(),
        );
        bytes.extend(&chunk);
        bytes.extend(checksum(&chunk).to_be_bytes());
    }
    bytes
}

/// The checksum of a chunk (PNG, third edition, annex D).
fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32| {
        if sum & 1 == 1 {
            0xEDB8_8320 ^ (sum >> 1)
        } else {
            sum >> 1
        }
    };
    let sum = bytes.iter().fold(u32::MAX, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| step(sum))
    });
    !sum
}

pub(crate) fn drawn(id: &str, name: &str, alt: &str) -> String {
    format!(
        "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"914400\" cy=\"457200\"/><wp:docPr id=\"1\" name=\"{name}\" descr=\"{alt}\"/><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"{name}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"914400\" cy=\"457200\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
}

fn drawing_part(target: &'static str, said: &str) -> Further {
    Further {
        kind: "image",
        target,
        content_type: "image/png",
        bytes: picture(said),
    }
}

/// The part for footnotes, with these words in them.
fn notes(words: &[&str]) -> Further {
    let notes: String = words
        .iter()
        .enumerate()
        .map(|(number, words)| {
            format!("<w:footnote w:id=\"{}\"><w:p><w:pPr><w:pStyle w:val=\"Note\"/></w:pPr><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> {words}</w:t></w:r></w:p></w:footnote>", number + 1)
        })
        .collect();
    Further {
        kind: "footnotes",
        target: "footnotes.xml",
        content_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        bytes: format!("<w:footnotes {NAMESPACES}>{notes}</w:footnotes>").into_bytes(),
    }
}

fn noted(number: u32) -> String {
    format!("<w:r><w:footnoteReference w:id=\"{number}\"/></w:r>")
}

/// A paragraph with these words and, where a number stands between bars, these elements.
fn paragraph(words: &str, elements: &[String]) -> String {
    let runs: String = words
        .split('|')
        .map(|piece| match piece.parse::<usize>() {
            Ok(number) => elements[number].clone(),
            Err(_) => format!("<w:r><w:t xml:space=\"preserve\">{piece}</w:t></w:r>"),
        })
        .collect();
    format!("<w:p>{runs}</w:p>")
}

/// The draft as somebody edited it, with two notes, a picture and a formula in it.
pub(crate) fn edited() -> Manuscript {
    let formula = "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>";
    let put = |body: String, words: &str, element: &str| {
        let (before, after) = words.split_once('|').expect("the place is given");
        let whole = format!("{before}{after}");
        let new = format!("{before}</w:t></w:r>{element}<w:r><w:t xml:space=\"preserve\">{after}");
        assert!(body.contains(&whole), "{whole}");
        body.replacen(&whole, &new, 1)
    };
    let body = put(body(), "rules-based| trading", &noted(1));
    let body = put(body, "after their adoption|;", &noted(2));
    let body = put(body, "fish products|;", formula);
    let body = body.replacen(
        "Joint Statement",
        "</w:t></w:r>MAP<w:r><w:t xml:space=\"preserve\">Joint Statement",
        1,
    );
    let body = body.replacen("MAP", &drawn("rId6", "Map", "A map"), 1);
    opened(with_parts(
        &body,
        &[
            notes(&["WTO rules included.", "At the latest within a month."]),
            drawing_part("media/map.png", "Malee"),
        ],
    ))
}

pub(crate) fn opened(bytes: Vec<u8>) -> Manuscript {
    Manuscript::open(bytes).expect("it is a Word file")
}

fn returned(base: &Manuscript, file: &Manuscript) -> TakenOver {
    let markup = Markup::of(base.text(), &file.marked(&base.known_marks()));
    base.take_over(base.text(), markup, file)
}

/// The base with what a party returned as recorded changes.
fn view(base: &Manuscript, taken: &TakenOver) -> Manuscript {
    let recording = Recording {
        author: &|_| "THA".into(),
        moment: "2026-11-24T09:30:00Z".into(),
        brought: &taken.brought,
        carries_points: false,
    };
    let printed = marks_of(base.text(), 0, &taken.markup);
    opened(base.record(&printed, &recording).expect("it is its text"))
}

/// Checks that a file with recorded changes reads as the base and as what was returned, everything carried among it.
fn check(base: &Manuscript, file: &Manuscript) -> Manuscript {
    let taken = returned(base, file);
    assert_eq!(taken.left.len(), 0);
    let view = view(base, &taken);
    let marked = view.marked(&KnownMarks::default());
    assert_eq!(marked.rejected(), *base.text());
    assert_eq!(marked.accepted().visible(), file.text().visible());
    assert_eq!(carried(&marked.accepted()), carried(file.text()));
    let clean = opened(view.clean().expect("it can be written"));
    assert_eq!(carried(clean.text()), carried(file.text()));
    assert_eq!(clean.text().visible(), file.text().visible());
    view
}

/// The names of what is carried in a text; that of a picture is told by its bytes, which lose what they say.
fn carried(text: &Text) -> Vec<Name> {
    let things = text
        .tokens()
        .iter()
        .filter(|token| token.kind == Kind::Opaque);
    let name = |name: &Name| match name.starts_with("image ") {
        true => Name::from("image"),
        false => Name::clone(name),
    };
    things.map(|token| name(&token.text)).collect()
}

fn all(file: &Manuscript) -> String {
    let parts = file.package().parts();
    let bytes = parts.map(|part| file.package().bytes(part).expect("it is there"));
    bytes
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .collect()
}

#[test]
fn a_note_comes_with_its_words_and_goes_with_its_reference() {
    let none = opened(file(&paragraph("The sides shall meet.", &[])));
    let one = opened(with_parts(
        &paragraph("The sides|0| shall meet.", &[noted(1)]),
        &[notes(&["Ministers."])],
    ));
    let three = opened(with_parts(
        &paragraph(
            "The|0| sides|1| shall meet soon|2|.",
            &[noted(1), noted(2), noted(3)],
        ),
        &[notes(&["Article two.", "Ministers or others.", "In May."])],
    ));
    for (base, file) in [
        (&none, &one),
        (&none, &three),
        (&one, &three),
        (&three, &one),
        (&three, &none),
    ] {
        check(base, file);
    }
    let written = check(&none, &three);
    let xml = all(&written);
    assert!(xml.contains("w:type=\"separator\""), "{xml}");
    assert_eq!(xml.matches("<w:footnoteReference ").count(), 3);
}

#[test]
fn a_picture_comes_with_its_dots_and_without_what_it_says() {
    let base = opened(with_parts(
        &paragraph("The map|0| is annexed.", &[drawn("rId5", "Map", "A map")]),
        &[drawing_part("media/image1.png", "the Secretariat")],
    ));
    let file = opened(with_parts(
        &paragraph(
            "The map|0| is annexed|1|.",
            &[
                drawn("rId6", "C:\\Malee\\map.png", "C:\\Malee\\map.png"),
                drawn("rId5", "Malee.png", "The port"),
            ],
        ),
        &[
            drawing_part("media/image1.png", "Malee"),
            drawing_part("media/image2.png", "the Secretariat"),
        ],
    ));
    let view = check(&base, &file);
    let xml = all(&view);
    assert!(!xml.contains("Malee"), "{xml}");
    assert!(xml.contains("descr=\"The port\""));
    let brought = view
        .package()
        .find("word/media/picture.png")
        .expect("it was brought");
    assert!(manuscript::brought::is_bare(
        &view.package().bytes(&brought).expect("it is there")
    ));
    assert_eq!(
        (
            xml.matches("docPr id=\"1\"").count(),
            xml.matches("docPr id=\"2\"").count()
        ),
        (1, 1)
    );
}

#[test]
fn formulas_fields_and_signs_come_as_they_are() {
    let formula = "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>a=b</m:t></m:r><w:r><w:footnoteReference w:id=\"9\"/></w:r></m:oMath>";
    let field = "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>7</w:t></w:r></w:fldSimple>";
    let sign =
        "<w:r><w:t>of</w:t><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t>all</w:t></w:r>";
    let elements = [formula, field, sign].map(str::to_owned);
    let base = opened(file(&paragraph("The sides shall meet.", &[])));
    let file = opened(file(&paragraph(
        "The|0| sides|1| shall|2| meet.",
        &elements,
    )));
    let xml = all(&check(&base, &file));
    assert!(
        xml.contains("<m:t>a=b</m:t>") && xml.contains("PAGE") && xml.contains("F0FC"),
        "{xml}"
    );
    assert!(!xml.contains("fldSimple w:instr=\" PAGE \"><w:r><w:t>7"));
}

#[test]
fn what_could_run_or_leads_elsewhere_stays_behind() {
    let field = |code: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    let object = "<w:r><w:object><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:imagedata r:id=\"rId6\" o:title=\"Malee\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"/></v:shape><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\" r:id=\"rId5\"/></w:object></w:r>";
    let linked = drawn("rId7", "Map", "").replace("r:embed", "r:link");
    let chart = "<w:r><w:drawing><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"rId8\"/></w:drawing></w:r>";
    let elements = [
        object.to_owned(),
        linked,
        chart.to_owned(),
        field("DDEAUTO cmd"),
        field("FILENAME"),
    ];
    let base = opened(file(&paragraph("The sides shall meet.", &[])));
    let part = |kind, target, content_type| Further {
        kind,
        target,
        content_type,
        bytes: b"calculator".to_vec(),
    };
    let file = opened(with_parts(
        &paragraph("The|0| sides|1| shall|2| meet|3| here|4|.", &elements),
        &[
            part(
                "oleObject",
                "embeddings/oleObject1.bin",
                "application/vnd.openxmlformats-officedocument.oleObject",
            ),
            drawing_part("media/image1.png", "Malee"),
            part("image", "https://example.org/track.png", ""),
            part("chart", "charts/chart1.xml", "application/xml"),
        ],
    ));
    let taken = returned(&base, &file);
    let left: Vec<(Left, usize)> = taken.left.clone().into_iter().collect();
    let wanted = [
        (Left::Object, 1),
        (Left::Parts, 1),
        (Left::Outside, 1),
        (Left::Field, 1),
    ];
    assert_eq!(left, wanted);
    let view = view(&base, &taken);
    let xml = all(&view);
    for gone in [
        "calculator",
        "example.org",
        "DDEAUTO",
        "OLEObject",
        "Malee",
        "chart",
    ] {
        assert!(!xml.contains(gone), "{gone}: {xml}");
    }
    assert!(xml.contains("FILENAME") && xml.contains("v:imagedata"));
    assert_eq!(view.text().visible(), file.text().visible());
    let rejected = view.marked(&KnownMarks::default()).rejected();
    assert_eq!(rejected, *base.text());
}

#[test]
fn each_party_keeps_its_own_note_and_what_is_the_same_is_one_option() {
    let base = opened(with_parts(
        &paragraph("The sides|0| shall meet.", &[noted(1)]),
        &[notes(&["Ministers."])],
    ));
    let with = |words: &'static str| {
        opened(with_parts(
            &paragraph("The sides|0| shall meet soon|1|.", &[noted(1), noted(2)]),
            &[notes(&["Ministers.", words])],
        ))
    };
    let mut brought = Brought::default();
    let submissions = [("LAO", "In May."), ("THA", "In June."), ("VNM", "In May.")];
    let submissions = submissions.map(|(party, words)| {
        let taken = returned(&base, &with(words));
        brought.add(taken.brought);
        (Party(party.into()), taken.markup)
    });
    let compilation = compile(base.text().clone(), submissions.to_vec());
    let style = HouseStyle::un();
    let printed = print(&compilation, &style);
    let recording = Recording {
        author: &|voice: &Voice| voice.name(&compilation, &style, "Secretariat"),
        moment: "2026-11-24T09:30:00Z".into(),
        brought: &brought,
        carries_points: true,
    };
    let rolling = opened(base.record(&printed, &recording).expect("it is its text"));
    let shown = rolling.text().visible();
    assert!(
        shown.contains("[LAO, VNM: soon\u{FFFC}] [THA: soon\u{FFFC}]"),
        "{shown}"
    );
    let at = |words: &str| shown.find(words).expect("it is there");
    assert!(
        at("Ministers") < at("In May.") && at("In May.") < at("In June."),
        "{shown}"
    );
    assert_eq!(shown.matches("In May.").count(), 1);
    assert_eq!(
        rolling.marked(&KnownMarks::default()).rejected(),
        *base.text()
    );
    let carried = rolling.carried_model().expect("it carries its points");
    let frames = |text: &Text| {
        text.tokens()
            .iter()
            .filter(|token| {
                token
                    .frame()
                    .is_some_and(drafting::token::Frame::is_notation)
            })
            .count()
    };
    assert_eq!(frames(&carried), frames(&printed.text()));
    assert_eq!(carried.visible(), shown);
}

#[test]
fn a_moved_paragraph_takes_its_own_note_along() {
    let body = |order: [usize; 4]| {
        let paragraphs = [
            "The sides shall meet every year|0| in one of the capitals.",
            "They shall report|1| to the Ministers on what was done and on what remains.",
            "A working group on connectivity shall be established before the summer.",
            "The table below sets out the contributions of all members to the fund.",
        ];
        let elements = [noted(1), noted(2)];
        order
            .map(|number| paragraph(paragraphs[number], &elements))
            .concat()
    };
    let notes = || [notes(&["Not last.", "Or worse."])];
    let base = opened(with_parts(&body([0, 1, 2, 3]), &notes()));
    let swapped = opened(with_parts(&body([2, 3, 1, 0]), &notes()));
    check(&base, &swapped);
    check(&swapped, &base);
    let file = opened(with_parts(&body([0, 2, 3, 1]), &notes()));
    let taken = returned(&base, &file);
    assert_eq!(taken.markup.moves.len(), 1);
    check(&base, &file);
}

#[test]
fn remarks_join_those_that_a_file_has() {
    let comments = Further {
        kind: "comments",
        target: "comments.xml",
        content_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
        bytes: format!("<w:comments {NAMESPACES}><w:comment w:id=\"3\" w:author=\"LAO\"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment></w:comments>").into_bytes(),
    };
    let sign = "<w:r><w:commentReference w:id=\"3\"/></w:r>".to_owned();
    let base = opened(with_parts(
        &paragraph("The sides|0| shall meet.", &[sign]),
        &[comments],
    ));
    let mut taken = returned(&base, &base);
    let remark = base.marked(&KnownMarks::default()).comments[0]
        .comment
        .clone();
    taken.markup.comments = vec![drafting::markup::Comment {
        paragraphs: vec!["Because.".to_owned()],
        ..remark
    }];
    let view = view(&base, &taken);
    let said: Vec<String> = view
        .marked(&KnownMarks::default())
        .comments
        .iter()
        .flat_map(|one| one.comment.paragraphs.clone())
        .collect();
    assert_eq!(said, ["Why?", "Because."]);
}

#[test]
fn whatever_is_carried_in_files_of_others_comes_over() {
    let mut tried = 0;
    for (before, after) in PAIRS {
        let (Some(before), Some(after)) = (documents::bytes(before), documents::bytes(after))
        else {
            continue;
        };
        check(&opened(before), &opened(after));
        tried += 1;
    }
    assert!(tried == PAIRS.len() || documents::folder().is_none());
}

const PAIRS: [(&str, &str); 7] = [
    (
        "reviewers/RC/RC002-Image.docx",
        "reviewers/RC/RC002-Image-After1.docx",
    ),
    (
        "reviewers/RC/RC005-Before.docx",
        "reviewers/RC/RC005-After1.docx",
    ),
    (
        "reviewers/RC/RC007-Endnotes-Before.docx",
        "reviewers/RC/RC007-Endnotes-After.docx",
    ),
    (
        "revisions/RP/RP013-Deleted-Math-Control-Char-Rejected.docx",
        "revisions/RP/RP013-Deleted-Math-Control-Char-Accepted.docx",
    ),
    (
        "revisions/RP/RP014-Inserted-Math-Control-Char-Rejected.docx",
        "revisions/RP/RP014-Inserted-Math-Control-Char-Accepted.docx",
    ),
    (
        "revisions/RP/RP020-Inserted-Field-Code-Rejected.docx",
        "revisions/RP/RP020-Inserted-Field-Code-Accepted.docx",
    ),
    (
        "revisions/RP/RP051-Arabic-Rejected.docx",
        "revisions/RP/RP051-Arabic-Accepted.docx",
    ),
];
