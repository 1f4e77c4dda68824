//! Which part refers to which, and how further references are added.

use super::{Package, PartName};
use crate::package::write::Unwritable;
use crate::unreadable::Unreadable;
use crate::xml::{Beside, Space, Tree, escape};

/// A reference from a part, or from the package itself, to something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relationship {
    /// What the part calls it.
    pub id: String,
    /// The whole name of its kind.
    pub kind_uri: String,
    /// Where it leads.
    pub target: Target,
}

/// Where a reference leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To a part of the package.
    Part(PartName),
    /// To a part that is not there, by the name that it should have.
    Missing(String),
    /// Out of the package, where nothing is ever fetched from.
    External(String),
}

impl Relationship {
    /// The last word of its kind, which the strict and the transitional names share: `comments`, `footer`.
    pub fn kind(&self) -> &str {
        let kind = self.kind_uri.as_str();
        kind.rsplit_once('/').map_or(kind, |(_, last)| last)
    }
}

impl Target {
    /// The part that it leads to, if it leads to one.
    pub fn part(&self) -> Option<&PartName> {
        match self {
            Self::Part(part) => Some(part),
            Self::Missing(_) | Self::External(_) => None,
        }
    }
}

impl Package {
    /// What a part refers to, or the package itself, in order.
    ///
    /// # Errors
    /// Says that the list of the references is damaged or malformed.
    pub fn relationships(&self, of: Option<&PartName>) -> Result<Vec<Relationship>, Unreadable> {
        match self.find(&list_name(of)) {
            Some(list) => self.listed(&list),
            None => Ok(Vec::new()),
        }
    }

    /// Every reference of every part whose list can be read.
    pub fn all_relationships(&self) -> Vec<Relationship> {
        let is_list = |part: &&PartName| part.as_str().to_lowercase().ends_with(".rels");
        let lists = self.parts().filter(is_list);
        lists
            .flat_map(|list| self.listed(list).unwrap_or_default())
            .collect()
    }

    /// The references that a list holds, in order.
    pub(super) fn listed(&self, list: &PartName) -> Result<Vec<Relationship>, Unreadable> {
        let tree = self.tree(list)?;
        let folder = folder(folder(list.as_str()).trim_end_matches('/'));
        let entries = tree.children_named(tree.root(), Space::Relationships, "Relationship");
        let relationships = entries.filter_map(|entry| {
            let value = |name: &str| tree.attribute(entry, Space::None, name);
            let target = value("Target")?;
            let target = match value("TargetMode").as_deref() {
                Some("External") => Target::External(target.into_owned()),
                Some(_) | None => self.lead(folder, &target),
            };
            Some(Relationship {
                id: value("Id").unwrap_or_default().into_owned(),
                kind_uri: value("Type").unwrap_or_default().into_owned(),
                target,
            })
        });
        Ok(relationships.collect())
    }

    /// Adds a reference from a part to another, or takes the one that is there already; returns what the part is to call it.
    ///
    /// # Errors
    /// Says that the list of the references is damaged or malformed.
    pub fn relate(
        &mut self,
        from: &PartName,
        kind_uri: &str,
        to: &PartName,
    ) -> Result<String, Unwritable> {
        let target = format!("Target=\"/{}\"", escape(to.as_str()));
        self.refer(from, kind_uri, &Target::Part(to.clone()), &target)
    }

    /// Adds a reference from a part out of the package, or takes the one that is there already; returns what the part is to call it.
    ///
    /// # Errors
    /// Says that the list of the references is damaged or malformed.
    pub fn relate_outside(
        &mut self,
        from: &PartName,
        kind_uri: &str,
        address: &str,
    ) -> Result<String, Unwritable> {
        let target = format!("Target=\"{}\" TargetMode=\"External\"", escape(address));
        self.refer(
            from,
            kind_uri,
            &Target::External(address.to_owned()),
            &target,
        )
    }

    fn refer(
        &mut self,
        from: &PartName,
        kind_uri: &str,
        to: &Target,
        target: &str,
    ) -> Result<String, Unwritable> {
        let present = self.relationships(Some(from))?;
        let same = |one: &&Relationship| one.kind_uri == kind_uri && one.target == *to;
        if let Some(one) = present.iter().find(same) {
            return Ok(one.id.clone());
        }
        let is_free = |id: &String| present.iter().all(|one| one.id != *id);
        let id = (1..)
            .map(|number| format!("rId{number}"))
            .find(is_free)
            .expect("there are more numbers than references");
        let name = list_name(Some(from));
        let mut tree = match self.find(&name) {
            Some(list) => self.tree(&list)?,
            None => empty_list(),
        };
        let root = tree.root();
        let entry = format!(
            "<{}Relationship Id=\"{id}\" Type=\"{}\" {target}/>",
            tree.prefix(root),
            escape(kind_uri),
        );
        tree.insert(Beside::LastIn(root), &entry)?;
        let list = self.find(&name).unwrap_or_else(|| PartName(name.into()));
        self.changed.insert(list, tree.write());
        Ok(id)
    }

    /// Where a reference from within a folder leads.
    fn lead(&self, folder: &str, target: &str) -> Target {
        let target = target.split(['#', '?']).next().unwrap_or_default();
        let target = target.replace('\\', "/");
        let (folder, target) = match target.strip_prefix('/') {
            Some(rest) => ("", rest),
            None => (folder, target.as_str()),
        };
        let mut path: Vec<&str> = folder
            .split('/')
            .filter(|piece| !piece.is_empty())
            .collect();
        for piece in target.split('/') {
            match piece {
                "" | "." => {}
                ".." => {
                    path.pop();
                }
                name => path.push(name),
            }
        }
        let name = path.join("/");
        match self.find(&name) {
            Some(part) => Target::Part(part),
            None => Target::Missing(name),
        }
    }
}

fn empty_list() -> Tree {
    let list = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
    Tree::parse(list.into()).expect("it is well formed as it stands here")
}

/// The part that lists the references of a part, or of the package.
fn list_name(of: Option<&PartName>) -> String {
    let Some(part) = of.map(PartName::as_str) else {
        return "_rels/.rels".to_owned();
    };
    let folder = folder(part);
    let file = &part[folder.len()..];
    format!("{folder}_rels/{file}.rels")
}

/// The folder that a part is in, with the slash after it.
fn folder(part: &str) -> &str {
    part.rfind('/').map_or("", |slash| &part[..=slash])
}
