"""Issues are numbered in order, later ones have a reason, (RULES.md rule 12)."""

import pytest

from audit_app.domain.audit import AuditState, State
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.issuing import issue_before, issued, last_issue, next_number, require_reason, told_apart
from audit_app.domain.recording import guarded
from audit_app.domain.tester import Guarded, Tester
from audit_app.errors import ReasonMissing
from tests.domain.examples import EVE, audit, finding, uuid
from tests.domain.test_issue import issue
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


def test_what_an_issue_replaces_is_the_last_of_its_kind_and_language():
    """The page for visitors replaces no funder's copy, nor the paper in easy words the English page."""
    issues = (
        issue(1, kind="full"),
        issue(2, kind="funder", reason="r"),
        issue(3, kind="public", language="en", reason="r"),
        issue(4, kind="funder", reason="r"),
    )
    made = audit(issues={one.id: one for one in issues})
    assert issue_before(made, "funder", "fr") == issues[3]
    assert issue_before(made, "working", "fr") == issues[0]
    assert issue_before(made, "public", "en") == issues[2]
    assert issue_before(made, "public", "fr") is None
    assert issue_before(made, "easy", "fr") is None
