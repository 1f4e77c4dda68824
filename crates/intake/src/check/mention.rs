//! Where a text names what the record knows: the longest name from each word on. What is said of it is found elsewhere.

use std::ops::Range;

use partnership::kind::Kind;
use partnership::view::Place as Home;

use super::lexicon::{Lexicon, Name};
use super::passage::{Passage, Sort};

/// A name of the record in a text.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    /// The tokens, the last of them whole.
    pub(super) tokens: Range<usize>,
    /// The byte after its last letter, before any Korean particle.
    pub(super) until: usize,
    /// The names that are written so.
    pub(super) names: Vec<usize>,
}

impl Mention {
    /// All that bear the name, of one kind: persons may be namesakes.
    pub(super) fn all_of_kind<'l>(
        &self,
        kind: Kind,
        lexicon: &'l Lexicon,
    ) -> impl Iterator<Item = &'l Home> {
        let names = self.names.iter().map(|name| &lexicon.names[*name]);
        names
            .filter(move |name| name.home.kind == kind)
            .map(|name| &name.home)
    }

    /// What bears the name, of one kind.
    pub(super) fn of_kind<'l>(&self, kind: Kind, lexicon: &'l Lexicon) -> Option<&'l Home> {
        self.all_of_kind(kind, lexicon).next()
    }
}

/// The names in a passage, in its order; none overlaps another.
pub(super) fn all(passage: &Passage, lexicon: &Lexicon) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < passage.tokens.len() {
        match longest(passage, lexicon, at) {
            Some(mention) => {
                at = mention.tokens.end;
                mentions.push(mention);
            }
            None => at += 1,
        }
    }
    mentions
}

/// The most signs that may stand between two words of a name.
const SIGNS_MAX: usize = 2;

fn longest(passage: &Passage, lexicon: &Lexicon, from: usize) -> Option<Mention> {
    let mut best = None;
    let (mut node, mut signs) = (0, 0);
    for at in from..passage.tokens.len() {
        let token = &passage.tokens[at];
        if token.sort == Sort::Mark {
            signs += 1;
            if at == from || signs > SIGNS_MAX || parts(&token.fold) {
                break;
            }
            continue;
        }
        signs = 0;
        let mut is_broken = false;
        for (offset, letter) in token.fold.char_indices() {
            let Some(next) = lexicon.step(node, letter) else {
                is_broken = true;
                break;
            };
            node = next;
            let rest = &token.fold[offset + letter.len_utf8()..];
            let ends = rest.is_empty() || (token.sort == Sort::Korean && is_particle(rest));
            if !ends {
                continue;
            }
            let until = token.until - rest.len();
            let names: Vec<usize> = lexicon
                .ending(node)
                .iter()
                .copied()
                .filter(|name| fits(&lexicon.names[*name], passage, from))
                .collect();
            if !names.is_empty() {
                best = Some(Mention {
                    tokens: from..at + 1,
                    until,
                    names,
                });
            }
        }
        if is_broken {
            break;
        }
    }
    best
}

/// Whether a sign parts sentences or parts of them, so that no name goes on after it.
fn parts(sign: &str) -> bool {
    matches!(sign, ";" | "!" | "?" | "[" | "]" | "•" | "…")
}

/// Whether a name may be meant: what is written large in the record is written large in the text.
fn fits(name: &Name, passage: &Passage, from: usize) -> bool {
    let token = &passage.tokens[from];
    let said = passage.said(token);
    if name.is_short {
        return !said.chars().any(char::is_lowercase);
    }
    let is_large = name.text.chars().next().is_some_and(char::is_uppercase);
    !is_large || passage.is_capital(from)
}

/// What stands between a Korean name and its particle.
const BETWEEN: [&str; 6] = ["측", "들", "간", "내", "등", "쪽"];

const PARTICLES: [&str; 54] = [
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "에",
    "와",
    "과",
    "도",
    "만",
    "로",
    "으로",
    "및",
    "나",
    "이나",
    "며",
    "이며",
    "고",
    "이고",
    "에서",
    "에게",
    "에는",
    "에도",
    "에의",
    "까지",
    "부터",
    "에서는",
    "에서의",
    "에서도",
    "에게는",
    "으로는",
    "으로서",
    "로서",
    "로써",
    "으로써",
    "으로부터",
    "로부터",
    "과의",
    "와의",
    "과는",
    "와는",
    "께서",
    "께서는",
    "이라는",
    "라는",
    "라고",
    "이라고",
    "님",
    "님은",
    "보다",
    "인",
    "이자",
];

/// Whether letters after a Korean name only say what part it takes in the sentence.
pub(super) fn is_particle(rest: &str) -> bool {
    let between = BETWEEN.iter().find_map(|word| rest.strip_prefix(word));
    PARTICLES.contains(&rest)
        || between.is_some_and(|rest| rest.is_empty() || PARTICLES.contains(&rest))
}

/// A Korean word without its particle, in every way in which it may be taken.
pub(super) fn stems(word: &str) -> impl Iterator<Item = &str> {
    let cuts = word.char_indices().skip(1).map(|(cut, _)| cut);
    let bare = cuts
        .filter(|cut| is_particle(&word[*cut..]))
        .map(|cut| &word[..cut]);
    std::iter::once(word).chain(bare)
}
