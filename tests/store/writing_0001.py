"""Writes tests/data/workspace-0001: run once before the first release, never after.

python -m tests.store.writing_0001
"""

import shutil
import tempfile
from pathlib import Path

from audit_app.domain.audit import Verdict
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit
from tests.store.afternoon import begin, save, undo, with_answer
from tests.store.test_migrations import RELEASED


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        with Workspace.open(Path(folder)) as workspace:
            audit = begin(workspace, a_busy_audit())
            save(workspace, audit, with_answer(audit), subject="INF-01")
            undo(workspace, audit)
            save(workspace, audit, with_answer(audit, verdict=Verdict.PARTIAL), subject="INF-01")
        RELEASED.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(Path(folder) / "jauge.db", RELEASED)


if __name__ == "__main__":
    main()
