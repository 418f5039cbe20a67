"""From one screen to the next, in an audit of a thousand lines. The part that switches is a process of its own.

python -m tests.benchmarks.switching FOLDER AUDIT LINE ROUNDS
"""

import json
import sys
import time
from collections.abc import Iterator
from functools import partial
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import NamedTuple

from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.ui.screens import ways
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.window import MainWindow
from tests.benchmarks.full_audit import Begun, full_audit
from tests.benchmarks.measuring import Effort, Result, child
from tests.benchmarks.turns import LONGEST_BLOCK, Paints, Turns, opened, settle, waits_noted

AT_ONCE = 50
"""Milliseconds within which another screen stands there."""

WALKS = FIRST, AGAIN, CHANGED = "first visit", "later visits", "visits after an answer"
BESIDE = {
    "home": ("care", "verifying", "new"),
    "checklist": ("findings", "entry"),
    "results": ("mapping",),
    "report": ("closing",),
}
"""Screens that no row of the list holds, by the one from which one goes there and back."""


class Switched(NamedTuple):
    """One way to a screen: milliseconds until it is painted, those the thread itself worked, and what came after.

    `after` is the longest turn of the loop, of its own work, in which is done what was put off until it is seen.
    """

    walk: str
    screen: str
    waited: float
    worked: float
    after: float


def screens(effort: Effort, folder: Path) -> Iterator[Result]:
    """Every pair of neighbouring screens, there and back; each screen is named, the slowest is the figure."""
    told = walked(effort, folder, full_audit(folder))
    for walk in WALKS:
        yield from _figures(walk, [one for one in told if one.walk == walk])


def walked(effort: Effort, folder: Path, begun: Begun) -> list[Switched]:
    """Walk through the screens of an audit in processes of their own, so that there are first visits enough."""
    processes, rounds = max(1, effort.starts // 3), max(1, effort.gestures // 20)
    command = ("-P", "-m", "tests.benchmarks.switching", folder, begun.audit, begun.free, rounds)
    return [Switched(*one) for _ in range(processes) for one in json.loads(child(*command))]


def _figures(walk: str, told: list[Switched]) -> Iterator[Result]:
    slowest: dict[str, tuple[float, float]] = {}
    for screen in dict.fromkeys(one.screen for one in told):
        here = [one for one in told if one.screen == screen]
        waited, worked = median(one.waited for one in here), median(one.worked for one in here)
        slowest[screen] = waited, worked
        yield Result("screens", f"{screen}, {walk}; {worked:.0f} ms of the thread’s own work", None, waited, AT_ONCE)
        after = median(one.after for one in here)
        if after > AT_ONCE:
            yield Result("screens", f"{screen}, {walk}: longest turn once it is painted", None, after, LONGEST_BLOCK)
    waited, worked = (max(column) for column in zip(*slowest.values(), strict=True))
    yield Result("screens", f"the slowest of them, {walk}", None, waited, AT_ONCE)
    yield Result("screens", f"the slowest of them, {walk}, the thread’s own work", None, worked, AT_ONCE)


class Walk:
    """Goes from screen to screen in one window and notes how long each takes."""

    def __init__(self, window: MainWindow, turns: Turns) -> None:
        self._window, self._turns = window, turns
        self._visited = {window.current}
        self._paints: dict[str, Paints] = {}
        self.told: list[Switched] = []

    def to(self, code: str, later: str) -> None:
        """Show a screen; `later` is what a visit is called that is not the first."""
        walk, known = (later if code in self._visited else FIRST), self._paints.get(code)
        self._visited.add(code)
        before = known.count if known else 0
        begun, worked = time.perf_counter(), time.thread_time()
        self._window.show_screen(code)
        known = known or self._watched(code)
        known.awaited(before)
        took = (time.perf_counter() - begun) * 1_000, (time.thread_time() - worked) * 1_000
        self._turns.begin()
        settle()
        self.told.append(Switched(walk, code, *took, self._turns.worked))

    def _watched(self, code: str) -> Paints:
        """Watch a screen the first time it is there, and no more than once: what watches is measured too."""
        self._paints[code] = Paints(next(one for one in self._window.findChildren(Screen) if one.isVisible()))
        return self._paints[code]


def switched(folder: Path, audit: str, line: str, rounds: int) -> list[Switched]:
    """Go round so often, from the checklist that an audit opens at to the last screen, and back to the first."""
    window, _view = opened(folder, audit)
    with waits_noted() as waits:
        walk = Walk(window, Turns(waits))
        verdicts = cycle((Verdict.COMPLIANT, Verdict.PARTIAL))
        for later in (AGAIN, *(AGAIN, CHANGED) * rounds):
            for code in _round(window.current):
                if later == CHANGED:
                    window.live.apply("answered", partial(answered, line=line, verdict=next(verdicts)), line)
                    settle()
                walk.to(code, later)
    window.close()
    return walk.told


def _round(first: str) -> list[str]:
    """Return the screens of the list from this one down and up again, those beside it reached from their neighbour."""
    row = [way.code for way in ways(with_audit=True)]
    down = [*row[row.index(first) + 1 :], *reversed(row[:-1]), *row[1 : row.index(first) + 1]]
    return [
        code
        for each in down
        for code in (each, *(found for beside in BESIDE.get(each, ()) for found in (beside, each)))
    ]


if __name__ == "__main__":
    folder, audit, line, rounds = sys.argv[1:]
    sys.stdout.write(json.dumps(switched(Path(folder), audit, line, int(rounds))))
