"""What the law asks and what this set asks: two things, never mixed, and none of them beyond its sources.

**Source:** RULES.md rule 3.
"""

from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import Any

from audit_app.checklists.lines import KeyPath
from audit_app.checklists.toml_file import TomlFile, listed
from audit_app.domain.checklist import LegalDuty, Level, Standing
from audit_app.domain.event import SizeClass
from audit_app.errors import Fault

BINDING = frozenset({LegalDuty.YES.value, LegalDuty.DEPENDS.value})
"""The duties that rest on a text: always, or in some cases."""

_RISING = (Level.NOT_ASKED.value, Level.RECOMMENDED.value, Level.MANDATORY.value)


def faults(file: TomlFile, laws: Collection[str] | None) -> Iterator[Fault]:
    """Faults between duties, levels, figures and their sources; `laws`: the authorities that are law, if known."""
    for path, table in file.tables("criterion"):
        if table.get("legal_duty") in BINDING and not table.get("legal_facts"):
            yield file.fault("legal_fact_missing", path)
        yield from _levels(file, path, table)
        yield from _figures(file, path, table, laws or ())


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


def _figures(file: TomlFile, path: KeyPath, table: dict[str, Any], laws: Collection[str]) -> Iterator[Fault]:
    """Yield a fault for each deciding figure of a text of law that names no legal fact.

    A figure that a guide, a standard or ourselves give too has its source in those of the criterion.
    """
    codes = {source.get("code") for source in listed(table, "sources") if isinstance(source, dict)}
    only_law = bool(codes) and codes <= set(laws)
    if table.get("legal_duty") != LegalDuty.YES and not (table.get("legal_duty") == LegalDuty.DEPENDS and only_law):
        return
    for position, measurement in enumerate(listed(table, "measurement")):
        if not isinstance(measurement, dict) or measurement.get("deciding") is not True:
            continue
        if not measurement.get("fact") and not measurement.get("target"):
            yield file.fault("figure_without_source", (*path, "measurement", position))
