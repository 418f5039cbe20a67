"""Mending: the shortest way to the next grade or to a condition leads there, and nothing shorter does."""

from datetime import timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain.audit import Verdict
from audit_app.domain.codes import Cost, Effort
from audit_app.domain.funding import Outcome, judged
from audit_app.domain.grades import Grade, grades
from audit_app.domain.mending import Price, Way, following, price, to_condition, to_next_grade
from tests.domain.examples import (
    DAY_AFTER,
    EVE,
    MONTHS_BEFORE,
    action,
    audit,
    condition,
    criterion,
    decision,
    finding,
    said,
    scheme,
    uuid,
    with_evidence,
)
from tests.testing import tried_by

FAMILIES = ("motor", "hearing", "visual")
TESTS = {"user_tests": "GOV-01"}


def fix(cost="nothing", effort="hours"):
    words = {"fr": "mot", "en": "word"}
    return {"today": words, "lasting": words, "announce": words, "cost": cost, "effort": effort}


def recommended(number, families=("motor",), **of_fix):
    return criterion(f"SAN-{number:02}", levels="recommended", families=list(families), fix=fix(**of_fix))


def confirmable(*criteria):
    """Return an audit whose mandatory lines are met and whose user tests are done: its recommended lines decide."""
    asked = audit(criterion("GOV-01", families=list(FAMILIES)), *criteria)
    whole = asked.replaced(checklist=asked.checklist.replaced(user_tests="GOV-01"))
    tested = tried_by(whole, T01="P4", T02="P1")
    return said(tested, {"GOV-01": "compliant"} | {c.id: "non_compliant" for c in criteria})


def mended(of, way):
    """Return the audit once everything on the way is done."""
    done = said(of, dict.fromkeys((*way.lines, *way.to_check), "compliant"))
    promised = {uuid(900 + n): action(900 + n, line) for n, line in enumerate(way.to_answer_for)}
    return done.replaced(actions={**done.actions, **promised}, contested=())


@st.composite
def answered(draw):
    """Draw an audit of mandatory and recommended criteria of several families, answered by chance."""
    count = draw(st.integers(1, 6))
    criteria = [
        criterion(
            f"CIR-{n:02}",
            levels=draw(st.sampled_from(["mandatory", "recommended"])),
            families=draw(st.lists(st.sampled_from(FAMILIES), min_size=1, unique=True)),
            blocking=draw(st.booleans()),
            fix=fix(draw(st.sampled_from(list(Cost))).value, draw(st.sampled_from(list(Effort))).value),
        )
        for n in range(count)
    ]
    verdicts = draw(st.lists(st.sampled_from(["compliant", "partial", "non_compliant"]), min_size=count))
    whole = audit(*criteria)
    whole = whole.replaced(checklist=whole.checklist.replaced(user_tests="CIR-00"))
    whole = tried_by(whole, T01="P4", T02="P1") if draw(st.booleans()) else whole
    return said(whole, {c.id: verdict for c, verdict in zip(criteria, verdicts, strict=False)})


@given(answered())
def test_what_is_on_the_way_leads_to_the_next_grade(of):
    found = to_next_grade(of, DAY_AFTER)
    assert found is not None
    goal, way = found
    assert goal == (grades(of, DAY_AFTER).overall or 0) + 1
    if way.is_open:
        assert (grades(mended(of, way), DAY_AFTER).overall or 0) >= goal


@given(answered())
def test_no_smaller_choice_of_lines_leads_to_the_next_grade(of):
    goal, way = to_next_grade(of, DAY_AFTER)
    if not way.is_open or way.to_answer_for:
        return
    for some in combinations(of.answers, max(len(way.lines) - 1, 0)):
        less = said(of, dict.fromkeys(some, "compliant"))
        assert (grades(less, DAY_AFTER).overall or 0) < goal or not way.lines


def test_without_a_grade_the_way_is_to_check_and_to_answer_for_each_gap():
    three = audit(criterion("CIR-01"), criterion("CIR-02"), criterion("CIR-03", levels="recommended"))
    goal, way = to_next_grade(said(three, {"CIR-01": "non_compliant"}), DAY_AFTER)
    assert goal is Grade.ENGAGED
    assert way == Way(to_check=("CIR-02",), to_answer_for=("CIR-01",), beyond=())


def test_to_socle_every_mandatory_gap_and_every_break_has_to_go():
    three = audit(
        criterion("CIR-01"),
        criterion("CIR-02", levels="recommended", blocking=True),
        criterion("CIR-03", levels="recommended"),
        actions={uuid(80): action(80, "CIR-01")},
    )
    goal, way = to_next_grade(said(three, dict.fromkeys(three.checklist.by_id, "non_compliant")), DAY_AFTER)
    assert (goal, way.lines) == (Grade.BASE, ("CIR-01", "CIR-02"))


def test_a_line_that_counts_for_two_families_is_taken_before_two_that_count_for_one():
    both = confirmable(
        recommended(1, ["hearing"]), recommended(2, ["visual"]), recommended(3, ["hearing", "visual"], cost="more")
    )
    goal, way = to_next_grade(both, DAY_AFTER)
    assert goal is Grade.CONFIRMED
    assert "SAN-03" in way.lines  # two of each family: the dear one counts for both


