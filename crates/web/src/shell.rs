//! What stands around a paper on a page: whose eyes one reads with, where one can go, in which language and form.
//! Nothing of the paper itself.

/// What stands around a paper on a page; all words are already in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shell {
    /// The name of the record.
    pub record: String,
    /// With whose eyes one reads.
    pub seat: String,
    /// The seats that the reader may change to, the present one among them; empty where the seat is fixed.
    pub seats: Vec<SeatChoice>,
    /// The path of the page, without its query.
    pub path: String,
    /// The same page in the other languages and in this one: `?lang=ko` and what else the query holds.
    pub languages: Vec<LanguageChoice>,
    /// What was searched for last, to stand in the search box.
    pub search: String,
    /// The main places of the record, in the order shown.
    pub places: Vec<Place>,
    /// The forms in which the page's paper can be taken along.
    pub forms: Vec<Form>,
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

impl Shell {
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
            let shell = Shell {
                record: String::new(),
                seat: String::new(),
                seats: Vec::new(),
                path: path.into(),
                languages: Vec::new(),
                search: String::new(),
                places: Vec::new(),
                forms: Vec::new(),
            };
            let place = Place {
                name: String::new(),
                to: to.into(),
            };
            assert_eq!(shell.is_within(&place), expected, "{path} in {to}");
        }
    }
}
