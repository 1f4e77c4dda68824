//! Merging the files of a draft: what is compiled, what is asked about, what is refused, and what never crosses.

use std::fs;
use std::path::{Path, PathBuf};

use crate::drafts::{DRAFT, changed_silently, file, marked, read};
use crate::program::{folder, run};

/// A folder with a base and three returned files; the third holds one change that was not recorded.
fn sent(test: &str) -> PathBuf {
    let folder = folder(test);
    let base = file(&DRAFT);
    let edited = changed_silently(&base, &[("ministers", "leaders")]);
    let files = [
        ("base.docx", base.clone()),
        (
            "tha.docx",
            marked(&base, "Malee", &[("shall meet", "should meet")]),
        ),
        (
            "vnm.docx",
            marked(
                &base,
                "Nguyen",
                &[("shall meet", "should meet"), ("once", "twice")],
            ),
        ),
        (
            "lao.docx",
            marked(&edited, "Author", &[("once", "three times")]),
        ),
    ];
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes).unwrap();
    }
    folder
}

const ALL: &str = "compile base.docx THA=tha.docx VNM=vnm.docx LAO=lao.docx";

#[test]
fn each_bracket_has_its_owners_and_what_was_not_recorded_comes_to_light() {
    let folder = sent("merged");
    let text = run(&folder, ALL).done();
    assert!(
        text.contains("The sides [shall] [THA, VNM: {+should+}] meet [once] [LAO: {+three times+}] [VNM: {+twice+}] a year"),
        "{text}"
    );
    assert!(
        text.contains("They shall report to the [ministers] [LAO: {+leaders+}] on"),
        "{text}"
    );
    assert!(
        text.contains("One change was made without being recorded"),
        "{text}"
    );
    assert!(
        text.contains("LAO: They shall report to the {-ministers-}{+leaders+} on"),
        "{text}"
    );
    assert!(
        text.contains("Party: VNM; vnm.docx | Recorded changes: 2"),
        "{text}"
    );
    assert!(text.contains("Points: 3"), "{text}");
    let text = run(&folder, &format!("{ALL} --lang ko")).done();
    assert!(
        text.contains("쟁점: 3") && text.contains("추적을 끈 채"),
        "{text}"
    );
}

#[test]
fn the_order_in_which_files_are_given_moves_no_words() {
    let folder = sent("order");
    let words = |text: &str| -> Vec<String> {
        let at = text.find("# The text").unwrap();
        text[at..]
            .lines()
            .map(|line| line.replace("VNM, THA", "THA, VNM"))
            .collect()
    };
    let one = run(&folder, ALL).done();
    let other = "compile base.docx LAO=lao.docx VNM=vnm.docx THA=tha.docx";
    let other = run(&folder, other).done();
    assert_eq!(words(&one), words(&other));
}

#[test]
fn rejecting_the_rolling_text_gives_the_base_and_a_view_is_what_its_party_sent() {
    let folder = sent("rolling");
    let base = read(&fs::read(folder.join("base.docx")).unwrap()).1;
    let said = run(&folder, &format!("{ALL} --out rolling.docx"));
    assert!(
        said.out.contains("Points: 3") && said.said.contains("Written to rolling.docx"),
        "{said:?}"
    );
    let rolling = fs::read(folder.join("rolling.docx")).unwrap();
    let (rejected, accepted) = read(&rolling);
    assert_eq!(rejected, base);
    assert!(accepted.contains("[THA, VNM: should]"), "{accepted}");
    for (party, name) in [
        ("THA", "tha.docx"),
        ("VNM", "vnm.docx"),
        ("LAO", "lao.docx"),
    ] {
        drop(run(&folder, &format!("{ALL} --view-of {party} --out view.docx")).done());
        let sent = read(&fs::read(folder.join(name)).unwrap()).1;
        let view = read(&fs::read(folder.join("view.docx")).unwrap());
        assert_eq!(view, (base.clone(), sent), "{party}");
    }
    drop(run(&folder, &format!("{ALL} --clean --out clean.docx")).done());
    let clean = fs::read(folder.join("clean.docx")).unwrap();
    assert_eq!(read(&clean).0, accepted);
}

