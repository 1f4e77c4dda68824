//! A file as a person reads it: headings, merged cells, notes, what is hidden, and changes read as accepted.

use manuscript::outline::{Block, Cell, Outline, Paragraph, words};

use crate::made::file;

const STYLES: &str = "<w:style w:type='paragraph' w:default='1' w:styleId='N'><w:name w:val='Normal'/></w:style>\
<w:style w:type='paragraph' w:styleId='H1'><w:name w:val='heading 1'/><w:pPr><w:ind w:left='200'/></w:pPr><w:rPr><w:b/></w:rPr></w:style>\
<w:style w:type='paragraph' w:styleId='Section'><w:name w:val='Our Section'/><w:basedOn w:val='H1'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>\
<w:style w:type='paragraph' w:styleId='Deeper'><w:name w:val='Deeper'/><w:basedOn w:val='Section'/></w:style>\
<w:style w:type='character' w:styleId='Secret'><w:name w:val='Secret'/><w:rPr><w:vanish/></w:rPr></w:style>";

const LISTS: &str = "<w:abstractNum w:abstractNumId='0'>\
<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/><w:pPr><w:ind w:left='720' w:hanging='360'/></w:pPr></w:lvl>\
<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='(%2)'/><w:pPr><w:ind w:start='1440'/></w:pPr></w:lvl>\
</w:abstractNum><w:num w:numId='7'><w:abstractNumId w:val='0'/></w:num>";

fn outline(body: &str) -> Outline {
    let made = file(body).with("styles", STYLES).with("numbering", LISTS);
    let notes =
        "<w:footnote w:id='3'><w:p><w:r><w:t>Not yet in force.</w:t></w:r></w:p></w:footnote>";
    let opened = made.with("footnotes", notes).open();
    opened.outline().expect("the parts are whole")
}

fn paragraphs(outline: &Outline) -> Vec<&Paragraph> {
    let paragraphs = outline.blocks.iter().map(|block| match block {
        Block::Paragraph(paragraph) => paragraph,
        Block::Table(_) => panic!("a table"),
    });
    paragraphs.collect()
}

fn styled(style: &str, words: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val='{style}'/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
}

#[test]
fn a_heading_is_told_by_level_of_outline_or_name_through_what_its_style_rests_on() {
    let own = "<w:p><w:pPr><w:outlineLvl w:val='2'/></w:pPr><w:r><w:t>c</w:t></w:r></w:p>";
    let body = "<w:p><w:pPr><w:pStyle w:val='H1'/><w:outlineLvl w:val='9'/></w:pPr><w:r><w:t>d</w:t></w:r></w:p>";
    let plain = "<w:p><w:r><w:t>e</w:t></w:r></w:p>";
    let all = styled("H1", "a") + &styled("Deeper", "b") + own + body + plain;
    let outline = outline(&all);
    let read = paragraphs(&outline);
    let told: Vec<_> = read
        .iter()
        .map(|one| (one.heading, one.style.as_str(), one.is_bold, one.indent))
        .collect();
    assert_eq!(
        told,
        [
            (Some(1), "heading 1", true, 200),
            (Some(2), "Deeper", true, 200),
            (Some(3), "", false, 0),
            (None, "heading 1", true, 200),
            (None, "", false, 0),
        ]
    );
}

#[test]
fn a_list_tells_its_number_its_level_and_how_far_it_sets_in() {
    let item = |level: u8| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='7'/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
        )
    };
    let outline = outline(&(item(0) + &item(1) + &item(1)));
    let told: Vec<_> = paragraphs(&outline)
        .iter()
        .map(|one| {
            let number = one.number.clone().unwrap();
            (number.printed, number.level, number.list, one.indent)
        })
        .collect();
    let expected = [("1.", 0, 720), ("(a)", 1, 1_440), ("(b)", 1, 1_440)];
    let expected = expected.map(|(printed, level, indent)| (printed.to_owned(), level, 7, indent));
    assert_eq!(told, expected);
}

#[test]
fn what_is_hidden_is_left_out_and_counted_and_changes_are_accepted_and_counted() {
    let outline = outline(
        "<w:p><w:r><w:t xml:space='preserve'>Hold </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space='preserve'>no </w:t></w:r>\
         <w:del w:author='A' w:id='1'><w:r><w:delText>two</w:delText></w:r></w:del><w:ins w:author='A' w:id='2'><w:r><w:t>three</w:t></w:r></w:ins>\
         <w:r><w:footnoteReference w:id='3'/><w:t xml:space='preserve'> talks</w:t><w:br/><w:t>a\u{A0}year</w:t></w:r></w:p>\
         <w:p><w:r><w:rPr><w:rStyle w:val='Secret'/></w:rPr><w:t>gone</w:t></w:r></w:p>",
    );
    let read = paragraphs(&outline);
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].text, "Hold three talks\na year");
    assert_eq!(read[0].notes, ["Not yet in force."]);
    assert_eq!((outline.changes, outline.hidden), (2, 2));
}

#[test]
fn merged_cells_stand_once_with_what_they_cover() {
    let cell = |properties: &str, words: &str| {
        format!(
            "<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"
        )
    };
    let rows = [
        format!(
            "<w:tr><w:trPr><w:tblHeader/></w:trPr>{}{}</w:tr>",
            cell("<w:vMerge w:val='restart'/>", "no"),
            cell("<w:gridSpan w:val='2'/>", "status")
        ),
        format!(
            "<w:tr>{}{}{}</w:tr>",
            cell("<w:vMerge/>", ""),
            cell("", "one"),
            cell("", "other")
        ),
        format!(
            "<w:tr><w:trPr><w:gridBefore w:val='1'/><w:hidden/></w:trPr>{}{}</w:tr>",
            cell("<w:hMerge w:val='restart'/>", "both"),
            cell("<w:hMerge/>", "")
        ),
    ];
    let outline = outline(&format!("<w:tbl>{}</w:tbl>", rows.concat()));
    let [Block::Table(table)] = outline.blocks.as_slice() else {
        panic!("one table");
    };
    let told = |cell: &Cell| (cell.column, cell.columns, cell.rows, words(&cell.blocks));
    let told: Vec<Vec<_>> = table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(told).collect())
        .collect();
    let cell = |column, columns, rows, words: &str| (column, columns, rows, words.to_owned());
    assert_eq!(
        told,
        [
            vec![cell(0, 1, 2, "no"), cell(1, 2, 1, "status")],
            vec![cell(1, 1, 1, "one"), cell(2, 1, 1, "other")],
            vec![cell(1, 2, 1, "both")],
        ]
    );
    let marked: Vec<_> = table
        .rows
        .iter()
        .map(|row| (row.is_heading, row.is_hidden))
        .collect();
    assert_eq!(marked, [(true, false), (false, false), (false, true)]);
}
