"""Issues are numbered in order, later ones have a reason, and each tells what changed (RULES.md rule 12)."""

import pytest
from hypothesis import given

from audit_app.domain.audit import ActionState, AuditState, Measured, State
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.grades import Grade
from audit_app.domain.issuing import changed_since, issued, last_issue, next_number, require_reason, told_apart
from audit_app.domain.progress import standings
from audit_app.domain.recording import guarded
from audit_app.domain.tester import Guarded, Tester
from audit_app.errors import ReasonMissing
from tests.domain.examples import DAY_AFTER, EVE, action, audit, criterion, evidence, finding, said, uuid
from tests.domain.test_issue import issue
from tests.strategies import pairs
from tests.testing import an_observation


def test_issues_are_numbered_in_order_and_no_number_comes_twice():
    one = issued(audit(), issue(1))
    assert (next_number(audit()), next_number(one), last_issue(one)) == (1, 2, issue(1))
    gone = issued(audit(), issue(7))
    assert next_number(gone) == 8
    assert last_issue(audit()) is None


@pytest.mark.parametrize("reason", ["", "  \u00a0"])
def test_another_issue_needs_a_reason(reason):
    one = issued(audit(), issue(1))
    with pytest.raises(ReasonMissing) as refused:
        require_reason(one, reason)
    assert refused.value.gesture == "issue"
    with pytest.raises(ReasonMissing):
        issued(one, issue(2))
    assert set(issued(one, issue(2, reason="Deuxième visite")).issues) == {uuid(501), uuid(502)}


def test_one_tester_alone_since_the_last_issue_is_told_apart_by_it():
    """uuid(501) is the issue: what is numbered below came before it, above after."""

    def noted(*who):
        whole = audit(observations={uuid(n): an_observation(code, id=uuid(n)) for n, code in who})
        return whole.replaced(issues={uuid(501): issue(1)})

    assert told_apart(noted((1, "T01"), (2, "T02"), (600, "T03"))) == "T03"
    assert told_apart(noted((1, "T01"), (600, "T03"), (601, "T03"))) == "T03"
    assert told_apart(noted((1, "T01"), (600, "T03"), (601, "T04"))) is None
    assert told_apart(noted((1, "T01"), (2, "T02"))) is None
    assert told_apart(noted((600, "T03"))) is None, "with nobody before there is nothing to compare"
    assert told_apart(noted((1, "T01"), (600, "T03")).replaced(issues={})) is None
    met = {uuid(600): finding(600, testers=("T03",))}
    assert told_apart(noted((1, "T01")).replaced(findings=met)) == "T03"


def test_who_waits_for_their_representative_hides_nobody_for_no_issue_counts_them():
    observations = {uuid(n): an_observation(code, id=uuid(n)) for n, code in ((1, "T01"), (600, "T03"), (601, "T04"))}
    yes = {key_of(code, Use.TAKE_PART): Consent(given=True) for code in ("T01", "T03", "T04")}
    testers = {code: Tester(id=code) for code in ("T01", "T03", "T04")}
    whole = audit(observations=observations, testers=testers, consents=yes, issues={uuid(501): issue(1)})
    assert told_apart(whole) is None
    assert told_apart(guarded(whole, "T04", Guarded.MINOR)) == "T03"
    assert told_apart(guarded(guarded(whole, "T04", Guarded.MINOR), "T01", Guarded.MINOR)) is None, "nobody before"


def test_a_closed_audit_is_issued_all_the_same():
    closed = audit(state=State(state=AuditState.CLOSED, on=EVE))
    assert issued(closed, issue(1)).issues


def test_what_changed_is_told_line_by_line():
    before = said(
        audit(*(criterion(f"CIR-0{n}") for n in range(1, 6))),
        {"CIR-01": "partial", "CIR-02": "compliant", "CIR-04": "compliant", "CIR-05": "non_compliant"},
    )
    after = said(
        before,
        {"CIR-01": "compliant", "CIR-02": "partial", "CIR-03": "compliant", "CIR-04": "equivalent"},
    )
    found = changed_since(before, after, DAY_AFTER)
    assert (found.mended, found.opened, found.checked, found.reworked) == (
        ("CIR-01",),
        ("CIR-02",),
        ("CIR-03",),
        ("CIR-04",),
    )
    assert not found.is_nothing


def test_a_gap_that_no_longer_applies_is_mended_and_one_no_longer_known_is_not():
    before = said(audit(criterion("CIR-01"), criterion("CIR-02")), dict.fromkeys(("CIR-01", "CIR-02"), "partial"))
    after = said(before, {"CIR-01": "not_applicable", "CIR-02": "cannot_tell"})
    found = changed_since(before, after, DAY_AFTER)
    assert (found.mended, found.reworked) == (("CIR-01",), ("CIR-02",))


def test_lines_asked_now_and_no_more_are_told_apart():
    before, after = audit(criterion("CIR-01"), criterion("CIR-02")), audit(criterion("CIR-02"), criterion("CIR-03"))
    found = changed_since(before, after, DAY_AFTER)
    assert (found.added, found.removed) == (("CIR-03",), ("CIR-01",))


def test_actions_done_since_are_told_and_the_grade_before_and_now():
    gap = said(audit(), {"CIR-01": "partial"})
    taken = gap.replaced(actions={uuid(80): action(80, "CIR-01"), uuid(81): action(81, "CIR-01")})
    done = said(taken, {"CIR-01": "compliant"}).replaced(
        actions={**taken.actions, uuid(80): action(80, "CIR-01", state=ActionState.DONE)}
    )
    found = changed_since(gap, done, DAY_AFTER)
    assert found.done == (uuid(80),)
    assert found.grades == (None, Grade.BASE)


def test_another_measurement_proof_or_promise_is_no_nothing():
    before = said(audit(criterion("CIR-01"), criterion("CIR-02")), dict.fromkeys(("CIR-01", "CIR-02"), "compliant"))
    wider = before.answers["CIR-01"].replaced(measured={"width": Measured(amount=195.0)})
    found = changed_since(before, before.replaced(answers={**before.answers, "CIR-01": wider}), DAY_AFTER)
    assert (found.retold, found.is_nothing) == (("CIR-01",), False)
    shown = before.replaced(evidence={uuid(70): evidence(70, "CIR-02")})
    assert (
        changed_since(before, shown, DAY_AFTER).retold == changed_since(shown, before, DAY_AFTER).retold == ("CIR-02",)
    )
    promised = before.replaced(actions={uuid(80): action(80, "CIR-01")})
    found = changed_since(before, promised, DAY_AFTER)
    assert (found.planned, found.done, found.is_nothing) == ((uuid(80),), (), False)
    assert changed_since(promised, before, DAY_AFTER).planned == (uuid(80),)


def test_what_changed_elsewhere_is_known_and_an_issue_is_no_change():
    before = audit()
    met = before.replaced(findings={uuid(60): finding(60)})
    assert changed_since(before, met, DAY_AFTER).elsewhere
    assert changed_since(before, met, DAY_AFTER).is_nothing
    assert not changed_since(before, issued(before, issue(1)), DAY_AFTER).elsewhere


@given(pairs())
def test_nothing_changed_between_an_audit_and_itself_and_every_move_is_told_once(two):
    before, after = two
    assert changed_since(before, before, DAY_AFTER).is_nothing
    found = changed_since(before, after, DAY_AFTER)
    moved = (*found.mended, *found.opened, *found.checked, *found.reworked)
    assert len(set(moved)) == len(moved)
    old, new = standings(before), standings(after)
    assert set(moved) == {k for k in old.keys() & new.keys() if old[k].counts_as is not new[k].counts_as}
