from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain.covering import Choice, fewest

COUNTS = ("motor", "visual", "hearing", "spectators")


@st.composite
def problems(draw):
    counted = st.frozensets(st.sampled_from(COUNTS))
    offered = draw(st.lists(st.tuples(counted, st.integers(0, 12)), max_size=9))
    choices = [Choice(f"L{at}", counts, weight) for at, (counts, weight) in enumerate(offered)]
    return draw(st.dictionaries(st.sampled_from(COUNTS), st.integers(-1, 4))), choices


def makes_up(needs, choices):
    return all(sum(name in choice.counts for choice in choices) >= need for name, need in needs.items())


def by_trying_all(needs, choices):
    """Return size and weight of the best of all choices there are, None where none makes it up."""
    for size in range(len(choices) + 1):
        fitting = [some for some in combinations(choices, size) if makes_up(needs, some)]
        if fitting:
            return size, min(sum(choice.weight for choice in some) for some in fitting)
    return None


@given(problems())
def test_nothing_smaller_makes_it_up_nor_anything_as_small_and_lighter(problem):
    needs, choices = problem
    found, best = fewest(needs, choices), by_trying_all(needs, choices)
    if best is None:
        assert found is None
        return
    taken = [choice for choice in choices if choice.id in found.ids]
    assert found.proven
    assert makes_up(needs, taken)
    assert (len(taken), sum(choice.weight for choice in taken)) == best


@given(problems())
def test_what_is_taken_is_told_in_the_order_it_was_offered_and_the_same_every_time(problem):
    needs, choices = problem
    found = fewest(needs, choices)
    assert found == fewest(needs, choices)
    if found:
        assert list(found.ids) == [choice.id for choice in choices if choice.id in found.ids]


def test_nothing_wanted_takes_nothing():
    assert fewest({}, [Choice("L1", frozenset({"motor"}))]).ids == ()
    assert fewest({"motor": 0}, [Choice("L1", frozenset({"motor"}))]).ids == ()


def test_a_light_one_that_counts_for_less_is_not_taken_for_one_that_counts_for_all():
    """The greedy way takes `broad` first and then needs two more; the fewest are the two others."""
    broad = Choice("broad", frozenset("abcd"), 0)
    left, right = Choice("left", frozenset("abx"), 9), Choice("right", frozenset("cdy"), 9)
    assert fewest(dict.fromkeys("abcdxy", 1), [broad, left, right]).ids == ("left", "right")


def test_a_thousand_lines_are_chosen_among_without_going_too_deep():
    choices = [Choice(f"L{at}", frozenset(COUNTS[: 1 + at % 4]), at % 7) for at in range(1_000)]
    found = fewest({"motor": 600, "spectators": 200}, choices)
    assert len(found.ids) == 600
    assert found.proven


def test_a_search_too_long_gives_the_best_it_has_and_says_so(monkeypatch):
    monkeypatch.setattr("audit_app.domain.covering._NODES", 0)
    choices = [Choice(f"L{at}", frozenset(COUNTS[at % 3 : at % 3 + 2]), at) for at in range(30)]
    found = fewest({"motor": 3, "visual": 5, "hearing": 6}, choices)
    assert not found.proven
    assert makes_up({"motor": 3, "visual": 5, "hearing": 6}, [c for c in choices if c.id in found.ids])
