import os
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings

from audit_app.domain.audit import Action, AuditState, Evidence, EvidenceKind
from audit_app.domain.changes import Fact
from audit_app.domain.facts import KINDS
from audit_app.domain.issue import Issue
from audit_app.domain.moving import moved
from audit_app.domain.plan import Plan
from audit_app.errors import AmbiguousAudit, AuditInUse, DamagedWorkspace, DiskFull, NotForThisPiece, UnknownAudit
from audit_app.identity import new_id
from audit_app.store import driver
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.undoing import BLURRED
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit, a_checklist, an_audit, an_event
from tests.store.afternoon import begin, logical, said_elsewhere, save, stamp, undo, with_answer
from tests.strategies import afternoons

ONE = "0193a000-0000-7000-8000-00000000000a"
TWO = "0193a001-0000-7000-8000-00000000000b"


@pytest.fixture(scope="module")
def open_workspace(tmp_path_factory):
    with Workspace.open(tmp_path_factory.mktemp("home")) as workspace:
        yield workspace


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(gestures=afternoons)
def test_what_is_loaded_is_what_was_saved(open_workspace, gestures):
    audit = begin(open_workspace, an_audit())
    for gesture in gestures:
        after = gesture(audit)
        if after != audit:
            save(open_workspace, audit, after)
            audit = after
    assert open_workspace.load(audit.id) == audit


def test_what_is_loaded_after_closing_is_what_was_saved(home):
    with Workspace.open(home) as workspace:
        audit = begin(workspace, a_busy_audit())
    with Workspace.open(home) as workspace:
        assert workspace.load(audit.id) == audit
        assert workspace.load(audit.id).checklist.hash == audit.checklist.hash


def test_the_audits_changed_last_are_listed_first_and_no_more_than_asked(workspace):
    first, second = (begin(workspace, an_audit(id=audit_id)) for audit_id in (ONE, TWO))
    save(workspace, first, with_answer(first, reason="vu"))
    assert [summary.id for summary in workspace.recent(9)] == [ONE, TWO]
    assert [summary.id for summary in workspace.recent(1)] == [ONE]
    assert second.id == TWO


def test_an_audit_nobody_knows_is_not_loaded(workspace):
    with pytest.raises(UnknownAudit) as raised:
        workspace.load(ONE)
    assert raised.value.prefix == ONE


def test_an_audit_is_found_by_the_beginning_of_its_id(workspace):
    for audit_id in (TWO, ONE):
        begin(workspace, an_audit(id=audit_id))
    assert workspace.find("0193a000") == ONE
    assert workspace.find(f" {TWO.upper()}\n") == TWO
    with pytest.raises(AmbiguousAudit) as ambiguous:
        workspace.find("0193")
    assert ambiguous.value.candidates == (ONE, TWO)
    for nothing in ("0193b", "%", "_193", "'"):
        with pytest.raises(UnknownAudit) as unknown:
            workspace.find(nothing)
        assert unknown.value.prefix == nothing


def test_no_prefix_names_no_audit_even_the_only_one(workspace):
    begin(workspace, an_audit(id=ONE))
    with pytest.raises(UnknownAudit):
        workspace.find(" ")


def test_the_list_shows_the_audit_begun_last_first(workspace):
    older = begin(workspace, an_audit(event=an_event(name="Ancien")))
    newer = begin(workspace, a_busy_audit())
    save(workspace, older, with_answer(older))
    shown = workspace.summaries()
    assert [summary.id for summary in shown] == [newer.id, older.id]
    assert (shown[1].name, shown[1].edition, shown[1].state) == ("Ancien", "2027", AuditState.OPEN)
    assert (shown[0].checked, shown[0].to_check) == (2, 4)


def test_every_checklist_an_audit_has_or_had_is_kept_the_newest_last(home):
    first, later = a_checklist(), a_checklist(version="2.0", dated=date(2027, 3, 1))
    middle = a_checklist(version="1.5", dated=date(2027, 1, 1))
    with Workspace.open(home) as workspace:
        assert workspace.checklists() == ()
        audit = begin(workspace, an_audit(checklist=later))
        begin(workspace, an_audit(checklist=first))
        save(workspace, audit, moved(audit, middle))
        assert workspace.checklists() == (first, middle, later)
    with Workspace.open(home) as workspace:
        assert [one.version for one in workspace.checklists()] == ["1.0", "1.5", "2.0"]
        assert [one.hash for one in workspace.checklists()] == [first.hash, middle.hash, later.hash]
        assert workspace.load(audit.id).checklist == middle


