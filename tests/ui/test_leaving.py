"""Letting an audit go while evidence is being read: nothing of it is lost, and nobody waits without a word."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QPushButton

from audit_app.domain.audit import Finding
from audit_app.domain.user_testing import found
from audit_app.identity import new_id
from audit_app.shipped import resources
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.ui import application
from audit_app.ui.checklist.evidence_arrival import EvidenceArrival
from audit_app.ui.desk import Desk
from audit_app.ui.dialogs import Choice
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import named, texts

PHOTO = resources() / "sample" / "rampe.jpg"
LINE = "GOV-02"


@pytest.fixture
def window(qapp, home, qtbot):
    made = application.started(qapp, home, "fr", None)
    qtbot.addWidget(made)
    qtbot.waitUntil((home / "jauge.db").exists)
    made.open_sample()
    yield made
    made._desk.live.drafts.clear() if made._desk else None
    made.close()


@pytest.fixture
def slow(monkeypatch):
    """Have files read only once they may, as from a far disk; return what lets them."""
    may, kept = threading.Event(), EvidenceFiles.kept

    def later(*given, **named):
        assert may.wait(20)
        return kept(*given, **named)

    monkeypatch.setattr(EvidenceFiles, "kept", later)
    yield may
    may.set()


def bring(window, *paths):
    arrival = window.live.findChild(EvidenceArrival) or EvidenceArrival(window.live)
    arrival.bring(LINE, paths)


def evidence_in(home):
    desk = Desk(home)
    pieces = desk.sample().audit.evidence_of(LINE)
    desk.close()
    return pieces


def asked(window):
    return next((box for box in window.findChildren(Choice) if box.isVisible()), None)


def when_asked(window, do):
    """Do something once the box stands there."""

    def look():
        box = asked(window)
        do(box) if box else QTimer.singleShot(20, window, look)

    QTimer.singleShot(20, window, look)


def test_a_photo_brought_just_before_the_window_closes_is_attached_without_a_word(window, home):
    boxes = []
    when_asked(window, boxes.append)
    bring(window, PHOTO)
    window.close()
    assert not window.isVisible()
    assert len(evidence_in(home)) == 1
    assert boxes == []


def test_one_that_takes_long_is_waited_for_in_words_and_then_the_window_closes(window, home, slow):
    said = []

    def read(box):
        said.append(texts(box))
        slow.set()

    when_asked(window, read)
    bring(window, PHOTO)
    bring(window, resources() / "sample" / "portail.jpg")
    window.close()
    assert not window.isVisible()
    assert len(evidence_in(home)) == 2
    assert "Des preuves sont encore en cours d’ajout : GOV-02." in said[0]


def test_who_stays_while_it_comes_has_it_later(window, home, slow, qtbot):
    when_asked(window, lambda box: named(box, "Rester", QPushButton).click())
    bring(window, PHOTO)
    window.close()
    assert window.isVisible()
    slow.set()
    qtbot.waitUntil(lambda: len(window.live.audit.evidence_of(LINE)) == 1)
    assert window.isVisible(), "closing was taken back"


def test_who_gives_it_up_leaves_at_once_and_the_file_harms_nobody(window, home, slow, qtbot):
    when_asked(window, lambda box: named(box, "Abandonner", QPushButton).click())
    bring(window, PHOTO)
    window.close()
    assert not window.isVisible()
    slow.set()
    qtbot.wait(300)
    assert evidence_in(home) == ()


def test_what_is_refused_meanwhile_keeps_the_window_open_until_it_is_read(window, home, tmp_path):
    broken = tmp_path / "cassée.jpg"
    broken.write_bytes(b"\xff\xd8\xff nothing of a picture")
    bring(window, broken, PHOTO)
    window.close()
    assert window.isVisible()
    assert "cassée.jpg" in texts(window.message)
    assert len(window.live.audit.evidence_of(LINE)) == 1
    window.close()
    assert not window.isVisible()


def test_closing_again_while_it_waits_asks_nothing_twice(window, slow):
    met = []

    def again(box):
        window.close()
        window.open_sample()
        met.append(len([each for each in window.findChildren(Choice) if each.isVisible()]))
        slow.set()

    when_asked(window, again)
    bring(window, PHOTO)
    window.close()
    assert met == [1]
    assert not window.isVisible()


def test_another_audit_is_opened_only_once_the_evidence_is_in_the_one_before(window, home, slow):
    before = window.live.audit.id
    when_asked(window, lambda _box: slow.set())
    bring(window, PHOTO)
    window.open_audit(before)
    assert len(window.live.audit.evidence_of(LINE)) == 1


def test_what_was_given_up_for_another_audit_ends_unheard(window, slow, qtbot):
    when_asked(window, lambda box: named(box, "Abandonner", QPushButton).click())
    bring(window, PHOTO, resources() / "sample" / "portail.jpg")
    window.open_audit(window.live.audit.id)
    assert window.live.on_the_way == []
    with qtbot.captureExceptions() as faults:
        slow.set()
        qtbot.wait(500)
    assert faults == []
    assert window.live.audit.evidence_of(LINE) == ()


def test_a_fault_of_ours_while_a_file_is_read_does_not_hold_the_window(window, monkeypatch, qtbot):
    def broken(*_given, **_named):
        raise ValueError

    monkeypatch.setattr(EvidenceFiles, "kept", broken)
    with qtbot.captureExceptions() as faults:
        bring(window, PHOTO)
        window.close()
    assert len(faults) == 1
    assert not window.isVisible()


def test_a_disk_that_fills_up_while_it_waits_is_asked_about(window, slow, monkeypatch):
    from audit_app.store import saving

    def refuse(*_arguments):
        raise OSError(28, "no room")

    asked_of = []

    def read(box):
        asked_of.append(texts(box))
        monkeypatch.setattr(saving, "keep", refuse)
        slow.set()
        QTimer.singleShot(100, lambda: when_asked(window, stay))

    def stay(box):
        asked_of.append(texts(box))
        named(box, "Rester", QPushButton).click()

    when_asked(window, read)
    bring(window, PHOTO)
    window.close()
    assert window.isVisible()
    assert "n’a pas pu être enregistré" in asked_of[1]
    window.live.pending.clear()


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("entry", "Une ligne de la feuille"),
        ("closing", "Pourquoi maintenant (facultatif)"),
        ("findings", "Sans suite, parce que"),
    ],
)
def test_what_is_begun_is_there_in_another_look_and_asked_about_wherever_one_is(window, code, name):
    met = Finding(id=new_id(), title="Câble au sol")
    window.live.apply("finding_recorded", partial(found, finding=met))
    window.go(code, met.id if code == "findings" else None)
    type_in(named(window, name, QLineEdit), "K7F")
    window.show_screen("settings")
    for theme in ("dark", "light"):
        window.preferences.theme = theme
        window.dress()
    asked_of = []

    def stay(box):
        asked_of.append(texts(box))
        named(box, "Rester", QPushButton).click()

    when_asked(window, stay)
    assert not window.close()
    assert "Abandonner, ou rester et finir" in asked_of[0]
    window.show_screen(code)
    assert named(window, name, QLineEdit).text() == "K7F"
    window.live.drafts.clear()
