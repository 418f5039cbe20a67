"""What changed between two states of an audit: lines, actions, grades, outcomes of conditions, and days that passed."""

from hypothesis import given

from audit_app.domain.audit import ActionState, Audit, Measured
from audit_app.domain.codes import Family
from audit_app.domain.comparing import ELSEWHERE, changed_since
from audit_app.domain.funding import Outcome
from audit_app.domain.grades import Grade
from audit_app.domain.issuing import issued
from audit_app.domain.progress import standings
from tests import builders
from tests.domain.examples import (
    DAY_AFTER,
    EVE,
    FIRST_DAY,
    MONTHS_BEFORE,
    action,
    audit,
    condition,
    criterion,
    evidence,
    finding,
    said,
    scheme,
    uuid,
    with_evidence,
)
from tests.domain.test_issue import issue
from tests.report import audits
from tests.strategies import pairs


def test_what_changed_is_told_line_by_line():
    before = said(
        audit(*(criterion(f"CIR-0{n}") for n in range(1, 6))),
        {"CIR-01": "partial", "CIR-02": "compliant", "CIR-04": "compliant", "CIR-05": "non_compliant"},
    )
    after = said(
        before,
        {"CIR-01": "compliant", "CIR-02": "partial", "CIR-03": "compliant", "CIR-04": "equivalent"},
    )
    found = changed_since(before, after, DAY_AFTER)
    assert (found.mended, found.opened, found.checked, found.reworked) == (
        ("CIR-01",),
        ("CIR-02",),
        ("CIR-03",),
        ("CIR-04",),
    )
    assert not found.is_nothing


def test_a_gap_that_no_longer_applies_is_mended_and_one_no_longer_known_is_not():
    before = said(audit(criterion("CIR-01"), criterion("CIR-02")), dict.fromkeys(("CIR-01", "CIR-02"), "partial"))
    after = said(before, {"CIR-01": "not_applicable", "CIR-02": "cannot_tell"})
    found = changed_since(before, after, DAY_AFTER)
    assert (found.mended, found.reworked) == (("CIR-01",), ("CIR-02",))


def test_lines_asked_now_and_no_more_are_told_apart():
    before, after = audit(criterion("CIR-01"), criterion("CIR-02")), audit(criterion("CIR-02"), criterion("CIR-03"))
    found = changed_since(before, after, DAY_AFTER)
    assert (found.added, found.removed) == (("CIR-03",), ("CIR-01",))


def test_actions_done_since_are_told_and_the_grade_before_and_now():
    gap = said(audit(), {"CIR-01": "partial"})
    taken = gap.replaced(actions={uuid(80): action(80, "CIR-01"), uuid(81): action(81, "CIR-01")})
    done = said(taken, {"CIR-01": "compliant"}).replaced(
        actions={**taken.actions, uuid(80): action(80, "CIR-01", state=ActionState.DONE)}
    )
    found = changed_since(gap, done, DAY_AFTER)
    assert found.done == (uuid(80),)
    assert found.grades == (None, Grade.BASE)


def test_another_measurement_proof_or_promise_is_no_nothing():
    before = said(audit(criterion("CIR-01"), criterion("CIR-02")), dict.fromkeys(("CIR-01", "CIR-02"), "compliant"))
    wider = before.answers["CIR-01"].replaced(measured={"width": Measured(amount=195.0)})
    found = changed_since(before, before.replaced(answers={**before.answers, "CIR-01": wider}), DAY_AFTER)
    assert (found.retold, found.is_nothing) == (("CIR-01",), False)
    shown = before.replaced(evidence={uuid(70): evidence(70, "CIR-02")})
    assert (
        changed_since(before, shown, DAY_AFTER).retold == changed_since(shown, before, DAY_AFTER).retold == ("CIR-02",)
    )
    promised = before.replaced(actions={uuid(80): action(80, "CIR-01")})
    found = changed_since(before, promised, DAY_AFTER)
    assert (found.planned, found.done, found.is_nothing) == ((uuid(80),), (), False)
    assert changed_since(promised, before, DAY_AFTER).planned == (uuid(80),)


def test_what_changed_elsewhere_is_known_and_an_issue_is_no_change():
    before = audit()
    met = before.replaced(findings={uuid(60): finding(60)})
    assert changed_since(before, met, DAY_AFTER).elsewhere == ("findings",)
    assert changed_since(before, met, DAY_AFTER).is_nothing
    assert not changed_since(before, issued(before, issue(1)), DAY_AFTER).elsewhere


