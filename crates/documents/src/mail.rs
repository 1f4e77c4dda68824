//! A message with one file, as the bytes of an .eml (RFC 5322, 2045, 2047, 2231). Nothing is sent.

use jiff::Timestamp;

/// How many characters a line of encoded bytes has.
const LINE: usize = 76;

/// How many bytes of a word are encoded together: with what frames them a header's line stays below 78 characters.
const WORD_BYTES: usize = 39;

/// A message to be sent by the reader's own program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message<'a> {
    /// To whom: names, which may be empty, and addresses.
    pub to: Vec<(&'a str, &'a str)>,
    /// What it is about.
    pub subject: &'a str,
    /// Its text; lines are parted by `\n`.
    pub body: &'a str,
    /// When it was made.
    pub date: Timestamp,
    /// The name of the file.
    pub file_name: &'a str,
    /// What the file's bytes are.
    pub media_type: &'a str,
    /// The file.
    pub file: &'a [u8],
}

/// Writes a message that opens as one still to be sent, without a sender: that is the reader's to choose.
///
/// Whatever the words hold, they begin no header of their own.
pub fn write(message: &Message<'_>) -> Vec<u8> {
    // No encoded line holds an underscore, so no part can end early.
    let boundary = "=_part_=";
    let to: Vec<String> = message
        .to
        .iter()
        .map(|(name, at)| mailbox(name, at))
        .collect();
    let date = jiff::fmt::rfc2822::DateTimePrinter::new().timestamp_to_string(&message.date);
    let date = date.expect("a moment of the record has four digits of a year");
    let headers = [
        ["X-Unsent: 1", ""],
        ["Date: ", &date],
        ["To: ", &to.join(",\r\n ")],
        ["Subject: ", &words(message.subject)],
        ["MIME-Version: 1.0", ""],
        [
            "Content-Type: multipart/mixed; boundary=\"",
            &format!("{boundary}\""),
        ],
        ["\r\n--", boundary],
        ["Content-Type: text/plain; charset=utf-8", ""],
        ["Content-Transfer-Encoding: base64\r\n", ""],
        ["", &lines(message.body.replace('\n', "\r\n").as_bytes())],
        ["--", boundary],
        ["Content-Type: ", message.media_type],
        ["Content-Transfer-Encoding: base64", ""],
        [
            "Content-Disposition: attachment;\r\n ",
            &file_name(message.file_name),
        ],
        ["\r\n", &lines(message.file)],
        ["--", &format!("{boundary}--")],
    ];
    let written: String = headers
        .iter()
        .map(|[name, value]| format!("{name}{value}\r\n"))
        .collect();
    written.into_bytes()
}

/// A name with an address; the address is one that needs no quoting.
fn mailbox(name: &str, address: &str) -> String {
    if plain(name).is_empty() {
        return address.to_owned();
    }
    let is_atoms = name
        .chars()
        .all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, ' ' | '-'));
    if is_atoms && name.len() < WORD_BYTES {
        format!("{} <{address}>", plain(name))
    } else {
        format!("{}\r\n <{address}>", encoded(&plain(name)))
    }
}

/// Words for a header: as they are where they are few and plain, else encoded and folded.
fn words(text: &str) -> String {
    let text = plain(text);
    let is_plain = text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) && !text.contains("=?");
    if is_plain && text.len() < LINE - 10 {
        text
    } else {
        encoded(&text)
    }
}

/// Words on one line, without anything that could end it.
fn plain(text: &str) -> String {
    let spaced: String = text
        .chars()
        .map(|sign| if sign.is_control() { ' ' } else { sign })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn encoded(text: &str) -> String {
    let mut pieces: Vec<String> = Vec::new();
    let mut piece = String::new();
    for sign in text.chars() {
        if piece.len() + sign.len_utf8() > WORD_BYTES {
            pieces.push(std::mem::take(&mut piece));
        }
        piece.push(sign);
    }
    pieces.push(piece);
    let words = pieces
        .iter()
        .map(|piece| format!("=?UTF-8?B?{}?=", base64(piece.as_bytes())));
    words.collect::<Vec<_>>().join("\r\n ")
}

/// The name of a file: as it is where it is plain, else encoded (RFC 2231).
fn file_name(name: &str) -> String {
    let name = plain(name);
    let safe = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '.' | '_' | ' ');
    if name.chars().all(safe) && name.len() < LINE - 14 {
        return format!("filename=\"{name}\"");
    }
    let encode = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    let encoded: Vec<String> = name.bytes().map(encode).collect();
    // Pieces of a long name are numbered, so that no line is too long.
    let pieces = encoded.chunks(18).enumerate().map(|(at, piece)| {
        let charset = if at == 0 { "UTF-8''" } else { "" };
        format!("filename*{at}*={charset}{}", piece.concat())
    });
    pieces.collect::<Vec<_>>().join(";\r\n ")
}

fn lines(bytes: &[u8]) -> String {
    let encoded = base64(bytes);
    let mut lines = String::with_capacity(encoded.len() + encoded.len() / LINE * 2);
    for line in encoded.as_bytes().chunks(LINE) {
        lines.extend(line.iter().map(|byte| char::from(*byte)));
        lines.push_str("\r\n");
    }
    lines
}

/// Bytes in 64 signs (RFC 4648 §4).
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut encoded = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            if place > three.len() {
                encoded.push('=');
                continue;
            }
            let sign = (bits >> (18 - 6 * place)) & 63;
            let sign = usize::try_from(sign).expect("six bits are small");
            encoded.push(char::from(SIGNS[sign]));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::{Message, base64, words, write};

    #[test]
    fn bytes_are_encoded_as_the_standard_shows() {
        // RFC 4648 §10.
        let told = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
        ];
        for (bytes, encoded) in told {
            assert_eq!(base64(bytes.as_bytes()), encoded);
        }
    }

    #[test]
    fn no_word_begins_a_header_of_its_own_and_no_line_is_too_long() {
        let message = Message {
            to: vec![
                ("Ann\r\nBcc: spy@x.example", "ann@a.example"),
                ("김하나", "hana@a.example"),
            ],
            subject: "Plan\r\nBcc: spy@x.example, 한–아세안 행동계획의 추진 실적을 제출하여 주시기 바랍니다. 감사합니다.",
            body: "Dear all,\n--=_part_=\nBcc: spy@x.example",
            date: "2033-03-01T09:00:00Z".parse().unwrap(),
            file_name: "과제\" evil=\"1.xlsx",
            media_type: "application/zip",
            file: &[7; 200],
        };
        let written = String::from_utf8(write(&message)).unwrap();
        let lines: Vec<&str> = written.split("\r\n").collect();
        assert!(
            lines.iter().all(|line| line.len() <= 78 && line.is_ascii()),
            "{written}"
        );
        assert!(!lines.iter().any(|line| line.starts_with("Bcc")));
        assert_eq!(
            lines
                .iter()
                .filter(|line| line.starts_with("--=_part_="))
                .count(),
            3
        );
        assert!(!written.contains("evil=\""), "{written}");
    }

    #[test]
    fn plain_words_stay_as_they_are() {
        assert_eq!(words("Call for input"), "Call for input");
        assert_eq!(words("한국"), "=?UTF-8?B?7ZWc6rWt?=");
        assert!(words("=?UTF-8?B?x?=").starts_with("=?UTF-8?B?PT9"));
    }
}
