"""What is done with copies beside the window: listing, making, testing, bringing, restoring; no widget is touched."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from audit_app import caring
from audit_app.domain.flaw import Flaw
from audit_app.errors import NoCopyThere, Stopped
from audit_app.store import copies
from audit_app.store.copies import Copy, Progress
from audit_app.store.home import Home
from audit_app.store.workspace import Workspace
from audit_app.ui.background import Work


def restored(folder: Path, path: Path) -> Callable[[Work], Any]:
    """Return the work that puts everything back as a copy has it, and says which files are not whole then."""

    def work(work: Work) -> tuple[Flaw, ...]:
        with Workspace.open(folder) as workspace:
            caring.restored(workspace, path, datetime.now(UTC), work.progress)
        return copies.flaws_here(Home(folder), _unstopped(work))

    return work


def listed(folder: Path, place: Path | None, _work: Work) -> tuple[Path | None, tuple[Copy, ...]]:
    """Return that place and its copies, those of the data folder for None; none where it is gone meanwhile."""
    if place is None:
        return None, copies.listed(Home(folder))
    try:
        return place, copies.elsewhere(Home(folder), place)
    except NoCopyThere:
        return place, ()


def found(folder: Path, place: Path, _work: Work) -> tuple[Copy, ...]:
    """Return the copies that lie in another place; raise NoCopyThere."""
    return copies.elsewhere(Home(folder), place)


def made(folder: Path, _work: Work) -> Path:
    """Make a copy now."""
    with Workspace.open(folder) as workspace:
        return workspace.back_up(datetime.now(UTC))


def tested(path: Path, work: Work) -> Copy:
    """Test a copy, texts and files."""
    return copies.tested(path, datetime.now(UTC), work.progress)


def brought(folder: Path, place: Path, work: Work) -> Copy:
    """Copy everything into a new folder of that place, and test it there."""
    with Workspace.open(folder) as workspace:
        brought = workspace.bring(place, datetime.now(UTC), work.progress)
    return copies.tested(brought / copies.DATABASE, datetime.now(UTC), _unstopped(work))


def restored_one(folder: Path, copy: Copy, audit_id: str, work: Work) -> tuple[Flaw, ...]:
    """Put one audit of a copy beside the others; return which files are not whole then."""
    with Workspace.open(folder) as workspace:
        caring.restored_one(workspace, copy, audit_id, work.progress)
    return copies.flaws_here(Home(folder), _unstopped(work))


def _unstopped(work: Work) -> Progress:
    """Tell on how far it is, once what was asked is done: it is too late to stop it."""

    def progress(done: int, of: int) -> None:
        with suppress(Stopped):
            work.progress(done, of)

    return progress
