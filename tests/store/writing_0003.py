"""Writes tests/data/workspace-0003: run once before the release that brings it, never after.

python -m tests.store.writing_0003
"""

import shutil
import tempfile
from pathlib import Path

from audit_app.domain.consent import Use
from audit_app.domain.progress import counted
from audit_app.domain.withdrawing import withdrawn
from audit_app.store.redacting import Withdrawn
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit
from tests.store.afternoon import begin, save, stamp
from tests.testing import ON, tested

RELEASED = Path(__file__).parents[1] / "data" / "workspace-0003" / "jauge.db"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        with Workspace.open(Path(folder)) as workspace:
            audit = begin(workspace, a_busy_audit())
            held = tested(audit, "T01", "T02")
            save(workspace, audit, held, gesture="tests_taken_in")
            done, taken_back = withdrawn(held, "T01", {Use.TAKE_PART}, ON), stamp("withdrawn", "T01")
            one = Withdrawn(audit.id, "T01", frozenset({Use.TAKE_PART}), taken_back.at)
            workspace.withdraw(taken_back, held, done.audit, counted, one)
            workspace.clean()
        RELEASED.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(Path(folder) / "jauge.db", RELEASED)


if __name__ == "__main__":
    main()
