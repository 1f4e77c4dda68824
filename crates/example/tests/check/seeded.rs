//! Every seeded error is found at its place; the same sentence without it is right.

use intake::check::{Finding, Matter, check};

use crate::records::{Record, all, read};
use crate::silence::told;

/// What is expected to be found, by the name of its matter.
fn kind(matter: &Matter) -> &'static str {
    match matter {
        Matter::Weekday { .. } => "weekday",
        Matter::NoSuchDay => "no such day",
        Matter::MeetingDate { .. } => "date",
        Matter::MeetingPlace { .. } => "place",
        Matter::MeetingNumber { .. } => "number",
        Matter::NotInChair { .. } => "chair",
        Matter::Spelling { .. } => "spelling",
        Matter::OtherSpelling { .. } => "other spelling",
        Matter::NameOrder { .. } => "order",
        Matter::MixedName { .. } => "mixed",
        Matter::Abbreviation { .. } => "abbreviation",
        Matter::Title { .. } => "title",
        Matter::Holder { .. } => "holder",
        Matter::Currency { .. } => "currency",
        Matter::Amount { .. } => "amount",
        Matter::Rounding { .. } => "rounding",
        Matter::BareRate { .. } => "bare",
        Matter::Count { .. } => "count",
        Matter::Verb { .. } => "verb",
        Matter::Status { .. } => "status",
        Matter::Years { .. } => "years",
        Matter::Members { .. } => "members",
        Matter::Adoption { .. } => "adoption",
    }
}

/// What is right, what is written instead of what, and what is to be found.
type Case = (&'static str, &'static str, &'static str, &'static str);

fn find(record: &Record, day: &str, text: &str) -> Vec<Finding> {
    let sight = record.sight();
    let found = check(&read(text), &sight, day.parse().unwrap());
    found.findings
}

fn hold(record: &Record, day: &str, cases: &[Case]) {
    let mut faults = Vec::new();
    for (right, from, to, wanted) in cases {
        let quiet = find(record, day, right);
        if !quiet.is_empty() {
            faults.push(format!("not silent: {right}\n    {quiet:?}"));
        }
        assert!(right.contains(from), "{from} is not in {right}");
        let wrong = right.replacen(from, to, 1);
        let found = find(record, day, &wrong);
        let at = right.find(from).unwrap();
        let seeded = at..at + to.len();
        let is_there = |one: &&Finding| {
            // A wrong name may come to light in the title beside it.
            let starts: Vec<usize> = std::iter::once(0)
                .chain(wrong.match_indices("\n\n").map(|(at, _)| at + 2))
                .collect();
            let (from, until) = (
                starts[one.order] + one.spot.from,
                starts[one.order] + one.spot.until,
            );
            let overlaps = from <= seeded.end + 1 && seeded.start <= until + 1;
            kind(&one.matter) == *wanted && overlaps
        };
        if !found.iter().any(|one| is_there(&one)) {
            let told: Vec<String> = found
                .iter()
                .map(|one| format!("{} «{}»", kind(&one.matter), one.spot.said))
                .collect();
            faults.push(format!("not found ({wanted}): {wrong}\n    {told:?}"));
        }
    }
    assert!(faults.is_empty(), "{}\n{}", record.name, faults.join("\n"));
}

#[test]
fn every_error_seeded_in_the_opening_of_an_english_release_is_found() {
    let opening = "The 29th ASEAN–ROK Dialogue was held on 15–16 May 2025 in Bangkok, Thailand, co-chaired by Deputy Minister for Political Affairs Chung Byung-won (the ROK) and Thailand.";
    let weekday = "The 29th ASEAN-ROK Dialogue opened on Thursday, 15 May 2025.";
    let cases: Vec<Case> = vec![
        (opening, "29th", "28th", "number"),
        (opening, "29th", "Twenty-eighth", "number"),
        (opening, "15–16 May", "15–16 June", "date"),
        (opening, "15–16 May 2025", "May 22, 2025", "date"),
        (opening, "Bangkok", "Seoul", "place"),
        (opening, "Bangkok", "Chiang Mai", "place"),
        (opening, "Deputy Minister", "Vice Minister", "title"),
        (opening, "Political Affairs", "Economic Affairs", "title"),
        (opening, "Byung-won", "Byeong-won", "spelling"),
        (opening, "Chung Byung-won", "Byung-won Chung", "order"),
        (opening, "Chung Byung-won", "Park Yoonjoo", "chair"),
        (opening, "and Thailand", "and Viet Nam", "chair"),
        (
            opening,
            "ASEAN–ROK Dialogue",
            "ASEAN–ROK Dialouge",
            "spelling",
        ),
        (weekday, "Thursday", "Friday", "weekday"),
        (
            weekday,
            "Thursday, 15 May 2025",
            "Thursday (16 May 2025)",
            "weekday",
        ),
        (
            weekday,
            "Thursday, 15 May 2025",
            "31 June 2025",
            "no such day",
        ),
    ];
    hold(&all()[0], "2025-05-16", &cases);
}

