//! The room table of ARCHITECTURE.md held against the manifests, and what every manifest must say.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde::Deserialize;

use crate::repository::{Fault, assert_kept, paths, root, settings, source};

/// A crate of the workspace as its manifest declares it.
pub(crate) struct Room {
    /// The name of the crate and of its folder.
    pub(crate) name: String,
    /// The other rooms that it uses, tests aside.
    pub(crate) uses: BTreeSet<String>,
    /// The crates of others that it uses, tests aside.
    pub(crate) borrowed: BTreeSet<String>,
    /// The programs that it makes.
    programs: Vec<String>,
    /// Whether nobody can publish it.
    stays_home: bool,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    dependencies: Vec<Dependency>,
    targets: Vec<Target>,
    publish: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct Dependency {
    name: String,
    kind: Option<String>,
    path: Option<String>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
}

/// Every room of the workspace.
pub(crate) fn all() -> Vec<Room> {
    let metadata: Metadata = serde_json::from_slice(&metadata(&["--no-deps"]))
        .expect("cargo describes the workspace in JSON");
    metadata.packages.into_iter().map(room).collect()
}

/// What `cargo metadata` says, without asking the network.
pub(crate) fn metadata(arguments: &[&str]) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO"));
    command
        .current_dir(root())
        .args(["metadata", "--format-version", "1", "--offline", "--locked"])
        .args(arguments);
    let output = command.output().expect("cargo runs, for it runs this test");
    assert!(
        output.status.success(),
        "cargo metadata: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

#[test]
fn the_room_table_is_what_the_manifests_say() {
    let table = table();
    let rooms = all();
    let remedy = "Change the table in the same commit as the manifest, if the house is to change; else the manifest.";
    let mut faults = Vec::new();
    for room in &rooms {
        let Some((line, allowed)) = table.get(&room.name) else {
            faults.push(Fault::at(
                "ARCHITECTURE.md",
                1,
                format!("the room `{}` is not in the table", room.name),
                remedy,
            ));
            continue;
        };
        let beyond = room.uses.difference(allowed).map(|used| {
            format!(
                "`{}` uses `{used}`, which the table does not allow",
                room.name
            )
        });
        let unused = allowed.difference(&room.uses).map(|unused| {
            format!(
                "`{}` does not use `{unused}`, which the table allows",
                room.name
            )
        });
        faults.extend(
            beyond
                .chain(unused)
                .map(|what| Fault::at("ARCHITECTURE.md", *line, what, remedy)),
        );
    }
    let known: BTreeSet<&str> = rooms.iter().map(|room| room.name.as_str()).collect();
    let gone = table
        .iter()
        .filter(|(name, _)| !known.contains(name.as_str()));
    faults.extend(gone.map(|(name, (line, _))| {
        Fault::at(
            "ARCHITECTURE.md",
            *line,
            format!("there is no room `{name}`"),
            remedy,
        )
    }));
    assert_kept(&faults);
}

#[test]
fn a_folder_has_the_name_of_its_room() {
    let named: BTreeSet<String> = all()
        .into_iter()
        .map(|room| format!("crates/{}/Cargo.toml", room.name))
        .collect();
    let found: BTreeSet<String> = paths()
        .iter()
        .filter(|path| path.starts_with("crates/") && path.ends_with("/Cargo.toml"))
        .cloned()
        .collect();
    assert_eq!(named, found, "a crate is called as its folder");
}

#[test]
fn the_house_has_one_program() {
    let programs: Vec<String> = all().into_iter().flat_map(|room| room.programs).collect();
    assert_eq!(
        programs,
        ["chancery"],
        "`cargo run` must not have to ask which program is meant"
    );
}

#[test]
fn every_room_takes_its_lints_from_the_house() {
    let remedy = "Write `[lints]` and `workspace = true`.";
    let takes = |room: &Room| {
        settings(&format!("crates/{}/Cargo.toml", room.name))
            .get("lints")
            .and_then(|lints| lints.get("workspace")?.as_bool())
            == Some(true)
    };
    let faults: Vec<Fault> = all()
        .iter()
        .filter(|room| !takes(room))
        .map(|room| {
            Fault::at(
                &format!("crates/{}/Cargo.toml", room.name),
                1,
                "has lints of its own, or none".to_owned(),
                remedy,
            )
        })
        .collect();
    assert_kept(&faults);
}

#[test]
fn the_house_forbids_unsafe_code() {
    let manifest = settings("Cargo.toml");
    let level = manifest["workspace"]["lints"]["rust"]["unsafe_code"].as_str();
    assert_eq!(
        level,
        Some("forbid"),
        "Cargo.toml: write `unsafe_code = \"forbid\"`"
    );
}

#[test]
fn no_room_can_be_published_by_mistake() {
    let faults: Vec<Fault> = all()
        .iter()
        .filter(|room| !room.stays_home)
        .map(|room| {
            Fault::at(
                &format!("crates/{}/Cargo.toml", room.name),
                1,
                "can be published".to_owned(),
                "Write `publish.workspace = true`.",
            )
        })
        .collect();
    assert_kept(&faults);
}

fn room(package: Package) -> Room {
    let used = || {
        package
            .dependencies
            .iter()
            .filter(|dependency| dependency.kind.as_deref() != Some("dev"))
    };
    Room {
        uses: used()
            .filter(|dependency| dependency.path.is_some())
            .map(|dependency| dependency.name.clone())
            .collect(),
        borrowed: used()
            .filter(|dependency| dependency.path.is_none())
            .map(|dependency| dependency.name.clone())
            .collect(),
        programs: package
            .targets
            .iter()
            .filter(|target| target.kind.iter().any(|kind| kind == "bin"))
            .map(|target| target.name.clone())
            .collect(),
        stays_home: package.publish.as_ref().is_some_and(Vec::is_empty),
        name: package.name,
    }
}

/// The rooms of the table with the line and the rooms that each may use.
fn table() -> BTreeMap<String, (usize, BTreeSet<String>)> {
    let rows = source("ARCHITECTURE.md")
        .lines()
        .filter_map(|(line, text)| {
            let mut cells = text.strip_prefix("| `crates/")?.split('|');
            let name = cells.next()?.trim().strip_suffix('`')?.to_owned();
            let uses = cells
                .nth(1)?
                .split(',')
                .map(|cell| cell.trim().trim_matches('`').to_owned())
                .filter(|cell| cell != "–");
            Some((name, (line, uses.collect())))
        });
    rows.collect()
}
