"""Scenarios: a goal a disabled person tries to reach, with what a test of it needs."""

import pytest
from pydantic import ValidationError

from audit_app.domain.scenario import digital
from audit_app.domain.user_test import OwnScenario
from tests.domain.examples import scenario


@pytest.mark.parametrize(("name", "audience"), [("S1", "spectators"), ("A9", "athletes"), ("V7", "volunteers")])
def test_the_letter_of_a_scenario_is_that_of_its_audience(name, audience):
    assert scenario(name).audience == audience
    other = "athletes" if audience != "athletes" else "spectators"
    with pytest.raises(ValidationError, match="id_of_another_audience"):
        scenario(name, audience=other)


def test_scenarios_stand_by_audience_then_by_number_not_by_spelling():
    names = ["V1", "S10", "A2", "S3", "S2", "A10"]
    assert [s.id for s in sorted(map(scenario, names), key=lambda s: s.order)] == ["S2", "S3", "S10", "A2", "A10", "V1"]


def test_a_scenario_makes_sense_at_every_event_unless_it_says_otherwise():
    assert scenario().condition.holds(set())
    assert scenario(when="toilets and not indoor").condition.holds({"toilets"})
    assert not scenario(when="toilets and not indoor").condition.holds({"toilets", "indoor"})


@pytest.mark.parametrize(
    "wrong", [{"id": "X1"}, {"minutes": 0}, {"minutes": 601}, {"families": []}, {"criteria": []}, {"risk_level": "no"}]
)
def test_a_scenario_says_how_long_for_whom_and_what_it_touches(wrong):
    with pytest.raises(ValidationError):
        scenario(**wrong)


def test_digital_services_are_those_of_the_library_and_of_the_organiser_that_say_so():
    library = [scenario("S1", digital=True), scenario("S8")]
    own = {code: OwnScenario(id=code, title="Alerte", goal="x", digital=code == "X2") for code in ("X1", "X2")}
    assert digital(library, own) == {"S1", "X2"}
    assert digital((), {}) == frozenset()
