import pytest

from audit_app.ui.event.draft import Draft, VenueDraft
from audit_app.ui.event.suggested import department, suggested


def test_the_last_day_follows_the_first_until_it_is_another_one():
    assert suggested(Draft(starts_on="16/05/2027"), "starts_on", "") == {"ends_on": "16/05/2027"}
    moved = Draft(starts_on="17/05/2027", ends_on="16/05/2027")
    assert suggested(moved, "starts_on", "16/05/2027") == {"ends_on": "17/05/2027"}
    assert suggested(moved, "starts_on", "15/05/2027") == {}
    assert suggested(Draft(starts_on="hier"), "starts_on", "") == {}


def test_the_first_venue_is_named_as_the_site_unless_it_has_a_name():
    venues = (VenueDraft(form="road"), VenueDraft(name="Pré"))
    (suggestion,) = suggested(Draft(place_name="Quais", venues=venues), "place_name", "").values()
    assert suggestion == (VenueDraft(name="Quais", form="road"), VenueDraft(name="Pré"))
    named = Draft(place_name="Quais", venues=(VenueDraft(name="Village"),))
    assert suggested(named, "place_name", "") == {}


def test_a_field_left_as_it_was_suggests_nothing():
    assert suggested(Draft(starts_on="16/05/2027"), "starts_on", "16/05/2027") == {}
    assert suggested(Draft(place_name=" "), "place_name", "") == {}
    assert suggested(Draft(features=("parking",)), "features", "") == {}
    assert suggested(Draft(name="Trail"), "name", "") == {}


@pytest.mark.parametrize(("insee", "code"), (("28085", "28"), ("2a004", "2A"), ("97105", "971"), ("98735", "987")))
def test_the_department_is_told_by_the_code_of_the_commune(insee, code):
    assert department(insee) == code
    assert suggested(Draft(place_insee=insee), "place_insee", "") == {"place_department": code}
    assert suggested(Draft(place_insee=insee, place_department="75"), "place_insee", "") == {}
