//! The record of a meeting as a paper, and the list of meetings as a page.

use language::Language;
use partnership::view::meeting::{
    CoChairLine, DelegationLine, MeetingRecord, ParticipantLine, Said,
};
use partnership::view::name::{MeetingName, Named};

use crate::compose::follow_up::{commitments, requests};
use crate::compose::path_of;
use crate::compose::pen::{Imprint, Pen, cell, group, heading, opening, row, text};
use crate::paper::{Block, Fact, Inline, Line, Paper, Row};

/// Sets out the record of a meeting.
pub fn record(view: &MeetingRecord, language: Language, imprint: &Imprint) -> Paper {
    let mut pen = Pen::new(language);
    let mut blocks = vec![Block::Facts(facts(&mut pen, view))];
    blocks.extend(delegations(&mut pen, &view.delegations));
    blocks.extend(discussion(&mut pen, view));
    if !view.requests.is_empty() {
        blocks.extend([
            pen.heading("meeting-asked"),
            requests(&mut pen, "meeting-asked", &view.requests),
        ]);
    }
    if !view.commitments.is_empty() {
        blocks.extend([
            pen.heading("meeting-undertaken"),
            commitments(&mut pen, &view.commitments),
        ]);
    }
    blocks.extend(handled(&mut pen, view));
    blocks.extend(outcomes(&mut pen, view));
    let title = pen.meeting(&view.name);
    let mut subtitle = pen.days(view.name.period);
    if let Some(place) = &view.location {
        subtitle = format!("{}, {subtitle}", pen.words(place));
    }
    Paper {
        subtitle: Some(subtitle),
        ..pen.finish(imprint, title, blocks)
    }
}

fn facts(pen: &mut Pen, view: &MeetingRecord) -> Vec<Fact> {
    let date = pen.cited(text(pen.days(view.name.period)), &view.sources);
    let mut facts = vec![pen.fact("word-date", vec![date])];
    let mut place: Vec<String> = view.location.iter().map(|place| pen.words(place)).collect();
    place.extend(view.setting.map(|setting| pen.choice("setting", setting)));
    if !place.is_empty() {
        facts.push(pen.fact("word-place", vec![text(place.join(", "))]));
    }
    if !view.co_chairs.is_empty() {
        let lines: Vec<Line> = view
            .co_chairs
            .iter()
            .map(|chair| co_chair(pen, chair))
            .collect();
        facts.push(pen.fact("word-co-chairs", lines));
    }
    facts.extend(
        view.margins_of
            .as_ref()
            .map(|of| pen.fact("meeting-margins-of", vec![vec![pen.meeting_link(of)]])),
    );
    if !view.on_margins.is_empty() {
        let lines = view
            .on_margins
            .iter()
            .map(|one| vec![pen.meeting_link(one)])
            .collect();
        facts.push(pen.fact("meeting-on-margins", lines));
    }
    let (before, after) = &view.neighbours;
    facts.extend(
        before
            .as_ref()
            .map(|one| pen.fact("meeting-before", vec![vec![pen.meeting_link(one)]])),
    );
    facts.extend(
        after
            .as_ref()
            .map(|one| pen.fact("meeting-after", vec![vec![pen.meeting_link(one)]])),
    );
    let releases: Vec<Line> = view
        .told_by()
        .iter()
        .map(|side| release(pen, &view.name, side))
        .collect();
    if !releases.is_empty() {
        facts.push(pen.fact("page-press-release", releases));
    }
    facts
}

/// One who chaired a meeting: for whom, and the person where known.
pub(crate) fn co_chair(pen: &mut Pen, chair: &CoChairLine) -> Line {
    let mut line = vec![pen.link(&chair.voice)];
    let person = chair.person.as_ref();
    line.extend(person.map(|one| Inline::Text(format!(": {}", pen.titled(None, one)))));
    pen.cited(line, &chair.sources)
}

/// The way to a side's press release about the meeting.
pub(crate) fn release(pen: &Pen, meeting: &MeetingName, side: &Named) -> Line {
    let to = format!(
        "{}/release?issuer={}",
        path_of(&meeting.place),
        side.place.key
    );
    let text = opening(&pen.words(&side.name));
    vec![Inline::Link { text, to }]
}

fn delegations(pen: &mut Pen, delegations: &[DelegationLine]) -> Vec<Block> {
    if delegations.is_empty() {
        return Vec::new();
    }
    let mut rows: Vec<Row> = Vec::new();
    for delegation in delegations {
        let completeness = pen.choice("delegation", delegation.completeness);
        let name = opening(&pen.words(&delegation.voice.name));
        let mut head = group(pen.bracketed(name, completeness));
        if let Some(line) = head.cells.first_mut().and_then(|cell| cell.first_mut()) {
            line.extend(pen.cite(&delegation.sources));
        }
        rows.push(head);
        rows.extend(
            delegation
                .participants
                .iter()
                .map(|one| participant(pen, one)),
        );
    }
    let columns = vec![
        pen.column("word-name", 34),
        pen.column("word-title", 50),
        pen.column("meeting-duty", 26),
    ];
    vec![
        pen.heading("meeting-delegations"),
        pen.table("meeting-delegations", columns, rows),
    ]
}

