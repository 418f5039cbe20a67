"""What corrective actions come to, and what the event sets aside for access."""

from fractions import Fraction

from audit_app.domain.costing import access_budget, costs, costs_by_owner
from tests.domain.examples import action, spent

DROPPED = {"state": "dropped", "reason": "trop cher"}


def test_what_is_dropped_costs_nothing_any_more_and_is_told_apart():
    found = costs(
        [
            action(1, "CIR-01", cost=280.1),
            action(2, "CIR-01", cost=20.0, state="done"),
            action(3, "CIR-01", cost=1000.0, **DROPPED),
            action(4, "CIR-01", state="in_progress"),
            action(5, "CIR-01", **DROPPED),
        ]
    )
    assert (found.open, found.done, found.dropped) == (Fraction("280.1"), 20, 1000)
    assert found.planned == Fraction("300.1")
    assert (found.unknown, found.count) == (1, 5)


def test_no_action_costs_nothing():
    assert costs([]).planned == costs([]).unknown == 0


def test_owners_come_by_what_they_still_have_to_pay():
    found = costs_by_owner(
        [
            action(1, "CIR-01", owner="Ville", cost=70.0),
            action(2, "CIR-01", owner="Club", cost=50.0),
            action(3, "CIR-01", owner="Club", cost=50.0),
            action(4, "CIR-01", owner="élus", cost=500.0, state="done"),
        ]
    )
    assert list(found) == ["Club", "Ville", "élus"]
    assert found["Club"].count == 2


def test_the_budget_for_access_is_what_aims_at_it():
    lines = (
        spent(300, aim=2),
        spent(80, aim=1),
        spent(9000, aim=0),
    )
    found = access_budget(lines)
    assert (found.mainly, found.partly, found.lines) == (300, 80, 2)
    assert found.left == 0
    planned = (lines[0].replaced(spent=None, planned=250.0), lines[1])
    assert access_budget(planned).left == access_budget(planned).mainly == 250


def test_without_spending_there_is_no_budget():
    assert access_budget(()).lines == 0
