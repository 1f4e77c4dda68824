//! How an entry would read: the thing's page as it would be, from a copy of the record that is thrown away; and the way back.

use askama::Template;
use documents::paper::{Paper, Tone};
use documents::reading::Reading;
use language::Language;
use partnership::admit;
use partnership::authorship::Authorship;
use partnership::entry::{EntryId, Recorded, Submission};
use partnership::seat::Eyes;
use partnership::view::Moment;
use partnership::{Deed, Partnership};

use super::scribe::{Fault, Why};
use super::typed::Typed;
use super::{Asked, PATH, opened, sheet, submit, task, ways};
use crate::answer::Answer;
use crate::around::Around;
use crate::door;
use crate::house::House;
use crate::page::Sequel;

/// How an entry would read.
pub(super) struct Preview {
    paper: Paper,
    goes: String,
}

#[derive(Template)]
#[template(path = "form_send.html", whitespace = "minimize")]
struct Send {
    language: Language,
    action: String,
    hidden: Vec<(String, String)>,
    goes: String,
}

impl Send {
    fn say(&self, id: &str) -> String {
        self.language.say(id)
    }
}

impl House {
    /// What stands in a form at first: what a draft holds, or what is corrected, or what the link to it says.
    /// None where the draft is not this seat's, or another form's.
    pub(super) fn begun(&self, asked: &Asked, given: &Typed) -> Option<Typed> {
        if !given.get("draft").is_empty() {
            return self.resumed(asked, given.get("draft"));
        }
        let begun = self.looking(&asked.reader, |sight| {
            let mut typed = asked.task.begun(sight);
            for (name, _) in given.pairs() {
                typed = typed.without(&[name]);
            }
            for (name, value) in given.pairs() {
                typed.add(name, value.clone());
            }
            // What is recorded of a meeting was most often said on its day.
            let at = [typed.get("at"), typed.get("meeting")].join("");
            let held = partnership::key::Ref::parse(&at)
                .ok()
                .and_then(|it| sight.find(&it));
            let meeting: Option<&partnership::meeting::Meeting> = held.map(|(_, meeting)| meeting);
            let is_asked = asked.task.blank.field("on").is_some() && !typed.is_filled("on");
            if let Some(meeting) = meeting.filter(|_| is_asked) {
                opened::date("on", meeting.period.from, &mut typed);
            }
            typed
        });
        Some(begun)
    }

    /// The acts that were filled in.
    pub(super) fn submissions(
        &self,
        asked: &Asked,
        typed: &Typed,
    ) -> Result<Vec<Submission>, Vec<Fault>> {
        self.regarding(&asked.reader, |partnership, sight| {
            let way = self.way(partnership, &sight.eyes, asked, typed)?;
            submit::submissions(partnership, &asked.task, typed, &way)
        })
    }

    /// How the entry would read, were it recorded now.
    pub(super) fn tried(&self, asked: &Asked, typed: &Typed) -> Result<Preview, Vec<Fault>> {
        let language = asked.reader.language;
        let mut copy = self.server.registrar.read().clone();
        let submissions = self.submissions(asked, typed)?;
        let goes = {
            let way = self.way(&copy, &asked.reader.eyes, asked, typed)?;
            ways::goes(&copy, &way, (asked.reader.today, language))
        };
        let last = submissions.len() - 1;
        let admitted = admit(&copy, submissions.clone(), self.workroom().now());
        let admitted = admitted.map_err(|refused| {
            vec![submit::fault(
                asked.task.blank,
                typed,
                &refused,
                last,
                language,
            )]
        })?;
        for entry in admitted.entries() {
            let (entry, hash) = (entry.clone(), [0; 32]);
            copy.apply(Recorded { entry, hash });
        }
        let paper = self.read_in(&copy, asked, &submissions[last]);
        let unread = || Fault {
            field: String::new(),
            why: Why::Refused(language.say("form-no-preview")),
        };
        let mut paper = paper.ok_or_else(|| vec![unread()])?;
        let not_yet = sheet::notice(Tone::Waiting, language.say("form-not-yet"));
        paper.blocks.insert(0, not_yet);
        Ok(Preview { paper, goes })
    }

    /// The page of what an act makes or changes, in a copy of the record.
    fn read_in(&self, copy: &Partnership, asked: &Asked, submission: &Submission) -> Option<Paper> {
        let reader = &asked.reader;
        let sight = copy.sight(&reader.eyes, reader.today)?;
        let place = submit::place_of(copy, submission)?;
        let reading = Reading::of(&place);
        let moment = Moment {
            as_of: reader.today,
            known_at: None,
        };
        let view = reading.view(&sight, moment)?;
        let imprint = reading.imprint(&view, &sight, moment);
        Some(view.page(&self.server.title, reader.language, &imprint))
    }

    /// The page on which one sees how it would read, and sends it.
    pub(super) fn previewed(&self, asked: &Asked, typed: &Typed, preview: &Preview) -> Answer {
        let send = Send {
            language: asked.reader.language,
            action: format!("{PATH}/{}", asked.task.path()),
            hidden: typed.pairs().to_vec(),
            goes: preview.goes.clone(),
        };
        let (reader, address) = (&asked.reader, &asked.address);
        self.framed(
            reader,
            address,
            &preview.paper,
            Vec::new(),
            Sequel::of(&send),
        )
    }

    /// Where one goes on reading once an entry is recorded, with its name.
    pub(super) fn back(&self, asked: &Asked, typed: &Typed, entry: &EntryId) -> String {
        let own = self.regarding(&asked.reader, |partnership, _| {
            let book = partnership.book(&entry.book)?;
            let key = book.entry(entry.number)?.payload.act.concerns()?;
            let kind = book.things.kind_of(key)?;
            Some(format!("/{}/{}/{key}", entry.book, kind.as_str()))
        });
        let wished = Some(typed.get("back")).filter(|back| door::is_path(back));
        let back = wished.map(str::to_owned).or(own);
        let back = back.unwrap_or_else(|| "/".to_owned());
        let path = back.split('#').next().unwrap_or_default();
        let joint = if path.contains('?') { '&' } else { '?' };
        format!("{path}{joint}recorded={}/{}", entry.book, entry.number)
    }

    /// The way that was chosen, among those that the seat has.
    fn way(
        &self,
        partnership: &Partnership,
        eyes: &Eyes,
        asked: &Asked,
        typed: &Typed,
    ) -> Result<Authorship, Vec<Fault>> {
        let ways = asked
            .task
            .ways(partnership, eyes, (typed, self.workroom().now()));
        let known = ways.iter().any(|way| ways::key(way) == typed.get("as"));
        let chosen = task::chosen(&ways, typed).filter(|_| known || typed.get("as").is_empty());
        let why = if ways.is_empty() {
            Why::Refused(asked.reader.language.say("form-no-way"))
        } else {
            Why::Refused(asked.reader.language.say("form-way-gone"))
        };
        let field = "as".to_owned();
        chosen.cloned().ok_or_else(|| vec![Fault { field, why }])
    }
}
