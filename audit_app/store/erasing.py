"""Erasing: an audit erased for good leaves every copy of the data here too, and what was set aside damaged.

Copies go first and the database last: whoever is cut off between finds the audit still in the trash, and erases again.
A copy that lies elsewhere, on a memory stick say, is out of reach.
"""

import mmap
from contextlib import closing, suppress
from pathlib import Path

from audit_app.store import backups, copies, migrations, opening, shelving
from audit_app.store.copies import Progress, untold
from audit_app.store.driver import Refused, connected, is_of_a_full_disk, value, write
from audit_app.store.home import Home

_THERE = "SELECT 1 FROM audit WHERE id = ?"
_PUT = "UPDATE audit SET trashed_at = coalesce(trashed_at, changed_at) WHERE id = ?"


def holding(home: Home, audit_id: str) -> tuple[Path, ...]:
    """Return the databases here beside the live one that hold an audit, our copies first, the oldest first.

    One that cannot be read holds it where its bytes bear the id: every row of an audit does.
    """
    return tuple(path for path in backups.within(home) if _holds(path, audit_id))


def clean_copies(home: Home, audit_id: str, progress: Progress = untold) -> tuple[Path, ...]:
    """Take an audit out of every copy here; return those that could not be rewritten: they are removed.

    A copy that was broken off is removed as well: nothing is known of it. Raise DiskFull or CannotWrite; no copy is
    removed for want of room.
    """
    removed: list[Path] = []
    with opening.understood(home, writing=True):
        for path in home.backups.glob("*.part"):
            path.unlink(missing_ok=True)
        held = holding(home, audit_id)
        for done, path in enumerate(held):
            progress(done, len(held))
            removed += () if _is_clean(path, audit_id) else (path,)
            path.with_suffix(".tested").unlink(missing_ok=True)
        progress(len(held), len(held))
    return tuple(removed)


def _is_clean(path: Path, audit_id: str) -> bool:
    """Take an audit out of a copy, or remove the copy; return whether it is still there."""
    try:
        _clean(path, audit_id)
    except Refused as error:
        if is_of_a_full_disk(error):
            raise
        for beside in path.parent.glob(f"{path.name}*"):
            beside.unlink(missing_ok=True)
        return False
    return True


def _clean(path: Path, audit_id: str) -> None:
    with closing(connected(path, "mode=rw")) as db:
        db.execute("PRAGMA journal_mode=DELETE")
        db.execute("PRAGMA secure_delete=ON")
        migrations.SCHEMA.apply(db)
        with write(db):
            db.execute(_PUT, (audit_id,))  # what is not in the trash refuses to go
            shelving.remove_rows(db, audit_id)
        db.execute("VACUUM")
    with suppress(OSError):
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)


def _holds(path: Path, audit_id: str) -> bool:
    try:
        with closing(connected(path, "mode=ro&immutable=1")) as db:
            if value(db, _THERE, (audit_id,)) is not None:
                return True
    except Refused:
        pass
    else:
        if path.name != copies.DATABASE:  # what was set aside damaged may hold more than it can say
            return False
    return any(_bears(each, audit_id.encode()) for each in path.parent.glob(f"{path.name}*"))


def _bears(path: Path, said: bytes) -> bool:
    """Whether bytes stand anywhere in a file."""
    if not path.stat().st_size:
        return False
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(said) >= 0
