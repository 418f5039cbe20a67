"""Figures that depend on another measurement of the same line, in words: “at least 120 cm if “Walls” is 0”."""

from audit_app.domain.checklist import Bounds, Criterion, Measurement, Unless
from audit_app.domain.tailoring import Line
from audit_app.i18n import _
from audit_app.wording.figures import bounds, quantity
from audit_app.wording.typography import capital, composed, told


def alternative(criterion: Criterion, measurement: Measurement, other: Unless, holds: Bounds) -> str:
    """Return what passes of a measurement where another one, that `other` names, comes to what it says."""
    beside = criterion.measurement(other.measurement)
    if beside is None:
        return ""
    return _("{bounds} if “{label}” is {figure}").format(
        bounds=bounds(holds, measurement.unit), label=told(beside.label), figure=quantity(other.equals, beside.unit)
    )


def alternatives(line: Line, measurement: Measurement) -> tuple[str, ...]:
    """Return what else would pass on this line, one sentence for each measurement that would change its figure."""
    each = (alternative(line.criterion, measurement, *other) for other in line.alternatives(measurement))
    return tuple(f"{capital(composed(said))}." for said in each if said)
