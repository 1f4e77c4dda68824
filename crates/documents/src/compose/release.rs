//! The press release as ministries write it: numbered paragraphs with notes, in sentences of our own,
//! and beside it the list of its sentences that attribute words to another side.

mod told;

use language::Language;
use partnership::view::follow_up::RequestLine;
use partnership::view::meeting::Said;
use partnership::view::portfolio::ProjectRecord;
use partnership::view::release::{Attribution, LinkLine, Margin, Release};

use crate::compose::meeting::sentence;
use crate::compose::pen::{Imprint, Pen, row, text};
use crate::paper::{Block, Inline, Line, Paper, Row, Tone};

use told::{Teller, Told};

/// Sets out the release alone, as it is handed to the press.
pub fn release(view: &Release, language: Language, imprint: &Imprint) -> Paper {
    let pen = Pen::new(language);
    let blocks = paragraphs(&pen, view);
    let title = title(&pen, view);
    let subtitle = subtitle(&pen, view);
    Paper {
        subtitle: Some(subtitle),
        ..pen.finish(imprint, title, blocks)
    }
}

/// Sets out the release with, beside it, what it attributes to others and whose account that is.
pub fn with_attributions(view: &Release, language: Language, imprint: &Imprint) -> Paper {
    let mut pen = Pen::new(language);
    let mut blocks = paragraphs(&pen, view);
    blocks.extend(attributions(&mut pen, view));
    let title = title(&pen, view);
    let subtitle = subtitle(&pen, view);
    Paper {
        subtitle: Some(subtitle),
        ..pen.finish(imprint, title, blocks)
    }
}

fn title(pen: &Pen, view: &Release) -> String {
    let args = [
        ("paper", pen.say("paper-press-release").into()),
        ("meeting", pen.meeting(&view.record.name).into()),
    ];
    pen.language.tell("paper-title-of-meeting", &args)
}

fn subtitle(pen: &Pen, view: &Release) -> String {
    let args = [
        ("issuer", pen.words(&view.issued_by).into()),
        ("date", pen.days(view.record.name.period).into()),
    ];
    pen.language.tell("release-issued-by", &args)
}

/// The numbered paragraphs: the meeting, each point of its agenda, what was asked besides, and its margins.
fn paragraphs(pen: &Pen, view: &Release) -> Vec<Block> {
    let mut teller = Teller::new(pen);
    let mut told: Vec<Told> = vec![opening(&mut teller, view)];
    for (at, point) in view.record.agenda.iter().enumerate() {
        let sentences: Vec<String> = point
            .said
            .iter()
            .map(|said| teller.sentence(said))
            .collect();
        teller.pause();
        match told.first_mut() {
            Some(first) if at == 0 => first.sentences.extend(sentences),
            Some(_) | None => told.extend(paragraph(sentences)),
        }
    }
    let unplaced: Vec<String> = view
        .record
        .said
        .iter()
        .map(|said| teller.sentence(said))
        .collect();
    let asked = asked_besides(&teller, view);
    let outcomes = view
        .record
        .outcomes
        .iter()
        .map(|outcome| teller.concluded(outcome))
        .collect();
    told.extend(
        [unplaced, asked, outcomes]
            .into_iter()
            .filter_map(paragraph),
    );
    told.extend(margins(&mut teller, view));
    note_projects(pen, view, &mut told);
    note_links(pen, &view.links, &mut told);
    let numbered = told
        .into_iter()
        .enumerate()
        .map(|(at, told)| Block::Numbered {
            number: (at + 1).to_string(),
            text: text(told.sentences.join(" ")),
            notes: told.notes.into_iter().map(text).collect(),
        });
    numbered.collect()
}

/// A paragraph of the sentences, where there are any.
fn paragraph(sentences: Vec<String>) -> Option<Told> {
    (!sentences.is_empty()).then(|| Told::of(sentences))
}

