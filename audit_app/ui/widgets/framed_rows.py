"""A framed list as high as its rows, whose words wrap by its width."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget

from audit_app.ui.theme.look import Look

_BESIDE, _ABOVE, _AROUND = 12, 9, 2
"""Pixels at 100 % beside and above the words of a row, and around all rows: see the style sheet."""

_OF_STYLE = 3
"""Pixels that the style leaves beside the words of a row besides."""


class FramedRows(QListWidget):
    """Shows its first `most` rows whole, and scrolls only beyond them; call `fit` once their words changed."""

    def __init__(self, look: Look, most: int) -> None:
        super().__init__()
        self._look, self._most = look, most
        self.setProperty("role", "framed")
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self) -> None:
        """Give each row the height of its words, and the list that of its first rows.

        What Qt hints of a row is that of the width it had before, without the room that the style sheet takes.
        """
        look, more = self._look, self.count() > self._most
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if more else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.ensurePolished()
        width = self.viewport().width()
        room = QRect(0, 0, width - 2 * (look.px(_BESIDE) + look.line + _OF_STYLE), 0)
        heights = []
        for place in range(self.count()):
            row = self.item(place)
            words = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, row.text())
            heights.append(words.height() + 2 * (look.px(_ABOVE) + look.line))
            row.setSizeHint(QSize(width, heights[-1]))
        self.setFixedHeight(sum(heights[: self._most]) + 2 * (look.px(_AROUND) + 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again where the width is another."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
