//! The laws of the fictional record: it can be recorded as told, shows everything there is, and means nobody real.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use example::fictional::{Told, attachments, editions, present, submissions};
use partnership::attachment::Hash;
use partnership::book::{Book, BookId};
use partnership::entry::Recorded;
use partnership::instrument::{How, Instrument};
use partnership::key::Ref;
use partnership::kind::Kind;
use partnership::note::Note;
use partnership::project::Project;
use partnership::view::review::Review;
use partnership::view::thing::{Name, ThingRecord, Value};
use partnership::view::{Moment, Place, review, search, thing};
use partnership::{Act, Partnership, admit};
use sha2::{Digest, Sha256};

/// One act a line, every variant of every noun: the corpus by which old records stay readable.
const CORPUS: &str = include_str!("../../partnership/tests/corpus/acts.jsonl");

/// What is told about reports in words.
const NARRATIVES: &str = include_str!("../record/fictional/narratives.tsv");

/// Real names that somebody might be tempted to borrow.
const REAL: &str = "africa america arab asean asia atlantic australia britain brunei cambodia canada china chinese \
    dili eu europe european france german germany hanoi india indonesia indonesian iran israel jakarta japan japanese \
    korea korean laos malaysia manila mekong myanmar norway pacific philippines russia seoul singapore spain taiwan \
    thai thailand timor tokyo turkey ukraine vietnam viet";

#[test]
fn every_act_of_the_fictional_record_is_admitted() {
    let entries: usize = recorded().books().map(|book| book.entries.len()).sum();
    assert_eq!(entries, submissions().len());
}

#[test]
fn the_fictional_record_is_told_in_the_order_of_its_recording_times() {
    let told = submissions();
    assert!(told.windows(2).all(|pair| pair[0].at < pair[1].at));
    assert!(told.last().is_some_and(|last| last.at < present()));
    assert!(editions().iter().all(|edition| edition.at < present()));
}

#[test]
fn the_fictional_record_is_told_the_same_each_time() {
    assert_eq!(submissions(), submissions());
}

#[test]
fn every_kind_of_act_occurs_in_the_fictional_record() {
    let known: BTreeSet<_> = CORPUS.lines().map(|line| name(&read(line))).collect();
    let told: BTreeSet<_> = submissions()
        .iter()
        .map(|told| name(&told.submission.act))
        .collect();
    let missing: Vec<_> = known.difference(&told).collect();
    assert_eq!(
        missing,
        [&("edition", "issue")],
        "editions are issued where papers are made"
    );
}

#[test]
fn a_thing_is_led_to_by_all_of_which_something_leads_there_and_by_nothing_else() {
    let as_of = jiff::tz::Offset::UTC.to_datetime(present()).date();
    let eyes = recorded().eyes("xac-desk").unwrap();
    let sight = recorded().sight(&eyes, as_of).unwrap();
    let known_at = None;
    let keys = |book: &'static Book| {
        let keys = book.things.keys.iter();
        keys.map(move |(key, bearer)| Place {
            book: book.id.clone(),
            kind: bearer.kind,
            key: key.clone(),
        })
    };
    let things: Vec<ThingRecord> = recorded()
        .books()
        .flat_map(keys)
        .filter_map(|place| thing::of(&sight, &place, Moment { as_of, known_at }))
        .collect();
    let mut leading: BTreeMap<&Place, BTreeSet<&Place>> = BTreeMap::new();
    for one in &things {
        for detail in &one.details {
            if let Value::Things(others) = &detail.value {
                for other in others {
                    let from = leading.entry(&other.place).or_default();
                    from.insert(&one.thing.place);
                }
            }
        }
    }
    for one in &things {
        let place = &one.thing.place;
        let led_to_by: BTreeSet<&Place> = one.led_to_by.iter().map(|other| &other.place).collect();
        assert_eq!(led_to_by.len(), one.led_to_by.len(), "{place:?}");
        if place.kind == Kind::Source {
            let resting = |other: &&ThingRecord| {
                let mut sources = other.sources.iter();
                sources.any(|cited| Name::Words(cited.title.clone()) == one.thing.name)
            };
            let resting = things.iter().filter(resting);
            let resting: BTreeSet<&Place> = resting.map(|other| &other.thing.place).collect();
            assert_eq!(led_to_by, resting, "{place:?}");
        } else {
            assert_eq!(
                led_to_by,
                leading.remove(place).unwrap_or_default(),
                "{place:?}"
            );
        }
    }
}

