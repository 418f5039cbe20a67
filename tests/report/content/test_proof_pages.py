"""Where to check a condition: the pages of its lines and of their evidence, and nothing where there is no proof."""

from audit_app.domain.audit import Verdict
from audit_app.domain.checklist import Level
from audit_app.domain.programme import ProgrammeKind
from audit_app.domain.scheme import Ask, FundingCondition
from audit_app.report.blocks import PageOf
from audit_app.report.content import ReportKind, report_of
from tests import builders
from tests.golden import SPENDING
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section


def test_a_condition_leads_to_its_lines_and_to_each_piece_of_evidence():
    said = section(a_report(kind=ReportKind.FUNDER), "scheme-essai")
    assert "Où le vérifier" in said
    assert "- A-1 – ACC-01 page <line-ACC-01>, preuve n° 1 page <piece-1>" in said
    assert "- A-2 – ACC-01 page <line-ACC-01>" in said
    assert "- A-3 – non vérifiées, voir page <unchecked>" in said


def test_what_is_still_to_check_has_its_page_beside_what_is_shown():
    asked = FundingCondition(id="A-1", text=builders.phrase("Tout"), asks=Ask.LINES, criteria=("ACC-01", "INF-01"))
    said = section(a_report(schemes=(audits.a_scheme(conditions=(asked,)),)), "scheme-essai")
    assert "- A-1 – ACC-01 page <line-ACC-01>, preuve n° 1 page <piece-1>, non vérifiées, voir page <unchecked>" in said


def test_a_condition_that_only_gaps_stand_for_leads_to_them():
    audit = builders.an_audit(answers={"ACC-01": builders.an_answer(Verdict.NON_COMPLIANT)})
    said = section(a_report(audit, kind=ReportKind.FUNDER), "scheme-essai")
    assert "- A-1 – ACC-01 page <line-ACC-01>, écarts page <gaps>" in said
    assert "sans preuve" not in said.partition("Où le vérifier")[2]


def test_lines_without_evidence_say_so():
    audit = audits.small().replaced(evidence={})
    assert "- A-1 – ACC-01 page <line-ACC-01>, sans preuve" in section(a_report(audit), "scheme-essai")


def test_told_place_by_place_many_lines_are_led_to_where_they_begin():
    full, schemes = audits.full("n1"), audits.schemes()
    report = report_of(full, schemes, on=audits.ON, made_by=audits.VERSION, by_zone=True)
    assert "- E-03 – les lignes, voir page <lines>" in section(report, "scheme-state-base")
    few = report_of(audits.small(), (audits.a_scheme(),), on=audits.ON, made_by=audits.VERSION, by_zone=True)
    assert "- A-1 – ACC-01 page <line-ACC-01>" in section(few, "scheme-essai")


def test_many_themes_and_pieces_are_not_all_named():
    report = a_report(audits.full("n4"), kind=ReportKind.FUNDER, schemes=audits.schemes())
    said = section(report, "scheme-state-base")
    assert " – les lignes, voir page <lines>, " in said
    assert " preuves, voir page <evidence>" in said


def test_money_leads_to_what_is_declared():
    audit = audits.small()
    spent = audit.replaced(event=audit.event.replaced(budget=400_000.0, spending=SPENDING))
    money = FundingCondition(id="A-9", text=builders.phrase("Un budget"), asks=Ask.BUDGET_SHARE, least=1.0)
    asked = FundingCondition(
        id="A-8", text=builders.phrase("Tout"), asks=Ask.MANDATORY, level=Level.MANDATORY, domains=("ACC",)
    )
    scheme = audits.a_scheme(conditions=(money, asked))
    said = section(a_report(spent, schemes=(scheme,)), "scheme-essai")
    assert "- A-9 – dépenses déclarées, page <declared>" in said


def test_where_nothing_is_answered_each_condition_leads_to_what_was_not_checked():
    said = section(a_report(builders.an_audit()), "scheme-essai")
    assert "- A-1 – non vérifiées, voir page <unchecked>" in said


def test_a_line_left_out_as_not_applicable_is_no_place_to_check():
    aside = builders.an_audit(answers={"ACC-01": builders.an_answer(Verdict.NOT_APPLICABLE, reason="Rien ici.")})
    asked = FundingCondition(id="A-1", text=builders.phrase("Un accès"), asks=Ask.LINES, criteria=("ACC-01", "SAN-01"))
    said = section(a_report(aside, schemes=(audits.a_scheme(conditions=(asked,)),)), "scheme-essai")
    assert "- A-1 – non vérifiées, voir page <unchecked>" in said


def test_a_condition_without_lines_leads_to_the_tests_or_to_what_is_declared():
    tests = FundingCondition(id="A-6", text=builders.phrase("Des essais"), asks=Ask.USER_TESTS)
    para = FundingCondition(id="A-7", text=builders.phrase("Une épreuve"), asks=Ask.PROGRAMME, criteria=("ZZZ-01",),
                            programme=(ProgrammeKind.PARA_EVENT,))  # fmt: skip
    said = section(a_report(audits.empty("n2"), schemes=(audits.a_scheme(conditions=(tests, para)),)), "scheme-essai")
    assert "- A-6 – tests usagers, voir page <user-tests>" in said
    assert "- A-7 – l’événement déclaré, voir page <declared>" in said


def test_where_there_are_no_pages_what_a_condition_leads_to_is_named_once():
    """A section is called as the words that lead to it: “not checked, What was not checked” says it twice."""
    reports = [a_report(audit, schemes=audits.schemes()) for audit in (audits.full("n2"), audits.empty("n2"))]
    points = [point for one in reports for part in one.blocks for point in getattr(part, "points", ())]
    pages = [run for point in points if getattr(point.runs[0], "text", "").startswith("E-") for run in point.runs[1:]]
    led = {run.anchor: run.said for run in pages if isinstance(run, PageOf)}
    assert led["gaps"].startswith("écarts")
    assert led["unchecked"].startswith("non vérifiées")
    assert led["user-tests"].startswith("tests usagers")
