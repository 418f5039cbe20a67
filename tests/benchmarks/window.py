"""One start of a window, in a process of its own. Prints as JSON when it was painted and what was imported by then.

    python -m tests.benchmarks.window bare | libraries | window FOLDER | lines FOLDER AUDIT

`bare`: an empty QMainWindow. `libraries`: the same after the two libraries a list cannot do without. `window`: ours,
painted. `lines`: ours, until the lines of that audit are painted. Painted means painted and one turn of the loop later.
"""

import gc
import json
import sys
import time
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QListView, QMainWindow, QWidget

LATE = ("audit_app.domain", "audit_app.store")
PATIENCE = 60_000
"""Milliseconds after which nothing will be painted any more."""


class Watch(QObject):
    """Ends the application one turn after the first paint of the one widget that is waited for.

    It looks at that widget alone: one that looked at every event of the application would be measured with it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.painted = 0
        self.early: list[str] = []
        QTimer.singleShot(PATIENCE, lambda: QCoreApplication.exit(1))

    def on(self, widget: QWidget) -> None:
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        if event.type() == QEvent.Type.Paint:
            self.early = sorted(room for room in LATE if room in sys.modules)
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._end)
        return False

    def _end(self) -> None:
        self.painted = time.monotonic_ns()
        QCoreApplication.exit(0)


def is_list_of_lines(widget: QWidget) -> bool:
    """Whether it is the inside of a list with a name and more rows than the list of recent audits ever has."""
    view = widget.parentWidget()
    model = view.model() if isinstance(view, QListView) else None
    return model is not None and bool(view.accessibleName()) and model.rowCount() > 50


def bare() -> Watch:
    application = QApplication([])
    watch, window = Watch(), QMainWindow()
    watch.on(window)
    window.show()
    application.exec()
    return watch


def ours(what: str, folder: str, *asked: str) -> Watch:
    gc.disable()  # as the way in does before it imports the window
    from audit_app import __main__ as way_in
    from audit_app.ui import application

    application.made()
    watch = Watch()
    QTimer.singleShot(0, partial(found, what, watch))
    sys.argv = ["jauge", "--home", folder, "window", *asked]
    with suppress(SystemExit):
        way_in.main()
    return watch


def found(what: str, watch: Watch) -> None:
    """Watch the window, which is there by the first turn of the loop; its list is there once its first work is done."""
    window = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMainWindow))
    if what == "window":
        watch.on(window)
    else:
        window.painted.connect(lambda: watch.on(next(filter(is_list_of_lines, window.findChildren(QWidget)))))


def main(what: str, *rest: str) -> dict[str, object]:
    if what == "libraries":
        import pydantic  # noqa: F401  what it costs is what is measured
        import sqlite_utils  # noqa: F401

    watch = bare() if what in {"bare", "libraries"} else ours(what, *rest)
    if not watch.painted:
        raise SystemExit(f"{what}: nothing of it was painted")
    return {"painted": watch.painted, "early": watch.early}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(*sys.argv[1:])))
