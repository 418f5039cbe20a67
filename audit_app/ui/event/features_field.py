"""What the site has: the checklist's closed list, in its groups, searched without accents, ticked one by one."""

import re
from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from audit_app.domain.checklist import Checklist, Feature
from audit_app.domain.folding import folded
from audit_app.i18n import _, ngettext
from audit_app.ui.event.columns import Columns, Titled
from audit_app.ui.event.field import Field
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.search_field import SearchField
from audit_app.wording.typography import told

_NOT_FOUND = 4
_WAYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def _begins(word: str, text: str) -> bool:
    """Whether a word of the text begins so."""
    return re.search(rf"(?<!\w){re.escape(word)}", text) is not None


class FeatureTick(QWidget):
    """One feature: a box to tick, and what its word means."""

    def __init__(self, look: Look, feature: Feature) -> None:
        super().__init__()
        label, hint = told(feature.label), told(feature.hint) if feature.hint else ""
        self.code = feature.code
        self.box = QCheckBox(label)
        self.box.setAccessibleDescription(hint)
        self._label, self._sought = folded(label), folded(f"{label} {hint}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        if hint:
            below = PlainLabel(hint, "small")
            below.setContentsMargins(look.px(33), 0, 0, look.px(3))
            column.addWidget(below)
        column.addStretch(1)

    def rank(self, words: list[str]) -> int:
        """Return how near it is to what is sought: 0 its own words begin so, 3 somewhere in its hint, 4 not at all."""
        tests = (
            all(_begins(word, self._label) for word in words),
            all(_begins(word, self._sought) for word in words),
            all(word in self._label for word in words),
            all(word in self._sought for word in words),
        )
        return tests.index(True) if True in tests else _NOT_FOUND


class FeatureGroup(Titled):
    """The features of one group; one stop of Tab, and the arrows go from box to box."""

    def __init__(self, look: Look, title: str, features: Iterable[Feature]) -> None:
        super().__init__(look, title)
        self.ticks = self._ordered = tuple(FeatureTick(look, feature) for feature in features)
        self._columns = Columns(look, self.ticks, gap=3)
        self.column.addWidget(self._columns)
        self.settle()

    def changeEvent(self, event: QEvent) -> None:
        """Ask for two columns only where the widest fits in one, in the style of this window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._columns.ask_for(max(tick.box.sizeHint().width() for tick in self.ticks))

    def sift(self, words: list[str]) -> int:
        """Show what holds all these words, the nearest first, and return its rank; nothing sought shows everything."""
        ranks = {tick: tick.rank(words) for tick in self.ticks}
        self._ordered = tuple(sorted(self.ticks, key=ranks.__getitem__))
        for tick in self.ticks:
            tick.setVisible(ranks[tick] < _NOT_FOUND)
        self._columns.reorder(self._ordered)
        nearest = min(ranks.values())
        self.setVisible(nearest < _NOT_FOUND)
        self.settle()
        return nearest

    @property
    def shown(self) -> list[QCheckBox]:
        """The boxes shown, in the order they are seen."""
        return [tick.box for tick in self._ordered if not tick.isHidden()]

    def settle(self, chosen: QCheckBox | None = None) -> None:
        """Give Tab its one stop: the box last reached, else the first one shown."""
        shown = self.shown
        stop = chosen if chosen in shown else next(iter(shown), None)
        for tick in self.ticks:
            policy = Qt.FocusPolicy.StrongFocus if tick.box is stop else Qt.FocusPolicy.ClickFocus
            tick.box.setFocusPolicy(policy)


class FeaturesField(Field):
    """The list of what the site has, with a search above it and the number of those ticked."""

    def __init__(self, look: Look, checklist: Checklist) -> None:
        body = QWidget()
        super().__init__(look, "features", _("There will be:"), body)
        self.search = SearchField(look, _("Search what the site has"), _("Search: toilets, stand, lake…"))
        self.search.setAccessibleDescription(_keys())
        self.count = PlainLabel("", "muted")
        self._beforehand = PlainLabel("", "label", readable=True)
        self.groups = self._ordered = tuple(FeatureGroup(look, *group) for group in _grouped(checklist))
        self._lay_out(body)
        for tick in self.ticks:
            tick.box.toggled.connect(self._on_box_toggled)
            tick.box.installEventFilter(self)
        self.search.left_down.connect(self.go_down)
        self.search.textChanged.connect(self._on_search_changed)
        self._tell_count()

    def _lay_out(self, body: QWidget) -> None:
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(16))
        head = QVBoxLayout()
        head.setSpacing(self.look.px(6))
        counted = QHBoxLayout()
        counted.setSpacing(self.look.px(10))
        counted.addWidget(self.label)  # it begins the sentences that the boxes end
        counted.addWidget(self.count, 1)
        self.label.setWordWrap(False)
        head.addWidget(self.search)
        head.addWidget(PlainLabel(_keys(), "small"))
        head.addSpacing(self.look.px(8))
        head.addLayout(counted)
        head.addWidget(self._beforehand)
        self._beforehand.hide()
        column.addLayout(head)
        self._column = column
        for group in self.groups:
            column.addWidget(group)

    @property
    def ticks(self) -> list[FeatureTick]:
        """All features, in their order."""
        return [tick for group in self.groups for tick in group.ticks]

    def stops(self) -> list[QWidget]:
        """Return where Enter leads: the search, which goes on to what was found by itself."""
        return [self.search]

    def value(self) -> tuple[str, ...]:
        """Return the codes ticked, in the order of the list."""
        return tuple(tick.code for tick in self.ticks if tick.box.isChecked())

    def show_value(self, value: object) -> None:
        """Tick these codes and no other."""
        codes = set(value) if isinstance(value, tuple) else set()
        for tick in self.ticks:
            tick.box.setChecked(tick.code in codes)
        self._tell_count()

    def set_read_only(self, *, read_only: bool) -> None:
        """Let it be read but not changed."""
        for tick in self.ticks:
            tick.box.setEnabled(not read_only)

    @property
    def is_being_typed(self) -> bool:
        """Whether somebody is typing here: what is sought is no part of the event."""
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move among the boxes with the arrows, and down to them from the search."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _WAYS:
            return self._move(watched, _WAYS[Qt.Key(event.key())])
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QCheckBox):
            for group in self.groups:
                if group.isAncestorOf(watched):
                    group.settle(watched)
        return False

    def go_down(self) -> None:
        """Go from the search to the first box found."""
        first = next(iter(self._boxes()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _boxes(self) -> list[QCheckBox]:
        """Return the boxes shown, in the order they are seen."""
        return [box for group in self._ordered for box in group.shown]

    def _move(self, watched: QObject, way: int) -> bool:
        shown: list[QWidget] = [self.search, *self._boxes()]
        here = next((place for place, stop in enumerate(shown) if stop is watched), 0)
        if 0 <= here + way < len(shown):
            shown[here + way].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _order(self, ranks: dict[FeatureGroup, int]) -> None:
        """Put the groups with the nearest features first, for eye, ear and Tab."""
        self._ordered = tuple(sorted(self.groups, key=ranks.__getitem__))
        for group in self._ordered:
            self._column.removeWidget(group)
            self._column.addWidget(group)
            group.raise_()
        for before, after in pairwise([self.search, self._beforehand, *self._boxes()]):
            QWidget.setTabOrder(before, after)

    def tell_understood(self, sentence: str) -> None:
        """Say above the list that something was ticked beforehand."""
        self._beforehand.setText(sentence)
        self._beforehand.setVisible(bool(sentence))
        self.search.setAccessibleDescription(" ".join(part for part in (sentence, _keys()) if part))

    def _tell_count(self) -> None:
        ticked = len(self.value())
        said = ngettext("{count} ticked of {total}", "{count} ticked of {total}", ticked)
        self.count.setText(said.format(count=ticked, total=len(self.ticks)))

    def _on_box_toggled(self, _on: bool) -> None:  # noqa: FBT001  Qt's signature
        self._tell_count()
        self.tell_choice()

    def _on_search_changed(self, text: str) -> None:
        words = folded(text).split()
        self._order({group: group.sift(words) for group in self.groups})
        found = len(self._boxes())
        if not words:
            self._tell_count()
            return
        said = ngettext("{count} found", "{count} found", found).format(count=found)
        self.count.setText(said if found else _("Nothing here is called that."))
        announce(self.count, self.count.text())


def _keys() -> str:
    return _("Arrows go from box to box, the space bar ticks, Tab goes to the next group.")


def _grouped(checklist: Checklist) -> list[tuple[str, list[Feature]]]:
    """Return the features by group, in the order of the groups; those of none last, all of them in an older copy."""
    groups = [
        (told(term.label), [f for f in checklist.features if f.group == term.code]) for term in checklist.feature_groups
    ]
    known = {term.code for term in checklist.feature_groups}
    others = [feature for feature in checklist.features if feature.group not in known]
    title = _("And also") if groups else _("The site")
    return [group for group in (*groups, (title, others)) if group[1]]
