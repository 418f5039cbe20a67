"""Evidence by keyboard alone: added, described, taken away, brought back; a lost file is said, never a crash."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QPushButton, QScrollArea

from audit_app.domain.answering import attached
from audit_app.domain.audit import EvidenceKind
from audit_app.shipped import resources
from audit_app.ui.checklist.evidence_strip import EvidenceStrip
from tests.ui.checklist.keyboard import focused, type_in
from tests.ui.finding import named, texts
from tests.wording.speaking import plain

ALT = "Ce que montre la photo 1 sur 1 (texte alternatif)"


@pytest.fixture
def choose(monkeypatch):
    """Return what has the user choose files in the box of the system."""

    def choose(*paths):
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_asked: ([str(path) for path in paths], ""))

    return choose


@pytest.fixture
def on(panel):
    panel.show_line("ACC-01")
    return panel


def add(qtbot, panel):
    button = named(panel, "Ajouter une preuve…", QPushButton)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_a_photo_is_added_and_described_by_keyboard(on, live, qtbot, choose):
    choose(resources() / "sample" / "rampe.jpg")
    add(qtbot, on)
    qtbot.waitUntil(lambda: focused() == ALT)
    assert "1 preuve ajoutée." in texts(on)
    assert "Preuves (1)" in texts(on)
    type_in(QApplication.focusWidget(), "La rampe")
    qtbot.waitUntil(lambda: [piece.alt for piece in live.audit.evidence.values()] == ["La rampe"])


def test_giving_up_in_the_box_changes_nothing(on, live, qtbot, choose):
    choose()
    add(qtbot, on)
    assert live.audit.evidence == {}


def test_a_file_that_is_no_picture_is_refused_with_a_sentence(on, live, qtbot, choose, tmp_path, monkeypatch):
    events, told = [], []
    monkeypatch.setattr(QAccessible, "updateAccessibility", events.append)
    on.said.connect(lambda sentence, _tone: told.append(sentence))
    fake = tmp_path / "photo.png"
    fake.write_bytes(b"GIF89a but no")
    choose(fake)
    add(qtbot, on)
    qtbot.waitUntil(lambda: "n’a pas été ajoutée : ce n’est pas une image" in texts(on))
    assert live.audit.evidence == {}
    heard = [event.message() for event in events if isinstance(event, QAccessibleAnnouncementEvent)]
    assert [said for said in heard if "ce n’est pas une image" in said.replace("'", "’")] == []
    assert len(told) == 1, "the message bar reads it out, once"


def test_a_document_needs_no_alternative_text(on, live, qtbot, choose, tmp_path):
    charter = tmp_path / "charte.txt"
    charter.write_text("La charte du bénévole", "utf-8")
    choose(charter)
    add(qtbot, on)
    qtbot.waitUntil(lambda: len(live.audit.evidence) == 1)
    assert next(iter(live.audit.evidence.values())).kind is EvidenceKind.DOCUMENT
    shown = [field.accessibleName() for field in on.findChildren(QPlainTextEdit) if field.isVisible()]
    assert [plain(name) for name in shown] == ["Note", "Légende du document 1"]
    assert named(on, "Retirer le document 1", QPushButton).isEnabled()


def test_a_piece_is_taken_away_with_delete_and_undo_brings_it_back(on, live, qtbot):
    piece = live.files.kept(resources() / "sample" / "rampe.jpg", "ACC-01", "La rampe")
    live.apply("evidence_added", lambda audit: attached(audit, piece), "ACC-01")
    strip = on.findChild(EvidenceStrip)
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Delete)
    assert live.audit.evidence == {}
    assert "Preuve retirée. « Annuler » la rend." in texts(on)
    assert focused() == "Ajouter une preuve…"
    live.undo()
    assert strip.isVisible()
    assert strip.current == piece


def test_a_file_that_is_lost_is_said_in_its_place(on, live, qtbot):
    piece = live.files.kept(resources() / "sample" / "rampe.jpg", "ACC-01", "La rampe")
    live.files.path_of(piece.sha256).unlink()
    live.apply("evidence_added", lambda audit: attached(audit, piece), "ACC-01")
    strip = on.findChild(EvidenceStrip)
    assert strip.model().index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "La rampe, fichier introuvable"
    assert not named(on, "Ouvrir la photo 1", QPushButton).isEnabled()
    with qtbot.waitSignal(on.said) as told:
        strip.activated.emit(strip.model().index(0))
    assert told.args == ["Ce fichier ne peut pas être ouvert ici.", "fair"]


def test_what_arrives_for_another_line_is_told_with_its_name(on, live, qtbot, choose):
    choose(resources() / "sample" / "rampe.jpg")
    add(qtbot, on)
    on.show_line("CIR-01")
    with qtbot.waitSignal(on.said) as told:
        pass
    assert told.args[0].replace("\u00a0", " ") == "ACC-01 : 1 preuve ajoutée."
    assert [piece.line for piece in live.audit.evidence.values()] == ["ACC-01"]


def test_after_a_photo_what_it_shows_is_asked_in_sight_wherever_the_focus_was(on, qtbot):
    on.resize(640, 480)
    on.enter()
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(picture)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: focused() == ALT)
    field, seen = QApplication.focusWidget(), on.findChild(QScrollArea).viewport()
    top = field.mapTo(seen, field.rect().topLeft()).y()
    assert 0 <= top <= seen.height() - field.height()


def test_a_photo_does_not_take_the_focus_from_what_is_being_typed(on, live, qtbot):
    note = named(on, "Note", QPlainTextEdit)
    note.setFocus()
    picture = QImage(50, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkYellow)
    QGuiApplication.clipboard().setImage(picture)
    qtbot.keyClick(note, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "1 preuve ajoutée." in texts(on))
    assert focused() == "Note"


def test_a_photo_is_pasted_with_the_button(on, live, qtbot):
    picture = QImage(50, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    QGuiApplication.clipboard().setImage(picture)
    named(on, "Coller une preuve", QPushButton).click()
    qtbot.waitUntil(lambda: len(live.audit.evidence) == 1)


def test_adding_can_be_stopped_while_it_lasts(on, live, qtbot, choose, tmp_path):
    paths = [tmp_path / f"{number}.txt" for number in range(30)]
    for path in paths:
        path.write_text(path.name, "utf-8")
    choose(*paths)
    shown = []

    def look(*_said):
        stops = [button for button in on.findChildren(QPushButton) if button.text() == "Arrêter l’ajout"]
        shown.extend(button for button in stops if button.isVisible())

    on.parts.evidence._arrival.told.connect(look)
    add(qtbot, on)
    qtbot.waitUntil(lambda: live.on_the_way == [] and bool(live.audit.evidence))
    assert shown
    assert not shown[0].isVisible()


def test_a_recording_comes_in_and_its_words_are_asked_at_once(on, live, qtbot, choose, tmp_path):
    (tmp_path / "annonce.wav").write_bytes(b"RIFF\x24\0\0\0WAVEfmt ")
    choose(tmp_path / "annonce.wav")
    add(qtbot, on)
    qtbot.waitUntil(lambda: plain(focused()) == "Ce qu’on entend dans l’enregistrement 1 sur 1")
    strip = on.findChild(EvidenceStrip)
    heard = strip.model().index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Enregistrement sans transcription"
    assert named(on, "Écouter l’enregistrement 1", QPushButton).isEnabled()


def test_a_refusal_is_said_in_the_message_bar_too_and_taken_back_once_a_good_one_came(
    on, live, qtbot, choose, tmp_path
):
    fake = tmp_path / "photo.png"
    fake.write_bytes(b"GIF89a but no")
    choose(fake)
    with qtbot.waitSignal(on.said) as told:
        add(qtbot, on)
    assert "n’a pas été ajoutée : ce n’est pas une image" in plain(told.args[0])
    assert told.args[1] == "bad"
    choose(resources() / "sample" / "rampe.jpg")
    with qtbot.waitSignal(on.untold) as untold:
        add(qtbot, on)
    assert untold.args == told.args[:1]
