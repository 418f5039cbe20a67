"""Bringing: a copy of everything to a place of the user's choice, a memory stick say, and its files back again."""

import re
import shutil
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from audit_app.errors import CannotWrite, InsideTheData
from audit_app.store import backups, disk
from audit_app.store.copies import DATABASE, Progress, files_of
from audit_app.store.home import Home

_FILES = "files"
_KEPT = re.compile(r"([0-9a-f]{64})\.[a-z0-9]{1,5}")


def brought(db: Database, home: Home, place: Path, at: datetime, progress: Progress) -> Path:
    """Copy the database and every whole photo and document into a new folder of that place, and return the folder.

    It bears the day and the minute; it has its name only once it is whole. Raise InsideTheData, DamagedWorkspace,
    DiskFull or CannotWrite; nothing is left of it then, nor when `progress` stops it.
    """
    if place.resolve().is_relative_to(home.folder.resolve()):
        raise InsideTheData(place)
    folder = _free(place, f"jauge-{at.astimezone():%Y-%m-%d-%Hh%M}")
    beside = folder.with_name(f"{folder.name}.part")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir()
        backups.write_copy(db, home, beside / DATABASE)
        copied_files(home.folder / _FILES, beside / _FILES, progress)
        beside.replace(folder)
        disk.flush(place)
    except OSError as refused:
        raise disk.refusal(refused, place) or CannotWrite(place) from refused
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return folder


def files_back(copy: Path, home: Home, progress: Progress) -> int:
    """Take over the files that lie with a copy of elsewhere and that are missing or damaged here; return how many."""
    if copy.parent == home.backups:
        return 0
    try:
        return copied_files(files_of(copy), home.folder / _FILES, progress)
    except OSError as refused:
        raise disk.refusal(refused, home.folder) or CannotWrite(home.folder) from refused


def copied_files(source: Path, target: Path, progress: Progress) -> int:
    """Copy the evidence files that `target` has not, or has damaged, each whole or not at all; return how many.

    A file that is not what its name says is left where it is: under the name of a whole one it would pass for it.
    """
    wanted = [path for path in sorted(source.glob("[0-9a-f][0-9a-f]/*")) if _is_kept(path)]
    taken = 0
    for done, path in enumerate(wanted):
        progress(done, len(wanted))
        there, sha256 = target / path.parent.name / path.name, path.stem
        if not disk.is_whole(there, sha256) and disk.is_whole(path, sha256):
            _put(path, there)
            taken += 1
    progress(len(wanted), len(wanted))
    return taken


def _is_kept(path: Path) -> bool:
    return bool(_KEPT.fullmatch(path.name)) and path.is_file() and not path.is_symlink()


def _put(path: Path, there: Path) -> None:
    there.parent.mkdir(parents=True, exist_ok=True)
    beside = there.with_name(f".{there.name}.part")
    shutil.copyfile(path, beside)
    disk.flush(beside)
    beside.replace(there)


def _free(place: Path, name: str) -> Path:
    """Return a folder of that name where there is none yet."""
    tries = (place / (name if number == 1 else f"{name}-{number}") for number in range(1, 1_000))
    return next(folder for folder in tries if not folder.exists())
