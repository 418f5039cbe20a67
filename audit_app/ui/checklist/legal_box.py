"""The law, apart from the level: one quiet sentence, and behind a button the texts, their sources and all the rest."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout

from audit_app.domain.audit import Audit
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _, ngettext
from audit_app.ui.checklist.explaining import explained
from audit_app.ui.checklist.explanations import Explanations
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.wording.law import duty

_ABREAST = 460
"""Pixels at 100 % from which the button stands beside the sentence."""


class LegalBox(QFrame):
    """Says whether a text binds; `open` shows what explains the line, and stays as it is from line to line."""

    turned = Signal(bool)
    """Whether the user wants the explanations open."""

    said = Signal(str, str)
    """A sentence for the message bar, and its tone."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "note")
        self._look = look
        self._open = False
        self._audit: Audit | None = None
        self._row: LineStanding | None = None
        self._duty = PlainLabel(readable=True)
        self._more = button(look, "", role="quiet")
        self._copy = button(look, _("Copy the addresses"), "copy", role="quiet")
        self._details = Explanations(look)
        self._addresses: tuple[str, ...] = ()
        self._lay_out(look)
        self._more.clicked.connect(self._on_more_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)
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
        below = QHBoxLayout()
        below.setContentsMargins(look.px(30), 0, 0, 0)
        below.addWidget(self._copy)
        below.addStretch(1)
        column.addLayout(below)

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
        self._addresses = ()
        if self._open and self._audit is not None and self._row is not None:
            said = tuple(explained(self._audit, self._row))
            self._details.fill(said, after=self._more)
            self._addresses = tuple(f"{one.head}\n{one.address}" for one in said if one.address)
        self._details.setVisible(self._open)
        self._draw_copy()

    def _draw_copy(self) -> None:
        count = len(self._addresses)
        words = ngettext("Copy the address of the text", "Copy the {count} addresses of the texts", count)
        self._copy.setText(words.format(count=count))
        self._copy.setVisible(count > 0)

    def _draw_button(self) -> None:
        self._more.setText(_("Hide the help") if self._open else _("Help with this line"))
        self._more.setAccessibleDescription("" if self._open else _in_the_help())
        name = "chevron-up" if self._open else "chevron-down"
        set_icon(self._more, name, self._look.tokens.text, self._look.px(18), self._look.px(6))

    def _on_more_clicked(self) -> None:
        self.set_open(opened=not self._open)
        announce(self._more, _("The help is shown below.") if self._open else _("The help is hidden."))
        self.turned.emit(self._open)

    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText("\n\n".join(self._addresses))
        count = len(self._addresses)
        said = ngettext("The address is copied.", "The {count} addresses are copied, each under its text.", count)
        self.said.emit(said.format(count=count), "info")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button beside the sentence where there is room."""
        super().resizeEvent(event)
        abreast = event.size().width() >= self._look.px(_ABREAST)
        way = QBoxLayout.Direction.LeftToRight if abreast else QBoxLayout.Direction.TopToBottom
        if self._head.direction() != way:
            self._head.setDirection(way)


def _in_the_help() -> str:
    """Return what is in the help, for who cannot see where the button leads."""
    return _("What proves it, what to do if it is not met, easy to read, the law, the sources.")
