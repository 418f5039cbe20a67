"""Grades per family and audience, never an average; the chain; what keeps a grade from being higher (rules 6, 7)."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain.audit import ActionState, Verdict
from audit_app.domain.checklist import Audience, Family
from audit_app.domain.consent import Use
from audit_app.domain.grades import (
    CONFIRMED_SHARE,
    REFERENCE_SHARE,
    Cap,
    Grade,
    Rate,
    Result,
    first_cap,
    grades,
    highest,
    result,
    weakest_first,
)
from audit_app.domain.progress import WORST_FIRST, standings
from audit_app.domain.withdrawing import withdrawn
from tests.domain.examples import (
    DAY_AFTER,
    EVE,
    FIRST_DAY,
    LAST_DAY,
    MONTHS_BEFORE,
    action,
    audit,
    checklist,
    contested,
    criterion,
    decision,
    evidence,
    finding,
    said,
    uuid,
    with_evidence,
)
from tests.testing import tried_by

LINES = ("CIR-01", "CIR-02", "CIR-03", "CIR-04", "CIR-05")
DROPPED = {"state": ActionState.DROPPED, "reason": "trop cher"}
CHECKED = [verdict for verdict in WORST_FIRST if verdict not in {Verdict.NOT_CHECKED, Verdict.CANNOT_TELL}]


def _motor(of, on=DAY_AFTER):
    return grades(of, on).families[Family.MOTOR]


def _result(of, on=DAY_AFTER, beyond=None):
    """Return the result of all lines, with nothing else that could cap it unless said."""
    return result(standings(of).values(), on, beyond or {})


def _recommended(met, asked):
    """Return an audit of so many recommended lines, so many of them met, and one mandatory line met."""
    names = [f"SAN-{number:02}" for number in range(asked)]
    whole = audit(criterion("CIR-01"), *(criterion(name, levels="recommended") for name in names))
    verdicts = {name: "compliant" if place < met else "non_compliant" for place, name in enumerate(names)}
    return said(whole, {"CIR-01": "compliant"} | verdicts)


def _with_actions(of, *subjects, **changes):
    return of.replaced(actions={uuid(80 + n): action(80 + n, s, **changes) for n, s in enumerate(subjects)})


def test_grades_rise_from_the_first_promise_to_the_example():
    assert [grade.code for grade in sorted(Grade)] == ["engage", "socle", "confirme", "reference"]


@pytest.mark.parametrize("verdict", ["compliant", "equivalent"])
def test_socle_is_every_mandatory_line_met(verdict):
    found = _result(said(audit(), {"CIR-01": verdict}), beyond={Cap.USER_TESTS: ()})
    assert (found.grade, found.mandatory) == (Grade.BASE, Rate(met=1, asked=1, not_checked=0))


@pytest.mark.parametrize("verdict", ["not_checked", "cannot_tell"])
def test_there_is_no_grade_while_a_mandatory_line_already_due_is_unknown(verdict):
    two = said(audit(criterion("CIR-01"), criterion("CIR-02")), {"CIR-01": "compliant", "CIR-02": verdict})
    found = _result(two)
    assert (found.grade, found.capped_by) == (None, {Cap.NOT_CHECKED: ("CIR-02",)})
    assert found.mandatory == Rate(met=1, asked=2, not_checked=1)


def test_there_is_no_grade_while_a_mandatory_line_is_contested():
    found = _result(said(audit(), {"CIR-01": "compliant"}).replaced(contested=contested("CIR-01")))
    assert (found.grade, found.capped_by) == (None, {Cap.NOT_CHECKED: ("CIR-01",)})


def test_a_line_both_overruled_and_contested_leaves_no_grade_once_it_is_due():
    both = audit(criterion(phase="during"), findings={uuid(5): finding(5, "CIR-01")}, contested=contested("CIR-01"))
    both = _with_actions(both, "CIR-01")
    assert _result(both, on=EVE).grade is Grade.ENGAGED
    assert _result(both, on=FIRST_DAY).capped_by[Cap.NOT_CHECKED] == ("CIR-01",)


@pytest.mark.parametrize(("phase", "first"), [("during", FIRST_DAY), ("after", DAY_AFTER)])
def test_a_mandatory_line_not_yet_due_is_counted_apart_until_its_day(phase, first):
    two = said(audit(criterion("CIR-01"), criterion("CIR-02", phase=phase)), {"CIR-01": "compliant"})
    eve = EVE if first == FIRST_DAY else LAST_DAY
    assert (_result(two, on=eve).not_due, _result(two, on=eve).mandatory.asked) == (1, 1)
    assert _result(two, on=eve).grade is Grade.REFERENCE
    assert (_result(two, on=first).not_due, _result(two, on=first).grade) == (0, None)


def test_a_line_answered_before_it_is_due_counts_at_once():
    early = said(
        audit(criterion("CIR-01"), criterion("CIR-02", phase="after")), {"CIR-01": "compliant", "CIR-02": "partial"}
    )
    found = _result(early, on=MONTHS_BEFORE)
    assert (found.not_due, found.mandatory.asked, found.grade) == (0, 2, None)


@pytest.mark.parametrize("verdict", ["non_compliant", "partial"])
def test_engage_is_a_corrective_action_for_every_mandatory_gap(verdict):
    gap = said(audit(), {"CIR-01": verdict})
    assert _result(gap).grade is None
    assert _result(gap).capped_by[Cap.GAP_WITHOUT_ACTION] == ("CIR-01",)
    answered = _result(_with_actions(gap, "CIR-01"))
    assert (answered.grade, answered.capped_by) == (Grade.ENGAGED, {Cap.MANDATORY_UNMET: ("CIR-01",)})
    assert _result(_with_actions(gap, "CIR-01", **DROPPED)).grade is None


def test_an_overruled_line_is_a_gap_that_needs_an_action():
    overruled = said(audit(findings={uuid(5): finding(5, "CIR-01")}), {"CIR-01": "compliant"})
    assert _result(overruled).grade is None
    assert _result(_with_actions(overruled, uuid(5))).grade is Grade.ENGAGED


def test_a_recommended_gap_needs_no_action():
    assert _result(_recommended(3, 4)).grade is Grade.REFERENCE


@pytest.mark.parametrize("level", ["mandatory", "recommended"])
def test_a_broken_journey_holds_the_grade_down_to_engage_whatever_the_rest(level):
    chain = audit(criterion("CIR-01"), criterion("CIR-02", blocking=True, levels=level))
    broken = _with_actions(said(chain, {"CIR-01": "compliant", "CIR-02": "non_compliant"}), "CIR-02")
    assert _result(broken).grade is Grade.ENGAGED
    assert _result(broken).capped_by[Cap.BROKEN_JOURNEY] == ("CIR-02",)
    partial = _with_actions(said(chain, {"CIR-01": "compliant", "CIR-02": "partial"}), "CIR-02")
    assert Cap.BROKEN_JOURNEY not in _result(partial).capped_by


def test_a_broken_journey_concerns_only_its_families_and_audiences():
    chain = (
        criterion("CIR-01", families=["motor", "visual"], audiences=["athletes", "spectators"]),
        criterion("CIR-02", blocking=True, levels="recommended"),
    )
    found = grades(said(audit(*chain), {"CIR-01": "compliant", "CIR-02": "non_compliant"}), DAY_AFTER)
    assert {f: r.grade for f, r in found.families.items()} == {Family.MOTOR: Grade.ENGAGED, Family.VISUAL: Grade.BASE}
    assert {a: r.grade for a, r in found.audiences.items()} == {
        Audience.ATHLETES: Grade.BASE,
        Audience.SPECTATORS: Grade.ENGAGED,
    }
    assert found.overall is Grade.ENGAGED


def test_the_overall_grade_is_the_lowest_and_missing_when_one_is():
    two = (criterion("CIR-01"), criterion("SAN-01", families=["visual"], audiences=["athletes"]))
    assert grades(said(audit(*two), {"CIR-01": "compliant", "SAN-01": "compliant"}), DAY_AFTER).overall is Grade.BASE
    found = grades(said(audit(*two), {"CIR-01": "compliant"}), DAY_AFTER)
    assert (_motor(said(audit(*two), {"CIR-01": "compliant"})).grade, found.overall) == (Grade.BASE, None)


def test_a_family_no_line_concerns_has_no_result():
    found = grades(audit(), DAY_AFTER)
    assert (list(found.families), list(found.audiences)) == ([Family.MOTOR], [Audience.SPECTATORS])
    assert found.on == DAY_AFTER


def test_an_event_nothing_is_asked_of_has_no_grade():
    found = grades(audit(criterion(when="toilets")), DAY_AFTER)
    assert (dict(found.families), found.overall) == ({}, None)


def test_where_nothing_applies_there_is_no_grade():
    found = _result(
        said(
            audit(criterion("CIR-01"), criterion("CIR-02", levels="recommended")),
            dict.fromkeys(LINES[:2], "not_applicable"),
        )
    )
    assert (found.grade, found.capped_by) == (None, {Cap.NOTHING_ASKED: ()})
    assert (found.mandatory.asked, found.recommended.asked, found.not_due) == (0, 0, 0)


def test_a_line_that_does_not_apply_is_left_out_of_the_rates():
    found = _result(
        said(audit(criterion("CIR-01"), criterion("CIR-02")), {"CIR-01": "compliant", "CIR-02": "not_applicable"})
    )
    assert found.mandatory == Rate(met=1, asked=1, not_checked=0)


@pytest.mark.parametrize(
    ("met", "asked", "reached"), [(3, 4, True), (2, 3, False), (6, 8, True), (74, 99, False), (0, 0, True)]
)
def test_confirme_asks_for_75_percent_of_the_recommended_lines(met, asked, reached):
    found = _result(_recommended(met, asked), beyond={Cap.FOLLOW_UP: ()})
    assert found.grade is (Grade.CONFIRMED if reached else Grade.BASE)
    assert found.recommended == Rate(met=met, asked=asked, not_checked=0)
    unmet = tuple(f"SAN-{number:02}" for number in range(met, asked))
    assert found.capped_by.get(Cap.RECOMMENDED_UNMET, ()) == (() if reached else unmet)


def test_a_recommended_line_nobody_checked_is_counted_as_not_met():
    half = audit(criterion("CIR-01"), criterion("CIR-02", levels="recommended"))
    found = _result(said(half, {"CIR-01": "compliant"}))
    assert (found.grade, found.recommended) == (Grade.BASE, Rate(met=0, asked=1, not_checked=1))


def test_the_shares_are_those_of_the_rule():
    assert (Fraction(3, 4), Fraction(9, 10)) == (CONFIRMED_SHARE, REFERENCE_SHARE)


def _tested(verdict, **changes):
    asked = (criterion("GOV-08"), criterion("CIR-01"))
    whole = audit(checklist=checklist(*asked, user_tests="GOV-08"), **changes)
    return said(whole, {"CIR-01": "compliant"} | ({"GOV-08": verdict} if verdict else {}))


@pytest.mark.parametrize("verdict", ["compliant", "not_applicable"])
def test_confirme_asks_for_recorded_tests_whatever_the_line_that_asks_for_them_says(verdict):
    said_only = _tested(verdict)
    assert _motor(said_only).grade is Grade.BASE
    assert _motor(said_only).capped_by[Cap.USER_TESTS] == ("GOV-08",)
    begun = tried_by(said_only, T01="P4")
    assert _motor(begun).grade is Grade.BASE
    assert _motor(begun).capped_by[Cap.USER_TESTS] == ("GOV-08",)
    assert _motor(tried_by(begun, T02="P4")).grade is Grade.BASE, "two testers of one profile"
    assert _motor(tried_by(begun, T02="P1")).grade is Grade.CONFIRMED


def test_evidence_on_that_line_is_no_recorded_test_either():
    shown = _tested("compliant", evidence={uuid(3): evidence(3, "GOV-08")})
    assert _motor(shown).without_evidence == 1, "CIR-01 alone"
    assert _motor(shown).grade is Grade.BASE


def test_a_test_that_was_taken_back_counts_no_more():
    enough = tried_by(_tested("not_applicable"), T01="P4", T02="P1")
    assert _motor(withdrawn(enough, "T02", {Use.TAKE_PART}, EVE).audit).grade is Grade.BASE


def test_without_a_line_that_asks_for_user_tests_nothing_shows_they_were_done():
    found = _motor(said(audit(), {"CIR-01": "compliant"}))
    assert (found.grade, found.capped_by[Cap.USER_TESTS]) == (Grade.BASE, ())
    recorded = tried_by(said(audit(), {"CIR-01": "compliant"}), T01="P4", T02="P1")
    assert _motor(recorded).grade is Grade.CONFIRMED


def test_confirme_asks_that_no_severity_4_is_open():
    severe = {uuid(n): finding(n, testers=[]) for n in (6, 5)}
    done = tried_by(_tested("compliant"), T01="P4", T02="P1")
    assert _motor(done.replaced(findings=severe)).capped_by == {
        Cap.OPEN_SEVERITY_4: (uuid(5), uuid(6)),
        Cap.FOLLOW_UP: (),
    }
    assert _motor(done.replaced(findings=severe)).grade is Grade.BASE
    settled = {key: one.replaced(decision=decision()) for key, one in severe.items()}
    lesser = {uuid(7): finding(7, severity=3)}
    assert _motor(done.replaced(findings=settled | lesser)).grade is Grade.CONFIRMED


def test_reference_waits_until_follow_up_can_be_shown():
    done = tried_by(_tested("compliant"), T01="P4", T02="P1")
    assert _motor(done).capped_by == {Cap.FOLLOW_UP: ()}
    assert _result(said(audit(), {"CIR-01": "compliant"})).grade is Grade.REFERENCE


def test_a_line_met_without_evidence_counts_and_is_listed():
    whole = said(
        audit(criterion("CIR-01"), criterion("CIR-02", levels="recommended"), criterion("CIR-03")),
        {
            "CIR-01": "compliant",
            "CIR-02": "equivalent",
            "CIR-03": "partial",
        },
    )
    assert _result(whole).without_evidence == 2
    assert _result(with_evidence(whole, "CIR-02")).without_evidence == 1
    assert _result(with_evidence(whole, "CIR-02")).mandatory.met == 1


def _mixed(verdicts, has_actions):
    criteria = [
        criterion(
            line,
            levels="mandatory" if place < 2 else "recommended",
            phase=("before", "during", "after")[place % 3],
            blocking=place % 2 == 1,
        )
        for place, line in enumerate(LINES)
    ]
    whole = said(audit(*criteria), dict(zip(LINES, verdicts, strict=True)))
    return _with_actions(whole, *LINES) if has_actions else whole


@given(
    st.lists(st.sampled_from(Verdict), min_size=5, max_size=5), st.sampled_from([MONTHS_BEFORE, FIRST_DAY, DAY_AFTER])
)
def test_a_rate_stays_within_0_and_1_and_counts_no_line_twice(verdicts, on):
    found = _result(_mixed(verdicts, has_actions=True), on=on)
    for rate in (found.mandatory, found.recommended):
        assert 0 <= rate.share <= 1
        assert rate.met + rate.not_checked <= rate.asked
    left_out = verdicts.count(Verdict.NOT_APPLICABLE)
    assert found.mandatory.asked + found.recommended.asked + found.not_due + left_out == len(LINES)


@given(st.lists(st.sampled_from(WORST_FIRST), min_size=5, max_size=5), st.integers(0, 4), st.data())
def test_no_rate_falls_when_a_verdict_improves(verdicts, place, data):
    better = data.draw(st.sampled_from(WORST_FIRST[WORST_FIRST.index(verdicts[place]) :]))
    before, after = (
        _result(_mixed(v, has_actions=True)) for v in (verdicts, [*verdicts[:place], better, *verdicts[place + 1 :]])
    )
    assert after.mandatory.share >= before.mandatory.share
    assert after.recommended.share >= before.recommended.share


def _height(grade):
    return 0 if grade is None else grade


@given(st.lists(st.sampled_from(Verdict), min_size=5, max_size=5), st.integers(0, 4), st.data(), st.booleans())
def test_no_grade_rises_when_a_verdict_worsens(verdicts, place, data, has_actions):
    start = data.draw(st.sampled_from(CHECKED))
    worse = data.draw(st.sampled_from(CHECKED[: CHECKED.index(start) + 1]))
    before, after = (
        _mixed([*verdicts[:place], v, *verdicts[place + 1 :]], has_actions=has_actions) for v in (start, worse)
    )
    assert _height(_result(after).grade) <= _height(_result(before).grade)
    assert _height(grades(after, DAY_AFTER).overall) <= _height(grades(before, DAY_AFTER).overall)


@given(
    st.lists(st.sampled_from(Verdict), min_size=5, max_size=5),
    st.integers(0, 4),
    st.sampled_from(["compliant", "equivalent"]),
    st.sampled_from(WORST_FIRST),
)
def test_no_grade_rises_when_a_line_is_no_longer_met(verdicts, place, met, other):
    before, after = (
        _mixed([*verdicts[:place], v, *verdicts[place + 1 :]], has_actions=True) for v in (Verdict(met), other)
    )
    assert _height(_result(after).grade) <= _height(_result(before).grade)


@given(st.lists(st.sampled_from(Verdict), min_size=5, max_size=5), st.sampled_from(LINES))
def test_no_grade_rises_when_users_overrule_a_line(verdicts, line):
    before = _mixed(verdicts, has_actions=True)
    after = before.replaced(findings={uuid(5): finding(5, line)})
    unknown = standings(before)[line].is_unknown
    without = standings(before)[line].counts_as is Verdict.NOT_APPLICABLE
    if not unknown and not without:
        assert _height(_result(after).grade) <= _height(_result(before).grade)
    assert (_result(after).grade or 0) < Grade.BASE or line not in LINES[:2]


def test_no_grade_is_reached_where_nothing_mandatory_applies():
    from audit_app.domain.grades import Cap, result

    assert result([], date(2027, 6, 1), {}).grade is None
    assert Cap.NOTHING_ASKED in result([], date(2027, 6, 1), {}).capped_by


def _capped(*caps, grade=None, met=1):
    return Result(grade, Rate(met, 2, 1), Rate(1, 2, 0), 0, 0, dict.fromkeys(caps, ("CIR-01",)))


def test_what_holds_back_most_is_said_and_nothing_asked_says_least():
    assert first_cap([_capped(Cap.FOLLOW_UP, Cap.BROKEN_JOURNEY)]) is Cap.BROKEN_JOURNEY
    assert first_cap([_capped(Cap.NOTHING_ASKED), _capped(Cap.NOT_CHECKED)]) is Cap.NOT_CHECKED
    assert first_cap([_capped(Cap.NOTHING_ASKED)]) is Cap.NOTHING_ASKED
    assert first_cap([_capped()]) is None


def test_the_weakest_stand_first_no_grade_before_any():
    results = {
        Family.MOTOR: _capped(grade=Grade.BASE, met=2),
        Family.VISUAL: _capped(grade=Grade.ENGAGED, met=2),
        Family.HEARING: _capped(grade=Grade.ENGAGED, met=1),
        Family.PSYCHIC: _capped(met=2),
    }
    order = [Family.PSYCHIC, Family.HEARING, Family.VISUAL, Family.MOTOR]
    assert [family for family, _ in weakest_first(results)] == order


def test_every_cap_leaves_less_than_the_highest_grade():
    assert all((highest(cap) or 0) < Grade.REFERENCE for cap in Cap)
