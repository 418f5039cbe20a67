"""A photo of an attempt, small, beside the words that say what it shows: drawn, silent for a screen reader."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from audit_app.ui.crash import contained
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.thumbnails import Thumbnails

_WIDE, _HIGH = 128, 96
"""Pixels at 100 % of the room a photo has."""


class SmallPhoto(QWidget):
    """Whole within its room, and nothing of it while it is read or where it cannot be: the words stand alone then."""

    def __init__(self, look: Look, key: str, path: Path) -> None:
        super().__init__()
        self._path = path
        size = QSize(look.px(_WIDE), look.px(_HIGH))
        self._thumbnails = Thumbnails(size, self)
        self.picture = QPixmap()
        self.setFixedSize(size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._thumbnails.ready.connect(self._take)
        self._take(key)

    def _take(self, key: str) -> None:
        """Show the photo once it is read; a file that is no picture leaves no hole."""
        found = self._thumbnails.of(key, self._path)
        if found is None:
            return
        self.picture = found
        if found.isNull():
            self.hide()
        self.update()

    @contained(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it, at the left of its room."""
        if self.picture.isNull():
            return
        size = self.picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        room = QRect(QPoint(0, (self.height() - size.height()) // 2), size)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(room, self.picture)
