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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    /// Texts that look like marks, or end where a mark begins.
    fn hostile() -> impl Strategy<Value = String> {
        let part = prop_oneof![
            Just("{\"personal\":".to_owned()),
            Just("{\"withheld\":true}".to_owned()),
            Just("{".to_owned()),
            Just("\"}\\".to_owned()),
            "\\PC{0,6}",
        ];
        proptest::collection::vec(part, 0..4).prop_map(|parts| parts.concat())
    }

    fn payload(name: Value, quote: &str) -> Payload {
        let payload = json!({
            "author": {"seat": "keeper", "capacity": "keeper"},
            "act": {"person": {"record": {"key": "minister", "name": name}}},
            "cites": [{"source": "list", "place": quote}]
        });
        serde_json::from_value(payload).unwrap()
    }

    #[test]
    fn what_is_personal_is_taken_out_and_put_back() {
        let whole = payload(json!({"personal": {"en": "Ansa"}}), "p. 1");
        let parts = split(&whole);
        assert_eq!(
            parts.factual,
            r#"{"author":{"seat":"keeper","capacity":"keeper"},"act":{"person":{"record":{"key":"minister","name":{"withheld":true}}}},"cites":[{"source":"list","place":"p. 1"}]}"#
        );
        assert_eq!(
            parts.personal.as_deref(),
            Some(r#"[{"personal":{"en":"Ansa"}}]"#)
        );
    }

    proptest! {
        #[test]
        fn a_payload_taken_apart_is_put_together_again(name in hostile(), quote in hostile()) {
            let whole = payload(json!({"personal": {"en": name}}), &quote);
            let parts = split(&whole);
            let merged = merge(parts.factual.as_bytes(), parts.personal.as_deref().map(str::as_bytes));
            prop_assert_eq!(merged.unwrap(), whole);
            let struck = merge(parts.factual.as_bytes(), None).unwrap();
            prop_assert_eq!(struck, payload(json!({"withheld": true}), &quote));
        }

        #[test]
        fn what_was_withheld_from_the_first_stays_so(quote in hostile()) {
            let whole = payload(json!({"withheld": true}), &quote);
            let parts = split(&whole);
            prop_assert_eq!(&parts.personal, &None);
            prop_assert_eq!(merge(parts.factual.as_bytes(), None).unwrap(), whole);
        }

        #[test]
        fn several_known_and_withheld_go_back_to_their_places(known in proptest::collection::vec((any::<bool>(), hostile()), 1..6)) {
            let one = |(known, text): &(bool, String)| if *known { json!({"personal": {"x": text, "deep": [{"personal": text}]}}) } else { json!({"withheld": true}) };
            let whole = json!({"a": known.iter().map(one).collect::<Vec<_>>(), "b": "{\"personal\":"}).to_string();
            let places = marks(&whole);
            prop_assert_eq!(places.len(), known.len());
            let items: Vec<Value> = places.iter().map(|place| serde_json::from_str(&whole[place.clone()]).unwrap()).collect();
            prop_assert_eq!(items, known.iter().map(one).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_personal_part_that_does_not_fit_is_refused() {
        let parts = split(&payload(json!({"personal": {"en": "Ansa"}}), "p. 1"));
        let refused = |personal: &[u8]| merge(parts.factual.as_bytes(), Some(personal)).is_err();
        assert!(refused(b"[]"));
        assert!(refused(
            br#"[{"personal":{"en":"A"}},{"personal":{"en":"B"}}]"#
        ));
        assert!(refused(br#"[{"personal":{"en":"A"#));
        assert!(refused(b"\xff"));
    }
}
