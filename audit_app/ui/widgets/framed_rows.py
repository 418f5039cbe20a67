"""A list as high as its rows, or as the room there is, whose words wrap by its width."""

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QStyle

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.selection import bring_back

_BESIDE, _ABOVE, _AROUND = 12, 9, 2
"""Pixels at 100 % beside and above the words of a row, and around all rows: see the style sheet."""

_OF_STYLE = 3
"""Pixels that the style leaves beside the words of a row besides."""


_AFTER_TICK = 10
"""Pixels at 100 % between a tick and the words of its row, its edge among them."""


class FramedRows(QListWidget):
    """Shows its first `most` rows whole, and scrolls only beyond them; call `fit` once their words changed.

    `most` 0: it takes the room there is, without a frame of its own. `ticked`: its rows have a tick before the words.
    """

    def __init__(self, look: Look, most: int, *, ticked: bool = False) -> None:
        super().__init__()
        self._look, self._most, self._ticked = look, most, ticked
        self.setProperty("role", "framed" if most else "topics")
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
        tick = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self) + look.px(_AFTER_TICK)
        room = QRect(0, 0, width - 2 * (look.px(_BESIDE) + look.line + _OF_STYLE) - tick * self._ticked, 0)
        heights = []
        for place in range(self.count()):
            row = self.item(place)
            words = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, row.text())
            heights.append(max(words.height() + 2 * (look.px(_ABOVE) + look.line), look.target))
            with QSignalBlocker(self):  # a height is no change of the row for whoever listens
                row.setSizeHint(QSize(width, heights[-1]))
        if self._most:
            self.setFixedHeight(sum(heights[: self._most]) + 2 * (look.px(_AROUND) + 1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the current row chosen as soon as the keyboard is here: the ring stands around what is chosen."""
        super().focusInEvent(event)
        if self.currentRow() >= 0 and not self.selectedItems():
            self.setCurrentRow(self.currentRow())
        bring_back(self, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again where the width is another."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
