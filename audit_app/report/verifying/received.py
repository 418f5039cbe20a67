"""The file that was received, and what it carries; whatever stops it from being read is said in one way."""

import hashlib
import io
import stat
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DATA = "audit.json"
SCHEMA = "audit.schema.json"
MOST_BYTES = 100_000_000
MOST_DATA = 64_000_000


class NotOurs(Exception):
    """The file is no report of ours, or cannot be read; its argument is the check that says so."""


@dataclass(frozen=True)
class Carried:
    """What a report carries, and whether its file reads without being mended."""

    data: bytes
    schema: bytes
    whole: bool


def contents(path: Path) -> bytes:
    """Return the bytes of a plain file of at most 100 MB; raise NotOurs."""
    try:
        seen = path.stat()
        if not stat.S_ISREG(seen.st_mode) or seen.st_size > MOST_BYTES:
            raise NotOurs("readable")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        raise NotOurs("readable") from None
    if not content.startswith(b"%PDF-") or len(content) > MOST_BYTES:
        raise NotOurs("readable")
    return content


def carried(content: bytes) -> Carried:
    """Return what the report carries, at most 64 MB; raise NotOurs."""
    for mended in (False, True):
        with suppress(*broken()):
            return _carried(content, mended=mended)
    raise NotOurs("readable")


def fingerprint_of(data: bytes) -> str:
    """Return the fingerprint that each page shows of the data."""
    return hashlib.sha256(data).hexdigest()


def _carried(content: bytes, *, mended: bool) -> Carried:
    import pikepdf

    with pikepdf.open(io.BytesIO(content), attempt_recovery=mended, suppress_warnings=True) as pdf:
        found = pdf.attachments
        if DATA not in found or SCHEMA not in found:
            raise NotOurs("ours")
        return Carried(_unpacked(found, DATA), _unpacked(found, SCHEMA), whole=not mended)


def _unpacked(attachments: Any, name: str) -> bytes:
    """Return the bytes of a file inside the PDF, packed in the one way Jauge packs, or not at all."""
    stream = attachments[name].get_file().obj
    raw, packed = bytes(stream.read_raw_bytes()), str(stream.get("/Filter", ""))
    if packed == "/FlateDecode":
        raw = zlib.decompressobj().decompress(raw, MOST_DATA + 1)
    if packed not in {"", "/FlateDecode"} or "/DecodeParms" in stream or len(raw) > MOST_DATA:
        raise ValueError(packed)
    return raw


def broken() -> tuple[type[Exception], ...]:
    """Return what the libraries raise on a file that is damaged or made to hurt."""
    import pikepdf
    import pypdfium2
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from pyhanko.pdf_utils.misc import PdfError

    ours = (OSError, ValueError, TypeError, LookupError, ArithmeticError, AttributeError, AssertionError, EOFError)
    theirs = (zlib.error, RuntimeError, PdfError, pikepdf.PdfError, pikepdf.PasswordError, pypdfium2.PdfiumError)
    return (*ours, *theirs, InvalidSignature, UnsupportedAlgorithm)
