"""Following up: a corrective action answers a gap or a finding (RULES.md rules 15 and 16)."""

from datetime import timedelta

import pytest

from audit_app.domain.audit import ActionState, AuditState, State
from audit_app.domain.beginning import event_changed
from audit_app.domain.following_up import (
    action_taken,
    answered_for,
    answering,
    given_anew,
    is_commitment,
    is_overdue,
    is_self_checked,
    is_shown,
    moved_on,
    proven_by,
    require_reason,
)
from audit_app.errors import NotAllowedNow, ReasonMissing, UnknownAction, UnknownEvidence, UnknownLine
from tests.domain.examples import (
    EVE,
    FIRST_DAY,
    MONTHS_BEFORE,
    action,
    audit,
    criterion,
    event,
    evidence,
    finding,
    uuid,
)

ENDED = {"state": ActionState.DONE}, {"state": ActionState.DROPPED, "reason": "trop cher"}


def test_an_action_answers_a_line_or_a_finding():
    known = audit(findings={uuid(5): finding(5)})
    for subject in ("CIR-01", uuid(5)):
        assert action_taken(known, action(7, subject)).actions[uuid(7)].subject == subject


@pytest.mark.parametrize("subject", ["CIR-02", uuid(5)])
def test_an_action_on_nothing_known_is_refused(subject):
    with pytest.raises(UnknownLine):
        action_taken(audit(), action(7, subject))


def test_a_finding_is_answered_by_its_own_action_then_by_those_of_its_lines():
    met = finding(5, "CIR-01")
    known = audit(findings={uuid(5): met})
    assert answering(known, met) == ()
    own, other = action(7, uuid(5)), action(8, "CIR-01")
    known = action_taken(action_taken(known, other), own)
    assert answering(known, met) == (own, other)


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


def _acted(**changes):
    return audit(actions={uuid(7): action(7, "CIR-01", **changes)}, evidence={uuid(1): evidence(1, "CIR-01")})


def test_an_action_moves_on_and_keeps_what_proves_it():
    proven = _acted(proof="photo", checked_by="B. Roux")
    moved = moved_on(proven, uuid(7), ActionState.DONE).actions[uuid(7)]
    assert (moved.state, moved.proof, moved.checked_by) == (ActionState.DONE, "photo", "B. Roux")


def test_it_moves_to_dropped_with_a_reason_alone_and_loses_it_on_moving_back():
    with pytest.raises(ReasonMissing):
        moved_on(_acted(), uuid(7), ActionState.DROPPED)
    dropped = moved_on(_acted(), uuid(7), ActionState.DROPPED, "trop cher")
    assert dropped.actions[uuid(7)].reason == "trop cher"
    assert moved_on(dropped, uuid(7), ActionState.DROPPED) == dropped
    assert moved_on(dropped, uuid(7), ActionState.TO_DO).actions[uuid(7)].reason == ""


def test_what_proves_an_action_is_given_bit_by_bit():
    known = proven_by(_acted(), uuid(7), proof="Mesurée à 4 %")
    known = proven_by(known, uuid(7), evidence=(uuid(1), uuid(1)))
    proven = proven_by(known, uuid(7), checked_by="B. Roux").actions[uuid(7)]
    assert (proven.proof, proven.evidence, proven.checked_by) == ("Mesurée à 4 %", (uuid(1),), "B. Roux")
    assert proven_by(known, uuid(7), checked_by=" ").actions[uuid(7)].checked_by is None


def test_a_piece_that_is_not_there_proves_nothing_and_one_removed_since_proves_nothing_any_more():
    with pytest.raises(UnknownEvidence):
        proven_by(_acted(), uuid(7), evidence=(uuid(2),))
    shown = proven_by(_acted(), uuid(7), evidence=(uuid(1),))
    assert is_shown(shown.actions[uuid(7)], shown)
    assert not is_shown(shown.actions[uuid(7)], shown.replaced(evidence={}))
    assert not is_shown(_acted(proof=" \n").actions[uuid(7)], shown)
    assert is_shown(_acted(proof="vu").actions[uuid(7)], shown.replaced(evidence={}))


def test_several_actions_are_given_to_somebody_else_or_another_day_and_the_rest_stays():
    known = audit(criterion("CIR-01"), actions={uuid(n): action(n, "CIR-01", cost=5.0) for n in (5, 6, 7)})
    given = given_anew(known, (uuid(5), uuid(7)), owner="Club")
    assert [given.actions[uuid(n)].owner for n in (5, 6, 7)] == ["Club", "A. Leroy", "Club"]
    put_off = given_anew(given, (uuid(5),), due=MONTHS_BEFORE).actions[uuid(5)]
    assert (put_off.owner, put_off.due, put_off.cost) == ("Club", MONTHS_BEFORE, 5.0)
    assert given_anew(known, ()) == known


@pytest.mark.parametrize(
    "gesture",
    [
        lambda of: moved_on(of, uuid(9), ActionState.DONE),
        lambda of: proven_by(of, uuid(9), proof="vu"),
        lambda of: given_anew(of, (uuid(7), uuid(9)), owner="Club"),
    ],
)
def test_an_action_that_is_not_there_is_refused(gesture):
    with pytest.raises(UnknownAction):
        gesture(_acted())


@pytest.mark.parametrize("gesture", [lambda of: moved_on(of, uuid(7), ActionState.DONE)])
def test_nothing_moves_in_a_closed_audit(gesture):
    with pytest.raises(NotAllowedNow):
        gesture(_acted().replaced(state=State(state=AuditState.CLOSED)))


def test_who_checks_their_own_action_is_known_by_their_name():
    assert is_self_checked(action(7, "CIR-01", checked_by="a. LEROY"))
    assert not is_self_checked(action(7, "CIR-01", checked_by="B. Roux"))
    assert not is_self_checked(action(7, "CIR-01"))


@pytest.mark.parametrize(
    ("owner", "who", "same"),
    [
        ("Ville : Maé Le Goff", "Mae Le Goff", True),
        ("Ville\N{NO-BREAK SPACE}: Maé Le Goff", "ville: MAE  LE GOFF", True),
        ("Maé Le Goff", "Ville : Mae Le Goff", True),
        ("Ville, atelier", "Atelier", True),
        ("Ville : Rouxel", "Roux", False),
        ("Club de la Ville", "Ville", False),
        ("Ville : A. Leroy", "Ville : B. Roux", False),
        ("Ville :", ":", False),
    ],
)
def test_names_are_compared_whole_without_capitals_and_accents(owner, who, same):
    assert is_self_checked(action(7, "CIR-01", owner=owner, checked_by=who)) is same
