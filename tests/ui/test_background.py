"""Long work leaves the window alive, tells how far it is, and ends in one of four ways."""

import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThreadPool

from audit_app.errors import CannotWrite, Stopped
from audit_app.i18n import choose, language
from audit_app.ui import background


@pytest.fixture
def owner(qapp):
    return QObject()


def test_the_result_arrives_in_the_thread_of_the_window(qtbot, owner):
    where = []
    work = background.run(lambda _work: threading.get_ident(), owner)
    work.done.connect(lambda result: where.append((result, threading.get_ident())))
    with qtbot.waitSignal(work.done):
        pass
    (inside, arrived) = where[0]
    assert arrived == threading.get_ident() != inside
    assert not work.running


def test_how_far_it_is_is_told_in_order(qtbot, owner):
    def count(work):
        for done in range(1, 4):
            work.progress(done, 3)

    told = []
    work = background.run(count, owner)
    work.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(work.done):
        pass
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_it_stops_when_asked(qtbot, owner):
    going = threading.Event()

    def endless(work):
        while True:
            going.set()
            work.progress(1, 0)

    work = background.run(endless, owner)
    with qtbot.waitSignal(work.stopped):
        qtbot.waitUntil(going.is_set)
        work.stop()
    assert not work.running


def test_a_problem_is_handed_over(qtbot, owner):
    def refused(_work):
        raise CannotWrite(Path("x"))

    work = background.run(refused, owner)
    with qtbot.waitSignal(work.refused) as told:
        pass
    assert told.args == [CannotWrite(Path("x"))]


def test_a_bug_comes_out_in_the_thread_of_the_window(qtbot, owner):
    def broken(_work):
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        work = background.run(broken, owner)
        with qtbot.waitSignal(work.broke):
            pass
    assert [kind for kind, *_rest in caught] == [ZeroDivisionError]


def test_it_speaks_the_language_of_the_window(qtbot, owner):
    choose("en")
    work = background.run(lambda _work: language(), owner)
    with qtbot.waitSignal(work.done) as told:
        pass
    assert told.args == ["en"]


def test_the_same_place_is_told_once(qtbot, owner):
    def at_each_block(work):
        for _ in range(100):
            work.progress(1, 3)

    told = []
    work = background.run(at_each_block, owner)
    work.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(work.done):
        pass
    assert told == [(1, 3)]


def test_work_that_waits_has_threads_of_its_own(qtbot, owner):
    go_on = threading.Event()
    apart = QThreadPool(owner)
    apart.setMaxThreadCount(1)
    waiting = background.run(lambda _work: go_on.wait(10), owner, apart)
    others = [background.run(lambda _work: True, owner) for _ in range(4)]
    qtbot.waitUntil(lambda: not any(work.running for work in others))
    assert waiting.running
    with qtbot.waitSignal(waiting.done):
        go_on.set()


@pytest.mark.parametrize("end", [lambda: 1, lambda: refuse(), lambda: stop()])
def test_work_nobody_waits_for_any_more_ends_quietly(qtbot, end):
    owner, going, asked = QObject(), threading.Event(), threading.Event()

    def wait(_work):
        asked.set()
        going.wait(5)
        return end()

    background.run(wait, owner)
    qtbot.waitUntil(asked.is_set)
    shiboken6.delete(owner)
    going.set()
    assert QThreadPool.globalInstance().waitForDone(5_000)


def refuse():
    raise CannotWrite(Path("x"))


def stop():
    raise Stopped
