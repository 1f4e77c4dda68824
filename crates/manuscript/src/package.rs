//! The parts of a Word file: found by their relationships, opened within limits, and copied as they are where nothing is changed.
//! What the parts say is not known here.

mod relationships;
#[cfg(test)]
mod tests;
mod write;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::sync::Arc;

use zip::ZipArchive;

use crate::format::{self, Format, Sniffed};
use crate::unreadable::Unreadable;
use crate::xml::{NODES_MAX, Space, Tree};

pub use relationships::{Relationship, Target};
pub use write::Unwritable;

/// How many parts a package may have.
const PARTS_MAX: usize = 10_000;
/// How large, in bytes, the parts that hold XML may be together when unpacked.
const XML_BYTES_MAX: u64 = 64 << 20;
/// How large, in bytes, all parts may be together when unpacked. Pictures are never unpacked here.
const TOTAL_BYTES_MAX: u64 = 4 << 30;
/// How many times smaller XML may be packed, once it is larger than `DENSE_BYTES_MIN`.
const DENSITY_MAX: u64 = 400;
const DENSE_BYTES_MIN: u64 = 4 << 20;

const CONTENT_TYPES: &str = "[Content_Types].xml";

/// The name of a part as the package has it, without a slash before it: `word/document.xml`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartName(Arc<str>);

impl PartName {
    /// The characters of the name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A Word file as its parts.
#[derive(Clone)]
pub struct Package {
    archive: ZipArchive<Cursor<Arc<[u8]>>>,
    /// Every part that came with the file, by its name in small letters: parts are found whatever the case.
    stored: BTreeMap<String, Stored>,
    types: Types,
    main: PartName,
    /// What was put in the place of a part, or added.
    changed: BTreeMap<PartName, Vec<u8>>,
    removed: BTreeSet<PartName>,
}

/// A part as it lies in the file.
#[derive(Debug, Clone)]
struct Stored {
    name: PartName,
    index: usize,
    /// Its size when unpacked, and the checksum of its bytes.
    bytes: u64,
    checksum: u32,
}

/// The types of parts: by name in small letters, and by ending.
#[derive(Debug, Clone, Default)]
struct Types {
    by_name: BTreeMap<String, String>,
    by_ending: BTreeMap<String, String>,
}

impl std::fmt::Debug for Package {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = self.stored.values().map(|stored| stored.name.as_str());
        formatter.debug_list().entries(names).finish()
    }
}

impl Package {
    /// Opens the bytes of a file as a package whose main part is a Word text.
    ///
    /// # Errors
    /// Says what the file is instead, or what is wrong with it.
    pub fn open(bytes: impl Into<Arc<[u8]>>) -> Result<Self, Unreadable> {
        let bytes: Arc<[u8]> = bytes.into();
        if bytes.is_empty() {
            return Err(Unreadable::Empty);
        }
        if !bytes.starts_with(format::PACKAGE_START) {
            return Err(match format::of_bytes(&bytes) {
                Sniffed::Encrypted => Unreadable::Encrypted,
                Sniffed::Plain(format) => Unreadable::Other(format),
            });
        }
        let length = bytes.len() as u64;
        let mut archive = ZipArchive::new(Cursor::new(Arc::clone(&bytes)))
            .map_err(|error| unopened(&bytes, &error))?;
        let stored = listed(&mut archive, length)?;
        let mut package = Self {
            archive,
            stored,
            types: Types::default(),
            main: PartName("".into()),
            changed: BTreeMap::new(),
            removed: BTreeSet::new(),
        };
        package.types = package.read_types()?;
        package.main = package.find_main()?;
        Ok(package)
    }

    /// The part that holds the text.
    pub fn main(&self) -> &PartName {
        &self.main
    }

    /// The part of a name, whatever its case.
    pub fn find(&self, name: &str) -> Option<PartName> {
        let added = |name: &str| {
            let mut added = self.changed.keys();
            added.find(|part| part.as_str().eq_ignore_ascii_case(name))
        };
        let stored = self.stored.get(&name.to_lowercase());
        stored
            .map(|stored| &stored.name)
            .or_else(|| added(name))
            .filter(|name| !self.removed.contains(name))
            .cloned()
    }

    /// All parts that are there, those that were added last.
    pub fn parts(&self) -> impl Iterator<Item = &PartName> {
        let is_stored = |part: &PartName| self.stored.contains_key(&part.as_str().to_lowercase());
        let stored = self.stored.values().map(|stored| &stored.name);
        stored
            .filter(|name| !self.removed.contains(name))
            .chain(self.changed.keys().filter(move |&part| !is_stored(part)))
    }

