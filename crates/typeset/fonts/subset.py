"""Cuts the fonts of the typesetter out of their sources; README.md says where those come from."""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

LATIN = "U+0020-007E U+00A0-024F U+0259 U+02BB-02BC U+02C6-02C7 U+02D8-02DD U+0300-0304 U+0306-030C U+0323 U+0331"
VIETNAMESE_AND_MORE = "U+1E00-1EFF"
GREEK_AND_CYRILLIC = "U+0370-03FF U+0400-04FF"
SIGNS = (
    "U+2000-206F U+2070-209F U+20A0-20C0 U+2100-214F U+2150-218F U+2190-21FF U+2200-22FF U+2300-230F"
    " U+2460-24FF U+2500-257F U+25A0-25FF U+2600-266F U+2700-27BF"
)
KOREAN_SIGNS = "U+3000-303F U+3131-318E U+3200-33FF U+FF00-FFEF"
ALL_HANGUL = "U+AC00-D7A3"
HANJA_OF_HEADLINES = "韓朝美中日北南東西英佛獨伊露印濠加比越泰亞歐大小前後新舊對反非親故現元甲乙丙丁男女月火水木金土年"

WESTERN = f"{LATIN} {VIETNAMESE_AND_MORE} {GREEK_AND_CYRILLIC} {SIGNS}"

FEATURES = ["kern", "liga", "ccmp", "mark", "mkmk", "locl", "case", "lnum", "tnum", "pnum", "sups"]


def common_hangul():
    """The 2,350 syllables of KS X 1001, which hold all but the rarest words."""
    rows = (bytes([row, cell]) for row in range(0xB0, 0xC9) for cell in range(0xA1, 0xFF))
    return {ord(pair.decode("euc_kr")) for pair in rows}


def codepoints(ranges):
    """The code points of `U+0020-007E U+0259`."""
    found = set()
    for part in ranges.split():
        first, _, last = part.removeprefix("U+").partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found


def rename(font, family, style):
    """Gives the cut its own name, as the licence asks where a name is reserved."""
    postscript = f"{family}-{style}".replace(" ", "")
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in (0, 13, 14)]
    own = {1: family, 2: style, 3: f"{postscript};subset", 4: f"{family} {style}", 5: "Version 1.000", 6: postscript}
    for name_id, text in own.items():
        names.setName(text, name_id, 3, 1, 0x409)
    outlines = font["CFF "].cff
    outlines.fontNames[0] = postscript
    outlines.topDictIndex[0].FullName = f"{family} {style}"
    outlines.topDictIndex[0].FamilyName = family


def cut(source, number, wanted, family, style, target):
    """Writes the wanted code points of one face under a new name."""
    options = subset.Options(
        font_number=number, layout_features=FEATURES, hinting=False, desubroutinize=False, recalc_timestamp=False
    )
    font = subset.load_font(str(source), options)
    worker = subset.Subsetter(options)
    worker.populate(unicodes=wanted)
    worker.subset(font)
    for table in ("VORG", "vhea", "vmtx", "DSIG", "BASE"):
        if table in font:
            del font[table]
    rename(font, family, style)
    font.save(target)
    print(f"{target}: {target.stat().st_size:,} bytes, {len(TTFont(target).getBestCmap()):,} characters")


def main(pretendard, source_serif, noto_serif_cjk):
    here = Path(__file__).parent
    sans = codepoints(f"{WESTERN} {KOREAN_SIGNS} {ALL_HANGUL}")
    for style in ("Regular", "Bold"):
        source = Path(pretendard) / f"Pretendard-{style}.otf"
        cut(source, -1, sans, "Chancery Sans", style, here / f"ChancerySans-{style}.otf")
    for style, name in (("Regular", "Regular"), ("Italic", "It"), ("Bold", "Semibold")):
        source = Path(source_serif) / f"SourceSerif4-{name}.otf"
        cut(source, -1, codepoints(WESTERN), "Chancery Serif", style, here / f"ChancerySerif-{style}.otf")
    batang = codepoints(KOREAN_SIGNS) | common_hangul() | {ord(sign) for sign in HANJA_OF_HEADLINES}
    korean_face = 1
    cut(Path(noto_serif_cjk), korean_face, batang, "Chancery Batang", "Regular", here / "ChanceryBatang-Regular.otf")


if __name__ == "__main__":
    main(*sys.argv[1:])
