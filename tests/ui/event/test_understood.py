import pytest

from audit_app.i18n import in_language
from audit_app.ui.event.draft import Draft, VenueDraft, draft_of
from audit_app.ui.event.understood import field_of, understood
from tests.ui.event.conftest import example

WHOLE = draft_of(example())


def codes(draft: Draft, *, beginning: bool = True) -> dict[str, str]:
    return {fault.where: fault.code for fault in understood(draft, beginning=beginning).faults}


def test_a_blank_draft_misses_what_nobody_else_can_tell_and_nothing_more():
    missing = codes(Draft())
    assert set(missing.values()) == {"missing"}
    assert set(missing) == {
        "name",
        "kind",
        "organiser",
        "starts_on",
        "place.name",
        "place.commune",
        "venues",
        "peak",
        "features",
        "state_funded",
    }


def test_what_is_missing_is_told_in_the_order_of_the_steps():
    places = [field_of(fault.where) for fault in understood(Draft(), beginning=True).faults]
    assert places == sorted(places, key=list(Draft.model_fields).index)


def test_what_is_left_empty_follows_from_the_rest():
    draft = WHOLE.replaced(
        edition="",
        ends_on="",
        seats_covered="",
        seats_open_air=" ",
        parking_spaces="",
        peak_staff="",
        venues=(WHOLE.venues[0].replaced(name=""),),
    )
    event = understood(draft, beginning=True).event
    assert event is not None
    assert (event.edition, event.ends_on) == ("2027", event.starts_on)
    assert (event.seats.total, event.parking_spaces, event.peak.staff) == (0, 0, 0)
    assert event.venues[0].name == "Gymnase municipal"


@pytest.mark.parametrize(("window", "typed"), [("fr", "fr"), ("fr@easy", "fr"), ("en", "en")])
def test_people_type_in_the_language_of_the_window_unless_they_say_another(window, typed):
    with in_language(window):
        begun = [understood(draft_of(example()).replaced(language=said), beginning=True) for said in ("", "fr", "en")]
    assert [said.event.language for said in begun] == [typed, "fr", "en"]


def test_visitors_left_empty_are_as_many_as_at_the_busiest_moment():
    event = understood(WHOLE.replaced(total_visitors=" "), beginning=True).event
    assert event.total_visitors == event.peak.total == 170
    half_wrong = WHOLE.replaced(total_visitors="", peak_staff="99 999 999")
    assert codes(half_wrong) == {"peak.staff": "too_large"}
    assert "total_visitors" not in understood(half_wrong, beginning=False).values


@pytest.mark.parametrize(
    ("changes", "where", "code"),
    (
        ({"starts_on": "hier"}, "starts_on", "not_a_date"),
        ({"ends_on": "hier"}, "ends_on", "not_a_date"),
        ({"ends_on": "12/03/2027"}, "ends_on", "end_before_start"),
        ({"starts_on": "12/03/1850"}, "starts_on", "not_a_date"),
        ({"peak_staff": "peu"}, "peak.staff", "wrong_type"),
        ({"peak_staff": "99 999 999"}, "peak.staff", "too_large"),
        ({"total_visitors": "-1"}, "total_visitors", "wrong_type"),
        ({"budget": "cher"}, "budget", "wrong_type"),
        ({"place_insee": "chartres"}, "place.insee", "bad_pattern"),
        ({"name": "é" * 301}, "name", "too_long"),
    ),
)
def test_what_is_wrong_is_told_once_at_its_place(changes, where, code):
    assert codes(WHOLE.replaced(**changes)) == {where: code}


def test_a_venue_without_its_sort_or_its_name_is_told_at_its_row():
    venues = (*WHOLE.venues, VenueDraft(), VenueDraft(name="Parvis"), VenueDraft(form="tent"))
    assert codes(WHOLE.replaced(venues=venues)) == {"venues[3].form": "missing", "venues[4].name": "missing"}


def test_two_venues_of_one_name_are_told_at_the_second():
    venues = (*WHOLE.venues, VenueDraft(), VenueDraft(name=" Gymnase ", form="road"))
    assert codes(WHOLE.replaced(venues=venues)) == {"venues[3].name": "venue_named_twice"}


def test_the_event_of_an_open_audit_may_declare_nothing_of_its_site():
    bare = WHOLE.replaced(features=())
    assert codes(bare) == {"features": "missing"}
    assert codes(bare, beginning=False) == {}


def test_what_is_right_is_kept_beside_what_is_wrong():
    said = understood(WHOLE.replaced(name="", peak_staff="peu", ends_on="1/1/2027"), beginning=False)
    assert said.event is None
    assert not {"name", "peak", "starts_on", "ends_on"} & set(said.values)
    assert said.values["total_visitors"] == 170


def test_the_class_of_a_new_event_goes_by_the_numbers_that_can_be_read():
    said = understood(WHOLE.replaced(peak_staff="peu"), beginning=True)
    assert said.values["peak"] == {"spectators": 90, "athletes": 48, "staff": 0, "volunteers": 20}
