"""The foot of each page: its number of so many, the issue and the day."""

import pytest

from audit_app.report.content import ReportKind
from audit_app.report.verifying.numbering import _is_foot, are_numbered
from tests.report.verifying.decision_pages import a_page


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", [ReportKind.FUNDER, ReportKind.WORKING])
def test_each_page_as_it_is_printed_is_numbered(kind, language):
    page = a_page(kind=kind, language=language)
    assert are_numbered(page.data, page.pages)


@pytest.mark.parametrize(
    ("true", "false"),
    [("page 5 sur", "page 6 sur"), ("page 5 sur", "page 5 sur 1"), ("Brouillon", "Émission n° 1"), ("1er", "2")],
)
def test_one_page_with_another_number_or_day_is_enough(true, false):
    page = a_page()
    other = list(page.pages)
    assert true in other[4]
    other[4] = other[4].replace(true, false)
    assert not are_numbered(page.data, other)
    assert not are_numbered(page.data, page.pages[:-1])
    assert not are_numbered(page.data, page.pages[::-1])


def test_an_issue_is_told_by_its_number_and_its_day():
    page = a_page()
    data = page.data | {"issue": {"number": 2, "on": "2027-02-01", "reason": ""}}
    assert not are_numbered(data, page.pages)
    assert are_numbered(data, [one.replace("Brouillon", "Émission n° 2 du 1er février 2027") for one in page.pages])


def test_a_foot_may_be_cut_but_not_before_the_issue_is_told():
    foot, state = "Émissionn°2du1ermars2027–1ermars2027–Jauge", "Émissionn°2du1ermars2027"
    assert all(_is_foot(line, foot, state) for line in (foot, foot[:-3] + "…", state + "..."))
    assert not any(_is_foot(line, foot, state) for line in (state[:-2] + "…", foot[:-3], state + "–2…", foot[1:]))
