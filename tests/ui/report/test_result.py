"""What became of a report, and what can be done with it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QProgressBar, QPushButton

from audit_app.ui.report.result import Progress, Result
from audit_app.wording.fingerprint import in_words
from tests.report.signed import NAME, a_sealing
from tests.ui.finding import described, named, texts
from tests.ui.instruments.seeded import window_with
from tests.wording.speaking import plain


@pytest.fixture
def result(look, qtbot, done):
    shown = Result(look)
    qtbot.addWidget(shown)
    shown.made = done()
    shown.draw(shown.made, outdated=False)
    shown.show()
    return shown


def test_it_says_what_was_written_and_where(result):
    assert "Le rapport est fait" in texts(result)
    out = str(result.made.order.out)
    path = named(result, "Où est le rapport", QPlainTextEdit)
    assert path.toPlainText() == out
    assert path.isReadOnly()
    path.setFocus()
    path.selectAll()
    QTest.keyClick(path, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == out


def test_it_says_when_the_audit_has_changed_since(result):
    assert "a changé depuis" not in texts(result)
    result.draw(result.made, outdated=True)
    assert f"tel qu’il était à {result.made.at:%H:%M}" in texts(result)


def test_it_is_opened_and_shown_in_its_folder(result, desktop):
    named(result, "Ouvrir", QPushButton).click()
    assert desktop.opened == [str(result.made.order.out)]
    named(result, "Montrer dans le dossier", QPushButton).click()
    assert desktop.opened[-1] == str(result.made.order.out.parent)


def test_its_fingerprint_is_copied_and_that_is_said(result, qtbot):
    copy = named(result, "Copier l’empreinte du fichier", QPushButton)
    assert "SHA-256" in described(copy)
    with qtbot.waitSignal(result.said) as said:
        copy.click()
    assert QGuiApplication.clipboard().text() == result.made.written.sha256
    assert said.args == ["L’empreinte du rapport est copiée.", "good"]


def test_a_computer_without_a_program_for_it_says_where_it_is(result, qtbot, monkeypatch):
    monkeypatch.setattr("audit_app.ui.report.result.open_file", lambda _path: False)
    with qtbot.waitSignal(result.said) as said:
        named(result, "Ouvrir", QPushButton).click()
    assert said.args[0].startswith("Aucun programme")
    assert str(result.made.order.out) in said.args[0]


@pytest.mark.parametrize("name", ["Ouvrir", "Montrer dans le dossier"])
def test_a_report_deleted_since_is_said_to_be_made_again(result, qtbot, desktop, name):
    result.made.order.out.unlink()
    with qtbot.waitSignal(result.said) as said:
        named(result, name, QPushButton).click()
    assert said.args[0].startswith("Le rapport n’est plus là")
    assert said.args[0].endswith("Refaites-le.")
    assert desktop.opened == []


def test_how_far_it_is_is_seen_and_heard(look, qtbot, making):
    shown = Progress(look, making)
    qtbot.addWidget(shown)
    shown.show()
    making.page, making.pages = 12, 38
    shown.draw()
    assert "Page 12 sur 38" in texts(shown)
    assert described(shown.heading) == "Page 12 sur 38"
    bar = named(shown, "Avancement du rapport", QProgressBar)
    assert 0 < bar.value() < bar.maximum()


def test_where_the_keyboard_is_on_its_heading_the_parts_are_heard_and_not_each_page(look, qtbot, making):
    shown = Progress(look, making)
    window = window_with(qtbot, shown)
    shown.draw()
    shown.heading.setFocus()
    assert shown.heading.hasFocus()
    heard = []
    for page, pages in ((1, 0), (2, 0), (3, 0), (3, 3)):
        making.page, making.pages = page, pages
        shown.draw()
        heard.append(plain(described(shown.heading)))
    assert list(dict.fromkeys(heard)) == ["Page 1 en cours", "Page 3 sur 3"]
    window.close()


@pytest.mark.parametrize(("chosen", "asked"), [("a.XLSX", "a.XLSX"), ("a.csv", "a.csv"), ("a", "a.html")])
def test_it_is_asked_for_as_a_page_or_as_tables(result, qtbot, monkeypatch, tmp_path, chosen, asked):
    suggested = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *told: (suggested.append(told[2]), (str(tmp_path / chosen), ""))[1]
    )
    with qtbot.waitSignal(result.copy_asked) as signal:
        named(result, "Page web ou tableaux…", QPushButton).click()
    assert signal.args == [tmp_path / asked]
    assert suggested[0].endswith("rapport.html")


def test_nothing_is_asked_for_where_the_user_gives_up(result, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_told: ("", ""))
    with qtbot.assertNotEmitted(result.copy_asked):
        named(result, "Page web ou tableaux…", QPushButton).click()


def test_an_issue_is_its_pdf_and_nothing_else(result, done):
    result.draw(done(reason="", out=result.made.order.out.with_name("un.pdf")), outdated=False)
    assert not named(result, "Ouvrir", QPushButton).isHidden()
    assert result._copy.isHidden()


def test_a_signed_report_says_by_whom_and_the_words_of_the_key(result):
    assert not result._signed.isVisible()
    signer = a_sealing().signer
    result.draw(replace(result.made, signer=signer), outdated=False)
    said = plain(named(result, "Qui l’a signé", QPlainTextEdit).toPlainText())
    assert said.startswith(f"Signé par {NAME}.")
    assert said.endswith(in_words(signer.fingerprint, "fr"))
    assert described(result._signed) == in_words(signer.fingerprint, "fr")


def test_it_can_be_verified_from_here(result, qtbot):
    with qtbot.waitSignal(result.verify_asked) as told:
        named(result, "Le vérifier", QPushButton).click()
    assert told.args == [result.made.order.out]
