//! The typesetter's surroundings: the template, one paper as JSON, the fonts, and nothing else.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// How many papers a piece of layout is remembered for after its last use.
const MEMORY_PAPERS: usize = 4;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));
static TEMPLATE: LazyLock<Source> =
    LazyLock::new(|| Source::new(file("/paper.typ"), include_str!("paper.typ").to_owned()));
static JSON: LazyLock<FileId> = LazyLock::new(|| file("/paper.json"));

/// The project's fonts, cut from their sources as `fonts/README.md` says.
pub(crate) static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let faces: [&'static [u8]; 6] = [
        include_bytes!("../fonts/ChancerySerif-Regular.otf"),
        include_bytes!("../fonts/ChancerySerif-Italic.otf"),
        include_bytes!("../fonts/ChancerySerif-Bold.otf"),
        include_bytes!("../fonts/ChanceryBatang-Regular.otf"),
        include_bytes!("../fonts/ChancerySans-Regular.otf"),
        include_bytes!("../fonts/ChancerySans-Bold.otf"),
    ];
    faces
        .into_iter()
        .map(|face| {
            Font::new(Bytes::new(face), 0).expect("the embedded fonts are whole: a test reads each")
        })
        .collect()
});

/// Sets a paper given as JSON; the errors are the typesetter's own sentences.
pub(crate) fn print(json: Vec<u8>) -> Result<Vec<u8>, Vec<String>> {
    let _forgetting = Forgetting;
    let document = lay(json)?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Chancery".to_owned())),
        standards: PdfStandards::new(&[PdfStandard::Ua_1])
            .expect("one standard cannot contradict itself"),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|faults| sentences(&faults))
}

/// Lays a paper out on its sheets.
pub(crate) fn lay(json: Vec<u8>) -> Result<PagedDocument, Vec<String>> {
    let press = Press {
        json: Bytes::new(json),
    };
    typst::compile(&press)
        .output
        .map_err(|faults| sentences(&faults))
}

fn sentences(faults: &[SourceDiagnostic]) -> Vec<String> {
    faults
        .iter()
        .map(|fault| fault.message.to_string())
        .collect()
}

/// An interned name: the typesetter keeps names for ever, so there are only these two.
fn file(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("a fixed absolute path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// Lets the typesetter's memory grow old when a paper is done, also when it failed or panicked.
struct Forgetting;

impl Drop for Forgetting {
    fn drop(&mut self) {
        comemo::evict(MEMORY_PAPERS);
    }
}

/// The world of one paper; every file but the template and the paper does not exist in it.
struct Press {
    json: Bytes,
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        TEMPLATE.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == TEMPLATE.id() {
            Ok(TEMPLATE.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *JSON {
            Ok(self.json.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
