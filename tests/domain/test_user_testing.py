"""User testing: a tester who is blocked overrules the checklist (RULES.md rule 8)."""

import pytest

from audit_app.domain.audit import AuditState, ClosedBy, State, Verdict
from audit_app.domain.beginning import event_changed
from audit_app.domain.progress import standings
from audit_app.domain.user_testing import decided, found, overruled
from audit_app.errors import NotAllowedNow, UnknownLine
from tests.domain.examples import audit, criterion, decision, event, finding, said, uuid, zone

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
