//! A generator of fictional plans and of matrices on them, in many layouts. Its own table says what each matrix says.

use partnership::progress::Status;

/// A line of a fictional plan, with what stands above it.
#[derive(Debug, Clone)]
pub(crate) struct PlanLine {
    pub(crate) key: String,
    pub(crate) label: String,
    pub(crate) text: String,
    /// Key, label and title.
    pub(crate) pillar: (String, String, String),
    pub(crate) section: (String, String, String),
}

type Above<'a> = (&'a str, &'a str, &'a str, &'static str, Option<&'a str>);

impl PlanLine {
    /// What stands above the line, from the top.
    pub(crate) fn above(&self) -> [Above<'_>; 2] {
        let (pillar, section) = (&self.pillar, &self.section);
        [
            (&pillar.0, &pillar.1, &pillar.2, "pillar", None),
            (
                &section.0,
                &section.1,
                &section.2,
                "section",
                Some(&pillar.0),
            ),
        ]
    }
}

/// How lines are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Labels {
    /// 1.1.1
    Decimal,
    /// (a), beginning again in each section
    Letters,
    /// 1, 2, 3 through the whole plan
    Running,
}

const PILLARS: [&str; 3] = [
    "Seas and Coasts",
    "Trade and Crafts",
    "Learning and Letters",
];
const SECTIONS: [&str; 4] = ["Stocks of herring", "Harbours", "Rescue", "Charts"];
const VERBS: [&str; 8] = [
    "Hold",
    "Support",
    "Establish",
    "Exchange",
    "Convene",
    "Publish",
    "Review",
    "Prepare",
];
const OBJECTS: [&str; 11] = [
    "a yearly workshop on",
    "joint guidelines for",
    "a register of",
    "views and practices on",
    "a network of experts in",
    "a handbook about",
    "a scholarship for",
    "an early warning of",
    "a common method for",
    "training courses in",
    "a study visit on",
];
const MATTERS: [&str; 13] = [
    "herring quotas",
    "lighthouse keeping",
    "salt trading",
    "storm signals",
    "net weaving",
    "harbour dues",
    "ice navigation",
    "seed banks",
    "amber carving",
    "village libraries",
    "sheep diseases",
    "bridge building",
    "folk songs",
];

/// A plan of a number of lines, at most sixty to a section.
pub(crate) fn plan(count: usize, labels: Labels) -> Vec<PlanLine> {
    let per_section = match labels {
        Labels::Letters => 20,
        Labels::Decimal | Labels::Running => 16,
    };
    let line = |at: usize| {
        let section = at / per_section;
        let (pillar, within) = (section / SECTIONS.len(), section % SECTIONS.len());
        let place = at % per_section;
        let letter = char::from(b'a' + u8::try_from(place).unwrap());
        let label = match labels {
            Labels::Decimal => format!("{}.{}.{}", pillar + 1, within + 1, place + 1),
            Labels::Letters => format!("({letter})"),
            Labels::Running => format!("{}", at + 1),
        };
        let (verb, object, matter) = (VERBS[at % 8], OBJECTS[at % 11], MATTERS[at % 13]);
        PlanLine {
            key: format!("line-{}", at + 1),
            label,
            text: format!("{verb} {object} {matter} in district {}", at / 7),
            pillar: (
                format!("pillar-{}", pillar + 1),
                format!("{}", pillar + 1),
                format!("{} {}", PILLARS[pillar % 3], pillar / 3 + 1),
            ),
            section: (
                format!("section-{}", section + 1),
                format!("{}.{}", pillar + 1, within + 1),
                format!("{} of {}", SECTIONS[within], PILLARS[pillar % 3]),
            ),
        }
    };
    (0..count).map(line).collect()
}

/// What a side says on a line, as the generator knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) status: Status,
    /// One activity a line.
    pub(crate) activities: Vec<String>,
}

/// What both sides say on each line.
pub(crate) type Truth = Vec<[Option<Told>; 2]>;

