"""A remark: there when there is something to say, in words and in the colour of its tone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from audit_app.ui.widgets.remark import ICONS, Remark
from tests.ui.finding import texts


@pytest.fixture
def page(look, qtbot):
    shown = QWidget()
    shown.remark = Remark(look, readable=True)
    QVBoxLayout(shown).addWidget(shown.remark)
    qtbot.addWidget(shown)
    shown.show()
    return shown


@pytest.mark.parametrize("tone", ICONS)
def test_it_says_a_sentence_in_every_tone_and_then_nothing(page, tone):
    page.remark.say(tone, "La porte est trop étroite.")
    assert texts(page) == "La porte est trop étroite."
    assert page.remark.sentence == "La porte est trop étroite."
    page.remark.clear()
    assert page.remark.isHidden()
    assert page.remark.sentence == ""


def test_it_can_be_reached_where_it_has_to_be_heard(page, look):
    assert page.findChild(QLabel).focusPolicy() & Qt.FocusPolicy.TabFocus
    assert not Remark(look).findChild(QLabel).focusPolicy()
