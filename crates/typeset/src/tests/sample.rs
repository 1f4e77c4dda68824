//! Papers about two invented sides, in both languages, that use every kind of block.

use documents::paper::{
    Align, Block, Column, Fact, Inline, Paper, Row, RowKind, Sheet, Source, Tone,
};
use language::Language;

pub(crate) fn text(words: &str) -> Inline {
    Inline::Text(words.to_owned())
}

fn strong(words: &str) -> Inline {
    Inline::Strong(words.to_owned())
}

pub(crate) fn heading(level: u8, words: &str, anchor: Option<&str>) -> Block {
    Block::Heading {
        level,
        text: vec![text(words)],
        anchor: anchor.map(str::to_owned),
    }
}

fn numbered(number: usize, words: Vec<Inline>, notes: &[&str]) -> Block {
    let notes = notes.iter().map(|note| vec![text(note)]).collect();
    Block::Numbered {
        number: number.to_string(),
        text: words,
        notes,
    }
}

fn fact(term: &str, lines: &[&str]) -> Fact {
    Fact {
        term: term.to_owned(),
        value: lines.iter().map(|line| vec![text(line)]).collect(),
    }
}

pub(crate) fn column(heading: &str, parts: u16, align: Align) -> Column {
    Column {
        heading: heading.to_owned(),
        parts,
        align,
    }
}

pub(crate) fn source(words: &str, address: Option<&str>) -> Source {
    Source {
        text: words.to_owned(),
        address: address.map(str::to_owned),
    }
}

pub(crate) fn row(kind: RowKind, cells: Vec<Vec<Inline>>) -> Row {
    Row {
        kind,
        cells: cells.into_iter().map(|line| vec![line]).collect(),
    }
}

