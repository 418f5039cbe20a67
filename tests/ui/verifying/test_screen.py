"""Verifying a report in the window: chosen, verified beside it, its verdict said and copied, whatever the file is."""

import time

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton

from audit_app.i18n import choose
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import LIGHT, THEMES
from audit_app.ui.verifying.screen import VerifyingScreen
from audit_app.wording.fingerprint import in_words
from tests.report import signed
from tests.ui.conftest import worn
from tests.ui.finding import named, texts
from tests.ui.instruments import clipping, tab_chain, tree

UNCHANGED, CHANGED = "Inchangé depuis sa signature.", "Modifié : ne vous y fiez pas."


@pytest.fixture
def shown(look, qtbot):
    def show(wearing=look, size=(1000, 800)):
        screen = VerifyingScreen(wearing)
        qtbot.addWidget(screen)
        screen.resize(*size)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.enter()
        return screen

    return show


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "rapport reçu.pdf"
    path.write_bytes(signed.printed())
    return path


def verdict_of(screen, qtbot):
    qtbot.waitUntil(screen._verdict.isVisible, timeout=30_000)
    return texts(screen)


def test_a_report_is_chosen_and_its_verdict_has_the_keyboard(shown, qtbot, report, monkeypatch):
    screen = shown()
    assert not screen._verdict.isVisible()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_asked: ([str(report)], ""))
    named(screen, "Choisir un rapport (PDF)…", QPushButton).click()
    assert "Vérification de rapport reçu.pdf…" in texts(screen)
    assert UNCHANGED in verdict_of(screen, qtbot)
    assert screen._verdict.words.hasFocus()
    named(screen, "Copier le résultat", QPushButton).click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("rapport reçu.pdf\nInchangé")
    assert in_words(signed.a_sealing().signer.fingerprint, "fr") in copied


def test_giving_up_the_choice_changes_nothing(shown, monkeypatch):
    screen = shown()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_asked: ([], ""))
    named(screen, "Choisir un rapport (PDF)…", QPushButton).click()
    assert screen._work is None


def test_the_key_is_compared_with_the_one_told(shown, qtbot, report):
    screen = shown()
    screen.go(report)
    verdict_of(screen, qtbot)
    field = named(screen, "Empreinte que l’organisateur vous a donnée", QLineEdit)
    field.setText(in_words(signed.a_sealing().signer.fingerprint, "fr").upper())
    named(screen, "Comparer", QPushButton).click()
    assert UNCHANGED in verdict_of(screen, qtbot)
    assert "La clé est celle que vous attendez." in screen._verdict.said
    field.setText("ab" * 32)
    named(screen, "Comparer", QPushButton).click()
    assert "autre clé" in verdict_of(screen, qtbot)
    screen.go(report)
    assert field.text() == ""  # another file has another key


def test_a_changed_byte_is_met(shown, qtbot, report):
    report.write_bytes(report.read_bytes()[:-1] + b"x")
    screen = shown()
    screen.go(report)
    assert CHANGED in verdict_of(screen, qtbot)
    assert "Empreinte de la clé" not in texts(screen)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7\n" + b"\x00" * 5_000, None])
def test_what_cannot_be_read_is_one_sentence(shown, qtbot, tmp_path, content):
    path = tmp_path / "x.pdf"
    if content is not None:
        path.write_bytes(content)
    screen = shown()
    screen.go(path)
    assert "Ce n’est pas un rapport de Jauge." in verdict_of(screen, qtbot)


def test_another_look_or_language_finds_the_same_file(shown, qtbot, report):
    first = shown()
    first.go((report, "ab" * 32))
    verdict_of(first, qtbot)
    choose("en")
    second = shown(Look(LIGHT, 125))
    second.go(first.place)
    assert "Intact, but signed with another key" in verdict_of(second, qtbot)
    assert second.title.hasFocus()


def test_stopped_it_is_over_at_once(shown, qtbot, report):
    screen = shown()
    screen.go(report)
    qtbot.waitUntil(lambda: screen._work is not None and screen._work._told == (0, 0), timeout=10_000)
    before = time.monotonic()
    named(screen, "Arrêter", QPushButton).click()
    qtbot.waitUntil(lambda: screen._work is None, timeout=5_000)
    assert time.monotonic() - before < 2
    assert not screen._verdict.isVisible()
    assert named(screen, "Choisir un rapport (PDF)…", QPushButton).hasFocus()


def test_a_verdict_that_comes_while_one_is_elsewhere_is_said(shown, qtbot, report):
    screen = shown()
    screen.go(report)
    screen.hide()
    with qtbot.waitSignal(screen.said, timeout=30_000) as told:
        pass
    assert told.args == ["rapport reçu.pdf: Inchangé depuis sa signature.", "info"]


def test_it_leads_back_home(shown, qtbot):
    screen = shown()
    with qtbot.waitSignal(screen.asked) as told:
        named(screen, "Retour à l’accueil", QPushButton).click()
    assert told.args == ["home", None]


@pytest.mark.parametrize("theme", THEMES)
def test_everything_is_named_and_reached(shown, qapp, qtbot, report, theme):
    screen = shown(worn(qapp, Look(THEMES[theme])))
    screen.go(report)
    verdict_of(screen, qtbot)
    assert tree.every_fault(screen) == []
    assert tab_chain.every_fault(screen) == []


def test_a_name_without_end_cuts_nothing(shown, qapp, qtbot, tmp_path):
    path = tmp_path / f"{'x' * 200}.pdf"
    path.write_bytes(signed.printed(signer="x" * 300))
    screen = shown(size=(700, 700))
    screen.go(path)
    verdict_of(screen, qtbot)
    qapp.processEvents()
    assert clipping.every_fault(screen) == []


@pytest.mark.parametrize("size", [(1100, 800), (640, 600)])
def test_at_two_hundred_per_cent_nothing_is_cut(shown, qapp, qtbot, report, size):
    screen = shown(worn(qapp, Look(LIGHT, 200)), size)
    screen.go(report)
    verdict_of(screen, qtbot)
    qapp.processEvents()
    assert clipping.every_fault(screen) == []
