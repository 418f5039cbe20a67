"""What stands above others is a heading to a screen reader, which then says its description too."""

import sys

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel

_HEADINGS = frozenset({"title", "heading", "subheading"})
"""How a label looks that stands above others."""

_installed: list[object] = []


class _Heading(QAccessibleWidget):
    """A label with the role of a heading; Qt gives every label the same."""

    def __init__(self, label: QLabel) -> None:
        super().__init__(label, QAccessible.Role.Heading)
        self._label = label

    def text(self, kind: QAccessible.Text) -> str:
        """Return its words where it is asked for a name and was given none."""
        said = super().text(kind)
        return self._label.text() if kind == QAccessible.Text.Name and not said else said


def install() -> None:
    """Have every heading made known from now on be one; on Linux alone, where what is heard was heard."""
    if not _installed and sys.platform.startswith("linux"):
        _installed.append(_made)
        QAccessible.installFactory(_made)


def _made(kind: str, thing: QObject) -> QAccessibleInterface | None:
    if kind != "PlainLabel" or not isinstance(thing, QLabel) or thing.property("role") not in _HEADINGS:
        return None
    return _Heading(thing)
