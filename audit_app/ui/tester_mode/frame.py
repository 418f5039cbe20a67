"""Where a page stands: what is at hand above it, what leads on below, itself between; in one calm column."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from audit_app.ui.tester_mode.page_view import WIDE, PageView
from audit_app.ui.tester_mode.steps_bar import StepsBar
from audit_app.ui.tester_mode.tools import Tools
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.surfaces import ScrolledBody

ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}

_LOW, _LEAST = 560, 352
"""Pixels at 100 % of height below which all is drawn closer, and what is at hand stands at the end of the page."""


def is_low(look: Look, height: int) -> bool:
    """Whether a question and its answers would not be seen together, in so high a window, unless drawn closer."""
    return height < look.px(_LOW)


def is_least(look: Look, height: int) -> bool:
    """Whether so high a window has room for the question alone, above what leads on."""
    return height < look.px(_LEAST)


class Frame(QWidget):
    """Holds one page; what leads on stays in sight while a long page scrolls."""

    def __init__(
        self,
        look: Look,
        view: PageView,
        tools: Tools | None = None,
        bar: StepsBar | None = None,
        *,
        low: bool = False,
        least: bool = False,
    ) -> None:
        """`low`, `least`: there is little height, or hardly any; without a `bar` the page stands a little lower."""
        super().__init__()
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        middle = QWidget()
        middle.setMaximumWidth(look.px(WIDE))
        across = QHBoxLayout(self)
        beside, above, below = (12, 4, 8) if low else (24, 14, 18)
        across.setContentsMargins(look.px(beside), look.px(above), look.px(beside), look.px(below))
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4 if low else 12))
        body = ScrolledBody(look)
        body.installEventFilter(self)
        body.column.addStretch(0 if bar is not None else 1)
        body.column.addWidget(view)
        if tools is not None:
            (body.column if least else column).addWidget(tools)
        body.column.addStretch(2)
        column.addWidget(body, 1)
        if bar is not None:
            column.addWidget(bar)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let no arrow scroll: arrows lead from piece to piece, and what has the focus is scrolled into sight."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ARROWS:
            event.ignore()
            return True
        return False
