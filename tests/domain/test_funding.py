"""Funding: the outcome of each condition with its proof; never met by emptiness (RULES.md rule 16)."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain.answering import answered
from audit_app.domain.audit import ActionState, AuditState, State, Verdict
from audit_app.domain.checklist import Level
from audit_app.domain.event import SizeClass
from audit_app.domain.funding import (
    Figure,
    Missing,
    Outcome,
    applies,
    chosen,
    funders_unjudged,
    judged,
    put_to,
    schemes_of,
)
from audit_app.domain.scheme import Ask, Waiver
from audit_app.errors import NotAllowedNow
from tests.domain.examples import (
    DAY_AFTER,
    EVE,
    FIRST_DAY,
    LAST_DAY,
    MONTHS_BEFORE,
    action,
    audit,
    checklist,
    condition,
    contested,
    criterion,
    event,
    evidence,
    finding,
    said,
    scheme,
    spent,
    uuid,
    with_evidence,
    zone,
)
from tests.testing import tried_by

DROPPED = {"state": ActionState.DROPPED, "reason": "trop cher"}
CHAIN = condition(asks="chain", criteria=[])
MANDATORY = condition(asks="mandatory", criteria=[])
ACTIONS = condition(asks="actions", criteria=[])
PARA = condition(asks="declared", features=["para_event"])
WAIVER = Waiver(scheme="state", condition="E-01", reason="Site classé", author="DRAJES", on=EVE)
UNKNOWN = ["not_checked", "cannot_tell"]
UNMET = ["non_compliant", "partial"]


def _judged(of, asked=None, on=MONTHS_BEFORE):
    """Return the one condition judged."""
    (found,) = judged(of, scheme(asked or condition()), on).conditions
    return found


def _outcome(of, asked=None, on=MONTHS_BEFORE):
    return _judged(of, asked, on).outcome


def _acted(of, *actions):
    return of.replaced(actions={one.id: one for one in actions})


@pytest.mark.parametrize("verdict", ["compliant", "equivalent"])
def test_in_place_with_evidence_is_met(verdict):
    found = _judged(with_evidence(said(audit(), {"CIR-01": verdict}), "CIR-01"))
    assert (found.outcome, found.proof, found.missing) == (Outcome.MET, ("CIR-01",), ())


def test_in_place_without_evidence_is_met_with_reservation():
    found = _judged(said(audit(), {"CIR-01": "compliant"}))
    assert (found.outcome, found.proof) == (Outcome.MET_WITH_RESERVATION, ("CIR-01",))
    assert found.missing == (Missing("CIR-01", "evidence"),)


@pytest.mark.parametrize("verdict", UNMET)
def test_a_gap_with_a_dated_commitment_is_met_with_reservation(verdict):
    found = _judged(_acted(said(audit(), {"CIR-01": verdict}), action(8, "CIR-01")))
    assert (found.outcome, found.proof, found.missing) == (
        Outcome.MET_WITH_RESERVATION,
        ("CIR-01",),
        (Missing("CIR-01", "promise"),),
    )


@pytest.mark.parametrize("verdict", UNMET)
def test_a_gap_without_commitment_is_not_met_even_with_evidence(verdict):
    found = _judged(with_evidence(said(audit(), {"CIR-01": verdict}), "CIR-01"))
    assert (found.outcome, found.proof) == (Outcome.NOT_MET, ())
    assert found.missing == (Missing("CIR-01", "commitment"),)


@pytest.mark.parametrize(("on", "outcome"), [(EVE, Outcome.MET_WITH_RESERVATION), (FIRST_DAY, Outcome.NOT_MET)])
def test_a_commitment_whose_date_has_passed_is_not_met(on, outcome):
    assert _outcome(_acted(said(audit(), {"CIR-01": "partial"}), action(8, "CIR-01")), on=on) is outcome


@pytest.mark.parametrize(
    ("phase", "due", "outcome"),
    [
        ("before", EVE, Outcome.MET_WITH_RESERVATION),
        ("before", FIRST_DAY, Outcome.NOT_MET),
        ("during", FIRST_DAY, Outcome.NOT_MET),
        ("after", FIRST_DAY, Outcome.MET_WITH_RESERVATION),
        ("after", LAST_DAY, Outcome.MET_WITH_RESERVATION),
        ("after", DAY_AFTER, Outcome.NOT_MET),
    ],
)
def test_a_commitment_comes_before_the_line_is_due(phase, due, outcome):
    gap = said(audit(criterion(phase=phase)), {"CIR-01": "non_compliant"})
    assert _outcome(_acted(gap, action(8, "CIR-01", due=due))) is outcome


@pytest.mark.parametrize("ended", [DROPPED, {"state": ActionState.DONE}])
def test_an_action_done_or_dropped_is_no_commitment_while_the_gap_is_there(ended):
    gap = said(audit(), {"CIR-01": "non_compliant"})
    assert _outcome(_acted(gap, action(8, "CIR-01", **ended))) is Outcome.NOT_MET
    assert _outcome(_acted(gap, action(8, "CIR-01", **ended), action(7, "CIR-01"))) is Outcome.MET_WITH_RESERVATION


@pytest.mark.parametrize("verdict", UNKNOWN)
def test_what_nobody_can_say_is_not_shown_even_with_evidence_and_commitment(verdict):
    unknown = _acted(with_evidence(said(audit(), {"CIR-01": verdict}), "CIR-01"), action(8, "CIR-01"))
    found = _judged(unknown)
    assert (found.outcome, found.proof, found.missing) == (Outcome.NOT_SHOWN, (), (Missing("CIR-01", "verdict"),))


def test_an_audit_nobody_has_filled_shows_nothing_on_any_day():
    fresh = audit(criterion(blocking=True), event=event(features="indoor para_event"))
    for asked in (condition(), CHAIN, MANDATORY, ACTIONS, PARA):
        for on in (MONTHS_BEFORE, FIRST_DAY, DAY_AFTER):
            assert _outcome(fresh, asked, on) is Outcome.NOT_SHOWN


def test_a_contested_line_is_not_shown():
    both = with_evidence(said(audit(), {"CIR-01": "compliant"}), "CIR-01").replaced(contested=contested("CIR-01"))
    assert _outcome(both) is Outcome.NOT_SHOWN


def test_an_overruled_line_is_not_met_whatever_the_organiser_says_and_shows():
    overruled = audit(findings={uuid(5): finding(5, "CIR-01")})
    met = with_evidence(said(overruled, {"CIR-01": "compliant"}), "CIR-01")
    assert _outcome(met) is Outcome.NOT_MET
    assert _outcome(_acted(met, action(8, uuid(5)))) is Outcome.MET_WITH_RESERVATION
    assert _outcome(overruled) is Outcome.NOT_MET


def test_a_line_both_overruled_and_contested_has_the_worse_of_the_two_outcomes():
    both = audit(findings={uuid(5): finding(5, "CIR-01")}, contested=contested("CIR-01"))
    assert _outcome(both) is Outcome.NOT_MET
    assert _outcome(_acted(both, action(8, "CIR-01"))) is Outcome.NOT_SHOWN


@pytest.mark.parametrize(
    ("verdicts", "outcome"),
    [
        (("compliant", "non_compliant", "not_checked"), Outcome.NOT_MET),
        (("compliant", "compliant", "not_checked"), Outcome.NOT_SHOWN),
        (("compliant", "compliant", "compliant"), Outcome.MET_WITH_RESERVATION),
        (("not_applicable", "compliant", "not_applicable"), Outcome.MET_WITH_RESERVATION),
    ],
)
def test_the_worst_line_speaks_for_the_condition(verdicts, outcome):
    lines = ("CIR-01", "CIR-02", "CIR-03")
    three = said(audit(*map(criterion, lines)), dict(zip(lines, verdicts, strict=True)))
    assert _outcome(three, condition(criteria=lines)) is outcome


def test_every_zone_of_a_criterion_is_asked():
    zones = {name: zone(name) for name in ("north", "south")}
    two = said(audit(criterion(zone_kind="path"), zones=zones), {"CIR-01@north": "compliant"})
    found = _judged(with_evidence(two, "CIR-01@north"))
    assert (found.outcome, found.proof) == (Outcome.NOT_SHOWN, ("CIR-01@north",))
    assert found.missing == (Missing("CIR-01@south", "verdict"),)


@pytest.mark.parametrize("asked", [condition(), CHAIN, MANDATORY, ACTIONS])
def test_the_organiser_cannot_lift_a_condition_by_calling_its_lines_not_applicable(asked):
    found = _judged(said(audit(criterion(blocking=True)), {"CIR-01": "not_applicable"}), asked)
    assert (found.outcome, found.proof) == (Outcome.NOT_SHOWN, ())
    assert [(missing.line, missing.why) for missing in found.missing] == [
        ("CIR-01", "verdict"),
        ("CIR-01", "left_out"),
    ]


def test_a_line_that_does_not_apply_among_others_is_left_out_aloud_with_its_reason():
    two = said(audit(criterion("CIR-01"), criterion("CIR-02")), {"CIR-01": "compliant"})
    two = with_evidence(answered(two, "CIR-02", Verdict.NOT_APPLICABLE, reason="Aucun escalier."), "CIR-01")
    found = _judged(two, condition(criteria=["CIR-01", "CIR-02"]))
    assert (found.outcome, found.proof) == (Outcome.MET, ("CIR-01",))
    assert found.missing == (Missing("CIR-02", "left_out", "Aucun escalier."),)


@pytest.mark.parametrize(
    ("criteria", "asked"),
    [
        ([criterion(when="toilets")], condition()),
        ([criterion(levels="not_asked")], condition()),
        ([criterion()], condition(sizes=["N2", "N3"])),
        ([criterion()], condition(when="toilets")),
        ([criterion()], CHAIN),
        ([criterion(levels="recommended")], MANDATORY),
        ([criterion()], condition(asks="mandatory", criteria=[], domains=["SAN"])),
    ],
)
def test_a_condition_that_does_not_concern_the_event_is_apart(criteria, asked):
    found = judged(audit(*criteria), scheme(asked), EVE)
    assert (found.conditions, found.not_applicable) == ((), (asked,))


def test_a_condition_on_a_criterion_that_the_checklist_does_not_have_is_not_shown():
    met = with_evidence(said(audit(), {"CIR-01": "compliant"}), "CIR-01")
    found = _judged(met, condition(criteria=["CIR-01", "CIR-02"]))
    assert (found.outcome, found.proof) == (Outcome.NOT_SHOWN, ("CIR-01",))
    assert found.missing == (Missing("CIR-02", "absent"),)
    gap = _judged(said(audit(), {"CIR-01": "non_compliant"}), condition(criteria=["CIR-01", "CIR-02"]))
    assert gap.outcome is Outcome.NOT_MET
    alone = _judged(audit(), condition(criteria=["CIR-02"]))
    assert (alone.outcome, alone.missing) == (Outcome.NOT_SHOWN, (Missing("CIR-02", "absent"),))


def test_a_criterion_that_is_not_asked_of_this_event_is_said_and_changes_nothing():
    two = audit(criterion(), criterion("CIR-02", when="toilets"))
    found = _judged(
        with_evidence(said(two, {"CIR-01": "compliant"}), "CIR-01"), condition(criteria=["CIR-01", "CIR-02"])
    )
    assert (found.outcome, found.missing) == (Outcome.MET, (Missing("CIR-02", "unasked"),))


def test_a_condition_follows_the_size_class_and_the_computed_features():
    large = event(seats={"covered": 600, "open_air": 0})
    asked = condition(sizes=["N2"], when="large_seating")
    assert len(judged(audit(event=large), scheme(asked), EVE).conditions) == 1


def test_the_chain_asks_every_blocking_line_whatever_its_level():
    chain = audit(criterion("CIR-01", blocking=True, levels="recommended"), criterion("CIR-02"))
    assert _outcome(said(chain, {"CIR-01": "compliant"}), CHAIN) is Outcome.MET_WITH_RESERVATION
    assert _outcome(said(chain, {"CIR-01": "partial"}), CHAIN) is Outcome.NOT_MET


def test_mandatory_asks_every_mandatory_line_of_the_domains_named_else_of_all():
    three = audit(criterion("CIR-01"), criterion("SAN-01"), criterion("SAN-02", levels="recommended"))
    answered = said(three, {"SAN-01": "compliant", "SAN-02": "non_compliant"})
    assert _outcome(answered, MANDATORY) is Outcome.NOT_SHOWN
    in_domain = condition(asks="mandatory", criteria=[], domains=["SAN"])
    assert _judged(answered, in_domain).proof == ("SAN-01",)
    assert _outcome(answered, in_domain) is Outcome.MET_WITH_RESERVATION


def test_each_gap_has_an_action_or_the_condition_is_not_met():
    gap = said(audit(criterion("CIR-01"), criterion("CIR-02")), {"CIR-01": "partial", "CIR-02": "compliant"})
    found = _judged(gap, ACTIONS)
    assert (found.outcome, found.missing) == (Outcome.NOT_MET, (Missing("CIR-01", "action"),))
    found = _judged(_acted(gap, action(8, "CIR-01")), ACTIONS)
    assert (found.outcome, found.proof) == (Outcome.MET, ("CIR-01", "CIR-02"))
    assert _outcome(_acted(gap, action(8, "CIR-01", **DROPPED)), ACTIONS) is Outcome.NOT_MET


def test_no_gap_among_checked_lines_needs_no_action():
    assert _outcome(said(audit(), {"CIR-01": "compliant"}), ACTIONS) is Outcome.MET


@pytest.mark.parametrize("verdict", UNKNOWN)
def test_no_gap_because_nothing_due_is_checked_is_not_shown(verdict):
    two = audit(criterion("CIR-01"), criterion("CIR-02"))
    found = _judged(said(two, {"CIR-01": verdict, "CIR-02": "compliant"}), ACTIONS)
    assert (found.outcome, found.proof) == (Outcome.NOT_SHOWN, ("CIR-02",))


def test_no_gap_because_nothing_is_due_yet_is_not_shown_either():
    found = _judged(audit(criterion(phase="during")), ACTIONS)
    assert (found.outcome, found.proof, found.missing) == (Outcome.NOT_SHOWN, (), (Missing("CIR-01", "verdict"),))


def test_lines_not_yet_due_prove_nothing_and_prevent_nothing():
    two = said(audit(criterion("CIR-01"), criterion("CIR-02", phase="during")), {"CIR-01": "compliant"})
    found = _judged(two, ACTIONS, on=EVE)
    assert (found.outcome, found.proof) == (Outcome.MET, ("CIR-01",))
    assert _outcome(two, ACTIONS, on=FIRST_DAY) is Outcome.NOT_SHOWN


def test_an_action_overdue_answers_its_gap_no_more_but_one_done_does():
    gap = said(audit(), {"CIR-01": "partial"})
    for on, outcome in ((EVE, Outcome.MET), (FIRST_DAY, Outcome.NOT_MET)):
        assert _outcome(_acted(gap, action(8, "CIR-01")), ACTIONS, on) is outcome
        assert _outcome(_acted(gap, action(8, "CIR-01", state=ActionState.DONE)), ACTIONS, on) is Outcome.MET


def test_an_action_overdue_is_told_apart_from_none_by_lines_actions_and_shares():
    gap = said(audit(criterion("CIR-01"), criterion("CIR-02")), {"CIR-01": "partial", "CIR-02": "partial"})
    late = _acted(gap, action(8, "CIR-01"))
    for asked, why in (
        (ACTIONS, "action"),
        (condition(criteria=["CIR-01", "CIR-02"]), "commitment"),
        (SHARE, "commitment"),
    ):
        found = [(one.line, one.why, one.lack) for one in _judged(late, asked, on=FIRST_DAY).missing]
        assert found == [("CIR-01", why, "overdue"), ("CIR-02", why, why)], asked


def test_actions_on_contested_lines_show_nothing_until_a_person_chooses():
    both = said(audit(criterion(phase="during")), {"CIR-01": "compliant"}).replaced(contested=contested("CIR-01"))
    assert _outcome(both, ACTIONS) is Outcome.NOT_SHOWN
    overruled = both.replaced(findings={uuid(5): finding(5, "CIR-01")})
    assert _outcome(overruled, ACTIONS) is Outcome.NOT_MET
    assert _outcome(_acted(overruled, action(8, "CIR-01")), ACTIONS) is Outcome.NOT_SHOWN


def test_a_declaration_in_the_profile_alone_shows_nothing():
    declared = audit(event=event(features="indoor para_event"))
    assert _outcome(declared, PARA) is Outcome.NOT_SHOWN
    proved = with_evidence(said(declared, {"CIR-01": "compliant"}), "CIR-01")
    assert _outcome(proved, PARA) is Outcome.MET


def test_lines_without_the_declaration_do_not_show_it_either():
    proved = with_evidence(said(audit(), {"CIR-01": "compliant"}), "CIR-01")
    found = _judged(proved, PARA)
    assert (found.outcome, found.proof, found.missing) == (
        Outcome.NOT_SHOWN,
        ("CIR-01",),
        (Missing("", "declaration"),),
    )
    assert _outcome(said(audit(), {"CIR-01": "non_compliant"}), PARA) is Outcome.NOT_MET


@pytest.mark.parametrize("verdict", Verdict)
def test_the_funder_waives_a_condition_whatever_its_lines_show(verdict):
    found = _judged(said(audit(waivers={"state/E-01": WAIVER}), {"CIR-01": verdict}))
    assert (found.outcome, found.waiver) == (Outcome.WAIVED, WAIVER)


@pytest.mark.parametrize("key", ["state/E-02", "region/E-01"])
def test_a_waiver_lifts_its_own_condition_only(key):
    found = _judged(audit(waivers={key: WAIVER}))
    assert (found.outcome, found.waiver) == (Outcome.NOT_SHOWN, None)


@pytest.mark.parametrize(
    ("money", "public_only", "concerned"),
    [
        ({"state_funded": False, "funders": []}, True, False),
        ({"state_funded": True, "funders": []}, True, True),
        ({"state_funded": False, "funders": ["Ville"]}, True, True),
        ({"state_funded": False, "funders": []}, False, True),
    ],
)
def test_a_scheme_of_public_money_concerns_the_events_that_receive_some(money, public_only, concerned):
    asked = scheme(public_money_only=public_only)
    assert applies(asked, event(**money)) is concerned
    assert judged(audit(event=event(**money)), asked, EVE).applies is concerned


def test_a_scheme_judged_counts_its_conditions_by_outcome_and_says_its_day():
    two = scheme(condition(), condition(id="E-02", criteria=["CIR-02"]), condition(id="E-03", when="toilets"))
    found = judged(said(audit(criterion("CIR-01"), criterion("CIR-02")), {"CIR-01": "compliant"}), two, EVE)
    assert [found.count(outcome) for outcome in Outcome] == [0, 1, 0, 1, 0]
    assert (found.on, found.scheme, len(found.not_applicable)) == (EVE, two, 1)


SHARE = condition(asks="share", criteria=[], least=50)
USER_TESTS = condition(asks="user_tests", criteria=[])
CEILING = condition(asks="ceiling", criteria=[], most=100)


def test_a_share_is_of_the_lines_of_a_level_and_of_the_domains_named_else_of_all():
    three = audit(criterion("CIR-01"), criterion("SAN-01"), criterion("SAN-02", levels="recommended"))
    answered = said(three, {"CIR-01": "compliant", "SAN-01": "partial", "SAN-02": "compliant"})
    found = [
        _judged(answered, SHARE.replaced(**changes)).figure
        for changes in (
            {},
            {"domains": ("SAN",)},
            {"level": Level.RECOMMENDED},
            {"level": Level.MANDATORY},
            {"level": Level.MANDATORY, "domains": ("SAN",)},
        )
    ]
    assert [(figure.amount, figure.least) for figure in found] == [(2, 2), (1, 1), (1, 1), (1, 1), (0, 1)]


def test_a_share_of_lines_that_nobody_asks_does_not_concern_the_event():
    found = judged(audit(criterion()), scheme(SHARE.replaced(level=Level.RECOMMENDED)), EVE)
    assert (found.conditions, len(found.not_applicable)) == ((), 1)


def test_user_tests_are_shown_by_the_line_of_the_checklist_that_asks_for_them():
    asked = checklist(criterion("GOV-01"), criterion("CIR-01"), user_tests="GOV-01")
    done = said(audit(checklist=asked), {"GOV-01": "compliant", "CIR-01": "non_compliant"})
    assert _judged(with_evidence(done, "GOV-01"), USER_TESTS).proof == ("GOV-01",)
    assert judged(audit(), scheme(USER_TESTS), EVE).conditions == ()


def test_user_tests_recorded_one_by_one_are_counted_for_the_condition_that_asks_for_them_and_no_other():
    asked = checklist(criterion("GOV-01"), criterion("CIR-01"), user_tests="GOV-01")
    done = said(audit(checklist=asked), {"GOV-01": "compliant", "CIR-01": "compliant"})
    begun = tried_by(done, T01="P4")
    assert (_judged(begun, USER_TESTS).outcome, _judged(begun, USER_TESTS).reason_of("tests")) == (
        Outcome.NOT_SHOWN,
        "1/2, 1/2",
    )
    assert _judged(tried_by(begun, T02="P1"), USER_TESTS).outcome is Outcome.MET
    lines = condition(criteria=["GOV-01"])
    assert _judged(begun, lines) == _judged(done, lines)


def test_a_condition_that_asks_for_pictures_or_a_programme_is_shown_by_its_own_lines():
    two = said(audit(criterion("CIR-01"), criterion("CIR-02")), {"CIR-01": "compliant", "CIR-02": "partial"})
    for changes in ({"asks": "evidence", "evidence": "picture"}, {"asks": "programme", "programme": ["media"]}):
        assert _judged(two, condition(**changes)).proof == ("CIR-01",)


def test_a_condition_on_money_concerns_the_event_without_any_line():
    unasked = criterion(levels="not_asked")
    found = _judged(audit(unasked), CEILING)
    assert (found.outcome, found.missing) == (Outcome.NOT_SHOWN, (Missing("", "spending"),))
    found = _judged(audit(unasked, event=event(spending=[spent(60)])), CEILING)
    assert (found.outcome, found.figure) == (Outcome.MET, Figure(60, None, 100, "EUR"))
    small = judged(audit(), scheme(CEILING.replaced(sizes=(SizeClass.N4,))), EVE)
    assert (small.conditions, len(small.not_applicable)) == ((), 1)


def test_a_condition_on_money_may_be_waived_and_keeps_its_figure():
    over = audit(event=event(spending=[spent(160)]), waivers={"state/E-01": WAIVER})
    found = _judged(over, CEILING)
    assert (found.outcome, found.figure.amount) == (Outcome.WAIVED, 160)


BY_DEFAULT, OTHER = scheme(id="state", by_default=True), scheme(id="region")


def test_an_audit_is_judged_by_the_schemes_by_default_until_some_are_chosen():
    assert schemes_of(audit(), [OTHER, BY_DEFAULT]) == (BY_DEFAULT,)
    assert schemes_of(chosen(audit(), [OTHER]), [OTHER, BY_DEFAULT]) == (OTHER,)
    assert schemes_of(chosen(chosen(audit(), [OTHER]), []), [OTHER, BY_DEFAULT]) == (BY_DEFAULT,)


def test_schemes_chosen_take_the_place_of_those_before_and_stand_in_one_order():
    both = chosen(chosen(audit(), [scheme(id="ans")]), [BY_DEFAULT, OTHER])
    assert schemes_of(both, []) == (OTHER, BY_DEFAULT)


def test_a_scheme_chosen_is_a_copy_that_a_later_version_does_not_change():
    agreed = chosen(audit(), [OTHER])
    assert schemes_of(agreed, [scheme(id="region", version="9.0")]) == (OTHER,)


def test_a_closed_audit_is_judged_by_the_schemes_it_has():
    closed = chosen(audit(), [OTHER]).replaced(state=State(state=AuditState.CLOSED))
    with pytest.raises(NotAllowedNow) as refused:
        chosen(closed, [BY_DEFAULT])
    assert refused.value.gesture == "schemes"
    assert schemes_of(closed, []) == (OTHER,)


@pytest.mark.parametrize("asks", Ask)
def test_no_sort_of_condition_is_met_by_an_audit_nobody_has_filled(asks):
    keys = {
        "features": ["indoor"],
        "evidence": "picture",
        "least": 0,
        "most": 1e9,
        "programme": ["media"],
        "kinds": ["advice"],
    }
    fresh = audit(checklist=checklist(criterion(blocking=True), user_tests="CIR-01"), event=event(budget=1_000))
    for on in (MONTHS_BEFORE, FIRST_DAY, DAY_AFTER):
        assert _outcome(fresh, condition(asks=asks, **keys), on) is Outcome.NOT_SHOWN


@given(
    st.sampled_from(Verdict) | st.none(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.none() | st.tuples(st.sampled_from(ActionState), st.integers(-60, 60)),
    st.sampled_from([MONTHS_BEFORE, EVE, FIRST_DAY, DAY_AFTER]),
    st.sampled_from([Ask.LINES, Ask.CHAIN, Ask.MANDATORY]),
)
def test_met_is_never_said_without_a_verdict_met_and_its_evidence(verdict, proved, overruled, both, acted, on, asks):
    whole = audit(criterion(blocking=True))
    if verdict is not None:
        whole = said(whole, {"CIR-01": verdict})
    if proved:
        whole = whole.replaced(evidence={uuid(9): evidence(9, "CIR-01")})
    if overruled:
        whole = whole.replaced(findings={uuid(5): finding(5, "CIR-01")})
    if both:
        whole = whole.replaced(contested=contested("CIR-01"))
    if acted is not None:
        state, days = acted
        whole = _acted(whole, action(8, "CIR-01", state=state, due=EVE + timedelta(days=days), reason="x"))
    met = verdict in {Verdict.COMPLIANT, Verdict.EQUIVALENT} and proved and not overruled and not both
    assert (_outcome(whole, condition(asks=asks), on) is Outcome.MET) is met


def test_the_conditions_put_to_an_event_are_those_that_concern_it():
    asked = scheme(condition(), condition(id="E-02", when="outdoor"), public_money_only=True)
    assert put_to(audit(), asked) == ("E-01",)
    assert put_to(audit(event=event(features="outdoor")), asked) == ("E-01", "E-02")
    assert put_to(audit(event=event(state_funded=False)), asked) == ()


@pytest.mark.parametrize(
    ("funder", "is_named"),
    [
        ("Agence nationale du Sport", True),
        ("AGENCE NATIONALE DU SPORT", True),
        ("National sport agency", True),
        ("ANS", True),
        ("Agence nationale du Sport (DRAJES 89)", True),
        ("Région Bourgogne-Franche-Comté", False),
        ("Agence", True),
        ("Ville", False),
        ("DR", False),
    ],
)
def test_a_funder_that_no_scheme_names_is_told(funder, is_named):
    words = {"fr": "Agence nationale du Sport (ANS), modèle", "en": "French national sport agency (ANS), model"}
    there = event(funders=["Ministère", funder])
    schemes = (scheme(funder=words), scheme(title={"fr": "Aide du ministère", "en": "Aid"}))
    assert funders_unjudged(there, schemes) == (() if is_named else (funder,))
    assert funders_unjudged(there, ()) == ("Ministère", funder)