#[test]
fn a_rolling_text_is_the_base_of_the_next_round() {
    let folder = sent("rounds");
    drop(run(&folder, &format!("{ALL} --out rolling.docx")).done());
    fs::copy(folder.join("rolling.docx"), folder.join("unmarked.docx")).unwrap();
    let again = "compile rolling.docx THA=unmarked.docx VNM=rolling.docx";
    let text = run(&folder, again).done();
    assert!(
        text.contains("Party: THA; unmarked.docx | Recorded changes: 0 | Not recorded: 0"),
        "{text}"
    );
    assert!(text.contains("Points: 3"), "{text}");
    assert!(text.contains("[shall] [THA, VNM: should] meet"), "{text}");
}

#[test]
fn every_form_is_written_and_what_is_there_stays_where_one_is_not() {
    let folder = sent("forms");
    for name in ["text.html", "text.pdf", "text.md", "text.json"] {
        drop(run(&folder, &format!("{ALL} --out {name}")).done());
    }
    drop(run(&folder, &format!("{ALL} --table --out table.docx")).done());
    let told = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    assert!(
        told("text.md").contains("meet **[**once") || told("text.md").contains("[</strong>once")
    );
    let page = told("text.html");
    assert!(
        page.contains("<ins>should</ins>") && !page.contains("/static/"),
        "{page}"
    );
    assert!(told("text.json").contains("\"wording\": \"should\""));
    assert!(
        fs::read(folder.join("text.pdf"))
            .unwrap()
            .starts_with(b"%PDF")
    );
    let before = fs::read(folder.join("base.docx")).unwrap();
    let said = run(&folder, &format!("{ALL} --out base.docx")).failed(2);
    assert!(
        said.contains("base.docx is one of the files that are read"),
        "{said}"
    );
    assert_eq!(fs::read(folder.join("base.docx")).unwrap(), before);
    let said = run(&folder, &format!("{ALL} --out text.odt")).failed(2);
    assert!(said.contains(".docx, .html, .pdf, .md and .json"), "{said}");
}

#[test]
fn two_files_of_one_party_are_asked_about() {
    let folder = sent("twice");
    let words = "compile base.docx THA=tha.docx THA=vnm.docx --out text.docx";
    let said = run(&folder, words).failed(1);
    assert!(said.contains("tha.docx and vnm.docx"), "{said}");
    let said = run(&folder, &format!("{words} --lang ko")).failed(1);
    assert!(said.contains("THA의 파일이 둘입니다"), "{said}");
    assert!(!folder.join("text.docx").exists());
}

#[test]
fn a_file_made_on_another_base_is_pointed_out_before_anything_is_written() {
    let folder = sent("foreign");
    let other = file(&["Fishing boats are inspected in every port by the authorities."; 4]);
    fs::write(folder.join("other.docx"), other).unwrap();
    let words = "compile base.docx THA=tha.docx VNM=other.docx --out text.docx";
    let said = run(&folder, words).failed(1);
    assert!(
        said.contains("other.docx (VNM) was hardly made on base.docx"),
        "{said}"
    );
    assert!(!folder.join("text.docx").exists());
    drop(run(&folder, &format!("{words} --anyway")).done());
}

#[test]
fn what_is_no_word_file_is_called_what_it_is() {
    let folder = sent("strangers");
    fs::write(
        folder.join("old.doc"),
        [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 600]].concat(),
    )
    .unwrap();
    fs::write(folder.join("paper.docx"), b"%PDF-1.7 and more").unwrap();
    fs::write(folder.join("empty.docx"), b"").unwrap();
    for (name, what) in [
        ("paper.docx", "a PDF"),
        ("empty.docx", "is empty"),
        ("old.doc", "old.doc"),
    ] {
        let said = run(&folder, &format!("compile base.docx THA={name}")).failed(2);
        assert!(said.contains(what), "{said}");
        let said = run(&folder, &format!("compile base.docx THA={name} --lang ko")).failed(2);
        assert!(said.starts_with("오류: ") && said.contains(name), "{said}");
    }
    let said = run(&folder, "compile base.docx tha.docx").failed(2);
    assert!(said.contains("THA=thai.docx"), "{said}");
    let said = run(&folder, "compile base.docx THA=nowhere.docx").failed(2);
    assert!(said.contains("nowhere.docx is not there"), "{said}");
    let said = run(&folder, "compile base.docx THA=tha.docx --view-of LAO").failed(2);
    assert!(
        said.contains("LAO has given no file") && said.contains("THA"),
        "{said}"
    );
}