def test_a_checklist_that_was_damaged_is_not_handed_out(home):
    with Workspace.open(home) as workspace:
        begin(workspace, an_audit())
        workspace._db.execute("UPDATE checklist SET json = replace(json, 'Largeur', 'Longueur')")
        workspace._db.conn.commit()
    with Workspace.open(home) as workspace, pytest.raises(DamagedWorkspace):
        workspace.checklists()


def test_another_connection_is_noticed_and_our_own_is_not(workspace, home):
    seen = workspace.data_version()
    audit = begin(workspace, an_audit())
    assert workspace.data_version() == seen
    if driver.may_share(driver.VERSION):
        with Workspace.open(home) as other:
            save(other, audit, with_answer(audit))
        assert workspace.data_version() != seen


def test_one_window_writes_an_audit_at_a_time(workspace):
    audit = begin(workspace, an_audit())
    with workspace.writing(audit.id), pytest.raises(AuditInUse), workspace.writing(audit.id):
        pass


def test_a_gesture_that_is_refused_half_way_leaves_nothing(workspace, monkeypatch):
    audit = begin(workspace, a_busy_audit())
    before = logical(workspace)
    monkeypatch.setattr("audit_app.store.history._KEEP_HEAD", "INSERT INTO nothing VALUES (?, ?, ?, ?, ?, ?, ?)")
    with pytest.raises(driver.Refused, match="nothing"):
        save(workspace, audit, with_answer(audit))
    assert logical(workspace) == before


@pytest.fixture
def full(workspace):
    """Give a workspace with one audit no room to grow."""
    audit = begin(workspace, a_busy_audit())
    pages = driver.value(workspace._db, "PRAGMA page_count")
    workspace._db.execute(f"PRAGMA max_page_count={pages}").fetchall()
    return audit


def test_a_save_without_room_takes_the_reserve_and_says_so_when_it_is_not_enough(workspace, home, full):
    long = with_answer(full, reason="x" * 9_000)
    with pytest.raises(DiskFull) as raised:
        save(workspace, full, long)
    assert raised.value.path == home / "jauge.db"
    assert not (home / "reserve").exists()
    assert not workspace.reserve_spent
    assert workspace.load(full.id) == full
    with pytest.raises(DiskFull):
        save(workspace, full, long)
    workspace._db.execute("PRAGMA max_page_count=10000").fetchall()
    save(workspace, full, long)
    assert workspace.load(full.id) == long
    workspace.verify()


def test_a_save_without_room_is_finished_with_the_reserve(workspace, home, full, monkeypatch):
    def released(path):
        workspace._db.execute("PRAGMA max_page_count=10000").fetchall()
        return True

    monkeypatch.setattr("audit_app.store.disk.release_reserve", released)
    long = with_answer(full, reason="x" * 9_000)
    save(workspace, full, long)
    assert workspace.reserve_spent
    assert workspace.load(full.id) == long
    assert undo(workspace, full) == full


def test_closing_on_a_full_disk_loses_nothing(home, monkeypatch):
    workspace = Workspace.open(home)
    audit = begin(workspace, a_busy_audit())
    execute = workspace._db.execute

    def refused(sql, *parameters):
        if "checkpoint" in sql:
            raise driver.sqlite.OperationalError("disk I/O error")
        return execute(sql, *parameters)

    monkeypatch.setattr(workspace._db, "execute", refused)
    workspace.close()
    with Workspace.open(home) as again:
        assert again.load(audit.id) == audit


def test_a_bug_in_what_makes_an_audit_is_not_called_damage(workspace, monkeypatch):
    audit = begin(workspace, an_audit())

    def broken(*_):
        raise KeyError("our bug")

    monkeypatch.setattr("audit_app.store.workspace.settled", broken)
    with pytest.raises(KeyError, match="our bug"):
        workspace.load(audit.id)


def test_a_checklist_that_is_gone_is_damage(home):
    with Workspace.open(home) as workspace:
        audit = begin(workspace, an_audit())
    with driver.connected(home / "jauge.db", "mode=rwc") as db:
        db.execute("DELETE FROM checklist")
    with Workspace.open(home) as workspace, pytest.raises(DamagedWorkspace):
        workspace.load(audit.id)


def test_counters_are_counted_before_anything_is_written(workspace):
    audit = begin(workspace, an_audit())

    def broken(_):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        workspace.save(stamp(), audit, with_answer(audit), broken)
    assert workspace.load(audit.id) == audit
    assert new_id() not in {step.id for step in workspace.steps_of(audit.id)}


