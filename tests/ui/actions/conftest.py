"""An audit with actions in every state, open on a day that is known."""

from datetime import date, timedelta

import pytest
from PySide6.QtGui import QAccessible

from audit_app.domain.audit import ActionState, Verdict
from audit_app.domain.register import register
from audit_app.session import AuditSession
from tests import builders
from tests.domain.examples import action, evidence, uuid

ON = date(2027, 4, 26)
LATE, SOON, LATER, DONE = (uuid(number) for number in (11, 12, 13, 14))
PICTURE = uuid(21)


def an_acted_audit(**changes):
    """Four actions, one overdue on a blocking line, one nearly due, one later, one done; INF-01 waits for one."""
    actions = (
        action(11, "ACC-01", what="Poser une rampe", owner="Ville", due=ON - timedelta(days=6), cost=70.0),
        action(12, "CIR-01", what="Élargir l’allée", owner="Club", due=ON + timedelta(days=4), cost=30.0,
               state=ActionState.IN_PROGRESS),
        action(13, "CIR-02@path-1", what="Louer un tapis", owner="Club", due=ON + timedelta(days=30)),
        action(14, "SAN-02", what="Fixer la barre", owner="Loueur", due=ON - timedelta(days=9), cost=5.0,
               state=ActionState.DONE, proof="Vue le 20 avril", checked_by="Anne"),
    )  # fmt: skip
    unmet = ("ACC-01", "CIR-01", "CIR-02@path-1", "SAN-02", "INF-01")
    fields = {
        "answers": {line: builders.an_answer(Verdict.NON_COMPLIANT) for line in unmet},
        "actions": {one.id: one for one in actions},
        "evidence": {PICTURE: evidence(21, "ACC-01", kind="picture", suffix=".jpg", alt="La rampe & sa main courante")},
    }
    return builders.a_busy_audit().replaced(**(fields | changes))


def followed(code, audit=None):
    """Return an action of that audit beside its line."""
    return next(one for one in register(audit or an_acted_audit(), ON) if one.action.id == code)


@pytest.fixture(autouse=True)
def _on_a_known_day(monkeypatch):
    """The clock is the edge of the program: it stands still here."""
    monkeypatch.setattr("audit_app.ui.actions.screen.today", lambda: ON)


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


@pytest.fixture
def live(laid):
    """Return the audit with actions, open."""
    return laid(an_acted_audit())


@pytest.fixture
def shown(qtbot):
    """Return a way to show a widget in a window that has the keyboard."""

    def show(widget, size=(900, 700)):
        qtbot.addWidget(widget)
        widget.resize(*size)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show


def heard(view) -> list[str]:
    """Return what a screen reader says of each row."""
    from tests.wording.speaking import plain

    read = QAccessible.queryAccessibleInterface(view)
    rows = (read.child(place) for place in range(read.childCount()))
    return [plain(row.text(QAccessible.Text.Name)) for row in rows if row.role() == QAccessible.Role.ListItem]
