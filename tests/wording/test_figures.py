"""Numbers, dates and units as each language writes them."""

from datetime import date

import pytest

from audit_app.domain.audit import Measured
from audit_app.domain.checklist import Bounds, Unit
from audit_app.i18n import in_language
from audit_app.wording import figures
from tests.wording.speaking import both, plain


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (0, "0", "0"),
        (100, "100", "100"),
        (1_000_000, "1\u202f000\u202f000", "1,000,000"),
        (0.1 + 0.2, "0,3", "0.3"),
        (-1_500.25, "-1\u202f500,25", "-1,500.25"),
    ],
)
def test_a_number_is_written_as_the_language_wants(value, french, english):
    with in_language("fr"):
        assert figures.number(value) == french
    with in_language("en"):
        assert figures.number(value) == english


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_its_name_in_both_languages(month):
    french, english = both(lambda: figures.day(date(2027, month, 2)))
    assert french != english
    assert french.startswith("2 ")


def test_the_first_of_a_month_is_ordinal_in_french():
    assert both(lambda: figures.day(date(2027, 5, 1))) == ("1er mai 2027", "1 May 2027")


def test_the_days_of_an_event_are_one_or_a_span():
    one, other = date(2027, 7, 2), date(2027, 7, 3)
    assert both(lambda: figures.days(one, one))[0] == "2 juillet 2027"
    assert both(lambda: figures.days(one, other))[0] == "du 2 au 3 juillet 2027"
    assert both(lambda: figures.days(one, date(2027, 8, 1)))[0] == "du 2 juillet 2027 au 1er août 2027"


@pytest.mark.parametrize("unit", Unit)
def test_every_unit_has_its_sign(unit):
    for language in ("fr", "en"):
        with in_language(language):
            said = figures.quantity(2.5, unit)
            assert said.removeprefix("€").startswith("2,5" if language == "fr" else "2.5")
            assert "EUR" not in said
            assert "count" not in said


def test_english_puts_the_sign_of_money_first_and_glues_that_of_a_share():
    assert both(lambda: figures.quantity(1279, Unit.EURO)) == ("1 279 €", "€1,279")
    assert both(lambda: figures.quantity(75, Unit.PERCENT)) == ("75 %", "75%")


def test_a_share_is_whole_and_never_reaches_the_figure_it_misses():
    with in_language("en"):
        shares = [figures.measured(Measured(amount=a, of=b), Unit.PERCENT) for a, b in ((4, 6), (398, 500), (1, 12))]
    assert [said.partition(" (")[2] for said in shares] == ["67%)", "79.6%)", "8.33%)"]


def test_days_are_said_in_words_and_ratios_as_well():
    assert both(lambda: figures.quantity(7, Unit.DAY)) == ("7 jours", "7 days")
    assert both(lambda: figures.quantity(4.5, Unit.TO_ONE)) == ("4,5 pour 1", "4.5 to 1")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Measured(amount=1_400.0), "1 400 %"),
        (Measured(amount=6.0, of=240.0), "6 sur 240 (2,5 %)"),
        (Measured(amount=0.0, of=0.0), "0 sur 0"),
    ],
)
def test_a_measurement_is_said_as_given_with_the_share_it_makes(value, said):
    with in_language("fr"):
        assert plain(figures.measured(value, Unit.PERCENT)) == said


@pytest.mark.parametrize(
    ("limits", "french", "english"),
    [
        (Bounds(min=120.0), "au moins 120 cm", "at least 120 cm"),
        (Bounds(max=2.0), "au plus 2 cm", "at most 2 cm"),
        (Bounds(min=70.0, max=80.0), "de 70 à 80 cm", "70 to 80 cm"),
        (Bounds(min=0.0, max=0.0), "exactement 0 cm", "exactly 0 cm"),
    ],
)
def test_what_passes_is_said_in_words(limits, french, english):
    assert both(lambda: figures.bounds(limits, Unit.CM)) == (french, english)


def test_where_nothing_is_bounded_nothing_is_said():
    assert figures.bounds(Bounds(), Unit.CM) == ""


def test_lines_checked_are_told_of_all():
    assert [plain(said) for said in both(lambda: figures.checked(31, 81))] == [
        "31 lignes vérifiées sur 81",
        "31 of 81 lines checked",
    ]
    assert plain(both(lambda: figures.checked(1, 81))[0]) == "1 ligne vérifiée sur 81"
