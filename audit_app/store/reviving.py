"""Reviving: a damaged database is set aside, whole, and the newest copy that passes its check takes its place."""

import re
import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from audit_app.errors import DamagedWorkspace, NotDamaged
from audit_app.store import backups, disk, locks, opening, redacting
from audit_app.store.driver import write
from audit_app.store.home import Home
from audit_app.store.workspace import Workspace

_LOCK = re.compile(r"[0-9a-f-]{36}\.lock")


@dataclass(frozen=True)
class Revived:
    """The copy that everything is now as, when that was made, and the folder that keeps what was damaged."""

    copy: Path
    at: datetime
    aside: Path


def needed(home: Home) -> Path:
    """Return the copy that would take the place of the damaged database; raise NotDamaged, or DamagedWorkspace."""
    with opening.understood(home):
        return _copy_for(home)


def revived(home: Home, at: datetime) -> Revived:
    """Put the newest good copy in the place of a damaged database, which is kept beside with what belongs to it.

    Like what is restored, it gets a new identity. Raise NotDamaged where the data can be read, DamagedWorkspace where
    there is no good copy, HeldElsewhere while anybody has an audit open, CannotWrite or DiskFull; it is then as it was.
    """
    with opening.understood(home, writing=True):
        copy = _copy_for(home)
        nameless = {path.stem: "" for path in sorted(home.locks.iterdir()) if _LOCK.fullmatch(path.name)}
        with locks.all_held(home.locks, nameless):
            aside = home.folder / f"damaged-{at.astimezone(UTC):%Y%m%dT%H%M%S%f}"
            _take_its_place(home, copy, aside)
    with closing(opening.opened(home)) as db, write(db):
        redacting.take_new_node(db)
    return Revived(copy, backups.moment_of(copy), aside)


def _copy_for(home: Home) -> Path:
    try:
        with Workspace.open(home.folder) as workspace:
            workspace.verify()
    except DamagedWorkspace as problem:
        if problem.backup is None:
            raise
        return problem.backup
    raise NotDamaged(home.database)


def _take_its_place(home: Home, copy: Path, aside: Path) -> None:
    """Keep everything aside first, then let one rename do it: whatever cuts it off, a database lies in its place."""
    beside, logs = home.database.with_suffix(".part"), (home.unfinished, home.database.with_name("jauge.db-shm"))
    aside.mkdir(mode=0o700)
    for source, target in ((copy, beside), *((path, aside / path.name) for path in (home.database, *logs))):
        if source.exists():
            shutil.copyfile(source, target)
            disk.flush(target)
    for path in logs:  # they would be taken for those of the copy
        path.unlink(missing_ok=True)
    beside.replace(home.database)
    disk.flush(home.folder)
