"""Progress: where each line stands, what is left, and the gaps (RULES.md rules 4, 6, 7)."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain import recording
from audit_app.domain.audit import ActionState, EvidenceKind, Verdict
from audit_app.domain.checklist import Level, Phase
from audit_app.domain.consent import Consent, Use
from audit_app.domain.progress import WORST_FIRST, Tally, counted, due_from, progress, standings, worst
from audit_app.domain.tester import Guarded
from audit_app.domain.user_testing import found
from tests.domain.examples import (
    DAY_AFTER,
    EVE,
    FIRST_DAY,
    LAST_DAY,
    MONTHS_BEFORE,
    action,
    audit,
    contested,
    criterion,
    event,
    evidence,
    finding,
    said,
    uuid,
    with_evidence,
)
from tests.testing import a_tester, agreeing

DROPPED = {"state": ActionState.DROPPED, "reason": "trop cher"}


def _acted(*actions, **changes):
    """Return the standing of CIR-01, overruled by two findings, with these actions."""
    findings = {uuid(n): finding(n, "CIR-01") for n in (5, 6)}
    return standings(audit(actions={one.id: one for one in actions}, findings=findings, **changes))["CIR-01"]


@pytest.mark.parametrize(("worse", "better"), list(itertools.pairwise(WORST_FIRST)))
def test_the_worst_zone_speaks_for_the_criterion(worse, better):
    assert worst([better, worse, better, Verdict.NOT_APPLICABLE]) is worse


def test_the_order_from_worst_to_best_is_the_one_of_the_rule():
    rule = "non_compliant not_checked cannot_tell partial equivalent compliant"
    assert " ".join(WORST_FIRST) == rule


def test_a_criterion_is_not_applicable_only_where_all_its_zones_are():
    assert worst([Verdict.NOT_APPLICABLE, Verdict.NOT_APPLICABLE]) is Verdict.NOT_APPLICABLE
    assert worst([Verdict.NOT_APPLICABLE, Verdict.COMPLIANT]) is Verdict.COMPLIANT


@pytest.mark.parametrize("phase", Phase)
@pytest.mark.parametrize("on", [MONTHS_BEFORE, EVE, FIRST_DAY, LAST_DAY, DAY_AFTER])
def test_a_line_is_due_always_or_from_the_first_day_or_from_the_day_after_the_last(phase, on):
    row = standings(audit(criterion(phase=phase)))["CIR-01"]
    since = {Phase.BEFORE: MONTHS_BEFORE, Phase.DURING: FIRST_DAY, Phase.AFTER: DAY_AFTER}[phase]
    assert row.is_due(on) is (on >= since)


def test_a_line_of_before_and_during_has_until_the_first_day_and_one_of_after_until_the_day_after():
    assert [due_from(event(), phase) for phase in Phase] == [FIRST_DAY, FIRST_DAY, DAY_AFTER]


@pytest.mark.parametrize("verdict", Verdict)
def test_a_verdict_is_met_unmet_unknown_or_not_applicable(verdict):
    row = standings(said(audit(), {"CIR-01": verdict}))["CIR-01"]
    sorts = {
        "met": {Verdict.COMPLIANT, Verdict.EQUIVALENT},
        "unmet": {Verdict.NON_COMPLIANT, Verdict.PARTIAL},
        "unknown": {Verdict.NOT_CHECKED, Verdict.CANNOT_TELL},
    }
    assert row.counts_as is verdict
    assert (row.is_met, row.is_unmet, row.is_unknown) == tuple(verdict in verdicts for verdicts in sorts.values())


def test_a_line_nobody_answered_is_not_checked():
    row = standings(audit())["CIR-01"]
    assert (row.answer, row.counts_as, row.is_unknown) == (None, Verdict.NOT_CHECKED, True)


@pytest.mark.parametrize("verdict", Verdict)
def test_a_contested_line_counts_as_not_checked(verdict):
    row = standings(said(audit(), {"CIR-01": verdict}).replaced(contested=contested("CIR-01")))["CIR-01"]
    assert (row.counts_as, row.contested) == (Verdict.NOT_CHECKED, True)


def test_a_contested_note_leaves_the_verdict():
    note = contested("CIR-01")[0].replaced(kind="note", aspect="text")
    row = standings(said(audit(), {"CIR-01": "compliant"}).replaced(contested=(note,)))["CIR-01"]
    assert (row.counts_as, row.contested) == (Verdict.COMPLIANT, False)


def test_users_overrule_a_contested_line_too():
    row = _acted(contested=contested("CIR-01"))
    assert (row.counts_as, row.contested, row.overruled_by) == (Verdict.NON_COMPLIANT, True, (uuid(5), uuid(6)))


@pytest.mark.parametrize("blocking", [True, False])
@pytest.mark.parametrize("level", ["mandatory", "recommended"])
@pytest.mark.parametrize("verdict", Verdict)
def test_a_blocking_line_that_is_non_compliant_breaks_the_journey_whatever_its_level(verdict, level, blocking):
    row = standings(said(audit(criterion(blocking=blocking, levels=level)), {"CIR-01": verdict}))["CIR-01"]
    assert row.breaks_journey is (blocking and verdict is Verdict.NON_COMPLIANT)
    assert row.is_mandatory is (level == "mandatory")


def test_a_blocking_line_overruled_by_users_breaks_the_journey():
    asked = audit(criterion(blocking=True))
    assert standings(found(said(asked, {"CIR-01": "compliant"}), finding(5, "CIR-01")))["CIR-01"].breaks_journey


def test_the_evidence_of_a_line_is_listed_oldest_first():
    two = with_evidence(audit(criterion("CIR-01"), criterion("CIR-02")), "CIR-01", "CIR-02", "CIR-01")
    assert [piece.id for piece in standings(two)["CIR-01"].evidence] == [uuid(900), uuid(902)]


def test_the_newest_action_of_a_line_is_the_one_that_counts():
    assert _acted(action(8, "CIR-01"), action(9, "CIR-01"), action(7, "CIR-01")).action == action(9, "CIR-01")
    assert _acted(action(8, "CIR-02")).action is None


@pytest.mark.parametrize("ended", [DROPPED, {"state": ActionState.DONE}])
def test_an_open_action_counts_before_a_newer_one_that_ended(ended):
    going_on = action(8, "CIR-01", state=ActionState.IN_PROGRESS)
    assert _acted(going_on, action(9, "CIR-01", **ended)).action == going_on


def test_an_action_done_counts_before_a_newer_one_dropped():
    done = action(8, "CIR-01", state=ActionState.DONE)
    assert _acted(done, action(9, "CIR-01", **DROPPED)).action == done
    assert _acted(action(9, "CIR-01", **DROPPED)).action == action(9, "CIR-01", **DROPPED)


def test_an_action_on_the_finding_answers_the_line_it_overrules():
    on_finding = action(9, uuid(6))
    assert _acted(on_finding).action == on_finding
    assert _acted(on_finding, action(8, "CIR-01")).action == action(8, "CIR-01")
    assert _acted(on_finding, action(8, "CIR-01", **DROPPED)).action == on_finding


def test_progress_counts_what_somebody_could_say_something_of():
    lines = {"CIR-01": "compliant", "CIR-02": "cannot_tell", "SAN-01": "not_applicable", "SAN-02": "non_compliant"}
    criteria = (
        criterion("CIR-01"),
        criterion("CIR-02", phase="after"),
        criterion("SAN-01", levels="recommended"),
        criterion("SAN-02", levels="recommended", phase="during"),
        criterion("SAN-03", levels="recommended", phase="during"),
    )
    asked = said(audit(*criteria), lines)
    shown = progress(asked)
    assert shown.all == Tally(checked=3, to_check=2)
    assert shown.all.total == 5
    assert counted(asked) == (3, 2)
    assert shown.by_level == {Level.MANDATORY: Tally(1, 1), Level.RECOMMENDED: Tally(2, 1)}
    assert shown.by_domain == {"CIR": Tally(1, 1), "SAN": Tally(2, 1)}
    assert shown.by_phase == {Phase.BEFORE: Tally(2, 0), Phase.DURING: Tally(1, 1), Phase.AFTER: Tally(0, 1)}
    assert shown.set_aside == {}


SMALL_STEPS = {
    "an answer": lambda of: said(of, {"CIR-02": "partial"}),
    "another answer": lambda of: said(of, {"CIR-02": "compliant"}),
    "evidence": lambda of: with_evidence(of, "CIR-02"),
    "a finding": lambda of: found(of, finding(5, "CIR-02")),
    "an action": lambda of: of.replaced(actions={uuid(7): action(7, "CIR-02")}),
    "an action on a finding": lambda of: found(of, finding(5, "CIR-02")).replaced(
        actions={uuid(7): action(7, uuid(5))}
    ),
    "two answers": lambda of: of.replaced(contested=contested("CIR-02")),
    "other days": lambda of: of.replaced(event=event(ends_on=DAY_AFTER)),
}


@pytest.mark.parametrize("step", SMALL_STEPS)
@pytest.mark.parametrize("back", [False, True])
def test_after_a_gesture_every_line_stands_as_if_it_were_looked_at_for_the_first_time(step, back):
    before = said(audit(criterion("CIR-01"), criterion("CIR-02")), {"CIR-01": "compliant", "CIR-02": "non_compliant"})
    after = SMALL_STEPS[step](before)
    if back:
        before, after = after, before
    standings(audit(criterion("ACC-01")))  # nothing of it is known from before
    anew = dict(standings(after))
    standings(audit(criterion("ACC-01")))
    standings(before)
    assert dict(standings(after)) == anew
    if "days" not in step:
        assert standings(after)["CIR-01"] is standings(before)["CIR-01"]
        assert standings(after)["CIR-02"] != standings(before)["CIR-02"]


def test_progress_lists_what_is_set_aside():
    hidden = said(audit(criterion(when="indoor")), {"CIR-01": "partial"}).replaced(event=event(features="outdoor"))
    assert progress(hidden).set_aside == hidden.answers
    assert progress(hidden).all == Tally(0, 0)


@given(st.lists(st.sampled_from(Verdict), min_size=1))
def test_the_worst_verdict_is_one_of_those_found(verdicts):
    assert worst(verdicts) in verdicts


def test_a_photo_of_somebody_whose_representative_has_yet_to_agree_proves_nothing():
    whole = said(audit(criterion("CIR-01")), {"CIR-01": "compliant"})
    whole = recording.welcomed(whole, a_tester(), agreeing(Use.NEEDS, Use.PHOTO))
    shows = evidence(1, "CIR-01", kind=EvidenceKind.PICTURE, shows=("T01",))
    whole = whole.replaced(evidence={shows.id: shows})
    assert standings(whole)["CIR-01"].proofs == (shows,)
    waits = standings(recording.guarded(whole, "T01", Guarded.MINOR))["CIR-01"]
    assert (waits.is_met, waits.is_backed, waits.evidence, waits.withheld) == (True, False, (shows,), (shows.id,))
    both = recording.represented(recording.guarded(whole, "T01", Guarded.MINOR), "T01")
    assert standings(both)["CIR-01"].is_backed
    alone = recording.agreed(whole, "T01", Use.PHOTO, Consent(given=False))
    assert not standings(alone)["CIR-01"].is_backed
