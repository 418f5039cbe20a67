"""From a key to the repainted list, in a full audit. The part that presses is a process of its own.

python -m tests.benchmarks.pressing FOLDER AUDIT PRESSES
"""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from audit_app.store.workspace import Workspace
from tests.benchmarks.full_audit import LINES, PHOTOS, full_audit
from tests.benchmarks.measuring import Effort, Result, child
from tests.benchmarks.turns import Paints, opened

FRAME = 16
"""Milliseconds a screen of 60 pictures a second gives."""

_OF = f"{LINES:,} lines, {PHOTOS} photos"
_REST = 100
"""Milliseconds between two presses, faster than anybody goes from an arrow to Ctrl+1; the list puts off for 50 what
follows from an arrow, so that this is not counted with the next press."""
_KEYS = {
    "arrow": ("an arrow key, the next line is the current one", Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    "verdict": ("Ctrl+1, the verdict is saved", Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier),
}
_SAID = {name: what for name, (what, *_keys) in _KEYS.items()} | {
    "worked": "the same, the thread’s own work: without what waits for the disk and for other programs",
}


def key(effort: Effort, folder: Path) -> Iterator[Result]:
    """The time of the GUI thread, 99th percentile; giving a verdict has its commit within, and is told without too."""
    audit = full_audit(folder).audit
    presses = effort.gestures + 1
    taken = json.loads(child("-P", "-m", "tests.benchmarks.pressing", folder, audit, presses))
    with Workspace.open(folder) as workspace:
        saved = len(workspace.steps_of(audit)) - 1
    if saved != presses:
        raise RuntimeError(f"{presses} verdicts were given and {saved} are saved")
    for name, what in _SAID.items():
        slowest = quantiles(taken[name], n=100, method="inclusive")[98]
        yield Result("key", f"{what}, the list is repainted: 99th percentile, {_OF}", None, slowest, FRAME)


def pressed(folder: Path, audit: str, presses: int) -> dict[str, list[float]]:
    """Press each key so often and return the milliseconds each took until the list was painted."""
    window, view = opened(folder, audit)
    paints = Paints(view.viewport())
    window.activateWindow()
    view.setFocus()
    taken: dict[str, list[float]] = {name: [] for name in _SAID}
    for _ in range(presses):
        for name, (_what, pressed_key, modifier) in _KEYS.items():
            QTest.qWait(_REST)
            before, begun, worked = paints.count, time.perf_counter(), time.thread_time()
            QTest.keyClick(view, pressed_key, modifier)
            paints.awaited(before)
            taken[name].append((time.perf_counter() - begun) * 1_000)
        taken["worked"].append((time.thread_time() - worked) * 1_000)
    window.close()
    return taken


if __name__ == "__main__":
    sys.stdout.write(json.dumps(pressed(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))))
