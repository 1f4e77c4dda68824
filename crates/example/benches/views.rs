//! How long each view takes over a large record, beside writing the same view as JSON in the same run.

mod telling;

use std::hint::black_box;
use std::time::{Duration, Instant};

use jiff::civil::date;
use partnership::key::Ref;
use partnership::kind::Noun;
use partnership::meeting::Meeting;
use partnership::seat::Sight;
use partnership::view::follow_up::Filter;
use partnership::view::{
    Moment, Place, calendar, follow_up, home, instrument, issue, log, meeting, office, portfolio,
    search, thing,
};
use partnership::{Partnership, view};
use serde::Serialize;
use telling::Telling;

const ACTS: usize = 100_000;

/// Who looks: a seat that reads the public, the joint and a side's book, and others beside.
const SEAT: &str = "xac-desk";

/// A plan with its reports.
const TEXT: &str = "joint/poa-2031-1";

/// A word that one short name holds, and one that a thing in fifty holds.
const RARE: &str = "beacon-17";
const COMMON: &str = "harbour";

/// Runs of each view and of each writing; the shortest counts.
const RUNS: usize = 5;

fn main() {
    let telling = Telling::of(ACTS);
    let decoding = telling.decoding / u32::try_from(telling.recorded.len()).expect("few acts");
    let partnership = Partnership::replay(telling.recorded);
    let as_of = date(2034, 6, 30);
    let eyes = partnership.eyes(SEAT).expect("the seat is there");
    let sight = partnership.sight(&eyes, as_of).expect("it is not released");
    let known_at = None;
    let moment = Moment { as_of, known_at };
    println!(
        "{} acts in {} books, of which the seat reads {}; {} requests, {} meetings; decoding one: {} ns",
        partnership
            .books()
            .map(|book| book.entries.len())
            .sum::<usize>(),
        partnership.books().count(),
        sight.books.len(),
        sight.all::<partnership::request::Request>().count(),
        sight.all::<Meeting>().count(),
        decoding.as_nanos()
    );
    let start = Instant::now();
    black_box(issue::list(&sight));
    println!(
        "the first view, which finds what leads where: {} µs",
        start.elapsed().as_micros()
    );
    pages(&sight, moment);
    whole(&sight, moment);
}

/// Views of a page on which little is shown, whatever the record holds.
fn pages(sight: &Sight<'_>, moment: Moment) {
    measure("the latest meeting", || {
        let latest = meeting::list(sight).swap_remove(0);
        meeting::of(
            sight,
            &Ref::within(latest.place.book, latest.place.key),
            moment,
        )
    });
    let issue = first::<partnership::issue::Issue>(sight);
    let it = Ref::within(issue.book.clone(), issue.key.clone());
    measure("the history of an issue", || issue::of(sight, &it, moment));
    measure("what is recorded of an issue", || {
        thing::of(sight, &issue, moment)
    });
    let project = first::<partnership::project::Project>(sight);
    let it = Ref::within(project.book.clone(), project.key.clone());
    measure("a project", || portfolio::project(sight, &it, moment));
    measure("what is recorded of a project", || {
        thing::of(sight, &project, moment)
    });
    measure("the latest fifty entries of each book", || {
        log::of(sight, 50, None)
    });
    measure("a search for what is in one place", || {
        search::of(sight, RARE, 50)
    });
    measure("a search for what is in many places", || {
        search::of(sight, COMMON, 50)
    });
}

/// Views that show all there is of something.
fn whole(sight: &Sight<'_>, moment: Moment) {
    measure("the first page", || home::of(sight, moment));
    measure("the list of meetings", || meeting::list(sight));
    measure("the list of issues", || issue::list(sight));
    measure("the list of texts", || instrument::list(sight, moment));
    measure("offices and terms", || office::of(sight, moment));
    measure("the follow-up matrix", || {
        follow_up::of(sight, moment, &Filter::default())
    });
    measure("the portfolio", || portfolio::of(sight, moment));
    measure("the calendar", || calendar::of(sight, moment));
    let text = Ref::parse(TEXT).expect("it is a reference");
    measure("the review of a plan", || {
        view::review::of(sight, &text, moment)
    });
}

/// The first thing of a noun in the widest book that has one.
fn first<N: Noun>(sight: &Sight<'_>) -> Place {
    let (book, key, _) = sight.all::<N>().next().expect("there is one");
    Place::of::<N>(book, key)
}

fn measure<V: Serialize>(what: &str, view: impl Fn() -> V) {
    let took = shortest(&view);
    let made = view();
    let writing =
        shortest(|| serde_json::to_vec(&made).expect("views are made of what JSON can say"));
    let bytes = serde_json::to_vec(&made)
        .expect("it was just written")
        .len();
    println!(
        "{what}: {} µs; writing its {bytes} bytes: {} µs; ratio {:.1}",
        took.as_micros(),
        writing.as_micros(),
        took.as_secs_f64() / writing.as_secs_f64()
    );
}

fn shortest<T>(run: impl Fn() -> T) -> Duration {
    let one = |_| {
        let start = Instant::now();
        black_box(run());
        start.elapsed()
    };
    (0..RUNS).map(one).min().expect("there are runs")
}
