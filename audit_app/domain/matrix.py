"""The coverage matrix of user tests: which families of needs met which zones and scenarios, and where nobody did."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Set
from dataclasses import dataclass

from audit_app.domain.audit import Audit
from audit_app.domain.codes import Family
from audit_app.domain.consent import Use
from audit_app.domain.observation import Observation
from audit_app.domain.tester import FAMILIES

Counts = Mapping[str, Mapping[Family, int]]
"""For each zone or scenario, how many testers of each family met it; families nobody speaks for are left out."""


@dataclass(frozen=True)
class Matrix:
    """Testers by family and zone, by family and scenario; `unplaced` are the testers whose family is not told.

    `untold` counts them by zone and scenario: where they were, it is not true that nobody was.
    """

    zones: Counts
    scenarios: Counts
    families: Mapping[Family, int]
    unplaced: tuple[str, ...]
    untold: Mapping[str, int]

    def holes(self, counts: Counts, wanted: Iterable[Family]) -> tuple[tuple[str, Family], ...]:
        """Return the zones or scenarios that a wanted family has not met, in order."""
        asked = tuple(wanted)
        return tuple((key, family) for key, met in counts.items() for family in asked if not met.get(family))


def attempts(audit: Audit) -> tuple[Observation, ...]:
    """Return the attempts that count: of testers who are here and take part.

    **Source:** RULES.md rule 10.
    """
    here = {code for code in audit.testers if audit.agreed(code, Use.TAKE_PART)}
    return tuple(one for one in audit.observations.values() if one.tester in here)


def matrix(audit: Audit) -> Matrix:
    """Return who met what. Zones are all of the event's; scenarios those planned or tried.

    **Source:** guides, forms and fields, F1 (profiles sought and found) and F9 (scenario by profile).
    """
    tried = attempts(audit)
    planned = [key for test in audit.user_tests.values() for key in test.scenarios]
    asked = sorted({*planned, *(o.scenario for o in tried)}, key=_scenario_order)
    active = {o.tester for o in tried}
    families: dict[Family, int] = defaultdict(int)
    for code in active:
        for family in audit.testers[code].families:
            families[family] += 1
    return Matrix(
        zones=_counted(audit, audit.zones, tried, lambda o: o.zone),
        scenarios=_counted(audit, asked, tried, lambda o: o.scenario),
        families={family: families[family] for family in Family if families[family]},
        unplaced=tuple(sorted(code for code in active if not audit.testers[code].families)),
        untold=_untold(audit, tried, {*audit.zones, *asked}),
    )


def untried(audit: Audit, testers: Collection[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the scenarios planned or tried, and the zones, that none of these testers met.

    **Source:** RULES.md rule 9: to whoever is not of the team, of a group of testers and not of a family.
    """
    found = matrix(audit)
    theirs = [one for one in attempts(audit) if one.tester in testers]
    scenarios, zones = {one.scenario for one in theirs}, {one.zone for one in theirs}
    return (
        tuple(key for key in found.scenarios if key not in scenarios),
        tuple(key for key in found.zones if key not in zones),
    )


def sought_families(audit: Audit) -> tuple[Family, ...]:
    """Return the families of needs the plans look for; without a plan that says so, every family there is."""
    sought = {family for test in audit.user_tests.values() for p in test.sought for family in FAMILIES[p]}
    return tuple(family for family in Family if not sought or family in sought)


def _counted(
    audit: Audit, keys: Iterable[str], tried: Iterable[Observation], of: Callable[[Observation], str | None]
) -> Counts:
    met: dict[str, dict[Family, set[str]]] = {key: defaultdict(set) for key in keys}
    for observation in tried:
        key = of(observation)
        if key is not None and key in met:
            for family in audit.testers[observation.tester].families:
                met[key][family].add(observation.tester)
    return {key: {family: len(codes) for family, codes in row.items()} for key, row in met.items()}


def _untold(audit: Audit, tried: Iterable[Observation], keys: Set[str]) -> dict[str, int]:
    """Return how many testers whose family is not told met each of these zones and scenarios, where any did."""
    met: dict[str, set[str]] = defaultdict(set)
    for observation in tried:
        if not audit.testers[observation.tester].families:
            for key in {observation.zone or "", observation.scenario} & keys:
                met[key].add(observation.tester)
    return {key: len(codes) for key, codes in met.items()}


def _scenario_order(scenario: str) -> tuple[int, int]:
    return "SAVX".index(scenario[0]), int(scenario[1:])
