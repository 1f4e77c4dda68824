//! The forms in which readings can be taken along, and the names of their files. How a form is written lives elsewhere.

use super::Reading;

/// A form in which a reading can be taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// A Word document.
    Word,
    /// A PDF.
    Pdf,
    /// An Excel workbook.
    Excel,
    /// A calendar file.
    Calendar,
    /// The view as JSON.
    Json,
}

impl Form {
    /// Every form.
    pub const ALL: [Form; 5] = [
        Form::Word,
        Form::Pdf,
        Form::Excel,
        Form::Calendar,
        Form::Json,
    ];

    /// The ending of its files, without the full stop.
    pub fn ending(self) -> &'static str {
        match self {
            Form::Word => "docx",
            Form::Pdf => "pdf",
            Form::Excel => "xlsx",
            Form::Calendar => "ics",
            Form::Json => "json",
        }
    }

    /// Its media type (RFC 6838).
    pub fn media_type(self) -> &'static str {
        match self {
            Form::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Form::Pdf => "application/pdf",
            Form::Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Form::Calendar => "text/calendar; charset=utf-8",
            Form::Json => "application/json; charset=utf-8",
        }
    }

    /// What people call it, in every language.
    pub fn name(self) -> &'static str {
        match self {
            Form::Word => "Word",
            Form::Pdf => "PDF",
            Form::Excel => "Excel",
            Form::Calendar => "iCalendar",
            Form::Json => "JSON",
        }
    }

    /// Reads the ending of a file, without the full stop.
    pub fn of_ending(ending: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.ending() == ending)
    }
}

impl Reading {
    /// The forms in which it can be taken along.
    pub fn forms(&self) -> &'static [Form] {
        match self {
            Reading::Home
            | Reading::Meetings
            | Reading::Meeting(_)
            | Reading::Release { .. }
            | Reading::Instruments
            | Reading::Review(_)
            | Reading::Differences(_)
            | Reading::Moved(_)
            | Reading::Standing { .. }
            | Reading::Calls
            | Reading::Project(_)
            | Reading::Issues
            | Reading::Issue(_)
            | Reading::Offices
            | Reading::Search(_)
            | Reading::Ledger { .. }
            | Reading::Thing(_) => &[Form::Word, Form::Pdf, Form::Json],
            Reading::FollowUp | Reading::Matrix(_) | Reading::Portfolio => {
                &[Form::Word, Form::Pdf, Form::Excel, Form::Json]
            }
            Reading::Calendar => &[Form::Word, Form::Pdf, Form::Calendar, Form::Json],
        }
    }

    /// What a file of it is called, without its ending.
    pub fn file_stem(&self) -> String {
        match self {
            Reading::Home => "home".to_owned(),
            Reading::Meetings => "meetings".to_owned(),
            Reading::Meeting(meeting) => format!("{}-record", meeting.key),
            Reading::FollowUp => "follow-up".to_owned(),
            Reading::Release { meeting, issuer } => match issuer {
                None => format!("{}-release", meeting.key),
                Some(issuer) => format!("{}-release-{}", meeting.key, issuer.key),
            },
            Reading::Instruments => "documents".to_owned(),
            Reading::Review(instrument) => format!("{}-review", instrument.key),
            Reading::Matrix(instrument) => format!("{}-matrix", instrument.key),
            Reading::Differences(instrument) => format!("{}-differences", instrument.key),
            Reading::Moved(instrument) => format!("{}-moved", instrument.key),
            Reading::Standing { instrument, side } => match side {
                None => format!("{}-standing", instrument.key),
                Some(side) => format!("{}-standing-{side}", instrument.key),
            },
            Reading::Calls => "calls".to_owned(),
            Reading::Calendar => "calendar".to_owned(),
            Reading::Portfolio => "portfolio".to_owned(),
            Reading::Project(project) => project.key.to_string(),
            Reading::Issues => "issues".to_owned(),
            Reading::Issue(issue) => issue.key.to_string(),
            Reading::Offices => "offices".to_owned(),
            Reading::Search(_) => "search".to_owned(),
            Reading::Ledger { book: None, .. } => "ledger".to_owned(),
            Reading::Ledger {
                book: Some(book), ..
            } => format!("ledger-{book}"),
            Reading::Thing(place) => place.key.to_string(),
        }
    }
}
