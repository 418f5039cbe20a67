"""Short fields side by side where there is room, below one another where there is not."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.flow import ByWidth

_EACH = 190
"""Pixels at 100 % a field needs beside another."""


class SideBySide(QWidget):
    """As many columns as fit, all of one width; `each`: pixels at 100 % that one needs, `most`: columns at most."""

    def __init__(self, look: Look, pieces: Sequence[QWidget], *, each: int = _EACH, most: int = 3) -> None:
        super().__init__()
        self._columns = Columns(self, look.px(each), most, (look.px(14), look.px(4)))
        for piece in pieces:
            self._columns.addWidget(piece)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def columns(self) -> int:
        """How many stand side by side now."""
        return self._columns.fitting(self.width())


class Columns(ByWidth):
    """A grid whose height follows from its width, columns and all: nothing has to settle after it."""

    def __init__(self, parent: QWidget, each: int, most: int, gaps: tuple[int, int]) -> None:
        super().__init__(parent)
        self._each, self._most = each, most
        self._beside, self._between = gaps

    def fitting(self, width: int) -> int:
        """Return how many columns that width has room for."""
        return max(1, min(width // self._each, self._most, len(self._shown())))

    def sizeHint(self) -> QSize:
        """Return the room for one column."""
        wide = max((piece.sizeHint().width() for piece in self._shown()), default=0)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSize(self) -> QSize:
        """Return the least width of the widest piece; the height follows from the width it gets."""
        return QSize(max((piece.minimumSize().width() for piece in self._shown()), default=0), 0)

    def _laid(self, room: QRect, *, move: bool) -> int:
        pieces, columns = self._shown(), self.fitting(room.width())
        wide = (room.width() - self._beside * (columns - 1)) // columns
        y = 0
        for first in range(0, len(pieces), columns):
            row = pieces[first : first + columns]
            tall = [one.heightForWidth(wide) if one.hasHeightForWidth() else one.sizeHint().height() for one in row]
            for place, (piece, height) in enumerate(zip(row, tall, strict=True)):
                if move:
                    at = room.topLeft() + QPoint(place * (wide + self._beside), y)
                    piece.setGeometry(QRect(at, QSize(wide, height)))
            y += max(tall) + self._between
        return max(0, y - self._between)


def in_order(*stops: QWidget) -> None:
    """Have Tab go from one to the next: what is added later would come last, far from where it is seen."""
    reached = (stop for stop in stops if stop.focusPolicy() & Qt.FocusPolicy.TabFocus)
    for before, after in pairwise(reached):
        QWidget.setTabOrder(before, after)


def emptied(column: QVBoxLayout) -> None:
    """Take every widget out of a column, for others to take their place."""
    while (held := column.takeAt(0)) is not None:
        piece = held.widget()
        if piece is not None:
            piece.hide()
            piece.deleteLater()
