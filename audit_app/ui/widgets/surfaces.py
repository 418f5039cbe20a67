"""Grounds the screens are laid out on: cards, notes, rules, bodies that scroll."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel


def card(look: Look, *, margin: int = 22, spacing: int = 10, role: str = "card") -> tuple[QFrame, QVBoxLayout]:
    """Return a card and its column; `role` is `card` or `note`; sizes in pixels at 100 %."""
    frame = QFrame()
    frame.setProperty("role", role)
    column = QVBoxLayout(frame)
    column.setContentsMargins(*(look.px(margin),) * 4)
    column.setSpacing(look.px(spacing))
    return frame, column


def rule() -> QFrame:
    """Return a hairline across; decoration, so screen readers pass over it."""
    line = QFrame()
    line.setProperty("role", "rule")
    return line


RING = 8
"""Pixels at 100 % that a focus ring stands away from the words it surrounds, where a body leaves it the room."""


def inset(look: Look, piece: QWidget, way: Qt.AlignmentFlag | None = None) -> QHBoxLayout:
    """Return a row with a piece set in by the room of a ring, so that it is flush with words that have one."""
    row = QHBoxLayout()
    row.setContentsMargins(look.px(RING), 0, look.px(RING), 0)
    row.setSpacing(0)
    row.addWidget(piece, 0 if way else 1, *((way,) if way else ()))
    return row


def ringed(label: PlainLabel) -> PlainLabel:
    """Give the focus ring of a readable label its room, and return the label."""
    label.setProperty("ringed", "true")
    return label


_DEEPEST = 4
"""Turns after which the deepest body has settled."""


class _Body(QWidget):
    grown = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that something in it takes more room, or that it has less."""
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self.grown.emit()

    def minimumSizeHint(self) -> QSize:
        """Ask for no height of its own: that of its words follows from its width, and is less than labels fear."""
        hint = super().minimumSizeHint()
        layout = self.layout()
        return QSize(hint.width(), 0) if layout and layout.hasHeightForWidth() else hint


class ScrolledBody(QScrollArea):
    """A body that scrolls down and never sideways; what gets the focus is scrolled into sight (WCAG 2.2, 2.4.11)."""

    def __init__(self, look: Look, *, margin: int = 0, spacing: int = 14) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        body = self._body = _Body()
        body.setProperty("role", "scrolled")
        self.column = QVBoxLayout(body)
        """Where the pieces go."""
        self.column.setContentsMargins(*(look.px(margin),) * 4)
        self.column.setSpacing(look.px(spacing))
        self.setWidget(body)
        self._space = look.px(24)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        body.grown.connect(lambda: QTimer.singleShot(0, self, self._on_body_grown))

    def _on_body_grown(self) -> None:
        """Keep what has the focus in sight, with what was just said below it; not where one scrolled away from it."""
        focused = QApplication.focusWidget()
        if focused is not None and self._body.isAncestorOf(focused) and not focused.visibleRegion().isEmpty():
            self._on_focus_changed(None, focused)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._body.isAncestorOf(now):
            from audit_app.ui.widgets.labelled import Labelled  # it knows words of the field: not with the window

            around = now.parentWidget()
            if isinstance(around, Labelled):
                self.bring(around)  # what is wrong with it stands below it
            self.bring(now)

    def settle(self) -> None:
        """Have everything take its place now: a layout within a layout within a layout needs as many turns."""
        for _turn in range(_DEEPEST):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def bring(self, widget: QWidget) -> None:
        """Scroll until the widget is seen whole, or its top if it is taller than what is seen.

        What is seen whole stays where it is: the heading above it is not cut for the sake of air below.
        """
        top = widget.mapTo(self._body, QPoint(0, 0)).y()
        bar, seen = self.verticalScrollBar(), self.viewport().height()
        space = min(self._space, max(0, seen - widget.height()) // 2)  # air is for what leaves some
        bottom = top + min(widget.height(), seen)
        if top < bar.value():
            bar.setValue(top - space)
        elif bottom > bar.value() + seen:
            bar.setValue(bottom + space - seen)
