"""Alt+Left goes back to where a link was followed: the very row, or the next one where that is settled."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.domain.closing import Block, blocks
from audit_app.ui import application
from audit_app.ui.widgets.row_list import RowList
from audit_app.ui.widgets.step_bar import StepBar
from tests.ui.finding import name_of
from tests.wording.speaking import plain

WORDS = "Retour : Clôture et émissions"


@pytest.fixture
def window(qapp, home, qtbot):
    shown = application.started(qapp, home, "fr", None)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    shown.open_sample()
    yield shown
    shown.close()


def back(window, qtbot):
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def ways_back(window):
    return [
        plain(name_of(b))
        for b in window.findChildren(QPushButton)
        if b.isVisible() and plain(name_of(b)).startswith("Retour :")
    ]


@pytest.fixture
def at_a_line(window, qtbot):
    """Go to closing, into what blocks it, and from its second line to the checklist; return the lines listed."""
    window.go("closing")
    screen = window._screens["closing"]
    screen._browser.go(str(Block.MANDATORY_NOT_CHECKED))
    details = screen._browser.details
    listed = [row.code for row in details.rows if row.code]
    screen._browser.go(str(Block.MANDATORY_NOT_CHECKED), listed[1])
    qtbot.keyClick(details, Qt.Key.Key_Return)
    assert (window.current, window._screens["checklist"].place.line) == ("checklist", listed[1])
    return listed


def test_one_key_goes_back_to_the_row_the_link_was_followed_from(window, at_a_line, qtbot):
    assert ways_back(window) == [WORDS]
    back(window, qtbot)
    shown = QApplication.focusWidget()
    assert window.current == "closing"
    assert isinstance(shown, RowList)
    assert shown.code == at_a_line[1]
    assert ways_back(window) == []


def test_what_was_settled_there_leaves_the_keyboard_at_the_next(window, at_a_line, qtbot):
    panel = window._screens["checklist"]._panel
    given = partial(answered, line=at_a_line[1], verdict=Verdict.COMPLIANT)
    window.live.apply("answered", given, at_a_line[1])
    assert panel.line == at_a_line[1]
    assert at_a_line[1] not in blocks(window.live.audit)[Block.MANDATORY_NOT_CHECKED]
    back(window, qtbot)
    assert QApplication.focusWidget().code == at_a_line[2]


def test_the_button_does_the_same_and_another_look_keeps_the_way(window, at_a_line, qtbot):
    window.dress()
    assert ways_back(window) == [WORDS]
    (button,) = (b for b in window.findChildren(QPushButton) if b.isVisible() and plain(name_of(b)) == WORDS)
    button.click()
    assert (window.current, QApplication.focusWidget().code) == ("closing", at_a_line[1])


def test_several_links_are_gone_back_one_after_another(window, at_a_line, qtbot):
    window._screens["checklist"].asked.emit("results", ("funding", "", ""))
    assert ways_back(window) == ["Retour : Grille"]
    back(window, qtbot)
    assert (window.current, ways_back(window)) == ("checklist", [WORDS])
    back(window, qtbot)
    assert window.current == "closing"


@pytest.mark.usefixtures("at_a_line")
def test_who_goes_elsewhere_of_their_own_accord_or_takes_the_tour_is_led_back_no_more(window, qtbot):
    window.navigation.entered.emit("actions")
    assert ways_back(window) == []
    back(window, qtbot)
    assert window.current == "actions"
    window._screens["actions"].asked.emit("checklist", "GOV-01")
    assert ways_back(window) == ["Retour : Actions"]
    window._making.tour_asked.emit()
    window.go("checklist")
    assert ways_back(window) == []


def test_a_screen_with_a_way_back_of_its_own_shows_no_second_one_and_the_key_leads_back_all_the_same(window, qtbot):
    window.navigation.entered.emit("checklist")
    window._screens["checklist"].asked.emit("findings", "")
    assert (window.current, ways_back(window)) == ("findings", [])
    back(window, qtbot)
    assert window.current == "checklist"
    assert not window.findChild(StepBar)._back_key.isEnabled()
