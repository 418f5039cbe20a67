"""The panel of a line: everything is reached by keyboard, nothing typed is lost, one line gives way to the next."""

import time
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton, QScrollArea

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.answering import answered, noted
from audit_app.domain.audit import Verdict
from audit_app.domain.changes import Fact
from audit_app.domain.closing import closed
from audit_app.domain.progress import standings
from audit_app.domain.zoning import zone_removed
from audit_app.exchange import event_file
from audit_app.shipped import resources
from audit_app.ui.checklist.panel import LinePanel
from audit_app.ui.desk import Desk
from tests.builders import LINES, an_answer, an_audit
from tests.store.afternoon import answer_text, said_elsewhere
from tests.ui.checklist.keyboard import focused, type_in
from tests.ui.finding import described, named, texts
from tests.ui.instruments import clipping, tab_chain, tree

CTRL = Qt.KeyboardModifier.ControlModifier
WIDTH = "Largeur, cm"
EVENTS = Path(__file__).parents[2] / "data" / "events"


def field(panel, name, kind=QLineEdit):
    return named(panel, name, kind)


def test_without_a_line_it_says_what_to_do(panel):
    assert panel.line is None
    assert "Choisissez une ligne dans la liste." in texts(panel)
    panel.show_line("nothing")
    assert panel.line is None


def test_entering_puts_the_focus_on_the_title_with_what_stands_around_it(panel):
    panel.show_line("CIR-02@path-1")
    panel.enter()
    assert focused() == "Titre de CIR-02"
    assert described(QApplication.focusWidget()).replace("\u00a0", " ") == (
        "Allée nord. Obligatoire. Bloquant. Pendant l’événement"
    )


def test_tab_goes_from_the_question_to_the_foot_without_missing_or_hiding_anything(panel):
    panel.show_line("CIR-02@path-1")
    assert tab_chain.every_fault(panel) == []


def test_tab_meets_measures_then_answer_then_note_then_evidence_then_action(panel, qtbot):
    panel.show_line("CIR-02@path-1")
    panel.enter()
    met = []
    for _ in range(30):
        met.append(focused())
        if met[-1] == "Prochaine à vérifier":
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    order = [
        "Titre de CIR-02",
        "Aide sur cette ligne",
        "Pente, %",
        WIDTH,
        "Non conforme",
        "Note",
        "Ajouter une preuve…",
        "Ce qui sera fait",
        "Qui s’en charge",
        "Pour quand",
        "Coût en euros",
        "Précédente",
        "Suivante",
        "Prochaine à vérifier",
    ]
    assert [name for name in met if name in order] == order


@pytest.mark.parametrize("line", LINES)
def test_a_screen_reader_meets_nothing_without_a_name(panel, line):
    panel.show_line(line)
    assert tree.every_fault(panel) == []


@pytest.mark.parametrize(("width", "height"), [(640, 780), (440, 520)])
def test_nothing_is_cut_off(panel, width, height, sample_live, look, show):
    rich = show(LinePanel(look, sample_live), width, height)
    for line in ("CIR-02@path-m8e4s", "SAN-07@toilets-b4k2m", "SPO-08@field-of-play-j7c2x"):
        rich.show_line(line)
        QApplication.processEvents()
        assert clipping.every_fault(rich) == []


def test_the_keys_of_the_verdicts_work_from_anywhere(panel, live, qtbot):
    panel.show_line("ACC-01")
    note = field(panel, "Note", QPlainTextEdit)
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_2, CTRL)
    assert live.audit.answers["ACC-01"].verdict is Verdict.PARTIAL
    assert field(panel, "Partiel", QRadioButton).isChecked()


def test_a_figure_being_typed_is_saved_before_the_verdict_and_does_not_overrule_it(panel, live, qtbot):
    panel.show_line("CIR-01")
    width = field(panel, WIDTH)
    type_in(width, "145")
    qtbot.keyClick(width, Qt.Key.Key_2, CTRL)
    qtbot.wait(600)
    answer = live.audit.answers["CIR-01"]
    assert (answer.verdict, answer.measured["width"].amount) == (Verdict.PARTIAL, 145)


