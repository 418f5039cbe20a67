"""Spending: lines of the budget that serve access, added up as people wrote them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from audit_app.domain.spending import MOST_LINES, Spending, SpendingKind, aimed, percent, total
from tests.domain.examples import event, spent

AMOUNTS = st.decimals(0, 10**6, places=2).map(float)
LINES = st.lists(
    st.builds(
        lambda planned, done, proof: spent(planned, spent=done, proof=proof),
        AMOUNTS,
        st.none() | AMOUNTS,
        st.sampled_from(("", "F-12")),
    ),
    max_size=6,
)


def test_cents_are_added_up_without_the_errors_of_a_calculator():
    found = total([spent(0.1), spent(0.2)])
    assert (found.planned, found.spent, found.proven) == (Fraction(3, 10), Fraction(3, 10), True)


@pytest.mark.parametrize("aim", [True, False, 1.0, "1", 3, -1, None])
def test_an_aim_is_one_of_three_numbers_and_never_yes_or_no(aim):
    with pytest.raises(ValidationError):
        Spending(what="Rampe", kind=SpendingKind.EQUIPMENT, planned=1, aim=aim)


def test_what_is_spent_counts_in_place_of_what_was_planned():
    assert total([spent(300, spent=280), spent(100, spent=None)]).planned == 380


def test_no_sum_is_spent_while_a_line_of_it_is_only_planned():
    assert total([spent(300), spent(100, spent=None)]).spent is None


@pytest.mark.parametrize("unproven", [{"proof": ""}, {"proof": "  "}, {"spent": None}])
def test_a_sum_is_proven_when_each_line_is_spent_and_names_its_invoice(unproven):
    assert total([spent(300), spent(100)]).proven
    assert not total([spent(300), spent(100, **unproven)]).proven


@pytest.mark.parametrize("lines", [[], [spent(0)], [spent(0, spent=None)], [spent(50, spent=0)]])
def test_no_money_is_nothing_however_many_lines_say_it(lines):
    assert total(lines).is_nothing


@given(LINES)
def test_a_sum_of_nothing_proves_nothing_and_any_money_makes_it_something(lines):
    found = total(lines)
    assert found.is_nothing is not any((line.planned if line.spent is None else line.spent) for line in lines)
    assert lines or (found.spent, found.proven) == (None, False)


@given(LINES, LINES)
def test_two_lists_come_to_what_they_come_to_together(some, others):
    both, one, two = total([*some, *others]), total(some), total(others)
    assert both.planned == one.planned + two.planned
    if some and others:
        assert both.proven is (one.proven and two.proven)
        assert both.spent == (None if None in {one.spent, two.spent} else one.spent + two.spent)


def test_lines_are_chosen_by_how_far_they_aim_at_access():
    lines = tuple(spent(10 + aim, aim=aim) for aim in (0, 1, 2))
    assert aimed(lines, (1, 2)) == lines[1:]
    assert aimed(lines, ()) == ()


def test_a_share_is_exact():
    assert percent(Fraction(1), Fraction(3)) * 3 == 100


@pytest.mark.parametrize("wrong", [{"planned": -1}, {"spent": -0.01}, {"aim": 3}, {"kind": "party"}, {"what": " "}])
def test_a_line_of_spending_has_a_name_a_kind_an_aim_and_no_debt(wrong):
    with pytest.raises(ValidationError):
        spent(100, **wrong)


def test_an_event_has_no_more_lines_of_spending_than_a_person_would_type():
    assert len(event(spending=[spent(1)] * MOST_LINES).spending) == MOST_LINES
    with pytest.raises(ValidationError):
        event(spending=[spent(1)] * (MOST_LINES + 1))
