"""A funding scheme as data: what a condition needs to be judged, what a waiver needs to hold (RULES.md rule 16)."""

import pytest
from pydantic import ValidationError

from audit_app.domain.event import SizeClass
from audit_app.domain.scheme import Ask, Waiver
from tests.domain.examples import EVE, condition, scheme


@pytest.mark.parametrize("asks", [Ask.LINES, Ask.DECLARED])
def test_a_condition_that_asks_for_lines_names_their_criteria(asks):
    with pytest.raises(ValidationError, match="criteria_missing"):
        condition(asks=asks, criteria=[], features=["para_event"])


def test_a_condition_on_the_profile_names_the_features_and_the_lines_that_prove_it():
    with pytest.raises(ValidationError, match="features_missing"):
        condition(asks=Ask.DECLARED, features=[])
    assert condition(asks=Ask.DECLARED, features=["para_event"]).features == ("para_event",)


@pytest.mark.parametrize("asks", [Ask.CHAIN, Ask.MANDATORY, Ask.ACTIONS])
def test_a_condition_on_the_whole_audit_names_no_criterion(asks):
    assert condition(asks=asks, criteria=[]).criteria == ()


def test_a_condition_holds_for_every_size_class_and_event_unless_it_says_otherwise():
    assert condition().sizes == tuple(SizeClass)
    assert condition().condition.holds(set())
    assert not condition(when="seated_audience").condition.holds({"indoor"})


def test_a_scheme_has_a_condition():
    with pytest.raises(ValidationError):
        scheme(conditions=[])


@pytest.mark.parametrize("missing", ["reason", "author", "on"])
def test_a_waiver_has_a_reason_an_author_and_a_date(missing):
    fields = {"scheme": "state", "condition": "E-01", "reason": "Site classé", "author": "DRAJES", "on": EVE}
    assert Waiver(**fields).author == "DRAJES"
    with pytest.raises(ValidationError):
        Waiver(**{name: value for name, value in fields.items() if name != missing})


@pytest.mark.parametrize("reason", ["", "  ", "\n\x00"])
def test_a_waiver_with_a_blank_reason_is_refused(reason):
    with pytest.raises(ValidationError):
        Waiver(scheme="state", condition="E-01", reason=reason, author="DRAJES", on=EVE)
