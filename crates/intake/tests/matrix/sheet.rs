//! Writes a generated table as a workbook.

use rust_xlsxwriter::{Format, Workbook};

use crate::generate::Drawing;

pub(crate) fn write(drawing: &Drawing) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Lines").unwrap();
    let plain = Format::new();
    for (row, cells) in drawing.rows.iter().enumerate() {
        let row = u32::try_from(row).unwrap();
        for cell in cells {
            let column = u16::try_from(cell.column).unwrap();
            if cell.columns * cell.rows > 1 {
                let (below, beside) = (
                    row + u32::try_from(cell.rows).unwrap() - 1,
                    column + u16::try_from(cell.columns).unwrap() - 1,
                );
                sheet
                    .merge_range(row, column, below, beside, &cell.words, &plain)
                    .unwrap();
            } else if !cell.words.is_empty() {
                sheet.write_string(row, column, &cell.words).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}
