//! Tables and totals as the bytes of a workbook (ECMA-376). What stands in them is told elsewhere.

use std::collections::BTreeSet;

use jiff::civil::date;
use language::Language;
use partnership::when::When;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Table, TableColumn,
    TableStyle, Workbook, Worksheet, XlsxError,
};

use super::grid::{Grid, Look, Total, Totals, Value};
use crate::paper::Paper;

/// The longest text of a cell, in characters; below what a workbook can hold, counted in any way.
pub(super) const LETTERS_MAX: usize = 16_000;

/// The longest heading of a column and line at the edge of a page, in characters.
const HEADING_MAX: usize = 96;

/// The height of a line of a cell, in points.
pub(super) const LINE_POINTS: f64 = 13.5;

/// The most lines that a row shows before its text is cut off: a row of a workbook is at most 409 points high.
const LINES_MAX: usize = 30;

/// The numbers by which a workbook knows sizes of paper.
const A3: u8 = 8;
const A4: u8 = 9;

/// Writes a table, its totals, and what the paper of the same view says of its making.
pub(super) fn write(grid: &Grid, totals: &Totals, paper: &Paper) -> Vec<u8> {
    written(grid, totals, paper)
        .expect("names, sizes and texts are within what a workbook can hold: checked on writing")
}

fn written(grid: &Grid, totals: &Totals, paper: &Paper) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // Not the moment of writing, so that equal views make equal bytes.
    let epoch = ExcelDateTime::from_ymd(1980, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(clean(&paper.title, HEADING_MAX))
        .set_creation_datetime(&epoch);
    book.set_properties(&properties);
    let looks = Looks::of(paper.language);
    table(book.add_worksheet(), grid, paper, &looks)?;
    sums(book.add_worksheet(), totals, paper, &looks)?;
    about(book.add_worksheet(), paper, &looks)?;
    book.save_to_buffer()
}

/// The formats of cells.
struct Looks {
    words: Format,
    strong: Format,
    heading: Format,
    number_heading: Format,
    date: Format,
    count: Format,
    percent: Format,
    money: Format,
}

impl Looks {
    fn of(language: Language) -> Looks {
        let (face, date) = match language {
            Language::English => ("Calibri", "d mmm yyyy"),
            Language::Korean => ("Malgun Gothic", "yyyy\\. m\\. d\\."),
        };
        let plain = Format::new()
            .set_font_name(face)
            .set_font_size(10)
            .set_align(FormatAlign::Top);
        let words = plain.clone().set_text_wrap();
        let number = |code: &str| plain.clone().set_num_format(code);
        let heading = words
            .clone()
            .set_bold()
            .set_border_bottom(FormatBorder::Thin);
        Looks {
            strong: words.clone().set_bold(),
            number_heading: heading.clone().set_align(FormatAlign::Right),
            heading: heading.set_align(FormatAlign::Left),
            date: number(date).set_align(FormatAlign::Left),
            count: number("#,##0"),
            percent: number("0.0%"),
            money: number("#,##0.##"),
            words,
        }
    }
}

fn table(
    sheet: &mut Worksheet,
    grid: &Grid,
    paper: &Paper,
    looks: &Looks,
) -> Result<(), XlsxError> {
    frame(sheet, &grid.name, paper)?;
    sheet.set_paper_size(A3);
    sheet.set_row_height(0, 2.0 * LINE_POINTS)?;
    let mut taken = BTreeSet::new();
    let mut columns: Vec<TableColumn> = Vec::new();
    for (at, column) in (0..).zip(&grid.columns) {
        let heading = heading(&column.heading, &mut taken);
        columns.push(
            TableColumn::new()
                .set_header(heading)
                .set_header_format(&looks.heading),
        );
        sheet.set_column_width(at, column.width)?;
    }
    for (row, values) in (1..).zip(&grid.rows) {
        for (column, value) in (0..).zip(values) {
            cell(sheet, (row, column), value, looks)?;
        }
        sheet.set_row_height(row, height(grid, values))?;
    }
    let last_row =
        u32::try_from(grid.rows.len().max(1)).map_err(|_| XlsxError::RowColumnLimitError)?;
    let last_column = u16::try_from(grid.columns.len().saturating_sub(1))
        .map_err(|_| XlsxError::RowColumnLimitError)?;
    let lines = Table::new()
        .set_name("Lines")
        .set_columns(&columns)
        .set_style(TableStyle::Light1)
        .set_banded_rows(true)
        .set_autofilter(true);
    sheet.add_table(0, 0, last_row, last_column, &lines)?;
    Ok(())
}

