"""Next steps: what is still to do by its day, what nobody does anything about, and when the next report is due."""

from datetime import date

from audit_app.domain.audit import ActionState
from audit_app.report.content import ReportKind
from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section


def steps(audit=None, on=audits.ON):
    return section(a_report(audit, kind=ReportKind.FUNDER, on=on), "next")


def with_action(**changes):
    action = audits.small().actions[audits.an_id(40)].replaced(**changes)
    return audits.small().replaced(actions={action.id: action})


def test_an_open_action_stands_by_its_day_with_the_body_that_answers_for_it():
    said = steps(with_action(due=date(2027, 4, 2)))
    assert "2 avril 2027 | Poser une rampe / Service des sports | CIR-02 · Allée nord | (unknown) À faire" in said
    assert "(bad) À faire, en retard" in steps()
    assert "Le Goff" not in steps(with_action(owner="Maé Le Goff"))


def test_what_is_done_is_no_step_and_gaps_without_action_are_counted():
    said = steps(with_action(state=ActionState.DONE))
    assert "Poser une rampe" not in said
    assert "(unknown) Aucune action n’est en cours." in said
    assert "(bad) 1 écart obligatoire n’a pas encore d’action." in said


def test_the_next_report_is_due_when_more_lines_are():
    said = steps()
    assert "- à partir du 14 mai 2027 : 2 lignes de plus" in said
    assert "- à partir du 17 mai 2027 : 1 ligne de plus" in said


def test_once_every_line_is_due_it_waits_for_the_last_action_if_there_is_one():
    late = date(2027, 6, 1)
    assert "Il est attendu le 1er juillet 2027" in steps(with_action(due=date(2027, 7, 1)), on=late)
    assert "aucune date n’est fixée" in steps(on=late)
    assert "(none) Aucune action n’est en cours." in steps(builders.an_audit(), on=late)