/// What is said on each line, mixed by a seed; one line in seven has no report of the second side.
pub(crate) fn truth(plan: &[PlanLine], seed: usize, activities: usize) -> Truth {
    let told = |at: usize, side: usize| {
        let mixed = (at * 31 + side * 17 + seed * 101) % 97;
        let status = [
            Status::Implemented,
            Status::UnderWay,
            Status::NotStarted,
            Status::Addressed,
        ][mixed % 4];
        let count = if status == Status::NotStarted {
            0
        } else {
            1 + mixed % activities.max(1)
        };
        let activity = |number: usize| {
            format!(
                "Activity {number} of side {side} about {} ({})",
                plan[at].text,
                mixed + number
            )
        };
        Told {
            status,
            activities: (1..=count).map(activity).collect(),
        }
    };
    let line = |at: usize| {
        [
            Some(told(at, 0)),
            (!(at + seed).is_multiple_of(7)).then(|| told(at, 1)),
        ]
    };
    (0..plan.len()).map(line).collect()
}

/// In what layout a matrix is written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Layout {
    /// The order in which the columns stand, as a number that is turned into a permutation.
    pub(crate) order: usize,
    pub(crate) headings: Headings,
    /// In which words a status is written.
    pub(crate) writing: usize,
    /// Whether activities have a row each, beneath cells that span them.
    pub(crate) spreads: bool,
    /// Whether the headings are printed again before each section.
    pub(crate) repeats: bool,
    /// Whether sections have a row of their own.
    pub(crate) sections: bool,
    /// Whether a title stands in the first row.
    pub(crate) title: bool,
}

/// How columns are headed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Headings {
    /// `Status (the League)`
    One,
    /// `Status` over `League` and `North`
    Two,
    /// `The League`, with status and activities in one cell
    Together,
    /// In Korean
    Korean,
}

/// A cell of a generated table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Drawn {
    pub(crate) words: String,
    pub(crate) column: usize,
    pub(crate) columns: usize,
    pub(crate) rows: usize,
    /// A footnote called in it.
    pub(crate) note: Option<String>,
}

/// A generated table: its rows, and how many of them are headings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Drawing {
    pub(crate) rows: Vec<Vec<Drawn>>,
    pub(crate) width: usize,
    pub(crate) headings: usize,
}

/// A way of writing a status.
pub(crate) fn written(status: Status, writing: usize, at: usize) -> String {
    let ways: [&str; 3] = match status {
        Status::NotStarted => ["Not started", "Planned", "미착수"],
        Status::UnderWay => ["Under way", "On-going", "추진 중"],
        Status::Addressed => ["Addressed", "ADDRESSED", "조치됨"],
        Status::Implemented => ["Implemented", "✓", "이행완료"],
    };
    let chosen = if writing == 3 { at % 3 } else { writing };
    ways[chosen].to_owned()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Number,
    Text,
    Lead,
    Status(usize),
    Activities(usize),
    Together(usize),
    Remarks,
}

impl Layout {
    fn columns(self) -> Vec<Column> {
        let mut columns = vec![Column::Number, Column::Text];
        let sides = match self.headings {
            Headings::Together => vec![Column::Together(0), Column::Together(1)],
            Headings::Two => vec![
                Column::Status(0),
                Column::Status(1),
                Column::Activities(0),
                Column::Activities(1),
            ],
            Headings::One | Headings::Korean => vec![
                Column::Status(0),
                Column::Activities(0),
                Column::Status(1),
                Column::Activities(1),
            ],
        };
        columns.extend(sides);
        columns.extend([Column::Lead, Column::Remarks]);
        if self.headings != Headings::Two {
            let mut order = self.order;
            for at in (1..columns.len()).rev() {
                columns.swap(at, order % (at + 1));
                order /= at + 1;
            }
        }
        columns
    }

    fn heading(self, column: Column) -> [String; 2] {
        let sides = ["the League", "the North"];
        let korean = ["연맹", "북방"];
        let short = ["League", "North"];
        let is_korean = self.headings == Headings::Korean;
        let plain = |english: &str, other: &str| {
            [
                if is_korean { other } else { english }.to_owned(),
                String::new(),
            ]
        };
        match (column, self.headings) {
            (Column::Number, _) => plain("No.", "번호"),
            (Column::Text, _) => plain("Action line", "행동과제"),
            (Column::Lead, _) => plain("Lead agency", "주관 부처"),
            (Column::Remarks, _) => plain("Remarks", "비고"),
            (Column::Together(side), _) => plain(sides[side], korean[side]),
            (Column::Status(side), Headings::Two) => ["Status".to_owned(), short[side].to_owned()],
            (Column::Activities(side), Headings::Two) => {
                ["Activities".to_owned(), short[side].to_owned()]
            }
            (Column::Status(side), _) => plain(
                &format!("Status ({})", sides[side]),
                &format!("이행 현황({})", korean[side]),
            ),
            (Column::Activities(side), _) => plain(
                &format!("{} – activities undertaken", sides[side]),
                &format!("{}측 추진 내용", korean[side]),
            ),
        }
    }
}

