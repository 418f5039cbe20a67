"""What the law asks and what this set asks: two things, never mixed, and none of them beyond its sources.

**Source:** RULES.md rule 3.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from audit_app.checklists.lines import KeyPath
from audit_app.checklists.toml_file import TomlFile, listed
from audit_app.domain.checklist import LegalDuty, Level, Standing
from audit_app.domain.event import SizeClass
from audit_app.errors import Fault

BINDING = frozenset({LegalDuty.YES.value, LegalDuty.DEPENDS.value})
"""The duties that rest on a text: always, or in some cases."""

_BOUNDING = frozenset({"min", "max", "target", "by_form", "by_class"})
"""The keys that set what passes."""

_RISING = (Level.NOT_ASKED.value, Level.RECOMMENDED.value, Level.MANDATORY.value)


def faults(file: TomlFile) -> Iterator[Fault]:
    """Faults between duties, levels, figures and their sources."""
    for path, table in file.tables("criterion"):
        if table.get("legal_duty") in BINDING and not table.get("legal_facts"):
            yield file.fault("legal_fact_missing", path)
        yield from _levels(file, path, table)
        yield from _figures(file, path, table)


def _levels(file: TomlFile, path: KeyPath, table: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault for a mandatory level that nobody but us stands behind, and for one that falls as events grow."""
    levels = table.get("levels")
    if not isinstance(levels, dict):
        return
    sources = [source for source in listed(table, "sources") if isinstance(source, dict)]
    ours = bool(sources) and all(source.get("standing") == Standing.OURS for source in sources)
    asked = [(size, levels.get(size)) for size in SizeClass if levels.get(size) in _RISING]
    for size, level in asked:
        if ours and level == Level.MANDATORY:
            yield file.fault("ours_mandatory", (*path, "levels", size), found=size)
    for (smaller, less), (size, level) in pairwise(asked):
        if _RISING.index(str(level)) < _RISING.index(str(less)):
            yield file.fault("level_falls", (*path, "levels", size), found=size, limit=smaller)


def _figures(file: TomlFile, path: KeyPath, table: dict[str, Any]) -> Iterator[Fault]:
    """Yield a fault for each measurement with a bound that names no fact: a text, a standard, a guide or ourselves.

    Where nobody but us stands behind the criterion, its figures are ours and need not say so.
    """
    sources = [source for source in listed(table, "sources") if isinstance(source, dict)]
    if all(source.get("standing") == Standing.OURS for source in sources):
        return
    for position, measurement in enumerate(listed(table, "measurement")):
        if isinstance(measurement, dict) and not measurement.get("fact") and not _BOUNDING.isdisjoint(measurement):
            yield file.fault("figure_without_source", (*path, "measurement", position))
