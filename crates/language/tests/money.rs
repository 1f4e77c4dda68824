//! No amount of money changes by being written for people.

use language::Language::{English, Korean};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Reads an English amount back: `THB −1,234.5 million`.
fn read_english(written: &str) -> Decimal {
    let mut words = written.split(' ').skip(1);
    let amount = read_digits(words.next().expect("an amount follows the currency"));
    let zeros = match words.next() {
        None => 0,
        Some("million") => 6,
        Some("billion") => 9,
        Some("trillion") => 12,
        Some(other) => panic!("{other} is no unit"),
    };
    amount * Decimal::from(10_i64.pow(zeros))
}

/// Reads a Korean amount back: `THB −12억 3,456만`.
fn read_korean(written: &str) -> Decimal {
    let amount = written
        .strip_prefix("THB ")
        .expect("the currency comes first");
    let (sign, amount) = match amount.strip_prefix('−') {
        Some(amount) => (-Decimal::ONE, amount),
        None => (Decimal::ONE, amount),
    };
    let read = |part: &str| {
        let zeros = match part.chars().next_back() {
            Some('만') => 4,
            Some('억') => 8,
            Some('조') => 12,
            _ => return read_digits(part),
        };
        read_digits(part.trim_end_matches(['만', '억', '조'])) * Decimal::from(10_i64.pow(zeros))
    };
    sign * amount.split(' ').map(read).sum::<Decimal>()
}

fn read_digits(digits: &str) -> Decimal {
    let plain = digits.replace(',', "").replace('−', "-");
    plain.parse().expect("digits")
}

proptest! {
    #[test]
    fn an_amount_written_is_the_amount_read(
        digits in -999_999_999_i64..1_000_000_000,
        zeros in 0_u32..9,
        scale in 0_u32..4,
    ) {
        let amount = Decimal::new(digits * 10_i64.pow(zeros), scale);
        prop_assert_eq!(read_english(&English.money("THB", amount)), amount);
        prop_assert_eq!(read_korean(&Korean.money("THB", amount)), amount);
    }
}
