"""The head of a decision page: its days, the class of the event, its checklist."""

import pytest

from audit_app.report.content import ReportKind
from audit_app.report.verifying.head import is_headed
from tests.report.verifying.decision_pages import a_page, saying


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", [ReportKind.FUNDER, ReportKind.WORKING])
def test_the_head_of_each_kind_is_right_as_it_is_printed(kind, language):
    assert is_headed(a_page(kind=kind, language=language))


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("· 13 mars 2027 ·", "· 14 mars 2027 ·"),
        ("Au 1er mars", "Au 11 mars"),
        ("Jauge 0.4", "Jauge 0.5"),
        ("classe N1", "classe N2"),
        ("Édition 2027", "Édition 2028"),
    ],
)
def test_another_day_class_or_checklist_is_not(true, false):
    assert not is_headed(saying(a_page(), true, false))


def test_days_in_one_month_or_in_two_are_said_from_the_first_to_the_last():
    page = a_page()
    for last, said in (("2027-03-14", "du 13 au 14 mars 2027"), ("2027-04-01", "du 13 mars 2027 au 1er avril 2027")):
        page.data["event"]["ends_on"] = last
        assert not is_headed(page)
        assert is_headed(saying(page, "· 13 mars 2027 ·", f"· {said} ·"))
