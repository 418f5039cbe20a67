"""Observation: one attempt, what was not asked is not made up; the end of a round, and what is paid."""

import pytest
from hypothesis import given
from pydantic import ValidationError

from audit_app.domain.observation import Again, Observation, Parting, Pay, Success
from tests.domain.examples import uuid
from tests.strategies import observations, partings, pays

BARE = {"id": uuid(4), "tester": "T01", "scenario": "S6"}


def test_of_an_attempt_who_and_what_are_enough():
    bare = Observation(**BARE)
    assert (bare.success, bare.help, bare.minutes, bare.seq, bare.dignity, bare.safe) == (None,) * 6
    assert bare.model_dump(exclude_defaults=True) == BARE


@pytest.mark.parametrize(
    ("field", "least", "most"),
    [
        ("help", 0, 4),
        ("seq", 1, 7),
        ("needs_met", 1, 7),
        ("easy_to_use", 1, 7),
        ("staff", 1, 5),
        ("fatigue_before", 0, 10),
        ("fatigue_after", 0, 10),
        ("detours", 0, 1_000),
    ],
)
def test_each_scale_has_its_two_ends(field, least, most):
    for value in (least, most):
        assert getattr(Observation(**BARE, **{field: value}), field) == value
    for value in (least - 1, most + 1):
        with pytest.raises(ValidationError):
            Observation(**BARE, **{field: value})


@pytest.mark.parametrize("minutes", [0.0, -1.0, 1_441.0])
def test_an_attempt_lasts_some_time_and_less_than_a_day(minutes):
    with pytest.raises(ValidationError):
        Observation(**BARE, minutes=minutes)


def test_an_attempt_ends_in_one_of_four_ways_and_may_be_done_again_in_three():
    assert [str(success) for success in Success] == ["alone", "with_help", "gave_up", "stopped"]
    assert [str(again) for again in Again] == ["alone", "with_help", "no"]


@pytest.mark.parametrize(
    ("kind", "fields"), [(Observation, BARE), (Parting, BARE), (Pay, BARE | {"what": "Trajet", "amount": 4.0})]
)
def test_nobody_is_named_in_what_they_tried_said_or_are_paid(kind, fields):
    own = {key: value for key, value in fields.items() if key in kind.model_fields}
    assert kind(**own).tester == "T01"
    with pytest.raises(ValidationError):
        kind(**own | {"tester": "Jeanne"})


def test_what_is_owed_is_not_paid_and_never_less_than_nothing():
    assert Pay(id=uuid(4), tester="T01", what="Trajet", amount=12.5).paid_on is None
    with pytest.raises(ValidationError):
        Pay(id=uuid(4), tester="T01", what="Trajet", amount=-1)


@given(observations(uuid(4)), partings(uuid(4)), pays(uuid(4)))
def test_they_are_read_back_as_they_were_written(attempt, parting, pay):
    assert Observation.model_validate_json(attempt.model_dump_json()) == attempt
    assert Parting.model_validate_json(parting.model_dump_json()) == parting
    assert Pay.model_validate_json(pay.model_dump_json()) == pay