def test_what_is_typed_is_saved_when_another_line_is_shown(panel, live, qtbot):
    panel.show_line("ACC-01")
    note = field(panel, "Note", QPlainTextEdit)
    type_in(note, "Vu ce matin")
    panel.show_line("CIR-01")
    assert live.audit.notes["ACC-01"] == "Vu ce matin"
    assert field(panel, "Note", QPlainTextEdit).toPlainText() == ""


def test_a_step_from_elsewhere_is_shown_and_the_caret_stays(panel, live, qtbot):
    panel.show_line("ACC-01")
    note = field(panel, "Note", QPlainTextEdit)
    type_in(note, "Je suis en train")
    qtbot.keyClick(note, Qt.Key.Key_Left)
    place = note.textCursor().position()
    live.apply("answered", partial(answered, line="ACC-01", verdict=Verdict.PARTIAL), "ACC-01")
    assert field(panel, "Partiel", QRadioButton).isChecked()
    assert note.toPlainText() == "Je suis en train"
    assert note.textCursor().position() == place
    assert QApplication.focusWidget() is note


def test_showing_a_line_is_no_gesture(panel, live):
    before = live.audit
    for line in (*LINES, *LINES):
        panel.show_line(line)
    assert live.audit is before


def test_undo_takes_back_the_answer_shown(panel, live, qtbot):
    panel.show_line("CIR-01")
    qtbot.keyClick(panel, Qt.Key.Key_1, CTRL)
    assert field(panel, "Conforme", QRadioButton).isChecked()
    live.undo()
    assert not any(shown.isChecked() for shown in panel.findChildren(QRadioButton))
    assert "Pas encore de réponse." in texts(panel)


def test_a_line_that_is_asked_no_more_gives_way_to_a_sentence(panel, live):
    panel.show_line("CIR-02@path-1")
    live.apply("zone_removed", lambda audit: zone_removed(audit, "path-1"), "path-1")
    assert panel.line is None
    assert "Choisissez une ligne dans la liste." in texts(panel)


def test_buttons_ask_to_move_and_the_way_back_is_there_when_narrow(panel, qtbot):
    panel.show_line("ACC-01")
    told = []
    panel.moved.connect(told.append)
    for name in ("Précédente", "Suivante", "Prochaine à vérifier"):
        qtbot.mouseClick(named(panel, name, QPushButton), Qt.MouseButton.LeftButton)
    panel.set_narrow(True)
    qtbot.mouseClick(named(panel, "Retour à la liste", QPushButton), Qt.MouseButton.LeftButton)
    assert told == ["previous", "next", "to_check", "list"]