#[test]
fn a_thing_is_found_by_any_part_of_a_word_of_its_name_and_nothing_is_found_that_lacks_it() {
    let as_of = jiff::tz::Offset::UTC.to_datetime(present()).date();
    let eyes = recorded().eyes("xac-desk").unwrap();
    let sight = recorded().sight(&eyes, as_of).unwrap();
    let projects = sight
        .all::<Project>()
        .map(|(book, key, one)| (Place::of::<Project>(book, key), &one.title));
    let notes = sight
        .all::<Note>()
        .map(|(book, key, one)| (Place::of::<Note>(book, key), &one.text));
    for (place, words) in projects.chain(notes) {
        for (_, text) in words.texts() {
            let longest = text
                .split_whitespace()
                .max_by_key(|word| word.chars().count());
            let part: String = longest.unwrap().chars().skip(1).collect();
            let found = search::of(&sight, &part, usize::MAX).found;
            assert!(
                found.iter().any(|one| one.place == place),
                "{part} of {place:?}"
            );
            let part = part.to_lowercase();
            for one in found {
                let mut said = one.passage.as_ref().unwrap_or(&one.name).texts();
                let holds = said.any(|(_, text)| text.to_lowercase().contains(&part));
                assert!(
                    holds || one.place.key.as_str().contains(&part),
                    "{part} in {:?}",
                    one.place
                );
            }
        }
    }
}

#[test]
fn every_kind_of_thing_occurs_in_the_fictional_record() {
    let there: BTreeSet<Kind> = recorded()
        .books()
        .flat_map(|book| book.things.keys.values().map(|bearer| bearer.kind))
        .collect();
    let missing: Vec<Kind> = Kind::ALL
        .into_iter()
        .filter(|kind| !there.contains(kind))
        .collect();
    assert_eq!(missing, [Kind::Edition]);
}

#[test]
fn every_choice_that_people_make_occurs_in_the_fictional_record() {
    let text: String = submissions()
        .iter()
        .map(|told| serde_json::to_string(&told.submission).unwrap())
        .collect();
    let choices = [
        (
            "verb",
            "explained stressed exchanged-views noted reviewed examined asked called-for appreciated \
            reiterated-support reached-common-understanding agreed",
        ),
        ("response", "noted accepted declined answered not-pursued"),
        ("ending", "delivered withdrawn"),
        (
            "stage",
            "cleared exchanged noted concept proposal appraisal approval implementation completion closure",
        ),
        ("status", "not-started under-way addressed implemented"),
        ("standing", "proposed tentative confirmed announced"),
        ("how", "carried merged split dropped new"),
        ("rank", "pillar section chapeau paragraph action-line"),
        ("capacity", "national coordinator chair secretariat keeper"),
        ("treatment", "reviewed examined noted adopted"),
        ("completeness", "complete included"),
        ("designation", "signature flagship"),
        ("tier", "output outcome impact"),
        ("bound", "about more-than at-least nearly"),
        ("fulfilment", "planned done"),
        ("value", "not-measured"),
    ];
    for (field, values) in choices {
        for value in values.split_whitespace() {
            let wanted = format!("\"{field}\":\"{value}\"");
            assert!(text.contains(&wanted), "{wanted} does not occur");
        }
    }
}

#[test]
fn the_annex_and_the_withdrawn_line_change_the_denominator() {
    let plan = "joint/poa-2031";
    let lines = |day: &str| review_of("xka-desk", plan, day).lines.len();
    assert_eq!(lines("2032-03-31"), 92);
    assert_eq!(lines("2032-12-31"), 91);
    assert_eq!(lines("2033-03-31"), 99);
}

#[test]
fn a_review_of_the_plan_has_differences_agreed_lines_and_lines_without_activity() {
    for edition in editions() {
        let review = review_of("xab-desk", "joint/poa-2031", &edition.as_of.to_string());
        assert!(review.differences().count() > 5, "{}", edition.as_of);
        assert!(review.without_activity().count() > 2, "{}", edition.as_of);
        assert!(
            review
                .lines
                .iter()
                .filter(|line| line.agreed.is_some())
                .count()
                > 20
        );
    }
    let review = review_of("xab-desk", "joint/poa-2031", "2033-09-15");
    let carried = review.lines.iter().flat_map(|line| &line.lineage);
    let ways: BTreeSet<How> = carried.map(|line| line.how).collect();
    assert_eq!(
        ways.len(),
        4,
        "all but new, which has no earlier line: {ways:?}"
    );
}

#[test]
fn the_joint_review_is_the_same_for_both_sides_but_for_what_is_laid_beside_it() {
    let own = |seat| {
        let mut review = review_of(seat, "joint/poa-2031", "2033-09-15");
        let beside: usize = review.lines.iter().map(|line| line.beside.len()).sum();
        review.lines.iter_mut().for_each(|line| line.beside.clear());
        (serde_json::to_string(&review).unwrap(), beside)
    };
    let ((league, drafts), (vesper, other_drafts)) = (own("xab-desk"), own("xka-desk"));
    assert_eq!(league, vesper);
    assert!(drafts > 5 && other_drafts > 5);
}

