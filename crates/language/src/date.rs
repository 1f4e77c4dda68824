//! Dates and moments as people read them; what they are dates of, and which clock says now, is
//! not known here.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::Language;

impl Language {
    /// Writes a day: `15 May 2025`, `2025년 5월 15일`.
    pub fn date(self, date: Date) -> String {
        self.tell(
            "date",
            &[
                ("day", date.day().to_string().into()),
                ("month", self.name_of_month(date.month()).into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// Writes a month of a year: `May 2025`, `2025년 5월`.
    ///
    /// # Panics
    ///
    /// If the month is not from 1 to 12.
    pub fn month(self, year: i16, month: i8) -> String {
        self.tell(
            "date-month",
            &[
                ("month", self.name_of_month(month).into()),
                ("year", year.to_string().into()),
            ],
        )
    }

    /// Writes a year: `2025`, `2025년`.
    pub fn year(self, year: i16) -> String {
        self.tell("date-year", &[("year", year.to_string().into())])
    }

    /// Writes the days from one to another, both included, saying each month and year once:
    /// `15–16 May 2025`, `31 October – 1 November 2025`.
    pub fn dates(self, from: Date, until: Date) -> String {
        if from == until {
            return self.date(from);
        }
        if from.year() != until.year() {
            return self.tell(
                "date-range-across-years",
                &[
                    ("from", self.date(from).into()),
                    ("until", self.date(until).into()),
                ],
            );
        }
        let until_day = ("until-day", until.day().to_string().into());
        let from_day = ("from-day", from.day().to_string().into());
        let year = ("year", from.year().to_string().into());
        let month = self.name_of_month(from.month());
        if from.month() == until.month() {
            let month = ("month", month.into());
            return self.tell("date-range-in-month", &[from_day, until_day, month, year]);
        }
        let from_month = ("from-month", month.into());
        let until_month = ("until-month", self.name_of_month(until.month()).into());
        self.tell(
            "date-range-across-months",
            &[from_day, from_month, until_day, until_month, year],
        )
    }

    /// Names the day of the week: `Thursday`, `목요일`.
    pub fn weekday(self, date: Date) -> String {
        self.say(&format!(
            "weekday-{}",
            date.weekday().to_monday_one_offset()
        ))
    }

    /// Writes a moment in Coordinated Universal Time, cut to the minute:
    /// `15 May 2025, 09:30 UTC`.
    pub fn instant(self, moment: Timestamp) -> String {
        let moment = TimeZone::UTC.to_datetime(moment);
        let time = format!("{:02}:{:02}", moment.hour(), moment.minute());
        self.tell(
            "instant",
            &[
                ("date", self.date(moment.date()).into()),
                ("time", time.into()),
            ],
        )
    }

    fn name_of_month(self, month: i8) -> String {
        self.say(&format!("month-{month}"))
    }
}
