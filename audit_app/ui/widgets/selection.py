"""Rows that assistive tools select: Qt moves the mark and nothing else, so the view is made to go there."""

from PySide6.QtCore import QItemSelection, QPersistentModelIndex, QTimer
from PySide6.QtWidgets import QAbstractItemView


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
