"""What of a tester's identity goes with a consent, and what is needed all the same, until which day."""

from datetime import date, timedelta

import pytest

from audit_app.domain import recording
from audit_app.domain.consent import Use
from audit_app.domain.observation import Pay
from audit_app.domain.tester_identity import (
    KEPT_FOR,
    PAID_WITHIN,
    IdentityPart,
    default_end,
    needed_until,
    parts_covered,
    require_agreed,
)
from audit_app.errors import NotAgreed
from tests.domain.examples import EVE, audit, uuid
from tests.testing import a_round, a_tester, agreeing

NAME, CONTACT, BESIDE = IdentityPart
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("uses", "parts"),
    [
        ({Use.TAKE_PART}, tuple(IdentityPart)),
        ({Use.TAKE_PART, Use.CONTACT}, tuple(IdentityPart)),
        ({Use.CONTACT}, (CONTACT, BESIDE)),
        ({Use.NAME, Use.PHOTO}, (NAME, BESIDE)),
        ({Use.NAME, Use.CONTACT}, tuple(IdentityPart)),
        ({Use.PHOTO, Use.VOICE, Use.QUOTATION, Use.NEEDS}, ()),
    ],
)
def test_taking_part_covers_all_and_contact_and_name_whom_to_call_as_well(uses, parts):
    assert parts_covered(frozenset(uses)) == parts


@pytest.fixture
def whole():
    return recording.welcomed(audit(), a_tester(needs="", aids="", profile=None), agreeing())


def test_a_name_and_whom_to_call_are_needed_until_the_event_is_over_where_no_round_is_planned(whole):
    last = whole.event.ends_on
    assert needed_until(whole, "T01", EVE) == {NAME: last, BESIDE: last}
    assert needed_until(whole, "T01", last) == {NAME: last, BESIDE: last}
    assert needed_until(whole, "T01", last + DAY) == {}


def test_where_rounds_are_planned_they_are_needed_until_the_last_of_them(whole):
    planned = whole
    for number, on in enumerate((date(2026, 1, 1), EVE + DAY, EVE + 3 * DAY)):
        planned = recording.planned(planned, a_round(id=uuid(50 + number), on=on))
    assert needed_until(planned, "T01", EVE)[BESIDE] == EVE + 3 * DAY
    ended = recording.ended(planned, uuid(52), EVE)
    assert needed_until(ended, "T01", EVE)[BESIDE] == EVE + DAY
    assert needed_until(recording.ended(ended, uuid(51), EVE), "T01", EVE) == {}
    undated = recording.planned(whole, a_round(id=uuid(50), on=None))
    assert needed_until(undated, "T01", EVE)[BESIDE] == whole.event.ends_on


def test_a_name_is_needed_for_what_is_owed_and_whom_to_call_is_not(whole):
    after = whole.event.ends_on + DAY
    owed = recording.paid(whole, Pay(id=uuid(60), tester="T01", what="Trajet", amount=5))
    assert needed_until(owed, "T01", after) == {NAME: after + PAID_WITHIN}
    settled = recording.paid(owed, Pay(id=uuid(60), tester="T01", what="Trajet", amount=5, paid_on=after))
    assert needed_until(settled, "T01", after) == {}


def test_nothing_is_needed_of_whoever_takes_no_part(whole):
    assert needed_until(whole, "T02", EVE) == {}


def test_unless_told_names_are_kept_six_months_after_the_event_or_after_today(whole):
    last = whole.event.ends_on
    assert default_end(whole, EVE) == last + KEPT_FOR
    assert default_end(whole, last + DAY) == last + DAY + KEPT_FOR


def test_a_name_needs_taking_part_and_the_way_to_reach_somebody_the_consent_to_contact(whole):
    require_agreed(whole, "T01", (NAME, BESIDE))
    with pytest.raises(NotAgreed) as refused:
        require_agreed(whole, "T01", (NAME, CONTACT))
    assert refused.value == NotAgreed("T01", Use.CONTACT)
    with pytest.raises(NotAgreed) as refused:
        require_agreed(whole, "T09", ())
    assert refused.value == NotAgreed("T09", Use.TAKE_PART)
    reached = recording.welcomed(audit(), a_tester(needs="", aids="", profile=None), agreeing(Use.CONTACT))
    require_agreed(reached, "T01", tuple(IdentityPart))
