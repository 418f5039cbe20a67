"""Radio buttons: one stop of Tab, on the one chosen; assistive tools toggle without a click."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from audit_app.ui.widgets.radio_group import RadioGroup
from tests.ui.finding import described, named
from tests.ui.instruments.seeded import window_with

CHOICES = (("a", "Un"), ("b", "Deux"), ("c", "Trois"))


@pytest.fixture
def page(look, qtbot):
    shown = QWidget()
    column = QVBoxLayout(shown)
    shown.before, shown.group, shown.after = QLineEdit(), RadioGroup(look, "Choix", CHOICES), QLineEdit()
    for child in (shown.before, shown.group, shown.after):
        column.addWidget(child)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    shown.before.setFocus()
    return shown


@pytest.mark.parametrize(("chosen", "lands"), [(None, "Un"), ("a", "Un"), ("b", "Deux"), ("c", "Trois")])
def test_tab_lands_on_the_one_chosen_and_the_next_tab_leaves(page, qtbot, chosen, lands):
    if chosen:
        page.group.choose(chosen)
    qtbot.keyClick(page.before, Qt.Key.Key_Tab)
    assert QApplication.focusWidget().text() == lands
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.after


def test_an_assistive_toggle_counts_as_a_choice(page, qtbot):
    spoken = QAccessible.queryAccessibleInterface(named(page, "Deux", QRadioButton)).actionInterface()
    with qtbot.waitSignal(page.group.chosen) as told:
        spoken.doAction("Toggle")
    assert told.args == ["b"]


def test_marking_what_holds_is_no_choice_of_the_user(page, qtbot):
    with qtbot.assertNotEmitted(page.group.chosen):
        page.group.choose("c")


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize(
    ("key", "chosen"),
    [(Qt.Key.Key_Down, "b"), (Qt.Key.Key_Right, "b"), (Qt.Key.Key_Up, "c"), (Qt.Key.Key_Left, "c")],
)
def test_every_arrow_moves_and_goes_round_however_they_stand(look, qtbot, columns, key, chosen):
    group = RadioGroup(look, "Choix", CHOICES, columns)
    group.choose("a")
    window = window_with(qtbot, group)
    first = named(window, "Un", QRadioButton)
    first.setFocus()
    if columns == 2 and key == Qt.Key.Key_Down:
        chosen = "c"  # it stands below
    with qtbot.waitSignal(group.chosen) as told:
        qtbot.keyClick(first, key)
    assert told.args == [chosen]
    assert QApplication.focusWidget().isChecked()


def test_an_arrow_with_a_modifier_moves_nothing(page, qtbot):
    page.group.choose("a")
    with qtbot.assertNotEmitted(page.group.chosen):
        qtbot.keyClick(named(page, "Un", QRadioButton), Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)


def test_tab_lands_on_what_was_chosen_as_it_was_pressed(page, qtbot):
    page.before.editingFinished.connect(lambda: page.group.choose("c"))
    qtbot.keyClicks(page.before, "78")
    qtbot.keyClick(page.before, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: QApplication.focusWidget().text() == "Trois")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(page.after, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget().text() == "Trois"


def test_more_is_heard_with_the_button_chosen_and_no_other(page):
    page.group.choose("b")
    page.group.describe("Le deuxième des trois.")
    heard = {name: described(named(page, name, QRadioButton)) for name in ("Un", "Deux", "Trois")}
    assert heard == {"Un": "", "Deux": "Le deuxième des trois.", "Trois": ""}
