//! The words of the commands that take a plan of action from a file.

use std::path::PathBuf;

use clap::{ArgAction, Args, Subcommand};
use jiff::civil::Date;
use partnership::key::Key;

#[derive(Debug, Args)]
pub(crate) struct Plan {
    #[command(subcommand)]
    pub(crate) command: PlanCommand,
}

/// What is done with a plan.
#[derive(Debug, Subcommand)]
pub(crate) enum PlanCommand {
    Read(PlanRead),
    Revise(PlanRevise),
}

#[derive(Debug, Args)]
pub(crate) struct PlanRead {
    pub(crate) plan_file: PathBuf,
    #[command(flatten)]
    pub(crate) mend: PlanMend,
    #[arg(long, conflicts_with = "plan_out")]
    pub(crate) json: bool,
    #[arg(long = "out")]
    pub(crate) plan_out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct PlanRevise {
    pub(crate) record: PathBuf,
    pub(crate) plan_file: PathBuf,
    /// The plan in the record; the only one if it is left out.
    #[arg(long = "of", value_parser = Key::parse)]
    pub(crate) plan_of: Option<Key>,
    /// The short name of the successor, if the file is a plan of its own.
    #[arg(long, value_parser = Key::parse)]
    pub(crate) as_successor: Option<Key>,
    #[arg(long = "seat")]
    pub(crate) plan_seat: Option<String>,
    #[arg(long = "from")]
    pub(crate) plan_from: Option<Date>,
    #[command(flatten)]
    pub(crate) mend: PlanMend,
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[arg(long, conflicts_with = "plan_out")]
    pub(crate) json: bool,
    #[arg(long = "out")]
    pub(crate) plan_out: Option<PathBuf>,
}

/// How what was misread of a plan is mended.
#[derive(Debug, Args, Default)]
pub(crate) struct PlanMend {
    #[arg(long = "choices")]
    pub(crate) plan_choices: Option<PathBuf>,
    /// What a part is: `12=section`, `31=split`.
    #[arg(long = "set", action = ArgAction::Append)]
    pub(crate) plan_set: Vec<String>,
    /// From when an annex counts: `annex-1=2028-07-01`.
    #[arg(long = "annex", action = ArgAction::Append)]
    pub(crate) plan_annex: Vec<String>,
    /// The plan in another language: `ko=plan-ko.docx`.
    #[arg(long = "with")]
    pub(crate) plan_with: Option<String>,
}

/// The record that is made around a plan.
#[derive(Debug, Args, Default)]
pub(crate) struct PlanDesk {
    #[arg(long = "plan")]
    pub(crate) plan_file: Option<PathBuf>,
    #[arg(long = "between", num_args = 2, requires = "plan_file")]
    pub(crate) plan_between: Vec<String>,
    #[arg(long = "our", requires = "plan_file", value_parser = Key::parse)]
    pub(crate) plan_our: Option<Key>,
    #[arg(long = "key", requires = "plan_file", value_parser = Key::parse)]
    pub(crate) plan_key: Option<Key>,
    #[arg(long, requires = "plan_file")]
    pub(crate) dry_run: bool,
}
