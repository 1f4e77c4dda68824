//! The words of the commands that work on drafts, as files alone.

use std::path::PathBuf;

use clap::Args;
use documents::merge::party_name;

#[derive(Debug, Args)]
pub(crate) struct Compile {
    pub(crate) base: PathBuf,
    /// Whose file is which: `THA=thai.docx`.
    #[arg(required = true, value_parser = parse_submission)]
    pub(crate) files: Vec<Submission>,
    #[arg(long)]
    pub(crate) caucus: Option<String>,
    #[arg(long, conflicts_with_all = ["view_of", "table", "only"], value_parser = parse_name)]
    pub(crate) table_as: Option<String>,
    /// The text that both sides have, where the base is a side's own rolling text.
    #[arg(long, requires = "table_as")]
    pub(crate) on: Option<PathBuf>,
    #[arg(long, conflicts_with = "table")]
    pub(crate) view_of: Option<String>,
    #[arg(long, conflicts_with = "table")]
    pub(crate) clean: bool,
    #[arg(long)]
    pub(crate) table: bool,
    #[arg(long, requires = "table")]
    pub(crate) whole: bool,
    #[arg(long, value_delimiter = ',')]
    pub(crate) only: Vec<String>,
    #[arg(long, default_value = "un", value_parser = parse_style)]
    pub(crate) style: Style,
    /// What parties are called in the text: `THA=Thailand`.
    #[arg(long, value_delimiter = ',', value_parser = parse_calling)]
    pub(crate) call: Vec<(String, String)>,
    #[arg(long, requires = "out", conflicts_with = "table")]
    pub(crate) template: Option<PathBuf>,
    #[arg(long)]
    pub(crate) anyway: bool,
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Compare {
    pub(crate) old: PathBuf,
    pub(crate) new: PathBuf,
    #[arg(long)]
    pub(crate) anyway: bool,
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Brackets {
    pub(crate) draft: PathBuf,
    #[arg(long, conflicts_with = "out")]
    pub(crate) json: bool,
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Precedents {
    #[arg(required_unless_present = "for_draft", conflicts_with = "for_draft")]
    pub(crate) passage: Option<String>,
    #[arg(long = "in", required = true)]
    pub(crate) in_folder: PathBuf,
    #[arg(long = "for")]
    pub(crate) for_draft: Option<PathBuf>,
    #[arg(long, conflicts_with = "out")]
    pub(crate) json: bool,
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
}

/// Where the names of parties stand in a compiled text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// Before the words.
    Un,
    /// After the words, with RETAIN and DEL.
    Delegates,
    /// In notes.
    Notes,
    /// Nowhere.
    Plain,
}

/// A file and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Submission {
    pub(crate) party: String,
    pub(crate) file: PathBuf,
}

fn parse_submission(word: &str) -> Result<Submission, String> {
    let (party, file) = word.split_once('=').ok_or_else(|| word.to_owned())?;
    if file.is_empty() {
        return Err(word.to_owned());
    }
    Ok(Submission {
        party: parse_name(party)?,
        file: PathBuf::from(file),
    })
}

fn parse_calling(word: &str) -> Result<(String, String), String> {
    let (party, called) = word.split_once('=').ok_or_else(|| word.to_owned())?;
    Ok((parse_name(party)?, parse_name(called)?))
}

fn parse_style(name: &str) -> Result<Style, String> {
    match name {
        "un" => Ok(Style::Un),
        "delegates" => Ok(Style::Delegates),
        "notes" => Ok(Style::Notes),
        "plain" => Ok(Style::Plain),
        _ => Err(name.to_owned()),
    }
}

fn parse_name(name: &str) -> Result<String, String> {
    party_name::parse(name).ok_or_else(|| name.to_owned())
}
