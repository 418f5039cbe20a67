"""A tester before the screen: a course on the sample, a window for it, and what one sees, hears and presses there."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from audit_app.checklists.loading import shipped_scenarios
from audit_app.domain.asking import Page, PageKind, Sitting, answered
from audit_app.domain.consent import Asking, Use
from audit_app.domain.replying import consented
from audit_app.identity import today
from audit_app.ui.tester_mode.course import Course
from audit_app.ui.tester_mode.tile import Tile
from audit_app.ui.tester_mode.window import TesterWindow
from tests.ui.finding import name_of
from tests.wording.speaking import plain

LIBRARY = {one.id: one for one in shipped_scenarios()}


def a_sitting(tester="T01", scenarios=("S8", "S2"), test=None) -> Sitting:
    return Sitting(tester, today(), test, scenarios, frozenset({"S1", "S2", "A1", "V1"}))


def a_course(live, folder: Path, page: Page | None = None, *agreed: Use, sitting: Sitting | None = None) -> Course:
    """Return the course of a tester who agreed to these uses, at a page."""
    sitting = sitting or a_sitting()
    for use in agreed:
        gives = partial(consented, sitting=sitting, use=use, given=True, asking=Asking.SCREEN)
        live.apply("tester" if use is Use.TAKE_PART else "consent", gives, sitting.tester)
    course = Course(live, sitting, LIBRARY, folder)
    if page is not None:
        course.go(page)
    return course


def shown(qtbot, look, course: Course, wide=1280, high=900) -> TesterWindow:
    """Return the window of a course, seen and active."""
    window = TesterWindow(look, course)
    qtbot.addWidget(window, before_close_func=lambda one: one.give_back())
    window.resize(wide, high)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    settle()
    return window


def settle() -> None:
    for _turn in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def heard() -> str:
    """Return the name of what has the focus, with plain spaces."""
    return plain(name_of(QApplication.focusWidget()))


def tiles(window) -> list[Tile]:
    return [tile for tile in window.findChildren(Tile) if tile.isVisible()]


def press(window, words: str) -> None:
    """Press the button or choose the answer of these words."""
    buttons = [b for b in window.findChildren(QAbstractButton) if b.isVisible() and plain(name_of(b)) == words]
    assert len(buttons) == 1, (words, [plain(name_of(b)) for b in window.findChildren(QAbstractButton)])
    buttons[0].click()
    settle()


def value(course: Course, ask: PageKind, subject: str = ""):
    return answered(course.live.audit, course.sitting, Page(ask, subject))
