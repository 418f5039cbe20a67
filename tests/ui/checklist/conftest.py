"""An audit of few lines open in the panel: measured, zoned, noted, so that each test sees one thing."""

import errno
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from audit_app.session import AuditSession
from audit_app.store import saving
from audit_app.ui.checklist.panel import LinePanel
from audit_app.ui.live import LiveAudit
from tests.builders import a_busy_audit


@pytest.fixture
def begin(desk):
    """Return what opens an audit in the data folder of the test."""
    opened = []

    def begin(audit) -> LiveAudit:
        made = LiveAudit(desk.workspace, desk.files)
        made.by = "Zoé"
        made.take(lambda workspace, on_step: AuditSession.begun(workspace, audit, on_step))
        opened.append(made)
        return made

    yield begin
    for made in opened:
        made.close()


@pytest.fixture
def live(begin) -> LiveAudit:
    """Return the busy audit of the builders, open: ACC-01 compliant with a note, CIR-02@path-1 too steep."""
    return begin(a_busy_audit())


@pytest.fixture
def show(qtbot, look, begin) -> Iterator[Callable[..., QWidget]]:
    """Give what shows a widget as a window of its own, the keyboard in it; it is gone before its audit is closed."""
    shown = []

    def show(widget: QWidget, width: int = 640, height: int = 860) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        QTest.qWaitForWindowActive(widget)
        QApplication.processEvents()
        shown.append(widget)
        return widget

    yield show
    for widget in shown:
        if isinstance(widget, LinePanel):
            widget.flush()
        widget.close()


@pytest.fixture
def panel(show, look, live) -> LinePanel:
    """Return the panel on the busy audit, on no line yet."""
    return show(LinePanel(look, live))


@pytest.fixture
def full_disk(monkeypatch):
    """Return what makes the disk refuse every save, or take them again."""
    kept = saving.keep

    def refuse(*_arguments):
        raise OSError(errno.ENOSPC, "no room")

    def full(*, on: bool = True) -> None:
        monkeypatch.setattr(saving, "keep", refuse if on else kept)

    return full
