"""User testing: a tester who is blocked overrules the checklist (RULES.md rule 8)."""

import pytest

from audit_app.domain.audit import Audit, AuditState, ClosedBy, State, Verdict
from audit_app.domain.beginning import event_changed
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.progress import standings
from audit_app.domain.recording import represented
from audit_app.domain.tester import Guarded, Tester
from audit_app.domain.user_testing import awaited, decided, found, heard, met_by_testers, overruled
from audit_app.errors import ClosedAlready, NotAllowedNow, UnknownLine, UnknownZone, UsersOverrule
from tests.domain.examples import EVE, audit, criterion, decision, event, finding, said, uuid, zone

TWO = (criterion("CIR-01"), criterion("CIR-02", when="indoor"))


def test_a_blocked_tester_overrules_every_line_the_problem_touches():
    blocked = found(audit(*TWO), finding(5, "CIR-01", "CIR-02"))
    assert overruled(blocked) == {"CIR-01": (uuid(5),), "CIR-02": (uuid(5),)}


@pytest.mark.parametrize("verdict", Verdict)
def test_an_overruled_line_counts_as_non_compliant_and_keeps_the_organisers_verdict_beside(verdict):
    row = standings(found(said(audit(), {"CIR-01": verdict}), finding(5, "CIR-01")))["CIR-01"]
    assert row.counts_as is Verdict.NON_COMPLIANT
    assert row.answer is not None
    assert row.answer.verdict is verdict
    assert row.overruled_by == (uuid(5),)


@pytest.mark.parametrize("severity", [0, 1, 2, 3])
def test_a_lesser_problem_overrules_nothing(severity):
    assert overruled(found(audit(), finding(5, "CIR-01", severity=severity))) == {}


def test_a_problem_no_tester_met_overrules_nothing():
    assert overruled(found(audit(), finding(5, "CIR-01", testers=[]))) == {}


@pytest.mark.parametrize("refused", [Consent(given=False), Consent(given=False, withdrawn_on=EVE)])
def test_a_tester_who_takes_no_part_any_more_overrules_nothing(refused):
    both = found(audit(), finding(5, "CIR-01", testers=["T1", "T2"]))
    one = both.replaced(consents={key_of("T1", Use.TAKE_PART): refused, key_of("T2", Use.PHOTO): refused})
    assert heard(one, one.findings[uuid(5)]) == ("T2",)
    assert overruled(one) == {"CIR-01": (uuid(5),)}
    none = one.replaced(consents={**one.consents, key_of("T2", Use.TAKE_PART): refused})
    assert overruled(none) == {}
    given = one.replaced(consents={key_of("T1", Use.TAKE_PART): Consent(given=True)})
    assert heard(given, given.findings[uuid(5)]) == ("T1", "T2")


@pytest.mark.parametrize("less", [{"severity": 3}, {"severity": None}, {"lines": ("CIR-01",)}, {"testers": ("T1",)}])
@pytest.mark.parametrize("closed", [None, decision()])
def test_what_blocked_testers_weigh_with_is_never_taken_away_without_a_reason(less, closed):
    blocked = found(audit(*TWO), finding(5, "CIR-01", "CIR-02", testers=["T1", "T2"], decision=closed))
    with pytest.raises(UsersOverrule) as refused:
        found(blocked, blocked.findings[uuid(5)].replaced(**less))
    assert refused.value.finding == uuid(5)


def test_more_gravity_more_lines_and_other_words_stay_free():
    slight = found(audit(*TWO), finding(5, "CIR-01", severity=3))
    grave = found(slight, finding(5, "CIR-01"))
    wide = found(grave, finding(5, "CIR-02", "CIR-01", title="Bloqués", testers=["T2", "T1"], reach=3))
    assert overruled(wide) == {"CIR-01": (uuid(5),), "CIR-02": (uuid(5),)}


def test_a_line_that_is_not_asked_now_is_kept_since_it_may_be_asked_again():
    hidden = event_changed(found(audit(*TWO), finding(5, "CIR-01", "CIR-02")), event(features="outdoor"))
    with pytest.raises(UsersOverrule):
        found(hidden, finding(5, "CIR-01"))


def test_what_nobody_heard_met_can_be_rewritten():
    by_helper = found(audit(*TWO), finding(5, "CIR-01", testers=[]))
    assert found(by_helper, finding(5, testers=[], severity=1)).findings[uuid(5)].severity == 1
    gone = found(audit(*TWO), finding(5, "CIR-01")).replaced(
        consents={key_of("T1", Use.TAKE_PART): Consent(given=False)}
    )
    assert found(gone, finding(5, "CIR-01", severity=1)).findings[uuid(5)].severity == 1


@pytest.mark.parametrize("closed_by", ClosedBy)
def test_a_later_test_or_a_reasoned_decision_ends_it(closed_by):
    blocked = found(said(audit(), {"CIR-01": "compliant"}), finding(5, "CIR-01"))
    closed = decided(blocked, uuid(5), decision(closed_by=closed_by))
    assert overruled(closed) == {}
    assert standings(closed)["CIR-01"].counts_as is Verdict.COMPLIANT
    assert closed.findings[uuid(5)].decision == decision(closed_by=closed_by)


