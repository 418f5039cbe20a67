"""Days typed in a field: as people write them in French and in English, or as machines do."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.i18n import choose, in_language
from audit_app.ui.widgets.day_text import day_refused, day_said, read_day, typed_day

DAY = date(2027, 5, 16)


@pytest.mark.parametrize("language", ("fr", "en"))
@pytest.mark.parametrize(
    "text",
    (
        "16/05/2027",
        "16/5/27",
        " 16.05.2027 ",
        "16-05-2027",
        "16-5-27",
        "16 05 2027",
        "2027-05-16",
        "2027/5/16",
        "16 mai 2027",
        "le 16 mai 2027",
        "Dimanche 16 mai 2027",
        "16 MAI 27",
        "16 May 2027",
        "16th of May 2027",
        "May 16, 2027",
        "Sunday, May 16th 2027",
        " 16\u00a0mai\u00a02027 ",
    ),
)
def test_a_day_is_read_as_people_write_it(text, language):
    choose(language)
    assert read_day(text) == DAY
    assert day_refused(text) == ""


@pytest.mark.parametrize("text", ("1er août 2027", "1 aout 2027", "1 aoû. 2027", "1 Aug 2027", "August 1st, 2027"))
def test_months_are_read_with_or_without_accents_and_cut_short(text):
    assert read_day(text) == date(2027, 8, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    (
        ("hier", "« hier » n’est pas une date lisible : écrivez 16/05/2027 ou 16 mai 2027."),
        ("16/0", "« 16/0 » n’est pas une date lisible : écrivez 16/05/2027 ou 16 mai 2027."),
        ("mai 2027", "« mai 2027 » n’est pas une date lisible"),
        ("5/2027", "« 5/2027 » n’est pas une date lisible"),
        ("16 jui 2027", "« 16 jui 2027 » n’est pas une date lisible"),
        ("31/02/2027", "Le 31 février n’existe pas."),
        ("31 avril 27", "Le 31 avril n’existe pas."),
        ("2027-06-31", "Le 31 juin n’existe pas."),
        ("29/02/2027", "Le 29 février 2027 n’existe pas."),
        ("16/13/2027", "Il n’y a pas de mois 13 : écrivez 16/05/2027 ou 16 mai 2027."),
        ("16/05/1789", "L’année 1789 est trop lointaine : écrivez une année de 1900 à 2200."),
        ("16/05/0000", "L’année 0 est trop lointaine : écrivez une année de 1900 à 2200."),
    ),
)
def test_what_is_no_day_is_not_guessed_and_the_reason_is_true(text, said):
    assert read_day(text) is None
    assert day_refused(text).replace("\u202f", " ").replace("\u00a0", " ").startswith(said)


@pytest.mark.parametrize("text", ("", "  "))
def test_nothing_typed_is_no_day_and_nothing_wrong(text):
    assert read_day(text) is None
    assert day_refused(text) == ""


def test_a_leap_day_is_one():
    assert read_day("29/02/2028") == date(2028, 2, 29)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31)), st.sampled_from(("fr", "en")))
def test_a_day_shown_reads_back_as_itself(day, language):
    with in_language(language):
        assert read_day(typed_day(day)) == day
        assert read_day(day_said(day)) == day


@given(st.text())
def test_whatever_is_typed_is_a_day_or_is_refused_with_a_sentence(text):
    assert bool(day_refused(text)) == (bool(text.strip()) and read_day(text) is None)


def test_no_day_is_an_empty_field():
    assert typed_day(None) == ""
    with in_language("en"):
        assert typed_day(DAY) == "2027-05-16"


def test_a_day_is_said_back_with_its_day_of_the_week():
    assert day_said(DAY).replace("\u00a0", " ") == "dimanche 16 mai 2027"
