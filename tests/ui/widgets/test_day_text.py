"""Days typed in a field: as French people write them, or as machines do."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.i18n import in_language
from audit_app.ui.widgets.day_text import read_day, typed_day

DAY = date(2027, 5, 10)


@pytest.mark.parametrize("typed", ["10/05/2027", "10/5/2027", "2027-05-10", " 10.05.2027 ", "10-05-2027", "10 05 2027"])
def test_a_day_is_read_as_it_is_typed(typed):
    assert read_day(typed) == DAY


@pytest.mark.parametrize("typed", ["", "demain", "31/02/2027", "10/05/27", "2027", "10/05/1789", "2027-13-01"])
def test_what_is_no_day_is_none(typed):
    assert read_day(typed) is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31)), st.sampled_from(("fr", "en")))
def test_a_day_shown_reads_back_as_itself(day, language):
    with in_language(language):
        assert read_day(typed_day(day)) == day


def test_no_day_is_an_empty_field():
    assert typed_day(None) == ""
    with in_language("en"):
        assert typed_day(DAY) == "2027-05-10"