def test_the_foot_stays_while_the_body_scrolls(panel, qtbot):
    panel.show_line("CIR-02@path-1")
    foot = named(panel, "Prochaine à vérifier", QPushButton)
    before = foot.mapTo(panel, foot.rect().topLeft())
    bar = panel.findChild(QScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    assert foot.mapTo(panel, foot.rect().topLeft()) == before
    panel.show_line("ACC-01")
    assert bar.value() == 0


def test_help_is_folded_until_it_is_asked_for_however_tall_the_window(show, look, live):
    panel = show(LinePanel(look, live), 640, 1400)
    panel.show_line("CIR-02@path-1")
    assert "Pourquoi ici" not in texts(panel)


def test_explanations_stay_open_from_line_to_line(panel, qtbot):
    panel.show_line("CIR-02@path-1")
    more = named(panel, "Aide sur cette ligne", QPushButton)
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert "Pourquoi ici" in texts(panel)
    panel.show_line("ACC-01")
    assert "Pourquoi ici" in texts(panel)
    assert named(panel, "Replier l’aide", QPushButton).isVisible()


def test_a_closed_audit_is_read_and_not_written(begin, show, look, qtbot):
    whole = an_audit(
        answers={line: an_answer() for line in ("ACC-01", "CIR-01", "CIR-02", "SAN-01", "SAN-02", "INF-01")}
    )
    live = begin(whole)
    live.apply("closed", lambda audit: closed(audit, by=None, on=date(2027, 5, 20)))
    panel = show(LinePanel(look, live))
    panel.show_line("CIR-01")
    assert "Lecture seule : l’audit est clos. Rouvrez-le, avec un motif, pour changer une réponse." in texts(panel)
    qtbot.keyClick(panel, Qt.Key.Key_2, CTRL)
    type_in(field(panel, WIDTH), "145")
    type_in(field(panel, "Note", QPlainTextEdit), "Non")
    qtbot.wait(500)
    panel.flush()
    assert live.audit.answers == whole.answers
    assert live.audit.notes == {}


def test_an_audit_open_elsewhere_says_so(live, home, show, look):
    elsewhere = Desk(home)
    try:
        panel = show(LinePanel(look, elsewhere.open(live.audit.id)))
        panel.show_line("ACC-01")
        assert "Lecture seule : cet audit est ouvert dans une autre fenêtre de Jauge." in texts(panel)
        assert not named(panel, "Conforme", QRadioButton).isEnabled()
    finally:
        elsewhere.close()


def test_what_a_full_disk_refuses_stays_and_is_found_again_on_coming_back(panel, live, qtbot, full_disk):
    panel.show_line("ACC-01")
    note = field(panel, "Note", QPlainTextEdit)
    full_disk()
    type_in(note, "Portail fermé")
    qtbot.waitUntil(lambda: "Cette note n’est pas encore enregistrée : elle reste ici, réessayez." in texts(panel))
    panel.show_line("CIR-01")
    panel.show_line("ACC-01")
    note = field(panel, "Note", QPlainTextEdit)
    assert note.toPlainText() == "Portail fermé"
    assert "n’est pas encore enregistrée" in described(note).replace("\u202f", " ")
    full_disk(on=False)
    assert live.retry()
    assert live.audit.notes["ACC-01"] == "Portail fermé"
    assert "pas encore enregistrée" not in texts(panel)


def test_an_answer_given_after_a_refused_one_is_the_one_that_stays(panel, live, qtbot, full_disk):
    panel.show_line("ACC-01")
    full_disk()
    qtbot.keyClick(panel, Qt.Key.Key_3, CTRL)
    assert "Cette réponse n’est pas encore enregistrée : réessayez." in texts(panel)
    assert field(panel, "Non conforme", QRadioButton).isChecked()
    full_disk(on=False)
    qtbot.keyClick(panel, Qt.Key.Key_2, CTRL)
    assert not live.pending
    assert "pas encore enregistrée" not in texts(panel)
    assert live.retry()
    assert live.audit.answers["ACC-01"].verdict is Verdict.PARTIAL


def test_a_photo_is_pasted_from_anywhere_in_the_panel(panel, live, qtbot):
    panel.show_line("ACC-01")
    panel.enter()
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkCyan)
    QGuiApplication.clipboard().setImage(picture)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: len(live.audit.evidence) == 1)
    qtbot.waitUntil(lambda: "1 preuve ajoutée." in texts(panel))


def test_a_photo_pasted_into_the_note_becomes_evidence(panel, live, qtbot):
    panel.show_line("ACC-01")
    note = field(panel, "Note", QPlainTextEdit)
    note.setFocus()
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkRed)
    QGuiApplication.clipboard().setImage(picture)
    qtbot.keyClick(note, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: len(live.audit.evidence) == 1)
    assert note.toPlainText() == "Vu avec le régisseur.\nÀ revoir."


def test_photos_are_pasted_one_after_another_though_the_first_asks_at_once_what_it_shows(panel, live, qtbot):
    panel.show_line("ACC-01")
    panel.enter()
    for count, colour in enumerate((Qt.GlobalColor.darkCyan, Qt.GlobalColor.darkRed), start=1):
        picture = QImage(60, 40, QImage.Format.Format_RGB32)
        picture.fill(colour)
        QGuiApplication.clipboard().setImage(picture)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, CTRL)
        qtbot.waitUntil(lambda count=count: len(live.audit.evidence) == count)
        qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))


def test_pasting_nothing_of_the_kind_is_said(panel, qtbot):
    panel.show_line("ACC-01")
    panel.enter()
    QGuiApplication.clipboard().setText("du texte")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, CTRL)
    assert "Il n’y a ni photo ni fichier à coller." in texts(panel)


