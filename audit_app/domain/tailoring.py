"""Tailoring: event + checklist -> the lines to answer, each with its level, its reason and its own figures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from types import MappingProxyType

from audit_app.domain.audit import Audit, Measured
from audit_app.domain.checklist import Bounds, Checklist, Criterion, Level, Measurement, Unless
from audit_app.domain.event import Event, SizeClass, VenueForm, Zone, sizing
from audit_app.domain.record import Same
from audit_app.domain.targets import Targeted, targeted

_NOTHING: Mapping[str, Measured] = MappingProxyType({})


@dataclass(frozen=True)
class Line:
    """A criterion as it is asked of this event, at one zone where it repeats.

    `forms`: the legal forms whose figures hold here; several when no venue is known, and then the strictest holds.
    `asked_for`: the declared features that brought it, none when it is asked of every event. `event`: whose numbers
    computed targets follow from.
    """

    id: str
    criterion: Criterion
    zone: Zone | None
    level: Level
    forms: tuple[VenueForm, ...]
    size_class: SizeClass
    asked_for: tuple[str, ...]
    event: Event | None = field(default=None, compare=False, repr=False)

    @property
    def place(self) -> str:
        """Where one stands to look at it: its zone's id, its kind of zone where there is none, '' = nowhere special."""
        return self.zone.id if self.zone else self.criterion.zone_kind or ""

    @property
    def strictest(self) -> bool:
        """Whether the figures are the strictest among several that differ, for want of a venue.

        **Source:** RULES.md rule 2.
        """
        each = ({bounds_for(m, self.size_class, (form,)) for form in self.forms} for m in self.criterion.measurements)
        return any(len(figures) > 1 for figures in each)

    def bounds(self, measurement: Measurement, measured: Mapping[str, Measured] = _NOTHING) -> Bounds:
        """Return the figures of the measurement for this line; a computed target may follow from what is measured."""
        figures = bounds_for(measurement, self.size_class, self.forms, measured)
        target = self.targeted(measurement, measured)
        if target is None:
            return figures
        return Bounds(min=max(float(target.least), figures.min or 0.0), max=figures.max)

    def measurements(self, measured: Mapping[str, Measured] = _NOTHING) -> tuple[Measurement, ...]:
        """Return what is asked here: what only chooses a figure of other legal forms is left out unless given."""
        every = self.criterion.measurements
        chooses = {other.measurement for m in every for other in m.alternatives}
        chooses -= {other.measurement for m in every for other, _ in self.alternatives(m)}
        return tuple(m for m in every if m.deciding or m.code in measured or m.code not in chooses)

    def alternatives(self, measurement: Measurement) -> tuple[tuple[Unless, Bounds], ...]:
        """Return what is measured beside and would change the figures of this line, each with what then holds."""
        strict = self.bounds(measurement)
        each = {
            other: self.bounds(measurement, {other.measurement: Measured(amount=other.equals)})
            for other in measurement.alternatives
        }
        return tuple((other, bounds) for other, bounds in each.items() if bounds != strict)

    def targeted(self, measurement: Measurement, measured: Mapping[str, Measured] = _NOTHING) -> Targeted | None:
        """Return what the measurement's target comes to for this event; None where it has none, or it is not known."""
        if measurement.target is None or self.event is None:
            return None
        return targeted(measurement.target, self.event, measured)


