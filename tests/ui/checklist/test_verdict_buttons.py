"""Six verdicts: one stop of Tab, the same by mouse, key and assistive tool; shown silently."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from audit_app.domain.audit import Verdict
from audit_app.ui.checklist.verdict_buttons import ORDER, VerdictButtons
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import LIGHT
from tests.ui.conftest import worn
from tests.ui.finding import name_of, named

WORDS = ("Conforme", "Partiel", "Non conforme", "Alternative équivalente", "Sans objet", "Impossible à dire")


@pytest.fixture
def page(look, show):
    shown = QWidget()
    column = QVBoxLayout(shown)
    shown.before, shown.buttons, shown.after = QLineEdit(), VerdictButtons(look, shown), QLineEdit()
    for child in (shown.before, shown.buttons, shown.after):
        column.addWidget(child)
    shown.told = []
    shown.buttons.chosen.connect(lambda verdict, passing: shown.told.append((verdict, passing)))
    return show(shown)


def test_each_verdict_has_its_word_its_icon_and_its_key(page):
    shown = page.findChildren(QRadioButton)
    assert tuple(button.text() for button in shown) == WORDS
    assert [button.toolTip() for button in shown] == [f"Ctrl+{digit}" for digit in range(1, 7)]
    assert all(not button.icon().isNull() for button in shown)


def test_the_group_bears_the_title_of_the_line(page):
    page.buttons.name("La porte est large")
    assert name_of(page.buttons) == "Réponse\u00a0: La porte est large"


@pytest.mark.parametrize("verdict", [None, *ORDER])
def test_tab_lands_on_the_verdict_shown_and_the_next_tab_leaves(page, qtbot, verdict):
    page.buttons.show_chosen(verdict)
    page.before.setFocus()
    qtbot.keyClick(page.before, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.buttons.buttons[verdict or Verdict.COMPLIANT]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.after


def test_showing_a_verdict_or_none_tells_nobody(page):
    for verdict in (Verdict.PARTIAL, None, Verdict.COMPLIANT, Verdict.NOT_CHECKED):
        page.buttons.show_chosen(verdict)
    assert page.told == []
    assert not any(button.isChecked() for button in page.findChildren(QRadioButton))


@pytest.mark.parametrize("digit", range(1, 7))
def test_a_key_chooses_from_anywhere(page, qtbot, digit):
    page.after.setFocus()
    qtbot.keyClick(page.after, getattr(Qt.Key, f"Key_{digit}"), Qt.KeyboardModifier.ControlModifier)
    assert page.told == [(ORDER[digit - 1], False)]


def test_an_assistive_toggle_chooses(page):
    spoken = QAccessible.queryAccessibleInterface(named(page, "Partiel", QRadioButton)).actionInterface()
    spoken.doAction("Toggle")
    assert page.told == [(Verdict.PARTIAL, False)]


def test_a_click_chooses(page, qtbot):
    qtbot.mouseClick(named(page, "Sans objet", QRadioButton), Qt.MouseButton.LeftButton)
    assert page.told == [(Verdict.NOT_APPLICABLE, False)]


def test_arrows_choose_in_passing(page, qtbot):
    page.buttons.show_chosen(Verdict.COMPLIANT)
    page.buttons.enter()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert len(page.told) == 1
    assert page.told[0][1] is True


def test_they_stand_in_one_column_where_it_is_narrow(page, look):
    first, second = (named(page, word, QRadioButton) for word in WORDS[:2])
    assert first.y() == second.y()
    page.resize(look.px(380), page.height())
    QApplication.processEvents()
    assert first.x() == second.x()
    assert first.y() < second.y()


def test_large_ones_stand_as_many_abreast_as_fit(qapp, show):
    keys = QWidget()
    buttons = show(VerdictButtons(worn(qapp, Look(LIGHT, large=True)), keys), 900, 300)
    assert columns(buttons, 900) == 3
    assert columns(buttons, 500) == 2
    assert columns(buttons, 300) == 1
    assert min(min(made.width(), made.height()) for made in buttons.buttons.values()) >= 44


def columns(buttons, width):
    buttons.resize(width, 500)
    QApplication.processEvents()
    return len({made.x() for made in buttons.buttons.values()})


def test_none_can_be_chosen_where_nothing_may_be_written(page, qtbot):
    page.buttons.set_able(able=False)
    page.after.setFocus()
    qtbot.keyClick(page.after, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert page.told == []