    /// The type of a part.
    pub fn content_type(&self, part: &PartName) -> Option<&str> {
        let name = part.as_str().to_lowercase();
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let types = &self.types;
        let found = types.by_name.get(&name);
        found
            .or_else(|| types.by_ending.get(ending))
            .map(String::as_str)
    }

    /// What a part is known by whatever its name: the checksum and the size of its bytes; none for what was changed.
    pub fn fingerprint(&self, part: &PartName) -> Option<(u32, u64)> {
        let stored = self.stored.get(&part.as_str().to_lowercase())?;
        Some((stored.checksum, stored.bytes))
    }

    /// The bytes of a part.
    ///
    /// # Errors
    /// Says which part is missing, damaged or too large.
    pub fn bytes(&self, part: &PartName) -> Result<Vec<u8>, Unreadable> {
        let missing = || Unreadable::MissingPart {
            part: part.as_str().to_owned(),
        };
        if let Some(bytes) = self.changed.get(part) {
            return Ok(bytes.clone());
        }
        let stored = self.stored.get(&part.as_str().to_lowercase());
        let stored = stored.filter(|stored| !self.removed.contains(&stored.name));
        self.unpack(stored.ok_or_else(missing)?)
    }

    /// A part as a tree.
    ///
    /// # Errors
    /// Says which part is missing, damaged or malformed.
    pub fn tree(&self, part: &PartName) -> Result<Tree, Unreadable> {
        self.tree_within(part, NODES_MAX)
    }

    /// A part as a tree if it has no more nodes than that.
    ///
    /// # Errors
    /// Says which part is missing, damaged or malformed.
    pub fn tree_within(&self, part: &PartName, nodes_max: usize) -> Result<Tree, Unreadable> {
        Tree::parse_within(self.bytes(part)?, nodes_max).map_err(|why| Unreadable::Malformed {
            part: part.as_str().to_owned(),
            why,
        })
    }

    fn unpack(&self, stored: &Stored) -> Result<Vec<u8>, Unreadable> {
        let part = || stored.name.as_str().to_owned();
        let damaged = |what: String| Unreadable::DamagedPart { part: part(), what };
        if stored.bytes > XML_BYTES_MAX {
            return Err(Unreadable::TooLarge {
                part: part(),
                allowed_bytes: XML_BYTES_MAX,
            });
        }
        let mut archive = self.archive.clone();
        let file = archive
            .by_index(stored.index)
            .map_err(|error| damaged(error.to_string()))?;
        let capacity = usize::try_from(stored.bytes).unwrap_or(0).min(1 << 20);
        let mut bytes = Vec::with_capacity(capacity);
        file.take(stored.bytes + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| damaged(error.to_string()))?;
        match bytes.len() as u64 > stored.bytes {
            true => Err(damaged("it is larger than the package says".to_owned())),
            false => Ok(bytes),
        }
    }

    fn read_types(&self) -> Result<Types, Unreadable> {
        let Some(part) = self.find(CONTENT_TYPES) else {
            return Err(Unreadable::Other(self.other_format()));
        };
        let tree = self.tree(&part)?;
        let mut types = Types::default();
        for entry in tree.elements(tree.root()) {
            let value = |name: &str| tree.attribute(entry, Space::None, name);
            let Some(content_type) = value("ContentType") else {
                continue;
            };
            if let Some(name) = value("PartName") {
                let name = name.trim_start_matches('/').to_lowercase();
                types.by_name.insert(name, content_type.into_owned());
            } else if let Some(ending) = value("Extension") {
                let ending = ending.to_lowercase();
                types.by_ending.insert(ending, content_type.into_owned());
            }
        }
        Ok(types)
    }

    /// What a package is that does not list the types of its parts.
    fn other_format(&self) -> Format {
        let kind = self.find("mimetype").filter(|part| {
            let size = self.fingerprint(part).map_or(0, |(_, size)| size);
            size < 1_024
        });
        let kind = kind.and_then(|part| self.bytes(&part).ok());
        let kind = String::from_utf8(kind.unwrap_or_default()).unwrap_or_default();
        format::of_names(
            &kind,
            self.stored.values().map(|stored| stored.name.as_str()),
        )
    }

