"""A remark: one sentence under what it speaks of, with the icon and the colour of its tone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.plain_label import PlainLabel

ICONS = {
    "good": "circle-check",
    "fair": "triangle-alert",
    "bad": "circle-x",
    "info": "info",
    "muted": "info",
}
"""The icon of each tone; the sentence says the same in words."""


class Remark(QWidget):
    """Says one thing at a time, and takes no room while there is nothing to say."""

    def __init__(self, look: Look, *, readable: bool = False) -> None:
        super().__init__()
        self._icon = DrawnIcon(look, 18)
        self._words = PlainLabel(readable=readable)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(7))
        beside = QVBoxLayout()
        beside.setContentsMargins(0, look.line + look.px(2) if readable else look.px(1), 0, 0)
        beside.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside)
        row.addWidget(self._words, 1)
        self._said = ("", "")
        self.setVisible(False)

    @property
    def sentence(self) -> str:
        """The sentence shown, '' when there is none."""
        return self._said[1]

    @property
    def tone(self) -> str:
        """The tone it is said in, '' before anything was."""
        return self._said[0]

    def say(self, tone: str, sentence: str, icon: str = "") -> None:
        """Show a sentence; `tone`: good, fair, bad, info or muted (only the icon is coloured in the last two)."""
        if (tone, sentence) == self._said:
            return
        self._said = (tone, sentence)
        self._words.setText(sentence)
        self._words.set_tone(tone if tone in {"good", "fair", "bad"} else "")
        self._icon.show_icon(icon or ICONS[tone], "chosen_edge" if tone == "info" else tone)
        self.setVisible(bool(sentence))

    def clear(self) -> None:
        """Say nothing."""
        self.say("muted", "")
