//! A view as an outline that people can read, and two outlines held against each other.

use serde_json::Value as JsonValue;

/// That two texts have the same lines; the first that differs is named.
#[track_caller]
pub(super) fn assert_same(found: &str, expected: &str) {
    let differs = found
        .lines()
        .zip(expected.lines())
        .position(|(one, other)| one != other);
    let at = differs.unwrap_or_else(|| found.lines().count().min(expected.lines().count()));
    let (one, other) = (found.lines().nth(at), expected.lines().nth(at));
    assert_eq!(one, other, "line {} of\n{found}", at + 1);
}

/// A view as an outline: what fits a line is in one line.
pub(super) fn outline(name: &str, value: &JsonValue, depth: usize, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    let whole = in_a_line(value);
    match value {
        _ if whole.is_empty() => {}
        JsonValue::Array(all) => {
            for one in all {
                outline(name, one, depth, lines);
            }
        }
        JsonValue::Object(fields) if whole.len() > LINE_LENGTH => {
            lines.push(format!("{indent}{name}"));
            for (name, value) in fields {
                outline(name, value, depth + 1, lines);
            }
        }
        JsonValue::Object(_)
        | JsonValue::Null
        | JsonValue::Bool(_)
        | JsonValue::Number(_)
        | JsonValue::String(_) => {
            lines.push(format!("{indent}{name}: {whole}").trim_end().to_owned());
        }
    }
}

const LINE_LENGTH: usize = 170;

/// Words as they are read in English, things by their places, and everything else by name; nothing for what is absent.
fn in_a_line(value: &JsonValue) -> String {
    match value {
        JsonValue::Null => String::new(),
        JsonValue::Bool(_) | JsonValue::Number(_) => value.to_string(),
        JsonValue::String(text) => text.clone(),
        JsonValue::Array(all) => {
            let all: Vec<String> = all.iter().map(in_a_line).collect();
            all.join(" & ")
        }
        JsonValue::Object(fields) => {
            let text = |name: &str| fields.get(name).and_then(JsonValue::as_str);
            let is_name = |(name, _): (&String, _)| {
                ["place", "name", "title", "body", "number", "period"].contains(&name.as_str())
            };
            if let Some(words) = text("en") {
                words.to_owned()
            } else if let (Some(kind), Some(book), Some(key)) =
                (text("kind"), text("book"), text("key"))
            {
                format!("{kind} {book}/{key}")
            } else if fields.contains_key("place") && fields.iter().all(is_name) {
                in_a_line(&fields["place"])
            } else {
                let told = fields.iter().map(|(name, value)| (name, in_a_line(value)));
                let told = told.filter(|(_, value)| !value.is_empty());
                let told: Vec<String> = told
                    .map(|(name, value)| format!("{name} {value}"))
                    .collect();
                told.join(", ")
            }
        }
    }
}
