//! The portfolio of projects and the record of one project as papers.

use language::Language;
use partnership::money::Money;
use partnership::project::Stage;
use partnership::view::portfolio::{
    Area, ComponentLine, DesignationLine, Portfolio, ProjectLine, ProjectRecord,
};

use crate::compose::claim::claims;
use crate::compose::path_of;
use crate::compose::pen::{Imprint, Pen, cell, group, opening, row, text};
use crate::compose::result::results;
use crate::paper::{
    Block, Cell, Chart, Column, Drawing, Fact, Inline, Line, Paper, Row, RowKind, Sheet, SpanRow,
    Table, Tone,
};

/// Sets out the portfolio.
pub fn portfolio(view: &Portfolio, language: Language, imprint: &Imprint) -> Paper {
    let mut pen = Pen::new(language);
    let title = pen.say("page-portfolio");
    if view.areas.is_empty() {
        let nothing = pen.nothing("empty-projects");
        return pen.finish(imprint, title, vec![nothing]);
    }
    let mut blocks: Vec<Block> = timeline(&pen, view).into_iter().collect();
    blocks.push(projects(&mut pen, view));
    if view.without_budget > 0 {
        let words = pen.language.tell(
            "portfolio-without-budget",
            &[("count", view.without_budget.into())],
        );
        blocks.push(Block::Notice {
            tone: Tone::Unknown,
            text: text(words),
        });
    }
    Paper {
        sheet: Sheet::Landscape,
        ..pen.finish(imprint, title, blocks)
    }
}

fn stage_tone(stage: Stage) -> Tone {
    match stage {
        Stage::Concept | Stage::Proposal | Stage::Appraisal => Tone::Waiting,
        Stage::Approval | Stage::Implementation => Tone::Moving,
        Stage::Completion | Stage::Closure => Tone::Done,
    }
}

fn timeline(pen: &Pen, view: &Portfolio) -> Option<Block> {
    let lines = view.areas.iter().flat_map(|area| &area.projects);
    let rows: Vec<SpanRow> = lines
        .filter_map(|line| {
            let period = line.actual.or(line.planned)?;
            let until = period.until.map_or_else(
                || view.moment.as_of.max(period.from.last()),
                partnership::when::When::last,
            );
            let tone = line.stage.map_or(Tone::Unknown, stage_tone);
            let name = pen.words(line.short_name());
            Some(SpanRow {
                name,
                from: period.from.first(),
                until,
                tone,
            })
        })
        .collect();
    let count = rows.len();
    (count > 0).then(|| {
        Block::Chart(Chart {
            title: pen.say("portfolio-timeline"),
            reading: pen
                .language
                .tell("portfolio-timeline-reading", &[("count", count.into())]),
            drawing: Drawing::Spans {
                rows,
                mark: Some(view.moment.as_of),
            },
        })
    })
}

fn projects(pen: &mut Pen, view: &Portfolio) -> Block {
    let mut rows = area_rows(pen, &view.areas);
    let whole = vec![
        cell(pen.say("portfolio-total")),
        Vec::new(),
        Vec::new(),
        sums(pen, &view.totals),
        Vec::new(),
    ];
    rows.push(Row {
        kind: RowKind::Total,
        cells: whole,
    });
    let columns = columns(pen);
    pen.table("page-portfolio", columns, rows)
}

/// The projects of some focus areas as a table.
pub(crate) fn areas(pen: &mut Pen, areas: &[Area]) -> Block {
    let rows = area_rows(pen, areas);
    let columns = columns(pen);
    pen.table("review-projects", columns, rows)
}

fn columns(pen: &Pen) -> Vec<Column> {
    vec![
        pen.column("page-project", 36),
        pen.column("word-stage", 20),
        pen.column("word-period", 22),
        pen.number_column("word-budget", 18),
        pen.column("portfolio-organisations", 32),
    ]
}