    /// The main part: where the package's relationship leads, or else the part whose type says so.
    fn find_main(&self) -> Result<PartName, Unreadable> {
        let related = self.relationships(None)?.into_iter().find_map(|one| {
            let is_main = one.kind() == "officeDocument";
            one.target.part().filter(|_| is_main).cloned()
        });
        let typed = || {
            let is_main = |part: &&PartName| {
                let kind = self.content_type(part).unwrap_or_default();
                kind.ends_with("main+xml") && format::of_content_type(kind).is_none()
            };
            self.parts().find(is_main).cloned()
        };
        let missing = || Unreadable::MissingPart {
            part: "word/document.xml".to_owned(),
        };
        let main = related.or_else(typed).ok_or_else(missing)?;
        match self.content_type(&main).and_then(format::of_content_type) {
            // A type of its own that nobody knows is judged by what the part holds.
            None | Some(Format::Unknown) => Ok(main),
            Some(format) => Err(Unreadable::Other(format)),
        }
    }
}

/// Why bytes that begin like a package are none.
fn unopened(bytes: &[u8], error: &zip::result::ZipError) -> Unreadable {
    const END: &[u8] = b"PK\x05\x06";
    let tail = &bytes[bytes.len().saturating_sub(66_000)..];
    match tail.windows(END.len()).any(|window| window == END) {
        true => Unreadable::Broken {
            what: error.to_string(),
        },
        false => Unreadable::Truncated,
    }
}

/// What lies in an archive of a length in bytes, its names and sizes judged before anything is unpacked.
fn listed(
    archive: &mut ZipArchive<Cursor<Arc<[u8]>>>,
    length: u64,
) -> Result<BTreeMap<String, Stored>, Unreadable> {
    let found = archive.len();
    if found > PARTS_MAX {
        let allowed = PARTS_MAX;
        return Err(Unreadable::TooManyParts { found, allowed });
    }
    if archive.has_duplicate_names() {
        let name = String::new();
        return Err(Unreadable::DuplicateName { name });
    }
    let broken = |what: String| Unreadable::Broken { what };
    let (mut xml, mut total, mut packed) = (0_u64, 0_u64, 0_u64);
    let mut parts = BTreeMap::new();
    for index in 0..found {
        let file = archive.by_index_raw(index);
        let file = file.map_err(|error| broken(error.to_string()))?;
        let name = file.name().map_err(|error| broken(error.to_string()))?;
        let name = judged(&name)?;
        if file.encrypted() {
            return Err(Unreadable::Encrypted);
        }
        if file.is_dir() || name.ends_with('/') {
            continue;
        }
        let is_xml = [".xml", ".rels", ".vml"]
            .iter()
            .any(|ending| name.to_lowercase().ends_with(ending));
        if is_xml
            && file.size() > DENSE_BYTES_MIN
            && file.size() / DENSITY_MAX > file.compressed_size()
        {
            return Err(Unreadable::TooDense { part: name });
        }
        xml = xml.saturating_add(if is_xml { file.size() } else { 0 });
        total = total.saturating_add(file.size());
        packed = packed.saturating_add(file.compressed_size());
        let stored = Stored {
            name: PartName(name.as_str().into()),
            index,
            bytes: file.size(),
            checksum: file.crc32(),
        };
        if parts.insert(name.to_lowercase(), stored).is_some() {
            return Err(Unreadable::DuplicateName { name });
        }
    }
    for (size, allowed_bytes) in [(xml, XML_BYTES_MAX), (total, TOTAL_BYTES_MAX)] {
        if size > allowed_bytes {
            let part = String::new();
            return Err(Unreadable::TooLarge {
                part,
                allowed_bytes,
            });
        }
    }
    match packed > length {
        true => Err(broken("parts lie over each other".to_owned())),
        false => Ok(parts),
    }
}

/// The name of a part with slashes that lean forward, if it is one that a part can have.
fn judged(name: &str) -> Result<String, Unreadable> {
    let straight = name.replace('\\', "/");
    let straight = straight.strip_prefix('/').unwrap_or(&straight);
    let is_odd = straight.is_empty()
        || straight.len() > 1_024
        || straight.contains(|character: char| character.is_control() || character == ':')
        || straight
            .trim_end_matches('/')
            .split('/')
            .any(|piece| matches!(piece, "" | "." | ".."));
    match is_odd {
        true => Err(Unreadable::OddName {
            name: name.to_owned(),
        }),
        false => Ok(straight.to_owned()),
    }
}
