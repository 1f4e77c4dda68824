//! Plans of invented partnerships, each written down as the tree that is to be read from it.

/// A plan as it is meant.
pub(crate) struct Plan {
    /// The name of its file, without ending.
    pub(crate) name: &'static str,
    /// How the numbers of each rank and depth are made by a list; empty where they are typed.
    pub(crate) lists: &'static [List],
    /// How it is laid out.
    pub(crate) layout: Layout,
    /// Title lines, then a row a part: its depth as spaces, rank, number and words, parted by `|`.
    pub(crate) text: &'static str,
}

/// How the numbers of a depth are made.
pub(crate) struct List {
    /// The rank that has them.
    pub(crate) rank: &'static str,
    /// Its level in the list, from 0.
    pub(crate) level: u8,
    /// The format in which it counts.
    pub(crate) format: &'static str,
    /// The number with its marks.
    pub(crate) text: &'static str,
    /// Whether it is a list of its own, which goes on through the other.
    pub(crate) runs_on: bool,
}

/// How a plan is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// Headings in heading styles.
    Headings,
    /// Headings in bold and capital letters, nothing in a style.
    Plain,
    /// A table with a column of numbers and rows of headings.
    Table,
}

/// A row of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) depth: usize,
    /// `title`, `note`, `annex`, or the rank of a part.
    pub(crate) rank: String,
    pub(crate) label: String,
    pub(crate) text: String,
}

impl Plan {
    /// The rows of the plan, titles among them.
    pub(crate) fn rows(&self) -> Vec<Row> {
        rows(self.text)
    }
}

/// Rows as they are written down.
pub(crate) fn rows(text: &str) -> Vec<Row> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .map(|line| {
            let depth = line.len() - line.trim_start().len();
            let mut fields = line.trim_start().splitn(3, '|').map(str::to_owned);
            let mut next = || fields.next().expect("a row has rank, number and words");
            Row {
                depth,
                rank: next(),
                label: next(),
                text: next(),
            }
        })
        .collect()
}

const fn list(rank: &'static str, level: u8, format: &'static str, text: &'static str) -> List {
    List {
        rank,
        level,
        format,
        text,
        runs_on: false,
    }
}

/// The plans, each in a way of its own.
pub(crate) const PLANS: [Plan; 7] = [
    Plan {
        name: "pillars-in-figures",
        lists: &[
            list("pillar", 0, "decimal", "%1"),
            list("section", 1, "decimal", "%1.%2"),
            list("action-line", 2, "decimal", "%1.%2.%3"),
        ],
        layout: Layout::Headings,
        text: include_str!("plans/pillars-in-figures.txt"),
    },
    Plan {
        name: "roman-and-running",
        lists: &[
            list("pillar", 0, "upperRoman", "%1."),
            List {
                rank: "action-line",
                level: 0,
                format: "decimal",
                text: "%1.",
                runs_on: true,
            },
        ],
        layout: Layout::Plain,
        text: include_str!("plans/roman-and-running.txt"),
    },
    Plan {
        name: "letters",
        lists: &[
            list("pillar", 0, "decimal", "%1."),
            list("section", 1, "decimal", "%1.%2"),
            list("action-line", 2, "lowerLetter", "(%3)"),
        ],
        layout: Layout::Headings,
        text: include_str!("plans/letters.txt"),
    },
    Plan {
        name: "priority-areas",
        lists: &[],
        layout: Layout::Plain,
        text: include_str!("plans/priority-areas.txt"),
    },
    Plan {
        name: "four-partnerships",
        lists: &[
            list("section", 0, "upperLetter", "%1."),
            list("action-line", 1, "decimal", "%2."),
            list("paragraph", 2, "lowerRoman", "(%3)"),
        ],
        layout: Layout::Headings,
        text: include_str!("plans/four-partnerships.txt"),
    },
    Plan {
        name: "table-of-four",
        lists: &[],
        layout: Layout::Table,
        text: include_str!("plans/table-of-four.txt"),
    },
    Plan {
        name: "several-in-a-line",
        lists: &[],
        layout: Layout::Plain,
        text: include_str!("plans/several-in-a-line.txt"),
    },
];
