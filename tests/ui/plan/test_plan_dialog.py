"""A plan is not added without a name and words; its file is read beside the window, and what is refused is said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from audit_app.ui.plan.plan_dialog import PlanDialog
from audit_app.ui.widgets.plain_edit import PlainEdit
from tests.ui.finding import described, named, texts


@pytest.fixture
def window(show, look):
    return show(QWidget(), 900, 800)


@pytest.fixture
def box(window, look, live, picture):
    made = PlanDialog(look, live.files, window, path=picture)
    made.open()
    return made


def test_the_name_of_the_file_is_proposed_and_words_are_asked_for(box, qtbot):
    assert named(box, "Nom du plan", QLineEdit).text() == "Plan du stade"
    with qtbot.assertNotEmitted(box.told, wait=50):
        qtbot.keyClick(box.act, Qt.Key.Key_Return)
    words = named(box, "Ce qui se trouve où, en mots", PlainEdit)
    assert "ne voient pas le plan" in described(words)
    assert words.hasFocus()


def test_a_plan_without_a_name_is_not_added(box, qtbot):
    box.name.clear()
    qtbot.keyClick(box.act, Qt.Key.Key_Return)
    assert "Donnez un nom au plan." in texts(box)


def test_what_is_typed_and_stored_is_told(box, live, qtbot):
    box.alt.setPlainText("  Tout est plat. ")
    with qtbot.waitSignal(box.told) as told:
        qtbot.keyClick(box.act, Qt.Key.Key_Return)
    stored, name, alt = told.args
    assert (name, alt, stored.width, stored.height) == ("Plan du stade", "Tout est plat.", 400, 200)
    assert live.files.path_of(stored.sha256)
    assert not box.isVisible()


def test_a_file_that_is_no_plan_is_refused_and_what_was_typed_stays(window, look, live, tmp_path, qtbot):
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"%PDF-1.7 nothing")
    box = PlanDialog(look, live.files, window, path=path)
    box.open()
    box.alt.setPlainText("Tout est plat.")
    qtbot.keyClick(box.act, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: str(path) in texts(box))
    assert box.isVisible()
    assert box.act.isEnabled()
    assert box.alt.content == "Tout est plat."


def test_who_gives_up_while_it_is_read_adds_nothing(box, qtbot):
    box.alt.setPlainText("Tout est plat.")
    with qtbot.assertNotEmitted(box.told, wait=10):
        qtbot.keyClick(box.act, Qt.Key.Key_Return)
        named(box, "Annuler", QPushButton).click()
        qtbot.waitUntil(lambda: box._work is None)


def test_a_plan_there_is_keeps_its_picture(window, look, live, plan, qtbot):
    box = PlanDialog(look, live.files, window, plan=plan)
    box.open()
    assert (box.name.text(), box.alt.content) == ("Stade", "Le bleu est à gauche.")
    box.name.setText("Le stade")
    with qtbot.waitSignal(box.told) as told:
        qtbot.keyClick(box.name, Qt.Key.Key_Return)
    assert told.args == [None, "Le stade", "Le bleu est à gauche."]
