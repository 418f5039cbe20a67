"""Plans come and go with their pins; a zone or a piece of evidence is on a plan once, inside it."""

import pytest

from audit_app.domain.answering import attached, detached
from audit_app.domain.audit import AuditState, State
from audit_app.domain.pinning import pinned, plan_added, plan_described, plan_removed, unpinned
from audit_app.domain.plan import PinKind
from audit_app.domain.zoning import zone_removed
from audit_app.errors import NotAllowedNow, NotPinned, UnknownEvidence, UnknownPlan, UnknownZone
from tests.domain.examples import audit, evidence, plan, uuid, zone

PLAN, PIECE, NORTH = uuid(5), uuid(7), "path-1"


@pytest.fixture
def site():
    """An audit with a zone, a photo, and two plans."""
    there = audit(zones={NORTH: zone(NORTH)})
    there = attached(there, evidence(7, "CIR-01", kind="picture"))
    return plan_added(plan_added(there, plan(5)), plan(6, name="Parking"))


def at(audit, plan_id=PLAN, kind=PinKind.ZONE, subject=NORTH):
    pin = audit.pins[f"{plan_id}/{kind}/{subject}"]
    return pin.x, pin.y


def test_a_thing_is_on_each_plan_once_and_moves_there(site):
    placed = pinned(site, PLAN, PinKind.ZONE, NORTH, 12.345, 30)
    assert at(placed) == (12.35, 30.0)
    moved = pinned(placed, PLAN, PinKind.ZONE, NORTH, 40, 41)
    assert (len(moved.pins), at(moved)) == (1, (40.0, 41.0))
    both = pinned(moved, uuid(6), PinKind.ZONE, NORTH, 1, 2)
    assert (at(both), at(both, uuid(6))) == ((40.0, 41.0), (1.0, 2.0))


def test_what_would_be_outside_comes_to_the_edge(site):
    assert at(pinned(site, PLAN, PinKind.EVIDENCE, PIECE, -4, 180), kind=PinKind.EVIDENCE, subject=PIECE) == (0, 100)


def test_to_drop_it_where_it_was_changes_nothing(site):
    placed = pinned(site, PLAN, PinKind.ZONE, NORTH, 12, 30)
    assert pinned(placed, PLAN, PinKind.ZONE, NORTH, 12, 30) is placed


def test_a_plan_leaves_with_its_pins_and_the_other_keeps_its_own(site):
    both = pinned(pinned(site, PLAN, PinKind.ZONE, NORTH, 1, 2), uuid(6), PinKind.ZONE, NORTH, 3, 4)
    left = plan_removed(both, PLAN)
    assert (list(left.plans), [pin.plan for pin in left.pins.values()]) == ([uuid(6)], [uuid(6)])


def test_a_zone_or_a_piece_that_is_removed_takes_its_pins_along(site):
    placed = pinned(pinned(site, PLAN, PinKind.ZONE, NORTH, 1, 2), PLAN, PinKind.EVIDENCE, PIECE, 3, 4)
    assert [pin.subject for pin in zone_removed(placed, NORTH).pins.values()] == [PIECE]
    assert [pin.subject for pin in detached(placed, PIECE).pins.values()] == [NORTH]


def test_what_is_taken_off_stays_in_the_audit(site):
    placed = pinned(site, PLAN, PinKind.ZONE, NORTH, 1, 2)
    assert unpinned(placed, PLAN, PinKind.ZONE, NORTH) == site
    with pytest.raises(NotPinned):
        unpinned(site, PLAN, PinKind.ZONE, NORTH)


def test_a_plan_is_told_anew_and_never_loses_its_words(site):
    told = plan_described(site, PLAN, name="Village", alt="L’entrée est au nord.")
    assert (told.plans[PLAN].name, told.plans[PLAN].alt) == ("Village", "L’entrée est au nord.")
    assert plan_described(told, PLAN, name=" ", alt="\n") is told


@pytest.mark.parametrize(
    ("gesture", "problem"),
    [
        (lambda site: pinned(site, uuid(9), PinKind.ZONE, NORTH, 1, 2), UnknownPlan),
        (lambda site: pinned(site, PLAN, PinKind.ZONE, "path-9", 1, 2), UnknownZone),
        (lambda site: pinned(site, PLAN, PinKind.EVIDENCE, uuid(9), 1, 2), UnknownEvidence),
        (lambda site: plan_removed(site, uuid(9)), UnknownPlan),
        (lambda site: plan_described(site, uuid(9), name="x"), UnknownPlan),
    ],
)
def test_what_is_not_there_is_said(site, gesture, problem):
    with pytest.raises(problem):
        gesture(site)


@pytest.mark.parametrize(
    "gesture",
    [
        lambda site: plan_added(site, plan(8)),
        lambda site: plan_described(site, PLAN, name="x"),
        lambda site: plan_removed(site, PLAN),
        lambda site: pinned(site, PLAN, PinKind.ZONE, NORTH, 1, 2),
        lambda site: unpinned(site, PLAN, PinKind.ZONE, NORTH),
    ],
)
def test_a_closed_audit_keeps_its_plans_as_they_are(site, gesture):
    with pytest.raises(NotAllowedNow):
        gesture(site.replaced(state=State(state=AuditState.CLOSED)))
