"""Backups: verified copies of the database, which ones are kept, and the newest that is good.

Made by SQLite's own backup call: of the plain copies of a database in use, one in five was found corrupt.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlite_utils import Database

from audit_app.errors import DamagedWorkspace
from audit_app.store import disk
from audit_app.store.driver import Refused, connected, value
from audit_app.store.home import Home
from audit_app.store.migrations import APPLICATION

_NAME = re.compile(r"jauge-(\d{8}T\d{6}\d{6})\.db")
_STAMP = "%Y%m%dT%H%M%S%f"
_BEGINS = b"SQLite format 3\0"


def damaged(home: Home) -> DamagedWorkspace:
    """Return the Problem of this workspace not being readable, with the newest good backup."""
    return DamagedWorkspace(home.database, newest_good(home.backups))


def take(db: Database, home: Home, at: datetime) -> Path:
    """Copy the database and return the copy: written beside, checked, flushed, then renamed.

    Raise DamagedWorkspace when the copy fails its check, since the original would too.
    """
    path = home.backups / f"jauge-{at.astimezone(UTC).strftime(_STAMP)}.db"
    write_copy(db, home, path)
    return path


def write_copy(db: Database, home: Home, path: Path) -> None:
    """Write a verified copy there, as `take` does."""
    beside = path.with_suffix(".part")
    try:
        db.execute("BEGIN")  # one moment for what is copied and what is counted
        try:
            _copy(db, beside)
            expected = _counts(db)
        finally:
            db.rollback()
        _check(beside, expected, home)
        disk.flush(beside)
        beside.replace(path)
        disk.flush(path.parent)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def newest_good(folder: Path) -> Path | None:
    """Return the newest backup that passes its check, None when there is none."""
    return next((path for path in reversed(in_order(folder)) if is_good(path)), None)


def is_good(path: Path) -> bool:
    """Whether a backup opens, is ours and is whole; it is not touched."""
    try:
        with closing(connected(path, "mode=ro&immutable=1")) as db:
            return _is_whole(db)
    except Refused:
        return False


def thin(folder: Path, at: datetime) -> None:
    """Remove the backups that age makes superfluous, and copies broken off more than a day ago."""
    paths = in_order(folder)
    kept = set(kept_of((moment_of(path) for path in paths), at))
    for path in paths:
        if moment_of(path) not in kept:
            path.unlink(missing_ok=True)
            path.with_suffix(".tested").unlink(missing_ok=True)
    for path in folder.glob("*.part"):
        if path.stat().st_mtime < (at - timedelta(days=1)).timestamp():
            path.unlink(missing_ok=True)


def kept_of(moments: Iterable[datetime], at: datetime) -> Iterator[datetime]:
    """Yield the moments worth keeping: all of two days, the last of 12 days, of 10 weeks and of 9 months.

    **Source:** the rule of Anki, whose users lost work where backups were fewer (AnkiDroid issues 3576, 8112).

    >>> noon = datetime(2026, 5, 31, 12, tzinfo=UTC)
    >>> hourly = [noon - timedelta(hours=hours) for hours in range(24 * 400)]
    >>> len(list(kept_of(hourly, noon)))
    73
    """
    newest_first = sorted(moments, reverse=True)
    seen: dict[str, set[str]] = {form: set() for form in ("%Y-%m-%d", "%G-%V", "%Y-%m")}
    for moment in newest_first:
        wanted = moment > at - timedelta(days=2)
        for (form, periods), most in zip(seen.items(), (12, 10, 9), strict=True):
            period = moment.strftime(form)
            if period not in periods and len(periods) < most:
                periods.add(period)
                wanted = True
        if wanted:
            yield moment


def _copy(db: Database, path: Path) -> None:
    path.unlink(missing_ok=True)
    with closing(connected(path, "mode=rwc")) as copy:
        db.conn.backup(copy.conn)
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, that opens in a folder nobody may write to


def _check(path: Path, expected: Mapping[str, int], home: Home) -> None:
    with closing(connected(path, "mode=ro&immutable=1")) as copy:
        if not _is_whole(copy) or _counts(copy) != expected:
            raise damaged(home)


def _is_whole(db: Database) -> bool:
    return (value(db, "PRAGMA application_id"), value(db, "PRAGMA integrity_check")) == (APPLICATION, "ok")


def _counts(db: Database) -> dict[str, int]:
    return {name: db.table(name).count for name in db.table_names()}


def in_order(folder: Path) -> list[Path]:
    """Return the copies of a folder, the oldest first; what is not ours is left out."""
    return sorted(path for path in folder.glob("jauge-*.db") if _NAME.fullmatch(path.name))


def within(home: Home) -> tuple[Path, ...]:
    """Return every database here beside the live one: our copies, what was set aside damaged, then copies by hand.

    Those somebody renamed, or put elsewhere in the data folder; what cannot be read as a database of ours is not known.
    """
    ours = (*in_order(home.backups), *sorted(home.folder.glob("damaged-*/jauge.db")))
    known = {home.database, *ours}
    by_hand = (path for path in sorted(home.folder.rglob("*")) if path not in known and _is_a_copy(path, home))
    return (*ours, *by_hand)


def _is_a_copy(path: Path, home: Home) -> bool:
    if path.parent.parent == home.folder / "files" or path.is_symlink() or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            if file.read(len(_BEGINS)) != _BEGINS:
                return False
        with closing(connected(path, "mode=ro&immutable=1")) as db:
            return bool(value(db, "PRAGMA application_id") == APPLICATION)
    except (OSError, Refused):
        return False


def moment_of(path: Path) -> datetime:
    """Return when a copy was made, as its name says."""
    return datetime.strptime(path.stem.removeprefix("jauge-"), _STAMP).replace(tzinfo=UTC)