#[test]
fn every_error_seeded_in_what_an_english_release_tells_is_found() {
    let opening = "The 29th ASEAN–ROK Dialogue was held on 15–16 May 2025 in Bangkok, Thailand, co-chaired by Deputy Minister for Political Affairs Chung Byung-won (the ROK) and Thailand.";
    let delegation = "The delegation included Minister at the Mission of the ROK to ASEAN Park Yoonjoo and Minister at the Embassy of the ROK in Thailand Hahm Jeong-han.";
    let apposition = "Chung Byung-won, Deputy Minister for Political Affairs, stressed the priority that the ROK gives to ASEAN.";
    let money =
        "The ASEAN Cyber Shield Project (ACS), with a budget of USD 9.8 million, trains students.";
    let kadif = "The Korea-ASEAN Digital Innovation Flagship (KADIF) is worth USD 30 million.";
    let rates =
        "Of the ASEAN-ROK Plan of Action 2021-25, 171 of 181 action lines (94.5%) were addressed.";
    let plan = "The next plan is the ASEAN-ROK Plan of Action 2026–30.";
    let members = "Senior officials from 10 ASEAN member states took part.";
    let chair = "On the margins he met the head of the delegation of Malaysia (ASEAN Chair, 2025).";
    let views = "The participants exchanged views on where the Comprehensive Strategic Partnership established in 2024 should go next, and on regional and global issues.";
    let with_views = [opening, "\n\n", views].concat();
    let with_views: &'static str = Box::leak(with_views.into_boxed_str());
    let cases: Vec<Case> = vec![
        (
            delegation,
            "Minister at the Mission",
            "Ambassador at the Mission",
            "title",
        ),
        (delegation, "Hahm Jeong-han", "Hahm Jeong-hun", "spelling"),
        (delegation, "Hahm Jeong-han", "Hahm Yoonjoo", "mixed"),
        (delegation, "Thailand", "Thialand", "spelling"),
        (apposition, "Deputy Minister", "Director-General", "title"),
        (money, "USD 9.8 million", "USD 98 million", "amount"),
        (money, "USD 9.8 million", "EUR 9.8 million", "currency"),
        (money, "(ACS)", "(ASC)", "abbreviation"),
        (money, "Cyber Shield", "Cyber Sheild", "spelling"),
        (
            kadif,
            "Innovation Flagship",
            "Innovation Platform",
            "spelling",
        ),
        (kadif, "USD 30 million", "USD 30 billion", "amount"),
        (kadif, "KADIF", "KAIDF", "abbreviation"),
        (rates, "94.5%", "95%", "rounding"),
        (plan, "2026–30", "2026–31", "years"),
        (plan, "Plan of Action", "Plan of Acton", "spelling"),
        (members, "10 ASEAN", "11 ASEAN", "members"),
        (chair, "Malaysia", "Indonesia", "holder"),
        (
            with_views,
            "exchanged views on where",
            "agreed on where",
            "verb",
        ),
    ];
    hold(&all()[0], "2025-05-16", &cases);
}

#[test]
fn every_error_seeded_in_a_korean_release_of_the_real_record_is_found() {
    let opening = "제29차 한-아세안 대화가 2025년 5월 15–16일 태국 방콕에서 정병원 차관보(한국) 및 태국의 공동 주재로 개최되었다.";
    let weekday = "제29차 한-아세안 대화는 2025년 5월 15일(목) 개막하였다.";
    let points = "제29차 한-아세안 대화(2025.5.15.(목)-16.(금), 방콕)가 개최되었다.";
    let delegation =
        "한국 대표단에는 박윤주 주아세안대표부 공사 및 함정한 주태국대사관 공사가 참석하였다.";
    let money = "아세안 사이버 쉴드 사업(ACS)의 예산은 미화 980만 달러이다.";
    let rates =
        "2021-25년 한-아세안 행동계획의 행동과제 181개 중 171개(94.5%)가 이행되었거나 이행 중이다.";
    let plan = "차기 2026-30년 한-아세안 행동계획을 준비하고 있다.";
    let members = "아세안 10개 회원국이 참석하였다.";
    let chair = "아세안 의장국인 말레이시아와 면담을 가졌다.";
    let state = "인도네시아는 협력을 평가하였다.";
    let cases: Vec<Case> = vec![
        (opening, "제29차", "제28차", "number"),
        (opening, "5월 15–16일", "6월 15–16일", "date"),
        (opening, "방콕에서", "서울에서", "place"),
        (opening, "차관보", "차관", "title"),
        (opening, "차관보", "장관", "title"),
        (opening, "정병원", "정병완", "spelling"),
        (opening, "정병원", "박윤주", "chair"),
        (opening, "태국의", "베트남의", "chair"),
        (weekday, "(목)", "(금)", "weekday"),
        (weekday, "(목)", " 수요일", "weekday"),
        (points, "16.(금)", "16.(토)", "weekday"),
        (points, "29차", "28차", "number"),
        (
            delegation,
            "주태국대사관 공사",
            "주태국대사관 대사",
            "title",
        ),
        (delegation, "함정한", "함종한", "spelling"),
        (money, "980만", "9,800만", "amount"),
        (money, "미화 980만 달러", "980만 유로", "currency"),
        (money, "사이버 쉴드", "사이버 실드", "spelling"),
        (rates, "94.5%", "95%", "rounding"),
        (plan, "2026-30", "2026-31", "years"),
        (members, "10개", "11개", "members"),
        (chair, "말레이시아", "인도네시아", "holder"),
        (state, "인도네시아", "인도내시아", "spelling"),
    ];
    hold(&all()[0], "2025-05-16", &cases);
}

