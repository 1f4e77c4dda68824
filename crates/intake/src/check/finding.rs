//! What is found: where the text disagrees with the record, what it says, what the record has, and how sure that is.

use jiff::civil::{Date, Weekday};
use partnership::intervention::Verb;
use partnership::kind::Kind;
use partnership::money::{Money, Rate};
use partnership::progress::Status;
use partnership::view::Place as Home;
use partnership::view::name::MeetingName;
use partnership::when::{Period, When};
use partnership::words::Words;
use rust_decimal::Decimal;

use crate::file::Place;

/// Where some words stand in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The paragraph or cell.
    pub place: Place,
    /// Which of the notes called there, from 0; none for the words of the place itself.
    pub note: Option<usize>,
    /// The first byte of the words in the text of the place or note.
    pub from: usize,
    /// The byte after their last.
    pub until: usize,
    /// The words.
    pub said: String,
}

/// The words around a spot, within its sentence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Context {
    /// What stands before.
    pub before: String,
    /// What stands after.
    pub after: String,
}

/// How sure a finding is; the order is that of weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Text and record, or two parts of the text, cannot both be right.
    Sure,
    /// They disagree, if the text means what it seems to.
    Likely,
    /// Nothing is wrong; the record writes it otherwise, or more fully.
    Remark,
}

/// A place where the text disagrees with the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The place of the passage among all passages, from 0.
    pub order: usize,
    /// Where.
    pub spot: Spot,
    /// The words around it.
    pub context: Context,
    /// What disagrees, and what the record has.
    pub matter: Matter,
    /// How sure that is.
    pub certainty: Certainty,
    /// The thing of the record that it is about.
    pub about: Option<Home>,
}

/// What disagrees, with what the record has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matter {
    /// The day of the week is not that of the date.
    Weekday {
        /// The date.
        date: Date,
        /// The day of the week as written.
        said: Weekday,
    },
    /// There is no such day.
    NoSuchDay,
    /// A meeting sat on another date.
    MeetingDate {
        /// The meeting.
        meeting: MeetingName,
    },
    /// A meeting sat in another place.
    MeetingPlace {
        /// The meeting.
        meeting: MeetingName,
        /// Where it sat.
        place: Words,
    },
    /// The meeting of that date has another number.
    MeetingNumber {
        /// The number as written.
        said: u32,
        /// The meeting that the record has.
        meeting: MeetingName,
    },
    /// Who is named did not chair the meeting.
    NotInChair {
        /// The meeting.
        meeting: MeetingName,
        /// Who chaired.
        chairs: Vec<Words>,
    },
    /// A name is nearly, but not quite, one of the record.
    Spelling {
        /// What bears the name.
        kind: Kind,
        /// The name as the record has it.
        name: Words,
        /// The form of it that is nearest.
        nearest: String,
    },
    /// The record writes the name otherwise.
    OtherSpelling {
        /// What bears the name.
        kind: Kind,
        /// The name as the record writes it.
        name: Words,
    },
    /// The parts of a person's name stand in another order.
    NameOrder {
        /// The name.
        name: Words,
    },
    /// The parts of two persons' names are put together.
    MixedName {
        /// Whose name the first part belongs to.
        first: Words,
        /// Whose name the second part belongs to.
        second: Words,
    },
    /// A thing is given an abbreviation that is not its own.
    Abbreviation {
        /// The name.
        name: Words,
        /// Its abbreviation.
        short: Words,
    },
    /// A person has another title on the day.
    Title {
        /// The person.
        person: Words,
        /// The titles on the day, as far as recorded.
        titles: Vec<Words>,
        /// When the person had the title that is written, if ever.
        held: Option<Period>,
        /// Who has it on the day.
        bearer: Option<Words>,
    },
    /// An office is held by another on the day.
    Holder {
        /// The office.
        office: Words,
        /// Who holds it.
        holders: Vec<Words>,
        /// When who is named held it, if ever.
        held: Option<Period>,
    },
    /// The sum is in another currency.
    Currency {
        /// What it is for.
        of: Words,
        /// The sums that the record has.
        amounts: Vec<Money>,
    },
    /// The sum is another.
    Amount {
        /// What it is for.
        of: Words,
        /// The sums that the record has.
        amounts: Vec<Money>,
    },
    /// A percentage does not follow from the fraction beside it.
    Rounding {
        /// The fraction.
        rate: Rate,
    },
    /// A percentage stands without its fraction.
    BareRate {
        /// What the record can count itself of the text named there.
        rates: Vec<(Vec<Status>, Rate)>,
    },
    /// A rate or a count of lines is not what the record computes or has from its sources.
    Count {
        /// The text whose lines are counted.
        of: Words,
        /// What the record has, with the statuses that count.
        rates: Vec<(Vec<Status>, Rate)>,
        /// Percentages that sources give without a fraction.
        percents: Vec<Decimal>,
    },
    /// More is said than the record has.
    Verb {
        /// The verb as written.
        said: Verb,
        /// The verb that the record has.
        record: Verb,
        /// What it was said of.
        substance: Words,
    },
    /// A line has not come so far.
    Status {
        /// The line.
        line: Words,
        /// How far it is said to have come.
        said: Status,
        /// How far it has, as agreed; none where nothing is agreed.
        agreed: Option<Status>,
    },
    /// The years are not those of the thing.
    Years {
        /// What it is.
        of: Words,
        /// The time that it covers.
        period: Period,
    },
    /// A side has another number of members on the day.
    Members {
        /// The side.
        side: Words,
        /// How many it has.
        count: usize,
    },
    /// A text was adopted on another date.
    Adoption {
        /// The text.
        text: Words,
        /// When it was adopted.
        on: When,
    },
}
