"""An audit with user tests, open; and a window that has the keyboard."""

import pytest

from audit_app.session import AuditSession
from tests import builders
from tests.ui.user_tests.examples import tested


@pytest.fixture
def laid(desk):
    """Return a way to lay any audit open on the desk."""

    def lay(audit):
        return desk._taken(lambda workspace, on_step: AuditSession.begun(workspace, audit, on_step), None)

    return lay


@pytest.fixture
def live(laid):
    """Return an audit with a round, two testers and two attempts, open."""
    return laid(tested(builders.a_busy_audit(), zone="path-1"))


@pytest.fixture
def empty(laid):
    """Return an audit without any user test, open."""
    return laid(builders.a_busy_audit())


@pytest.fixture
def shown(qtbot):
    """Return a way to show a widget in a window that has the keyboard."""

    def show(widget, size=(1080, 800)):
        qtbot.addWidget(widget)
        widget.resize(*size)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show
