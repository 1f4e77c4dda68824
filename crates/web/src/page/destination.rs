//! Where a link leads: within this house, outside, or nowhere that a page may send its reader to.

/// Where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Destination<'a> {
    /// To a page of this house, or a place in the same page.
    House(&'a str),
    /// To an address elsewhere.
    Outside(&'a str),
    /// To something that is not a page: a script, a file; shown as words.
    Nowhere,
}

impl<'a> Destination<'a> {
    /// Reads where a link leads.
    pub(super) fn of(to: &'a str) -> Destination<'a> {
        let is_house = to.starts_with('#')
            || (to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/\\"));
        let is_outside = ["https://", "http://", "mailto:"].iter().any(|scheme| {
            to.get(..scheme.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        });
        match (is_house, is_outside) {
            (true, _) => Destination::House(to),
            (false, true) => Destination::Outside(to),
            (false, false) => Destination::Nowhere,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_and_addresses_are_linked() {
        let cases = [
            (
                "/public/meeting/dialogue-29",
                Destination::House("/public/meeting/dialogue-29"),
            ),
            ("#section-2", Destination::House("#section-2")),
            (
                "https://asean.org/",
                Destination::Outside("https://asean.org/"),
            ),
            (
                "HTTP://asean.org/",
                Destination::Outside("HTTP://asean.org/"),
            ),
            (
                "mailto:desk@example.org",
                Destination::Outside("mailto:desk@example.org"),
            ),
            ("//asean.org/", Destination::Nowhere),
            ("/\\asean.org", Destination::Nowhere),
            ("javascript:alert(1)", Destination::Nowhere),
            ("data:text/html,x", Destination::Nowhere),
            ("", Destination::Nowhere),
            ("한국", Destination::Nowhere),
        ];
        for (to, expected) in cases {
            assert_eq!(Destination::of(to), expected, "{to}");
        }
    }
}
