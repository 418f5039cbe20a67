"""A workbook (XLSX) read back as any other program does: unzipped, its XML parsed, with nothing of what wrote it."""

import re
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import dataclass
from pathlib import Path

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ESCAPED = re.compile(r"_x([0-9A-F]{4})_")


@dataclass(frozen=True)
class Sheet:
    """A sheet: its rows of texts and numbers ('' where there is nothing), and what it should never hold."""

    rows: list[list[str | float]]
    formulas: int
    links: int


def read(path: Path) -> dict[str, Sheet]:
    """Return the sheets of a workbook by name, in their order."""
    with zipfile.ZipFile(path) as book:
        assert book.testzip() is None
        shared = _shared(book)
        names = [sheet.get("name", "") for sheet in _root(book, "xl/workbook.xml").iter(f"{_MAIN}sheet")]
        roots = [_root(book, f"xl/worksheets/sheet{number}.xml") for number, _ in enumerate(names, start=1)]
    return {name: _sheet(root, shared) for name, root in zip(names, roots, strict=True)}


def _root(book: zipfile.ZipFile, name: str) -> ET.Element:
    return ET.fromstring(book.read(name))  # noqa: S314  our own file


def _shared(book: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    strings = _root(book, "xl/sharedStrings.xml").iter(f"{_MAIN}si")
    return [_plain("".join(text.text or "" for text in one.iter(f"{_MAIN}t"))) for one in strings]


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text)


def _sheet(root: ET.Element, shared: list[str]) -> Sheet:
    rows: list[list[str | float]] = []
    for row in root.iter(f"{_MAIN}row"):
        rows += [[] for _ in range(int(row.get("r", "1")) - len(rows))]
        for cell in row.iter(f"{_MAIN}c"):
            column = _column(cell.get("r", "A1"))
            rows[-1] += [""] * (column - len(rows[-1]))
            value = cell.findtext(f"{_MAIN}v") or ""
            rows[-1].append(shared[int(value)] if cell.get("t") == "s" else float(value) if value else "")
    return Sheet(rows, len(list(root.iter(f"{_MAIN}f"))), len(list(root.iter(f"{_MAIN}hyperlink"))))


def _column(reference: str) -> int:
    letters = reference.rstrip("0123456789")
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
