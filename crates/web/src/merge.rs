//! Merging files on a page: taking them in, showing what they add up to, handing it out. What they add up to is decided elsewhere.
//! Nothing of it touches a disk or the record; it lies in memory for a while, under an address that cannot be guessed.

mod upload;

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart, Path, State};
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use documents::compose::negotiation::Shown;
use documents::merge::{Form, Manner, Merged, Merging, Reading, Refusal, sentence};
use documents::paper::{Block, Inline, Paper, Sheet, Tone};
use drafting::print::HouseStyle;
use jiff::Timestamp;
use language::Language;

use crate::address::Address;
use crate::answer::Answer;
use crate::around::Around;
use crate::house::Reader;
use crate::page::{Sequel, alone};
use crate::reader::in_chosen_language;
use crate::upload::{BYTES_MAX, too_large};
use crate::workroom::Workroom;
use crate::{door, shell};

use upload::{Mishap, Upload};

/// Where files are merged.
pub(crate) const PATH: &str = "/merge";

/// How long merged files are kept, in minutes.
pub(crate) const MINUTES: u32 = 30;

/// The house styles that a page offers, each with the id of its name.
const STYLES: [(&str, &str); 4] = [
    ("un", "merge-style-un"),
    ("delegates", "merge-style-delegates"),
    ("notes", "merge-style-notes"),
    ("plain", "merge-style-plain"),
];

/// What was merged, as long as it is kept.
#[derive(Debug)]
pub(crate) struct Kept {
    merged: Merged,
    style: HouseStyle,
    /// Whether it is what a side tables, of which its marks alone are shown.
    tabled: bool,
    /// When it was merged, so that it can be taken twice and is the same.
    at: Timestamp,
}

/// Why nothing was merged.
enum Unmerged {
    Refused(Refusal),
    Mishap(Mishap),
    /// Our own mistake, which ended the work on these files alone.
    Broken,
}

/// The form on which files are given.
#[derive(Template)]
#[template(path = "merge.html", whitespace = "minimize")]
struct Ask {
    language: Language,
}

impl Ask {
    fn say(&self, id: &str) -> String {
        self.language.say(id)
    }
}

/// The form with which merged files are forgotten before their time.
#[derive(Template)]
#[template(path = "merge_forget.html", whitespace = "minimize")]
struct Forget<'a> {
    to: &'a str,
    language: Language,
}

/// The addresses at which files are merged, whatever stands around them.
pub(crate) fn routes<A: Around>() -> Router<Arc<A>> {
    let given = get(ask::<A>).post(give::<A>);
    Router::new()
        .route(PATH, given.layer(DefaultBodyLimit::max(BYTES_MAX)))
        .route("/merge/{token}", get(show::<A>))
        .route("/merge/{token}/forget", post(forget::<A>))
        .route("/merge/{token}/{name}", get(take::<A>))
}

/// Answers with the page on which files are given.
async fn ask<A: Around>(State(around): State<Arc<A>>, headers: HeaderMap, uri: Uri) -> Response {
    let (reader, address) = around.asked(&headers, &uri);
    let paper = asking(&*around, reader.language, None);
    let answer = around.framed(
        &reader,
        &address,
        &paper,
        Vec::new(),
        Sequel::of(&Ask {
            language: reader.language,
        }),
    );
    in_chosen_language(address.language, answer.sent(StatusCode::OK, &headers))
}

/// Takes files in and leads to what they add up to.
async fn give<A: Around>(
    State(around): State<Arc<A>>,
    headers: HeaderMap,
    uri: Uri,
    form: Multipart,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let parts = crate::upload::read(form).await.map_err(Mishap::Unsent);
    let merged = match parts.and_then(Upload::of) {
        Ok(upload) => merged(around.workroom(), upload).await,
        Err(mishap) => Err(Unmerged::Mishap(mishap)),
    };
    let why = match merged {
        Ok(kept) => {
            let now = around.workroom().now();
            let token = around.workroom().merged().keep(kept, now);
            return Redirect::to(&format!("{PATH}/{token}")).into_response();
        }
        Err(why) => why,
    };
    let (reader, address) = around.asked(&headers, &uri);
    let paper = asking(
        &*around,
        reader.language,
        Some(why.sentence(reader.language)),
    );
    let answer = around.framed(
        &reader,
        &address,
        &paper,
        Vec::new(),
        Sequel::of(&Ask {
            language: reader.language,
        }),
    );
    answer.sent(why.status(), &headers)
}

