"""Consistency: what the answers of one audit contradict of each other; what is not answered contradicts nothing."""

import pytest

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.answering import answered
from audit_app.domain.audit import ActionState, Measured, Verdict
from audit_app.domain.checklist import PairRule
from audit_app.domain.consistency import contradictions
from tests.domain.examples import (
    action,
    audit,
    checklist,
    criterion,
    event,
    finding,
    measurement,
    pair,
    said,
    uuid,
    zone,
)
from tests.testing import tried_by

PLACES = measurement(code="places", unit="count", kind="count", min=None).model_dump(mode="json")
SHARE = measurement(code="share", unit="%", kind="ratio", min=None).model_dump(mode="json")
NUMBERS = [PairRule.SAME, PairRule.NOT_FEWER]


def _audit(asked, *criteria, **changes):
    return audit(checklist=checklist(*criteria, pairs=[asked]), **changes)


def _two(rule, **changes):
    """Return an audit of two criteria that count places; the first is counted once for each path."""
    counting = (
        criterion("CIR-01", measurements=[PLACES, SHARE], zone_kind="path"),
        criterion("SAN-01", measurements=[PLACES, SHARE]),
    )
    return _audit(pair(rule, "CIR-01.places", "SAN-01.places"), *counting, **changes)


def _counted(whole, line, code="places", **measured):
    return answered(whole, line, measured={code: Measured(**measured)})


@pytest.mark.parametrize(
    ("rule", "first", "agrees"),
    [
        ("same", 4, True),
        ("same", 5, False),
        ("same", 3, False),
        ("not_fewer", 4, True),
        ("not_fewer", 5, True),
        ("not_fewer", 3, False),
    ],
)
def test_two_numbers_agree_as_their_rule_says(rule, first, agrees):
    counted = _counted(_counted(_two(rule), "CIR-01", amount=first), "SAN-01", amount=4)
    found = contradictions(counted)
    assert (found == ()) is agrees
    assert all((f.first, f.second, f.lines) == (first, 4, ("CIR-01", "SAN-01")) for f in found)


@pytest.mark.parametrize("rule", NUMBERS)
def test_a_number_that_is_not_given_contradicts_nothing(rule):
    empty = _two(rule)
    assert contradictions(empty) == ()
    assert contradictions(_counted(empty, "CIR-01", amount=0)) == ()
    assert contradictions(_counted(empty, "SAN-01", amount=9)) == ()
    assert contradictions(said(_counted(empty, "SAN-01", amount=9), {"CIR-01": "compliant"})) == ()


@pytest.mark.parametrize("rule", NUMBERS)
def test_a_number_counted_at_several_places_is_their_sum_once_all_are_counted(rule):
    north = _two(rule, zones={name: zone(name) for name in ("north", "south")})
    north = _counted(_counted(north, "SAN-01", amount=4), "CIR-01@north", amount=1)
    assert contradictions(north) == ()
    (found,) = contradictions(_counted(north, "CIR-01@south", amount=2))
    assert (found.first, found.second) == (3, 4)
    assert found.lines == ("CIR-01@north", "CIR-01@south", "SAN-01")
    assert contradictions(_counted(north, "CIR-01@south", amount=3)) == ()


def test_a_share_of_counts_is_compared_by_what_it_counts_and_a_percentage_by_nothing():
    shares = _audit(
        pair("same", "CIR-01.share", "SAN-01.share"),
        criterion("CIR-01", measurements=[SHARE]),
        criterion("SAN-01", measurements=[SHARE]),
    )
    three = _counted(shares, "CIR-01", "share", amount=3, of=4)
    assert contradictions(_counted(three, "SAN-01", "share", amount=3, of=12)) == ()
    assert len(contradictions(_counted(three, "SAN-01", "share", amount=2, of=4))) == 1
    assert contradictions(_counted(three, "SAN-01", "share", amount=75, of=100)) == ()


