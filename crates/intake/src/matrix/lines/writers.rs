//! Who may write the reports of a side, and in which book. What is written is not known here.

use jiff::Timestamp;
use jiff::civil::Date;
use partnership::Partnership;
use partnership::authorship::Authorship;
use partnership::book::{BookId, Holder};
use partnership::entry::{Capacity, Voice};
use partnership::key::Ref;
use partnership::party::Role;
use partnership::seat::{Eyes, Seat, Sight};

/// Who may write for whom and where, the seat itself first.
pub(super) struct Writers<'a> {
    sight: &'a Sight<'a>,
    own: Vec<Authorship>,
    others: Vec<Authorship>,
}

impl<'a> Writers<'a> {
    pub(super) fn of(
        partnership: &Partnership,
        sight: &'a Sight<'a>,
        eyes: &Eyes,
        now: Timestamp,
    ) -> Self {
        let own = partnership.authorships(eyes, now);
        let mut seats: Vec<_> = sight.all::<Seat>().collect();
        seats.sort_by_key(|(book, key, seat)| (!book.is_public(), &book.id, seat.entry, *key));
        let seats = seats
            .into_iter()
            .map(|(book, key, _)| Eyes::Seat(Ref::within(book.id.clone(), key.clone())));
        let others = seats.chain([Eyes::Keeper]).filter(|other| other != eyes);
        let others = others.flat_map(|other| partnership.authorships(&other, now));
        Writers {
            sight,
            own,
            others: others
                .filter(|one| sight.book(&one.book).is_some())
                .collect(),
        }
    }

    /// Whether the seat itself speaks for a voice.
    pub(super) fn speaks_itself(&self, voice: &Voice) -> bool {
        self.own
            .iter()
            .any(|one| one.author.voice.as_ref() == Some(voice))
    }

    /// Whoever may write for a voice in such a book.
    pub(super) fn for_voice(
        &self,
        voice: &Voice,
        is_book: impl Fn(&BookId) -> bool,
    ) -> Option<Authorship> {
        let speaks = |one: &&Authorship| {
            let is_keeper = one.author.capacity == Capacity::Keeper;
            is_book(&one.book) && (is_keeper || one.author.voice.as_ref() == Some(voice))
        };
        let mut all = self.own.iter().chain(&self.others);
        all.find(speaks).cloned()
    }

    /// Whether a book is the own one of a voice: that of the side, or of the only party that is its member.
    pub(super) fn is_own_book(&self, id: &BookId, voice: &Voice, day: Date) -> bool {
        let Some(holder) = self.sight.book(id).and_then(|book| book.holder()) else {
            return false;
        };
        match (holder, voice) {
            (Holder::Side(held), Voice::Side(side)) => held.key == side.key,
            (Holder::Party(held), Voice::Party(party)) => held.key == party.key,
            (Holder::Party(held), Voice::Side(side)) => {
                let side = self.sight.find(side).map(|(_, side)| side);
                let members = side
                    .map(|side| side.belonging(Role::Member, day))
                    .unwrap_or_default();
                matches!(members.as_slice(), [only] if only.party.key == held.key)
            }
            (Holder::Side(_), Voice::Party(_))
            | (Holder::Public | Holder::Joint | Holder::Table(_), _) => false,
        }
    }
}
