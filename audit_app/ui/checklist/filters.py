"""What the list shows: a search, what of the lines, where, and whose."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from audit_app.domain.viewing import View
from audit_app.i18n import _
from audit_app.ui.checklist.offered import Offer, OfferedCombo
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.search_field import SearchField
from audit_app.ui.widgets.shortening_combo import ShorteningCombo
from audit_app.wording.typography import capital
from audit_app.wording.values import word

EVERYBODY, NOBODY = "\n", "\n-"
"""Codes of the choice of people that are no name: a name has no line break."""


@dataclass(frozen=True)
class Filter:
    """Which lines are shown; `where`: a theme (capitals) or a place, '' = everywhere; `person` None = everybody's.

    A place is a zone, or a kind of which there is no zone; a person '' is nobody.
    """

    view: View = View.ALL
    where: str = ""
    text: str = ""
    person: str | None = None

    @property
    def theme(self) -> str | None:
        """The theme shown alone, None when none is."""
        return self.where if self.where.isupper() else None

    @property
    def zone(self) -> str | None:
        """The place shown alone, None when none is."""
        return self.where if self.where and not self.where.isupper() else None

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the search leaves a line out."""
        return replace(self, text="") == Filter()


_WORDED = 500
"""Pixels at 100 % from which the button that unfolds the choices has its word."""

_ROOMY, _ROOMIER = 400, 560
"""Pixels at 100 % from which two choices, and the third, have their words beside them; they are heard in any case."""


class Filters(QWidget):
    """A search and three choices; what stands `beside` the search, and what stands `below` it, belongs to the list."""

    sought = Signal()
    """The search reads differently."""

    chosen = Signal()
    """Another view, place or person is asked for."""

    unfolded = Signal(bool)
    """Whether every choice is asked for where there is little room."""

    turned = Signal()
    """The choices are asked for, or put away."""

    left_down = Signal()
    """The user goes from the search to what was found."""

    def __init__(self, look: Look, beside: QWidget, *below: QWidget) -> None:
        super().__init__()
        self.search = SearchField(look, _("Search the lines"), _("Find a line (Ctrl+F)"))
        self._views = ShorteningCombo()
        self._places = OfferedCombo()
        self._people = OfferedCombo()
        self._labels: list[tuple[PlainLabel, int]] = []
        self._look = look
        self._folded = self._opened = False
        self._choices, self._whose = QWidget(), QWidget()
        """Which lines, and where; whose, and what is done with them."""
        self._more = button(look, "", "list-filter")
        self._more.setAccessibleName(_("Filter, give, zones"))
        for view in View:
            self._views.addItem(capital(word(view)), view)
        self.offer([], [])
        self.offer_people([])
        self._lay_out(look, beside, below)
        self.search.textChanged.connect(self._on_search_changed)
        self.search.left_down.connect(self.left_down)
        for combo in (self._views, self._places, self._people):
            combo.currentIndexChanged.connect(self._on_choice_changed)
        self._more.clicked.connect(self._on_more_clicked)
        self._arrange()

    def _lay_out(self, look: Look, beside: QWidget, below: Sequence[QWidget]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        above = QHBoxLayout()
        column.addLayout(above)
        choices, whose = QHBoxLayout(self._choices), QHBoxLayout(self._whose)
        for row in (above, choices, whose):
            row.setSpacing(look.px(8))
        for row, folding in ((choices, self._choices), (whose, self._whose)):
            row.setContentsMargins(0, 0, 0, 0)
            column.addWidget(folding)
        above.addWidget(self.search, 1)
        above.addWidget(self._more)
        above.addWidget(beside)
        for words, combo, row, roomy in (
            (_("Show"), self._views, choices, _ROOMY),
            (_("Where"), self._places, choices, _ROOMY),
            (_("Given to"), self._people, whose, _ROOMIER),
        ):
            label = PlainLabel(words, "muted", wrap=False)
            label.setBuddy(combo)
            combo.setAccessibleName(words)
            self._labels.append((label, look.px(roomy)))
            row.addWidget(label)
            row.addWidget(combo, 1)
        for widget in below:
            whose.addWidget(widget)
        for folding in (self._choices, self._whose):
            folding.raise_()  # what is read follows what is seen

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the choices where there is little."""
        super().resizeEvent(event)
        for label, roomy in self._labels:
            label.setVisible(self.width() >= roomy)
        self._arrange()

    def set_folded(self, *, folded: bool) -> None:
        """Keep the choices away until they are asked for, where they would leave the list no room."""
        if folded != self._folded:
            self._folded = folded
            self._arrange()

    def _arrange(self) -> None:
        """Show the choices where there is room, where they are asked for, and a row while it leaves lines out."""
        look, shown, value = self._look, not self._folded or self._opened, self.value
        words = _("Filter") if self.width() >= look.px(_WORDED) else ""
        self._choices.setVisible(shown or not replace(value, person=None).is_bare)
        self._whose.setVisible(shown or value.person is not None)
        self._more.setVisible(self._folded)
        self._more.setText(words)
        self._more.setToolTip(self._more.accessibleName())
        set_icon(self._more, "list-filter", look.tokens.text, look.px(18), look.px(6) if words else 0)
        self._more.setAccessibleDescription(_("Shown below") if shown else "")
        self.unfolded.emit(shown and self._folded)

    def _on_more_clicked(self) -> None:
        self._opened = not self._opened
        self._arrange()
        self.turned.emit()

    @property
    def value(self) -> Filter:
        """What is asked for."""
        whose = self._people.code
        person = None if whose == EVERYBODY else "" if whose == NOBODY else whose
        return Filter(View(self._views.currentData()), self._places.code, self.search.text(), person)

    def set_value(self, value: Filter) -> None:
        """Ask for this without announcing it; a place, or a person, that is gone counts as everywhere, as everybody."""
        blocked = [QSignalBlocker(field) for field in (self._views, self._places, self._people)]
        self.search.show_text(value.text)
        self._views.setCurrentIndex(self._views.findData(value.view))
        self._places.choose(value.where)
        self._people.choose(EVERYBODY if value.person is None else value.person or NOBODY)
        for blocker in blocked:
            blocker.unblock()
        self._arrange()

    def offer(self, themes: Sequence[Offer], zones: Sequence[Offer]) -> None:
        """Offer these themes and these zones."""
        self._places.offer([("", _("Everywhere"))], themes, zones)

    def offer_people(self, people: Sequence[Offer], me: Sequence[Offer] = (), nobody: Sequence[Offer] = ()) -> None:
        """Offer the lines of everybody, one's own, those of other people, those of nobody."""
        self._people.offer([(EVERYBODY, _("Everybody")), *me], people, nobody)

    def _on_search_changed(self, _text: str) -> None:
        if self._opened:  # what is found has the room; a choice that leaves lines out is seen all the same
            self._opened = False
            self._arrange()
        self.sought.emit()

    def _on_choice_changed(self, _row: int) -> None:
        self.chosen.emit()