/// Shows what files add up to.
async fn show<A: Around>(
    State(around): State<Arc<A>>,
    Path(token): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let (reader, address) = around.asked(&headers, &uri);
    let workroom = around.workroom();
    let kept = workroom.merged().get(&token, workroom.now());
    let Some(kept) = kept else {
        return gone(&*around, &reader, &address, &headers);
    };
    let (forms, language) = (forms(&token, &kept, reader.language), reader.language);
    let paper = tokio::task::spawn_blocking(move || {
        let manner = kept.manner(kept.text(), language);
        kept.merged.paper(&manner)
    });
    let Ok(paper) = paper.await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let to = format!("{PATH}/{token}/forget");
    let sequel = Sequel::of(&Forget { to: &to, language });
    let answer = around.framed(&reader, &address, &paper, forms, sequel);
    let answer = unkept(answer.sent(StatusCode::OK, &headers));
    in_chosen_language(address.language, answer)
}

/// Hands out what files add up to, in a form.
async fn take<A: Around>(
    State(around): State<Arc<A>>,
    Path((token, name)): Path<(String, String)>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let (reader, address) = around.asked(&headers, &uri);
    let workroom = around.workroom();
    let kept = workroom.merged().get(&token, workroom.now());
    let asked = kept.and_then(|kept| Some((asked(&kept, &name)?, kept)));
    let Some(((reading, form), kept)) = asked else {
        return gone(&*around, &reader, &address, &headers);
    };
    let manner = kept.manner(reading, reader.language);
    let bytes = workroom
        .slowly(move || kept.merged.written(form, &manner, alone, typeset::pdf))
        .await;
    match bytes {
        Some(Ok(bytes)) => {
            let answer = Answer::of(form.media_type(), bytes, Some(&name));
            unkept(answer.sent(StatusCode::OK, &headers))
        }
        Some(Err(_)) | None => around.broken_off(&reader, &address, &headers),
    }
}

/// Forgets what was merged before its time.
async fn forget<A: Around>(
    State(around): State<Arc<A>>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    around.workroom().merged().forget(&token);
    Redirect::to(PATH).into_response()
}

fn gone(around: &impl Around, reader: &Reader, address: &Address, headers: &HeaderMap) -> Response {
    let paper = asking(
        around,
        reader.language,
        Some(reader.language.say("merge-gone")),
    );
    let answer = around.framed(
        reader,
        address,
        &paper,
        Vec::new(),
        Sequel::of(&Ask {
            language: reader.language,
        }),
    );
    answer.sent(StatusCode::NOT_FOUND, headers)
}

/// Has no browser keep what is to be forgotten.
fn unkept(mut response: Response) -> Response {
    let never = HeaderValue::from_static("no-store");
    response.headers_mut().insert(CACHE_CONTROL, never);
    response
}

/// What the page says above its form, with what went wrong before.
fn asking(around: &impl Around, language: Language, wrong: Option<String>) -> Paper {
    let words = |words: String| vec![Inline::Text(words)];
    let wrong = wrong.into_iter().flat_map(|sentence| {
        let lines: Vec<String> = sentence.lines().map(str::to_owned).collect();
        lines.into_iter().map(|line| Block::Notice {
            tone: Tone::Late,
            text: vec![Inline::Text(line)],
        })
    });
    let minutes = [("minutes", MINUTES.into())];
    let said = [
        Block::Paragraph(words(language.say("merge-what"))),
        Block::Notice {
            tone: Tone::Unknown,
            text: words(language.tell("merge-kept", &minutes)),
        },
    ];
    Paper {
        language,
        title: language.say("page-merge"),
        subtitle: None,
        book: around.name(language),
        colophon: Vec::new(),
        sheet: Sheet::Portrait,
        blocks: wrong.chain(said).collect(),
        sources: Vec::new(),
    }
}

