"""What a kind of report may tell as data: all that a funder may know, or only what its own pages speak of."""

from collections.abc import Callable, Collection

from audit_app.domain.codes import Instrument
from audit_app.domain.progress import LineStanding
from audit_app.report.content.matter import Matter, ReportKind
from audit_app.report.content.visitor_answers import SEEN
from audit_app.report.content.visitor_questions import chapters
from audit_app.report.tools.key_measures import BY_HAND

JUDGING = frozenset({ReportKind.FUNDER, ReportKind.WORKING})
"""The kinds that print grades, funding conditions and actions; both carry what a funder may know, and no more."""

_INSTRUMENTS: dict[ReportKind, Collection[Instrument]] = {
    ReportKind.EASY: (),
    ReportKind.PUBLIC: SEEN,
    ReportKind.MEASURES: BY_HAND,
}


def judges(matter: Matter) -> bool:
    """Whether the report prints grades: only such a copy carries results, conditions, gaps, actions and evidence."""
    return matter.kind in JUDGING


def lines_told(matter: Matter) -> tuple[LineStanding, ...]:
    """Return the lines that the pages of this kind may speak of."""
    rows = tuple(matter.rows.values())
    if matter.kind is ReportKind.PUBLIC:
        asked = _asked_by_visitors()
        return tuple(row for row in rows if row.line.criterion.id in asked)
    if matter.kind is ReportKind.MEASURES:
        return tuple(row for row in rows if any(m.instrument in BY_HAND for m in row.line.criterion.measurements))
    return rows


def _asked_by_visitors() -> frozenset[str]:
    return frozenset(criterion for chapter in chapters() for criterion, _question in chapter.questions)


def is_told(matter: Matter, instrument: Instrument | None) -> bool:
    """Whether a measurement taken with this may be told."""
    return matter.kind in JUDGING or instrument in _INSTRUMENTS[matter.kind]


def tabulated(kind: ReportKind) -> Callable[[str, Instrument | None], bool]:
    """Return whether a measurement of a criterion, taken with an instrument, stands in the table of this kind.

    The easy-to-read report tells no figure; its table is that of the public page.
    """
    if kind in JUDGING:
        return lambda _criterion, _instrument: True
    if kind is ReportKind.MEASURES:
        return lambda _criterion, instrument: instrument in BY_HAND
    asked = _asked_by_visitors()
    return lambda criterion, instrument: criterion in asked and instrument in SEEN