/// How a sheet lies, is printed and stays in sight: a heading that is repeated and does not scroll away.
fn frame(sheet: &mut Worksheet, name: &str, paper: &Paper) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape();
    sheet.set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.5, 0.5, 0.75, 0.75, 0.3, 0.3);
    let edge = |words: &str| clean(words, HEADING_MAX).replace('&', "&&");
    let as_of = paper.colophon.first().map_or("", String::as_str);
    sheet.set_header(format!("&L{}&R{}", edge(&paper.book), edge(as_of)));
    let page = [("page", "&P".into()), ("pages", "&N".into())];
    let page = paper.language.tell("paper-page-of", &page);
    sheet.set_footer(format!("&L{}&R{page}", edge(&paper.title)));
    Ok(())
}

fn cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match value {
        Value::Nothing => sheet.write_blank(row, column, &looks.words)?,
        Value::Words(words) => words_at(sheet, (row, column), words, &looks.words)?,
        Value::When(when, words) => match day(*when) {
            Some(day) => sheet.write_number_with_format(row, column, day, &looks.date)?,
            None => words_at(sheet, (row, column), words, &looks.words)?,
        },
        Value::Amount(money) => match f64::try_from(money.amount) {
            Ok(amount) => sheet.write_number_with_format(row, column, amount, &looks.money)?,
            Err(_) => {
                let digits = money.amount.to_string();
                words_at(sheet, (row, column), &digits, &looks.words)?
            }
        },
    };
    Ok(())
}

/// The height that shows every line of a row. Not every program measures wrapped text when it opens a file.
fn height(grid: &Grid, values: &[Value]) -> f64 {
    let lines = grid.columns.iter().zip(values).map(|(column, value)| {
        let (Value::Words(words) | Value::When(_, words)) = value else {
            return 1;
        };
        let width = usize::from(column.width).max(2);
        let of_line = |line: &str| breadth(line).div_ceil(width).max(1);
        words.lines().map(of_line).sum()
    });
    let lines = lines.max().unwrap_or(1).clamp(1, LINES_MAX);
    (0..lines).map(|_| LINE_POINTS).sum::<f64>() + 1.5
}

/// The breadth of a line in digits; letters of East Asian scripts are as broad as two.
pub(super) fn breadth(line: &str) -> usize {
    let broad = |letter: char| usize::from(letter >= '\u{1100}') + 1;
    line.chars().map(broad).sum()
}

fn words_at<'a>(
    sheet: &'a mut Worksheet,
    (row, column): (u32, u16),
    words: &str,
    look: &Format,
) -> Result<&'a mut Worksheet, XlsxError> {
    sheet.write_string_with_format(row, column, clean(words, LETTERS_MAX), look)
}

/// The number by which a workbook knows a day: days since 30 December 1899, right from 1 March 1900 on.
fn day(when: When) -> Option<i32> {
    let When::Day(day) = when else { return None };
    let first = date(1900, 3, 1);
    let number = day.duration_since(date(1899, 12, 30)).as_hours() / 24;
    (day >= first).then(|| i32::try_from(number).expect("dates have four digits of a year"))
}

