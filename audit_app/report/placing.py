"""A file put in its place whole, and never over something else than what it replaces."""

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

from audit_app.errors import CannotWrite, DiskFull

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def put(out: Path, content: bytes) -> None:
    """Write beside, flush to the disk, rename: the name never shows half a file. Raise CannotWrite or DiskFull."""
    beside = out.with_name(f".jauge-{secrets.token_hex(4)}.part")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(out)
    except OSError as refused:
        raise (DiskFull if refused.errno in _NO_ROOM else CannotWrite)(out) from None
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def begins_with(out: Path, beginning: bytes) -> bool:
    """Whether nothing stands there, an empty file, or one that begins so: a slip in a name must not cost a letter."""
    try:
        with out.open("rb") as file:
            return file.read(len(beginning)) in {b"", beginning}
    except OSError:
        return True
