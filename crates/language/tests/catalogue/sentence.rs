//! The sentences as they are written in the files of the catalogue, read with Fluent's own parser.

use std::collections::BTreeSet;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use language::Language;

/// The Korean particles, after a consonant and after a vowel.
const PARTICLES: [&str; 7] = [
    "을/를",
    "이/가",
    "은/는",
    "과/와",
    "으로/로",
    "이므로/므로",
    "이라는/라는",
];

/// A sentence as it is written.
pub(crate) struct Sentence {
    pub(crate) id: String,
    pub(crate) file: String,
    pub(crate) variables: BTreeSet<String>,
    /// Those of the variables that are counts: they choose a plural.
    pub(crate) counts: BTreeSet<String>,
    /// The words in it, without what is filled in.
    pub(crate) words: String,
}

/// Reads every sentence of a language, file by file.
pub(crate) fn all(language: Language) -> Vec<Sentence> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("catalogue")
        .join(language.tag());
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("each language has its folder")
        .map(|file| file.expect("the folder can be read").path())
        .collect();
    files.sort();
    files.iter().flat_map(|file| sentences(file)).collect()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the files of the catalogue are what is tested"
)]
fn sentences(path: &Path) -> Vec<Sentence> {
    let file = path
        .file_name()
        .expect("a file has a name")
        .to_string_lossy()
        .into_owned();
    let text = std::fs::read_to_string(path).expect("a file of the catalogue can be read");
    let resource = fluent_syntax::parser::parse(text.as_str())
        .unwrap_or_else(|(_, mistakes)| panic!("{}: {mistakes:?}", path.display()));
    let mut sentences = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let value = message.value.expect("a sentence has words");
                let mut sentence = Sentence {
                    id: message.id.name.to_owned(),
                    file: file.clone(),
                    variables: BTreeSet::new(),
                    counts: BTreeSet::new(),
                    words: String::new(),
                };
                sentence.read_pattern(&value);
                sentences.push(sentence);
            }
            Entry::Term(term) => panic!("{file}: a term (`-{}`) is not used here", term.id.name),
            Entry::Junk { content } => panic!("{file}: not Fluent: {content}"),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
    sentences
}

impl Sentence {
    fn read_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression } => self.read_expression(expression),
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                self.read_count(selector);
                for variant in variants {
                    self.read_pattern(&variant.value);
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.check_function(id.name, &arguments.positional);
                for argument in &arguments.positional {
                    self.read_inline(argument);
                }
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            InlineExpression::MessageReference { id, .. }
            | InlineExpression::TermReference { id, .. } => {
                panic!(
                    "`{}`: a sentence does not quote another (`{}`)",
                    self.id, id.name
                )
            }
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn read_count(&mut self, selector: &InlineExpression<&str>) {
        match selector {
            InlineExpression::VariableReference { id } => {
                self.counts.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
                self.read_count(&arguments.positional[0]);
            }
            InlineExpression::FunctionReference { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. }
            | InlineExpression::Placeable { .. }
            | InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn check_function(&self, name: &str, given: &[InlineExpression<&str>]) {
        let fits = match (name, given) {
            ("NUMBER" | "EMPTY", [InlineExpression::VariableReference { .. }]) => true,
            (
                "PARTICLE" | "AFTER",
                [
                    InlineExpression::VariableReference { .. },
                    InlineExpression::StringLiteral { value },
                ],
            ) => PARTICLES.contains(value),
            _ => false,
        };
        assert!(fits, "`{}` calls {name} with something else", self.id);
    }
}
