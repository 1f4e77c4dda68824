//! The first page: the latest meeting, what each side asked of the other and what became of it, and what comes next.

use language::Language;
use partnership::view::home::{Home, Latest};

use crate::compose::follow_up::requests;
use crate::compose::meeting::{co_chair, release};
use crate::compose::path_of;
use crate::compose::pen::{Imprint, Pen, cell, row, text};
use crate::paper::{Block, Fact, Inline, Line, Paper, Row};

/// Sets out the first page of a record.
pub fn page(view: &Home, record: &str, language: Language, imprint: &Imprint) -> Paper {
    let mut pen = Pen::new(language);
    let mut blocks: Vec<Block> = Vec::new();
    if let Some(latest) = &view.latest {
        blocks.extend(latest_meeting(&mut pen, latest));
    }
    if !view.open_requests.is_empty() {
        blocks.extend([
            pen.heading("home-open"),
            requests(&mut pen, "home-open", &view.open_requests),
        ]);
    }
    blocks.extend(coming(&pen, view));
    blocks.extend(in_office(&mut pen, view));
    blocks.extend(milestones(&mut pen, view));
    if blocks.is_empty() {
        blocks.push(pen.nothing("home-empty"));
    }
    pen.finish(imprint, record.to_owned(), blocks)
}

fn latest_meeting(pen: &mut Pen, latest: &Latest) -> Vec<Block> {
    let mut lead = vec![pen.meeting_link(&latest.name)];
    lead.extend(pen.cite(&latest.sources));
    let mut when = pen.days(latest.name.period);
    if let Some(place) = &latest.location {
        when = format!("{}, {when}", pen.words(place));
    }
    let mut facts: Vec<Fact> = vec![pen.fact("home-when-and-where", vec![text(when)])];
    let chairs = chairs(pen, latest);
    if !chairs.is_empty() {
        facts.push(pen.fact("word-co-chairs", chairs));
    }
    let delegations: Vec<Line> = latest
        .delegations
        .iter()
        .map(|one| delegation(pen, one))
        .collect();
    if !delegations.is_empty() {
        facts.push(pen.fact("kinds-delegation", delegations));
    }
    if !latest.subjects.is_empty() {
        let subjects = latest.subjects.iter();
        let lines = subjects.map(|subject| text(pen.words(subject))).collect();
        facts.push(pen.fact("home-discussed", lines));
    }
    if !latest.handled.is_empty() {
        let lines = latest.handled.iter().map(|one| {
            let treatment = pen.choice("treatment", one.treatment);
            let line = vec![
                pen.link(&one.instrument),
                Inline::Text(format!(": {treatment}")),
            ];
            pen.cited(line, &one.sources)
        });
        let lines = lines.collect();
        facts.push(pen.fact("meeting-texts", lines));
    }
    if !latest.told_by.is_empty() {
        let sides = latest.told_by.iter();
        let releases = sides.map(|side| release(pen, &latest.name, side)).collect();
        facts.push(pen.fact("page-press-release", releases));
    }
    let mut blocks = vec![
        Block::Heading {
            level: 1,
            text: lead,
            anchor: None,
        },
        Block::Facts(facts),
    ];
    if !latest.requests.is_empty() {
        blocks.extend([
            pen.heading("home-asked"),
            requests(pen, "home-asked", &latest.requests),
        ]);
    }
    blocks
}

fn chairs(pen: &mut Pen, latest: &Latest) -> Vec<Line> {
    let chairs = latest.co_chairs.iter();
    chairs.map(|chair| co_chair(pen, chair)).collect()
}

fn delegation(pen: &mut Pen, one: &partnership::view::meeting::DelegationLine) -> Line {
    let names: Vec<String> = one
        .participants
        .iter()
        .map(|who| match &who.person {
            Some(person) => pen.titled(Some(&who.title), person),
            None => pen.words(&who.title),
        })
        .collect();
    let mut line = vec![
        pen.link(&one.voice),
        Inline::Text(format!(": {}", names.join("; "))),
    ];
    line.push(Inline::Small(format!(
        " ({})",
        pen.choice("delegation", one.completeness)
    )));
    pen.cited(line, &one.sources)
}

fn coming(pen: &Pen, view: &Home) -> Vec<Block> {
    let rows: Vec<Row> = view
        .coming
        .iter()
        .take(6)
        .map(|one| {
            row(vec![
                cell(pen.days(one.period)),
                vec![vec![pen.meeting_link(one)]],
            ])
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = vec![pen.column("word-date", 40), pen.column("page-meeting", 70)];
    vec![
        pen.heading("home-coming"),
        pen.table("home-coming", columns, rows),
    ]
}

fn in_office(pen: &mut Pen, view: &Home) -> Vec<Block> {
    let mut facts: Vec<Fact> = Vec::new();
    for office in &view.in_office {
        let lines: Vec<Line> = office
            .terms
            .iter()
            .map(|term| {
                let mut line: Line = term.party.iter().map(|party| pen.link(party)).collect();
                line.extend(
                    term.person
                        .as_ref()
                        .map(|person| Inline::Text(pen.titled(None, person))),
                );
                line.push(Inline::Small(format!(" ({})", pen.period(term.period))));
                pen.cited(line, &term.sources)
            })
            .collect();
        facts.push(Fact {
            term: pen.words(&office.title),
            value: lines,
        });
    }
    if facts.is_empty() {
        Vec::new()
    } else {
        vec![pen.heading("home-in-office"), Block::Facts(facts)]
    }
}

fn milestones(pen: &mut Pen, view: &Home) -> Vec<Block> {
    if view.milestones.is_empty() {
        return Vec::new();
    }
    let rows: Vec<Row> = view
        .milestones
        .iter()
        .map(|one| {
            let name = vec![Inline::Link {
                text: pen.words(&one.title),
                to: path_of(&one.place),
            }];
            let mut cell_lines = vec![pen.cited(name, &one.sources)];
            cell_lines.extend(
                one.level
                    .as_ref()
                    .map(|level| vec![Inline::Strong(pen.words(level))]),
            );
            row(vec![cell(pen.when(one.on)), cell_lines])
        })
        .collect();
    let columns = vec![
        pen.column("word-date", 30),
        pen.column("kind-milestone", 80),
    ];
    vec![
        pen.heading("home-milestones"),
        pen.table("home-milestones", columns, rows),
    ]
}
