"""Why a record refused foreign data: each reason once, at its place, with what may stand there."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

import pytest
from pydantic import Field, ValidationError

from audit_app.domain.record import Name, Note, Record, Statement
from audit_app.errors import Fault
from audit_app.refusals import CODES, EXPECTED, place, refusals


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Wheel(Record):
    size: int = Field(default=1, ge=1, le=9)
    colour: Colour = Colour.RED


class Chair(Record):
    name: Name
    why: Statement = "to sit"
    code: str = Field(default="a1", pattern="^[a-z][0-9]$")
    made_on: date = date(2027, 1, 1)
    weight: float = 1.0
    breadth: int = Field(default=1, gt=0)
    folds: bool = True
    wheels: tuple[Wheel, ...] = Field(default=(), max_length=2)
    spare: Wheel | None = None
    notes: Mapping[str, Note] = {}


def refused(text: str) -> tuple[Fault, ...]:
    with pytest.raises(ValidationError) as caught:
        Chair.model_validate_json(text)
    return refusals(caught.value, Chair)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", Fault("not_json")),
        ("{}", Fault("missing", "name", found="name")),
        ("[]", Fault("wrong_type", "", found="[]", limit="table")),
        ('{"name": " "}', Fault("text_empty", "name", found="0", limit="1")),
        ('{"name": 5}', Fault("wrong_type", "name", found="5", limit="text")),
        ('{"name": null}', Fault("wrong_type", "name", found="null", limit="text")),
        ('{"name": true}', Fault("wrong_type", "name", found="true", limit="text")),
        ('{"name": {"a": [null]}}', Fault("wrong_type", "name", found='{"a":[null]}', limit="text")),
        ('{"name": "x", "breadth": 0}', Fault("not_above", "breadth", found="0", limit="0")),
        ('{"name": "x", "why": ""}', Fault("text_empty", "why", found="0", limit="1")),
        ('{"name": "x", "code": "A"}', Fault("bad_pattern", "code", found="A", limit="^[a-z][0-9]$")),
        ('{"name": "x", "made_on": "16/05/2027"}', Fault("not_a_date", "made_on", found="16/05/2027")),
        ('{"name": "x", "made_on": 5}', Fault("not_a_date", "made_on", found="5")),
        ('{"name": "x", "weight": NaN}', Fault("not_a_number", "weight", found="nan")),
        ('{"name": "x", "weight": 1e999}', Fault("not_a_number", "weight", found="inf")),
        ('{"name": "x", "weight": "3"}', Fault("wrong_type", "weight", found="3", limit="number")),
        ('{"name": "x", "folds": 1}', Fault("wrong_type", "folds", found="1", limit="yes_no")),
        ('{"name": "x", "wheels": {}}', Fault("wrong_type", "wheels", found="{}", limit="list")),
        ('{"name": "x", "wheels": [3]}', Fault("wrong_type", "wheels[1]", found="3", limit="table")),
        (
            '{"name": "x", "wheels": [{"size": 1.5}]}',
            Fault("wrong_type", "wheels[1].size", 0, "1.5", (), "whole_number"),
        ),
        ('{"name": "x", "wheels": [{}, {"size": 0}]}', Fault("too_small", "wheels[2].size", found="0", limit="1")),
        ('{"name": "x", "wheels": [{"size": 10}]}', Fault("too_large", "wheels[1].size", found="10", limit="9")),
        ('{"name": "x", "wheels": [{}, {}, {}]}', Fault("too_many", "wheels", found="3", limit="2")),
        (
            '{"name": "x", "spare": {"colour": "green"}}',
            Fault("not_in_list", "spare.colour", found="green", choices=("red", "blue")),
        ),
        ('{"name": "x", "notes": []}', Fault("wrong_type", "notes", found="[]", limit="table")),
    ],
)
def test_every_refusal_has_its_code_its_place_and_its_facts(text, fault):
    assert refused(text) == (fault,)


def test_a_text_too_long_is_counted_and_not_shown():
    (fault,) = refused(f'{{"name": "{"x" * 301}"}}')
    assert (fault.code, fault.found, fault.limit) == ("too_long", "301", "300")


def test_a_text_too_long_inside_a_table_is_a_text_and_no_list():
    (fault,) = refused(f'{{"name": "x", "notes": {{"CIR-01": "{"x" * 10_001}"}}}}')
    assert (fault.code, fault.where, fault.found) == ("too_long", "notes.CIR-01", "10001")


def test_an_unknown_key_is_answered_with_the_nearest_of_its_own_table():
    assert refused('{"name": "x", "colour": 1, "wheels": [{"colur": 1}]}') == (
        Fault("unknown_key", "wheels[1].colur", found="colur", choices=("colour",)),
        Fault("unknown_key", "colour", found="colour", choices=tuple(Chair.model_fields)),
    )


def test_an_unknown_key_in_a_table_that_may_be_left_out_is_looked_up_there():
    (fault,) = refused('{"name": "x", "spare": {"sise": 1}}')
    assert fault.choices == ("size",)


def test_all_reasons_are_told_at_once():
    found = refused('{"wheels": [{"size": 0}], "weight": "x", "oops": 1}')
    assert {fault.code for fault in found} == {"missing", "too_small", "wrong_type", "unknown_key"}


def test_what_is_shown_of_foreign_data_is_bounded():
    (fault,) = refused(f'{{"name": "x", "weight": "{"9" * 500}"}}')
    assert len(fault.found) == 80


def test_an_error_nobody_thought_of_is_still_a_fault():
    with pytest.raises(ValidationError) as caught:
        Chair.model_validate({"name": "x", "spare": object()})
    assert refusals(caught.value, Chair)[0].code in {"wrong_type", "invalid"}


def test_a_rule_of_the_whole_keeps_its_own_code():
    from audit_app.domain.audit import Answer

    with pytest.raises(ValidationError) as caught:
        Answer.model_validate_json('{"verdict": "cannot_tell"}')
    assert refusals(caught.value, Answer) == (Fault("reason_missing", ""),)


def test_a_list_is_not_called_too_short_for_what_it_holds():
    class Bench(Record):
        chairs: tuple[Chair, ...] = Field(min_length=1)

    with pytest.raises(ValidationError) as caught:
        Bench.model_validate_json('{"chairs": [{"name": ""}]}')
    assert [fault.where for fault in refusals(caught.value, Bench)] == ["chairs[1].name"]
    with pytest.raises(ValidationError) as caught:
        Bench.model_validate_json('{"chairs": []}')
    assert refusals(caught.value, Bench) == (Fault("too_few", "chairs", found="0", limit="1"),)


def test_places_are_counted_from_one():
    assert place(("venues", 0, "form")) == "venues[1].form"
    assert place(()) == ""


def test_no_type_of_error_is_both_a_code_and_an_expectation():
    assert not set(CODES) & set(EXPECTED)