@given(pairs())
def test_nothing_changed_between_an_audit_and_itself_and_every_move_is_told_once(two):
    before, after = two
    assert changed_since(before, before, DAY_AFTER).is_nothing
    found = changed_since(before, after, DAY_AFTER)
    moved = (*found.mended, *found.opened, *found.checked, *found.reworked)
    assert len(set(moved)) == len(moved)
    old, new = standings(before), standings(after)
    assert set(moved) == {k for k in old.keys() & new.keys() if old[k].counts_as is not new[k].counts_as}


def test_a_condition_of_another_outcome_is_told_with_both():
    asked = scheme(condition(), by_default=True)
    before = said(audit(), {"CIR-01": "partial"})
    after = with_evidence(said(audit(), {"CIR-01": "compliant"}), "CIR-01")
    (found,) = changed_since(before, after, MONTHS_BEFORE, shipped=(asked,)).schemes
    assert (found.asked, found.outcomes) == ((True, True), (("E-01", Outcome.NOT_MET, Outcome.MET),))
    assert changed_since(before, before, MONTHS_BEFORE, shipped=(asked,)).schemes == ()


def test_a_scheme_chosen_since_is_told_and_its_conditions_are_not_counted_as_moved():
    before = said(audit(), {"CIR-01": "partial"})
    after = before.replaced(schemes={"other": scheme(condition(), id="other")})
    came = changed_since(before, after, EVE)
    assert [one.asked for one in came.schemes] == [(False, True)]
    assert came.conditions == 0
    assert not came.is_nothing
    assert [one.asked for one in changed_since(after, before, EVE).schemes] == [(True, False)]


def test_days_that_pass_change_results_though_nobody_typed_anything():
    """The same audit, judged on two days: its promise is overdue, and its condition is not met any more."""
    gap = said(audit(), {"CIR-01": "partial"})
    promised = gap.replaced(actions={uuid(80): action(80, "CIR-01", due=EVE)})
    found = changed_since(promised, promised, DAY_AFTER, MONTHS_BEFORE, (scheme(condition(), by_default=True),))
    assert found.days == (MONTHS_BEFORE, DAY_AFTER)
    assert found.overdue == (uuid(80),)
    assert found.schemes[0].outcomes == (("E-01", Outcome.MET_WITH_RESERVATION, Outcome.NOT_MET),)
    assert not found.is_nothing


def test_a_line_that_fell_due_and_that_nobody_checked_is_told():
    late = audit(criterion("CIR-01", phase="during"))
    found = changed_since(late, late, FIRST_DAY, MONTHS_BEFORE)
    assert (found.due, found.lines, found.is_nothing) == (("CIR-01",), (), False)
    done = said(late, {"CIR-01": "compliant"})
    assert changed_since(late, done, FIRST_DAY, MONTHS_BEFORE).due == ()


def test_the_grade_of_a_family_is_told_though_the_overall_grade_stays():
    lines = (criterion("CIR-01", families=["motor"]), criterion("CIR-02", families=["visual"]))
    before = said(audit(*lines), {"CIR-01": "partial", "CIR-02": "partial"})
    after = said(before, {"CIR-01": "compliant"})
    found = changed_since(before, after, DAY_AFTER)
    assert found.grades == (None, None)
    assert [(who, before) for who, before, _now in found.graded] == [(Family.MOTOR, None)]


def test_a_larger_event_expects_more_of_the_same_measurement():
    counted = builders.an_answer(measured={"reserved": Measured(amount=4.0)})
    before = audits.empty("n2").replaced(answers={"TRA-04": counted})
    larger = before.replaced(event=before.event.replaced(parking_spaces=900))
    found = changed_since(before, larger, audits.ON)
    assert (found.reset, found.lines, found.is_nothing) == (("TRA-04",), (), False)
    assert changed_since(before, before, audits.ON).reset == ()


def test_a_note_on_a_line_is_a_change_of_that_line():
    before = said(audit(), {"CIR-01": "compliant"})
    noted = before.replaced(notes={"CIR-01": "Vu deux fois."})
    assert changed_since(before, noted, EVE).retold == ("CIR-01",)


def test_the_days_and_the_place_are_told_apart_from_the_rest_of_the_event():
    before = audit()
    moved = before.event.replaced(starts_on=MONTHS_BEFORE, place=before.event.place.replaced(commune="Sens"))
    assert changed_since(before, before.replaced(event=moved), EVE).elsewhere[:2] == ("days", "place")
    larger = before.event.replaced(total_visitors=before.event.total_visitors + 1)
    assert changed_since(before, before.replaced(event=larger), EVE).elsewhere == ("event",)


def test_every_part_of_an_audit_and_of_its_event_is_told_somewhere():
    """A part that comes later must be told too: a report that is silent on it says that nothing changed."""
    told = {"id", "created_on", "event", "answers", "notes", "evidence", "actions", "issues"}
    assert told | {field for parts in ELSEWHERE.values() for field in parts} >= {*Audit.model_fields}
