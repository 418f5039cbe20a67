"""The file user tests are brought in with: `jauge test import AUDIT FILE.json`, all of it or nothing."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json, to_json

from audit_app import reading
from audit_app.domain.audit import Audit
from audit_app.domain.sheet import Sheet, SheetConsents, SheetFinding, SheetObservation, SheetTester, faults
from audit_app.errors import Fault, FaultyFile
from audit_app.refusals import refusals

MOST = 8 * reading.MEGABYTE
"""Size of such a file, in bytes: a thousand observations with their words stay far below."""

_WITHIN: Mapping[type[BaseModel], Mapping[str, type[BaseModel]]] = {
    Sheet: {"testers": SheetTester, "observations": SheetObservation, "findings": SheetFinding},
    SheetTester: {"consents": SheetConsents},
}
"""The records that a record holds, by field."""

_CODE = re.compile(r"(?:^testers\[\d+\]\.code|\.tester|\.testers\[\d+\])$")


def read(path: Path, audit: Audit, scenarios: Iterable[str], services: Collection[str], on: date) -> Sheet:
    """Return the sheet of a file; raise FaultyFile with everything wrong in it at once.

    `scenarios` are the codes of the library, `services` those of all that try a digital service; `on` is today,
    after which nothing was tried yet. A key written twice is a fault: of two answers to one question, nobody may
    choose. What is null is as good as missing, and 4.0 is 4.
    """
    content = reading.json_bytes(path, MOST).removeprefix(b"\xef\xbb\xbf")
    try:
        sheet = Sheet.model_validate_json(_told(content))
    except ValidationError as error:
        told = (*map(_in_its_words, refusals(error, Sheet)), *_twice(content))
        raise FaultyFile(str(path), told) from None
    wrong = (*_twice(content), *faults(audit, sheet, scenarios, services, on))
    if wrong:
        raise FaultyFile(str(path), wrong)
    return sheet


def _twice(content: bytes) -> Iterator[Fault]:
    return (Fault("repeated", found=key[:80]) for key in reading.repeated_keys(content))


def _told(content: bytes) -> bytes:
    """Return the file without what is null; what is no JSON stays as it is, for its own fault."""
    try:
        value = from_json(content, allow_inf_nan=True)
    except ValueError:
        return content
    return to_json(_without_null(value, Sheet), inf_nan_mode="constants")


def _without_null(value: Any, record: type[BaseModel]) -> Any:
    """Return a record, or a list of them, without the fields that are null; a field it does not have stays, a fault."""
    if isinstance(value, list):
        return [_without_null(one, record) for one in value]
    if not isinstance(value, dict):
        return value
    within = _WITHIN.get(record, {})
    kept = {key: told for key, told in value.items() if told is not None or key not in record.model_fields}
    return {key: _without_null(told, within[key]) if key in within else _whole(told) for key, told in kept.items()}


def _whole(told: Any) -> Any:
    """Return 4.0 as the 4 it is: JSON Schema takes it for an integer, and tables where some are missing write it so."""
    return int(told) if isinstance(told, float) and told.is_integer() and abs(told) < _EXACT else told


_EXACT = 2**53
"""Below it, a float is the number that was written."""


def _in_its_words(fault: Fault) -> Fault:
    """Say of what stands for a code that it is none, a name most often; never show a pattern, nor say table in JSON."""
    if fault.code == "bad_pattern":
        return Fault("not_a_code" if _CODE.search(fault.where) else "not_a_scenario", fault.where, found=fault.found)
    is_table = fault.code == "wrong_type" and fault.limit == "table"
    return replace(fault, limit="object") if is_table else fault


def schema() -> dict[str, Any]:
    """Return the JSON Schema of such a file; what may be missing may be null."""
    whole = Sheet.model_json_schema()
    for record in (whole, *whole["$defs"].values()):
        fields = record.get("properties", {})
        for name in fields.keys() - record.get("required", ()):
            fields[name] = _or_null(fields[name])
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | whole


def _or_null(field: Mapping[str, Any]) -> dict[str, Any]:
    kinds = field.get("anyOf") or [{key: told for key, told in field.items() if key not in _BESIDE}]
    beside = {key: field[key] for key in _BESIDE if key in field}
    return beside | {"anyOf": kinds if {"type": "null"} in kinds else [*kinds, {"type": "null"}]}


_BESIDE = ("default", "description", "title")
"""What a schema says of a field beside what the field may hold."""
