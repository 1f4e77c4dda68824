//! What the record has that a matrix can be held against: the lines of a text, what was reported on them, the projects.
//! What a file says of them is not known here.

mod writers;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use partnership::Partnership;
use partnership::attachment::{Attachment, Hash};
use partnership::authorship::Authorship;
use partnership::book::{Book, BookId};
use partnership::entry::Voice;
use partnership::instrument::{Instrument, Placed, Rank};
use partnership::key::{Key, Ref};
use partnership::kind::Noun;
use partnership::party::{Party, Role};
use partnership::progress::{Progress, Stage, Status};
use partnership::project::Project;
use partnership::seat::{Eyes, Sight};
use partnership::subject::Subject;
use partnership::view::Place;
use partnership::view::thing::Name;
use partnership::when::When;
use partnership::words::Words;

use super::meaning::plain;
use crate::likeness::{self, Likeness};
use writers::Writers;

/// What the record has that a matrix can be held against.
#[derive(Debug, Clone)]
pub struct Lines {
    /// The text, with its book named.
    pub instrument: Ref<Instrument>,
    /// What it is called.
    pub title: Words,
    /// Those between which it stands, in its order.
    pub sides: Vec<Side>,
    /// The action lines that count on the day or will, in the order of the text.
    pub lines: Vec<Line>,
    /// The pillars, sections and other headings, in the order of the text.
    pub headings: Vec<Heading>,
    /// The projects that the seat reads.
    pub projects: Vec<KnownProject>,
    /// The day on which all this is so.
    pub day: Date,
    /// How far the reports that a matrix brings have come.
    pub stage: Stage,
    /// Which side the seat itself speaks for, where it is one alone.
    pub own_side: Option<usize>,
    /// The files attached to the text already, by book and hash.
    pub(super) attached: BTreeMap<(BookId, Hash), Key>,
    /// The keys that are taken in each book that is written to.
    pub(super) taken: BTreeMap<BookId, BTreeSet<Key>>,
    /// All texts of all lines, and which line each is of.
    pub(super) likeness: Likeness,
    pub(super) texts: Vec<usize>,
    /// The label of each line, as labels are compared; empty where it has none.
    pub(super) labels: Vec<String>,
    /// All texts of all headings, and which heading each is of.
    pub(super) heading_likeness: Likeness,
    pub(super) heading_texts: Vec<usize>,
}

/// One of those between which a text stands.
#[derive(Debug, Clone)]
pub struct Side {
    /// Who reports.
    pub voice: Voice,
    /// What it is called.
    pub name: Words,
    /// All the ways in which a heading may name it, in small letters, the longest first.
    pub names: Vec<String>,
    /// In which book, and by whom, its reports are written; none where the seat knows of nobody who may.
    pub writer: Option<Authorship>,
    /// What it has reported in that book, by line, in the order of dates and then of entry.
    pub(super) told: BTreeMap<Key, Vec<Told>>,
}

/// A report that is in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its short name.
    pub key: Key,
    /// How far the line has come.
    pub status: Status,
    /// The date of which this is true.
    pub on: When,
    /// How far the report itself has come.
    pub stage: Stage,
    /// What was done.
    pub narrative: Option<Words>,
    /// What the things that bear it out are called, in every language: a matrix prints them beneath it.
    pub evidence: Vec<String>,
}

/// An action line.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its short name.
    pub key: Key,
    /// Its number as printed.
    pub label: Option<String>,
    /// Its words.
    pub text: Words,
    /// The short names of the parts in which it stands, the nearest first.
    pub within: Vec<Key>,
    /// The projects that serve it, by their places among the projects.
    pub projects: BTreeSet<usize>,
}

/// A part of the text that holds lines.
#[derive(Debug, Clone)]
pub struct Heading {
    /// Its short name.
    pub key: Key,
    /// Its number as printed.
    pub label: Option<String>,
    /// Its words.
    pub text: Words,
}

