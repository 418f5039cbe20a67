import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox

from audit_app.ui.event.features_field import FeaturesField
from tests.builders import CHECKLIST
from tests.ui.event.conftest import press
from tests.ui.finding import described, name_of, named, texts


@pytest.fixture
def field(look, qtbot, checklist):
    made = FeaturesField(look, checklist)
    qtbot.addWidget(made)
    made.resize(760, 2_000)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def seen(field) -> list[str]:
    """Return what is shown, from the top left down."""
    shown = [tick for tick in field.ticks if tick.isVisible()]
    places = {tick: tick.mapTo(field, QPoint(0, 0)) for tick in shown}
    return [tick.box.text() for tick in sorted(shown, key=lambda tick: (places[tick].y(), places[tick].x()))]


def test_every_feature_of_the_checklist_stands_in_its_group(field, checklist):
    assert sorted(tick.code for tick in field.ticks) == sorted(feature.code for feature in checklist.features)
    assert [name_of(group) for group in field.groups][:2] == ["Le lieu", "La nature, l’eau et la neige"]


def test_a_feature_is_found_without_its_accents_and_by_its_explanation(field):
    field.search.setText("INTERIEUR")
    assert seen(field) == ["une partie à l’intérieur"]
    field.search.setText("fauteuil a une roue")
    assert seen(field) == ["des engins sportifs adaptés"]
    assert "1 trouvé" in texts(field)


def test_finding_nothing_is_said_and_escape_brings_everything_back(field, checklist):
    field.search.setFocus()
    field.search.setText("patinoire")
    assert seen(field) == []
    assert "Rien ne s’appelle ainsi" in texts(field)
    QTest.keyClick(field.search, Qt.Key.Key_Escape)
    assert len(seen(field)) == len(checklist.features)


def test_an_assistive_toggle_ticks(field):
    told = []
    field.typed.connect(lambda _code, value: told.append(value))
    box = named(field, "un podium", QCheckBox)
    QAccessible.queryAccessibleInterface(box).actionInterface().doAction("Toggle")
    assert told == [("podium",)]
    assert "1 case cochée sur" in texts(field)


def test_a_box_is_heard_with_what_its_word_means(field):
    assert described(named(field, "un sol meuble", QCheckBox)).startswith("Herbe, sable")


def test_what_is_ticked_stays_ticked_while_something_else_is_sought(field):
    field.fill(("podium", "parking"))
    field.search.setText("toilettes")
    assert set(field.value()) == {"podium", "parking"}
    field.search.clear()
    assert "2 cases cochées sur" in texts(field)


def test_tab_goes_from_group_to_group_and_the_arrows_from_box_to_box(field):
    field.search.setFocus()
    press(Qt.Key.Key_Tab)
    first = QApplication.focusWidget()
    assert first is field.ticks[0].box
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is field.ticks[1].box
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is field.groups[1].ticks[0].box
    press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is field.ticks[1].box  # where one was
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is field.search


def test_enter_goes_from_the_search_to_what_was_found(field):
    field.search.setFocus()
    field.search.setText("tribune")
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget().text() == "une tribune démontable"


def test_what_begins_with_what_is_sought_comes_first_and_takes_the_focus(field, qtbot):
    field.search.setFocus()
    field.search.setText("eau")  # “eau libre” begins so, “bateaux” only holds it
    qtbot.waitUntil(lambda: seen(field)[0] == "une épreuve de nage en eau libre")
    assert "des bateaux" in seen(field)
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget().text() == "une épreuve de nage en eau libre"
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget().text() == next(box.text() for box in field._ordered[1].shown)
    field.search.clear()
    qtbot.waitUntil(lambda: seen(field)[0] == "une partie en plein air")


def test_what_was_ticked_beforehand_is_said_above_the_list_and_heard(field):
    field.tell_understood("Déjà coché d’après vos réponses : à vérifier.")
    assert "Déjà coché d’après vos réponses" in texts(field)
    assert described(field.search).startswith("Déjà coché d’après vos réponses")
    field.tell_understood("")
    assert "Déjà coché" not in texts(field)
    assert described(field.search).startswith("Au clavier")


def test_an_older_checklist_without_groups_is_one_list(look, qtbot):
    field = FeaturesField(look, CHECKLIST)
    qtbot.addWidget(field)
    assert [name_of(group) for group in field.groups] == ["Le site"]


def test_nothing_is_ticked_in_an_audit_that_is_only_read(field):
    field.set_read_only(read_only=True)
    assert not field.ticks[0].box.isEnabled()
    assert field.search.isEnabled()
