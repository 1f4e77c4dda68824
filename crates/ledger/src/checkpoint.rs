//! Checkpoints: a book's head, signed with the book's key, as a short text that people can keep and paste.
//! Holding a record against one lives in `verify`.

use std::fmt;

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use jiff::Timestamp;
use partnership::attachment::Hash;
use partnership::book::BookId;
use rusqlite::{Connection, OptionalExtension, Row};

use crate::chain::Link;
use crate::error::Error;
use crate::fault::Damage;
use crate::hash::{hex, unhex};
use crate::ledger::Ledger;

/// What is signed: that a book had a hash at a number.
///
/// It is written as seven lines, of which the last signs the six before it:
///
/// ```text
/// chancery checkpoint 1
/// book: public
/// number: 42
/// hash: (64 digits of base 16)
/// signed-at: 2025-05-15T02:00:00Z
/// key: (64 digits of base 16)
/// signature: (128 digits of base 16)
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The book.
    pub book: BookId,
    /// The number of the last entry at that time.
    pub number: u64,
    /// The hash that seals it and all before it.
    pub hash: Hash,
    /// When it was signed.
    pub signed_at: Timestamp,
    /// The public half of the book's key (Ed25519, RFC 8032).
    pub public_key: [u8; 32],
    /// The signature over the lines before it, each with its end of line (Ed25519, RFC 8032).
    pub signature: [u8; 64],
}

/// A text that was meant as a checkpoint and is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "this is not a checkpoint: {reason}; paste all seven lines, from “chancery checkpoint 1” on"
)]
pub struct BadCheckpoint {
    /// What is missing or wrong.
    pub reason: &'static str,
}

impl Checkpoint {
    /// Reads a checkpoint; spaces and line breaks that mail programs add do not matter.
    ///
    /// # Errors
    /// What is missing or wrong. The signature is not checked here.
    pub fn parse(text: &str) -> Result<Checkpoint, BadCheckpoint> {
        let mut words = text.split_whitespace();
        let bad = |reason| BadCheckpoint { reason };
        for word in ["chancery", "checkpoint", "1"] {
            if words.next() != Some(word) {
                return Err(bad("it does not begin with “chancery checkpoint 1”"));
            }
        }
        let mut field = |name: &str, missing| {
            let named = words.next() == Some(name);
            words.next().filter(|_| named).ok_or(bad(missing))
        };
        let book = field("book:", "the book is missing")?;
        let number = field("number:", "the number is missing")?;
        let hash = field("hash:", "the hash is missing")?;
        let signed_at = field("signed-at:", "the time is missing")?;
        let key = field("key:", "the key is missing")?;
        let first = field("signature:", "the signature is missing")?;
        let signature: String = std::iter::once(first).chain(words).collect();
        Ok(Checkpoint {
            book: BookId::parse(book).map_err(|_| bad("the book has no such name"))?,
            number: number.parse().map_err(|_| bad("the number is none"))?,
            hash: Hash::parse(hash).ok_or(bad("the hash is not 64 digits of base 16"))?,
            signed_at: signed_at.parse().map_err(|_| bad("the time is none"))?,
            public_key: unhex(key).ok_or(bad("the key is not 64 digits of base 16"))?,
            signature: unhex(&signature)
                .ok_or(bad("the signature is not 128 digits of base 16"))?,
        })
    }

    /// Whether it is signed by the key that it names.
    pub fn is_genuine(&self) -> bool {
        is_signed(
            &self.public_key,
            self.statement().as_bytes(),
            &self.signature,
        )
    }

    /// The checkpoint that an export keeps of a book; none where what is kept is not one.
    /// The columns are number, hash, time and signature.
    pub(crate) fn stored(
        link: &Link,
        row: &Row<'_>,
    ) -> Result<Option<Checkpoint>, rusqlite::Error> {
        let bytes = |column| Ok::<_, rusqlite::Error>(row.get_ref(column)?.as_bytes()?);
        // What is signed is the time as it is written; another spelling of it is not what was kept.
        let signed_at = str::from_utf8(bytes(2)?).ok().and_then(|text| {
            let signed_at: Timestamp = text.parse().ok()?;
            (signed_at.to_string() == text).then_some(signed_at)
        });
        let fields = (
            <[u8; 32]>::try_from(bytes(1)?),
            <[u8; 64]>::try_from(bytes(3)?),
            <[u8; 32]>::try_from(link.public_key.as_slice()),
        );
        let (Some(signed_at), (Ok(hash), Ok(signature), Ok(public_key))) = (signed_at, fields)
        else {
            return Ok(None);
        };
        Ok(Some(Checkpoint {
            book: link.book.clone(),
            number: row.get(0)?,
            hash: Hash(hash),
            signed_at,
            public_key,
            signature,
        }))
    }

    fn statement(&self) -> String {
        format!(
            "chancery checkpoint 1\nbook: {}\nnumber: {}\nhash: {}\nsigned-at: {}\nkey: {}\n",
            self.book,
            self.number,
            self.hash,
            self.signed_at,
            hex(&self.public_key)
        )
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}signature: {}", self.statement(), hex(&self.signature))
    }
}

