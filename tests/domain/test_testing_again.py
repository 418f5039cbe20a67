"""Testing again: a later test of the same thing, by those concerned, closes what stopped testers (RULES.md rule 8)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain import recording
from audit_app.domain.audit import AuditState, ClosedBy, State, Verdict
from audit_app.domain.consent import Use
from audit_app.domain.overruling import contradicted_by_testers
from audit_app.domain.progress import standings
from audit_app.domain.sorting import sorted_to, taken_up_again
from audit_app.domain.tester import Guarded, Profile
from audit_app.domain.testing_again import closed_by_test, is_told_too_late, later_tests
from audit_app.domain.withdrawing import withdrawn
from audit_app.errors import NotALaterTest, NotAllowedNow, UnknownFinding, UsersOverrule
from tests.domain.examples import EVE, audit, criterion, decision, finding, said, uuid, zone
from tests.testing import a_tester, agreeing, an_observation

DAY, AFTER = date(2024, 11, 5), date(2024, 11, 6)
"""The ids of these tests were made on the second."""

PROFILES = {"T01": "P1", "T02": "P2", "T03": "P3", "T04": "P4", "T05": None}
CODES = tuple(PROFILES)


def _whole(*codes, **met):
    """Return an audit where these testers were stopped, in a line that the organiser says is met."""
    zones = {name: zone(name) for name in ("north", "south")}
    one = audit(criterion("CIR-01"), criterion("CIR-02", zone_kind="path"), zones=zones)
    for code, profile in PROFILES.items():
        one = recording.welcomed(
            one, a_tester(code, profile=profile and Profile(profile), needs="", aids=""), agreeing(Use.NEEDS)
        )
    fields = {"testers": codes or ("T01",), "scenario": "S6", "on": DAY, "lines": ("CIR-01",)} | met
    return recording.met(said(one, {"CIR-01": "compliant"}), finding(50, **fields))


def _tried(whole, number=60, tester="T02", **changes):
    fields = {"id": uuid(number), "success": "alone", "on": AFTER, "quote": ""} | changes
    attempt = type(an_observation()).model_validate(
        an_observation(tester, quote="").model_dump() | fields, strict=False
    )
    return recording.observed(whole, attempt)


def _closing(whole):
    return [one.id for one in later_tests(whole, whole.findings[uuid(50)])]


@pytest.mark.parametrize(
    ("tester", "shows"), [("T01", True), ("T02", True), ("T03", True), ("T04", False), ("T05", False)]
)
def test_it_is_by_one_of_those_who_met_it_or_by_whoever_shares_their_family_of_needs(tester, shows):
    assert bool(_closing(_tried(_whole(), tester=tester))) is shows


def test_whoever_tells_no_needs_speaks_for_themselves():
    assert _closing(_tried(_whole("T05"), tester="T05")) == [uuid(60)]


def test_a_tester_who_was_never_welcomed_is_spoken_for_by_nobody():
    whole = _whole()
    lost = whole.findings[uuid(50)].replaced(testers=("T09",))
    assert later_tests(_tried(whole), lost) == ()


def test_everybody_who_met_it_is_spoken_for_or_nothing_closes():
    both = _tried(_whole("T01", "T04"))
    assert _closing(both) == []
    assert _closing(_tried(both, 61, "T04")) == [uuid(60), uuid(61)]


@pytest.mark.parametrize(
    ("ended", "shows"),
    [
        ({"success": "alone"}, True),
        ({"success": "alone", "help": 1}, True),
        ({"success": "alone", "help": 2}, False),
        ({"success": "with_help", "help": 0}, True),
        ({"success": "with_help", "help": 1}, True),
        ({"success": "with_help", "help": 2}, False),
        ({"success": "with_help", "help": None}, False),
        ({"success": "gave_up"}, False),
        ({"success": "stopped", "help": 0}, False),
        ({"success": None}, False),
    ],
)
def test_it_went_well_with_a_word_of_encouragement_at_most(ended, shows):
    assert bool(_closing(_tried(_whole(), **ended))) is shows


@pytest.mark.parametrize(
    ("number", "on", "shows"),
    [(60, AFTER, True), (60, DAY, False), (40, AFTER, True), (40, DAY, False), (60, EVE, True), (60, None, False)],
)
def test_it_is_of_a_later_day_or_noted_after_on_the_same_one(number, on, shows):
    assert bool(_closing(_tried(_whole(), number, on=on))) is shows


@pytest.mark.parametrize(("number", "shows"), [(60, True), (40, False)])
def test_on_the_day_it_was_met_what_was_noted_after_it_is_later(number, shows):
    assert bool(_closing(_tried(_whole(on=AFTER), number))) is shows
    assert not _closing(_tried(_whole(on=AFTER), number, origin="a" * 64))  # a file says no hour


def test_before_the_finding_or_where_its_day_is_not_known_nothing_is_later():
    assert _closing(_tried(_whole(), on=date(2024, 11, 4))) == []
    assert _closing(_tried(_whole(on=None))) == []


@pytest.mark.parametrize(
    ("met", "tried", "shows"),
    [
        ({"scenario": "S6"}, {"scenario": "S8"}, False),
        ({"scenario": "S6", "zone": "north"}, {"zone": "north"}, True),
        ({"scenario": "S6", "zone": "north"}, {"zone": "south"}, False),
        ({"scenario": "S6", "zone": "north"}, {}, False),
        ({"scenario": None, "zone": "north"}, {"scenario": "S8", "zone": "north"}, True),
        ({"scenario": None}, {}, False),
        ({"lines": ("CIR-02@north",)}, {"zone": "north"}, True),
        ({"lines": ("CIR-02@north",)}, {}, False),
        ({"lines": ("CIR-02@north", "CIR-02@south")}, {"zone": "north"}, False),
        ({"zone": "north", "lines": ("CIR-02@south",)}, {"zone": "north"}, False),
        ({"lines": ("CIR-02@north",)}, {"zone": "south"}, False),
        ({"lines": ("CIR-01",)}, {"zone": "south"}, True),
    ],
)
def test_it_tried_the_same_thing_at_the_same_place(met, tried, shows):
    assert bool(_closing(_tried(_whole(**met), **tried))) is shows


@pytest.mark.parametrize("since", ["gave_up", "stopped"])
def test_nobody_concerned_stopped_since(since):
    well = _tried(_whole())
    assert _closing(_tried(well, 61, "T01", success=since)) == []
    assert _closing(_tried(well, 59, "T01", success=since)) == [uuid(60)]
    assert _closing(_tried(well, 61, "T04", success=since)) == [uuid(60)]
    assert _closing(_tried(well, 61, "T01", success=since, scenario="S8")) == [uuid(60)]
    assert _closing(_tried(_tried(well, 61, "T01", success=since), 62)) == [uuid(62)]


def test_who_takes_no_part_any_more_closes_nothing():
    well = _tried(_whole())
    left = withdrawn(well, "T02", {Use.TAKE_PART}, EVE).audit
    assert _closing(left) == []


def test_once_closed_the_organisers_verdict_counts_again_and_both_voices_stay():
    well = _tried(_whole())
    assert standings(well)["CIR-01"].counts_as is Verdict.NON_COMPLIANT
    closed = closed_by_test(well, uuid(50), uuid(60), decision())
    row = standings(closed)["CIR-01"]
    assert (row.counts_as, row.overruled_by, contradicted_by_testers(closed)) == (Verdict.COMPLIANT, (), ())
    ended = closed.findings[uuid(50)]
    assert (ended.decision.closed_by, ended.severity, ended.lines, ended.testers) == (
        ClosedBy.LATER_TEST, 4, ("CIR-01",), ("T01",),
    )  # fmt: skip
    assert taken_up_again(closed, uuid(50)) == well


def test_what_does_not_show_it_is_refused():
    well = _tried(_whole(), tester="T04")
    for named in (uuid(60), uuid(99)):
        with pytest.raises(NotALaterTest) as refused:
            closed_by_test(well, uuid(50), named, decision())
        assert (refused.value.finding, refused.value.attempt) == (uuid(50), named)
    with pytest.raises(UnknownFinding):
        closed_by_test(well, uuid(51), uuid(60), decision())
    shut = _tried(_whole()).replaced(state=State(state=AuditState.CLOSED))
    with pytest.raises(NotAllowedNow):
        closed_by_test(shut, uuid(50), uuid(60), decision())


def test_where_the_tester_who_showed_it_leaves_it_is_open_again_and_what_was_said_of_it_goes():
    closed = closed_by_test(_tried(_whole()), uuid(50), uuid(60), decision())
    gone = withdrawn(closed, "T02", {Use.TAKE_PART}, EVE)
    assert gone.audit.findings[uuid(50)].decision is None
    assert ("finding", uuid(50), "decision") in gone.facts
    assert standings(gone.audit)["CIR-01"].overruled_by == (uuid(50),)


@pytest.mark.parametrize(("code", "use"), [("T02", Use.NEEDS), ("T01", Use.NEEDS), ("T03", Use.TAKE_PART)])
def test_it_stays_closed_where_the_test_that_showed_it_stays(code, use):
    closed = closed_by_test(_tried(_whole()), uuid(50), uuid(60), decision())
    gone = withdrawn(closed, code, {use}, EVE)
    assert gone.audit.findings[uuid(50)].decision is not None
    assert not {fact for fact in gone.facts if fact[2] == "decision"}


def test_a_reasoned_decision_stays_whoever_leaves():
    whole = _tried(_whole())
    ended = whole.findings[uuid(50)].replaced(decision=decision())
    gone = withdrawn(whole.replaced(findings={ended.id: ended}), "T02", {Use.TAKE_PART}, EVE).audit
    assert gone.findings[uuid(50)].decision == decision()


def test_what_was_met_in_two_places_is_over_once_it_went_well_in_both():
    whole = _tried(_whole(lines=("CIR-02@north", "CIR-02@south")), zone="north")
    assert _closing(whole) == []
    assert _closing(_tried(whole, 61, "T01", zone="south")) == [uuid(60), uuid(61)]


def test_each_place_counts_its_own_stops_and_one_nowhere_said_may_have_been_in_any():
    two = _tried(_tried(_whole(lines=("CIR-02@north", "CIR-02@south")), zone="north"), 62, "T01", zone="south")
    assert _closing(_tried(two, 61, zone="south", success="gave_up")) == [uuid(60), uuid(62)]
    assert _closing(_tried(two, 63, zone="north", success="gave_up")) == []
    assert _closing(_tried(two, 63, success="gave_up")) == []


def _closed(**met):
    zones = {"zone": "north"} if met else {}
    return closed_by_test(_tried(_whole(**met), **zones), uuid(50), uuid(60), decision())


@pytest.mark.parametrize(
    ("attempt", "stays"),
    [
        ({"number": 60, "success": "gave_up"}, False),
        ({"number": 60, "scenario": "S8"}, False),
        ({"number": 60, "facts": "Sunny"}, True),
        ({"number": 61, "tester": "T01", "success": "stopped"}, False),
        ({"number": 61, "tester": "T04", "success": "stopped"}, True),
        ({"number": 61, "tester": "T01", "success": "gave_up", "scenario": "S8"}, True),
        ({"number": 61, "tester": "T01"}, True),
    ],
)
def test_it_opens_again_where_an_attempt_rewritten_or_new_shows_that_it_is_not_over(attempt, stays):
    now = _tried(_closed(), **attempt)
    assert (now.findings[uuid(50)].decision is not None) is stays
    assert bool(standings(now)["CIR-01"].overruled_by) is not stays


def test_one_closed_for_less_than_all_its_places_opens_at_the_next_that_fails_there():
    closed = _closed(lines=("CIR-02@north",))
    one = closed.findings[uuid(50)].replaced(lines=("CIR-02@north", "CIR-02@south"))
    wide = closed.replaced(findings={one.id: one})
    assert _tried(wide, 61, "T01", zone="south").findings[uuid(50)].decision is not None
    assert _tried(wide, 61, "T01", zone="south", success="gave_up").findings[uuid(50)].decision is None
    assert _tried(wide, 61, "T01", success="gave_up").findings[uuid(50)].decision is None


def test_it_opens_again_where_whoever_showed_it_tells_other_needs():
    closed = _closed()
    other = a_tester("T02", profile=Profile.BLIND, needs="", aids="")
    assert recording.welcomed(closed, other).findings[uuid(50)].decision is None


def test_a_reasoned_decision_stays_whatever_is_tried_after():
    whole = _tried(_whole())
    ended = whole.findings[uuid(50)].replaced(decision=decision())
    now = _tried(whole.replaced(findings={ended.id: ended}), 61, "T01", success="gave_up")
    assert now.findings[uuid(50)].decision == decision()


def test_a_place_that_is_no_more_is_not_waited_for():
    whole = _tried(_whole(lines=("CIR-02@north", "CIR-02@south")), zone="north")
    left = whole.replaced(zones={"north": whole.zones["north"]})
    assert (_closing(whole), _closing(left)) == ([], [uuid(60)])


def test_it_opens_again_where_it_is_sorted_to_a_place_nobody_tried_again():
    closed = _closed(lines=("CIR-02@north",))
    assert (
        sorted_to(closed, uuid(50), at=uuid(61), lines=("CIR-02@north", "CIR-01")).findings[uuid(50)].decision
        is not None
    )
    assert (
        sorted_to(closed, uuid(50), at=uuid(61), lines=("CIR-02@north", "CIR-02@south")).findings[uuid(50)].decision
        is None
    )


@pytest.mark.parametrize("told", [{"scenario": "S6"}, {"zone": "north"}])
def test_what_was_tried_is_not_chosen_to_fit_a_test_that_went_well_already(told):
    whole = _tried(_whole(scenario=None, lines=("CIR-02@north",)), zone="north")
    assert _closing(whole) == []
    sorted_since = sorted_to(whole, uuid(50), at=uuid(61), **told)
    assert _closing(sorted_since) == []
    assert is_told_too_late(sorted_since, sorted_since.findings[uuid(50)])
    assert not is_told_too_late(whole, whole.findings[uuid(50)])
    again = _tried(sorted_since, 62, zone="north")
    assert not is_told_too_late(again, again.findings[uuid(50)])
    assert _closing(_tried(sorted_since, 62, zone="north")) == [uuid(62)]
    assert _closing(_tried(sorted_since, 62, zone="north", on=DAY)) == []  # typed since, made before
    assert _closing(_tried(sorted_to(whole, uuid(50), at=uuid(61), scenario="S8"), 62, zone="north")) == []
    with pytest.raises(NotALaterTest):
        closed_by_test(sorted_since, uuid(50), uuid(60), decision())


@given(st.permutations(("attempt", "met", "told", "weighed")), st.integers(-1, 1), st.booleans())
def test_in_whatever_order_things_are_typed_in_a_test_closes_only_what_was_met_before_it(order, days, file):
    """One attempt, one finding sorted in two goes: the attempt closes it only where it was made after all of that."""
    whole = _whole().replaced(findings={})
    numbers = {what: 50 + at for at, what in enumerate(order)}
    if numbers["met"] > min(numbers["told"], numbers["weighed"]):
        return  # what is not noted is not sorted
    on, key = AFTER + timedelta(days=days), uuid(numbers["met"])
    for what in order:
        if what == "met":
            whole = recording.met(whole, finding(numbers["met"], testers=("T01",), on=AFTER, lines=(), severity=None))
        elif what == "told":
            whole = sorted_to(whole, key, at=uuid(numbers["told"]), scenario="S6")
        elif what == "weighed":
            whole = sorted_to(whole, key, at=uuid(numbers["weighed"]), lines=["CIR-01"], severity=4)
        else:
            whole = _tried(whole, numbers["attempt"], "T01", on=on, origin="a" * 64 if file else "")
    since_told = numbers["attempt"] > numbers["told"]
    after = since_told and (days > 0 or (days == 0 and not file))
    assert [one.id for one in later_tests(whole, whole.findings[key])] == [uuid(numbers["attempt"])] * after


def test_what_blocked_testers_tried_and_where_is_told_once():
    whole = sorted_to(_whole(scenario=None), uuid(50), at=uuid(51), scenario="S6", zone="north")
    assert sorted_to(whole, uuid(50), at=uuid(52), scenario="S6", zone="north") == whole
    for other in ({"scenario": "S8"}, {"zone": "south"}, {"zone": ""}):
        with pytest.raises(UsersOverrule):
            sorted_to(whole, uuid(50), at=uuid(52), **other)


def test_what_a_test_of_somebody_closed_opens_again_once_somebody_else_has_to_agree_as_well():
    closed = _closed()
    assert closed.findings[uuid(50)].decision
    (attempt,) = [one for one in closed.observations.values() if one.id == uuid(60)]
    waiting = recording.guarded(closed, attempt.tester, Guarded.PROTECTED)
    assert waiting.findings[uuid(50)].decision is None


def test_what_is_typed_from_paper_on_the_day_it_was_tried_may_have_come_before():
    met = _whole(on=AFTER)
    assert not _closing(_tried(met, from_paper=True))  # typed after the finding was noted, tried nobody knows when
    assert _closing(_tried(_whole(), from_paper=True)) == [uuid(60)]  # of a later day than the finding


def test_a_failure_typed_from_paper_on_the_day_of_a_later_test_neither_opens_what_it_closed_nor_lets_it_close():
    typed = {"number": 61, "tester": "T01", "success": "stopped", "from_paper": True}
    assert _tried(_closed(), **typed).findings[uuid(50)].decision is not None
    assert not _closing(_tried(_tried(_whole()), **typed))
    later = _tried(_closed(), **typed | {"on": date(2024, 11, 7)})
    assert later.findings[uuid(50)].decision is None