fn area_rows(pen: &mut Pen, areas: &[Area]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for area in areas {
        rows.push(group(area.area.as_ref().map_or_else(
            || pen.say("portfolio-no-area"),
            |one| pen.words(&one.name),
        )));
        rows.extend(area.projects.iter().map(|line| project_row(pen, line)));
        rows.push(total(pen, area));
    }
    rows
}

fn total(pen: &Pen, area: &Area) -> Row {
    let cells = vec![
        cell(pen.say("portfolio-area-total")),
        Vec::new(),
        Vec::new(),
        sums(pen, &area.totals),
        Vec::new(),
    ];
    Row {
        kind: RowKind::Total,
        cells,
    }
}

fn sums(pen: &Pen, sums: &[Money]) -> Cell {
    sums.iter().map(|sum| text(pen.money(*sum))).collect()
}

fn project_row(pen: &mut Pen, line: &ProjectLine) -> Row {
    let name = vec![Inline::Link {
        text: pen.titled_project(line),
        to: path_of(&line.place),
    }];
    let mut project = vec![pen.cited(name, &line.sources)];
    let designations: Vec<String> = line
        .designations
        .iter()
        .map(|one| pen.choice("designation", *one))
        .collect();
    if !designations.is_empty() {
        project.push(vec![Inline::Small(pen.language.list(&designations))]);
    }
    row(vec![
        project,
        vec![stage(pen, line)],
        period(pen, line),
        budget(pen, line),
        organisations(pen, line),
    ])
}

fn stage(pen: &Pen, line: &ProjectLine) -> Line {
    match line.stage {
        None => vec![Inline::Status(
            pen.say("absent-nothing-published"),
            Tone::Unknown,
        )],
        Some(stage) => vec![Inline::Status(
            pen.choice("stage", stage),
            stage_tone(stage),
        )],
    }
}

fn period(pen: &Pen, line: &ProjectLine) -> Cell {
    let planned = line.planned.map(|planned| text(pen.period(planned)));
    let actual = line.actual.map(|actual| {
        text(
            pen.language
                .tell("portfolio-actual", &[("period", pen.period(actual).into())]),
        )
    });
    planned.into_iter().chain(actual).collect()
}

fn budget(pen: &Pen, line: &ProjectLine) -> Cell {
    match line.budget {
        None => vec![vec![Inline::Small(pen.say("absent-nothing-published"))]],
        Some(budget) => {
            let mut cell = vec![text(pen.money(budget))];
            cell.extend(
                line.fund
                    .as_ref()
                    .map(|fund| vec![Inline::Small(pen.words(fund))]),
            );
            cell
        }
    }
}

fn organisations(pen: &Pen, line: &ProjectLine) -> Cell {
    let one = |(role, named): &(partnership::project::Role, partnership::view::name::Named)| {
        vec![
            pen.link(named),
            Inline::Small(format!(" ({})", pen.choice("project-role", *role))),
        ]
    };
    line.organisations.iter().map(one).collect()
}

impl Pen {
    /// A project's title, with its short name after it unless the title holds that already.
    pub(crate) fn titled_project(&self, line: &ProjectLine) -> String {
        let title = self.words(&line.title);
        let short = line.short.as_ref().map(|short| self.words(short));
        match short.filter(|short| !title.contains(short.as_str())) {
            None => title,
            Some(short) => self.bracketed(title, short),
        }
    }
}

/// Sets out the record of a project.
pub fn project(view: &ProjectRecord, language: Language, imprint: &Imprint) -> Paper {
    let mut pen = Pen::new(language);
    let purpose = view.line.purpose.iter();
    let mut blocks: Vec<Block> = purpose
        .map(|purpose| Block::Paragraph(text(opening(&pen.words(purpose)))))
        .collect();
    blocks.push(Block::Facts(facts(&mut pen, view)));
    if !view.stages.is_empty() {
        blocks.extend([pen.heading("project-stages"), stages(&mut pen, view)]);
    }
    if !view.components.is_empty() {
        blocks.extend([
            pen.heading("project-components"),
            components(&mut pen, &view.components),
        ]);
    }
    blocks.extend(results(&mut pen, &view.results));
    blocks.extend(claims(&mut pen, &view.claims));
    let title = pen.words(&view.line.title);
    let subtitle = view.line.short.as_ref().map(|short| pen.words(short));
    Paper {
        subtitle,
        ..pen.finish(imprint, title, blocks)
    }
}

