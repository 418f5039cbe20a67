"""Photos, documents and recordings by the hash of their content: `files/ab/<sha256>.<suffix>`, beside the database.

The name a file had is never used: no path, no forbidden character and nobody's name comes in with it.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Container, Iterable, Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from audit_app import reading
from audit_app.domain.audit import Evidence, EvidenceKind
from audit_app.domain.blurring import Frame
from audit_app.errors import CannotWrite, Fault, FaultyFile, FileMissing, FileTooLarge
from audit_app.identity import new_id, today
from audit_app.store import blurring, disk, file_kinds, other_kinds

MOST_DOCUMENT = 50 * reading.MEGABYTE
"""Size accepted for a document, in bytes."""

MOST_AUDIO = 100 * reading.MEGABYTE
"""Size accepted for a recording, in bytes: an hour and a half of speech as telephones record it."""

_HASH = re.compile(r"[0-9a-f]{64}")
_KEPT = re.compile(r"([0-9a-f]{64})\.[a-z0-9]{1,5}")
_UNFINISHED = ".part"
_UNNAMED_STAY = timedelta(days=30)


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
        self.home = folder
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

        Raise FaultyFile with the fault `not_a_document` or `not_utf8`, what `reading.contents` raises, DiskFull or
        CannotWrite.
        """
        return self._keep_document(reading.contents(path, MOST_DOCUMENT), path)

    def add_audio(self, path: Path) -> StoredFile:
        """Store a recording (WAV, MP3, M4A, OGG, Opus) as it is, byte for byte; it is never played nor decoded here.

        Raise FaultyFile with the fault `not_a_recording`, what `reading.contents` raises, DiskFull or CannotWrite.
        """
        return self._keep_audio(reading.contents(path, MOST_AUDIO), path)

    def kept(
        self, path: Path, subject: str, alt: str = "", *, by: str | None = None, hidden: Container[str] = ()
    ) -> Evidence:
        """Store a file and return the evidence it makes of that line or finding, of the kind its bytes or its name say.

        A picture among the `hidden`, by hash, is kept blurred alone: it does not come back sharp.
        Raise FaultyFile with the fault `folder`, or what `add_document`, `add_audio` and `add_picture` raise.
        """
        if path.is_dir():
            raise FaultyFile(str(path), (Fault("folder"),))
        content = reading.contents(path, max(reading.MOST_PICTURE, MOST_AUDIO))
        if refused := other_kinds.refusal(content, path.suffix.lower()):
            raise FaultyFile(str(path), (refused,))
        kind = file_kinds.meant(content, path.suffix.lower())
        if kind is EvidenceKind.DOCUMENT:
            return _evidence(self._keep_document(content, path), kind, subject, alt, by)
        if kind is EvidenceKind.AUDIO:
            return _evidence(self._keep_audio(content, path), kind, subject, alt, by)
        stored = self._keep_picture(reading.picture_of(content, path), hidden)
        original = hashlib.sha256(content).hexdigest()
        return _evidence(stored, kind, subject, alt, by).replaced(original=original)

    def pasted(
        self, content: bytes, subject: str, alt: str = "", *, by: str | None = None, hidden: Container[str] = ()
    ) -> Evidence:
        """Store a picture of the clipboard and return the evidence it makes, as `kept`; raise as `add_pasted`."""
        stored = self._keep_picture(reading.picture_of(content), hidden)
        return _evidence(stored, EvidenceKind.PICTURE, subject, alt, by)

    def frozen(self, content: bytes, suffix: str) -> str:
        """Store what an issue of a report froze, the file or the audit, as it is; return its hash."""
        return self._keep(content, suffix)

    def blurred(self, sha256: str, frames: Sequence[Frame]) -> StoredFile:
        """Store a copy of a picture with these parts made unrecognisable; the picture itself stays: see `erase`.

        Raise FileMissing when the picture is not here, what `reading.picture` raises, DiskFull or CannotWrite.
        """
        path = self.path_of(sha256)
        if path is None:
            raise FileMissing(self._folder / sha256[:2] / sha256)
        content = reading.contents(path, reading.MOST_PICTURE)
        return self._keep_picture(reading.picture_of(content, path, partial(blurring.veiled, frames=frames)))

    def erase(self, hashes: Iterable[str], named: Set[str]) -> tuple[str, ...]:
        """Remove these files now, but for those that evidence names; return the hashes of those that went.

        `named` are the hashes that evidence of any audit names: `Workspace.evidence_named`. Raise CannotWrite.
        """
        removed = []
        for sha256 in dict.fromkeys(hashes):
            path = None if sha256 in named else self.path_of(sha256)
            if path is not None:
                _unlink(path)
                removed.append(sha256)
        return tuple(removed)

    def path_of(self, sha256: str) -> Path | None:
        """Return where the file of that hash lies, None when it is not here (or when that is no hash)."""
        if not _HASH.fullmatch(sha256):
            return None
        with suppress(OSError):
            # `glob` compiles a pattern a hash, and a strip asks for hundreds.
            here = (self._folder / sha256[:2]).iterdir()
            return next((path for path in here if path.name.startswith(sha256) and _KEPT.fullmatch(path.name)), None)
        return None

    def missing(self, hashes: Iterable[str]) -> tuple[str, ...]:
        """Return those of which no file is here, each once, in the order given."""
        return tuple(sha256 for sha256 in dict.fromkeys(hashes) if self.path_of(sha256) is None)

    def sweep(self, kept: Set[str], at: datetime) -> tuple[str, ...]:
        """Remove the files that are not kept and were last added 30 days before that moment; return their hashes.

        They are of an import that was refused or of an audit erased. The age leaves time for a file stored before the
        answer that names it. Writes broken off are cleared at the same age; a file that is not ours stays.
        """
        removed = []
        for path in self._older_than(at - _UNNAMED_STAY):
            found = _KEPT.fullmatch(path.name)
            if path.suffix != _UNFINISHED and (not found or found.group(1) in kept):
                continue
            _unlink(path)
            if found:
                removed.append(found.group(1))
        return tuple(sorted(removed))

    def remove(self, hashes: Iterable[str]) -> int:
        """Remove these files, which no audit names any more, and return how many there were."""
        paths = [path for sha256 in hashes if (path := self.path_of(sha256)) is not None]
        for path in paths:
            try:
                path.unlink(missing_ok=True)
            except OSError:
                raise CannotWrite(path) from None
        return len(paths)

    def _older_than(self, moment: datetime) -> Iterator[Path]:
        for path in sorted(self._folder.glob("[0-9a-f][0-9a-f]/*")):
            with suppress(FileNotFoundError):  # another window sweeps too
                if not path.is_symlink() and path.is_file() and path.stat().st_mtime < moment.timestamp():
                    yield path

    def _keep_picture(self, picture: reading.Picture, hidden: Container[str] = ()) -> StoredFile:
        digest = hashlib.sha256(picture.content).hexdigest()
        if digest not in hidden:
            self._keep(picture.content, picture.suffix)
        return StoredFile(digest, picture.suffix, len(picture.content), picture.width, picture.height)

    def _keep_document(self, content: bytes, path: Path) -> StoredFile:
        if len(content) > MOST_DOCUMENT:
            raise FileTooLarge(path, MOST_DOCUMENT)
        suffix = file_kinds.document_suffix(content)
        if not suffix and file_kinds.is_other_text(content):
            raise FaultyFile(str(path), (Fault("not_utf8"),))
        if not suffix:
            raise FaultyFile(str(path), (Fault("not_a_document", found=path.suffix, choices=("pdf", "txt")),))
        return StoredFile(self._keep(content, suffix), suffix, len(content))

    def _keep_audio(self, content: bytes, path: Path) -> StoredFile:
        suffix = file_kinds.audio_suffix(content)
        if not suffix:
            fault = Fault("not_a_recording", found=path.suffix, choices=other_kinds.AUDIO_CHOICES)
            raise FaultyFile(str(path), (fault,))
        return StoredFile(self._keep(content, suffix), suffix, len(content))

    def _keep(self, content: bytes, suffix: str) -> str:
        digest = hashlib.sha256(content).hexdigest()
        path = self._folder / digest[:2] / f"{digest}{suffix}"
        try:
            if disk.is_whole(path, digest):
                os.utime(path)  # young again for `sweep`
            else:
                _write(path, content)
        except OSError as refused:
            raise disk.refusal(refused, path) or CannotWrite(path) from None
        return digest


def _evidence(stored: StoredFile, kind: EvidenceKind, subject: str, alt: str, by: str | None) -> Evidence:
    """Return the evidence a stored file makes, found today."""
    return Evidence.about(
        subject,
        id=new_id(),
        kind=kind,
        sha256=stored.sha256,
        suffix=stored.suffix,
        size=stored.size,
        by=by,
        on=today(),
        alt=alt,
    )


def _unlink(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        raise CannotWrite(path) from None


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
