//! Charts as SVG: a drawing made of numbers in, a picture out, legible at any width and readable without seeing it.
//! No number is made here; no script and no colour that must be seen to understand.

mod axis;
mod bars;
mod canvas;
mod lettering;
mod spans;
mod steps;

use crate::paper::{Chart, Drawing};
use canvas::{Canvas, escaped};
use language::Language;

/// Draws a chart as an SVG element that stands alone or in a page.
///
/// Positions across are shares of the width and sizes of type are pixels, so that the picture can be given any width from 300 px on without its letters growing or shrinking.
/// Colours are attributes, which a style sheet may override by class.
pub fn svg(chart: &Chart, language: Language) -> String {
    let mut canvas = Canvas::new();
    match &chart.drawing {
        Drawing::Bars { parts, bars } => bars::draw(&mut canvas, parts, bars),
        Drawing::Steps {
            counted,
            points,
            until,
        } => steps::draw(&mut canvas, language, counted, points, *until),
        Drawing::Spans { rows, mark } => spans::draw(&mut canvas, language, rows, *mark),
    }
    format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" "#,
            r##"width="{width}" height="{height}" font-family="serif" font-size="14" fill="#1b1a17">"##,
            "<title>{title}</title><desc>{reading}</desc>{drawing}</svg>"
        ),
        width = canvas::WIDTH,
        height = canvas.depth,
        title = escaped(&chart.title),
        reading = escaped(&chart.reading),
        drawing = canvas.elements,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::{SpanRow, Tone};
    use jiff::civil::{Date, date};

    fn drawn(drawing: Drawing) -> String {
        let chart = Chart {
            title: "Lines <by> section".into(),
            reading: "A & B".into(),
            drawing,
        };
        svg(&chart, Language::English)
    }

    fn bars(bars: Vec<(String, Vec<u32>)>) -> String {
        let parts = vec![
            ("Done".into(), Tone::Done),
            ("Under way".into(), Tone::Moving),
        ];
        drawn(Drawing::Bars { parts, bars })
    }

    fn spans(rows: Vec<SpanRow>, mark: Option<Date>) -> String {
        drawn(Drawing::Spans { rows, mark })
    }

    fn row(name: &str, from: Date, until: Date) -> SpanRow {
        SpanRow {
            name: name.into(),
            from,
            until,
            tone: Tone::Moving,
        }
    }

    /// Reads the whole picture with a parser that is not the writer.
    fn assert_well_formed(svg: &str) {
        let mut reader = quick_xml::Reader::from_str(svg);
        loop {
            match reader.read_event() {
                Ok(quick_xml::events::Event::Eof) => return,
                Ok(_) => (),
                Err(fault) => panic!("{fault} in {svg}"),
            }
        }
    }

    #[test]
    fn a_chart_says_in_words_what_it_shows() {
        let svg = bars(vec![("Trade".into(), vec![3, 1])]);
        assert!(svg.contains(r#"role="img""#));
        assert!(svg.contains("<title>Lines &lt;by&gt; section</title><desc>A &amp; B</desc>"));
    }

    #[test]
    fn nothing_in_a_name_can_leave_its_place() {
        let name = r#"</text><script>alert("1")</script> & 'more' of it, long enough to be cut somewhere in the middle of what it says about the line"#;
        let pictures = [
            bars(vec![(name.into(), vec![1, 2])]),
            spans(vec![row(name, date(2025, 1, 1), date(2025, 6, 1))], None),
            drawn(Drawing::Steps {
                counted: name.into(),
                points: vec![(date(2025, 1, 1), 2)],
                until: date(2025, 3, 1),
            }),
        ];
        for svg in pictures {
            assert!(!svg.contains("<script"), "{svg}");
            assert_well_formed(&svg);
        }
    }

    #[test]
    fn parts_fill_the_bar_in_proportion_to_the_longest_bar() {
        let svg = bars(vec![
            ("Long".into(), vec![6, 2]),
            ("Half".into(), vec![3, 1]),
        ]);
        for piece in [
            r#"x="0.00%" width="75.00%""#,
            r#"x="75.00%" width="25.00%""#,
            r#"x="0.00%" width="37.50%""#,
            r#"x="37.50%" width="12.50%""#,
        ]
        .map(|place| place.split_once(' ').expect("two attributes"))
        {
            assert!(svg.contains(piece.0) && svg.contains(piece.1), "{svg}");
        }
    }

    #[test]
    fn charts_of_nothing_are_still_pictures() {
        let pictures = [
            bars(vec![]),
            bars(vec![("Empty".into(), vec![0, 0])]),
            spans(vec![], None),
            spans(vec![], Some(date(2025, 5, 16))),
            drawn(Drawing::Steps {
                counted: "open".into(),
                points: vec![],
                until: date(2025, 3, 1),
            }),
        ];
        for svg in pictures {
            assert_well_formed(&svg);
            assert!(!svg.contains("NaN"));
        }
    }

    #[test]
    fn a_long_name_is_shortened_and_kept_whole_in_its_title() {
        let name = "Strengthening cooperation ".repeat(12);
        let svg = spans(
            vec![row(name.trim(), date(2024, 1, 1), date(2026, 12, 31))],
            None,
        );
        assert!(svg.contains('…'));
        assert!(svg.contains(&format!("<title>{}", name.trim())));
    }

    #[test]
    fn a_single_day_is_a_point_and_more_is_a_bar() {
        let day = date(2025, 5, 15);
        assert!(spans(vec![row("Day", day, day)], None).contains("<circle"));
        let days = spans(vec![row("Days", day, date(2025, 5, 16))], None);
        assert!(!days.contains("<circle"));
    }

    #[test]
    fn dates_are_written_in_the_language_of_the_reader() {
        let chart = Chart {
            title: "열린 요청".into(),
            reading: "둘".into(),
            drawing: Drawing::Spans {
                rows: vec![row("하나", date(2022, 1, 1), date(2026, 1, 1))],
                mark: Some(date(2025, 5, 16)),
            },
        };
        let svg = svg(&chart, Language::Korean);
        assert!(svg.contains("2025년 5월 16일") && svg.contains("2024년"));
    }
}
