"""A tick is heard with all its words, and turned by them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from audit_app.ui.user_tests.tick import Tick
from tests.ui.finding import described, name_of


def test_it_is_heard_whole_and_turned_by_its_words(look, shown, qtbot):
    tick = shown(Tick(look, "S8 – Aller aux toilettes", "Sol mouillé"), (300, 80))
    assert (name_of(tick.box), described(tick.box)) == ("S8 – Aller aux toilettes", "Sol mouillé")
    with qtbot.waitSignal(tick.turned) as turned:
        QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=tick.rect().center())
    assert (turned.args, tick.ticked) == ([True], True)


def test_what_is_shown_tells_nobody(look, shown, qtbot):
    tick = shown(Tick(look, "S1"))
    with qtbot.assertNotEmitted(tick.turned):
        tick.show_state(ticked=True, able=False)
    assert tick.ticked
    assert not tick.box.isEnabled()
    QTest.mouseClick(tick, Qt.MouseButton.RightButton, pos=tick.rect().center())
    assert tick.ticked
