"""Large targets: every sort of control is as high as a thumb wants it, at every text size, and words are not cut."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QRadioButton, QScrollBar

from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import THEMES
from tests.ui.conftest import worn

CONTROLS = {
    "button": lambda: QPushButton("Oui"),
    "field": lambda: QLineEdit("Oui"),
    "choice": QComboBox,
    "box": lambda: QCheckBox("Oui"),
    "radio": lambda: QRadioButton("Oui"),
}


def tall(qtbot, control):
    made = CONTROLS[control]()
    qtbot.addWidget(made)
    made.ensurePolished()
    return max(made.sizeHint().height(), made.minimumHeight())


@pytest.mark.parametrize("control", CONTROLS)
@pytest.mark.parametrize(("theme", "percent"), [("light", 100), ("contrast", 150), ("dark", 200)])
def test_a_control_is_large_and_never_smaller_than_usual(qapp, qtbot, theme, percent, control):
    worn(qapp, Look(THEMES[theme], percent))
    usual = tall(qtbot, control)
    worn(qapp, Look(THEMES[theme], percent, large=True))
    assert tall(qtbot, control) >= max(44, usual)


def test_a_thumb_can_take_hold_of_a_scroll_bar(qapp, qtbot):
    worn(qapp, Look(THEMES["light"], large=True))
    bar = QScrollBar()
    qtbot.addWidget(bar)
    bar.ensurePolished()
    assert bar.sizeHint().width() >= 28
