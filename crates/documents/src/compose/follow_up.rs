//! The follow-up matrix as a paper: what each side asked of the other and undertook, and what became of it.

use language::Language;
use partnership::view::follow_up::{
    CommitmentLine, CommitmentStatus, FollowUp, RequestLine, RequestStatus, StepLine,
};

use crate::compose::path_of;
use crate::compose::pen::{Imprint, Pen, group, opening, row, text};
use crate::paper::{Block, Chart, Drawing, Inline, Line, Paper, Row, Sheet, Tone};

/// Sets out the follow-up matrix.
pub fn matrix(view: &FollowUp, language: Language, imprint: &Imprint) -> Paper {
    let mut pen = Pen::new(language);
    let mut blocks = Vec::new();
    if !view.open_over_time.is_empty() {
        blocks.push(open_over_time(&pen, view));
    }
    blocks.push(requests(&mut pen, "follow-up-requests", &view.requests));
    if !view.commitments.is_empty() {
        blocks.push(commitments(&mut pen, &view.commitments));
    }
    let title = pen.say("paper-follow-up");
    Paper {
        sheet: Sheet::Landscape,
        ..pen.finish(imprint, title, blocks)
    }
}

/// The tone of a request's standing.
pub(crate) fn request_tone(status: RequestStatus) -> Tone {
    match status {
        RequestStatus::Made | RequestStatus::Noted => Tone::Waiting,
        RequestStatus::Accepted | RequestStatus::Answered => Tone::Done,
        RequestStatus::Declined => Tone::Late,
        RequestStatus::NotPursued => Tone::Unknown,
    }
}

/// The table of requests under a caption, grouped by who asks.
pub(crate) fn requests(pen: &mut Pen, caption: &str, lines: &[RequestLine]) -> Block {
    if lines.is_empty() {
        return pen.nothing("empty-requests");
    }
    let columns = vec![
        pen.column("word-subject", 32),
        pen.column("word-asked-of", 11),
        pen.column("word-date", 20),
        pen.column("word-status", 13),
        pen.column("word-what-became-of-it", 34),
    ];
    let mut rows: Vec<Row> = Vec::new();
    for of_one in lines.chunk_by(|line, next| line.by == next.by) {
        let args = [("voice", pen.words(&of_one[0].by.name).into())];
        rows.push(group(pen.language.tell("follow-up-asked-by", &args)));
        rows.extend(of_one.iter().map(|line| request_row(pen, line)));
    }
    pen.table(caption, columns, rows)
}

fn request_row(pen: &mut Pen, line: &RequestLine) -> Row {
    let subject = vec![Inline::Link {
        text: pen.words(&line.subject),
        to: path_of(&line.place),
    }];
    let subject = pen.cited(subject, &line.sources);
    let mut made = vec![text(pen.when(line.on))];
    made.extend(line.at.as_ref().map(|at| vec![pen.meeting_link(at)]));
    if let Some(wished) = line.wished_by {
        let args = [("date", pen.when(wished).into())];
        made.push(vec![Inline::Small(
            pen.language.tell("follow-up-wished-by", &args),
        )]);
    }
    let mut status = vec![vec![Inline::Status(
        pen.choice("request", line.status),
        request_tone(line.status),
    )]];
    if line.passed {
        status.push(vec![Inline::Status(pen.say("date-passed"), Tone::Late)]);
    }
    status.push(vec![Inline::Small(account(pen, line))]);
    let mut became: Vec<Line> = line.steps.iter().map(|step| step_line(pen, step)).collect();
    if became.is_empty() {
        became.push(vec![Inline::Small(pen.say("absent-nothing-published"))]);
    }
    row(vec![
        vec![subject],
        vec![text(opening(&pen.names(&line.to)))],
        made,
        status,
        became,
    ])
}

fn account(pen: &Pen, line: &RequestLine) -> String {
    if line.agreed_by.is_empty() {
        pen.language.tell(
            "account-of",
            &[("party", pen.words(&line.account.name).into())],
        )
    } else {
        pen.say("account-agreed")
    }
}

