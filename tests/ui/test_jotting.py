"""Jotting a finding down: one key from any screen of an open audit, standing where the user stands."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from audit_app.errors import DamagedWorkspace
from audit_app.shipped import resources
from audit_app.store.workspace import Workspace
from audit_app.ui import application
from audit_app.ui.checklist.findings import FindingsScreen
from audit_app.ui.checklist.quick_finding import QuickFinding
from audit_app.ui.checklist.rounds import Rounds
from audit_app.ui.dialogs import Choice
from audit_app.ui.user_tests.screen import UserTestsScreen
from tests.builders import an_event
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import texts
from tests.ui.user_tests.examples import ATTEMPT, tested


@pytest.fixture
def window(qapp, tmp_path, qtbot):
    window = application.started(qapp, tmp_path, "fr", None)
    qtbot.addWidget(window)
    QTest.qWaitForWindowExposed(window)
    qtbot.waitUntil(lambda: window._seen)
    window.activateWindow()
    yield window
    for box in window.findChildren(QuickFinding):
        box.forget()
    window.close()


PHOTO = resources() / "sample" / "rampe.jpg"


def press(window):
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


def box_of(window):
    return next(box for box in window.findChildren(QuickFinding) if box.isVisible())


def test_without_an_audit_the_key_does_nothing(window):
    press(window)
    assert window.findChildren(QuickFinding) == []


def test_one_key_from_any_screen_notes_where_the_user_stands(window, qtbot):
    window.open_sample()
    zone = next(iter(window.live.audit.zones.values()))
    window.findChild(Rounds).stand(zone.id)
    window.show_screen("report")
    press(window)
    box = box_of(window)
    assert box.zone.currentData() == zone.id
    type_in(box.sentence, "Un câble traverse")
    QTest.keyClick(box.sentence, Qt.Key.Key_Return)
    assert any(one.title == "Un câble traverse" for one in window.live.audit.findings.values())
    press(window)
    assert box_of(window) is box
    box._sort.click()
    qtbot.waitUntil(lambda: window.findChild(FindingsScreen) is not None)


def test_what_is_typed_is_noted_before_the_audit_is_let_go(window):
    window.open_sample()
    audit = window.live.audit.id
    press(window)
    type_in(box_of(window).sentence, "À moitié écrit")
    window.show_screen("home")
    assert window.let_go()
    with_it = window.desk.workspace.load(audit)
    assert any(one.title == "À moitié écrit" for one in with_it.findings.values())


def begun(window):
    """Begin a finding with a photo, and return the box and the audit."""
    window.open_sample()
    press(window)
    box = box_of(window)
    type_in(box.sentence, "Porte lourde")
    box.photos.add([PHOTO])
    return box, window.live.audit.id


def photos(audit):
    met = {one.id for one in audit.findings.values() if one.title == "Porte lourde"}
    return [piece for piece in audit.evidence.values() if piece.finding in met]


def test_its_photo_comes_in_before_the_window_closes(window, tmp_path, qtbot):
    _box, audit = begun(window)
    with qtbot.captureExceptions() as faults:
        assert window.close()
        qtbot.wait(200)
    assert faults == []
    with Workspace.open(tmp_path) as workspace:
        assert len(photos(workspace.load(audit))) == 1


def test_its_photo_comes_in_before_another_audit_is_opened(window, qtbot):
    _box, audit = begun(window)
    with qtbot.captureExceptions() as faults:
        window._making.begun.emit(an_event())
        qtbot.wait(200)
    assert faults == []
    assert window.live.audit.id != audit
    assert len(photos(window.desk.workspace.load(audit))) == 1
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(window)
    assert box_of(window).live is window.live


def test_who_stays_finds_the_photo_that_has_no_words_yet(window):
    box, _audit = begun(window)
    box.sentence.clear()
    box.close()
    asked = []

    def stay():
        choice = next(found for found in window.findChildren(Choice) if found.isVisible())
        asked.append(texts(choice))
        choice.answer(1)

    QTimer.singleShot(100, stay)
    assert not window.close()
    assert "Une photo attend la phrase de son constat." in asked[0]
    assert box_of(window) is box
    box.photos.leave_out()


def test_another_look_goes_on_with_the_same_photo(window):
    box, _audit = begun(window)
    box.sentence.clear()
    window.preferences.theme = "dark"
    window.dress()
    press(window)
    again = box_of(window)
    assert again is not box
    assert again.photos.count == 1
    again.photos.leave_out()


def test_an_audit_that_could_not_be_left_is_jotted_in_again(window):
    box, _audit = begun(window)
    box.photos.leave_out()
    live = window.live
    window.lay("checklist", lambda: window.desk._laid(refused, None))
    assert window.live is live
    press(window)
    assert box_of(window).live is live
    assert any(one.title == "Porte lourde" for one in live.audit.findings.values())


def refused(_live):
    raise DamagedWorkspace(PHOTO)


def test_a_finding_of_an_attempt_is_noted_with_what_is_known_of_it(window):
    window.open_sample()
    window.live.apply("tests_taken_in", tested)
    window.go("tests", ("attempts", ATTEMPT))
    window.findChild(UserTestsScreen).attempts.form._finding.click()
    box = box_of(window)
    type_in(box.sentence, "Le verrou ne se voit pas")
    QTest.keyClick(box.sentence, Qt.Key.Key_Return)
    made = next(one for one in window.live.audit.findings.values() if one.title == "Le verrou ne se voit pas")
    assert (made.testers, made.scenario) == (("T01",), "S8")
