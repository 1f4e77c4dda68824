//! Merging files on a page: taking them in, showing what they add up to, handing it out. What they add up to is decided elsewhere.
//! Nothing of it touches a disk or the record; it lies in memory for a while, under an address that cannot be guessed.

mod desk;
mod upload;

use std::sync::Arc;

use axum::extract::{Multipart, Path, State};
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use documents::compose::negotiation::Shown;
use documents::merge::{Form, Manner, Merged, Merging, Reading, Refusal, sentence};
use documents::paper::{Block, Inline, Paper, Sheet, Tone};
use drafting::print::HouseStyle;
use jiff::Timestamp;
use language::Language;

use crate::address::Address;
use crate::answer::Answer;
use crate::house::{House, Reader};
use crate::page::{Sequel, alone};
use crate::{door, shell};

pub(crate) use desk::Desk;
pub(crate) use upload::BYTES_MAX;
use upload::{Mishap, Upload};

/// Where files are merged.
pub(crate) const PATH: &str = "/merge";

/// The house styles that a page offers, each with the id of its name.
pub(crate) const STYLES: [(&str, &str); 4] = [
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

/// Answers with the page on which files are given.
pub(crate) async fn ask(State(house): State<Arc<House>>, headers: HeaderMap, uri: Uri) -> Response {
    let (reader, address) = read(&house, &headers, &uri);
    let paper = asking(&house, reader.language, None);
    let answer = house.framed(&reader, &address, &paper, Vec::new(), Sequel::Ask);
    house.in_chosen_language(address.language, answer.sent(StatusCode::OK, &headers))
}

/// Takes files in and leads to what they add up to.
pub(crate) async fn give(
    State(house): State<Arc<House>>,
    headers: HeaderMap,
    uri: Uri,
    form: Multipart,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let merged = match upload::read(form).await {
        Ok(upload) => house.clone().merged(upload).await,
        Err(mishap) => Err(Unmerged::Mishap(mishap)),
    };
    let why = match merged {
        Ok(kept) => {
            let now = (house.server.clock)();
            let token = house.desk().keep(kept, now);
            return Redirect::to(&format!("{PATH}/{token}")).into_response();
        }
        Err(why) => why,
    };
    let (reader, address) = read(&house, &headers, &uri);
    let paper = asking(&house, reader.language, Some(why.sentence(reader.language)));
    let answer = house.framed(&reader, &address, &paper, Vec::new(), Sequel::Ask);
    answer.sent(why.status(), &headers)
}

/// Shows what files add up to.
pub(crate) async fn show(
    State(house): State<Arc<House>>,
    Path(token): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let (reader, address) = read(&house, &headers, &uri);
    let Some(kept) = house.desk().get(&token, (house.server.clock)()) else {
        return gone(&house, &reader, &address, &headers);
    };
    let (forms, language) = (forms(&token, &kept, reader.language), reader.language);
    let paper = tokio::task::spawn_blocking(move || {
        kept.merged.paper(&kept.manner(Reading::Rolling, language))
    });
    let Ok(paper) = paper.await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let sequel = Sequel::Forget {
        to: format!("{PATH}/{token}/forget"),
    };
    let answer = house.framed(&reader, &address, &paper, forms, sequel);
    let answer = unkept(answer.sent(StatusCode::OK, &headers));
    house.in_chosen_language(address.language, answer)
}

/// Hands out what files add up to, in a form.
pub(crate) async fn take(
    State(house): State<Arc<House>>,
    Path((token, name)): Path<(String, String)>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let (reader, address) = read(&house, &headers, &uri);
    let kept = house.desk().get(&token, (house.server.clock)());
    let asked = kept.and_then(|kept| Some((asked(&kept, &name)?, kept)));
    let Some(((reading, form), kept)) = asked else {
        return gone(&house, &reader, &address, &headers);
    };
    let manner = kept.manner(reading, reader.language);
    let bytes = house
        .slowly(move || kept.merged.written(form, &manner, alone, typeset::pdf))
        .await;
    match bytes {
        Some(Ok(bytes)) => {
            let answer = Answer::of(form.media_type(), bytes, Some(&name));
            unkept(answer.sent(StatusCode::OK, &headers))
        }
        Some(Err(_)) | None => house
            .unwritten(&reader, &address)
            .sent(StatusCode::INTERNAL_SERVER_ERROR, &headers),
    }
}

/// Forgets what was merged before its time.
pub(crate) async fn forget(
    State(house): State<Arc<House>>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    house.desk().forget(&token);
    Redirect::to(PATH).into_response()
}

fn read(house: &House, headers: &HeaderMap, uri: &Uri) -> (Reader, Address) {
    let address = Address::read(uri).unwrap_or_default();
    let mut reader = house.reader(headers);
    reader.language = address.language.unwrap_or(reader.language);
    (reader, address)
}

fn gone(house: &House, reader: &Reader, address: &Address, headers: &HeaderMap) -> Response {
    let paper = asking(
        house,
        reader.language,
        Some(reader.language.say("merge-gone")),
    );
    let answer = house.framed(reader, address, &paper, Vec::new(), Sequel::Ask);
    answer.sent(StatusCode::NOT_FOUND, headers)
}

/// Has no browser keep what is to be forgotten.
fn unkept(mut response: Response) -> Response {
    let never = HeaderValue::from_static("no-store");
    response.headers_mut().insert(CACHE_CONTROL, never);
    response
}

/// What the page says above its form, with what went wrong before.
fn asking(house: &House, language: Language, wrong: Option<String>) -> Paper {
    let words = |words: String| vec![Inline::Text(words)];
    let wrong = wrong.into_iter().flat_map(|sentence| {
        let lines: Vec<String> = sentence.lines().map(str::to_owned).collect();
        lines.into_iter().map(|line| Block::Notice {
            tone: Tone::Late,
            text: vec![Inline::Text(line)],
        })
    });
    let minutes = [("minutes", desk::MINUTES.into())];
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
        book: house.server.title.read(language.tag()).to_owned(),
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
        "text" => Reading::Rolling,
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

impl House {
    /// What the files add up to, computed beside the threads that answer others.
    async fn merged(self: Arc<Self>, upload: Upload) -> Result<Kept, Unmerged> {
        let now = (self.server.clock)();
        let merged = self.slowly(move || merge(upload, now)).await;
        merged.unwrap_or(Err(Unmerged::Broken))
    }
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
    merging.check_base()?;
    let style = match upload.style.as_str() {
        "delegates" => HouseStyle::delegates(),
        "notes" => HouseStyle::notes(),
        "plain" => HouseStyle::plain(),
        _ => HouseStyle::un(),
    };
    Ok(Kept {
        merged: merging.finish(),
        style,
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
            Unmerged::Refused(refusal) => sentence(refusal, language),
            Unmerged::Mishap(mishap) => mishap.sentence(language),
            Unmerged::Broken => language.say("merge-broken"),
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Unmerged::Refused(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Unmerged::Mishap(Mishap::TooLarge) => StatusCode::PAYLOAD_TOO_LARGE,
            Unmerged::Mishap(_) => StatusCode::BAD_REQUEST,
            Unmerged::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}