fn facts(pen: &mut Pen, view: &ProjectRecord) -> Vec<Fact> {
    let line = &view.line;
    let mut facts: Vec<Fact> = Vec::new();
    if !view.aliases.is_empty() {
        let names = view
            .aliases
            .iter()
            .map(|(name, sources)| pen.cited(text(pen.words(name)), sources))
            .collect();
        facts.push(pen.fact("project-aliases", names));
    }
    facts.extend(
        view.area
            .as_ref()
            .map(|area| pen.fact("project-focus-area", vec![vec![pen.text(&area.name)]])),
    );
    facts.extend(
        view.part_of
            .as_ref()
            .map(|of| pen.fact("project-part-of", vec![vec![pen.link(of)]])),
    );
    facts.push(pen.fact("word-stage", vec![stage(pen, line)]));
    let periods = period(pen, line);
    if !periods.is_empty() {
        facts.push(pen.fact("word-period", periods));
    }
    let mut money = budget(pen, line);
    if let Some(first) = money.first_mut() {
        first.extend(pen.cite(&line.sources));
    }
    facts.push(pen.fact("word-budget", money));
    if !line.organisations.is_empty() {
        facts.push(pen.fact("portfolio-organisations", organisations(pen, line)));
    }
    if !view.designations.is_empty() {
        let lines = view
            .designations
            .iter()
            .map(|one| designation(pen, one))
            .collect();
        facts.push(pen.fact("project-designated", lines));
    }
    facts
}

fn designation(pen: &mut Pen, one: &DesignationLine) -> Line {
    let args = [
        (
            "designation",
            pen.choice("designation", one.designation).into(),
        ),
        ("voice", pen.words(&one.by.name).into()),
        ("date", pen.when(one.on).into()),
    ];
    let mut line = text(pen.language.tell("project-designated-by", &args));
    if let Some(at) = &one.at {
        line.extend([
            Inline::Text(" (".to_owned()),
            pen.meeting_link(at),
            Inline::Text(")".to_owned()),
        ]);
    }
    pen.cited(line, &one.sources)
}

fn stages(pen: &mut Pen, view: &ProjectRecord) -> Block {
    let columns = vec![
        pen.column("word-stage", 40),
        pen.column("word-since", 40),
        pen.number_column("project-days", 20),
    ];
    let rows: Vec<Row> = view
        .stages
        .iter()
        .map(|one| {
            let on = pen.cited(text(pen.when(one.on)), &one.sources);
            let days = one
                .days
                .map(|days| pen.language.number(days.into()))
                .unwrap_or_default();
            row(vec![
                cell(pen.choice("stage", one.stage)),
                vec![on],
                cell(days),
            ])
        })
        .collect();
    pen.table("project-stages", columns, rows)
}

fn components(pen: &mut Pen, parts: &[ComponentLine]) -> Block {
    let columns = vec![
        pen.column("word-title", 44),
        pen.column("project-lead", 30),
        pen.column("word-period", 22),
        pen.number_column("word-budget", 20),
    ];
    let rows: Vec<Row> = parts
        .iter()
        .map(|part| {
            let title = pen.cited(vec![pen.text(&part.title)], &part.sources);
            let lead = part.lead.iter().map(|lead| vec![pen.link(lead)]).collect();
            let period = part
                .period
                .iter()
                .map(|period| text(pen.period(*period)))
                .collect();
            let budget = part
                .budget
                .iter()
                .map(|budget| text(pen.money(*budget)))
                .collect();
            row(vec![vec![title], lead, period, budget])
        })
        .collect();
    let caption = pen.say("project-components");
    Block::Table(Table {
        caption,
        caption_repeats: false,
        columns,
        rows,
    })
}
