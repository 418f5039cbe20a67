"""Long work on copies: one at a time, stopped when asked, and when the data folder is let go."""

import time

import pytest

from audit_app.errors import CannotRead
from audit_app.ui.care.working import Working


@pytest.fixture
def working(desk):
    return Working.of(desk)


def until_stopped(work):
    for done in range(10_000):
        work.progress(done, 10_000)
        time.sleep(0.001)


def test_there_is_one_for_a_desk(desk, working):
    assert Working.of(desk) is working


def test_what_it_gives_is_told_with_its_code_and_only_one_goes_on(working, qtbot):
    with qtbot.waitSignal(working.done) as told:
        working.begin("test", lambda _work: "whole")
        working.begin("make", lambda _work: pytest.fail("a second one was begun"))
        assert working.code == "test"
    assert told.args == ["test", "whole"]
    assert working.code == ""


def test_how_far_it_is_is_told_and_it_stops_when_asked(working, qtbot):
    working.begin("bring", until_stopped)
    qtbot.waitUntil(lambda: working.share[1] == 10_000)
    working.stop()
    with qtbot.assertNotEmitted(working.done):
        qtbot.waitUntil(lambda: working.code == "")
    working.stop()


def test_a_problem_is_told_by_the_desk(desk, working, qtbot, tmp_path):
    def refuse(_work):
        raise CannotRead(tmp_path)

    with qtbot.waitSignal(desk.refused) as told:
        working.begin("test", refuse)
    assert told.args == [CannotRead(tmp_path)]
    assert working.code == ""


def test_who_begins_hears_why_the_one_before_came_to_nothing(desk, working, qtbot, tmp_path):
    def refuse(_work):
        raise CannotRead(tmp_path)

    heard = []
    working.begun.connect(heard.append)
    for work in (refuse, lambda _work: None, lambda _work: None):
        working.begin("test", work)
        qtbot.waitUntil(lambda: working.code == "")
    assert heard == [None, CannotRead(tmp_path), None]


def test_it_ends_when_the_data_folder_is_let_go(home, qtbot, qapp):
    from audit_app.ui.desk import Desk

    desk = Desk(home)
    working = Working.of(desk)
    working.begin("bring", until_stopped)
    qtbot.waitUntil(lambda: working.share[1] == 10_000)
    before = time.monotonic()
    desk.close()
    assert time.monotonic() - before < 4
