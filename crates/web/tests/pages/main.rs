//! What a page must hold, whatever its paper says.

mod frame;
mod samples;

use documents::paper::{Block, Inline, Paper};
use frame::{shell, shown};
use language::Language;
use samples::papers;
use web::page;

fn with(blocks: Vec<Block>) -> Paper {
    let (_, mut paper) = papers().swap_remove(0);
    paper.blocks = blocks;
    paper
}

fn written(line: Vec<Inline>) -> String {
    page(
        &shell(Language::English, "x"),
        &with(vec![Block::Paragraph(line)]),
    )
}

#[test]
fn every_sample_is_written_where_a_browser_can_open_it() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages");
    std::fs::create_dir_all(&folder).expect("a folder for the samples");
    for (name, paper) in papers() {
        let html = shown(name, &paper);
        assert!(html.contains(&format!("<html lang=\"{}\">", paper.language.tag())));
        assert!(html.contains(&format!("<h1>{}</h1>", paper.title)));
        std::fs::write(folder.join(format!("{name}.html")), html).expect("a sample is written");
    }
}

#[test]
fn a_page_has_one_main_text_that_can_be_skipped_to() {
    for (name, paper) in papers() {
        let html = shown(name, &paper);
        assert_eq!(html.matches("<h1>").count(), 1);
        assert_eq!(html.matches("<main id=\"text\"").count(), 1);
        assert!(html.contains("href=\"#text\""));
    }
}

#[test]
fn no_place_is_named_twice_in_a_page() {
    for (name, paper) in papers() {
        let html = shown(name, &paper);
        let mut ids: Vec<_> = html
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{name}");
    }
}

#[test]
fn every_link_within_a_page_leads_to_a_place_in_it() {
    for (name, paper) in papers() {
        let html = shown(name, &paper);
        for target in html
            .split("href=\"#")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
        {
            assert!(
                html.contains(&format!(" id=\"{target}\"")),
                "{name}: {target}"
            );
        }
    }
}

#[test]
fn words_are_never_markup() {
    let html = written(vec![
        Inline::Text("<script>1</script>".into()),
        Inline::Strong("a & b".into()),
        Inline::Link {
            text: "x".into(),
            to: "/a\"onclick=\"1".into(),
        },
    ]);
    assert!(!html.contains("<script>1"));
    assert!(html.contains("a &#38; b"));
    assert!(!html.contains("\"onclick"));
}

#[test]
fn nothing_but_pages_and_addresses_can_be_a_link() {
    let html = written(vec![Inline::Link {
        text: "press here".into(),
        to: "javascript:alert(1)".into(),
    }]);
    assert!(html.contains("press here") && !html.contains("javascript:alert"));
}

#[test]
fn a_citation_of_a_source_that_is_not_there_is_not_shown() {
    let html = written(vec![
        Inline::Text("word".into()),
        Inline::Cite(99),
        Inline::Cite(0),
    ]);
    assert!(!html.contains("source-99") && !html.contains("source-0"));
}

#[test]
fn nothing_in_a_page_is_styled_or_scripted_in_place() {
    for (name, paper) in papers() {
        let html = shown(name, &paper);
        for inline in [" style=\"", " onclick=", "<style"] {
            assert!(!html.contains(inline), "{name}: {inline}");
        }
        assert_eq!(html.matches("<script").count(), 1, "{name}");
    }
}

#[test]
fn a_page_says_all_that_its_paper_says() {
    let (name, paper) = papers().swap_remove(0);
    let html = shown(name, &paper);
    let said = [
        &paper.book,
        &paper.title,
        &paper.colophon[0],
        &paper.sources[1].text,
    ];
    for words in said.into_iter().chain(paper.subtitle.as_ref()) {
        assert!(html.contains(words.as_str()), "{words}");
    }
}
