"""An attempt is there as soon as it is begun, under those who tried before."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from audit_app.ui.user_tests.attempts_page import AttemptsPage
from audit_app.ui.user_tests.stopwatch import Stopwatches
from tests.ui.finding import texts
from tests.ui.user_tests.examples import ATTEMPT, SECOND


def test_an_attempt_is_begun_and_taken_back(look, live, shown):
    page = shown(AttemptsPage(look, live))
    page.draw()
    assert page.place == SECOND
    page.add.click()
    assert page.beginning.heading.hasFocus()
    page.draw()
    assert page.beginning.isVisible(), "what is being begun stays in sight"
    page.beginning.begun.emit("T01", "S8", "", "")
    assert len(live.audit.observations) == 3
    assert page.place not in {ATTEMPT, SECOND}
    assert page.form.isVisible()
    made = live.audit.observations[page.place]
    assert (made.tester, made.scenario, made.zone, made.test) == ("T01", "S8", None, None)
    assert live.undo()
    assert len(live.audit.observations) == 2


def test_one_goes_into_an_attempt_and_back(look, live, shown, qtbot):
    page = shown(AttemptsPage(look, live), (500, 700))
    page.draw()
    page.chosen.list.chosen.emit(SECOND)
    assert page.form.isVisible()
    page.enter()
    assert page.chosen.list.hasFocus()
    page.chosen.go(ATTEMPT)
    page.chosen.list.touched.emit(ATTEMPT)
    assert page.form._id == ATTEMPT
    page.leave()
    with qtbot.waitSignal(page.finding_asked):
        page.form._finding.click()


def test_one_key_starts_and_stops_the_stopwatch_from_the_list_too(look, live, shown):
    page = shown(AttemptsPage(look, live))
    page.draw()
    page.enter()
    for runs in (True, False):
        QTest.keyClick(page.chosen.list, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        assert Stopwatches.of(live).runs(SECOND) is runs
    assert live.audit.observations[SECOND].minutes == 0.1
    page.begin()
    QTest.keyClick(page.beginning.heading, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert not Stopwatches.of(live).runs(SECOND)


def test_where_nobody_tried_anything_one_begins(look, empty, shown):
    page = shown(AttemptsPage(look, empty))
    page.draw()
    assert "Personne n’a encore rien essayé." in texts(page)
    assert page.beginning.isVisible()
    page.open_chosen()
    assert page.beginning.isVisible()
