//! What wraps words, and what is carried among them.

use manuscript::findings::Carried;
use manuscript::reading::KnownMarks;

use crate::made::{by, file, paragraph, read, run, written};

fn check(body: &str, expected: &str) {
    assert_eq!(read(body), expected, "{body}");
}

#[test]
fn words_are_read_through_whatever_wraps_them() {
    for wrapper in [
        "hyperlink",
        "smartTag",
        "customXml",
        "dir",
        "bdo",
        "fldSimple w:instr='REF x'",
    ] {
        let name = wrapper.split(' ').next().unwrap();
        check(
            &paragraph(&format!("<w:{wrapper}>{}</w:{name}>", run("word"))),
            "word¶",
        );
    }
    let control = |inner: &str| {
        format!(
            "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
        )
    };
    check(&paragraph(&control(&run("word"))), "word¶");
    check(&control(&paragraph(&run("word"))), "word¶");
    let cell = format!("<w:tc>{}</w:tc>", paragraph(&run("word")));
    let in_row = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", control(&cell));
    let in_table = format!(
        "<w:tbl>{}</w:tbl>",
        control(&format!("<w:tr>{cell}</w:tr>"))
    );
    for table in [in_row, in_table] {
        check(&table, "[table\n[row\n[cell\nword¶\ncell]\nrow]\ntable]");
    }
    let ruby = "<w:r><w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>";
    check(&paragraph(ruby), "漢¶");
    check(
        &paragraph("<x:new xmlns:x='urn:x'><w:r><w:t>word</w:t></w:r></x:new>"),
        "word¶",
    );
}

#[test]
fn signs_that_are_elements_are_characters() {
    let signs = "<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:noBreakHyphen/><w:softHyphen/><w:ptab/><w:sym w:font='Symbol' w:char='00A7'/></w:r>";
    check(&paragraph(signs), "\ta\u{2028}b\u{2028}\u{2011}\u{AD}\t§¶");
    check(
        &paragraph("<w:r><w:sym w:font='Wingdings' w:char='F0FC'/><w:br w:type='page'/></w:r>"),
        "<symbol Wingdings F0FC><page break>¶",
    );
}

#[test]
fn white_space_at_the_ends_of_a_text_counts_where_the_file_says_so() {
    check(
        &paragraph("<w:r><w:t> a </w:t><w:t xml:space='preserve'> b\nc </w:t></w:r>"),
        "a b c ¶",
    );
}

fn field(code: &str, result: &str) -> String {
    format!(
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>{result}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )
}

#[test]
fn the_result_of_a_field_is_text_and_its_code_is_not() {
    check(
        &paragraph(
            &[
                run("see "),
                field(" REF _Ref1 \\h ", &run("Article 3")),
                run("."),
            ]
            .concat(),
        ),
        "see Article 3.¶",
    );
    check(
        &paragraph(&field("HYPERLINK \"x\"", &field("REF y", &run("z")))),
        "z¶",
    );
    let nested_code = field(
        &format!(
            "IF </w:instrText></w:r>{}<w:r><w:instrText>",
            field("REF y", &run("hidden"))
        ),
        &run("shown"),
    );
    check(&paragraph(&nested_code), "shown¶");
    let struck = by(
        "del",
        "A",
        &field("REF a", "<w:r><w:delText>old</w:delText></w:r>")
            .replace("instrText", "delInstrText"),
    );
    check(&paragraph(&struck), "{-A old}¶");
}

#[test]
fn what_changes_by_itself_is_carried_as_what_it_is() {
    check(
        &paragraph(&[run("Page "), field(" PAGE ", &run("7"))].concat()),
        "Page <field PAGE>¶",
    );
    check(
        &paragraph("<w:fldSimple w:instr=' NUMPAGES '><w:r><w:t>9</w:t></w:r></w:fldSimple>"),
        "<field NUMPAGES>¶",
    );
    check(
        &paragraph(&field(
            "TOC \\o",
            &[run("Title\t"), field("PAGEREF t", &run("3"))].concat(),
        )),
        "Title\t<field PAGEREF>¶",
    );
    let silent = "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>XE \"word\"</w:instrText><w:fldChar w:fldCharType='end'/></w:r>";
    check(&paragraph(silent), "¶");
    check(
        &paragraph(&silent.replace("XE", "LISTNUM")),
        "<field LISTNUM>¶",
    );
}

