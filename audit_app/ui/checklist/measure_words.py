"""Measurements in the words of the panel: how a value is typed, whether it passes, what the figures say together."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from audit_app.domain.audit import Audit, Measured
from audit_app.domain.checklist import Instrument, Measurement, MeasurementKind, Standing, Unit
from audit_app.domain.grounding import ground
from audit_app.domain.measuring import is_far_off, is_inside, lacking, missing_measures, proposed, read
from audit_app.domain.progress import LineStanding
from audit_app.domain.tailoring import Line
from audit_app.i18n import _
from audit_app.wording import figures
from audit_app.wording.aloud import aloud, unit_aloud
from audit_app.wording.alternatives import alternatives
from audit_app.wording.sources import source_for
from audit_app.wording.targets import computed, disagreements
from audit_app.wording.typography import composed, told
from audit_app.wording.values import word

_OUT_OF = re.compile(r"(?<=[\d\s])(?:sur|out of|of)(?=[\d\s])", re.IGNORECASE)


Given = Mapping[str, Measured]
"""What is measured of a line, by code."""

_NOTHING: Given = MappingProxyType({})


@dataclass(frozen=True)
class Said:
    """A sentence and its tone: good, fair, bad or muted."""

    tone: str
    sentence: str


def reading(line: Line, measurement: Measurement, typed: str) -> Measured:
    """Return the measurement typed, `3 sur 4` as well as `3/4`; raise UnreadableMeasure."""
    return read(line, {measurement.code: _OUT_OF.sub("/", figures.plain(typed))})[measurement.code]


def as_typed(value: Measured | None) -> str:
    """Return a value as its field shows it: the number alone, `3 sur 4`, or a percentage for a share of a hundred."""
    if value is None:
        return ""
    if value.of is None:
        return figures.number(value.amount)
    if value.of == 100:
        return figures.quantity(value.amount, Unit.PERCENT)
    return _("{part} of {whole}").format(part=figures.number(value.amount), whole=figures.number(value.of))


def expected(line: Line, measurement: Measurement, given: Given) -> str:
    """Return what passes, '' when there is no bound; what is measured beside it may set it."""
    return composed(figures.bounds(line.bounds(measurement, given), measurement.unit))


def origin(audit: Audit, line: Line, measurement: Measurement, given: Given) -> str:
    """Return what passes and where it comes from: the formula with the event's numbers, the source; what to use."""
    passes = expected(line, measurement, given)
    said = []
    if passes:
        source = composed(source_for(audit.checklist, line, measurement, given))
        said.append(_("Expected: {bounds}. Source: {source}").format(bounds=passes, source=source))
    return "\n".join((*said, *behind(line, measurement, given)))


def behind(line: Line, measurement: Measurement, given: Given) -> tuple[str, ...]:
    """Return the formula with the event's numbers, what else would pass, and what to measure with."""
    said = list(alternatives(line, measurement))
    target = line.targeted(measurement, given)
    if measurement.target and target:
        said.append(composed(_("Computed: {formula}").format(formula=computed(measurement.target, target))))
    if measurement.instrument:
        said.append(_("Measure with: {tool}").format(tool=composed(word(measurement.instrument))))
    return tuple(said)


def heard(audit: Audit, line: Line, measurement: Measurement, given: Given) -> str:
    """Return the same as it is said with the field: the source comes last; one among several is heard in the help."""
    passes = expected(line, measurement, given)
    unit = unit_shown(measurement)
    said = [_("Expected: {bounds}").format(bounds=passes)] if passes else []
    if unit and not passes:
        said.append(_("Unit: {unit}").format(unit=unit_aloud(unit)))
    nothing_to_fetch = measurement.instrument in {Instrument.EYE, Instrument.DOCUMENT}
    said += behind(line, measurement.replaced(instrument=None) if nothing_to_fetch else measurement, given)
    base = ground(audit.checklist, line, measurement, given)
    fact = base.fact
    if passes and (fact or len(line.criterion.sources) == 1):
        bare = fact is not None and fact.standing is Standing.SEEN and not base.by_analogy
        source = told(fact.text) if fact and bare else source_for(audit.checklist, line, measurement, given)
        said.append(_("Source: {source}").format(source=composed(source)))
    return aloud("\n".join(said))


