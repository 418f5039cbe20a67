"""Which actions are shown: a search, what of them, whose, and where."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QWidget

from audit_app.domain.register import ActionView
from audit_app.i18n import _
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.search_field import SearchField
from audit_app.ui.widgets.shortening_combo import ShorteningCombo
from audit_app.wording.typography import capital
from audit_app.wording.values import word

_ABREAST = 720
"""Pixels at 100 % from which the search and the three choices stand on one row."""

_THREE = 360
"""Pixels at 100 % from which the three choices stand side by side below the search."""

_WORDED = 420
"""Pixels at 100 % from which the button beside the search has its word."""

Place = tuple[str, str]
"""The id of a domain or of a zone, and its words."""


@dataclass(frozen=True)
class Filter:
    """Which actions are shown; `where` is the id of a domain (capitals) or of a zone; '' = every one."""

    view: ActionView = ActionView.ALL
    owner: str = ""
    where: str = ""
    text: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether every action is shown."""
        return self == Filter()


class Filters(QWidget):
    """The ways to narrow the list and the board; each takes effect at once."""

    changed = Signal()
    """Other actions are asked for."""

    left_down = Signal()
    """The user goes from the search to what was found."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.search = SearchField(look, _("Search the actions"), _("Find (Ctrl+F)"))
        self._views, self._owners, self._places = ShorteningCombo(), ShorteningCombo(), ShorteningCombo()
        self._names: tuple[str, ...] = ()
        self._offered: tuple[Place, ...] = ()
        for view in ActionView:
            self._views.addItem(capital(word(view)), view)
        self._more = button(look, "", "list-filter", parent=self)
        self._more.setAccessibleName(_("Filter"))
        self._folded = self._opened = False
        self._lay_out()
        self._more.clicked.connect(self._on_more_clicked)
        for combo, name in (
            (self._views, _("Show")),
            (self._owners, _("Who is responsible for them")),
            (self._places, _("Where")),
        ):
            combo.call(name)
            combo.currentIndexChanged.connect(self._on_choice_changed)
        self.search.textChanged.connect(self._on_search_changed)
        self.search.left_down.connect(self.left_down)
        self.offer((), ())
        self._arrange()

    def _lay_out(self) -> None:
        gap = self._look.px(8)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(gap)
        above = QHBoxLayout()
        above.setSpacing(gap)
        above.addWidget(self.search, 1)
        above.addWidget(self._more)
        self._choices = QWidget()
        self._grid = QGridLayout(self._choices)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        self._columns = 0
        self._box.addLayout(above, 4)
        self._box.addWidget(self._choices, 9)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many side by side as there is room for."""
        super().resizeEvent(event)
        self._arrange()

    def set_folded(self, *, folded: bool) -> None:
        """Keep the three choices away until they are asked for, where they would leave the list no room."""
        if folded != self._folded:
            self._folded = folded
            self._arrange()

    def _arrange(self) -> None:
        """Lay the search and the choices out: on one row, or the choices below, where they are wanted."""
        wide, px = self.width(), self._look.px
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(across if wide >= px(_ABREAST) and not self._folded else down)
        self._place(3 if wide >= px(_THREE) else 2)
        shown = not self._folded or self._opened or not self.value.is_bare
        self._choices.setVisible(shown)
        self._more.setVisible(self._folded)
        words = _("Filter") if wide >= px(_WORDED) else ""
        self._more.setText(words)
        self._more.setToolTip("" if words else _("Filter"))
        set_icon(self._more, "list-filter", self._look.tokens.text, px(18), px(6) if words else 0)
        self._more.setAccessibleDescription(_("Shown below") if shown else "")

    def _place(self, columns: int) -> None:
        """Put the choices side by side; where only two fit, the last one fills the next row."""
        if columns == self._columns:
            return
        self._columns = columns
        self._grid.addWidget(self._views, 0, 0)
        self._grid.addWidget(self._owners, 0, 1)
        if columns == 3:
            self._grid.addWidget(self._places, 0, 2)
        else:
            self._grid.addWidget(self._places, 1, 0, 1, 2)
        for column in range(3):
            self._grid.setColumnStretch(column, (5, 8, 6)[column] if column < columns else 0)

    def _on_more_clicked(self) -> None:
        self._opened = not self._opened
        self._arrange()

    @property
    def value(self) -> Filter:
        """What is asked for."""
        view = ActionView(self._views.currentData())
        return Filter(view, self._owners.currentData() or "", self._places.currentData() or "", self.search.text())

    def set_value(self, value: Filter) -> None:
        """Ask for this without announcing it; an owner or a place that is gone counts as all."""
        blocked = [QSignalBlocker(field) for field in (self._views, self._owners, self._places)]
        self.search.show_text(value.text)
        self._views.setCurrentIndex(self._views.findData(value.view))
        self._owners.setCurrentIndex(max(0, self._owners.findData(value.owner)))
        self._places.setCurrentIndex(max(0, self._places.findData(value.where)))
        for blocker in blocked:
            blocker.unblock()

    def offer(self, names: Sequence[str], places: Sequence[Place]) -> None:
        """Offer these owners and these domains and zones; what is chosen stays so where it is still offered."""
        if tuple(names) != self._names or not self._owners.count():
            self._names = tuple(names)
            self._fill(self._owners, [("", _("Everybody")), *((name, name) for name in names)])
        if tuple(places) != self._offered or not self._places.count():
            self._offered = tuple(places)
            self._fill(self._places, [("", _("Any place")), *places])

    def _fill(self, combo: ShorteningCombo, offered: Sequence[Place]) -> None:
        chosen = combo.currentData() or ""
        blocked = QSignalBlocker(combo)
        combo.clear()
        for code, words in offered:
            combo.addItem(words, code)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        blocked.unblock()

    def _on_search_changed(self, _text: str) -> None:
        self.changed.emit()

    def _on_choice_changed(self, _row: int) -> None:
        self.changed.emit()
