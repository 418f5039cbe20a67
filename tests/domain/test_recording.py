"""Recording a user test: nothing is written down that the tester's own consent does not cover (RULES.md rule 10)."""

from datetime import timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain import recording
from audit_app.domain.audit import AuditState, EvidenceKind, State
from audit_app.domain.codes import Audience
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.observation import Parting, Pay
from audit_app.domain.tester import Guarded, Tester
from audit_app.domain.user_test import OwnScenario
from audit_app.domain.withdrawing import withdrawn
from audit_app.errors import (
    NotAgreed,
    NotAllowedNow,
    NotDigital,
    NotRepresented,
    UnknownAttempt,
    UnknownLine,
    UnknownScenario,
    UnknownTester,
    UnknownUserTest,
    UnknownZone,
)
from tests.domain.examples import EVE, FIRST_DAY, audit, finding, uuid, zone
from tests.testing import a_finding, a_picture, a_round, a_tester, agreeing, an_observation

OWN = OwnScenario(id="X1", title="Trouver la buvette", goal="Boire un verre")
BARE = Tester(id="T01", audiences=(Audience.SPECTATORS,))


def _welcomed(*uses, whole=None):
    return recording.welcomed(whole or audit(), BARE, agreeing(*uses))


def test_a_plan_is_kept_and_rewritten_under_its_id():
    plan = a_round(id=uuid(3), scenarios=("S6", "S8"))
    planned = recording.planned(audit(), plan)
    assert planned.user_tests == {uuid(3): plan}
    again = recording.planned(planned, plan.replaced(place="Parking nord"))
    assert again.user_tests[uuid(3)].place == "Parking nord"
    assert recording.ended(again, uuid(3), FIRST_DAY).user_tests[uuid(3)].ended_on == FIRST_DAY


def test_a_round_nobody_planned_does_not_end():
    with pytest.raises(UnknownUserTest) as refused:
        recording.ended(recording.planned(audit(), a_round(id=uuid(3))), uuid(4), EVE)
    assert refused.value.choices == (uuid(3),)


def test_a_scenario_of_ones_own_is_written_before_it_is_planned_or_tried():
    with pytest.raises(UnknownScenario):
        recording.planned(audit(), a_round(scenarios=("X1",)))
    with pytest.raises(UnknownScenario):
        recording.observed(_welcomed(), an_observation(scenario="X1", quote=""))
    written = recording.scenario_written(_welcomed(), OWN)
    assert recording.planned(written, a_round(scenarios=("X1", "S6"))).own_scenarios == {"X1": OWN}
    assert len(recording.observed(written, an_observation(scenario="X1", quote="")).observations) == 1


def test_a_tester_is_welcomed_with_every_answer_they_gave():
    whole = _welcomed(Use.PHOTO)
    assert whole.testers == {"T01": BARE}
    assert [use for use in Use if whole.agreed("T01", use)] == [Use.TAKE_PART, Use.PHOTO]
    assert len(whole.consents) == len(Use), "a refusal is an answer too"


def test_nobody_is_welcomed_who_does_not_take_part():
    for consents in ({}, {Use.TAKE_PART: Consent(given=False)}, agreeing() | {Use.TAKE_PART: Consent(given=False)}):
        with pytest.raises(NotAgreed) as refused:
            recording.welcomed(audit(), BARE, consents)
        assert (refused.value.tester, refused.value.use) == ("T01", Use.TAKE_PART)


