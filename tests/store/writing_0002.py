"""Writes tests/data/workspace-0002: run once before the release that brings it, never after.

python -m tests.store.writing_0002
"""

import shutil
import tempfile
from pathlib import Path

from audit_app.domain.audit import Verdict
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit, an_event
from tests.store.afternoon import begin, save, undo, with_answer

RELEASED = Path(__file__).parents[1] / "data" / "workspace-0002" / "jauge.db"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        with Workspace.open(Path(folder)) as workspace:
            audit = begin(workspace, a_busy_audit())
            save(workspace, audit, with_answer(audit), subject="INF-01")
            undo(workspace, audit)
            save(workspace, audit, with_answer(audit, verdict=Verdict.PARTIAL), subject="INF-01")
            for edition, put in (("2026", workspace.archive), ("2025", workspace.trash)):
                other = begin(workspace, a_busy_audit().replaced(event=an_event(edition=edition)))
                put(other.id, "2027-06-01T10:00:00.000+00:00")
        RELEASED.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(Path(folder) / "jauge.db", RELEASED)


if __name__ == "__main__":
    main()
