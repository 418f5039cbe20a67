"""Two panes side by side where there is room, else one after the other with a way back."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.surfaces import card

_ABREAST = 720
"""Pixels at 100 % from which both panes are shown."""

_WORDED = 450
"""Pixels at 100 % from which a way back that shares its row has its words."""


class TwoPanes(QWidget):
    """A card with what one chooses from, and a card with what was chosen.

    In a narrow window only one is seen; `back` and Escape return to the first.
    """

    turned = Signal()
    """The user went back to the first pane."""

    narrowed = Signal(bool)
    """Whether there is room for one pane only, when that is another answer than before."""

    read_alone = Signal(bool)
    """Whether what was chosen is all that is seen, when that is another answer than before."""

    def __init__(
        self, look: Look, first: QWidget, second: QWidget, back: str, *, margin: int = 4, abreast: int = _ABREAST
    ) -> None:
        """`abreast`: pixels at 100 % from which both are shown."""
        super().__init__()
        self._abreast = abreast
        self._look = look
        self._first_content = first
        self._second_shown = False
        self._shared = self._alone = False
        self._told: bool | None = None
        self._read_alone = False
        self.first = _pane(look, first, margin, 2)
        self.second = _pane(look, second, margin, 3)
        self._back = button(look, back, "arrow-left", role="quiet")
        self._back.setAccessibleName(back)
        self._above = QWidget()
        above = QHBoxLayout(self._above)
        above.setContentsMargins(look.px(8), look.px(6), look.px(8), 0)
        above.addWidget(self._back)
        above.addStretch(1)
        column = self.second.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, self._above)
            self._above.lower()  # what is read follows what is seen
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(16))
        row.addWidget(self.first, 2)
        row.addWidget(self.second, 3)
        self.setTabOrder(self._back, second)
        self._back.clicked.connect(self.turn_back)
        # Room for both, until it is known how much there is: a pane that is shown later is laid out for two widths.
        self.resize(look.px(abreast), self.height())
        self._arrange()

    @property
    def back(self) -> QPushButton:
        """The way back, for whoever puts pieces that are reached one by one after it."""
        return self._back

    def share_row(self, piece: QWidget) -> None:
        """Have a piece stand beside the way back: one row for both, there in a wide window too."""
        row = self._above.layout()
        if isinstance(row, QHBoxLayout):
            row.setContentsMargins(0, 0, 0, 0)
            row.insertWidget(1, piece, 1)
            row.setStretch(2, 0)
        self._shared = True
        self._arrange()

    @property
    def narrow(self) -> bool:
        """Whether there is room for one pane only."""
        return self._alone or self.width() < self._look.px(self._abreast)

    @property
    def second_shown(self) -> bool:
        """Whether what was chosen is shown, where only one pane is seen."""
        return self._second_shown

    def set_alone(self, *, alone: bool) -> None:
        """Leave all the room to the first pane, because nothing can be beside it; or not any more."""
        if alone and not self._alone:
            self._second_shown = False
        self._alone = alone
        self._arrange()

    def show_second(self) -> None:
        """Show what was chosen, where only one pane is seen."""
        self._second_shown = True
        self._arrange()

    def show_first(self) -> None:
        """Show what one chooses from, where only one pane is seen."""
        self._second_shown = False
        self._arrange()

    def turn_back(self) -> None:
        """Go back to the first pane with the keyboard."""
        self.show_first()
        self._first_content.setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.narrow and self._second_shown:
            self.turn_back()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits."""
        super().resizeEvent(event)
        self._word_back()
        self._arrange()
        if self._told is not self.narrow:
            self._told = self.narrow
            self.narrowed.emit(self.narrow)

    def _word_back(self) -> None:
        """Have a way back that shares its row be an icon where there is little room: its name is heard and shown."""
        look, words = self._look, self._back.accessibleName()
        worded = not self._shared or self.width() >= look.px(_WORDED)
        self._back.setText(words if worded else "")
        self._back.setToolTip("" if worded else words)
        set_icon(self._back, "arrow-left", look.tokens.text, look.px(18), look.px(6) if worded else 0)

    def minimumSizeHint(self) -> QSize:
        """Return a size that lets it shrink to one pane."""
        return QSize(0, 0)

    def _arrange(self) -> None:
        narrow = self.narrow
        self.first.setVisible(not narrow or not self._second_shown)
        self.second.setVisible(not narrow or self._second_shown)
        self._back.setVisible(narrow)
        self._above.setVisible(narrow or self._shared)
        if self._read_alone is not (narrow and self._second_shown):
            self._read_alone = not self._read_alone
            self.read_alone.emit(self._read_alone)


def _pane(look: Look, content: QWidget, margin: int, stretch: int) -> QFrame:
    frame, column = card(look, margin=margin, spacing=4)
    column.addWidget(content, 1)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
    policy.setHorizontalStretch(stretch)
    frame.setSizePolicy(policy)
    return frame
