"""The copies, listed beside the window, tested, made, brought elsewhere; what is restored is asked first."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QProgressBar, QPushButton

from audit_app.errors import NoCopyThere
from audit_app.ui.care import copies_part
from audit_app.ui.care.copies_part import CopiesPart
from audit_app.ui.care.restore_dialog import EVERYTHING
from audit_app.ui.care.working import Working
from tests.ui.care.conftest import NOW
from tests.ui.finding import described, named, texts
from tests.wording.speaking import plain


@pytest.fixture
def part(look, qtbot, desk, home):
    made = CopiesPart(look, home, Working.of(desk))
    qtbot.addWidget(made)
    made.resize(900, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def read(part, qtbot, count):
    part.read()
    qtbot.waitUntil(lambda: named(part, "Copies de sauvegarde", QListWidget).count() == count)


@pytest.fixture
def stick(desk, audits, tmp_path):
    """Return a copy brought to a memory stick."""
    place = tmp_path / "stick"
    place.mkdir()
    return desk.workspace.bring(place, NOW)


def test_without_a_copy_it_says_when_the_first_is_made(part, qtbot):
    part.read()
    qtbot.waitUntil(lambda: "Pas encore de copie" in texts(part))
    assert part.chosen is None


def test_a_copy_is_listed_tested_and_then_says_so(part, qtbot, copy):
    read(part, qtbot, 1)
    assert part.chosen.path == copy
    test = named(part, "Tester cette copie", QPushButton)
    assert plain(described(test)).startswith("22 novembre 2026")
    test.click()
    qtbot.waitUntil(lambda: "testée le" in named(part, "Copies de sauvegarde", QListWidget).item(0).text())


def test_a_copy_found_damaged_says_at_once_not_to_count_on_it(part, qtbot, copy):
    read(part, qtbot, 1)
    rows, test = named(part, "Copies de sauvegarde", QListWidget), named(part, "Tester cette copie", QPushButton)
    test.click()
    qtbot.waitUntil(lambda: "testée le" in rows.item(0).text())
    whole = copy.read_bytes()
    middle = len(whole) // 2
    copy.write_bytes(whole[:middle] + bytes(8_192) + whole[middle + 8_192 :])
    test.click()
    qtbot.waitUntil(lambda: "illisible : ne comptez pas dessus" in plain(rows.item(0).text()))
    copy.write_bytes(whole)
    test.click()
    qtbot.waitUntil(lambda: "testée le" in rows.item(0).text())


def test_a_copy_is_made_now_and_listed(part, qtbot, copy):
    read(part, qtbot, 1)
    named(part, "Faire une copie maintenant", QPushButton).click()
    qtbot.waitUntil(lambda: named(part, "Copies de sauvegarde", QListWidget).count() == 2)


def test_everything_is_brought_to_the_place_chosen(part, qtbot, copy, tmp_path, monkeypatch):
    monkeypatch.setattr(copies_part, "folder_to_save", lambda *_: tmp_path)
    named(part, "Tout copier sur une clé USB…", QPushButton).click()
    qtbot.waitUntil(lambda: list(tmp_path.glob("jauge-*/jauge.db")) != [])


def test_while_something_goes_on_it_is_seen_and_stopped_and_nothing_else_is_begun(part, qtbot, copy):
    read(part, qtbot, 1)

    def endless(work):
        while True:
            work.progress(1, 2)

    part._working.begin("test", endless)
    assert "La copie est en train d’être testée" in texts(part)
    assert part.findChild(QProgressBar).isVisible()
    assert not named(part, "Faire une copie maintenant", QPushButton).isEnabled()
    named(part, "Arrêter", QPushButton).click()
    qtbot.waitUntil(lambda: not part.findChild(QProgressBar).isVisible())
    assert named(part, "Faire une copie maintenant", QPushButton).isEnabled()


def test_nothing_moves_while_it_is_not_known_how_far_it_is(part, qtbot, copy):
    read(part, qtbot, 1)
    bar = part.findChild(QProgressBar)

    def endless(work):
        while True:
            work.progress(0, 0)
            time.sleep(0.01)

    part._working.begin("make", endless)
    qtbot.waitUntil(bar.isVisible)
    looks = []
    for _moment in range(8):
        qtbot.wait(120)
        looks.append(bytes(bar.grab().toImage().constBits()))
    part._working.stop()
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert len(set(looks[3:])) == 1, "what moves never looks the same five times; a busy computer lays it out late"


def test_one_audit_is_put_back_beside_the_others(part, qtbot, desk, audits, copy, monkeypatch):
    read(part, qtbot, 1)
    monkeypatch.setattr(copies_part.RestoreDialog, "ask", lambda _self: audits[0].id)
    named(part, "Restaurer depuis cette copie…", QPushButton).click()
    qtbot.waitUntil(lambda: len(desk.recent(9)) == 3)


def test_everything_is_asked_of_the_window_and_giving_up_changes_nothing(part, qtbot, copy, monkeypatch):
    read(part, qtbot, 1)
    restore = named(part, "Restaurer depuis cette copie…", QPushButton)
    monkeypatch.setattr(copies_part.RestoreDialog, "ask", lambda _self: EVERYTHING)
    with qtbot.waitSignal(part.everything_asked) as told:
        restore.click()
    assert told.args == [copy]
    monkeypatch.setattr(copies_part.RestoreDialog, "ask", lambda _self: "")
    with qtbot.assertNotEmitted(part.everything_asked):
        restore.click()
    assert part._working.code == ""


def test_a_copy_on_a_stick_is_listed_tested_and_restored_from(part, qtbot, desk, audits, stick, monkeypatch):
    monkeypatch.setattr(copies_part, "folder_to_open", lambda *_: stick.parent)
    part._open.click()
    qtbot.waitUntil(lambda: "Copies qui se trouvent dans" in texts(part))
    assert [one.path for one in (part.chosen, *part._known)] == [stick / "jauge.db"] * 2
    named(part, "Tester cette copie", QPushButton).click()
    qtbot.waitUntil(lambda: "testée le" in named(part, "Copies de sauvegarde", QListWidget).item(0).text())
    restore = named(part, "Restaurer depuis cette copie…", QPushButton)
    monkeypatch.setattr(copies_part.RestoreDialog, "ask", lambda _self: audits[0].id)
    restore.click()
    qtbot.waitUntil(lambda: len(desk.recent(9)) == 3 and not part._working.code)
    monkeypatch.setattr(copies_part.RestoreDialog, "ask", lambda _self: EVERYTHING)
    with qtbot.waitSignal(part.everything_asked) as told:
        restore.click()
    assert told.args == [stick / "jauge.db"]


def test_a_place_without_a_copy_is_refused_and_the_list_stays(part, qtbot, desk, copy, tmp_path, monkeypatch):
    read(part, qtbot, 1)
    monkeypatch.setattr(copies_part, "folder_to_open", lambda *_: tmp_path / "nowhere")
    with qtbot.waitSignal(desk.refused) as told:
        part._open.click()
    assert isinstance(told.args[0], NoCopyThere)
    assert part.chosen.path == copy


def test_one_comes_back_to_the_copies_of_this_computer(part, qtbot, copy, stick, monkeypatch):
    here = part._here
    assert not here.isVisible()
    monkeypatch.setattr(copies_part, "folder_to_open", lambda *_: stick)
    part._open.click()
    qtbot.waitUntil(lambda: here.isVisible())
    part.activateWindow()
    here.setFocus()
    here.click()
    qtbot.waitUntil(lambda: not here.isVisible())
    assert (part.chosen.path, part._open.hasFocus()) == (copy, True)


@pytest.mark.parametrize("words", ["Tester cette copie", "Faire une copie maintenant"])
def test_the_keyboard_stays_here_meanwhile_and_comes_back_to_the_button(part, qtbot, copy, words):
    read(part, qtbot, 1)
    part.activateWindow()
    pressed = named(part, words, QPushButton)
    pressed.setFocus()
    QTest.keyClick(pressed, Qt.Key.Key_Space)
    assert part._where.hasFocus()
    qtbot.waitUntil(lambda: not part._working.code)
    assert pressed.hasFocus()
    assert part._where.text(), "whoever hears of it late hears its words"


def test_what_is_described_as_before_is_not_told_again_when_the_list_is_filled_anew(part, qtbot, copy, monkeypatch):
    read(part, qtbot, 1)
    told = []
    monkeypatch.setattr(QPushButton, "setAccessibleDescription", lambda _button, words: told.append(words))
    part._show(part._known)
    assert "" not in told
