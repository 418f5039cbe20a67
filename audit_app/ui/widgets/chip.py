"""A chip: two or three words about a thing, with their icon, that are read and not pressed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.plain_label import PlainLabel


class Chip(QFrame):
    """Words in a rounded frame; `role` chip in the style sheet."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "chip")
        self._icon = DrawnIcon(look, 16)
        self._words = PlainLabel(role="chip-words")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(8), look.px(3), look.px(11), look.px(3))
        row.setSpacing(look.px(6))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self._beside = look.px(8 + 16 + 6 + 11) + 6
        self.setVisible(False)

    def sizeHint(self) -> QSize:
        """Return the room for its words on one row; they wrap only where a row is narrower."""
        self._words.ensurePolished()
        wide = self._words.fontMetrics().horizontalAdvance(self._words.text())
        return QSize(wide + self._beside, super().sizeHint().height())

    @property
    def words(self) -> str:
        """Its words; '' while it is hidden."""
        return self._words.text()

    def say(self, icon: str, text: str, tone: str = "muted") -> None:
        """Show words, or hide it when there are none; `tone` colours icon and frame."""
        self.setVisible(bool(text))
        if text == self.words and self.property("chip") == tone:
            return
        self._words.setText(text)
        if text:
            self._icon.show_icon(icon, tone)
        self.setProperty("chip", tone)
        self.style().unpolish(self)
        self.style().polish(self)
