//! The examples: where they are written, and the way to each. What they tell is not known here.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use documents::paper::{Block, Inline};
use language::Language;

use crate::around::Around;
use crate::door;
use crate::page::Sequel;
use crate::reader::in_chosen_language;

use super::open::{Opened, Unopened};
use super::{Entrance, Example, paper, wrong};

/// Where the examples are seen.
pub(super) const PATH: &str = "/examples";

/// The folder of the examples, within the folder of the records.
const FOLDER: &str = "chancery-demo";

/// The button that writes the examples.
#[derive(Template)]
#[template(path = "start_examples.html", whitespace = "minimize")]
struct Write {
    language: Language,
}

/// Shows the way to the examples that are served, or offers to write them.
pub(super) async fn show(
    State(entrance): State<Arc<Entrance>>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    answer(&entrance, &headers, &uri, None)
}

/// Writes the examples, serves each on a port of its own, and leads to where they are named.
pub(super) async fn write(
    State(entrance): State<Arc<Entrance>>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let (reader, _) = entrance.asked(&headers, &uri);
    match entrance.write_examples(reader.language).await {
        Ok(()) => Redirect::to(PATH).into_response(),
        Err(why) => answer(&entrance, &headers, &uri, Some(why)),
    }
}

fn answer(entrance: &Entrance, headers: &HeaderMap, uri: &Uri, why: Option<String>) -> Response {
    let (reader, address) = entrance.asked(headers, uri);
    let language = reader.language;
    let folder = entrance.examples();
    let served: Vec<Opened> = entrance.within(&folder);
    let mut blocks: Vec<Block> = why.clone().map(wrong).into_iter().collect();
    let said = |id: &str| {
        let folder = folder.display().to_string();
        language.tell(id, &[("folder", folder.into())])
    };
    let sequel = if served.is_empty() {
        let said = said("examples-what");
        blocks.push(Block::Paragraph(vec![Inline::Text(said)]));
        Sequel::of(&Write { language })
    } else {
        let said = said("examples-where");
        blocks.push(Block::Paragraph(vec![Inline::Text(said)]));
        let ways = served.iter().map(|opened| {
            let text = opened.title.read(language.tag()).to_owned();
            let to = opened.address(headers);
            vec![Inline::Link { text, to }]
        });
        blocks.push(Block::List(ways.collect()));
        let said = language.say("examples-look");
        blocks.push(Block::Paragraph(vec![Inline::Text(said)]));
        Sequel::nothing()
    };
    let paper = paper(language, language.say("page-examples"), blocks);
    let answer = entrance.framed(&reader, &address, &paper, Vec::new(), sequel);
    let status = match why {
        Some(_) => StatusCode::INTERNAL_SERVER_ERROR,
        None => StatusCode::OK,
    };
    in_chosen_language(address.language, answer.sent(status, headers))
}

impl Entrance {
    fn examples(&self) -> PathBuf {
        self.start.folder.join(FOLDER)
    }

    /// What is served of a folder.
    fn within(&self, folder: &Path) -> Vec<Opened> {
        let opened = self.all_opened();
        let is_within = |opened: &Opened| Path::new(&opened.name).parent() == Some(folder);
        opened.into_iter().filter(is_within).collect()
    }

    async fn write_examples(&self, language: Language) -> Result<(), String> {
        let (folder, examples) = (self.examples(), self.start.examples);
        let written = self.workroom.slowly(move || examples(&folder, language));
        let broken = || self.said(&Unopened::Broken, language);
        for Example { record, clock } in written.await.ok_or_else(broken)?? {
            let opened = self.opened(&record, clock).await;
            opened.map_err(|why| self.said(&why, language))?;
        }
        Ok(())
    }
}
