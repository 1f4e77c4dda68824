//! What is open in a text that carries brackets already, as a paper and as JSON. What a bracket is, is decided in `drafting`.

use drafting::brackets::{Bracketed, Fault, Flaw, Held, Open, Place};
use language::Language;
use serde::Serialize;

use crate::compose::negotiation::{Origin, column, paper, table};
use crate::compose::pen::{cell, heading, row, text};
use crate::paper::{
    Align, Block, Cell, Column, Fact, Inline, Line, Paper, Row, RowKind, Sheet, Tone,
};

/// Sets out what is open: in all, by section and by party, and where the text is malformed.
pub fn paper_of(read: &Bracketed, origin: &Origin, language: Language) -> Paper {
    let by_section = read.open_by_section();
    let all = read.open();
    let fact = |id: &str, count: usize| Fact {
        term: language.say(id),
        value: vec![text(number(count, language))],
    };
    let mut blocks = vec![Block::Facts(vec![
        fact("brackets-brackets", all.brackets),
        fact("brackets-places", all.places),
        fact("brackets-slots", all.slots),
        fact("brackets-options", all.options),
        fact("brackets-unbalanced", all.unbalanced),
        fact("brackets-agreed", all.agreed),
    ])];
    if read.sections.len() > 1 {
        blocks.push(heading(1, language.say("brackets-by-section")));
        blocks.push(sections(read, &by_section, &all, language));
    }
    let held = read.held_by_party();
    if !held.is_empty() {
        blocks.push(heading(1, language.say("brackets-by-party")));
        let rows = held
            .iter()
            .map(|(party, held)| party_row(&party.0, held, language));
        let caption = language.say("brackets-by-party");
        blocks.push(table(caption, &party_columns(language), rows.collect()));
    }
    if !read.faults.is_empty() {
        blocks.push(heading(1, language.say("brackets-faults")));
        let said = language.tell(
            "brackets-faults-found",
            &[("count", read.faults.len().into())],
        );
        blocks.push(Block::Notice {
            tone: Tone::Late,
            text: text(said),
        });
        let lines = read.faults.iter().map(|fault| line(fault, language));
        blocks.push(Block::List(lines.collect()));
    }
    paper(origin, language, Sheet::Portrait, blocks)
}

/// Writes what is open as JSON, for other programs.
pub fn json(read: &Bracketed) -> Vec<u8> {
    let by_section = read.open_by_section();
    let sections = read.sections.iter().zip(&by_section);
    let told = Told {
        open: OpenTold::of(&read.open()),
        sections: sections
            .map(|(section, open)| SectionTold {
                heading: section.heading.as_deref(),
                open: OpenTold::of(open),
            })
            .collect(),
        parties: read
            .held_by_party()
            .iter()
            .map(|(party, held)| PartyTold {
                party: party.0.to_string(),
                proposes: held.proposes,
                retains: held.retains,
                deletes: held.deletes,
                reserves: held.reserves,
            })
            .collect(),
        faults: read
            .faults
            .iter()
            .map(|fault| FaultTold {
                flaw: name_of(&fault.flaw),
                paragraph: fault.place.paragraph + 1,
                before: &fault.place.before,
                after: &fault.place.after,
            })
            .collect(),
    };
    serde_json::to_vec_pretty(&told).expect("plain words and numbers always serialise")
}

#[derive(Serialize)]
struct Told<'a> {
    open: OpenTold,
    sections: Vec<SectionTold<'a>>,
    parties: Vec<PartyTold>,
    faults: Vec<FaultTold<'a>>,
}

#[derive(Serialize)]
struct OpenTold {
    brackets: usize,
    places: usize,
    slots: usize,
    options: usize,
    unbalanced: usize,
    agreed: usize,
}

impl OpenTold {
    fn of(open: &Open) -> OpenTold {
        OpenTold {
            brackets: open.brackets,
            places: open.places,
            slots: open.slots,
            options: open.options,
            unbalanced: open.unbalanced,
            agreed: open.agreed,
        }
    }
}

