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
    let hidden = paths().iter().filter(|path| path.ends_with("/mod.rs"));
    assert_kept(
        "Name the file after its folder, beside the folder: `meeting.rs` and `meeting/`.",
        hidden.map(|path| Fault::of(path, "is called mod.rs")),
    );
}

#[test]
fn no_file_or_folder_is_a_drawer() {
    let drawers = paths().iter().filter_map(|path| {
        let mut stems = path.split('/').filter_map(|part| part.split('.').next());
        let drawer = stems.find(|stem| DRAWERS.contains(stem))?;
        Some(Fault::of(path, format!("`{drawer}` may hold anything")))
    });
    assert_kept(
        "Call it after what it holds, or put what it holds where it belongs.",
        drawers,
    );
}

#[test]
fn no_type_is_named_after_nothing() {
    assert_kept(
        "Name the thing itself; where there is none, write functions.",
        rust().flat_map(empty_names),
    );
}

fn empty_names(source: &Source) -> Vec<Fault> {
    let tokens = source.tokens();
    let declared = tokens.windows(2).filter(|pair| {
        ["struct", "enum", "trait"]
            .iter()
            .any(|word| is_code(&pair[0], word))
    });
    let names = declared.map(|pair| &pair[1]);
    names
        .filter(|name| EMPTY_ENDINGS.iter().any(|end| name.text.ends_with(end)))
        .map(|name| Fault::at(&source.path, name.line, format!("`{}`", name.text)))
        .collect()
}
