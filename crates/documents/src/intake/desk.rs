//! The record that a desk makes for itself around a plan: the two sides, a seat for each one's desk, and the books.
//! What the plan says is recorded by the acts that `intake::plan` gives.

use intake::plan::{Recording, Taken};
use language::Language;
use partnership::Act;
use partnership::book::{self, BookId, Holder};
use partnership::entry::{Author, Capacity, Submission, Voice};
use partnership::key::{Key, Ref};
use partnership::party::{self, Character, Party, Role, Side};
use partnership::seat::{self, Seat, Standing};
use partnership::when::When;
use partnership::words::{Tag, Words};

/// Words of which the name of an organisation has one, in small letters.
const ORGANISATIONS: [&str; 12] = [
    "league",
    "union",
    "association",
    "organisation",
    "organization",
    "community",
    "commission",
    "forum",
    "연맹",
    "연합",
    "기구",
    "공동체",
];

/// The record of a desk, before it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// What the record is called.
    pub title: Words,
    /// The two sides, in the order of the plan's title.
    pub sides: [Named; 2],
    /// Which of them the desk works for.
    pub our: usize,
    /// Since when the record knows of the sides: not after the day on which it is made.
    pub since: When,
}

/// A side of the record of a desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its short name.
    pub key: Key,
    /// What it is called.
    pub name: Words,
}

impl Desk {
    /// The record around a plan, made in a year; none where the two sides are neither given nor named in its title.
    pub fn around(plan: &Taken, given: Option<[Named; 2]>, our: usize, year: i16) -> Option<Self> {
        let of_title = || {
            let [one, other] = plan.sides.as_ref()?;
            let words = |name: &str| Words::in_one(plan.language.as_str(), name);
            let first = key_of(one, 1);
            let second = Some(key_of(other, 2)).filter(|key| *key != first);
            let second = second.unwrap_or_else(|| numbered(2));
            Some([
                Named {
                    key: first,
                    name: words(one),
                },
                Named {
                    key: second,
                    name: words(other),
                },
            ])
        };
        let title = in_both(
            plan.language,
            &plan.title,
            plan.title_paired
                .as_ref()
                .map(|one| (one.language, one.text.as_str())),
        );
        let begun = plan.period.map_or(year, |period| period.from.year());
        Some(Self {
            title,
            sides: given.or_else(of_title)?,
            our,
            since: When::Year(begun.min(year)),
        })
    }

    /// The acts that make the record, in their order.
    pub fn acts(&self) -> Vec<Submission> {
        let mut acts = vec![self.keeper(Act::Book(open(Holder::Public, &[], self.title.clone())))];
        for (side, at) in self.sides.iter().zip(1..) {
            acts.extend(self.of_side(side, at));
        }
        let both = [0, 1].map(|at| self.party(at));
        let title = worded("plan-book-joint", None);
        let joint = open(Holder::Joint, &both, title);
        acts.push(self.by(self.our, joint_book(), Act::Book(joint)));
        for at in [0, 1] {
            let side = Ref::<Side>::own(self.sides[at].key.clone());
            let title = worded("plan-book-own", Some(&self.sides[at].name));
            let own = open(Holder::Side(side), &[self.party(at)], title);
            acts.push(self.by(at, self.book(at), Act::Book(own)));
        }
        acts
    }

    /// How the plan is recorded: in the joint book, by our desk, under a short name.
    pub fn recording(&self, key: Key) -> Recording {
        Recording {
            book: joint_book(),
            author: self.author(self.our),
            key,
            between: [0, 1].map(|at| self.voice(at)).to_vec(),
            succeeds: None,
        }
    }

    /// The seat of a side's desk.
    pub fn seat(&self, at: usize) -> Ref<Seat> {
        Ref::own(joined(&self.sides[at].key, "desk"))
    }

    /// A side's own book.
    pub fn book(&self, at: usize) -> BookId {
        let key = self.sides[at].key.as_str();
        BookId::parse(key).expect("a short name is the name of a book")
    }

