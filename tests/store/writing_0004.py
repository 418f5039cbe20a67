"""Writes tests/data/workspace-0004: run once before the release that brings it, never after.

python -m tests.store.writing_0004
"""

import shutil
import tempfile
from pathlib import Path

from audit_app.domain.consent import Use
from audit_app.domain.progress import counted
from audit_app.domain.sheet import Sheet, SheetConsents, SheetObservation, SheetTester
from audit_app.domain.taking_in import taken_in
from audit_app.domain.withdrawing import withdrawn
from audit_app.identity import new_id
from audit_app.store import redacting
from audit_app.store.driver import write
from audit_app.store.redacting import Withdrawn
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit
from tests.store.afternoon import begin, save, stamp
from tests.testing import ON

RELEASED = Path(__file__).parents[1] / "data" / "workspace-0004" / "jauge.db"
TOLD = SheetObservation(tester="T01", scenario="S8", facts="Porte lourde")
SHEET = Sheet(testers=(SheetTester(code="T01", consents=SheetConsents(take_part=True)),), observations=(TOLD,))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        with Workspace.open(Path(folder)) as workspace:
            audit = begin(workspace, a_busy_audit())
            held = taken_in(audit, SHEET, new_id, by=None, on=ON).audit
            save(workspace, audit, held, gesture="tests_taken_in")
            done, taken_back = withdrawn(held, "T01", {Use.TAKE_PART}, ON), stamp("withdrawn", "T01")
            known = frozenset(done.audit.consents["T01.take_part"].origins)
            one = Withdrawn(audit.id, "T01", frozenset({Use.TAKE_PART}), taken_back.at, origins=known)
            workspace.withdraw(taken_back, held, done.audit, counted, one)
            with write(workspace._db):
                redacting.take_new_node(workspace._db)  # as where everything is put back
        RELEASED.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(Path(folder) / "jauge.db", RELEASED)


if __name__ == "__main__":
    main()
