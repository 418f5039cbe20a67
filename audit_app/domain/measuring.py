"""Measuring: numbers as people type them, their units, and the verdict that follows from them."""

import re
from collections.abc import Mapping
from decimal import Decimal
from difflib import get_close_matches
from fractions import Fraction

from audit_app.domain.audit import Measured, Verdict
from audit_app.domain.checklist import Bounds, Measurement, MeasurementKind, Unit
from audit_app.domain.record import as_written
from audit_app.domain.tailoring import Line
from audit_app.errors import UnknownMeasure, UnreadableMeasure

_WHOLE = r"(?:\d{1,3}(?:[\u00a0\u202f ]\d{3})+|\d+)"
_NUMBER = re.compile(rf"(?P<sign>[+\-\u2212]?)(?P<number>{_WHOLE}(?:[.,]\d+)?|[.,]\d+)\s*(?P<unit>\D.*)?")
_METRES_AND_CENTIMETRES = re.compile(r"(\d+) ?m ?(\d\d)")
"""A length as people say it, `1 m 45`: two digits of centimetres, or it is no length."""
_TO_METRES = {Unit.MM: Decimal("0.001"), Unit.CM: Decimal("0.01"), Unit.M: Decimal(1), Unit.KM: Decimal(1000)}
_FAR_BELOW, _FAR_ABOVE = 10, 20
_SECONDS = {"s": 1, "h": 3600}
_SPELLED = {
    "mm": Unit.MM,
    "millimètres": Unit.MM,
    "cms": Unit.CM,
    "centimètre": Unit.CM,
    "centimètres": Unit.CM,
    "mètre": Unit.M,
    "mètres": Unit.M,
    "metres": Unit.M,
    "minutes": Unit.MINUTE,
    "jours": Unit.DAY,
    "days": Unit.DAY,
    "euros": Unit.EURO,
    "cm": Unit.CM,
    "m": Unit.M,
    "km": Unit.KM,
    "%": Unit.PERCENT,
    "lux": Unit.LUX,
    "lx": Unit.LUX,
    "db(a)": Unit.DECIBEL,
    "dba": Unit.DECIBEL,
    "db": Unit.DECIBEL,
    "min": Unit.MINUTE,
    "mn": Unit.MINUTE,
    "d": Unit.DAY,
    "j": Unit.DAY,
    "m2": Unit.SQUARE_METRE,
    "m²": Unit.SQUARE_METRE,
    "kg": Unit.KILOGRAM,
    "eur": Unit.EURO,
    "€": Unit.EURO,
    ":1": Unit.TO_ONE,
    "pt": Unit.POINT,
    "n": Unit.NEWTON,
    "count": Unit.COUNT,
}


def read(line: Line, typed: Mapping[str, str], unit: str = "") -> dict[str, Measured]:
    """Return the measurements typed for a line, each in its own unit.

    The key '' stands for the only measurement asked here. A ratio is typed `3/4`, or as a percentage. Raises
    UnknownMeasure or UnreadableMeasure.

    **Source:** RULES.md rule 5.
    """
    known = {m.code: m for m in line.criterion.measurements}
    asked = line.measurements()
    only = asked[0] if len(asked) == 1 else None
    found: dict[str, Measured] = {}
    for code, text in typed.items():
        measurement = known.get(code) if code else only
        if measurement is None:
            near = get_close_matches(code, known, n=3) if code else []
            raise UnknownMeasure(line.id, code, tuple(near or known))
        found[measurement.code] = _measured(line.id, measurement, text, unit)
    return found


def _measured(line: str, measurement: Measurement, text: str, unit: str) -> Measured:
    amount, slash, total = text.partition("/")
    refused = UnreadableMeasure(line, measurement.code, f"{text} {unit}".strip(), measurement.unit)
    if slash and measurement.kind is not MeasurementKind.RATIO:
        raise refused
    numbers = [in_unit(part, unit, measurement) for part in ((amount, total) if slash else (amount,))]
    if any(number is None or abs(number) > 10**9 for number in numbers):
        raise refused
    if any(number < 0 for number in numbers if number is not None) and measurement.unit is not Unit.DAY:
        raise refused
    first, *rest = (float(number) for number in numbers if number is not None)
    if measurement.kind is MeasurementKind.COUNT and first != int(first):
        raise refused
    if measurement.kind is MeasurementKind.RATIO:
        return Measured(amount=first, of=rest[0] if rest else 100.0)
    return Measured(amount=first)


def is_unit(text: str) -> bool:
    """Whether a word is a unit measures are typed in.

    >>> is_unit("M"), is_unit("marches"), is_unit("")
    (True, False, False)
    """
    return text.strip().lower() in {*_SPELLED, *_SECONDS}


def in_unit(text: str, unit: str, measurement: Measurement) -> Decimal | None:
    """Return the number typed, converted to the measurement's unit; None when it is no number or no such unit.

    Comma or point, spaces between thousands, the unit with the number or apart.

    >>> width = Measurement.model_validate_json('''{"code": "width", "label": {"fr": "Largeur", "en": "Width"},
    ...     "unit": "cm", "kind": "number", "min": 120, "deciding": true}''')
    >>> [str(in_unit(*typed, width)) for typed in (("1,15 m", ""), ("1150", "mm"), ("1 m 15", ""), ("1,2", "kg"))]
    ['115', '115', '115', 'None']

    **Source:** RULES.md rule 5.
    """
    spoken = _METRES_AND_CENTIMETRES.fullmatch(text.strip().lower())
    found = _NUMBER.fullmatch(f"{spoken[1]},{spoken[2]} m" if spoken else text.strip())
    if not found:
        return None
    number = Decimal(re.sub(r"\s", "", found["number"]).replace(",", "."))
    number = -number if found["sign"] in {"-", "\u2212"} else number
    spelled = (found["unit"] or unit).strip().lower()
    return _converted(number, spelled, measurement.unit)


