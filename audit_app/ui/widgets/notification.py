"""What is said aloud as a notification: screen readers older than announcements say it when it shows."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_installed: list[object] = []


class _Notification(QAccessibleWidget):
    """The message bar, a remark said aloud, a change that waits, the tour: Qt gives them no role that is said."""

    def __init__(self, bar: QWidget) -> None:
        super().__init__(bar, QAccessible.Role.Notification)


def install() -> None:
    """Have all of them that are made known from now on be notifications."""
    if not _installed:
        _installed.append(_made)
        QAccessible.installFactory(_made)


def shown_again(bar: QWidget) -> None:
    """Tell that a bar which is shown already has something new to say."""
    QAccessible.updateAccessibility(QAccessibleEvent(bar, QAccessible.Event.ObjectShow))


_KINDS = frozenset({"MessageBar", "Aloud", "Waiting", "TourBar"})


def _made(kind: str, thing: QObject) -> QAccessibleInterface | None:
    return _Notification(thing) if kind in _KINDS and isinstance(thing, QWidget) else None
