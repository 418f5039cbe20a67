"""The rows of conditions: each has its outcome, and what it says that it lacks is what it lacks."""

import pytest

from audit_app.report.content import ReportKind
from audit_app.report.verifying.condition_rows import not_shown_of_conditions
from tests.report.verifying.decision_pages import a_page, saying


def found(page):
    """Return how many conditions of the one scheme have no row, as the part after its count tells."""
    (scheme,) = page.data["schemes"]
    part = page.below[page.below.index("1 remplie ·" if "1 remplie ·" in page.below else "1 levée ·") :]
    return not_shown_of_conditions(page, part.partition("Ruptures du parcours")[0], scheme)


@pytest.mark.parametrize("kind", [ReportKind.FUNDER, ReportKind.WORKING])
@pytest.mark.parametrize("what", ["half", "full"])
def test_each_condition_has_its_row_as_it_is_printed(what, kind):
    assert found(a_page(what, kind)) == 0


def test_those_without_a_row_are_counted():
    page = a_page()
    start, end = page.below.index("E-13"), page.below.index("E-01 L’organisateur")
    assert found(saying(page, page.below[start:end], "")) == 1


@pytest.mark.parametrize(
    ("what", "true", "false"),
    [
        ("half", "non démontrée INF-01 à vérifier", "remplie INF-01 à vérifier"),
        ("half", "CIR-01, SAN-01 sans engagement", "CIR-01 sans engagement"),
        ("half", "CIR-01, SAN-01 sans engagement", "CIR-01, SAN-02 sans engagement"),
        ("half", "4 écarts sans action", "3 écarts sans action"),
        ("half", "à partir du\n13 mars", "à partir du\n3 mars"),
        ("half", "preuves : page 2", "preuves : page 3"),
        ("full", "6 écarts sans engagement", "1 écart sans engagement"),
        ("full", "SPO-04 :", "SPO-05 :"),
        ("full", "INF-01, INF-02 sans preuve", "INF-01 sans preuve"),
    ],
)
def test_another_outcome_or_something_else_that_it_lacks_is_found(what, true, false):
    assert found(saying(a_page(what), true, false)) is None
