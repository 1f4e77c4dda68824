//! The surface a chart is drawn on: rectangles, lines, points and words, with their colours.
//! What they mean is not known here.

use crate::paper::Tone;
use quick_xml::escape::escape;
use std::borrow::Cow;
use std::fmt::{self, Display, Write};

/// The width of a chart that nobody gives another, in pixels.
pub(super) const WIDTH: u32 = 640;

/// The narrowest width at which every word of a chart has its place, in pixels.
pub(super) const NARROWEST: u32 = 300;

/// A drawing that grows downwards.
pub(super) struct Canvas {
    /// The elements drawn so far, as SVG.
    pub(super) elements: String,
    /// How far down the drawing reaches, in pixels.
    pub(super) depth: u32,
}

/// A place or a width across the picture, in hundredths of a hundredth of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Share(pub(super) u32);

/// The whole width.
pub(super) const WHOLE: Share = Share(10_000);

impl Share {
    /// The part that `part` is of `whole`, cut to the hundredth of a hundredth; nothing of nothing is nothing.
    pub(super) fn of(part: u64, whole: u64) -> Share {
        let share = (part * u64::from(WHOLE.0)).checked_div(whole).unwrap_or(0);
        Share(u32::try_from(share.min(u64::from(WHOLE.0))).expect("at most the whole, which fits"))
    }

    /// How many pixels it is where the picture is narrowest.
    pub(super) fn narrowest(self) -> u32 {
        self.0 * NARROWEST / WHOLE.0
    }
}

impl Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A length as SVG writes it, which is no rate of anything.
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)?;
        f.write_char('%')
    }
}

/// Where words stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The point across at which they are held.
    pub(super) across: Share,
    /// How far from that point they stand, in pixels.
    pub(super) shift: i32,
    /// The line on which they stand, in pixels from the top.
    pub(super) baseline: u32,
    /// By which end they are held.
    pub(super) held: Held,
}

/// By which end words are held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// They run on from the point.
    Start,
    /// They stand around the point.
    Middle,
    /// They end at the point.
    End,
}

/// How words are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// A name.
    Plain,
    /// A number that counts.
    Strong,
    /// A mark on an axis.
    Quiet,
    /// A number on a part of a bar.
    On(Paint),
}

/// The colour of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Paint {
    /// What the area means.
    pub(super) tone: Tone,
    /// Whether an earlier area of the same tone already has its full colour.
    pub(super) pale: bool,
}

impl Paint {
    /// The full colour of a tone.
    pub(super) fn full(tone: Tone) -> Paint {
        Paint { tone, pale: false }
    }

    fn class(self) -> String {
        let tone = match self.tone {
            Tone::Done => "done",
            Tone::Moving => "moving",
            Tone::Waiting => "waiting",
            Tone::Late => "late",
            Tone::Unknown => "unknown",
        };
        format!("{tone}{}", if self.pale { " pale" } else { "" })
    }

    fn fill(self) -> &'static str {
        match (self.tone, self.pale) {
            (Tone::Unknown, _) | (_, true) => "#ffffff",
            (Tone::Done, false) => "#2c6149",
            (Tone::Moving, false) => "#8fb3d1",
            (Tone::Waiting, false) => "#edcf8a",
            (Tone::Late, false) => "#b4493a",
        }
    }

    fn stroke(self) -> &'static str {
        match self.tone {
            Tone::Done => "#2c6149",
            Tone::Moving => "#4a7ba6",
            Tone::Waiting => "#a67c1a",
            Tone::Late => "#b4493a",
            Tone::Unknown => "#77736a",
        }
    }

    fn lettering(self) -> &'static str {
        match (self.tone, self.pale) {
            (Tone::Done | Tone::Late, false) => "#ffffff",
            (Tone::Moving | Tone::Waiting | Tone::Unknown, _) | (_, true) => "#1b1a17",
        }
    }
}

impl Canvas {
    /// An empty surface.
    pub(super) fn new() -> Canvas {
        Canvas {
            elements: String::new(),
            depth: 0,
        }
    }

