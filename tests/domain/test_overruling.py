"""Overruling: lines answered well while testers are blocked there; both voices are kept (RULES.md rule 8)."""

import pytest

from audit_app.domain.answering import noted
from audit_app.domain.audit import Verdict
from audit_app.domain.consent import Use
from audit_app.domain.overruling import Overruled, contradicted_by_testers
from audit_app.domain.progress import standings
from audit_app.domain.user_testing import decided
from audit_app.domain.withdrawing import withdrawn
from tests.domain.examples import EVE, audit, criterion, decision, finding, said, uuid, zone
from tests.testing import tested

SPLIT = criterion("CIR-01", zone_kind="path")


def _at_two_zones(*blocked):
    whole = audit(SPLIT, zones={name: zone(name) for name in ("north", "south")})
    return whole.replaced(findings={one.id: one for one in blocked})


def test_a_line_answered_well_is_listed_with_its_place_who_was_blocked_and_by_which_findings():
    blocked = _at_two_zones(
        finding(6, "CIR-01@north", testers=["T2", "T1"]), finding(5, "CIR-01@north", "CIR-01@south", testers=["T1"])
    )
    assert contradicted_by_testers(said(blocked, {"CIR-01@north": "compliant", "CIR-01@south": "partial"})) == (
        Overruled(
            line="CIR-01@north",
            criterion="CIR-01",
            zone="north",
            verdict=Verdict.COMPLIANT,
            testers=("T1", "T2"),
            findings=(uuid(5), uuid(6)),
        ),
    )


@pytest.mark.parametrize("verdict", Verdict)
def test_only_what_says_that_all_is_well_is_contradicted(verdict):
    found = contradicted_by_testers(said(audit(findings={uuid(5): finding(5, "CIR-01")}), {"CIR-01": verdict}))
    well = verdict in {Verdict.COMPLIANT, Verdict.EQUIVALENT, Verdict.NOT_APPLICABLE}
    assert [(one.line, one.zone, one.verdict) for one in found] == ([("CIR-01", None, verdict)] if well else [])


def test_a_line_nobody_answered_is_not_contradicted():
    assert contradicted_by_testers(audit(findings={uuid(5): finding(5, "CIR-01")})) == ()


def test_the_organiser_may_say_why_and_both_voices_stay():
    blocked = said(audit(findings={uuid(5): finding(5, "CIR-01")}), {"CIR-01": "compliant"})
    contested = noted(blocked, "CIR-01", "Un agent ouvre la porte large sur demande.")
    row = standings(contested)["CIR-01"]
    assert (row.answer.verdict, row.counts_as) == (Verdict.COMPLIANT, Verdict.NON_COMPLIANT)
    assert contested.notes["CIR-01"].startswith("Un agent")
    assert contested.findings[uuid(5)].title == "Bloqué"
    assert len(contradicted_by_testers(contested)) == 1
    assert contradicted_by_testers(decided(contested, uuid(5), decision())) == ()


def test_a_finding_that_went_with_its_tester_contradicts_nothing():
    blocked = said(tested(audit(), "T01"), {"CIR-01": "compliant"})
    assert [one.testers for one in contradicted_by_testers(blocked)] == [("T01",)]
    assert contradicted_by_testers(withdrawn(blocked, "T01", {Use.TAKE_PART}, EVE).audit) == ()
