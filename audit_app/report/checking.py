"""Is the file what the report says? Checked on the bytes themselves, before anybody gets them."""

import re
import zlib
from collections.abc import Iterable

from audit_app.report.tagged.faces import printable

_ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf]) ?\r?\n")
_STREAM = re.compile(rb"<<([^<>]*?/FlateDecode[^<>]*)>>\s*stream\r?\n")
_LENGTH = re.compile(rb"/Length (\d+)")


def faults(content: bytes, pages: int, language: str) -> tuple[str, ...]:
    """Return what is wrong with a PDF: codes, none when it is whole.

    The cross-reference table must lead to every object, each compressed stream must unpack, and the catalogue must
    tell the number of pages and the language.
    """
    found = []
    if not content.startswith(b"%PDF-1.") or not content.rstrip().endswith(b"%%EOF"):
        found.append("ends")
    if not _leads_to_objects(content):
        found.append("cross_references")
    if not all(_unpacks(content, match) for match in _STREAM.finditer(content)):
        found.append("streams")
    if not re.search(rb"/Count %d\b" % pages, content) or len(re.findall(rb"/Type /Page\b", content)) != pages:
        found.append("pages")
    if f"/Lang ({language}".encode() not in content:
        found.append("language")
    return tuple(found)


def _leads_to_objects(content: bytes) -> bool:
    start = re.search(rb"startxref\s+(\d+)\s+%%EOF\s*$", content)
    if not start or content[int(start[1]) : int(start[1]) + 4] != b"xref":
        return False
    entries = list(_ENTRY.finditer(content, int(start[1])))
    return len(entries) > 1 and all(
        content.startswith(b"%d %d obj" % (number, int(entry[2])), int(entry[1]))
        for number, entry in enumerate(entries)
        if entry[3] == b"n"
    )


def _unpacks(content: bytes, header: re.Match[bytes]) -> bool:
    length = _LENGTH.search(header[1])
    if not length:
        return False
    unpacked = zlib.decompressobj()
    try:
        unpacked.decompress(content[header.end() : header.end() + int(length[1])])
    except zlib.error:
        return False
    return unpacked.eof


def same_words(meant: Iterable[str], drawn: Iterable[str]) -> bool:
    """Whether what was drawn is what was meant, character for character and in the same order, white space apart."""
    return _letters(map(printable, meant)) == _letters(drawn)


def _letters(texts: Iterable[str]) -> str:
    return "".join("".join(text.split()) for text in texts)
