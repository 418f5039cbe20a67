"""The sheet of key measurements: what to measure by hand, the figure it takes with its source, room for the result."""

from collections.abc import Iterator
from dataclasses import dataclass

from audit_app.domain.audit import Verdict
from audit_app.domain.checklist import Bounds, Criterion, Instrument, Measurement
from audit_app.domain.event import VenueForm
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
from audit_app.report.blocks import Cell, Column, Heading, Listing, Passage, Role, Run, Simple, Table, say
from audit_app.report.tools.occasion import LINE, Occasion
from audit_app.wording import figures
from audit_app.wording.sources import source_for, source_of
from audit_app.wording.typography import capital, composed, listed, told
from audit_app.wording.values import word

BY_HAND = (
    *(Instrument.TAPE, Instrument.WHEEL, Instrument.LEVEL, Instrument.LUX_METER, Instrument.SOUND_METER),
    *(Instrument.WATCH, Instrument.SPRING_SCALE),
)
"""What one goes round with; what is read in a document or counted is elsewhere."""


@dataclass(frozen=True)
class _Kept:
    """A row of the sheet: the theme it stands in, its measurement, where, what it takes, its source, what was found.

    `where`: the place, then the legal form of its venue, apart since a name may run from right to left.
    """

    criterion: Criterion
    measurement: Measurement
    where: tuple[str, ...]
    figures: tuple[str, ...]
    source: str
    found: str


def key_measures(occasion: Occasion) -> tuple[Simple, ...]:
    """Return the sheet; of an event, the figures of its venues and its class; else those of each legal form."""
    kept = tuple(_of_event(occasion) if occasion.audit else _of_checklist(occasion))
    blocks: list[Simple] = [say(_("Measure, write it down, then type it in Jauge: the verdict is proposed."))]
    if not kept:
        return (*blocks, say(_("No line of this event is measured by hand against a legal text."), Role.STRONG))
    blocks += [Heading(2, _("What to take along"), "kit"), Listing(tuple(map(say, _kit(kept))), tight=True)]
    numbers = {source: at for at, source in enumerate(dict.fromkeys(one.source for one in kept), start=1)}
    for domain in occasion.checklist.domains:
        rows = tuple(_row(one, numbers[one.source]) for one in kept if one.criterion.domain == domain.id)
        if rows:
            title = told(domain.title)
            blocks += [Heading(2, title, f"theme-{domain.id}"), Table(title, _columns(), rows, tight=True)]
    return (
        *blocks,
        Heading(2, _("What the figures rest on"), "sources"),
        Listing(tuple(_source(number, source) for source, number in numbers.items()), tight=True),
        say(_closing(), Role.QUIET),
    )


def _source(number: int, source: str) -> Passage:
    """Return a source after its number: told once, it would else be most of what the sheet says."""
    return Passage(
        (Run(_("Source {number}:").format(number=figures.number(number)), strong=True), Run(f" {composed(source)}"))
    )


def _closing() -> str:
    return _(
        "Each figure has the number of what it rests on: a legal text, a legal text by analogy, or our own proposal. "
        "Other figures, and what is not measured by hand, are on their lines in Jauge."
    )


def _columns() -> tuple[Column, ...]:
    return (Column(_("What"), 30), Column(_("Where"), 22), Column(_("What it takes"), 30), Column(_("Measured"), 18))


def _kit(kept: tuple[_Kept, ...]) -> tuple[str, ...]:
    tools = dict.fromkeys(one.measurement.instrument for one in kept)
    return tuple(capital(composed(word(tool))) for tool in BY_HAND if tool in tools)


def _row(one: _Kept, source: int) -> tuple[Cell, ...]:
    rests_on = _("source {number}").format(number=figures.number(source))
    return (
        (say(told(one.measurement.label)), say(one.criterion.id, Role.QUIET)),
        (Passage(tuple(map(Run, one.where))),),
        (*(say(said, Role.STRONG) for said in one.figures), say(rests_on, Role.QUIET)),
        (say(one.found or LINE),),
    )


def _of_event(occasion: Occasion) -> Iterator[_Kept]:
    """Yield what is measured by hand of the mandatory and blocking lines; not of a line that does not apply."""
    for row in occasion.rows.values():
        if row.counts_as is Verdict.NOT_APPLICABLE:
            continue
        given = row.answer.measured if row.answer else {}
        if row.is_mandatory or row.line.criterion.blocking:
            for measurement in row.line.criterion.measurements:
                limits = row.line.bounds(measurement, given)
                said = figures.bounds(limits, measurement.unit)
                if said and _is_key(row.line.criterion, measurement):
                    source = source_for(occasion.checklist, row.line, measurement, given)
                    found = _found(row, measurement)
                    yield _Kept(row.line.criterion, measurement, _where(row), (composed(said),), source, found)


def _is_key(criterion: Criterion, measurement: Measurement) -> bool:
    """Whether it is measured by hand and a legal text gives its figure, somewhere at least."""
    return bool({*measurement.facts} & {*criterion.legal_facts}) and measurement.instrument in BY_HAND


def _where(row: LineStanding) -> tuple[str, ...]:
    zone = row.line.zone.name if row.line.zone else _("the whole event")
    forms = listed(composed(word(form)) for form in row.line.forms)
    if not any(measurement.by_form for measurement in row.line.criterion.measurements):
        return (zone,)
    return zone, f" ({forms})"


def _found(row: LineStanding, measurement: Measurement) -> str:
    value = row.answer.measured.get(measurement.code) if row.answer else None
    return composed(figures.measured(value, measurement.unit)) if value else ""


def _of_checklist(occasion: Occasion) -> Iterator[_Kept]:
    """Yield what is measured by hand of the blocking criteria, with the figures of every legal form."""
    for criterion in occasion.checklist.criteria:
        for measurement in criterion.measurements if criterion.blocking else ():
            said = tuple(_by_form(measurement))
            if said and _is_key(criterion, measurement):
                yield _Kept(
                    criterion, measurement, (LINE,), said, source_of(occasion.checklist, criterion, measurement), ""
                )


def _by_form(measurement: Measurement) -> Iterator[str]:
    general = figures.bounds(Bounds(min=measurement.min, max=measurement.max), measurement.unit)
    if general:
        yield composed(general)
    for form in VenueForm:
        if own := measurement.by_form.get(form):
            said = figures.bounds(own, measurement.unit)
            if not said:
                continue  # only another fact gives the same figure there
            yield composed(_("{place}: {said}").format(place=word(form), said=said))
