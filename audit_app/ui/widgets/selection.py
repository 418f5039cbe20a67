"""Rows that assistive tools select: Qt moves the mark and nothing else, so the view is made to go there."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView


def follow(view: QAbstractItemView) -> None:
    """Make the one row that is selected the current one, as keys and clicks do; call it once the model is set."""
    rows = view.selectionModel()
    # Keys select first and move then, within one call: what differs once that is over was selected from outside.
    rows.selectionChanged.connect(lambda _now, _before: QTimer.singleShot(0, view, lambda: _go_there(view)))


def _go_there(view: QAbstractItemView) -> None:
    selected = view.selectionModel().selectedIndexes()
    if len(selected) == 1 and selected[0] != view.currentIndex():
        view.setCurrentIndex(selected[0])
