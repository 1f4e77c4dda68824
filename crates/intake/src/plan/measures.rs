//! Lines that ask for several things: where they can be parted, and the parts of the plan with those parted that a person chose.

use partnership::instrument::Rank;
use partnership::key::Key;

use super::label::{self, Reading};
use super::levels::Node;
use super::pieces::Piece;
use super::ranks::Ranked;
use super::{Choices, Doubt, Handling, Part, Reason, Spot};

/// A measure has at least so many words.
const MEASURE_WORDS_MIN: usize = 2;
/// The places of the measures of a piece are counted from the piece's own times this.
const PIECES_OF_PIECE: usize = 1_000;

/// The measures of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measures {
    /// What stands before them and leads to them; empty where nothing does.
    pub lead: String,
    /// Each with its number, if it has one.
    pub each: Vec<(Option<String>, String)>,
}

/// Parts a line into the measures that it asks for: by numbers within it, by semicolons, or by sentences. None where it asks for one.
///
/// ```
/// let found = intake::plan::measures("Hold talks on ports; and train pilots").expect("two measures");
/// assert_eq!(found.each[1].1, "train pilots");
/// assert_eq!(intake::plan::measures("Hold talks on ports and train pilots"), None);
/// ```
pub fn measures(text: &str) -> Option<Measures> {
    numbered(text)
        .or_else(|| parted(text, &semicolons(text)))
        .or_else(|| parted(text, &sentences(text)))
}

/// Measures with numbers of their own: `… : (i) …; (ii) …`.
fn numbered(text: &str) -> Option<Measures> {
    let mut starts: Vec<(usize, &str, Vec<Reading>)> = Vec::new();
    for (at, _) in
        text.match_indices(|one: char| one.is_alphanumeric() || one == '(' || !one.is_ascii())
    {
        let is_begun = at == 0 || text[..at].ends_with([' ', '\n', ';', ':', ',']);
        let is_word = text[..at].ends_with('(');
        let end = text[at..].find(char::is_whitespace).map(|end| at + end);
        let Some(end) = end.filter(|_| is_begun && !is_word) else {
            continue;
        };
        let piece = &text[at..end];
        let is_closed = piece.ends_with(')') && piece.len() <= 6;
        let is_circled = piece.chars().count() == 1 && !piece.is_ascii();
        if let Some(label) =
            label::whole(piece).filter(|label| (is_closed || is_circled) && !label.is_bullet())
        {
            starts.push((at, piece, label.readings));
        }
    }
    let first = starts
        .iter()
        .position(|(_, _, readings)| value_in(readings, None, 1).is_some())?;
    let scheme = value_in(&starts[first].2, None, 1)?;
    let mut chosen = vec![&starts[first]];
    for start in &starts[first + 1..] {
        let next = u32::try_from(chosen.len() + 1).unwrap_or(u32::MAX);
        if value_in(&start.2, Some(&scheme), next).is_some() {
            chosen.push(start);
        }
    }
    if chosen.len() < 2 {
        return None;
    }
    let ends = chosen
        .iter()
        .skip(1)
        .map(|start| start.0)
        .chain([text.len()]);
    let each = chosen.iter().zip(ends).map(|(start, end)| {
        let words = &text[start.0 + start.1.len()..end];
        (Some(start.1.to_owned()), trimmed(words))
    });
    Some(Measures {
        lead: text[..chosen[0].0].trim().to_owned(),
        each: each.collect(),
    })
}

/// The reading that has a value, in a way of writing numbers if one is given.
fn value_in(readings: &[Reading], like: Option<&Reading>, value: u32) -> Option<Reading> {
    let mut readings = readings.iter();
    let found = readings
        .find(|one| one.values == [value] && like.is_none_or(|like| like.scheme == one.scheme));
    found.cloned()
}

fn parted(text: &str, cuts: &[usize]) -> Option<Measures> {
    let begins = [0].into_iter().chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain([text.len()]);
    let each: Vec<String> = begins
        .zip(ends)
        .map(|(from, to)| trimmed(&text[from..to]))
        .collect();
    let is_measure = |measure: &String| measure.split_whitespace().count() >= MEASURE_WORDS_MIN;
    (each.len() > 1 && each.iter().all(is_measure)).then(|| Measures {
        lead: String::new(),
        each: each.into_iter().map(|measure| (None, measure)).collect(),
    })
}

