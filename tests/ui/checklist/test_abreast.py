"""Two parts side by side where both have room; else the one the keyboard is in."""

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from audit_app.ui.checklist.abreast import Abreast


@pytest.fixture
def parts(look, show):
    made = Abreast(look, QLineEdit(), QLineEdit())
    return show(made, 1_000, 300)


def both(parts):
    return parts.findChildren(QLineEdit)


def test_both_are_shown_where_there_is_room(parts, qtbot):
    lines, panel = both(parts)
    assert lines.isVisible()
    assert panel.isVisible()
    with qtbot.waitSignal(parts.turned) as told:
        parts.resize(600, 300)
    assert told.args == [True]
    assert (lines.isVisible(), panel.isVisible()) == (True, False)


def test_the_one_with_the_keyboard_stays(parts, qtbot):
    lines, panel = both(parts)
    panel.setFocus()
    parts.resize(600, 300)
    assert parts.in_panel
    assert (lines.isVisible(), panel.isVisible()) == (False, True)
    parts.show_part(panel=False)
    assert lines.isVisible()
    parts.resize(1_000, 300)
    assert panel.isVisible()


def test_a_line_that_needs_more_room_has_it(look, show):
    panel, inner = QWidget(), QLineEdit()
    QHBoxLayout(panel).addWidget(inner)
    parts = show(Abreast(look, QLineEdit(), panel), 1_000, 300)
    assert not parts.narrow
    inner.setMinimumWidth(700)
    QApplication.processEvents()
    parts.fit()
    assert parts.narrow
