"""Judges what other programs made of the files of a demonstration: pages, words, calendar entries.

Usage: documents.py FOLDER PDF_FOLDER FILE...; the PDF of the n-th file, from 0, is PDF_FOLDER/n.pdf.
"""

import subprocess
import sys
import unicodedata
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import icalendar

TITLE = "{http://purl.org/dc/elements/1.1/}title"


def main():
    folder, made, *files = sys.argv[1:]
    faults = []
    for number, file in enumerate(files):
        faults += [f"{file}: {fault}" for fault in paper_faults(Path(file), Path(made, f"{number}.pdf"))]
    calendars = sorted(Path(folder).rglob("*.ics"))
    for file in calendars:
        faults += [f"{file}: {fault}" for fault in calendar_faults(file)]
    kinds = {Path(file).suffix for file in files} | {file.suffix for file in calendars}
    faults += [f"{folder}: no {kind} in it" for kind in sorted({".docx", ".xlsx", ".ics"} - kinds)]
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(files)} papers and {len(calendars)} calendars opened, {len(faults)} faults")
    return 1 if faults else 0


def paper_faults(file, pdf):
    """Yields what is wrong with a paper, told from the PDF that an office suite made of it."""
    if not pdf.exists():
        yield "cannot be opened"
        return
    about = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True)
    pages = [line.split()[1] for line in about.stdout.splitlines() if line.startswith("Pages:")]
    if about.returncode != 0 or not pages or int(pages[0]) == 0:
        yield "has no page"
        return
    read = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True)
    text = bare(read.stdout)
    if not text:
        yield "has no text"
    if file.suffix == ".docx":
        try:
            title = title_of(file)
        except (zipfile.BadZipFile, KeyError, ElementTree.ParseError) as error:
            yield f"is not a whole package: {error}"
            return
        if not title:
            yield "has no title"
        missing = [word for word in title.split() if bare(word) not in text]
        if missing:
            yield f"lacks words of its title: {' '.join(missing)}"


def title_of(file):
    """Returns the title that a package says it has."""
    with zipfile.ZipFile(file) as package:
        properties = ElementTree.fromstring(package.read("docProps/core.xml"))
    return properties.findtext(TITLE, default="")


def bare(words):
    """Returns words without what a page may change in them: spaces, line ends, ligatures."""
    return "".join(unicodedata.normalize("NFKC", words).split())


def calendar_faults(file):
    """Yields what is wrong with a calendar, read by a parser that is not ours."""
    try:
        calendar = icalendar.Calendar.from_ical(file.read_bytes())
    except ValueError as error:
        yield f"cannot be read: {error}"
        return
    for name in ["PRODID", "VERSION"]:
        if name not in calendar:
            yield f"has no {name}"
    events = calendar.walk("VEVENT")
    if not events:
        yield "has no event"
    for event in events:
        lacking = [name for name in ["UID", "DTSTAMP", "DTSTART", "SUMMARY"] if name not in event]
        if lacking:
            yield f"{event.get('UID', 'an event')} has no {', '.join(lacking)}"
        if event.errors:
            yield f"{event.get('UID', 'an event')}: {event.errors}"
    uids = [str(event.get("UID")) for event in events]
    if len(set(uids)) < len(uids):
        yield "two events have one UID"


if __name__ == "__main__":
    sys.exit(main())
