//! What any file brings is put into another: the file that is written can be read, and is the other once all is rejected.
#![no_main]

use drafting::markup::Markup;
use drafting::print::marks_of;
use libfuzzer_sys::fuzz_target;
use manuscript::Manuscript;
use manuscript::reading::KnownMarks;
use manuscript::write::Recording;

mod packed;

const BASE: &[u8] = b"<w:p><w:r><w:t>The sides</w:t></w:r><w:r><w:footnoteReference w:id='1'/></w:r><w:r><w:t xml:space='preserve'> shall meet.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>\0<w:style w:type='paragraph' w:styleId='A'><w:name w:val='Normal'/></w:style>\0\0\0\0<w:footnote w:id='1'><w:p><w:r><w:t>Ministers.</w:t></w:r></w:p></w:footnote>\0";

fuzz_target!(|bytes: &[u8]| {
    let Ok(file) = packed::opened(bytes) else {
        return;
    };
    let base = packed::opened(BASE).expect("it is a Word file");
    let markup = Markup::of(base.text(), &file.marked(&KnownMarks::default()));
    let taken = base.take_over(base.text(), markup, &file);
    let printed = marks_of(base.text(), 0, &taken.markup);
    let recording = Recording {
        author: &|_| "THA".into(),
        moment: "2026-11-24T09:30:00Z".into(),
        brought: &taken.brought,
        carries_points: true,
    };
    let Ok(written) = base.record(&printed, &recording) else {
        return;
    };
    let written = Manuscript::open(written).expect("what is written can be read");
    let rejected = written.marked(&KnownMarks::default()).rejected();
    assert_eq!(rejected.visible(), base.text().visible());
    written
        .clean()
        .expect("what is written can be written again");
});