@pytest.mark.parametrize(
    ("dear", "cheap"),
    [
        ({"cost": "more"}, {"cost": "under_100"}),
        ({"effort": "weeks"}, {"effort": "minutes"}),
        ({"cost": "under_100", "effort": "minutes"}, {"cost": "nothing", "effort": "weeks"}),
    ],
)
def test_among_the_fewest_the_cheapest_is_taken_then_the_easiest(dear, cheap):
    four = confirmable(*(recommended(n, **dear) for n in (1, 2)), *(recommended(n, **cheap) for n in (3, 4, 5)))
    _goal, way = to_next_grade(said(four, {"SAN-01": "compliant"}), DAY_AFTER)
    assert way.lines == ("SAN-03", "SAN-04", "SAN-05")


def test_the_way_of_one_family_is_its_own():
    two = confirmable(recommended(1, ["hearing"]), recommended(2, ["motor"]))
    _goal, way = to_next_grade(said(two, {"SAN-01": "compliant"}), DAY_AFTER, "motor")
    assert way.lines == ("SAN-02",)
    assert to_next_grade(two, DAY_AFTER, "deafblind") is None


def test_what_no_line_brings_is_said():
    tests_missing = said(audit(), {"CIR-01": "compliant"})
    assert to_next_grade(tests_missing, DAY_AFTER)[1].beyond == ("user_tests",)
    severe = confirmable().replaced(findings={uuid(5): finding(5, lines=())})
    assert "open_severity_4" in to_next_grade(severe, DAY_AFTER)[1].beyond
    goal, way = to_next_grade(confirmable(), DAY_AFTER)
    assert (goal, way.beyond, way.is_open) == (Grade.REFERENCE, ("follow_up",), False)


def test_a_line_users_overruled_has_to_be_tested_again():
    over = said(audit(findings={uuid(5): finding(5, "CIR-01")}), {"CIR-01": "compliant"})
    over = over.replaced(actions={uuid(80): action(80, "CIR-01")})
    _goal, way = to_next_grade(over, DAY_AFTER)
    assert (way.lines, way.to_test_again) == (("CIR-01",), ("CIR-01",))
    settled = over.replaced(findings={uuid(5): finding(5, "CIR-01", decision=decision())})
    assert to_next_grade(settled, DAY_AFTER)[1].to_test_again == ()


def test_lines_not_due_yet_are_not_on_the_way_to_check():
    later = said(audit(criterion("CIR-01"), criterion("CIR-02", phase="after")), {"CIR-01": "non_compliant"})
    assert to_next_grade(later, EVE)[1].to_check == ()


def test_above_the_highest_grade_there_is_none():
    assert [following(grade) for grade in (None, *Grade)] == [*Grade, None]


def test_the_price_counts_lines_by_order_of_cost_and_effort():
    whole = confirmable(recommended(1, cost="under_100"), recommended(2, cost="under_100", effort="days"))
    whole = whole.replaced(checklist=whole.checklist.replaced(criteria=(*whole.checklist.criteria[:3],)))
    found = price(whole, ("SAN-01", "SAN-02", "GOV-01", "ZZZ-99"))
    assert isinstance(found, Price)
    assert (found.costs[Cost.UNDER_100], found.costs[Cost.MORE], found.unknown) == (2, 0, 2)
    assert (found.efforts[Effort.HOURS], found.efforts[Effort.DAYS]) == (1, 1)


# A condition


def conditioned(of, **asked):
    (found,) = judged(of, scheme(condition(**asked)), MONTHS_BEFORE).conditions
    return found


def test_the_way_to_a_condition_is_its_gaps_and_what_nobody_can_say():
    two = said(audit(criterion("CIR-01"), criterion("CIR-02")), {"CIR-01": "non_compliant"})
    found = conditioned(two, criteria=["CIR-01", "CIR-02"])
    assert to_condition(two, found) == Way(lines=("CIR-01",), to_check=("CIR-02",))
    assert conditioned(mended(two, to_condition(two, found)), criteria=["CIR-01", "CIR-02"]).outcome is (
        Outcome.MET_WITH_RESERVATION
    )


def test_a_condition_met_has_no_way():
    met = with_evidence(said(audit(), {"CIR-01": "compliant"}), "CIR-01")
    assert to_condition(met, conditioned(met)) is None


def test_a_share_wants_the_fewest_and_cheapest_lines():
    lines = [criterion(f"CIR-{n:02}", fix=fix("more" if n % 2 else "nothing")) for n in range(1, 9)]
    of = said(audit(*lines), {f"CIR-{n:02}": "compliant" if n < 3 else "non_compliant" for n in range(1, 9)})
    asked = {"asks": "share", "criteria": [], "least": 50.0}
    way = to_condition(of, conditioned(of, **asked))
    assert way.lines == ("CIR-04", "CIR-06")
    assert conditioned(mended(of, way), **asked).outcome is Outcome.MET_WITH_RESERVATION


def test_a_condition_about_actions_wants_actions():
    gap = said(audit(), {"CIR-01": "non_compliant"})
    way = to_condition(gap, conditioned(gap, asks="actions", criteria=[]))
    assert way == Way(to_answer_for=("CIR-01",))


def test_a_condition_about_money_says_that_no_line_brings_it():
    of = said(audit(), {"CIR-01": "compliant"})
    way = to_condition(of, conditioned(of, asks="budget_share", criteria=[], least=2.0))
    assert (way.lines, way.is_open) == ((), False)
    assert "spending" in way.beyond or "budget" in way.beyond


def test_nothing_found_by_the_way_is_forgotten_the_day_after():
    gap = said(audit(), {"CIR-01": Verdict.NON_COMPLIANT.value})
    assert to_next_grade(gap, DAY_AFTER + timedelta(days=1)) == to_next_grade(gap, DAY_AFTER)
