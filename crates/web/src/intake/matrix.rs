//! How a matrix was understood, in a form in which it can be changed: what columns hold, what words for a status mean, which
//! line a row is about. The same before there is a record and in one that is open; what follows is found in `intake`.

use askama::Template;
use documents::intake::place;
use intake::matrix::choices::{RowChoice, RowName};
use intake::matrix::matching::Match;
use intake::matrix::proposal::{RowRead, Spot};
use intake::matrix::{Choices, Lines, Meaning, Proposal, meaning};
use intake::status_words::Said;
use language::Language;
use partnership::progress::{Stage, Status};
use partnership::when::When;

/// The statuses that words can mean, each with its key.
pub(super) const STATUSES: [(Status, &str); 4] = [
    (Status::NotStarted, "not-started"),
    (Status::UnderWay, "under-way"),
    (Status::Addressed, "addressed"),
    (Status::Implemented, "implemented"),
];

/// How far the reports of a matrix can have come, each with its key.
pub(super) const STAGES: [(Stage, &str); 3] = [
    (Stage::Draft, "draft"),
    (Stage::Cleared, "cleared"),
    (Stage::Exchanged, "exchanged"),
];

/// What stands in the place of a line or a status where there is none.
const NONE: &str = "-";

/// A choice among several: value, name, and whether it is taken.
pub(super) type Options = Vec<(String, String, bool)>;

/// The decisions about a matrix.
#[derive(Template)]
#[template(path = "intake_matrix.html", whitespace = "minimize")]
pub(super) struct Decisions<'a> {
    language: Language,
    action: &'a str,
    as_of: String,
    stages: Options,
    sides: Options,
    columns: Vec<(String, String, Options)>,
    statuses: Vec<(String, usize, bool, Options)>,
    rows: Vec<DoubtfulRow>,
    undecided: Vec<UndecidedLine>,
    projects: Vec<(String, String, bool)>,
    lines: Vec<(String, String)>,
    without_row: Vec<String>,
    not_kept: Vec<String>,
    noticed: Vec<String>,
}

/// A row of which it is not sure which line it is about.
struct DoubtfulRow {
    name: String,
    place: String,
    words: String,
    options: Options,
    is_doubtful: bool,
}

/// A line on which the file says something that is not recorded as it is.
struct UndecidedLine {
    name: String,
    line: String,
    said: String,
    options: Options,
}

impl<'a> Decisions<'a> {
    /// The decisions that are open and those that were taken.
    pub(super) fn of(
        language: Language,
        action: &'a str,
        proposal: &Proposal,
        lines: &Lines,
        choices: &Choices,
    ) -> Decisions<'a> {
        let named = lines.lines.iter().map(|line| {
            let words = line.text.read(language.tag()).to_owned();
            (line_name(line), words)
        });
        let projects = proposal.projects.iter().map(|project| {
            let plain = meaning::plain(&project.name);
            (plain, project.name.clone(), project.is_chosen)
        });
        let without = proposal.without_row().map(|at| line_name(&lines.lines[at]));
        let not_kept = proposal.not_kept.iter().filter(|left| left.cells > 0);
        Decisions {
            language,
            action,
            as_of: proposal.as_of.on.to_string(),
            stages: stages(language, lines.stage),
            sides: sides(language, lines, choices),
            columns: columns(language, proposal, lines),
            statuses: statuses(language, proposal),
            rows: proposal
                .rows
                .iter()
                .map(|row| doubtful(language, row, lines))
                .collect(),
            undecided: undecided(language, proposal, lines, choices),
            projects: projects.collect(),
            lines: named.collect(),
            without_row: without.collect(),
            not_kept: not_kept
                .map(|left| left.heading.replace('\n', " "))
                .collect(),
            noticed: noticed(language, proposal),
        }
    }

    fn say(&self, id: &str) -> String {
        self.language.say(id)
    }

    fn counted(&self, id: &str, count: &usize) -> String {
        self.language.tell(id, &[("count", (*count).into())])
    }
}

fn line_name(line: &intake::matrix::lines::Line) -> String {
    line.label
        .as_ref()
        .map_or_else(|| line.key.to_string(), |label| label.to_string())
}

fn stages(language: Language, present: Stage) -> Options {
    let stages = STAGES.map(|(stage, key)| {
        let name = language.say(&format!("report-{key}"));
        (key.to_owned(), name, stage == present)
    });
    stages.into()
}

fn sides(language: Language, lines: &Lines, choices: &Choices) -> Options {
    let sides = lines.sides.iter().enumerate().map(|(at, side)| {
        let name = side.name.read(language.tag()).to_owned();
        (at.to_string(), name, choices.side == Some(at))
    });
    sides.collect()
}