#[test]
fn every_error_seeded_in_an_english_release_of_the_fictional_record_is_found() {
    let opening =
        "The 13th Senior Officials' Dialogue was held on 14–15 May 2031 in Dunmarrow Town.";
    let people = "Vice-Minister for Partnerships Lucan Marsh-Ferrow met Deputy Secretary-General Bram Wexcombe and Secretary-General of the Halcyon League Orla Tamsin.";
    let money = "Sea School places for forty has a budget of XVK 6.8 million.";
    let plan =
        "The League adopted the Plan of Action to Implement the Lantern Declaration, 2031–2035.";
    let members = "Halcyon's ten members were present.";
    let cases: Vec<Case> = vec![
        (opening, "13th", "12th", "number"),
        (opening, "13th", "fourteenth", "number"),
        (opening, "14–15 May 2031", "14–15 April 2031", "date"),
        (people, "Vice-Minister", "Minister", "title"),
        (
            people,
            "Lucan Marsh-Ferrow",
            "Ottilie Brand-Sorrel",
            "title",
        ),
        (
            people,
            "Lucan Marsh-Ferrow",
            "Lucan Marsh-Farrow",
            "spelling",
        ),
        (people, "Orla Tamsin", "Idris Fallowmere", "title"),
        (people, "Bram Wexcombe", "Bram Tamsin", "mixed"),
        (
            people,
            "Secretary-General of the Halcyon League",
            "Ambassador to the Halcyon League",
            "title",
        ),
        (money, "XVK", "XHL", "currency"),
        (money, "6.8", "8.6", "amount"),
        (money, "Sea School places", "See School places", "spelling"),
        (plan, "2031–2035", "2031–2036", "years"),
        (
            plan,
            "Lantern Declaration",
            "Lantern Decleration",
            "spelling",
        ),
        (members, "ten", "eleven", "members"),
    ];
    hold(&all()[1], "2031-05-15", &cases);
}

#[test]
fn every_error_seeded_in_a_korean_release_of_the_fictional_record_is_found() {
    let opening = "제11차 고위관리 대화가 2029년 5월 16–17일 베스퍼랜드 이브닝스타에서 마릿 옥센홀트 연맹업무 사무차관 및 루칸 마시페로 동반자관계 차관의 공동 주재로 개최되었다.";
    let cases: Vec<Case> = vec![
        (opening, "제11차", "제12차", "number"),
        (opening, "5월", "6월", "date"),
        (opening, "이브닝스타에서", "브라이트키에서", "place"),
        (opening, "동반자관계 차관", "동반자관계 장관", "title"),
        (opening, "루칸 마시페로", "루칸 마시페르", "spelling"),
        (opening, "루칸 마시페로", "카시머 솔", "title"),
        (opening, "베스퍼랜드", "베스퍼란드", "spelling"),
    ];
    hold(&all()[1], "2029-05-17", &cases);
}

/// Errors put into the releases that the record writes: each is found, wherever it stands.
#[test]
fn a_wrong_number_date_or_day_is_found_in_every_release() {
    for record in all() {
        let sight = record.sight();
        for language in language::Language::ALL {
            for (meeting, text) in record.releases(language) {
                let it = partnership::key::Ref::parse(&format!("public/{meeting}"));
                let Some((_, held)) = it
                    .ok()
                    .and_then(|it| sight.find::<partnership::meeting::Meeting>(&it))
                else {
                    continue;
                };
                let Some(number) = held.number else { continue };
                let day = held.days().1.to_string();
                let (right, wrong) = (language.ordinal(number), language.ordinal(number + 40));
                let wrong_number = text.replace(&right, &wrong);
                let found = find(record, &day, &wrong_number);
                let is_found = found
                    .iter()
                    .any(|one| kind(&one.matter) == "number" && wrong.starts_with(&one.spot.said));
                let known = matches!(held.period.from, partnership::when::When::Day(_));
                assert!(
                    is_found || !known,
                    "{} {meeting} {}: {:?}",
                    record.name,
                    wrong,
                    found
                );
            }
        }
    }
}

#[test]
fn nothing_is_found_in_a_text_that_the_record_knows_nothing_of() {
    let text = "The 3rd Meeting of the Alpine Weather Board took place on 12 March 2019 in Innsbruck, chaired by Director Anna Gruber.\n\nIts budget of EUR 4.2 million grew by 3.5%. Twelve members agreed to publish all measurements.\n\n제3차 산악기상위원회가 2019년 3월 12일(화) 인스브루크에서 개최되었다.";
    for record in all() {
        let sight = record.sight();
        let found = check(&read(text), &sight, record.today);
        assert!(found.findings.is_empty(), "{:?}", told(&found));
    }
}
