//! What stands around a paper on a page: whose eyes one reads with, where one can go, in which language and form.
//! Nothing of the paper itself.

use crate::address::Address;
use crate::offer::Offers;

/// What stands around a paper on a page; all words are already in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shell {
    /// The name of the record.
    pub record: String,
    /// With whose eyes one reads; none where no record is read.
    pub seat: Option<String>,
    /// The seats that the reader may change to, the present one among them; empty where the seat is fixed.
    pub seats: Vec<SeatChoice>,
    /// The path of the page, without its query.
    pub path: String,
    /// The moment that was asked for, as a query (`as-of=2025-05-15`); empty where none was.
    pub moment: String,
    /// The same page in the other languages and in this one: `?lang=ko` and what else the query holds.
    pub languages: Vec<LanguageChoice>,
    /// What was searched for last, to stand in the search box; none where nothing can be searched.
    pub search: Option<String>,
    /// The main places of the record, in the order shown.
    pub places: Vec<Place>,
    /// The forms in which the page's paper can be taken along.
    pub forms: Vec<Form>,
    /// What the reader can record from the page.
    pub offers: Offers,
}

/// A seat that the reader may change to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatChoice {
    /// Its key, sent back when it is chosen.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Whether it is the present one.
    pub present: bool,
}

/// The page in one of the languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageChoice {
    /// The language.
    pub language: language::Language,
    /// Where the page is in it.
    pub to: String,
}

/// One of the main places of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its path.
    pub to: String,
}

/// A form in which a paper can be taken along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Its name: `Word`.
    pub name: String,
    /// Where it is.
    pub to: String,
    /// Its media type.
    pub media_type: &'static str,
}

impl LanguageChoice {
    /// The page at an address in every language.
    pub(crate) fn all(address: &Address) -> Vec<LanguageChoice> {
        let choice = |language| LanguageChoice {
            language,
            to: address.in_language(language),
        };
        language::Language::ALL.map(choice).into()
    }
}

impl Shell {
    /// Whether there is a record around the page, to which its paper can lead.
    pub fn has_record(&self) -> bool {
        self.search.is_some()
    }

    /// The address of a place of this house at the moment of the page: who reads of last year goes on reading of last year.
    pub fn at_its_moment(&self, path: &str) -> String {
        if self.moment.is_empty() || path.starts_with('#') {
            return path.to_owned();
        }
        let (path, anchor) = match path.split_once('#') {
            Some((path, anchor)) => (path, format!("#{anchor}")),
            None => (path, String::new()),
        };
        let joint = if path.contains('?') { '&' } else { '?' };
        format!("{path}{joint}{}{anchor}", self.moment)
    }

    /// Tells whether the page is this place, or lies within it.
    pub fn is_within(&self, place: &Place) -> bool {
        match self.path.strip_prefix(place.to.as_str()) {
            Some("") => true,
            Some(rest) => place.to != "/" && rest.starts_with('/'),
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(path: &str, moment: &str) -> Shell {
        Shell {
            record: String::new(),
            seat: None,
            seats: Vec::new(),
            path: path.into(),
            moment: moment.into(),
            languages: Vec::new(),
            search: None,
            places: Vec::new(),
            forms: Vec::new(),
            offers: Offers::default(),
        }
    }

    #[test]
    fn a_link_leads_to_the_moment_of_the_page() {
        let cases = [
            ("", "/issues", "/issues"),
            ("as-of=2025-05-15", "/issues", "/issues?as-of=2025-05-15"),
            (
                "as-of=2025-05-15",
                "/search?q=x#y",
                "/search?q=x&as-of=2025-05-15#y",
            ),
            ("as-of=2025-05-15", "#source-1", "#source-1"),
        ];
        for (moment, to, expected) in cases {
            assert_eq!(shell("/", moment).at_its_moment(to), expected);
        }
    }

    #[test]
    fn a_page_lies_within_the_place_whose_path_it_continues() {
        let cases = [
            ("/", "/", true),
            ("/meetings", "/", false),
            ("/meetings", "/meetings", true),
            ("/meetings/dialogue-29", "/meetings", true),
            ("/meetingsroom", "/meetings", false),
            ("/", "/meetings", false),
        ];
        for (path, to, expected) in cases {
            let shell = shell(path, "");
            let place = Place {
                name: String::new(),
                to: to.into(),
            };
            assert_eq!(shell.is_within(&place), expected, "{path} in {to}");
        }
    }
}
