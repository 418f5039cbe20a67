"""The session: apply, save, announce; undo and redo; joining; what is refused leaves everything as it was."""

import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit_app.domain.answering import answered
from audit_app.domain.audit import Audit, Verdict
from audit_app.domain.changes import Fact
from audit_app.errors import AuditInUse, ChangedSince, DiskFull, NothingToUndo, ReasonMissing, UnknownAudit
from audit_app.identity import new_id
from audit_app.session import AuditSession, Step
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit, an_answer, an_audit
from tests.store.afternoon import answer_text, said_elsewhere
from tests.strategies import afternoons, pairs

ROOT = Path(__file__).parents[1]
VERDICT = Fact("answer", "ACC-01", "verdict")


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@pytest.fixture
def workspace(home):
    with Workspace.open(home) as opened:
        yield opened


@pytest.fixture
def announced():
    return []


@pytest.fixture
def session(workspace, announced):
    with AuditSession.begun(workspace, a_busy_audit(), announced.append, by="Anne") as begun:
        announced.clear()
        yield begun


@pytest.fixture(scope="module")
def open_workspace(tmp_path_factory):
    with Workspace.open(tmp_path_factory.mktemp("home")) as workspace:
        yield workspace


def note(text: str, line: str = "ACC-01"):
    return lambda audit: audit.replaced(notes={**audit.notes, line: text})


def become(after: Audit, _: Audit) -> Audit:
    return after


@settings(max_examples=100, deadline=None)
@given(pair=pairs())
def test_undo_after_apply_is_identity_in_memory_and_on_disk(open_workspace, pair):
    before, after = pair
    with AuditSession.begun(open_workspace, before, [].append) as session:
        if session.apply("any", partial(become, after)) is None:
            assert before == after
            return
        assert session.audit == after == open_workspace.load(before.id)
        session.undo()
        assert session.audit == before == open_workspace.load(before.id)
        session.redo()
        assert session.audit == after == open_workspace.load(before.id)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(gestures=afternoons, joining=st.lists(st.booleans(), min_size=12, max_size=12))
def test_memory_and_disk_say_the_same_after_an_afternoon_of_gestures_that_join(open_workspace, gestures, joining):
    with AuditSession.begun(open_workspace, an_audit(), [].append) as session:
        first = session.audit
        for gesture, joins in zip(gestures, joining, strict=False):
            session.apply("any", gesture, coalesce=joins)
            assert open_workspace.load(first.id) == session.audit
        while session.undoable:
            session.undo()
        assert session.audit == first == open_workspace.load(first.id)


def test_a_gesture_is_saved_before_it_is_announced(workspace):
    seen = []

    def look(step: Step) -> None:
        seen.append(workspace.load(step.after.id) == step.after)

    with AuditSession.begun(workspace, an_audit(), look) as session:
        session.apply("note", note("a"))
        session.undo()
        session.redo()
    assert seen == [True] * 4


def test_beginning_announces_a_step_that_touches_everything(workspace, announced):
    with AuditSession.begun(workspace, an_audit(), announced.append, by="Anne") as session:
        (step,) = announced
        assert (step.gesture, step.before, step.after, step.by) == ("audit_created", None, session.audit, "Anne")
        assert step.touches("answers")
        with pytest.raises(NothingToUndo):
            session.undo()


def test_a_step_says_what_it_touches(session, announced):
    before = session.audit
    step = session.apply("answer", lambda a: answered(a, "INF-01", Verdict.PARTIAL), "INF-01")
    assert announced == [step]
    assert (step.gesture, step.subject, step.before, step.after) == ("answer", "INF-01", before, session.audit)
    assert step.touches("notes", "answers")
    assert not step.touches("notes", "event")
    assert step.at.endswith("+00:00")


def test_what_changes_nothing_is_no_step(session, workspace, announced):
    steps = workspace.steps_of(session.audit.id)
    assert session.apply("note", lambda audit: audit.replaced()) is None
    assert announced == []
    assert workspace.steps_of(session.audit.id) == steps


def test_a_gesture_that_is_refused_changes_nothing(session, workspace, announced):
    before = session.audit
    with pytest.raises(ReasonMissing):
        session.apply("answer", lambda audit: answered(audit, "INF-01", Verdict.CANNOT_TELL))
    assert session.audit is before
    assert announced == []
    assert workspace.load(before.id) == before


def test_a_save_that_is_refused_changes_nothing_and_can_be_tried_again(
    session, workspace, announced, home, monkeypatch
):
    before = session.audit
    session.apply("note", note("V"), coalesce=True)
    typed = session.audit

    def full(*_):
        raise DiskFull(home)

    with monkeypatch.context() as patched:
        patched.setattr(workspace, "save", full)
        with pytest.raises(DiskFull):
            session.apply("note", note("Vu"), coalesce=True)
    assert session.audit is typed
    assert len(announced) == 1
    session.apply("note", note("Vu"), coalesce=True)
    assert workspace.load(before.id).notes["ACC-01"] == "Vu"
    session.undo()
    assert session.audit == before


def test_undo_and_redo_are_announced_with_what_they_turn(session, announced):
    session.apply("note", note("Vu"), "ACC-01")
    assert (session.undoable.gesture, session.redoable) == ("note", None)
    undone = session.undo()
    assert (undone.gesture, undone.target, undone.subject) == ("undo", "note", "ACC-01")
    assert undone.touches("notes")
    assert (session.undoable, session.redoable.gesture) == (None, "note")
    redone = session.redo()
    assert (redone.gesture, redone.target, redone.after) == ("redo", "note", session.audit)
    assert [step.gesture for step in announced] == ["note", "undo", "redo"]


