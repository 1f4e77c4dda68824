//! The two parts of a payload: what is personal is taken out of its JSON and kept apart, so that it can be struck.
//! How the parts are sealed lives in `seal`.

use std::ops::Range;

use partnership::entry::Payload;

const KNOWN: &str = "{\"personal\":";
const WITHHELD: &str = "{\"withheld\":true}";

/// A payload as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parts {
    /// The payload's JSON, in which everything personal reads as withheld.
    pub(crate) factual: String,
    /// A JSON array with one item for each place that reads as withheld: what stands there in truth. None where nothing is personal.
    pub(crate) personal: Option<String>,
}

/// Takes a payload apart.
pub(crate) fn split(payload: &Payload) -> Parts {
    let whole = serde_json::to_string(payload).expect("a payload is made of what JSON can say");
    if !whole.contains(KNOWN) {
        return Parts {
            factual: whole,
            personal: None,
        };
    }
    let marks = marks(&whole);
    let taken: Vec<&str> = marks.iter().map(|mark| &whole[mark.clone()]).collect();
    let factual = replace(&whole, &marks, marks.iter().map(|_| WITHHELD));
    Parts {
        personal: Some(format!("[{}]", taken.join(","))),
        factual,
    }
}

/// Puts a payload together; without its personal part, what was personal reads as withheld.
///
/// # Errors
/// What is wrong with the stored JSON.
pub(crate) fn merge(factual: &[u8], personal: Option<&[u8]>) -> Result<Payload, String> {
    let Some(personal) = personal else {
        return serde_json::from_slice(factual).map_err(|error| error.to_string());
    };
    let text = |bytes| str::from_utf8(bytes).map_err(|error| error.to_string());
    let (factual, personal) = (text(factual)?, text(personal)?);
    let (places, items) = (marks(factual), marks(personal));
    if places.len() != items.len() {
        return Err("the personal part does not fit the factual one".to_owned());
    }
    let items = items.into_iter().map(|item| &personal[item]);
    serde_json::from_str(&replace(factual, &places, items)).map_err(|error| error.to_string())
}

/// Where personal data stands in JSON without spaces, known or withheld; of nested ones the outermost.
///
/// A brace right before a quotation mark opens an object or ends a string; only an object can go on with a name,
/// so no string can look like a mark.
fn marks(json: &str) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = Vec::new();
    for (at, _) in json.match_indices("{\"") {
        let rest = &json[at..];
        if marks.last().is_some_and(|last| at < last.end) {
            continue;
        }
        if rest.starts_with(WITHHELD) {
            marks.push(at..at + WITHHELD.len());
        } else if rest.starts_with(KNOWN) {
            marks.push(at..at + length_of_object(rest));
        }
    }
    marks
}

/// The length of the object with which the JSON begins; all of it where the object does not end.
fn length_of_object(json: &str) -> usize {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (at, byte) in json.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => in_string = !in_string,
            b'{' if !in_string => depth += 1,
            b'}' if !in_string => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    json.len()
}

fn replace<'a>(
    json: &str,
    places: &[Range<usize>],
    items: impl Iterator<Item = &'a str>,
) -> String {
    let mut replaced = String::with_capacity(json.len());
    let mut from = 0;
    for (place, item) in places.iter().zip(items) {
        replaced.push_str(&json[from..place.start]);
        replaced.push_str(item);
        from = place.end;
    }
    replaced.push_str(&json[from..]);
    replaced
}
