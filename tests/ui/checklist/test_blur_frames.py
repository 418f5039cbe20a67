"""Frames by keys: added beside one another, never outside the photo, each one in words."""

import pytest
from PySide6.QtCore import QObject

from audit_app.domain.blurring import LEAST, MOST_FRAMES, Frame
from audit_app.i18n import in_language
from audit_app.ui.checklist.blur_frames import BlurFrames, frame_said
from tests.wording.speaking import plain


@pytest.fixture
def frames(qapp):
    holder = QObject()
    yield BlurFrames(holder)


def test_frames_are_added_in_the_middle_then_beside_as_far_as_there_is_room(frames):
    assert [frames.add() for _ in range(3)] == [True] * 3
    assert [(frame.left, frame.top) for frame in frames.all] == [(40, 40), (60, 40), (80, 40)]
    frames.add()
    assert frames.all[-1].left == 60
    assert frames.current == 3


def test_a_frame_is_moved_and_sized_as_far_as_the_photo_goes(frames, qtbot):
    frames.add()
    with qtbot.waitSignal(frames.changed):
        frames.move(2, -4)
    frames.grow(4, 2)
    assert frames.all == (Frame(42.0, 36.0, 24.0, 22.0),)
    frames.move(500, 500)
    assert frames.all == (Frame(76.0, 78.0, 24.0, 22.0),)
    frames.grow(50, 50)
    assert frames.all == (Frame(76.0, 78.0, 24.0, 22.0),)
    frames.grow(-500, -500)
    assert (frames.all[0].width, frames.all[0].height) == (LEAST, LEAST)


def test_keys_act_on_the_frame_that_is_chosen_and_on_none_where_there_is_none(frames):
    for act in (lambda: frames.move(1, 1), lambda: frames.grow(1, 1), frames.remove, lambda: frames.choose(0)):
        act()
    assert (frames.all, frames.current) == ((), -1)
    frames.add()
    frames.add()
    frames.choose(0)
    frames.move(-10, 0)
    assert [frame.left for frame in frames.all] == [30, 60]
    frames.remove()
    assert ([frame.left for frame in frames.all], frames.current) == ([60], 0)
    frames.remove()
    assert frames.current == -1


def test_there_is_an_end_to_frames(frames):
    assert all(frames.add() for _ in range(MOST_FRAMES))
    assert frames.is_full
    assert not frames.add()
    assert len(frames.all) == MOST_FRAMES


def test_a_frame_is_said_in_whole_percents():
    with in_language("fr"):
        said = plain(frame_said(2, Frame(left=10.4, top=20.0, width=15.6, height=9.0)))
    assert said == "Cadre 2 : à 10 % de la gauche, à 20 % du haut, 16 % de large, 9 % de haut"
