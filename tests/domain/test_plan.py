"""A plan needs words for whoever cannot see it; a pin lies on it, and a thing has one pin a plan."""

import pytest
from pydantic import ValidationError

from audit_app.domain.plan import Pin, PinKind, without_pins_of
from tests.domain.examples import pin, plan, uuid


@pytest.mark.parametrize("field", ["name", "alt"])
def test_a_plan_has_a_name_and_says_in_words_what_lies_where(field):
    with pytest.raises(ValidationError):
        plan(5, **{field: " \n"})


@pytest.mark.parametrize(("x", "y"), [(-0.01, 0), (0, 100.01), (float("nan"), 0)])
def test_a_pin_lies_on_the_plan(x, y):
    with pytest.raises(ValidationError):
        Pin(plan=uuid(5), kind=PinKind.ZONE, subject="path-1", x=x, y=y)


def test_two_pins_of_one_thing_on_one_plan_are_the_same_pin():
    assert pin(5, "path-1", x=10.0).key == pin(5, "path-1", x=90.0).key == f"{uuid(5)}/zone/path-1"
    others = [pin(6, "path-1"), pin(5, "path-2"), pin(5, "path-1", kind=PinKind.EVIDENCE)]
    assert len({other.key for other in (*others, pin(5, "path-1"))}) == 4


def test_the_pins_of_a_thing_go_from_every_plan_and_others_stay():
    kept = [pin(5, "path-2"), pin(5, "path-1", kind=PinKind.EVIDENCE)]
    pins = {each.key: each for each in (*kept, pin(5, "path-1"), pin(6, "path-1"))}
    assert list(without_pins_of(pins, PinKind.ZONE, "path-1").values()) == kept
