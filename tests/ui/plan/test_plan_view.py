"""The plan larger and smaller by its keys, what is in hand always in sight; a picture that is gone is said."""

import pytest
from PySide6.QtCore import QObject, Qt

from audit_app.ui.plan.placing import Placing
from audit_app.ui.plan.plan_view import ZOOMS, PlanView


@pytest.fixture
def placing(qapp):
    holder = QObject()
    yield Placing(holder)


@pytest.fixture
def view(show, look, placing, picture, qtbot):
    made = show(PlanView(look, placing), 420, 320)
    made.show_file(picture)
    qtbot.waitUntil(lambda: made.canvas.has_picture)
    return made


def test_the_whole_plan_is_seen_first(view):
    assert view.canvas.size() == view.viewport().size()


def test_keys_make_it_larger_smaller_and_whole_again(view, qtbot):
    for key, percent in (("+", 150), ("+", 200), ("-", 150), ("0", 100), ("-", 100)):
        qtbot.keyClicks(view.canvas, key)
        assert view.zoom == percent
    qtbot.keyClicks(view.canvas, "+++++++")
    assert view.zoom == ZOOMS[-1]
    assert view.canvas.width() > 3 * view.viewport().width()


def test_what_is_in_hand_is_scrolled_into_sight_as_it_moves(view, placing, qtbot):
    qtbot.keyClicks(view.canvas, "++++")
    placing.take("zone/path-1", (2.0, 50.0))
    for _ in range(10):
        qtbot.keyClick(view.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        at = view.canvas.mapTo(view.viewport(), view.canvas.point(placing.x, placing.y).toPoint())
        assert view.viewport().rect().contains(at)


def test_the_plan_follows_the_size_of_the_window(view, qtbot):
    view.resize(800, 300)
    qtbot.waitUntil(lambda: view.canvas.size() == view.viewport().size())


@pytest.mark.parametrize("content", [None, b"no picture"])
def test_a_picture_that_cannot_be_read_is_told(view, tmp_path, qtbot, content):
    path = None if content is None else tmp_path / "gone.jpg"
    if path:
        path.write_bytes(content)
    with qtbot.waitSignal(view.lost):
        view.show_file(path)
    assert not view.canvas.has_picture