/// The forms of what was merged: the text, the synopsis, and each party's own marks.
fn forms(token: &str, kept: &Kept, language: Language) -> Vec<shell::Form> {
    let form = |name: String, stem: &str, form: Form| shell::Form {
        name,
        to: format!("{PATH}/{token}/{stem}.{}", form.ending()),
        media_type: form.media_type(),
    };
    let text = Form::ALL.map(|one| form(one.name().to_owned(), "text", one));
    if kept.tabled {
        return text.into();
    }
    let synopsis = [Form::Word, Form::Pdf].map(|one| {
        let name = language.tell("merge-synopsis", &[("form", one.name().into())]);
        form(name, "synopsis", one)
    });
    let parties = kept.merged.parties().into_iter().zip(1..);
    let marks = parties.map(|(party, number)| {
        let args = [("party", party.into()), ("form", Form::Word.name().into())];
        let name = language.tell("merge-marks-of", &args);
        form(name, &format!("party-{number}"), Form::Word)
    });
    text.into_iter().chain(synopsis).chain(marks).collect()
}

/// What a file name of [`forms`] asks for.
fn asked(kept: &Kept, name: &str) -> Option<(Reading, Form)> {
    let (stem, ending) = name.rsplit_once('.')?;
    let form = Form::of_ending(ending)?;
    let reading = match stem {
        "text" => kept.text(),
        _ if kept.tabled => return None,
        "synopsis" => Reading::Matrix(Shown::Touched),
        _ => {
            let number: usize = stem.strip_prefix("party-")?.parse().ok()?;
            let parties = kept.merged.parties().len();
            Reading::View((1..=parties).contains(&number).then(|| number - 1)?)
        }
    };
    Some((reading, form))
}

impl Kept {
    /// What is read of it first.
    fn text(&self) -> Reading {
        if self.tabled {
            Reading::View(0)
        } else {
            Reading::Rolling
        }
    }

    fn manner(&self, reading: Reading, language: Language) -> Manner {
        Manner {
            reading,
            clean: false,
            style: self.style.clone(),
            side: None,
            language,
            program: ("Chancery".to_owned(), env!("CARGO_PKG_VERSION").to_owned()),
            moment: self.at,
        }
    }
}

/// What the files add up to, computed beside the threads that answer others.
async fn merged(workroom: &Workroom, upload: Upload) -> Result<Kept, Unmerged> {
    let now = workroom.now();
    let merged = workroom.slowly(move || merge(upload, now)).await;
    merged.unwrap_or(Err(Unmerged::Broken))
}

fn merge(upload: Upload, at: Timestamp) -> Result<Kept, Unmerged> {
    let (name, bytes) = upload.base.ok_or(Unmerged::Mishap(Mishap::NoBase))?;
    if upload.files.is_empty() {
        return Err(Unmerged::Mishap(Mishap::NoFiles));
    }
    let mut merging = Merging::begin(&name, bytes)?;
    for (party, name, bytes) in upload.files {
        merging.add(&party, &name, bytes)?;
    }
    if !upload.anyway {
        merging.check_base()?;
    }
    let style = match upload.style.as_str() {
        "delegates" => HouseStyle::delegates(),
        "notes" => HouseStyle::notes(),
        "plain" => HouseStyle::plain(),
        _ => HouseStyle::un(),
    };
    let merged = merging.finish();
    let tabled = upload.side.is_some();
    let merged = match (upload.side, upload.joint) {
        (None, _) => merged,
        (Some(side), None) => merged.tabled_as(&side)?,
        (Some(side), Some((name, bytes))) => merged.tabled_on(&name, bytes, &side)?,
    };
    Ok(Kept {
        merged,
        style,
        tabled,
        at,
    })
}

impl From<Refusal> for Unmerged {
    fn from(refusal: Refusal) -> Self {
        Unmerged::Refused(refusal)
    }
}

impl Unmerged {
    fn sentence(&self, language: Language) -> String {
        match self {
            Unmerged::Refused(refusal) => {
                let said = sentence(refusal, language);
                let more = match refusal {
                    Refusal::AnotherBase { .. } => Some("merge-anyway-hint"),
                    Refusal::OwnText { .. } => Some("merge-joint-hint"),
                    Refusal::Unreadable { .. }
                    | Refusal::Twice { .. }
                    | Refusal::Differ { .. }
                    | Refusal::NoSuchParty { .. } => None,
                };
                let more = more.map(|id| language.say(id));
                [Some(said), more]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" ")
            }
            Unmerged::Mishap(mishap) => mishap.sentence(language),
            Unmerged::Broken => language.say("merge-broken"),
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Unmerged::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Unmerged::Mishap(Mishap::Unsent(mishap)) => mishap.status(),
            Unmerged::Mishap(_) => StatusCode::BAD_REQUEST,
            Unmerged::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}
