//! The names that the record knows, in every language and form, found in a text from any word on.
//! A trie of letters is walked rather than an automaton built: names end at words or before Korean particles only.

use std::collections::BTreeMap;

use partnership::kind::{Kind, Noun};
use partnership::office::Office;
use partnership::organisation::Organisation;
use partnership::party::{Party, Side};
use partnership::person::Person;
use partnership::project::Project;
use partnership::seat::Sight;
use partnership::source::Source;
use partnership::view::Place as Home;
use partnership::words::Words;
use partnership::{
    body::Body, book::Book, event::Event, instrument::Instrument, key::Key, meeting::Meeting,
};

use super::passage::{Sort, Token, tokens};

/// One way of writing the name of a thing.
#[derive(Debug, Clone)]
pub(super) struct Name {
    /// What bears it.
    pub(super) home: Home,
    /// What the thing is called in the first place.
    pub(super) words: Words,
    /// This way of writing it.
    pub(super) text: String,
    /// Its words and numbers, folded.
    pub(super) parts: Vec<String>,
    /// Which of them are written large.
    pub(super) large: Vec<bool>,
    /// Whether it is written in Korean.
    pub(super) is_korean: bool,
    /// Whether it is an abbreviation.
    pub(super) is_short: bool,
    /// Whether the record writes it otherwise: another spelling of a state.
    pub(super) is_variant: bool,
    /// Whether the years that the name has are left out here.
    pub(super) is_stem: bool,
}

/// The names of a record.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    pub(super) names: Vec<Name>,
    steps: BTreeMap<(u32, char), u32>,
    ends: BTreeMap<u32, Vec<usize>>,
    nodes: u32,
}

impl Lexicon {
    /// The names of everything that a sight holds.
    pub(super) fn of(sight: &Sight<'_>) -> Lexicon {
        let mut lexicon = Lexicon::default();
        for (book, key, it) in sight.all::<Party>() {
            lexicon.call::<Party>(
                book,
                key,
                &it.name,
                std::iter::once(&it.name).chain(&it.formal),
            );
            let home = Home::of::<Party>(book, key);
            for text in variants(it.code.as_deref()) {
                lexicon.add(&home, &it.name, text, Form::Variant);
            }
        }
        for (book, key, it) in sight.all::<Side>() {
            lexicon.call::<Side>(
                book,
                key,
                &it.name,
                std::iter::once(&it.name).chain(&it.formal),
            );
        }
        for (book, key, it) in sight.all::<Side>() {
            lexicon.call::<Side>(book, key, &it.name, &it.issuer);
        }
        for (book, key, it) in sight.all::<Source>() {
            lexicon.call::<Source>(book, key, &it.publisher, [&it.publisher, &it.title]);
        }
        for (book, key, it) in sight.all::<Person>() {
            if let Some(name) = it.name.get() {
                lexicon.call::<Person>(book, key, name, [name]);
            }
        }
        for (book, key, it) in sight.all::<Body>() {
            lexicon.call::<Body>(book, key, &it.name, [&it.name]);
        }
        for (book, key, it) in sight.all::<Meeting>() {
            if let Some(title) = &it.title {
                lexicon.call::<Meeting>(book, key, title, [title]);
            }
        }
        for (book, key, it) in sight.all::<Instrument>() {
            lexicon.call::<Instrument>(book, key, &it.title, [&it.title]);
        }
        for (book, key, it) in sight.all::<Project>() {
            let further = it.aliases.iter().map(|alias| &alias.name);
            let forms = std::iter::once(&it.title).chain(&it.short).chain(further);
            lexicon.call::<Project>(book, key, &it.title, forms);
        }
        for (book, key, it) in sight.all::<Organisation>() {
            let forms = std::iter::once(&it.name).chain(&it.short);
            lexicon.call::<Organisation>(book, key, &it.name, forms);
        }
        for (book, key, it) in sight.all::<Event>() {
            lexicon.call::<Event>(book, key, &it.title, [&it.title]);
        }
        for (book, key, it) in sight.all::<Office>() {
            lexicon.call::<Office>(book, key, &it.title, [&it.title]);
        }
        lexicon
    }

