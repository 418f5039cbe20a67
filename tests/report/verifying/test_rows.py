"""The rows of breaks and of grades: how many have no room, none where one is wrong."""

import pytest

from audit_app.report.content import ReportKind
from audit_app.report.verifying.rows import are_checked, not_shown_of_breaks, not_shown_of_grades
from tests.report.verifying.decision_pages import a_page, saying


@pytest.mark.parametrize(
    ("what", "kind", "breaks", "grades"),
    [
        ("half", ReportKind.FUNDER, 0, 7),
        ("half", ReportKind.WORKING, 0, 9),
        ("full", ReportKind.FUNDER, 0, 7),
        ("full", ReportKind.WORKING, 2, 9),
    ],
)
def test_what_has_no_row_is_counted(what, kind, breaks, grades):
    page = a_page(what, kind)
    part = page.below[page.below.index("Ruptures du parcours") :]
    stops, _heading, graded = part.partition("Paliers, le plus faible")
    assert not_shown_of_breaks(page, stops) == breaks
    assert not_shown_of_grades(page, graded) == grades
    assert are_checked(page, stops)


@pytest.mark.parametrize(
    ("what", "true", "false"),
    [
        ("half", "CIR-01, SAN-01\n11", "CIR-01, CIR-01\n11"),
        ("full", "BEN-10", "GOV-01"),
        ("full", "Sanitaires B", "Sanitaires 2"),
    ],
)
def test_a_break_that_is_none_or_has_another_number_in_it_is_found(what, true, false):
    page = saying(a_page(what), true, false)
    assert not_shown_of_breaks(page, page.below[page.below.index("Ruptures du parcours") :]) is None


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("surdicécité aucun palier 5 sur 13", "surdicécité aucun palier 6 sur 13"),
        ("Psychique aucun palier", "Psychique engagé"),
        ("14 obligatoires à vérifier", "4 obligatoires à vérifier"),
        ("16 sur 29 9 33", "16 sur 29 9 3"),
    ],
)
def test_a_row_of_a_grade_with_another_figure_is_found(true, false):
    page = saying(a_page(), true, false)
    assert not_shown_of_grades(page, page.below) is None


@pytest.mark.parametrize("true", ["11 lignes bloquantes sur 23", "8 d’entre elles"])
def test_lines_that_nobody_checked_are_counted_right_and_not_left_out(true):
    page = a_page()
    assert are_checked(page, page.below)
    for other in (f"1{true}", true.replace(" ", "… ", 1)):
        assert not are_checked(page, saying(page, true, other).below)
