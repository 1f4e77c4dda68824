//! The record as it would be made: its acts judged and applied in memory, so that its pages can be seen before it is kept.
//! Nothing is written here.

use std::sync::Arc;

use documents::intake::desk::Desk;
use intake::matrix::{Lines, Proposal, understand};
use intake::plan::{self, Taken, Undecided};
use jiff::Timestamp;
use jiff::tz::Offset;
use partnership::entry::Recorded;
use partnership::entry::Submission;
use partnership::instrument::Instrument;
use partnership::key::{Key, Ref};
use partnership::seat::Eyes;
use partnership::{Partnership, Refused, admit};

use super::super::given::Given;
use super::prepared::Prepared;

/// The short name of the plan in the record that is made around it.
const PLAN: &str = "plan";

/// The record as it would be made.
pub(super) struct Assembled {
    /// What the acts add up to.
    pub(super) partnership: Partnership,
    /// The acts, in their order.
    pub(super) submissions: Vec<Submission>,
    /// The files that they keep.
    pub(super) files: Vec<Arc<Given>>,
    /// The sides, the seats and the books.
    pub(super) desk: Desk,
    /// With whose eyes our desk reads.
    pub(super) eyes: Eyes,
    /// The plan, with its book.
    pub(super) instrument: Ref<Instrument>,
    /// The lines of the plan, and the matrix held against them, where one was given.
    pub(super) matrix: Option<(Lines, Proposal)>,
}

/// Why no record can be made.
#[derive(Debug)]
pub(super) enum Unmade {
    /// Title, lines or sides are missing.
    Sides,
    /// Something of the plan must be said first.
    Undecided(Undecided),
    /// The rules refuse an act.
    Refused(Box<Refused>),
}

impl Prepared {
    /// The record as it would be made at a moment.
    pub(super) fn assembled(&self, now: Timestamp) -> Result<Assembled, Unmade> {
        let taken = self.taken();
        let today = Offset::UTC.to_datetime(now).date();
        let desk = self.desk(&taken, today).ok_or(Unmade::Sides)?;
        let key = Key::parse(PLAN).expect("a word in small letters");
        let mut assembled = self.plan_of(&taken, desk, key, now)?;
        if let Some(matrix) = &self.matrix {
            let Assembled {
                eyes, instrument, ..
            } = &assembled;
            let partnership = &assembled.partnership;
            let lines = Lines::of(partnership, eyes, instrument, self.stage, now);
            let lines = lines.expect("our desk reads the joint book, in which the plan was put");
            let proposal = understand(std::slice::from_ref(&matrix.file), &lines, &self.decisions);
            let acts = proposal.submissions(&lines, &self.decisions, &[matrix.attached()]);
            assembled.record(acts, now)?;
            assembled.files.push(Arc::clone(matrix));
            assembled.matrix = Some((lines, proposal));
        }
        Ok(assembled)
    }

    fn plan_of(
        &self,
        taken: &Taken,
        desk: Desk,
        key: Key,
        now: Timestamp,
    ) -> Result<Assembled, Unmade> {
        let recording = desk.recording(key.clone());
        let mut acts = desk.acts();
        acts.extend(plan::submissions(taken, &recording).map_err(Unmade::Undecided)?);
        let files: Vec<Arc<Given>> = std::iter::once(&self.plan)
            .chain(&self.second)
            .map(Arc::clone)
            .collect();
        for file in &files {
            let kept = file.attached();
            let attached = plan::attached(
                &recording,
                &kept.name,
                kept.size_bytes,
                kept.hash,
                kept.media_type,
            );
            acts.push(attached);
        }
        let mut seat = desk.seat(self.sides.ours);
        seat.book = Some(partnership::book::BookId::public());
        let mut assembled = Assembled {
            partnership: Partnership::default(),
            submissions: Vec::new(),
            files,
            eyes: Eyes::Seat(seat),
            instrument: Ref::within(recording.book, key),
            desk,
            matrix: None,
        };
        assembled.record(acts, now)?;
        Ok(assembled)
    }
}

impl Assembled {
    /// Judges acts and applies them.
    fn record(&mut self, acts: Vec<Submission>, now: Timestamp) -> Result<(), Unmade> {
        let admitted = admit(&self.partnership, acts.clone(), now);
        let admitted = admitted.map_err(|refused| Unmade::Refused(Box::new(refused)))?;
        for entry in admitted.entries() {
            let (entry, hash) = (Arc::clone(entry), [0; 32]);
            self.partnership.apply(Recorded { entry, hash });
        }
        self.submissions.extend(acts);
        Ok(())
    }
}
