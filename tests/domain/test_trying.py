"""The user tests of the size class: how many testers, of how many profiles, as what; and how far those recorded go."""

import pytest
from hypothesis import given

from audit_app.domain import recording
from audit_app.domain.codes import Audience, Family
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.event import SizeClass
from audit_app.domain.observation import Observation
from audit_app.domain.targets import tester_profiles, testers
from audit_app.domain.trying import recorded, tried
from audit_app.domain.user_test import OwnScenario
from audit_app.domain.withdrawing import withdrawn
from tests.builders import an_audit
from tests.domain.examples import EVE, audit, event, finding, uuid
from tests.strategies import afternoons
from tests.testing import a_picture, a_tester, agreeing, an_observation, tried_by

N2 = event(peak={"spectators": 400, "athletes": 30, "staff": 10, "volunteers": 10})
ALL = ("P1", "P2", "P4", "P6")


def _as(whole, code, scenario):
    return recording.observed(whole, an_observation(code, scenario, quote=""))


def test_nothing_is_begun_without_an_attempt():
    welcomed = recording.welcomed(audit(), a_tester(), agreeing(Use.NEEDS))
    found = tried(welcomed)
    assert (found.is_begun, found.is_enough, found.testers, found.profiles) == (False, False, 0, 0)
    assert dict(found.families) == {}


def test_an_attempt_that_was_begun_and_of_which_nothing_is_told_is_no_test_done():
    whole = recording.welcomed(audit(), a_tester(), agreeing(Use.NEEDS, Use.PHOTO))
    begun = Observation(id=uuid(7), tester="T01", scenario="S8", on=EVE, by="Ana", from_paper=True)
    assert not tried(recording.observed(whole, begun)).is_begun
    told = tried(recording.observed(whole, begun.replaced(help=0)))
    assert (told.testers, told.profiles, dict(told.families)) == (1, 1, {Family.VISUAL: 1})
    pictured = recording.pictured(recording.observed(whole, begun), begun.id, a_picture("CIR-01", "a" * 64))
    assert tried(pictured).is_begun


def test_a_tester_counts_once_whatever_they_tried():
    found = tried(_as(_as(tried_by(audit(), T01="P4"), "T01", "S1"), "T01", "S8"))
    assert (found.is_begun, found.testers, found.profiles) == (True, 1, 1)


@pytest.mark.parametrize(
    ("profiles", "enough"),
    [(("P4",), False), (("P4", "P4"), False), (("P4", "P1"), True), (("P4", "P4", "P1"), True)],
)
def test_a_small_event_asks_for_two_testers_of_two_profiles_whatever_they_come_as(profiles, enough):
    found = tried(tried_by(audit(), **{f"T{n:02}": profile for n, profile in enumerate(profiles, 1)}))
    assert (found.testers_asked, found.profiles_asked, found.audiences_lacking) == (2, 2, ())
    assert found.is_enough is enough


def test_from_n2_on_somebody_tries_as_an_athlete_a_spectator_and_a_volunteer():
    four = tried_by(audit(event=N2), **dict(zip(("T01", "T02", "T03", "T04"), ALL, strict=True)))
    assert tried(four).audiences_lacking == (Audience.ATHLETES, Audience.VOLUNTEERS)
    assert not tried(four).is_enough
    assert tried(_as(_as(four, "T01", "A1"), "T02", "V4")).is_enough


def test_what_a_tester_comes_as_counts_like_what_they_try():
    coming = a_tester("T01", audiences=(Audience.ATHLETES, Audience.VOLUNTEERS))
    four = recording.welcomed(audit(event=N2), coming, agreeing(Use.NEEDS))
    four = recording.scenario_written(four, OwnScenario(id="X1", title="Trouver la buvette", goal="Boire un verre"))
    four = _as(four, "T01", "X1")
    assert tried(four).audiences_lacking == (Audience.SPECTATORS,)


def test_no_athlete_is_asked_for_where_none_takes_part():
    shown = audit(event=event(peak={"spectators": 400, "athletes": 0, "staff": 10, "volunteers": 0}))
    assert tried(tried_by(shown, T01="P4")).audiences_lacking == ()


def test_families_are_counted_by_what_testers_speak_for():
    found = tried(tried_by(audit(), T01="P3", T02="P1", T03="P4"))
    assert dict(found.families) == {Family.MOTOR: 2, Family.VISUAL: 1, Family.ILLNESS: 1}


def test_a_profile_nobody_told_counts_the_tester_and_no_profile():
    untold = recording.welcomed(audit(), a_tester(profile=None, needs="", aids=""), agreeing())
    found = tried(_as(untold, "T01", "S1"))
    assert (found.testers, found.profiles, dict(found.families)) == (1, 0, {})


def test_whoever_takes_no_part_any_more_counts_no_more():
    two = tried_by(audit(), T01="P4", T02="P1")
    assert tried(withdrawn(two, "T01", {Use.TAKE_PART}, EVE).audit).testers == 1
    refused = two.replaced(consents={**two.consents, key_of("T01", Use.TAKE_PART): Consent(given=False)})
    assert tried(refused).testers == 1


def test_who_is_recorded_tried_something_or_met_a_problem():
    two = tried_by(audit(), T01="P4").replaced(findings={uuid(5): finding(5, testers=["T01", "T09"])})
    assert recorded(two) == {"T01", "T09"}
    assert recorded(audit()) == frozenset()


@given(afternoons)
def test_more_attempts_never_make_less_of_the_tests(gestures):
    whole = an_audit()
    for gesture in gestures:
        whole = gesture(whole)
    before, after = tried(whole), tried(tried_by(whole.replaced(state=an_audit().state), T99="P4"))
    assert after.testers == before.testers + 1
    assert after.profiles >= before.profiles
    assert set(after.audiences_lacking) <= set(before.audiences_lacking)
    assert after.is_enough or not before.is_enough
    assert (before.testers_asked, before.profiles_asked) in [(testers(c), tester_profiles(c)) for c in SizeClass]