def unit_shown(measurement: Measurement) -> str:
    """Return the sign shown after the field; a share says its own."""
    return "" if measurement.kind is MeasurementKind.RATIO else figures.unit(measurement.unit)


def how_typed(measurement: Measurement) -> str:
    """Return how to type what is not a plain number, '' for one."""
    return _("Write for example 3 of 4, or 75%.") if measurement.kind is MeasurementKind.RATIO else ""


def result(line: Line, measurement: Measurement, value: Measured | None, typed: str, given: Given = _NOTHING) -> Said:
    """Return whether a value passes; with the value understood where it was typed otherwise."""
    passes = expected(line, measurement, given)
    if value is None:
        return Said("muted", _("Expected: {bounds}").format(bounds=passes) if passes else "")
    found = composed(figures.measured(value, measurement.unit))
    if value.of == 0:
        return Said("fair", _("{found}: out of nothing there is no share.").format(found=found))
    if not passes:
        return Said("muted", _("Understood: {found}").format(found=found))
    limits = line.bounds(measurement, given)
    inside = is_inside(value, limits)
    said = (_("Reached: {bounds}") if inside else _("Not reached: {bounds}")).format(bounds=passes)
    if is_far_off(value, measurement, limits):
        said = f"{said}. " + _("That is very far off: check the unit.")
    if value.of is not None or typed.strip() != as_typed(value):
        said = _("{found}. {said}").format(found=found, said=said)
    if inside and lacking(line, measurement, given):
        return Said("fair", said)
    return Said("good" if inside else "bad", said)


def unreadable(measurement: Measurement, typed: str, before: Measured | None) -> str:
    """Return that what was typed is no such measurement, how to type it, and what stays."""
    if measurement.kind is MeasurementKind.RATIO:
        said = _("“{typed}” is not understood: write for example 3 of 4, or 75%.").format(typed=typed.strip())
    elif measurement.kind is MeasurementKind.COUNT:
        said = _("“{typed}” is not understood: write a whole number.").format(typed=typed.strip())
    else:
        unit = figures.unit(measurement.unit)
        said = _("“{typed}” is not understood: write a number, alone or with its unit ({unit}).").format(
            typed=typed.strip(), unit=unit
        )
    if before is None:
        return said
    kept = composed(figures.measured(before, measurement.unit))
    return f"{said} " + _("The value kept is {value}.").format(value=kept)


def in_audit(audit: Audit, row: LineStanding) -> Said:
    """Return what the figures of the line say together, and what of them the rest of the audit contradicts."""
    said, against = together(row), disagreements(audit, row.line.id)
    return Said("fair", "\n".join(filter(None, (said.sentence, *against)))) if against else said


def together(row: LineStanding) -> Said:
    """Return what the figures of the line say of its verdict, or what is still to measure."""
    given: Mapping[str, Measured] = row.answer.measured if row.answer else {}
    if not given or row.answer is None:
        return Said("muted", "")
    gives = proposed(row.line, given)
    if row.is_contradicted and gives:
        said = _("The measurements say “{proposed}”, the answer says “{verdict}”: check, or say why in a note.")
        return Said("fair", said.format(proposed=word(gives), verdict=word(row.answer.verdict)))
    if gives is not None and gives is row.answer.verdict:
        return Said("muted", _("Verdict given by the measurements: {verdict}.").format(verdict=word(gives)))
    if gives is not None:
        return Said("muted", _("The measurements alone give: {verdict}.").format(verdict=word(gives)))
    missing = missing_measures(row.line, given)
    if missing:
        labels = ", ".join(told(m.label) for m in row.line.criterion.measurements if m.code in missing)
        return Said("muted", _("Still to measure: {codes}.").format(codes=labels))
    return Said("muted", _("These figures alone do not decide: choose the answer below."))
