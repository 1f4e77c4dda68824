//! What stands around the samples.

use crate::samples::either;
use documents::paper::Paper;
use language::Language;
use web::shell::{Form, LanguageChoice, Place, SeatChoice};
use web::{Shell, page};

pub(crate) fn shown(name: &str, paper: &Paper) -> String {
    page(&shell(paper.language, name), paper)
}

pub(crate) fn shell(language: Language, name: &str) -> Shell {
    let place = |id: &str, to: &str| Place {
        name: language.say(id),
        to: to.into(),
    };
    let form = |name: &str, ending: &str, media_type| Form {
        name: name.into(),
        to: format!("/{name}.{ending}"),
        media_type,
    };
    let seat = |key: &str, english: &str, korean: &str, present| SeatChoice {
        key: key.into(),
        name: either(language, english, korean),
        present,
    };
    Shell {
        record: either(
            language,
            "Cooperation of the Lantern Isles and the Republic of Meren",
            "등불제도–메렌공화국 협력 기록",
        ),
        seat: Some(either(language, "Delegation of Meren", "메렌 대표단")),
        seats: vec![
            seat("public", "The public", "일반 공개", false),
            seat("meren", "Delegation of Meren", "메렌 대표단", true),
        ],
        path: format!("/{}", name.trim_end_matches("-ko")),
        moment: String::new(),
        languages: Language::ALL
            .map(|language| LanguageChoice {
                language,
                to: format!("?lang={}", language.tag()),
            })
            .into(),
        search: Some(String::new()),
        places: vec![
            place("page-home", "/"),
            place("page-meetings", "/meeting"),
            place("page-follow-up", "/follow-up"),
            place("page-review", "/review"),
            place("page-portfolio", "/portfolio"),
            place("page-calendar", "/calendar"),
            place("page-issues", "/issues"),
            place("page-offices", "/offices"),
            place("page-ledger", "/ledger"),
        ],
        forms: vec![
            form(
                "Word",
                "docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ),
            form("PDF", "pdf", "application/pdf"),
            form("JSON", "json", "application/json"),
        ],
        offers: web::offer::Offers::default(),
    }
}
