"""Dating: what of an audit is dated after the day it is looked at, as a wrong clock or a slip of the pen leaves it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from audit_app.domain.audit import Audit
from audit_app.domain.matrix import attempts
from audit_app.domain.progress import standings
from audit_app.domain.user_testing import met_by_testers


@dataclass(frozen=True)
class Ahead:
    """How many answers, files of evidence, attempts and problems of testers are dated later, and the latest day."""

    answers: int = 0
    pieces: int = 0
    tests: int = 0
    met: int = 0
    latest: date | None = None


def ahead(audit: Audit, on: date) -> Ahead:
    """Return what is dated after a day; an answer to a line that is not asked any more is not counted.

    A file that shows several things is one, as it has one number in a report; a problem met is no test recorded.

    What lies ahead of its own day was not done: whoever reads the date has to be told so.

    **Source:** ours: a report that vouches for days to come is not to be believed as it stands.
    """
    answers = _later((row.answer.on for row in standings(audit).values() if row.answer), on)
    pieces = {(piece.sha256, piece.on) for piece in audit.evidence.values() if piece.on and piece.on > on}
    tests = _later((attempt.on for attempt in attempts(audit)), on)
    met = _later((finding.on for finding in met_by_testers(audit)), on)
    latest = max((*answers, *_later((day for _file, day in pieces), on), *tests, *met), default=None)
    return Ahead(len(answers), len({file for file, _day in pieces}), len(tests), len(met), latest)


def _later(days: Iterable[date | None], on: date) -> tuple[date, ...]:
    return tuple(day for day in days if day is not None and day > on)