impl Ledger {
    /// Signs where a book ends.
    ///
    /// # Errors
    /// There is no such book, its key is damaged, or the file cannot be read.
    pub fn checkpoint(&self, book: &BookId, now: Timestamp) -> Result<Checkpoint, Error> {
        let failed = |failure| Error::storage(&self.path, failure);
        let key = self.key(book)?;
        let (number, hash) = self
            .connection
            .query_row(
                "SELECT number, hash FROM entries JOIN books ON books.id = entries.book
                 WHERE books.name = ?1 ORDER BY number DESC LIMIT 1",
                [book.as_str()],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .map_err(failed)?;
        let mut checkpoint = Checkpoint {
            book: book.clone(),
            number,
            hash: Hash(hash),
            signed_at: now,
            public_key: key.verifying_key().to_bytes(),
            signature: [0; 64],
        };
        checkpoint.signature = key.sign(checkpoint.statement().as_bytes()).to_bytes();
        Ok(checkpoint)
    }

    /// The key of a book.
    pub(crate) fn key(&self, book: &BookId) -> Result<SigningKey, Error> {
        let stored = StoredKey::of(&self.connection, book)
            .map_err(|failure| Error::storage(&self.path, failure))?;
        let stored = stored.ok_or_else(|| Error::NoBook {
            path: self.path.clone(),
            book: book.clone(),
        })?;
        let damaged = || Error::damaged(&self.path, Damage::Key.of(book));
        stored.whole().ok_or_else(damaged)
    }
}

/// A book's key as stored; an export has no secret half.
pub(crate) struct StoredKey {
    public: Vec<u8>,
    secret: Option<Vec<u8>>,
}

impl StoredKey {
    /// The key of a book; none where there is no such book.
    pub(crate) fn of(
        connection: &Connection,
        book: &BookId,
    ) -> Result<Option<StoredKey>, rusqlite::Error> {
        let both = connection.query_row(
            "SELECT public_key, secret FROM books LEFT JOIN keys ON keys.book = books.id WHERE name = ?1",
            [book.as_str()],
            |row| {
                Ok(StoredKey {
                    public: row.get(0)?,
                    secret: row.get(1)?,
                })
            },
        );
        both.optional()
    }

    /// The key, where both halves are there and belong together.
    pub(crate) fn whole(&self) -> Option<SigningKey> {
        let key = SigningKey::from_bytes(self.secret.as_deref()?.try_into().ok()?);
        (key.verifying_key().as_bytes().as_slice() == self.public).then_some(key)
    }
}

/// Whether the key with this public half has signed a message.
pub(crate) fn is_signed(public: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let key = public.try_into().ok().map(VerifyingKey::from_bytes);
    let (Some(Ok(key)), Ok(signature)) = (key, Signature::from_slice(signature)) else {
        return false;
    };
    key.verify_strict(message, &signature).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn signed(number: u64, hash: [u8; 32], second: i64) -> Checkpoint {
        let key = SigningKey::from_bytes(&[9; 32]);
        let mut checkpoint = Checkpoint {
            book: BookId::parse("alv+bor.talks").unwrap(),
            number,
            hash: Hash(hash),
            signed_at: Timestamp::from_second(second).unwrap(),
            public_key: key.verifying_key().to_bytes(),
            signature: [0; 64],
        };
        checkpoint.signature = key.sign(checkpoint.statement().as_bytes()).to_bytes();
        checkpoint
    }

    #[test]
    fn a_checkpoint_is_seven_lines() {
        let text = signed(42, [0xab; 32], 1_747_274_400).to_string();
        let lines: Vec<&str> = text.lines().collect();
        let hash = "ab".repeat(32);
        assert_eq!(
            lines[..5],
            [
                "chancery checkpoint 1",
                "book: alv+bor.talks",
                "number: 42",
                &format!("hash: {hash}"),
                "signed-at: 2025-05-15T02:00:00Z",
            ]
        );
        assert_eq!(lines.len(), 7);
    }

    #[test]
    fn a_text_that_lacks_something_is_no_checkpoint() {
        let text = signed(42, [1; 32], 0).to_string();
        let lines: Vec<&str> = text.lines().collect();
        for left_out in 0..lines.len() {
            let mut some = lines.clone();
            some.remove(left_out);
            assert!(Checkpoint::parse(&some.join("\n")).is_err(), "{left_out}");
        }
        assert!(Checkpoint::parse(&format!("{text} 00")).is_err());
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(number: u64, hash: [u8; 32], second in 0..4_000_000_000_i64) {
            let checkpoint = signed(number, hash, second);
            let text = checkpoint.to_string();
            prop_assert_eq!(Checkpoint::parse(&text), Ok(checkpoint.clone()));
            let (head, tail) = text.split_at(text.len() - 60);
            let folded = format!("\n{head}\r\n  {tail}").replace(": ", ":\n\t");
            prop_assert_eq!(Checkpoint::parse(&folded), Ok(checkpoint.clone()));
            prop_assert!(checkpoint.is_genuine());
        }

        #[test]
        fn a_checkpoint_with_another_letter_is_not_genuine(at in 0..400_usize, letter in "[0-9a-f]") {
            let text = signed(42, [7; 32], 0).to_string();
            let at = at % text.len();
            let changed = format!("{}{letter}{}", &text[..at], &text[at + 1..]);
            prop_assume!(changed != text);
            let genuine = Checkpoint::parse(&changed).is_ok_and(|read| read.is_genuine());
            prop_assert!(!genuine, "{}", changed);
        }

        #[test]
        fn no_text_makes_the_reader_stumble(text in "(chancery checkpoint 1\n)?(book: [a-z.+]{0,5}\n)?(number: -?[0-9]{0,30}\n)?\\PC{0,40}") {
            let _ = Checkpoint::parse(&text);
        }
    }
}
