//! Time across a picture: where a day stands, and which days are named.

use super::canvas::{Canvas, Held, NARROWEST, Place, Share, Voice, WHOLE};
use super::lettering;
use jiff::civil::Date;
use language::Language;

/// A stretch of time laid across the picture.
pub(super) struct Axis {
    from: Date,
    until: Date,
    /// What is kept free at the left.
    gutter: Share,
}

/// A day that is named.
pub(super) struct Tick {
    /// Where it stands.
    pub(super) across: Share,
    /// What it is called.
    pub(super) name: String,
}

impl Axis {
    /// Lays the days from one to another across the picture; both are shown.
    pub(super) fn new(from: Date, until: Date, gutter: Share) -> Axis {
        let next = from.tomorrow().unwrap_or(from);
        Axis {
            from,
            until: until.max(next),
            gutter,
        }
    }

    /// Widens the stretch to whole years, or to whole months where it is short.
    pub(super) fn widened(from: Date, until: Date) -> Axis {
        if Axis::new(from, until, Share(0)).is_long() {
            let new_year = Date::new(from.year(), 1, 1).expect("every year has a first day");
            let old_year = Date::new(until.year(), 12, 31).expect("every year has a last day");
            return Axis::new(new_year, old_year, Share(0));
        }
        Axis::new(from.first_of_month(), until.last_of_month(), Share(0))
    }

    /// Where a day begins; days outside stand at the edge.
    pub(super) fn at(&self, day: Date) -> Share {
        let room = u64::from(WHOLE.0 - self.gutter.0);
        let passed = days(self.from, day.clamp(self.from, self.until));
        let share = Share::of(
            passed * room,
            days(self.from, self.until) * u64::from(WHOLE.0),
        );
        Share(self.gutter.0 + share.0)
    }

    /// Draws an upright line for each named day, and its name beneath `foot` or, where there is none, above `top`.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas,
        language: Language,
        lines: (u32, u32),
        names: u32,
    ) {
        for tick in self.ticks(language) {
            canvas.upright("grid", tick.across, lines.0, lines.1);
            let place = Place {
                across: tick.across,
                shift: 4,
                baseline: names,
                held: Held::Start,
            };
            canvas.words(place, Voice::Quiet, &tick.name, None);
        }
    }

    /// The days that are named: so few that their names stand apart where the picture is narrowest.
    pub(super) fn ticks(&self, language: Language) -> Vec<Tick> {
        let months: &[i32] = if self.is_long() {
            &[12, 24, 60, 120, 240, 600, 1200]
        } else {
            &[1, 2, 3, 6]
        };
        let mut named = Vec::new();
        for stride in months {
            named = self.named(language, *stride);
            if named
                .windows(2)
                .all(|pair| stands_apart(&pair[0], &pair[1]))
            {
                break;
            }
        }
        named.retain(|tick| end(tick) <= NARROWEST);
        named
    }

    fn named(&self, language: Language, stride: i32) -> Vec<Tick> {
        let first = i32::from(self.from.year()) * 12 + i32::from(self.from.month()) - 1;
        let last = i32::from(self.until.year()) * 12 + i32::from(self.until.month()) - 1;
        (first..=last)
            .filter(|month| month % stride == 0)
            .filter_map(|month| {
                let year = i16::try_from(month / 12).ok()?;
                let number = i8::try_from(month % 12 + 1).ok()?;
                let day = Date::new(year, number, 1).ok()?;
                let name = if self.is_long() {
                    language.year(year)
                } else {
                    language.month(year, number)
                };
                let across = self.at(day);
                (self.from <= day && day < self.until).then_some(Tick { across, name })
            })
            .collect()
    }

    fn is_long(&self) -> bool {
        days(self.from, self.until) >= 2 * 365
    }
}

fn days(from: Date, until: Date) -> u64 {
    let passed = from.duration_until(until).as_hours() / 24;
    u64::try_from(passed).unwrap_or(0)
}

fn stands_apart(left: &Tick, right: &Tick) -> bool {
    end(left) + 6 <= right.across.narrowest()
}

fn end(tick: &Tick) -> u32 {
    tick.across.narrowest() + 4 + lettering::width(&tick.name, 12)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn names(from: Date, until: Date, language: Language) -> Vec<String> {
        let ticks = Axis::widened(from, until).ticks(language);
        ticks.into_iter().map(|tick| tick.name).collect()
    }

    #[test]
    fn the_first_day_stands_at_the_left_and_the_last_at_the_right() {
        let axis = Axis::new(date(2024, 1, 1), date(2024, 12, 31), Share(800));
        assert_eq!(axis.at(date(2024, 1, 1)), Share(800));
        assert_eq!(axis.at(date(2024, 12, 31)), WHOLE);
        assert_eq!(axis.at(date(2030, 1, 1)), WHOLE);
        assert_eq!(axis.at(date(2000, 1, 1)), Share(800));
    }

    #[test]
    fn long_stretches_are_named_by_years_and_short_ones_by_months() {
        assert_eq!(
            names(date(2023, 5, 1), date(2026, 2, 1), Language::English),
            ["2023", "2024", "2025", "2026"]
        );
        assert_eq!(
            names(date(2025, 5, 3), date(2025, 6, 20), Language::English),
            ["May 2025", "June 2025"]
        );
    }

    #[test]
    fn names_of_days_never_run_into_each_other() {
        for years in [2, 5, 12, 40, 300] {
            for language in Language::ALL {
                let axis = Axis::widened(date(1989, 11, 2), date(1989 + years, 6, 1));
                let ticks = axis.ticks(language);
                assert!(!ticks.is_empty());
                for pair in ticks.windows(2) {
                    assert!(stands_apart(&pair[0], &pair[1]), "{years} {language:?}");
                }
            }
        }
    }
}
