"""A box over the window: what is in it scrolls where it has to, what ends it stays in sight below."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, rule

_BESIDE, _AROUND = 24, 20
"""Pixels at 100 % left and right of the words of a box, and of the window that a box leaves free at most."""

_NEVER, _AS_NEEDED = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded


class BoxBody(ScrolledBody):
    """Lays itself out in a box, which comes up as high as what is in it takes, and no larger than its window."""

    def __init__(self, look: Look, box: QDialog, ends: Iterable[QWidget], *, wide: int, spacing: int = 14) -> None:
        """Lay out a box that comes up `wide` pixels across, at 100 %; `ends` are the buttons below the body."""
        super().__init__(look, spacing=spacing)
        self._look, self._box = look, box
        side = look.px(_BESIDE - RING)
        self.column.setContentsMargins(side, look.px(18), side, look.px(14))
        self._foot = QWidget()
        flow = Flow(self._foot, look.px(10))
        for end in ends:
            flow.addWidget(end)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(look.px(_BESIDE), look.px(10), look.px(_BESIDE), look.px(14))
        self._below.addWidget(self._foot)
        whole = QVBoxLayout(box)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self, 1)
        whole.addWidget(rule())
        whole.addLayout(self._below)
        box.setMinimumWidth(min(look.px(wide), self._room.width()))

    @property
    def _room(self) -> QSize:
        around = self._box.parentWidget() or self._box
        return around.window().size() - QSize(self._look.px(_AROUND), self._look.px(_AROUND))

    def showEvent(self, event: QShowEvent) -> None:
        """Have the box come up in the size it needs: the letters are known by now."""
        super().showEvent(event)
        if not event.spontaneous():
            self._box.resize(self._box.minimumWidth(), 0)
            self.grow()

    def grow(self) -> None:
        """Have the box take the height it needs now, as far as its window has it; it never gets smaller by itself."""
        self.settle()  # what was just said in it, or hidden, is measured as it stands
        wide, room = self._box.width(), self._room.height()
        below = self._below.totalHeightForWidth(wide) + 1
        tall = self._tall(wide) + below
        if tall > room:  # a bar comes, and leaves less
            tall = self._tall(wide - self.verticalScrollBar().sizeHint().width()) + below
        self.setVerticalScrollBarPolicy(_NEVER if tall <= room else _AS_NEEDED)  # one that is there would stay
        self._box.resize(wide, min(max(tall, self._box.height()), room))
        self.setVerticalScrollBarPolicy(_AS_NEEDED)

    def _tall(self, wide: int) -> int:
        """Return the height of what is in it at that width."""
        column = self.column
        return column.totalHeightForWidth(wide) if column.hasHeightForWidth() else column.totalSizeHint().height()
