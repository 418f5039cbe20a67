"""Cards as one moves in them: arrows go from one to the next, Enter goes into one, Space ticks it."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy

from audit_app.ui.actions.card import Card
from audit_app.ui.actions.card_delegate import CardDelegate
from audit_app.ui.actions.card_model import CardModel, Index, Ticks
from audit_app.ui.crash import contained
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.selection import bring_back, follow

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CardView(QListView):
    """A list of cards with one current card; `framed`: a column of a board, as tall as its cards."""

    moved = Signal(str)
    """The code of the card the user moved to."""

    entered = Signal(str)
    """The code of the card the user wants to go into, by Enter."""

    touched = Signal(str)
    """The code of the card the user clicked."""

    pushed = Signal(str, int)
    """The code of a card, and whether it goes to the state before (-1) or after (1): Ctrl and an arrow."""

    arrived = Signal()
    """The keyboard comes here."""

    settled = Signal()
    """The keyboard goes elsewhere."""

    painted = Signal()
    """It is seen for the first time: what stands beside may be made."""

    aside = Signal(int)
    """The user goes to the column on the left (-1) or on the right (1)."""

    def __init__(self, look: Look, name: str, ticks: Ticks | None = None, *, framed: bool = False) -> None:
        super().__init__()
        self._framed, self._ticks = framed, ticks
        self._silent = self._on_tick = self.is_seen = False
        self._cards = CardModel(self, ticks)
        self._delegate = CardDelegate(look, self, ticked=ticks is not None, framed=framed)
        self.setModel(self._cards)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(look.px(40))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        if framed:
            self.setDragEnabled(True)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        else:
            self.setMinimumHeight(look.px(66))
        self.clicked.connect(self._on_clicked)
        follow(self)

    @property
    def cards(self) -> Sequence[Card]:
        """The cards shown."""
        return self._cards.cards

    @property
    def code(self) -> str:
        """The code of the card chosen, '' when none of these is."""
        here = self.currentIndex()
        chosen = here.isValid() and self.selectionModel().isSelected(here)
        return self.cards[here.row()].code if chosen else ""

    def show_cards(self, cards: Sequence[Card], code: str = "") -> None:
        """Show cards; the one of that code is current, else the nearest to where the current one stood."""
        before, at = self.currentIndex().row(), self.verticalScrollBar().value()
        self._silent = True
        self._cards.show(cards)
        self._silent = False
        place = self._cards.place_of(code)
        if place < 0 and cards and not self._framed:
            place = min(max(before, 0), len(cards) - 1)
        self.go_to(place)
        self.verticalScrollBar().setValue(at)
        self.fit()

    def go_to(self, place: int) -> None:
        """Choose the card at a place without announcing it; -1: none, yet one stays current to come back to."""
        self._silent = True
        if place >= 0:
            self.setCurrentIndex(self._cards.index(place))
        elif self.cards:
            here = self.currentIndex()
            first = here if here.isValid() else self._cards.index(0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.clearSelection()
        self._silent = False

    def choose(self, place: int) -> None:
        """Choose the card at a place as the user does: it is told, even where it was the current one."""
        self.go_to(place)
        self.moved.emit(self.code)

    def go(self, code: str) -> bool:
        """Make a card current and bring it into sight; return whether it is there."""
        place = self._cards.place_of(code)
        if place >= 0:
            self.go_to(place)
            self.scrollTo(self._cards.index(place))
        return place >= 0

    def fit(self) -> None:
        """Give the cards the width of the list, and a column of a board the height of its cards."""
        bar = self.verticalScrollBar()
        taken = 0 if self._framed or bar.isVisible() else bar.sizeHint().width()
        width = max(1, self.viewport().width() - taken)
        if width != self._delegate.width:
            self._delegate.width = width
            self.scheduleDelayedItemsLayout()
        if self._framed:
            self.setFixedHeight(max(1, self._tall()))

    def _tall(self) -> int:
        each = (self._delegate.figure(self._cards.index(place)).height for place in range(len(self.cards)))
        return sum(each)

    def sizeHint(self) -> QSize:
        """Ask for the height of the cards in a board."""
        return QSize(super().sizeHint().width(), self._tall()) if self._framed else super().sizeHint()

    @contained(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cards, and tell so the first time."""
        super().paintEvent(event)
        if not self.is_seen:
            self.is_seen = True
            self.painted.emit()

    # The user

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into a card, tick it, push it to another state; everything else moves in the list."""
        key, code = Qt.Key(event.key()), self.code
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTERS and code and not held:
            self.entered.emit(code)
        elif key == Qt.Key.Key_Space and code and not held and self._ticks is not None:
            self._ticks.turn(code)
        elif key == Qt.Key.Key_A and held == Qt.KeyboardModifier.ControlModifier and self._ticks is not None:
            self._ticks.put(self._ticks.codes | {card.code for card in self.cards})
        elif key in _SIDEWAYS and held == Qt.KeyboardModifier.ControlModifier and code:
            self.pushed.emit(code, _SIDEWAYS[key])
        elif key in _SIDEWAYS and not held and self._framed:
            self.aside.emit(_SIDEWAYS[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose a card as soon as the keyboard arrives."""
        super().focusInEvent(event)
        here = self.currentIndex()
        if here.isValid() and not self.selectionModel().isSelected(here):
            self.choose(here.row())
        bring_back(self, event)
        self.arrived.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that moving has ended, before what comes next has the keyboard."""
        self.settled.emit()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note whether the tick of a card is pressed, or the card."""
        index = self.indexAt(event.position().toPoint())
        self._on_tick = False
        if index.isValid() and self._ticks is not None:
            tick = self._delegate.figure(index).tick.translated(self.visualRect(index).topLeft())
            room = tick.height() // 6
            self._on_tick = tick.adjusted(-room, -room, room, room).contains(event.position().toPoint())
        super().mousePressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which card the user moved to."""
        super().currentChanged(current, previous)
        if not self._silent and current.isValid():
            self.moved.emit(self.cards[current.row()].code)

    def _on_clicked(self, index: QModelIndex) -> None:
        code = self.cards[index.row()].code
        if self._on_tick and self._ticks is not None:
            self._ticks.turn(code)
        else:
            self.touched.emit(code)
