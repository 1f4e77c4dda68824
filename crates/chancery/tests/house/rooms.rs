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

impl Room {
    /// Where its manifest is.
    pub(crate) fn manifest(&self) -> String {
        format!("crates/{}/Cargo.toml", self.name)
    }
}

/// Every room of the workspace.
pub(crate) fn all() -> Vec<Room> {
    let mut command = Command::new(env!("CARGO"));
    command.args([
        "metadata",
        "--format-version",
        "1",
        "--no-deps",
        "--offline",
    ]);
    let output = command.current_dir(root()).output();
    let output = output.expect("cargo runs, for it runs this test");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo metadata: {complaint}");
    let metadata: Metadata =
        serde_json::from_slice(&output.stdout).expect("cargo describes the workspace in JSON");
    metadata.packages.into_iter().map(room).collect()
}

#[test]
fn the_room_table_is_what_the_manifests_say() {
    let written = table();
    let found: BTreeMap<String, BTreeSet<String>> = all()
        .into_iter()
        .map(|room| (room.name, room.uses))
        .collect();
    let none = BTreeSet::new();
    let rooms: BTreeSet<&String> = written.keys().chain(found.keys()).collect();
    let faults = rooms.into_iter().flat_map(|room| {
        let (line, allowed) = written
            .get(room)
            .map_or((1, &none), |(line, uses)| (*line, uses));
        let used = found.get(room).unwrap_or(&none);
        let beyond = used
            .difference(allowed)
            .map(move |other| format!("`{room}` uses `{other}`"));
        let unused = allowed.difference(used);
        let unused = unused.map(move |other| format!("`{room}` does not use `{other}`"));
        let unknown = (!written.contains_key(room)).then(|| format!("`{room}` has no row"));
        let gone = (!found.contains_key(room)).then(|| format!("there is no room `{room}`"));
        let faults = beyond.chain(unused).chain(unknown).chain(gone);
        faults.map(move |what| Fault::at("ARCHITECTURE.md", line, what))
    });
    assert_kept(
        "Is the house to change? Then the table with the manifest, in one commit. Else the manifest.",
        faults,
    );
}

#[test]
fn a_folder_has_the_name_of_its_room() {
    let named: BTreeSet<String> = all().iter().map(Room::manifest).collect();
    let is_manifest = |path: &&String| path.starts_with("crates/") && path.ends_with("/Cargo.toml");
    let found: BTreeSet<String> = paths().iter().filter(is_manifest).cloned().collect();
    assert_eq!(named, found, "a crate is called as its folder");
}

#[test]
fn the_house_has_one_program() {
    let programs: Vec<String> = all().into_iter().flat_map(|room| room.programs).collect();
    assert_eq!(programs, ["chancery"], "`cargo run` must not have to ask");
}

#[test]
fn every_room_takes_its_lints_from_the_house() {
    let rooms = all();
    let is_own = |room: &&Room| {
        let manifest = settings(&room.manifest());
        let inherits = manifest
            .get("lints")
            .and_then(|lints| lints.get("workspace"));
        inherits.and_then(toml::Value::as_bool) != Some(true)
    };
    let apart = rooms.iter().filter(is_own);
    assert_kept(
        "Write `[lints]` and `workspace = true`.",
        apart.map(|room| Fault::of(&room.manifest(), "has lints of its own, or none")),
    );
}

#[test]
fn the_house_forbids_unsafe_code() {
    let manifest = settings("Cargo.toml");
    let level = manifest["workspace"]["lints"]["rust"]["unsafe_code"].as_str();
    assert_eq!(level, Some("forbid"), "in Cargo.toml");
}

#[test]
fn no_room_is_published_by_mistake() {
    let rooms = all();
    let open = rooms.iter().filter(|room| !room.stays_home);
    assert_kept(
        "Write `publish.workspace = true`.",
        open.map(|room| Fault::of(&room.manifest(), "can be published")),
    );
}

fn room(package: Package) -> Room {
    let used = package.dependencies.into_iter();
    let used = used.filter(|dependency| dependency.kind.as_deref() != Some("dev"));
    let (rooms, others): (Vec<_>, Vec<_>) = used.partition(|dependency| dependency.path.is_some());
    let names =
        |list: Vec<Dependency>| list.into_iter().map(|dependency| dependency.name).collect();
    let targets = package.targets.into_iter();
    let programs = targets.filter(|target| target.kind.iter().any(|kind| kind == "bin"));
    Room {
        name: package.name,
        uses: names(rooms),
        borrowed: names(others),
        programs: programs.map(|target| target.name).collect(),
        stays_home: package
            .publish
            .is_some_and(|registries| registries.is_empty()),
    }
}

/// The rooms of the table with the line of each and the rooms that it may use.
fn table() -> BTreeMap<String, (usize, BTreeSet<String>)> {
    let row = |(line, text): (usize, &str)| {
        let mut cells = text.strip_prefix("| `crates/")?.split('|');
        let name = cells.next()?.trim().strip_suffix('`')?.to_owned();
        let uses = cells.nth(1)?.split(',').map(|room| room.trim().to_owned());
        Some((name, (line, uses.filter(|room| room != "–").collect())))
    };
    source("ARCHITECTURE.md").lines().filter_map(row).collect()
}
