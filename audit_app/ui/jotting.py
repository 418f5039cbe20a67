"""Jotting down a finding from anywhere: one key, one small box beside the screen, which goes on working."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from audit_app.ui.screens import Screens
from audit_app.ui.theme.look import Look

if TYPE_CHECKING:
    from audit_app.ui.checklist.quick_finding import QuickFinding
    from audit_app.ui.live import LiveAudit


class Window(Protocol):
    """What it asks of the window."""

    look: Look

    @property
    def opened(self) -> "LiveAudit | None":
        """The audit that lies open, if one does."""
        ...

    def go(self, code: str, place: object = None) -> None:
        """Show a screen at a place in it."""
        ...


class Jotting(QObject):
    """Opens the box while an audit is open; the one that is there already comes forward with what is typed in it."""

    def __init__(self, window: QWidget, asks: Window) -> None:
        super().__init__(window)
        self._window, self._asks = window, asks
        self._box: QuickFinding | None = None
        key = QShortcut(QKeySequence("Ctrl+N"), window)
        key.setContext(Qt.ShortcutContext.WindowShortcut)
        key.activated.connect(self.open)
        making = window.findChild(Screens)
        if making is not None:
            making.finding_asked.connect(self.open)

    @property
    def _standing(self) -> str:
        """The place the user says to stand in, '' = nowhere special."""
        from audit_app.ui.checklist.screen import ChecklistScreen

        shown = self._window.findChild(ChecklistScreen)
        return shown.place.here if shown is not None else ""

    def open(self, attempt: str = "") -> None:
        """Show the box, standing where the user stands; `attempt`: the id of the one the finding was met in."""
        live = self._asks.opened
        if live is None:
            return
        from audit_app.ui.checklist.quick_finding import QuickFinding

        box = before = self._box
        if before is not None and before.look is not self._asks.look and before.close():
            box = None  # drawn as the window was before
        if box is None:
            box = self._box = QuickFinding(self._asks.look, live, self._window, self._standing)
            box.sorting_asked.connect(self._on_sorting_asked)
            live.closed.connect(self._on_live_closed)
            if before is not None:
                box.take_over(before)
                before.deleteLater()
        elif not box.isVisible() and not attempt:
            box.stand(self._standing)
        if attempt:
            box.meet(live.audit.observations.get(attempt))
        box.show()
        box.raise_()
        box.activateWindow()

    def _on_live_closed(self) -> None:
        self._box = None  # it goes with its audit

    def _on_sorting_asked(self) -> None:
        from audit_app.ui.checklist.spot import TO_SORT

        self._asks.go("findings", TO_SORT)
