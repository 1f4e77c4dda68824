//! How the table of a call is laid out: its columns, the marks by which they are known again, and the ways of heading them.

use crate::status_words::compared;

/// A column of the table that goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The mark of the row, which is not for people.
    Mark,
    /// The number of the line.
    Number,
    /// The words of the line.
    Line,
    /// What was last reported.
    Reported,
    /// How far the line has come.
    Status,
    /// What was done.
    Done,
    /// The date of which this is true.
    Date,
    /// The projects that serve it.
    Projects,
    /// What it costs, and from where.
    Budget,
    /// Anything else.
    Remarks,
}

/// The name of the hidden sheet that bears the key and nothing else.
pub const HIDDEN_SHEET: &str = "chancery";

impl Column {
    /// The columns, left to right.
    pub const ALL: [Column; 10] = [
        Column::Mark,
        Column::Number,
        Column::Line,
        Column::Reported,
        Column::Status,
        Column::Done,
        Column::Date,
        Column::Projects,
        Column::Budget,
        Column::Remarks,
    ];

    /// Whether who is asked fills it.
    pub fn is_filled(self) -> bool {
        match self {
            Column::Mark | Column::Number | Column::Line | Column::Reported => false,
            Column::Status
            | Column::Done
            | Column::Date
            | Column::Projects
            | Column::Budget
            | Column::Remarks => true,
        }
    }

    /// What marks the column above its heading, out of sight.
    pub fn mark(self) -> &'static str {
        match self {
            Column::Mark => "chancery:row",
            Column::Number => "chancery:number",
            Column::Line => "chancery:line",
            Column::Reported => "chancery:reported",
            Column::Status => "chancery:status",
            Column::Done => "chancery:done",
            Column::Date => "chancery:date",
            Column::Projects => "chancery:projects",
            Column::Budget => "chancery:budget",
            Column::Remarks => "chancery:remarks",
        }
    }

    /// The column that a mark names.
    pub(super) fn marked(text: &str) -> Option<Column> {
        let text = text.trim();
        Column::ALL.into_iter().find(|column| column.mark() == text)
    }

    /// The column that is headed so, among the ways in which people write it.
    pub fn headed(text: &str) -> Option<Column> {
        let heading = compared(text.split(['(', '\n']).next().unwrap_or_default());
        let tight = heading.replace(' ', "");
        Column::ALL.into_iter().find(|column| {
            column
                .headings()
                .iter()
                .any(|own| **own == heading || (!own.is_ascii() && own.replace(' ', "") == tight))
        })
    }

    fn headings(self) -> &'static [&'static str] {
        match self {
            Column::Mark => &["mark", "row key", "행 표시"],
            Column::Number => &[
                "no",
                "number",
                "line no",
                "line number",
                "#",
                "번호",
                "연번",
            ],
            Column::Line => &[
                "action line",
                "line",
                "action",
                "measure",
                "text",
                "행동과제",
                "과제",
                "과제명",
                "세부 과제",
            ],
            Column::Reported => &[
                "last reported",
                "last report",
                "previous report",
                "종전 보고",
                "직전 보고",
                "이전 보고",
            ],
            Column::Status => &[
                "status",
                "implementation status",
                "progress status",
                "추진 상태",
                "이행 상태",
                "상태",
                "추진 현황",
                "이행 현황",
            ],
            Column::Done => &[
                "what was done",
                "what has been done",
                "activities",
                "activity",
                "progress",
                "description",
                "추진 내용",
                "추진 실적",
                "이행 실적",
                "실적",
                "주요 실적",
            ],
            Column::Date => &["as of", "date", "as of date", "기준일", "일자", "날짜"],
            Column::Projects => &["projects", "project", "관련 사업", "사업", "사업명"],
            Column::Budget => &[
                "budget",
                "budget and source",
                "funding",
                "예산",
                "예산 및 재원",
            ],
            Column::Remarks => &["remarks", "remark", "comments", "notes", "비고", "의견"],
        }
    }
}

/// Words by which someone says that nothing has changed since the last report.
pub fn says_no_change(text: &str) -> bool {
    let said = compared(text);
    let tight = said.replace(' ', "");
    [
        "no change",
        "no changes",
        "unchanged",
        "no change since the last report",
        "as before",
        "nothing to add",
        "no update",
        "no updates",
    ]
    .contains(&said.as_str())
        || [
            "변동없음",
            "변경없음",
            "변동사항없음",
            "변경사항없음",
            "이전과동일",
            "종전과동일",
            "특이사항없음",
        ]
        .contains(&tight.as_str())
}

#[cfg(test)]
mod tests {
    use super::{Column, says_no_change};

    #[test]
    fn a_heading_is_known_in_both_languages_and_with_words_in_brackets() {
        let headings = [
            ("STATUS", Some(Column::Status)),
            ("Status (choose from the list)", Some(Column::Status)),
            ("추진상태", Some(Column::Status)),
            ("No.", Some(Column::Number)),
            ("What was done:", Some(Column::Done)),
            ("이행 실적", Some(Column::Done)),
            ("Owner", None),
            ("", None),
        ];
        for (heading, column) in headings {
            assert_eq!(Column::headed(heading), column, "{heading}");
        }
    }

    #[test]
    fn no_heading_and_no_mark_is_that_of_two_columns() {
        for column in Column::ALL {
            assert_eq!(Column::marked(column.mark()), Some(column));
            for heading in column.headings() {
                assert_eq!(Column::headed(heading), Some(column), "{heading}");
            }
        }
    }

    #[test]
    fn that_nothing_has_changed_is_said_in_many_ways() {
        for words in ["No change.", "변동 없음", "Unchanged", "변경사항 없음"] {
            assert!(says_no_change(words), "{words}");
        }
        assert!(!says_no_change("No changes to the law were needed"));
    }
}
