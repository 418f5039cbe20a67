"""Cleaning after a withdrawal: at once, or beside the window; owed until it is done, whatever comes between."""

import shutil
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest

from audit_app.domain.consent import Use
from audit_app.domain.withdrawing import withdrawn
from audit_app.session import AuditSession
from audit_app.store import cleaning, redacting
from audit_app.store.driver import connected
from audit_app.store.home import Home
from audit_app.store.workspace import Workspace
from tests.builders import a_busy_audit
from tests.testing import CANARY, tested

ON, AT = date(2027, 5, 20), datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
EVERYTHING = frozenset(Use)


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "données")


@pytest.fixture
def workspace(home):
    with Workspace.open(home.folder) as opened:
        yield opened


@pytest.fixture
def session(workspace):
    """An audit with two testers who told everything, of which there is a copy."""
    begun = AuditSession.begun(workspace, tested(a_busy_audit(), "T01"), lambda _step: None)
    workspace.back_up(AT)
    yield begun
    begun.close()


def take_back(session, *, later):
    session.withdraw(withdrawn(session.audit, "T01", EVERYTHING, ON).audit, "T01", EVERYTHING, later=later)


def owed(workspace):
    return cleaning.is_owed(workspace._db)


def singing(home):
    """The files of the data folder that hold a word of the tester."""
    files = [path for path in home.folder.rglob("*") if path.is_file() and path.name != "reserve"]
    return {path.parent.name for path in files if CANARY.encode() in path.read_bytes()}


def test_at_once_it_is_in_no_file_and_nothing_is_owed(session, workspace, home):
    assert "backups" in singing(home)
    take_back(session, later=False)
    assert (singing(home), owed(workspace)) == (set(), False)


def test_left_for_later_it_is_owed_until_it_is_cleaned_and_then_in_no_file(session, workspace, home):
    if not cleaning.may_wait():  # nobody else is let in: see the test of such a SQLite
        return
    take_back(session, later=True)
    assert owed(workspace)
    assert "backups" in singing(home)
    session.cleaning()()
    assert (singing(home), owed(workspace)) == (set(), False)
    session.cleaning()()


def test_what_was_cut_off_is_done_with_the_next_copy(session, workspace, home):
    if not cleaning.may_wait():  # nobody else is let in: see the test of such a SQLite
        return
    take_back(session, later=True)
    workspace.back_up(AT + timedelta(hours=1))
    assert (singing(home), owed(workspace)) == (set(), False)


def test_with_a_sqlite_that_lets_nobody_in_it_is_cleaned_by_the_connection_that_is_there(
    session, workspace, home, monkeypatch
):
    monkeypatch.setattr(cleaning, "may_wait", lambda: False)
    take_back(session, later=True)
    session.cleaning()()
    assert (singing(home), owed(workspace)) == (set(), False)
    cleaning.cleaned(home)


def test_what_is_taken_back_meanwhile_stays_owed(session, workspace, home, monkeypatch):
    if not cleaning.may_wait():  # nobody else is let in: see the test of such a SQLite
        return
    take_back(session, later=True)
    really = redacting.redact_copies

    def meanwhile(*asked):
        with closing(connected(home.database, "mode=rw")) as other:
            cleaning.owe(other, "019f0000-0000-7000-8000-000000000001")
            other.commit() if hasattr(other, "commit") else other.conn.commit()
        return really(*asked)

    monkeypatch.setattr(redacting, "redact_copies", meanwhile)
    cleaning.cleaned(home)
    assert owed(workspace)


def test_a_data_folder_that_is_gone_is_a_problem_and_no_crash(session, workspace, home, tmp_path):
    if not cleaning.may_wait():  # nothing is ever left to clean
        return
    from audit_app.errors import Problem

    shutil.copytree(home.folder, tmp_path / "ailleurs")
    gone = Home(tmp_path / "ailleurs")
    gone.database.unlink()
    with pytest.raises(Problem):
        cleaning.cleaned(gone)
