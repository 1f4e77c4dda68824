//! A call for input as a workbook to be filled in: its lines alone, a list of statuses to choose from, and marks by which
//! it is known again when it comes back.

use intake::call::key;
use intake::call::layout::{Column, HIDDEN_SHEET};
use language::Language;
use partnership::view::call::{Form, FormLine};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::workbook::{LETTERS_MAX, LINE_POINTS, breadth, clean};
use crate::compose::call::form::{
    due, head, headings, instructions, key_line, reported, statuses, title, to,
};
use crate::compose::pen::Pen;

/// The widths of the columns, in digits of the standard type.
const WIDTHS: [(Column, u16); 10] = [
    (Column::Mark, 4),
    (Column::Number, 8),
    (Column::Line, 42),
    (Column::Reported, 34),
    (Column::Status, 16),
    (Column::Done, 48),
    (Column::Date, 14),
    (Column::Projects, 22),
    (Column::Budget, 16),
    (Column::Remarks, 24),
];

/// How many further rows can be filled in beneath the lines.
const ROWS_SPARE: u32 = 8;

/// The most lines of words that a row shows.
const LINES_MAX: usize = 24;

/// Writes a call for input as a workbook.
pub fn call(form: &Form, language: Language) -> Vec<u8> {
    let pen = Pen::new(language);
    written(form, &pen)
        .expect("names, sizes and texts are within what a workbook can hold: checked on writing")
}

struct Looks {
    title: Format,
    plain: Format,
    strong: Format,
    heading: Format,
    filled_heading: Format,
    group: Format,
    given: Format,
    small: Format,
    filled: Format,
    date: Format,
}

impl Looks {
    fn of(language: Language) -> Looks {
        let (face, date) = match language {
            Language::English => ("Calibri", "d mmm yyyy"),
            Language::Korean => ("Malgun Gothic", "yyyy\\. m\\. d\\."),
        };
        let base = Format::new()
            .set_font_name(face)
            .set_font_size(10)
            .set_align(FormatAlign::Top);
        let wrapped = base.clone().set_text_wrap();
        let ruled = wrapped
            .clone()
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0x00C8_C8C8));
        let heading = ruled
            .clone()
            .set_bold()
            .set_background_color(Color::RGB(0x00E7_EAEE))
            .set_align(FormatAlign::VerticalCenter);
        let filled = ruled
            .clone()
            .set_background_color(Color::RGB(0x00FF_FBE8))
            .set_unlocked();
        Looks {
            title: base.clone().set_font_size(15).set_bold(),
            strong: base.clone().set_font_size(11).set_bold(),
            filled_heading: heading
                .clone()
                .set_background_color(Color::RGB(0x00FB_E9A9)),
            heading,
            group: base
                .set_bold()
                .set_background_color(Color::RGB(0x00F3_F4F6))
                .set_align(FormatAlign::VerticalCenter),
            small: ruled
                .clone()
                .set_font_size(9)
                .set_font_color(Color::RGB(0x0055_5555)),
            given: ruled,
            date: filled
                .clone()
                .set_num_format(date)
                .set_align(FormatAlign::Left),
            filled,
            plain: wrapped,
        }
    }
}

fn written(form: &Form, pen: &Pen) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // Not the moment of writing, so that equal calls make equal bytes.
    let epoch = ExcelDateTime::from_ymd(1980, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(clean(&title(pen, form), 200))
        .set_custom_property("Chancery call", form.key.as_str())
        .set_creation_datetime(&epoch);
    book.set_properties(&properties);
    let looks = Looks::of(pen.language);
    answers(book.add_worksheet(), form, pen, &looks)?;
    let hidden = book.add_worksheet();
    hidden.set_name(HIDDEN_SHEET)?;
    hidden.write_string(0, 0, form.key.as_str())?;
    hidden.set_hidden(true);
    book.save_to_buffer()
}

fn answers(sheet: &mut Worksheet, form: &Form, pen: &Pen, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_name(pen.say("call-sheet-name"))?;
    for (at, (_, width)) in (0..).zip(WIDTHS) {
        sheet.set_column_width(at, width)?;
    }
    sheet.set_column_hidden(0)?;
    let marks = opening(sheet, form, pen, looks)?;
    let heading = marks + 1;
    for (at, (column, _)) in (0..).zip(WIDTHS) {
        sheet.write_string(marks, at, column.mark())?;
        let look = if column.is_filled() {
            &looks.filled_heading
        } else {
            &looks.heading
        };
        sheet.write_string_with_format(heading, at, head(pen, column), look)?;
    }
    sheet.set_row_hidden(marks)?;
    sheet.set_row_height(heading, 1.8 * LINE_POINTS)?;
    let mut at = heading + 1;
    let mut above = String::new();
    for line in &form.lines {
        let headings = headings(pen, line);
        if headings != above {
            group(sheet, at, &headings, looks)?;
            above = headings;
            at += 1;
        }
        row(sheet, at, (form, line), pen, looks)?;
        at += 1;
    }
    let last = at + ROWS_SPARE;
    for spare in at..last {
        for (column, (kind, _)) in (0..).zip(WIDTHS).skip(1) {
            let look = filled_look(kind, looks);
            sheet.write_blank(spare, column, look)?;
        }
    }
    validations(sheet, (heading + 1, last - 1), form, pen)?;
    frame(sheet, heading, form, pen)
}

