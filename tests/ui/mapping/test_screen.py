"""The sentences of a funder, from the first word to a file, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from audit_app.checklists import loading
from audit_app.domain.scheme import Ask
from audit_app.ui.mapping import screen as mapping
from audit_app.ui.mapping.screen import MappingScreen
from tests.report import audits
from tests.ui.finding import described, named


@pytest.fixture
def screen(look, qtbot, begin):
    shown = MappingScreen(look, begin(audits.empty("n1")))
    qtbot.addWidget(shown)
    shown.resize(1_080, 800)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.go("")
    return shown


def typed(screen, title="Convention 2027", funder="Ville de X", words="Un référent est nommé."):
    named(screen, "Convention ou appel à projets", QLineEdit).setText(title)
    named(screen, "Qui donne l’argent", QLineEdit).setText(funder)
    screen._form.enter()
    screen._form._words.insertPlainText(words)
    screen._form.flush()


def schemes(screen):
    return screen._live.audit.schemes


def test_the_heading_is_heard_first_with_what_is_done_here(screen):
    assert screen.focusWidget() is screen.title
    assert "Chaque phrase est reliée" in described(screen.title)


def test_with_a_name_a_funder_and_a_sentence_it_is_saved_and_judges(screen):
    typed(screen)
    (own,) = [scheme for scheme in schemes(screen).values() if scheme.id.startswith("own-")]
    assert (own.title.fr, own.conditions[0].text.fr) == ("Convention 2027", "Un référent est nommé.")
    assert "state-base" in schemes(screen)


def test_where_there_is_no_sentence_yet_a_field_stands_below_its_words(screen):
    field = named(screen, "Convention ou appel à projets", QLineEdit)
    funder = named(screen, "Qui donne l’argent", QLineEdit)
    between = funder.mapTo(screen, funder.rect().topLeft()).y() - field.mapTo(screen, field.rect().bottomLeft()).y()
    assert between < 4 * field.height()


def test_in_a_narrow_window_the_first_sentence_is_one_button_away_and_not_out_of_reach(screen):
    assert not [b for b in screen.findChildren(QPushButton) if b.isVisible() and "première phrase" in b.text()]
    screen.resize(500, 500)
    first = named(screen, "Écrire la première phrase", QPushButton)
    named(screen, "Convention ou appel à projets", QLineEdit).setText("Convention 2027")
    first.click()
    assert screen.focusWidget() is named(screen, "Qui donne l’argent", QLineEdit)
    screen.focusWidget().setText("Ville")
    first.click()
    assert screen._form._words.hasFocus()
    QTest.keyClick(screen._form._words, Qt.Key.Key_Backtab)
    assert screen.focusWidget() is named(screen, "Toutes les phrases", QPushButton)
    screen._form._words.insertPlainText("Un référent est nommé.")
    screen._form.flush()
    assert [scheme.conditions[0].text.fr for scheme in schemes(screen).values() if scheme.id.startswith("own-")] == [
        "Un référent est nommé."
    ]
    QTest.keyClick(screen._form._words, Qt.Key.Key_Escape)
    assert named(screen, "Ajouter une phrase", QPushButton).isVisible()
    assert screen.focusWidget() is screen._list


def test_what_is_not_whole_enough_is_kept_while_the_audit_is_open(screen, look, qtbot):
    typed(screen, title="")
    assert schemes(screen) == {}
    screen.leave()
    again = MappingScreen(look, screen._live)
    qtbot.addWidget(again)
    again.go("")
    assert again._form.typed == "Un référent est nommé."
    typed(again, words="")
    again._save_names()
    again.leave()
    assert not screen._live.drafts


def test_a_sentence_is_mapped_added_and_removed_each_taken_back_by_one_step(screen):
    typed(screen)
    screen._form.picker.picked.emit(("GOV-01",))
    key = screen.place[0]
    assert schemes(screen)[key].conditions[0].criteria == ("GOV-01",)
    QTest.keyClick(named(screen, "Ajouter une phrase", QPushButton), Qt.Key.Key_Return)
    assert [one.id for one in schemes(screen)[key].conditions] == ["S-01", "S-02"]
    assert screen.place == (key, "S-02")
    screen._form.removed.emit("S-02")
    assert [one.id for one in schemes(screen)[key].conditions] == ["S-01"]
    assert screen._live.undo()
    assert [one.id for one in schemes(screen)[key].conditions] == ["S-01", "S-02"]


def test_the_last_sentence_takes_the_scheme_with_it_and_says_so(screen, qtbot):
    typed(screen)
    with qtbot.waitSignal(screen.said):
        screen._form.removed.emit("S-01")
    assert not [key for key in schemes(screen) if key.startswith("own-")]


def test_it_is_renamed_after_a_pause(screen):
    typed(screen)
    named(screen, "Qui donne l’argent", QLineEdit).setText("Région")
    screen._save_names()
    assert schemes(screen)[screen.place[0]].funder.fr == "Région"


def test_it_is_written_to_a_file_that_is_read_again(screen, tmp_path, monkeypatch, qtbot):
    typed(screen)
    screen._form.picker.picked.emit(("GOV-01",))
    monkeypatch.setattr(mapping, "file_to_save", lambda *_asked: tmp_path / "ville.toml")
    with qtbot.waitSignal(screen.said) as said:
        QTest.keyClick(named(screen, "Écrire dans un fichier…", QPushButton), Qt.Key.Key_Return)
    assert said.args[1] == "good"
    read = loading.scheme(tmp_path / "ville.toml", loading.shipped_checklist())
    assert read.conditions[0].asks is Ask.LINES
    monkeypatch.setattr(mapping, "file_to_save", lambda *_asked: tmp_path / "nowhere" / "ville.toml")
    with qtbot.waitSignal(screen.said) as said:
        QTest.keyClick(named(screen, "Écrire dans un fichier…", QPushButton), Qt.Key.Key_Return)
    assert said.args[1] == "bad"