class TestWhoHasToBeRepresented:
    """Under 18 or protected: nothing counts as given before somebody else agreed as well."""

    @pytest.fixture(params=(Guarded.MINOR, Guarded.PROTECTED))
    def guarded(self, request):
        return BARE.replaced(guarded=request.param)

    def test_they_take_part_once_their_representative_agrees_too(self, guarded):
        with pytest.raises(NotRepresented) as refused:
            recording.welcomed(audit(), guarded, agreeing())
        assert refused.value.tester == "T01"
        too = {use: one.replaced(represented=True) for use, one in agreeing(Use.NEEDS).items()}
        whole = recording.welcomed(audit(), guarded, too)
        assert [use for use in Use if whole.agreed("T01", use)] == [Use.TAKE_PART, Use.NEEDS]

    def test_what_they_say_yes_to_alone_is_refused_or_waits(self, guarded):
        too = {use: one.replaced(represented=True) for use, one in agreeing().items()}
        whole = recording.welcomed(audit(), guarded, too)
        with pytest.raises(NotRepresented):
            recording.agreed(whole, "T01", Use.QUOTATION, Consent(given=True))
        waits = recording.answered(whole, "T01", Use.QUOTATION, Consent(given=True))
        assert (waits.said_yes("T01", Use.QUOTATION), waits.agreed("T01", Use.QUOTATION)) == (True, False)
        with pytest.raises(NotRepresented):
            recording.observed(waits, an_observation())
        both = recording.represented(waits, "T01")
        assert recording.observed(both, an_observation()).observations
        assert not both.agreed("T01", Use.PHOTO)
        assert not recording.agreed(whole, "T01", Use.PHOTO, Consent(given=False)).agreed("T01", Use.PHOTO)

    def test_who_is_found_to_be_under_guard_later_waits_for_it_too(self, guarded):
        later = recording.guarded(_welcomed(Use.PHOTO), "T01", guarded.guarded)
        assert not any(later.agreed("T01", use) for use in Use)
        assert recording.represented(later, "T01").agreed("T01", Use.PHOTO)
        assert recording.guarded(later, "T01", Guarded.ADULT).agreed("T01", Use.PHOTO)
        with pytest.raises(UnknownTester):
            recording.guarded(later, "T02", Guarded.MINOR)


@pytest.mark.parametrize(
    "told", [{"profile": None, "needs": ""}, {"profile": None, "aids": ""}, {"needs": "", "aids": ""}]
)
def test_needs_aids_and_profile_are_each_noted_only_with_the_consent_to_it(told):
    with pytest.raises(NotAgreed) as refused:
        recording.welcomed(audit(), a_tester(**told), agreeing(Use.PHOTO))
    assert refused.value.use == Use.NEEDS
    assert recording.welcomed(audit(), a_tester(**told), agreeing(Use.NEEDS)).testers


def test_a_tester_who_agreed_before_is_changed_without_being_asked_anew():
    changed = recording.welcomed(_welcomed(Use.NEEDS), a_tester())
    assert changed.testers["T01"] == a_tester()


def test_words_are_quoted_only_with_the_consent_to_it():
    with pytest.raises(NotAgreed) as refused:
        recording.observed(_welcomed(), an_observation())
    assert refused.value.use == Use.QUOTATION
    assert recording.observed(_welcomed(), an_observation(quote="")).observations
    assert recording.observed(_welcomed(Use.QUOTATION), an_observation()).observations


def test_an_attempt_names_things_that_are_there():
    whole = _welcomed(whole=audit(zones={"north": zone("north")}))
    with pytest.raises(UnknownTester) as unknown:
        recording.observed(whole, an_observation("T02", quote=""))
    assert unknown.value.choices == ("T01",)
    with pytest.raises(UnknownUserTest):
        recording.observed(whole, an_observation(test=uuid(3), quote=""))
    with pytest.raises(UnknownZone):
        recording.observed(whole, an_observation(zone="south", quote=""))
    planned = recording.planned(whole, a_round(id=uuid(3)))
    kept = recording.observed(planned, an_observation(id=uuid(4), test=uuid(3), zone="north", quote=""))
    assert (kept.observations[uuid(4)].test, kept.observations[uuid(4)].zone) == (uuid(3), "north")


def test_a_tester_answers_at_the_end_and_is_paid_whether_or_not_anything_was_tried():
    whole = recording.parted(_welcomed(), Parting(id=uuid(5), tester="T01", best="L’accueil"))
    whole = recording.paid(whole, Pay(id=uuid(6), tester="T01", what="Trajet", amount=12))
    assert (whole.partings[uuid(5)].best, whole.pays[uuid(6)].amount) == ("L’accueil", 12)
    with pytest.raises(UnknownTester):
        recording.paid(whole, Pay(id=uuid(6), tester="T02", what="Trajet", amount=12))
    with pytest.raises(UnknownUserTest):
        recording.parted(whole, Parting(id=uuid(5), tester="T01", test=uuid(3)))


def test_a_problem_is_met_by_testers_who_are_here_on_lines_that_are_asked():
    met = recording.met(_welcomed(), finding(7, "CIR-01", testers=["T01"], reach=2, scenario="S6"))
    assert met.findings[uuid(7)].testers == ("T01",)
    with pytest.raises(UnknownTester):
        recording.met(met, a_finding("T01", "T02"))
    with pytest.raises(UnknownLine):
        recording.met(met, a_finding("T01", lines=("SAN-01",)))


