"""A file put in its place whole, and never over something else than what it replaces."""

import errno
import hashlib
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from audit_app.errors import CannotWrite, DiskFull

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@dataclass(frozen=True)
class Written:
    """A file that lies on the disk, its size in bytes and its SHA-256, and the files that belong to it.

    It has no pages: their number is nought.
    """

    path: Path
    bytes: int
    sha256: str
    beside: tuple[Path, ...] = ()
    pages: int = 0


def put_down(out: Path, content: bytes, beside: tuple[Path, ...] = ()) -> Written:
    """Do as `put` does, and return what was written."""
    put(out, content)
    return Written(out, len(content), hashlib.sha256(content).hexdigest(), beside)


def put(out: Path, content: bytes) -> None:
    """Write beside, flush to the disk, rename: the name never shows half a file. Raise CannotWrite or DiskFull.

    A link goes on to lead where it led: the file it names is the one replaced.
    """
    if is_special(out):
        raise CannotWrite(out)
    target = _at_the_end(out)
    beside = target.parent / f".jauge-{secrets.token_hex(4)}.part"
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except OSError as refused:
        raise (DiskFull if refused.errno in _NO_ROOM else CannotWrite)(out) from None
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _at_the_end(out: Path) -> Path:
    if not out.is_symlink():
        return out
    try:
        return out.resolve()
    except (OSError, RuntimeError):  # it leads to itself
        raise CannotWrite(out) from None


def begins_with(out: Path, beginning: bytes) -> bool:
    """Whether nothing stands there, an empty file, or one that begins so: a slip in a name must not cost a letter."""
    if is_special(out):
        return False
    try:
        with out.open("rb") as file:
            return file.read(len(beginning)) in {b"", beginning}
    except OSError:
        return True


def is_special(out: Path) -> bool:
    """Whether a device, a pipe or a socket stands there: renaming onto it would end it, opening it may never end."""
    return out.exists() and not out.is_file() and not out.is_dir()
