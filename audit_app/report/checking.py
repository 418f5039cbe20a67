"""Is the file what the report says, for the eye and for the ear? Checked on its bytes, before anybody gets them."""

import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from pikepdf import Dictionary, Name, PasswordError, Pdf, PdfError, Stream

from audit_app.report.inks import are_told, inks_of
from audit_app.report.reading_back import ReadBack, Told
from audit_app.report.tagged.styles import BOX, PAPER, SHADE, TINT

_UNHEARD = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Soft hyphens and signs without width are no part of a word."""

_WITHIN = {
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
    "TOCI": {"TOC"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TR": {"Table", "THead", "TBody"},
    "TH": {"TR"},
    "TD": {"TR"},
}
"""What each part of a list or of a table is within."""


@dataclass(frozen=True)
class Meant:
    """What a report is to be: its pages, its language, and each text in reading order."""

    pages: int
    language: str
    said: tuple[str, ...]


def faults(content: bytes, meant: Meant) -> tuple[str, ...]:
    """Return what is wrong with a PDF: codes, none when it is whole, tagged, and says what was meant."""
    if not content.startswith(b"%PDF-1.") or not content.rstrip().endswith(b"%%EOF"):
        return ("ends",)
    try:
        with Pdf.open(io.BytesIO(content), attempt_recovery=False) as pdf:
            if not _unpacks(pdf):
                return ("streams",)
            whole = ReadBack(pdf)
            return tuple(dict.fromkeys((*_of_file(pdf, meant), *_of_tree(pdf, whole, meant))))
    except (PdfError, PasswordError, AttributeError, KeyError, ValueError, TypeError):  # a key that is not there
        return ("structure",)


def _unpacks(pdf: Pdf) -> bool:
    """Whether each compressed stream can be read; pictures are not opened."""
    try:
        for thing in pdf.objects:
            if isinstance(thing, Stream) and thing.get("/Filter") == Name.FlateDecode:
                thing.read_bytes()
    except PdfError:
        return False
    return True


def _of_file(pdf: Pdf, meant: Meant) -> Iterator[str]:
    """Yield what the file says wrongly of itself."""
    root = pdf.Root
    if len(pdf.pages) != meant.pages:
        yield "pages"
    if not str(root.get("/Lang", "")).startswith(meant.language):
        yield "language"
    if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle") or not str(
        pdf.docinfo.get("/Title", "")
    ):
        yield "title"
    described = root.Metadata.read_bytes() if "/Metadata" in root else b""
    if b"<pdfuaid:part>1<" not in described or b"<pdfaid:part>3<" not in described:
        yield "metadata"
    if not root.get("/OutputIntents"):
        yield "colours"
    if any("/AFRelationship" not in carried for carried in root.get("/AF", ())):
        yield "carried"
    if not root.get("/MarkInfo", Dictionary()).get("/Marked"):
        yield "structure"
    yield from _of_fonts(pdf)
    inks = {ink for page in pdf.pages for ink in inks_of(page.Contents.read_bytes())}
    if not are_told(inks, (ground.rgb() for ground in (PAPER, TINT, SHADE, BOX))):
        yield "contrast"


def _of_fonts(pdf: Pdf) -> Iterator[str]:
    """Yield where a face is not in the file, or does not tell its letters."""
    fonts = {font.objgen: font for page in pdf.pages for _, font in page.Resources.get("/Font", Dictionary()).items()}
    if any("/ToUnicode" not in font or "/FontFile2" not in font.FontDescriptor for font in fonts.values()):
        yield "faces"


def _of_tree(pdf: Pdf, whole: ReadBack, meant: Meant) -> Iterator[str]:
    """Yield what a screen reader would meet wrongly."""
    if whole.unheld or any(leaf.untagged or leaf.nested for leaf in whole.leaves):
        yield "structure"
    if not same_words(meant.said, whole.document.said):
        yield "words"
    every = list(whole.document.every())
    checks: dict[str, Callable[[], bool]] = {
        "figures": lambda: all(told.alternative.strip() for told in every if told.role == "Figure"),
        "headings": lambda: _headings_follow(every),
        "tables": lambda: all(_is_regular(told) for told in every if told.role == "Table"),
        "structure": lambda: all(_stands_well(told) for told in every),
        "links": lambda: _links_tell(pdf, every),
        "order": lambda: all("/StructParents" in page and page.get("/Tabs") == Name.S for page in pdf.pages),
    }
    yield from (code for code, holds in checks.items() if not holds())


def same_words(meant: Iterable[str], heard: str) -> bool:
    """Whether what is heard is what was meant, word for word: no two of them glued, none cut."""
    return "\n".join(meant).translate(_UNHEARD).split() == heard.split()


def _headings_follow(every: list[Told]) -> bool:
    """Whether there is one title, first, and no heading is more than one level below the one before it."""
    levels = [int(told.role[1:]) for told in every if re.fullmatch(r"H[1-6]", told.role)]
    return levels.count(1) == bool(levels) and all(
        level <= before + 1 for before, level in zip([0, *levels], levels, strict=False)
    )


def _is_regular(table: Told) -> bool:
    """Whether each row has as many cells as the others, and each header says what it is the header of."""
    rows = [told for told in table.every() if told.role == "TR"]
    scoped = all(told.attributes.get("/Scope") for told in table.every() if told.role == "TH")
    return scoped and len({len(row.of("TH", "TD")) for row in rows}) == 1


def _stands_well(told: Told) -> bool:
    parts = (kid.role for kid in told.kids if isinstance(kid, Told))
    return all(told.role in _WITHIN.get(role, {told.role}) for role in parts) and (
        told.role not in {"L", "TR", "TOC"} or all(_belongs(kid, told.role) for kid in told.kids)
    )


def _belongs(kid: Told | str, role: str) -> bool:
    return isinstance(kid, Told) and role in _WITHIN.get(kid.role, set())


def _links_tell(pdf: Pdf, every: list[Told]) -> bool:
    """Whether each link says where it leads, and stands in the structure."""
    laid = [link for page in pdf.pages for link in page.get("/Annots", ())]
    held = sum(told.annotations for told in every if told.role == "Link")
    return held == len(laid) and all(
        str(link.get("/Contents", "")).strip() and "/StructParent" in link for link in laid
    )
