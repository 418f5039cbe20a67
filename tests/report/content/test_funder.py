"""The funder's copy: the decision, then its proof, then what is to come; the annexes last."""

import pytest

from audit_app.report.blocks import Heading
from audit_app.report.content import ReportKind
from tests.report import audits
from tests.report.content.test_whole import a_report, parts_of
from tests.report.outlines import texts


def heads(report):
    return [p.anchor for p in parts_of(report) if isinstance(p, Heading) and p.level <= 2]


def test_what_is_decided_on_stands_before_what_it_is_checked_by():
    found = heads(a_report(audits.full("n1"), kind=ReportKind.FUNDER, schemes=audits.schemes()))
    before = ["title", "decision", "contents", "funding", "parasport", "user-tests", "gaps", "next", "standing"]
    assert found == [
        *before,
        "all-grades",
        "limits",
        "lines",
        "unchecked",
        "findings",
        "aside",
        "declared",
        "evidence",
        "versions",
    ]


@pytest.mark.parametrize("name", ["n1", "n2", "n3", "n4"])
def test_nobody_is_named_in_it_whoever_answers_for_what(name):
    said = texts(a_report(audits.full(name), kind=ReportKind.FUNDER, schemes=audits.schemes()))
    for person in ("Durand", "Diaz", "Roy", "Petit", "T1", "T2"):
        assert person not in said
    assert "Service des sports" in said


def test_a_waiver_is_told_with_its_day_and_reason_but_not_who_signed_it():
    funder = texts(a_report(audits.full("n1"), kind=ReportKind.FUNDER, schemes=audits.schemes()))
    working = texts(a_report(audits.full("n1"), schemes=audits.schemes()))
    assert "Levée le 1er mars 2027, selon l’organisateur ; le financeur peut le confirmer : Site imposé" in funder
    assert "DRAJES" not in funder
    assert "Levée par DRAJES le 1er mars 2027" in working