fn opening(teller: &mut Teller<'_>, view: &Release) -> Told {
    let pen = teller.pen;
    let record = &view.record;
    let place = record
        .location
        .as_ref()
        .map(|place| pen.words(place))
        .unwrap_or_default();
    let chairs = chairs(teller, view);
    let args = [
        ("meeting", pen.meeting(&record.name).into()),
        ("dates", pen.days(record.name.period).into()),
        ("place", place.into()),
        ("chairs", pen.language.list(&chairs).into()),
    ];
    let mut told = Told::of(vec![pen.language.tell("release-opening", &args)]);
    for delegation in &record.delegations {
        let names: Vec<String> = delegation
            .participants
            .iter()
            .map(|one| match &one.person {
                None => pen.words(&one.title),
                Some(person) => {
                    let name = pen.titled(Some(&one.title), person);
                    let duty = pen.choice("duty", one.duty);
                    let is_head = one.duty == partnership::meeting::Duty::Head;
                    if is_head {
                        pen.bracketed(name, duty)
                    } else {
                        name
                    }
                }
            })
            .collect();
        let args = [
            ("voice", pen.words(&delegation.voice.name).into()),
            ("names", pen.language.list(&names).into()),
        ];
        let id = match delegation.completeness {
            partnership::meeting::Completeness::Complete => "release-delegation-complete",
            partnership::meeting::Completeness::Included => "release-delegation-included",
        };
        told.notes.push(pen.language.tell(id, &args));
    }
    if let Some(level) = &view.level {
        let name = level
            .level
            .as_ref()
            .map(|level| pen.words(level))
            .unwrap_or_default();
        let args = [
            ("level", name.into()),
            ("date", pen.when(level.on).into()),
            ("event", pen.words(&level.title).into()),
        ];
        told.notes.push(pen.language.tell("release-level", &args));
    }
    told
}

/// Who chaired, persons first; with their side where another chair is known by its side alone.
fn chairs(teller: &mut Teller<'_>, view: &Release) -> Vec<String> {
    let pen = teller.pen;
    let chairs = view.record.co_chairs.iter();
    let (named, unnamed): (Vec<_>, Vec<_>) = chairs.partition(|chair| chair.person.is_some());
    let mixed = !unnamed.is_empty();
    let chairs = named.into_iter().chain(unnamed).map(|chair| {
        let voice = pen.words(&chair.voice.name);
        match chair.person.as_ref().map(|person| teller.name(person)) {
            Some(name) if mixed => pen.bracketed(name, voice),
            Some(name) => name,
            None => voice,
        }
    });
    chairs.collect()
}

/// Requests made there of which no intervention tells.
fn asked_besides(teller: &Teller<'_>, view: &Release) -> Vec<String> {
    let all: Vec<&Said> = view
        .record
        .agenda
        .iter()
        .flat_map(|point| &point.said)
        .chain(&view.record.said)
        .collect();
    let besides = view
        .record
        .requests
        .iter()
        .filter(|line| !is_told(line, &all));
    besides.map(|line| teller.asked(line)).collect()
}

/// Whether an intervention tells what a request asks: of the same voice, on one of its issues.
fn is_told(line: &RequestLine, all: &[&Said]) -> bool {
    all.iter().any(|said| {
        let of_the_same = said.voices == [line.by.clone()];
        of_the_same && said.issues.iter().any(|issue| line.issues.contains(issue))
    })
}

fn margins(teller: &mut Teller<'_>, view: &Release) -> Option<Told> {
    if view.margins.is_empty() {
        return None;
    }
    let pen = teller.pen;
    let partners: Vec<String> = view
        .margins
        .iter()
        .flat_map(|margin| partners(pen, margin, view))
        .collect();
    let issuer = headed_by(teller, view).unwrap_or_else(|| pen.words(&view.issuer.name));
    let args = [
        ("issuer", issuer.into()),
        ("partners", pen.language.list(&partners).into()),
    ];
    let mut told = Told::of(vec![pen.language.tell("release-margins", &args)]);
    for sentence in teller.together(&view.margins) {
        told.say_once(sentence);
    }
    for margin in &view.margins {
        for outcome in &margin.outcomes {
            told.say_once(teller.concluded(outcome));
        }
    }
    Some(told)
}

/// The parties of a margin other than the issuer's own, each with the offices it held.
fn partners(pen: &Pen, margin: &Margin, view: &Release) -> Vec<String> {
    let own = |name: &partnership::view::name::Named| name == &view.issuer;
    let others = margin
        .parties
        .iter()
        .filter(|(party, offices)| !own(party) && !offices.is_empty());
    others
        .map(|(party, offices)| {
            let held: Vec<String> = offices
                .iter()
                .map(|(title, term)| format!("{}, {}", pen.words(title), pen.period(term.period)))
                .collect();
            let mut heads = margin.heads.iter();
            let head = heads.find(|(of, head)| of == party && head.person.is_none());
            let name = head.map_or(&party.name, |(_, head)| &head.title);
            pen.bracketed(pen.words(name), held.join("; "))
        })
        .collect()
}

