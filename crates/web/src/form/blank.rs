//! What a form is: one act, and what is asked for it, as data. How it is shown, read and sent lives beside it.

use partnership::kind::Kind;

/// A form that nobody has filled in: an act, with a field for each of its parts.
pub(crate) struct Blank {
    /// The noun of the act.
    pub(crate) noun: &'static str,
    /// Its verb.
    pub(crate) verb: &'static str,
    /// What is asked, in the order shown; each named as in the JSON of the act.
    pub(crate) fields: &'static [Field],
    /// Which field a refusal is about, by the refusal's own name.
    pub(crate) blames: &'static [(&'static str, &'static str)],
}

/// A field of a form.
pub(crate) struct Field {
    /// Its name, as in the JSON of the act.
    pub(crate) name: &'static str,
    /// What is asked.
    pub(crate) asks: Asks,
    /// Whether an answer is needed.
    pub(crate) need: Need,
}

/// Whether an answer is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Always.
    Must,
    /// Never.
    May,
    /// Where another field has this answer.
    Where(&'static str, &'static str),
}

/// What a field asks for.
pub(crate) enum Asks {
    /// A short name; where none is given it is made of the first of these groups of fields that are all filled in.
    Key(&'static [&'static [&'static str]]),
    /// Plain text in one line.
    Text,
    /// A few words, in one language or several.
    Words,
    /// A paragraph, in one language or several.
    Prose,
    /// A date as exact as it is known.
    When,
    /// A beginning, and an end where there is one.
    Period,
    /// A whole number.
    Number,
    /// A sum in a currency.
    Money,
    /// One of these, named in the catalogue under the family.
    Choice(&'static str, &'static [&'static str]),
    /// A thing of a kind.
    One(Kind),
    /// The thing that the act changes, which stands in the act's own book.
    Own(Kind),
    /// Things of a kind.
    Several(Kind),
    /// A thing of one of several kinds.
    OneOf(&'static [Kind]),
    /// Things of several kinds.
    SeveralOf(&'static [Kind]),
    /// In whose name the act is done: asked only of the keeper, who records what others did.
    Myself,
    /// An action line.
    Line,
    /// A point of the agenda of the meeting chosen.
    Item,
    /// Rows with fields of their own.
    Rows(&'static [Field]),
}

/// Who can be named as one that speaks.
pub(crate) const VOICES: &[Kind] = &[Kind::Side, Kind::Party];

/// A field that must be filled in.
pub(crate) const fn must(name: &'static str, asks: Asks) -> Field {
    let need = Need::Must;
    Field { name, asks, need }
}

/// A field that may be left empty.
pub(crate) const fn may(name: &'static str, asks: Asks) -> Field {
    let need = Need::May;
    Field { name, asks, need }
}

impl Blank {
    /// The form's path: `request/make`.
    pub(crate) fn path(&self) -> String {
        format!("{}/{}", self.noun, self.verb)
    }

    /// The thing that the act changes, where it changes one: its field and its kind.
    pub(crate) fn changes(&self) -> Option<(&'static str, Kind)> {
        self.fields.iter().find_map(|field| {
            if let Asks::Own(kind) = field.asks {
                Some((field.name, kind))
            } else {
                None
            }
        })
    }

    /// The field with a name.
    pub(crate) fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}
