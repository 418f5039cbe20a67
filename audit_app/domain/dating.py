"""Dating: what of an audit is dated after the day it is looked at, as a wrong clock or a slip of the pen leaves it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from audit_app.domain.audit import Audit
from audit_app.domain.progress import standings


@dataclass(frozen=True)
class Ahead:
    """How many answers, pieces of evidence and things met by testers are dated later, and the latest of their days."""

    answers: int = 0
    pieces: int = 0
    tests: int = 0
    latest: date | None = None


def ahead(audit: Audit, on: date) -> Ahead:
    """Return what is dated after a day; an answer to a line that is not asked any more is not counted.

    What lies ahead of its own day was not done: whoever reads the date has to be told so.

    **Source:** ours: a report that vouches for days to come is not to be believed as it stands.
    """
    answers = _later((row.answer.on for row in standings(audit).values() if row.answer), on)
    pieces = _later((piece.on for piece in audit.evidence.values()), on)
    tried = (attempt.on for attempt in audit.observations.values())
    met = (finding.on for finding in audit.findings.values() if finding.testers)
    tests = _later((*tried, *met), on)
    return Ahead(len(answers), len(pieces), len(tests), max((*answers, *pieces, *tests), default=None))


def _later(days: Iterable[date | None], on: date) -> tuple[date, ...]:
    return tuple(day for day in days if day is not None and day > on)