def test_one_decision_does_not_end_the_other_findings():
    both = found(found(audit(), finding(6, "CIR-01")), finding(5, "CIR-01"))
    assert overruled(both) == {"CIR-01": (uuid(5), uuid(6))}
    assert overruled(decided(both, uuid(5), decision())) == {"CIR-01": (uuid(6),)}


def test_a_finding_without_a_line_waits_to_be_sorted():
    unsorted = found(audit(), finding(5))
    assert overruled(unsorted) == {}
    assert overruled(found(unsorted, finding(5, "CIR-01"))) == {"CIR-01": (uuid(5),)}


def test_a_finding_on_a_line_that_is_not_asked_is_refused_rather_than_overrule_nothing():
    split = audit(criterion("CIR-01", zone_kind="path"), zones={"north": zone("north")})
    with pytest.raises(UnknownLine) as refused:
        found(split, finding(5, "CIR-01"))
    assert refused.value.near == ("CIR-01@north",)


def test_a_finding_newly_met_at_a_place_that_is_none_is_refused_and_one_whose_place_is_gone_is_kept():
    with pytest.raises(UnknownZone):
        found(audit(zones={"north": zone("north")}), finding(5, zone="south"))
    gone = found(audit(zones={"north": zone("north")}), finding(5, zone="north")).replaced(zones={})
    assert found(gone, finding(5, zone="north", title="Marche")).findings[uuid(5)].title == "Marche"


def test_a_finding_whose_line_was_set_aside_can_still_be_rewritten():
    hidden = event_changed(found(audit(*TWO), finding(5, "CIR-02")), event(features="outdoor"))
    rewritten = found(hidden, finding(5, "CIR-02", "CIR-01", title="Marche"))
    assert rewritten.findings[uuid(5)].title == "Marche"
    assert standings(rewritten)["CIR-01"].overruled_by == (uuid(5),)


def test_an_unknown_finding_cannot_be_decided():
    with pytest.raises(UnknownLine) as refused:
        decided(found(audit(), finding(5)), uuid(6), decision())
    assert (refused.value.line, refused.value.near) == (uuid(6), (uuid(5),))


@pytest.mark.parametrize("gesture", [lambda a: found(a, finding(6)), lambda a: decided(a, uuid(5), decision())])
def test_findings_of_a_closed_audit_stay(gesture):
    closed = audit(findings={uuid(5): finding(5)}, state=State(state=AuditState.CLOSED))
    with pytest.raises(NotAllowedNow):
        gesture(closed)


def test_a_decision_stands_until_the_finding_is_opened_again():
    ended = decided(found(audit(criterion("CIR-01")), finding(5)), uuid(5), decision())
    assert decided(ended, uuid(5), decision()) == ended
    with pytest.raises(ClosedAlready) as refused:
        decided(ended, uuid(5), decision(reason="Autre motif", author="Moi"))
    assert (refused.value.reason, refused.value.author) == ("Rampe posée", "Ville")


def _of_one_protected(*, agreed: bool = False) -> Audit:
    consents = {key_of("T1", Use.TAKE_PART): Consent(given=True, represented=agreed)}
    one = audit(testers={"T1": Tester(id="T1", guarded=Guarded.PROTECTED)}, consents=consents)
    return found(said(one, {"CIR-01": "compliant"}), finding(5, "CIR-01"))


def test_a_tester_whose_representative_has_not_agreed_overrules_nothing():
    waiting = _of_one_protected()
    assert heard(waiting, waiting.findings[uuid(5)]) == ()
    assert overruled(waiting) == {}
    assert met_by_testers(waiting) == ()
    assert overruled(represented(waiting, "T1")) == {"CIR-01": (uuid(5),)}


def test_what_they_told_does_not_turn_into_a_line_well_answered():
    waiting = _of_one_protected()
    assert awaited(waiting) == {"CIR-01": (uuid(5),)}
    row = standings(waiting)["CIR-01"]
    assert (row.counts_as, row.awaits, row.is_unsettled) == (Verdict.NOT_CHECKED, (uuid(5),), True)
    unmet = standings(said(waiting, {"CIR-01": "partial"}))["CIR-01"]
    assert (unmet.counts_as, unmet.awaits) == (Verdict.PARTIAL, ())
    assert standings(_of_one_protected(agreed=True))["CIR-01"].overruled_by == (uuid(5),)


def test_what_others_met_too_is_heard_through_them():
    waiting = _of_one_protected()
    both = found(waiting, waiting.findings[uuid(5)].replaced(testers=("T1", "T2")))
    assert heard(both, both.findings[uuid(5)]) == ("T2",)
    assert overruled(both) == {"CIR-01": (uuid(5),)}
    assert awaited(both) == {}


def test_a_decision_ends_the_waiting():
    assert awaited(decided(_of_one_protected(), uuid(5), decision())) == {}


def test_saying_that_a_tester_is_protected_takes_nothing_of_what_they_weigh_with():
    waiting = _of_one_protected()
    with pytest.raises(UsersOverrule):
        found(waiting, waiting.findings[uuid(5)].replaced(severity=1))
