//! A follow-up matrix: a long table of words, with groups, an empty cell and standings.

use super::{either, joint, text};
use documents::paper::{Align, Block, Cell, Column, Inline, Paper, Row, RowKind, Table, Tone};
use jiff::civil::date;
use language::Language;

pub(super) fn paper(language: Language) -> Paper {
    let say = |english, korean| either(language, english, korean);
    let caption = say("Requests and what became of them", "요청과 후속 경과");
    let table = Table {
        caption,
        caption_repeats: false,
        columns: columns(language),
        rows: rows(language),
    };
    joint(
        language,
        &say("Follow-up matrix", "후속조치 현황표"),
        &say("Since the 11th Dialogue", "제11차 대화 이후"),
        vec![Block::Table(table)],
    )
}

fn columns(language: Language) -> Vec<Column> {
    [
        ("No.", "번호", 1, Align::End),
        ("Asked", "요청 내용", 6, Align::Start),
        ("Addressed to", "상대", 3, Align::Start),
        ("Since", "시점", 3, Align::Start),
        ("What became of it", "후속 경과", 5, Align::Start),
        ("Standing", "상태", 3, Align::Start),
    ]
    .map(|(english, korean, parts, align)| Column {
        heading: either(language, english, korean),
        parts,
        align,
    })
    .into()
}

fn rows(language: Language) -> Vec<Row> {
    let say = |english, korean| either(language, english, korean);
    let group = |words| Row {
        kind: RowKind::Group,
        cells: vec![cell(words)],
    };
    let mut tides = request(
        language,
        1,
        say(
            "Share the tide-gauge data of all seven isles",
            "7개 섬의 조위 관측 자료 공유",
        ),
        Inline::Status(say("answered", "답변함"), Tone::Done),
    );
    tides.cells[2] = Vec::new();
    let mut rows = vec![group(say("Asked by Meren", "메렌의 요청")), tides];
    rows.push(group(say("Asked by the Lantern Isles", "등불제도의 요청")));
    rows.push(request(
        language,
        2,
        say(
            "Open the second harbour academy before the typhoon season",
            "태풍철 이전 제2 항만 연수원 개원",
        ),
        Inline::Status(say("date passed", "기한 경과"), Tone::Late),
    ));
    for number in 3..40 {
        let asked = say("Publish the register of lighthouses", "등대 등록부 공개");
        let standing = Inline::Status(say("accepted", "수락함"), Tone::Moving);
        rows.push(request(language, number, asked, standing));
    }
    rows
}

fn request(language: Language, number: u32, asked: String, standing: Inline) -> Row {
    let say = |english, korean| either(language, english, korean);
    let link = Inline::Link {
        text: asked,
        to: "/joint/request/tides".into(),
    };
    let answer = say(
        "Answered in writing; two of seven isles have sent their series.",
        "서면 답변. 7개 섬 중 2개 섬이 자료를 보냄.",
    );
    Row {
        kind: RowKind::Body,
        cells: vec![
            cell(number.to_string()),
            vec![vec![link, Inline::Cite(1)]],
            cell(say("Lantern Isles", "등불제도")),
            cell(language.date(date(2031, 5, 16))),
            vec![
                vec![text(say("Noted at the meeting.", "회의에서 유의함."))],
                vec![text(answer), Inline::Cite(2)],
            ],
            vec![vec![standing]],
        ],
    }
}

fn cell(words: String) -> Cell {
    vec![vec![text(words)]]
}
