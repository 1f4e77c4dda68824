//! The files that the record keeps, for who may read the entry that tells of them. The bytes live in the ledger.

use serde::Serialize;

use crate::attachment::{Attachment, Hash, MediaType};
use crate::edition::Edition;
use crate::key::Ref;
use crate::seat::Sight;
use crate::words::Text;

/// A file that the record keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct KeptFile {
    /// What its bytes hash to.
    pub hash: Hash,
    /// What its bytes are.
    pub media_type: MediaType,
    /// The name that it came with; none for an edition, whose name follows from its form.
    pub name: Option<Text>,
}

/// The file of an attachment; none where the sight holds no such attachment.
pub fn of_attachment(sight: &Sight<'_>, it: &Ref<Attachment>) -> Option<KeptFile> {
    let (_, file) = sight.find(it)?;
    let (media_type, name) = (file.media_type.clone(), Some(file.name.clone()));
    Some(KeptFile {
        hash: file.hash,
        media_type,
        name,
    })
}

/// The bytes of an edition as they were issued; none where the sight holds no such edition.
pub fn of_edition(sight: &Sight<'_>, it: &Ref<Edition>) -> Option<KeptFile> {
    let (_, edition) = sight.find(it)?;
    Some(KeptFile {
        hash: edition.hash,
        media_type: edition.media_type.clone(),
        name: None,
    })
}
