"""Archives, trash and copies in one place: what is asked of the window, and what is said when work is done."""

import pytest
from PySide6.QtWidgets import QListWidget, QPushButton

from audit_app.errors import HeldElsewhere
from audit_app.ui.care.screen import CareScreen
from tests.ui.finding import named, texts

AT = "2026-11-22T12:00:00.000+00:00"


@pytest.fixture
def screen(look, qtbot, desk, audits):
    desk.workspace.archive(audits[0].id, AT)
    desk.workspace.trash(audits[1].id, AT)
    made = CareScreen(look, desk)
    qtbot.addWidget(made)
    made.resize(1100, 900)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_each_audit_lies_on_its_shelf(screen):
    for shelf, edition in (("Archivés", "2027"), ("Corbeille", "2028")):
        assert f"Course des remparts {edition}" in named(screen, shelf, QListWidget).item(0).text()
    assert "Rien n’en part tout seul" in texts(screen)


@pytest.mark.parametrize(
    ("button", "gesture", "which"),
    [
        ("Remettre dans la liste", "unarchive", 0),
        ("Mettre à la corbeille", "trash", 0),
        ("Le sortir de la corbeille", "take_out", 1),
        ("Effacer pour de bon…", "erase", 1),
    ],
)
def test_what_is_asked_is_passed_on(screen, audits, qtbot, button, gesture, which):
    with qtbot.waitSignal(screen.put_asked) as told:
        named(screen, button, QPushButton).click()
    assert told.args == [gesture, audits[which].id]


def test_an_archived_audit_is_opened_and_the_way_home_is_in_sight(screen, audits, qtbot):
    with qtbot.waitSignal(screen.opened) as told:
        named(screen, "Ouvrir", QPushButton).click()
    assert told.args == [audits[0].id]
    with qtbot.waitSignal(screen.asked) as told:
        named(screen, "Retour à l’accueil", QPushButton).click()
    assert told.args == ["home", None]


def test_what_was_done_is_said(screen, copy, qtbot):
    screen.draw()
    with qtbot.waitSignal(screen.said) as told:
        named(screen, "Faire une copie maintenant", QPushButton).click()
    assert told.args == ["Une copie est faite, et vérifiée.", "good"]


def test_once_everything_is_put_back_the_data_is_opened_anew(screen, copy, qtbot):
    with qtbot.waitSignals([screen.said, screen.renewed]):
        screen.go(copy)


def test_an_audit_put_back_is_listed(screen, desk, audits, copy, qtbot):
    desk.workspace.archive(desk.workspace.restore_one(copy, audits[0].id), AT)
    screen._working.done.emit("restore_one", "")
    assert named(screen, "Archivés", QListWidget).count() == 2


def test_why_it_came_to_nothing_is_taken_away_when_it_is_tried_again(screen, desk, qtbot):
    def refuse(_work):
        raise HeldElsewhere("Foulées 2027", "4242 2026-11-22T09:00")

    with qtbot.waitSignal(desk.refused):
        screen._working.begin("restore", refuse)
    with qtbot.waitSignal(screen.untold) as told:
        screen._working.begin("make", lambda _work: None)
    assert told.args[0].startswith("Rien n’a été restauré")
    qtbot.waitUntil(lambda: screen._working.code == "")
    with qtbot.assertNotEmitted(screen.untold):
        screen._working.begin("make", lambda _work: None)
    qtbot.waitUntil(lambda: screen._working.code == "")
