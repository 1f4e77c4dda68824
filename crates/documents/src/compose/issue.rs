//! The history of an issue and the list of issues as pages.

use language::Language;
use partnership::view::issue::{IssueHistory, IssueLine};

use crate::compose::follow_up::requests;
use crate::compose::meeting::said_line;
use crate::compose::pen::{Imprint, Pen, cell, row};
use crate::paper::{Block, Fact, Inline, Line, Paper, Row};

/// Sets out the history of an issue: what was said, meeting by meeting, and what was asked.
pub fn history(view: &IssueHistory, language: Language, imprint: &Imprint) -> Paper {
    let mut pen = Pen::new(language);
    let mut blocks: Vec<Block> = Vec::new();
    let mut facts: Vec<Fact> = Vec::new();
    facts.extend(
        view.part_of
            .as_ref()
            .map(|of| pen.fact("issue-part-of", vec![vec![pen.link(of)]])),
    );
    if !view.parts.is_empty() {
        let parts: Vec<Line> = view.parts.iter().map(|part| vec![pen.link(part)]).collect();
        facts.push(pen.fact("issue-parts", parts));
    }
    if !facts.is_empty() {
        blocks.push(Block::Facts(facts));
    }
    let mut meeting = None;
    for said in &view.said {
        if said.meeting.is_some() && said.meeting != meeting {
            meeting.clone_from(&said.meeting);
            if let Some(held) = &meeting {
                let days = Inline::Small(format!(" {}", pen.days(held.period)));
                blocks.push(Block::Heading {
                    level: 1,
                    text: vec![pen.meeting_link(held), days],
                    anchor: None,
                });
            }
        }
        blocks.push(Block::Paragraph(said_line(&mut pen, said)));
    }
    if !view.requests.is_empty() {
        blocks.extend([
            pen.heading("meeting-asked"),
            requests(&mut pen, "follow-up-requests", &view.requests),
        ]);
    }
    if blocks.is_empty() {
        blocks.push(pen.nothing("issue-nothing-said"));
    }
    let title = pen.words(&view.issue.name);
    pen.finish(imprint, title, blocks)
}

/// Sets out the list of issues.
pub fn list(issues: &[IssueLine], language: Language, imprint: &Imprint) -> Paper {
    let pen = Pen::new(language);
    let columns = vec![
        pen.column("page-issue", 80),
        pen.number_column("issue-times-said", 30),
    ];
    let rows: Vec<Row> = issues
        .iter()
        .map(|line| {
            row(vec![
                vec![vec![pen.link(&line.issue)]],
                cell(pen.language.number(line.said.into())),
            ])
        })
        .collect();
    let title = pen.say("page-issues");
    let block = if rows.is_empty() {
        pen.nothing("empty-issues")
    } else {
        pen.table("page-issues", columns, rows)
    };
    pen.finish(imprint, title, vec![block])
}
