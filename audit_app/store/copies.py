"""Copies: what each copy of the data holds, when it was last tested, and how one is found by its name."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from audit_app.domain.flaw import Flaw
from audit_app.errors import DamagedCopy, NewerWorkspace, NoCopyThere, UnknownCopy
from audit_app.store import backups, flaws, history, migrations
from audit_app.store.driver import Refused, connected, value
from audit_app.store.home import Home
from audit_app.store.rows import SHELVED, SUMMARY, AuditSummary, BrokenHistory, summary_of

_TESTED = ".tested"
_FAILED = "damaged"
DATABASE = "jauge.db"
"""The database of a copy that was brought elsewhere with its files."""

_BROUGHT = re.compile(r"jauge-(\d{4}-\d\d-\d\d-\d\dh\d\d)(-\d+)?")
_SAID = 8

Progress = Callable[[int, int], None]
"""Told how much is done, of how much; it raises Stopped when the user gives up."""


def untold(_done: int, _all: int) -> None:
    """Let progress pass."""


@dataclass(frozen=True)
class Copy:
    """A copy of the data: when it was made, its size in bytes, what it holds, when its texts passed their last test.

    `audits` is None where it cannot be read, or failed its last test; every copy passed one when it was made. `flawed`
    counts the files that this last test did not find whole; `flaws` names them, just after it.
    """

    path: Path
    at: datetime
    size: int
    audits: tuple[AuditSummary, ...] | None
    tested_at: datetime | None = None
    flawed: int = 0
    later: str = ""
    """The version of the later Jauge that made it, '' = it is not too new to be read."""
    flaws: tuple[Flaw, ...] = field(default=(), compare=False)


def listed(home: Home) -> tuple[Copy, ...]:
    """Return the copies of this data folder, the newest first."""
    return tuple(_copy(path) for path in reversed(backups.in_order(home.backups)))


def elsewhere(home: Home, folder: Path) -> tuple[Copy, ...]:
    """Return the copies that lie in a folder chosen, or one folder below, the newest first; raise NoCopyThere."""
    try:
        places = (folder, *sorted(folder.iterdir()))
    except OSError:
        raise NoCopyThere(folder) from None
    there: list[Copy] = []
    for place in places:
        with suppress(OSError):  # a folder of the stick that nobody may look into
            paths = [path for path in (place / DATABASE, *backups.in_order(place)) if path.is_file()]
            there += [_copy(path) for path in paths if path.resolve() != home.database.resolve()]
    if not there:
        raise NoCopyThere(folder)
    return tuple(sorted(there, key=lambda copy: copy.at, reverse=True))


def found(home: Home, named: str) -> Path:
    """Return the copy of that file name, of the beginning of its moment, or at that path; raise UnknownCopy.

    A path may be that of a folder a copy was brought to. An empty name is that of the newest copy.
    """
    path = Path(named)
    if named and (path.is_file() or (path / DATABASE).is_file()):
        return path if path.is_file() else path / DATABASE
    names = [copy.name for copy in reversed(backups.in_order(home.backups))]
    sought = named.removeprefix("jauge-")
    fitting = [name for name in names if name.removeprefix("jauge-").startswith(sought)]
    if not fitting or (len(fitting) > 1 and named):
        raise UnknownCopy(named, tuple(names[:_SAID]))
    return home.backups / fitting[0]


def tested(path: Path, at: datetime, progress: Progress) -> Copy:
    """Open a copy read only, check it whole, its audits one by one, then their files; note the day, and return it.

    Files missing or damaged are told in it. Raise DamagedCopy, or NewerWorkspace.
    """
    mark = path.with_suffix(_TESTED)
    try:
        checked(path, progress)
        with readable(path) as db:
            flawed = flaws.found(db, files_of(path), progress)
    except DamagedCopy:
        with suppress(OSError):
            mark.write_text(_FAILED, encoding="ascii")
        raise
    with suppress(OSError):  # a copy on a stick that nobody may write to is tested all the same
        mark.write_text(f"{at.isoformat()}\n{len(flawed)}", encoding="ascii")
    return replace(_copy(path), tested_at=at, flawed=len(flawed), flaws=flawed)


def checked(path: Path, progress: Progress) -> None:
    """Check the texts of a copy whole, its audits one by one; raise DamagedCopy, or NewerWorkspace."""
    with readable(path) as db:
        _check(db, path)
        audits = [row[0] for row in db.execute("SELECT id FROM audit").fetchall()]
        for done, audit_id in enumerate(audits):
            progress(done, len(audits))
            history.check(db, audit_id)
        progress(len(audits), len(audits))


def flaws_here(home: Home, progress: Progress) -> tuple[Flaw, ...]:
    """Return which files that the audits of this data folder name are not whole here; each is read to its end."""
    with closing(connected(home.database, "mode=ro")) as db:
        return flaws.found(db, home.folder / "files", progress)


def files_of(path: Path) -> Path:
    """Return the folder where the files of a copy lie: beside it, or beside the folder of copies it is in."""
    beside, above = path.parent / "files", path.parent.parent / "files"
    return above if path in backups.in_order(path.parent) and not beside.is_dir() else beside


@contextmanager
def readable(path: Path) -> Iterator[Database]:
    """Open a copy to be read, and nothing but read within the context: every refusal is taken for damage of the copy.

    Raise DamagedCopy, also where it is none of ours, or NewerWorkspace where a later Jauge made it.
    """
    try:
        with closing(connected(path, "mode=ro&immutable=1")) as db:
            if value(db, "PRAGMA application_id") != migrations.APPLICATION:
                raise DamagedCopy(path)
            if migrations.unknown(db):
                raise NewerWorkspace(path, str(value(db, "SELECT value FROM setting WHERE key = 'version'")))
            yield db
    except (Refused, BrokenHistory) as error:
        raise DamagedCopy(path) from error


def _check(db: Database, path: Path) -> None:
    if value(db, "PRAGMA integrity_check(1)") != "ok" or value(db, "PRAGMA foreign_key_check"):
        raise DamagedCopy(path)


def _copy(path: Path) -> Copy:
    audits: tuple[AuditSummary, ...] | None = None
    later = ""
    try:
        with readable(path) as db:
            shelved = any(step.name == migrations.SHELVES for step in migrations.SCHEMA.applied(db))
            columns = SHELVED if shelved else SUMMARY
            rows = db.execute(f"SELECT {columns} FROM audit ORDER BY changed_at DESC, id DESC").fetchall()  # noqa: S608
            audits = tuple(summary_of(row) for row in rows)
    except NewerWorkspace as newer:
        later = newer.version
    except DamagedCopy:
        audits = None
    noted = _noted(path)
    held = None if noted == _FAILED else audits  # of one found damaged, the first pages may be read all the same
    return Copy(path, _moment(path), path.stat().st_size, held, *_last_test(noted), later)


def _moment(path: Path) -> datetime:
    """Return when a copy was made: as its name says or that of its folder, failing that when its file was written."""
    if path in backups.in_order(path.parent):
        return backups.moment_of(path)
    if brought := _BROUGHT.fullmatch(path.parent.name):
        with suppress(ValueError):
            return datetime.strptime(brought[1], "%Y-%m-%d-%Hh%M").astimezone(UTC)
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _noted(path: Path) -> str:
    """Return what the last test of a copy noted beside it, '' = nothing that can be read."""
    try:
        return path.with_suffix(_TESTED).read_text(encoding="ascii")
    except (OSError, ValueError):
        return ""


def _last_test(noted: str) -> tuple[datetime | None, int]:
    """Return when a copy was last tested, and how many files were not whole then."""
    at, _line, flawed = noted.partition("\n")
    try:
        return datetime.fromisoformat(at), int(flawed or 0)
    except ValueError:
        return None, 0
