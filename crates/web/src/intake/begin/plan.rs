//! The first step: how the plan was understood, part by part, and what a person changes of it.

mod row;

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Multipart, Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use documents::intake::{noticed, plan as said};
use documents::paper::Paper;
use intake::plan::{Choice, Choices, Spot, Taken};
use language::Language;
use partnership::instrument::Rank;
use partnership::when::{Period, When};
use partnership::words::Tag;

use crate::around::Around;
use crate::door;
use crate::house::Reader;
use crate::page::Sequel;
use crate::reader::in_chosen_language;
use crate::start::{Entrance, paper, wrong};
use crate::upload;

use super::super::given::Given;
use super::prepared::{Prepared, Sides};
use super::{Untaken, at, found, put, steps, unkept};

use row::{LeftRow, Row};

/// How many doubts are listed above the parts; the others stand at their parts alone.
const DOUBTS_LISTED: usize = 12;

/// The plan as it was understood, in a form in which it can be changed.
#[derive(Template)]
#[template(path = "begin_plan.html", whitespace = "minimize")]
struct Preview<'a> {
    language: Language,
    token: &'a str,
    taken: &'a Taken,
    sides: &'a Sides,
    counted: String,
    noticed: Vec<String>,
    doubts: Vec<(String, String)>,
    more_doubts: usize,
    from: String,
    until: String,
    annexes: Vec<(String, String, String)>,
    rows: Vec<Row>,
    left: Vec<LeftRow>,
    changed: Vec<(String, String)>,
    second: Option<&'a str>,
}

impl Preview<'_> {
    fn say(&self, id: &str) -> String {
        self.language.say(id)
    }

    fn counted(&self, id: &str, count: &usize) -> String {
        self.language.tell(id, &[("count", (*count).into())])
    }

    /// The sides: the end of their fields, a legend, name, short name, and whether it is ours.
    fn both(&self) -> Vec<(&'static str, String, &str, &str, bool)> {
        let sides = ["one", "two"].into_iter().enumerate().map(|(at, side)| {
            let legend = self.counted("begin-side", &(at + 1));
            let (name, key) = (&self.sides.names[at], &self.sides.keys[at]);
            let is_ours = self.sides.ours == at;
            (side, legend, name.as_str(), key.as_str(), is_ours)
        });
        sides.collect()
    }

    fn languages(&self) -> Vec<(&'static str, &'static str, bool)> {
        let own = self.taken.language.as_str();
        let choice = |one: Language| (one.tag(), one.own_name(), one.tag() == own);
        Language::ALL.map(choice).into()
    }
}

/// Shows how the plan was understood.
pub(super) async fn show(
    State(entrance): State<Arc<Entrance>>,
    Path(token): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    answer(&entrance, &token, &headers, &uri, None)
}

/// Takes what a person changed, and shows the plan again or leads on.
pub(super) async fn choose(
    State(entrance): State<Arc<Entrance>>,
    Path(token): Path<String>,
    headers: HeaderMap,
    uri: Uri,
    Form(typed): Form<Vec<(String, String)>>,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let (prepared, reader) = match found(&entrance, &token, &headers, &uri) {
        Ok((prepared, reader, _)) => (prepared, reader),
        Err(gone) => return gone,
    };
    let changed = changed(&prepared, &typed);
    let leads_on = typed
        .iter()
        .any(|(name, value)| name == "do" && value == "on");
    let is_decided = changed.is_decided(reader.today);
    put(&entrance, &token, changed);
    match (leads_on, is_decided) {
        (false, _) => Redirect::to(&at(&token, "plan")).into_response(),
        (true, true) => Redirect::to(&at(&token, "matrix")).into_response(),
        (true, false) => {
            let why = Some("begin-undecided");
            answer(&entrance, &token, &headers, &uri, why)
        }
    }
}

