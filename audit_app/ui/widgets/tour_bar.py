"""The bar of the tour: where it is, what is to be seen there, the way on; in sight wherever the tour leads."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.notification import shown_again
from audit_app.ui.widgets.plain_label import PlainLabel

_WORDED = 430
"""Pixels at 100 % from which the button that leaves has its word: all three stand on one row."""


class TourBar(QFrame):
    """Its keys hold wherever the focus is, for the tour moves it to what it speaks of."""

    turned = Signal(int)
    """One stop on (1) or back (-1)."""

    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("tone", "info")
        self.setAccessibleName(_("Tour"))
        self.words = PlainLabel(readable=True)
        self._back = button(look, _("Previous"), "arrow-left")
        self._on = button(look, _("Next"), "arrow-right", trailing=True)
        self._leave = button(look, _("Leave the tour"), "x", role="quiet")
        buttons = QWidget()
        row = Flow(buttons, look.px(8))
        for made in (self._back, self._on, self._leave):
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(14), look.px(8), look.px(14), look.px(8))
        column.setSpacing(look.px(6))
        column.addWidget(self.words)
        column.addWidget(buttons)
        self._back.clicked.connect(lambda: self.turned.emit(-1))
        self._on.clicked.connect(lambda: self.turned.emit(1))
        self._leave.clicked.connect(self.left)
        self._back.setAccessibleName(_("Previous stop"))
        self._leave.setAccessibleName(_("Leave the tour"))
        self._keys()

    def _keys(self) -> None:
        for keys, made in (("Alt+Left", self._back), ("Alt+Right", self._on), (Qt.Key.Key_Escape, self._leave)):
            QShortcut(QKeySequence(keys), self).activated.connect(made.click)
        self._back.setToolTip(_("Alt+Left"))
        self._on.setToolTip(_("Alt+Right"))
        self._leave.setToolTip(_("Escape"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the tour by an icon where there is little room; its name is heard, and shown with its key."""
        super().resizeEvent(event)
        look, worded = self._look, event.size().width() >= self._look.px(_WORDED)
        self._leave.setText(_("Leave the tour") if worded else "")
        set_icon(self._leave, "x", look.tokens.text, look.px(18), look.px(6) if worded else 0)

    def show_stop(self, place: int, count: int, sentence: str) -> None:
        """Say where the tour is (from 1) and what is to be seen there; have it read out."""
        said = _("Tour, {place} of {count}: {sentence}").format(place=place, count=count, sentence=sentence)
        self.words.setText(said)
        self._back.setEnabled(place > 1)
        self._on.setText(_("Next") if place < count else _("Finish"))
        self._on.setAccessibleName(_("Next stop") if place < count else _("Finish"))
        if self.isVisible():
            shown_again(self)
        self.setVisible(True)  # at once, not at the next turn of the loop: its keys hold while it is seen
        announce(self, said)