#[test]
fn the_newcomer_reads_the_later_caucus_book_and_never_the_older_one() {
    let read = |seat| -> BTreeSet<String> {
        let record = recorded();
        let sight = record
            .sight(&record.eyes(seat).unwrap(), day(&present()))
            .unwrap();
        sight.books.iter().map(|book| book.id.to_string()).collect()
    };
    let newcomer = read("xak-desk");
    assert!(newcomer.contains("halcyon.2") && newcomer.contains("joint"));
    assert!(!newcomer.contains("halcyon"));
    assert!(read("xab-desk").is_superset(&BTreeSet::from(["halcyon".into(), "halcyon.2".into()])));
    assert!(read("tidewater-desk").contains("tidewater+xah+xka.harbour-finance"));
    assert_eq!(read("public"), BTreeSet::from(["public".to_owned()]));
}

#[test]
fn every_narrow_book_has_something_of_its_own_to_tell() {
    let told = |book: &&Book| book.things.notes.is_empty();
    let narrow = recorded()
        .books()
        .filter(|book| !["public", "joint"].contains(&book.id.as_str()));
    let silent: Vec<&BookId> = narrow.filter(told).map(|book| &book.id).collect();
    assert_eq!(silent, Vec::<&BookId>::new());
    let own = BookId::parse("xka").unwrap();
    let notes: Vec<&Note> = recorded()
        .book(&own)
        .unwrap()
        .things
        .notes
        .values()
        .collect();
    assert!(
        notes.iter().any(|note| note.text.translated("en")),
        "written in Korean first"
    );
}

#[test]
fn every_narrative_belongs_to_a_report() {
    let reports = recorded().books().flat_map(|book| &book.things.progress);
    let told: BTreeSet<&str> = reports
        .filter(|(_, report)| report.narrative.is_some())
        .map(|(key, _)| key.as_str())
        .collect();
    let written = NARRATIVES.lines().skip(1);
    let names = written.filter_map(|line| line.split('\t').next());
    let lost: Vec<&str> = names.filter(|name| !told.contains(name)).collect();
    assert_eq!(lost, Vec::<&str>::new());
}

#[test]
fn every_attachment_has_the_bytes_that_its_hash_says() {
    let kept = attachments();
    for book in recorded().books() {
        for (key, attachment) in &book.things.attachments {
            let (_, bytes) = kept.iter().find(|(own, _)| own == key).unwrap();
            assert_eq!(attachment.hash, Hash(Sha256::digest(bytes).into()), "{key}");
            assert_eq!(attachment.size_bytes, bytes.len() as u64, "{key}");
        }
    }
}

#[test]
fn nobody_real_is_named_in_the_fictional_record() {
    let text = serde_json::to_string(
        &submissions()
            .iter()
            .map(|told| &told.submission)
            .collect::<Vec<_>>(),
    )
    .unwrap();
    let lower = text.to_lowercase();
    let words: BTreeSet<&str> = lower.split(|c: char| !c.is_alphabetic()).collect();
    let real: Vec<&str> = REAL
        .split_whitespace()
        .filter(|name| words.contains(name))
        .collect();
    assert_eq!(real, Vec::<&str>::new());
    for name in [
        "한국",
        "북한",
        "중국",
        "일본",
        "아세안",
        "미국",
        "태국",
        "베트남",
        "러시아",
        "유럽",
    ] {
        assert!(!text.contains(name), "{name}");
    }
}

/// The whole record, told once for all tests of this file.
fn recorded() -> &'static Partnership {
    static RECORD: OnceLock<Partnership> = OnceLock::new();
    RECORD.get_or_init(|| {
        let mut partnership = Partnership::default();
        for Told { at, submission } in submissions() {
            let act = submission.act.clone();
            let admitted = admit(&partnership, vec![submission], at).unwrap_or_else(|refused| {
                panic!("{at}: {act:#?} was refused: {:?}", refused.refusal)
            });
            for entry in admitted.entries() {
                let (entry, hash) = (entry.clone(), [0; 32]);
                partnership.apply(Recorded { entry, hash });
            }
        }
        partnership
    })
}

fn review_of(seat: &str, plan: &str, as_of: &str) -> Review {
    let record = recorded();
    let moment = Moment {
        as_of: as_of.parse().expect("a date is written right"),
        known_at: None,
    };
    let eyes = record.eyes(seat).expect("the seat is there");
    let sight = record.sight(&eyes, moment.as_of).expect("the seat reads");
    let plan = Ref::<Instrument>::parse(plan).expect("a name is written right");
    review::of(&sight, &plan, moment).expect("the seat reads the plan")
}

fn day(at: &jiff::Timestamp) -> jiff::civil::Date {
    jiff::tz::Offset::UTC.to_datetime(*at).date()
}

fn read(line: &str) -> Act {
    serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"))
}

/// The noun and verb of an act; every correction counts as the same.
fn name(act: &Act) -> (&'static str, &'static str) {
    match act.name() {
        ("correct", _) => ("correct", ""),
        name => name,
    }
}
