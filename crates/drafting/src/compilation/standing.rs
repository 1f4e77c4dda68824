//! What is open in each paragraph, and who holds it open.
//! Brackets of earlier rounds that nobody touches are counted where they are printed, not here.

use std::collections::{BTreeMap, BTreeSet};

use crate::compilation::{Compilation, Point};

/// What is open in one line of the base, or just before it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// The points in dispute that begin there, by their numbers in reading order.
    pub open: Vec<usize>,
    /// The points at which all ask for the same, likewise.
    pub unanimous: Vec<usize>,
    /// Who wants something else than the base at the points in dispute, by the numbers of the submissions.
    pub holders: BTreeSet<usize>,
}

impl Compilation {
    /// What is open, by the number of the line; lines without a point are left out.
    /// What is put in behind the last line stands under the number after it.
    ///
    /// ```
    /// use drafting::{compare::compare, compile::compile, text::Text, token::Party};
    ///
    /// let base = Text::plain("They shall meet.\nThey shall report.");
    /// let marks = compare(&base, &Text::plain("They shall meet.\nThey should report."));
    /// let silent = compare(&base, &base);
    /// let compiled = compile(base, vec![(Party("LAO".into()), silent), (Party("THA".into()), marks)]);
    /// let standing = compiled.standing();
    /// assert_eq!(standing.keys().copied().collect::<Vec<_>>(), [1]);
    /// assert_eq!(standing[&1].open, [0]);
    /// assert!(standing[&1].holders.contains(&1));
    /// ```
    pub fn standing(&self) -> BTreeMap<usize, Standing> {
        let mut lines: BTreeMap<usize, Standing> = BTreeMap::new();
        for (number, point) in self.points().enumerate() {
            let standing = lines.entry(self.line(point)).or_default();
            if self.is_unanimous(point) {
                standing.unanimous.push(number);
            } else {
                standing.open.push(number);
                let supporters = point.options.iter().flat_map(|option| &option.supporters);
                standing.holders.extend(supporters.map(|one| one.party));
            }
        }
        lines
    }

    fn line(&self, point: &Point) -> usize {
        if point.span.start == self.base.tokens().len() {
            self.base.lines().len()
        } else {
            self.base.line_of(point.span.start)
        }
    }
}
