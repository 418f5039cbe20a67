"""What was measured and counted, a row each: the number as a number, its unit, what passes."""

from collections.abc import Callable, Iterable, Iterator

from audit_app.domain.audit import Audit
from audit_app.domain.codes import Instrument
from audit_app.domain.grouping import FEWEST_APART, counts_few
from audit_app.domain.measuring import passes
from audit_app.domain.progress import LineStanding
from audit_app.exchange.spreadsheet import Cell, Sheet
from audit_app.i18n import _, pgettext
from audit_app.wording import figures
from audit_app.wording.lines import title_of
from audit_app.wording.typography import composed, told

Chosen = Callable[[str, Instrument | None], bool]
"""Whether a measurement of a criterion, taken with an instrument, is told."""


def every(_criterion: str, _instrument: Instrument | None) -> bool:
    """Choose every measurement."""
    return True


def sheet(audit: Audit, rows: Iterable[LineStanding], *, people: bool, chosen: Chosen = every) -> Sheet:
    """Return every measurement given that is chosen; without `people`, testers of a family who are few are not counted.

    **Source:** RULES.md rule 9.
    """
    heads = (
        _("Line"),
        _("Place"),
        _("What the line states"),
        _("What was measured"),
        _("Value"),
        pgettext("share", "Out of"),
        _("Unit"),
        _("What passes"),
        _("Inside"),
        _("Measured on"),
    )
    return _("Measurements"), heads, _rows(audit, rows, chosen, people=people)


def _rows(audit: Audit, rows: Iterable[LineStanding], chosen: Chosen, *, people: bool) -> Iterator[tuple[Cell, ...]]:
    for row in rows:
        criterion, answer = row.line.criterion, row.answer
        given = answer.measured if answer else {}
        for measurement in criterion.measurements:
            value = given.get(measurement.code)
            if value is None or answer is None or not chosen(criterion.id, measurement.instrument):
                continue
            bounds = composed(figures.bounds(row.line.bounds(measurement, given), measurement.unit))
            few = not people and counts_few(audit, criterion.id, measurement.code, value.amount)
            yield (
                criterion.id,
                row.line.zone.name if row.line.zone else "",
                title_of(row),
                told(measurement.label),
                _("fewer than {count}").format(count=figures.number(FEWEST_APART)) if few else plain(value.amount),
                plain(value.of) if value.of is not None else None,
                figures.unit(measurement.unit),
                bounds,
                _inside(passes(row.line, measurement, given)),
                answer.on,
            )


def plain(amount: float) -> int | float:
    """Return a number without decimals where it has none: a French spreadsheet takes 350.0 for a text.

    >>> plain(350.0), plain(2.5)
    (350, 2.5)
    """
    return int(amount) if amount.is_integer() else amount


def _inside(inside: bool | None) -> str:  # noqa: FBT001 -- three answers, no switch
    """Return yes or no, '' where nobody can tell by this figure."""
    if inside is None:
        return ""
    return pgettext("measurement inside", "yes") if inside else pgettext("measurement inside", "no")
