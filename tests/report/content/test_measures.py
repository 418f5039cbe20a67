"""The sheet of key measurements bears what every report says of itself, and is the tool filled for the audit."""

from audit_app.report.content import Numbered, ReportKind, report_of
from audit_app.report.tools.key_measures import key_measures
from audit_app.report.tools.occasion import Occasion
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import texts


def test_it_holds_the_sheet_of_the_tool():
    audit = audits.full("n2")
    report = a_report(audit, kind=ReportKind.MEASURES, schemes=())
    sheet = key_measures(Occasion(audit, audit.checklist, audits.ON))
    assert tuple(report.blocks[-1 - len(sheet) : -1]) == sheet


def test_it_says_that_it_is_a_draft_or_which_issue_and_who_vouches_for_it():
    audit = audits.half("n1")
    said = texts(a_report(audit, kind=ReportKind.MEASURES))
    assert "Mesures clés : Championnat départemental de boccia" in said
    assert "Brouillon : il n’est pas émis" in said
    assert "Auto-évaluation de l’organisateur" in said
    issue = Numbered(3, audits.ON, "Visite", verified_by="Comité handisport")
    issued = report_of(audit, (), on=audits.ON, kind=ReportKind.MEASURES, made_by=audits.VERSION, numbered=issue)
    assert "Émission n° 3 du 1er mars 2027" in texts(issued)
    assert "qui la dit vérifiée par : Comité handisport." in texts(issued)
