"""The walk of Tab: every stop once, no trap, back to the start, the same backwards, and never out of sight."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from tests.ui.instruments.tree import shown, stands_before, told

_MOST = 400
"""Stops after which a walk is taken for a trap."""


def walked(window: QWidget, *, back: bool = False) -> list[QWidget]:
    """Return where Tab leads, from the widget that has the focus until it comes round; the start is the first."""
    stops: list[QWidget] = []
    while len(stops) < _MOST:
        focused = QApplication.focusWidget()
        if focused is None or focused in stops:
            break
        stops.append(focused)
        key, keys = (
            (Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
            if back
            else (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
        )
        QTest.keyClick(focused, key, keys)
        QApplication.processEvents()
    return stops


def expected(window: QWidget) -> list[QWidget]:
    """Return what Tab must reach: everything seen and enabled that says it takes the focus by Tab."""
    return [
        widget
        for widget in shown(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and widget.focusProxy() is None
    ]


def every_fault(window: QWidget) -> list[str]:
    """Walk forth and back from the first stop and return what is wrong on the way."""
    due = expected(window)
    if not due:
        return ["nothing here takes the focus by Tab"]
    due[0].setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    if QApplication.focusWidget() is not due[0]:
        return [f"{told(due[0])} does not take the focus"]
    start = due[0]
    forth, faults = _walk_noting(window)
    if QApplication.focusWidget() is not start:
        return [*faults, f"Tab does not come round: it stays at {told(QApplication.focusWidget())}"]
    faults += [f"Tab does not reach {told(widget)}" for widget in due if widget not in forth]
    faults += _ups(forth)
    back = walked(window, back=True)
    if QApplication.focusWidget() is not start:
        return [*faults, f"Shift+Tab does not come round: it stays at {told(QApplication.focusWidget())}"]
    if [start, *reversed(back[1:])] != forth:
        faults.append(f"backwards is another way: {_told(forth)} / {_told(back)}")
    return faults


def _ups(stops: list[QWidget]) -> list[str]:
    """Return what is reached before things that stand above it."""
    faults = []
    for place, early in enumerate(stops):
        above = [later for later in stops[place + 1 :] if stands_before(later, early)]
        if above:
            more = f" and {len(above) - 1} more" if len(above) > 1 else ""
            faults.append(f"Tab goes up: {told(early)} comes before {told(above[0])}{more}, which stand above it")
    return faults


def _walk_noting(window: QWidget) -> tuple[list[QWidget], list[str]]:
    """Walk on until a stop comes again; note each that is not seen while it has the focus."""
    stops: list[QWidget] = []
    faults: list[str] = []
    while len(stops) < _MOST:
        focused = QApplication.focusWidget()
        if focused is None or focused in stops:
            break
        stops.append(focused)
        faults += hidden(window, focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        QApplication.processEvents()
    return stops, faults


def hidden(window: QWidget, focused: QWidget) -> list[str]:
    """Return how much of a focused widget is scrolled or covered away.

    **Source:** WCAG 2.2, 2.4.11; stricter here: all of it, or as much as its scrolled body can show.
    """
    seen = focused.visibleRegion().boundingRect()
    most = QRect(QPoint(0, 0), focused.size())
    room = _room(focused, window)
    if seen.width() < min(most.width(), room.width()) - 2 or seen.height() < min(most.height(), room.height() - 52) - 2:
        shows = f"{seen.width()} by {seen.height()} of {most.width()} by {most.height()}"
        return [f"{told(focused)} has the focus and shows {shows}"]
    return []


def _room(focused: QWidget, window: QWidget) -> QRect:
    """Return the size of the scrolled body it lies in, else of the window."""
    around = focused.parentWidget()
    while around is not None and around is not window:
        if isinstance(around, QAbstractScrollArea) and around.viewport().isAncestorOf(focused):
            return around.viewport().rect()
        around = around.parentWidget()
    return window.rect()


def _told(stops: list[QWidget]) -> str:
    return " > ".join(told(stop) for stop in stops)
