"""Targets: bounds that follow from the event's own numbers, each with the formula that gives it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from audit_app.domain.audit import Measured
from audit_app.domain.codes import Target
from audit_app.domain.event import Event, SizeClass, sizing

TOILETS_TABLE_ENDS = 1_500
"""People present beyond whom the table of accessible toilets says nothing more."""

_TESTERS = {SizeClass.N1: 2, SizeClass.N2: 4, SizeClass.N3: 6, SizeClass.N4: 10}
_PROFILES = {SizeClass.N1: 2, SizeClass.N2: 3, SizeClass.N3: 4, SizeClass.N4: 5}


@dataclass(frozen=True)
class Targeted:
    """The least that passes, and the figures it was computed from, by name, for `wording`.

    `by_order`: the number is set by a municipal order, and this one is only a yardstick. `lacking`: what is to be
    measured beside before this many is known to be enough; until then fewer are too few, and no more is said.
    """

    least: int
    figures: Mapping[str, int | str] = field(default_factory=dict)
    by_order: bool = False
    lacking: str = ""


def wheelchair_places(seats: int) -> int:
    """Return the wheelchair places due among so many seats: 2 up to 50, then 1 for each further 50 or part of 50.

    Above 1,000 seats a municipal order sets the number, never under 20; the formula stays as a yardstick.

    **Source:** arrêté of 20 April 2017, article 16 (new), arrêté of 8 December 2014 (existing): facts S-01, S-02. The
    ministry's own example is 162 seats, 5 places.

    >>> [wheelchair_places(seats) for seats in (0, 1, 50, 51, 162, 300, 700, 1_000, 1_001)]
    [0, 2, 2, 3, 5, 7, 15, 21, 22]
    """
    if seats <= 0:
        return 0
    beyond = math.ceil(max(0, seats - 50) / 50)
    return 2 + beyond if seats <= 1_000 else max(20, 2 + beyond)


def reserved_parking(spaces: int) -> int:
    """Return the reserved spaces due among so many: 2 %, rounded up.

    Above 500 spaces a municipal order sets the number, never under 10; the formula stays as a yardstick.

    **Source:** arrêté of 20 April 2017, article 3 (new), arrêté of 8 December 2014 (existing): fact K-01.

    >>> [reserved_parking(spaces) for spaces in (0, 1, 50, 51, 500, 501, 2_000)]
    [0, 1, 1, 2, 10, 11, 40]
    """
    least = math.ceil(spaces * 2 / 100)
    return least if spaces <= 500 else max(10, least)


def accessible_toilets(people: int, standard: int = 0) -> int:
    """Return the accessible toilets an event needs for so many people present, beside so many standard cubicles.

    By the people alone the table ends at 3, however many they are: a floor, never enough by itself. The standard
    cubicles, which follow the crowd, give the rest once they are counted.

    **Source:** City of Metz, eco-event sheet (under 500 people 1, up to 1,500 2, above 3); City of Wollongong (1 for
    every 15 standard). No French text sets a number: fact T-08.

    >>> [accessible_toilets(people) for people in (0, 499, 500, 1_500, 1_501)]
    [1, 1, 2, 2, 3]
    >>> accessible_toilets(4_000, standard=61), accessible_toilets(20_000), accessible_toilets(20_000, standard=250)
    (5, 3, 17)
    """
    by_people = 1 if people < 500 else 2 if people <= TOILETS_TABLE_ENDS else 3
    return max(by_people, math.ceil(standard / 15))


def adapted_cabins(cabins: int) -> int:
    """Return the adapted changing or shower cabins due among so many: 1 up to 20, 2 up to 50, then 1 for each 50.

    **Source:** arrêté of 20 April 2017 as read for cabins in a trade page; to be re-read in the text (fact T-10).

    >>> [adapted_cabins(cabins) for cabins in (0, 1, 20, 21, 50, 51, 120)]
    [0, 1, 1, 2, 2, 3, 4]
    """
    if cabins <= 50:
        return (cabins > 0) + (cabins > 20)
    return 2 + math.ceil((cabins - 50) / 50)


def testers(size: SizeClass) -> int:
    """Return how many testers the user tests of an event of that size class need.

    **Source:** ours, RULES.md rule 7 ("the class's user tests").

    >>> [testers(size) for size in SizeClass]
    [2, 4, 6, 10]
    """
    return _TESTERS[size]


def tester_profiles(size: SizeClass) -> int:
    """Return how many different profiles those testers have.

    **Source:** ours, RULES.md rule 7.

    >>> [tester_profiles(size) for size in SizeClass]
    [2, 3, 4, 5]
    """
    return _PROFILES[size]


def targeted(target: Target, event: Event, measured: Mapping[str, Measured]) -> Targeted | None:
    """Return the bound a computed target gives for this event; None while the number it follows from is not known.

    The standard cubicles and the cabins are no part of the event: they are counted on the line itself (`standard`,
    `cabins`).
    """
    seats, spaces, people = event.seats.total, event.parking_spaces, event.peak.total
    size = sizing(event).size_class
    match target:
        case Target.WHEELCHAIR_PLACES:
            figures: dict[str, int | str] = {"seats": seats, "beyond": max(0, wheelchair_places(seats) - 2)}
            return Targeted(wheelchair_places(seats), figures, by_order=seats > 1_000) if seats else None
        case Target.RESERVED_PARKING:
            return Targeted(reserved_parking(spaces), {"spaces": spaces}, by_order=spaces > 500) if spaces else None
        case Target.ACCESSIBLE_TOILETS:
            standard = _counted(measured, "standard")
            beside = {} if standard is None else {"standard": standard}
            lacking = "standard" if standard is None and people > TOILETS_TABLE_ENDS else ""
            return Targeted(accessible_toilets(people, standard or 0), {"people": people, **beside}, lacking=lacking)
        case Target.ADAPTED_CABINS:
            cabins = _counted(measured, "cabins")
            return Targeted(adapted_cabins(cabins), {"cabins": cabins}) if cabins else None
        case Target.TESTERS:
            return Targeted(testers(size), {"size_class": size})
        case Target.TESTER_PROFILES:
            return Targeted(tester_profiles(size), {"size_class": size})
        case _:
            assert_never(target)


def _counted(measured: Mapping[str, Measured], code: str) -> int | None:
    value = measured.get(code)
    return None if value is None else int(value.amount)