/// The columns of every table that was taken for the matrix: heading as compared, heading as it stands, what it can hold.
fn columns(
    language: Language,
    proposal: &Proposal,
    lines: &Lines,
) -> Vec<(String, String, Options)> {
    let columns = proposal.tables.iter().flat_map(|table| &table.columns);
    let columns = columns.filter(|column| !column.heading.is_empty());
    let mut named: Vec<(String, String, Options)> = Vec::new();
    for column in columns {
        let plain = meaning::plain(&column.heading);
        if named.iter().any(|(known, ..)| *known == plain) {
            continue;
        }
        let options = meanings(lines).into_iter().map(|meaning| {
            let name = meaning_name(language, meaning, lines);
            (meaning_key(meaning), name, column.meaning == Some(meaning))
        });
        let unknown = (
            String::new(),
            language.say("matrix-meaning-unknown"),
            column.meaning.is_none(),
        );
        let options = std::iter::once(unknown).chain(options).collect();
        named.push((plain, column.heading.replace('\n', " "), options));
    }
    named
}

/// Everything that a column can hold, by side where that matters.
fn meanings(lines: &Lines) -> Vec<Meaning> {
    let of_sides = |of: fn(Option<usize>) -> Meaning| {
        let sides = (0..lines.sides.len()).map(Some);
        std::iter::once(None).chain(sides).map(of).collect()
    };
    let all = Meaning::ALL
        .into_iter()
        .flat_map(|meaning| -> Vec<Meaning> {
            match meaning {
                Meaning::Status(_) => of_sides(Meaning::Status),
                Meaning::Activities(_) => of_sides(Meaning::Activities),
                Meaning::Report(_) => of_sides(Meaning::Report),
                Meaning::AsOf(_) => of_sides(Meaning::AsOf),
                Meaning::Number
                | Meaning::Key
                | Meaning::Line
                | Meaning::Section
                | Meaning::Completion
                | Meaning::Lead
                | Meaning::Budget
                | Meaning::Remarks
                | Meaning::Projects
                | Meaning::Aside => vec![meaning],
            }
        });
    all.collect()
}

fn side_of(meaning: Meaning) -> Option<usize> {
    match meaning {
        Meaning::Status(side)
        | Meaning::Activities(side)
        | Meaning::Report(side)
        | Meaning::AsOf(side) => side,
        Meaning::Number
        | Meaning::Key
        | Meaning::Line
        | Meaning::Section
        | Meaning::Completion
        | Meaning::Lead
        | Meaning::Budget
        | Meaning::Remarks
        | Meaning::Projects
        | Meaning::Aside => None,
    }
}

fn meaning_key(meaning: Meaning) -> String {
    match side_of(meaning) {
        Some(side) => format!("{} {side}", meaning.word()),
        None => meaning.word().to_owned(),
    }
}

fn meaning_name(language: Language, meaning: Meaning, lines: &Lines) -> String {
    let name = language.say(&["matrix-meaning-", meaning.word()].concat());
    match side_of(meaning).and_then(|side| lines.sides.get(side)) {
        Some(side) => format!("{name}: {}", side.name.read(language.tag())),
        None => name,
    }
}

/// Every way in which a status is written: the words, in how many cells, whether they are known, what they can mean.
fn statuses(language: Language, proposal: &Proposal) -> Vec<(String, usize, bool, Options)> {
    let statuses = proposal.statuses.iter().map(|read| {
        let meant = match &read.said {
            Said::Status(status) => Some(*status),
            Said::Nothing | Said::Unknown(_) => None,
        };
        let is_known = !matches!(read.said, Said::Unknown(_));
        let mut options = status_options(language, meant);
        let nothing = language.say("absent-no-report");
        let is_nothing = matches!(read.said, Said::Nothing);
        options.push((NONE.to_owned(), nothing, is_nothing));
        (read.words.clone(), read.cells, is_known, options)
    });
    statuses.collect()
}

pub(super) fn status_options(language: Language, taken: Option<Status>) -> Options {
    let options = STATUSES.map(|(status, key)| {
        let name = language.say(&format!("progress-{key}"));
        (key.to_owned(), name, taken == Some(status))
    });
    options.into()
}

fn doubtful(language: Language, row: &RowRead, lines: &Lines) -> DoubtfulRow {
    let closest = match &row.matched {
        Match::Doubtful { closest, .. } => closest.clone(),
        Match::NoLine(closest) => closest.iter().copied().collect(),
        Match::Line { .. } | Match::Ignored => Vec::new(),
    };
    let near = closest.into_iter().map(|(at, hundredths)| {
        let line = &lines.lines[at];
        let args = [
            ("line", line_name(line).into()),
            ("words", line.text.read(language.tag()).into()),
            ("hundredths", u32::from(hundredths).to_string().into()),
        ];
        (line_name(line), language.tell("intake-near", &args), false)
    });
    let is_ignored = matches!(row.matched, Match::Ignored);
    let aside = language.say("intake-row-aside");
    let mut options: Options = near.collect();
    options.push((NONE.to_owned(), aside, is_ignored));
    DoubtfulRow {
        name: row_name(&row.spot),
        place: place(&row.spot.place, language),
        words: row.words.clone(),
        options,
        is_doubtful: matches!(row.matched, Match::Doubtful { .. }),
    }
}

/// A row as people name it, and as its field is called.
fn row_name(spot: &Spot) -> String {
    let named = RowName::of(&spot.place);
    match named.table {
        Some(table) => format!("{table}!{}", named.row),
        None => named.row.to_string(),
    }
}

