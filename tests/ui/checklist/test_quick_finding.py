"""A quick finding: Enter notes it and the field is ready; a photo goes with it; nothing typed is lost."""

from functools import partial

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QCheckBox, QFileDialog, QPushButton, QWidget

from audit_app.domain import recording
from audit_app.domain.consent import Asking, Consent, Use
from audit_app.domain.sorting import unsorted
from audit_app.domain.tester import Guarded
from audit_app.shipped import resources
from audit_app.ui.checklist.quick_finding import QuickFinding
from audit_app.ui.unsaved import would_be_lost
from tests.domain.examples import EVE
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import named, texts
from tests.ui.user_tests.examples import ATTEMPT, tested
from tests.wording.speaking import plain

PHOTO = resources() / "sample" / "rampe.jpg"


@pytest.fixture
def box(show, look, live, qtbot):
    around = show(QWidget(), 900, 700)
    made = QuickFinding(look, live, around, "toilets-1")
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.sentence.clear()
    made.close()


def drop(box):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(PHOTO))])
    assert box.photos.take(dropped)


def note(box, qtbot, sentence):
    type_in(box.sentence, sentence)
    qtbot.keyClick(box.sentence, Qt.Key.Key_Return)


def test_enter_notes_it_at_the_place_and_the_field_is_ready(box, live, qtbot):
    note(box, qtbot, "La porte ferme mal")
    (met,) = live.audit.findings.values()
    assert (met.title, met.zone, met.by, met.severity) == ("La porte ferme mal", "toilets-1", "Zoé", None)
    assert met.on is not None
    assert box.sentence.text() == ""
    assert "Noté : La porte ferme mal" in texts(box)
    assert box.zone.currentData() == "toilets-1"


def test_the_last_three_are_listed_and_each_can_be_taken_away(box, live, qtbot):
    for title in ("un", "deux", "trois", "quatre"):
        note(box, qtbot, title)
    assert "un (Bloc B)" not in texts(box)
    qtbot.waitUntil(lambda: "trois (Bloc B)" in texts(box))  # rows are shown at the next turn of the loop
    named(box, "Retirer : trois", QPushButton).click()
    assert [one.title for one in unsorted(live.audit)] == ["quatre", "deux", "un"]
    live.undo()
    assert [one.title for one in unsorted(live.audit)] == ["quatre", "trois", "deux", "un"]


def test_a_blank_sentence_is_asked_for(box, live, qtbot):
    qtbot.keyClick(box.sentence, Qt.Key.Key_Return)
    assert "Écrivez en une phrase" in texts(box)
    assert live.audit.findings == {}


def test_what_is_typed_is_noted_when_the_box_is_closed(box, live, qtbot):
    type_in(box.sentence, "À moitié écrit")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert [one.title for one in unsorted(live.audit)] == ["À moitié écrit"]


def test_what_cannot_be_saved_stays_in_the_field(box, live, qtbot, full_disk):
    full_disk()
    note(box, qtbot, "Disque plein")
    assert box.sentence.text() == "Disque plein"
    assert "pas encore enregistré" in texts(box)
    assert live.pending == {}
    box.close()
    assert box.isVisible()
    full_disk(on=False)
    qtbot.keyClick(box.sentence, Qt.Key.Key_Return)
    assert [one.title for one in unsorted(live.audit)] == ["Disque plein"]


def test_a_photo_chosen_goes_with_the_next_one_only(box, live, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_asked: ([str(PHOTO)], ""))
    named(box, "Ajouter une photo…", QPushButton).click()
    assert "1 photo accompagne" in texts(box)
    note(box, qtbot, "Avec photo")
    note(box, qtbot, "Sans photo")
    qtbot.waitUntil(lambda: len(live.audit.evidence) == 1)
    (piece,) = live.audit.evidence.values()
    assert live.audit.findings[piece.finding].title == "Avec photo"


