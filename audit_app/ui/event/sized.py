"""The size class that follows from what is typed so far, and how much would be asked."""

from collections.abc import Mapping, Set
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import to_json

from audit_app.domain.audit import Audit
from audit_app.domain.beginning import begun, event_faults
from audit_app.domain.checklist import Checklist, Level
from audit_app.domain.event import Event, Sizing, sizing
from audit_app.domain.oddity import odd_profile
from audit_app.domain.tailoring import tailored
from audit_app.errors import Fault
from audit_app.identity import new_id, today

NEUTRAL: Mapping[str, Any] = {
    "name": "–",
    "edition": "–",
    "organiser": "–",
    "starts_on": "2027-01-01",
    "ends_on": "2027-01-01",
    "place": {"name": "–", "commune": "–"},
    "kind": "other",
    "peak": {"spectators": 0, "athletes": 0, "staff": 0, "volunteers": 0},
    "total_visitors": 0,
    "seats": {"covered": 0, "open_air": 0},
    "parking_spaces": 0,
    "venues": [{"name": "–", "form": "building"}],
    "features": [],
    "international": False,
    "state_funded": False,
}
"""An event that says nothing: what stands where nothing right is typed yet."""

_SPEAKS_OF = {
    "nobody_at_the_peak": ("peak",),
    "fewer_visitors_than_spectators": ("peak", "total_visitors"),
    "tent_not_declared": ("features", "venues"),
    "public_road_without_road_venue": ("features", "venues"),
    "building_not_declared": ("features", "venues"),
    "seats_without_seated_audience": ("features", "seats"),
    "programme_far_from_event": ("starts_on", "ends_on", "para_programme"),
    "programme_without_para_event": ("features", "para_programme"),
    "spending_above_budget": ("budget", "spending"),
}
"""The fields an oddity compares; the features alone where nothing is said."""


@dataclass(frozen=True)
class Sized:
    """The size class with its reasons, the oddities to look at again, and the lines asked.

    `whole`: nothing is missing; else it goes by what is typed. `sized_by_people`: the number of people is given.
    """

    sizing: Sizing
    oddities: tuple[str, ...]
    mandatory: int
    recommended: int
    whole: bool
    sized_by_people: bool


def profile(values: Mapping[str, Any], base: Mapping[str, Any] = NEUTRAL) -> Event:
    """Return the event that these values make of `base`; `base` alone where they do not fit together.

    >>> profile({"total_visitors": 900}).total_visitors, profile({"total_visitors": -1}).total_visitors
    (900, 0)
    """
    for left_out in ((), ("peak", "seats")):
        fitting = {key: value for key, value in values.items() if key not in left_out}
        with suppress(ValidationError):
            return Event.model_validate_json(to_json({**base, **fitting}))
    return Event.model_validate_json(to_json(base))


def sized(event: Event, audit: Audit | Checklist, given: Set[str] | None = None) -> Sized:
    """Return how an event is sized, by its audit as it stands or, before it begins, by the checklist.

    `given`: the fields given so far, None = everything; nothing odd is found in what was not said yet.
    """
    there = audit if isinstance(audit, Audit) else begun(event, audit, audit_id=new_id(), on=today())
    levels = [line.level for line in tailored(there.model_copy(update={"event": event})).lines.values()]
    odd = (code for code in odd_profile(event) if given is None or given >= set(_SPEAKS_OF.get(code, ("features",))))
    return Sized(
        sizing=sizing(event),
        oddities=tuple(odd),
        mandatory=levels.count(Level.MANDATORY),
        recommended=levels.count(Level.RECOMMENDED),
        whole=given is None,
        sized_by_people=given is None or event.peak.total > 0,
    )


def class_faults(event: Event, checklist: Checklist) -> tuple[Fault, ...]:
    """Return what only the size class refuses: a lower one without a reason."""
    return tuple(fault for fault in event_faults(event, checklist) if fault.code == "lower_class_without_reason")
