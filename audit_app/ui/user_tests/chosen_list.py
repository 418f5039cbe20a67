"""What one chooses from on each part: a button that adds one, a list, and what is said while it is empty."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.nothing_there import NothingThere
from audit_app.ui.widgets.row import Row
from audit_app.ui.widgets.row_list import RowList
from audit_app.ui.widgets.two_panes import TwoPanes


class ChosenList(QWidget):
    """A list with one current row, or the reason why there is none."""

    moved = Signal(str)
    """The code of the row the user moved to."""

    entered = Signal()
    """The user wants to go into the current row."""

    touched = Signal(str)
    """The code of the row the user clicked."""

    filled = Signal(bool)
    """Whether there is something to choose from now."""

    def __init__(
        self, look: Look, name: str, none: NothingThere, *buttons: QPushButton, below: QWidget | None = None
    ) -> None:
        super().__init__()
        self.list = RowList(look, name)
        self._none = none
        held = QWidget()
        flow = Flow(held, look.px(8))
        for shown in buttons:
            flow.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(10),) * 4)
        column.setSpacing(look.px(10))
        column.addWidget(held)
        column.addWidget(self._none, 1)
        column.addWidget(self.list, 1)
        if below is not None:
            column.addWidget(below)
        self.list.moved.connect(self.moved)
        self.list.chosen.connect(lambda _code: self.entered.emit())
        self.list.touched.connect(self.touched)

    @property
    def code(self) -> str:
        """The code of the current row, '' while the list is empty."""
        return self.list.code

    def show_rows(self, rows: tuple[Row, ...], code: str = "") -> None:
        """Show rows; the one of that code is current, else the one that was."""
        self.list.show_rows(rows, code or self.list.code)
        self.list.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self.filled.emit(bool(rows))

    def go(self, code: str) -> None:
        """Make the row of that code current."""
        self.list.go(code)

    def enter(self) -> None:
        """Take the keyboard: in the list, or where it is said that it is empty."""
        if self.list.rows:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._none.enter()


def panes(
    page: QWidget, look: Look, chosen: ChosenList, beside: QWidget, back: str, *, begins: bool = False
) -> TwoPanes:
    """Lay a page out: what one chooses from, and beside it what was chosen, with the way `back` where it is narrow.

    `begins`: something is begun beside a list that is empty; else that has all the room.
    """
    held = QWidget()
    made = TwoPanes(look, chosen, held, back)
    inner = QVBoxLayout(held)  # filled only now: Tab goes through the way back first, as it stands above
    inner.setContentsMargins(0, 0, 0, 0)
    inner.addWidget(beside)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    made.turned.connect(chosen.enter)
    if not begins:
        chosen.filled.connect(lambda filled: made.set_alone(alone=not filled))
    return made
