//! Files laid out for other programs: `checks/manuscripts.sh` accepts and rejects their changes there, and compares.

use std::path::Path;

use drafting::compile::compile;
use drafting::markup::Markup;
use drafting::print::{HouseStyle, marks_of, print};
use drafting::text::{Text, visible};
use drafting::token::{Frame, Kind, Token};
use manuscript::Manuscript;
use manuscript::brought::Brought;
use manuscript::write::Recording;

use crate::brought::edited;
use crate::fixture::{draft, dressed, styled};
use crate::rolling::{four_parties, rolling, styles};
use crate::template::MINISTRY;

/// What the main text of some tokens says, one paragraph a line.
fn main_text(tokens: &[Token]) -> String {
    let end = tokens
        .iter()
        .position(|token| token.kind == Kind::Close(Frame::Story));
    visible(&tokens[..end.expect("the main text is a story")])
}

#[allow(
    clippy::disallowed_methods,
    reason = "other programs read files, not bytes"
)]
fn lay(name: &str, bytes: &[u8]) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("manuscripts");
    std::fs::create_dir_all(&folder).expect("a folder for what is tried");
    std::fs::write(folder.join(name), bytes).expect("a file for what is tried");
}

/// The draft with notes, a picture and a formula from an edited copy, and what its main text says then.
fn with_things(draft: &Manuscript) -> (Vec<u8>, String) {
    let edited = edited();
    let markup = Markup::of(draft.text(), &edited.marked(&draft.known_marks()));
    let taken = draft.take_over(draft.text(), markup, &edited);
    assert_eq!((taken.left.len(), taken.markup.brought().len()), (0, 4));
    let recording = Recording {
        author: &|_| "THA".into(),
        moment: "2026-11-24T09:30:00Z".into(),
        brought: &taken.brought,
        carries_points: false,
    };
    let printed = marks_of(draft.text(), 0, &taken.markup);
    let bytes = draft.record(&printed, &recording).expect("it is its text");
    (
        bytes,
        main_text(edited.text().tokens()).replace('\u{FFFC}', ""),
    )
}

#[test]
fn marked_files_are_laid_out_for_other_programs() {
    let bytes = draft();
    lay("base.docx", &bytes);
    let draft = Manuscript::open(bytes).expect("it is a Word file");
    let text: &Text = draft.text();
    let parties = four_parties(text);
    let compilation = compile(text.clone(), parties.clone());
    for style in styles() {
        let name = format!("rolling-{:?}", style.names).to_lowercase();
        let shown = print(&compilation, &style).text();
        lay(
            &format!("{name}.docx"),
            &rolling(&draft, &compilation, &style),
        );
        lay(
            &format!("{name}.accepted.txt"),
            main_text(shown.tokens()).as_bytes(),
        );
    }
    let style = HouseStyle::un();
    let shown = main_text(print(&compilation, &style).text().tokens());
    let written = Manuscript::open(rolling(&draft, &compilation, &style));
    let template = Manuscript::open(dressed(&styled("Titre1", "Heading"), &MINISTRY));
    let (written, template) = (
        written.expect("it is whole"),
        template.expect("it is whole"),
    );
    lay(
        "dressed.docx",
        &written.in_template(&template).expect("both are whole"),
    );
    lay("dressed.accepted.txt", shown.as_bytes());
    let (brought, accepted) = with_things(&draft);
    lay("brought.docx", &brought);
    lay("brought.accepted.txt", accepted.as_bytes());
    for (number, (party, marks)) in parties.iter().enumerate() {
        let recording = Recording {
            author: &|_| party.0.clone(),
            moment: "2026-11-24T09:30:00Z".into(),
            brought: &Brought::default(),
            carries_points: false,
        };
        let printed = marks_of(text, number, marks);
        let view = draft.record(&printed, &recording).expect("it is its text");
        lay(&format!("view-{}.docx", party.0), &view);
        let returned = main_text(&marks.returned(text));
        lay(
            &format!("view-{}.accepted.txt", party.0),
            returned.as_bytes(),
        );
    }
}
