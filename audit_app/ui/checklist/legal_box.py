"""The law, apart from the level: one quiet sentence, and behind a button the texts, their sources and all the rest."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout

from audit_app.domain.audit import Audit
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
from audit_app.ui.checklist.explaining import duty
from audit_app.ui.checklist.explanations import Explanations
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel

_ABREAST = 460
"""Pixels at 100 % from which the button stands beside the sentence."""


class LegalBox(QFrame):
    """Says whether a text binds; `open` shows what explains the line, and stays as it is from line to line."""

    turned = Signal(bool)
    """Whether the user wants the explanations open."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "note")
        self._look = look
        self._open = False
        self._audit: Audit | None = None
        self._row: LineStanding | None = None
        self._duty = PlainLabel(readable=True)
        self._more = button(look, "", role="quiet")
        self._details = Explanations(look)
        self._lay_out(look)
        self._more.clicked.connect(self._on_more_clicked)
        self._draw_button()

    def _lay_out(self, look: Look) -> None:
        icon = DrawnIcon(look, 20)
        icon.show_icon("scale", "muted")
        said = QHBoxLayout()
        said.setSpacing(look.px(10))
        said.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        said.addWidget(self._duty, 1)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(look.px(2))
        self._head.addLayout(said, 1)
        self._head.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(14), look.px(8), look.px(8), look.px(8))
        column.setSpacing(look.px(8))
        column.addLayout(self._head)
        column.addWidget(self._details)

    def fill(self, audit: Audit, row: LineStanding) -> None:
        """Speak of another line."""
        self._audit, self._row = audit, row
        self._duty.setText(duty(row.line.criterion))
        self._fill_details()

    def set_open(self, *, opened: bool) -> None:
        """Show or hide the explanations."""
        if opened == self._open:
            return
        self._open = opened
        self._fill_details()
        self._draw_button()

    def _fill_details(self) -> None:
        # Words nobody sees are not filled, and none is laid out before all are: moving from line to line stays quick.
        self._details.setVisible(False)
        if self._open and self._audit is not None and self._row is not None:
            self._details.fill(self._audit, self._row, after=self._more)
        self._details.setVisible(self._open)

    def _draw_button(self) -> None:
        self._more.setText(_("Hide the help") if self._open else _("Help with this line"))
        self._more.setAccessibleDescription(_help_shown(opened=self._open))
        name = "chevron-up" if self._open else "chevron-down"
        set_icon(self._more, name, self._look.tokens.text, self._look.px(18), self._look.px(6))

    def _on_more_clicked(self) -> None:
        self.set_open(opened=not self._open)
        announce(self._more, self._more.accessibleDescription())
        self.turned.emit(self._open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button beside the sentence where there is room."""
        super().resizeEvent(event)
        abreast = event.size().width() >= self._look.px(_ABREAST)
        way = QBoxLayout.Direction.LeftToRight if abreast else QBoxLayout.Direction.TopToBottom
        if self._head.direction() != way:
            self._head.setDirection(way)


def _help_shown(*, opened: bool) -> str:
    """Return whether the help is shown, and what is in it."""
    if opened:
        return _("The help is shown below.")
    return _("The help is hidden: what proves it, what to do if it is not met, easy to read, the law, the sources.")
