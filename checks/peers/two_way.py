"""Our comparison of two Word files beside Docxodus' DocxDiff; called by two_way.sh."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from docx_scalpel import DocxDiffSettings, docx_diff_compare

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
PUT_IN, STRUCK = {"ins", "moveTo"}, {"del", "moveFrom"}
CARRIED = {"drawing", "pict", "object", "footnoteReference", "endnoteReference", "oMath"}
SHOWN = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


def name(element):
    return element.tag.removeprefix(W).removeprefix(STRICT)


def child(element, *path):
    for step in path:
        element = next((one for one in element if name(one) == step), None)
        if element is None:
            return None
    return element


def mark_of(properties):
    """The marks among properties of a paragraph's end or a row."""
    return {name(one) for one in properties if name(one) in PUT_IN | STRUCK} if properties is not None else set()


def characters(paragraph, marks=frozenset()):
    """Each character of a paragraph with the marks on it; those of text boxes within it are paragraphs of their own."""
    for one in paragraph:
        kind = name(one)
        if kind in ("p", "pPr", "rPr") or one.tag == FALLBACK:
            continue
        if kind in PUT_IN | STRUCK:
            yield from characters(one, marks | {kind})
        elif kind in ("t", "delText"):
            struck = marks if kind == "t" else marks | {"del"}
            yield from ((letter, struck) for letter in one.text or "")
        elif kind in SHOWN:
            yield SHOWN[kind], marks
        else:
            if kind in CARRIED:
                yield "", marks
            yield from characters(one, marks)


def blocks(element, marks=frozenset()):
    """The paragraphs beneath an element with the marks of the rows that hold them, and what they follow on."""
    for one in element:
        kind = name(one)
        if one.tag == FALLBACK or kind in ("pPr", "rPr", "tblPr", "sectPr"):
            continue
        row = marks | mark_of(child(one, "trPr")) if kind == "tr" else marks
        if kind == "p":
            yield one, row
            yield from blocks(one, row)
        else:
            if kind in ("tbl", "tc", "txbxContent"):
                yield None, row
            yield from blocks(one, row)
            if kind in ("tbl", "tc", "txbxContent"):
                yield None, row


def stories(path):
    """The parts of a file that have text, the main text first."""
    with zipfile.ZipFile(path) as package:
        parts = [part for part in package.namelist() if re.fullmatch(r"word/(document|footnotes|endnotes|header\d*|footer\d*)\.xml", part)]
        return [ElementTree.fromstring(package.read(part)) for part in sorted(parts)]


def reading(path, without):
    """The paragraphs of a file without what bears some marks."""
    said, open_words = [], ""

    def finish():
        nonlocal open_words
        if open_words:
            said.append(open_words)
        open_words = ""

    for story in stories(path):
        for paragraph, row in blocks(story):
            if row & without:
                continue
            if paragraph is None:
                finish()
                continue
            words = "".join(letter for letter, marks in characters(paragraph) if not marks & without)
            open_words += words
            if not mark_of(child(paragraph, "pPr", "rPr")) & without:
                said.append(open_words)
                open_words = ""
        finish()
    return [words for words in said if words.strip()]


def marked(path):
    """How many characters and ends of paragraphs are marked, in how many places, and how many words are cut."""
    count = places = cut = 0
    for story in stories(path):
        changing = False
        for paragraph, row in blocks(story):
            if paragraph is None:
                continue
            letters = [(letter, marks | (row & (PUT_IN | STRUCK))) for letter, marks in characters(paragraph)]
            for _, marks in letters + [("", mark_of(child(paragraph, "pPr", "rPr")) | row)]:
                count += bool(marks)
                places += bool(marks) and not changing
                changing = bool(marks)
            for without in (PUT_IN, STRUCK):
                stays = [(letter, bool(marks)) for letter, marks in letters if not marks & without]
                pairs = zip(stays, stays[1:])
                cut += sum(a != b and one.isalnum() and other.isalnum() for (one, a), (other, b) in pairs)
    return count, places, cut