/// Draws the matrix of a plan.
pub(crate) fn draw(plan: &[PlanLine], truth: &Truth, layout: Layout) -> Drawing {
    let columns = layout.columns();
    let mut drawing = Drawing {
        width: columns.len(),
        ..Drawing::default()
    };
    if layout.title {
        let words = "Matrix of implementation, as of 31 December 2025".to_owned();
        drawing.rows.push(vec![cell(words, 0, columns.len(), 1)]);
    }
    let heading = heading_rows(layout, &columns);
    drawing.rows.extend(heading.clone());
    drawing.headings = drawing.rows.len();
    let mut section = None;
    for (at, line) in plan.iter().enumerate() {
        if layout.sections && section != Some(&line.section.0) {
            if layout.repeats && section.is_some() {
                drawing.rows.extend(heading.clone());
            }
            let words = format!("{} {}", line.section.1, line.section.2);
            drawing.rows.push(vec![cell(words, 0, columns.len(), 1)]);
            section = Some(&line.section.0);
        }
        drawing
            .rows
            .extend(line_rows(at, line, &truth[at], layout, &columns));
    }
    drawing
}

fn cell(words: String, column: usize, columns: usize, rows: usize) -> Drawn {
    Drawn {
        words,
        column,
        columns,
        rows,
        note: None,
    }
}

fn heading_rows(layout: Layout, columns: &[Column]) -> Vec<Vec<Drawn>> {
    let headings: Vec<[String; 2]> = columns
        .iter()
        .map(|column| layout.heading(*column))
        .collect();
    if layout.headings != Headings::Two {
        let row = headings
            .into_iter()
            .enumerate()
            .map(|(at, [words, _])| cell(words, at, 1, 1));
        return vec![row.collect()];
    }
    let (mut upper, mut lower): (Vec<Drawn>, Vec<Drawn>) = (Vec::new(), Vec::new());
    for (at, [words, beneath]) in headings.into_iter().enumerate() {
        if beneath.is_empty() {
            upper.push(cell(words, at, 1, 2));
            continue;
        }
        lower.push(cell(beneath, at, 1, 1));
        match upper.last_mut() {
            Some(last) if last.words == words => last.columns += 1,
            Some(_) | None => upper.push(cell(words, at, 1, 1)),
        }
    }
    vec![upper, lower]
}

fn line_rows(
    at: usize,
    line: &PlanLine,
    told: &[Option<Told>; 2],
    layout: Layout,
    columns: &[Column],
) -> Vec<Vec<Drawn>> {
    let activities = |side: usize| told[side].as_ref().map_or(0, |told| told.activities.len());
    let can_spread = layout.spreads && layout.headings != Headings::Together;
    let count = if can_spread {
        activities(0).max(activities(1)).max(1)
    } else {
        1
    };
    let mut rows: Vec<Vec<Drawn>> = vec![Vec::new(); count];
    for (place, column) in columns.iter().enumerate() {
        let status = |side: usize| {
            told[side].as_ref().map_or(String::new(), |told| {
                written(told.status, layout.writing, at + side)
            })
        };
        let mut put = |words: String| rows[0].push(cell(words, place, 1, count));
        match column {
            Column::Number => put(line.label.clone()),
            Column::Text => put(line.text.clone()),
            Column::Lead => put(format!("Ministry {}", at % 9)),
            Column::Remarks => put(String::new()),
            Column::Status(side) => put(status(*side)),
            Column::Together(side) => {
                let lines = told[*side]
                    .as_ref()
                    .map_or(Vec::new(), |told| told.activities.clone());
                put([vec![status(*side)], lines].concat().join("\n"));
            }
            Column::Activities(side) => {
                let lines = told[*side]
                    .as_ref()
                    .map_or(Vec::new(), |told| told.activities.clone());
                if can_spread {
                    for (row, words) in lines.into_iter().enumerate() {
                        rows[row].push(cell(words, place, 1, 1));
                    }
                } else {
                    put(lines.join("\n"));
                }
            }
        }
    }
    rows
}
