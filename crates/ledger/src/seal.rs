//! What a seal is made of: which bytes of an entry are hashed, in what frame. Where they are stored lives in `file`.
//!
//! Everyone can recompute it. A frame of bytes is their length as four bytes, the highest first, and then the bytes.
//! A part of a payload is committed to by SHA-256 of its salt of 32 bytes followed by its stored bytes.
//! An entry's seal is SHA-256 of seven frames: `chancery entry 1`, the book's name, the number as eight bytes (the highest
//! first), the time of recording as stored, the seal of the entry before (32 zeros before the first), the commitment to the
//! factual part, and the commitment to the personal part, which is empty where there is none.

use sha2::{Digest, Sha256};

/// What is hashed into the seal of an entry.
pub(crate) struct Sealed<'a> {
    /// The book's name.
    pub(crate) book: &'a [u8],
    /// The entry's number in it.
    pub(crate) number: u64,
    /// The time of recording, as stored.
    pub(crate) recorded_at: &'a [u8],
    /// The seal of the entry before; zeros before the first.
    pub(crate) previous: [u8; 32],
    /// The commitment to the factual part.
    pub(crate) factual: [u8; 32],
    /// The commitment to the personal part, where there is one.
    pub(crate) personal: Option<[u8; 32]>,
}

impl Sealed<'_> {
    /// The seal of the entry.
    pub(crate) fn seal(&self) -> [u8; 32] {
        let personal: &[u8] = self.personal.as_ref().map_or(&[], |hash| hash);
        let mut hasher = Sha256::new();
        for part in [
            b"chancery entry 1".as_slice(),
            self.book,
            &self.number.to_be_bytes(),
            self.recorded_at,
            &self.previous,
            &self.factual,
            personal,
        ] {
            hasher.update(length_of(part));
            hasher.update(part);
        }
        hasher.finalize().into()
    }
}

/// The commitment to a part of a payload.
pub(crate) fn commitment(salt: &[u8], bytes: &[u8]) -> [u8; 32] {
    Sha256::new()
        .chain_update(salt)
        .chain_update(bytes)
        .finalize()
        .into()
}

/// The parts in a row, each with its length before it, so that no two rows of parts give the same bytes.
pub(crate) fn framed(parts: &[&[u8]]) -> Vec<u8> {
    let framed = parts
        .iter()
        .flat_map(|part| length_of(part).into_iter().chain(part.iter().copied()));
    framed.collect()
}

/// Bytes from the operating system that nobody can guess.
pub(crate) fn random() -> [u8; 32] {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)
        .expect("an operating system that keeps a record gives random bytes");
    bytes
}

fn length_of(part: &[u8]) -> [u8; 4] {
    u32::try_from(part.len())
        .expect("no part of a seal is as long as four gigabytes")
        .to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::hex;

    #[test]
    fn a_seal_is_what_anyone_computes_from_its_description() {
        let factual = commitment(&[1; 32], br#"{"a":1}"#);
        let seal = |personal| {
            let sealed = Sealed {
                book: b"public",
                number: 258,
                recorded_at: b"2025-05-15T02:00:00Z",
                previous: [3; 32],
                factual,
                personal,
            };
            hex(&sealed.seal())
        };
        // Computed with Python's hashlib and struct from the description at the head of this file.
        assert_eq!(
            hex(&factual),
            "7f40cffc3fbdaa7375e4e3df8dda36945da91475cb1d99419decebc67d7d6b35"
        );
        assert_eq!(
            seal(None),
            "9155697fcb627f8bbd306985ba4114c4770f9101b2a17252bd2a6c44a71f6f08"
        );
        assert_eq!(
            seal(Some(commitment(&[2; 32], b"[2]"))),
            "8909438f3c7cc247111ea9489724e9da767aa8cfd4f641f8182909b42edca791"
        );
    }
}
