//! The words of the command line. What they say in help texts comes from the catalogue.

mod calls;
mod check;
mod drafts;
mod matrix;
mod plan;

use std::path::PathBuf;

use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use jiff::Timestamp;
use jiff::civil::Date;
use language::Language;
use partnership::book::BookId;
use partnership::entry::Capacity;
use partnership::key::{Key, Ref};
use partnership::party::{Party, Side};
use partnership::seat::Seat;

pub(crate) use calls::{
    Call, CallForm, CallIn, CallOut, CallStep, CallWithdraw, Progress, ProgressOf, ProgressStep,
};
pub(crate) use check::Check;
pub(crate) use drafts::{Brackets, Compare, Compile, Precedents, Style};
pub(crate) use matrix::{Matrix, MatrixCommand, MatrixImport};
pub(crate) use plan::{Plan, PlanCommand, PlanDesk, PlanMend, PlanRead, PlanRevise};

/// The port of the start page, where it is free.
const START_PORT: u16 = 8080;

/// What is to be done.
#[derive(Debug, Parser)]
#[command(name = "chancery", version, disable_help_subcommand = false)]
pub(crate) struct Arguments {
    /// Without one the start page is shown.
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    #[arg(long, global = true, value_parser = parse_language)]
    lang: Option<Language>,
}

/// The commands, in the order in which a new user meets them.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Start(Start),
    Demo(Demo),
    New(New),
    Plan(Plan),
    Serve(Serve),
    Act(Act),
    Meeting(Read),
    Requests(Read),
    Review(Read),
    Matrix(Matrix),
    Differences(Read),
    Call(Call),
    Calls(Read),
    Progress(Progress),
    Portfolio(Read),
    Release(Release),
    Check(Check),
    Issue(Read),
    Calendar(Read),
    Offices(Read),
    Search(Search),
    Log(Log),
    Edition(Edition),
    Verify(Verify),
    Export(Export),
    Strike(Strike),
    Compile(Compile),
    Compare(Compare),
    Brackets(Brackets),
    Precedents(Precedents),
}

#[derive(Debug, Args)]
pub(crate) struct Start {
    #[arg(long, default_value = ".")]
    pub(crate) folder: PathBuf,
    #[arg(long, default_value_t = START_PORT)]
    pub(crate) port: u16,
    #[arg(long)]
    pub(crate) no_open: bool,
}

