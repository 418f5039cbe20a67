"""A funding scheme as data: what a condition needs to be judged, what a waiver needs to hold (RULES.md rule 16)."""

import pytest
from pydantic import ValidationError

from audit_app.domain.event import SizeClass
from audit_app.domain.scheme import OF_MONEY, Ask, Waiver
from tests.domain.examples import EVE, condition, scheme

WHOLE = {
    Ask.LINES: {"criteria": ["CIR-01"]},
    Ask.CHAIN: {},
    Ask.MANDATORY: {},
    Ask.ACTIONS: {},
    Ask.DECLARED: {"criteria": ["CIR-01"], "features": ["para_event"]},
    Ask.EVIDENCE: {"criteria": ["CIR-01"], "evidence": "picture"},
    Ask.SHARE: {"least": 75},
    Ask.USER_TESTS: {},
    Ask.PROGRAMME: {"criteria": ["CIR-01"], "programme": ["para_event"]},
    Ask.BUDGET_SHARE: {"least": 2},
    Ask.SPENDING: {"kinds": ["advice"], "most": 30},
    Ask.CEILING: {"most": 15_000},
    Ask.UNMAPPED: {},
}
"""Each sort of condition with the keys it cannot go without."""


def test_every_sort_of_condition_is_put_to_the_test():
    assert set(WHOLE) == set(Ask)


@pytest.mark.parametrize("asks", Ask)
def test_a_condition_is_whole_with_the_keys_of_its_sort_and_no_others(asks):
    whole = condition(asks=asks, **({"criteria": []} | WHOLE[asks]))
    assert whole.asks is asks
    assert whole.aims == (2,)


@pytest.mark.parametrize(("asks", "key"), [(asks, key) for asks, keys in WHOLE.items() for key in keys])
def test_a_condition_without_a_key_of_its_sort_is_refused(asks, key):
    keys = {"criteria": []} | {name: value for name, value in WHOLE[asks].items() if name != key}
    with pytest.raises(ValidationError, match="key_needed"):
        condition(asks=asks, **keys)


def test_nothing_at_least_is_a_figure_and_not_a_missing_key():
    assert condition(asks=Ask.SHARE, criteria=[], least=0).least == 0


def test_a_share_of_spending_has_a_least_or_a_most():
    assert condition(asks=Ask.SPENDING, criteria=[], kinds=["advice"], least=70).most is None


def test_the_least_is_not_above_the_most():
    assert condition(least=30, most=30).least == 30
    with pytest.raises(ValidationError, match="min_above_max"):
        condition(least=30.1, most=30)


@pytest.mark.parametrize("asks", sorted(OF_MONEY))
def test_what_is_judged_on_money_names_no_criterion(asks):
    assert "criteria" not in WHOLE[asks]


def test_a_scheme_is_judged_by_default_only_where_it_says_so():
    assert not scheme().by_default
    assert scheme(by_default=True).by_default


def test_a_condition_holds_for_every_size_class_and_event_unless_it_says_otherwise():
    assert condition().sizes == tuple(SizeClass)
    assert condition().condition.holds(set())
    assert not condition(when="seated_audience").condition.holds({"indoor"})


def test_a_scheme_has_a_condition():
    with pytest.raises(ValidationError):
        scheme(conditions=[])


@pytest.mark.parametrize("missing", ["reason", "author", "on"])
def test_a_waiver_has_a_reason_an_author_and_a_date(missing):
    fields = {"scheme": "state", "condition": "E-01", "reason": "Site classé", "author": "DRAJES", "on": EVE}
    assert Waiver(**fields).author == "DRAJES"
    with pytest.raises(ValidationError):
        Waiver(**{name: value for name, value in fields.items() if name != missing})


@pytest.mark.parametrize("reason", ["", "  ", "\n\x00"])
def test_a_waiver_with_a_blank_reason_is_refused(reason):
    with pytest.raises(ValidationError):
        Waiver(scheme="state", condition="E-01", reason=reason, author="DRAJES", on=EVE)
