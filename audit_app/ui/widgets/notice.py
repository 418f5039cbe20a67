"""A notice: a framed sentence in the body of a screen, with what can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import ICONS


class Notice(QFrame):
    """Something to know before going on; a stop of Tab, so that it is heard. Hidden while it says nothing."""

    pressed = Signal()
    """Its button was."""

    def __init__(self, look: Look, tone: str, icon: str = "", action: str = "") -> None:
        super().__init__()
        self.setProperty("tone", tone)
        self._icon = DrawnIcon(look, 20)
        self._icon.show_icon(icon or ICONS[tone], "chosen_edge" if tone == "info" else tone)
        self.words = PlainLabel(readable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(9), look.px(12), look.px(9))
        row.setSpacing(look.px(10))
        beside = QVBoxLayout()
        beside.setContentsMargins(0, look.line + look.px(1), 0, 0)
        beside.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside)
        column = QVBoxLayout()
        column.setSpacing(look.px(8))
        column.addWidget(self.words)
        row.addLayout(column, 1)
        self._button = button(look, action)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._button.setHidden(not action)  # not before it has a parent: it would be a window for a moment
        self._button.clicked.connect(self.pressed)
        self.setVisible(False)

    def say(self, sentence: str) -> None:
        """Show a sentence, or nothing at all."""
        if sentence != self.words.text():
            self.words.setText(sentence)
        self.setVisible(bool(sentence))

    def name_action(self, action: str) -> None:
        """Give its button other words; who hears the button hears the sentence with it."""
        self._button.setText(action)
        self._button.setAccessibleDescription(self.words.text())

    def enter(self) -> None:
        """Take the focus on its button."""
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, *, able: bool) -> None:
        """Offer its button, or not: one that leads nowhere only makes one wonder why."""
        self._button.setVisible(able)
