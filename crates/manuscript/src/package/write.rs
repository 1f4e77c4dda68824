//! Changes to a package, and the package with them as bytes: what did not change is copied as it is packed.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{CONTENT_TYPES, Package, PartName};
use crate::unreadable::Unreadable;
use crate::xml::{Beside, Malformed, Space, escape};

/// Why a package is not written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unwritable {
    /// A part that is to be changed cannot be read.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// What is to be put in is not well formed.
    #[error("what is to be written {0}")]
    Malformed(#[from] Malformed),
    /// The packing failed.
    #[error("the package cannot be packed: {what}")]
    Unpacked {
        /// What the writer of packages says.
        what: String,
    },
}

impl Package {
    /// Puts bytes in the place of a part that is there.
    pub fn replace(&mut self, part: &PartName, bytes: Vec<u8>) {
        self.changed.insert(part.clone(), bytes);
    }

    /// Adds a part of a type, under a name close to the one asked for if that is taken; returns the name.
    ///
    /// # Errors
    /// Says that the list of types is damaged or malformed.
    pub fn add(
        &mut self,
        name: &str,
        content_type: &str,
        bytes: Vec<u8>,
    ) -> Result<PartName, Unwritable> {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "xml"));
        let numbered = (1..).map(|number| match number {
            1 => name.to_owned(),
            _ => format!("{stem}{number}.{ending}"),
        });
        let is_free = |name: &String| {
            let is_removed = self.removed.iter().any(|part| part.as_str() == name);
            self.find(name).is_none() && !is_removed
        };
        let name = numbered
            .into_iter()
            .find(is_free)
            .expect("there are more numbers than parts");
        let list = self.find(CONTENT_TYPES).ok_or(Unreadable::MissingPart {
            part: CONTENT_TYPES.to_owned(),
        })?;
        let mut tree = self.tree(&list)?;
        let root = tree.root();
        let entry = format!(
            "<{}Override PartName=\"/{}\" ContentType=\"{}\"/>",
            tree.prefix(root),
            escape(&name),
            escape(content_type),
        );
        tree.insert(Beside::LastIn(root), &entry)?;
        self.changed.insert(list, tree.write());
        let types = &mut self.types.by_name;
        types.insert(name.to_lowercase(), content_type.to_owned());
        let part = PartName(name.into());
        self.changed.insert(part.clone(), bytes);
        Ok(part)
    }

    /// Leaves a part out, with its type and with every reference to it; references within the text are the caller's to remove.
    ///
    /// # Errors
    /// Says which list is damaged or malformed.
    pub fn remove(&mut self, part: &PartName) -> Result<(), Unwritable> {
        let lists: Vec<PartName> = self
            .parts()
            .filter(|name| name.as_str().to_lowercase().ends_with(".rels"))
            .cloned()
            .collect();
        for list in lists {
            let leading: Vec<String> = self
                .listed(&list)?
                .into_iter()
                .filter(|one| one.target.part() == Some(part))
                .map(|one| one.id)
                .collect();
            self.strike(&list, |id, _| leading.iter().any(|one| one == id))?;
        }
        if let Some(list) = self.find(CONTENT_TYPES) {
            let name = format!("/{}", part.as_str());
            self.strike(&list, |_, named| named.eq_ignore_ascii_case(&name))?;
        }
        self.changed.remove(part);
        self.removed.insert(part.clone());
        Ok(())
    }

    /// Removes entries of a list by their `Id` and `PartName`.
    fn strike(
        &mut self,
        list: &PartName,
        goes: impl Fn(&str, &str) -> bool,
    ) -> Result<(), Unwritable> {
        let mut tree = self.tree(list)?;
        let entries: Vec<_> = tree
            .elements(tree.root())
            .filter(|&entry| {
                let value = |name| tree.attribute(entry, Space::None, name).unwrap_or_default();
                goes(&value("Id"), &value("PartName"))
            })
            .collect();
        if !entries.is_empty() {
            for entry in entries {
                tree.remove(entry);
            }
            self.changed.insert(list.clone(), tree.write());
        }
        Ok(())
    }

    /// The package as the bytes of a file; the same parts give the same bytes.
    ///
    /// # Errors
    /// Says why it cannot be packed.
    pub fn write(&self) -> Result<Vec<u8>, Unwritable> {
        let failed = |error: zip::result::ZipError| Unwritable::Unpacked {
            what: error.to_string(),
        };
        let mut archive = self.archive.clone();
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let mut stored: Vec<_> = self.stored.values().collect();
        stored.sort_by_key(|stored| stored.index);
        let kept = stored
            .iter()
            .filter(|stored| !self.removed.contains(&stored.name));
        for one in kept {
            match self.changed.get(&one.name) {
                Some(bytes) => put(&mut writer, &one.name, bytes)?,
                None => {
                    let file = archive.by_index_raw(one.index).map_err(failed)?;
                    writer.raw_copy_file(file).map_err(failed)?;
                }
            }
        }
        let is_stored = |part: &PartName| stored.iter().any(|stored| stored.name == *part);
        for (part, bytes) in self.changed.iter().filter(|(part, _)| !is_stored(part)) {
            put(&mut writer, part, bytes)?;
        }
        Ok(writer.finish().map_err(failed)?.into_inner())
    }
}

fn put(
    writer: &mut ZipWriter<Cursor<Vec<u8>>>,
    part: &PartName,
    bytes: &[u8],
) -> Result<(), Unwritable> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let failed = |what: String| Unwritable::Unpacked { what };
    writer
        .start_file(part.as_str(), options)
        .map_err(|error| failed(error.to_string()))?;
    writer
        .write_all(bytes)
        .map_err(|error| failed(error.to_string()))
}