#[test]
fn a_formula_is_carried_whole_and_stands_twice_where_it_is_changed() {
    let formula = |inner: &str| format!("<m:oMath>{inner}</m:oMath>");
    let part = |text: &str| format!("<m:r><m:t>{text}</m:t></m:r>");
    check(&paragraph(&formula(&part("x=1"))), "<formula x=1>¶");
    let changed = formula(
        &[
            part("x="),
            by("del", "A", &part("1")),
            by("ins", "A", &part("2")),
        ]
        .concat(),
    );
    check(
        &paragraph(&changed),
        "{-A <formula x=1>}{+A <formula x=2>}¶",
    );
}

#[test]
fn one_branch_of_alternatives_is_read() {
    let boxed = |inner: &str| format!("<w:txbxContent>{inner}</w:txbxContent>");
    let shape = format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{0}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{0}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
        boxed(&paragraph(&run("inside")))
    );
    let made = file(&paragraph(&[run("a"), by("ins", "A", &shape)].concat())).open();
    let marked = written(&made.marked(&KnownMarks::default()));
    assert_eq!(
        marked,
        "[body\na{+A <drawing>}¶\nbody]\n[box+A\n{+A inside}¶+A\nbox]+A"
    );
    let unknown = "<w:r><mc:AlternateContent><mc:Choice xmlns:q='urn:q' Requires='q'><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r>";
    check(&paragraph(unknown), "old¶");
    check(
        &paragraph(&unknown.replace("<mc:Fallback><w:t>old</w:t></mc:Fallback>", "")),
        "new¶",
    );
}

#[test]
fn notes_and_margins_are_stories_in_the_order_in_which_they_are_referred_to() {
    let reference = |id: &str| format!("<w:r><w:footnoteReference w:id='{id}'/></w:r>");
    let note = |id: &str, text: &str| {
        format!(
            "<w:footnote w:id='{id}'>{}</w:footnote>",
            paragraph(&["<w:r><w:footnoteRef/></w:r>".to_owned(), run(text)].concat())
        )
    };
    let body = paragraph(
        &[
            run("a"),
            reference("5"),
            by("ins", "A", &reference("2")),
            reference("9"),
        ]
        .concat(),
    );
    let section = "<w:sectPr><w:headerReference w:type='first' r:id='header'/></w:sectPr>";
    let made = file(&[body, section.to_owned()].concat())
        .with(
            "footnotes",
            &[
                note("2", "second"),
                note("5", "first"),
                "<w:footnote w:id='-1' w:type='separator'><w:p/></w:footnote>".to_owned(),
            ]
            .concat(),
        )
        .with("header", &paragraph(&run("top")))
        .open();
    let marked = written(&made.marked(&KnownMarks::default()));
    assert_eq!(
        marked,
        "[body\na<footnote>{+A <footnote>}<footnote>¶\nbody]\n[footnote\nfirst¶\nfootnote]\n[footnote+A\n{+A second}¶+A\nfootnote]+A\n[header first\ntop¶\nheader first]"
    );
    assert_eq!(made.findings().carried[&Carried::MissingStory], 1);
}

#[test]
fn what_is_not_read_is_told() {
    let body = [
        "<w:altChunk r:id='x'/>",
        "<w:p><w:subDoc r:id='y'/></w:p>",
        "<w:r><w:t>stray</w:t></w:r>",
    ]
    .concat();
    let made = file(&body).with("vbaProject", "").open();
    let carried: Vec<Carried> = made.findings().carried.keys().copied().collect();
    assert_eq!(
        carried,
        [
            Carried::OtherFormat,
            Carried::SubDocument,
            Carried::StrayText,
            Carried::Macros
        ]
    );
    assert_eq!(made.text().visible(), "\nstray\n");
}
