"""Frames over a photo by pointer and by keys; what is seen under a frame is what will be kept."""

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QColor, QPixmap

from audit_app.domain.blurring import Frame
from audit_app.ui.checklist.blur_canvas import BlurCanvas
from audit_app.ui.checklist.blur_frames import BlurFrames


@pytest.fixture
def frames(qapp):
    holder = QObject()
    yield BlurFrames(holder)


@pytest.fixture
def canvas(show, look, frames):
    made = BlurCanvas(look, frames)
    photo = QPixmap(400, 200)
    photo.fill(QColor("orange"))
    made.show_picture(photo)
    return show(made, 420, 320)


def at(canvas, along, down):
    """Return a place of the photo, in percent, as a place of the widget."""
    shown = canvas.shown
    return QPoint(round(shown.left() + along * shown.width() / 100), round(shown.top() + down * shown.height() / 100))


def draw(qtbot, canvas, start, *stops):
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, *start))
    for stop in stops:
        qtbot.mouseMove(canvas, at(canvas, *stop))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=at(canvas, *stops[-1]))


def near(frame, *wanted):
    found = (frame.left, frame.top, frame.width, frame.height)
    return all(abs(got - want) < 1 for got, want in zip(found, wanted, strict=True))


def test_the_photo_keeps_its_shape(canvas):
    assert canvas.shown.width() == 2 * canvas.shown.height()
    assert canvas.rect().contains(canvas.shown)


@pytest.mark.parametrize("way", [((10, 20), (20, 30), (40, 60)), ((40, 60), (30, 50), (10, 20))])
def test_a_frame_is_drawn_by_pointer_either_way(canvas, frames, qtbot, way):
    draw(qtbot, canvas, *way)
    assert len(frames.all) == 1
    assert near(frames.all[0], 10, 20, 30, 40)


def test_a_click_draws_nothing_and_a_drag_beyond_the_edge_stops_there(canvas, frames, qtbot):
    draw(qtbot, canvas, (50, 50), (50, 50))
    assert frames.all == ()
    draw(qtbot, canvas, (80, 80), (90, 90), (150, 150))
    assert near(frames.all[0], 80, 80, 20, 20)


def test_a_frame_under_the_pointer_is_moved_not_drawn_over(canvas, frames, qtbot):
    frames.add(Frame(10.0, 10.0, 20.0, 20.0))
    frames.add(Frame(60.0, 60.0, 20.0, 20.0))
    draw(qtbot, canvas, (20, 20), (30, 40))
    assert len(frames.all) == 2
    assert frames.current == 0
    assert near(frames.all[0], 20, 30, 20, 20)


def test_everything_is_done_by_keys_alone(canvas, frames, qtbot):
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert frames.all == (Frame(40.0, 40.0, 20.0, 20.0),)
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert frames.all == (Frame(38.0, 40.5, 22.0, 18.0),)
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert frames.all == ()


def test_what_a_frame_covers_is_seen_as_it_will_be(canvas, frames, qtbot):
    before = canvas.grab().toImage()
    frames.add(Frame(25.0, 25.0, 50.0, 50.0))
    after = canvas.grab().toImage()
    here = at(canvas, 50, 52)
    assert before.pixelColor(here) != after.pixelColor(here)
    there = at(canvas, 5, 5)
    assert before.pixelColor(there) == after.pixelColor(there)


def test_nothing_is_drawn_before_the_photo_is_there(show, look, frames, qtbot):
    empty = show(BlurCanvas(look, frames), 300, 200)
    assert not empty.has_picture
    qtbot.mousePress(empty, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    qtbot.mouseMove(empty, QPoint(150, 150))
    assert frames.all == ()
