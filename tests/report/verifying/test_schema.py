"""The data as JSON, and its schema: judged as pydantic judges it."""

import json

import pytest

from audit_app.report import public_data
from audit_app.report.verifying import received
from audit_app.report.verifying.schema import PATTERNS, is_valid, read
from tests.report.signed import printed


@pytest.mark.parametrize("text", [b'{"a":1,"a":2}', b"[" * 100_000, b"NaN", b"\xff", b"{", b'{"a":1e999,"b":Infinity}'])
def test_json_that_is_made_to_hurt_is_read_as_nothing(text):
    assert read(text) is None


def test_its_schema_judges_as_pydantic_does():
    schema = json.loads(public_data.schema())
    data = json.loads(received.carried(printed()).data)
    assert is_valid(data, schema, schema["$defs"])
    for wrong in (
        {"more": 1},
        {"judged_on": "hier"},
        {"format": "autre"},
        {"lines": [data["lines"][0] | {"counts_as": "parfait"}]},
        {"lines": [data["lines"][0] | {"id": "GOV-01\n"}]},
        {"lines": [data["lines"][0] | {"backed": 1}]},
        {"gaps": {}},
        {"issue": {"number": 0, "on": "2027-01-01", "reason": ""}},
        {"issue": {"number": True, "on": "2027-01-01", "reason": ""}},
    ):
        assert not is_valid(data | wrong, schema, schema["$defs"]), wrong
    assert not is_valid({key: data[key] for key in data if key != "tests"}, schema, schema["$defs"])


def test_it_knows_every_pattern_and_every_key_its_schema_uses():
    patterns, keys = set(), set()

    def walk(rules):
        if isinstance(rules, dict):
            patterns.update({rules["pattern"]} if isinstance(rules.get("pattern"), str) else ())
            keys.update(rules)
            for key, one in rules.items():
                for each in one.values() if key in {"properties", "$defs"} else [one]:
                    walk(each)
        elif isinstance(rules, list):
            for one in rules:
                walk(one)

    walk(json.loads(public_data.schema()))
    assert patterns == PATTERNS
    known = {"$ref", "anyOf", "type", "const", "enum", "pattern", "format", "minimum", "maximum", "items"}
    known |= {"properties", "propertyNames", "additionalProperties", "required"}
    assert keys - known <= {"$defs", "title", "description"}
