//! Remarks with their replies, in the parts that Word keeps them in.
//! Where they stand in the text is written with the text.

use std::collections::BTreeSet;

use drafting::markup::Comment;
use drafting::print::Margin;

use crate::package::{Package, PartName, Unwritable};
use crate::write::parts::{Kind, open_or_add};
use crate::xml::{Beside, Space, Tree, escape};

const COMMENTS: Kind = Kind {
    name: "word/comments.xml",
    relationship: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    content_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
    root: "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14\"/>",
};
const EXTENDED: Kind = Kind {
    name: "word/commentsExtended.xml",
    relationship: "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
    content_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml",
    root: "<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/>",
};
const PEOPLE: Kind = Kind {
    name: "word/people.xml",
    relationship: "http://schemas.microsoft.com/office/2011/relationships/people",
    content_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml",
    root: "<w15:people xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"/>",
};
/// The first mark of a paragraph that is given; Word takes those below 0x80000000.
const FIRST_PARAGRAPH: u32 = 0x4C00_0001;

/// Adds remarks to a package; returns for each the elements at its beginning and at its end in the text.
///
/// # Errors
/// Says which part is damaged or malformed.
pub(super) fn add(
    package: &mut Package,
    margins: &[Margin],
    prefix: &str,
) -> Result<Vec<(String, String)>, Unwritable> {
    if margins.is_empty() {
        return Ok(Vec::new());
    }
    let main = package.main().clone();
    let (part, mut tree) = open_or_add(package, &main, &COMMENTS)?;
    let (extended, mut answers) = open_or_add(package, &main, &EXTENDED)?;
    let mut filing = Filing {
        next_id: next_id(&tree),
        next_paragraph: next_paragraph(&tree),
        comments: String::new(),
        answers: String::new(),
    };
    let mut ranges = Vec::new();
    for margin in margins {
        let ids = filing.thread(&margin.comment);
        ranges.push(range(&ids, prefix));
    }
    let root = tree.root();
    tree.insert(Beside::LastIn(root), &filing.comments)?;
    package.replace(&part, tree.write());
    let root = answers.root();
    answers.insert(Beside::LastIn(root), &filing.answers)?;
    package.replace(&extended, answers.write());
    add_people(package, &main, margins)?;
    Ok(ranges)
}

/// Remarks on their way into their parts.
struct Filing {
    next_id: u32,
    next_paragraph: u32,
    comments: String,
    answers: String,
}

impl Filing {
    /// Files a remark and its replies; returns their ids.
    fn thread(&mut self, comment: &Comment) -> Vec<u32> {
        let (id, paragraph) = self.file(comment, None);
        let mut ids = vec![id];
        for reply in &comment.replies {
            ids.push(self.file(reply, Some(paragraph)).0);
        }
        ids
    }

    fn file(&mut self, comment: &Comment, answers: Option<u32>) -> (u32, u32) {
        let id = self.next_id;
        self.next_id += 1;
        let mut paragraphs = String::new();
        let said: &[String] = match &comment.paragraphs[..] {
            [] => &[String::new()],
            said => said,
        };
        for said in said {
            let mark = self.next_paragraph;
            self.next_paragraph += 1;
            paragraphs.push_str(&format!(
                "<w:p w14:paraId=\"{mark:08X}\"><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
                escape(said)
            ));
        }
        let last = self.next_paragraph - 1;
        let date = match &*comment.moment {
            "" => String::new(),
            moment => format!(" w:date=\"{}\"", escape(moment)),
        };
        self.comments.push_str(&format!(
            "<w:comment xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" w:id=\"{id}\" w:author=\"{}\"{date} w:initials=\"{}\">{paragraphs}</w:comment>",
            escape(&comment.author),
            escape(&comment.initials),
        ));
        let parent = answers.map_or_else(String::new, |parent| {
            format!(" w15:paraIdParent=\"{parent:08X}\"")
        });
        self.answers.push_str(&format!(
            "<w15:commentEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" w15:paraId=\"{last:08X}\"{parent} w15:done=\"0\"/>"
        ));
        (id, last)
    }
}

/// The elements at the beginning and at the end of what a remark with its replies is about.
fn range(ids: &[u32], w: &str) -> (String, String) {
    let start = ids
        .iter()
        .map(|id| format!("<{w}commentRangeStart {w}id=\"{id}\"/>"))
        .collect();
    let end = ids
        .iter()
        .map(|id| {
            format!("<{w}commentRangeEnd {w}id=\"{id}\"/><{w}r><{w}commentReference {w}id=\"{id}\"/></{w}r>")
        })
        .collect();
    (start, end)
}

fn next_id(tree: &Tree) -> u32 {
    let ids = tree
        .children_named(tree.root(), Space::Word, "comment")
        .filter_map(|node| tree.attribute(node, Space::Word, "id")?.parse::<u32>().ok());
    ids.max().map_or(0, |id| id + 1)
}

fn next_paragraph(tree: &Tree) -> u32 {
    let marks = tree.subtree(tree.root()).filter_map(|node| {
        let mark = tree.attribute(node, Space::Word2010, "paraId")?;
        u32::from_str_radix(&mark, 16).ok()
    });
    let above = marks.filter(|&mark| mark >= FIRST_PARAGRAPH).max();
    above.map_or(FIRST_PARAGRAPH, |mark| mark + 1)
}

fn add_people(
    package: &mut Package,
    main: &PartName,
    margins: &[Margin],
) -> Result<(), Unwritable> {
    let replies = margins.iter().flat_map(|margin| &margin.comment.replies);
    let comments = margins.iter().map(|margin| &margin.comment).chain(replies);
    let authors: BTreeSet<&str> = comments
        .map(|comment| &*comment.author)
        .filter(|author| !author.is_empty())
        .collect();
    if authors.is_empty() {
        return Ok(());
    }
    let (part, mut tree) = open_or_add(package, main, &PEOPLE)?;
    let root = tree.root();
    let known: BTreeSet<String> = tree
        .elements(root)
        .filter_map(|node| {
            Some(
                tree.attribute(node, Space::Word2012, "author")?
                    .into_owned(),
            )
        })
        .collect();
    let new: String = authors
        .into_iter()
        .filter(|author| !known.contains(*author))
        .map(|author| {
            let author = escape(author);
            format!(
                "<w15:person xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" w15:author=\"{author}\"><w15:presenceInfo w15:providerId=\"None\" w15:userId=\"{author}\"/></w15:person>"
            )
        })
        .collect();
    if !new.is_empty() {
        tree.insert(Beside::LastIn(root), &new)?;
        package.replace(&part, tree.write());
    }
    Ok(())
}
