"""Why a record refused a file, in the terms of the file: pydantic's errors as faults with codes that never change."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from audit_app.checklists.checking import near
from audit_app.checklists.lines import KeyPath
from audit_app.checklists.toml_file import TomlFile
from audit_app.domain import checklist, scenario, scheme
from audit_app.domain.record import Record
from audit_app.errors import Fault
from audit_app.refusals import EXPECTED, code_of, expected_values, limit_of

SINGULAR: Mapping[type[Record], Mapping[str, str]] = {
    checklist.Checklist: {
        "feature_groups": "feature_group",
        "features": "feature",
        "zone_kinds": "zone_kind",
        "authorities": "authority",
        "pairs": "pair",
    },
    checklist.Domain: {"criteria": "criterion"},
    checklist.Criterion: {"measurements": "measurement"},
    scheme.FundingScheme: {"conditions": "condition"},
}
"""The fields that TOML writes as repeated tables, named in the singular there."""

Origin = Callable[[KeyPath], tuple[TomlFile, KeyPath] | None]
"""From a place in a record to the file and the place it was written at; None = said elsewhere."""

_SAID_BY_CHECKING = {
    "code_twice",
    "fact_twice",
    "measurement_twice",
    "unknown_measurement",
    "level_missing",
    "id_outside_domain",
    "key_needed",
    "min_above_max",
}
_RECORD_OF: Mapping[str, type[Record]] = {
    "criterion": checklist.Criterion,
    "measurement": checklist.Measurement,
    "sources": checklist.Source,
    "by_form": checklist.Bounds,
    "by_class": checklist.Bounds,
    "unless": checklist.Unless,
    "easy": checklist.EasyToRead,
    "fix": checklist.Fix,
    "feature_group": checklist.Term,
    "feature": checklist.Feature,
    "zone_kind": checklist.Term,
    "authority": checklist.Authority,
    "fact": checklist.LegalFact,
    "condition": scheme.FundingCondition,
    "pair": checklist.Pair,
    "scenario": scenario.Scenario,
}

_ROOTS: tuple[type[Record], ...] = (checklist.Checklist, checklist.Domain, scheme.FundingScheme)
_IN_OTHER_FILES = {"criteria", "facts"}


def faults_of(refused: ValidationError, origin: Origin) -> tuple[Fault, ...]:
    """Return the faults a record found, each at the file and place that `origin` gives."""
    errors = refused.errors(include_url=False)
    found = (
        _fault(error, written)
        for error in errors
        if not _only_a_consequence(error) and (written := origin(tuple(error["loc"])))
    )
    return tuple(fault for fault in found if fault.code not in _SAID_BY_CHECKING)


def _only_a_consequence(error: ErrorDetails) -> bool:
    """Whether an array is called too short because its elements were refused, each with its own error."""
    return error["type"] == "too_short" and isinstance(error["input"], list) and bool(error["input"])


def _fault(error: ErrorDetails, written: tuple[TomlFile, KeyPath]) -> Fault:
    file, path = written
    sort, facts = error["type"], error.get("ctx", {})
    if path and path[-1] == "[key]":
        path = path[:-1]
    if sort == "value_error":
        return file.fault(str(facts["error"]), path)
    if sort == "missing":
        language = path[-1] in {"fr", "en"}
        return file.fault("language_missing" if language else "missing", path, found=path[-1])
    if sort == "extra_forbidden":
        return file.fault("unknown_key", path, found=path[-1], choices=near(str(path[-1]), _keys_beside(path)))
    if sort in EXPECTED:
        return file.fault("wrong_type", path, found=error["input"], limit=EXPECTED[sort])
    found = facts.get("actual_length", error["input"])
    choices = expected_values(facts) if sort == "enum" else ()
    return file.fault(code_of(error), path, found=found, choices=choices, limit=limit_of(facts))


def _keys_beside(path: KeyPath) -> tuple[str, ...]:
    """Return the keys that may stand where the last one of the path does, told from the table around it."""
    around = [part for part in path[:-1] if isinstance(part, str)]
    if not around:
        return tuple(key for record in _ROOTS for key in keys(record) if key not in _IN_OTHER_FILES)
    holder = around[-2] if around[-2:-1] in (["by_form"], ["by_class"]) else around[-1]
    return keys(_RECORD_OF.get(holder, checklist.Phrase))


def plural(table: dict[str, Any], record: type[Record]) -> dict[str, Any]:
    """Name the repeated tables as the record does; a plural written in the file is refused by `misnamed`."""
    singular = SINGULAR[record]
    plural = {name: field for field, name in singular.items()}
    return {plural.get(key, key): value for key, value in table.items() if key not in singular}


def everyone(table: dict[str, Any]) -> dict[str, Any]:
    """Return a table where `families = "all"` stands written out."""
    return table | {"families": list(checklist.Family)} if table.get("families") == "all" else table


def singular(loc: Iterable[str | int], record: type[Record]) -> KeyPath:
    """Return a place in a record as the file writes it."""
    return tuple(SINGULAR[record].get(str(part), part) if rank == 0 else part for rank, part in enumerate(loc))


def misnamed(file: TomlFile, path: KeyPath, table: dict[str, Any], record: type[Record]) -> Iterator[Fault]:
    """Yield a fault for each repeated table written in the plural."""
    for field, name in SINGULAR[record].items():
        if field in table:
            yield file.fault("unknown_key", (*path, field), found=field, choices=(name,))


def keys(record: type[Record]) -> tuple[str, ...]:
    """Return the keys of a record as TOML names them."""
    singular = SINGULAR.get(record, {})
    return tuple(singular.get(name, name) for name in record.model_fields)


def settled(faults: Iterable[Fault], files: list[TomlFile]) -> tuple[Fault, ...]:
    """Return each fault once, in the order of the files and lines; a placeholder says enough of its place."""
    once = dict.fromkeys(faults)
    waiting = {(fault.file, fault.where) for fault in once if fault.code == "placeholder"}
    kept = (fault for fault in once if fault.code == "placeholder" or (fault.file, fault.where) not in waiting)
    order = {file.name: position for position, file in enumerate(files)}
    return tuple(sorted(kept, key=lambda fault: (order.get(fault.file, len(order)), fault.line)))