/// A project that the seat reads.
#[derive(Debug, Clone)]
pub struct KnownProject {
    /// Where it stands.
    pub place: Place,
    /// What it is called.
    pub title: Words,
    /// All its names, as they are compared.
    pub(super) names: Vec<String>,
}

impl Lines {
    /// Gathers what a seat reads of a text; none where it reads no such text.
    ///
    /// Reports that come to `stage` exchanged or noted are written in the text's own book, others in the book of the side
    /// that reports. A side for which the seat itself may not speak is written for by the first seat that may.
    pub fn of(
        partnership: &Partnership,
        eyes: &Eyes,
        instrument: &Ref<Instrument>,
        stage: Stage,
        now: Timestamp,
    ) -> Option<Self> {
        let day = Offset::UTC.to_datetime(now).date();
        let sight = partnership.sight(eyes, day)?;
        let (book, text) = sight.find(instrument)?;
        let instrument = Ref::within(book.id.clone(), instrument.key.clone());
        let writers = Writers::of(partnership, &sight, eyes, now);
        let sides: Vec<Side> = text
            .between
            .iter()
            .map(|voice| side(&sight, book, &instrument, voice, &writers, stage, day))
            .collect();
        let (projects, serving) = projects(&sight, &instrument);
        let headings = headings(text);
        let heading_texts = texts(headings.iter().map(|heading| &heading.text));
        let lines: Vec<Line> = text
            .provisions
            .walk()
            .map(|(_, placed)| placed)
            .filter(|placed| counts(text, placed, day))
            .map(|placed| line(text, placed, &serving))
            .collect();
        let labels = lines
            .iter()
            .map(|line| line.label.as_deref().map(likeness::label));
        let labels = labels.map(Option::unwrap_or_default).collect();
        let all = texts(lines.iter().map(|line| &line.text));
        let likeness = Likeness::of(all.iter().map(|(_, words)| *words));
        let texts = all.iter().map(|(at, _)| *at).collect();
        let mut own = (0..sides.len()).filter(|at| writers.speaks_itself(&sides[*at].voice));
        let own_side = own.next().filter(|_| own.next().is_none());
        Some(Lines {
            heading_likeness: Likeness::of(heading_texts.iter().map(|(_, words)| *words)),
            heading_texts: heading_texts.iter().map(|(at, _)| *at).collect(),
            title: text.title.clone(),
            attached: attached(&sight, &instrument),
            taken: taken(&sight, &sides, book),
            instrument,
            sides,
            lines,
            headings: headings.clone(),
            projects,
            day,
            stage,
            own_side,
            likeness,
            labels,
            texts,
        })
    }

    /// The book of the text.
    pub fn home(&self) -> &BookId {
        self.instrument
            .book
            .as_ref()
            .expect("the book of the text is named when lines are gathered")
    }

    /// The line with a short name or, where it alone has it, with a number as printed.
    pub fn named(&self, name: &str) -> Option<usize> {
        let by_key = self.lines.iter().position(|line| line.key.as_str() == name);
        let label = likeness::label(name);
        let is_labelled = |line: &&Line| {
            line.label
                .as_deref()
                .is_some_and(|own| likeness::label(own) == label)
        };
        by_key.or_else(|| {
            let mut labelled = self.lines.iter().filter(is_labelled);
            let first = labelled.next().filter(|_| labelled.next().is_none())?;
            self.lines.iter().position(|line| line.key == first.key)
        })
    }

    /// The side that a word names: by its short name, or by its name.
    pub fn side_named(&self, name: &str) -> Option<usize> {
        let compared = likeness::words(name).join(" ");
        self.sides.iter().position(|side| {
            let key = match &side.voice {
                Voice::Party(it) => &it.key,
                Voice::Side(it) => &it.key,
            };
            key.as_str() == name || side.names.contains(&compared)
        })
    }
}

impl Side {
    /// What it had last reported on a line of a day or an earlier one.
    pub fn told(&self, line: &Key, on: When) -> Option<&Told> {
        let told = self.told.get(line)?;
        told.iter().rfind(|one| one.on.first() <= on.first())
    }
}

