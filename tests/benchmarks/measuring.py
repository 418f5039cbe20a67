"""Measures work beside a floor, or a peer, in the same run and on the same computer: milliseconds alone say nothing."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
N4 = ROOT / "tests" / "data" / "events" / "n4-meeting-international.json"
_PATIENCE = 600
"""Seconds after which a process of its own is taken for one that hangs."""

_NOT_OF_A_USER = ("COV", "PYTHON", "JAUGE")

Work = Callable[[], float]
"""Does its work once and returns the milliseconds it took."""


@dataclass(frozen=True)
class Effort:
    """How often work is done: `starts` for a process, `gestures` inside one; `many` audits are a full data folder.

    `photos` come in at once, `prints` are in one report; `rows` are those of each of its eight tables.
    """

    starts: int = 15
    gestures: int = 200
    many: int = 10_000
    photos: int = 100
    prints: int = 200
    rows: int = 50


@dataclass(frozen=True)
class Result:
    """One line of the table: without a floor, the target is in milliseconds itself; a `fault` is worse than slow."""

    name: str
    what: str
    floor: float | None
    ours: float
    target: float
    fault: str = ""
    unit: str = "ms"

    @property
    def measured(self) -> float:
        return self.ours / self.floor if self.floor else self.ours

    @property
    def said(self) -> str:
        met = self.fault or ("met" if self.measured <= self.target else "**not met**")
        if self.floor is None:
            return f"| {self.name} | {self.what} | | {self.ours:.2f} | | {self.target:g} {self.unit} | {met} |"
        figures = f"{self.floor:.2f} | {self.ours:.2f} | {self.measured:.2f} | {self.target:g}"
        return f"| {self.name} | {self.what} | {figures} | {met} |"


def table(results: Iterable[Result]) -> str:
    head = "| line | what / floor | floor, ms | ours, ms | ratio | at most | |\n|---|---|---|---|---|---|---|"
    return "\n".join((head, *(result.said for result in results)))


def timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1_000


def interleaved(rounds: int, *works: Work) -> list[float]:
    """Return the median of each, taken in turn so that all meet the same load; the first round only warms up."""
    for work in works:
        work()
    taken = [[work() for work in works] for _ in range(rounds)]
    return [median(column) for column in zip(*taken, strict=True)]


def child(*arguments: object) -> str:
    """Run Python as it runs for a user, without a screen, and return what it printed."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(_NOT_OF_A_USER)}
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        env=environment | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "JAUGE_LANG": "fr"},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", check=False, timeout=_PATIENCE,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{arguments}: exit code {done.returncode}\n{done.stderr}")
    return done.stdout
