"""What a record refuses is told in the file's own terms, even a refusal nobody has a code for yet."""

from typing import Annotated

import pytest
from pydantic import AfterValidator, Field, ValidationError

from audit_app.checklists.faulting import faults_of, keys
from audit_app.checklists.toml_file import TomlFile
from audit_app.domain.checklist import Checklist, Criterion
from audit_app.domain.record import Record


def _never(value: str) -> str:
    raise ValueError("never_right")


class Odd(Record):
    """A record with refusals ours do not have yet."""

    never: Annotated[str, AfterValidator(_never)] = ""
    short: Annotated[str, Field(min_length=2)] = "ab"
    even: Annotated[float, Field(multiple_of=2)] = 2


def _faults(json: str) -> list[tuple[str, str, str]]:
    file = TomlFile("odd.toml", "", {})
    with pytest.raises(ValidationError) as refused:
        Odd.model_validate_json(json)
    return [(fault.code, fault.where, fault.found) for fault in faults_of(refused.value, lambda loc: (file, loc))]


def test_a_rule_of_a_record_gives_its_own_code() -> None:
    assert _faults('{"never": "x"}') == [("never_right", "never", "")]


def test_a_text_too_short_is_empty() -> None:
    assert _faults('{"short": "a"}') == [("text_empty", "short", "a")]


def test_a_refusal_without_a_code_is_still_told_at_its_place() -> None:
    assert _faults('{"even": 3.0}') == [("invalid", "even", "3.0")]


def test_keys_are_those_of_the_file_not_of_the_record() -> None:
    assert "measurement" in keys(Criterion)
    assert "zone_kinds" not in keys(Checklist)
