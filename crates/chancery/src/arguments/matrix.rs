//! The words of the commands about implementation matrices.

use std::path::PathBuf;

use clap::{ArgAction, Args, Subcommand};
use partnership::when::When;

use super::{Look, Read};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Matrix {
    #[command(subcommand)]
    pub(crate) command: Option<MatrixCommand>,
    #[arg(required = true)]
    record: Option<PathBuf>,
    key: Option<String>,
    #[command(flatten)]
    look: Look,
}

impl Matrix {
    /// What is looked at, where nothing is taken in.
    pub(crate) fn read(&self) -> Option<Read> {
        Some(Read {
            record: self.record.clone()?,
            key: self.key.clone(),
            look: self.look.clone(),
        })
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum MatrixCommand {
    Import(Box<MatrixImport>),
}

#[derive(Debug, Args)]
pub(crate) struct MatrixImport {
    #[arg(required = true, value_name = "FILE")]
    pub(crate) matrix_files: Vec<PathBuf>,
    pub(crate) record: PathBuf,
    #[arg(long)]
    pub(crate) plan: Option<String>,
    #[arg(long = "seat", value_name = "SEAT")]
    pub(crate) matrix_seat: Option<String>,
    #[arg(long = "side", value_name = "SIDE")]
    pub(crate) matrix_side: Option<String>,
    #[arg(long = "as-of", value_name = "DATE", value_parser = parse_when)]
    pub(crate) matrix_as_of: Option<When>,
    #[arg(long)]
    pub(crate) stage: Option<String>,
    #[arg(long, action = ArgAction::Append)]
    pub(crate) map: Vec<String>,
    #[arg(long, action = ArgAction::Append)]
    pub(crate) row: Vec<String>,
    #[arg(long, action = ArgAction::Append)]
    pub(crate) status: Vec<String>,
    #[arg(long, action = ArgAction::Append)]
    pub(crate) set: Vec<String>,
    #[arg(long, action = ArgAction::Append)]
    pub(crate) project: Vec<String>,
    #[arg(long = "out", value_name = "OUT")]
    pub(crate) matrix_out: Option<PathBuf>,
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[arg(long)]
    pub(crate) yes: bool,
}

fn parse_when(text: &str) -> Result<When, String> {
    When::parse(text).ok_or_else(|| "2025-12-31, 2025-12, 2025".to_owned())
}