    fn of_side(&self, side: &Named, precedence: u16) -> Vec<Submission> {
        let at = usize::from(precedence) - 1;
        let party = self.party(at);
        let record = party::Act::Record {
            key: party.key.clone(),
            name: side.name.clone(),
            formal: None,
            code: None,
            character: character(&side.name),
        };
        let form = party::Act::Form {
            key: side.key.clone(),
            name: side.name.clone(),
            formal: None,
            issuer: None,
        };
        let join = party::Act::Join {
            side: Ref::own(side.key.clone()),
            party: party.clone(),
            role: Role::Member,
            from: self.since,
            precedence,
        };
        let assign = seat::Act::Assign {
            key: self.seat(at).key,
            standing: Standing::Party(party),
            title: worded("plan-desk", Some(&side.name)),
        };
        let parties = [record, form, join].map(Act::Party);
        let acts = parties.into_iter().chain([Act::Seat(assign)]);
        acts.map(|act| self.keeper(act)).collect()
    }

    fn party(&self, at: usize) -> Ref<Party> {
        Ref::own(joined(&self.sides[at].key, "party"))
    }

    fn voice(&self, at: usize) -> Voice {
        Voice::Side(Ref::own(self.sides[at].key.clone()))
    }

    fn author(&self, at: usize) -> Author {
        Author {
            seat: self.seat(at),
            voice: Some(self.voice(at)),
            capacity: Capacity::National,
        }
    }

    fn by(&self, at: usize, book: BookId, act: Act) -> Submission {
        Submission {
            book,
            author: self.author(at),
            act,
            cites: Vec::new(),
        }
    }

    fn keeper(&self, act: Act) -> Submission {
        let seat = Key::parse("keeper").expect("the keeper's seat has a short name");
        Submission {
            book: BookId::public(),
            author: Author {
                seat: Ref::own(seat),
                voice: None,
                capacity: Capacity::Keeper,
            },
            act,
            cites: Vec::new(),
        }
    }
}

fn joint_book() -> BookId {
    BookId::parse("joint").expect("the name of every joint book")
}

fn open(holder: Holder, readers: &[Ref<Party>], title: Words) -> book::Act {
    book::Act::Open {
        holder,
        readers: readers.iter().cloned().collect(),
        title,
        succeeds: None,
    }
}

/// A short name for a side: its word, or the first letters of its words.
pub fn key_of(name: &str, at: u8) -> Key {
    let words: Vec<String> = name
        .split(|one: char| !one.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let short = match words.as_slice() {
        [only] => only.clone(),
        words => words
            .iter()
            .filter_map(|word| word.chars().next())
            .collect(),
    };
    let is_taken = matches!(short.as_str(), "public" | "joint" | "keeper");
    let fits = name.is_ascii() && (2..=24).contains(&short.len()) && !is_taken;
    let key = Key::parse(&short).ok().filter(|_| fits);
    key.unwrap_or_else(|| numbered(at))
}

fn numbered(at: u8) -> Key {
    Key::parse(&format!("side-{at}")).expect("letters, a hyphen and a figure")
}

fn joined(key: &Key, what: &str) -> Key {
    let whole = Key::parse(&format!("{key}-{what}"));
    whole.unwrap_or_else(|_| Key::parse(what).expect("a word in small letters"))
}

/// What a party is by its name. Nothing else is known of it, and nothing is shown of this.
fn character(name: &Words) -> Character {
    let is_organisation = name.texts().any(|(_, text)| {
        let small = text.to_lowercase();
        ORGANISATIONS.iter().any(|word| small.contains(word))
    });
    match is_organisation {
        true => Character::Organisation,
        false => Character::State,
    }
}

/// A sentence of the catalogue in every language, with a name in it.
fn worded(id: &str, name: Option<&Words>) -> Words {
    let said = |language: Language| match name {
        Some(name) => language.tell(id, &[("name", name.read(language.tag()).into())]),
        None => language.say(id),
    };
    let words = Words::english(&said(Language::English));
    words.with(Language::Korean.tag(), &said(Language::Korean))
}

fn in_both(language: Tag, text: &str, other: Option<(Tag, &str)>) -> Words {
    let words = Words::in_one(language.as_str(), text);
    match other.filter(|(tag, _)| *tag != language) {
        Some((tag, text)) => words.with(tag.as_str(), text),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use super::key_of;

    #[test]
    fn a_side_is_called_by_its_word_or_by_the_first_letters_of_its_words() {
        for (name, key) in [
            ("Vesperland", "vesperland"),
            ("Republic of Larkmoor", "rol"),
            ("ASEAN", "asean"),
            ("Joint", "side-1"),
            ("연맹", "side-1"),
        ] {
            assert_eq!(key_of(name, 1).as_str(), key, "{name}");
        }
    }
}
