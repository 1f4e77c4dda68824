//! Everything that can be read of a record: one table of contents, with addresses, for pages and commands alike.
//! What a view says is decided in `partnership`, and how it is set out in `compose`.

mod address;
mod form;
mod view;

use partnership::book::BookId;
use partnership::instrument::Instrument;
use partnership::issue::Issue;
use partnership::key::{Key, Ref};
use partnership::kind::Kind;
use partnership::meeting::Meeting;
use partnership::party::Side;
use partnership::project::Project;
use partnership::seat::Sight;
use partnership::view::{Moment, Place};

use crate::compose::Imprint;

pub use form::Form;
pub use view::View;

/// Something that can be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reading {
    /// The first page.
    Home,
    /// The list of meetings.
    Meetings,
    /// The record of a meeting.
    Meeting(Ref<Meeting>),
    /// The follow-up matrix.
    FollowUp,
    /// The press release of a side about a meeting.
    Release {
        /// The meeting.
        meeting: Ref<Meeting>,
        /// The side that issues it; none for the side whose account of the meeting stands in the record first.
        issuer: Option<Ref<Side>>,
    },
    /// The list of instruments.
    Instruments,
    /// The review of an instrument.
    Review(Ref<Instrument>),
    /// The implementation matrix of an instrument.
    Matrix(Ref<Instrument>),
    /// The lines of an instrument on which the sides report differently.
    Differences(Ref<Instrument>),
    /// What moved under an instrument since the last edition of its review.
    Moved(Ref<Instrument>),
    /// Where the reports of one side on an instrument stand.
    Standing {
        /// The instrument.
        instrument: Ref<Instrument>,
        /// The side or party, by its short name; none for the one that the text names first.
        side: Option<Key>,
    },
    /// The calls for input.
    Calls,
    /// The portfolio of projects.
    Portfolio,
    /// The record of a project.
    Project(Ref<Project>),
    /// Everything that has a date.
    Calendar,
    /// The list of issues.
    Issues,
    /// The history of an issue.
    Issue(Ref<Issue>),
    /// The register of offices and terms.
    Offices,
    /// What is found for some words.
    Search(String),
    /// The entries of the ledger, the latest first.
    Ledger {
        /// Only those of this book.
        book: Option<BookId>,
        /// Only those with lower numbers.
        before: Option<u64>,
    },
    /// What is recorded of any other thing.
    Thing(Place),
}

impl Reading {
    /// The page of a thing.
    pub fn of(place: &Place) -> Reading {
        let Place { book, kind, key } = place.clone();
        match kind {
            Kind::Meeting => Reading::Meeting(Ref::within(book, key)),
            Kind::Project => Reading::Project(Ref::within(book, key)),
            Kind::Issue => Reading::Issue(Ref::within(book, key)),
            Kind::Seat
            | Kind::Party
            | Kind::Side
            | Kind::Office
            | Kind::Term
            | Kind::Person
            | Kind::Source
            | Kind::Claim
            | Kind::Milestone
            | Kind::Body
            | Kind::Intervention
            | Kind::Outcome
            | Kind::Event
            | Kind::Link
            | Kind::Request
            | Kind::Commitment
            | Kind::Instrument
            | Kind::Draft
            | Kind::Clearance
            | Kind::Progress
            | Kind::Call
            | Kind::FocusArea
            | Kind::Organisation
            | Kind::Deliverable
            | Kind::ResultStatement
            | Kind::Indicator
            | Kind::Attachment
            | Kind::Note
            | Kind::Edition => Reading::Thing(Place { book, kind, key }),
        }
    }

    /// Computes what is read; none where the sight holds no such thing, whether or not there is one.
    pub fn view(&self, sight: &Sight<'_>, moment: Moment) -> Option<View> {
        view::of(self, sight, moment)
    }

    /// What a paper of the view says of its making: the books that the view was read from, and where they end.
    pub fn imprint(&self, view: &View, sight: &Sight<'_>, moment: Moment) -> Imprint {
        let places = view.rests_on();
        imprint(sight, moment, |book| {
            let mut homes = places.iter().flatten();
            places.is_none() || homes.any(|place| place.book == *book)
        })
    }
}

/// What a paper says of its making that was read from the books of a sight that count.
pub fn imprint(sight: &Sight<'_>, moment: Moment, counts: impl Fn(&BookId) -> bool) -> Imprint {
    let named = sight.books.iter().filter(|book| counts(&book.id));
    let (mut books, mut checkpoints) = (Vec::new(), Vec::new());
    for book in named {
        books.extend(book.title().map(|title| (book.id.clone(), title.clone())));
        // A book as it was known at an earlier time carries no hash.
        if book.head.hash != [0; 32] {
            let prefix: String = book.head.hash[..8]
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            checkpoints.push(format!("{} {} {prefix}", book.id, book.head.number));
        }
    }
    Imprint {
        books,
        moment,
        checkpoints,
        program: ("Chancery".to_owned(), env!("CARGO_PKG_VERSION").to_owned()),
    }
}
