"""Whatever has a row: what has no room is counted, and sent to the page that has it."""

import pytest

from audit_app.report.content import ReportKind
from audit_app.report.verifying.listed import is_listed
from tests.report.verifying.decision_pages import a_page, saying


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", [ReportKind.FUNDER, ReportKind.WORKING])
@pytest.mark.parametrize("what", ["empty", "half", "full"])
def test_all_is_listed_or_sent_on_as_it_is_printed(what, kind, language):
    assert is_listed(a_page(what, kind, language))


@pytest.mark.parametrize(
    ("kind", "true", "false"),
    [
        (ReportKind.FUNDER, "et 7 autres, page 8", "et 6 autres, page 8"),
        (ReportKind.FUNDER, "et 7 autres, page 8", "et 7 autres, page 9"),
        (ReportKind.FUNDER, "et 7 autres, page 8", "et 7 autres, page 99"),
        (ReportKind.FUNDER, "et 7 autres, page 8", "…"),
        (ReportKind.FUNDER, "Psychique aucun", "et 2 autres, page 8\nPsychique aucun"),
        (ReportKind.FUNDER, "Ruptures du parcours", "Ruptures"),
        (ReportKind.FUNDER, "Paliers, le plus faible en tête", "Paliers"),
        (ReportKind.WORKING, "et 9 autres, page 7", "et 8 autres, page 7"),
    ],
)
def test_another_number_another_page_or_a_part_that_is_gone_is_found(kind, true, false):
    assert not is_listed(saying(a_page(kind=kind), true, false))


def test_a_scheme_without_its_count_ends_the_comparison():
    with pytest.raises(KeyError):  # a verdict takes it as a check that fails
        is_listed(saying(a_page(), "9 conditions – 3", "9 conditions – 2"))
