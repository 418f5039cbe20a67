"""The data as JSON, and the schema it follows."""

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

FORMAT = "jauge-report-1"
_DEEPEST = 40


def read(content: bytes) -> Any:
    """Return the JSON, None where it is none: a key twice, no number, or nested too deep."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len({key for key, _value in pairs}) < len(pairs):
            raise ValueError("twice")
        return dict(pairs)

    def refused(_constant: str) -> None:
        raise ValueError("no number")

    decoder = json.JSONDecoder(object_pairs_hook=once, parse_constant=refused)
    try:
        return decoder.decode(content.decode("utf-8"))
    except (ValueError, RecursionError):
        return None


def is_ours(data: Any) -> bool:
    """Whether it is the data of a report."""
    return isinstance(data, dict) and data.get("format") == FORMAT


def follows_schema(data: Any, schema: bytes) -> bool:
    """Whether the data is ours, names this schema, and follows it."""
    rules = read(schema)
    if (
        not is_ours(data)
        or not isinstance(rules, dict)
        or data.get("schema_sha256") != hashlib.sha256(schema).hexdigest()
    ):
        return False
    return is_valid(data, rules, rules.get("$defs", {}))


PATTERNS = frozenset({r"^[0-9a-f]{64}$", r"^[A-Z]{3}-\d{2,3}(@[a-z0-9-]{1,40})?$"})
"""The patterns that the schema of a report uses: a stranger's pattern could take for ever."""

_TYPES: Mapping[str, tuple[type, ...]] = {
    "object": (dict,), "array": (list,), "string": (str,), "integer": (int,), "number": (int, float),
    "boolean": (bool,), "null": (type(None),),
}  # fmt: skip


def is_valid(value: Any, rules: Mapping[str, Any], defs: Mapping[str, Any], depth: int = 0) -> bool:
    """Whether a value follows the rules of a JSON Schema (2020-12), as far as ours needs them.

    >>> rules = {"type": "object", "properties": {"n": {"type": "integer", "minimum": 0}}, "required": ["n"]}
    >>> [is_valid(value, rules | {"additionalProperties": False}, {}) for value in ({"n": 1}, {"n": -1}, {"m": 1}, 1)]
    [True, False, False, False]
    """
    if depth > _DEEPEST:
        return False
    if "$ref" in rules:
        return is_valid(value, defs[rules["$ref"].removeprefix("#/$defs/")], defs, depth + 1)
    if "anyOf" in rules:
        return any(is_valid(value, one, defs, depth + 1) for one in rules["anyOf"])
    if not _is_typed(value, rules) or not _is_bounded(value, rules):
        return False
    if isinstance(value, dict):
        return _is_object(value, rules, defs, depth)
    return not isinstance(value, list) or all(is_valid(one, rules.get("items", {}), defs, depth + 1) for one in value)


def _is_typed(value: Any, rules: Mapping[str, Any]) -> bool:
    kinds = _TYPES[rules["type"]] if "type" in rules else (object,)
    right = isinstance(value, kinds) and (not isinstance(value, bool) or bool in kinds or object in kinds)
    if "const" in rules and value != rules["const"]:
        return False
    return right and ("enum" not in rules or value in rules["enum"])


def _is_bounded(value: Any, rules: Mapping[str, Any]) -> bool:
    if isinstance(value, str):
        pattern = rules.get("pattern")
        if pattern is not None and (pattern not in PATTERNS or not re.search(pattern.replace("$", r"\Z"), value)):
            return False
        return rules.get("format") != "date" or _day(value) is not None
    if isinstance(value, int | float):
        return bool(rules.get("minimum", value) <= value <= rules.get("maximum", value))
    return True


def _is_object(value: Mapping[str, Any], rules: Mapping[str, Any], defs: Mapping[str, Any], depth: int) -> bool:
    known, names = rules.get("properties", {}), rules.get("propertyNames", {})
    others = rules.get("additionalProperties", {})
    if set(rules.get("required", ())) - set(value):
        return False
    for key, one in value.items():
        rule = known.get(key, others)
        if rule is False or not is_valid(key, names, defs, depth + 1):
            return False
        if rule is not True and not is_valid(one, rule, defs, depth + 1):
            return False
    return True


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
