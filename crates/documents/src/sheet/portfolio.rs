//! The portfolio as a workbook: one row for each project.

use language::Language;
use partnership::money::Money;
use partnership::view::name::Named;
use partnership::view::portfolio::{Area, Portfolio, ProjectLine};

use super::grid::{Column, Grid, Look, Total, Totals, Value};
use super::matrix::numbers;
use super::workbook;
use crate::compose::pen::{Imprint, Pen, opening};

/// Writes the portfolio as a workbook.
pub fn portfolio(view: &Portfolio, language: Language, imprint: &Imprint) -> Vec<u8> {
    let mut pen = Pen::new(language);
    let mut rows: Vec<Vec<Value>> = Vec::new();
    for area in &view.areas {
        let name = area_name(&pen, view, area);
        rows.extend(area.projects.iter().map(|line| row(&mut pen, &name, line)));
    }
    let grid = Grid {
        name: pen.say("sheet-portfolio"),
        columns: columns(&pen),
        rows,
    };
    let totals = totals(&pen, view, &grid);
    let title = pen.say("page-portfolio");
    let paper = pen.finish(imprint, title, Vec::new());
    workbook::write(&grid, &totals, &paper)
}

/// What an area is called in the workbook, whose sums tell areas apart by it: with its place where two are called alike.
fn area_name(pen: &Pen, view: &Portfolio, area: &Area) -> String {
    let called = |area: &Area| {
        let named = area.area.as_ref().map(|one| pen.words(&one.name));
        named.unwrap_or_else(|| pen.say("portfolio-no-area"))
    };
    let own = called(area);
    // A comparison in a workbook knows no capital letters.
    let same = |other: &&Area| called(other).to_lowercase() == own.to_lowercase();
    let alike = view.areas.iter().filter(same).count() > 1;
    match &area.area {
        Some(Named { place, .. }) if alike => format!("{own} ({}/{})", place.book, place.key),
        Some(_) | None => own,
    }
}

fn columns(pen: &Pen) -> Vec<Column> {
    let headed = &[
        ("project-focus-area", 18),
        ("page-project", 38),
        ("sheet-short", 9),
        ("word-stage", 15),
        ("sheet-planned-from", 14),
        ("sheet-planned-until", 14),
        ("sheet-actual-from", 14),
        ("sheet-actual-until", 14),
        ("word-budget", 14),
        ("sheet-currency", 10),
        ("sheet-fund", 16),
        ("project-designated", 16),
        ("portfolio-organisations", 34),
        ("word-key", 18),
        ("kinds-source", 10),
    ];
    Column::headed(pen, headed)
}

fn row(pen: &mut Pen, area: &str, line: &ProjectLine) -> Vec<Value> {
    let stage = line.stage.map_or_else(
        || pen.say("absent-nothing-published"),
        |stage| pen.choice("stage", stage),
    );
    let designations: Vec<String> = line
        .designations
        .iter()
        .map(|one| pen.choice("designation", *one))
        .collect();
    let organisations: Vec<String> = line
        .organisations
        .iter()
        .map(|(role, named)| {
            let role = pen.choice("project-role", *role);
            format!("{} ({role})", opening(&pen.words(&named.name)))
        })
        .collect();
    let words = |words: &Option<partnership::words::Words>| {
        Value::words(
            words
                .as_ref()
                .map(|words| pen.words(words))
                .unwrap_or_default(),
        )
    };
    let currency = line
        .budget
        .map(|budget| budget.currency.as_str().to_owned());
    let mut values = vec![
        Value::words(area),
        Value::words(pen.words(&line.title)),
        words(&line.short),
        Value::words(stage),
        Value::date(pen, line.planned.map(|period| period.from)),
        Value::date(pen, line.planned.and_then(|period| period.until)),
        Value::date(pen, line.actual.map(|period| period.from)),
        Value::date(pen, line.actual.and_then(|period| period.until)),
        line.budget.map_or(Value::Nothing, Value::Amount),
        Value::words(currency.unwrap_or_default()),
        words(&line.fund),
        Value::words(pen.language.list(&designations)),
        Value::words(organisations.join("\n")),
        Value::words(line.place.key.as_str()),
    ];
    values.push(Value::words(numbers(pen, &line.sources)));
    values
}

fn totals(pen: &Pen, view: &Portfolio, grid: &Grid) -> Totals {
    let mut totals = Totals {
        headings: vec![
            pen.say("sheet-total"),
            pen.say("word-amount"),
            pen.say("sheet-currency"),
        ],
        rows: Vec::new(),
    };
    if grid.rows.is_empty() {
        return totals;
    }
    let keys = grid.range(&pen.say("word-key"));
    let budgets = grid.range(&pen.say("word-budget"));
    let lines = u64::try_from(grid.rows.len()).expect("a table has fewer rows than u64 counts");
    totals.count(pen.say("kinds-project"), format!("COUNTA({keys})"), lines);
    totals.count(
        pen.say("sheet-lines-shown"),
        format!("SUBTOTAL(103,{keys})"),
        lines,
    );
    totals.count(
        pen.say("sheet-without-budget"),
        format!("COUNTA({keys})-COUNT({budgets})"),
        view.without_budget.into(),
    );
    totals.group(pen.say("sheet-sums-by-area"));
    for area in &view.areas {
        let name = area_name(pen, view, area);
        for sum in &area.totals {
            let areas = grid.range(&pen.say("project-focus-area"));
            sum_row(
                pen,
                &mut totals,
                grid,
                name.clone(),
                *sum,
                &format!("({areas}=$A{{row}})*"),
            );
        }
    }
    if !view.totals.is_empty() {
        totals.group(pen.say("portfolio-total"));
    }
    for sum in &view.totals {
        sum_row(pen, &mut totals, grid, pen.say("portfolio-total"), *sum, "");
    }
    totals
}

/// The sum of the budgets in one currency, of those rows alone that a further condition holds for.
///
/// Products of comparisons, since names compared by SUMIFS may hold its wildcards.
fn sum_row(
    pen: &Pen,
    totals: &mut Totals,
    grid: &Grid,
    label: String,
    sum: Money,
    condition: &str,
) {
    let row = totals.next_row();
    let currencies = grid.range(&pen.say("sheet-currency"));
    let budgets = grid.range(&pen.say("word-budget"));
    let condition = condition.replace("{row}", &row.to_string());
    totals.rows.push(vec![
        Total::Words(label),
        Total::Formula {
            formula: format!("SUMPRODUCT({condition}({currencies}=$C{row})*{budgets})"),
            result: sum.amount.to_string(),
            look: Look::Money,
        },
        Total::Words(sum.currency.as_str().to_owned()),
    ]);
}
