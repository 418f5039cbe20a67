"""User test: the plan of one round, and the scenarios an organiser writes."""

import pytest
from hypothesis import given
from pydantic import ValidationError

from audit_app.domain.tester import Profile
from audit_app.domain.user_test import OwnScenario, RoundKind, UserTest
from tests.domain.examples import EVE, uuid
from tests.strategies import own_scenarios, user_tests


def test_a_round_is_held_in_one_of_four_ways():
    assert [str(kind) for kind in RoundKind] == ["desk", "walk_through", "on_site", "mystery"]


def test_a_plan_says_what_is_tried_with_whom_and_what_may_go_wrong():
    plan = UserTest(
        id=uuid(3),
        kind=RoundKind.ON_SITE,
        on=EVE,
        scenarios=("S5", "A1", "X1"),
        sought=(Profile.BLIND, Profile.POWERED_WHEELCHAIR),
        risks={"S5": "Foule : Ana reste à côté"},
        cancel="Vent de plus de 60 km/h",
    )
    assert (plan.route, plan.toilets, plan.ended_on) == (False, False, None), "nothing is ready unless it is said"


@pytest.mark.parametrize("scenario", ["S", "B1", "S100", "s1", "Trouver sa place"])
def test_only_the_code_of_a_scenario_stands_in_a_plan(scenario):
    with pytest.raises(ValidationError):
        UserTest(id=uuid(3), kind=RoundKind.DESK, scenarios=(scenario,))


@pytest.mark.parametrize("changes", [{"budget": -1}, {"id": "un"}, {"kind": "party"}])
def test_a_plan_that_cannot_be_is_none(changes):
    with pytest.raises(ValidationError):
        UserTest.model_validate({"id": uuid(3), "kind": "desk"} | changes, strict=False)


def test_a_scenario_of_ones_own_bears_a_code_the_library_never_has():
    assert OwnScenario(id="X1", title="Trouver la buvette", goal="Boire un verre").minutes is None
    with pytest.raises(ValidationError):
        OwnScenario(id="S1", title="Trouver la buvette", goal="Boire un verre")


@given(user_tests(uuid(3)), own_scenarios("X7"))
def test_a_plan_and_a_scenario_are_read_back_as_they_were_written(plan, scenario):
    assert UserTest.model_validate_json(plan.model_dump_json()) == plan
    assert OwnScenario.model_validate_json(scenario.model_dump_json()) == scenario
