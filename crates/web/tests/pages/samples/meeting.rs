//! The record of a meeting: facts, a notice, a statement with notes, standings and a chart.

use super::{either, heading, joint, text};
use documents::paper::{Block, Chart, Drawing, Fact, Inline, Line, Paper, SpanRow, Tone};
use jiff::civil::{Date, date};
use language::Language;

pub(super) fn paper(language: Language) -> Paper {
    let say = |english, korean| either(language, english, korean);
    let mut blocks = vec![
        facts(language),
        Block::Notice {
            tone: Tone::Unknown,
            text: vec![text(say(
                "The list of delegations is not complete: the source says “including”.",
                "대표단 명단은 전부가 아님: 출처가 “등”으로 적고 있음.",
            ))],
        },
        heading(1, say("What was said", "논의 내용")),
    ];
    blocks.extend(statement(language));
    blocks.extend([
        heading(1, say("Requests of this meeting", "이번 회의의 요청")),
        requests(language),
        heading(1, say("Timeline", "일정")),
        Block::Chart(spans(language)),
        heading(2, say("Remarks", "비고")),
        remarks(language),
    ]);
    joint(
        language,
        &say("The 12th Dialogue", "제12차 대화"),
        &say(
            "Port Amity, 15–16 May 2031",
            "포트아미티, 2031년 5월 15–16일",
        ),
        blocks,
    )
}

fn facts(language: Language) -> Block {
    let say = |english, korean| either(language, english, korean);
    let chair = |name: String, title: String| vec![Inline::Strong(name), text(title)];
    let fact = |term: String, value: Vec<Line>| Fact { term, value };
    let mut host = chair(
        say("Ilse Varga", "일세 버르거"),
        say(
            ", Deputy Minister for Political Affairs, Meren",
            ", 메렌 외교부 정무차관보",
        ),
    );
    host.push(Inline::Cite(1));
    let guest = chair(
        say("Tomas Ebele", "토마스 에벨레"),
        say(
            ", Permanent Secretary, Isle of Saint Corin (country coordinator)",
            ", 성코린섬 사무차관(대화조정국)",
        ),
    );
    let days = language.dates(date(2031, 5, 15), date(2031, 5, 16));
    Block::Facts(vec![
        fact(say("Dates", "기간"), vec![vec![text(days)]]),
        fact(
            say("Place", "장소"),
            vec![vec![text(say("Port Amity", "포트아미티"))]],
        ),
        fact(say("Co-chairs", "공동의장"), vec![host, guest]),
    ])
}

fn statement(language: Language) -> [Block; 2] {
    let say = |english, korean| either(language, english, korean);
    let first = vec![
        text(say("The two sides ", "양측은 ")),
        Inline::Strong(say("exchanged views", "의견을 교환")),
        text(say(
            " on the safety of ferries between the islands and on the harbour training centre, and noted the ",
            "하고 도서 간 여객선 안전과 항만 연수원 사업의 진행 상황에 주목하였다. ",
        )),
        Inline::Link {
            text: say("progress of the harbour project", "항만 사업 현황"),
            to: "/joint/project/harbour".into(),
        },
        text("."),
        Inline::Cite(1),
        Inline::Cite(2),
    ];
    let second = vec![
        text(say("Meren ", "메렌 측은 ")),
        Inline::Strong(say("asked", "요청")),
        text(say(
            " that the tide-gauge data of all seven isles be shared by the end of the year, and the Lantern Isles took note.",
            "하였다: 연말까지 7개 섬의 조위 관측 자료를 공유할 것. 등불제도 측은 이에 유의하였다.",
        )),
        Inline::Cite(2),
    ];
    let notes = [
        say(
            "Twelve instructors were trained in 2030; the target was fifteen.",
            "2030년 강사 12명 양성(목표 15명)",
        ),
        say(
            "The next intake opens in September.",
            "차기 연수생 모집은 9월",
        ),
    ];
    let numbered = |number: &str, text, notes| Block::Numbered {
        number: number.into(),
        text,
        notes,
    };
    [
        numbered("1", first, notes.map(|note| vec![text(note)]).into()),
        numbered("2", second, Vec::new()),
    ]
}

fn requests(language: Language) -> Block {
    let item = |asked: (&str, &str), standing: (&str, &str), tone| {
        let standing = either(language, standing.0, standing.1);
        vec![
            text(either(language, asked.0, asked.1)),
            Inline::Status(standing, tone),
        ]
    };
    Block::List(vec![
        item(
            ("Share tide-gauge data: ", "조위 자료 공유: "),
            ("answered", "답변함"),
            Tone::Done,
        ),
        item(
            (
                "Name a contact for ferry safety: ",
                "여객선 안전 담당 지정: ",
            ),
            ("waiting since 16 May 2031", "2031년 5월 16일부터 대기"),
            Tone::Waiting,
        ),
        item(
            ("Open the second academy: ", "제2 연수원 개원: "),
            ("date passed", "기한 경과"),
            Tone::Late,
        ),
    ])
}

fn remarks(language: Language) -> Block {
    let say = |english, korean| either(language, english, korean);
    Block::Paragraph(vec![
        text(say("The wording quoted is ", "인용 문안은 ")),
        Inline::Emphasis(say("“as soon as practicable”", "“가능한 한 조속히”")),
        text(say("; it is our account only. ", "이며, 우리 측 기록임. ")),
        Inline::Small(say(
            "Checked against the release of the other side on 18 May.",
            "5월 18일 상대측 보도자료와 대조함.",
        )),
    ])
}

fn spans(language: Language) -> Chart {
    let say = |english, korean| either(language, english, korean);
    let row = |english, korean, from: Date, until: Date, tone| SpanRow {
        name: say(english, korean),
        from,
        until,
        tone,
    };
    let day = date(2031, 5, 15);
    let rows = vec![
        row(
            "Harbour training centre",
            "항만 연수원",
            date(2028, 1, 1),
            date(2032, 12, 31),
            Tone::Moving,
        ),
        row(
            "Advancing cooperation in integrated management of municipal waste for environmentally sustainable island towns",
            "환경적으로 지속가능한 섬 도시를 위한 생활폐기물 통합관리 협력 증진 사업",
            date(2027, 9, 1),
            date(2029, 8, 31),
            Tone::Done,
        ),
        row(
            "Clean beaches",
            "깨끗한 해변",
            date(2030, 3, 1),
            date(2031, 2, 28),
            Tone::Late,
        ),
        row("12th Dialogue", "제12차 대화", day, day, Tone::Done),
    ];
    Chart {
        title: say("Projects and meetings", "사업과 회의"),
        reading: say(
            "Two projects run; one ended in 2029; the Dialogue was on 15 May 2031.",
            "두 사업이 진행 중이고 하나는 2029년에 끝났다. 대화는 2031년 5월 15일에 열렸다.",
        ),
        drawing: Drawing::Spans {
            rows,
            mark: Some(date(2031, 5, 16)),
        },
    }
}
