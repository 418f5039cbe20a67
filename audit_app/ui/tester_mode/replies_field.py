"""The answers of a page: tiles to choose from, what both ends mean, and below them the form of the scale."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QVBoxLayout, QWidget

from audit_app.domain.asking import Page, PageKind, Value
from audit_app.domain.scale import WHOLE, Form, nearest
from audit_app.i18n import _
from audit_app.ui.tester_mode.tile import Tile
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.wording.replies import SCALED, Reply, ends, form_word

_OF_THREE, _OF_SEVEN, _OF_ELEVEN, _SHORT, _SMALL = 156, 114, 70, 240, 110
"""Pixels at 100 % of the width of a tile: one of three, of seven or of eleven in a row, one or two words, a form."""

_LARGE_FACE, _CLOSE_FACE = 92, 34
"""Pixels at 100 % of a face among three, and of any where there is little height."""

_CLOSE = {_OF_THREE: 120, _OF_SEVEN: 56, _OF_ELEVEN: 48, _SHORT: 150, _SMALL: 90, 0: 0}
"""The widths above where there is little height: the words may ask for more."""

_CLOSE_SEVEN = 98
"""The width of one of seven faces there: four in a row, so that their words need no more than two lines."""


class RepliesField(QWidget):
    """A group of answers; choosing one takes the place of another, and is told at once."""

    chosen = Signal(object)
    """The value of the answer the tester chose."""

    confirmed = Signal()
    """Enter was pressed on the answer chosen: go on."""

    form_chosen = Signal(object)
    """The Form of the scale the tester wants from now on, as its word."""

    def __init__(
        self, look: Look, page: Page, offered: tuple[Reply, ...], form: Form, value: Value, *, tight: bool = False
    ) -> None:
        """`tight`: there is little height, so that answers are drawn closer."""
        super().__init__()
        self._look, self._tight = look, tight
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4 if tight else 10))
        self._group = _Tiles(look, _("Answers"), offered, _width(page, form, len(offered)), tight=tight)
        self._group.chosen.connect(self.chosen)
        self._group.confirmed.connect(self.confirmed)
        self._show(value, offered)
        if said := ends(page, form):
            column.addWidget(self._ends(*said))
        column.addWidget(self._group)
        if page.kind in SCALED:
            column.addSpacing(look.px(2 if tight else 14))
            column.addWidget(self._forms(form))

    @property
    def value(self) -> Value:
        """The value of the answer chosen, None where none is."""
        return self._group.value

    def _show(self, value: Value, offered: tuple[Reply, ...]) -> None:
        places = [reply.value for reply in offered if type(reply.value) is int]
        shown = nearest(value, places) if type(value) is int and places else value
        self._group.show_chosen(shown)

    def _ends(self, low: str, high: str) -> QWidget:
        """Return what the first and the last number mean, at their ends of the row."""
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(self._look.px(20))
        across.addWidget(PlainLabel(f"{self._group.words[0]} = {low}", "ends"), 1)
        last = PlainLabel(f"{self._group.words[-1]} = {high}", "ends")
        last.setAlignment(Qt.AlignmentFlag.AlignRight)
        across.addWidget(last, 1)
        return row

    def _forms(self, form: Form) -> QWidget:
        """Return the choice of the form the scale is shown in."""
        box = QWidget()
        down = QVBoxLayout(box)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(self._look.px(6))
        said = _("Another way to answer")
        down.addWidget(PlainLabel(said, "ends"))
        offered = tuple(Reply(str(one), form_word(one)) for one in Form)
        tiles = _Tiles(self._look, said, offered, _SMALL, tight=self._tight)
        tiles.show_chosen(str(form))
        tiles.chosen.connect(self.form_chosen)
        down.addWidget(tiles)
        return box


def _width(page: Page, form: Form, count: int) -> int:
    """Return the width of a tile at 100 %, 0 for a tile as wide as there is room."""
    if page.kind in SCALED:
        return 0 if form is Form.WORD else _OF_THREE if count < len(WHOLE) else _OF_SEVEN
    if page.kind is PageKind.FATIGUE:
        return _OF_ELEVEN
    return 0 if page.kind in {PageKind.AGAIN, PageKind.COME_BACK} else _SHORT


class _Tiles(QGroupBox):
    """Tiles of which one at most is chosen: in a row that goes on below, or one under the other."""

    chosen = Signal(object)
    confirmed = Signal()

    def __init__(self, look: Look, name: str, offered: tuple[Reply, ...], width: int, *, tight: bool) -> None:
        super().__init__()
        self.setAccessibleName(name)
        close = _CLOSE_SEVEN if width == _OF_SEVEN and offered[0].face else _CLOSE[width]
        self._width = look.px(close if tight else width)
        looks: dict[str, Any] = {"upright": width in {_OF_THREE, _OF_SEVEN, _OF_ELEVEN}}
        looks |= {"face": _LARGE_FACE} if width == _OF_THREE else {}
        looks |= {"face": _CLOSE_FACE, "tight": True} if tight else {}
        looks |= {"small": width == _SMALL or bool(width == _OF_SEVEN and offered[0].face)}
        self._tiles = [Tile(look, reply, **looks) for reply in offered]
        if width:
            place: Flow | QVBoxLayout = Flow(self, look.px(5 if tight else 8))
        else:
            place = QVBoxLayout(self)
            place.setContentsMargins(0, 0, 0, 0)
            place.setSpacing(look.px(5 if tight else 8))
        for tile in self._tiles:
            tile.toggled.connect(lambda on, tile=tile: self._on_toggled(tile, on=on))
            tile.confirmed.connect(self.confirmed)
            place.addWidget(tile)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the tiles, in the order shown."""
        return tuple(tile.reply.words for tile in self._tiles)

    @property
    def value(self) -> Value:
        """The value of the tile chosen, None where none is."""
        return next((tile.reply.value for tile in self._tiles if tile.isChecked()), None)

    def show_chosen(self, value: Value) -> None:
        """Show which is chosen, None = none of them."""
        for tile in self._tiles:
            tile.show_chosen(chosen=value is not None and tile.reply.value == value)

    def _on_toggled(self, tile: Tile, *, on: bool) -> None:
        if not on:  # an assistive tool takes the mark away: the answer stays until another is chosen, or none
            tile.show_chosen(chosen=True)
            return
        for other in self._tiles:
            if other is not tile:
                other.show_chosen(chosen=False)
        self.chosen.emit(tile.reply.value)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as large as one another where they stand in a row: only now their words have their size."""
        if self._width:
            for _turn in range(2):  # the longest word makes all of them wider, and wider ones are less high
                wide = max(self._width, *(tile.abreast for tile in self._tiles))
                tall = max([tile.stand(wide) for tile in self._tiles])
            wide = max(tile.abreast for tile in self._tiles)
            for tile in self._tiles:
                tile.match(QSize(wide, tall))
        super().showEvent(event)
