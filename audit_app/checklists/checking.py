"""What no single record can see: references between files, texts nobody has written yet, words we never use.

The rules read the tables as they were written, so that they speak at the same time as the records' own refusals.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from audit_app.checklists.lines import KeyPath
from audit_app.checklists.toml_file import TomlFile, listed
from audit_app.domain.checklist import MeasurementKind, PairRule, Unit
from audit_app.domain.condition import BrokenCondition, Condition
from audit_app.domain.event import SizeClass
from audit_app.domain.scheme import NEEDS, Ask
from audit_app.errors import Fault

_UNITS = {
    MeasurementKind.COUNT.value: (Unit.COUNT.value,),
    MeasurementKind.RATIO.value: (Unit.PERCENT.value,),
    MeasurementKind.NUMBER.value: tuple(unit.value for unit in Unit if unit is not Unit.COUNT),
}

_OF_TWO = (PairRule.SAME, PairRule.NOT_FEWER, PairRule.GOES_WITH)
_OF_NUMBERS = (PairRule.SAME, PairRule.NOT_FEWER, PairRule.TESTERS, PairRule.GAPS)


@dataclass(frozen=True)
class Known:
    """The codes a file may name; None = not known here, so nothing is said of them."""

    features: Collection[str] | None = None
    zone_kinds: Collection[str] | None = None
    authorities: Collection[str] | None = None
    criteria: Collection[str] | None = None
    domains: Collection[str] | None = None


@dataclass
class Used:
    """Ids met so far with the place of the first, to find those used twice, across files too."""

    places: dict[tuple[str, str], tuple[TomlFile, KeyPath]] = field(default_factory=dict)

    def again(self, file: TomlFile, path: KeyPath, sort: str, value: object) -> Iterator[Fault]:
        """Yield a fault when that id of that sort has been met before."""
        if not isinstance(value, str):
            return
        first, there = self.places.setdefault((sort, value), (file, path))
        if (first.name, there) != (file.name, path):
            yield file.fault("id_twice", path, found=value, limit=f"{first.name}:{first.lines.of(there)}")


def references(file: TomlFile, known: Known) -> Iterator[Fault]:
    """Faults of what names something else: features, zone kinds, authorities, criteria, domains."""
    for path, value in file.leaves:
        if not isinstance(value, str):
            continue
        match path:
            case ("criterion" | "condition" | "scenario", int(), "when"):
                yield from _when(file, path, value, known)
            case ("criterion", int(), "zone_kind"):
                yield from _unknown(file, path, value, "unknown_zone_kind", known.zone_kinds)
            case ("criterion", int(), "sources", int(), "code"):
                yield from _unknown(file, path, value, "unknown_authority", known.authorities)
            case ("scenario", int(), "zone_kinds", int()):
                yield from _unknown(file, path, value, "unknown_zone_kind", known.zone_kinds)
            case ("condition" | "scenario", int(), "criteria", int()):
                yield from _unknown(file, path, value, "unknown_criterion", known.criteria)
            case ("condition", int(), "domains", int()):
                yield from _unknown(file, path, value, "unknown_domain", known.domains)
            case ("condition", int(), "features", int()):
                yield from _unknown(file, path, value, "unknown_feature", known.features)


def criteria(file: TomlFile, used: Used) -> Iterator[Fault]:
    """Faults of the criteria of a domain file taken as wholes, and of their measurements."""
    domain = file.table.get("id")
    yield from used.again(file, ("id",), "domain", domain)
    for path, table in file.tables("criterion"):
        name = table.get("id")
        yield from used.again(file, (*path, "id"), "criterion", name)
        if isinstance(name, str) and isinstance(domain, str) and not name.startswith(f"{domain}-"):
            yield file.fault("id_outside_domain", (*path, "id"), found=name, limit=domain)
        if isinstance(levels := table.get("levels"), dict):
            for size in SizeClass:
                if size not in levels:
                    yield file.fault("level_missing", (*path, "levels"), found=size, choices=tuple(SizeClass))
        yield from _codes(file, listed(table, "measurement"), (*path, "measurement"))
        yield from _beside(file, path, table)
    for path, table in file.tables("criterion", "measurement"):
        yield from _measurement(file, path, table)


def terms(file: TomlFile) -> Iterator[Fault]:
    """Faults of the closed lists of a checklist: a code used twice, a feature that no group of features would show."""
    for name in ("feature_group", "feature", "zone_kind", "authority"):
        yield from _codes(file, listed(file.table, name), (name,))
    yield from _groups(file)


def conditions(file: TomlFile, used: Used) -> Iterator[Fault]:
    """Faults of a funding scheme taken as a whole, and of its conditions."""
    yield from used.again(file, ("id",), "scheme", file.table.get("id"))
    own = Used()
    for path, table in file.tables("condition"):
        yield from own.again(file, (*path, "id"), "condition", table.get("id"))
        yield from _needs(file, path, table)


def _needs(file: TomlFile, path: KeyPath, table: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each key this sort of condition cannot go without, and for bounds the wrong way round."""
    asks = table.get("asks")
    if asks not in tuple(Ask):
        return
    for key in NEEDS.get(Ask(asks), ()):
        if table.get(key) in (None, "", []):
            yield file.fault("key_needed", path, found=key, limit=asks)
    least, most = _figure(table.get("least")), _figure(table.get("most"))
    if asks == Ask.SPENDING and least is None and most is None:
        yield file.fault("key_needed", path, found="least", limit=asks)
    if least is not None and most is not None and least > most:
        yield file.fault("min_above_max", (*path, "least"), found=least, limit=most)