#[test]
fn a_side_tables_what_its_members_agree_on_and_nothing_of_them_crosses() {
    let folder = sent("tabled");
    let words =
        "--caucus ASEAN THA=tha.docx VNM=vnm.docx LAO=lao.docx --table-as ASEAN --out text.docx";
    let said = run(&folder, &format!("compile base.docx {words}")).failed(1);
    assert!(said.contains("ASEAN cannot table this text yet"), "{said}");
    assert!(
        said.contains("“once” | LAO: “three times” | VNM: “twice”"),
        "{said}"
    );
    assert!(!folder.join("text.docx").exists());
    let words = "--caucus ASEAN THA=tha.docx VNM=vnm.docx --table-as ASEAN --out";
    for name in ["text.docx", "text.md", "text.html", "text.json"] {
        drop(run(&folder, &format!("compile base.docx {words} {name}")).done());
        let all = contents(&folder.join(name));
        assert!(all.contains("ASEAN") && all.contains("twice"), "{name}");
        for secret in ["THA", "VNM", "Malee", "Nguyen", "tha.docx", "vnm.docx"] {
            assert!(!all.contains(secret), "{secret} in {name}");
        }
    }
}

#[test]
fn after_a_second_round_within_a_side_its_text_is_tabled_on_that_of_both_and_nothing_crosses() {
    let folder = sent("second-round");
    let members = "--caucus ASEAN THA=tha.docx VNM=vnm.docx LAO=lao.docx";
    drop(
        run(
            &folder,
            &format!("compile base.docx {members} --out internal.docx"),
        )
        .done(),
    );
    let internal = fs::read(folder.join("internal.docx")).unwrap();
    let bracket = "[once] [LAO: three times] [VNM: twice]";
    let marks = [
        ("lao-2.docx", "Khamla", (bracket, "twice")),
        ("tha-2.docx", "Malee", ("rights", "rights and duties")),
    ];
    for (name, author, change) in marks {
        fs::write(folder.join(name), marked(&internal, author, &[change])).unwrap();
    }
    let table = "--table-as ASEAN --on base.docx --out tabled.docx";
    let first = run(
        &folder,
        &format!("compile internal.docx --caucus ASEAN THA=tha-2.docx {table}"),
    );
    let said = first.failed(1);
    assert!(said.contains(&format!("“{bracket}”")), "{said}");
    let both =
        "compile internal.docx --caucus ASEAN THA=tha-2.docx LAO=lao-2.docx --table-as ASEAN";
    let said = run(&folder, &format!("{both} --out tabled.docx")).failed(1);
    assert!(said.contains("--on"), "{said}");
    drop(run(&folder, &format!("{both} --on base.docx --out tabled.docx")).done());
    let [base, tabled] =
        ["base.docx", "tabled.docx"].map(|name| read(&fs::read(folder.join(name)).unwrap()));
    assert_eq!(tabled.0, base.1);
    for words in [
        "should meet twice a year",
        "report to the leaders",
        "rights and duties",
    ] {
        assert!(tabled.1.contains(words), "{words} in {}", tabled.1);
    }
    let all = contents(&folder.join("tabled.docx"));
    for secret in ["THA", "VNM", "LAO", "Malee", "Khamla", "internal", "times"] {
        assert!(!all.contains(secret), "{secret}");
    }
    fs::write(
        folder.join("rok.docx"),
        marked(
            &fs::read(folder.join("base.docx")).unwrap(),
            "Kim",
            &[("once", "four times")],
        ),
    )
    .unwrap();
    let text = run(&folder, "compile base.docx ASEAN=tabled.docx ROK=rok.docx").done();
    assert!(
        text.contains("[once] [ROK: {+four times+}] [ASEAN: {+twice+}] a year"),
        "{text}"
    );
}

