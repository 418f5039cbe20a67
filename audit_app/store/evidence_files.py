"""Photos and documents by the hash of their content: `files/ab/<sha256>.<suffix>`, beside the database.

The name a file had is never used: no path, no forbidden character and nobody's name comes in with it.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from audit_app import reading
from audit_app.domain.audit import Evidence, EvidenceKind
from audit_app.errors import CannotWrite, Fault, FaultyFile
from audit_app.identity import new_id, today
from audit_app.store import disk

MOST_DOCUMENT = 50 * reading.MEGABYTE
"""Size accepted for a document, in bytes."""

DOCUMENT_SUFFIXES = frozenset({".pdf", ".txt", ".md", ".csv"})
"""Files kept as documents; every other one is taken for a picture."""

_HASH = re.compile(r"[0-9a-f]{64}")
_KEPT = re.compile(r"([0-9a-f]{64})\.[a-z0-9]{1,5}")
_UNFINISHED = ".part"


@dataclass(frozen=True)
class StoredFile:
    """A file as it lies in the store; `suffix` begins with a dot, `size` is in bytes, a document has no sides."""

    sha256: str
    suffix: str
    size: int
    width: int = 0
    height: int = 0


class EvidenceFiles:
    """The files of a workspace, under the folder `files` of the folder given; nothing is made before the first file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "files"

    def add_picture(self, path: Path) -> StoredFile:
        """Store what one sees of a photo (see `reading.picture`); the same photo twice is one file.

        Raise what `reading.picture` raises, DiskFull or CannotWrite; nothing is kept then.
        """
        return self._keep_picture(reading.picture(path))

    def add_pasted(self, content: bytes) -> StoredFile:
        """Store a picture that is no file yet, with the caps of `add_picture`; UnsafeImage then names no path."""
        return self._keep_picture(reading.picture_of(content))

    def add_document(self, path: Path) -> StoredFile:
        """Store a PDF or a text in UTF-8, as it is, byte for byte.

        Raise FaultyFile with the fault `not_a_document`, what `reading.contents` raises, DiskFull or CannotWrite.
        """
        content = reading.contents(path, MOST_DOCUMENT)
        suffix = _suffix(content)
        if not suffix:
            raise FaultyFile(str(path), (Fault("not_a_document", found=path.suffix, choices=("pdf", "txt")),))
        return StoredFile(self._keep(content, suffix), suffix, len(content))

    def kept(self, path: Path, line: str, alt: str = "", *, by: str | None = None) -> Evidence:
        """Store a file and return the evidence it makes on that line; raise what `add_document` or `add_picture` do."""
        if path.suffix.lower() in DOCUMENT_SUFFIXES:
            return _evidence(self.add_document(path), EvidenceKind.DOCUMENT, line, alt, by)
        return _evidence(self.add_picture(path), EvidenceKind.PICTURE, line, alt, by)

    def pasted(self, content: bytes, line: str, alt: str = "", *, by: str | None = None) -> Evidence:
        """Store a picture of the clipboard and return the evidence it makes; raise what `add_pasted` does."""
        return _evidence(self.add_pasted(content), EvidenceKind.PICTURE, line, alt, by)

    def path_of(self, sha256: str) -> Path | None:
        """Return where the file of that hash lies, None when it is not here (or when that is no hash)."""
        if not _HASH.fullmatch(sha256):
            return None
        folder = self._folder / sha256[:2]
        return next((path for path in folder.glob(f"{sha256}.*") if _KEPT.fullmatch(path.name)), None)

    def missing(self, hashes: Iterable[str]) -> tuple[str, ...]:
        """Return those of which no file is here, each once, in the order given."""
        return tuple(sha256 for sha256 in dict.fromkeys(hashes) if self.path_of(sha256) is None)

    def sweep(self, kept: Set[str], unused_since: datetime) -> tuple[str, ...]:
        """Remove the files that no evidence names and that were last added before that moment; return their hashes.

        The age leaves time for an undo, and for a file stored a moment before the answer that names it. Writes broken
        off are cleared at the same age; a file that is not ours stays.
        """
        removed = []
        for path in self._older_than(unused_since):
            found = _KEPT.fullmatch(path.name)
            if path.suffix != _UNFINISHED and (not found or found.group(1) in kept):
                continue
            try:
                path.unlink(missing_ok=True)
            except OSError:
                raise CannotWrite(path) from None
            if found:
                removed.append(found.group(1))
        return tuple(sorted(removed))

    def _older_than(self, moment: datetime) -> Iterator[Path]:
        for path in sorted(self._folder.glob("[0-9a-f][0-9a-f]/*")):
            with suppress(FileNotFoundError):  # another window sweeps too
                if not path.is_symlink() and path.is_file() and path.stat().st_mtime < moment.timestamp():
                    yield path

    def _keep_picture(self, picture: reading.Picture) -> StoredFile:
        digest = self._keep(picture.content, picture.suffix)
        return StoredFile(digest, picture.suffix, len(picture.content), picture.width, picture.height)

    def _keep(self, content: bytes, suffix: str) -> str:
        digest = hashlib.sha256(content).hexdigest()
        path = self._folder / digest[:2] / f"{digest}{suffix}"
        try:
            if _is_whole(path, digest):
                os.utime(path)  # young again for `sweep`
            else:
                _write(path, content)
        except OSError as refused:
            raise disk.refusal(refused, path) or CannotWrite(path) from None
        return digest


def _evidence(stored: StoredFile, kind: EvidenceKind, line: str, alt: str, by: str | None) -> Evidence:
    """Return the evidence a stored file makes, found today."""
    return Evidence(
        id=new_id(),
        line=line,
        kind=kind,
        sha256=stored.sha256,
        suffix=stored.suffix,
        size=stored.size,
        by=by,
        on=today(),
        alt=alt,
    )


def _suffix(content: bytes) -> str:
    """Return the suffix its bytes deserve, empty when they are neither a PDF nor a text."""
    if content.startswith(b"%PDF-"):
        return ".pdf"
    if not content.strip() or b"\x00" in content:
        return ""
    try:
        content.decode()
    except UnicodeDecodeError:
        return ""
    return ".txt"


def _is_whole(path: Path, digest: str) -> bool:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == digest
    except FileNotFoundError:
        return False


def _write(path: Path, content: bytes) -> None:
    """Write beside, flush to the disk, rename: the name never shows half a file, even after a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=_UNFINISHED, dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    for folder in (path.parent, path.parent.parent, path.parent.parent.parent):
        disk.flush(folder)
