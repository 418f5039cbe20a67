"""Audits open in a window that show one thing at a time."""

from datetime import date

import pytest
from PySide6.QtGui import QAccessible

from audit_app.session import AuditSession
from audit_app.ui.results.found import Found
from tests.report import audits
from tests.wording.speaking import plain


@pytest.fixture(autouse=True)
def _on_a_known_day(monkeypatch):
    """The clock is the edge of the program: it stands still here."""
    monkeypatch.setattr("audit_app.ui.results.screen.today", lambda: audits.ON)


@pytest.fixture(autouse=True)
def _somebody_listens(qapp):
    """Without a screen reader, Qt tells nobody that a list has changed."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def laid(desk):
    """Return a way to lay any audit open on the desk."""

    def lay(audit):
        return desk._taken(lambda workspace, on_step: AuditSession.begun(workspace, audit, on_step), None)

    return lay


def found(audit, on: date = audits.ON) -> Found:
    return Found.of(audit, on)


def heard(view) -> list[str]:
    """Return what a screen reader says of each row."""
    read = QAccessible.queryAccessibleInterface(view)
    rows = (read.child(place) for place in range(read.childCount()))
    return [plain(row.text(QAccessible.Text.Name)) for row in rows if row.role() == QAccessible.Role.ListItem]


def titles(rows) -> list[str]:
    return [plain(row.title) for row in rows]


def spoken(topic) -> str:
    return plain(topic.row.spoken)