def pairs(head: TomlFile, domains: Collection[TomlFile]) -> Iterator[Fault]:
    """Faults of the pairs of a checklist: what they compare is written in its domains; nothing where one is unreadable.

    What compares numbers names measurements.
    """
    written = _measurements(domains)
    yield from _codes(head, listed(head.table, "pair"), ("pair",))
    for path, table in head.tables("pair"):
        rule = table.get("rule")
        if rule in _OF_TWO and not table.get("second"):
            yield head.fault("key_needed", path, found="second", limit=rule)
        for key in ("first", "second"):
            place = table.get(key)
            if not isinstance(place, str):
                continue
            if rule in _OF_NUMBERS and "." not in place:
                yield head.fault("pair_without_measurement", (*path, key), found=place)
            elif place not in written and not any(file.refusals for file in domains):
                yield head.fault("unknown_measurement", (*path, key), found=place, choices=near(place, written))


def _measurements(domains: Collection[TomlFile]) -> set[str]:
    criteria = {str(table.get("id")) for file in domains for _, table in file.tables("criterion")}
    measured = {
        f"{table.get('id')}.{inner.get('code')}"
        for file in domains
        for _, table in file.tables("criterion")
        for inner in listed(table, "measurement")
        if isinstance(inner, dict)
    }
    return criteria | measured


def near(value: str, choices: Iterable[str]) -> tuple[str, ...]:
    """Return the three nearest choices, nearest first; all of them, sorted, when nothing is near and they are few.

    >>> near("entrence", ["entrance", "parking", "desk"])
    ('entrance',)
    """
    known = sorted(set(choices))
    return tuple(get_close_matches(value, known, cutoff=0.5)) or (tuple(known) if len(known) <= 20 else ())


def _unknown(file: TomlFile, path: KeyPath, value: str, code: str, choices: Collection[str] | None) -> Iterator[Fault]:
    if choices is not None and value not in choices:
        yield file.fault(code, path, found=value, choices=near(value, choices))


def _when(file: TomlFile, path: KeyPath, value: str, known: Known) -> Iterator[Fault]:
    try:
        condition = Condition.read(value)
    except BrokenCondition as broken:
        yield file.fault("broken_condition", path, found=broken, limit=value[:200])
        return
    for feature in sorted(condition.features):
        yield from _unknown(file, path, feature, "unknown_feature", known.features)


def _groups(file: TomlFile) -> Iterator[Fault]:
    """Faults between features and their groups; a checklist without groups has none."""
    groups = {code: path for path, table in file.tables("feature_group") if isinstance(code := table.get("code"), str)}
    used = set()
    for path, table in file.tables("feature"):
        group = table.get("group")
        if isinstance(group, str):
            used.add(group)
            yield from _unknown(file, (*path, "group"), group, "unknown_feature_group", groups)
        elif group is None and groups:
            yield file.fault("feature_group_missing", path, choices=tuple(groups))
    for code, path in groups.items():
        if code not in used:
            yield file.fault("feature_group_unused", (*path, "code"), found=code)


def _codes(file: TomlFile, tables: list[Any], path: KeyPath) -> Iterator[Fault]:
    own = Used()
    for position, table in enumerate(tables):
        if isinstance(table, dict):
            yield from own.again(file, (*path, position, "code"), "code", table.get("code"))


def _beside(file: TomlFile, path: KeyPath, criterion: dict[str, Any]) -> Iterator[Fault]:
    """Faults of the bounds that depend on another measurement: it is another number of the same criterion."""
    written = [table for table in listed(criterion, "measurement") if isinstance(table, dict)]
    for position, table in enumerate(listed(criterion, "measurement")):
        others = [str(t.get("code")) for t in written if t is not table and t.get("kind") != MeasurementKind.RATIO]
        bounds = ((name, key) for name in ("by_form", "by_class") for key in _table(_table(table).get(name)))
        for name, key in bounds:
            named = _table(_table(table[name][key]).get("unless")).get("measurement")
            if isinstance(named, str) and named not in others:
                where = (*path, "measurement", position, name, key, "unless", "measurement")
                yield file.fault("unknown_measurement", where, found=named, choices=near(named, others))


def _table(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _measurement(file: TomlFile, path: KeyPath, table: dict[str, Any]) -> Iterator[Fault]:
    bounds = list(_bounds(table))
    for where, least, most in bounds:
        if least is not None and most is not None and least > most:
            yield file.fault("min_above_max", (*path, *where), found=least, limit=most)
    bounded = any(least is not None or most is not None for _, least, most in bounds)
    if table.get("deciding") is True and not bounded and not table.get("target"):
        yield file.fault("bound_missing", path, found=table.get("kind", ""))
    units = _UNITS.get(str(table.get("kind")), ())
    unit = table.get("unit")
    if units and unit in tuple(Unit) and unit not in units:
        yield file.fault("unit_mismatch", (*path, "unit"), found=unit, choices=units, limit=table["kind"])


def _bounds(table: Mapping[str, Any]) -> Iterator[tuple[KeyPath, float | None, float | None]]:
    """Each pair of bounds that can hold, with its place: the general one, then those of a form or a class over it."""
    least, most = _figure(table.get("min")), _figure(table.get("max"))
    yield ("min",), least, most
    if least is not None and most is not None and least > most:
        least = most = None  # said once: what it spoils is not said again
    for name in ("by_form", "by_class"):
        over = table.get(name)
        for key, own in over.items() if isinstance(over, dict) else ():
            if isinstance(own, dict):
                lower, upper = _figure(own.get("min", least)), _figure(own.get("max", most))
                yield (name, key), lower, upper
                if isinstance(other := own.get("unless"), dict):
                    yield (name, key, "unless"), _figure(other.get("min", lower)), _figure(other.get("max", upper))


def _figure(value: object) -> float | None:
    return value if isinstance(value, int | float) else None
