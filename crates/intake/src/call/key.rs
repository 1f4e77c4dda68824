//! The keys of calls: short, with a sign that tells a mistyped one, and found again in whatever is written around them.

use std::collections::BTreeSet;

use partnership::key::Key;

/// The signs of a key: none that is read as another (0 and o, 1 and i and l).
const SIGNS: &[u8; 31] = b"23456789abcdefghjkmnpqrstuvwxyz";

/// What every key begins with.
const BEGINNING: &str = "c-";

/// How many signs follow, the last of which tells of mistakes in the others.
const LENGTH: usize = 7;

/// A key for what the parts say, other than those that are taken.
pub fn fresh(parts: &[&str], taken: impl Fn(&Key) -> bool) -> Key {
    let mut keys = (0u32..).map(|attempt| of(parts, attempt));
    keys.find(|key| !taken(key))
        .expect("a book has fewer keys than there are attempts")
}

fn of(parts: &[&str], attempt: u32) -> Key {
    // FNV-1a of 64 bits: equal calls get equal keys wherever they are computed.
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    let attempt = attempt.to_le_bytes();
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    for byte in bytes.chain(attempt) {
        sum = (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    // The low bits of such a sum know little of the first bytes.
    sum ^= sum >> 32;
    let mut signs = String::from(BEGINNING);
    for _ in 1..LENGTH {
        signs.push(sign(sum % 31));
        sum /= 31;
    }
    let check = check(&signs[BEGINNING.len()..]).expect("its signs are among those of keys");
    signs.push(check);
    Key::parse(&signs).expect("a key of a call is a short name")
}

fn sign(at: u64) -> char {
    let at = usize::try_from(at % 31).expect("a remainder by 31 is small");
    char::from(SIGNS[at])
}

/// The last sign: weighted, so that one wrong sign and two exchanged ones are both told.
fn check(signs: &str) -> Option<char> {
    let mut sum = 0;
    for (weight, sign) in (2u64..).zip(signs.bytes()) {
        let at = SIGNS.iter().position(|own| *own == sign)?;
        sum += weight * u64::try_from(at).expect("there are 31 signs");
    }
    Some(self::sign(sum))
}

/// Whether a short name is the key of a call, without a mistake.
pub fn is_key(text: &str) -> bool {
    let Some(signs) = text.strip_prefix(BEGINNING) else {
        return false;
    };
    signs.len() == LENGTH
        && signs.is_ascii()
        && check(&signs[..LENGTH - 1]) == signs.chars().next_back()
}

/// The keys of calls that stand in a text, in whatever letters and among whatever else.
///
/// ```
/// let key = intake::call::key::fresh(&["plan", "Ministry"], |_| false);
/// let written = format!("Key: {} (leave it here)", key.as_str().to_uppercase());
/// assert_eq!(intake::call::key::within(&written), [key].into());
/// ```
pub fn within(text: &str) -> BTreeSet<Key> {
    let small = text.to_lowercase();
    let is_apart = |sign: char| !(sign.is_ascii_alphanumeric() || sign == '-');
    let words = small.split(is_apart).filter(|word| is_key(word));
    words.filter_map(|word| Key::parse(word).ok()).collect()
}

/// The line that a row is about, as it is written beside it: the call's key, a stroke, and the line's.
pub fn of_row(call: &Key, line: &Key) -> String {
    format!("{call}/{line}")
}

/// The call and the line that a cell names as `of_row` writes them.
pub fn read_row(text: &str) -> Option<(Key, Key)> {
    let small = text.trim().to_lowercase();
    let (call, line) = small.split_once('/')?;
    let call = Key::parse(call.trim())
        .ok()
        .filter(|key| is_key(key.as_str()))?;
    Some((call, Key::parse(line.trim()).ok()?))
}

#[cfg(test)]
mod tests {
    use super::{SIGNS, fresh, is_key, of_row, read_row};
    use partnership::key::Key;

    #[test]
    fn one_wrong_sign_and_two_exchanged_ones_make_no_key() {
        let key = fresh(&["plan", "Ministry of Wires"], |_| false);
        let written = key.as_str();
        assert!(is_key(written));
        for at in 2..written.len() {
            for sign in SIGNS {
                let mut signs = written.as_bytes().to_vec();
                let was = std::mem::replace(&mut signs[at], *sign);
                let changed = String::from_utf8(signs).unwrap();
                assert_eq!(is_key(&changed), was == *sign, "{changed}");
            }
            if at + 1 < written.len() {
                let mut signs = written.as_bytes().to_vec();
                signs.swap(at, at + 1);
                let swapped = String::from_utf8(signs).unwrap();
                assert_eq!(is_key(&swapped), swapped == written, "{swapped}");
            }
        }
    }

    #[test]
    fn a_taken_key_is_not_given_again() {
        let first = fresh(&["plan", "a"], |_| false);
        let second = fresh(&["plan", "a"], |key| *key == first);
        assert!(first != second && is_key(second.as_str()));
        assert_ne!(first, fresh(&["plan", "b"], |_| false));
        assert_ne!(
            fresh(&["ab", "c"], |_| false),
            fresh(&["a", "bc"], |_| false)
        );
    }

    #[test]
    fn a_row_leads_back_to_its_line() {
        let (call, line) = (fresh(&["x"], |_| false), Key::parse("l-1-1").unwrap());
        let written = of_row(&call, &line);
        assert_eq!(read_row(&written), Some((call, line)));
        assert_eq!(read_row("a/b"), None);
    }
}
