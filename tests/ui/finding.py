"""Finding widgets as a screen reader does: by their accessible name and their role."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from tests.wording.speaking import plain

Role = QAccessible.Role


def name_of(widget: QWidget) -> str:
    """Return the name a screen reader says."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def described(widget: QWidget) -> str:
    """Return the description a screen reader adds."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def walked(found: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield an accessible thing and everything in it."""
    yield found
    for place in range(found.childCount()):
        child = found.child(place)
        if child is not None and child.isValid():
            yield from walked(child)


def named(window: QWidget, name: str, kind: type = QWidget) -> QWidget:
    """Return the one shown widget of that name; several or none fail the test."""
    found = [w for w in window.findChildren(kind) if w.isVisibleTo(window) and plain(name_of(w)) == plain(name)]
    assert len(found) == 1, (name, found, sorted({name_of(w) for w in window.findChildren(kind)}))
    return found[0]


def texts(window: QWidget) -> str:
    """Return every label shown, one a line."""
    from audit_app.ui.widgets.plain_label import PlainLabel

    labels = (label for label in window.findChildren(PlainLabel) if label.isVisibleTo(window))
    return plain("\n".join(label.text() for label in labels))
