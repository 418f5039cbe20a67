"""The board: one column a state, side by side where there is room; the whole of it scrolls as one."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from audit_app.domain.audit import ActionState
from audit_app.ui.actions.card import Card
from audit_app.ui.actions.card_model import Ticks
from audit_app.ui.actions.card_view import CardView
from audit_app.ui.actions.column import Column
from audit_app.ui.theme.look import Look

STATES = tuple(ActionState)
_LEAST = 230
"""Pixels at 100 % of a column, at least."""

_NAME = 50
"""Pixels above the cards of a column that are seen with them: its name is there. No more at a larger text size, for
what has the keyboard is to be seen whole, or as much of it as there is room for."""

_AROUND = 12
"""Pixels left above and below a card that is brought into sight."""

_DEEPEST = 4
"""Turns after which the deepest column has settled."""


class Board(QScrollArea):
    """Four columns; the current card is in one of them."""

    moved = Signal(str)
    entered = Signal(str)
    touched = Signal(str)
    pushed = Signal(str, int)

    put = Signal(str, object)
    """The id of an action, and the ActionState of the column it was dropped on."""

    def __init__(self, look: Look, ticks: Ticks) -> None:
        super().__init__()
        self._look = look
        self._columns = tuple(Column(look, state, ticks) for state in STATES)
        self._abreast = 0
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self._body = QWidget()
        self._body.setProperty("role", "scrolled")
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.px(10))
        self.setWidget(self._body)
        for place, column in enumerate(self._columns):
            view = column.view
            view.moved.connect(partial(self._on_view_moved, view))
            view.arrived.connect(partial(self._bring, view))
            view.entered.connect(self.entered)
            view.touched.connect(self.touched)
            view.pushed.connect(self.pushed)
            view.aside.connect(partial(self._on_view_aside, place))
            column.dropped.connect(partial(self._on_column_dropped, column.state))
        self._arrange(len(STATES))

    @property
    def code(self) -> str:
        """The current card, '' when there is none."""
        return next((column.view.code for column in self._columns if column.view.code), "")

    def show_cards(self, cards: Mapping[ActionState, Sequence[Card]], code: str) -> None:
        """Show the cards of each state; the one of that code is current."""
        for column in self._columns:
            column.show_cards(cards.get(column.state, ()), code)
        shown = next((column.view for column in self._columns if code and column.view.code == code), None)
        if shown is not None:
            QTimer.singleShot(0, self, partial(self._bring, shown))

    def enter(self, code: str = "") -> None:
        """Take the keyboard at a card, else at the first there is."""
        shown = [column.view for column in self._columns if column.view.cards]
        wanted = next((view for view in shown if code and view.go(code)), shown[0] if shown else None)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many columns side by side as there is room for."""
        super().resizeEvent(event)
        wide = self.viewport().width()
        self._arrange(max(1, min(len(STATES), wide // self._look.px(_LEAST))))
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """Have columns take the height of their cards at once: a layout within a layout needs as many turns."""
        for _turn in range(_DEEPEST):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _arrange(self, abreast: int) -> None:
        abreast = 2 if abreast == 3 else abreast  # three and one below look like a mistake
        if abreast == self._abreast:
            return
        self._abreast = abreast
        for place, column in enumerate(self._columns):
            self._grid.addWidget(column, place // abreast, place % abreast)
        for place in range(len(STATES)):
            self._grid.setColumnStretch(place, 1 if place < abreast else 0)
            self._grid.setRowStretch(place, 1 if place == (len(STATES) - 1) // abreast else 0)

    def _bring(self, view: CardView) -> None:
        """Scroll until the current card of a column is seen, and as much of the column as there is room for."""
        here, room, bar = view.currentIndex(), self.viewport().height(), self.verticalScrollBar()
        top = view.mapTo(self._body, QPoint(0, 0)).y()
        least, most = top - _NAME, top + view.height() - room
        if view.height() <= room:
            least, most = most + _NAME, least
        wanted = bar.value()
        if here.isValid():
            card = view.visualRect(here).translated(0, top)
            # Its top, where it is too tall to be seen whole.
            wanted = min(card.top() - _AROUND, max(card.bottom() + _AROUND - room, wanted))
        bar.setValue(max(min(wanted, max(least, most)), min(least, most)))

    def _on_view_moved(self, view: CardView, code: str) -> None:
        for column in self._columns:
            if column.view is not view:
                column.view.go_to(-1)
        self._bring(view)
        self.moved.emit(code)

    def _on_view_aside(self, place: int, step: int) -> None:
        """Go to the card at the same height in the next column that has any."""
        here = self._columns[place].view
        middle = here.viewport().mapTo(self._body, here.visualRect(here.currentIndex()).center())
        beyond = self._columns[place + 1 :] if step > 0 else tuple(reversed(self._columns[:place]))
        wanted = next((column.view for column in beyond if column.view.cards), None)
        if wanted is None:
            return
        inside = wanted.viewport().mapFrom(self._body, middle)
        index = wanted.indexAt(QPoint(wanted.viewport().width() // 2, inside.y()))
        wanted.choose(index.row() if index.isValid() else len(wanted.cards) - 1)
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_column_dropped(self, state: ActionState, code: str) -> None:
        self.put.emit(code, state)
