"""Buttons: their words are their name, Enter in a field never presses one by surprise."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout

from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import THEMES
from audit_app.ui.widgets.buttons import button
from tests.ui.conftest import worn
from tests.ui.finding import name_of
from tests.ui.instruments.contrast import unseen_focus
from tests.ui.instruments.seeded import window_with


def test_the_words_are_the_name(look, qtbot):
    shown = button(look, "Faire le rapport", "file-text", role="primary")
    qtbot.addWidget(shown)
    assert name_of(shown) == "Faire le rapport"
    assert not shown.icon().isNull()
    assert not shown.autoDefault()


def test_an_icon_behind_the_words_turns_the_button_not_its_words(look, qtbot):
    shown = button(look, "Suivante", "chevron-right", trailing=True)
    qtbot.addWidget(shown)
    assert shown.isRightToLeft()
    assert name_of(shown) == "Suivante"


@pytest.mark.parametrize("role", ["", "primary", "quiet"])
def test_what_cannot_be_pressed_has_its_icon_in_the_colour_of_its_words(look, qtbot, role):
    shown = button(look, "Déplacer", "map-pin", role=role)
    qtbot.addWidget(shown)
    drawn = shown.icon().pixmap(shown.iconSize(), QIcon.Mode.Disabled).toImage()
    seen = [drawn.pixelColor(x, y) for x in range(drawn.width()) for y in range(drawn.height())]
    assert {colour.name() for colour in seen if colour.alpha() == 255} == {QColor(look.tokens.off).name()}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("role", ["", "primary", "quiet"])
def test_the_focus_is_seen_on_buttons_of_every_rank(qapp, qtbot, theme, role):
    look = worn(qapp, Look(THEMES[theme]))
    other, shown = button(look, "Annuler"), button(look, "Faire le rapport", role=role)
    window = window_with(qtbot, other, shown)
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    assert unseen_focus(window, shown) == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("role", ["", "primary"])
def test_enter_presses_a_button_as_the_space_bar_does(look, qtbot, key, role):
    shown = button(look, "Ouvrir", role=role)
    window = window_with(qtbot, shown)
    shown.setFocus()
    with qtbot.waitSignal(shown.clicked):
        qtbot.keyClick(shown, key)
    assert window.isVisible()


def test_enter_in_a_field_of_a_dialog_presses_no_button(look, qtbot):
    dialog = QDialog()
    field, shown = QLineEdit(), button(look, "Supprimer")
    column = QVBoxLayout(dialog)
    column.addWidget(field)
    column.addWidget(shown)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.assertNotEmitted(shown.clicked):
        qtbot.keyClick(field, Qt.Key.Key_Return)