def test_a_photo_is_pasted_or_dropped_and_can_be_left_out(box, live, qtbot):
    QGuiApplication.clipboard().setImage(QImage(8, 6, QImage.Format.Format_RGB32))
    qtbot.keyClick(box.sentence, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    drop(box)
    assert "2 photos accompagnent" in texts(box)
    named(box, "Sans photo", QPushButton).click()
    note(box, qtbot, "Sans")
    assert live.on_the_way == []
    assert not box.photos.take(QMimeData())


def test_a_pasted_picture_is_stored_with_the_finding(box, live, qtbot):
    pasted = QMimeData()
    picture = QImage(8, 6, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.gray)
    pasted.setImageData(picture)
    assert box.photos.take(pasted)
    note(box, qtbot, "Collée")
    qtbot.waitUntil(lambda: len(live.audit.evidence) == 1)


def copied(*, picture: bool, words: str = "") -> None:
    both = QMimeData()
    if picture:
        both.setImageData(QImage(8, 6, QImage.Format.Format_RGB32))
    if words:
        both.setText(words)
    QGuiApplication.clipboard().setMimeData(both)


def test_words_copied_with_their_picture_are_words(box, qtbot):
    copied(picture=True, words="Largeur 82 cm")
    qtbot.keyClick(box.sentence, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert box.sentence.text() == "Largeur 82 cm"
    assert "photo accompagne" not in texts(box)
    copied(picture=True, words=" ")
    qtbot.keyClick(box.sentence, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "1 photo accompagne" in texts(box)


def test_a_file_copied_is_a_photo_although_its_name_is_words(box, qtbot):
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(PHOTO))])
    files.setText(str(PHOTO))
    QGuiApplication.clipboard().setMimeData(files)
    qtbot.keyClick(box.sentence, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert box.sentence.text() == ""
    assert "1 photo accompagne" in texts(box)


def test_before_the_audit_is_let_go_it_is_noted_with_its_photo(box, live, qtbot):
    type_in(box.sentence, "Porte lourde")
    drop(box)
    live.leaving.emit()
    assert live.drafts == {}
    assert live.on_the_way, "the photo is waited for"
    qtbot.waitUntil(lambda: len(live.audit.evidence) == 1)
    (met,) = unsorted(live.audit)
    assert [piece.finding for piece in live.audit.evidence.values()] == [met.id]


def test_a_photo_without_a_word_is_kept_shown_and_asked_about(box, live):
    drop(box)
    box.close()
    assert not box.isVisible()
    live.leaving.emit()
    assert live.drafts == {("finding", ""): ""}
    assert box.isVisible()
    assert "une photo attend la phrase" in plain(would_be_lost(live)).lower()
    named(box, "Sans photo", QPushButton).click()
    live.leaving.emit()
    assert live.drafts == {}


def test_what_the_disk_refuses_is_asked_about(box, live, full_disk):
    type_in(box.sentence, "Disque plein")
    full_disk()
    live.leaving.emit()
    full_disk(on=False)
    assert live.drafts == {("finding", ""): "Disque plein"}
    assert "Disque plein" in plain(would_be_lost(live))


def test_what_was_given_up_is_noted_in_no_audit_any_more(box, live):
    type_in(box.sentence, "Abandonné")
    live.drafts["finding", ""] = "Abandonné"
    live.closed.emit()
    assert live.audit.findings == {}
    assert live.drafts == {}


def test_sorting_is_one_button_away(box, live, qtbot):
    note(box, qtbot, "un")
    with qtbot.waitSignal(box.sorting_asked):
        named(box, "Trier 1 constat…", QPushButton).click()
    assert not box.isVisible()


def test_a_refused_photo_is_said(box, live, qtbot, tmp_path):
    fake = tmp_path / "photo.png"
    fake.write_bytes(b"GIF89a but no")
    box.photos.add([fake])
    note(box, qtbot, "Avec une fausse photo")
    qtbot.waitUntil(lambda: "n’a pas été prise" in plain(texts(box)) or "JPEG" in texts(box))
    assert len(live.audit.findings) == 1


def test_what_a_tester_met_bears_their_code_their_scenario_and_the_place(box, live, qtbot):
    live.apply("tests_taken_in", partial(tested, zone="toilets-1"))
    box.meet(live.audit.observations[ATTEMPT])
    assert "Rencontré par T01 : S8 – Aller aux toilettes et revenir" in plain(texts(box))
    note(box, qtbot, "Le verrou ne se voit pas")
    made = next(one for one in live.audit.findings.values() if one.title == "Le verrou ne se voit pas")
    assert (made.testers, made.scenario, made.zone) == (("T01",), "S8", "toilets-1")
    box.stand("")
    note(box, qtbot, "Une affiche est tombée")
    plainly = next(one for one in live.audit.findings.values() if one.title == "Une affiche est tombée")
    assert (plainly.testers, plainly.scenario) == ((), None)
    box.meet(None)
    assert "Rencontré par" not in texts(box)


def test_what_is_typed_of_a_tester_goes_when_they_take_their_part_back(box, live, qtbot):
    live.apply("tests_taken_in", partial(tested, zone="toilets-1"))
    box.meet(live.audit.observations[ATTEMPT])
    drop(box)
    type_in(box.sentence, "Le verrou ne se voit pas")
    live.withdraw("T02", frozenset({Use.TAKE_PART}), EVE)
    assert box.sentence.text() == "Le verrou ne se voit pas"
    live.withdraw("T01", frozenset({Use.TAKE_PART}), EVE)
    assert (box.sentence.text(), box.photos.count) == ("", 0)
    assert "Rencontré par" not in texts(box)
    assert "T01 ne participe plus : rien d’autre ne se garde" in plain(texts(box))
    note(box, qtbot, "Une affiche est tombée")
    (plainly,) = live.audit.findings.values()
    assert (plainly.title, plainly.testers) == ("Une affiche est tombée", ())


def test_what_is_typed_of_a_tester_who_turns_out_to_be_protected_waits_and_says_for_whom(box, live, qtbot):
    live.apply("tests_taken_in", partial(tested, zone="toilets-1"))
    box.meet(live.audit.observations[ATTEMPT])
    live.apply("tester", partial(recording.guarded, tester="T01", by=Guarded.PROTECTED))
    before = live.audit
    note(box, qtbot, "Le verrou ne se voit pas")
    assert "Son représentant doit être d’accord lui aussi." in plain(texts(box))
    assert "réessayez" not in plain(texts(box))
    assert (box.sentence.text(), live.audit) == ("Le verrou ne se voit pas", before)
    live.apply("consent", partial(recording.represented, tester="T01"))
    note(box, qtbot, "Le verrou ne se voit pas")
    made = [one.testers for one in live.audit.findings.values() if one.title == "Le verrou ne se voit pas"]
    assert made == [("T01",)]


def test_a_photo_of_what_a_tester_met_waits_for_their_consent_or_shows_nobody(box, live, qtbot):
    live.apply("tests_taken_in", partial(tested, zone="toilets-1"))
    tester = live.audit.observations[ATTEMPT].tester
    live.withdraw(tester, frozenset({Use.PHOTO}), EVE)
    box.meet(live.audit.observations[ATTEMPT])
    drop(box)
    note(box, qtbot, "Le verrou ne se voit pas")
    assert f"{tester} n’accepte pas « " in plain(texts(box))
    assert box.sentence.text() == "Le verrou ne se voit pas"
    assert live.on_the_way == []
    nobody = named(box, "On n’y reconnaît et n’y entend personne", QCheckBox)
    nobody.click()
    note(box, qtbot, "Le verrou ne se voit pas")
    qtbot.waitUntil(lambda: any(piece.finding for piece in live.audit.evidence.values()))
    (piece,) = [piece for piece in live.audit.evidence.values() if piece.finding]
    assert piece.shows == ()
    assert nobody.isHidden()
    box.stand("")
    drop(box)
    assert nobody.isHidden()


def test_a_photo_of_what_a_tester_met_shows_them_where_they_agree(box, live, qtbot):
    live.apply("tests_taken_in", partial(tested, zone="toilets-1"))
    tester = live.audit.observations[ATTEMPT].tester
    yes = Consent(given=True, on=EVE, asking=Asking.SCREEN)
    live.apply("consent", partial(recording.agreed, tester=tester, use=Use.PHOTO, consent=yes))
    box.meet(live.audit.observations[ATTEMPT])
    drop(box)
    box.photos.take(_pasted())
    note(box, qtbot, "Le verrou ne se voit pas")
    qtbot.waitUntil(lambda: sum(bool(piece.finding) for piece in live.audit.evidence.values()) == 2)
    assert {piece.shows for piece in live.audit.evidence.values() if piece.finding} == {(tester,)}


def test_a_recording_whose_name_says_nothing_is_refused_once_it_is_read(box, live, qtbot, tmp_path):
    live.apply("tests_taken_in", partial(tested, zone="toilets-1"))
    tester = live.audit.observations[ATTEMPT].tester
    live.withdraw(tester, frozenset({Use.PHOTO}), EVE)
    box.meet(live.audit.observations[ATTEMPT])
    unnamed = tmp_path / "scan.pdf"
    unnamed.write_bytes(PHOTO.read_bytes())
    box.photos.add([unnamed])
    note(box, qtbot, "Le verrou ne se voit pas")
    qtbot.waitUntil(lambda: f"{tester} n’accepte pas « " in plain(texts(box)) or "scan.pdf" in texts(box))
    assert not [piece for piece in live.audit.evidence.values() if piece.finding]


def _pasted():
    brought = QMimeData()
    picture = QImage(8, 6, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.gray)
    brought.setImageData(picture)
    return brought