fn sums(
    sheet: &mut Worksheet,
    totals: &Totals,
    paper: &Paper,
    looks: &Looks,
) -> Result<(), XlsxError> {
    frame(sheet, &paper.language.say("sheet-totals"), paper)?;
    sheet.set_column_width(0, 52)?;
    for (column, heading) in (0u16..).zip(&totals.headings) {
        let here =
            |row: &&Vec<Total>| matches!(row.get(usize::from(column)), Some(Total::Formula { .. }));
        let look = match totals.rows.iter().find(here) {
            Some(_) => &looks.number_heading,
            None => &looks.heading,
        };
        words_at(sheet, (0, column), heading, look)?;
        if column > 0 {
            sheet.set_column_width(column, 18)?;
        }
    }
    for (row, cells) in (1..).zip(&totals.rows) {
        for (column, total) in (0..).zip(cells) {
            match total {
                Total::Words(words) => words_at(sheet, (row, column), words, &looks.words)?,
                Total::Group(words) => words_at(sheet, (row, column), words, &looks.strong)?,
                Total::Formula {
                    formula,
                    result,
                    look,
                } => {
                    let formula = Formula::new(formula).set_result(result.as_str());
                    let look = match look {
                        Look::Count => &looks.count,
                        Look::Percent => &looks.percent,
                        Look::Money => &looks.money,
                    };
                    sheet.write_formula_with_format(row, column, formula, look)?
                }
            };
        }
    }
    Ok(())
}

/// What the workbook was made from: its name, books, moment and checkpoints, and the sources with their numbers.
fn about(sheet: &mut Worksheet, paper: &Paper, looks: &Looks) -> Result<(), XlsxError> {
    frame(sheet, &paper.language.say("sheet-about"), paper)?;
    for (column, width) in [(0, 8), (1, 100), (2, 60)] {
        sheet.set_column_width(column, width)?;
    }
    words_at(sheet, (0, 1), &paper.title, &looks.heading)?;
    let subtitle = paper.subtitle.iter();
    let told = subtitle
        .chain(std::iter::once(&paper.book))
        .chain(&paper.colophon);
    let mut row = 1;
    for words in told {
        words_at(sheet, (row, 1), words, &looks.words)?;
        row += 1;
    }
    if paper.sources.is_empty() {
        return Ok(());
    }
    row += 1;
    words_at(
        sheet,
        (row, 1),
        &paper.language.say("paper-sources"),
        &looks.heading,
    )?;
    for (number, source) in (1u32..).zip(&paper.sources) {
        let row = row + number;
        sheet.write_number_with_format(row, 0, number, &looks.count)?;
        words_at(sheet, (row, 1), &source.text, &looks.words)?;
        if let Some(address) = &source.address {
            words_at(sheet, (row, 2), address, &looks.words)?;
        }
    }
    Ok(())
}

/// A heading on one line, unlike every other heading of its table, as a table asks.
fn heading(words: &str, taken: &mut BTreeSet<String>) -> String {
    let one_line: Vec<&str> = words.split_whitespace().collect();
    let plain = clean(&one_line.join(" "), HEADING_MAX);
    let mut heading = plain.clone();
    let mut number = 1;
    while heading.is_empty() || !taken.insert(heading.to_lowercase()) {
        number += 1;
        heading = format!("{plain} ({number})");
    }
    heading
}

/// Words as a cell can hold them: line ends of one kind, nothing that XML cannot write, not too long.
pub(super) fn clean(words: &str, letters_max: usize) -> String {
    let words = words.replace("\r\n", "\n").replace('\r', "\n");
    let can_be_written = |letter: &char| {
        let plain = !letter.is_control() || matches!(letter, '\n' | '\t');
        plain && !matches!(letter, '\u{fffe}' | '\u{ffff}')
    };
    let mut letters = words.chars().filter(can_be_written);
    let mut kept: String = letters.by_ref().take(letters_max).collect();
    if letters.next().is_some() {
        kept.push('…');
    }
    // The writer takes a text framed like this for its own markup of letters, and would not escape it.
    if kept.starts_with("<r>") && kept.ends_with("</r>") {
        kept.push(' ');
    }
    kept
}
