//! Parts that a file may lack: found by what refers to them, or added.
//! What they hold is written elsewhere.

use crate::package::{Package, PartName, Unwritable};
use crate::xml::Tree;

/// A kind of part.
pub(super) struct Kind {
    /// What a new one is called.
    pub(super) name: &'static str,
    /// The whole name of the kind of reference that leads to it.
    pub(super) relationship: &'static str,
    /// Its type.
    pub(super) content_type: &'static str,
    /// A new one, without its declaration.
    pub(super) root: &'static str,
}

impl Kind {
    /// The last word of the kind of reference.
    fn word(&self) -> &'static str {
        let (_, word) = self
            .relationship
            .rsplit_once('/')
            .expect("kinds of references are addresses");
        word
    }
}

/// The part of a kind that a part refers to, if it refers to one.
///
/// # Errors
/// Says that the references of the part are damaged or malformed.
pub(crate) fn related(
    package: &Package,
    from: &PartName,
    kind: &str,
) -> Result<Option<PartName>, Unwritable> {
    let related = package.relationships(Some(from))?;
    Ok(related
        .into_iter()
        .find_map(|one| one.target.part().filter(|_| one.kind() == kind).cloned()))
}

/// The part of a kind that a part refers to, with what it holds; a new and empty one where there is none.
///
/// # Errors
/// Says which part is damaged or malformed.
pub(super) fn open_or_add(
    package: &mut Package,
    from: &PartName,
    kind: &Kind,
) -> Result<(PartName, Tree), Unwritable> {
    if let Some(part) = related(package, from, kind.word())? {
        let tree = package.tree(&part)?;
        return Ok((part, tree));
    }
    let bytes = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{}",
        kind.root
    );
    let tree = Tree::parse(bytes.clone().into_bytes())?;
    let part = package.add(kind.name, kind.content_type, bytes.into_bytes())?;
    package.relate(from, kind.relationship, &part)?;
    Ok((part, tree))
}

/// Leaves out what could run: macros, controls, embedded objects. What shows them in the text stays.
///
/// # Errors
/// Says which list is damaged or malformed.
pub(super) fn drop_active(package: &mut Package) -> Result<(), Unwritable> {
    let active: Vec<PartName> = package
        .parts()
        .filter(|part| {
            let name = part.as_str().to_lowercase();
            let kind = package.content_type(part).unwrap_or_default();
            name.contains("/activex/")
                || name.contains("/embeddings/")
                || kind.contains("vbaProject")
                || kind.contains("vbaData")
                || kind.contains("oleObject")
                || kind.contains("activeX")
        })
        .cloned()
        .collect();
    for part in active {
        package.remove(&part)?;
    }
    Ok(())
}
