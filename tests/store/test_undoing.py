"""Undo after a gesture is as if it had not been, in what is stored; and it says no where it cannot."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit_app.domain.changes import Fact
from audit_app.errors import ChangedSince, NothingToUndo
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit, an_audit
from tests.domain.test_issue import issue
from tests.store.afternoon import (
    answer_text,
    begin,
    redo,
    rows,
    said_elsewhere,
    save,
    stamp,
    undo,
    with_answer,
)
from tests.strategies import afternoons, pairs

VERDICT = Fact("answer", "ACC-01", "verdict")


@pytest.fixture
def audit(workspace):
    return begin(workspace, a_busy_audit())


@pytest.fixture(scope="module")
def open_workspace(tmp_path_factory):
    with Workspace.open(tmp_path_factory.mktemp("home")) as workspace:
        yield workspace


@settings(max_examples=100, deadline=None)
@given(pair=pairs())
def test_undo_after_any_gesture_is_identity_and_redo_after_it_too(open_workspace, pair):
    before, after = pair
    begin(open_workspace, before)
    if before == after:
        return
    save(open_workspace, before, after)
    assert undo(open_workspace, before) == before == open_workspace.load(before.id)
    assert redo(open_workspace, before) == after == open_workspace.load(before.id)
    assert undo(open_workspace, before) == before


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(gestures=afternoons, turns=st.lists(st.booleans(), max_size=14))
def test_a_whole_afternoon_is_walked_back_and_forth(open_workspace, gestures, turns):
    audit = begin(open_workspace, an_audit())
    states = [audit]
    for gesture in gestures:
        after = gesture(states[-1])
        if after != states[-1]:
            save(open_workspace, states[-1], after)
            states.append(after)
    here = len(states) - 1
    for back in turns:
        if back and here:
            here -= 1
            assert undo(open_workspace, audit) == states[here]
        elif not back and here < len(states) - 1:
            here += 1
            assert redo(open_workspace, audit) == states[here]
        else:
            with pytest.raises(NothingToUndo):
                (undo if back else redo)(open_workspace, audit)
    assert open_workspace.load(audit.id) == states[here]


def test_beginning_an_audit_is_not_undone(workspace, audit):
    assert workspace.undoable(audit.id) is None
    with pytest.raises(NothingToUndo) as raised:
        undo(workspace, audit)
    assert raised.value.gesture == "undo"
    assert workspace.load(audit.id) == audit


def test_what_would_be_undone_or_redone_can_be_asked(workspace, audit):
    step = save(workspace, audit, with_answer(audit), subject="INF-01")
    assert workspace.undoable(audit.id) == step
    assert workspace.redoable(audit.id) is None
    kept, _ = workspace.undo(audit.id, stamp("undo"), lambda _: (0, 0))
    assert (kept.gesture, kept.subject, kept.target, kept.facts) == ("undo", "INF-01", step.id, step.facts)
    assert workspace.undoable(audit.id) is None
    assert workspace.redoable(audit.id).id == step.id
    assert workspace.redoable(audit.id).undone_by == kept.id


def test_an_issue_has_left_the_house_so_undoing_passes_it_over(workspace, audit):
    answered = with_answer(audit)
    save(workspace, audit, answered)
    left = answered.replaced(issues={issue().id: issue()})
    save(workspace, answered, left, gesture="issued")
    assert undo(workspace, left) == audit.replaced(issues=left.issues)
    assert workspace.undoable(audit.id) is None


def test_undo_works_after_the_program_was_closed(home):
    with Workspace.open(home) as workspace:
        audit = begin(workspace, a_busy_audit())
        save(workspace, audit, with_answer(audit))
    with Workspace.open(home) as workspace:
        assert undo(workspace, audit) == audit
    with Workspace.open(home) as workspace:
        assert redo(workspace, audit) == with_answer(audit)


def test_undoing_takes_back_the_steps_of_this_audit_only(workspace, audit):
    other = begin(workspace, an_audit())
    save(workspace, audit, with_answer(audit))
    save(workspace, other, with_answer(other))
    undo(workspace, audit)
    assert workspace.load(other.id) == with_answer(other)


def test_undo_makes_a_fact_contested_again_with_its_authors_and_moments(workspace, audit):
    said_elsewhere(workspace, audit.id, VERDICT, answer_text(reason="a"), answer_text(reason="b"), None)
    seen = workspace.load(audit.id)
    assert len(seen.contested[0].candidates) == 4
    chosen = with_answer(seen, "ACC-01", reason="choisi").replaced(contested=())
    save(workspace, seen, chosen)
    assert undo(workspace, audit) == seen
    assert redo(workspace, audit) == chosen
    assert undo(workspace, audit) == seen
    workspace.verify()


def test_undo_removes_what_the_step_had_first_said(workspace, audit):
    save(workspace, audit, with_answer(audit, "CIR-01"))
    undo(workspace, audit)
    last = workspace.changes_of(audit.id)[-1]
    assert (last.fact.subject, last.value) == ("CIR-01", None)


def test_undo_refuses_where_a_fact_has_changed_since_and_names_it(workspace, audit):
    save(workspace, audit, with_answer(audit, "ACC-01", reason="Ici"), gesture="answer")
    said_elsewhere(workspace, audit.id, VERDICT, answer_text(reason="Là"))
    before = rows(workspace, "SELECT count(*) FROM step")
    with pytest.raises(ChangedSince) as raised:
        undo(workspace, audit)
    assert (raised.value.gesture, raised.value.fact) == ("answer", "answer/ACC-01/verdict")
    assert rows(workspace, "SELECT count(*) FROM step") == before


def test_redo_refuses_where_a_fact_has_changed_since(workspace, audit):
    save(workspace, audit, with_answer(audit, "ACC-01", reason="Ici"))
    undo(workspace, audit)
    said_elsewhere(workspace, audit.id, VERDICT, answer_text(reason="Là"))
    with pytest.raises(ChangedSince):
        redo(workspace, audit)


def test_a_new_step_ends_what_could_be_redone(workspace, audit):
    save(workspace, audit, with_answer(audit, "CIR-01"))
    undo(workspace, audit)
    save(workspace, audit, with_answer(audit, "INF-01"))
    with pytest.raises(NothingToUndo) as raised:
        redo(workspace, audit)
    assert raised.value.gesture == "redo"


def test_a_step_that_grew_is_undone_to_before_its_beginning(workspace, audit):
    first = stamp("note", "ACC-01")
    states = [audit, *(audit.replaced(notes={"ACC-01": text}) for text in ("V", "Vu", "Vue"))]
    for before, after in pairwise(states):
        workspace.save(first, before, after, lambda _: (0, 0))
    assert undo(workspace, audit) == audit
    assert redo(workspace, audit) == states[-1]
    assert undo(workspace, audit) == audit


def test_nothing_leaves_the_history(workspace, audit):
    save(workspace, audit, with_answer(audit))
    before = set(workspace.changes_of(audit.id))
    undo(workspace, audit)
    redo(workspace, audit)
    assert before < set(workspace.changes_of(audit.id))
    assert [s.gesture for s in workspace.steps_of(audit.id)] == ["audit_created", "answer", "undo", "redo"]


def test_the_list_follows_undo(workspace, audit):
    save(workspace, audit, with_answer(audit))
    assert workspace.summaries()[0].checked == 3
    undo(workspace, audit)
    assert workspace.summaries()[0].checked == 2