/// Takes the plan in another language in.
pub(super) async fn second(
    State(entrance): State<Arc<Entrance>>,
    Path(token): Path<String>,
    headers: HeaderMap,
    uri: Uri,
    form: Multipart,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let (prepared, reader, address) = match found(&entrance, &token, &headers, &uri) {
        Ok(found) => found,
        Err(gone) => return gone,
    };
    let given = match upload::read(form).await {
        Ok(mut parts) => {
            let file = upload::file(&mut parts, "second");
            let read = move || file.map(Given::read).transpose();
            match entrance.workroom().slowly(read).await {
                Some(Ok(given)) => Ok(given),
                Some(Err(why)) => Err(Untaken::Unread(why)),
                None => Err(Untaken::Broken),
            }
        }
        Err(mishap) => Err(Untaken::Mishap(mishap)),
    };
    match given {
        Ok(second) => {
            let prepared = Prepared {
                second,
                ..Prepared::clone(&prepared)
            };
            put(&entrance, &token, prepared);
            Redirect::to(&at(&token, "plan")).into_response()
        }
        Err(why) => {
            let language = reader.language;
            let (paper, sequel) = page(&token, &prepared, &reader, Some(why.sentence(language)));
            let answer = entrance.framed(&reader, &address, &paper, Vec::new(), sequel);
            unkept(answer.sent(why.status(), &headers))
        }
    }
}