def _together():
    return _audit(pair("goes_with", "CIR-01", "SAN-01"), criterion("CIR-01"), criterion("SAN-01"))


@pytest.mark.parametrize("first", Verdict)
@pytest.mark.parametrize("second", Verdict)
def test_what_goes_with_a_thing_in_place_is_not_denied(first, second):
    found = contradictions(said(_together(), {"CIR-01": first, "SAN-01": second}))
    in_place = first in {Verdict.COMPLIANT, Verdict.EQUIVALENT}
    denied = second in {Verdict.NOT_APPLICABLE, Verdict.NON_COMPLIANT, Verdict.PARTIAL}
    assert bool(found) is (in_place and denied)
    assert all((f.lines, f.first, f.second) == (("CIR-01", "SAN-01"), None, None) for f in found)


def test_testers_that_found_problems_are_no_more_than_were_counted():
    counted = _counted(_audit(pair("testers", "CIR-01.places"), criterion(measurements=[PLACES])), "CIR-01", amount=1)
    one = counted.replaced(findings={uuid(5): finding(5, "CIR-01"), uuid(6): finding(6)})
    assert contradictions(one) == ()
    two = one.replaced(findings={**one.findings, uuid(7): finding(7, testers=["T2", "T1"])})
    (found,) = contradictions(two)
    assert (found.first, found.second, found.lines) == (1, 2, ("CIR-01",))


def test_testers_who_tried_are_counted_with_those_who_met_a_problem_each_once():
    counted = _counted(_audit(pair("testers", "CIR-01.places"), criterion(measurements=[PLACES])), "CIR-01", amount=2)
    two = tried_by(counted, T01="P4", T02="P1").replaced(findings={uuid(5): finding(5, testers=["T01"])})
    assert contradictions(two) == ()
    (found,) = contradictions(two.replaced(findings={uuid(5): finding(5, testers=["T03"])}))
    assert (found.first, found.second) == (2, 3)


def test_testers_nobody_counted_contradict_nothing():
    uncounted = _audit(pair("testers", "CIR-01.places"), criterion(measurements=[PLACES]))
    assert contradictions(uncounted.replaced(findings={uuid(5): finding(5, "CIR-01")})) == ()


def _register():
    """Return an audit whose CIR-01 says that each gap has an action."""
    three = (criterion("CIR-01"), criterion("SAN-01"), criterion("SAN-02", levels="recommended"))
    return _audit(pair("actions", "CIR-01"), *three)


def test_a_gap_without_action_contradicts_that_each_has_one():
    gaps = said(_register(), {"CIR-01": "compliant", "SAN-01": "partial", "SAN-02": "non_compliant"})
    (found,) = contradictions(gaps)
    assert found.lines == ("CIR-01", "SAN-01")
    assert contradictions(gaps.replaced(actions={uuid(8): action(8, "SAN-01")})) == ()
    dropped = action(8, "SAN-01", state=ActionState.DROPPED, reason="trop cher")
    assert len(contradictions(gaps.replaced(actions={uuid(8): dropped}))) == 1


@pytest.mark.parametrize("verdict", ["non_compliant", "not_checked", "not_applicable"])
def test_a_gap_without_action_contradicts_nothing_that_nobody_claims(verdict):
    assert contradictions(said(_register(), {"CIR-01": verdict, "SAN-01": "partial"})) == ()


def _counting(amount, of):
    """Return an audit of two gaps, one with an action, whose CIR-01 tells how many have one."""
    three = (criterion("CIR-01", measurements=[SHARE]), criterion("SAN-01"), criterion("SAN-02"))
    whole = said(_audit(pair("gaps", "CIR-01.share"), *three), {"SAN-01": "partial", "SAN-02": "non_compliant"})
    counted = answered(whole, "CIR-01", measured={"share": Measured(amount=amount, of=of)})
    return counted.replaced(actions={uuid(8): action(8, "SAN-01")})


