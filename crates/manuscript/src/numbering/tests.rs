//! Counts written out.

use super::figures::{bullet, written};

#[test]
fn counts_are_written_as_their_format_says() {
    for (count, format, expected) in [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (12, "decimalZero", "12"),
        (1_949, "upperRoman", "MCMXLIX"),
        (44, "lowerRoman", "xliv"),
        (0, "upperRoman", "0"),
        (26, "upperLetter", "Z"),
        (28, "lowerLetter", "bb"),
        (53, "lowerLetter", "aaa"),
        (1, "ordinal", "1st"),
        (12, "ordinal", "12th"),
        (23, "ordinal", "23rd"),
        (3, "decimalEnclosedCircle", "③"),
        (2, "ganada", "나"),
        (15, "ganada", "가"),
        (1, "chosung", "ㄱ"),
        (7, "none", ""),
        (7, "of nobody's making", "7"),
        (u32::MAX, "lowerLetter", "4294967295"),
    ] {
        assert_eq!(written(count, format), expected, "{count} {format}");
    }
    assert_eq!(bullet("\u{F0B7}"), "•");
    assert_eq!(bullet("–"), "–");
}
