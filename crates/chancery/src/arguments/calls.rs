//! The words of the commands about calls for input and about the stages of reports.

use std::path::PathBuf;

use clap::{ArgAction, Args, Subcommand};
use intake::call::take::{DateOrder, Taken};
use jiff::civil::Date;
use partnership::key::{Key, Ref};
use partnership::meeting::Meeting;
use partnership::progress::{Stage, Status};

use super::Look;

#[derive(Debug, Args)]
pub(crate) struct Call {
    #[command(subcommand)]
    pub(crate) step: CallStep,
}

/// What is done about calls for input.
#[derive(Debug, Subcommand)]
pub(crate) enum CallStep {
    Out(CallOut),
    In(CallIn),
    Withdraw(CallWithdraw),
}

#[derive(Debug, Args)]
pub(crate) struct CallOut {
    pub(crate) record: PathBuf,
    #[arg(long = "plan")]
    pub(crate) plan_key: Option<String>,
    #[arg(long = "to")]
    pub(crate) focal_points: PathBuf,
    #[arg(long = "out")]
    pub(crate) calls_folder: PathBuf,
    #[arg(long)]
    pub(crate) deadline: Option<Date>,
    #[arg(long, default_value = "xlsx", value_parser = parse_form)]
    pub(crate) form: CallForm,
    #[arg(long)]
    pub(crate) template: Option<PathBuf>,
    #[arg(long = "seat")]
    pub(crate) desk: Option<String>,
    #[arg(long)]
    pub(crate) anew: bool,
}

/// In what form a call goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CallForm {
    /// A workbook.
    Excel,
    /// A Word document.
    Word,
}

#[derive(Debug, Args)]
pub(crate) struct CallIn {
    #[arg(required = true, num_args = 1..)]
    pub(crate) returned: Vec<PathBuf>,
    #[arg(required = true)]
    pub(crate) record: PathBuf,
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
    #[arg(long = "stage", default_value = "draft", value_parser = parse_stage)]
    pub(crate) reports_stage: Stage,
    /// Which call a file answers: `c-7kq2mxa=energy.xlsx`.
    #[arg(long = "call", action = ArgAction::Append, value_parser = parse_answer)]
    pub(crate) answers: Vec<(Key, String)>,
    #[arg(long, value_parser = parse_dates)]
    pub(crate) dates: Option<DateOrder>,
    /// What words mean: `brewing=under-way`.
    #[arg(long = "status", action = ArgAction::Append, value_parser = parse_words)]
    pub(crate) status_words: Vec<(String, Status)>,
    #[arg(long, action = ArgAction::Append, value_parser = parse_status_of)]
    pub(crate) status_of: Vec<(Key, Status)>,
    /// What is taken on a line: `l-1-1-1=c-7kq2mxa`, `l-1-1-1=join`.
    #[arg(long, action = ArgAction::Append, value_parser = parse_taken)]
    pub(crate) take: Vec<(Key, Taken)>,
    #[arg(long, action = ArgAction::Append)]
    pub(crate) newest: Vec<String>,
    #[arg(long)]
    pub(crate) leave_open: bool,
    #[arg(long = "seat")]
    pub(crate) desk: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct CallWithdraw {
    pub(crate) record: PathBuf,
    #[arg(value_parser = Key::parse)]
    pub(crate) call_key: Key,
    #[arg(long)]
    pub(crate) reason: Option<String>,
    #[arg(long = "seat")]
    pub(crate) desk: Option<String>,
}

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Progress {
    #[command(subcommand)]
    pub(crate) step: Option<ProgressStep>,
    #[arg(required = true)]
    pub(crate) record: Option<PathBuf>,
    pub(crate) key: Option<String>,
    #[arg(long = "of", value_parser = Key::parse)]
    pub(crate) of_side: Option<Key>,
    #[command(flatten)]
    pub(crate) look: Look,
}

/// A step that reports take.
#[derive(Debug, Subcommand)]
pub(crate) enum ProgressStep {
    Clear(ProgressOf),
    Exchange(ProgressOf),
    Note(ProgressOf),
    Endorse(ProgressOf),
}

#[derive(Debug, Args)]
pub(crate) struct ProgressOf {
    pub(crate) record: PathBuf,
    #[arg(long = "plan")]
    pub(crate) plan_key: Option<String>,
    #[arg(long)]
    pub(crate) lines: Option<String>,
    #[arg(long = "on")]
    pub(crate) on_day: Option<Date>,
    #[arg(long = "at", value_parser = Ref::<Meeting>::parse)]
    pub(crate) at_meeting: Option<Ref<Meeting>>,
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[arg(long = "seat")]
    pub(crate) desk: Option<String>,
}

fn parse_form(name: &str) -> Result<CallForm, String> {
    match name {
        "xlsx" => Ok(CallForm::Excel),
        "docx" => Ok(CallForm::Word),
        _ => Err("xlsx, docx".to_owned()),
    }
}

fn parse_stage(name: &str) -> Result<Stage, String> {
    match name {
        "draft" => Ok(Stage::Draft),
        "cleared" => Ok(Stage::Cleared),
        _ => Err("draft, cleared".to_owned()),
    }
}

fn parse_dates(name: &str) -> Result<DateOrder, String> {
    match name {
        "day-first" => Ok(DateOrder::DayFirst),
        "month-first" => Ok(DateOrder::MonthFirst),
        _ => Err("day-first, month-first".to_owned()),
    }
}

fn parse_answer(word: &str) -> Result<(Key, String), String> {
    let (key, file) = word.split_once('=').ok_or_else(|| word.to_owned())?;
    let key = Key::parse(key).map_err(|bad| bad.to_string())?;
    Ok((key, file.to_owned()))
}

fn parse_words(word: &str) -> Result<(String, Status), String> {
    let (words, status) = word.rsplit_once('=').ok_or_else(|| word.to_owned())?;
    Ok((intake::status_words::compared(words), parse_status(status)?))
}

fn parse_status_of(word: &str) -> Result<(Key, Status), String> {
    let (line, status) = word.split_once('=').ok_or_else(|| word.to_owned())?;
    let line = Key::parse(line).map_err(|bad| bad.to_string())?;
    Ok((line, parse_status(status)?))
}

fn parse_status(name: &str) -> Result<Status, String> {
    let read = serde_json::from_value(name.into());
    read.map_err(|_| "not-started, under-way, addressed, implemented".to_owned())
}

fn parse_taken(word: &str) -> Result<(Key, Taken), String> {
    let (line, taken) = word.split_once('=').ok_or_else(|| word.to_owned())?;
    let key = |text: &str| Key::parse(text).map_err(|bad| bad.to_string());
    let taken = match taken {
        "join" => Taken::Joined,
        call => Taken::Of(key(call)?),
    };
    Ok((key(line)?, taken))
}
