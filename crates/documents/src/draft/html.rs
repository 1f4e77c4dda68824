//! A web page as paragraphs: what a reader would see, without its look. It is read as it comes, well formed or not.

/// What holds no words for a reader.
const SILENT: [&str; 6] = ["script", "style", "head", "noscript", "template", "svg"];

/// What stands within a line.
const WITHIN_A_LINE: [&str; 20] = [
    "a", "abbr", "b", "cite", "code", "del", "em", "font", "i", "ins", "mark", "q", "s", "small",
    "span", "strike", "strong", "sub", "sup", "u",
];

/// The paragraphs of a page, white space within them a single space.
pub(super) fn paragraphs(page: &str) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let mut words = String::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        words.push_str(&decoded(&rest[..at]));
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        let (tag, after) = rest.split_at(end);
        rest = after;
        let name = name_of(tag);
        if SILENT.contains(&name.as_str()) && !tag.starts_with("</") {
            rest = after_closing(after, &name);
        }
        if !WITHIN_A_LINE.contains(&name.as_str()) {
            end_paragraph(&mut words, &mut paragraphs);
        }
    }
    words.push_str(&decoded(rest));
    end_paragraph(&mut words, &mut paragraphs);
    paragraphs
}

fn end_paragraph(words: &mut String, paragraphs: &mut Vec<String>) {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    words.clear();
    if !line.is_empty() {
        paragraphs.push(line);
    }
}

fn name_of(tag: &str) -> String {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric());
    name[..end.unwrap_or(name.len())].to_ascii_lowercase()
}

/// What follows the end of an element that holds no words.
fn after_closing<'p>(page: &'p str, name: &str) -> &'p str {
    let ends = page.match_indices("</").map(|(at, _)| at);
    let mut own = ends.filter(|&at| name_of(&page[at..]) == name);
    let Some(at) = own.next() else {
        return "";
    };
    page[at..].split_once('>').map_or("", |(_, after)| after)
}

/// Words with their references to characters resolved; one that is not known stays as it is.
fn decoded(words: &str) -> String {
    const LONGEST: usize = 10;
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let known = rest[1..]
            .split_once(';')
            .filter(|(name, _)| name.len() <= LONGEST)
            .and_then(|(name, after)| Some((character(name)?, after)));
        match known {
            Some((letter, after)) => {
                out.push(letter);
                rest = after;
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out + rest
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    let letter = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "hellip" => '…',
        _ => return None,
    };
    Some(letter)
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn only_what_a_reader_sees_is_read() {
        let page = "<!doctype html><head><title>T</title></head><body><h1>Joint\n Statement</h1>\
            <!-- <p>draft</p> --><script>if (a < b) {}</script><p>The sides&nbsp;<b>shall</b> meet &#8211; R&amp;D.\
            <p>They may<br>adjourn &unknown; & go";
        assert_eq!(
            paragraphs(page),
            [
                "Joint Statement",
                "The sides shall meet – R&D.",
                "They may",
                "adjourn &unknown; & go"
            ]
        );
    }

    #[test]
    fn a_page_that_breaks_off_is_read_as_far_as_it_goes() {
        for page in [
            "<p>Words<",
            "<p>Words<!--",
            "<p>Words<script>x",
            "<p>Words<b",
        ] {
            assert_eq!(paragraphs(page), ["Words"], "{page}");
        }
    }
}
