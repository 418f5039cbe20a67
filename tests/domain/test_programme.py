"""The parasport programme: para events, demonstrations and media productions of an event."""

import pytest
from pydantic import ValidationError

from audit_app.domain.programme import MOST_ENTRIES
from tests.domain.examples import FIRST_DAY, entry, event


def test_an_entry_may_say_its_day_and_how_many_athletes_take_part():
    assert (entry().on, entry().athletes) == (None, None)
    told = entry(on=FIRST_DAY.isoformat(), athletes=12)
    assert (told.on, told.athletes) == (FIRST_DAY, 12)


@pytest.mark.parametrize(
    "wrong", [{"title": " "}, {"kind": "parade"}, {"athletes": -1}, {"athletes": 2_000_000}, {"on": "16/05/2027"}]
)
def test_an_entry_that_says_nothing_sensible_is_refused(wrong):
    with pytest.raises(ValidationError):
        entry(**wrong)


def test_an_event_keeps_its_programme_in_order_and_begins_without_one():
    assert event().para_programme == ()
    two = [entry(), entry(kind="media", title="Résumé audiodécrit")]
    assert event(para_programme=two).para_programme == tuple(two)


def test_an_event_has_no_more_entries_than_a_person_would_type():
    assert len(event(para_programme=[entry()] * MOST_ENTRIES).para_programme) == MOST_ENTRIES
    with pytest.raises(ValidationError):
        event(para_programme=[entry()] * (MOST_ENTRIES + 1))
