"""A scheme to choose: heard whole, turned by a click on its words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from audit_app.checklists.loading import shipped_schemes
from audit_app.ui.results.scheme_tick import SchemeTick
from tests.ui.finding import described, name_of
from tests.wording.speaking import plain


@pytest.fixture
def tick(look, qtbot):
    made = SchemeTick(look, next(scheme for scheme in shipped_schemes() if scheme.id == "state-base"))
    qtbot.addWidget(made)
    made.show()
    made.told = []
    made.turned.connect(lambda: made.told.append(made.box.isChecked()))
    return made


def test_its_box_is_heard_with_all_there_is_to_know_of_it(tick):
    tick.show_state(ticked=True, able=True, outcome="3 non remplies")
    assert plain(name_of(tick.box)) == "Socle de l’État"
    assert "Conditions indicatives. 3 non remplies" in plain(described(tick.box))
    assert tick.told == []


def test_a_click_on_its_words_turns_it_and_none_where_it_may_not(tick):
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(tick.width() - 4, 8))
    assert tick.told == [True]
    tick.show_state(ticked=True, able=False, outcome="")
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(tick.width() - 4, 8))
    assert tick.told == [True]
