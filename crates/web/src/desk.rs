//! A desk on which something lies for a while: a few things at a time, none for long, none on a disk.

use std::collections::VecDeque;
use std::fmt::Write;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

/// How many things lie on a desk at the same time; the oldest makes room.
const KEPT_MAX: usize = 8;

/// What lies on a desk, the oldest first, each with its token and the moment at which it was last put there.
#[derive(Debug)]
pub(crate) struct Desk<T> {
    minutes: u32,
    kept: VecDeque<(String, Timestamp, Arc<T>)>,
}

impl<T> Desk<T> {
    /// A desk on which nothing lies; a thing is kept for so many minutes.
    pub(crate) fn new(minutes: u32) -> Desk<T> {
        Desk {
            minutes,
            kept: VecDeque::new(),
        }
    }

    /// Keeps something, and tells under which token.
    pub(crate) fn keep(&mut self, kept: T, now: Timestamp) -> String {
        self.clear(now);
        if self.kept.len() == KEPT_MAX {
            self.kept.pop_front();
        }
        let token = token();
        self.kept.push_back((token.clone(), now, Arc::new(kept)));
        token
    }

    /// Puts something in the place of what is kept under a token, for as long again; tells whether anything was.
    pub(crate) fn replace(&mut self, token: &str, kept: T, now: Timestamp) -> bool {
        self.clear(now);
        let at = self.kept.iter().position(|(own, ..)| own == token);
        let was = at.and_then(|at| self.kept.remove(at));
        if let Some((token, ..)) = was {
            self.kept.push_back((token, now, Arc::new(kept)));
            return true;
        }
        false
    }

    /// What is kept under a token.
    pub(crate) fn get(&mut self, token: &str, now: Timestamp) -> Option<Arc<T>> {
        self.clear(now);
        let mut kept = self.kept.iter();
        let (_, _, kept) = kept.find(|(own, ..)| own == token)?;
        Some(Arc::clone(kept))
    }

    /// Forgets what is kept under a token.
    pub(crate) fn forget(&mut self, token: &str) {
        self.kept.retain(|(own, ..)| own != token);
    }

    fn clear(&mut self, now: Timestamp) {
        let long = SignedDuration::from_mins(self.minutes.into());
        self.kept
            .retain(|(_, since, _)| now.duration_since(*since) < long);
    }
}

/// A name that nobody guesses: 128 bits of chance.
fn token() -> String {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).expect("the system has chance to give, or nothing is safe");
    bytes.iter().fold(String::new(), |mut token, byte| {
        write!(token, "{byte:02x}").expect("writing to memory does not fail");
        token
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn later(minutes: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes)
    }

    #[test]
    fn nothing_lies_on_the_desk_for_long_and_nothing_in_excess() {
        let mut desk = Desk::new(30);
        let first = desk.keep(1, later(0));
        assert_eq!(desk.get(&first, later(29)).as_deref(), Some(&1));
        assert_eq!(desk.get(&first, later(30)), None);
        let tokens: Vec<String> = (0..9).map(|number| desk.keep(number, later(31))).collect();
        assert_eq!(
            desk.get(&tokens[0], later(31)),
            None,
            "the oldest made room"
        );
        assert_eq!(desk.get(&tokens[8], later(31)).as_deref(), Some(&8));
        desk.forget(&tokens[8]);
        assert_eq!(desk.get(&tokens[8], later(31)), None);
        assert!(tokens.iter().all(|token| token.len() == 32));
    }

    #[test]
    fn what_is_worked_on_lies_there_longer_and_what_is_gone_stays_gone() {
        let mut desk = Desk::new(30);
        let token = desk.keep(1, later(0));
        assert!(desk.replace(&token, 2, later(29)));
        assert_eq!(desk.get(&token, later(58)).as_deref(), Some(&2));
        assert!(!desk.replace(&token, 3, later(59)));
        assert_eq!(desk.get(&token, later(59)), None);
    }
}
