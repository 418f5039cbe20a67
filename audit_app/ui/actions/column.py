"""A column of the board: the actions that are so far, and the place to drop one on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from audit_app.domain.audit import ActionState
from audit_app.i18n import _, ngettext
from audit_app.ui.actions.card import Card
from audit_app.ui.actions.card_model import DRAGGED, Ticks
from audit_app.ui.actions.card_view import CardView
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.signs import action_sign
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.wording.figures import number
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word


class Column(QFrame):
    """One state with its cards; dropping a card on it is a mere extra, keys and the panel do the same."""

    dropped = Signal(str)
    """The id of an action dropped here."""

    def __init__(self, look: Look, state: ActionState, ticks: Ticks) -> None:
        super().__init__()
        self.state = state
        self.setProperty("role", "note")
        self.view = CardView(look, "", ticks, framed=True)
        self._name = capital(composed(word(state)))
        self._title = PlainLabel(self._name, "label")
        self._nothing = PlainLabel(_("No action here."), "small")
        sign = action_sign(state)
        icon = DrawnIcon(look, 18)
        icon.show_icon(sign.icon, sign.tone)
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(6), look.px(10), look.px(6), look.px(8))
        column.setSpacing(look.px(6))
        head.setContentsMargins(look.px(8), 0, look.px(8), 0)
        self._nothing.setContentsMargins(look.px(8), 0, look.px(8), 0)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self.view)
        column.addStretch(1)
        self.setAcceptDrops(True)

    def show_cards(self, cards: Sequence[Card], code: str) -> None:
        """Show these cards; the one of that code is current."""
        counted = ngettext("{count} action", "{count} actions", len(cards)).format(count=number(len(cards)))
        self._title.setText(f"{self._name} ({number(len(cards))})")
        self.view.setAccessibleName(_("{state}: {counted}").format(state=self._name, counted=counted))
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus if cards else Qt.FocusPolicy.NoFocus)
        self.view.setVisible(bool(cards))
        self._nothing.setVisible(not cards)
        self.view.show_cards(cards, code)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what is dragged if it is an action."""
        if event.mimeData().hasFormat(DRAGGED):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which action comes here."""
        if event.mimeData().hasFormat(DRAGGED):
            event.acceptProposedAction()
            self.dropped.emit(bytes(event.mimeData().data(DRAGGED).data()).decode("ascii", "replace"))
