"""The plan by keys and by pointer: what is in hand moves, drops, is given up; a pin is chosen, dragged, taken off."""

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QColor, QImage

from audit_app.domain.plan import PinKind
from audit_app.ui.plan.pin_marks import Mark
from audit_app.ui.plan.placing import Placing
from audit_app.ui.plan.plan_canvas import FAR, NEAR, STEP, PlanCanvas

KEY, HELD = Qt.Key, Qt.KeyboardModifier
ALLEY, PHOTO = Mark("zone/path-1", PinKind.ZONE, "1", 20, 30), Mark("evidence/7", PinKind.EVIDENCE, "2", 80, 30)


@pytest.fixture
def placing(qapp):
    holder = QObject()
    yield Placing(holder)


@pytest.fixture
def canvas(show, look, placing):
    made = PlanCanvas(look, placing)
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("orange"))
    made.show_picture(image)
    made.show_marks((ALLEY, PHOTO), ALLEY.code)
    return show(made, 420, 320)


def at(canvas, x, y):
    return canvas.point(x, y).toPoint()


def drag(qtbot, canvas, *stops):
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, *stops[0]))
    for stop in stops[1:]:
        qtbot.mouseMove(canvas, at(canvas, *stop))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, *stops[-1]))


def test_the_picture_keeps_its_shape_and_pins_stand_on_it(canvas):
    assert canvas.shown.width() == pytest.approx(2 * canvas.shown.height(), abs=2)
    assert canvas.grab().toImage().pixelColor(at(canvas, 50, 90)) == QColor("orange")
    assert canvas.grab().toImage().pixelColor(at(canvas, 20, 30)) != QColor("orange")


@pytest.mark.parametrize(
    ("key", "held", "x", "y"),
    [
        (KEY.Key_Right, HELD.NoModifier, 50 + STEP, 50),
        (KEY.Key_Up, HELD.ShiftModifier, 50, 50 - FAR),
        (KEY.Key_Left, HELD.ControlModifier, 50 - NEAR, 50),
        (KEY.Key_Down, HELD.NoModifier, 50, 50 + STEP),
    ],
)
def test_arrows_move_what_is_in_hand(canvas, placing, qtbot, key, held, x, y):
    placing.take("zone/toilets-1")
    qtbot.keyClick(canvas, key, held)
    assert (placing.x, placing.y) == (x, y)


def test_enter_drops_and_escape_gives_up(canvas, placing, qtbot):
    placing.take("zone/toilets-1")
    with qtbot.waitSignal(placing.dropped):
        qtbot.keyClick(canvas, KEY.Key_Return)
    placing.take("zone/toilets-1")
    with qtbot.waitSignal(placing.given_up):
        qtbot.keyClick(canvas, KEY.Key_Escape)


def test_with_nothing_in_hand_enter_takes_the_chosen_pin_and_delete_removes_it(canvas, qtbot):
    with qtbot.waitSignal(canvas.taken) as taken:
        qtbot.keyClick(canvas, KEY.Key_Enter)
    with qtbot.waitSignal(canvas.removal_asked) as removed:
        qtbot.keyClick(canvas, KEY.Key_Delete)
    assert taken.args == removed.args == [ALLEY.code]
    canvas.show_marks((ALLEY,), "")
    with qtbot.assertNotEmitted(canvas.taken, wait=10):
        qtbot.keyClick(canvas, KEY.Key_Enter)


def test_a_press_chooses_the_nearest_pin_and_moves_nothing(canvas, placing, qtbot):
    with qtbot.waitSignal(canvas.chosen) as chosen:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, 80, 30) + QPoint(5, 4))
    assert chosen.args == [PHOTO.code]
    assert not placing.active
    with qtbot.assertNotEmitted(canvas.chosen, wait=10):
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, 50, 80))


def test_a_pin_is_dragged_to_its_place_and_stops_at_the_edge(canvas, placing, qtbot):
    with qtbot.waitSignal(placing.dropped) as dropped:
        drag(qtbot, canvas, (20, 30), (40, 40), (60, 50))
    code, x, y = dropped.args
    assert (code, round(x), round(y)) == (ALLEY.code, 60, 50)
    with qtbot.waitSignal(placing.dropped) as dropped:
        drag(qtbot, canvas, (80, 30), (90, 60), (180, 160))
    assert dropped.args == [PHOTO.code, 100.0, 100.0]


def test_a_click_drops_what_is_in_hand_there(canvas, placing, qtbot):
    placing.take("zone/toilets-1")
    with qtbot.waitSignal(placing.dropped) as dropped:
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, 30, 70))
    code, x, y = dropped.args
    assert (code, round(x), round(y)) == ("zone/toilets-1", 30, 70)


def test_a_large_picture_is_made_smaller_once_for_a_size(canvas):
    image = QImage(3_000, 1_500, QImage.Format.Format_RGB32)
    image.fill(QColor("orange"))
    canvas.show_picture(image)
    canvas.grab()
    first = canvas._scaled.cacheKey()
    canvas.grab()
    assert canvas._scaled.cacheKey() == first
    assert canvas._scaled.size() == canvas.shown.size()