    /// Adds the ways in which a thing is called.
    fn call<'w, N: Noun>(
        &mut self,
        book: &Book,
        key: &Key,
        words: &Words,
        forms: impl IntoIterator<Item = &'w Words>,
    ) {
        let home = Home::of::<N>(book, key);
        for form in forms {
            for (_, text) in form.texts() {
                self.add(&home, words, text, Form::Own);
                if let Some((before, inside)) = bracketed(text) {
                    self.add(&home, words, before, Form::Own);
                    if is_abbreviation(inside) {
                        self.add(&home, words, inside, Form::Own);
                    }
                }
                if N::KIND == Kind::Instrument
                    && let Some(stem) = without_years(text)
                {
                    self.add(&home, words, &stem, Form::Stem);
                }
                if N::KIND == Kind::Office {
                    self.add_core(&home, words, text);
                }
            }
        }
    }

    /// Adds what an office is called for short: `Country coordinator`, `대화조정국`.
    fn add_core(&mut self, home: &Home, words: &Words, text: &str) {
        let cut = [" for ", " of ", " to "]
            .into_iter()
            .filter_map(|word| text.find(word))
            .min();
        if let Some(core) = cut
            .map(|cut| &text[..cut])
            .filter(|core| core.contains(' '))
        {
            self.add(home, words, core, Form::Own);
        }
        let last = text
            .rsplit(' ')
            .next()
            .filter(|last| last.chars().count() >= 4);
        if let Some(last) = last.filter(|last| *last != text && !last.is_ascii()) {
            self.add(home, words, last, Form::Own);
        }
    }

    fn add(&mut self, home: &Home, words: &Words, text: &str, form: Form) {
        let text = text.trim();
        let text = text.strip_prefix("the ").unwrap_or(text);
        let tokens = tokens(text);
        let parts: Vec<&Token> = tokens.iter().filter(|one| one.sort != Sort::Mark).collect();
        let letters: usize = parts.iter().map(|part| part.fold.chars().count()).sum();
        if letters < 2 {
            return;
        }
        let mut node = 0;
        for letter in parts.iter().flat_map(|part| part.fold.chars()) {
            let next = self.steps.get(&(node, letter)).copied();
            node = next.unwrap_or_else(|| {
                self.nodes += 1;
                self.steps.insert((node, letter), self.nodes);
                self.nodes
            });
        }
        let name = Name {
            home: home.clone(),
            words: words.clone(),
            text: text.to_owned(),
            is_korean: parts.iter().any(|part| part.sort == Sort::Korean),
            is_short: is_abbreviation(text),
            is_variant: form == Form::Variant,
            is_stem: form == Form::Stem,
            large: parts
                .iter()
                .map(|part| text[part.from..].starts_with(char::is_uppercase))
                .collect(),
            parts: parts.iter().map(|part| part.fold.clone()).collect(),
        };
        let ends = self.ends.entry(node).or_default();
        let is_known = ends
            .iter()
            .any(|at| self.names[*at].home == *home && self.names[*at].text == name.text);
        if !is_known {
            ends.push(self.names.len());
            self.names.push(name);
        }
    }

    /// The node to which a letter leads.
    pub(super) fn step(&self, node: u32, letter: char) -> Option<u32> {
        self.steps.get(&(node, letter)).copied()
    }

    /// The names that end at a node.
    pub(super) fn ending(&self, node: u32) -> &[usize] {
        self.ends.get(&node).map_or(&[], Vec::as_slice)
    }
}

/// What stands before brackets at the end of a name, and in them.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let (before, rest) = text.strip_suffix(')')?.rsplit_once('(')?;
    Some((before.trim(), rest))
}

/// Whether letters are an abbreviation: two or more capitals, and nothing but capitals, digits and signs.
pub(super) fn is_abbreviation(text: &str) -> bool {
    let capitals = text.chars().filter(|letter| letter.is_uppercase()).count();
    capitals >= 2
        && !text.chars().any(|letter| {
            letter.is_lowercase() || letter.is_whitespace() || ('가'..='힣').contains(&letter)
        })
}

/// In what way a name is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Own,
    Variant,
    Stem,
}

/// A title without its years: `Plan of Action` of `Plan of Action 2021-25`; none where it has none, or nothing else.
fn without_years(text: &str) -> Option<String> {
    let tokens = tokens(text);
    let years: Vec<&Token> = tokens
        .iter()
        .filter(|one| one.sort == Sort::Number)
        .collect();
    let [first, last] = years.as_slice() else {
        return None;
    };
    let is_range = first.fold.len() == 4 && matches!(last.fold.len(), 2 | 4);
    let before = text[..first.from].trim_end_matches([' ', ',', '(']);
    let after = text[last.until..].trim_start_matches(['년', ' ', ')', ',']);
    let stem = format!("{before} {after}").trim().to_owned();
    (is_range && stem.contains(' ')).then_some(stem)
}

/// Other spellings of states in use, by their code in ISO 3166, of which a record has at most some for its own.
const VARIANTS: [(&str, &[&str]); 14] = [
    ("BRN", &["Brunei"]),
    ("CIV", &["Ivory Coast"]),
    ("CPV", &["Cape Verde"]),
    ("CZE", &["Czechia", "Czech Republic"]),
    ("KHM", &["Kampuchea"]),
    ("KOR", &["South Korea", "남한"]),
    ("LAO", &["Laos"]),
    ("MKD", &["Macedonia"]),
    ("MMR", &["Burma", "버마"]),
    ("NLD", &["Holland"]),
    ("SWZ", &["Swaziland"]),
    ("TLS", &["East Timor", "티모르레스테"]),
    ("TUR", &["Turkey", "Türkiye"]),
    ("VNM", &["Vietnam"]),
];

fn variants(code: Option<&str>) -> &'static [&'static str] {
    let known = VARIANTS.iter().find(|(own, _)| Some(*own) == code);
    known.map_or(&[], |(_, variants)| variants)
}
