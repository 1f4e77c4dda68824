//! A file in the dress of a template.

use drafting::text::Text;
use manuscript::Manuscript;

use crate::fixture::{Dress, draft, dressed, styled};

/// The dress of a ministry.
pub(crate) const MINISTRY: Dress = Dress {
    font: "Noto Serif",
    header: "Ministry of Foreign Affairs",
    heading: "Titre1",
    left: 2_268,
};

fn opened(bytes: Vec<u8>) -> Manuscript {
    Manuscript::open(bytes).expect("it is a Word file")
}

/// The main text alone: headers and footers are of the dress.
fn lines(text: &Text) -> Vec<String> {
    let said = text.visible();
    said.lines().take(20).map(str::to_owned).collect()
}

#[test]
fn the_text_and_the_names_of_its_styles_stay_in_another_dress() {
    let draft = opened(draft());
    let template = opened(dressed(&styled("Titre1", "Heading"), &MINISTRY));
    let written = opened(draft.in_template(&template).expect("both are whole"));
    assert_eq!(lines(written.text()), lines(draft.text()));
    let layouts = |manuscript: &Manuscript| -> Vec<String> {
        let tokens = manuscript.text().tokens().iter();
        let ends = tokens.filter(|token| token.kind == drafting::token::Kind::ParagraphEnd);
        ends.take(20).map(|end| end.text.to_string()).collect()
    };
    assert_eq!(layouts(&written), layouts(&draft));
    let main = written.parts()[0]
        .tree
        .written(written.parts()[0].tree.root());
    assert!(
        main.contains("w:val=\"Titre1\"") && !main.contains("Heading1"),
        "{main}"
    );
    assert!(main.contains("w:left=\"2268\""), "{main}");
}

#[test]
fn headers_fonts_and_styles_are_those_of_the_template() {
    let draft = opened(draft());
    let template = opened(dressed(&styled("Titre1", "Heading"), &MINISTRY));
    let written = opened(draft.in_template(&template).expect("both are whole"));
    let said = written.text().visible();
    assert!(said.contains("Ministry of Foreign Affairs"), "{said}");
    assert!(!said.contains("Zero draft"), "{said}");
    let styles = written
        .package()
        .find("word/styles.xml")
        .expect("it has styles");
    let styles = String::from_utf8(written.package().bytes(&styles).expect("they are there"));
    let styles = styles.expect("they are characters");
    assert!(
        styles.contains("Noto Serif") && !styles.contains("Caladea"),
        "{styles}"
    );
    assert_eq!(written.findings().external.len(), 0);
}

#[test]
fn a_dress_put_on_twice_is_put_on_once() {
    let template = opened(dressed(&styled("Titre1", "Heading"), &MINISTRY));
    let once = opened(
        opened(draft())
            .in_template(&template)
            .expect("both are whole"),
    );
    let twice = opened(once.in_template(&template).expect("both are whole"));
    assert_eq!(once.text(), twice.text());
    let headers = |manuscript: &Manuscript| {
        let parts = manuscript.package().parts();
        parts
            .filter(|part| part.as_str().contains("header"))
            .count()
    };
    assert_eq!(headers(&twice), 1);
}