def test_whoever_said_yes_may_be_asked_again_and_every_day_is_kept():
    once = recording.asked_again(_welcomed(), "T01", Use.TAKE_PART, EVE)
    twice = recording.asked_again(once, "T01", Use.TAKE_PART, FIRST_DAY)
    assert twice.consents[key_of("T01", Use.TAKE_PART)].asked_again == (EVE, FIRST_DAY)
    with pytest.raises(NotAgreed):
        recording.asked_again(twice, "T01", Use.PHOTO, EVE)


def test_what_was_agreed_to_on_the_day_itself_is_not_asked_again():
    audit = _welcomed()
    given = audit.consents[key_of("T01", Use.TAKE_PART)].on
    assert recording.to_ask_again(audit, "T01", given) == ()
    later = given + timedelta(days=1)
    assert recording.to_ask_again(audit, "T01", later) == (Use.TAKE_PART,)
    assert recording.to_ask_again(recording.asked_again(audit, "T01", Use.TAKE_PART, later), "T01", later) == ()


WRITES = {
    "observed": partial(recording.observed, observation=an_observation(quote="")),
    "parted": partial(recording.parted, parting=Parting(id=uuid(5), tester="T01")),
    "paid": partial(recording.paid, pay=Pay(id=uuid(6), tester="T01", what="Trajet", amount=1)),
    "met": partial(recording.met, finding=a_finding("T01")),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_after_a_no_nothing_more_of_them_is_written(write):
    refused = recording.agreed(_welcomed(), "T01", Use.TAKE_PART, Consent(given=False, withdrawn_on=EVE))
    with pytest.raises(NotAgreed):
        write(refused)


OTHERS = {
    "planned": partial(recording.planned, test=a_round()),
    "own": partial(recording.scenario_written, scenario=OWN),
    "agreed": partial(recording.agreed, tester="T01", use=Use.PHOTO, consent=Consent(given=True)),
    "welcomed": partial(recording.welcomed, tester=BARE),
}


@pytest.mark.parametrize("write", [*WRITES.values(), *OTHERS.values()], ids=[*WRITES, *OTHERS])
def test_a_closed_audit_takes_nothing_in(write):
    with pytest.raises(NotAllowedNow):
        write(_welcomed().replaced(state=State(state=AuditState.CLOSED)))


@given(st.sets(st.sampled_from(Use)))
def test_consents_gate_everything(given_):
    consents = {use: Consent(given=use in given_) for use in Use}
    tries = {
        Use.TAKE_PART: partial(recording.welcomed, tester=BARE, consents=consents),
        Use.NEEDS: partial(recording.welcomed, tester=a_tester(), consents=consents),
    }
    for use, write in tries.items():
        needed = {Use.TAKE_PART, use}
        if needed <= given_:
            assert write(audit()).testers
        else:
            with pytest.raises(NotAgreed) as refused:
                write(audit())
            assert refused.value.use in needed - given_
    if Use.TAKE_PART in given_ and Use.QUOTATION not in given_:
        with pytest.raises(NotAgreed):
            recording.observed(recording.welcomed(audit(), BARE, consents), an_observation())


@pytest.mark.parametrize("asked", [{"needs_met": 5}, {"easy_to_use": 1}, {"needs_met": 5, "easy_to_use": 1}])
def test_how_usable_a_service_is_is_asked_of_digital_services_alone(asked):
    made = an_observation(scenario="S8", **asked)
    with pytest.raises(NotDigital) as refused:
        recording.require_digital(made, {"S2"})
    assert refused.value.scenario == "S8"
    recording.require_digital(made, {"S8"})
    recording.require_digital(an_observation(scenario="S8"), set())


def _seen(*uses):
    tried = recording.observed(_welcomed(*uses), an_observation(id=uuid(70), scenario="S8", quote=""))
    return tried, a_picture("CIR-01", "a" * 64, id=uuid(71))


def test_a_photo_of_an_attempt_shows_whoever_tried_and_needs_their_consent():
    tried, photo = _seen(Use.PHOTO)
    kept = recording.pictured(tried, uuid(70), photo).evidence[uuid(71)]
    assert (kept.attempt, kept.line, kept.finding, kept.shows) == (uuid(70), "", None, ("T01",))
    assert kept.subject == uuid(70)
    assert recording.pictured(tried, uuid(70), photo).evidence_of(uuid(70)) == (kept,)
    refused, photo = _seen(Use.VOICE)
    for piece in (photo,):
        with pytest.raises(NotAgreed) as raised:
            recording.pictured(refused, uuid(70), piece)
        assert raised.value.use is Use.PHOTO
    sound = photo.replaced(kind=EvidenceKind.AUDIO, suffix=".wav")
    assert recording.pictured(refused, uuid(70), sound).evidence
    with pytest.raises(NotAgreed):
        recording.pictured(tried, uuid(70), sound)
    paper = photo.replaced(kind=EvidenceKind.DOCUMENT, suffix=".pdf")
    assert recording.pictured(_seen()[0], uuid(70), paper).evidence
    with pytest.raises(UnknownAttempt):
        recording.pictured(tried, uuid(72), photo)


@pytest.mark.parametrize("use", [Use.PHOTO, Use.TAKE_PART])
def test_a_photo_of_an_attempt_goes_with_the_consent_even_where_nobody_is_said_to_be_seen(use):
    tried, photo = _seen(Use.PHOTO)
    whole = recording.pictured(tried, uuid(70), photo)
    faceless = whole.replaced(evidence={uuid(71): whole.evidence[uuid(71)].replaced(shows=())})
    assert withdrawn(faceless, "T01", (Use.VOICE,), EVE).audit.evidence
    gone = withdrawn(faceless, "T01", (use,), EVE)
    assert gone.audit.evidence == {}
    assert gone.files == ("a" * 64,)


def test_a_photo_of_what_testers_met_shows_them_and_needs_their_consent():
    tried, photo = _seen(Use.PHOTO)
    met = recording.met(tried, finding(80, testers=("T01",), lines=()))
    piece = photo.replaced(line="", finding=uuid(80), attempt=None)
    kept = recording.seen(met, (piece,))
    assert kept.evidence[piece.id].shows == ("T01",)
    assert withdrawn(kept, "T01", (Use.PHOTO,), EVE).audit.evidence == {}
    assert recording.seen(met, (piece,), nobody=True).evidence[piece.id].shows == ()
    sound = piece.replaced(kind=EvidenceKind.AUDIO, suffix=".wav")
    with pytest.raises(NotAgreed) as raised:
        recording.seen(met, (sound,))
    assert raised.value.use is Use.VOICE
    paper = piece.replaced(kind=EvidenceKind.DOCUMENT, suffix=".pdf")
    assert recording.seen(met, (paper,)).evidence[piece.id].shows == ()


def test_a_photo_of_what_nobody_of_the_testers_met_asks_nobody():
    tried, photo = _seen()
    plain = recording.met(tried, finding(80, testers=(), lines=()))
    piece = photo.replaced(line="", finding=uuid(80), attempt=None)
    assert recording.seen(plain, (piece,)).evidence[piece.id].shows == ()
    unasked = plain.replaced(findings={uuid(80): plain.findings[uuid(80)].replaced(testers=("T09",))})
    assert recording.seen(unasked, (piece,)).evidence[piece.id].shows == ()


def test_who_met_a_problem_may_be_recognised_in_its_photos_but_not_in_its_documents():
    tried, photo = _seen(Use.PHOTO)
    met = recording.met(tried, finding(80, testers=("T01",), lines=()))
    piece = photo.replaced(line="", finding=uuid(80), attempt=None)
    assert recording.recognisable(met, piece) == ("T01",)
    assert recording.recognisable(met, piece.replaced(kind=EvidenceKind.DOCUMENT, suffix=".pdf")) == ()
    assert recording.recognisable(met, photo) == ()
    assert recording.recognisable(met.replaced(testers={}), piece) == ()


def test_whoever_takes_their_part_back_has_left_and_nobody_else_has():
    whole = _welcomed()
    assert not recording.has_left(whole, "T01")
    assert not recording.has_left(whole, "T09")
    assert not recording.has_left(withdrawn(whole, "T01", (Use.PHOTO,), EVE).audit, "T01")
    left = withdrawn(whole, "T01", (Use.TAKE_PART,), EVE).audit
    assert recording.has_left(left, "T01")
    assert not recording.has_left(_welcomed(whole=left), "T01")