def pairs(folder):
    """Bases with what became of them."""
    for base, edited in [
        ("RC001-Before", "RC001-After1"), ("RC001-Before", "RC001-After2"), ("RC002-Image", "RC002-Image-After1"),
        ("RC003-Multi-Paras", "RC003-Multi-Paras-After"), ("RC004-Before", "RC004-After1"), ("RC004-Before", "RC004-After2"),
        ("RC005-Before", "RC005-After1"), ("RC006-Before", "RC006-After1"), ("RC007-Endnotes-Before", "RC007-Endnotes-After"),
        ("RC100-Conflict-Base", "RC100-Conflict-Alice"), ("RC100-Conflict-Base", "RC100-Conflict-Bob"),
    ]:
        found = [next((folder / "reviewers").rglob(f"{one}.docx"), None) for one in (base, edited)]
        if None in found:
            raise SystemExit(f"{base} or {edited} is missing: nothing was compared")
        yield edited, *found
    for rejected in sorted((folder / "revisions").rglob("*-Rejected.docx")):
        accepted = rejected.with_name(rejected.name.replace("-Rejected", "-Accepted"))
        if accepted.exists():
            yield rejected.name.removesuffix("-Rejected.docx"), rejected, accepted


def faults(path, base, edited):
    """What an output does not keep."""
    kept = []
    if reading(path, STRUCK) != reading(edited, STRUCK):
        kept.append("accepting is not the edited file")
    if reading(path, PUT_IN) != reading(base, STRUCK):
        kept.append("rejecting is not the base")
    if marked(path)[2]:
        kept.append(f"{marked(path)[2]} words cut")
    return kept


def of_theirs(base, edited, target):
    """What the peer makes of a pair: its counts, none where it refuses, and what it does not keep."""
    try:
        settings = DocxDiffSettings(pre_accept_input_revisions=True)
        target.write_bytes(docx_diff_compare(base.read_bytes(), edited.read_bytes(), settings))
    except Exception as error:
        return None, [f"refused: {type(error).__name__}"]
    return marked(target), faults(target, base, edited)


def main():
    program, folder, room = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    cases = list(pairs(folder))
    lines = "".join(f"{base}\t{edited}\t{room / f'{number}-ours.docx'}\n" for number, (_, base, edited) in enumerate(cases))
    done = subprocess.run([program], input=lines, text=True, capture_output=True, check=True).stdout
    said = dict(line.split("\t") for line in done.splitlines())
    totals, more, fewer, theirs_broken, ours_broken, failures = [0, 0, 0, 0], [], 0, 0, 0, []
    print("pair\tcharacters: ours\ttheirs\tplaces: ours\ttheirs\twords cut: ours\ttheirs\tours\ttheirs")
    for number, (case, base, edited) in enumerate(cases):
        ours = room / f"{number}-ours.docx"
        theirs, their_faults = of_theirs(base, edited, room / f"{number}-theirs.docx")
        mine, my_faults = (None, [said[str(ours)]])
        if said[str(ours)] == "written":
            mine, my_faults = marked(ours), faults(ours, base, edited)
        theirs_broken += bool(their_faults)
        ours_broken += bool(my_faults)
        if my_faults:
            failures.append(f"{case}: {'; '.join(my_faults)}")
        if mine and theirs:
            totals = [sum(pair) for pair in zip(totals, (mine[0], theirs[0], mine[1], theirs[1]))]
            fewer += mine[0] < theirs[0]
            if mine[0] > theirs[0]:
                more.append(case)
                if mine[1] >= theirs[1]:
                    failures.append(f"{case}: more characters, and in no fewer places")
        counts = [str(one) for pair in zip(mine or ("-",) * 3, theirs or ("-",) * 3) for one in pair]
        print("\t".join([case, *counts, "; ".join(my_faults) or "kept", "; ".join(their_faults) or "kept"]))
    print(f"\n{len(cases)} pairs: {totals[0]} characters marked beside {totals[1]}, in {totals[2]} places beside {totals[3]}")
    print(f"fewer characters than theirs: {fewer}; more, in fewer places: {len(more)} ({', '.join(more)})")
    print(f"promises broken by theirs: {theirs_broken}; by ours: {ours_broken}")
    if totals[0] > totals[1]:
        failures.append("more characters in all")
    print("\n".join(failures), file=sys.stderr)
    sys.exit(1 if failures else 0)


main()
