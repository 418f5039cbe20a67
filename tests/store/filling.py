"""Fills the disk, or what one file may hold, to the last block under a workspace. Prints what it found as JSON.

    python -m tests.store.filling disk|file|opening STEPS FOLDER

`disk`: the folder lies on a small file system of its own. Each step leaves one block of 4 kB more than the last.
"""

import json
import os
import resource
import shutil
import sys
from functools import partial
from pathlib import Path

from audit_app.errors import DiskFull
from audit_app.session import AuditSession
from audit_app.store import driver
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit
from tests.store.killing import halves, numbered

BLOCK = 4096


def leave(folder: Path, left: int) -> None:
    """Fill the file system but for so many bytes."""
    with (folder / "ballast").open("wb") as file:
        while (free := shutil.disk_usage(folder).free) > left:
            file.write(os.urandom(min(free - left, 1 << 20)))
            file.flush()


def limit(workspace: Workspace, left: int) -> None:
    """Let no file of this process grow beyond the largest of this workspace and so many bytes."""
    sizes = [path.stat().st_size for path in workspace.folder.glob("jauge.db*")]
    resource.setrlimit(resource.RLIMIT_FSIZE, (max(sizes) + left, resource.RLIM_INFINITY))


def until_full(what: str, folder: Path, left: int) -> tuple[int, bool]:
    """Save until the disk is full; return how many saves were acknowledged and whether the reserve finished one."""
    home = folder / "home"
    with Workspace.open(home) as workspace:
        session = AuditSession.begun(workspace, a_busy_audit(), [].append)
        limit(workspace, left) if what == "file" else leave(folder, left)
        number = 0
        try:
            while True:
                session.apply("answer", partial(numbered, number=number + 1))
                number += 1
        except DiskFull:
            pass
        assert halves(session.audit) == (number, number)
        assert workspace.load(session.audit.id) == session.audit
        workspace.verify()
        spent = workspace.reserve_spent
        session.close()
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    (folder / "ballast").unlink(missing_ok=True)
    with (
        Workspace.open(home) as workspace,
        AuditSession.opened(workspace, session.audit.id, [].append) as again,
    ):
        assert again.audit == session.audit
        workspace.verify()
        again.apply("answer", partial(numbered, number=number + 1))
        assert (home / "reserve").exists()
    shutil.rmtree(home)
    return number, spent


def opening(folder: Path, left: int) -> bool:
    """Open a workspace on a disk that is full already, without its reserve and with it; return whether it was spent."""
    home = folder / "home"
    with Workspace.open(home) as workspace, AuditSession.begun(workspace, a_busy_audit(), [].append) as session:
        audit = session.audit
    leave(folder, left)
    with Workspace.open(home) as workspace:
        spent = workspace.reserve_spent
        assert workspace.load(audit.id) == audit
    (home / "reserve").unlink(missing_ok=True)
    leave(folder, 0)
    if driver.may_share(driver.VERSION):  # one that must be alone needs no room to open
        try:
            Workspace.open(home)
            raise AssertionError("opened without any room")
        except DiskFull:
            pass
    (folder / "ballast").unlink()
    with Workspace.open(home) as workspace:
        workspace.verify()
        assert workspace.load(audit.id) == audit
    shutil.rmtree(home)
    return spent


def main(what: str, steps: int, folder: Path) -> dict[str, int]:
    if what == "opening":
        return {"steps": steps, "finished_with_reserve": sum(opening(folder, step * BLOCK) for step in range(steps))}
    found = [until_full(what, folder, step * BLOCK) for step in range(steps)]
    return {
        "steps": steps,
        "acknowledged": sum(number for number, _ in found),
        "finished_with_reserve": sum(spent for _, spent in found),
    }


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))))  # noqa: T201  the test reads it
