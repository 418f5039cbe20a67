"""Lines and actions as people name them."""

from datetime import date

from audit_app.domain.audit import ActionState
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.progress import standings
from audit_app.i18n import in_language
from audit_app.wording.lines import (
    acted_said,
    id_of,
    line_said,
    lines_said,
    many_said,
    overdue_said,
    owned,
    place_of,
    reached,
    title_of,
)
from tests.builders import a_busy_audit
from tests.report import audits

ACTION = audits.small().actions[audits.an_id(40)]


def test_lines_bear_the_names_of_their_zones():
    audit = audits.small()
    assert line_said(audit, "CIR-02@path-1") == "CIR-02 · Allée nord"
    assert line_said(audit, "CIR-02@gone") == "CIR-02@gone"
    assert lines_said(audit, ["CIR-02@path-1", "CIR-02@gone", "ACC-01"]) == "CIR-02 (Allée nord, gone), ACC-01"


def test_of_a_problem_its_sentence_is_said_where_it_may_be_told():
    audit, finding = audits.small(), audits.an_id(30)
    assert line_said(audit, finding) == "Rampe trop raide"
    refused = audit.replaced(consents={key_of("T1", Use.TAKE_PART): Consent(given=False)})
    assert line_said(refused, finding) == "un accord est attendu pour ce qu’un testeur a rencontré"


def test_of_many_lines_the_letters_of_a_theme_are_said_once():
    audit = audits.small()
    assert (
        many_said(audit, ["CIR-02@path-1", "CIR-03", "ACC-01", "ACC-04"]) == "CIR-02 (Allée nord), 03\u202f; ACC-01, 04"
    )


def test_the_place_of_a_line_is_its_criterion_its_domain_and_its_zone():
    audit = a_busy_audit()
    rows = standings(audit)
    assert place_of(audit, rows["CIR-02@path-1"]) == "CIR-02 · CIR · Allée nord"
    assert place_of(audit, rows["CIR-01"]) == "CIR-01 · CIR"


def test_a_row_bears_the_name_of_its_line_and_its_statement():
    rows = standings(audits.small())
    assert id_of(rows["CIR-02@path-1"]) == "CIR-02 · Allée nord"
    assert title_of(rows["ACC-01"]) == "Titre de ACC-01"


def test_an_action_says_who_by_when_and_at_what_cost():
    with in_language("en"):
        assert owned(ACTION) == "Service des sports, M. Roy, due 1\u00a0February\u00a02027, €1,500"
        assert owned(ACTION.replaced(cost=None)).endswith("2027")


def test_an_action_past_its_day_says_so_until_it_is_done():
    with in_language("en"):
        assert reached(ACTION, date(2027, 2, 1)) == "To do"
        assert reached(ACTION, date(2027, 2, 2)) == "To do, overdue"
        assert reached(ACTION.replaced(state=ActionState.DONE), date(2027, 2, 2)) == "Done"


def test_gaps_nobody_answers_for_are_said_without_a_zero():
    with in_language("fr"):
        assert acted_said(1, 0) == "1 écart, sans action."
        assert acted_said(3, 2) == "3 écarts, dont 2 avec une action."


def test_overdue_actions_are_counted_and_none_is_not_said():
    both = (ACTION, ACTION.replaced(state=ActionState.DONE))
    with in_language("fr"):
        assert overdue_said(both, date(2027, 2, 2)) == "1 action est en retard."
        assert overdue_said(both, date(2027, 2, 1)) == ""
