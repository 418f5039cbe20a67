"""From a key to the repainted list, in an audit of a thousand lines. The part that presses is a process of its own.

python -m tests.benchmarks.pressing FOLDER AUDIT PRESSES
"""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from sqlite_utils import Database

from audit_app.session import AuditSession
from audit_app.store.workspace import Workspace
from tests.benchmarks.measuring import Effort, Result, child
from tests.benchmarks.window import is_list_of_lines
from tests.builders import a_checklist, a_criterion, an_audit

FRAME = 16
"""Milliseconds a screen of 60 pictures a second gives."""

_PATIENCE = 10.0
_SIZE = (1280, 900)
_REST = 20
"""Milliseconds between two presses, for work put off until later to be done and not counted with the next press."""
_KEYS = {
    "arrow": ("an arrow key, the next line is the current one", Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    "verdict": ("Ctrl+1, the verdict is saved", Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier),
}
_SAID = {name: what for name, (what, *_keys) in _KEYS.items()} | {
    "unwaited": "the same, without what its commit waits for the disk",
}


def key(effort: Effort, folder: Path) -> Iterator[Result]:
    """The time of the GUI thread, 99th percentile; giving a verdict has its commit within, and is told without too."""
    audit = thousand_lines(folder)
    presses = effort.gestures + 1
    taken = json.loads(child("-P", "-m", "tests.benchmarks.pressing", folder, audit, presses))
    with Workspace.open(folder) as workspace:
        saved = len(workspace.load(audit).answers)
    if saved != presses:
        raise RuntimeError(f"{presses} verdicts were given and {saved} are saved")
    for name, what in _SAID.items():
        slowest = quantiles(taken[name], n=100, method="inclusive")[98]
        yield Result("key", f"{what}, the list is repainted: 99th percentile, 1,000 lines", None, slowest, FRAME)


def thousand_lines(folder: Path) -> str:
    """Begin an audit of a thousand lines, 250 in each of four themes, and return its id."""
    names = (f"{theme}-{number:03}" for theme in ("ACC", "CIR", "SAN", "INF") for number in range(250))
    audit = an_audit(checklist=a_checklist(criteria=tuple(map(a_criterion, names))))
    with Workspace.open(folder) as workspace, AuditSession.begun(workspace, audit, lambda _step: None):
        return audit.id


class Paints(QObject):
    """Counts how often the inside of a list was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self.view: QListView | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        if event.type() == QEvent.Type.Paint and watched.isWidgetType() and is_list_of_lines(watched):
            self.count += 1
            self.view = watched.parentWidget()
        return False

    def awaited(self, before: int) -> None:
        """Let the application work until it has painted the list again."""
        latest = time.monotonic() + _PATIENCE
        while self.count == before:
            QCoreApplication.processEvents()
            if time.monotonic() > latest:
                raise SystemExit("the list was not painted")


@contextmanager
def waits_noted() -> Iterator[list[float]]:
    """Give a list that grows by the milliseconds each commit takes within."""
    waits: list[float] = []
    commit = Database.commit

    def noted(database: Database) -> None:
        begun = time.perf_counter()
        commit(database)
        waits.append((time.perf_counter() - begun) * 1_000)

    Database.commit = noted
    try:
        yield waits
    finally:
        Database.commit = commit


def pressed(folder: Path, audit: str, presses: int) -> dict[str, list[float]]:
    """Press each key so often and return the milliseconds each took until the list was painted."""
    from audit_app.ui import application

    paints = Paints()
    running = application.made()
    running.installEventFilter(paints)
    window = application.started(running, folder, None, audit)
    window.resize(*_SIZE)  # a screen in memory is small: list and line would not both be shown
    paints.awaited(0)
    view = paints.view
    if view is None:
        raise SystemExit("there is no list of lines")
    window.activateWindow()
    view.setFocus()
    taken: dict[str, list[float]] = {name: [] for name in _SAID}
    with waits_noted() as waits:
        for _ in range(presses):
            for name, (_what, pressed_key, modifier) in _KEYS.items():
                QTest.qWait(_REST)
                waits.clear()
                before, begun = paints.count, time.perf_counter()
                QTest.keyClick(view, pressed_key, modifier)
                paints.awaited(before)
                taken[name].append((time.perf_counter() - begun) * 1_000)
            taken["unwaited"].append(taken["verdict"][-1] - sum(waits))
    window.close()
    return taken


if __name__ == "__main__":
    sys.stdout.write(json.dumps(pressed(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))))
