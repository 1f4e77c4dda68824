//! Recognising what came: which call a file answers, and which line a row is about. What is doubtful is asked.

use std::collections::{BTreeMap, BTreeSet};

use partnership::book::Book;
use partnership::call::Call;
use partnership::instrument::{Instrument, Placed, Rank};
use partnership::key::Key;
use partnership::seat::Sight;

use super::key;
use super::layout::Column;
use super::table::{self, AnswerRow};
use super::take::{Choices, Proposal, Question, Remark};
use crate::file::{Block, Cell, File, Table};
use crate::likeness::{self, Likeness};

/// From how many hundredths on words are those of a line.
const ALIKE: u8 = 75;

/// Below how many hundredths words are not those of the line that is marked.
const UNLIKE: u8 = 45;

/// The call that a file answers, where it can be told or was told.
pub(super) fn call<'b>(
    file: &File,
    sight: &Sight<'_>,
    book: &'b Book,
    choices: &Choices,
    questions: &mut Vec<Question>,
) -> Option<(&'b Key, &'b Call)> {
    let calls = &book.things.calls;
    let name = || file.name.clone();
    if let Some(told) = choices.calls.get(&file.name) {
        let found = calls.get_key_value(told);
        if found.is_none() {
            let (file, written) = (name(), told.to_string());
            questions.push(Question::UnknownKey { file, written });
        }
        return found;
    }
    let (said, marked) = keys(file);
    let known = |keys: &BTreeSet<Key>| -> Vec<&'b Key> {
        let found = keys.iter().filter_map(|key| calls.get_key_value(key));
        found.map(|(key, _)| key).collect()
    };
    let mut found = known(&said);
    if found.is_empty() {
        found = known(&marked);
    }
    match found.as_slice() {
        [one] => calls.get_key_value(*one),
        [_, ..] => {
            let calls = found.into_iter().cloned().collect();
            let file = name();
            questions.push(Question::SeveralCalls { file, calls });
            None
        }
        [] => {
            let written = said.iter().chain(&marked).next();
            questions.push(match (written, closest(file, sight, book)) {
                (Some(key), _) => Question::UnknownKey {
                    file: name(),
                    written: key.to_string(),
                },
                (None, Some((key, call))) => Question::DoubtfulCall {
                    file: name(),
                    call: key.clone(),
                    to: call.to.clone(),
                },
                (None, None) => Question::NoCall { file: name() },
            });
            None
        }
    }
}

/// The keys that a file bears: for the whole, and beside its rows.
fn keys(file: &File) -> (BTreeSet<Key>, BTreeSet<Key>) {
    let (mut said, mut marked) = (BTreeSet::new(), BTreeSet::new());
    let mut take = |words: &str| {
        for line in words.lines() {
            match key::read_row(line) {
                Some((call, _)) => drop(marked.insert(call)),
                None => said.extend(key::within(line)),
            }
        }
    };
    for block in &file.blocks {
        match block {
            Block::Paragraph(paragraph) => take(&paragraph.text),
            Block::Table(table) => cells(table).for_each(|cell| take(&cell.value.words())),
        }
    }
    (said, marked)
}

fn cells(table: &Table) -> impl Iterator<Item = &Cell> {
    table.rows.iter().flat_map(|row| &row.cells)
}

/// The one call whose lines most rows of the file are about, more than half of them.
fn closest<'b>(file: &File, sight: &Sight<'_>, book: &'b Book) -> Option<(&'b Key, &'b Call)> {
    let tables = table::answers(file, &mut Vec::new());
    let mut scores: BTreeMap<usize, Vec<(&'b Key, &'b Call)>> = BTreeMap::new();
    for (key, call) in &book.things.calls {
        let Some((_, text)) = sight.follow(book, &call.instrument) else {
            continue;
        };
        let lines = Lines::of(text, call);
        let rows = tables.iter().flatten();
        let found: BTreeSet<usize> = rows.filter_map(|row| lines.by_words(row)).collect();
        if found.len() * 2 > call.lines.len() {
            scores.entry(found.len()).or_default().push((key, call));
        }
    }
    match scores.into_values().next_back()?.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// The lines of a call, to be recognised in rows.