@pytest.mark.parametrize(("amount", "of"), [(1, 2), (50, 100), (51, 100)])
def test_the_share_of_gaps_with_an_action_is_the_one_the_audit_counts(amount, of):
    assert contradictions(_counting(amount, of)) == ()


@pytest.mark.parametrize(("amount", "of"), [(2, 2), (1, 1), (30, 50), (100, 100), (48, 100)])
def test_another_share_is_told_with_what_the_audit_counts(amount, of):
    (found,) = contradictions(_counting(amount, of))
    assert found.lines == ("CIR-01",)
    assert (found.first, found.first_of, found.second, found.second_of) == (amount, of, 1, 2)


@pytest.mark.parametrize(("amount", "of"), [(1, 2), (1, 3)])
def test_a_line_that_is_a_gap_itself_may_be_counted_or_not(amount, of):
    assert contradictions(said(_counting(amount, of), {"CIR-01": "non_compliant"})) == ()


def test_a_share_where_there_is_no_gap_at_all_may_be_any_percentage():
    whole = _counting(100, 100)
    assert contradictions(said(whole, {"SAN-01": "compliant", "SAN-02": "compliant"})) == ()


@pytest.mark.parametrize("rule", PairRule)
def test_an_audit_nobody_has_filled_contradicts_nothing(rule):
    assert contradictions(_two(rule)) == ()


@pytest.mark.parametrize("rule", PairRule)
def test_a_pair_whose_lines_are_not_asked_contradicts_nothing(rule):
    absent = (criterion(when="toilets", measurements=[PLACES]), criterion("SAN-01", when="toilets"))
    assert contradictions(_audit(pair(rule, "CIR-01.places", "SAN-01"), *absent)) == ()


def test_every_pair_is_looked_at_in_the_order_of_the_checklist():
    pairs = [pair("goes_with", "CIR-01", "SAN-01"), pair("goes_with", "CIR-01", "CIR-01"), pair("actions", "CIR-01")]
    whole = audit(checklist=checklist(criterion("CIR-01"), criterion("SAN-01"), pairs=pairs))
    found = contradictions(said(whole, {"CIR-01": "compliant", "SAN-01": "non_compliant"}))
    assert [one.pair.rule for one in found] == ["goes_with", "actions"]


@pytest.mark.parametrize("asked", ["CIR-01", "SAN-01", "SIG-01", "ABS-01"])
def test_what_concerns_a_criterion_is_found_without_looking_at_the_other_pairs(asked):
    pairs = [pair("goes_with", "CIR-01", "SAN-01"), pair("goes_with", "SIG-01", "SAN-01"), pair("actions", "CIR-01")]
    whole = audit(checklist=checklist(*map(criterion, ("CIR-01", "SAN-01", "SIG-01")), pairs=pairs))
    given = said(whole, {"CIR-01": "compliant", "SAN-01": "non_compliant", "SIG-01": "compliant"})
    of = [one for one in contradictions(given) if asked in one.lines]
    assert [one for one in contradictions(given, asked) if asked in one.lines] == of
    assert len(of) == {"CIR-01": 2, "SAN-01": 3, "SIG-01": 1, "ABS-01": 0}[asked]


@pytest.mark.parametrize(
    ("code", "fewer", "more"),
    [
        ("places_beyond_helpers", ("SEC-03", "covered"), ("PLA-01", "places")),
        ("spaces_for_requests", ("TRA-04", "reserved"), ("TRA-04", "requests")),
    ],
)
def test_the_reference_set_compares_what_there_is_with_what_is_asked_of_it(code, fewer, more):
    features = "seated_audience parking indoor built_venue"
    whole = audit(checklist=shipped_checklist(), event=event(features=features, seats={"covered": 90, "open_air": 0}))
    seen = [
        [found.pair.code for found in contradictions(_counted(_counted(whole, *fewer, amount=n), *more, amount=3))]
        for n in (2, 3)
    ]
    assert seen == [[code], []]