/// The person who headed the issuer's delegation at every margin, where it was one.
fn headed_by(teller: &mut Teller<'_>, view: &Release) -> Option<String> {
    let own = |margin: &Margin| {
        let mut heads = margin.heads.iter();
        let by_office = |of: &partnership::view::name::Named| {
            let mut parties = margin.parties.iter();
            parties.any(|(party, offices)| party == of && !offices.is_empty())
        };
        let head = heads.find(|(of, _)| !by_office(of))?;
        head.1.person.clone()
    };
    let first = own(view.margins.first()?)?;
    let same = view
        .margins
        .iter()
        .all(|margin| own(margin).as_ref() == Some(&first));
    same.then(|| teller.name(&first))
}

/// A note for each focus area, under the paragraph that speaks of it; else under the second.
fn note_projects(pen: &Pen, view: &Release, told: &mut [Told]) {
    for area in &view.projects {
        let names: Vec<String> = area
            .projects
            .iter()
            .map(|project| project_name(pen, project))
            .collect();
        let name = area.area.as_ref().map_or_else(
            || pen.say("portfolio-no-area"),
            |area| pen.words(&area.name),
        );
        let args = [
            ("area", name.clone().into()),
            ("projects", names.join("; ").into()),
        ];
        let note = pen.language.tell("release-projects", &args);
        told::note_under(told, &[name], 1, note);
    }
}

fn project_name(pen: &Pen, project: &ProjectRecord) -> String {
    let name = pen.titled_project(&project.line);
    if let Some(purpose) = &project.line.purpose {
        let args = [
            ("name", name.into()),
            ("purpose", pen.words(purpose).into()),
        ];
        return pen.language.tell("release-project", &args);
    }
    let parts: Vec<String> = project
        .components
        .iter()
        .map(|part| pen.words(&part.title))
        .collect();
    if parts.is_empty() {
        name
    } else {
        let args = [
            ("name", name.into()),
            ("parts", pen.language.list(&parts).into()),
        ];
        pen.language.tell("release-project-parts", &args)
    }
}

fn note_links(pen: &Pen, links: &[LinkLine], told: &mut [Told]) {
    for link in links {
        if told.iter().any(|one| names_themes(pen, one, link)) {
            continue;
        }
        let event = |event: &partnership::view::release::EventLine| {
            let theme = event
                .theme
                .as_ref()
                .map(|theme| pen.words(theme))
                .unwrap_or_default();
            let args = [
                ("event", pen.words(&event.title).into()),
                ("theme", theme.into()),
            ];
            pen.language.tell("release-event", &args)
        };
        let args = [
            ("from", event(&link.from).into()),
            ("to", event(&link.to).into()),
        ];
        let note = pen.language.tell("release-themes", &args);
        let needles = [pen.words(&link.from.title), pen.words(&link.to.title)];
        told::note_under(told, &needles, told.len().saturating_sub(1), note);
    }
}

/// Whether a paragraph gives both themes already.
fn names_themes(pen: &Pen, told: &Told, link: &LinkLine) -> bool {
    let words = told.sentences.join(" ");
    let themes = [&link.from.theme, &link.to.theme];
    let mut given = themes.into_iter().flatten();
    given.all(|theme| words.contains(&pen.words(theme)))
}

/// What the release attributes to others, each agreed or the issuer's account only.
fn attributions(pen: &mut Pen, view: &Release) -> Vec<Block> {
    let said: Vec<&Said> = view
        .attributions
        .iter()
        .filter_map(|one| one.said.as_ref())
        .collect();
    let in_the_release = |one: &&Attribution| {
        let request = one.request.as_ref();
        request.is_none_or(|request| !is_told(request, &said))
    };
    let attributed = view.attributions.iter().filter(in_the_release);
    let rows: Vec<Row> = attributed.map(|one| attribution_row(pen, one)).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let args = [("issuer", pen.words(&view.issuer.name).into())];
    let notice = pen.language.tell("release-attributions-notice", &args);
    let columns = vec![
        pen.column("release-attributed", 84),
        pen.column("word-status", 26),
    ];
    vec![
        pen.heading("release-attributions"),
        Block::Notice {
            tone: Tone::Waiting,
            text: text(notice),
        },
        pen.table("release-attributions", columns, rows),
    ]
}

fn attribution_row(pen: &mut Pen, one: &Attribution) -> Row {
    let (words, sources): (String, &[_]) = match (&one.said, &one.request) {
        (Some(said), _) => (sentence(pen, said), &said.sources),
        (None, Some(request)) => (Teller::new(pen).asked(request), &request.sources),
        (None, None) => (String::new(), &[]),
    };
    let line: Line = pen.cited(text(words), sources);
    let status = if one.agreed {
        Inline::Status(pen.say("account-agreed"), Tone::Done)
    } else {
        Inline::Status(pen.say("release-our-account-only"), Tone::Waiting)
    };
    row(vec![vec![line], vec![vec![status]]])
}
