//! An implementation matrix of two invented sides in either language: sixty lines in five areas, over several sheets.

use documents::paper::{Align, Block, Column, Inline, Paper, Row, RowKind, Sheet, Table, Tone};
use language::Language;

use super::sample::{column, row, source, text};

/// Chooses the words of a language.
fn pick(language: Language, english: &str, korean: &str) -> String {
    match language {
        Language::English => english.to_owned(),
        Language::Korean => korean.to_owned(),
    }
}

/// A landscape matrix.
pub(crate) fn matrix(language: Language) -> Paper {
    let pick = |english, korean| pick(language, english, korean);
    let table = Table {
        caption_repeats: false,
        caption: pick(
            "Implementation of the Plan of Action 2028–2032, line by line",
            "행동계획(2028–2032) 과제별 이행 현황",
        ),
        columns: columns(language),
        rows: (1..=5).flat_map(|area| rows(language, area)).collect(),
    };
    Paper {
        language,
        title: pick("Implementation matrix", "이행 점검표"),
        subtitle: Some(pick(
            "Plan of Action 2028–2032, second year",
            "행동계획(2028–2032) 2차 연도",
        )),
        book: pick(
            "Joint record of the Meres–Littoral Partnership",
            "메레스–연안연맹 공동 기록",
        ),
        colophon: vec![pick("As of 30 June 2030.", "2030년 6월 30일 기준.")],
        sheet: Sheet::Landscape,
        blocks: vec![Block::Table(table)],
        sources: vec![source(
            &pick(
                "Yearly report of the coordinators, 2030",
                "조정국 연례보고서, 2030년",
            ),
            None,
        )],
    }
}

fn columns(language: Language) -> Vec<Column> {
    let words =
        |english, korean, parts| column(&pick(language, english, korean), parts, Align::Start);
    vec![
        words("No.", "번호", 4),
        words("Action line", "행동 과제", 24),
        words("Body", "담당 협의체", 14),
        words("Standing", "이행 현황", 10),
        words("What was reported", "보고 내용", 22),
        column(
            &pick(language, "Budget, thousand €", "예산(천 유로)"),
            8,
            Align::End,
        ),
    ]
}

/// The rows of an area: its name, twelve lines, and what they add up to.
fn rows(language: Language, area: usize) -> Vec<Row> {
    let pick = |english: &str, korean: &str| text(&pick(language, english, korean));
    let name = pick(
        &format!("Area {area}: cooperation on water, forests and air"),
        &format!("제{area}분야: 물·산림·대기 협력"),
    );
    let mut rows = vec![row(RowKind::Group, vec![vec![name]])];
    rows.extend((1..=12).map(|line| {
        let cells = vec![
            vec![text(&format!("{area}.{line}"))],
            vec![pick(
                "Exchange of engineers between the river basin offices, with a joint manual for flood warning and a yearly course.",
                "하천 유역 사무소 간 기술인력 교류, 홍수 경보 공동 지침서 발간 및 연례 교육과정 운영",
            )],
            vec![pick("Meeting of senior officials on water", "물관리 고위급회의")],
            vec![standing(language, area * 7 + line)],
            vec![
                pick("Two courses held in 2030; the manual is with the printers.", "2030년 교육과정 2회 개최, 지침서 인쇄 중"),
                Inline::Cite(1),
            ],
            vec![text(&(line * 125).to_string())],
        ];
        row(RowKind::Body, cells)
    }));
    let total = vec![
        vec![],
        vec![pick("Area in all", "분야 합계")],
        vec![],
        vec![],
        vec![],
        vec![text("9,750")],
    ];
    rows.push(row(RowKind::Total, total));
    rows
}

fn standing(language: Language, number: usize) -> Inline {
    let (english, korean, tone) = [
        ("implemented", "이행 완료", Tone::Done),
        ("under way", "이행 중", Tone::Moving),
        ("not yet begun", "미착수", Tone::Waiting),
        ("date passed", "기한 경과", Tone::Late),
        ("nothing published", "공표 없음", Tone::Unknown),
    ][number % 5];
    Inline::Status(pick(language, english, korean), tone)
}
