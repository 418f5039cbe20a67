"""Restoring: everything as a copy has it, after a copy of the present; or one audit beside what is there."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest

from audit_app.domain.changes import Fact
from audit_app.errors import DamagedCopy, HeldElsewhere, UnknownAudit, UnsafeSQLite
from audit_app.session import AuditSession
from audit_app.store import copies, driver, locks, restoring
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.home import Home
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit, an_event
from tests.store.afternoon import answer_text, begin, logical, said_elsewhere, save, undo, with_answer
from tests.store.test_migrations import RELEASED

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def audit(workspace):
    return begin(workspace, a_busy_audit())


@pytest.fixture
def copy(workspace, audit):
    return workspace.back_up(NOW)


def without_node(tables):
    kept = {name: rows for name, rows in tables.items() if name != "setting"}
    return kept | {"setting": [row for row in tables["setting"] if "'node'" not in row]}


def test_everything_is_again_as_the_copy_has_it_after_a_copy_of_the_present(workspace, audit, copy):
    expected, node = logical(workspace), workspace.node
    save(workspace, audit, with_answer(audit))
    begin(workspace, a_busy_audit())
    present = logical(workspace)
    before = workspace.restore(copy, LATER)
    assert without_node(logical(workspace)) == without_node(expected)
    assert workspace.node != node
    workspace.verify()
    workspace.restore(before, LATER + timedelta(hours=1))
    assert without_node(logical(workspace)) == without_node(present)


def test_work_goes_on_after_restoring_here_and_in_another_window(workspace, audit, copy, home):
    if not driver.may_share(driver.VERSION):  # then there is no other window, before or after
        workspace.restore(copy, LATER)
        with pytest.raises(UnsafeSQLite):
            Workspace.open(home)
        return
    with Workspace.open(home) as elsewhere:
        begin(workspace, a_busy_audit())
        assert len(elsewhere.summaries()) == 2
        workspace.restore(copy, LATER)
        assert [s.id for s in elsewhere.summaries()] == [audit.id]
        after = with_answer(audit)
        save(workspace, audit, after)
        assert elsewhere.load(audit.id) == after
    workspace.verify()


def test_a_copy_of_before_the_last_tables_is_brought_up_to_date(workspace, audit, copy, home):
    shutil.copy(RELEASED, copy)
    workspace.restore(copy, LATER)
    assert [s.name for s in workspace.recent(9)] == ["Course des remparts"]
    workspace.verify()
    workspace.close()
    Workspace.open(home).close()


def test_nothing_is_restored_while_an_audit_is_open_or_from_a_bad_copy(workspace, audit, copy, home):
    save(workspace, audit, with_answer(audit))
    before = logical(workspace)
    with locks.held(Home(home).locks, audit.id), pytest.raises(HeldElsewhere) as raised:
        workspace.restore(copy, LATER)
    assert raised.value.audit == f"{audit.event.name} {audit.event.edition}"
    copy.write_bytes(copy.read_bytes()[:-4096])
    with pytest.raises(DamagedCopy):
        workspace.restore(copy, LATER)
    with pytest.raises(DamagedCopy):
        workspace.restore_one(copy, audit.id)
    assert logical(workspace) == before


def test_one_audit_is_put_beside_what_is_there_with_its_history(workspace, audit):
    save(workspace, audit, with_answer(audit))
    undo(workspace, audit)
    fact = Fact("answer", "ACC-01", "verdict")
    said_elsewhere(workspace, audit.id, fact, answer_text(by="Bilal"), answer_text(by="Chloé"))
    copy = workspace.back_up(NOW)
    there = workspace.load(audit.id)
    assert there.contested
    new_id = workspace.restore_one(copy, audit.id)
    assert workspace.load(audit.id) == there
    assert workspace.load(new_id).replaced(id=audit.id) == there
    assert [s.gesture for s in workspace.steps_of(new_id)] == [s.gesture for s in workspace.steps_of(audit.id)]
    workspace.verify()
    with AuditSession.opened(workspace, new_id, [].append) as session:
        session.redo()
        assert "INF-01" in session.audit.answers


def test_an_erased_audit_comes_back_from_a_copy_kept_elsewhere_alone(workspace, audit, copy, tmp_path):
    brought = workspace.bring(tmp_path, NOW) / copies.DATABASE
    workspace.trash(audit.id, "2027-06-01T10:00:00.000+00:00")
    workspace.erase(audit.id)
    with pytest.raises(UnknownAudit):
        workspace.restore_one(copy, audit.id)
    new_id = workspace.restore_one(brought, audit.id)
    assert [s.id for s in workspace.recent(9)] == [new_id]
    assert workspace.load(new_id).answers == audit.answers


def test_the_same_audit_is_restored_twice_beside_itself(workspace, audit, copy):
    for _ in range(2):
        workspace.restore_one(copy, audit.id)
    workspace.verify()
    assert len(workspace.summaries()) == 3


def test_an_audit_the_copy_does_not_hold_is_refused(workspace, audit, copy):
    later = begin(workspace, a_busy_audit())
    with pytest.raises(UnknownAudit):
        workspace.restore_one(copy, later.id)


def test_an_audit_of_a_copy_is_named_by_the_beginning_of_its_id(workspace, audit):
    other = begin(workspace, a_busy_audit().replaced(event=an_event(edition="2028")))
    copy = workspace.back_up(NOW)
    assert restoring.audit_of(copy, other.id) == other.id
    for prefix in ("", "zz", "01"):
        with pytest.raises(UnknownAudit):
            restoring.audit_of(copy, prefix)


def test_what_was_brought_elsewhere_is_restored_with_its_files(workspace, audit, home, tmp_path):
    files = EvidenceFiles(home)
    file = files.path_of(files.frozen(b"photo", ".jpg"))
    place = tmp_path / "stick"
    place.mkdir()
    brought = workspace.bring(place, NOW)
    file.unlink()
    workspace.restore(copies.found(Home(home), str(brought)), LATER)
    assert file.read_bytes() == b"photo"
