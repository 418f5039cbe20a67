"""Following up: a corrective action answers a gap or a finding (RULES.md rules 15 and 16)."""

from datetime import timedelta

import pytest

from audit_app.domain.audit import ActionState, AuditState, State
from audit_app.domain.beginning import event_changed
from audit_app.domain.following_up import action_taken, answered_for, is_commitment, is_overdue, require_reason
from audit_app.errors import NotAllowedNow, ReasonMissing, UnknownLine
from tests.domain.examples import EVE, FIRST_DAY, MONTHS_BEFORE, action, audit, criterion, event, finding, uuid

ENDED = {"state": ActionState.DONE}, {"state": ActionState.DROPPED, "reason": "trop cher"}


def test_an_action_answers_a_line_or_a_finding():
    known = audit(findings={uuid(5): finding(5)})
    for subject in ("CIR-01", uuid(5)):
        assert action_taken(known, action(7, subject)).actions[uuid(7)].subject == subject


@pytest.mark.parametrize("subject", ["CIR-02", uuid(5)])
def test_an_action_on_nothing_known_is_refused(subject):
    with pytest.raises(UnknownLine):
        action_taken(audit(), action(7, subject))


def test_an_action_rewritten_takes_the_place_of_itself():
    before = action_taken(audit(), action(7, "CIR-01"))
    after = action_taken(before, action(7, "CIR-01", state=ActionState.DONE, checked_by="B. Roux"))
    assert list(after.actions) == [uuid(7)]
    assert after.actions[uuid(7)].state is ActionState.DONE


def test_an_action_whose_line_was_set_aside_can_still_be_dropped_but_not_moved():
    before = action_taken(audit(criterion("CIR-01", when="indoor"), criterion("CIR-02")), action(7, "CIR-01"))
    hidden = event_changed(before, event(features="outdoor"))
    dropped = action(7, "CIR-01", **ENDED[1])
    assert action_taken(hidden, dropped).actions == {uuid(7): dropped}
    with pytest.raises(UnknownLine):
        action_taken(hidden, action(8, "CIR-01"))
    with pytest.raises(UnknownLine):
        action_taken(hidden, action(7, "CIR-03"))


def test_no_action_is_taken_in_a_closed_audit():
    with pytest.raises(NotAllowedNow):
        action_taken(audit(state=State(state=AuditState.CLOSED)), action(7, "CIR-01"))


@pytest.mark.parametrize("reason", ["", "  ", "\x00"])
def test_dropping_an_action_needs_a_reason(reason):
    with pytest.raises(ReasonMissing) as refused:
        require_reason(ActionState.DROPPED, reason)
    assert refused.value.gesture == "dropped"
    require_reason(ActionState.DROPPED, "trop cher")


@pytest.mark.parametrize("state", [state for state in ActionState if state is not ActionState.DROPPED])
def test_the_other_states_need_none(state):
    require_reason(state, "")


@pytest.mark.parametrize(
    ("due", "on", "holds"),
    [
        (EVE, MONTHS_BEFORE, True),
        (EVE, EVE, True),
        (EVE, FIRST_DAY, False),
        (FIRST_DAY, MONTHS_BEFORE, False),
        (MONTHS_BEFORE, MONTHS_BEFORE + timedelta(days=1), False),
    ],
)
def test_a_commitment_has_a_date_not_passed_and_before_the_line_is_due(due, on, holds):
    assert is_commitment(action(7, "CIR-01", due=due), before=FIRST_DAY, on=on) is holds


@pytest.mark.parametrize("state", [ActionState.TO_DO, ActionState.IN_PROGRESS])
def test_a_commitment_is_still_open(state):
    assert is_commitment(action(7, "CIR-01", state=state), before=FIRST_DAY, on=MONTHS_BEFORE)


@pytest.mark.parametrize("ended", ENDED)
def test_an_action_done_or_dropped_is_no_commitment_and_never_overdue(ended):
    assert not is_commitment(action(7, "CIR-01", **ended), before=FIRST_DAY, on=MONTHS_BEFORE)
    assert not is_overdue(action(7, "CIR-01", **ended), FIRST_DAY)


def test_no_action_is_no_commitment():
    assert not is_commitment(None, before=FIRST_DAY, on=MONTHS_BEFORE)


@pytest.mark.parametrize(("on", "overdue"), [(EVE, False), (FIRST_DAY, True)])
def test_an_open_action_is_overdue_from_the_day_after_its_date(on, overdue):
    assert is_overdue(action(7, "CIR-01"), on) is overdue


def _answered_for(of, **changes):
    fields = {"what": "Poser une rampe", "owner": "A. Leroy", "due": EVE} | changes
    return answered_for(of, "CIR-01", uuid(7), **fields)


def test_somebody_answers_for_a_gap_with_a_first_action_to_do():
    assert _answered_for(audit()).actions == {uuid(7): action(7, "CIR-01")}
    given = {"cost": 120.0, "state": ActionState.IN_PROGRESS, "reason": "devis"}
    assert _answered_for(audit(), **given).actions == {uuid(7): action(7, "CIR-01", **given)}


def test_the_action_there_already_is_changes_and_keeps_what_is_not_given():
    kept = {
        "cost": 120.0,
        "state": ActionState.IN_PROGRESS,
        "reason": "devis",
        "proof": "photo",
        "checked_by": "B. Roux",
    }
    before = audit(actions={uuid(5): action(5, "CIR-01", **kept)})
    assert _answered_for(before, owner="Club").actions == {uuid(5): action(5, "CIR-01", owner="Club", **kept)}
    assert _answered_for(before, cost=0.0).actions[uuid(5)].cost == 0.0


def test_a_reason_leaves_with_the_state_it_belongs_to():
    dropped = _answered_for(audit(), state=ActionState.DROPPED, reason="trop cher")
    assert _answered_for(dropped, owner="Club").actions[uuid(7)].reason == "trop cher"
    taken_up = _answered_for(dropped, state=ActionState.TO_DO).actions[uuid(7)]
    assert (taken_up.state, taken_up.reason) == (ActionState.TO_DO, "")


def test_an_action_is_not_dropped_for_the_reason_of_another_state():
    begun = _answered_for(audit(), state=ActionState.IN_PROGRESS, reason="devis")
    for before in (audit(), begun):
        with pytest.raises(ReasonMissing):
            _answered_for(before, state=ActionState.DROPPED)