pub(super) struct Lines<'a> {
    text: &'a Instrument,
    asked: Vec<&'a Placed>,
    words: Likeness,
    tag: String,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a Instrument, call: &Call) -> Lines<'a> {
        let asked = call.lines.iter().filter_map(|key| text.provisions.get(key));
        let asked: Vec<&Placed> = asked.collect();
        let tag = call.language.as_str().to_owned();
        let words = Likeness::of(asked.iter().map(|line| line.provision.text.read(&tag)));
        Lines {
            text,
            asked,
            words,
            tag,
        }
    }

    fn key(&self, at: usize) -> &'a Key {
        &self.asked[at].provision.key
    }

    /// The line that a row is about; none where it says nothing, or where that is in question.
    pub(super) fn find(
        &self,
        file: &str,
        row: &AnswerRow<'_>,
        proposal: &mut Proposal,
    ) -> Option<Key> {
        if !row.is_filled() {
            return None;
        }
        let (file, place) = (file.to_owned(), row.place.clone());
        let marked = row.mark.as_ref().map(|(_, line)| line);
        let worded = self.by_words(row).map(|at| self.key(at).clone());
        match (marked, worded) {
            (Some(marked), worded) => {
                let of_marked = self.text.provisions.get(marked);
                let words = row.words(Column::Line);
                let is_unlike = |placed: &Placed| {
                    let own = placed.provision.text.read(&self.tag);
                    !words.is_empty() && likeness::hundredths(&words, own) < UNLIKE
                };
                match worded.filter(|worded| worded != marked) {
                    Some(worded) if of_marked.is_none_or(is_unlike) => {
                        let marked = marked.clone();
                        proposal.questions.push(Question::OtherLine {
                            file,
                            place,
                            marked,
                            worded,
                        });
                        None
                    }
                    Some(_) | None => self.asked_for(file, row, marked, proposal),
                }
            }
            (None, Some(line)) => {
                let by = line.clone();
                proposal.remarks.push(Remark::ByContent {
                    file,
                    place,
                    line: by,
                });
                Some(line)
            }
            (None, None) => self.unasked(file, row, proposal),
        }
    }

    fn asked_for(
        &self,
        file: String,
        row: &AnswerRow<'_>,
        line: &Key,
        proposal: &mut Proposal,
    ) -> Option<Key> {
        if self.asked.iter().any(|asked| asked.provision.key == *line) {
            return Some(line.clone());
        }
        let (place, line) = (row.place.clone(), line.clone());
        let known = self.text.provisions.get(&line);
        if known.is_some_and(|placed| placed.provision.rank == Rank::ActionLine) {
            let remark = Remark::NotAsked { file, place, line };
            proposal.remarks.push(remark);
        } else {
            let written = line.to_string();
            let question = Question::NoLine {
                file,
                place,
                written,
            };
            proposal.questions.push(question);
        }
        None
    }

    /// A row that is about none of the lines asked for: about another of the text, or about none.
    fn unasked(&self, file: String, row: &AnswerRow<'_>, proposal: &mut Proposal) -> Option<Key> {
        let (label, words) = (label_of(row), row.words(Column::Line));
        let lines = self.text.provisions.walk().map(|(_, placed)| placed);
        let other = lines
            .filter(|placed| placed.provision.rank == Rank::ActionLine)
            .find(|placed| {
                let own = placed.provision.label.as_deref().map(likeness::label);
                let is_label = label.is_some() && own == label;
                let own = placed.provision.text.read(&self.tag);
                is_label && (words.is_empty() || likeness::hundredths(&words, own) >= ALIKE)
            });
        let place = row.place.clone();
        match other {
            Some(placed) => {
                let line = placed.provision.key.clone();
                proposal
                    .remarks
                    .push(Remark::NotAsked { file, place, line });
            }
            None => {
                let number = row.words(Column::Number);
                let written = [number, words].join(" ").trim().to_owned();
                proposal.questions.push(Question::NoLine {
                    file,
                    place,
                    written,
                });
            }
        }
        None
    }

    /// The place of the line that a row names by its number and its words, where both agree or one is not there.
    fn by_words(&self, row: &AnswerRow<'_>) -> Option<usize> {
        let words = row.words(Column::Line);
        let label = label_of(row);
        let has_label = |at: &usize| {
            let own = self.asked[*at].provision.label.as_deref();
            label.is_some() && own.map(likeness::label) == label
        };
        let labelled: Vec<usize> = (0..self.asked.len()).filter(has_label).collect();
        if words.is_empty() {
            return match labelled.as_slice() {
                [one] => Some(*one),
                _ => None,
            };
        }
        let found = self.words.closest(&words)?;
        let runner_up = found.runner_up.map_or(0, |(_, alike)| alike);
        if found.hundredths >= ALIKE && runner_up < found.hundredths {
            return (labelled.is_empty() || labelled.contains(&found.line)).then_some(found.line);
        }
        // Equal words under different numbers: the number tells them apart.
        let own = |at: &&usize| {
            let line = self.asked[**at].provision.text.read(&self.tag);
            likeness::hundredths(&words, line) >= ALIKE
        };
        match labelled.iter().filter(own).collect::<Vec<_>>().as_slice() {
            [one] => Some(**one),
            _ => None,
        }
    }
}

/// The number in a row, as numbers are compared; the mark that may stand beneath it left out.
fn label_of(row: &AnswerRow<'_>) -> Option<String> {
    let words = row.words(Column::Number);
    let first = words.lines().next().unwrap_or_default();
    let label = likeness::label(first);
    (!label.is_empty()).then_some(label)
}
