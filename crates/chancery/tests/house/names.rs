//! What files, folders and types may be called.

use crate::repository::{Fault, Source, assert_kept, paths, rust};
use crate::tokens::is_code;

/// Names that say nothing of what is inside.
const DRAWERS: [&str; 17] = [
    "common", "core", "data", "handler", "handlers", "helper", "helpers", "info", "manager",
    "managers", "misc", "prelude", "service", "services", "shared", "util", "utils",
];

/// Endings of a type's name that say nothing of what it is.
const EMPTY_ENDINGS: [&str; 6] = ["Handler", "Helper", "Info", "Manager", "Service", "Util"];

#[test]
fn a_module_is_found_by_its_name() {
    let remedy = "Name it after its folder, beside the folder: `meeting.rs` and `meeting/`.";
    let faults = paths().iter().filter(|path| path.ends_with("/mod.rs"));
    let faults: Vec<Fault> = faults
        .map(|path| Fault::at(path, 1, "a file called mod.rs".to_owned(), remedy))
        .collect();
    assert_kept(&faults);
}

#[test]
fn no_file_or_folder_is_a_drawer() {
    let remedy = "Call it after what it holds, or put what it holds where it belongs.";
    let drawer = |path: &String| {
        let parts = path
            .split('/')
            .map(|part| part.split('.').next().unwrap_or(part));
        parts
            .into_iter()
            .find(|part| DRAWERS.contains(part))
            .map(str::to_owned)
    };
    let fault = |path: &String| {
        Some(Fault::at(
            path,
            1,
            format!("`{}` is the name of a drawer", drawer(path)?),
            remedy,
        ))
    };
    let faults: Vec<Fault> = paths().iter().filter_map(fault).collect();
    assert_kept(&faults);
}

#[test]
fn no_type_is_named_after_nothing() {
    let faults: Vec<Fault> = rust().flat_map(empty_names).collect();
    assert_kept(&faults);
}

fn empty_names(source: &Source) -> Vec<Fault> {
    let remedy = "Name the thing itself; where there is none, write functions.";
    let tokens = source.tokens();
    let declared = tokens.windows(2).filter(|pair| {
        ["struct", "enum", "trait"]
            .iter()
            .any(|word| is_code(&pair[0], word))
    });
    let empty = declared.filter(|pair| {
        EMPTY_ENDINGS
            .iter()
            .any(|ending| pair[1].text.ends_with(ending))
    });
    empty
        .map(|pair| {
            Fault::at(
                &source.path,
                pair[1].line,
                format!("`{}`", pair[1].text),
                remedy,
            )
        })
        .collect()
}
