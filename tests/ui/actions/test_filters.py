"""The filters: by keyboard or pointer, at once, and out of the way where there is little room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QStyle, QStyleOptionComboBox, QWidget

from audit_app.domain.register import ActionView
from audit_app.i18n import VARIETIES, choose
from audit_app.ui.actions.filters import Filter, Filters
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import THEMES
from tests.ui.conftest import worn
from tests.ui.finding import named


def combo(filters, name):
    return next(field for field in filters.findChildren(QComboBox) if field.accessibleName() == name)


@pytest.fixture
def filters(look, shown):
    made = Filters(look)
    made.offer(("Club", "Ville"), (("CIR", "Circuler"), ("path-1", "Allée nord")))
    return shown(made, (800, 200))


def test_each_choice_takes_effect_at_once(filters, qtbot):
    for name, value in (
        ("Voir", Filter(ActionView.OPEN)),
        ("Qui s’en charge", Filter(ActionView.OPEN, "Club")),
        ("Où", Filter(ActionView.OPEN, "Club", "CIR")),
    ):
        with qtbot.waitSignal(filters.changed):
            qtbot.keyClick(combo(filters, name), Qt.Key.Key_Down)
        assert filters.value == value
    with qtbot.waitSignal(filters.changed):
        filters.search.setText("rampe")
    assert filters.value.text == "rampe"
    assert not filters.value.is_bare


def test_what_is_chosen_stays_while_it_is_offered(filters, qtbot):
    filters.set_value(Filter(owner="Ville", where="path-1"))
    filters.offer(("Anne", "Ville"), (("path-1", "Allée nord"),))
    assert filters.value == Filter(owner="Ville", where="path-1")
    filters.offer(("Anne",), ())
    assert filters.value.is_bare


def test_asked_for_by_the_program_it_tells_nobody(filters, qtbot):
    with qtbot.assertNotEmitted(filters.changed):
        filters.set_value(Filter(ActionView.DONE, text="x"))
    assert filters.value == Filter(ActionView.DONE, text="x")


def test_folded_the_choices_come_when_they_are_asked_for(filters, qtbot):
    filters.set_folded(folded=True)
    combos = filters.findChildren(QComboBox)
    assert not any(combo.isVisible() for combo in combos)
    more = named(filters, "Filtrer", QPushButton)
    qtbot.keyClick(more, Qt.Key.Key_Return)
    assert all(combo.isVisible() for combo in combos)
    qtbot.keyClick(more, Qt.Key.Key_Return)
    assert not any(combo.isVisible() for combo in combos)


def test_a_filter_that_holds_is_never_folded_away(filters):
    filters.set_value(Filter(ActionView.OVERDUE))
    filters.set_folded(folded=True)
    assert all(combo.isVisible() for combo in filters.findChildren(QComboBox))


@pytest.mark.parametrize("width", [260, 400, 800])
def test_at_any_width_all_of_it_is_inside(look, width, shown, qtbot):
    holder = shown(QWidget(), (900, 300))
    filters = Filters(look)
    filters.setParent(holder)
    filters.show()
    for _ in range(2):
        filters.resize(width, filters.minimumSizeHint().height())
        qtbot.wait(10)
    for field in (filters.search, *filters.findChildren(QComboBox)):
        left = field.mapTo(filters, field.rect().topLeft()).x()
        assert left >= 0
        assert left + field.width() <= width


@pytest.mark.parametrize("spoken", VARIETIES)
def test_the_words_that_narrow_nothing_are_whole_beside_the_form_of_an_action(qapp, shown, spoken):
    choose(spoken)
    made = shown(Filters(worn(qapp, Look(THEMES["contrast"]))), (390, 200))
    for field in made.findChildren(QComboBox):
        option = QStyleOptionComboBox()
        field.initStyleOption(option)
        control, words = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = field.style().subControlRect(control, option, words, field).width()
        assert field.fontMetrics().horizontalAdvance(field.currentText()) <= room, field.currentText()
