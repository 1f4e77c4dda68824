//! A plan as it was taken, as a workbook in which a person corrects what was misread. How corrections are read is decided in `plan_choices`.

use intake::plan::{Handling, Taken};
use language::Language;
use partnership::instrument::Rank;

use super::grid::{Column, Grid, Total, Totals, Value, count};
use super::workbook;
use crate::compose::pen::{Pen, text};
use crate::compose::plan_preview::{handling, paper};
use crate::intake::plan::{doubt, left, rank, reason};
use crate::paper::Block;

/// Writes a plan as a workbook: one row a part, with columns to correct; what was not taken follows.
pub fn plan_preview(plan: &Taken, program: (String, String), language: Language) -> Vec<u8> {
    let pen = Pen::new(language);
    let columns = [
        ("plan-place", 10),
        ("plan-rank", 16),
        ("plan-level", 7),
        ("word-number", 10),
        ("plan-words", 70),
        ("plan-action", 12),
        ("plan-reason", 28),
        ("plan-doubts", 36),
    ];
    let parts = plan.parts.iter().map(|part| {
        let doubts: Vec<String> = part
            .doubts
            .iter()
            .map(|one| doubt(one, plan, language))
            .collect();
        vec![
            Value::words(part.spot.to_string()),
            Value::words(rank(part.rank, language)),
            Value::words((part.depth + 1).to_string()),
            Value::words(part.label.clone().unwrap_or_default()),
            Value::words(part.text.clone()),
            Value::Nothing,
            Value::words(reason(part.reason, language)),
            Value::words(doubts.join("\n")),
        ]
    });
    let others = plan.left.iter().map(|one| {
        vec![
            Value::words(one.spot.to_string()),
            Value::Nothing,
            Value::Nothing,
            Value::Nothing,
            Value::words(one.text.clone()),
            Value::words(handling(Handling::LeftOut, language)),
            Value::words(left(one.why, language)),
            Value::Nothing,
        ]
    });
    let grid = Grid {
        name: pen.say("plan-rank"),
        columns: Column::headed(&pen, &columns),
        rows: parts.chain(others).collect(),
    };
    let totals = totals(plan, &grid, &pen);
    let mut about = paper(plan, &[], program, language);
    about.blocks = vec![Block::Paragraph(text(how(&pen)))];
    workbook::write(&grid, &totals, &about)
}

fn totals(plan: &Taken, grid: &Grid, pen: &Pen) -> Totals {
    let mut totals = Totals {
        headings: vec![pen.say("plan-rank"), pen.say("word-number")],
        rows: Vec::new(),
    };
    let range = grid.range(&pen.say("plan-rank"));
    for of in [
        Rank::Pillar,
        Rank::Section,
        Rank::ActionLine,
        Rank::Chapeau,
        Rank::Paragraph,
    ] {
        let named = rank(of, pen.language);
        let counted = plan.parts.iter().filter(|part| part.rank == of).count();
        let formula = format!("COUNTIF({range},\"{named}\")");
        let counted = count(formula, counted as u64);
        totals.rows.push(vec![Total::Words(named), counted]);
    }
    totals
}

/// How the workbook is corrected.
fn how(pen: &Pen) -> String {
    let actions = [
        Handling::Alone,
        Handling::Joined,
        Handling::Split,
        Handling::LeftOut,
    ];
    let actions = actions.map(|one| handling(one, pen.language));
    let said = [
        ("rank", pen.say("plan-rank").into()),
        ("level", pen.say("plan-level").into()),
        ("action", pen.say("plan-action").into()),
        ("actions", pen.language.list(&actions).into()),
    ];
    pen.language.tell("plan-choose", &said)
}
