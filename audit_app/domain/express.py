"""The express path: the lines that stop somebody, first of all; what going through them proves, and what it leaves."""

from collections.abc import Iterable
from dataclasses import dataclass

from audit_app.domain.progress import LineStanding, Tally, tally
from audit_app.domain.viewing import View, shown


@dataclass(frozen=True)
class Express:
    """How far it is: `breaks` names its lines that stop somebody, `mandatory_left` counts those not checked beside it.

    Gone through without a break, it proves that nothing known stops anybody, and nothing more: no grade is given while
    a mandatory line that is due is not checked.

    **Source:** RULES.md rules 6 and 7.
    """

    left: Tally
    breaks: tuple[str, ...]
    mandatory_left: int

    @property
    def is_done(self) -> bool:
        """Whether every line of it is checked."""
        return not self.left.to_check


def express(rows: Iterable[LineStanding]) -> Express:
    """Return how far the express path of an audit is."""
    known = tuple(rows)
    path = shown(known, View.BLOCKING)
    beside = [row for row in known if row.is_mandatory and row.is_unknown and not row.line.criterion.blocking]
    return Express(tally(path), tuple(row.line.id for row in path if row.breaks_journey), len(beside))
