"""An audit of a thousand lines and five hundred photos in a full data folder: opened, listed, gone through."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median

from tests.benchmarks.full_audit import LINES, PHOTOS, full_audit
from tests.benchmarks.measuring import Effort, Result, interleaved
from tests.benchmarks.starting import begun, filled, painted
from tests.benchmarks.switching import AGAIN, AT_ONCE, FIRST, Switched, walked

_LISTED = 100
"""Milliseconds within which the audits of the data folder are listed: the window keeps nobody waiting longer."""


def full_folder(effort: Effort, folder: Path) -> Iterator[Result]:
    """The same audit alone and among many: until its lines are painted, then the list of audits, then its screens."""
    alone, full = folder / "alone", folder / "full"
    one, other = full_audit(alone), full_audit(full)
    filled(full, begun(full), effort.many - 1)
    took, among = interleaved(
        max(1, effort.starts // 3),
        partial(painted, "lines", alone, one.audit),
        partial(painted, "lines", full, other.audit),
    )
    what = f"an audit of {LINES:,} lines and {PHOTOS} photos"
    yield Result("full-folder", f"{what} opened among {effort.many:,}, its lines painted / alone", took, among, 1.1)
    told = walked(effort, full, other)
    for walk in (FIRST, AGAIN):
        yield _slowest(
            f"its audits listed, {walk}", _LISTED, [one for one in told if (one.screen, one.walk) == ("home", walk)]
        )
    for walk in (FIRST, AGAIN):
        yield _slowest(
            f"the slowest of the other screens, {walk}",
            AT_ONCE,
            [one for one in told if one.screen != "home" and one.walk == walk],
        )


def _slowest(what: str, most: float, told: list[Switched]) -> Result:
    """Return the screen that takes longest, by the median of its visits; the thread’s own work stands beside."""
    visits: dict[str, list[Switched]] = {}
    for one in told:
        visits.setdefault(one.screen, []).append(one)
    waited, worked, screen = max(
        (median(one.waited for one in some), median(one.worked for one in some), screen)
        for screen, some in visits.items()
    )
    return Result("full-folder", f"{what}: {screen}; {worked:.0f} ms of the thread’s own work", None, waited, most)
