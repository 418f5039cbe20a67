"""The palette and the style sheet: one set of rules for every theme and text size."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from audit_app.ui import application
from audit_app.ui.theme import sheet
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import THEMES
from tests.ui.conftest import worn
from tests.ui.instruments import contrast


@pytest.mark.parametrize("name", THEMES)
def test_the_sheet_is_understood_by_qt(qapp, name, qtbot, capfd):
    worn(qapp, Look(THEMES[name], 150))
    field = QLineEdit("texte")
    qtbot.addWidget(field)
    field.show()
    assert "Could not parse" not in capfd.readouterr().err


def test_the_font_stands_in_the_sheet_for_platforms_that_overwrite_it(look):
    assert f'font-family: "{sheet.FAMILY}"' in sheet.style_sheet(look)
    assert "font-size: 22.0pt" in sheet.style_sheet(Look(look.tokens, 200))


def test_the_placeholder_has_its_own_colour(qapp, qtbot):
    tokens = worn(qapp, Look(THEMES["dark"])).tokens
    for field in (QLineEdit(), QPlainTextEdit()):
        qtbot.addWidget(field)
        field.ensurePolished()
        assert field.palette().color(QPalette.ColorRole.PlaceholderText).name().upper() == tokens.muted.upper()


def test_marks_are_there_for_every_theme():
    for name in THEMES:
        for mark in ("check", "down"):
            assert sheet.resources().joinpath("icons", f"mark-{mark}-{name}.svg").exists()


def test_a_window_wears_the_sheet_and_the_application_the_font(qapp, home, qtbot):
    qapp.setStyleSheet("")
    window = application.started(qapp, home, "fr", None)
    qtbot.addWidget(window)
    assert qapp.styleSheet() == ""
    assert window.styleSheet() == sheet.style_sheet(window.look)
    assert qapp.font().families()[0] == sheet.FAMILY
    assert qapp.font().pointSizeF() == pytest.approx(window.look.points())
    window.preferences.percent = 200
    window.dress()
    assert window.styleSheet() == sheet.style_sheet(window.look)
    assert window.look.percent == 200
    window.close()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("wrong", ["false", "true"])
def test_the_focus_shows_on_a_field_whose_words_are_wrong_too_and_not_by_its_hue_alone(qapp, qtbot, name, wrong):
    """**Source:** WCAG 2.2, 1.4.1 and 2.4.13."""
    worn(qapp, Look(THEMES[name]))
    around, field, other = QWidget(), QLineEdit("cent euros"), QLineEdit()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    column.addWidget(field)
    column.addWidget(other)
    field.setProperty("wrong", wrong)
    with qtbot.waitActive(around):
        around.show()
        around.activateWindow()
    field.setFocus()
    assert contrast.unseen_focus(around, field) == ""
