"""The driver: which SQLite, how a connection is set, the one way to write, and what SQLite's refusals mean.

pysqlite3 where it is installed, since it brings a recent SQLite everywhere, else the standard library's; sqlite-utils
chooses in the same way, and a test holds the two together. WAL with synchronous=FULL loses no acknowledged commit in a
power cut; NORMAL lost some in four cuts of five.
"""

import importlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlite_utils import Database

from audit_app.errors import CannotRead, CannotWrite, DamagedWorkspace, DiskFull, Problem
from audit_app.store import disk

if TYPE_CHECKING:
    import sqlite3.dbapi2 as sqlite
else:
    try:
        sqlite = importlib.import_module("pysqlite3.dbapi2")
    except ImportError:
        sqlite = importlib.import_module("sqlite3.dbapi2")

VERSION: str = sqlite.sqlite_version

Refused = sqlite.Error
"""What this driver raises; it is not the other driver's."""

_PRAGMAS = (
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "temp_store=MEMORY",
    "journal_size_limit=16777216",
)
_MAC_PRAGMAS = ("fullfsync=ON", "checkpoint_fullfsync=ON")

_FORBIDDEN = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_IOERR_LOCK")
_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR_SHORT_READ", "SQLITE_IOERR_CORRUPTFS", "SQLITE_IOERR_DATA")
_FULL = "database or disk is full"  # what copying to a full disk says, without a code
_NOT_TEXT = "Could not decode to UTF-8"  # the driver's own words: it gives this refusal no code
_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED")


def may_share(version: str) -> bool:
    """Whether several connections may write with this SQLite.

    **Source:** the WAL-reset race of SQLite 3.7.0 to 3.51.2, mended in 3.51.3, 3.50.7 and 3.44.6
    (sqlite.org/wal.html).

    >>> [may_share(version) for version in ("3.40.1", "3.44.6", "3.45.1", "3.50.7", "3.51.2", "3.51.3", "3.53.4")]
    [False, True, False, True, False, True, True]
    """
    numbers = tuple(int(part) for part in version.split("."))
    return numbers >= (3, 51, 3) or any(
        mended <= numbers < (*mended[:1], mended[1] + 1) for mended in ((3, 50, 7), (3, 44, 6))
    )


def connected(path: Path, options: str, *, patience: float = 5.0) -> Database:
    """Connect with these options of an SQLite address, `mode=ro` say, waiting so many seconds for others."""
    connection = sqlite.connect(f"{path.absolute().as_uri()}?{options}", uri=True, timeout=patience)
    try:
        return Database(connection, execute_plugins=False)
    except BaseException:
        connection.close()
        raise


def prepare(db: Database) -> None:
    """Set the connection for our use; with a SQLite that must not share, keep everybody else out while it is open."""
    if not may_share(VERSION):
        db.execute("PRAGMA locking_mode=EXCLUSIVE")
    if value(db, "PRAGMA journal_mode=WAL") != "wal":
        raise sqlite.OperationalError("no write-ahead log here")
    for pragma in _PRAGMAS + (_MAC_PRAGMAS if sys.platform == "darwin" else ()):
        db.execute(f"PRAGMA {pragma}")


def value(db: Database, sql: str, parameters: tuple[object, ...] = ()) -> Any:
    """Return the first column of the first row, None when there is no row."""
    row = db.execute(sql, parameters).fetchone()
    return row[0] if row else None


@contextmanager
def write(db: Database) -> Iterator[None]:
    """Write everything or nothing: the only way to write.

    IMMEDIATE, because a transaction that reads first and then writes is refused at once, without patience, when another
    process has written meanwhile.
    """
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.commit()
    except BaseException:
        db.rollback()
        raise


def leave_the_log(db: Database) -> None:
    """Have what was erased leave the write-ahead log too; where somebody reads just now, at the latest on closing."""
    with suppress(Refused):
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def is_of_a_full_disk(error: BaseException) -> bool:
    """Whether SQLite refuses for want of room, and not for what stands in the file."""
    return getattr(error, "sqlite_errorname", "") == "SQLITE_FULL" or str(error).startswith(_FULL)


@contextmanager
def understood(
    path: Path, *, newest: Callable[[], Path | None], busy: Callable[[], Problem], writing: bool = False
) -> Iterator[None]:
    """Turn the refusals of SQLite and of the disk into Problems; what is not a refusal is our bug and goes through.

    `newest` finds the newest good backup, `busy` says who is in the way. An input or output error has no detail with
    pysqlite3: while writing it is a quota or a file that may not grow, which is a full disk to the user.
    """
    try:
        yield
    except Refused as error:
        name = getattr(error, "sqlite_errorname", "")
        if is_of_a_full_disk(error):
            raise DiskFull(path) from error
        if name.startswith(_FORBIDDEN):
            raise CannotWrite(path) from error
        if name.startswith(_DAMAGED) or str(error).startswith(_NOT_TEXT):
            raise DamagedWorkspace(path, newest()) from error
        if name.startswith(_BUSY):
            raise busy() from error
        if name.startswith("SQLITE_IOERR"):
            raise (DiskFull if writing or disk.is_full(path.parent) else CannotRead)(path) from error
        raise
    except OSError as error:
        problem = disk.refusal(error, path)
        if problem is None:
            raise
        raise problem from error
