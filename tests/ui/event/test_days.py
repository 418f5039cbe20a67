from datetime import date

import pytest

from audit_app.i18n import choose
from audit_app.ui.event.days import day_said, day_typed
from audit_app.ui.widgets.day_text import typed_day

DAY = date(2027, 5, 16)


@pytest.mark.parametrize(
    "text",
    (
        "16/05/2027",
        "16/5/27",
        "16.05.2027",
        "16-05-2027",
        "16 05 2027",
        "2027-05-16",
        "2027/5/16",
        "16 mai 2027",
        "Dimanche 16 mai 2027",
        "16 MAI 27",
        "16 May 2027",
        "16th of May 2027",
        "May 16, 2027",
        "Sunday, May 16th 2027",
        " 16\u00a0mai\u00a02027 ",
    ),
)
def test_a_day_is_read_as_people_write_it(text):
    assert day_typed(text) == DAY


@pytest.mark.parametrize("text", ("1er août 2027", "1 aout 2027", "1 aoû. 2027", "1 Aug 2027", "August 1st, 2027"))
def test_months_are_read_with_or_without_accents_and_cut_short(text):
    assert day_typed(text) == date(2027, 8, 1)


@pytest.mark.parametrize("text", ("", "hier", "mai 2027", "31/02/2027", "16/13/2027", "16 jui 2027", "16/05", "5/2027"))
def test_what_is_no_day_is_not_guessed(text):
    assert day_typed(text) is None


@pytest.mark.parametrize("language", ("fr", "en"))
def test_a_day_shown_to_be_typed_over_is_read_again(language):
    choose(language)
    assert day_typed(typed_day(DAY)) == DAY


def test_a_day_is_said_back_with_its_day_of_the_week():
    assert day_said(DAY).replace("\u00a0", " ") == "dimanche 16 mai 2027"
