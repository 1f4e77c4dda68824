//! Writes XML into memory. No name of a file format stands here.

use std::borrow::Cow;

use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// XML in the making.
pub(super) struct Xml {
    writer: Writer<Vec<u8>>,
}

impl Xml {
    /// Makes a document with a single root element.
    pub(super) fn document(
        root: &str,
        attributes: &[(&str, &str)],
        inner: impl FnOnce(&mut Xml),
    ) -> Vec<u8> {
        let mut xml = Xml {
            writer: Writer::new(Vec::new()),
        };
        xml.event(Event::Decl(BytesDecl::new(
            "1.0",
            Some("UTF-8"),
            Some("yes"),
        )));
        xml.element(root, attributes, inner);
        xml.writer.into_inner()
    }

    /// Writes an element with what is in it.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inner: impl FnOnce(&mut Xml),
    ) {
        self.event(Event::Start(start(name, attributes)));
        inner(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// Writes an element with nothing in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(start(name, attributes)));
    }

    /// Writes words; what XML cannot hold is dropped.
    pub(super) fn text(&mut self, words: &str) {
        let held = held(words);
        self.event(Event::Text(BytesText::from_escaped(partial_escape(held))));
    }

    fn event(&mut self, event: Event<'_>) {
        self.writer
            .write_event(event)
            .expect("writing to memory does not fail");
    }
}

fn start<'a>(name: &'a str, attributes: &'a [(&'a str, &'a str)]) -> BytesStart<'a> {
    let held = attributes.iter().map(|&(name, value)| (name, held(value)));
    BytesStart::new(name).with_attributes(held)
}

/// Returns the words without the characters that XML 1.0 cannot hold, escaped or not (section 2.2, `Char`):
/// controls other than tab and line end, U+FFFE and U+FFFF; nor a carriage return, which no reader gets back.
fn held(words: &str) -> Cow<'_, str> {
    if words.chars().all(holds) {
        Cow::Borrowed(words)
    } else {
        Cow::Owned(words.chars().filter(|&letter| holds(letter)).collect())
    }
}

fn holds(letter: char) -> bool {
    match letter {
        '\t' | '\n' => true,
        '\u{FFFE}' | '\u{FFFF}' => false,
        other => other >= ' ',
    }
}
