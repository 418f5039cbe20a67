"""A row that goes on below when it is full, as words do."""

import shiboken6
from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem


class ByWidth(QLayout):
    """Keeps pieces whose height follows from the width they get; its class says how they are laid (`_laid`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: list[QLayoutItem] = []
        self.setContentsMargins(QMargins())

    def addItem(self, piece: QLayoutItem) -> None:
        """Take one more piece.

        Qt makes an item for a widget and tells Python nothing when it deletes it: what Python keeps at that address is
        then taken for the next item made there, and is no item any more. So an item of our own stands for the widget.
        """
        widget = piece.widget()
        if widget is None:
            self._pieces.append(piece)
            return
        self._pieces.append(QWidgetItem(widget))
        shiboken6.delete(piece)

    def count(self) -> int:
        """Return how many pieces there are."""
        return len(self._pieces)

    def itemAt(self, place: int) -> QLayoutItem | None:
        """Return the piece at a place."""
        return self._pieces[place] if 0 <= place < len(self._pieces) else None

    def takeAt(self, place: int) -> QLayoutItem | None:
        """Let go of the piece at a place."""
        return self._pieces.pop(place) if 0 <= place < len(self._pieces) else None

    def hasHeightForWidth(self) -> bool:
        """Say that its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of its rows at that width."""
        return self._laid(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, room: QRect) -> None:
        """Lay the pieces out."""
        super().setGeometry(room)
        self._laid(room, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [piece for piece in self._pieces if not piece.isEmpty()]

    def _laid(self, room: QRect, *, move: bool) -> int:
        """Lay the pieces out from the top left of the room, or only measure; return the height."""
        raise NotImplementedError


class Flow(ByWidth):
    """Lays pieces out one after the other, and begins a new row where the next one does not fit."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8) -> None:
        super().__init__(parent)
        self._gap = spacing

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than it needs."""
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        """Return the room for one row."""
        sizes = [piece.sizeHint() for piece in self._shown()]
        wide = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Return the room for the largest piece: the others can go below."""
        size = QSize()
        for piece in self._shown():
            size = size.expandedTo(piece.minimumSize())
        return size

    def _laid(self, room: QRect, *, move: bool) -> int:
        """Lay the pieces out from the top left of the room; what is lower than its row stands in the middle of it."""
        y = 0
        for row in self._rows(room.width()):
            tall = max(size.height() for _piece, size in row)
            x = 0
            for piece, size in row if move else ():
                down = 0 if piece.hasHeightForWidth() else (tall - size.height()) // 2  # words begin where others do
                piece.setGeometry(QRect(room.topLeft() + QPoint(x, y + down), size))
                x += size.width() + self._gap
            y += tall + self._gap
        return max(0, y - self._gap)

    def _rows(self, room: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return the pieces of each row with their sizes, in so much width."""
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for piece in self._shown():
            hint = piece.sizeHint()
            wide = min(hint.width(), room)
            if not rows or x + wide > room:
                rows.append([])
                x = 0
            high = piece.heightForWidth(wide) if piece.hasHeightForWidth() else hint.height()
            rows[-1].append((piece, QSize(wide, high)))
            x += wide + self._gap
        return rows
