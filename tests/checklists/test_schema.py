"""The JSON Schemas that editors use say what the records say."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from audit_app import shipped
from audit_app.checklists import schema


@pytest.mark.parametrize("name", schema.SCHEMAS)
def test_a_committed_schema_is_the_one_the_records_make(name: str) -> None:
    committed = (shipped.checklists() / "schema" / name).read_text(encoding="utf-8")
    assert committed == schema.written(schema.SCHEMAS[name]()), (
        'the records changed: python -c "from audit_app.checklists import schema; schema.write_all()"'
    )


def test_the_schemas_are_written_anew_and_nothing_else_is(tmp_path: Path) -> None:
    schema.write_all(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(schema.SCHEMAS)


@pytest.mark.parametrize("name", schema.SCHEMAS)
def test_a_schema_knows_no_null_and_defines_what_it_names_and_no_more(name: str) -> None:
    made = schema.SCHEMAS[name]()
    text = json.dumps(made)
    assert "null" not in text
    for definition in made["$defs"]:
        assert f'"#/$defs/{definition}"' in text
    named = {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}
    assert named == set(made["$defs"])


def test_the_files_are_described_as_they_are_written() -> None:
    domain = schema.domain_file_schema()
    criterion = domain["$defs"]["Criterion"]
    assert "measurement" in criterion["properties"]
    assert not {"measurements", "domain"} & set(criterion["properties"])
    assert {"const": "all"} in criterion["properties"]["families"]["anyOf"]
    assert criterion["properties"]["levels"]["required"] == ["N1", "N2", "N3", "N4"]
    assert {"feature", "zone_kind", "authority", "domains"} <= set(schema.checklist_schema()["required"])
    assert "pair" in schema.checklist_schema()["properties"]
    assert "condition" in schema.scheme_schema()["required"]


def test_a_file_of_scenarios_holds_scenarios_and_nothing_else() -> None:
    made = schema.scenario_schema()
    assert (list(made["properties"]), made["required"], made["additionalProperties"]) == (
        ["scenario"],
        ["scenario"],
        False,
    )
    scenario = made["$defs"]["Scenario"]
    assert {"const": "all"} in scenario["properties"]["families"]["anyOf"]
    assert {"id", "goal", "success", "words", "easy"} <= set(scenario["required"])
    assert not {"when", "zone_kinds"} & set(scenario["required"])


def _keys(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*(_keys(inner) for inner in value.values()))
    return set().union(*(_keys(inner) for inner in value)) if isinstance(value, list) else set()


def test_every_key_we_ship_is_in_a_schema() -> None:
    known = set().union(*(_keys(made()) for made in schema.SCHEMAS.values()))
    sizes_and_forms = {
        "N1",
        "N2",
        "N3",
        "N4",
        "new_erp",
        "existing_erp",
        "iop",
        "existing_iop",
        "tent",
        "road",
        "natural_ground",
        "building",
    }
    for path in shipped.checklists().glob("*/*.toml"):
        assert _keys(tomllib.loads(path.read_text(encoding="utf-8"))) <= known | sizes_and_forms