/// One thing that became of a request: when, by whom, what.
pub(crate) fn step_line(pen: &mut Pen, step: &StepLine) -> Line {
    let mut line = text(format!("{}: ", pen.when(step.on)));
    if let Some(response) = step.response {
        let by = step
            .by
            .as_ref()
            .map(|by| pen.words(&by.name))
            .unwrap_or_default();
        let args = [
            ("voice", by.into()),
            ("response", pen.choice("request", response).into()),
        ];
        line.push(Inline::Strong(
            pen.language.tell("follow-up-response", &args),
        ));
        line.push(Inline::Text(" ".to_owned()));
    }
    line.extend(step.words.as_ref().map(|words| pen.text(words)));
    if let Some(at) = &step.at {
        line.extend([
            Inline::Text(" (".to_owned()),
            pen.meeting_link(at),
            Inline::Text(")".to_owned()),
        ]);
    }
    pen.cited(line, &step.sources)
}

/// The table of commitments, grouped by who undertakes them.
pub(crate) fn commitments(pen: &mut Pen, lines: &[CommitmentLine]) -> Block {
    let columns = vec![
        pen.column("word-subject", 40),
        pen.column("word-date", 20),
        pen.column("word-due", 14),
        pen.column("word-status", 14),
        pen.column("word-what-became-of-it", 22),
    ];
    let mut rows: Vec<Row> = Vec::new();
    for of_one in lines.chunk_by(|line, next| line.by == next.by) {
        let args = [("voice", pen.words(&of_one[0].by.name).into())];
        rows.push(group(pen.language.tell("follow-up-undertaken-by", &args)));
        rows.extend(of_one.iter().map(|line| commitment_row(pen, line)));
    }
    pen.table("follow-up-commitments", columns, rows)
}

fn commitment_row(pen: &mut Pen, line: &CommitmentLine) -> Row {
    let subject = vec![Inline::Link {
        text: pen.words(&line.subject),
        to: path_of(&line.place),
    }];
    let subject = pen.cited(subject, &line.sources);
    let mut given = vec![text(pen.when(line.on))];
    given.extend(line.at.as_ref().map(|at| vec![pen.meeting_link(at)]));
    let tone = match line.status {
        CommitmentStatus::Given => Tone::Moving,
        CommitmentStatus::Delivered => Tone::Done,
        CommitmentStatus::Withdrawn => Tone::Unknown,
    };
    let mut status = vec![vec![Inline::Status(
        pen.choice("commitment", line.status),
        tone,
    )]];
    if line.passed {
        status.push(vec![Inline::Status(pen.say("date-passed"), Tone::Late)]);
    }
    let due = line
        .due
        .map(|due| text(pen.when(due)))
        .into_iter()
        .collect();
    let mut ended: Vec<Line> = Vec::new();
    ended.extend(line.ended.iter().map(|(on, words)| {
        let words = words
            .as_ref()
            .map(|words| pen.words(words))
            .unwrap_or_default();
        text(format!("{}: {words}", pen.when(*on)))
    }));
    if ended.is_empty() {
        ended.push(vec![Inline::Small(pen.say("absent-nothing-published"))]);
    }
    row(vec![vec![subject], given, due, status, ended])
}

fn open_over_time(pen: &Pen, view: &FollowUp) -> Block {
    let last = view.open_over_time.last().map_or(0, |(_, open)| *open);
    let date = pen.language.date(view.moment.as_of);
    let args = [("count", last.into()), ("date", date.into())];
    Block::Chart(Chart {
        title: pen.say("follow-up-open-over-time"),
        reading: pen.language.tell("follow-up-open-reading", &args),
        drawing: Drawing::Steps {
            counted: pen.say("follow-up-open"),
            points: view.open_over_time.clone(),
            until: view.moment.as_of,
        },
    })
}
