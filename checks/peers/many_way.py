"""Twelve parties' files compiled by the program and by Docxodus' DocxDiff.Consolidate; called by many_way.sh."""

import random
import resource
import statistics
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from docx_scalpel import (
    ConflictResolution,
    DocxDiffConsolidateSettings,
    DocxDiffReviewer,
    docx_diff_consolidate,
)

URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = "{%s}" % URI
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
PARTIES = [f"P{number:02}" for number in range(1, 13)]
RUNS = 5


def kept(words):
    return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def struck(words):
    return f'<w:r><w:delText xml:space="preserve">{escape(words)}</w:delText></w:r>'


def put_in(author, runs):
    return f'<w:ins w:id="1" w:author="{author}" w:date="2026-01-05T09:00:00Z">{runs}</w:ins>'


def taken_out(author, words):
    return f'<w:del w:id="2" w:author="{author}" w:date="2026-01-05T09:00:00Z">{struck(words)}</w:del>'


def write(path, paragraphs):
    body = "".join(f"<w:p>{runs}</w:p>" for runs in paragraphs)
    document = f'<w:document xmlns:w="{URI}"><w:body>{body}</w:body></w:document>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", RELATIONSHIPS)
        package.writestr("word/document.xml", document)
    return path


def ours(chancery, base, files, out):
    command = [chancery, "compile", str(base), *(f"{name}={path}" for name, path in files.items())]
    subprocess.run([*command, "--out", str(out)], check=True, capture_output=True)


def theirs(base, files, out):
    reviewers = [DocxDiffReviewer(path.read_bytes(), name) for name, path in files.items()]
    settings = DocxDiffConsolidateSettings(conflict_resolution=ConflictResolution.STACK_ALL)
    out.write_bytes(docx_diff_consolidate(base.read_bytes(), reviewers, settings))


def shown(path):
    """The paragraphs of a file as they look with changes shown: {+put in+} and {-struck-}."""

    def runs(element):
        for one in element:
            if one.tag == W + "t":
                yield one.text or ""
            elif one.tag == W + "delText":
                yield one.text or ""
            elif one.tag in (W + "ins", W + "moveTo"):
                yield "{+" + "".join(runs(one)) + "+}"
            elif one.tag in (W + "del", W + "moveFrom"):
                yield "{-" + "".join(runs(one)) + "-}"
            elif one.tag != W + "pPr":
                yield from runs(one)

    with zipfile.ZipFile(path) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))
    return ["".join(runs(paragraph)) for paragraph in root.iter(W + "p")]


def drawn(room, parties, paragraphs_each, words_each, edits_each):
    """A base of drawn words, and a file of tracked replacements for each party."""
    draw = random.Random(29)
    words = [f"word{number}" for number in range(2000)]
    base = [[draw.choice(words) for _ in range(words_each)] for _ in range(paragraphs_each)]
    sent = write(room / "base.docx", [kept(" ".join(one)) for one in base])
    files = {}
    for party in parties:
        paragraphs = [kept(" ".join(one)) for one in base]
        for at in draw.sample(range(paragraphs_each), edits_each):
            place = draw.randrange(1, words_each - 1)
            before, after = " ".join(base[at][:place]) + " ", " " + " ".join(base[at][place + 1 :])
            change = taken_out(party, base[at][place]) + put_in(party, kept(draw.choice(words)))
            paragraphs[at] = kept(before) + change + kept(after)
        files[party] = write(room / f"{party}.docx", paragraphs)
    return sent, files


def fifty(chancery, room):
    """Fifty parties with a hundred edits each, at two sizes: the whole command from files to file."""
    parties = [f"Q{number:02}" for number in range(50)]
    print("fifty parties, 100 edits each, 80 words a paragraph, from files to file:")
    for paragraphs in (200, 2000):
        sent, files = drawn(room, parties, paragraphs, 80, 100)
        out = room / "ours.docx"
        taken = timed(lambda: ours(chancery, sent, files, out))
        most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"  {paragraphs:4} paragraphs {taken:6.2f} s, {most} MB at most")


def timed(work):
    taken = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def replaced(party, before, old, new, after):
    return [kept(before) + taken_out(party, old) + put_in(party, kept(new)) + kept(after)]


def situations():
    """Each: its name, the base paragraph, and what some of the parties return."""
    before, verb, after = "The sides ", "shall", " meet every year."
    whole = before + verb + after
    verbs = ["should", "may", "will", "agree to", "should", "may", "should", "will", "undertake to"]
    nine = {party: replaced(party, before, verb, new, after) for party, new in zip(PARTIES, verbs)}
    three = {party: replaced(party, before, verb, "should", after) for party in PARTIES[:3]}
    sentences = [" Ministers attend.", " Observers attend.", " A report is made.", " Costs are shared."]
    four = {party: [kept(whole) + put_in(party, kept(one))] for party, one in zip(PARTIES, sentences)}
    inside = put_in("P01", kept(" in the capital")) + put_in("P01", taken_out("P02", " of the host"))
    nested = {"P01": [kept("The sides shall meet every year") + inside + kept(".")]}
    silent = {
        "P01": replaced("P01", before, verb, "should", " meet twice a year."),
        "P02": [kept(whole)],
    }
    return [
        ("nine of twelve change one verb in five ways", whole, nine),
        ("three make the same change", whole, three),
        ("four insert different sentences at one point", whole, four),
        ("one strikes inside another's insertion", whole, nested),
        ("one edits without recording", whole, silent),
    ]


def main(chancery, room):
    base, files = drawn(room, PARTIES, 300, 40, 30)
    own = timed(lambda: ours(chancery, base, files, room / "ours.docx"))
    theirs(base, files, room / "theirs.docx")
    other = timed(lambda: theirs(base, files, room / "theirs.docx"))
    print(f"twelve files, 300 paragraphs, 30 edits each, median of {RUNS}:")
    print(f"  chancery compile {own * 1000:8.1f} ms, the start of the program among them")
    print(f"  Consolidate      {other * 1000:8.1f} ms, within a process that runs")
    print(f"  ratio            {other / own:8.1f}")
    for name, paragraph, changed in situations():
        sent = write(room / "sent.docx", [kept(paragraph)])
        returned = {
            party: write(room / f"{party}.docx", changed.get(party, [kept(paragraph)]))
            for party in PARTIES
        }
        ours(chancery, sent, returned, room / "ours.docx")
        theirs(sent, returned, room / "theirs.docx")
        print(f"\n{name}")
        print("  chancery:   ", " / ".join(shown(room / "ours.docx")))
        print("  Consolidate:", " / ".join(shown(room / "theirs.docx")))
    fifty(chancery, room)
    if other < 10 * own:
        sys.exit("fewer than ten times as fast")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
