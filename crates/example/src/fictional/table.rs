//! Tables: the record's bulk as rows of tab-separated fields under a line of names. What a row means lives elsewhere.

use partnership::words::Words;

/// A row of a table, with the names of its fields.
#[derive(Debug, Clone)]
pub(super) struct Row<'a> {
    names: Vec<&'a str>,
    fields: Vec<&'a str>,
}

/// The rows of a table, in order; empty lines and lines that begin with `#` are left out.
///
/// # Panics
/// When a row has another number of fields than there are names, which a test rules out.
pub(super) fn rows(text: &str) -> Vec<Row<'_>> {
    let told = |line: &&str| !line.trim().is_empty() && !line.starts_with('#');
    let mut lines = text.lines().filter(told);
    let names: Vec<&str> = lines
        .next()
        .map(|line| line.split('\t').collect())
        .unwrap_or_default();
    let row = |line| {
        let fields: Vec<&str> = str::split(line, '\t').collect();
        assert_eq!(fields.len(), names.len(), "fields of the row “{line}”");
        let names = names.clone();
        Row { names, fields }
    };
    lines.map(row).collect()
}

impl<'a> Row<'a> {
    /// The field with a name; none where it is empty.
    ///
    /// # Panics
    /// When the table has no such field, which a test rules out.
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        let place = self.names.iter().position(|own| *own == name);
        let place = place.unwrap_or_else(|| panic!("a table has no field “{name}”"));
        Some(self.fields[place]).filter(|field| !field.is_empty())
    }

    /// The field with a name, which no row leaves empty.
    ///
    /// # Panics
    /// When it is empty, which a test rules out.
    pub(super) fn need(&self, name: &str) -> &'a str {
        self.get(name)
            .unwrap_or_else(|| panic!("“{name}” is empty in {:?}", self.fields))
    }

    /// The words in the fields `en` and `ko`, of which at least one is there; both are equally authentic.
    ///
    /// # Panics
    /// When both are empty, which a test rules out.
    pub(super) fn words(&self) -> Words {
        self.words_of("en", "ko")
            .unwrap_or_else(|| panic!("no words in {:?}", self.fields))
    }

    /// The words in two fields, English and Korean; none where both are empty.
    pub(super) fn words_of(&self, english: &str, korean: &str) -> Option<Words> {
        let tags = [("en", self.get(english)), ("ko", self.get(korean))];
        let both: serde_json::Map<String, serde_json::Value> = tags
            .into_iter()
            .filter_map(|(tag, text)| Some((tag.to_owned(), text?.into())))
            .collect();
        serde_json::from_value(both.into()).ok()
    }
}