@dataclass(frozen=True)
class Tailoring:
    """The lines to answer, and the criteria that fall away: by level, or because the event has no such thing."""

    lines: Mapping[str, Line]
    not_asked: tuple[Criterion, ...]
    not_applicable: tuple[Criterion, ...]

    @cached_property
    def of_criterion(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the lines of each criterion asked, in their order."""
        found: dict[str, tuple[str, ...]] = {}
        for key, line in self.lines.items():
            found[line.criterion.id] = (*found.get(line.criterion.id, ()), key)
        return found


def declared(event: Event) -> frozenset[str]:
    """Return the features of the event, computed ones included: more than 500 seats is `large_seating`.

    **Source:** the closed list of features, `large_seating` (computed from the seats, may be omitted).
    """
    computed = {"large_seating"} if event.seats.total > 500 else set()
    return frozenset(event.features) | computed


def tailored(audit: Audit) -> Tailoring:
    """Return the lines of the audit as its event and zones stand now.

    **Source:** RULES.md rules 1 to 4.
    """
    return _tailored(Same(audit.checklist), audit.event, tuple(audit.zones.values()))


@lru_cache(maxsize=16)
def _tailored(same: Same[Checklist], event: Event, zones: tuple[Zone, ...]) -> Tailoring:
    size, features = sizing(event).size_class, declared(event)
    lines: dict[str, Line] = {}
    not_asked: list[Criterion] = []
    not_applicable: list[Criterion] = []
    for criterion in same.value.criteria:
        if not criterion.condition.holds(features):
            not_applicable.append(criterion)
        elif criterion.level_for(size) is Level.NOT_ASKED:
            not_asked.append(criterion)
        else:
            lines |= {line.id: line for line in _repeated(criterion, event, zones, size, features)}
    return Tailoring(lines, tuple(not_asked), tuple(not_applicable))


def _repeated(
    criterion: Criterion, event: Event, zones: tuple[Zone, ...], size: SizeClass, features: frozenset[str]
) -> tuple[Line, ...]:
    """Return one line a zone of the criterion's kind, or the one line where there is none (RULES.md rule 4)."""
    asked_for = tuple(sorted(criterion.condition.features & features))
    level = criterion.level_for(size)
    here = sorted((z for z in zones if z.kind == criterion.zone_kind), key=lambda z: (z.name, z.id))
    if not here:
        return (Line(criterion.id, criterion, None, level, event.forms, size, asked_for, event),)
    return tuple(
        Line(f"{criterion.id}@{zone.id}", criterion, zone, level, _forms(event, zone), size, asked_for, event)
        for zone in here
    )


def _forms(event: Event, zone: Zone) -> tuple[VenueForm, ...]:
    form = event.form_of(zone.venue)
    return event.forms if form is None else (form,)


def bounds_for(
    measurement: Measurement,
    size: SizeClass,
    forms: tuple[VenueForm, ...],
    measured: Mapping[str, Measured] = _NOTHING,
) -> Bounds:
    """Return the figures that hold for a size class and a legal form; the strictest among several forms.

    Where another measurement chooses between two figures, the strict one holds until that measurement is given.

    >>> slope = Measurement.model_validate_json('''{"code": "slope", "label": {"fr": "Pente", "en": "Slope"},
    ...     "unit": "%", "kind": "number", "max": 5, "deciding": true, "by_form": {"existing_erp": {"max": 6}}}''')
    >>> bounds_for(slope, SizeClass.N1, (VenueForm.EXISTING_ERP,)).max
    6.0
    >>> bounds_for(slope, SizeClass.N1, (VenueForm.EXISTING_ERP, VenueForm.ROAD)).max
    5.0
    >>> width = Measurement.model_validate_json('''{"code": "width", "label": {"fr": "Largeur", "en": "Width"},
    ...     "unit": "cm", "kind": "number", "min": 120, "deciding": true,
    ...     "by_form": {"road": {"min": 140, "unless": {"measurement": "walls", "equals": 0, "min": 120}}}}''')
    >>> given = ({}, {"walls": Measured(amount=1.0)}, {"walls": Measured(amount=0.0)})
    >>> [bounds_for(width, SizeClass.N1, (VenueForm.ROAD,), measured).min for measured in given]
    [140.0, 140.0, 120.0]

    **Source:** RULES.md rule 2; the legal figures by form are those of the arrêtés of 20 April 2017 (new), 8
    December 2014 (existing) and 15 January 2007 (roads: 1.40 m wide, 1.20 m with no wall on either side).
    """
    each = [_overridden(measurement, _held(measurement.by_form.get(form), measured)) for form in forms]
    least = [b.min for b in each if b.min is not None]
    most = [b.max for b in each if b.max is not None]
    strictest = Bounds(min=max(least, default=None), max=min(most, default=None))
    return _overridden(strictest, _held(measurement.by_class.get(size), measured))


def _held(own: Bounds | None, measured: Mapping[str, Measured]) -> Bounds | None:
    """Return the bounds of a form or class as what is measured beside leaves them."""
    if own is None or own.unless is None:
        return own
    value = measured.get(own.unless.measurement)
    if value is None or value.of is not None or value.amount != own.unless.equals:
        return own
    return own.otherwise


def _overridden(base: Measurement | Bounds, by: Bounds | None) -> Bounds:
    if by is None:
        return Bounds(min=base.min, max=base.max)
    return Bounds(min=base.min if by.min is None else by.min, max=base.max if by.max is None else by.max)
