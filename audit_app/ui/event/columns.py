"""Pieces side by side where there is room, else one below the other; a few of them under a title; some folded away."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QGroupBox, QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel


class Columns(QWidget):
    """Two columns of pieces where each has `least` pixels at 100 %, else one column; hidden pieces take no place."""

    def __init__(self, look: Look, pieces: Iterable[QWidget], *, least: int = 190, gap: int = 14) -> None:
        super().__init__()
        self._pieces = tuple(pieces)
        self._between = look.px(20)
        self._room = look.px(2 * least + 20)
        self._abreast = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(20))
        self._grid.setVerticalSpacing(look.px(gap))
        self.arrange(1)

    def arrange(self, abreast: int = 0) -> None:
        """Lay the pieces out anew: some were hidden or shown; `abreast`: in so many columns from now on."""
        self._abreast = abreast or self._abreast
        shown = [piece for piece in self._pieces if not _is_put_away(piece)]
        for piece in self._pieces:
            self._grid.removeWidget(piece)
        for place, piece in enumerate(shown):
            self._grid.addWidget(piece, place // self._abreast, place % self._abreast)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < self._abreast else 0)
            self._grid.setColumnMinimumWidth(column, 1 if column < self._abreast else 0)

    def ask_for(self, least: int) -> None:
        """Stand side by side only where each has so many pixels."""
        self._room = 2 * least + self._between
        self._fit()

    def reorder(self, pieces: Iterable[QWidget]) -> None:
        """Lay the same pieces out in another order, in which they are heard too."""
        self._pieces = tuple(pieces)
        for piece in self._pieces:
            piece.raise_()
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose how many stand side by side."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        abreast = 2 if self.width() >= self._room else 1
        if abreast != self._abreast:
            self.arrange(abreast)


def _is_put_away(piece: QWidget) -> bool:
    """Whether somebody hid it: what was never shown counts as hidden for Qt."""
    return piece.isHidden() and piece.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


class Titled(QGroupBox):
    """Pieces that belong together under a title, which is heard when one comes among them."""

    def __init__(self, look: Look, title: str, pieces: Sequence[QWidget] = (), hint: str = "") -> None:
        super().__init__()
        self.setFlat(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)
        self.heading = PlainLabel(title, "subheading")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(8))
        self.column.addWidget(self.heading)
        if hint:
            self.column.addWidget(PlainLabel(hint, "small"))
        for piece in pieces:
            self.column.addWidget(piece)


class Fold(QWidget):
    """Something few people need, folded away behind a button that says so."""

    def __init__(self, look: Look, words: str, folded: QWidget) -> None:
        super().__init__()
        self._look = look
        self._words = words
        self._folded = folded
        self.button = button(look, words, role="quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(folded)
        self.button.clicked.connect(self._on_button_clicked)
        self.set_open(opened=False)

    def call(self, words: str) -> None:
        """Say otherwise what is folded away: how much there is of it, for instance."""
        self._words = words
        self.button.setText(words)
        self.set_open(opened=not self._folded.isHidden())

    def set_open(self, *, opened: bool) -> None:
        """Show what is folded away, or not."""
        self._folded.setVisible(opened)
        name = "chevron-down" if opened else "chevron-right"
        set_icon(self.button, name, self._look.tokens.text, self._look.px(16), self._look.px(6))
        state = _("{what}, shown below") if opened else _("{what}, folded")
        self.button.setAccessibleName(state.format(what=self._words))

    def _on_button_clicked(self) -> None:
        self.set_open(opened=self._folded.isHidden())
