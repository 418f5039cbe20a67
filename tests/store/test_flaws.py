"""Flaws: every file an audit names is looked for beside the database, and read to its end."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from audit_app.domain.flaw import Flaw
from audit_app.domain.plan import Plan
from audit_app.identity import new_id
from audit_app.store import copies
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.home import Home
from tests.builders import a_busy_audit
from tests.domain.test_issue import issue
from tests.store.afternoon import begin

DATA = Path(__file__).parents[1] / "data"
NAMED = "Course des remparts 2027"


@pytest.fixture
def files(home):
    return EvidenceFiles(home)


@pytest.fixture
def audit(workspace, files, tmp_path):
    path = tmp_path / "site.png"
    Image.new("RGB", (40, 30), "red").save(path)
    stored = files.add_picture(path)
    plan = Plan(
        id=new_id(),
        name="Le site",
        alt="Entrée en bas",
        sha256=stored.sha256,
        suffix=stored.suffix,
        size=stored.size,
        width=40,
        height=30,
    )
    frozen = issue(1, report=files.frozen(b"report", ".pdf"), snapshot=files.frozen(b"audit", ".json"))
    kept = begin(workspace, a_busy_audit().replaced(plans={plan.id: plan}, issues={frozen.id: frozen}))
    workspace.close()  # an older SQLite must be alone
    return kept


def found(home, told=lambda *_: None):
    return copies.flaws_here(Home(home), told)


def test_where_each_file_is_whole_there_is_none(home, audit):
    told = []
    assert found(home, lambda *far: told.append(far)) == ()
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_plans_and_what_an_issue_froze_are_looked_for_too(home, audit, files):
    (plan,), (frozen,) = audit.plans.values(), audit.issues.values()
    files.path_of(plan.sha256).write_bytes(b"broken")
    files.path_of(frozen.report).unlink()
    assert set(found(home)) == {Flaw(NAMED, "plan", "", damaged=True), Flaw(NAMED, "issue", "1")}


@pytest.mark.parametrize("version", ["0001", "0002", "0003"])
def test_a_copy_made_by_an_older_version_is_tested_too(version, tmp_path):
    path = tmp_path / "jauge.db"
    shutil.copy(DATA / f"workspace-{version}" / "jauge.db", path)
    assert {flaw.damaged for flaw in copies.tested(path, datetime.now(UTC), copies.untold).flaws} <= {False}
