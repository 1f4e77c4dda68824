//! Vocabularies and the prefixes that stand for them. The strict names of a vocabulary count as the transitional ones.

/// A vocabulary that the room knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Space {
    /// No vocabulary at all.
    None,
    /// One that is not known here.
    Other,
    /// `xml:`
    Xml,
    /// The text of a document: `w:`
    Word,
    /// What Word 2010 added: `w14:`
    Word2010,
    /// What Word 2012 added: `w15:`
    Word2012,
    /// References from a part to another: `r:`
    Relationship,
    /// Alternatives for programs of different age: `mc:`
    Compatibility,
    /// Formulas: `m:`
    Math,
    /// Pictures and shapes, in any of the vocabularies of drawings: `a:`, `pic:`, `wp:`, `wps:`, `wpg:`, `wpc:`
    Drawing,
    /// Old pictures and shapes: `v:`
    Vector,
    /// Old objects: `o:`
    Office,
    /// The list of relationships of a part.
    Relationships,
    /// The list of the types of parts.
    ContentTypes,
}

const TRANSITIONAL: &str = "http://schemas.openxmlformats.org/";
const STRICT: &str = "http://purl.oclc.org/ooxml/";

impl Space {
    /// The vocabulary of a name of one.
    pub fn of(uri: &str) -> Self {
        if let Some(rest) = uri.strip_prefix(TRANSITIONAL) {
            return Self::of_standard(rest);
        }
        if let Some(rest) = uri.strip_prefix(STRICT) {
            return match rest {
                "wordprocessingml/main" => Self::Word,
                "officeDocument/relationships" => Self::Relationship,
                "officeDocument/math" => Self::Math,
                _ if rest.starts_with("drawingml/") => Self::Drawing,
                _ => Self::Other,
            };
        }
        match uri {
            "" => Self::None,
            "http://www.w3.org/XML/1998/namespace" => Self::Xml,
            "http://schemas.microsoft.com/office/word/2010/wordml" => Self::Word2010,
            "http://schemas.microsoft.com/office/word/2012/wordml" => Self::Word2012,
            "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
            | "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
            | "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"
            | "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" => {
                Self::Drawing
            }
            "urn:schemas-microsoft-com:vml" => Self::Vector,
            "urn:schemas-microsoft-com:office:office" => Self::Office,
            _ => Self::Other,
        }
    }

    fn of_standard(rest: &str) -> Self {
        match rest {
            "wordprocessingml/2006/main" => Self::Word,
            "officeDocument/2006/relationships" => Self::Relationship,
            "officeDocument/2006/math" => Self::Math,
            "markup-compatibility/2006" => Self::Compatibility,
            "package/2006/relationships" => Self::Relationships,
            "package/2006/content-types" => Self::ContentTypes,
            _ if rest.starts_with("drawingml/2006/") => Self::Drawing,
            _ => Self::Other,
        }
    }
}

/// The prefixes that an element declares.
#[derive(Debug, Clone)]
pub(super) struct Scope {
    pub(super) outer: Option<u32>,
    pub(super) bindings: Vec<Binding>,
    /// How many bindings can be seen from here, those of the outer scopes among them.
    pub(super) visible: usize,
}

/// A prefix and what it stands for.
#[derive(Debug, Clone)]
pub(super) struct Binding {
    /// Without its colon; empty for what has no prefix.
    pub(super) prefix: Box<str>,
    pub(super) space: Space,
}

/// The outermost scope, in which only `xml` is known.
pub(super) fn outermost() -> Scope {
    Scope {
        outer: None,
        bindings: vec![Binding {
            prefix: "xml".into(),
            space: Space::Xml,
        }],
        visible: 1,
    }
}

fn bindings(scopes: &[Scope], scope: u32) -> impl Iterator<Item = &Binding> {
    let chain = std::iter::successors(scopes.get(scope as usize), |scope| {
        scopes.get(scope.outer? as usize)
    });
    chain.flat_map(|scope| scope.bindings.iter())
}

/// What a prefix stands for in a scope: `Space::Other` where nobody declared it.
pub(super) fn of_prefix(scopes: &[Scope], scope: u32, prefix: &str) -> Space {
    bindings(scopes, scope)
        .find(|binding| *binding.prefix == *prefix)
        .map_or_else(
            || match prefix {
                "" => Space::None,
                _ => Space::Other,
            },
            |binding| binding.space,
        )
}

/// The vocabulary and the local name of an attribute.
pub(super) fn of_attribute<'a>(
    scopes: &[Scope],
    scope: u32,
    qualified: &'a str,
) -> (Space, &'a str) {
    match qualified.split_once(':') {
        Some((prefix, local)) => (of_prefix(scopes, scope, prefix), local),
        None => (Space::None, qualified),
    }
}

/// A prefix, with its colon, that stands for a vocabulary in a scope and is not hidden by an inner one.
pub(super) fn prefix_for(scopes: &[Scope], scope: u32, space: Space) -> Option<String> {
    bindings(scopes, scope)
        .filter(|binding| binding.space == space)
        .find(|binding| of_prefix(scopes, scope, &binding.prefix) == space)
        .map(|binding| match &*binding.prefix {
            "" => String::new(),
            prefix => format!("{prefix}:"),
        })
}
