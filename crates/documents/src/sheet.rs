//! Excel: views as workbooks with a real table, one row a line, and totals that the reader's program can count again.
//! What is in a row is decided in `partnership`; a total is a formula beside the number that a view computed.

mod follow_up;
mod grid;
mod matrix;
mod portfolio;
mod workbook;

#[cfg(test)]
mod tests;

use language::Language;

use crate::compose::Imprint;
use crate::reading::View;

pub use follow_up::follow_up;
pub use matrix::matrix;
pub use portfolio::portfolio;

/// Writes a view as a workbook; none where the view is not a table of lines.
pub fn write(view: &View, language: Language, imprint: &Imprint) -> Option<Vec<u8>> {
    match view {
        View::Review(view) if !view.lines.is_empty() => Some(matrix(view, language, imprint)),
        View::Portfolio(view) => Some(portfolio(view, language, imprint)),
        View::FollowUp(view) => Some(follow_up(view, language, imprint)),
        View::Review(_)
        | View::Home(_)
        | View::Meetings(_)
        | View::Meeting(_)
        | View::Instruments(_)
        | View::Release(_)
        | View::Calendar(_)
        | View::Project(_)
        | View::Issues(_)
        | View::Issue(_)
        | View::Offices(_)
        | View::Search(_)
        | View::Ledger(_)
        | View::Thing(_) => None,
    }
}
