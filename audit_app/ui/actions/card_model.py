"""Cards as Qt's views and screen readers ask for them; which are ticked is one thing, whoever shows them."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from audit_app.ui.actions.card import Card
from audit_app.ui.crash import contained

Index = QModelIndex | QPersistentModelIndex
CARD = Qt.ItemDataRole.UserRole
"""The role under which a model gives the Card."""

DRAGGED = "application/x-jauge-action"
"""What is dragged: the id of an action."""


class Ticks(QObject):
    """Which cards are ticked, to be changed together."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.codes: set[str] = set()

    def turn(self, code: str) -> None:
        """Tick a card, or take its tick away."""
        self.codes ^= {code}
        self.changed.emit()

    def put(self, codes: Iterable[str]) -> None:
        """Tick these cards and no others."""
        wanted = set(codes)
        if wanted != self.codes:
            self.codes = wanted
            self.changed.emit()


class CardModel(QAbstractListModel):
    """Cards in the order given; `ticks` is None where they cannot be ticked."""

    def __init__(self, parent: QObject, ticks: Ticks | None = None) -> None:
        super().__init__(parent)
        self.cards: Sequence[Card] = ()
        self._ticks = ticks
        if ticks is not None:
            ticks.changed.connect(self._on_ticks_changed)

    def show(self, cards: Sequence[Card]) -> None:
        """Show these cards and no others; where only their words differ, the user's place is not lost."""
        before, self.cards = self.cards, tuple(cards)
        if [card.code for card in before] == [card.code for card in cards]:
            for place, (old, new) in enumerate(zip(before, cards, strict=True)):
                if old != new:
                    self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self.endResetModel()

    def place_of(self, code: str) -> int:
        """Return the place of a card, -1 when it is not shown."""
        return next((place for place, card in enumerate(self.cards) if card.code == code), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many cards are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.cards)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say what may be done with a card: ticked and dragged, where ticks are kept."""
        able = super().flags(index)
        if self._ticks is not None and index.isValid():
            able |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled
        return able

    @contained(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is seen or heard of a card."""
        if not index.isValid() or not 0 <= index.row() < len(self.cards):
            return None
        card = self.cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.heard
        if role == Qt.ItemDataRole.CheckStateRole and self._ticks is not None:
            return Qt.CheckState.Checked if card.code in self._ticks.codes else Qt.CheckState.Unchecked
        return card if role == CARD else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ARG002
        """Turn the tick of a card, as assistive tools do."""
        if role != Qt.ItemDataRole.CheckStateRole or self._ticks is None or not index.isValid():
            return False
        self._ticks.turn(self.cards[index.row()].code)
        return True

    def mimeTypes(self) -> list[str]:
        """Name what a card is dragged as."""
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the id of the action dragged."""
        dragged = QMimeData()
        dragged.setData(DRAGGED, self.cards[indexes[0].row()].code.encode())
        return dragged

    def supportedDragActions(self) -> Qt.DropAction:
        """Let a card be copied only: the list takes none out of itself, the audit says where each belongs."""
        return Qt.DropAction.CopyAction

    def _on_ticks_changed(self) -> None:
        if self.cards:
            self.dataChanged.emit(self.index(0), self.index(len(self.cards) - 1), [Qt.ItemDataRole.CheckStateRole])
