"""Reading ahead: the first visit of a screen finds its modules there, and the checklists are read once."""

import gc
import inspect
import re
import sys

from PySide6.QtCore import QObject, QThreadPool

from audit_app.checklists import loading
from audit_app.guides.screen_guides import screen_guides
from audit_app.ui import reading_ahead, screens
from audit_app.ui.reading_ahead import ReadingAhead


def test_every_screen_that_the_window_makes_is_read_ahead():
    made = set(re.findall(r"from audit_app\.ui\.(\S+) import \w+Screen\n", inspect.getsource(screens)))
    assert len(made) > 10
    assert made - set(reading_ahead.SCREENS) == set()


def test_modules_are_imported_one_after_the_other_until_none_is_left(qtbot, monkeypatch):
    for name in ("audit_app.ui.care.words", "audit_app.ui.report.destination"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setattr(reading_ahead, "_RESTS", 500)  # however slow the machine is meanwhile
    parent = QObject()
    ahead = ReadingAhead(parent, ("care.words", "report.destination"))
    qtbot.waitUntil(lambda: "audit_app.ui.care.words" in sys.modules)
    assert "audit_app.ui.report.destination" not in sys.modules
    qtbot.waitUntil(lambda: "audit_app.ui.report.destination" in sys.modules)
    frozen = gc.get_freeze_count()
    qtbot.waitUntil(lambda: not ahead._clock.isActive())
    assert gc.get_freeze_count() > frozen, "Python looks for rubbish in what stays"


def test_where_everything_is_there_already_nothing_more_is_kept_for_good(qtbot, monkeypatch):
    monkeypatch.setattr(reading_ahead, "_RESTS", 0)
    frozen, parent = gc.get_freeze_count(), QObject()
    with qtbot.waitSignal(ReadingAhead(parent, ("window",)).ended):
        pass
    assert gc.get_freeze_count() == frozen


def test_whoever_asks_for_the_checklist_while_it_is_read_gets_that_very_one(qtbot):
    QThreadPool.globalInstance().waitForDone()  # what another test reads ahead
    loading._shipped_checklist.cache_clear()
    parent = QObject()
    ReadingAhead(parent, ())
    qtbot.waitUntil(lambda: QThreadPool.globalInstance().activeThreadCount() > 0)
    asked = loading.shipped_checklist()
    qtbot.waitUntil(lambda: QThreadPool.globalInstance().waitForDone(0))
    assert loading.shipped_checklist() is asked
    assert loading._shipped_checklist.cache_info().misses == 1


def test_the_guides_are_there_when_help_is_asked_for(qtbot):
    QThreadPool.globalInstance().waitForDone()
    screen_guides.cache_clear()
    parent = QObject()
    ReadingAhead(parent, ())
    qtbot.waitUntil(lambda: screen_guides.cache_info().currsize == 1)