/// What stands above the table: what is asked, of whom, until when, and how. The row after it, for the marks.
fn opening(sheet: &mut Worksheet, form: &Form, pen: &Pen, looks: &Looks) -> Result<u32, XlsxError> {
    let last = u16::try_from(WIDTHS.len() - 1).map_err(|_| XlsxError::RowColumnLimitError)?;
    let width: usize = WIDTHS
        .iter()
        .skip(1)
        .map(|(_, width)| usize::from(*width))
        .sum();
    let mut at = 0;
    let mut put = |words: &str, look: &Format, points: f64| -> Result<(), XlsxError> {
        let lines = breadth(words).div_ceil(width + width / 8).max(1);
        sheet.merge_range(at, 1, at, last, &clean(words, LETTERS_MAX), look)?;
        sheet.set_row_height(at, points * f64::from(u32::try_from(lines).unwrap_or(1)))?;
        at += 1;
        Ok(())
    };
    put(&title(pen, form), &looks.title, 24.0)?;
    put(&to(pen, form), &looks.strong, 17.0)?;
    if let Some(due) = due(pen, form) {
        put(&due, &looks.strong, 17.0)?;
    }
    let columns = WIDTHS.map(|(column, _)| column);
    for words in instructions(pen, form, &columns) {
        put(&format!("•  {words}"), &looks.plain, LINE_POINTS + 1.0)?;
    }
    put(&key_line(pen, form), &looks.plain, LINE_POINTS + 4.0)?;
    Ok(at)
}

fn group(sheet: &mut Worksheet, at: u32, words: &str, looks: &Looks) -> Result<(), XlsxError> {
    for column in (0..).take(WIDTHS.len()).skip(1) {
        sheet.write_blank(at, column, &looks.group)?;
    }
    // Not merged: rows can then be sorted, and the words run on over the empty cells.
    sheet.write_string_with_format(at, 1, clean(words, LETTERS_MAX), &looks.group)?;
    sheet.set_row_height(at, 1.4 * LINE_POINTS)?;
    Ok(())
}

fn filled_look(column: Column, looks: &Looks) -> &Format {
    match column {
        Column::Date => &looks.date,
        Column::Mark
        | Column::Number
        | Column::Line
        | Column::Reported
        | Column::Status
        | Column::Done
        | Column::Projects
        | Column::Budget
        | Column::Remarks => &looks.filled,
    }
}

fn row(
    sheet: &mut Worksheet,
    at: u32,
    (form, line): (&Form, &FormLine),
    pen: &Pen,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let told = reported(pen, line).join("\n");
    let mut lines = 2;
    for (place, (column, width)) in (0..).zip(WIDTHS) {
        let (words, look) = match column {
            Column::Mark => (key::of_row(&form.key, &line.line.key), &looks.given),
            Column::Number => (
                line.line.label.as_deref().unwrap_or_default().to_owned(),
                &looks.given,
            ),
            Column::Line => (pen.words(&line.line.text), &looks.given),
            Column::Reported => (told.clone(), &looks.small),
            Column::Status
            | Column::Done
            | Column::Date
            | Column::Projects
            | Column::Budget
            | Column::Remarks => {
                sheet.write_blank(at, place, filled_look(column, looks))?;
                continue;
            }
        };
        sheet.write_string_with_format(at, place, clean(&words, LETTERS_MAX), look)?;
        if column != Column::Mark {
            let of_line = |line: &str| breadth(line).div_ceil(usize::from(width)).max(1);
            lines = lines.max(words.lines().map(of_line).sum());
        }
    }
    let shown = u32::try_from(lines.min(LINES_MAX)).unwrap_or(1);
    sheet.set_row_height(at, LINE_POINTS * f64::from(shown) + 3.0)?;
    Ok(())
}

fn column_at(wanted: Column) -> Result<u16, XlsxError> {
    let at = WIDTHS.iter().position(|(column, _)| *column == wanted);
    let at = at.and_then(|at| u16::try_from(at).ok());
    at.ok_or(XlsxError::RowColumnLimitError)
}

fn validations(
    sheet: &mut Worksheet,
    (first, last): (u32, u32),
    form: &Form,
    pen: &Pen,
) -> Result<(), XlsxError> {
    let status = column_at(Column::Status)?;
    let list = DataValidation::new()
        .allow_list_strings(&statuses(pen))?
        .set_input_title(head(pen, Column::Status))?
        .set_input_message(pen.say("call-prompt-status"))?
        .set_error_style(DataValidationErrorStyle::Warning)
        .set_error_message(pen.say("call-prompt-status-other"))?;
    sheet.add_data_validation(first, status, last, status, &list)?;
    let date = column_at(Column::Date)?;
    let example = [("example", form.on.to_string().into())];
    let prompt = DataValidation::new()
        .allow_any_value()
        .set_input_title(head(pen, Column::Date))?
        .set_input_message(pen.language.tell("call-prompt-date", &example))?;
    sheet.add_data_validation(first, date, last, date, &prompt)?;
    Ok(())
}

/// How the sheet is printed, what stays in sight, and what can be changed: everything but what was asked, without a
/// password, so that who must can.
fn frame(sheet: &mut Worksheet, heading: u32, form: &Form, pen: &Pen) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(heading + 1, 3)?;
    sheet.set_repeat_rows(heading, heading)?;
    sheet.set_landscape();
    sheet.set_paper_size(8);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3);
    let page = [("page", "&P".into()), ("pages", "&N".into())];
    let page = pen.language.tell("paper-page-of", &page);
    let edge = clean(&pen.words(&form.to), 96).replace('&', "&&");
    sheet.set_footer(format!("&L{edge}  {}&R{page}", form.key));
    let status = column_at(Column::Status)?;
    sheet.set_selection(heading + 2, status, heading + 2, status)?;
    let options = ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        insert_columns: true,
        insert_rows: true,
        insert_links: true,
        delete_columns: true,
        delete_rows: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::default()
    };
    sheet.protect_with_options(&options);
    Ok(())
}
