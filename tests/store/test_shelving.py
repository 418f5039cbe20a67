"""Shelving: put away, in the trash and back whole, erased for good; never what somebody has open."""

import pytest

from audit_app.domain.audit import Evidence, EvidenceKind
from audit_app.domain.plan import Plan
from audit_app.errors import AuditInUse, InTrash, NotInTrash, UnknownAudit
from audit_app.identity import new_id
from audit_app.session import AuditSession
from audit_app.store import locks
from audit_app.store.home import Home
from audit_app.store.rows import Shelf
from tests.builders import a_busy_audit
from tests.store.afternoon import begin, logical, rows, save, with_answer
from tests.strategies import IDS

AT, LATER = "2027-06-01T10:00:00.000+00:00", "2027-06-02T10:00:00.000+00:00"


@pytest.fixture
def audit(workspace):
    return begin(workspace, a_busy_audit())


def shelf(workspace, audit):
    return next(s.shelf for s in workspace.summaries() if s.id == audit.id)


def with_photo(audit, sha256, number=0):
    piece = Evidence(
        id=IDS[number], line="ACC-01", kind=EvidenceKind.PICTURE, sha256=sha256 * 64, suffix=".jpg", size=9
    )
    return audit.replaced(evidence={**audit.evidence, piece.id: piece})


def test_what_is_archived_is_out_of_sight_and_can_be_worked_on(workspace, audit):
    workspace.archive(audit.id, AT)
    assert (shelf(workspace, audit), workspace.recent(9)) == (Shelf.ARCHIVE, ())
    with AuditSession.opened(workspace, audit.id, [].append) as session:
        session.apply("answered", with_answer)
    workspace.archive(audit.id, None)
    assert [s.id for s in workspace.recent(9)] == [audit.id]


def test_what_is_put_away_is_listed_apart_the_one_begun_last_first(workspace, audit):
    others = [begin(workspace, a_busy_audit().replaced(id=new_id())) for _each in range(3)]
    assert workspace.summaries(put_away=True) == ()
    workspace.archive(audit.id, AT)
    workspace.trash(others[1].id, AT)
    assert [s.id for s in workspace.summaries(put_away=True)] == [others[1].id, audit.id]
    assert [s.shelf for s in workspace.summaries(put_away=True)] == [Shelf.TRASH, Shelf.ARCHIVE]


def test_the_trash_gives_back_an_audit_as_it_was(workspace, audit):
    save(workspace, audit, with_answer(audit))
    before = logical(workspace)
    workspace.trash(audit.id, AT)
    workspace.trash(audit.id, LATER)
    (summary,) = workspace.summaries()
    assert (summary.shelf, summary.trashed_at, workspace.recent(9)) == (Shelf.TRASH, AT, ())
    workspace.take_out(audit.id)
    assert logical(workspace) == before


def test_what_was_archived_is_archived_when_it_leaves_the_trash(workspace, audit):
    workspace.archive(audit.id, AT)
    workspace.trash(audit.id, LATER)
    workspace.take_out(audit.id)
    assert shelf(workspace, audit) is Shelf.ARCHIVE


def test_what_is_in_the_trash_is_read_and_not_changed(workspace, audit):
    workspace.trash(audit.id, AT)
    assert workspace.load(audit.id) == audit
    with pytest.raises(InTrash):
        AuditSession.opened(workspace, audit.id, [].append)
    with pytest.raises(InTrash):
        workspace.archive(audit.id, AT)


def test_an_audit_that_is_open_anywhere_is_neither_trashed_nor_erased(workspace, audit, home):
    with locks.held(Home(home).locks, audit.id), pytest.raises(AuditInUse):
        workspace.trash(audit.id, AT)
    assert shelf(workspace, audit) is Shelf.CURRENT
    workspace.trash(audit.id, AT)


def test_only_what_is_in_the_trash_is_erased_or_taken_out(workspace, audit):
    for gesture in (workspace.erase, workspace.take_out):
        with pytest.raises(NotInTrash):
            gesture(audit.id)
        with pytest.raises(UnknownAudit):
            gesture("0" * 36)
    for gesture in (workspace.trash, workspace.archive):
        with pytest.raises(UnknownAudit):
            gesture("0" * 36, AT)
    assert workspace.load(audit.id) == audit


def test_erasing_leaves_no_row_and_no_letter_of_an_audit_in_the_database(workspace, audit, home):
    other = begin(workspace, a_busy_audit())
    save(workspace, audit, audit.replaced(notes={"ACC-01": "Un secret de polichinelle"}))
    workspace.trash(audit.id, AT)
    workspace.erase(audit.id)
    for table, column in (("audit", "id"), ("change", "audit"), ("step", "audit"), ("head", "audit")):
        found = rows(workspace, f"SELECT DISTINCT {column} FROM {table}")  # noqa: S608
        assert found == [(other.id,)]
    workspace.verify()
    assert workspace.load(other.id) == other
    workspace.close()
    kept = b"".join(path.read_bytes() for path in home.glob("jauge.db*"))
    assert b"polichinelle" not in kept
    assert audit.id.encode() not in kept


def test_erasing_names_the_files_that_no_other_audit_ever_named(workspace, audit):
    other = begin(workspace, a_busy_audit())
    taken_back = with_photo(with_photo(audit, "a"), "c", 1)
    save(workspace, audit, taken_back)
    save(workspace, taken_back, with_photo(audit, "a"))
    shared = with_photo(audit, "a")
    save(workspace, shared, with_photo(shared, "b", 2))
    removed = save(workspace, other, with_photo(other, "b")) and with_photo(other, "b")
    save(workspace, removed, other)  # undo may still bring it back
    workspace.trash(audit.id, AT)
    assert workspace.erase(audit.id) == {"a" * 64, "c" * 64}


def test_a_lock_is_free_again_after_each_gesture(workspace, audit, home):
    workspace.trash(audit.id, AT)
    workspace.take_out(audit.id)
    with workspace.writing(audit.id):
        pass
    assert list(Home(home).locks.glob("*.holder")) == []


def with_plan(audit, sha256):
    plan = Plan(id=IDS[0], name="Stade", alt="x", sha256=sha256 * 64, suffix=".jpg", size=9, width=8, height=6)
    return audit.replaced(plans={plan.id: plan})


def test_the_picture_of_a_plan_goes_with_its_audit_unless_another_names_it(workspace, audit):
    other = begin(workspace, a_busy_audit())
    save(workspace, other, with_plan(other, "b"))
    for sha256 in "ab":
        save(workspace, workspace.load(audit.id), with_plan(audit, sha256))
    assert workspace.evidence_named() == {"b" * 64}
    workspace.trash(audit.id, AT)
    assert workspace.erase(audit.id) == {"a" * 64}
