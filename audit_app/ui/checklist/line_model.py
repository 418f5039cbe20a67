"""The lines of the list as Qt's views and screen readers ask for them."""

from collections.abc import Mapping, Sequence
from enum import Enum
from itertools import islice

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from audit_app.domain.folding import folded
from audit_app.domain.progress import LineStanding
from audit_app.ui.checklist.line_words import RowWords, heard, heard_further, row_words, zone_name
from audit_app.ui.crash import contained
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

Index = QModelIndex | QPersistentModelIndex

_CAN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class Group(Enum):
    """What the lines of a list stand under."""

    THEME = "theme"
    ZONE = "zone"
    PHASE = "phase"


class LineModel(QStringListModel):
    """Lines in the order given; a change of one touches its row alone, so that the user's place is never lost.

    Qt holds their ids, so that it counts them itself: a layout of a thousand rows asks for their number 2,000 times.
    """

    def __init__(self, themes: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._rows: list[LineStanding] = []
        self._by = Group.THEME
        self._groups: list[str] = []
        self._places: dict[str, int] = {}
        self._words: dict[str, tuple[LineStanding, Group, RowWords]] = {}

    def show(self, rows: Sequence[LineStanding], by: Group = Group.THEME) -> None:
        """Show these lines and no others, under the names of their themes, zones or phases."""
        self._rows = list(rows)
        self._by = by
        self._groups = [self._group_of(row) for row in rows]
        self._places = {row.line.id: place for place, row in enumerate(rows)}
        self.setStringList([*self._places])  # and all who look are told

    def update(self, standings: Mapping[str, LineStanding]) -> None:
        """Take how these lines stand now; only rows that differ are drawn and read anew."""
        for place, before in enumerate(self._rows):
            now = standings.get(before.line.id, before)
            if now is not before and _differs(before, now):
                self._rows[place] = now
                self.dataChanged.emit(self.index(place), self.index(place))

    @property
    def rows(self) -> Sequence[LineStanding]:
        """The lines shown, as they stand."""
        return self._rows

    def place_of(self, line: str | None) -> int:
        """Return the place of a line, -1 when it is not shown."""
        return self._places.get(line or "", -1)

    def line_at(self, place: int) -> str | None:
        """Return the id of the line at a place, None beyond the ends."""
        return self._rows[place].line.id if 0 <= place < len(self._rows) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a row can be chosen, and neither edited nor dragged as texts can."""
        return _CAN if index.isValid() else Qt.ItemFlag.NoItemFlags

    @contained(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title (also what typing a letter looks for), or what is heard."""
        place = index.row()
        if not index.isValid() or not 0 <= place < len(self._rows):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(place).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return heard(self._rows[place])
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return heard_further(self._rows[place], self._theme(self._rows[place]))
        return None

    def match(
        self,
        start: Index,
        role: int,
        value: object,
        hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith,
    ) -> list[QModelIndex]:
        """Find titles by their first letters as a search does: accents and the shape of an apostrophe do not matter."""
        if role != Qt.ItemDataRole.DisplayRole or not flags & Qt.MatchFlag.MatchStartsWith:
            return super().match(start, role, value, hits, flags)
        sought, here, count = folded(str(value)), max(0, start.row()), len(self._rows)
        places = ((here + step) % count for step in range(count))
        found = (place for place in places if folded(self.words(place).title).startswith(sought))
        return [self.index(place) for place in islice(found, hits if hits > 0 else None)]

    def group(self, place: int) -> str:
        """Return the theme or the zone a row stands under."""
        return self._groups[place]

    def heading(self, place: int) -> str:
        """Return the heading drawn above a row: its group, '' where the row before stands under the same."""
        group = self._groups[place]
        return "" if place and self._groups[place - 1] == group else group

    def words(self, place: int) -> RowWords:
        """Return what a row shows, made once for each standing: a search shows the same lines again and again."""
        row = self._rows[place]
        kept = self._words.get(row.line.id)
        if kept and kept[0] is row and kept[1] is self._by:
            return kept[2]
        words = row_words(row, self._place_of_row(row))
        self._words[row.line.id] = (row, self._by, words)
        return words

    def _group_of(self, row: LineStanding) -> str:
        if self._by is Group.PHASE:
            return capital(composed(word(row.line.criterion.phase)))
        return (zone_name(row) or self._theme(row)) if self._by is Group.ZONE else self._theme(row)

    def _place_of_row(self, row: LineStanding) -> str:
        """Return what its heading does not say of where a line is."""
        if self._by is Group.PHASE:
            return zone_name(row) or self._theme(row)
        return self._theme(row) if self._by is Group.ZONE and zone_name(row) else zone_name(row)

    def _theme(self, row: LineStanding) -> str:
        return self._themes.get(row.line.criterion.domain, row.line.criterion.domain)


def _differs(before: LineStanding, now: LineStanding) -> bool:
    """Whether anything a row says differs; lines are compared by identity, for equality would walk the criteria."""
    return before.line is not now.line or _told(before) != _told(now)


def _told(row: LineStanding) -> tuple[object, ...]:
    return row.answer, row.counts_as, row.contested, row.overruled_by, row.evidence, row.action