/// Behind each semicolon that something follows.
fn semicolons(text: &str) -> Vec<usize> {
    let found = text.match_indices(';').map(|(at, _)| at + 1);
    found.filter(|&at| !text[at..].trim().is_empty()).collect()
}

/// Behind each full stop that a sentence follows.
fn sentences(text: &str) -> Vec<usize> {
    let found = text.match_indices(". ").filter(|&(at, _)| {
        let before = text[..at].rsplit(|one: char| !one.is_alphanumeric()).next();
        // “No. 3”, “St. Alva” and initials end no sentence.
        let is_word = before.is_some_and(|word| word.chars().count() > 3 || !word.is_ascii());
        let after = text[at + 2..].trim_start();
        is_word && after.starts_with(|one: char| one.is_uppercase() || !one.is_ascii())
    });
    found.map(|(at, _)| at + 2).collect()
}

/// A measure without what joins it to the others.
fn trimmed(measure: &str) -> String {
    let start = measure.trim().trim_start_matches([';', ',']).trim_start();
    let start = start.strip_prefix("and ").unwrap_or(start);
    let end = start.trim_end_matches([';', ',', '.', ' ']);
    let end = end.strip_suffix(" and").unwrap_or(end);
    end.trim_end_matches([';', ',', ' ']).to_owned()
}

/// Makes the parts of a plan, those lines parted that a person wants parted.
pub(super) fn split(
    pieces: &[Piece],
    nodes: &[Node],
    ranked: Vec<Ranked>,
    choices: &Choices,
) -> Vec<Part> {
    let mut splitting = Splitting {
        pieces,
        nodes,
        parts: Vec::with_capacity(pieces.len()),
        of_piece: Vec::with_capacity(pieces.len()),
    };
    for (at, ranked) in ranked.iter().enumerate() {
        splitting.take(at, *ranked, choices);
    }
    splitting.parts
}

struct Splitting<'a> {
    pieces: &'a [Piece],
    nodes: &'a [Node],
    parts: Vec<Part>,
    /// The part that each piece became, or the first of them.
    of_piece: Vec<usize>,
}

