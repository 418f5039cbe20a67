"""What no single record can see: references between files, texts nobody has written yet, words we never use.

The rules read the tables as they were written, so that they speak at the same time as the records' own refusals.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from audit_app.checklists.lines import KeyPath
from audit_app.checklists.toml_file import TomlFile, listed
from audit_app.domain.checklist import LegalDuty, MeasurementKind, Unit
from audit_app.domain.condition import BrokenCondition, Condition
from audit_app.domain.event import SizeClass
from audit_app.domain.scheme import Ask
from audit_app.errors import Fault

_PLACEHOLDER = re.compile(r"\bTODO\b")
_FORBIDDEN = {
    "fr": re.compile(r"\bcertifi(?:é|ée|és|ées|er)\b|\blabel(?:s|lis\w+)?\b|\bconformes? à la loi\b", re.IGNORECASE),
    "en": re.compile(
        r"\bcertified\b|\b(?:quality|accessibility|official) labels?\b"
        r"|\b(?:complies|comply|compliant|conforms?|in conformity) with the law\b",
        re.IGNORECASE,
    ),
}
_UNITS = {
    MeasurementKind.COUNT.value: (Unit.COUNT.value,),
    MeasurementKind.RATIO.value: (Unit.PERCENT.value,),
    MeasurementKind.NUMBER.value: tuple(unit.value for unit in Unit if unit is not Unit.COUNT),
}


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


def texts(file: TomlFile) -> Iterator[Fault]:
    """Faults of the texts of any file: not written, still a placeholder, a title that asks, a word we never use.

    **Source:** RULES.md rule 7 for the words. Titles of the bibliography are other people's and may hold them.
    """
    for path, value in file.leaves:
        if not isinstance(value, str):
            continue
        language = str(path[-1])
        if _PLACEHOLDER.search(value):
            yield file.fault("placeholder", path, found=value)
        if language not in _FORBIDDEN:
            continue
        if not value.strip():
            yield file.fault("text_empty", path)
        if path[0] == "criterion" and path[2:3] == ("title",) and value.rstrip().endswith("?"):
            yield file.fault("title_asks", path, found=value)
        if path[0] != "authority" and (word := _FORBIDDEN[language].search(value)):
            yield file.fault("forbidden_word", path, found=word.group())


def references(file: TomlFile, known: Known) -> Iterator[Fault]:
    """Faults of what names something else: features, zone kinds, authorities, criteria, domains."""
    for path, value in file.leaves:
        if not isinstance(value, str):
            continue
        match path:
            case ("criterion" | "condition", int(), "when"):
                yield from _when(file, path, value, known)
            case ("criterion", int(), "zone_kind"):
                yield from _unknown(file, path, value, "unknown_zone_kind", known.zone_kinds)
            case ("criterion", int(), "sources", int(), "code"):
                yield from _unknown(file, path, value, "unknown_authority", known.authorities)
            case ("condition", int(), "criteria", int()):
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
        if table.get("legal_duty") == LegalDuty.YES and not table.get("legal_facts"):
            yield file.fault("legal_fact_missing", path)
        if isinstance(levels := table.get("levels"), dict):
            for size in SizeClass:
                if size not in levels:
                    yield file.fault("level_missing", (*path, "levels"), found=size, choices=tuple(SizeClass))
        yield from _codes(file, listed(table, "measurement"), (*path, "measurement"))
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
        asks = table.get("asks")
        if asks in (Ask.LINES, Ask.DECLARED) and not table.get("criteria"):
            yield file.fault("criteria_missing", path, found=asks)
        if asks == Ask.DECLARED and not table.get("features"):
            yield file.fault("features_missing", path, found=asks)


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
                yield (name, key), _figure(own.get("min", least)), _figure(own.get("max", most))


def _figure(value: object) -> float | None:
    return value if isinstance(value, int | float) else None
