"""What is typed is read as people write it; what is not understood is said."""

import pytest

from audit_app.ui.user_tests import readings
from tests.wording.speaking import plain


@pytest.mark.parametrize(
    ("reading", "typed", "value"),
    [
        (readings.MINUTES, "9,5", 9.5),
        (readings.MINUTES, "3:30", 3.5),
        (readings.MINUTES, "12 min", 12.0),
        (readings.COUNT, "2", 2),
        (readings.EUROS, "350 €", 350.0),
        (readings.NAME, "  Maé   Le Goff ", "Maé Le Goff"),
        (readings.NAME, "   ", None),
        (readings.NOTE, "Deux\nlignes", "Deux\nlignes"),
        *((reading, " ", None) for reading in (readings.MINUTES, readings.COUNT, readings.EUROS, readings.DAY)),
    ],
)
def test_a_text_is_read(reading, typed, value):
    assert reading.read(typed) == value
    assert reading.wrong(typed) == ""


@pytest.mark.parametrize(
    ("reading", "typed", "said"),
    [
        (readings.MINUTES, "longtemps", "« longtemps » n’est pas une durée"),
        (readings.MINUTES, "3:75", "« 3:75 » n’est pas une durée"),
        (readings.COUNT, "deux", "« deux » n’est pas un nombre"),
        (readings.EUROS, "cher", "« cher » n’est pas un montant"),
        (readings.DAY, "31/02/2027", "n’existe pas"),
    ],
)
def test_what_cannot_be_read_is_said(reading, typed, said):
    assert reading.read(typed) is None
    assert said in plain(reading.wrong(typed))


def test_a_value_is_written_as_one_would_type_it():
    assert [readings.MINUTES.written(9.5), readings.EUROS.written(None), readings.NOTE.written("")] == ["9,5", "", ""]


def test_what_is_too_much_is_said_to_be():
    some = readings.up_to(readings.EUROS, 100, lambda: "Trop")
    assert (some.read("100"), some.wrong("100")) == (100.0, "")
    assert (some.read("101"), some.wrong("101")) == (None, "Trop")
    assert "n’est pas un montant" in plain(some.wrong("cher"))
