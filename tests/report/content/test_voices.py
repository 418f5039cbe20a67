"""Findings: both voices where users contradict the organiser."""

from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section


def test_both_voices_stand_side_by_side():
    said = section(a_report(), "overruled")
    assert "(good) Conforme | (bad) Rampe trop raide – 1 testeur (T1)" in said


def test_a_closed_finding_says_why_and_by_whom_except_to_the_funder():
    closed = "Clos par un test ultérieur, le 1er mars 2027 / Ferme-porte réglé, test refait."
    assert f"{closed} / Ana Diaz" in section(a_report(audits.full("n1")), "all-findings")
    funder = section(a_report(audits.full("n1"), kind="funder"), "all-findings")
    assert closed in funder
    assert "Ana Diaz" not in funder
    assert "T1" not in funder


def test_a_line_nobody_answered_can_be_overruled_too():
    answers = {k: v for k, v in audits.small().answers.items() if k != "CIR-01"}
    said = section(a_report(audits.small().replaced(answers=answers)), "overruled")
    assert "(unknown) Aucune réponse" in said


def test_findings_that_overrule_nothing_are_still_listed():
    finding = (
        audits.small().findings[audits.an_id(30)].replaced(severity=0, lines=(), testers=(), by="Anne", on=audits.ON)
    )
    report = a_report(audits.small().replaced(findings={finding.id: finding}))
    assert section(report, "overruled") == ""
    assert "(none) 0, aucune | non trié" in section(report, "all-findings")
    assert "Anne, 1er mars 2027" in section(report, "all-findings")


def test_without_findings_there_is_no_such_section():
    assert section(a_report(builders.a_busy_audit()), "findings") == ""
