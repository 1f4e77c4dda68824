//! Seven ways of writing a plan, with numbers made by Word's lists and typed, all give the tree that was meant.

use intake::plan::Choices;

use rust_xlsxwriter::Workbook;

use crate::made::{docx, package};
use crate::source::PLANS;
use crate::tree::{meant, taken, title, told};

#[test]
fn every_way_of_writing_a_plan_gives_the_tree_that_was_meant() {
    for plan in &PLANS {
        for is_typed in [false, true] {
            let read = taken("plan.docx", &docx(plan, is_typed), &Choices::default());
            let rows = plan.rows();
            assert_eq!(told(&read), meant(&rows), "{} {is_typed}", plan.name);
            assert_eq!(read.title, title(&rows), "{}", plan.name);
        }
    }
}

#[test]
fn a_workbook_with_numbers_and_words_is_a_plan() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let rows = [
        ["Windward–Lee Plan of Action 2026–2030", "", ""],
        ["No.", "Action line", "Lead"],
        ["I", "", ""],
        ["1.1", "Meet once a year", "Ministry"],
        ["1.2", "Speak before votes", "Ministry"],
        ["PROSPERITY", "", ""],
        ["2.1", "Lower the fee for parcels", "Post"],
    ];
    for (at, row) in (0..).zip(rows) {
        for (column, words) in (0..).zip(row) {
            sheet.write(at, column, words).expect("within a sheet");
        }
    }
    sheet.write(2, 0, "PEACE").expect("within a sheet");
    let bytes = book.save_to_buffer().expect("into memory");
    let read = taken("plan.xlsx", &bytes, &Choices::default());
    let expected = "pillar||PEACE\n action-line|1.1|Meet once a year\n action-line|1.2|Speak before votes\n\
                    pillar||PROSPERITY\n action-line|2.1|Lower the fee for parcels\n";
    assert_eq!(told(&read), expected);
}

#[test]
fn the_markup_of_other_office_programs_is_read_as_that_of_word() {
    let run =
        |words: &str| format!("<w:r><w:rPr></w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>");
    let heading = |level: u8, words: &str| {
        format!(
            "<w:p><w:pPr><w:pStyle w:val='Heading{level}'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='0'/></w:numPr><w:rPr></w:rPr></w:pPr><w:bookmarkStart w:id='0' w:name='_x'/>{}<w:bookmarkEnd w:id='0'/></w:p>",
            run(words)
        )
    };
    let typed = |number: &str, words: &str| {
        let (first, rest) = words.split_at(3);
        format!(
            "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='720'/></w:tabs><w:ind w:hanging='720' w:start='720'/></w:pPr>{}<w:r><w:rPr></w:rPr><w:tab/></w:r>{}{}</w:p>",
            run(number),
            run(first),
            run(rest)
        )
    };
    let body = [
        heading(1, "1 Peace"),
        heading(2, "1.1 Dialogue"),
        typed("(a)", "Hold talks on ports"),
        typed("(b)", "Train pilots"),
        heading(1, "2 Trade"),
        heading(2, "2.1 Fees"),
        typed("(a)", "Lower the fee for parcels"),
    ];
    let read = taken(
        "plan.docx",
        &package(&body.concat(), ""),
        &Choices::default(),
    );
    let expected = "pillar||1 Peace\n section|1.1|Dialogue\n  action-line|(a)|Hold talks on ports\n  action-line|(b)|Train pilots\n\
                    pillar||2 Trade\n section|2.1|Fees\n  action-line|(a)|Lower the fee for parcels\n";
    assert_eq!(told(&read), expected);
}
