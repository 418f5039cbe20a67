"""A scenario of one's own has a title and a goal before it is written."""

import pytest
from PySide6.QtWidgets import QWidget

from audit_app.ui.user_tests.own_scenario_dialog import OwnScenarioDialog
from tests.ui.finding import texts


@pytest.fixture
def box(look, shown):
    parent = shown(QWidget())
    made = OwnScenarioDialog(look, "X1", parent)
    made.show()
    yield made
    made.close()
    parent.close()


def test_it_says_what_it_lacks_first(box):
    box._write.click()
    assert "Donnez-lui un titre." in texts(box)
    box.title.field.setText("Emprunter une boucle")
    box._write.click()
    assert "Dites ce qui est demandé au testeur." in texts(box)
    assert box.read() is None


def test_it_gives_what_is_typed(box):
    box.title.field.setText("Emprunter une boucle")
    box.goal.field.setPlainText("Empruntez une boucle.")
    box.minutes.field.setText("cinq")
    box._write.click()
    assert box.isVisible()
    box.minutes.field.setText("900")
    box._write.click()
    assert box.isVisible()
    box.minutes.field.setText("5")
    assert box.read().digital is False
    box.digital.tick.box.click()
    box._write.click()
    assert not box.isVisible()
    written = box.read()
    assert (written.id, written.title, written.minutes, written.start) == ("X1", "Emprunter une boucle", 5.0, "")
    assert written.digital is True
