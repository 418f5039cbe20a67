"""What the list shows: a search, what of the lines, and where."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from audit_app.domain.viewing import View
from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.search_field import SearchField
from audit_app.ui.widgets.shortening_combo import ShorteningCombo
from audit_app.wording.typography import capital
from audit_app.wording.values import word


@dataclass(frozen=True)
class Filter:
    """Which lines are shown; `where` is the id of a theme (capitals) or of a zone, '' = everywhere."""

    view: View = View.ALL
    where: str = ""
    text: str = ""

    @property
    def theme(self) -> str | None:
        """The theme shown alone, None when none is."""
        return self.where if self.where.isupper() else None

    @property
    def zone(self) -> str | None:
        """The zone shown alone, None when none is."""
        return self.where if self.where and not self.where.isupper() else None


_ROOMY = 400
"""Pixels at 100 % from which the two choices have their words beside them; they are heard in any case."""

Place = tuple[str, str]
"""The id of a theme or of a zone, and its words."""


class Filters(QWidget):
    """The three ways to narrow the list; each takes effect at once."""

    sought = Signal()
    """Something else is searched for."""

    chosen = Signal()
    """Other lines, or lines of another place, are asked for."""

    left_down = Signal()
    """The user goes from the search to what was found."""

    def __init__(self, look: Look, beside: QWidget) -> None:
        super().__init__()
        self.search = SearchField(look, _("Search the lines"), _("Find a line (Ctrl+F)"))
        self._views = ShorteningCombo()
        self._places = ShorteningCombo()
        self._offered: list[Place] = []
        self._labels: list[PlainLabel] = []
        self._roomy = look.px(_ROOMY)
        for view in View:
            self._views.addItem(capital(word(view)), view)
        self._lay_out(look, beside)
        self.search.textChanged.connect(self._on_search_changed)
        self.search.left_down.connect(self.left_down)
        self._views.currentIndexChanged.connect(self._on_choice_changed)
        self._places.currentIndexChanged.connect(self._on_choice_changed)

    def _lay_out(self, look: Look, beside: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        above, below = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(look.px(8))
        below.setSpacing(look.px(8))
        above.addWidget(self.search, 1)
        above.addWidget(beside)
        for words, combo in ((_("Show"), self._views), (_("Where"), self._places)):
            label = PlainLabel(words, "muted", wrap=False)
            label.setBuddy(combo)
            combo.setAccessibleName(words)
            self._labels.append(label)
            below.addWidget(label)
            below.addWidget(combo, 1)
        column.addLayout(above)
        column.addLayout(below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the choices where there is little."""
        super().resizeEvent(event)
        for label in self._labels:
            label.setVisible(self.width() >= self._roomy)

    @property
    def value(self) -> Filter:
        """What is asked for."""
        return Filter(View(self._views.currentData()), self._places.currentData() or "", self.search.text())

    def set_value(self, value: Filter) -> None:
        """Ask for this without announcing it; a place that is gone counts as everywhere."""
        blocked = [QSignalBlocker(field) for field in (self._views, self._places)]
        self.search.show_text(value.text)
        self._views.setCurrentIndex(self._views.findData(value.view))
        self._places.setCurrentIndex(max(0, self._places.findData(value.where)))
        for blocker in blocked:
            blocker.unblock()

    def offer(self, themes: Sequence[Place], zones: Sequence[Place]) -> None:
        """Offer these themes and these zones; the one chosen stays chosen, and only words that differ are changed."""
        offered = [("", _("Everywhere")), *themes, *zones]
        if [code for code, _words in offered] != [code for code, _words in self._offered]:
            self._fill(offered, len(themes))
        for (code, words), (_same, before) in zip(offered, self._offered, strict=True):
            if words != before:
                self._places.setItemText(self._places.findData(code), words)
        self._offered = offered

    def _fill(self, offered: list[Place], themes: int) -> None:
        chosen = self.value.where
        blocked = QSignalBlocker(self._places)
        self._places.clear()
        for number, (code, words) in enumerate(offered):
            if number in {1, themes + 1}:
                self._places.insertSeparator(self._places.count())
            self._places.addItem(words, code)
        self._places.setCurrentIndex(max(0, self._places.findData(chosen)))
        blocked.unblock()
        self._offered = offered

    def _on_search_changed(self, _text: str) -> None:
        self.sought.emit()

    def _on_choice_changed(self, _row: int) -> None:
        self.chosen.emit()