/// What a release says, in one language.
struct Release {
    language: Language,
    title: &'static str,
    subtitle: &'static str,
    book: &'static str,
    facts: [(&'static str, &'static [&'static str]); 3],
    remark: [&'static str; 2],
    heading: &'static str,
    /// Six subjects, each with a note.
    subjects: [[&'static str; 2]; 6],
    /// What surrounds a subject: before it, after it, with weight, after that, with another voice, and the end.
    frame: [&'static str; 6],
    links: [&'static str; 3],
    colophon: &'static str,
    sources: [&'static str; 2],
}

const ENGLISH: Release = Release {
    language: Language::English,
    title: "14th Meres–Littoral Dialogue held in Corvane",
    subtitle: "Corvane, 3–4 June 2031 · Ministry of Foreign Affairs of Meres",
    book: "Public record of the Meres–Littoral Partnership",
    facts: [
        ("Meeting", &["14th Meres–Littoral Dialogue"]),
        ("Place and dates", &["Corvane, 3–4 June 2031"]),
        (
            "Co-chairs",
            &[
                "Ilse Arnaud, Deputy Minister for Foreign Affairs of Meres",
                "Tomas Keller, Director-General, Littoral League",
            ],
        ),
    ],
    remark: [
        "This is the account of one side. Sentences that give words to the other side are ",
        "not yet agreed",
    ],
    heading: "What was said",
    subjects: [
        [
            "the standing of the partnership and the work of its committees",
            "The committees met in Alder (March) and Birch (September).",
        ],
        [
            "trade in services, and the review of the tariff annex before its second stage",
            "Both annexes have dates of their own.",
        ],
        [
            "scholarships, of which 240 have been given since the plan began",
            "The figure counts awards, not persons.",
        ],
        [
            "water, forests and the haze of the dry season",
            "Đặng Thị Hương and 김하늘 spoke on this item; the programme costs € 1.2 million (2029–2031).",
        ],
        [
            "the safety of shipping in the Strait of Meres",
            "The two coast guards keep a line open at all hours.",
        ],
        [
            "the next meeting of ministers, to be held in Corvane",
            "Dates are to be settled through the coordinators.",
        ],
    ],
    frame: [
        "The two sides exchanged views on ",
        ". The League ",
        "noted",
        " the proposal that Meres had made, and asked that it be set out in writing before the autumn, so that the sectoral bodies can examine it together",
        "welcomed",
        " this.",
    ],
    links: [
        "The record of the meeting",
        "The plan of action",
        "What was said",
    ],
    colophon: "As of 4 June 2031; known at 5 June 2031, 09:00. Public book, entry 412.",
    sources: [
        "Littoral League, press statement, 4 June 2031",
        "Meres, note of the Deputy Minister, 5 June 2031",
    ],
};

const KOREAN: Release = Release {
    language: Language::Korean,
    title: "제14차 메레스–연안연맹 대화 개최",
    subtitle: "2031년 6월 3일–4일, 코르바네 · 메레스 외교부",
    book: "메레스–연안연맹 동반자 관계 공개 기록",
    facts: [
        ("회의", &["제14차 메레스–연안연맹 대화"]),
        ("장소와 일자", &["코르바네, 2031년 6월 3일–4일"]),
        (
            "공동의장",
            &[
                "일제 아르노 메레스 외교부 차관",
                "토마스 켈러 연안연맹 사무국장",
            ],
        ),
    ],
    remark: [
        "이 자료는 한쪽의 기록입니다. 상대측의 발언으로 적은 문장은 ",
        "아직 합의되지 않았습니다",
    ],
    heading: "주요 논의 내용",
    subjects: [
        [
            "동반자 관계의 현황과 위원회 활동을 점검하고, 차기 행동계획의 준비 방향에 관하여",
            "위원회는 3월과 9월에 각각 개최되었다.",
        ],
        [
            "서비스 무역과 관세 부속서의 2단계 이행에 앞선 검토 일정에 관하여",
            "부속서는 각각 별도의 발효일을 두고 있다.",
        ],
        [
            "장학 사업의 성과와 앞으로의 지원 규모에 관하여",
            "240명은 수여 건수를 기준으로 한 것이다.",
        ],
        [
            "물 관리와 산림 협력, 건기의 연무 문제에 관하여",
            "협력망은 제12차 대화에서 처음 제안되었다.",
        ],
        [
            "메레스 해협의 항행 안전과 해양경찰 간 연락 체계에 관하여",
            "양측 해경은 상시 연락망을 유지하고 있다.",
        ],
        [
            "코르바네에서 열릴 차기 장관회의의 준비에 관하여",
            "구체 일정은 조정국을 통해 정하기로 하였다.",
        ],
    ],
    frame: [
        "양측은 ",
        " 의견을 교환하였다. 연맹측은 메레스측의 제안에 ",
        "유의하고",
        ", 분야별 협의체가 함께 검토할 수 있도록 가을 전까지 서면으로 제시해 줄 것을 요청하였다",
        "환영(welcomed)",
        "하였다. 「행동계획(2028–2032)」에 따른 후속 조치는 담당 부처가 점검한다.",
    ],
    links: ["회의 기록", "행동계획", "주요 논의 내용"],
    colophon: "2031년 6월 4일 기준, 2031년 6월 5일 09:00까지 기록된 내용. 쀍·韓 같은 글자도 그대로 적힌다.",
    sources: [
        "연안연맹 보도자료, 2031년 6월 4일",
        "메레스 외교부 차관 메모, 2031년 6월 5일",
    ],
};

/// An English release: six numbered paragraphs with notes.
pub(crate) fn release() -> Paper {
    paper_of(&ENGLISH)
}

/// The same meeting told in Korean, with a rare syllable and a hanja.
pub(crate) fn korean_release() -> Paper {
    paper_of(&KOREAN)
}

fn paper_of(release: &Release) -> Paper {
    let facts = release.facts.iter();
    let remark = release.remark;
    let mut blocks = vec![
        Block::Facts(facts.map(|(term, lines)| fact(term, lines)).collect()),
        Block::Notice {
            tone: Tone::Waiting,
            text: vec![text(remark[0]), strong(remark[1]), text(".")],
        },
        heading(1, release.heading, Some("said")),
    ];
    blocks.extend((1..).zip(&release.subjects).map(|(number, subject)| {
        let frame = release.frame;
        let words = vec![
            text(frame[0]),
            text(subject[0]),
            text(frame[1]),
            strong(frame[2]),
            text(frame[3]),
            Inline::Cite(1),
            Inline::Cite(2),
            text(". "),
            Inline::Emphasis(frame[4].to_owned()),
            text(frame[5]),
        ];
        numbered(number, words, &[subject[1]])
    }));
    let targets = [
        "/public/meeting/dialogue-14",
        "https://example.org/plan",
        "#said",
    ];
    let links = release
        .links
        .iter()
        .zip(targets)
        .map(|(words, to)| Inline::Link {
            text: (*words).to_owned(),
            to: to.to_owned(),
        });
    blocks.push(Block::List(links.map(|link| vec![link]).collect()));
    Paper {
        language: release.language,
        title: release.title.to_owned(),
        subtitle: Some(release.subtitle.to_owned()),
        book: release.book.to_owned(),
        colophon: vec![release.colophon.to_owned()],
        sheet: Sheet::Portrait,
        blocks,
        sources: vec![
            source(
                release.sources[0],
                Some(
                    "https://example.org/statements/2031/06/04/fourteenth-dialogue-between-meres-and-the-league",
                ),
            ),
            source(release.sources[1], None),
        ],
    }
}
