//! Pictures without what they say besides what they show: who took them, where, with what.
//! What they show is not looked at.

/// How large a picture may be that is taken over, in bytes.
pub(crate) const BYTES_MAX: usize = 32 << 20;

/// A picture that is taken over.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) bytes: Vec<u8>,
    /// Its type, such as `image/png`.
    pub(crate) content_type: &'static str,
    /// The ending of the name of its part.
    pub(crate) ending: &'static str,
}

impl Picture {
    /// A picture of a kind that is taken over, told by its bytes.
    pub(crate) fn of(bytes: Vec<u8>) -> Option<Self> {
        let begins = |start: &[u8]| bytes.starts_with(start);
        let (content_type, ending) = if begins(PNG) {
            ("image/png", "png")
        } else if begins(b"\xFF\xD8\xFF") {
            ("image/jpeg", "jpeg")
        } else if begins(b"GIF8") {
            ("image/gif", "gif")
        } else if begins(b"BM") {
            ("image/bmp", "bmp")
        } else if begins(b"II*\0") || begins(b"MM\0*") {
            ("image/tiff", "tiff")
        } else if begins(b"\xD7\xCD\xC6\x9A") {
            ("image/x-wmf", "wmf")
        } else if begins(b"\x01\0\0\0") && bytes.get(40..44) == Some(b" EMF") {
            ("image/x-emf", "emf")
        } else {
            return None;
        };
        (bytes.len() <= BYTES_MAX).then(|| Self {
            bytes: bared(bytes),
            content_type,
            ending,
        })
    }
}

const PNG: &[u8] = b"\x89PNG\r\n\x1A\n";

/// Whether a picture says nothing besides what it shows: a PNG or JPEG without texts in it, or a plain bitmap.
pub fn is_bare(bytes: &[u8]) -> bool {
    if bytes.starts_with(PNG) {
        png(bytes).is_some_and(|bare| bare.len() == bytes.len())
    } else if bytes.starts_with(b"\xFF\xD8") {
        jpeg(bytes).is_some_and(|bare| bare.len() == bytes.len())
    } else {
        bytes.starts_with(b"BM")
    }
}

/// A PNG or JPEG without its texts; any other picture, and one that is damaged, as it is.
fn bared(bytes: Vec<u8>) -> Vec<u8> {
    let bare = match bytes.starts_with(PNG) {
        true => png(&bytes),
        false if bytes.starts_with(b"\xFF\xD8") => jpeg(&bytes),
        false => None,
    };
    bare.unwrap_or(bytes)
}

/// The chunks of a PNG that make up what it shows (PNG, third edition, §11): the critical ones,
/// transparency, colours and density; nothing after its end. None where it is damaged.
fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    const SHOWN: [&[u8]; 13] = [
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
        b"bKGD", b"pHYs", b"cICP",
    ];
    let mut bare = bytes.get(..PNG.len())?.to_vec();
    let mut at = PNG.len();
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
        let end = at
            .checked_add(usize::try_from(length).ok()?)?
            .checked_add(12)?;
        let chunk = bytes.get(at..end)?;
        let name = &chunk[4..8];
        if SHOWN.contains(&name) {
            bare.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return Some(bare);
        }
        at = end;
    }
}

/// The segments of a JPEG that make up what it shows (ITU-T T.81, annex B), its frame (JFIF), its colours (ICC, Adobe)
/// among them; nothing after its end. None where it is damaged.
fn jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    const COMMENT: u8 = 0xFE;
    const SCAN: u8 = 0xDA;
    let mut bare = bytes.get(..2)?.to_vec();
    let mut at = 2;
    loop {
        let &[sign, marker] = bytes.get(at..at + 2)? else {
            return None;
        };
        if sign != 0xFF {
            return None;
        }
        let length = u16::from_be_bytes(bytes.get(at + 2..at + 4)?.try_into().ok()?);
        let segment = bytes.get(at..at + 2 + usize::from(length))?;
        if segment.len() < 4 {
            return None;
        }
        let said = match marker {
            0xE0 => !segment[4..].starts_with(b"JFIF\0"),
            0xE2 => !segment[4..].starts_with(b"ICC_PROFILE\0"),
            0xEE => !segment[4..].starts_with(b"Adobe"),
            0xE1..=0xEF | COMMENT => true,
            _ => false,
        };
        if !said {
            bare.extend_from_slice(segment);
        }
        at += segment.len();
        if marker == SCAN {
            at += scan(&bytes[at..], &mut bare)?;
            if bytes.get(at..at + 2)? == b"\xFF\xD9" {
                bare.extend_from_slice(b"\xFF\xD9");
                return Some(bare);
            }
        }
    }
}

/// Takes over the coded data of a scan, up to the marker that ends it; tells its length.
fn scan(bytes: &[u8], bare: &mut Vec<u8>) -> Option<usize> {
    let ends = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7 | 0xFF);
    let length = bytes.windows(2).position(ends)?;
    bare.extend_from_slice(&bytes[..length]);
    Some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(name: &[u8], content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        [&length, name, content, b"sums"].concat()
    }

    fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, marker], &length[..], content].concat()
    }

    #[test]
    fn a_picture_keeps_what_it_shows_and_loses_what_it_says() {
        let shown = [
            PNG.to_vec(),
            chunk(b"IHDR", b"size"),
            chunk(b"IDAT", b"dots"),
        ]
        .concat();
        let end = chunk(b"IEND", b"");
        let said = [chunk(b"tEXt", b"Author\0Somchai"), chunk(b"eXIf", b"where")].concat();
        let png = [shown.clone(), said, end.clone(), b"Somchai".to_vec()].concat();
        let picture = Picture::of(png.clone()).unwrap();
        assert!(!is_bare(&png) && is_bare(&picture.bytes));
        assert_eq!(picture.bytes, [shown, end].concat());

        let frame = [b"\xFF\xD8".to_vec(), segment(0xE0, b"JFIF\0")].concat();
        let said = [segment(0xE1, b"Exif\0Somchai"), segment(0xFE, b"Somchai")].concat();
        let scans = [
            segment(0xDA, b"one"),
            b"dots\xFF\x00\xFF\xD0dots".to_vec(),
            segment(0xC4, b"table"),
            segment(0xDA, b"two"),
            b"dots\xFF\xD9".to_vec(),
        ];
        let jpeg = [frame.clone(), said, scans.concat(), b"Somchai".to_vec()].concat();
        let picture = Picture::of(jpeg.clone()).unwrap();
        assert!(!is_bare(&jpeg) && is_bare(&picture.bytes));
        assert_eq!(picture.bytes, [frame, scans.concat()].concat());
    }

    #[test]
    fn what_only_calls_itself_a_picture_is_none() {
        for bytes in [&b"<svg onload=\"run()\"/>"[..], b"MZ", b"", b"\x01\0\0\0"] {
            assert_eq!(Picture::of(bytes.to_vec()), None);
        }
        let cut = [PNG.to_vec(), b"\xFF\xFF\xFF\xFFIDAT".to_vec()].concat();
        assert_eq!(Picture::of(cut.clone()).unwrap().bytes, cut);
    }
}
