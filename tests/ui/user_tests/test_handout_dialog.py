"""Printing what user tests hand out: which document, how, and where testers answer."""

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from audit_app.ui.user_tests.handout_dialog import LETTER, SHEETS, SYNTHESIS, HandoutDialog
from audit_app.ui.widgets.box import BoxBody
from tests.ui.finding import named, texts
from tests.ui.instruments.screens_shown import settle
from tests.wording.speaking import plain


@pytest.fixture
def dialog(shown, look, live):
    around = shown(QWidget(), (900, 700))
    made = HandoutDialog(look, live, around)
    made.open()
    yield made
    made.close()


def asked(dialog):
    return dialog.form.isVisible(), dialog.write_to.isVisible()


def test_each_document_asks_for_what_it_needs_and_says_what_it_holds(dialog):
    assert asked(dialog) == (True, False)
    assert "Accords, cartes et questions pour un testeur : S" in texts(dialog)
    low = dialog.height()
    settle()
    dialog.document.chosen.emit(LETTER)
    assert asked(dialog) == (True, True)
    assert dialog.height() > low, "the box grows with what it asks"
    settle()
    assert not dialog.findChild(BoxBody).verticalScrollBar().isVisible(), "and with what it says"
    assert "Personne n’est nommé." in texts(dialog)
    dialog.document.chosen.emit(SYNTHESIS)
    assert asked(dialog) == (False, False)
    assert "à ne pas publier" in texts(dialog)
    dialog.document.chosen.emit(SHEETS)
    assert asked(dialog) == (True, False)


@pytest.mark.parametrize(
    ("document", "says"),
    [(SHEETS, "Pour l’animateur"), (LETTER, "Écrivez à : 01 02 03"), (SYNTHESIS, "Synthèse des tests usagers")],
)
def test_the_file_is_written_said_and_opened(document, says, dialog, qtbot, tmp_path, monkeypatch):
    out, opened, offered = tmp_path / "document.pdf", [], []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda _p, _t, name, *_asked: (offered.append(name), (str(out), ""))[1]
    )
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog.document.chosen.emit(document)
    dialog.form.chosen.emit("large")
    dialog.write_to.field.setText(" 01 02 03 ")
    with qtbot.waitSignal(dialog.printed, timeout=20_000) as told:
        named(dialog, "Écrire le PDF…", QPushButton).click()
    read = PdfReader(out)
    pages = len(read.pages)
    assert plain(told.args[0]) in {f"Écrit : {out} ({pages} pages)", f"Écrit : {out} ({pages} page)"}
    assert [url.toLocalFile() for url in opened] == [str(out)]
    assert "tests-usagers" in offered[0]
    assert plain(says) in plain(" ".join("".join(page.extract_text() for page in read.pages).split()))


def test_a_name_that_ends_with_txt_asks_for_plain_text(dialog, qtbot, tmp_path, monkeypatch):
    out = tmp_path / "feuilles.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(out), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    with qtbot.waitSignal(dialog.printed, timeout=20_000) as told:
        named(dialog, "Écrire le PDF…", QPushButton).click()
    assert plain(told.args[0]) == f"Écrit : {out}"
    assert "- [ ] Oui" in out.read_text("utf-8")


def test_giving_up_the_name_writes_nothing(dialog, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: ("", ""))
    named(dialog, "Écrire le PDF…", QPushButton).click()
    assert dialog._work is None


def test_a_file_of_another_sort_is_left_alone_and_said(dialog, qtbot, tmp_path):
    letter = tmp_path / "lettre.pdf"
    letter.write_text("Bonjour", "utf-8")
    dialog.write(letter)
    qtbot.waitUntil(lambda: "laissé" in texts(dialog) or "autre nom" in texts(dialog), timeout=20_000)
    assert letter.read_text("utf-8") == "Bonjour"
    assert named(dialog, "Écrire le PDF…", QPushButton).isEnabled()