fn undecided(
    language: Language,
    proposal: &Proposal,
    lines: &Lines,
    choices: &Choices,
) -> Vec<UndecidedLine> {
    let open = proposal.undecided().map(|(line, side, _)| (line, side));
    let settled = choices.settled.keys().filter_map(|(key, side)| {
        let line = lines.lines.iter().position(|line| line.key == *key)?;
        Some((line, *side))
    });
    let mut all: Vec<(usize, usize)> = open.chain(settled).collect();
    all.sort_unstable();
    all.dedup();
    let lines = all.into_iter().filter_map(|(at, side)| {
        let line = lines.lines.get(at)?;
        let of = lines.sides.get(side)?;
        let says = &proposal.lines[at].sides[side].says;
        let unknown = says.unknown.iter().chain(&says.undated);
        let said: Vec<String> = unknown.map(|(words, _)| words.clone()).collect();
        let settled = choices.settled.get(&(line.key.clone(), side)).copied();
        Some(UndecidedLine {
            name: format!("{}:{side}", line.key),
            line: format!("{} · {}", line_name(line), of.name.read(language.tag())),
            said: said.join("; "),
            options: status_options(language, settled),
        })
    });
    lines.collect()
}

fn noticed(language: Language, proposal: &Proposal) -> Vec<String> {
    let mut noticed = Vec::new();
    if proposal.hidden_rows > 0 {
        let count = [("count", proposal.hidden_rows.into())];
        noticed.push(language.tell("matrix-hidden-rows", &count));
    }
    let faults = proposal.faults.iter().map(|(spot, fault)| {
        let args = [
            ("place", place(&spot.place, language).into()),
            ("fault", fault.as_str().into()),
        ];
        language.tell("matrix-fault", &args)
    });
    noticed.extend(faults);
    noticed
}

/// Takes what was typed over what was chosen before.
pub(super) fn choose(
    choices: &mut Choices,
    proposal: &Proposal,
    lines: &Lines,
    typed: &[(String, String)],
) {
    choices.projects.clear();
    for (name, value) in typed {
        let (what, of) = name.split_once(':').unwrap_or((name, ""));
        match what {
            "as-of" => {
                let on = When::parse(value).filter(|on| *on != proposal.as_of.on);
                choices.as_of = on.or(choices.as_of);
            }
            "side" => choices.side = value.parse().ok().filter(|at| *at < lines.sides.len()),
            "column" => choose_column(choices, proposal, lines, of, value),
            "status" => choose_status(choices, proposal, of, value),
            "row" | "line" => choose_row(choices, of, value.trim(), lines),
            "settle" => settle(choices, of, value),
            "project" => {
                choices.projects.insert(of.to_owned());
            }
            _ => {}
        }
    }
}

fn choose_column(
    choices: &mut Choices,
    proposal: &Proposal,
    lines: &Lines,
    heading: &str,
    value: &str,
) {
    let mut columns = proposal.tables.iter().flat_map(|table| &table.columns);
    let shown = columns.find(|column| meaning::plain(&column.heading) == heading);
    let chosen = meanings(lines)
        .into_iter()
        .find(|meaning| meaning_key(*meaning) == value);
    let is_new = shown.is_none_or(|column| column.meaning != chosen);
    if is_new {
        let chosen = chosen.unwrap_or(Meaning::Aside);
        choices.columns.insert(heading.to_owned(), chosen);
    }
}

fn choose_status(choices: &mut Choices, proposal: &Proposal, words: &str, value: &str) {
    let chosen = match value {
        NONE => None,
        _ => match STATUSES.iter().find(|(_, key)| *key == value) {
            Some((status, _)) => Some(*status),
            None => return,
        },
    };
    let mut statuses = proposal.statuses.iter();
    let shown = statuses.find(|read| read.words == words);
    let is_shown = shown.is_some_and(|read| match &read.said {
        Said::Status(status) => chosen == Some(*status),
        Said::Nothing => chosen.is_none(),
        Said::Unknown(_) => false,
    });
    if !is_shown {
        choices.statuses.insert(words.to_owned(), chosen);
    }
}

fn choose_row(choices: &mut Choices, name: &str, value: &str, lines: &Lines) {
    let Some(name) = RowName::parse(name) else {
        return;
    };
    if value == NONE {
        choices.rows.insert(name, RowChoice::Ignore);
    } else if let Some(line) = lines.named(value) {
        let key = lines.lines[line].key.clone();
        choices.rows.insert(name, RowChoice::Line(key));
    }
}

fn settle(choices: &mut Choices, of: &str, value: &str) {
    let Some((key, side)) = of.rsplit_once(':') else {
        return;
    };
    let (Ok(key), Ok(side)) = (partnership::key::Key::parse(key), side.parse()) else {
        return;
    };
    match STATUSES.iter().find(|(_, name)| *name == value) {
        Some((status, _)) => choices.settled.insert((key, side), *status),
        None => choices.settled.remove(&(key, side)),
    };
}
