"""The measures of a user test: counts, medians and every value; nothing that few testers cannot bear."""

from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain.experience import (
    FEWEST_FOR_SHARES,
    by_priority,
    may_be_a_share,
    middle,
    pressing,
    priority,
    reach_counted,
    time_ratio,
    umux_lite,
)

SCALE = st.integers(1, 7)
FOUND = st.tuples(st.none() | st.integers(0, 4), st.none() | st.integers(1, 3))


@given(SCALE, SCALE)
def test_umux_lite_goes_from_0_to_100_and_takes_both_answers_alike(met, easy):
    assert 0 <= umux_lite(met, easy) <= 100
    assert umux_lite(met, easy) == umux_lite(easy, met)


@given(st.integers(1, 6), SCALE)
def test_a_better_answer_makes_a_better_score(met, easy):
    assert umux_lite(met + 1, easy) > umux_lite(met, easy)


@pytest.mark.parametrize(("minutes", "reference", "ratio"), [(8, 8, 1.0), (12, 8, 1.5), (0.3, 0.1, 3.0), (2, 8, 0.25)])
def test_the_time_is_told_against_somebody_of_the_team(minutes, reference, ratio):
    assert time_ratio(minutes, reference) == ratio


def test_priority_is_severity_times_reach():
    assert sorted({priority(s, r) for s in range(5) for r in (1, 2, 3)}) == [0, 1, 2, 3, 4, 6, 8, 9, 12]


def test_a_blocking_problem_comes_before_any_other_whatever_its_reach():
    assert by_priority([(3, 3), (4, 1), (2, 3), (4, 3)]) == [(4, 3), (4, 1), (3, 3), (2, 3)]


@given(st.lists(FOUND, max_size=8))
def test_the_order_loses_nothing_and_what_is_not_sorted_never_comes_before_a_difficulty(found):
    ordered = by_priority(found)
    assert sorted(map(str, ordered)) == sorted(map(str, found))
    first = next((n for n, (severity, _) in enumerate(ordered) if severity is None), len(ordered))
    assert all(severity in {None, 0} for severity, _ in ordered[first:])


@given(st.none() | st.integers(1, 3), st.lists(st.none() | st.sampled_from("abc"), max_size=6))
def test_a_reach_that_is_given_counts_and_one_that_is_not_is_the_profiles_that_met_it(reach, profiles):
    several = len({profile for profile in profiles if profile}) >= 2
    assert reach_counted(reach, profiles) == (reach or (2 if several else 1))


def test_an_unknown_reach_counts_as_one_profile():
    assert pressing((3, None)) == pressing((3, 1))


@given(st.lists(st.integers(1, 7).map(float), min_size=1))
def test_the_middle_is_the_median_and_one_value_or_half_way_between_two(values):
    assert middle(values) == pytest.approx(median(values))
    assert min(values) <= middle(values) <= max(values)


def test_nothing_has_no_middle():
    assert middle([]) is None


def test_the_middle_of_what_was_written_is_exact():
    assert middle([0.1, 0.2]) == 0.15


def test_no_percentage_is_given_of_fewer_than_ten_testers():
    assert not any(may_be_a_share(count) for count in range(FEWEST_FOR_SHARES))
    assert may_be_a_share(10)
