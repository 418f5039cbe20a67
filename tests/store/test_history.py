import pytest
from hypothesis import HealthCheck, given, settings

from audit_app.domain.changes import Fact, facts_of, heads
from audit_app.errors import DamagedWorkspace
from audit_app.store import driver, history
from audit_app.store.driver import write
from audit_app.store.rows import Said
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit, an_audit
from tests.store.afternoon import answer_text, begin, rows, said_elsewhere, save, undo, with_answer
from tests.strategies import afternoons

VERDICT = Fact("answer", "ACC-01", "verdict")
HEADS = "SELECT * FROM head ORDER BY 1, 2, 3, 4, 5, 6"


@pytest.fixture(scope="module")
def open_workspace(tmp_path_factory):
    with Workspace.open(tmp_path_factory.mktemp("home")) as workspace:
        yield workspace


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(gestures=afternoons)
def test_heads_made_again_from_the_changes_are_those_that_were_stored(open_workspace, gestures):
    workspace, audit = open_workspace, begin(open_workspace, an_audit())
    for number, gesture in enumerate(gestures):
        after = gesture(audit)
        if after != audit:
            save(workspace, audit, after)
            audit = undo(workspace, audit) if number % 3 == 2 else after
    stored = rows(workspace, HEADS)
    workspace.rebuild_heads(audit.id)
    assert rows(workspace, HEADS) == stored
    found = heads(workspace.changes_of(audit.id))
    assert {fact: group[-1].value for fact, group in found.items() if group[-1].value is not None} == facts_of(audit)
    history.check(workspace._db, audit.id)


def test_a_change_of_a_fact_supersedes_all_its_heads(workspace):
    audit = begin(workspace, a_busy_audit())
    said_elsewhere(workspace, audit.id, VERDICT, answer_text(reason="a"), answer_text(reason="b"))
    assert len(history.heads_of_fact(workspace._db, audit.id, VERDICT)) == 3
    with write(workspace._db):
        history.append(workspace._db, workspace.node, audit.id, "step", {VERDICT: (Said("null", None, "2027"),)})
    (head,) = history.heads_of_fact(workspace._db, audit.id, VERDICT)
    assert head[0] == workspace.node
    assert len(workspace.changes_of(audit.id)[-1].parents) == 3


def test_changes_are_numbered_without_gap_across_audits(workspace):
    for _ in range(2):
        begin(workspace, an_audit())
    numbers = [row[0] for row in rows(workspace, "SELECT seq FROM change ORDER BY rowid")]
    assert numbers == list(range(1, len(numbers) + 1))


def test_equal_values_have_different_hashes(workspace):
    audit = begin(workspace, a_busy_audit())
    for line in ("CIR-01", "INF-01"):
        after = with_answer(audit, line)
        save(workspace, audit, after)
        audit = after
    one, two = workspace.changes_of(audit.id)[-2:]
    assert one.value == two.value
    assert one.value_hash != two.value_hash


BREAKS = {
    "the value of a head": "UPDATE head SET value = '\"Bonjour\"' WHERE kind = 'note'",
    "the value of a change": "UPDATE change SET value = '\"Bonjour\"' WHERE kind = 'note'",
    "the hash of a change": "UPDATE change SET value_hash = 'x' WHERE kind = 'note'",
    "both values": "UPDATE change SET value = '1' WHERE kind = 'note'; UPDATE head SET value = '1' WHERE kind = 'note'",
    "the kind of a head": "UPDATE head SET kind = 'npte' WHERE kind = 'note'",
    "the audit of a change": "UPDATE change SET audit = 'x' WHERE kind = 'note'",
    "a change gone": "DELETE FROM change WHERE kind = 'note'",
    "the event gone from the heads": "DELETE FROM head WHERE kind = 'event'",
    "the checklist gone from the heads": "DELETE FROM head WHERE aspect = 'checklist'",
    "the text of a value": "UPDATE head SET value = CAST(x'22ff22' AS TEXT) WHERE kind = 'note'",
    "the checklist": "UPDATE checklist SET json = replace(json, 'CIR-01', 'CIR-09')",
}


def broken_by(home, sql: str) -> None:
    """Alter a closed workspace as a failing disk would: no trigger and no foreign key defends it."""

    with driver.connected(home / "jauge.db", "mode=rwc") as db:
        for name in ("change_stays", "change_is_frozen"):
            db.execute(f"DROP TRIGGER {name}")
        db.executescript(sql)


@pytest.mark.parametrize("sql", BREAKS.values(), ids=BREAKS)
def test_what_was_never_written_so_is_not_shown(home, sql):
    with Workspace.open(home) as workspace:
        audit = begin(workspace, a_busy_audit())
    broken_by(home, sql)
    with Workspace.open(home) as workspace:
        with pytest.raises(DamagedWorkspace):
            workspace.load(audit.id)
        with pytest.raises(DamagedWorkspace):
            workspace.verify()


HIDDEN = {
    "an old value": "UPDATE change SET value = '1' WHERE kind = 'note' AND value IS NOT NULL",
    "an old parent": "UPDATE change SET parents = '[[' WHERE kind = 'note'",
    "a head too few": "DELETE FROM head WHERE kind = 'answer'",
    "a step": "UPDATE step SET facts = '[['",
    "a reference": "UPDATE audit SET checklist_hash = 'x'",
}


@pytest.mark.parametrize("sql", HIDDEN.values(), ids=HIDDEN)
def test_what_is_not_read_to_show_an_audit_is_found_by_verifying(home, sql):
    with Workspace.open(home) as workspace:
        audit = begin(workspace, a_busy_audit())
        save(workspace, audit, audit.replaced(notes={}))
        workspace.verify()
    broken_by(home, sql)
    with Workspace.open(home) as workspace:
        workspace.load(audit.id)
        with pytest.raises(DamagedWorkspace):
            workspace.verify()


def test_a_value_that_was_nulled_is_read_as_removed_and_is_no_damage(workspace):
    audit = begin(workspace, a_busy_audit())
    with write(workspace._db):
        workspace._db.execute("UPDATE change SET value = NULL WHERE kind = 'note'")
        workspace._db.execute("UPDATE head SET value = NULL WHERE kind = 'note'")
    assert workspace.load(audit.id) == audit.replaced(notes={})
    workspace.verify()
