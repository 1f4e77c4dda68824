//! What was typed into a form, as a browser sends it: names with values. What it means is read elsewhere.

use std::collections::BTreeSet;

/// What was typed: names with values, in the order sent; a name can have several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Typed(Vec<(String, String)>);

impl Typed {
    /// What a browser sent.
    pub(crate) fn of(pairs: Vec<(String, String)>) -> Typed {
        Typed(pairs)
    }

    /// What was kept of a draft; none where it is not what was written.
    pub(crate) fn read(kept: &str) -> Option<Typed> {
        serde_json::from_str(kept).ok().map(Typed)
    }

    /// As it is kept in a draft.
    pub(crate) fn written(&self) -> String {
        serde_json::to_string(&self.0).expect("texts can always be written")
    }

    /// The value of a name without the white space around it; empty where there is none.
    pub(crate) fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(own, _)| own == name);
        found.map_or("", |(_, value)| value.trim())
    }

    /// Every value of a name that is not empty.
    pub(crate) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let of_name = self.0.iter().filter(move |(own, _)| own == name);
        of_name
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    }

    /// All names with their values.
    pub(crate) fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// Gives a name one value in the place of those that it has.
    pub(crate) fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(own, _)| own != name);
        self.add(name, value);
    }

    /// Gives a name one value more.
    pub(crate) fn add(&mut self, name: &str, value: impl Into<String>) {
        self.0.push((name.to_owned(), value.into()));
    }

    /// Leaves out some names.
    pub(crate) fn without(&self, names: &[&str]) -> Typed {
        let rest = self
            .0
            .iter()
            .filter(|(name, _)| !names.contains(&name.as_str()));
        Typed(rest.cloned().collect())
    }

    /// What follows a name and a full stop, up to the next one: the languages of words, the numbers of rows.
    pub(crate) fn within(&self, name: &str) -> BTreeSet<&str> {
        let after = |own: &'_ str| -> Option<usize> {
            let rest = own.strip_prefix(name)?;
            rest.starts_with('.').then_some(name.len() + 1)
        };
        let inner = self
            .0
            .iter()
            .filter_map(|(own, _)| Some(&own[after(own)?..]));
        inner.filter_map(|rest| rest.split('.').next()).collect()
    }

    /// The numbers of the rows in which something is typed, ascending.
    pub(crate) fn rows(&self, name: &str) -> Vec<usize> {
        let numbers = self
            .within(name)
            .into_iter()
            .filter_map(|row| row.parse().ok());
        let mut rows: Vec<usize> = numbers
            .filter(|row| self.is_filled(&format!("{name}.{row}")))
            .collect();
        rows.sort_unstable();
        rows
    }

    /// Whether anything is typed under a name or within it.
    pub(crate) fn is_filled(&self, name: &str) -> bool {
        let is_its = |own: &str| {
            let rest = own.strip_prefix(name);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let mut own = self.0.iter().filter(|(own, _)| is_its(own));
        own.any(|(name, value)| !value.trim().is_empty() && !name.ends_with(".origin"))
    }
}