fn answer(
    entrance: &Entrance,
    token: &str,
    headers: &HeaderMap,
    uri: &Uri,
    why: Option<&str>,
) -> Response {
    let (prepared, reader, address) = match found(entrance, token, headers, uri) {
        Ok(found) => found,
        Err(gone) => return gone,
    };
    let said = why.map(|id| reader.language.say(id));
    let (paper, sequel) = page(token, &prepared, &reader, said);
    let answer = entrance.framed(&reader, &address, &paper, Vec::new(), sequel);
    let status = match why {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    in_chosen_language(address.language, unkept(answer.sent(status, headers)))
}

fn page(token: &str, prepared: &Prepared, reader: &Reader, why: Option<String>) -> (Paper, Sequel) {
    let language = reader.language;
    let taken = prepared.taken();
    let doubts = doubts(&taken, language);
    let period = taken.period;
    let preview = Preview {
        language,
        token,
        sides: &prepared.sides,
        counted: counted(&taken, language),
        noticed: taken
            .findings
            .iter()
            .map(|one| noticed(one, language))
            .collect(),
        more_doubts: doubts.len().saturating_sub(DOUBTS_LISTED),
        doubts: doubts.into_iter().take(DOUBTS_LISTED).collect(),
        from: period
            .map(|period| period.from.to_string())
            .unwrap_or_default(),
        until: period
            .and_then(|period| period.until)
            .map(|until| until.to_string())
            .unwrap_or_default(),
        annexes: annexes(&taken),
        rows: row::all(&taken, language),
        left: row::left(&taken, language),
        changed: changes(&prepared.choices, language),
        second: prepared
            .second
            .as_ref()
            .map(|second| second.file.name.as_str()),
        taken: &taken,
    };
    let mut paper = paper(
        language,
        language.say("begin-plan-title"),
        why.map(wrong).into_iter().collect(),
    );
    paper.subtitle = Some(prepared.plan.file.name.clone());
    let sequel = Sequel::of(&preview).under(&steps(language, token, 0, prepared, reader.today));
    (paper, sequel)
}

/// How many parts of each kind there are.
fn counted(taken: &Taken, language: Language) -> String {
    let of = |rank: Rank| taken.parts.iter().filter(|part| part.rank == rank).count();
    let headings = of(Rank::Pillar) + of(Rank::Section);
    let lines = of(Rank::ActionLine);
    let args = [("headings", headings.into()), ("lines", lines.into())];
    language.tell("begin-counted", &args)
}

/// What is doubtful, each with the anchor of the part.
fn doubts(taken: &Taken, language: Language) -> Vec<(String, String)> {
    let of_plan = taken.doubts.iter().map(|doubt| {
        let said = said::doubt(doubt, taken, language);
        ("plan-title".to_owned(), said)
    });
    let parts = taken.parts.iter().enumerate();
    let of_parts = parts.flat_map(|(at, part)| {
        let name = part.label.clone();
        let name = name.unwrap_or_else(|| said::spot(&part.spot, language));
        part.doubts.iter().map(move |doubt| {
            let args = [
                ("part", name.as_str().into()),
                ("doubt", said::doubt(doubt, taken, language).into()),
            ];
            (format!("p-{at}"), language.tell("begin-doubt", &args))
        })
    });
    of_plan.chain(of_parts).collect()
}

/// The annexes: short name, title, and from when each counts.
fn annexes(taken: &Taken) -> Vec<(String, String, String)> {
    let annexes = taken.annexes.iter().map(|annex| {
        let effective = annex.effective.map(|on| on.to_string());
        let key = annex.key.to_string();
        (key, annex.title.clone(), effective.unwrap_or_default())
    });
    annexes.collect()
}

/// What a person chose for parts, each with its place, so that it can be undone.
fn changes(choices: &Choices, language: Language) -> Vec<(String, String)> {
    let changes = choices.parts.iter().map(|(spot, choice)| {
        let mut what = Vec::new();
        what.extend(choice.rank.map(|rank| said::rank(rank, language)));
        what.extend(choice.depth.map(|depth| {
            let level = (depth + 1).to_string();
            language.tell("begin-level", &[("level", level.into())])
        }));
        what.extend(row::handling(choice.handling).map(|id| language.say(id)));
        let args = [
            ("place", said::spot(spot, language).into()),
            ("what", language.list(&what).into()),
        ];
        (spot.to_string(), language.tell("begin-change", &args))
    });
    changes.collect()
}

/// What is being prepared with what was typed on the page.
fn changed(prepared: &Prepared, typed: &[(String, String)]) -> Prepared {
    let mut changed = Prepared::clone(prepared);
    let taken = prepared.taken();
    let field = |wanted: &str| {
        let mut fields = typed.iter().filter(|(name, _)| name == wanted);
        fields.next().map(|(_, value)| value.trim())
    };
    if let Some(title) = field("title").filter(|title| *title != taken.title) {
        changed.choices.title = Some(title.to_owned());
    }
    let language = field("language").and_then(Tag::parse);
    if let Some(language) = language.filter(|language| *language != taken.language) {
        changed.choices.language = Some(language);
    }
    if let Some(period) = period(field("from"), field("until"))
        && taken.period != Some(period)
    {
        changed.choices.period = Some(period);
    }
    for (at, side) in ["one", "two"].into_iter().enumerate() {
        if let Some(name) = field(&format!("name-{side}")) {
            changed.sides.names[at] = name.to_owned();
        }
        if let Some(key) = field(&format!("key-{side}")) {
            changed.sides.keys[at] = key.to_lowercase();
        }
        if field("ours") == Some(side) {
            changed.sides.ours = at;
        }
    }
    for annex in &taken.annexes {
        let typed = field(&format!("annex.{}", annex.key)).and_then(When::parse);
        if let Some(on) = typed.filter(|on| annex.effective != Some(*on)) {
            changed.choices.annexes.insert(annex.key.clone(), on);
        }
    }
    choose_parts(&mut changed.choices, &taken, typed);
    changed
}

fn period(from: Option<&str>, until: Option<&str>) -> Option<Period> {
    let from = When::parse(from?)?;
    let until = until.and_then(When::parse);
    Some(Period { from, until })
}

/// Notes what was chosen for parts that is not as they were read; what was chosen before stays.
fn choose_parts(choices: &mut Choices, taken: &Taken, typed: &[(String, String)]) {
    for (name, value) in typed {
        let (what, spot) = match name.split_once(':') {
            Some((what, spot)) => (what, spot.parse::<Spot>().ok()),
            None if name == "undo" => ("undo", value.parse::<Spot>().ok()),
            None => continue,
        };
        let Some(spot) = spot else { continue };
        let part = taken.parts.iter().find(|part| part.spot == spot);
        let before = choices.parts.get(&spot).copied().unwrap_or_default();
        let chosen = match what {
            "undo" => {
                choices.parts.remove(&spot);
                continue;
            }
            "level" => {
                let depth = value
                    .parse::<usize>()
                    .ok()
                    .and_then(|level| level.checked_sub(1));
                let is_new = part.is_some_and(|part| Some(part.depth) != depth);
                is_new.then_some(Choice { depth, ..before })
            }
            "taken" => {
                let is_new = part.is_none_or(|part| row::key_of(part.rank) != value);
                row::choice(value, before).filter(|_| is_new)
            }
            _ => None,
        };
        if let Some(chosen) = chosen {
            choices.parts.insert(spot, chosen);
        }
    }
    choices
        .parts
        .retain(|_, choice| *choice != Choice::default());
}
