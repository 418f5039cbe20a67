"""JSON Schemas of the TOML files, for the editors of those who write them; generated from the records, never by hand.

They say what a file may hold; what only the loader sees (references, duplicates, conditions) is `loading.faults`' part.
"""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from audit_app import shipped
from audit_app.checklists.faulting import SINGULAR
from audit_app.domain.checklist import Checklist, Criterion, Domain, LegalFact
from audit_app.domain.event import SizeClass
from audit_app.domain.record import Record
from audit_app.domain.scenario import Scenario
from audit_app.domain.scheme import FundingScheme

_DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


def checklist_schema() -> Schema:
    """Return the schema of `checklist.toml`: the domains are named by the stems of their files."""
    whole = _in_toml(Checklist)
    properties = whole["properties"]
    del properties["criteria"], properties["facts"]
    properties["domains"] = {"type": "array", "minItems": 1, "items": {"type": "string"}}
    whole["required"] = [name for name in whole["required"] if name != "criteria"]
    return _finished(whole, "checklist.toml")


def domain_file_schema() -> Schema:
    """Return the schema of the file of a domain: its id and title, then its criteria."""
    whole, criterion = _in_toml(Domain), _in_toml(Criterion)
    definitions = {**whole.get("$defs", {}), **criterion.pop("$defs")}
    properties = criterion["properties"]
    del properties["domain"]
    criterion["required"].remove("domain")
    _for_everyone(criterion)
    properties["levels"]["required"] = [size.value for size in SizeClass]
    whole["properties"]["criterion"] = {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/Criterion"}}
    whole["required"].append("criterion")
    whole["$defs"] = dict(sorted((definitions | {"Criterion": criterion}).items()))
    return _finished(whole, "one TOML a domain")


def facts_schema() -> Schema:
    """Return the schema of `facts.toml`."""
    return _finished(_list_of("fact", _in_toml(LegalFact), "LegalFact"), "facts.toml")


def scheme_schema() -> Schema:
    """Return the schema of a funding scheme."""
    return _finished(_in_toml(FundingScheme), "funding/*.toml")


def scenario_schema() -> Schema:
    """Return the schema of a file of scenarios."""
    scenario = _in_toml(Scenario)
    _for_everyone(scenario)
    return _finished(_list_of("scenario", scenario, "Scenario"), "scenarios/*.toml")


SCHEMAS: Mapping[str, Callable[[], Schema]] = {
    "checklist.schema.json": checklist_schema,
    "domain.schema.json": domain_file_schema,
    "facts.schema.json": facts_schema,
    "scenario.schema.json": scenario_schema,
    "scheme.schema.json": scheme_schema,
}
"""The files of `checklists/schema` and what makes them."""


def written(schema: Schema) -> str:
    """Return a schema as its file holds it."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def write_all(folder: Path | None = None) -> None:
    """Write every schema anew; for whoever changed a record: `python -c "...schema.write_all()"`."""
    for name, made in SCHEMAS.items():
        path = (folder or shipped.checklists() / "schema") / name
        path.write_text(written(made()), encoding="utf-8", newline="\n")


def _list_of(key: str, schema: Schema, name: str) -> Schema:
    """Return the schema of a file that holds nothing but tables of one sort."""
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {key: {"type": "array", "minItems": 1, "items": {"$ref": f"#/$defs/{name}"}}},
        "required": [key],
        "$defs": {**schema.pop("$defs"), name: schema},
    }


def _for_everyone(schema: Schema) -> None:
    """Let `families = "all"` stand for every family of needs."""
    properties = schema["properties"]
    properties["families"] = {"anyOf": [{"const": "all"}, properties["families"]]}


def _in_toml(record: type[Record]) -> Schema:
    """Return the schema of a record with its repeated tables in the singular, and without null, which TOML has not."""
    schema: Schema = _bare(record.model_json_schema())
    for field, name in SINGULAR.get(record, {}).items():
        if field in schema["properties"]:
            schema["properties"][name] = schema["properties"].pop(field)
            schema["required"] = [name if required == field else required for required in schema["required"]]
    return schema


def _bare(schema: Any) -> Any:
    """Return a schema without the titles pydantic makes of the names, and without null."""
    if isinstance(schema, list):
        return [_bare(part) for part in schema if part != {"type": "null"}]
    if not isinstance(schema, dict):
        return schema
    kept = {
        key: {name: _bare(inner) for name, inner in value.items()} if key in {"properties", "$defs"} else _bare(value)
        for key, value in schema.items()
        if key != "title" and (key, value) != ("default", None)
    }
    one_of_one = kept.get("anyOf", ())
    return {**{key: kept[key] for key in kept if key != "anyOf"}, **one_of_one[0]} if len(one_of_one) == 1 else kept


def _finished(schema: Schema, title: str) -> Schema:
    definitions = schema.pop("$defs")
    used: set[str] = set()
    reached = _named(schema)
    while reached - used:
        used |= reached
        reached = _named([definitions[name] for name in used])
    return {
        "$schema": _DIALECT,
        "title": title,
        **schema,
        "$defs": {name: definitions[name] for name in sorted(used)},
    }


def _named(schema: Any) -> set[str]:
    """Return the definitions a schema names."""
    return set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(schema)))
