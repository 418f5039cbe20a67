import subprocess
import sys
from pathlib import Path

import pytest

from audit_app.domain.audit import Action
from audit_app.domain.changes import Fact
from audit_app.errors import AuditInUse
from audit_app.identity import new_id
from audit_app.store import driver
from audit_app.store.undoing import CREATION
from audit_app.store.workspace import Workspace
from tests.builders import CHECKLIST, a_busy_audit, a_checklist, an_audit
from tests.store.afternoon import answer_text, begin, rows, said_elsewhere, save, stamp, undo, with_answer

ROOT = Path(__file__).parents[2]
VERDICT = Fact("answer", "ACC-01", "verdict")


@pytest.fixture
def audit(workspace):
    return begin(workspace, a_busy_audit())


def test_one_change_a_fact_each_naming_its_step_and_its_author(workspace, audit):
    after = with_answer(audit).replaced(event=audit.event.replaced(name="Autre", edition="2028"))
    step = save(workspace, audit, after, gesture="edit", subject="INF-01", by="Bilal")
    made = [change for change in workspace.changes_of(audit.id) if change.step == step.id]
    assert {change.fact for change in made} == set(step.facts)
    assert set(step.facts) == {
        Fact("answer", "INF-01", "verdict"),
        Fact("event", "", "name"),
        Fact("event", "", "edition"),
    }
    assert {(change.by, change.at) for change in made} == {("Bilal", step.at)}
    assert [len(change.parents) for change in sorted(made, key=lambda c: c.kind)] == [0, 1, 1]


def test_the_checklist_is_stored_once(workspace):
    for _ in range(3):
        begin(workspace, an_audit())
    begin(workspace, an_audit(checklist=a_checklist(version="2.0")))
    assert len(rows(workspace, "SELECT hash FROM checklist")) == 2


def test_moving_to_another_checklist_stores_it(workspace, audit):
    after = audit.replaced(checklist=a_checklist(version="2.0"))
    save(workspace, audit, after)
    workspace._checklists.by_hash.clear()
    assert workspace.load(audit.id) == after


def test_what_somebody_else_said_since_is_never_superseded_unseen(workspace, audit):
    here = with_answer(audit, "ACC-01", reason="Ici")
    there = with_answer(audit, "ACC-01", reason="Là")
    save(workspace, audit, there)
    before = rows(workspace, "SELECT count(*) FROM change")
    with pytest.raises(AuditInUse) as raised, workspace.writing(audit.id):
        save(workspace, audit, here)
    assert raised.value.audit == audit.id
    assert raised.value.holder
    assert workspace.load(audit.id) == there
    assert rows(workspace, "SELECT count(*) FROM change") == before


def test_what_somebody_else_said_of_another_fact_is_no_hindrance(workspace, audit):
    save(workspace, audit, with_answer(audit, "INF-01"))
    save(workspace, audit, with_answer(audit, "CIR-01"))
    assert workspace.load(audit.id) == with_answer(with_answer(audit, "INF-01"), "CIR-01")


MANY = """
import sys
from functools import partial
from pathlib import Path
from audit_app.session import AuditSession
from audit_app.store.workspace import Workspace
from tests.store.killing import numbered
with Workspace.open(Path(sys.argv[1])) as workspace:
    with AuditSession.opened(workspace, sys.argv[2], [].append) as session:
        for number in range(1, 101):
            session.apply("answer", partial(numbered, number=number))
"""


def test_two_processes_save_in_two_audits_at_once_and_nothing_is_lost_or_locked(home):
    with Workspace.open(home) as workspace:
        audits = [begin(workspace, an_audit()).id for _ in range(2)]
    runs = [
        subprocess.Popen([sys.executable, "-c", MANY, str(home), audit], cwd=ROOT, stderr=subprocess.DEVNULL)
        for audit in audits
    ]
    if not driver.may_share(driver.VERSION):  # then one was kept out, by name and at once: it can only come after
        assert sorted(run.wait(timeout=60) for run in runs)[0] == 0
        return
    assert [run.wait(timeout=60) for run in runs] == [0, 0]
    with Workspace.open(home) as workspace:
        workspace.verify()
        assert [workspace.load(audit).notes["CIR-01"] for audit in audits] == ["100", "100"]
        assert [len(workspace.steps_of(audit)) for audit in audits] == [101, 101]


