"""Why a record refused foreign data: pydantic's errors as faults with codes that never change and no sentences.

The words of pydantic are for programmers and in one language; `wording` puts these codes into the user's.
"""

import typing
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, to_json

from audit_app.errors import Fault

CODES = {
    "extra_forbidden": "unknown_key",
    "missing": "missing",
    "enum": "not_in_list",
    "string_pattern_mismatch": "bad_pattern",
    "string_too_long": "too_long",
    "string_too_short": "text_empty",
    "too_short": "too_few",
    "too_long": "too_many",
    "greater_than_equal": "too_small",
    "less_than_equal": "too_large",
    "greater_than": "not_above",
    "finite_number": "not_a_number",
    "date_from_datetime_inexact": "not_a_date",
    "date_from_datetime_parsing": "not_a_date",
    "date_parsing": "not_a_date",
    "date_type": "not_a_date",
    "json_invalid": "not_json",
}
"""Code of a fault by pydantic's type of error."""

EXPECTED = {
    "string_type": "text",
    "bool_type": "yes_no",
    "int_type": "whole_number",
    "int_from_float": "whole_number",
    "float_type": "number",
    "tuple_type": "list",
    "list_type": "list",
    "model_type": "table",
    "dict_type": "table",
    "mapping_type": "table",
}
"""What was expected, for the errors that are all the fault `wrong_type`."""

_LIMITS = ("max_length", "min_length", "ge", "le", "gt", "pattern")


def refusals(error: ValidationError, record: type[BaseModel]) -> tuple[Fault, ...]:
    """Return every reason the record refused, at its place: `venues[2].form`."""
    return tuple(_fault(detail, record) for detail in error.errors(include_url=False) if not _only_follows(detail))


def _only_follows(detail: ErrorDetails) -> bool:
    """Whether a list is called too short because what it holds was refused, each with its own reason."""
    return detail["type"] == "too_short" and isinstance(detail["input"], list) and bool(detail["input"])


def _fault(detail: ErrorDetails, record: type[BaseModel]) -> Fault:
    sort, facts, path = detail["type"], detail.get("ctx", {}), tuple(detail["loc"])
    where = place(path)
    if sort == "value_error":
        return Fault(str(facts["error"]), where)
    if sort == "missing":
        return Fault("missing", where, found=str(path[-1]))
    if sort == "extra_forbidden":
        near = get_close_matches(str(path[-1]), list(_beside(record, path)), n=3)
        return Fault("unknown_key", where, found=str(path[-1])[:80], choices=tuple(near or _beside(record, path)))
    if sort in EXPECTED:
        return Fault("wrong_type", where, found=_as_written(detail["input"]), limit=EXPECTED[sort])
    choices = expected_values(facts) if code_of(detail) == "not_in_list" else ()
    found = "" if sort == "json_invalid" else _as_written(facts.get("actual_length", detail["input"]))
    return Fault(code_of(detail), where, found=found, choices=choices, limit=str(limit_of(facts)))


def _as_written(value: object) -> str:
    """Return in short what was found, as a file has it: `null` and `true`, never Python's words for them."""
    written = isinstance(value, bool | dict | list) or value is None
    return (to_json(value, fallback=str).decode() if written else str(value))[:80]


def code_of(detail: ErrorDetails) -> str:
    """Return the code of an error; a text that was normalised first is measured as a list would be.

    Words to choose among are a list, whether the field says so itself or by an enumeration.
    """
    if isinstance(detail["input"], str) and detail["type"] in {"too_long", "too_short"}:
        return {"too_long": "too_long", "too_short": "text_empty"}[detail["type"]]
    if detail["type"] == "literal_error" and str(detail["ctx"]["expected"]).startswith("'"):
        return "not_in_list"
    return CODES.get(detail["type"], "invalid")


def limit_of(facts: Mapping[str, Any]) -> object:
    """Return the bound that was passed, '' when the error has none."""
    limit = next((facts[name] for name in _LIMITS if name in facts), "")
    return int(limit) if isinstance(limit, float) and limit.is_integer() else limit


def expected_values(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the values of a closed list, which pydantic gives as one sentence.

    >>> expected_values({"expected": "'new_erp', 'road' or 'tent'"})
    ('new_erp', 'road', 'tent')
    """
    return tuple(str(facts["expected"]).strip("'").replace("' or '", "', '").split("', '"))


def place(path: tuple[str | int, ...]) -> str:
    """Return a path as people read it, positions counted from 1.

    >>> place(("venues", 1, "form"))
    'venues[2].form'
    """
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path)
    return "".join(parts).lstrip(".")


def _beside(record: type[BaseModel], path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Return the keys the table of that path may hold."""
    for part in path[:-1]:
        if isinstance(part, str) and part in record.model_fields:
            record = next(_records_in(record.model_fields[part].annotation), record)
    return tuple(record.model_fields)


def _records_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in typing.get_args(annotation):
        yield from _records_in(inner)
