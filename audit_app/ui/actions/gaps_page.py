"""The gaps nobody answers for: each with an action ready to be created."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
from audit_app.ui.actions.beginning import Beginning
from audit_app.ui.actions.card import gap_card
from audit_app.ui.actions.card_view import CardView
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import ringed
from audit_app.ui.widgets.two_panes import TwoPanes


class GapsPage(QWidget):
    """Gaps on one side, the action that may mend the one chosen on the other."""

    begun = Signal(str)
    """The id of an action just created."""

    line_asked = Signal(str)
    """The id of a line to go to."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._rows: Sequence[LineStanding] = ()
        self._on = date.min
        self.list = CardView(look, _("Gaps without action"))
        self.beginning = Beginning(look, live)
        self._panes = TwoPanes(look, self.list, self.beginning, _("All gaps"))
        self._nothing = ringed(PlainLabel(_("Every gap found so far has an action."), "muted", readable=True))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._panes)
        bare = QWidget()
        inner = QVBoxLayout(bare)
        inner.addWidget(self._nothing)
        inner.addStretch(1)
        self._stack.addWidget(bare)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.list.moved.connect(lambda _code: self._show_chosen())
        self.list.entered.connect(lambda _code: self.open_chosen())
        self.list.touched.connect(self._on_list_touched)
        self.beginning.begun.connect(self.begun)
        self.beginning.line_asked.connect(self.line_asked)

    def take(self, rows: Sequence[LineStanding], on: date) -> None:
        """Show these gaps as they stand on a day."""
        if rows is self._rows and on == self._on:
            return
        self._rows, self._on = rows, on
        self.list.show_cards([gap_card(row) for row in rows], self.list.code)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = next((row for row in self._rows if row.line.id == self.list.code), None)
        if row is None:
            self.beginning.clear()
            self._panes.show_first()
        else:
            self.beginning.show_gap(row, self._on)

    def open_chosen(self) -> None:
        """Go into the gap chosen with the keyboard."""
        self._show_chosen()
        if self._rows:
            self._panes.show_second()
            self.beginning.enter()

    def go(self, line: str) -> None:
        """Be at a gap."""
        self.list.go(line)
        self._show_chosen()

    def go_on(self) -> None:
        """Go back to the list, at the gap that is now where the one before was."""
        self._panes.show_first()
        self.enter()

    def enter(self) -> None:
        """Take the keyboard where one chooses."""
        (self.list if self._rows else self._nothing).setFocus()

    def _on_list_touched(self, _code: str) -> None:
        self._show_chosen()
        if self._panes.narrow:
            self.open_chosen()