def test_a_contested_fact_is_settled_by_one_who_has_seen_every_value(workspace, audit):
    said_elsewhere(workspace, audit.id, VERDICT, answer_text(reason="Là"))
    with pytest.raises(AuditInUse):
        save(workspace, audit, with_answer(audit, "ACC-01", reason="Vu d'avant"))
    seen = workspace.load(audit.id)
    assert len(seen.contested) == 1
    chosen = with_answer(seen, "ACC-01", reason="Choisi").replaced(contested=())
    save(workspace, seen, chosen)
    assert workspace.load(audit.id) == chosen


def test_choosing_what_is_shown_already_settles_too(workspace, audit):
    said_elsewhere(workspace, audit.id, VERDICT, answer_text(reason="Là"))
    seen = workspace.load(audit.id)
    save(workspace, seen, seen.replaced(contested=()))
    assert workspace.load(audit.id) == seen.replaced(contested=())


def test_what_a_union_orphaned_can_be_said_again(workspace, audit):
    action = Action(id=new_id(), subject="ACC-01", what="Poser", owner="A", due=audit.created_on)
    whole = audit.replaced(actions={action.id: action})
    save(workspace, audit, whole)
    save(workspace, whole, audit)
    said_elsewhere(workspace, audit.id, Fact("action", action.id, "owner"), '{"owner":"B"}')
    orphaned = workspace.load(audit.id)
    assert (len(orphaned.orphans), len(orphaned.contested)) == (1, 1)
    again = orphaned.replaced(actions={action.id: action.replaced(owner="C")}, contested=(), orphans=())
    save(workspace, orphaned, again)
    assert workspace.load(audit.id) == again
    assert undo(workspace, audit) == orphaned


def test_what_a_union_orphaned_and_nobody_contests_can_be_said_again(workspace, audit):
    action = Action(id=new_id(), subject="ACC-01", what="Poser", owner="A", due=audit.created_on)
    said_elsewhere(workspace, audit.id, Fact("action", action.id, "owner"), '{"owner":"B"}')
    orphaned = workspace.load(audit.id)
    assert (len(orphaned.orphans), orphaned.contested) == (1, ())
    again = orphaned.replaced(actions={action.id: action.replaced(owner="C")}, orphans=())
    save(workspace, orphaned, again)
    assert workspace.load(audit.id) == again


def test_a_step_of_the_same_id_grows_while_it_is_the_last(workspace, audit):
    first = stamp("note", "ACC-01")
    once = audit.replaced(notes={"ACC-01": "V"})
    twice = audit.replaced(notes={"ACC-01": "Vu", "CIR-01": "Là"})
    workspace.save(first, audit, once, lambda _: (0, 0))
    grown = workspace.save(stamp("note", "ACC-01", id=first.id, at="2030"), once, twice, lambda _: (0, 0))
    assert grown.facts == (Fact("note", "ACC-01", "text"), Fact("note", "CIR-01", "text"))
    assert [step.gesture for step in workspace.steps_of(audit.id)] == [CREATION, "note"]
    assert workspace.steps_of(audit.id)[-1] == grown
    assert workspace.load(audit.id) == twice


def test_the_list_shows_what_was_saved(workspace, audit):
    after = audit.replaced(event=audit.event.replaced(name="Nouveau nom"), checklist=CHECKLIST)
    workspace.save(stamp("event", at="2030"), audit, after, lambda _: (7, 8))
    (summary,) = workspace.summaries()
    assert (summary.name, summary.checked, summary.to_check, summary.changed_at) == ("Nouveau nom", 7, 8, "2030")
    assert summary.created_at < "2030"
