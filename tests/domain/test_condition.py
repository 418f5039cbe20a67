"""Conditions: small expressions over the features of an event."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain.condition import BrokenCondition, Condition

NAMES = ("indoor", "night", "snow", "android", "notice", "order")


def _expressions():
    return st.recursive(
        st.sampled_from(NAMES).map(lambda name: (name, lambda features: name in features)),
        lambda inner: st.one_of(
            inner.map(lambda a: (f"not ({a[0]})", lambda f: not a[1](f))),
            st.tuples(inner, inner).map(
                lambda p: (f"({p[0][0]}) and ({p[1][0]})", lambda f: p[0][1](f) and p[1][1](f))
            ),
            st.tuples(inner, inner).map(lambda p: (f"({p[0][0]}) or {p[1][0]}", lambda f: p[0][1](f) or p[1][1](f))),
        ),
        max_leaves=6,
    )


@given(
    st.one_of(
        st.text(),
        st.text(alphabet=" ()andortx_1\n"),
        st.lists(st.sampled_from(("not", "and", "or", "(", ")", "a"))).map(" ".join),
    )
)
def test_reading_gives_a_condition_or_says_it_is_broken(text):
    try:
        condition = Condition.read(text)
    except BrokenCondition as broken:
        assert str(broken)
    else:
        assert condition.holds(condition.features) in {True, False}


@given(_expressions(), st.frozensets(st.sampled_from(NAMES)))
def test_an_expression_holds_when_its_parts_say_so(expression, features):
    text, expected = expression
    try:
        condition = Condition.read(text)
    except BrokenCondition:
        assert text.count("(") > 9
        return
    assert condition.holds(features) is bool(expected(features))


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_no_condition_always_holds(text):
    assert Condition.read(text).holds(set())
    assert Condition.read(text).features == frozenset()


def test_and_binds_closer_than_or():
    assert Condition.read("a or b and c").holds({"a"})
    assert not Condition.read("(a or b) and c").holds({"a"})
    assert Condition.read("a and b or c").holds({"c"})


def test_not_binds_closest():
    assert Condition.read("not a and b").holds({"b"})
    assert not Condition.read("not (a or b)").holds({"b"})
    assert Condition.read("not not a").holds({"a"})


def test_every_feature_named_is_listed_once():
    assert Condition.read("a and (b or not c) and a").features == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("a b", "b"),
        ("a and", "…"),
        ("and a", "and"),
        ("a or or b", "or"),
        ("(a", "("),
        ("(a b)", "b"),
        ("a)", ")"),
        ("()", ")"),
        ("not", "…"),
        ("a-b", "-b"),
        ("a and É", "É"),
        ("Indoor", "Indoor"),
        ("a && b", "&& b"),
    ],
)
def test_a_broken_condition_names_the_piece_that_does_not_fit(text, piece):
    with pytest.raises(BrokenCondition) as refused:
        Condition.read(text)
    assert str(refused.value) == piece


def test_the_piece_named_is_never_long():
    with pytest.raises(BrokenCondition) as refused:
        Condition.read("?" * 500)
    assert str(refused.value) == "?" * 40


@pytest.mark.parametrize("wrap", ["({})", "not {}"])
def test_twenty_levels_are_read_and_more_are_refused(wrap):
    text = "a"
    for _ in range(20):
        text = wrap.format(text)
    assert Condition.read(text).holds({"a"})
    with pytest.raises(BrokenCondition):
        Condition.read(wrap.format(text))


def test_a_long_list_of_alternatives_is_no_depth():
    assert Condition.read(" or ".join(["a"] * 2_000)).holds({"a"})
