"""What a screen reader takes some pieces for, where the role Qt gives is said in vain or silences their words."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLES = {
    "QStackedWidget": QAccessible.Role.Client,
    "PlanCanvas": QAccessible.Role.Graphic,
    "BlurCanvas": QAccessible.Role.Graphic,
}
"""By the name of a class, those made from it included.

“Layered pane” was said at each change of screen. The description of a label is never said, that of a picture is.
"""

_UNTOLD = "untold"

_installed: list[object] = []


class _Untold(QAccessibleWidget):
    """Stands for a piece of which nothing is told."""

    def isValid(self) -> bool:
        """Be nothing that an event could be about."""
        return False


@contextmanager
def untold(piece: QWidget) -> Iterator[None]:
    """Tell screen readers nothing of what is done meanwhile to a piece that nobody has met yet."""
    piece.setProperty(_UNTOLD, "true")
    yield
    unmet = QAccessible.queryAccessibleInterface(piece)
    piece.setProperty(_UNTOLD, "")
    if unmet is not None:
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(unmet))  # the next that is asked for is its own


def install() -> None:
    """Have every such piece made known from now on be what it is."""
    if not _installed:
        _installed.append(_made)
        QAccessible.installFactory(_made)


def _made(kind: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, QWidget) and thing.property(_UNTOLD):
        return _Untold(thing)
    role = _ROLES.get(kind)
    return QAccessibleWidget(thing, role) if role is not None and isinstance(thing, QWidget) else None
