"""One start of a window, in a process of its own. Prints as JSON when it was painted and what was imported by then.

    python -m tests.benchmarks.window bare | libraries | window FOLDER | lines FOLDER AUDIT

`bare`: an empty QMainWindow. `libraries`: the same after the two libraries a list cannot do without. `window`: ours,
painted. `lines`: ours, until the lines of that audit are painted. Painted means painted and one turn of the loop later.
"""

import json
import sys
import time
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QListView, QMainWindow, QWidget

LATE = ("audit_app.domain", "audit_app.store")
PATIENCE = 60_000
"""Milliseconds after which nothing will be painted any more."""


class Watch(QObject):
    """Ends the application one turn after the first paint of a widget that is the one waited for."""

    def __init__(self, is_it: Callable[[QWidget], bool]) -> None:
        super().__init__()
        self.painted = 0
        self.early: list[str] = []
        self._is_it = is_it
        self._seen = False

    def on(self, application: QApplication) -> None:
        application.installEventFilter(self)
        QTimer.singleShot(PATIENCE, lambda: QCoreApplication.exit(1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        if event.type() == QEvent.Type.Paint and not self._seen and isinstance(watched, QWidget):
            self._seen = self._is_it(watched)
            if self._seen:
                self.early = sorted(room for room in LATE if room in sys.modules)
                QTimer.singleShot(0, self._end)
        return False

    def _end(self) -> None:
        self.painted = time.monotonic_ns()
        QCoreApplication.exit(0)


def is_window(widget: QWidget) -> bool:
    return isinstance(widget, QMainWindow)


def is_list_of_lines(widget: QWidget) -> bool:
    """Whether it is the inside of a list with a name and more rows than the list of recent audits ever has."""
    view = widget.parentWidget()
    model = view.model() if isinstance(view, QListView) else None
    return model is not None and bool(view.accessibleName()) and model.rowCount() > 50


def bare(watch: Watch) -> None:
    application = QApplication([])
    watch.on(application)
    window = QMainWindow()
    window.show()
    application.exec()


def ours(watch: Watch, folder: str, *asked: str) -> None:
    from audit_app import __main__ as way_in
    from audit_app.ui import application

    watch.on(application.made())
    sys.argv = ["jauge", "--home", folder, "window", *asked]
    with suppress(SystemExit):
        way_in.main()


def main(what: str, *rest: str) -> dict[str, object]:
    watch = Watch(is_list_of_lines if what == "lines" else is_window)
    if what == "libraries":
        import pydantic  # noqa: F401  what it costs is what is measured
        import sqlite_utils  # noqa: F401

    if what in {"bare", "libraries"}:
        bare(watch)
    else:
        ours(watch, *rest)
    if not watch.painted:
        raise SystemExit(f"{what}: nothing of it was painted")
    return {"painted": watch.painted, "early": watch.early}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(*sys.argv[1:])))
