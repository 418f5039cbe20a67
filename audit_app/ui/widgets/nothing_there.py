"""What stands where a list is empty or nothing is chosen: why, and the way out where there is one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.plain_label import PlainLabel

_TALL = 150
"""Pixels at 100 % from which there is room for the icon."""


class NothingThere(QWidget):
    """An icon, a sentence that can be heard, and a button; all in the middle, as where no line is found."""

    left = Signal()
    """The user takes the way out."""

    def __init__(self, look: Look, icon: str, words: str = "") -> None:
        super().__init__()
        self._look = look
        self._picture = DrawnIcon(look, 40)
        self._picture.show_icon(icon, "muted")
        self._why = PlainLabel(words, "muted", readable=True)
        self._why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._way_out = button(look, "")
        self._way_out.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(14),) * 4)
        column.setSpacing(look.px(12))
        column.addStretch(1)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._why)
        column.addWidget(self._way_out, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._way_out.clicked.connect(self.left)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the words where there is little."""
        super().resizeEvent(event)
        self._picture.setHidden(event.size().height() < self._look.px(_TALL))

    def say(self, words: str, way_out: str = "") -> None:
        """Say why nothing is there, and what the button does, '' = none."""
        self._why.setText(words)
        self._way_out.setText(way_out)
        self._way_out.setVisible(bool(way_out))

    def enter(self) -> None:
        """Take the keyboard at the sentence."""
        self._why.setFocus(Qt.FocusReason.OtherFocusReason)
