"""The working report holds everything; its lines go theme by theme, or place by place where that is asked."""

from audit_app.domain.progress import standings
from audit_app.report.blocks import Heading, Table
from audit_app.report.content import ReportKind, report_of
from audit_app.report.content.lines import is_answered
from tests.report import audits
from tests.report.content.test_whole import a_report, parts_of
from tests.report.outlines import section, texts


def by_zone(audit):
    return report_of(audit, (), on=audits.ON, made_by=audits.VERSION, by_zone=True)


def test_what_a_funder_is_spared_is_there():
    said = texts(a_report(kind=ReportKind.WORKING))
    for told in ("Anne", "Note : ", "T1", "Service des sports, M. Roy", "Lignes vérifiées, thème par thème"):
        assert told in said


def test_place_by_place_the_whole_event_comes_first_then_each_zone():
    parts = parts_of(by_zone(audits.full("n1")))
    at = next(n for n, p in enumerate(parts) if isinstance(p, Heading) and p.anchor == "lines")
    after = next(n for n, p in enumerate(parts) if n > at and isinstance(p, Heading) and p.level == 2)
    heads = [p.text for p in parts[at + 1 : after] if isinstance(p, Heading)]
    assert heads[0] == "Tout l’événement"
    assert {head.split(", ")[0] for head in heads[1:]} == {
        "Allée des bénévoles",
        "Allée nord",
        "Entrée",
        "Sanitaires B",
    }
    assert heads[1:] == sorted(heads[1:])


def test_each_line_answered_is_told_once_whichever_the_order():
    audit = audits.full("n1")
    answered = sum(is_answered(row) for row in standings(audit).values())
    for report in (by_zone(audit), a_report(audit)):
        tables = [p for p in parts_of(report) if isinstance(p, Table) and p.columns[1].head == "Critère et mesures"]
        assert sum(len(table.rows) for table in tables) == answered


def test_place_by_place_with_nothing_answered_it_says_so():
    assert "Aucune réponse à ce jour." in section(by_zone(audits.empty("n1")), "lines")