def _converted(number: Decimal, spelled: str, wanted: Unit) -> Decimal | None:
    if not spelled or _SPELLED.get(spelled) is wanted:
        return number
    if wanted is Unit.MINUTE and spelled in _SECONDS:
        return number * _SECONDS[spelled] / 60
    given = _SPELLED.get(spelled)
    if given in _TO_METRES and wanted in _TO_METRES:
        return (number * _TO_METRES[given] / _TO_METRES[wanted]).normalize() + 0
    return None


def is_inside(measured: Measured, bounds: Bounds) -> bool:
    """Whether a measurement lies within its bounds, borders included; a ratio is compared as a percentage, exactly.

    **Source:** RULES.md rule 5.

    >>> is_inside(Measured(amount=2.0, of=100.0), Bounds(min=2.0)), is_inside(Measured(amount=119.9), Bounds(min=120.0))
    (True, False)
    """
    amount = as_written(measured.amount) * (1 if measured.of is None else 100)
    scale = Fraction(1) if measured.of is None else as_written(measured.of)
    above = bounds.min is None or amount >= as_written(bounds.min) * scale
    return above and (bounds.max is None or amount <= as_written(bounds.max) * scale)


def passes(line: Line, measurement: Measurement, measured: Mapping[str, Measured]) -> bool | None:
    """Whether what was measured is inside the figures of a line; None where that alone does not show it.

    None as well of what has no bound or was not measured. A floor is such a figure: fewer are too few, and whether more
    are enough depends on what else is to be measured.

    **Source:** RULES.md rule 5.
    """
    value, bounds = measured.get(measurement.code), line.bounds(measurement, measured)
    if value is None or value.of == 0 or (bounds.min is None and bounds.max is None):
        return None
    inside = is_inside(value, bounds)
    return None if inside and lacking(line, measurement, measured) else inside


def lacking(line: Line, measurement: Measurement, measured: Mapping[str, Measured]) -> str:
    """Return the code of what is to be measured beside before a figure can be enough; '' for nothing."""
    target = line.targeted(measurement, measured)
    return target.lacking if target else ""


def is_far_off(measured: Measured, measurement: Measurement, bounds: Bounds) -> bool:
    """Whether a length is so far beyond its bound that its unit was surely mistaken: 1.45 cm for 1.45 m.

    Less than a tenth of the least asked, or more than twenty times the most: a path of 14 cm is none, while a kerb may
    well be ten times the step allowed. Nothing at all (0) is a finding, not a slip.

    >>> width = Measurement.model_validate_json('''{"code": "width", "label": {"fr": "Largeur", "en": "Width"},
    ...     "unit": "cm", "kind": "number", "min": 140, "deciding": true}''')
    >>> [is_far_off(Measured(amount=amount), width, Bounds(min=140.0)) for amount in (1.45, 90.0, 145.0, 0.0)]
    [True, False, False, False]

    **Source:** RULES.md rule 5.
    """
    if measurement.unit not in _TO_METRES or measured.of is not None:
        return False
    too_short = bounds.min is not None and 0 < measured.amount * _FAR_BELOW < bounds.min
    return too_short or (bounds.max is not None and measured.amount > bounds.max * _FAR_ABOVE > 0)


def proposed(line: Line, measured: Mapping[str, Measured]) -> Verdict | None:
    """Return the verdict the deciding measurements give, None when they do not give one.

    All inside = compliant, else non_compliant; partial is never computed. Nothing is proposed without a deciding
    measurement, when one is missing, has no bound, is a ratio out of nothing, or is above a bare floor.

    >>> width = Measurement.model_validate_json('''{"code": "width", "label": {"fr": "Largeur", "en": "Width"},
    ...     "unit": "cm", "kind": "number", "min": 120, "deciding": true}''')
    >>> from audit_app.domain.checklist import Criterion, Level
    >>> from audit_app.domain.event import SizeClass, VenueForm
    >>> criterion = Criterion.model_construct(measurements=(width,))
    >>> line = Line("CIR-02", criterion, None, Level.MANDATORY, (VenueForm.ROAD,), SizeClass.N1, ())
    >>> [str(proposed(line, {"width": Measured(amount=amount)})) for amount in (120.0, 119.9)], proposed(line, {})
    (['compliant', 'non_compliant'], None)

    **Source:** RULES.md rule 5.
    """
    deciding = [m for m in line.criterion.measurements if m.deciding]
    pairs = [(measured.get(m.code), line.bounds(m, measured)) for m in deciding]
    if not pairs or any(bounds.min is None and bounds.max is None for _, bounds in pairs):
        return None
    if any(value is None or value.of == 0 for value, _ in pairs):
        return None
    if not all(is_inside(value, bounds) for value, bounds in pairs if value is not None):
        return Verdict.NON_COMPLIANT
    return None if any(lacking(line, m, measured) for m in deciding) else Verdict.COMPLIANT


def missing_measures(line: Line, measured: Mapping[str, Measured]) -> tuple[str, ...]:
    """Return the codes of the deciding measurements that are not given yet, and of what is lacking beside them."""
    deciding = [m for m in line.criterion.measurements if m.deciding]
    beside = [lacking(line, m, measured) for m in deciding if passes(line, m, measured) is not False]
    return (*(m.code for m in deciding if m.code not in measured), *filter(None, beside))
