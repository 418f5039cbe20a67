"""Tester: a code and needs in their own words; no name, no diagnosis."""

import pytest
from pydantic import ValidationError

from audit_app.domain.codes import Family
from audit_app.domain.tester import FAMILIES, Guarded, Profile, Tester


def test_the_profiles_are_the_eleven_of_the_guides():
    assert [str(profile) for profile in Profile] == [f"P{number}" for number in range(1, 12)]


def test_every_profile_speaks_for_a_family_and_every_family_is_spoken_for():
    assert set(FAMILIES) == set(Profile)
    assert {family for families in FAMILIES.values() for family in families} == set(Family)


def test_somebody_who_tires_speaks_for_two_families():
    assert Tester(id="T01", profile=Profile.WALKS_WITH_DIFFICULTY).families == (Family.MOTOR, Family.ILLNESS)


def test_a_profile_nobody_told_speaks_for_no_family():
    assert Tester(id="T01").families == ()


@pytest.mark.parametrize("code", ["T1", "T01", "ABC1234"])
def test_a_tester_is_called_by_a_code(code):
    assert Tester(id=code).id == code


@pytest.mark.parametrize("name", ["Jeanne", "Jeanne D.", "t01", "T", "T12345", "ABCD1", "01"])
def test_a_name_is_no_code(name):
    with pytest.raises(ValidationError):
        Tester(id=name)


@pytest.mark.parametrize("field", ["name", "diagnosis", "disability", "email", "phone"])
def test_there_is_nowhere_to_write_a_name_or_a_diagnosis(field):
    assert field not in Tester.model_fields
    with pytest.raises(ValidationError):
        Tester.model_validate({"id": "T01", field: "x"})


def test_a_tester_is_of_age_unless_said():
    assert Tester(id="T01").guarded is Guarded.ADULT
