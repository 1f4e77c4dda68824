//! The rules' no as a sentence: the tags and data of a refusal, handed to the catalogue.

use language::{Arg, Language};
use partnership::Refusal;
use serde_json::Value;

/// Says why an act cannot be recorded, and where the catalogue knows it, what to do next.
pub fn sentence(refusal: &Refusal, language: Language) -> String {
    let said =
        serde_json::to_value(refusal).expect("a refusal holds nothing that JSON cannot write");
    let mut id = "refusal".to_owned();
    let mut inner = &said;
    loop {
        match inner {
            Value::String(tag) => {
                id = format!("{id}-{tag}");
                return language.tell(&id, &[]);
            }
            Value::Object(fields) => {
                let mut each = fields.iter();
                match (each.next(), each.next()) {
                    (Some((tag, deeper)), None) if is_case(&id, deeper, language) => {
                        id = format!("{id}-{tag}");
                        inner = deeper;
                    }
                    _ => break,
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => break,
        }
    }
    let empty = serde_json::Map::new();
    let fields = inner.as_object().unwrap_or(&empty);
    let args: Vec<(&str, Arg)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), argument(name, value, language)))
        .collect();
    language.tell(&id, &args)
}

/// Whether a lone field is a case that holds more, and not the only datum of the case that has been reached.
fn is_case(id: &str, deeper: &Value, language: Language) -> bool {
    !language.knows(id) && (deeper.is_object() || deeper.is_string())
}

/// A datum in words: what is named by the catalogue is said by it, everything else as it stands.
fn argument(name: &str, value: &Value, language: Language) -> Arg {
    let named = |prefix: &str, text: &str| {
        let id = [prefix, text].concat();
        if language.knows(&id) {
            language.say(&id)
        } else {
            text.to_owned()
        }
    };
    match value {
        Value::String(text) => match name {
            "kind" => named("kind-", text).into(),
            "capacity" => named("capacity-", text).into(),
            "how" => named("lineage-", text).into(),
            "stage" | "reached" | "earlier" => {
                let report = named("report-", text);
                let is_report = report != *text;
                if is_report {
                    report.into()
                } else {
                    named("stage-", text).into()
                }
            }
            _ => text.clone().into(),
        },
        Value::Number(number) => number
            .as_i64()
            .map_or_else(|| number.to_string().into(), Arg::Number),
        Value::Array(names) => {
            let names: Vec<String> = names
                .iter()
                .filter_map(|name| name.as_str().map(str::to_owned))
                .collect();
            language.list(&names).into()
        }
        // A voice is a party or a side by its short name.
        Value::Object(voice) => {
            let name = voice
                .values()
                .next()
                .and_then(Value::as_str)
                .unwrap_or_default();
            name.to_owned().into()
        }
        Value::Null | Value::Bool(_) => String::new().into(),
    }
}
