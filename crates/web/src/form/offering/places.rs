//! Which forms are offered on which page, and beside what of it.

use documents::compose::path_of;
use documents::reading::{Reading, View};
use partnership::admit;
use partnership::book::Book;
use partnership::commitment::Commitment;
use partnership::entry::Voice;
use partnership::instrument::{Instrument, Line};
use partnership::key::{Key, Ref};
use partnership::kind::{Kind, Noun};
use partnership::meeting::Meeting;
use partnership::office::{Office, Term};
use partnership::progress::{Progress, Stage};
use partnership::request::Request;
use partnership::view::Place;
use partnership::view::review::Review;

use super::{Offering, named};
use crate::form::choices::opening;
use crate::form::{exchange, ways};
use crate::offer::{Does, Offer, Offers};

impl Offering<'_> {
    /// What is offered on a page.
    pub(super) fn places(&self, reading: &Reading, view: &View) -> Offers {
        match reading {
            Reading::Meetings => self.alone([self.form("meeting", "convene", &[])]),
            Reading::Meeting(it) => self.meeting(it),
            Reading::FollowUp => Offers {
                rows: self.asked(),
                ..self.alone([
                    self.form("request", "make", &[]),
                    self.form("commitment", "give", &[]),
                ])
            },
            Reading::Review(it) | Reading::Matrix(it) => self.lines(it, view),
            Reading::Standing { .. } => Offers {
                rows: self.reports(),
                ..Offers::default()
            },
            Reading::Portfolio => self.alone([self.form("project", "propose", &[])]),
            Reading::Project(it) => match self.place(it) {
                Some(place) => self.project(&place),
                None => Offers::default(),
            },
            Reading::Issue(it) => match self.place(it) {
                Some(place) => self.issue(&place),
                None => Offers::default(),
            },
            Reading::Offices => self.offices(),
            Reading::Thing(place) => self.thing(place),
            Reading::Home
            | Reading::Differences(_)
            | Reading::Moved(_)
            | Reading::Release { .. }
            | Reading::Instruments
            | Reading::Calendar
            | Reading::Calls
            | Reading::Issues
            | Reading::Search(_)
            | Reading::Ledger { .. } => Offers::default(),
        }
    }

    fn alone(&self, offers: impl IntoIterator<Item = Option<Offer>>) -> Offers {
        Offers {
            page: offers.into_iter().flatten().collect(),
            ..Offers::default()
        }
    }

    fn place<N: Noun>(&self, it: &Ref<N>) -> Option<Place> {
        let (book, _) = self.sight.find(it)?;
        Some(Place::of::<N>(book, &it.key))
    }

    fn meeting(&self, it: &Ref<Meeting>) -> Offers {
        let Some((book, _)) = self.sight.find(it) else {
            return Offers::default();
        };
        let place = Place::of::<Meeting>(book, &it.key);
        let of = |field| [(field, named(&place))];
        let own = |verb| {
            let offered = self.writes_in(&book.id);
            offered
                .then(|| self.form("meeting", verb, &of("meeting")))
                .flatten()
        };
        let about = |noun, verb, field| {
            let offered = self.writes_about(book);
            offered.then(|| self.form(noun, verb, &of(field))).flatten()
        };
        let beside = [
            ("meeting-delegations", own("attend")),
            (
                "meeting-discussion",
                about("intervention", "record", "meeting"),
            ),
            ("meeting-asked", about("request", "make", "at")),
            ("meeting-undertaken", about("commitment", "give", "at")),
            ("meeting-texts", own("handle")),
            ("meeting-outcomes", about("meeting", "conclude", "meeting")),
        ];
        let mut offers = Offers {
            rows: self.asked(),
            ..Offers::default()
        };
        for (heading, offer) in beside {
            if let Some(offer) = offer {
                offers.page.push(offer.clone());
                let name = self.language.say("offer-record");
                self.beside(&mut offers.headings, heading, [Offer { name, ..offer }]);
            }
        }
        offers
            .page
            .extend([own("co-chair"), own("set-agenda")].into_iter().flatten());
        offers.page.extend(self.corrections(&place));
        offers
    }

    /// What can be done in the rows of requests and commitments.
    fn asked(&self) -> std::collections::BTreeMap<String, Vec<Offer>> {
        let requests = self
            .sight
            .all::<Request>()
            .filter_map(|(book, key, request)| {
                let place = Place::of::<Request>(book, key);
                Some((path_of(&place), vec![self.respond(book, &place, request)?]))
            });
        let commitments = self
            .sight
            .all::<Commitment>()
            .filter_map(|(book, key, commitment)| {
                let place = Place::of::<Commitment>(book, key);
                Some((path_of(&place), vec![self.end(book, &place, commitment)?]))
            });
        requests.chain(commitments).collect()
    }

    fn respond(&self, book: &Book, place: &Place, request: &Request) -> Option<Offer> {
        let concerned = request.to.iter().chain([&request.by]);
        let is_settled = request
            .standing(jiff::civil::Date::MAX)
            .is_some_and(|(response, _)| response != partnership::request::Response::Noted);
        let offered = !is_settled && self.speaks_in(&book.id, concerned);
        offered.then(|| {
            let name = self.language.say("offer-respond");
            self.called(name, ("request", "respond"), &[("request", named(place))])
        })
    }

    fn end(&self, book: &Book, place: &Place, commitment: &Commitment) -> Option<Offer> {
        let by = std::iter::once(&commitment.by);
        let offered = commitment.ending.is_none() && self.speaks_in(&book.id, by);
        offered.then(|| {
            let name = self.language.say("offer-end");
            self.called(name, ("commitment", "end"), &[("commitment", named(place))])
        })
    }

    /// A report on each line of a text, and the way to one's own that have not been given to the other side.
    fn lines(&self, it: &Ref<Instrument>, view: &View) -> Offers {
        let (View::Review(review) | View::Matrix(review)) = view else {
            return Offers::default();
        };
        let Some((book, text)) = self.sight.find(it) else {
            return Offers::default();
        };
        let reports = self.ways.iter().any(|way| {
            let voice = way.author.voice.as_ref();
            let home = self.sight.book(&way.book);
            let reads = home.is_some_and(|home| home.id == book.id || book.is_wider_than(home));
            reads && voice.is_none_or(|voice| text.between.contains(voice))
        });
        if !reports {
            return Offers::default();
        }
        Offers {
            lines: Some(self.reported(&Place::of::<Instrument>(book, &it.key), review)),
            ..Offers::default()
        }
    }

    fn reported(&self, text: &Place, review: &Review) -> (String, Vec<Vec<Offer>>) {
        let of_line = |key: &Key| {
            let name = self.language.say("offer-report");
            let line = format!("{}#{key}", named(text));
            let report = self.called(name, ("progress", "report"), &[("line", line)]);
            std::iter::once(report)
                .chain(self.own_reports(text, key))
                .collect()
        };
        let lines = review.lines.iter().map(|line| of_line(&line.key));
        (self.language.say("review-every-line"), lines.collect())
    }

    /// The latest report of each voice of the seat on a line that has not been given to the other side.
    fn own_reports(&self, text: &Place, key: &Key) -> Vec<Offer> {
        let line = Line {
            instrument: Ref::within(text.book.clone(), text.key.clone()),
            provision: key.clone(),
        };
        let own = self.ways.iter().filter_map(|way| {
            let voice = way.author.voice.as_ref()?;
            let book = self.sight.book(&way.book)?;
            let reports = book.things.progress.iter();
            let latest = reports
                .filter(|(_, report)| report.side == *voice && report.line.from(&book.id) == line)
                .max_by_key(|(_, report)| (report.on.first(), report.entry))?;
            let (key, report) = latest;
            let stage = report.stage(jiff::civil::Date::MAX);
            (stage < Stage::Exchanged).then(|| self.own_report(book, key, stage))
        });
        own.collect()
    }

    /// What can be done with the reports of the seat's own voices.
    fn reports(&self) -> std::collections::BTreeMap<String, Vec<Offer>> {
        let reports = self.sight.all::<Progress>();
        let own = reports.filter(|(book, _, report)| {
            let voices = std::iter::once(&report.side);
            self.speaks_in(&book.id, voices)
        });
        let offers = own.map(|(book, key, _)| {
            let place = Place::of::<Progress>(book, key);
            (path_of(&place), self.progress(&place))
        });
        offers.collect()
    }

    fn own_report(&self, book: &Book, key: &Key, stage: Stage) -> Offer {
        let stage: &'static str = stage.into();
        let id = format!("report-{stage}");
        let args = [("stage", self.language.say(&id).into())];
        Offer {
            name: self.language.tell("offer-own-report", &args),
            does: Does::Leads {
                to: path_of(&Place::of::<Progress>(book, key)),
            },
        }
    }

    fn project(&self, place: &Place) -> Offers {
        let verbs = [
            "reach",
            "fund",
            "schedule",
            "serve",
            "involve",
            "component",
            "designate",
            "name",
        ];
        let own = self.writes_in(&place.book);
        let given = [("project", named(place))];
        let offers = verbs.into_iter().filter(|_| own);
        let mut offers = self.alone(offers.map(|verb| self.form("project", verb, &given)));
        offers.page.extend(self.corrections(place));
        offers
    }

    fn issue(&self, place: &Place) -> Offers {
        let given = [("issues", named(place))];
        self.alone([
            self.form("request", "make", &given),
            self.form("intervention", "record", &given),
        ])
    }

    fn offices(&self) -> Offers {
        let mut offers = self.alone([self.form("office", "establish", &[])]);
        for (book, key, office) in self
            .sight
            .all::<Office>()
            .filter(|(book, ..)| self.writes_about(book))
        {
            let of = self.sight.called(&voice_place(&office.of));
            let of = of.map(|of| documents::compose::thing::name(&of, self.language));
            let title = office.title.read(self.language.tag());
            let words = format!("{}: {title}", opening(&of.unwrap_or_default()));
            let place = Place::of::<Office>(book, key);
            offers.headings.insert(words, self.office(&place));
        }
        offers
    }

    /// Who is appointed, and whose term can be ended.
    fn office(&self, place: &Place) -> Vec<Offer> {
        let name = self.language.say("offer-appoint");
        let appoint = self.called(name, ("office", "appoint"), &[("office", named(place))]);
        let of_office = self.sight.all::<Term>().filter(|(book, _, term)| {
            let office = (term.office.book_from(&book.id), &term.office.key);
            office == (place.book.clone(), &place.key)
        });
        let ends = of_office.filter_map(|(book, key, term)| self.end_term(book, key, term));
        std::iter::once(appoint).chain(ends).collect()
    }

    fn end_term(&self, book: &Book, key: &Key, term: &Term) -> Option<Offer> {
        let offered = term.period.until.is_none() && self.writes_in(&book.id);
        offered.then(|| {
            let name = self.language.say("offer-end-term");
            let given = [("term", format!("{}/{key}", book.id))];
            self.called(name, ("office", "end"), &given)
        })
    }

    fn thing(&self, place: &Place) -> Offers {
        let Some(book) = self.sight.book(&place.book) else {
            return Offers::default();
        };
        let key = &place.key;
        let things = &book.things;
        let page: Option<Vec<Offer>> = if let Some(one) = things.requests.get(key) {
            Some(self.request(book, place, one))
        } else if let Some(one) = things.commitments.get(key) {
            self.end(book, place, one).map(|offer| vec![offer])
        } else if things.interventions.contains_key(key) {
            Some(self.said(place))
        } else if things.progress.contains_key(key) {
            Some(self.progress(place))
        } else if let Some(one) = things.terms.get(key) {
            self.end_term(book, key, one).map(|offer| vec![offer])
        } else {
            let is_office = things.offices.contains_key(key) && self.writes_about(book);
            is_office.then(|| self.office(place))
        };
        let mut offers = Offers {
            page: page.unwrap_or_default(),
            ..Offers::default()
        };
        let corrections = self.corrections(place);
        self.beside(&mut offers.headings, "thing-entries", corrections);
        offers
    }

    fn request(&self, book: &Book, place: &Place, request: &Request) -> Vec<Offer> {
        let given = [("request", named(place))];
        let develop = self.writes_in(&place.book);
        let develop = develop
            .then(|| self.form("request", "develop", &given))
            .flatten();
        let agree = self.once(
            self.language.say("offer-agree"),
            ("request", "agree-account"),
            &given,
        );
        let respond = self.respond(book, place, request);
        respond.into_iter().chain(develop).chain(agree).collect()
    }

    fn said(&self, place: &Place) -> Vec<Offer> {
        let given = [("intervention", named(place))];
        let name = self.language.say("offer-agree");
        self.once(name, ("intervention", "agree-account"), &given)
            .into_iter()
            .collect()
    }

    /// How a report goes on: cleared, given to the other side, shared by it.
    fn progress(&self, place: &Place) -> Vec<Offer> {
        let report = || ("progress", named(place));
        let to = |id: &str, stage: &str| {
            let given = [report(), ("stage", stage.to_owned())];
            self.once(self.language.say(id), ("progress", "advance"), &given)
        };
        let clear = to("offer-clear", "cleared");
        // What stands elsewhere than its text is given by restating it there.
        let give = match &clear {
            Some(_) => None,
            None => self
                .give(place)
                .or_else(|| to("offer-exchange", "exchanged")),
        };
        let share = self.language.say("offer-endorse");
        let further = self.writes_in(&place.book);
        let offers = [
            clear,
            give,
            self.once(share, ("progress", "endorse"), &[report()]),
            further
                .then(|| self.form("progress", "advance", &[report()]))
                .flatten(),
        ];
        offers.into_iter().flatten().collect()
    }

    /// A report that was cleared in a narrower book, given to the other side where its text stands.
    fn give(&self, place: &Place) -> Option<Offer> {
        let report = named(place);
        let records = (self.partnership, self.sight);
        let (way, acts) = exchange::acts(records, &report, (self.today, self.now))?;
        if admit(self.partnership, acts, self.now).is_err() {
            return None;
        }
        let goes = ways::goes(self.partnership, &way, (self.today, self.language));
        let fields = [("report", report), ("back", self.back.clone())];
        let does = Does::Records {
            to: exchange::PATH.to_owned(),
            fields: fields.map(|(name, value)| (name.to_owned(), value)).into(),
            goes: self.language.tell("offer-goes", &[("goes", goes.into())]),
        };
        let name = self.language.say("offer-exchange");
        Some(Offer { name, does })
    }
}

fn voice_place(voice: &Voice) -> Place {
    let (kind, key) = match voice {
        Voice::Party(party) => (Kind::Party, party.key.clone()),
        Voice::Side(side) => (Kind::Side, side.key.clone()),
    };
    let book = partnership::book::BookId::public();
    Place { book, kind, key }
}
