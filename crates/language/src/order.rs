//! The order in which people look for names; orders of precedence are facts and not known here.

use std::cmp::Ordering;
use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::{Locale, locale};

use crate::Language;

type Collator = CollatorBorrowed<'static>;

impl Language {
    /// Compares two names as a dictionary of the language would (CLDR collation), with numbers in
    /// them by size: `dialogue-9` comes before `dialogue-29`. Two different names are never equal.
    pub fn compare(self, one: &str, other: &str) -> Ordering {
        self.collator()
            .compare(one, other)
            .then_with(|| one.cmp(other))
    }

    fn collator(self) -> &'static Collator {
        static ENGLISH: OnceLock<Collator> = OnceLock::new();
        static KOREAN: OnceLock<Collator> = OnceLock::new();
        match self {
            Language::English => ENGLISH.get_or_init(|| collator(locale!("en"))),
            Language::Korean => KOREAN.get_or_init(|| collator(locale!("ko"))),
        }
    }
}

fn collator(locale: Locale) -> Collator {
    let mut preferences = CollatorPreferences::from(locale);
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    Collator::try_new(preferences, CollatorOptions::default())
        .expect("the collation data are compiled in")
}
