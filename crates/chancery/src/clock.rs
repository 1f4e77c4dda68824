//! The one clock of the program.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

/// The present moment.
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}

/// The present day, in UTC.
pub(crate) fn today() -> Date {
    Offset::UTC.to_datetime(now()).date()
}
