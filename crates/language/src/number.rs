//! Numbers, shares of a sequence and amounts of money as people read them, never rounded here.

use rust_decimal::Decimal;

use crate::Language;

impl Language {
    /// Writes a whole number with its thousands apart: `1,300`; a minus sign is `−`.
    pub fn number(self, number: i64) -> String {
        match self {
            Language::English | Language::Korean => grouped(number),
        }
    }

    /// Writes a decimal number with its thousands apart and every digit that it has: `1,234.50`.
    pub fn decimal(self, number: Decimal) -> String {
        match self {
            Language::English | Language::Korean => with_thousands(&number.to_string()),
        }
    }

    /// Writes an amount of money, in millions or ten thousands only where that is exact:
    /// `USD 9.8 million`, `USD 215,237`; `미화 980만 달러`.
    pub fn money(self, currency: &str, amount: Decimal) -> String {
        let amount = match self {
            Language::English => self.in_millions(amount),
            Language::Korean => self.in_ten_thousands(amount),
        };
        let own = format!("money-{}", currency.to_ascii_lowercase());
        if self.knows(&own) {
            return self.tell(&own, &[("amount", amount.into())]);
        }
        self.tell(
            "money",
            &[("currency", currency.into()), ("amount", amount.into())],
        )
    }

    /// Writes a part of a whole as a percentage with its counts: `94.5% (171 of 181)`; only the
    /// counts where the whole is nothing.
    pub fn rate(self, part: u64, whole: u64) -> String {
        let counts = [
            ("part", self.decimal(part.into()).into()),
            ("whole", self.decimal(whole.into()).into()),
        ];
        let Some(percentage) = self.percentage(part, whole) else {
            return self.tell("share", &counts);
        };
        let [part, whole] = counts;
        self.tell("rate", &[("percentage", percentage.into()), part, whole])
    }

    /// Writes a part of a whole as a percentage to one decimal place, a half going to the even
    /// neighbour: `94.5%`; nothing where the whole is nothing. For a table that has the counts in
    /// columns of their own; elsewhere a rate says them.
    pub fn percentage(self, part: u64, whole: u64) -> Option<String> {
        let share = (Decimal::from(part) * Decimal::ONE_HUNDRED).checked_div(whole.into())?;
        let rounded = format!("{:.1}", share.round_dp(1));
        Some(self.tell(
            "percentage",
            &[("percentage", with_thousands(&rounded).into())],
        ))
    }

    /// Writes the place of something in a sequence: `29th`, `제29차`.
    pub fn ordinal(self, number: u32) -> String {
        self.tell("ordinal", &[("number", number.into())])
    }

    fn in_millions(self, amount: Decimal) -> String {
        const UNITS: [(i64, &str); 3] = [
            (1_000_000_000_000, "amount-trillion"),
            (1_000_000_000, "amount-billion"),
            (1_000_000, "amount-million"),
        ];
        for (unit, id) in UNITS {
            let unit = Decimal::from(unit);
            if amount.abs() < unit {
                continue;
            }
            let share = (amount / unit).normalize();
            if share.scale() <= 2 && share * unit == amount {
                return self.tell(id, &[("amount", self.decimal(share).into())]);
            }
        }
        self.decimal(amount)
    }

    fn in_ten_thousands(self, amount: Decimal) -> String {
        const UNITS: [(i64, &str); 3] = [
            (1_000_000_000_000, "amount-trillion"),
            (100_000_000, "amount-hundred-million"),
            (10_000, "amount-ten-thousand"),
        ];
        let ten_thousand = Decimal::from(10_000);
        if amount.abs() < ten_thousand || !(amount % ten_thousand).is_zero() {
            return self.decimal(amount);
        }
        let mut rest = amount.abs();
        let mut parts = Vec::new();
        for (unit, id) in UNITS {
            let count = (rest / Decimal::from(unit)).trunc();
            rest -= count * Decimal::from(unit);
            if !count.is_zero() {
                parts.push(self.tell(id, &[("amount", self.decimal(count.normalize()).into())]));
            }
        }
        let sign = if amount.is_sign_negative() { "−" } else { "" };
        format!("{sign}{}", parts.join(" "))
    }
}

pub(crate) fn grouped(number: i64) -> String {
    with_thousands(&number.to_string())
}

/// Sets thousands apart in a number written plainly, and gives it a true minus sign.
fn with_thousands(plain: &str) -> String {
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(digits) => ("−", digits),
        None => ("", plain),
    };
    let (whole, fraction) = match digits.find('.') {
        Some(point) => digits.split_at(point),
        None => (digits, ""),
    };
    let mut written = String::with_capacity(plain.len() + whole.len() / 3 + 2);
    written.push_str(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            written.push(',');
        }
        written.push(digit);
    }
    written.push_str(fraction);
    written
}