impl Default for Start {
    fn default() -> Self {
        Start {
            folder: PathBuf::from("."),
            port: START_PORT,
            no_open: false,
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    #[arg(long, default_value = "chancery-demo")]
    pub(crate) dir: PathBuf,
    #[arg(long, default_value_t = 8080)]
    pub(crate) port: u16,
    #[arg(long)]
    pub(crate) no_serve: bool,
    #[arg(long, conflicts_with = "no_serve")]
    pub(crate) open: bool,
}

#[derive(Debug, Args)]
pub(crate) struct New {
    pub(crate) record: PathBuf,
    #[arg(long, required_unless_present = "plan_file")]
    pub(crate) title: Option<String>,
    #[command(flatten)]
    pub(crate) desk: PlanDesk,
    #[command(flatten)]
    pub(crate) mend: PlanMend,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    pub(crate) record: PathBuf,
    #[arg(long, default_value = "public")]
    pub(crate) seat: String,
    #[arg(long, default_value = "127.0.0.1")]
    pub(crate) address: std::net::IpAddr,
    #[arg(long, default_value_t = 8080)]
    pub(crate) port: u16,
    #[arg(long)]
    pub(crate) open: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Act {
    pub(crate) record: PathBuf,
    /// A file of acts, or `-` for the standard input.
    pub(crate) acts: PathBuf,
    #[arg(long, action = ArgAction::Append)]
    pub(crate) attach: Vec<PathBuf>,
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[arg(long)]
    pub(crate) json: bool,
}

/// How a record is looked at, and in what form the answer is given.
#[derive(Debug, Clone, Args)]
pub(crate) struct Look {
    #[arg(long, default_value = "public")]
    pub(crate) seat: String,
    #[arg(long)]
    pub(crate) as_of: Option<Date>,
    #[arg(long)]
    pub(crate) known_at: Option<Timestamp>,
    #[arg(long, conflicts_with = "out")]
    pub(crate) json: bool,
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Read {
    pub(crate) record: PathBuf,
    pub(crate) key: Option<String>,
    #[command(flatten)]
    pub(crate) look: Look,
}

#[derive(Debug, Args)]
pub(crate) struct Release {
    pub(crate) record: PathBuf,
    pub(crate) meeting: String,
    #[arg(long, value_parser = Ref::<Side>::parse)]
    pub(crate) issuer: Ref<Side>,
    #[command(flatten)]
    pub(crate) look: Look,
}

#[derive(Debug, Args)]
pub(crate) struct Search {
    pub(crate) record: PathBuf,
    #[arg(required = true, num_args = 1..)]
    pub(crate) words: Vec<String>,
    #[command(flatten)]
    pub(crate) look: Look,
}

#[derive(Debug, Args)]
pub(crate) struct Log {
    pub(crate) record: PathBuf,
    #[arg(value_parser = BookId::parse)]
    pub(crate) book: Option<BookId>,
    #[command(flatten)]
    pub(crate) look: Look,
}

#[derive(Debug, Args)]
pub(crate) struct Edition {
    pub(crate) record: PathBuf,
    /// The address of what is issued, as pages have it: `/public/instrument/plan/review`.
    pub(crate) reading: String,
    #[arg(long, value_parser = Key::parse)]
    pub(crate) key: Key,
    #[arg(long)]
    pub(crate) title: String,
    #[arg(long)]
    pub(crate) number: Option<u32>,
    #[arg(long, value_parser = BookId::parse)]
    pub(crate) book: BookId,
    #[arg(long, value_parser = Ref::<Seat>::parse)]
    pub(crate) seat: Ref<Seat>,
    #[arg(long, value_parser = Ref::<Party>::parse)]
    pub(crate) party: Option<Ref<Party>>,
    #[arg(long, value_parser = Ref::<Side>::parse, conflicts_with = "party")]
    pub(crate) side: Option<Ref<Side>>,
    #[arg(long, value_parser = parse_capacity)]
    pub(crate) capacity: Capacity,
    #[arg(long)]
    pub(crate) as_of: Option<Date>,
    #[arg(long)]
    pub(crate) out: PathBuf,
    /// What is issued with a review, all or none.
    #[arg(long, value_delimiter = ',', value_parser = parse_with)]
    pub(crate) with: Vec<With>,
}

/// A paper that is issued with a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum With {
    Review,
    Matrix,
    Differences,
    Moved,
}

impl With {
    const ALL: [With; 4] = [With::Review, With::Matrix, With::Differences, With::Moved];

    /// Its name on the command line, in keys and in names of files.
    pub(crate) fn name(self) -> &'static str {
        match self {
            With::Review => "review",
            With::Matrix => "matrix",
            With::Differences => "differences",
            With::Moved => "moved",
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Verify {
    pub(crate) record: PathBuf,
    #[arg(long, action = ArgAction::Append)]
    pub(crate) extends: Vec<PathBuf>,
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    pub(crate) record: PathBuf,
    #[arg(long, default_value = "public")]
    pub(crate) seat: String,
    #[arg(long)]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Strike {
    pub(crate) record: PathBuf,
    #[arg(value_parser = BookId::parse)]
    pub(crate) book: BookId,
    pub(crate) entry: u64,
    #[arg(long, value_parser = Ref::<Seat>::parse)]
    pub(crate) seat: Ref<Seat>,
}

/// What each command looks like when it is used.
const EXAMPLES: &[(&str, &str)] = &[
    ("start", "chancery start --folder records"),
    ("demo", "chancery demo --dir my-demo --port 8090"),
    (
        "new",
        "chancery new ours.chancery --title \"Our partnership\"",
    ),
    ("plan", "chancery plan read base.docx --out preview.xlsx"),
    (
        "plan read",
        "chancery plan read base.docx --out preview.xlsx",
    ),
    (
        "plan revise",
        "chancery plan revise ours.chancery base.docx --from 2033-01-01 --dry-run",
    ),
    ("serve", "chancery serve ours.chancery --seat public"),
    ("act", "chancery act ours.chancery acts.json --dry-run"),
    (
        "meeting",
        "chancery meeting ours.chancery dialogue-29 --out record.docx",
    ),
    (
        "requests",
        "chancery requests ours.chancery --out follow-up.xlsx",
    ),
    (
        "review",
        "chancery review ours.chancery plan-2031 --as-of 2033-06-30 --out review.pdf",
    ),
    (
        "matrix",
        "chancery matrix ours.chancery plan-2031 --out matrix.xlsx",
    ),
    (
        "matrix import",
        "chancery matrix import matrix.docx ours.chancery --dry-run --out preview.docx",
    ),
    (
        "call",
        "chancery call out ours.chancery --to focal-points.xlsx --out calls",
    ),
    (
        "call out",
        "chancery call out ours.chancery --plan plan-2031 --to focal-points.xlsx --out calls --deadline 2033-04-15",
    ),
    (
        "call in",
        "chancery call in returned/*.xlsx ours.chancery --dry-run --out preview.docx",
    ),
    (
        "call withdraw",
        "chancery call withdraw ours.chancery c-7kq2mxa --reason \"Passed to another ministry\"",
    ),
    (
        "progress",
        "chancery progress ours.chancery plan-2031 --of rok --seat our-desk",
    ),
    (
        "progress clear",
        "chancery progress clear ours.chancery --lines \"1.1; 2.3.1–2.3.4\"",
    ),
    (
        "progress exchange",
        "chancery progress exchange ours.chancery --on 2033-06-30",
    ),
    (
        "progress note",
        "chancery progress note ours.chancery --at joint/jcc-9",
    ),
    (
        "progress endorse",
        "chancery progress endorse ours.chancery --at joint/jcc-9",
    ),
    (
        "calls",
        "chancery calls ours.chancery --seat our-desk --out calls.docx",
    ),
    (
        "differences",
        "chancery differences ours.chancery plan-2031 --seat our-desk --out differences.docx",
    ),
    ("portfolio", "chancery portfolio ours.chancery --json"),
    (
        "release",
        "chancery release ours.chancery dialogue-29 --issuer rok --out release.docx",
    ),
    (
        "check",
        "chancery check release.docx ours.chancery --out findings.docx",
    ),
    ("issue", "chancery issue ours.chancery korean-peninsula"),
    (
        "calendar",
        "chancery calendar ours.chancery --out calendar.ics",
    ),
    (
        "offices",
        "chancery offices ours.chancery --as-of 2025-05-15",
    ),
    ("search", "chancery search ours.chancery methane --lang ko"),
    ("log", "chancery log ours.chancery joint --seat our-desk"),
    (
        "edition",
        "chancery edition ours.chancery /joint/instrument/plan/review --key review-2 --title \"Second review\" --book joint --seat our-desk --party our --capacity national --out review.docx",
    ),
    (
        "verify",
        "chancery verify ours.chancery --extends checkpoint.txt",
    ),
    (
        "export",
        "chancery export ours.chancery --seat our-desk --out our-books.chancery",
    ),
    (
        "strike",
        "chancery strike ours.chancery public 41 --seat keeper",
    ),
    (
        "compile",
        "chancery compile base.docx THA=thai.docx VNM=viet.docx --style delegates --out rolling.docx",
    ),
    (
        "compare",
        "chancery compare base.docx revised.docx --out differences.docx",
    ),
    ("brackets", "chancery brackets base.docx"),
    (
        "precedents",
        "chancery precedents \"sustainable development\" --in adopted-texts",
    ),
];

/// Reads the words of the command line.
pub(crate) fn parse(language: Language) -> Result<Arguments, clap::Error> {
    Arguments::from_arg_matches(&command(language).try_get_matches()?)
}

/// The commands with their help in a language.
fn command(language: Language) -> clap::Command {
    let mut command = Arguments::command().about(language.say("help-chancery"));
    for (name, example) in EXAMPLES {
        command = match name.split_once(' ') {
            None => command.mut_subcommand(name, |sub| explained(sub, name, example, language)),
            Some((group, own)) => command.mut_subcommand(group, |sub| {
                sub.mut_subcommand(own, |sub| explained(sub, name, example, language))
            }),
        };
    }
    command.mut_arg("lang", |arg| arg.help(language.say("option-lang")))
}

/// A command with its help, its options' and an example.
fn explained(
    command: clap::Command,
    name: &str,
    example: &str,
    language: Language,
) -> clap::Command {
    let shown = format!("{}:\n  {example}", language.say("help-example"));
    let id = format!("help-{}", name.replace(' ', "-"));
    let command = command.about(language.say(&id)).after_help(shown);
    command.mut_args(|arg| {
        let id = format!("option-{}", arg.get_id().as_str().replace('_', "-"));
        arg.help(language.say(&id))
    })
}

/// The language asked for on the command line, or that of the user's system, before the words are read.
pub(crate) fn language(mut words: impl Iterator<Item = String>) -> Language {
    let mut asked = None;
    while let Some(word) = words.next() {
        match word.strip_prefix("--lang") {
            Some("") => asked = words.next(),
            Some(rest) => asked = rest.strip_prefix('=').map(str::to_owned),
            None => {}
        }
    }
    let system = || {
        std::env::var("LC_ALL")
            .or_else(|_| std::env::var("LANG"))
            .ok()
    };
    let tag = asked.or_else(system).unwrap_or_default();
    Language::from_tag(&tag).unwrap_or(Language::English)
}

fn parse_language(tag: &str) -> Result<Language, String> {
    let known = || Language::ALL.map(Language::tag).join(", ");
    Language::from_tag(tag).ok_or_else(known)
}

fn parse_capacity(name: &str) -> Result<Capacity, serde_json::Error> {
    serde_json::from_value(name.into())
}

fn parse_with(name: &str) -> Result<With, String> {
    let known = With::ALL.into_iter().find(|with| with.name() == name);
    known.ok_or_else(|| name.to_owned())
}