fn participant(pen: &Pen, one: &ParticipantLine) -> Row {
    let name = one
        .person
        .as_ref()
        .map(|person| pen.name(person))
        .unwrap_or_default();
    row(vec![
        cell(name),
        cell(opening(&pen.words(&one.title))),
        cell(pen.choice("duty", one.duty)),
    ])
}

fn discussion(pen: &mut Pen, view: &MeetingRecord) -> Vec<Block> {
    let nothing = view.said.is_empty() && view.agenda.is_empty();
    if nothing {
        return Vec::new();
    }
    let mut blocks = vec![pen.heading("meeting-discussion")];
    for point in view.agenda.iter().filter(|point| !point.said.is_empty()) {
        let label = point
            .item
            .label
            .as_ref()
            .map(|label| format!("{label}. "))
            .unwrap_or_default();
        blocks.push(heading(
            2,
            format!("{label}{}", pen.words(&point.item.title)),
        ));
        blocks.extend(
            point
                .said
                .iter()
                .map(|said| Block::Paragraph(said_line(pen, said))),
        );
    }
    blocks.extend(
        view.said
            .iter()
            .map(|said| Block::Paragraph(said_line(pen, said))),
    );
    blocks
}

/// What was said, as a sentence with its verb, whose account it is, and its sources.
pub(crate) fn said_line(pen: &mut Pen, said: &Said) -> Line {
    let mut line = text(sentence(pen, said));
    let account = if said.agreed_by.is_empty() {
        pen.language.tell(
            "account-of",
            &[("party", pen.words(&said.account.name).into())],
        )
    } else {
        pen.say("account-agreed")
    };
    line.push(Inline::Small(format!(" ({account})")));
    pen.cited(line, &said.sources)
}

/// What was said, as a sentence with its verb: never a stronger one than was used.
pub(crate) fn sentence(pen: &Pen, said: &Said) -> String {
    let who = match (&said.speaker, said.voices.len()) {
        (Some(speaker), _) => pen.titled(None, speaker),
        (None, 1) => pen.names(&said.voices),
        (None, _) => pen.say("said-together"),
    };
    let verb: &'static str = said.verb.into();
    let args = [
        ("who", opening(&who).into()),
        ("what", pen.words(&said.substance).into()),
    ];
    pen.language.tell(&format!("said-{verb}"), &args)
}

fn handled(pen: &mut Pen, view: &MeetingRecord) -> Vec<Block> {
    if view.handled.is_empty() {
        return Vec::new();
    }
    let lines: Vec<Line> = view
        .handled
        .iter()
        .map(|one| {
            let mut line = vec![pen.link(&one.instrument)];
            line.push(Inline::Text(format!(
                ": {}",
                pen.choice("treatment", one.treatment)
            )));
            pen.cited(line, &one.sources)
        })
        .collect();
    vec![pen.heading("meeting-texts"), Block::List(lines)]
}

fn outcomes(pen: &mut Pen, view: &MeetingRecord) -> Vec<Block> {
    if view.outcomes.is_empty() {
        return Vec::new();
    }
    let lines: Vec<Line> = view
        .outcomes
        .iter()
        .map(|one| {
            let line = vec![
                pen.text(&one.statement),
                Inline::Small(format!(" ({})", pen.names(&one.between))),
            ];
            pen.cited(line, &one.sources)
        })
        .collect();
    vec![pen.heading("meeting-outcomes"), Block::List(lines)]
}

/// Sets out the list of meetings, the latest first, by year.
pub fn list(meetings: &[MeetingName], language: Language, imprint: &Imprint) -> Paper {
    let pen = Pen::new(language);
    let columns = vec![pen.column("word-date", 30), pen.column("page-meeting", 80)];
    let mut rows: Vec<Row> = Vec::new();
    let mut year = None;
    for one in meetings {
        if year != Some(one.period.from.year()) {
            year = Some(one.period.from.year());
            rows.push(group(pen.language.year(one.period.from.year())));
        }
        rows.push(row(vec![
            cell(pen.days(one.period)),
            vec![vec![pen.meeting_link(one)]],
        ]));
    }
    let title = pen.say("page-meetings");
    let block = if rows.is_empty() {
        pen.nothing("empty-meetings")
    } else {
        pen.table("page-meetings", columns, rows)
    };
    pen.finish(imprint, title, vec![block])
}
