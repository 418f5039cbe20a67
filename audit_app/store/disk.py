"""The disk: its refusals as Problems, renames that last, and the room kept in reserve."""

import errno
import hashlib
import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from audit_app.errors import CannotWrite, DiskFull, Problem

RESERVE = 1_048_576
"""Size of the reserve in bytes: one gesture needs some 50 kB, its checkpoint as much again."""

_PLENTY = 8 * RESERVE
_UNFINISHED = ".part"
"""How the name of a file ends that has yet to take its place."""

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset(
    {
        *(errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.EISDIR),
        *(errno.ENAMETOOLONG, errno.ENOENT, errno.ELOOP),
        *(errno.EIO, errno.ENXIO, errno.ENODEV),  # a stick pulled out, a disk that dies
    }
)


def refusal(error: OSError, path: Path) -> Problem | None:
    """Return what the operating system's refusal means to the user, None when it is our bug."""
    if error.errno in _NO_ROOM:
        return DiskFull(path)
    if error.errno in _FORBIDDEN:
        named = Path(error.filename) if error.filename else path
        return CannotWrite(path if named.suffix == _UNFINISHED else named)  # what nobody chose says nothing to them
    return None


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise what the operating system refuses within as a Problem of that path."""
    try:
        yield
    except OSError as error:
        problem = refusal(error, path)
        if problem is None:
            raise
        raise problem from None


def keep_private(path: Path, content: bytes, last_look: Callable[[], object] = lambda: None) -> None:
    """Put a file in its place whole, for this user alone; raise DiskFull or CannotWrite, and what `last_look` raises.

    `last_look` is done once everything is on the disk, just before the file takes its place.
    """
    beside = path.with_name(f".{path.stem}-{secrets.token_hex(4)}.part")
    try:
        with told(path):
            with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            last_look()
            beside.replace(path)
            flush(path.parent)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def is_full(folder: Path) -> bool:
    """Whether hardly anything fits: opening alone takes 32 kB."""
    return shutil.disk_usage(folder).free < RESERVE // 4


def is_whole(path: Path, sha256: str) -> bool:
    """Whether a file can be read to its end and is what its hash says."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except OSError:
        return False


def flush(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk; Windows does the latter by itself."""
    if path.is_dir():
        if os.name == "nt":
            return
        handle = os.open(path, os.O_RDONLY)
    else:
        handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_reserve(path: Path) -> None:
    """Set the reserve aside where there is plenty of room; it is chance, so that no disk stores it smaller."""
    if path.exists() or shutil.disk_usage(path.parent).free < _PLENTY:
        return
    beside = path.with_suffix(".part")
    try:
        beside.write_bytes(os.urandom(RESERVE))
        flush(beside)
        beside.replace(path)
    except OSError:
        # Somebody else filled the disk meanwhile: a workspace without reserve still opens.
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def release_reserve(path: Path) -> bool:
    """Give the reserve back to the disk; return whether there was one."""
    try:
        path.unlink()
    except OSError:
        return False
    return True
