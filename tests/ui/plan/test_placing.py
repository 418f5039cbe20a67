"""One thing in hand: moved as far as the plan goes, dropped or given up; nothing is said twice."""

import pytest
from PySide6.QtCore import QObject

from audit_app.domain.plan import PinKind
from audit_app.ui.plan.placing import Placing


@pytest.fixture
def placing(qapp):
    holder = QObject()
    yield Placing(holder)


def test_what_is_nowhere_yet_begins_in_the_middle_and_what_is_somewhere_there(placing):
    placing.take("zone/path-1")
    assert (placing.active, placing.kind, placing.x, placing.y) == (True, PinKind.ZONE, 50, 50)
    placing.take("evidence/0193", (10.0, 20.0))
    assert (placing.kind, placing.x, placing.y) == (PinKind.EVIDENCE, 10, 20)


def test_it_goes_no_further_than_the_edge_and_tells_only_of_moves(placing, qtbot):
    placing.take("zone/path-1", (99.5, 0.0))
    placing.move(5, -5)
    assert (placing.x, placing.y) == (100, 0)
    with qtbot.assertNotEmitted(placing.changed, wait=10):
        placing.move(5, -5)


def test_it_is_dropped_where_it_is_and_no_more_in_hand(placing, qtbot):
    placing.take("zone/path-1")
    placing.move(1, 2)
    with qtbot.waitSignal(placing.dropped) as dropped:
        placing.drop()
    assert dropped.args == ["zone/path-1", 51.0, 52.0]
    with qtbot.assertNotEmitted(placing.dropped, wait=10):
        placing.drop()


def test_giving_up_says_so_and_forgetting_does_not(placing, qtbot):
    placing.take("zone/path-1")
    with qtbot.waitSignal(placing.given_up) as given_up:
        placing.give_up()
    assert given_up.args == ["zone/path-1"]
    placing.take("zone/path-1")
    with qtbot.assertNotEmitted(placing.given_up, wait=10):
        placing.forget()
    assert not placing.active


def test_nothing_in_hand_does_not_move(placing):
    placing.put(1, 2)
    assert (placing.x, placing.y) == (50, 50)
