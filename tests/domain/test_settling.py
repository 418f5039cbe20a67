"""A person chooses among the values that two people gave one fact."""

from datetime import date

import pytest

from audit_app.domain.audit import Answer, AuditState, Candidate, Contested, State, Verdict
from audit_app.domain.changes import Fact, difference
from audit_app.domain.facts import KINDS, canonical
from audit_app.domain.progress import standings
from audit_app.domain.settling import chosen
from audit_app.errors import NotAllowedNow
from tests.builders import an_audit

LINE = "GOV-01"
MINE = Answer(verdict=Verdict.COMPLIANT, by="A", on=date(2027, 4, 1))
THEIRS = Answer(verdict=Verdict.NON_COMPLIANT, by="B", on=date(2027, 4, 2))


def _value(answer):
    return KINDS["answer"].split(answer)["verdict"]


def _contested(*values, kind="answer", subject=LINE, aspect="verdict"):
    candidates = tuple(Candidate(value=v, by=None, at="2027-04-02T10:00:00.000+00:00") for v in values)
    return Contested(kind=kind, subject=subject, aspect=aspect, candidates=candidates)


@pytest.fixture
def disputed():
    dispute = _contested(_value(MINE), _value(THEIRS))
    audit = an_audit()
    line = next(iter(standings(audit)))
    dispute = dispute.replaced(subject=line)
    return audit.replaced(answers={line: THEIRS}, contested=(dispute,)), dispute, line


def test_a_contested_line_counts_as_not_checked_until_a_person_chooses(disputed):
    audit, dispute, line = disputed
    assert standings(audit)[line].counts_as is Verdict.NOT_CHECKED
    settled = chosen(audit, dispute, _value(MINE))
    assert standings(settled)[line].counts_as is Verdict.COMPLIANT
    assert settled.contested == ()


def test_choosing_the_value_already_shown_is_a_change_to_save(disputed):
    audit, dispute, line = disputed
    settled = chosen(audit, dispute, _value(THEIRS))
    assert settled.answers == audit.answers
    assert difference(audit, settled) == {Fact("answer", line, "verdict"): _value(THEIRS)}


def test_choosing_the_removal_removes_the_answer(disputed):
    audit, dispute, line = disputed
    assert line not in chosen(audit, dispute, None).answers


def test_choosing_one_value_of_the_event_changes_that_alone():
    audit = an_audit()
    dispute = _contested(canonical({"name": "Autre nom"}), kind="event", subject="", aspect="name")
    settled = chosen(audit.replaced(contested=(dispute,)), dispute, canonical({"name": "Autre nom"}))
    assert settled.event == audit.event.replaced(name="Autre nom")


def test_a_candidate_that_makes_no_whole_thing_settles_nothing():
    audit = an_audit()
    owner = canonical({"owner": "Ville"})
    dispute = _contested(None, owner, kind="action", subject="0" * 36, aspect="owner")
    disputed = audit.replaced(contested=(dispute,))
    assert chosen(disputed, dispute, owner) == disputed


def test_a_closed_audit_is_not_settled(disputed):
    audit, dispute, _ = disputed
    with pytest.raises(NotAllowedNow):
        chosen(audit.replaced(state=State(state=AuditState.CLOSED)), dispute, None)