def test_a_photo_is_dropped_anywhere(panel, live, qtbot):
    panel.show_line("ACC-01")
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(resources() / "sample" / "rampe.jpg"))])
    place, way, button, keys = (
        panel.rect().center(),
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enters = QDragEnterEvent(place, way, brought, button, keys)
    QApplication.sendEvent(panel, enters)
    assert enters.isAccepted()
    QApplication.sendEvent(panel, QDropEvent(place, way, brought, button, keys))
    qtbot.waitUntil(lambda: len(live.audit.evidence_of("ACC-01")) == 1)


def test_forms_begun_elsewhere_are_listed_as_not_saved(panel, qtbot):
    panel.show_line("CIR-02@path-1")
    type_in(field(panel, "Qui s’en charge"), "La mairie")
    panel.show_line("ACC-01")
    lacks = "CIR-02 (Allée nord) : l’action n’est pas complète. Il manque : quoi, pour quand."
    assert f"Commencé, mais pas enregistré :\n{lacks}" in texts(panel)
    panel.show_line("CIR-02@path-1")
    assert field(panel, "Qui s’en charge").text() == "La mairie"
    assert "Commencé" not in texts(panel)


def test_two_answers_of_two_people_are_both_said_and_answering_chooses(live, desk, show, look, qtbot):
    other = answer_text(verdict=Verdict.PARTIAL)
    said_elsewhere(desk.workspace, live.audit.id, Fact("answer", "ACC-01", "verdict"), other)
    live.close()
    live.open(live.audit.id)
    panel = show(LinePanel(look, live))
    panel.show_line("ACC-01")
    said = texts(panel)
    assert "« conforme »" in said
    assert "« partiel »" in said
    assert "Répondez à la ligne pour choisir." in said
    assert not any(shown.isChecked() for shown in panel.findChildren(QRadioButton))
    qtbot.keyClick(panel, Qt.Key.Key_1, CTRL)
    assert live.audit.contested == ()
    assert "Deux réponses différentes" not in texts(panel)


def test_what_users_contradict_is_told_with_its_severity(show, look, sample_live):
    panel = show(LinePanel(look, sample_live))
    panel.show_line("SAN-07@toilets-b4k2m")
    said = texts(panel)
    assert "Des usagers contredisent cette ligne" in said
    assert "Bloqué dans l'herbe entre le tapis et la cabine adaptée du village (gravité 4, bloquante)" in said


def test_a_kind_of_zone_that_is_missing_can_be_added_from_here(begin, show, look, qtbot):
    panel = show(LinePanel(look, begin(an_audit())))
    panel.show_line("CIR-02")
    with qtbot.waitSignal(panel.zone_asked) as told:
        qtbot.mouseClick(named(panel, "Ajouter une zone", QPushButton), Qt.MouseButton.LeftButton)
    assert told.args == ["path"]


def test_a_line_of_a_large_event_is_shown_in_the_blink_of_an_eye(panel, begin, look, show):
    from tests.builders import an_audit

    live = begin(
        an_audit(
            checklist=shipped_checklist(),
            event=event_file.read(EVENTS / "n4-meeting-international.json", shipped_checklist()),
        )
    )
    large = show(LinePanel(look, live))
    took = []
    for line in standings(live.audit):
        began = time.perf_counter()
        large.show_line(line)
        took.append(time.perf_counter() - began)
        QApplication.processEvents()
    assert sorted(took)[len(took) // 2] < 10  # no freeze; 0.004 s on a quiet machine


def test_a_note_changed_elsewhere_is_shown(panel, live):
    panel.show_line("ACC-01")
    panel.enter()
    live.apply("noted", partial(noted, line="ACC-01", note="Autre chose"), "ACC-01")
    assert field(panel, "Note", QPlainTextEdit).toPlainText() == "Autre chose"


def test_where_there_is_little_height_the_foot_scrolls_with_the_line(panel, qtbot):
    panel.show_line("CIR-02@path-1")
    body, foot = panel.findChild(QScrollArea), named(panel, "Suivante", QPushButton)
    assert not body.isAncestorOf(foot)
    foot.setFocus()
    panel.resize(640, 270)
    QApplication.processEvents()
    assert body.isAncestorOf(foot)
    assert QApplication.focusWidget() is foot
    assert tab_chain.every_fault(panel) == []
    assert clipping.sideways(panel) == clipping.cut_buttons(panel) == []
    panel.resize(640, 780)
    QApplication.processEvents()
    assert not body.isAncestorOf(foot)
    assert foot.isVisible()
