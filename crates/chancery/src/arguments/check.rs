//! The words of the command that holds a text against the record.

use std::path::PathBuf;

use clap::Args;

use super::Look;

#[derive(Debug, Args)]
pub(crate) struct Check {
    pub(crate) checked_text: PathBuf,
    /// The record; the only one beside the text, or in the folder in which the program is run, where none is named.
    pub(crate) against: Option<PathBuf>,
    #[arg(long)]
    pub(crate) unknown: bool,
    #[command(flatten)]
    pub(crate) look: Look,
}