/// All characters of a file, those of each part of a package among them.
fn contents(file: &Path) -> String {
    let bytes = fs::read(file).unwrap();
    let Ok(package) = manuscript::package::Package::open(bytes.clone()) else {
        return String::from_utf8_lossy(&bytes).into_owned();
    };
    let parts = package.parts().map(|part| package.bytes(part).unwrap());
    parts
        .map(|part| String::from_utf8_lossy(&part).into_owned())
        .collect()
}

#[test]
fn two_versions_are_compared_as_marks_of_the_newer() {
    let folder = sent("compared");
    let text = run(&folder, "compare base.docx vnm.docx").done();
    assert!(
        text.contains("{-shall-}{+should+} meet {-once-}{+twice+} a year"),
        "{text}"
    );
    drop(run(&folder, "compare base.docx vnm.docx --out differences.docx").done());
    let marks = read(&fs::read(folder.join("differences.docx")).unwrap());
    let [old, new] =
        ["base.docx", "vnm.docx"].map(|name| read(&fs::read(folder.join(name)).unwrap()).1);
    assert_eq!(marks, (old, new));
}

#[test]
fn brackets_are_counted_by_party_and_the_malformed_are_shown() {
    let folder = folder("brackets");
    let text = "1. The sides [shall/should] meet [once a year] RETAIN THA, VNM / DEL ROK.\n2. They may] report.\n";
    fs::write(folder.join("draft.txt"), text).unwrap();
    let told = run(&folder, "brackets draft.txt").done();
    assert!(
        told.contains("Brackets: 2") && told.contains("Unbalanced: 1"),
        "{told}"
    );
    assert!(
        told.contains("Party: ROK | Proposes: 0 | Wants kept: 0 | Wants gone: 1"),
        "{told}"
    );
    assert!(told.contains("They may ▸ ] report"), "{told}");
    let told = run(&folder, "brackets draft.txt --json --lang ko").done();
    assert!(told.contains("\"flaw\": \"unopened\""), "{told}");
    drop(run(&folder, "brackets draft.txt --out open.docx --lang ko").done());
}

#[test]
fn earlier_wording_is_told_with_its_source_or_that_there_is_none() {
    let folder = sent("precedents");
    let earlier = folder.join("earlier");
    fs::create_dir(&earlier).unwrap();
    fs::write(
        earlier.join("2015-12-12 statement.txt"),
        "The sides should meet once a year.\n\nTrade is free.\n",
    )
    .unwrap();
    fs::write(
        earlier.join("plan.html"),
        "<p>The secretariat may <b>suspend</b> the meeting after consultations.</p>",
    )
    .unwrap();
    fs::write(earlier.join("old.docx"), file(&DRAFT[3..])).unwrap();
    let ask = |words: &[&str]| crate::program::run_words(&folder, words).done();
    let found = ask(&[
        "precedents",
        "The sides shall meet once a year.",
        "--in",
        "earlier",
    ]);
    assert!(
        found.contains("2015-12-12 statement.txt, 2015-12-12, paragraph 1 85.7%"),
        "{found}"
    );
    assert!(
        found.contains("{-should-}") && found.contains("{+shall+}") || found.contains("{+shall +}"),
        "{found}"
    );
    let none = ask(&[
        "precedents",
        "Cats sleep on every warm roof.",
        "--in",
        "earlier",
    ]);
    assert!(none.contains("No precedent."), "{none}");
    let all = ask(&["precedents", "--for", "base.docx", "--in", "earlier"]);
    assert!(
        all.contains("old.docx") && all.contains("plan.html"),
        "{all}"
    );
    let said = crate::program::run(&folder, "precedents words --in nowhere").failed(2);
    assert!(said.contains("nowhere is not there"), "{said}");
}
