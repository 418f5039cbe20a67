"""What an audit comes to on a day, looked up once for everything this screen shows of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from audit_app.domain.audit import Audit
from audit_app.domain.consistency import Contradiction, contradictions
from audit_app.domain.funding import SchemeJudged, chosen_aside, judged, schemes_of
from audit_app.domain.gaps import Gap, gaps
from audit_app.domain.grades import Grade, Grades, grades
from audit_app.domain.mending import Way, above, following
from audit_app.domain.progress import LineStanding, Progress, progress, standings
from audit_app.ui.widgets.row import Row


@dataclass(frozen=True)
class Found:
    """An audit on a day, with everything that follows from it."""

    audit: Audit
    on: date
    rows: Mapping[str, LineStanding]
    grades: Grades
    gaps: tuple[Gap, ...]
    progress: Progress
    told: dict[str, tuple[LineStanding, Row]] = field(default_factory=dict, compare=False, repr=False)
    """The rows drawn of lines, by id, with what they say it of: one that stands as before reads as before."""

    way: Way | None = None
    """The shortest way to the goal; None while it is being worked out, which takes a while for Confirmé alone."""

    @classmethod
    def of(cls, audit: Audit, on: date, told: dict[str, tuple[LineStanding, Row]] | None = None) -> "Found":
        """Look everything up, but for a way that takes long; `told`: the rows drawn of the audit before."""
        rows = standings(audit)
        found = cls(audit, on, rows, grades(audit, on), gaps(rows.values()), progress(audit), told or {})
        return found if found.goal is Grade.CONFIRMED else replace(found, way=found.found_way())

    @property
    def goal(self) -> Grade | None:
        """The grade after the overall one; None above the highest."""
        return following(self.grades.overall) if self.grades.families or self.grades.audiences else None

    def found_way(self) -> Way | None:
        """Work out the shortest way to the goal; up to a second for Confirmé."""
        found = above(self.audit, self.grades)
        return found[1] if found else None

    @cached_property
    def breaks(self) -> tuple[str, ...]:
        """The lines that stop somebody."""
        return tuple(key for key, row in self.rows.items() if row.breaks_journey)

    @cached_property
    def unchecked(self) -> tuple[int, int]:
        """How many mandatory lines are still to check: those due that day, and those due later."""
        due = [row.is_due(self.on) for row in self.rows.values() if row.is_mandatory and row.is_unknown]
        return sum(due), len(due) - sum(due)

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """The pairs of answers that do not agree."""
        return contradictions(self.audit)

    @cached_property
    def judgements(self) -> tuple[SchemeJudged, ...]:
        """The schemes chosen for the audit, or judged by default."""
        from audit_app.checklists.loading import shipped_schemes

        return tuple(judged(self.audit, scheme, self.on) for scheme in schemes_of(self.audit, shipped_schemes()))

    @property
    def schemes(self) -> tuple[SchemeJudged, ...]:
        """Those of them that ask something of the event."""
        return tuple(scheme for scheme in self.judgements if scheme.asks_something)

    @property
    def schemes_aside(self) -> tuple[SchemeJudged, ...]:
        """The schemes chosen that ask nothing of it."""
        return chosen_aside(self.audit, self.judgements)
