//! What crosses the table: one side's marks under its name, and nothing of those who worked on them.

use std::collections::BTreeSet;

use drafting::compile::compile;
use drafting::markup::Markup;
use drafting::print::{HouseStyle, marks_of, print};
use drafting::token::Party;
use manuscript::Manuscript;
use manuscript::brought::Brought;
use manuscript::reading::KnownMarks;
use manuscript::write::Recording;

use crate::brought::{drawn, picture};
use crate::fixture::{Further, body, draft, file, numbered, with_parts};
use crate::rolling::four_parties;

/// What no part of a tabled file may hold: names of members and of people, what they remarked, numbers of their sessions.
const INSIDE: [&str; 8] = [
    "LAO",
    "THA",
    "VNM",
    "IDN",
    "Somchai",
    "No budget",
    "rsid",
    "customXml",
];

fn opened(bytes: Vec<u8>) -> Manuscript {
    Manuscript::open(bytes).expect("it is a Word file")
}

fn check(bytes: Vec<u8>) {
    let tabled = opened(bytes);
    for part in tabled.package().parts() {
        assert!(!part.as_str().contains("docProps"), "{}", part.as_str());
        let bytes = tabled.package().bytes(part).expect("it is there");
        let content = String::from_utf8_lossy(&bytes);
        for inside in INSIDE {
            assert!(!content.contains(inside), "{inside} in {}", part.as_str());
        }
    }
}

#[test]
fn a_tabled_file_holds_nothing_of_the_members() {
    let body = numbered(0, "The sides shall meet.").replace(
        "<w:p>",
        "<w:p w:rsidR=\"00AB12CD\" w:rsidRDefault=\"00AB12CD\">",
    );
    let base = opened(file(&body));
    let compilation = compile(base.text().clone(), Vec::new());
    let printed = print(&compilation, &HouseStyle::un());
    let recording = Recording {
        author: &|_| "Secretariat".into(),
        moment: "".into(),
        brought: &Brought::default(),
        carries_points: true,
    };
    let written = opened(base.record(&printed, &recording).expect("it is its text"));
    check(written.without_traces().expect("it can be written"));
}

#[test]
fn remarks_and_points_stay_behind_and_the_marks_of_the_side_cross() {
    let base = opened(draft());
    let parties = four_parties(base.text());
    let (_, thai) = &parties[2];
    let printed = marks_of(base.text(), 0, thai);
    let recording = Recording {
        author: &|_| "ASEAN".into(),
        moment: "".into(),
        brought: &Brought::default(),
        carries_points: true,
    };
    let written = opened(base.record(&printed, &recording).expect("it is its text"));
    let bytes = written.without_traces().expect("it can be written");
    check(bytes.clone());
    let tabled = opened(bytes).marked(&KnownMarks::default());
    assert_eq!(tabled.accepted().tokens(), thai.returned(base.text()));
    assert_eq!(tabled.rejected(), *base.text());
    assert!(tabled.comments.is_empty());
}

#[test]
fn a_printed_side_shows_its_name_and_no_other() {
    let base = opened(draft());
    let mut parties = four_parties(base.text());
    let (_, marks) = parties.swap_remove(2);
    let compilation = compile(base.text().clone(), vec![(Party("ASEAN".into()), marks)]);
    for style in [
        HouseStyle::un(),
        HouseStyle::delegates(),
        HouseStyle::notes(),
    ] {
        let shown = print(&compilation, &style).text();
        let held = format!("{:?}", shown.tokens());
        assert!(held.contains("ASEAN"));
        assert!(!held.contains("THA"), "{held}");
    }
}

#[test]
fn a_picture_that_may_say_more_than_it_shows_is_not_tabled() {
    let base = opened(draft());
    for (bytes, content_type, crosses) in [
        (picture("Malee"), "image/png", true),
        (
            b"GIF89a\x02\0\x01\0\x80\0\0!\xFE\x05Malee\0;".to_vec(),
            "image/gif",
            false,
        ),
    ] {
        let image = Further {
            kind: "image",
            target: "media/malee.bin",
            content_type,
            bytes,
        };
        let words = body().replacen(
            "</w:p>",
            &format!("{}</w:p>", drawn("rId5", "Malee.png", "The port")),
            1,
        );
        let file = opened(with_parts(&words, &[image]));
        let markup = Markup::of(base.text(), &file.marked(&base.known_marks()));
        let mut taken = base.take_over(base.text(), markup, &file);
        assert_eq!(
            taken.brought.bare(),
            if crosses {
                BTreeSet::new()
            } else {
                taken.markup.brought()
            }
        );
        let recording = Recording {
            author: &|_| "ASEAN".into(),
            moment: "".into(),
            brought: &taken.brought,
            carries_points: false,
        };
        let printed = marks_of(base.text(), 0, &taken.markup);
        let written = opened(base.record(&printed, &recording).expect("it is its text"));
        let tabled = opened(written.without_traces().expect("it can be written"));
        let media = tabled
            .package()
            .parts()
            .filter(|part| part.as_str().contains("media"));
        assert_eq!(media.count(), usize::from(crosses));
        for part in tabled.package().parts() {
            let bytes = tabled.package().bytes(part).expect("it is there");
            assert!(!part.as_str().contains("malee"));
            assert!(
                !String::from_utf8_lossy(&bytes).contains("Malee"),
                "{}",
                part.as_str()
            );
        }
    }
}
