//! A review: a rate with its parts, bars, a table of numbers with its sum, and steps.

use super::{either, joint, text};
use documents::paper::{
    Align, Block, Cell, Chart, Column, Drawing, Inline, Paper, Row, RowKind, Table, Tone,
};
use jiff::civil::date;
use language::Language;

pub(super) fn paper(language: Language) -> Paper {
    let say = |english, korean| either(language, english, korean);
    let blocks = vec![
        rate(language),
        Block::Chart(bars(language)),
        Block::Table(table(language)),
        Block::Chart(steps(language)),
    ];
    let title = say(
        "Review of the Plan of Action 2028–2032",
        "2028–2032 행동계획 이행 점검",
    );
    joint(language, &title, &say("Third edition", "제3판"), blocks)
}

fn rate(language: Language) -> Block {
    let say = |english, korean| either(language, english, korean);
    Block::Paragraph(vec![
        Inline::Strong(say(
            "32 of 61 lines (52.5%) are implemented",
            "61개 이행과제 중 32개(52.5%) 이행 완료",
        )),
        text(say(
            " as of 16 May 2031; one decimal, rounded half to even. Counted as implemented: ",
            "(2031년 5월 16일 기준, 소수 첫째 자리, 짝수 반올림). 완료로 셈한 상태: ",
        )),
        Inline::Status(say("implemented", "이행 완료"), Tone::Done),
        text("."),
        Inline::Cite(1),
    ])
}

fn parts(language: Language) -> Vec<(String, Tone)> {
    [
        ("Implemented", "이행 완료", Tone::Done),
        ("Under way", "이행 중", Tone::Moving),
        ("Not started", "미착수", Tone::Waiting),
        ("Date passed", "기한 경과", Tone::Late),
        ("Nothing reported", "보고 없음", Tone::Unknown),
    ]
    .map(|(english, korean, tone)| (either(language, english, korean), tone))
    .into()
}

fn sections(language: Language) -> Vec<(String, Vec<u32>)> {
    [
        (
            "Safe seas and safe harbours",
            "안전한 바다와 항만",
            [11, 6, 2, 1, 0],
        ),
        (
            "Trade, investment and the conservation and sustainable management of shared fishing grounds",
            "무역·투자 및 공동 어장의 보전과 지속가능한 관리",
            [7, 9, 4, 0, 3],
        ),
        ("Learning and people", "교육과 인적 교류", [14, 3, 0, 0, 1]),
        ("Light and energy", "조명과 에너지", [0; 5]),
    ]
    .map(|(english, korean, counts)| (either(language, english, korean), counts.into()))
    .into()
}

fn bars(language: Language) -> Chart {
    let say = |english, korean| either(language, english, korean);
    Chart {
        title: say("Status by section", "분야별 이행 현황"),
        reading: say(
            "Learning is furthest; trade has most lines under way.",
            "교육 분야가 가장 앞서 있으며, 무역 분야는 이행 중인 과제가 가장 많다.",
        ),
        drawing: Drawing::Bars {
            parts: parts(language),
            bars: sections(language),
        },
    }
}

fn table(language: Language) -> Table {
    let say = |english, korean| either(language, english, korean);
    let column = |heading: String, parts, align| Column {
        heading,
        parts,
        align,
    };
    let row = |kind, name: String, counts: &[u32]| Row {
        kind,
        cells: std::iter::once(name)
            .chain(counts.iter().map(u32::to_string))
            .map(cell)
            .collect(),
    };
    let mut rows = vec![row(
        RowKind::Group,
        say("Pillar I: Sea", "제1축: 바다"),
        &[],
    )];
    for (name, counts) in sections(language) {
        rows.push(row(RowKind::Body, name, &counts));
    }
    rows.push(row(
        RowKind::Total,
        say("All lines", "전체"),
        &[32, 18, 6, 1, 4],
    ));
    let numbers = parts(language)
        .into_iter()
        .map(|(name, _)| column(name, 2, Align::End));
    Table {
        caption: say("Lines by section and status", "분야·상태별 과제 수"),
        caption_repeats: false,
        columns: std::iter::once(column(say("Section", "분야"), 8, Align::Start))
            .chain(numbers)
            .collect(),
        rows,
    }
}

fn cell(words: String) -> Cell {
    vec![vec![text(words)]]
}

fn steps(language: Language) -> Chart {
    let say = |english, korean| either(language, english, korean);
    Chart {
        title: say("Open requests over time", "미결 요청의 추이"),
        reading: say(
            "From three in 2028 to nine at the end of 2030, four now.",
            "2028년 3건에서 2030년 말 9건까지 늘었다가 현재 4건이다.",
        ),
        drawing: Drawing::Steps {
            counted: say("Requests without an answer", "답변이 없는 요청"),
            points: vec![
                (date(2028, 3, 1), 3),
                (date(2028, 11, 9), 5),
                (date(2029, 7, 1), 4),
                (date(2030, 2, 14), 7),
                (date(2030, 10, 2), 9),
                (date(2031, 5, 2), 4),
            ],
            until: date(2031, 5, 16),
        },
    }
}
