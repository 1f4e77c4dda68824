//! Money and shares, exact. How they are printed is for `language`.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, de};

/// A currency by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Reads a code of three capital letters.
    pub fn parse(text: &str) -> Option<Currency> {
        let code: [u8; 3] = text.as_bytes().try_into().ok()?;
        code.iter()
            .all(u8::is_ascii_uppercase)
            .then_some(Currency(code))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a currency code is three ASCII letters")
    }
}

impl Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Currency::parse(&text).ok_or_else(|| {
            de::Error::custom(format!(
                "“{text}” is not a currency code such as USD or KRW"
            ))
        })
    }
}

/// A sum of money in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// The currency.
    pub currency: Currency,
    /// The amount in its main unit.
    #[serde(with = "rust_decimal::serde::str")]
    pub amount: Decimal,
}

/// A rate that never travels without its numerator and denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// How many count.
    pub numerator: u32,
    /// Of how many.
    pub denominator: u32,
}

impl Rate {
    /// The rate in per cent with one decimal, rounded half to even; none where there is nothing to divide by.
    pub fn percent(self) -> Option<Decimal> {
        if self.denominator == 0 {
            return None;
        }
        let exact =
            Decimal::from(self.numerator) * Decimal::ONE_HUNDRED / Decimal::from(self.denominator);
        let rounded =
            exact.round_dp_with_strategy(1, rust_decimal::RoundingStrategy::MidpointNearestEven);
        Some(rounded)
    }
}
