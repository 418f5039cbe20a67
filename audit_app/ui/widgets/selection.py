"""Rows that assistive tools select, or that were rolled out of sight: the view is made to go where the mark is."""

from PySide6.QtCore import QItemSelection, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView

_STAYS = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
)
"""Ways the keyboard comes to a list that leave it as it stands: a click chooses a row that is seen."""


def bring_back(view: QAbstractItemView, event: QFocusEvent) -> None:
    """Bring the current row in sight as the keyboard comes to a list rolled away from it: the focus would not show."""
    if event.reason() not in _STAYS and view.currentIndex().isValid():
        view.scrollTo(view.currentIndex())


def follow(view: QAbstractItemView) -> None:
    """Make a row that is selected by itself the current one, as keys and clicks do; call it once the model is set."""
    rows = view.selectionModel()

    def on_selection_changed(now: QItemSelection, _before: QItemSelection) -> None:
        # Keys select first and move then, within one call: what differs once that is over was selected from outside.
        fresh = [QPersistentModelIndex(index) for index in now.indexes()]
        if len(fresh) == 1:
            QTimer.singleShot(0, view, lambda: _go_there(view, fresh[0]))

    rows.selectionChanged.connect(on_selection_changed)


def _go_there(view: QAbstractItemView, row: QPersistentModelIndex) -> None:
    """Go to a row, unless it is selected no more; where several can be, such a tool only adds it to the others."""
    if view.selectionModel().isSelected(row) and view.currentIndex() != row:
        view.setCurrentIndex(row)
