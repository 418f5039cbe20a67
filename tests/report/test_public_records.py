"""The records of the public data: each field is known to the schema, none is left to chance."""

import json

import pytest
from pydantic import ValidationError

from audit_app.report import public_data
from audit_app.report.public_records import PublicReport

SCHEMA = json.loads(public_data.schema())
NOBODYS = {
    "by",
    "owner",
    "author",
    "note",
    "notes",
    "quote",
    "tester",
    "contact",
    "checked_by",
    "transcript",
    "reason_of",
}


def test_no_record_of_it_has_a_field_for_a_person():
    fields = {name for record in SCHEMA["$defs"].values() for name in record.get("properties", {})}
    assert len(fields) > 60
    assert not fields & NOBODYS


def test_every_field_is_asked_for_and_no_other_is_taken():
    records = [SCHEMA, *(record for record in SCHEMA["$defs"].values() if record["type"] == "object")]
    assert len(records) > 20
    for record in records:
        assert record["additionalProperties"] is False
        assert set(record["required"]) == set(record["properties"])
    with pytest.raises(ValidationError):
        PublicReport.model_validate_json('{"format": "jauge-report-1"}')