impl Splitting<'_> {
    fn take(&mut self, at: usize, ranked: Ranked, choices: &Choices) {
        let piece = &self.pieces[at];
        let handling = |at: usize| {
            let chosen = choices.parts.get(&self.pieces[at].spot);
            chosen.map_or(Handling::AsRead, |chosen| chosen.handling)
        };
        let parent_is_split = self.nodes[at]
            .parent
            .is_some_and(|parent| handling(parent) == Handling::Split);
        let is_split = handling(at) == Handling::Split;
        let mut part = self.part(at, ranked);
        self.of_piece.push(self.parts.len());
        if parent_is_split && part.reason == Reason::WithinLine {
            part.rank = Rank::ActionLine;
            part.reason = Reason::Chosen;
        }
        let found = measures(&piece.text).filter(|_| is_split && ranked.measures_below == 0);
        if let Some(found) = found {
            return self.parted(part, found);
        }
        if is_split && ranked.measures_below > 0 {
            part.rank = Rank::Chapeau;
            part.reason = Reason::Chosen;
            part.doubts.clear();
        }
        if ranked.measures_below > 0 && !is_split && handling(at) != Handling::Alone {
            let count = ranked.measures_below;
            part.doubts.push(Doubt::SeveralMeasures { count });
        } else if part.rank == Rank::ActionLine && handling(at) != Handling::Alone {
            let count = measures(&part.text).map_or(0, |found| found.each.len());
            if count > 1 {
                part.doubts.push(Doubt::SeveralMeasures { count });
            }
        }
        self.parts.push(part);
    }

    /// Puts the measures of a line in its place: within what leads to them, or beside each other with numbers made from its own.
    fn parted(&mut self, mut part: Part, found: Measures) {
        let number = part.label.clone().unwrap_or_default();
        let leads = !found.lead.is_empty();
        let (parent, depth) = match leads {
            true => (Some(self.parts.len()), part.depth + 1),
            false => (part.parent, part.depth),
        };
        part.reason = Reason::Chosen;
        part.doubts.clear();
        let whole = part.clone();
        if leads {
            part.rank = Rank::Chapeau;
            part.text = found.lead;
            self.parts.push(part);
        }
        for ((own, text), nth) in found.each.into_iter().zip(1..) {
            let roman = u32::try_from(nth).map(label::written).unwrap_or_default();
            let label = match own {
                Some(own) if leads => own,
                Some(own) => format!("{number} {own}").trim().to_owned(),
                None => format!("{number} ({roman})").trim().to_owned(),
            };
            self.parts.push(Part {
                spot: Spot {
                    place: whole.spot.place.clone(),
                    piece: whole.spot.piece * PIECES_OF_PIECE + nth,
                },
                parent,
                depth,
                label: Some(label),
                rank: Rank::ActionLine,
                text,
                notes: match nth {
                    1 if !leads => whole.notes.clone(),
                    _ => Vec::new(),
                },
                ..whole.clone()
            });
        }
    }

    fn part(&self, at: usize, ranked: Ranked) -> Part {
        let (piece, node) = (&self.pieces[at], &self.nodes[at]);
        let number = |of: usize| {
            let label = self.pieces[of].label.as_ref();
            label.map_or_else(String::new, |label| label.printed.clone())
        };
        let mut doubts = Vec::new();
        if let Some(first) = node.repeats {
            let first = self.pieces[first].spot.clone();
            doubts.push(Doubt::NumberRepeated { first });
        }
        if let Some(after) = node.skipped_after {
            let after = if after == at {
                String::new()
            } else {
                number(after)
            };
            doubts.push(Doubt::NumberSkipped { after });
        }
        let raised = [
            (node.jumped, Doubt::LevelJumped),
            (piece.runs_on, Doubt::RunsOn),
            (ranked.narrates, Doubt::ReadsAsNarrative),
            (ranked.reason == Reason::Unnumbered, Doubt::Unnumbered),
            (piece.text.is_empty(), Doubt::NoWords),
        ];
        doubts.extend(
            raised
                .into_iter()
                .filter(|(is, _)| *is)
                .map(|(_, doubt)| doubt),
        );
        let label = piece.label.as_ref().filter(|label| !label.is_bullet());
        let parent = node.parent.map(|parent| self.of_piece[parent]);
        Part {
            spot: piece.spot.clone(),
            key: Key::parse("l").expect("a small letter"),
            parent,
            depth: parent.map_or(0, |parent| self.parts[parent].depth + 1),
            label: label.map(|label| label.printed.clone()),
            rank: ranked.rank,
            reason: ranked.reason,
            text: piece.text.clone(),
            paired: None,
            notes: piece.notes.clone(),
            annex: piece.annex,
            doubts,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::measures;

    #[test]
    fn a_line_is_parted_where_it_asks_for_several_things() {
        let told = |text: &str| {
            measures(text).map(|found| {
                let each = found.each.into_iter();
                let each =
                    each.map(|(label, text)| format!("{}|{text}", label.unwrap_or_default()));
                (found.lead, each.collect::<Vec<_>>())
            })
        };
        for (text, lead, each) in [
            (
                "Cooperate by: (i) holding talks; (ii) training pilots; and (iii) sharing charts.",
                "Cooperate by:",
                vec![
                    "(i)|holding talks",
                    "(ii)|training pilots",
                    "(iii)|sharing charts",
                ],
            ),
            (
                "(a) Hold talks (b) train pilots",
                "",
                vec!["(a)|Hold talks", "(b)|train pilots"],
            ),
            (
                "Hold talks; and train pilots;",
                "",
                vec!["|Hold talks", "|train pilots"],
            ),
            (
                "Hold talks each year. Train twenty pilots.",
                "",
                vec!["|Hold talks each year", "|Train twenty pilots"],
            ),
        ] {
            let each = each.into_iter().map(str::to_owned).collect();
            assert_eq!(told(text), Some((lead.to_owned(), each)), "{text}");
        }
        for text in [
            "Hold talks and train pilots",
            "Carry out Decision No. 3 Rev. A",
            "Hold talks (see Annex I)",
            "Talks; yes",
            "",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
