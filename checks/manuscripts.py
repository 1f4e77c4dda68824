"""Accepts and rejects every change of marked files in an office suite and in a converter, and compares what they say.

Usage: manuscripts.py FOLDER CONVERTER. The folder holds for each NAME.docx, besides base.docx, a NAME.accepted.txt:
the words that it has when every change is accepted, one paragraph a line.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

ACCEPT, REJECT = ".uno:AcceptAllTrackedChanges", ".uno:RejectAllTrackedChanges"


def main():
    folder, converter = Path(sys.argv[1]), sys.argv[2]
    suite = Suite(folder)
    faults = []
    try:
        base = suite.paragraphs(folder / "base.docx", None)
        marked = sorted(file for file in folder.glob("*.docx") if file.stem != "base")
        for file in marked:
            expected = file.with_suffix(".accepted.txt").read_text(encoding="utf-8").splitlines()
            readings = [
                ("rejected in the office suite", suite.paragraphs(file, REJECT), base),
                ("accepted in the office suite", suite.paragraphs(file, ACCEPT), expected),
                ("rejected in the converter", words(converter, file, "reject"), flat(base)),
                ("accepted in the converter", words(converter, file, "accept"), flat(expected)),
            ]
            faults += [f"{file.name} {reading}: {fault}" for reading, found, wanted in readings for fault in differing(found, wanted)]
    finally:
        suite.close()
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(marked)} marked files, {len(faults)} faults")
    return 1 if faults or not marked else 0


def differing(found, wanted):
    """Yields the first place at which two readings differ."""
    for number, (one, other) in enumerate(zip(found, wanted)):
        if one != other:
            yield f"from {number} on {found[number : number + 40]!r} and not {wanted[number : number + 40]!r}"
            return
    if len(found) != len(wanted):
        yield f"{len(found)} items and not {len(wanted)}"


def flat(paragraphs):
    return list("".join("".join(paragraphs).split()))


def words(converter, file, changes):
    """The characters of a file; the converter keeps paragraphs and rows that should go, so that only their words are told."""
    done = subprocess.run(
        [converter, f"--track-changes={changes}", "--to=json", file],
        capture_output=True,
        text=True,
        check=True,
    )
    converted = json.loads(done.stdout)
    return list("".join(strings([*converted["meta"].values(), converted["blocks"]])))


def strings(node):
    """Yields the words of a converted text, in reading order."""
    if isinstance(node, list):
        for inner in node:
            yield from strings(inner)
    elif isinstance(node, dict):
        if node["t"] == "Str":
            yield node["c"]
        elif node["t"] != "Note":
            yield from strings(node.get("c", []))


class Suite:
    """An office suite that listens at a pipe."""

    def __init__(self, folder):
        pipe = f"chancery-{folder.name}"
        profile = f"-env:UserInstallation=file://{folder.resolve()}/profile"
        self.process = subprocess.Popen(
            ["soffice", profile, "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(120):
            try:
                self.context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        service = self.context.ServiceManager.createInstanceWithContext
        self.desktop = service("com.sun.star.frame.Desktop", self.context)
        self.dispatcher = service("com.sun.star.frame.DispatchHelper", self.context)

    def paragraphs(self, file, change):
        """The paragraphs of a file, once a command was given; cells are read row by row."""
        hidden = PropertyValue(Name="Hidden", Value=True)
        document = self.desktop.loadComponentFromURL(file.resolve().as_uri(), "_blank", 0, (hidden,))
        if change:
            self.dispatcher.executeDispatch(document.CurrentController.Frame, change, "", 0, ())
        paragraphs = [paragraph.rstrip() for paragraph in self.read(document.Text)]
        document.close(True)
        return paragraphs

    def read(self, text):
        portions = text.createEnumeration()
        while portions.hasMoreElements():
            portion = portions.nextElement()
            if portion.supportsService("com.sun.star.text.TextTable"):
                for name in portion.CellNames:
                    yield from self.read(portion.getCellByName(name))
            else:
                # The sign of a note is a number that the suite gives it.
                inner = portion.createEnumeration()
                pieces = iter(lambda: inner.nextElement() if inner.hasMoreElements() else None, None)
                yield "".join(piece.String for piece in pieces if piece.TextPortionType != "Footnote")

    def close(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        self.process.wait(30)


if __name__ == "__main__":
    sys.exit(main())
