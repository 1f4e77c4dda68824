//! Small files made for a test, and marked texts written down as people would read them.

use std::io::{Cursor, Write};

use drafting::marked::{Content, Mark, Marked, MarkedLine, Piece};
use drafting::token::{Frame, Kind, Token};
use manuscript::Manuscript;
use manuscript::reading::KnownMarks;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A file on its way: its body, and the further parts with the kinds of their relationships.
pub(crate) struct Made {
    body: String,
    parts: Vec<(&'static str, String)>,
}

/// A file with a body.
pub(crate) fn file(body: &str) -> Made {
    Made {
        body: body.to_owned(),
        parts: Vec::new(),
    }
}

impl Made {
    /// The file with a further part, given by the kind of its relationship and what is in its root element.
    pub(crate) fn with(mut self, kind: &'static str, content: &str) -> Self {
        self.parts.push((kind, content.to_owned()));
        self
    }

    /// The bytes of the file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let mut put = |name: &str, content: &str| {
            let options = SimpleFileOptions::default();
            writer.start_file(name, options).expect("a new name");
            writer.write_all(content.as_bytes()).expect("into memory");
        };
        put(
            "[Content_Types].xml",
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>",
        );
        let list = |entries: &str| {
            format!(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{entries}</Relationships>"
            )
        };
        let entry = |kind: &str, target: &str| {
            format!("<Relationship Id='{kind}' Type='{OFFICE}/{kind}' Target='{target}'/>")
        };
        put(
            "_rels/.rels",
            &list(&entry("officeDocument", "word/document.xml")),
        );
        let entries = self.parts.iter();
        let entries: String = entries
            .map(|(kind, _)| entry(kind, &format!("{kind}.xml")))
            .collect();
        put("word/_rels/document.xml.rels", &list(&entries));
        put(
            "word/document.xml",
            &root("document", &format!("<w:body>{}</w:body>", self.body)),
        );
        for (kind, content) in &self.parts {
            put(&format!("word/{kind}.xml"), &root(kind, content));
        }
        writer.finish().expect("into memory").into_inner()
    }

    /// The file taken in.
    pub(crate) fn open(&self) -> Manuscript {
        Manuscript::open(self.bytes()).unwrap_or_else(|error| panic!("{error}"))
    }
}

fn root(name: &str, content: &str) -> String {
    format!(
        "<w:{name} xmlns:w='{WORD}' xmlns:r='{OFFICE}' xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml' xmlns:w15='http://schemas.microsoft.com/office/word/2012/wordml' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' xmlns:v='urn:schemas-microsoft-com:vml'>{content}</w:{name}>"
    )
}

/// A marked text written down: a line a paragraph, `{+A words}` put in by A, `{-B words}` struck by B, `{+A-B words}` both,
/// `>name` where it is half of a move, `<image>` what is carried, `¶` the end with its marks, `#` its layout.
pub(crate) fn written(marked: &Marked) -> String {
    let lines = marked.lines.iter().map(|line| match line {
        MarkedLine::Frame(token, mark) => format!("{}{}", frame(token), signs(mark)),
        MarkedLine::Paragraph(paragraph) => {
            let pieces: String = paragraph.pieces.iter().map(piece).collect();
            let former = paragraph.former_layout.as_ref();
            let former = former.map_or(String::new(), |(layout, author)| {
                format!(" was {layout:?} by {author}")
            });
            let layout = match &*paragraph.layout {
                "" => String::new(),
                layout => format!("#{layout}"),
            };
            format!("{pieces}¶{}{layout}{former}", signs(&paragraph.end))
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn frame(token: &Token) -> String {
    let name = |frame: &Frame| match frame {
        Frame::Story => token.text.to_string(),
        Frame::Table => "table".to_owned(),
        Frame::Row => "row".to_owned(),
        Frame::Cell => "cell".to_owned(),
        Frame::Point | Frame::Choice { .. } => "point".to_owned(),
    };
    match &token.kind {
        Kind::Open(frame) => format!("[{}", name(frame)),
        Kind::Close(frame) => format!("{}]", name(frame)),
        Kind::Word
        | Kind::Number
        | Kind::Space
        | Kind::Punctuation
        | Kind::Bracket
        | Kind::ParagraphEnd
        | Kind::Opaque
        | Kind::Placed { .. } => panic!("{token:?} is no frame"),
    }
}

fn piece(piece: &Piece) -> String {
    let shown = match &piece.content {
        Content::Characters(characters) => characters.clone(),
        Content::Opaque(identity) => format!("<{identity}>"),
    };
    match signs(&piece.mark).as_str() {
        "" => shown,
        signs => format!("{{{signs} {shown}}}"),
    }
}

fn signs(mark: &Mark) -> String {
    let hands = [('+', &mark.inserted), ('-', &mark.deleted)];
    let signs = hands.into_iter().filter_map(|(sign, hand)| {
        let hand = hand.as_ref()?;
        let moved = hand.moved.as_ref();
        let moved = moved.map_or(String::new(), |name| format!(">{name}"));
        Some(format!("{sign}{}{moved}", hand.author))
    });
    signs.collect()
}

/// What a body reads as, without the frame of its story.
pub(crate) fn read(body: &str) -> String {
    inner(&written(&file(body).open().marked(&KnownMarks::default())))
}

/// The lines of the first story.
pub(crate) fn inner(written: &str) -> String {
    let lines = written.lines().skip(1);
    let lines: Vec<&str> = lines.take_while(|line| *line != "body]").collect();
    lines.join("\n")
}

/// A run with a text.
pub(crate) fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>")
}

/// Something put in, struck or moved by somebody.
pub(crate) fn by(mark: &str, author: &str, inner: &str) -> String {
    format!(
        "<w:{mark} w:id='1' w:author='{author}' w:date='2026-11-01T00:00:00Z'>{inner}</w:{mark}>"
    )
}

/// A paragraph whose end is marked.
pub(crate) fn ended(mark: &str, author: &str, inner: &str) -> String {
    let mark = by(mark, author, "");
    format!("<w:p><w:pPr><w:rPr>{mark}</w:rPr></w:pPr>{inner}</w:p>")
}

/// A paragraph.
pub(crate) fn paragraph(inner: &str) -> String {
    format!("<w:p>{inner}</w:p>")
}
