//! Each kind of block and inline as Word will read it.

use insta::assert_snapshot;

use super::{paper, part, part_names};
use crate::paper::{
    Align, Block, Chart, Column, Drawing, Fact, Inline, Paper, Row, RowKind, Sheet, Source, Table,
    Tone,
};
use crate::word::write;
use language::Language;

fn text(words: &str) -> Inline {
    Inline::Text(words.to_owned())
}

/// Shows what stands between the title and the section, an element that begins a block or run on its own line.
fn shown(paper: &Paper) -> String {
    let main = part(&write(paper), "word/document.xml");
    let (_, body) = main.split_once("Title</w:t></w:r></w:p>").unwrap();
    let (body, _) = body.split_once("<w:sectPr>").unwrap();
    let mut shown = body.to_owned();
    for begin in [
        "<w:p>",
        "<w:r>",
        "<w:tr>",
        "<w:tc>",
        "<w:hyperlink",
        "<w:tbl>",
    ] {
        shown = shown.replace(begin, &format!("\n{begin}"));
    }
    shown.trim().to_owned()
}

#[test]
fn the_parts_stand_in_a_fixed_order() {
    let names = part_names(&write(&paper(vec![]))).join("\n");
    assert_snapshot!(names, @"
    [Content_Types].xml
    _rels/.rels
    word/document.xml
    word/_rels/document.xml.rels
    word/styles.xml
    word/numbering.xml
    word/settings.xml
    word/fontTable.xml
    word/header.xml
    word/footer.xml
    docProps/core.xml
    docProps/app.xml
    ");
}

#[test]
fn every_kind_of_text_has_its_style() {
    let mut paper = paper(vec![Block::Paragraph(vec![
        text("plain & <simple>"),
        Inline::Strong("strong".to_owned()),
        Inline::Emphasis("work".to_owned()),
        Inline::Small("alias".to_owned()),
        Inline::Deleted("should".to_owned()),
        Inline::Inserted("shall".to_owned()),
        Inline::Break,
        Inline::Status("done".to_owned(), Tone::Done),
        Inline::Status("moving".to_owned(), Tone::Moving),
        Inline::Status("waiting".to_owned(), Tone::Waiting),
        Inline::Status("late".to_owned(), Tone::Late),
        Inline::Status("unknown".to_owned(), Tone::Unknown),
        Inline::Cite(1),
        Inline::Cite(2),
    ])]);
    paper.sources = vec![Source {
        text: "A communiqué.".to_owned(),
        address: Some("https://halden.example/1".to_owned()),
    }];
    assert_snapshot!(shown(&paper), @r#"
    <w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>
    <w:r><w:t xml:space="preserve">plain &amp; &lt;simple&gt;</w:t></w:r>
    <w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">strong</w:t></w:r>
    <w:r><w:rPr><w:rStyle w:val="Emphasis"/></w:rPr><w:t xml:space="preserve">work</w:t></w:r>
    <w:r><w:rPr><w:rStyle w:val="Remark"/></w:rPr><w:t xml:space="preserve">alias</w:t></w:r>
    <w:r><w:rPr><w:rStyle w:val="Deleted"/></w:rPr><w:t xml:space="preserve">should</w:t></w:r>
    <w:r><w:rPr><w:rStyle w:val="Inserted"/></w:rPr><w:t xml:space="preserve">shall</w:t></w:r>
    <w:r><w:br/></w:r>
    <w:r><w:rPr><w:rStyle w:val="StatusDone"/></w:rPr><w:t xml:space="preserve">done</w:t></w:r>
    <w:r><w:rPr><w:rStyle w:val="StatusMoving"/></w:rPr><w:t xml:space="preserve">moving</w:t></w:r>
    <w:r><w:rPr><w:rStyle w:val="StatusWaiting"/></w:rPr><w:t xml:space="preserve">waiting</w:t></w:r>
    <w:r><w:rPr><w:rStyle w:val="StatusLate"/></w:rPr><w:t xml:space="preserve">late</w:t></w:r>
    <w:r><w:rPr><w:rStyle w:val="StatusUnknown"/></w:rPr><w:t xml:space="preserve">unknown</w:t></w:r>
    <w:hyperlink w:anchor="source_1" w:history="1">
    <w:r><w:rPr><w:rStyle w:val="Citation"/></w:rPr><w:t xml:space="preserve">1</w:t></w:r></w:hyperlink>
    <w:r><w:rPr><w:rStyle w:val="Citation"/></w:rPr><w:t xml:space="preserve">, </w:t></w:r>
    <w:r><w:rPr><w:rStyle w:val="Citation"/></w:rPr><w:t xml:space="preserve">2</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>
    <w:r><w:t xml:space="preserve">Sources</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="Source"/></w:pPr><w:bookmarkStart w:id="1" w:name="source_1"/>
    <w:r><w:t xml:space="preserve">A communiqué.</w:t></w:r><w:bookmarkEnd w:id="1"/>
    <w:r><w:t xml:space="preserve"> </w:t></w:r>
    <w:hyperlink r:id="address1" w:history="1">
    <w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">https://halden.example/1</w:t></w:r></w:hyperlink></w:p>
    "#);
}

#[test]
fn a_link_leads_only_where_a_file_can() {
    let link = |to: &str| Inline::Link {
        text: to.to_owned(),
        to: to.to_owned(),
    };
    let paper = paper(vec![
        Block::Heading {
            level: 2,
            text: vec![text("Lines")],
            anchor: Some("lines".to_owned()),
        },
        Block::Paragraph(vec![
            link("#lines"),
            link("#nowhere"),
            link("/public/meeting/dialogue-12"),
            link("javascript:alert(1)"),
            link("https://halden.example:443/a b?q=용#x#y"),
            link("https://user@halden.example/"),
            link("HTTP://halden.example"),
            link("https://halden.example:443/a b?q=용#x#y"),
        ]),
    ]);
    assert_snapshot!(shown(&paper), @r#"
    <w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:bookmarkStart w:id="1" w:name="place_0"/>
    <w:r><w:t xml:space="preserve">Lines</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>
    <w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>
    <w:hyperlink w:anchor="place_0" w:history="1">
    <w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">#lines</w:t></w:r></w:hyperlink>
    <w:r><w:t xml:space="preserve">#nowhere</w:t></w:r>
    <w:r><w:t xml:space="preserve">/public/meeting/dialogue-12</w:t></w:r>
    <w:r><w:t xml:space="preserve">javascript:alert(1)</w:t></w:r>
    <w:hyperlink r:id="address1" w:history="1">
    <w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">https://halden.example:443/a b?q=용#x#y</w:t></w:r></w:hyperlink>
    <w:r><w:t xml:space="preserve">https://user@halden.example/</w:t></w:r>
    <w:hyperlink r:id="address2" w:history="1">
    <w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">HTTP://halden.example</w:t></w:r></w:hyperlink>
    <w:hyperlink r:id="address1" w:history="1">
    <w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">https://halden.example:443/a b?q=용#x#y</w:t></w:r></w:hyperlink></w:p>
    "#);
    let relationships = part(&write(&paper), "word/_rels/document.xml.rels");
    let outside: Vec<&str> = relationships
        .split("<Relationship ")
        .filter(|relationship| relationship.contains("External"))
        .collect();
    assert_snapshot!(outside.join("\n"), @r#"
    Id="address2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="HTTP://halden.example" TargetMode="External"/>
    Id="address1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://halden.example:443/a%20b?q=%EC%9A%A9#x%23y" TargetMode="External"/></Relationships>
    "#);
}

#[test]
fn consecutive_numbers_are_counted_by_word_and_others_are_labels() {
    let numbered = |number: &str, notes: &[&str]| Block::Numbered {
        number: number.to_owned(),
        text: vec![text("Words.")],
        notes: notes.iter().map(|note| vec![text(note)]).collect(),
    };
    let paper = paper(vec![
        numbered("1", &["A note."]),
        numbered("2", &[]),
        numbered("2bis", &[]),
        numbered("3", &[]),
        numbered("7", &[]),
    ]);
    assert_snapshot!(shown(&paper), @r#"
    <w:p><w:pPr><w:pStyle w:val="NumberedParagraph"/><w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr>
    <w:r><w:t xml:space="preserve">Words.</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr>
    <w:r><w:t xml:space="preserve">A note.</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="NumberedParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr>
    <w:r><w:t xml:space="preserve">Words.</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="NumberedParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr><w:ind w:left="1134" w:hanging="1134"/></w:pPr>
    <w:r><w:t xml:space="preserve">2bis.</w:t><w:tab/></w:r>
    <w:r><w:t xml:space="preserve">Words.</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="NumberedParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr>
    <w:r><w:t xml:space="preserve">Words.</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="NumberedParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="6"/></w:numPr></w:pPr>
    <w:r><w:t xml:space="preserve">Words.</w:t></w:r></w:p>
    "#);
    let numbering = part(&write(&paper), "word/numbering.xml");
    let (_, series) = numbering.split_once("<w:num w:numId=\"5\">").unwrap();
    assert_snapshot!(series.trim(), @r#"
    <w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="6"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
    </w:numbering>
    "#);
}

#[test]
fn a_table_repeats_its_headings_and_keeps_its_rows_whole() {
    let cell = |words: &str| vec![vec![text(words)]];
    let row = |kind, cells: &[&str]| Row {
        kind,
        cells: cells.iter().copied().map(cell).collect(),
    };
    let column = |heading: &str, parts, align| Column {
        heading: heading.to_owned(),
        parts,
        align,
    };
    let paper = paper(vec![Block::Table(Table {
        caption: "Lines by pillar".to_owned(),
        caption_repeats: false,
        columns: vec![
            column("Pillar", 2, Align::Start),
            column("Lines", 1, Align::End),
        ],
        rows: vec![
            row(RowKind::Group, &["First half"]),
            row(RowKind::Body, &["Economic", "30"]),
            row(RowKind::Total, &["All", "30"]),
        ],
    })]);
    assert_snapshot!(shown(&paper), @r#"
    <w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>
    <w:r><w:t xml:space="preserve">Lines by pillar</w:t></w:r></w:p>
    <w:tbl><w:tblPr><w:tblStyle w:val="RuledTable"/><w:tblW w:w="8958" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCaption w:val="Lines by pillar"/></w:tblPr><w:tblGrid><w:gridCol w:w="5972"/><w:gridCol w:w="2986"/></w:tblGrid>
    <w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>
    <w:tc><w:tcPr><w:tcW w:w="5972" w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="1B2A41"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>
    <w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr>
    <w:r><w:t xml:space="preserve">Pillar</w:t></w:r></w:p></w:tc>
    <w:tc><w:tcPr><w:tcW w:w="2986" w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="1B2A41"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>
    <w:p><w:pPr><w:pStyle w:val="TableHeading"/><w:jc w:val="right"/></w:pPr>
    <w:r><w:t xml:space="preserve">Lines</w:t></w:r></w:p></w:tc></w:tr>
    <w:tr><w:trPr><w:cantSplit/></w:trPr>
    <w:tc><w:tcPr><w:tcW w:w="8958" w:type="dxa"/><w:gridSpan w:val="2"/><w:shd w:val="clear" w:color="auto" w:fill="F1F3F5"/></w:tcPr>
    <w:p><w:pPr><w:pStyle w:val="TableGroup"/></w:pPr>
    <w:r><w:t xml:space="preserve">First half</w:t></w:r></w:p></w:tc></w:tr>
    <w:tr><w:trPr><w:cantSplit/></w:trPr>
    <w:tc><w:tcPr><w:tcW w:w="5972" w:type="dxa"/></w:tcPr>
    <w:p><w:pPr><w:pStyle w:val="TableText"/><w:keepNext/></w:pPr>
    <w:r><w:t xml:space="preserve">Economic</w:t></w:r></w:p></w:tc>
    <w:tc><w:tcPr><w:tcW w:w="2986" w:type="dxa"/></w:tcPr>
    <w:p><w:pPr><w:pStyle w:val="TableText"/><w:keepNext/><w:jc w:val="right"/></w:pPr>
    <w:r><w:t xml:space="preserve">30</w:t></w:r></w:p></w:tc></w:tr>
    <w:tr><w:trPr><w:cantSplit/></w:trPr>
    <w:tc><w:tcPr><w:tcW w:w="5972" w:type="dxa"/><w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="1B2A41"/></w:tcBorders></w:tcPr>
    <w:p><w:pPr><w:pStyle w:val="TableTotal"/></w:pPr>
    <w:r><w:t xml:space="preserve">All</w:t></w:r></w:p></w:tc>
    <w:tc><w:tcPr><w:tcW w:w="2986" w:type="dxa"/><w:tcBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="1B2A41"/></w:tcBorders></w:tcPr>
    <w:p><w:pPr><w:pStyle w:val="TableTotal"/><w:jc w:val="right"/></w:pPr>
    <w:r><w:t xml:space="preserve">30</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
    <w:p><w:pPr><w:pStyle w:val="TableSpace"/></w:pPr></w:p>
    "#);
}

#[test]
fn facts_lists_charts_and_notices_have_their_styles() {
    let paper = paper(vec![
        Block::Facts(vec![Fact {
            term: "Place".to_owned(),
            value: vec![vec![text("Port Avel")]],
        }]),
        Block::List(vec![vec![text("One")], vec![text("Two")]]),
        Block::Chart(Chart {
            title: "Status".to_owned(),
            reading: "Half are done.".to_owned(),
            drawing: Drawing::Bars {
                parts: vec![],
                bars: vec![],
            },
        }),
        Block::Notice {
            tone: Tone::Late,
            text: vec![text("A date has passed.")],
        },
    ]);
    assert_snapshot!(shown(&paper), @r#"
    <w:tbl><w:tblPr><w:tblStyle w:val="FactTable"/><w:tblW w:w="8958" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="2149"/><w:gridCol w:w="6809"/></w:tblGrid>
    <w:tr><w:trPr><w:cantSplit/></w:trPr>
    <w:tc><w:tcPr><w:tcW w:w="2149" w:type="dxa"/></w:tcPr>
    <w:p><w:pPr><w:pStyle w:val="Term"/></w:pPr>
    <w:r><w:t xml:space="preserve">Place</w:t></w:r></w:p></w:tc>
    <w:tc><w:tcPr><w:tcW w:w="6809" w:type="dxa"/></w:tcPr>
    <w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>
    <w:r><w:t xml:space="preserve">Port Avel</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
    <w:p><w:pPr><w:pStyle w:val="TableSpace"/></w:pPr></w:p>
    <w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr>
    <w:r><w:t xml:space="preserve">One</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr>
    <w:r><w:t xml:space="preserve">Two</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>
    <w:r><w:t xml:space="preserve">Status</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="Reading"/></w:pPr>
    <w:r><w:t xml:space="preserve">Half are done.</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="Notice"/><w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="F6F6F3"/><w:left w:val="single" w:sz="18" w:space="9" w:color="9B1C1C"/><w:bottom w:val="single" w:sz="4" w:space="4" w:color="F6F6F3"/></w:pBdr></w:pPr>
    <w:r><w:t xml:space="preserve">A date has passed.</w:t></w:r></w:p>
    "#);
}

#[test]
fn a_landscape_sheet_lies_on_its_side() {
    let mut paper = paper(vec![]);
    paper.sheet = Sheet::Landscape;
    let main = part(&write(&paper), "word/document.xml");
    let (_, section) = main.split_once("<w:sectPr>").unwrap();
    assert_snapshot!(section, @r#"<w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1361" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="624" w:gutter="0"/></w:sectPr></w:body></w:document>"#);
}

#[test]
fn every_page_bears_its_book_and_its_number() {
    let mut paper = paper(vec![]);
    let show = |paper: &Paper, name: &str| {
        let part = part(&write(paper), name);
        part.split_once("<w:p>").unwrap().1.to_owned()
    };
    assert_snapshot!(show(&paper, "word/header.xml"), @r#"<w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t xml:space="preserve">Halden–Morra · public book</w:t></w:r></w:p></w:hdr>"#);
    assert_snapshot!(show(&paper, "word/footer.xml"), @r#"<w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">Page </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t xml:space="preserve">1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> of </w:t></w:r><w:fldSimple w:instr="NUMPAGES"><w:r><w:t xml:space="preserve">1</w:t></w:r></w:fldSimple></w:p></w:ftr>"#);
    paper.language = Language::Korean;
    assert_snapshot!(show(&paper, "word/footer.xml"), @r#"<w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:fldSimple w:instr="PAGE"><w:r><w:t xml:space="preserve">1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">/</w:t></w:r><w:fldSimple w:instr="NUMPAGES"><w:r><w:t xml:space="preserve">1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">쪽</w:t></w:r></w:p></w:ftr>"#);
}

#[test]
fn the_file_says_its_title_and_names_no_person_and_no_moment() {
    let properties = part(&write(&paper(vec![])), "docProps/core.xml");
    assert_snapshot!(properties, @r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Title</dc:title><dc:language>en</dc:language></cp:coreProperties>"#);
}
