//! What a tree holds of a part, and what it writes back.

use proptest::prelude::*;

use super::{Beside, Malformed, Space, Tree};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn part(content: &str) -> Tree {
    let xml =
        format!("<?xml version=\"1.0\"?>\r\n<w:d xmlns:w='{WORD}'>{content}</w:d><!-- end -->\n");
    Tree::parse(xml.into()).unwrap()
}

fn content(tree: &Tree) -> String {
    let written = String::from_utf8(tree.write()).unwrap();
    let start = written.find('>').unwrap() + 1;
    let written = &written[start..];
    let start = written.find('>').unwrap() + 1;
    written[start..written.rfind("</w:d>").unwrap()].to_owned()
}

#[test]
fn what_is_not_touched_is_written_back_byte_for_byte() {
    let odd = "\u{FEFF}<?xml version='1.0' encoding = \"utf-8\"?>\r\n<!-- a --><?b c?>\n<d  a = '1'\tb=\"&quot;'\" ><e/>\r\n x &amp; y <![CDATA[ <z> ]]>&#x2019;<f ></f\n></d>\n\n";
    let tree = Tree::parse(odd.into()).unwrap();
    assert_eq!(String::from_utf8(tree.write()).unwrap(), odd);
}

#[test]
fn a_part_in_sixteen_bits_is_read_and_written_in_sixteen_bits() {
    let mut bytes = vec![0xFF, 0xFE];
    bytes.extend("<d>한국</d>".encode_utf16().flat_map(u16::to_le_bytes));
    let tree = Tree::parse(bytes.clone()).unwrap();
    assert_eq!(tree.characters(tree.root()), "한국");
    assert_eq!(tree.write(), bytes);
}

#[test]
fn references_and_sections_are_characters_among_others() {
    let tree = part("<w:t>R&amp;D &#8217;<![CDATA[<x>]]>&#x41;\r\n</w:t>");
    let text = tree.elements(tree.root()).next().unwrap();
    assert_eq!(tree.characters(text), "R&D ’<x>A\n");
    assert_eq!(tree.children(text).count(), 1);
}

#[test]
fn what_is_no_element_has_no_name_whatever_its_letters() {
    let tree = part("“양측”<?한?><!--한-->");
    for node in tree.children(tree.root()) {
        assert_eq!((tree.local(node), tree.prefix(node)), ("", ""));
    }
}

#[test]
fn strict_names_and_any_prefix_mean_the_same_vocabulary() {
    let xml = "<q:d xmlns:q='http://purl.oclc.org/ooxml/wordprocessingml/main'><p xmlns='http://schemas.openxmlformats.org/wordprocessingml/2006/main' q:val='1'/></q:d>";
    let tree = Tree::parse(xml.into()).unwrap();
    assert!(tree.is(tree.root(), Space::Word, "d"));
    let inner = tree.child(tree.root(), Space::Word, "p").unwrap();
    assert_eq!(tree.attribute(inner, Space::Word, "val").unwrap(), "1");
    assert_eq!(tree.prefix_for(inner, Space::Word).unwrap(), "");
    assert_eq!(tree.prefix_for(tree.root(), Space::Word).unwrap(), "q:");
    assert_eq!(tree.prefix_for(inner, Space::Math), None);
}

#[test]
fn what_could_harm_is_refused_with_its_place() {
    let refused = |xml: &str| Tree::parse(xml.into()).unwrap_err();
    let deep = "<a>".repeat(1_000);
    let prefixes: String = (0..300).map(|n| format!(" xmlns:p{n}='u'")).collect();
    assert!(matches!(
        refused("<!DOCTYPE d [<!ENTITY x 'y'>]><d>&x;</d>"),
        Malformed::DocumentType { at: 0 }
    ));
    assert!(matches!(refused(&deep), Malformed::TooDeep { at: 768 }));
    assert!(matches!(
        refused(&format!("<a{prefixes}/>")),
        Malformed::TooMuch { .. }
    ));
    assert!(matches!(
        refused("<d>&x;</d>"),
        Malformed::Reference { at: 3 }
    ));
    assert!(matches!(
        refused("<d a='&x;'/>"),
        Malformed::Reference { .. }
    ));
    assert!(matches!(
        refused("<d>&#1;</d>"),
        Malformed::Reference { at: 3 }
    ));
    assert!(matches!(
        refused("<d>\u{1}</d>"),
        Malformed::Character { at: 3 }
    ));
    for broken in [
        "", "text", "<d>", "<d></e>", "<d/><d/>", "<d/>x", "<d a=1/>", "</d>", "< d/>",
    ] {
        assert!(
            matches!(refused(broken), Malformed::Syntax { .. }),
            "{broken}"
        );
    }
    assert_eq!(
        Tree::parse(b"<d>\xFF</d>".to_vec()).unwrap_err(),
        Malformed::Encoding
    );
}

