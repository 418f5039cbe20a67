"""A door is heard as one button with its sentence, and grows with its words."""

from PySide6.QtCore import Qt

from audit_app.ui.home.doors import Door
from tests.ui.finding import described, name_of


def test_title_and_sentence_are_heard_as_one_button(look, qtbot):
    door = Door(look, "users", "Enregistrer un test", "Plus tard.")
    qtbot.addWidget(door)
    assert (name_of(door), described(door)) == ("Enregistrer un test", "Plus tard.")
    with qtbot.waitSignal(door.clicked):
        qtbot.keyClick(door, Qt.Key.Key_Space)


def test_a_narrow_door_is_taller(look, qtbot):
    door = Door(look, "users", "Enregistrer un test", "Une phrase assez longue pour tenir sur plusieurs lignes.")
    qtbot.addWidget(door)
    assert door.hasHeightForWidth()
    assert door.heightForWidth(220) > door.heightForWidth(600)
    assert door.minimumSizeHint().height() <= door.sizeHint().height()
