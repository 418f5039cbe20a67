"""Printing a checklist: how and which lines are chosen, the file is written beside the window."""

from functools import partial

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from audit_app.domain.answering import assigned
from audit_app.ui.checklist.paper_dialog import PERSON, PLACE, THEME, PaperDialog
from tests.ui.finding import named, texts
from tests.wording.speaking import plain


@pytest.fixture
def dialog(show, look, live):
    live.apply("assigned", partial(assigned, lines=["ACC-01"], to="Maé"))
    around = show(QWidget(), 900, 700)
    made = PaperDialog(look, live, around)
    made.open()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("scope", "lines"),
    [
        ("", 6),
        ("blocking", 2),
        ("mandatory", 5),
        (f"{PLACE}toilets-1", 1),
        (f"{THEME}CIR", 2),
        (f"{PERSON}Maé", 1),
    ],
)
def test_the_lines_chosen_are_counted(dialog, scope, lines):
    dialog.scope.setCurrentIndex(dialog.scope.findData(scope))
    assert len(dialog.lines) == lines
    assert f"{lines} ligne" in texts(dialog)


def test_the_file_is_written_said_and_opened(dialog, qtbot, tmp_path, monkeypatch):
    out, opened = tmp_path / "grille.pdf", []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(out), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog.form.chosen.emit("large")
    with qtbot.waitSignal(dialog.printed, timeout=20_000) as told:
        named(dialog, "Écrire le PDF…", QPushButton).click()
    pages = len(PdfReader(out).pages)
    assert plain(told.args[0]) == f"Écrit : {out} ({pages} pages)"
    assert [url.toLocalFile() for url in opened] == [str(out)]


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