#[test]
fn nodes_are_put_wrapped_divided_and_removed_where_asked() {
    let mut tree = part("<w:p><w:r><w:t>one</w:t></w:r><w:r><w:t>two</w:t></w:r></w:p><w:e />");
    let paragraph = tree.child(tree.root(), Space::Word, "p").unwrap();
    let runs: Vec<_> = tree.elements(paragraph).collect();
    let wrapper = tree.wrap(runs[0], runs[1], "<w:ins w:id=\"1\"/>").unwrap();
    tree.insert(Beside::Before(runs[1]), "<w:x/>between")
        .unwrap();
    let second = tree.divide(wrapper, runs[1]);
    tree.set_attribute(second, "w:id", "2\"");
    let empty = tree.child(tree.root(), Space::Word, "e").unwrap();
    tree.insert(Beside::FirstIn(empty), "<w:y/>").unwrap();
    tree.rename(runs[0], "w:run");
    assert_eq!(
        content(&tree),
        "<w:p><w:ins w:id=\"1\"><w:run><w:t>one</w:t></w:run><w:x/>between</w:ins>\
         <w:ins w:id=\"2&quot;\"><w:r><w:t>two</w:t></w:r></w:ins></w:p><w:e><w:y/></w:e>"
    );
    tree.unwrap(wrapper);
    tree.remove(second);
    tree.replace(empty, "<w:z/>").unwrap();
    assert_eq!(
        content(&tree),
        "<w:p><w:run><w:t>one</w:t></w:run><w:x/>between</w:p><w:z/>"
    );
}

#[test]
fn a_failed_insertion_leaves_the_tree_as_it_was() {
    let mut tree = part("<w:p/>");
    let before = tree.write();
    let root = tree.root();
    assert!(tree.insert(Beside::LastIn(root), "<w:p>&x;</w:p>").is_err());
    assert!(tree.insert(Beside::LastIn(root), "<w:p>").is_err());
    assert_eq!(tree.write(), before);
}

#[test]
fn characters_are_divided_by_what_they_mean() {
    for (raw, offset, halves) in [
        ("a&amp;b", 1, ["a", "&amp;b"]),
        ("a&amp;b", 2, ["a&amp;", "b"]),
        ("한국", 3, ["한", "국"]),
        ("<![CDATA[<&]]>", 1, ["&lt;", "&amp;"]),
    ] {
        let mut tree = part(&format!("<w:t>{raw}</w:t>"));
        let text = tree.elements(tree.root()).next().unwrap();
        let first = tree.children(text).next().unwrap();
        let second = tree.divide_characters(first, offset).unwrap();
        assert_eq!([tree.written(first), tree.written(second)], halves);
        assert_eq!(tree.divide_characters(second, 0), None);
    }
}

proptest! {
    #[test]
    fn any_characters_set_are_the_characters_read(text in "[ -~한’&<>\"'\n\t]{0,40}") {
        let mut tree = part("<w:t>old<w:b/>old</w:t>");
        let element = tree.elements(tree.root()).next().unwrap();
        tree.set_characters(element, &text).unwrap();
        let again = Tree::parse(tree.write()).unwrap();
        let element = again.elements(again.root()).next().unwrap();
        prop_assert_eq!(again.characters(element), text.as_str());
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in "[<>/a&;!\\[\\]\" =x-]{0,60}") {
        if let Ok(tree) = Tree::parse(bytes.clone().into_bytes()) {
            prop_assert_eq!(tree.write(), bytes.as_bytes());
        }
    }
}