def test_the_files_evidence_names_are_known_whichever_audit_and_whichever_of_two_values(workspace):
    kept, other = (evidence_of(n) for n in (1, 2))
    audit = begin(workspace, an_audit().replaced(evidence={kept.id: kept, other.id: other}))
    assert workspace.evidence_named() == {kept.sha256, other.sha256}
    save(workspace, audit, audit.replaced(evidence={kept.id: kept}))
    assert workspace.evidence_named() == {kept.sha256}
    fact = Fact("evidence", kept.id, "file")
    there = KINDS["evidence"].split(kept.replaced(sha256="e" * 64))["file"]
    said_elsewhere(workspace, audit.id, fact, there)
    assert workspace.evidence_named() == {kept.sha256, "e" * 64}


def test_a_copy_clears_old_files_no_audit_ever_named_and_keeps_what_an_undo_may_ask_for(workspace, home):
    files = EvidenceFiles(home)
    hashes = []
    for name in ("kept", "removed", "never named", "new", "report", "snapshot", "sharp", "plan"):
        (home / "a.txt").write_text(name)
        hashes.append(files.add_document(home / "a.txt").sha256)
    pieces = {e.id: e for e in (evidence_of(n).replaced(sha256=hashes[n - 1]) for n in (1, 2))}
    audit = begin(workspace, an_audit().replaced(evidence=pieces))
    kept = {k: e.replaced(blurred_from=(hashes[6],)) for k, e in pieces.items() if e.sha256 == hashes[0]}
    after = with_issue(audit.replaced(evidence=kept), *hashes[4:6])
    plan = Plan(id=TWO, name="Stade", alt="x", sha256=hashes[7], suffix=".jpg", size=9, width=8, height=6)
    save(workspace, audit, after.replaced(plans={plan.id: plan}))
    for sha256 in (*hashes[:3], *hashes[4:]):
        os.utime(files.path_of(sha256), (0, 0))
    workspace.back_up(datetime.now(UTC))
    assert files.missing(hashes) == (hashes[2],)


def with_issue(audit, report, snapshot):
    issue = Issue(
        id=ONE,
        number=1,
        kind="full",
        language="fr",
        judged_on=date(2026, 11, 30),
        issued_on=date(2026, 11, 30),
        report=report,
        snapshot=snapshot,
        pages=2,
    )
    return audit.replaced(issues={issue.id: issue})


def test_a_blur_is_taken_back_only_while_the_sharp_picture_is_there(workspace, home):
    files = EvidenceFiles(home)
    (home / "a.txt").write_text("a")
    sharp = files.add_document(home / "a.txt").sha256
    piece = evidence_of(1).replaced(sha256=sharp)
    before = begin(workspace, an_audit().replaced(evidence={piece.id: piece}))
    hidden = before.replaced(evidence={piece.id: piece.replaced(sha256="f" * 64, blurred_from=(sharp,))})
    save(workspace, before, hidden, gesture=BLURRED)
    files.erase([sharp], workspace.evidence_named())
    with pytest.raises(NotForThisPiece):
        undo(workspace, hidden)
    assert workspace.load(hidden.id) == hidden
    (home / "a.txt").write_text("a")
    files.add_document(home / "a.txt")
    assert undo(workspace, hidden) == before


def evidence_of(number):
    return Evidence(
        id=f"0193a000-0000-7000-8000-00000000000{number}",
        line="INF-01",
        kind=EvidenceKind.PICTURE,
        sha256=str(number) * 64,
        suffix=".jpg",
        size=1,
    )


def test_how_often_an_action_was_changed_only_grows_and_the_others_do_not(workspace):
    audit = begin(workspace, a_busy_audit())
    first, second = (
        Action(id=new_id(), subject="ACC-01", what="Poser", owner="A", due=audit.created_on) for _ in range(2)
    )
    acted = audit.replaced(actions={first.id: first, second.id: second})
    save(workspace, audit, acted)
    before = workspace.revisions(audit.id, "action")
    assert set(before) == {first.id, second.id}
    moved = acted.replaced(actions={**acted.actions, first.id: first.replaced(owner="B")})
    save(workspace, acted, moved)
    undo(workspace, moved)
    after = workspace.revisions(audit.id, "action")
    assert after[first.id].changes == before[first.id].changes + 2
    assert after[first.id].at >= before[first.id].at
    assert after[second.id] == before[second.id]
    assert workspace.revisions(audit.id, "finding") == {}
