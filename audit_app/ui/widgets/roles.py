"""What a screen reader takes some pieces for, where the role Qt gives is said in vain or silences their words."""

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

_installed: list[object] = []


def install() -> None:
    """Have every such piece made known from now on be what it is."""
    if not _installed:
        _installed.append(_made)
        QAccessible.installFactory(_made)


def _made(kind: str, thing: QObject) -> QAccessibleInterface | None:
    role = _ROLES.get(kind)
    return QAccessibleWidget(thing, role) if role is not None and isinstance(thing, QWidget) else None