fn side(
    sight: &Sight<'_>,
    book: &Book,
    instrument: &Ref<Instrument>,
    voice: &Voice,
    writers: &Writers<'_>,
    stage: Stage,
    day: Date,
) -> Side {
    let writer = match stage {
        Stage::Exchanged | Stage::Noted => writers.for_voice(voice, |id| *id == book.id),
        Stage::Draft | Stage::Cleared => {
            writers.for_voice(voice, |id| writers.is_own_book(id, voice, day))
        }
    };
    let home = writer.as_ref().and_then(|writer| sight.book(&writer.book));
    let told = home
        .map(|home| told(sight, home, instrument, voice))
        .unwrap_or_default();
    let (name, names) = names(sight, voice, day);
    Side {
        voice: voice.clone(),
        name,
        names,
        writer,
        told,
    }
}

/// What a side is called, and every way in which a heading may name it.
fn names(sight: &Sight<'_>, voice: &Voice, day: Date) -> (Words, Vec<String>) {
    const FOUND: &str = "admission has found every voice of a text in the public book";
    let party = |it: &Ref<Party>| sight.find(it).expect(FOUND).1;
    let mut written: Vec<String> = Vec::new();
    let mut write = |words: &[Option<&Words>], code: &[&str]| {
        let texts = words.iter().flatten().flat_map(|words| words.texts());
        written.extend(texts.map(|(_, text)| text.to_owned()));
        written.extend(code.iter().map(|code| (*code).to_owned()));
    };
    let mut write_party = |it: &Ref<Party>| {
        let party = party(it);
        let code = party.code.as_deref().unwrap_or_default();
        write(
            &[Some(&party.name), party.formal.as_ref()],
            &[code, it.key.as_str()],
        );
        party.name.clone()
    };
    let name = match voice {
        Voice::Party(it) => write_party(it),
        Voice::Side(it) => {
            let side = sight.find(it).expect(FOUND).1;
            if let [only] = side.belonging(Role::Member, day).as_slice() {
                write_party(&only.party);
            }
            write(
                &[Some(&side.name), side.formal.as_ref()],
                &[it.key.as_str()],
            );
            side.name.clone()
        }
    };
    let plain = written.iter().map(|one| plain(one));
    let short = plain.map(|one| one.strip_prefix("the ").unwrap_or(&one).to_owned());
    let names: BTreeSet<String> = short.filter(|name| !name.is_empty()).collect();
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort_by_key(|name| (std::cmp::Reverse(name.len()), name.clone()));
    (name, names)
}

fn told(
    sight: &Sight<'_>,
    book: &Book,
    instrument: &Ref<Instrument>,
    voice: &Voice,
) -> BTreeMap<Key, Vec<Told>> {
    let mut found: BTreeMap<Key, Vec<(u64, Told)>> = BTreeMap::new();
    for (key, report) in Progress::shelf(&book.things) {
        if report.side == *voice && report.line.instrument.from(&book.id) == *instrument {
            let evidence = report
                .evidence
                .iter()
                .flat_map(|subject| called(sight, book, subject));
            let one = Told {
                key: key.clone(),
                status: report.status,
                on: report.on,
                stage: report
                    .advances
                    .last()
                    .map_or(Stage::Draft, |advance| advance.stage),
                narrative: report.narrative.clone(),
                evidence: evidence.collect(),
            };
            let line = found.entry(report.line.provision.clone()).or_default();
            line.push((report.entry, one));
        }
    }
    let sorted = found.into_iter().map(|(line, mut told)| {
        told.sort_by_key(|(entry, one)| (one.on.first(), *entry));
        (line, told.into_iter().map(|(_, one)| one).collect())
    });
    sorted.collect()
}

fn called(sight: &Sight<'_>, book: &Book, subject: &Subject) -> Vec<String> {
    let (kind, home, key) = subject.place_from(&book.id);
    let place = Place {
        book: home,
        kind,
        key,
    };
    match sight.called(&place).map(|called| called.name) {
        Some(Name::Words(words)) => words.texts().map(|(_, text)| text.to_owned()).collect(),
        Some(Name::Meeting(_) | Name::Person(_)) | None => Vec::new(),
    }
}

