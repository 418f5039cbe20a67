"""The tables: as they were released, strict, and a change is kept for ever."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from audit_app.domain.audit import Verdict
from audit_app.domain.consent import Use
from audit_app.domain.sheet import origin_of
from audit_app.store import driver, migrations, redacting
from audit_app.store.driver import connected, write
from audit_app.store.rows import Shelf
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit
from tests.store import writing_0002, writing_0003, writing_0004
from tests.store.afternoon import begin, rows

RELEASED = Path(__file__).parents[1] / "data" / "workspace-0001" / "jauge.db"
NOW = datetime(2027, 5, 15, 12, tzinfo=UTC)


@pytest.fixture
def audit(workspace):
    return begin(workspace, a_busy_audit())


def test_the_workspace_of_the_first_tables_opens_and_says_what_it_said(home):
    home.mkdir()
    shutil.copy(RELEASED, home)
    with Workspace.open(home) as workspace:
        workspace.verify()
        (summary,) = workspace.summaries()
        assert (summary.name, summary.checked, summary.to_check) == ("Course des remparts", 3, 3)
        audit = workspace.load(summary.id)
        assert audit.answers["INF-01"].verdict is Verdict.PARTIAL
        assert audit.notes == {"ACC-01": "Vu avec le régisseur.\nÀ revoir."}
        assert [step.gesture for step in workspace.steps_of(audit.id)] == ["audit_created", "answer", "undo", "answer"]


def test_the_workspace_with_shelves_opens_and_says_what_is_put_where(home):
    home.mkdir()
    shutil.copy(writing_0002.RELEASED, home)
    with Workspace.open(home) as workspace:
        workspace.verify()
        shelves = {summary.edition: summary.shelf for summary in workspace.summaries()}
        assert shelves == {"2027": Shelf.CURRENT, "2026": Shelf.ARCHIVE, "2025": Shelf.TRASH}


def test_the_workspace_with_testers_opens_and_what_was_taken_back_is_not_in_it(home):
    home.mkdir()
    shutil.copy(writing_0003.RELEASED, home)
    with Workspace.open(home) as workspace:
        workspace.verify()
        (summary,) = workspace.summaries()
        audit = workspace.load(summary.id)
        assert set(audit.testers) == {"T02"}
        assert (audit.agreed("T01", Use.TAKE_PART), audit.agreed("T02", Use.QUOTATION)) == (False, True)
        assert [(one.audit, one.tester, one.uses) for one in workspace.withdrawals()] == [
            (audit.id, "T01", frozenset({Use.TAKE_PART}))
        ]
        assert [step.gesture for step in workspace.steps_of(audit.id)][-1] == "withdrawn"


def test_the_workspace_whose_ledger_remembers_opens_and_says_which_files_told_of_who_left(home):
    home.mkdir()
    shutil.copy(writing_0004.RELEASED, home)
    with Workspace.open(home) as workspace:
        workspace.verify()
        (one,) = workspace.withdrawals()
        assert one.origins == {origin_of(writing_0004.TOLD)}
        assert one.since == {workspace.node} != {one.node}
        assert workspace.load(one.audit).consents["T01.take_part"].origins == tuple(one.origins)


def of_before_the_ledger_remembered(path):
    """Make a database as the version before wrote it: what files had told stands in the audit alone."""
    with connected(path, "mode=rw") as db:
        for column in ("origins", "since"):
            db.execute(f"ALTER TABLE withdrawal DROP COLUMN {column}")
        db.execute("DELETE FROM _sqlite_migrations WHERE name LIKE '0004%'")


def test_an_older_ledger_learns_from_the_audit_what_files_had_told_and_copies_of_before_learn_it_from_there(home):
    home.mkdir()
    shutil.copy(writing_0004.RELEASED, home)
    with Workspace.open(home) as workspace:
        known, copy = workspace.withdrawals()[0].origins, workspace.back_up(NOW)
    of_before_the_ledger_remembered(home / "jauge.db")
    of_before_the_ledger_remembered(copy)
    with connected(copy, "mode=rw") as db, write(db):  # made before the file, and cleaned when it was taken back
        db.execute("UPDATE head SET value = NULL WHERE kind = 'consent'")
    with Workspace.open(home) as workspace:
        assert [(one.origins, one.since) for one in workspace.withdrawals()] == [(known, frozenset())]
        workspace.back_up(NOW.replace(hour=13))
    with connected(copy, "mode=ro&immutable=1") as db:
        assert [one.origins for one in redacting.ledger(db)] == [known]


STEPS = [
    ("0002_shelves", RELEASED),
    ("0003_withdrawals", writing_0002.RELEASED),
    ("0004_what_the_ledger_remembers", writing_0003.RELEASED),
    ("", writing_0004.RELEASED),
]


@pytest.mark.parametrize(("step", "released"), STEPS)
def test_each_step_still_makes_the_tables_as_they_were_released(tmp_path, step, released):
    db = driver.connected(tmp_path / "a.db", "mode=rwc")
    migrations.SCHEMA.apply(db, stop_before=step or None)
    kept = driver.connected(released, "mode=ro&immutable=1")
    assert db.schema == kept.schema
    kept.close()
    db.close()


def test_an_older_workspace_gets_shelves_and_nothing_else_is_changed(home):
    home.mkdir()
    shutil.copy(RELEASED, home)
    kept = driver.connected(RELEASED, "mode=ro&immutable=1")
    with Workspace.open(home) as workspace:
        for table in ("change", "step", "head", "checklist"):
            assert list(workspace._db.table(table).rows) == list(kept.table(table).rows)
        assert [summary.shelf for summary in workspace.summaries()] == [Shelf.CURRENT]
    kept.close()


def test_a_workspace_of_before_testers_can_take_back_what_its_changes_say_and_nothing_else(home):
    home.mkdir()
    shutil.copy(writing_0002.RELEASED, home)
    with Workspace.open(home) as workspace:
        assert workspace.withdrawals() == ()
        with write(workspace._db):
            workspace._db.execute("UPDATE change SET value = NULL, salt = '' WHERE kind = 'note'")
            workspace._db.execute("UPDATE head SET value = NULL WHERE kind = 'note'")
        workspace.verify()
        with pytest.raises(driver.sqlite.IntegrityError, match="frozen"), write(workspace._db):
            workspace._db.execute("UPDATE change SET value = NULL, salt = 'x' WHERE kind = 'answer'")


def test_every_table_is_strict(workspace):
    loose = [table.name for table in workspace._db.tables if not table.strict]
    assert loose == ["_sqlite_migrations"]


def test_a_change_cannot_be_deleted(workspace, audit):
    with pytest.raises(driver.sqlite.IntegrityError, match="as long as its audit"), write(workspace._db):
        workspace._db.execute("DELETE FROM change")


def test_a_change_of_an_audit_in_the_trash_can_be_deleted_and_no_other(workspace, audit):
    other = begin(workspace, a_busy_audit())
    workspace.trash(audit.id, "2027-06-01T10:00:00.000+00:00")
    with write(workspace._db):
        workspace._db.execute("DELETE FROM change WHERE audit = ?", (audit.id,))
    with pytest.raises(driver.sqlite.IntegrityError, match="as long as"), write(workspace._db):
        workspace._db.execute("DELETE FROM change WHERE audit = ?", (other.id,))


def test_a_change_cannot_be_replaced(workspace, audit):
    with pytest.raises(driver.sqlite.IntegrityError, match="as long as its audit"), write(workspace._db):
        workspace._db.execute("INSERT OR REPLACE INTO change SELECT * FROM change")


@pytest.mark.parametrize("column", ["node", "seq", "audit", "kind", "aspect", "value", "by", "at", "parents", "salt"])
def test_a_change_cannot_be_altered(workspace, audit, column):
    with pytest.raises(driver.sqlite.IntegrityError, match="frozen"), write(workspace._db):
        workspace._db.execute(f"UPDATE change SET {column} = {99 if column == 'seq' else repr('x')}")  # noqa: S608


def test_the_value_of_a_change_can_be_nulled_and_nothing_else_with_it(workspace, audit):
    with write(workspace._db):
        workspace._db.execute("UPDATE change SET value = NULL WHERE kind = 'note'")
    assert rows(workspace, "SELECT count(*) FROM change WHERE value IS NULL") == [(1,)]
    with pytest.raises(driver.sqlite.IntegrityError, match="frozen"), write(workspace._db):
        workspace._db.execute("UPDATE change SET value = NULL, at = ''")


def test_a_step_that_is_not_known_is_named(workspace):
    assert migrations.unknown(workspace._db) == ()
    with write(workspace._db):
        for steps, name in (("jauge", "0009_x"), ("plugin", "0001_y")):
            row = {"migration_set": steps, "name": name, "applied_at": ""}
            workspace._db.table("_sqlite_migrations").insert(row)
    assert migrations.unknown(workspace._db) == ("0009_x",)


def test_making_the_tables_is_one_transaction(tmp_path):
    db = driver.connected(tmp_path / "a.db", "mode=rwc")
    with pytest.raises(ZeroDivisionError), write(db):
        migrations.SCHEMA.apply(db)
        1 / 0  # noqa: B018
    assert db.table_names() == []
    assert isinstance(db, Database)
    db.close()
