"""The foot of the panel: the line before, the line after, and the next one to check, always in the same place."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.surfaces import RING, rule

_GAP = 10
_BESIDE = 22
"""Pixels at 100 % between the buttons, and to either side of them."""


class Footer(QWidget):
    """Three buttons; where there is little room the first two show their arrow alone, then stand above the third."""

    moved = Signal(str)
    """`previous`, `next` or `to_check`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._previous = button(look, _("Previous line"), "chevron-left")
        self._next = button(look, _("Next line"), "chevron-right", trailing=True)
        self._to_check = button(look, _("Next to check"), "arrow-right", role="primary", trailing=True)
        self._words = {
            self._previous: (_("Previous line"), _("Ctrl+Up")),
            self._next: (_("Next line"), _("Ctrl+Down")),
            self._to_check: (_("Next to check"), _("Ctrl+Enter")),
        }
        self._shape = ""
        self._scrolled = False
        self._lay_out()
        self._previous.clicked.connect(lambda: self.moved.emit("previous"))
        self._next.clicked.connect(lambda: self.moved.emit("next"))
        self._to_check.clicked.connect(lambda: self.moved.emit("to_check"))

    def _lay_out(self) -> None:
        look = self._look
        self._rows, self._row, self._below = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for piece in (self._rows, self._row, self._below):
            piece.setSpacing(look.px(_GAP))
        self._rows.addLayout(self._row)
        self._rows.addLayout(self._below)
        self._row.addWidget(self._previous)
        self._row.addWidget(self._next)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for shown, (name, _key) in self._words.items():
            shown.setAccessibleName(name)
        self.set_scrolled(scrolled=False)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        """Measure its words anew in the style of the window it comes into."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        before = self._shape
        self._take_shape("wide")
        self._wide = super().minimumSizeHint().width()
        self._take_shape(before or "wide")

    def set_scrolled(self, *, scrolled: bool) -> None:
        """Stand within the body that scrolls, which is never to be wider than what is seen; or below it."""
        self._scrolled = scrolled
        self._beside = self._look.px(RING if scrolled else _BESIDE)
        self._rows.setContentsMargins(self._beside, self._look.px(12), self._beside, self._look.px(12))

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of all words, whatever shape it has now: less is made do with, but not asked for."""
        wide = self._to_check.sizeHint().width() + 2 * self._beside if self._scrolled else self._wide
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the shape that fits."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def tall_at(self, wide: int) -> int:
        """Return how tall it is, so wide, below the body."""
        self._fit(wide - 2 * (self._look.px(_BESIDE) - self._beside))
        layout = self.layout()
        if layout is not None:
            layout.activate()  # or the size of the shape before would be told
        return self.sizeHint().height()

    def _fit(self, wide: int) -> None:
        gap, room = self._look.px(_GAP), wide - 2 * self._beside
        for shape in ("wide", "short"):
            self._take_shape(shape)
            if sum(shown.sizeHint().width() for shown in self._words) + 2 * gap <= room:
                return
        self._take_shape("stacked")

    def _take_shape(self, shape: str) -> None:
        if shape == self._shape:
            return
        self._shape = shape
        for shown in (self._previous, self._next):
            self._dress(shown, bare=shape != "wide")
        self._dress(self._to_check, bare=False)
        (self._below if shape == "stacked" else self._row).addWidget(self._to_check)

    def _dress(self, shown: QPushButton, *, bare: bool) -> None:
        name, key = self._words[shown]
        shown.setText("" if bare else name)
        shown.setToolTip(_("{name}, {key}").format(name=name, key=key) if bare else key)
