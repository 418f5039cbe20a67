"""The shortest way, in words."""

import pytest

from audit_app.domain.codes import Cost, Effort
from audit_app.domain.grades import Cap
from audit_app.domain.mending import Price, Way
from audit_app.i18n import choose
from audit_app.wording.mending import beyond_said, parts_said, price_said


@pytest.fixture(autouse=True)
def _french():
    choose("fr")


def priced(costs=(), efforts=(), unknown=0):
    return Price(dict.fromkeys(Cost, 0) | dict(costs), dict.fromkeys(Effort, 0) | dict(efforts), unknown)


def test_a_price_tells_how_many_lines_are_of_each_order():
    found = priced({Cost.NOTHING: 3, Cost.UNDER_100: 1}, {Effort.HOURS: 4})
    said = price_said(found).replace("\u00a0", " ").replace("\u202f", " ")
    assert said == "gratuit : 3, moins de 100 € : 1 ; quelques heures : 4"
    choose("en")
    assert price_said(found) == "free: 3, under €100: 1; a few hours: 4"


def test_what_is_unknown_is_told_and_nothing_is_nothing():
    assert "2 au coût inconnu" in price_said(priced(unknown=2))
    assert price_said(priced()) == ""


def test_each_part_has_its_number_and_empty_ones_are_left_out():
    way = Way(lines=("A", "B"), to_check=("C",), to_test_again=("B",))
    assert list(parts_said(way)) == ["to_check", "lines", "to_test_again"]
    assert parts_said(way)["lines"] == "2 lignes à mettre en place"
    assert "a arrêté" in parts_said(way)["to_test_again"]
    assert parts_said(Way(to_answer_for=("A",)))["to_answer_for"].startswith("1 écart")


@pytest.mark.parametrize("why", [*map(str, Cap), "spending", "budget", "families", "declaration", "programme"])
def test_what_no_line_brings_has_its_words(why):
    assert beyond_said(why)[0].isupper() or beyond_said(why)[0].isdigit()