def test_an_undo_that_is_refused_changes_nothing(session, workspace, announced):
    session.apply("answer", lambda audit: answered(audit, "ACC-01", Verdict.PARTIAL))
    said_elsewhere(workspace, session.audit.id, VERDICT, answer_text(reason="Là"))
    before = session.audit
    with pytest.raises(ChangedSince):
        session.undo()
    assert session.audit is before
    assert len(announced) == 1


def test_typing_joins_into_one_step_until_the_field_is_left(session, workspace):
    before = session.audit
    steps = [session.apply("note", note(text), "ACC-01", coalesce=True) for text in ("V", "Vu", "Vue")]
    assert len({step.id for step in steps}) == 1
    assert steps[2].before.notes["ACC-01"] == "Vu"
    session.left()
    other = session.apply("note", note("Vue!"), "ACC-01", coalesce=True)
    assert other.id != steps[0].id
    session.undo()
    assert session.audit.notes["ACC-01"] == "Vue"
    session.undo()
    assert session.audit == before


@pytest.mark.parametrize(
    ("gesture", "subject", "coalesce"), [("note", "CIR-01", True), ("alt", "ACC-01", True), ("note", "ACC-01", False)]
)
def test_another_gesture_another_subject_or_not_asked_does_not_join(session, gesture, subject, coalesce):
    first = session.apply("note", note("V"), "ACC-01", coalesce=True)
    second = session.apply(gesture, note("Vu"), subject, coalesce=coalesce)
    third = session.apply("note", note("Vue"), "ACC-01", coalesce=True)
    assert len({first.id, second.id, third.id}) == 3


def test_nothing_joins_what_was_undone(session):
    first = session.apply("note", note("V"), "ACC-01", coalesce=True)
    session.undo()
    assert session.apply("note", note("V"), "ACC-01", coalesce=True).id != first.id


def test_a_contested_fact_is_settled_by_what_gives_it_a_value_and_only_that(session, workspace):
    audit_id = session.audit.id
    note_fact = Fact("note", "ACC-01", "text")
    said_elsewhere(workspace, audit_id, VERDICT, answer_text(reason="Là"))
    said_elsewhere(workspace, audit_id, note_fact, '"Autre note"')
    session.close()
    with AuditSession.opened(workspace, audit_id, [].append) as again:
        contested = again.audit
        assert len(contested.contested) == 2
        again.apply("answer", lambda audit: answered(audit, "ACC-01", Verdict.PARTIAL))
        assert [fact.kind for fact in again.audit.contested] == ["note"]
        assert workspace.load(audit_id) == again.audit
        again.undo()
        assert again.audit == contested
        again.apply("choose", lambda audit: audit.replaced(contested=()))
        assert workspace.load(audit_id) == again.audit


def test_an_audit_is_opened_again_where_it_was_left(home):
    with Workspace.open(home) as workspace, AuditSession.begun(workspace, a_busy_audit(), [].append) as session:
        session.apply("note", note("Vu"))
        left = session.audit
    with (
        Workspace.open(home) as workspace,
        AuditSession.opened(workspace, left.id, [].append, by="Bilal") as session,
    ):
        assert session.audit == left
        session.undo()
        assert session.audit.notes == a_busy_audit().notes
        step = session.apply("answer", lambda audit: audit.replaced(answers={"ACC-01": an_answer()}))
        assert step.by == "Bilal"


def test_an_audit_has_one_writer_until_it_is_closed(session, workspace):
    with pytest.raises(AuditInUse):
        AuditSession.opened(workspace, session.audit.id, [].append)
    session.close()
    AuditSession.opened(workspace, session.audit.id, [].append).close()


def test_what_cannot_be_begun_or_opened_is_not_locked(workspace):
    audit = an_audit()
    with pytest.raises(UnknownAudit):
        AuditSession.opened(workspace, audit.id, [].append)
    AuditSession.begun(workspace, audit, [].append).close()
    with pytest.raises(Exception, match="UNIQUE"):
        AuditSession.begun(workspace, audit, [].append)
    AuditSession.opened(workspace, audit.id, [].append).close()


def test_an_audit_can_be_looked_at_without_being_its_writer(session, workspace):
    looking = AuditSession(workspace, workspace.load(session.audit.id), [].append)
    assert looking.audit == session.audit
    looking.close()


def test_one_who_writes_without_the_lock_overwrites_nothing(session, workspace):
    looking = AuditSession(workspace, workspace.load(session.audit.id), [].append)
    session.apply("note", note("Ici"))
    with pytest.raises(AuditInUse):
        looking.apply("note", note("Là"))
    assert workspace.load(session.audit.id) == session.audit


def test_the_step_of_another_process_can_be_undone(home):
    with Workspace.open(home) as workspace:
        AuditSession.begun(workspace, (audit := a_busy_audit()), [].append).close()
    code = f"""
from pathlib import Path
from audit_app.session import AuditSession
from audit_app.store.workspace import Workspace
with Workspace.open(Path({str(home)!r})) as workspace:
    with AuditSession.opened(workspace, {audit.id!r}, print) as session:
        session.apply("note", lambda audit: audit.replaced(notes={{}}))
"""
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    with Workspace.open(home) as workspace, AuditSession.opened(workspace, audit.id, [].append) as session:
        assert session.audit.notes == {}
        session.undo()
        assert session.audit == audit


def test_ids_of_steps_are_new(session):
    step = session.apply("note", note("a"))
    assert step.id < new_id()
