"""The message bar as a notification: screen readers older than announcements say it when it shows."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_installed: list[object] = []


class _Notification(QAccessibleWidget):
    """A frame with the role of a notification; Qt gives frames none that is said."""

    def __init__(self, bar: QWidget) -> None:
        super().__init__(bar, QAccessible.Role.Notification)


def install() -> None:
    """Have every message bar made known from now on be a notification."""
    if not _installed:
        _installed.append(_made)
        QAccessible.installFactory(_made)


def shown_again(bar: QWidget) -> None:
    """Tell that a bar which is shown already has something new to say."""
    QAccessible.updateAccessibility(QAccessibleEvent(bar, QAccessible.Event.ObjectShow))


def _made(kind: str, thing: QObject) -> QAccessibleInterface | None:
    return _Notification(thing) if kind == "MessageBar" and isinstance(thing, QWidget) else None
