"""From a folder of funding schemes or of scenarios to their records, or to all the faults of all the files."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from audit_app.checklists import checking, texts
from audit_app.checklists.checking import Known, Used
from audit_app.checklists.faulting import everyone, faults_of, misnamed, plural, settled, singular
from audit_app.checklists.lines import KeyPath
from audit_app.checklists.toml_file import TomlFile, json_ready, listed
from audit_app.domain.scenario import Scenario
from audit_app.domain.scheme import FundingScheme
from audit_app.errors import Fault

_SCENARIOS = "scenario"


def schemes(folder: Path, known: Known) -> tuple[tuple[FundingScheme, ...], tuple[Fault, ...]]:
    """Return the schemes of a folder, one a file, in the order of the file names, and every fault."""
    files = [TomlFile.read(path, path.name) for path in sorted(folder.glob("*.toml"))]
    return _schemes(files, known)


def scheme(path: Path, known: Known) -> tuple[tuple[FundingScheme, ...], tuple[Fault, ...]]:
    """Return the scheme of one file, or none, and every fault."""
    return _schemes([TomlFile.read(path, path.name)], known)


def scenarios(folder: Path, known: Known) -> tuple[tuple[Scenario, ...], tuple[Fault, ...]]:
    """Return the scenarios of a folder, several a file, by audience and number, and every fault."""
    files = [TomlFile.read(path, path.name) for path in sorted(folder.glob("*.toml"))]
    found: list[Scenario] = []
    faults: list[Fault] = []
    used = Used()
    for file in files:
        faults += [*file.refusals, *texts.faults(file), *checking.references(file, known)]
        faults += _outside(file)
        for path, table in file.tables(_SCENARIOS):
            faults += used.again(file, (*path, "id"), "scenario", table.get("id"))
            one, refused = _scenario(file, path, table)
            found += one
            faults += refused
    return tuple(sorted(found, key=lambda scenario: scenario.order)), settled(faults, files)


def _schemes(files: list[TomlFile], known: Known) -> tuple[tuple[FundingScheme, ...], tuple[Fault, ...]]:
    found: list[FundingScheme] = []
    faults: list[Fault] = []
    used = Used()
    for file in files:
        faults += [*file.refusals, *texts.faults(file), *checking.references(file, known)]
        faults += [*checking.conditions(file, used), *misnamed(file, (), file.table, FundingScheme)]
        if not file.refusals:
            one, refused = _scheme(file)
            found += one
            faults += refused
    return tuple(found), settled(faults, files)


def _scheme(file: TomlFile) -> tuple[tuple[FundingScheme, ...], tuple[Fault, ...]]:
    written = json.dumps(plural(file.table, FundingScheme), default=json_ready)
    try:
        return (FundingScheme.model_validate_json(written),), ()
    except ValidationError as refused:
        return (), faults_of(refused, lambda loc: (file, singular(loc, FundingScheme)))


def _scenario(file: TomlFile, path: KeyPath, table: dict[str, Any]) -> tuple[tuple[Scenario, ...], tuple[Fault, ...]]:
    try:
        return (Scenario.model_validate_json(json.dumps(everyone(table), default=json_ready)),), ()
    except ValidationError as refused:
        return (), faults_of(refused, lambda loc: (file, (*path, *loc)))


def _outside(file: TomlFile) -> Iterator[Fault]:
    """Yield a fault for each key or table of a file of scenarios that is none, and for a file without any."""
    for key in file.table:
        if key != _SCENARIOS:
            yield file.fault("unknown_key", (key,), found=key, choices=(_SCENARIOS,))
    for position, table in enumerate(listed(file.table, _SCENARIOS)):
        if not isinstance(table, dict):
            yield file.fault("wrong_type", (_SCENARIOS, position), found=table, limit="table")
    if not file.refusals and not listed(file.table, _SCENARIOS):
        yield file.fault("missing", (_SCENARIOS,), found=_SCENARIOS)
