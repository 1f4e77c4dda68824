//! What is being prepared: the plan and the matrix as they were given, and what was chosen where the reading was wrong.
//! What follows from it is computed anew whenever it is shown.

use std::sync::Arc;

use documents::intake::desk::{self, Desk, Named};
use intake::matrix;
use intake::plan::{self, Choices, Taken};
use jiff::civil::Date;
use partnership::instrument::Rank;
use partnership::key::Key;
use partnership::progress::Stage;
use partnership::words::Words;

use super::super::given::Given;

/// What is being prepared.
#[derive(Debug, Clone)]
pub(crate) struct Prepared {
    /// The plan.
    pub(super) plan: Arc<Given>,
    /// The plan in another language.
    pub(super) second: Option<Arc<Given>>,
    /// What was chosen where the plan was read wrongly.
    pub(super) choices: Choices,
    /// The two sides, and for which of them the record is kept.
    pub(super) sides: Sides,
    /// The matrix.
    pub(super) matrix: Option<Arc<Given>>,
    /// What was chosen where the matrix was read wrongly.
    pub(super) decisions: matrix::Choices,
    /// How far the reports of the matrix have come.
    pub(super) stage: Stage,
}

/// The two sides of a plan as typed: empty where nothing was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Sides {
    /// What each is called.
    pub(super) names: [String; 2],
    /// The short name of each.
    pub(super) keys: [String; 2],
    /// Which is ours.
    pub(super) ours: usize,
}

impl Prepared {
    /// A plan of which nothing was chosen yet; the names of the sides are taken from its title where that has them.
    pub(super) fn begun(plan: Arc<Given>, second: Option<Arc<Given>>) -> Prepared {
        let mut prepared = Prepared {
            plan,
            second,
            choices: Choices::default(),
            sides: Sides::default(),
            matrix: None,
            decisions: matrix::Choices::default(),
            // A matrix that shows both sides has been exchanged between them.
            stage: Stage::Exchanged,
        };
        if let Some([one, other]) = prepared.taken().sides {
            let keys = [desk::key_of(&one, 1), desk::key_of(&other, 2)];
            prepared.sides.keys = keys.map(|key| key.to_string());
            prepared.sides.names = [one, other];
        }
        prepared
    }

    /// The plan as it is understood with what was chosen.
    pub(super) fn taken(&self) -> Taken {
        let mut taken = plan::take(&self.plan.file, &self.choices);
        if let Some(second) = &self.second {
            let other = plan::take(&second.file, &Choices::default());
            plan::pair(&mut taken, &other, &self.choices);
        }
        taken
    }

    /// The record that is to be made around the plan; none before its sides are named, each with a short name of its own.
    pub(super) fn desk(&self, taken: &Taken, today: Date) -> Option<Desk> {
        let [one, other] = [0, 1].map(|at| {
            let name = self.sides.names[at].trim();
            let key = Key::parse(self.sides.keys[at].trim()).ok()?;
            let name = Words::in_one(taken.language.as_str(), name);
            (!self.sides.names[at].trim().is_empty()).then_some(Named { key, name })
        });
        let given = [one?, other?];
        if given[0].key == given[1].key {
            return None;
        }
        Desk::around(taken, Some(given), self.sides.ours, today.year())
    }

    /// Whether all is known without which the plan could not be recorded.
    pub(super) fn is_decided(&self, today: Date) -> bool {
        let taken = self.taken();
        let has_lines = taken.parts.iter().any(|part| part.rank == Rank::ActionLine);
        !taken.title.is_empty() && has_lines && self.desk(&taken, today).is_some()
    }
}
