//! Excel: views as workbooks with a real table, one row a line, and totals that the reader's program can count again.
//! What is in a row is decided in `partnership`; a total is a formula beside the number that a view computed.

mod call;
mod follow_up;
mod grid;
mod matrix;
mod matrix_preview;
mod plan_preview;
mod portfolio;
mod workbook;

#[cfg(test)]
mod tests;

pub use call::call;
pub use follow_up::follow_up;
pub use matrix::matrix;
pub use matrix_preview::matrix_preview;
pub use plan_preview::plan_preview;
pub use portfolio::portfolio;
