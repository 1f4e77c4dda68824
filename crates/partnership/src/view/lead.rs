//! What leads to a thing: found once for all things of a book, so that no view looks through everything. What a lead says is in `thing`.

use std::collections::BTreeMap;

use crate::book::Book;
use crate::key::Key;
use crate::kind::{Kind, Noun};
use crate::seat::Sight;
use crate::things::Bearer;
use crate::view::{Place, thing};

/// For each thing the things of one book that lead to it or rest on it, by kind and then by key.
#[derive(Debug)]
pub(crate) struct Leads(BTreeMap<Place, Vec<(Kind, Key)>>);

impl Leads {
    fn of(book: &Book) -> Leads {
        let mut leads: BTreeMap<Place, Vec<(Kind, Key)>> = BTreeMap::new();
        for (key, bearer) in &book.things.keys {
            let details = thing::detail::leads(book, bearer.kind, key);
            for place in details.chain(cited(book, bearer)) {
                let from = leads.entry(place).or_default();
                from.push((bearer.kind, key.clone()));
            }
        }
        for from in leads.values_mut() {
            from.sort();
            from.dedup();
        }
        Leads(leads)
    }

    fn to(&self, place: &Place) -> &[(Kind, Key)] {
        self.0.get(place).map_or(&[], Vec::as_slice)
    }
}

/// The sources that the entries about a thing cite.
fn cited(book: &Book, bearer: &Bearer) -> impl Iterator<Item = Place> {
    let citations = |number| &book.entry_in_force(number).payload.cites;
    bearer.entries().flat_map(citations).map(|citation| Place {
        book: citation.source.book_from(&book.id),
        kind: Kind::Source,
        key: citation.source.key.clone(),
    })
}

impl Book {
    /// The things of this book that lead to a place or rest on it, by kind and then by key.
    pub(crate) fn leading_to(&self, place: &Place) -> &[(Kind, Key)] {
        self.leads.or_find(|| Leads::of(self)).to(place)
    }

    /// The things of a noun in this book that lead to a place, each with its key.
    pub(crate) fn leading<'b, N: Noun + 'b>(
        &'b self,
        place: &Place,
    ) -> impl Iterator<Item = (&'b Key, &'b N)> + use<'b, N> {
        let all = self.leading_to(place);
        let first = all.partition_point(|(kind, _)| *kind < N::KIND);
        let of_noun = all[first..].iter().take_while(|(kind, _)| *kind == N::KIND);
        let shelf = N::shelf(&self.things);
        of_noun.filter_map(|(_, key)| Some((key, shelf.get(key)?)))
    }
}

impl<'a> Sight<'a> {
    /// The things of a noun that lead to a place, book by book, each with its key.
    pub(crate) fn leading_to<N: Noun + 'a>(
        &self,
        place: &Place,
    ) -> impl Iterator<Item = (&'a Book, &'a Key, &'a N)> + use<'a, N> {
        let (books, place) = (self.books.clone(), place.clone());
        books.into_iter().flat_map(move |book| {
            let leading = book.leading::<N>(&place);
            leading.map(move |(key, thing)| (book, key, thing))
        })
    }
}