    /// Writes words; a `whole` is what they are short for.
    pub(super) fn words(&mut self, place: Place, voice: Voice, words: &str, whole: Option<&str>) {
        let anchor = match place.held {
            Held::Start => "start",
            Held::Middle => "middle",
            Held::End => "end",
        };
        let (class, fill, size) = match voice {
            Voice::Plain => ("name".into(), "#1b1a17", r#"font-size="14""#),
            Voice::Strong => (
                "count".into(),
                "#1b1a17",
                r#"font-size="14" font-weight="600""#,
            ),
            Voice::Quiet => ("tick".into(), "#5f5b53", r#"font-size="12""#),
            Voice::On(paint) => (
                format!("on {}", paint.class()),
                paint.lettering(),
                r#"font-size="13""#,
            ),
        };
        self.draw(format_args!(
            r#"<text class="{class}" x="{across}" dx="{shift}" y="{baseline}" text-anchor="{anchor}" fill="{fill}" {size}>{title}{words}</text>"#,
            across = place.across,
            shift = place.shift,
            baseline = place.baseline,
            title = title(whole),
            words = escaped(words),
        ));
    }

    /// Paints an area; `says` is read when it is pointed at.
    pub(super) fn area(
        &mut self,
        from: Share,
        width: Share,
        (top, height): (u32, u32),
        paint: Paint,
        says: &str,
    ) {
        self.draw(format_args!(
            r#"<rect class="{class}" x="{from}" y="{top}" width="{width}" height="{height}" fill="{fill}" stroke="{stroke}">{title}</rect>"#,
            class = paint.class(),
            fill = paint.fill(),
            stroke = paint.stroke(),
            title = title(Some(says)),
        ));
    }

    /// Shades what lies under a line; `says` is read when it is pointed at.
    pub(super) fn under(
        &mut self,
        from: Share,
        width: Share,
        (top, height): (u32, u32),
        says: &str,
    ) {
        self.draw(format_args!(
            r##"<rect class="under" x="{from}" y="{top}" width="{width}" height="{height}" fill="#f1ede3">{}</rect>"##,
            title(Some(says)),
        ));
    }

    /// Marks a point; `says` is read when it is pointed at.
    pub(super) fn point(&mut self, across: Share, middle: u32, paint: Paint, says: &str) {
        self.draw(format_args!(
            r#"<circle class="{class}" cx="{across}" cy="{middle}" r="5" fill="{fill}" stroke="{stroke}">{title}</circle>"#,
            class = paint.class(),
            fill = paint.fill(),
            stroke = paint.stroke(),
            title = title(Some(says)),
        ));
    }

    /// Paints the square that a name in the key stands beside, at a distance in pixels from the left.
    pub(super) fn square(&mut self, left: u32, top: u32, paint: Paint) {
        self.draw(format_args!(
            r#"<rect class="{class}" x="{left}" y="{top}" width="11" height="11" fill="{fill}" stroke="{stroke}"/>"#,
            class = paint.class(),
            fill = paint.fill(),
            stroke = paint.stroke(),
        ));
    }

    /// Draws a level line.
    pub(super) fn level(&mut self, class: &str, from: Share, until: Share, height: u32) {
        self.line(class, (from, height), (until, height));
    }

    /// Draws an upright line.
    pub(super) fn upright(&mut self, class: &str, across: Share, top: u32, foot: u32) {
        self.line(class, (across, top), (across, foot));
    }

    fn line(&mut self, class: &str, from: (Share, u32), until: (Share, u32)) {
        let pen = match class {
            "step" => r##"stroke="#1b1a17" stroke-width="2" stroke-linecap="square""##,
            "mark" => r##"stroke="#1b1a17" stroke-width="1" stroke-dasharray="4 3""##,
            "base" => r##"stroke="#77736a" stroke-width="1""##,
            _ => r##"stroke="#dcd8cf" stroke-width="1""##,
        };
        self.draw(format_args!(
            r#"<line class="{class}" x1="{}" y1="{}" x2="{}" y2="{}" {pen}/>"#,
            from.0, from.1, until.0, until.1,
        ));
    }

    fn draw(&mut self, element: fmt::Arguments<'_>) {
        self.elements
            .write_fmt(element)
            .expect("writing to a string cannot fail");
    }
}

/// Writes words so that nothing in them is taken for markup, and that XML can hold them.
pub(super) fn escaped(words: &str) -> Cow<'_, str> {
    let clean = escape(words);
    if clean.contains(is_forbidden) {
        Cow::Owned(clean.replace(is_forbidden, "\u{fffd}"))
    } else {
        clean
    }
}

fn is_forbidden(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')
}

fn title(words: Option<&str>) -> String {
    words.map_or_else(String::new, |words| {
        format!("<title>{}</title>", escaped(words))
    })
}
