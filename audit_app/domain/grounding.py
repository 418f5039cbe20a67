"""Which fact a figure of a line rests on, and whether the text binds that place or is only taken as a yardstick."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from audit_app.domain.audit import Measured
from audit_app.domain.checklist import Checklist, LegalFact, Measurement
from audit_app.domain.event import VenueForm
from audit_app.domain.tailoring import Line, bounds_for

_NOTHING: Mapping[str, Measured] = MappingProxyType({})


@dataclass(frozen=True)
class Ground:
    """The fact that gives a figure, None where none is named or known; `borrowed`: the forms its text does not bind."""

    fact: LegalFact | None
    borrowed: tuple[VenueForm, ...] = ()

    @property
    def by_analogy(self) -> bool:
        """Whether no text sets this figure for this place."""
        return bool(self.borrowed)


def ground(
    checklist: Checklist, line: Line, measurement: Measurement, measured: Mapping[str, Measured] = _NOTHING
) -> Ground:
    """Return what a figure rests on where the line stands; of several venues, those whose figure holds.

    **Source:** RULES.md rule 2; facts B-12 and B-13: the orders on accessibility are not written for natural
    ground, nor surely for a tent.
    """
    known = checklist.fact_by_id
    own = measurement.by_class.get(line.size_class)
    forms = _setting(line, measurement, measured)
    each = [(form, known.get(own.fact if own and own.fact else _named(measurement, form))) for form in forms]
    for form, fact in each:
        if fact is None or fact.binds(form):
            return Ground(fact)
    return Ground(each[0][1], forms)


def _named(measurement: Measurement, form: VenueForm) -> str:
    own = measurement.by_form.get(form)
    return own.fact if own and own.fact else measurement.fact


def _setting(line: Line, measurement: Measurement, measured: Mapping[str, Measured]) -> tuple[VenueForm, ...]:
    """Return the legal forms whose own figure is the one that holds; all of them where none differs."""
    holds = bounds_for(measurement, line.size_class, line.forms, measured)
    alone = ((form, bounds_for(measurement, line.size_class, (form,), measured)) for form in line.forms)
    setting = tuple(
        form
        for form, own in alone
        if (holds.min is not None and own.min == holds.min) or (holds.max is not None and own.max == holds.max)
    )
    return setting or line.forms