fn line(text: &Instrument, placed: &Placed, serving: &BTreeMap<Key, BTreeSet<usize>>) -> Line {
    let within = text
        .provisions
        .ancestors(placed)
        .map(|above| above.provision.key.clone());
    Line {
        key: placed.provision.key.clone(),
        label: placed.provision.label.as_deref().map(str::to_owned),
        text: placed.provision.text.clone(),
        within: within.collect(),
        projects: serving
            .get(&placed.provision.key)
            .cloned()
            .unwrap_or_default(),
    }
}

/// Whether an action line counts on a day, or will from the day on which its annex takes effect.
fn counts(text: &Instrument, placed: &Placed, day: Date) -> bool {
    let annex = text.annex_of(placed).map(|annex| annex.effective.first());
    let later = annex.map_or(day, |effective| effective.max(day));
    placed.provision.rank == Rank::ActionLine && text.counts(placed, later)
}

fn headings(text: &Instrument) -> Vec<Heading> {
    let placed = text.provisions.walk().map(|(_, placed)| &placed.provision);
    let above = placed.filter(|provision| match provision.rank {
        Rank::Pillar | Rank::Section | Rank::Chapeau => true,
        Rank::Paragraph | Rank::ActionLine => false,
    });
    let heading = above.map(|provision| Heading {
        key: provision.key.clone(),
        label: provision.label.as_deref().map(str::to_owned),
        text: provision.text.clone(),
    });
    heading.collect()
}

/// Each text of some words, with the place of the words.
fn texts<'a>(words: impl Iterator<Item = &'a Words>) -> Vec<(usize, &'a str)> {
    let each = words.enumerate().flat_map(|(at, words)| {
        let texts = words.texts();
        texts.map(move |(_, text)| (at, text))
    });
    each.collect()
}

/// The projects, and which of them serve each line.
fn projects(
    sight: &Sight<'_>,
    instrument: &Ref<Instrument>,
) -> (Vec<KnownProject>, BTreeMap<Key, BTreeSet<usize>>) {
    let mut serving: BTreeMap<Key, BTreeSet<usize>> = BTreeMap::new();
    let mut known = Vec::new();
    for (book, key, project) in sight.all::<Project>() {
        for served in &project.serves {
            if served.line.instrument.from(&book.id) == *instrument {
                let line = serving.entry(served.line.provision.clone()).or_default();
                line.insert(known.len());
            }
        }
        let aliases = project.aliases.iter().map(|alias| &alias.name);
        let names = [&project.title]
            .into_iter()
            .chain(&project.short)
            .chain(aliases);
        let names = names.flat_map(|words| words.texts().map(|(_, text)| plain(text)));
        known.push(KnownProject {
            place: Place {
                book: book.id.clone(),
                kind: Project::KIND,
                key: key.clone(),
            },
            title: project.title.clone(),
            names: names.chain([plain(key.as_str())]).collect(),
        });
    }
    (known, serving)
}

fn attached(sight: &Sight<'_>, instrument: &Ref<Instrument>) -> BTreeMap<(BookId, Hash), Key> {
    let home = instrument
        .book
        .clone()
        .expect("the book of the text is named");
    let files = sight.all::<Attachment>().filter(|(book, _, file)| {
        file.to.place_from(&book.id) == (Instrument::KIND, home.clone(), instrument.key.clone())
    });
    files
        .map(|(book, key, file)| ((book.id.clone(), file.hash), key.clone()))
        .collect()
}

fn taken(sight: &Sight<'_>, sides: &[Side], home: &Book) -> BTreeMap<BookId, BTreeSet<Key>> {
    let books = sides
        .iter()
        .filter_map(|side| side.writer.as_ref())
        .map(|writer| &writer.book);
    let books = books.chain([&home.id]).filter_map(|id| sight.book(id));
    books
        .map(|book| (book.id.clone(), book.things.keys.keys().cloned().collect()))
        .collect()
}