#[derive(Serialize)]
struct SectionTold<'a> {
    heading: Option<&'a str>,
    open: OpenTold,
}

#[derive(Serialize)]
struct PartyTold {
    party: String,
    proposes: usize,
    retains: usize,
    deletes: usize,
    reserves: usize,
}

#[derive(Serialize)]
struct FaultTold<'a> {
    flaw: &'static str,
    /// Counted from 1 among the paragraphs that hold anything.
    paragraph: usize,
    before: &'a str,
    after: &'a str,
}

fn number(count: usize, language: Language) -> String {
    let count = i64::try_from(count).expect("nothing in memory is counted beyond i64");
    language.number(count)
}

fn counted(count: usize, language: Language) -> Cell {
    cell(number(count, language))
}

fn sections(read: &Bracketed, by_section: &[Open], all: &Open, language: Language) -> Block {
    let count = |id: &str| column(language.say(id), 14, Align::End);
    let columns = [
        column(language.say("brackets-section"), 50, Align::Start),
        count("brackets-brackets"),
        count("brackets-places"),
        count("brackets-slots"),
        count("brackets-options"),
        count("brackets-unbalanced"),
        count("brackets-agreed"),
    ];
    let cells = |name: String, open: &Open| {
        let counts = [
            open.brackets,
            open.places,
            open.slots,
            open.options,
            open.unbalanced,
            open.agreed,
        ];
        let counts = counts.map(|count| counted(count, language));
        std::iter::once(cell(name)).chain(counts).collect()
    };
    let mut rows: Vec<Row> = read
        .sections
        .iter()
        .zip(by_section)
        .map(|(section, open)| {
            let heading = section.heading.clone();
            let heading = heading.unwrap_or_else(|| language.say("brackets-no-heading"));
            row(cells(heading, open))
        })
        .collect();
    rows.push(Row {
        kind: RowKind::Total,
        cells: cells(language.say("brackets-in-all"), all),
    });
    table(language.say("brackets-by-section"), &columns, rows)
}

fn party_columns(language: Language) -> Vec<Column> {
    let count = |id: &str| column(language.say(id), 20, Align::End);
    vec![
        column(language.say("compiled-party"), 40, Align::Start),
        count("brackets-proposes"),
        count("brackets-retains"),
        count("brackets-deletes"),
        count("brackets-reserves"),
    ]
}

fn party_row(party: &str, held: &Held, language: Language) -> Row {
    let counts = [held.proposes, held.retains, held.deletes, held.reserves];
    let counts = counts.map(|count| counted(count, language));
    row(std::iter::once(cell(party)).chain(counts).collect())
}

/// What is wrong, and the words at which it shows.
fn line(fault: &Fault, language: Language) -> Line {
    let id = ["brackets-", name_of(&fault.flaw)].concat();
    let mut line = vec![Inline::Text(format!("{} ", language.say(&id)))];
    line.extend(shown(&fault.place));
    match &fault.flaw {
        Flaw::Spanning { until } | Flaw::Crossing { until } => {
            line.push(Inline::Text(" ↔ ".to_owned()));
            line.extend(shown(until));
        }
        Flaw::Unclosed | Flaw::Unopened | Flaw::OptionOutOfOrder => {}
    }
    line
}

fn shown(place: &Place) -> Line {
    vec![
        Inline::Small(format!("¶ {} ", place.paragraph + 1)),
        Inline::Emphasis(format!("…{}", place.before)),
        Inline::Strong(" ▸ ".to_owned()),
        Inline::Emphasis(format!("{}…", place.after)),
    ]
}

fn name_of(flaw: &Flaw) -> &'static str {
    match flaw {
        Flaw::Unclosed => "unclosed",
        Flaw::Unopened => "unopened",
        Flaw::Spanning { .. } => "spanning",
        Flaw::Crossing { .. } => "crossing",
        Flaw::OptionOutOfOrder => "option-out-of-order",
    }
}
