"""The first screen: three doors, the recent audits, the sample, the settings."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton

from audit_app.ui.home.screen import HomeScreen
from tests.ui.finding import described, name_of, named, texts


@pytest.fixture
def screen(look, qtbot):
    shown = HomeScreen(look)
    qtbot.addWidget(shown)
    shown.resize(1100, 800)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def test_the_first_door_asks_for_a_new_event(screen, qtbot):
    with qtbot.waitSignal(screen.asked) as told:
        qtbot.keyClick(named(screen, "Auditer un événement", QPushButton), Qt.Key.Key_Space)
    assert told.args == ["new", None]


def test_the_second_door_leads_to_the_tests_of_the_audit_chosen(screen, qtbot, desk, sample_live):
    door = named(screen, "Enregistrer un test", QPushButton)
    with qtbot.waitSignal(screen.tests_asked) as told:
        door.click()
    assert told.args == [""]
    screen.show_audits(desk.recent(50))
    with qtbot.waitSignal(screen.tests_asked) as told:
        qtbot.keyClick(door, Qt.Key.Key_Space)
    assert told.args == [sample_live.audit.id]


def test_the_other_door_says_plainly_that_it_comes_later(screen, qtbot):
    shown = named(screen, "Instruire des rapports", QPushButton)
    assert "Pas encore disponible" in described(shown)
    with qtbot.waitSignal(screen.said) as told:
        shown.click()
    assert "prochaine version" in told.args[0]


def test_a_report_can_be_verified_without_an_audit(screen, qtbot):
    with qtbot.waitSignal(screen.asked) as told:
        qtbot.keyClick(named(screen, "Vérifier un rapport…", QPushButton), Qt.Key.Key_Space)
    assert told.args == ["verifying", None]


def test_where_there_is_little_room_what_leads_nowhere_yet_comes_last(screen, desk, sample_live):
    screen.show_audits(desk.recent(50))
    later = named(screen, "Instruire des rapports", QPushButton)
    opens = named(screen, "Ouvrir l’audit choisi", QPushButton)
    assert later.y() < opens.y()
    screen.resize(700, 800)
    QApplication.processEvents()
    assert later.y() > opens.y()
    expected = ["Autres gestes", "Explorer l’exemple", "Vérifier un rapport…", "Réglages\u00a0: affichage, langue"]
    assert after(opens, 6) == [*expected, "Archives, corbeille et copies", "Instruire des rapports"]
    assert named(screen, "Enregistrer un test", QPushButton).y() < opens.y()
    screen.resize(1100, 800)
    QApplication.processEvents()
    assert later.y() < opens.y()


def after(widget, most):
    """Return the names of the stops of Tab that follow."""
    names = []
    while len(names) < most:
        widget = widget.nextInFocusChain()
        names += [name_of(widget)] if widget.focusPolicy() & Qt.FocusPolicy.TabFocus else []
    return names


def test_display_and_language_are_one_click_away(screen, qtbot):
    with qtbot.waitSignal(screen.asked) as told:
        named(screen, "Réglages\u00a0: affichage, langue", QPushButton).click()
    assert told.args[0] == "settings"


def test_without_an_audit_it_says_how_to_begin(screen):
    assert "Aucun audit pour l’instant" in texts(screen)


def test_an_audit_is_heard_with_its_state_and_opened_with_enter(screen, desk, sample_live, qtbot):
    screen.show_audits(desk.recent(50))
    rows = named(screen, "Audits récents", QListWidget)
    heard = QAccessible.queryAccessibleInterface(rows).child(0).text(QAccessible.Text.Name).replace("\u00a0", " ")
    assert heard.startswith("Exemple : 10 km des Deux Rives 2027, classe N2, 16 mai 2027, 155 lignes vérifiées sur 189")
    with qtbot.waitSignal(screen.opened) as told:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert told.args == [sample_live.audit.id]
    assert "Aucun audit" not in texts(screen)


def test_the_audit_that_an_assistive_tool_selects_is_opened_with_the_button(screen, desk, sample_live, qtbot):
    (kept,) = desk.recent(50)
    screen.show_audits([replace(kept, id=number) for number in ("first", "second")])
    rows = QAccessible.queryAccessibleInterface(named(screen, "Audits récents", QListWidget))
    opens = named(screen, "Ouvrir l’audit choisi", QPushButton)
    assert described(opens).startswith("Exemple")
    with qtbot.waitSignal(screen.opened) as told:
        opens.click()
    assert told.args == ["first"]
    rows.child(1).actionInterface().doAction("Toggle")
    with qtbot.waitSignal(screen.opened) as told:
        opens.click()
    assert told.args == ["second"]
    screen.show_audits(())
    assert not opens.isVisible()


def test_the_audit_that_lies_open_is_the_one_chosen(screen, desk, sample_live):
    (kept,) = desk.recent(50)
    screen.show_audits([replace(kept, id=number) for number in ("first", "second")], "second")
    assert named(screen, "Audits récents", QListWidget).currentRow() == 1


def test_audits_put_away_are_no_first_visit(screen):
    screen.offer_tour(offered=True)
    assert "Première visite" in texts(screen)
    screen.show_audits((), put_away=True)
    assert "Première visite" not in texts(screen)
    assert "Aucun audit récent" in texts(screen)


def test_the_doors_stand_below_each_other_where_there_is_no_room(screen):
    doors = [named(screen, name, QPushButton) for name in ("Auditer un événement", "Enregistrer un test")]
    assert doors[0].y() == doors[1].y()
    screen.resize(600, 800)
    screen.layout().activate()
    qapp_events()
    assert doors[0].y() < doors[1].y()


def qapp_events():
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
