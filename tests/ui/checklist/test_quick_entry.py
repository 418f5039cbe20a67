"""Quick entry: Enter saves the line and says what was understood; a slip is said, and what is typed stays."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from audit_app.domain import recording
from audit_app.domain.audit import AuditState, State, Verdict
from audit_app.domain.consent import Use
from audit_app.domain.paper_code import paper_codes, series_of
from audit_app.ui.checklist.paper_dialog import PaperDialog
from audit_app.ui.checklist.quick_entry import EntryScreen
from tests.testing import a_tester, agreeing
from tests.ui.checklist.keyboard import type_in
from tests.ui.conftest import worn
from tests.ui.finding import named, texts
from tests.wording.speaking import plain


@pytest.fixture
def screen(show, look, live):
    shown = show(EntryScreen(look, live), 1_000, 800)
    shown.enter()
    return shown


@pytest.fixture
def codes(live):
    return paper_codes(live.audit)


def enter(screen, qtbot, typed):
    type_in(screen.typed, typed)
    qtbot.keyClick(screen.typed, Qt.Key.Key_Return)


def test_a_line_is_saved_said_and_listed_and_the_field_is_ready(screen, live, qtbot, codes):
    assert screen.typed.hasFocus()
    type_in(screen.day, "16/05/2027")
    enter(screen, qtbot, f"{codes['CIR-01'].lower()} c 1,45 m")
    answer = live.audit.answers["CIR-01"]
    assert (answer.verdict, answer.measured["width"].amount) == (Verdict.COMPLIANT, 145)
    assert (answer.by, answer.on) == ("Zoé", date(2027, 5, 16))
    assert "CIR-01 : conforme. Largeur : 145 cm." in texts(screen)
    assert screen.typed.text() == ""
    enter(screen, qtbot, f"{codes['INF-01']} N pas prévu")
    assert live.audit.notes["INF-01"] == "pas prévu"
    assert screen.list.count() == 2
    assert "2 lignes saisies" in texts(screen)
    live.undo()
    assert "INF-01" not in live.audit.answers


def test_a_test_sheet_is_typed_back_in_the_same_field_and_undone_one_line_at_a_time(screen, live, qtbot, codes):
    live.apply("tester", lambda audit: recording.welcomed(audit, a_tester(), agreeing(Use.NEEDS)), "T01")
    live.left()
    shown = []
    screen.asked.connect(lambda code, place: shown.append((code, place)))
    enter(screen, qtbot, "t01 s8a 5; S8B 1; S8E La porte est lourde")
    (one,) = live.audit.observations.values()
    assert (one.seq, one.dignity, one.words, one.by) == (5, True, "La porte est lourde", "Zoé")
    assert "T01, S8 : facilité, de 1 à 7 : 5." in plain(screen._understood.sentence)
    enter(screen, qtbot, "T01 S8A 3")
    assert "Remplace « 5 »" in plain(screen._understood.sentence)
    assert screen._understood.tone == "fair"
    enter(screen, qtbot, "T01 FA L’accueil; FE 1")
    (end,) = live.audit.partings.values()
    assert end.best == "L’accueil"
    assert screen.list.count() == 3
    screen.list.setCurrentRow(0)
    screen.list.itemActivated.emit(screen.list.item(0))
    assert shown == [("tests", "attempts")]
    live.undo()
    assert live.audit.partings == {}
    assert screen.list.count() == 2
    enter(screen, qtbot, "T08 C1 o; C3 n; C8 1")
    assert live.audit.agreed("T08", Use.TAKE_PART)
    assert "T08 : participer au test : oui." in plain(screen._understood.sentence)
    live.undo()
    assert "T08" not in live.audit.testers
    enter(screen, qtbot, "T01 S8A 9")
    assert "S8A" in texts(screen)
    assert screen.typed.text() == "T01 S8A 9"


def test_the_codes_of_test_sheets_are_explained_where_there_are_testers(show, look, live):
    assert "T01" not in texts(show(EntryScreen(look, live), 1_000, 800))
    live.apply("tester", lambda audit: recording.welcomed(audit, a_tester(), agreeing(Use.NEEDS)), "T01")
    assert "T01 S8A 5; S8B 1" in plain(texts(show(EntryScreen(look, live), 1_000, 800)))


def test_measures_that_say_otherwise_are_no_success(screen, qtbot, codes):
    enter(screen, qtbot, f"{codes['CIR-01']} C 1,10 m")
    assert screen._understood.tone == "fair"
    assert "vérifiez" in screen._understood.sentence
    enter(screen, qtbot, f"{codes['CIR-01']} C 1,45 m")
    assert screen._understood.tone == "good"


def test_a_figure_far_from_what_is_asked_is_no_success(screen, qtbot, codes):
    enter(screen, qtbot, f"{codes['CIR-01']} C 1,45")
    assert screen._understood.tone == "fair"
    assert "vérifiez l’unité" in screen._understood.sentence


def test_an_answer_that_is_replaced_is_told_and_undo_gives_it_back(screen, live, qtbot, codes):
    type_in(screen.day, "16/05/2027")
    enter(screen, qtbot, f"{codes['CIR-01']} C")
    first = live.audit.answers["CIR-01"]
    enter(screen, qtbot, f"{codes['CIR-01']} N")
    assert screen._understood.tone == "fair"
    assert "Remplace « conforme » (Zoé, 16 mai 2027)" in plain(screen._understood.sentence)
    live.undo()
    assert live.audit.answers["CIR-01"] == first
    assert screen.list.count() == 1


def test_the_hint_shows_a_measure_with_its_unit_and_the_series_of_the_sheets(screen, live):
    assert "K7FC9 C 1,45 m." in plain(screen._asking.hint.text())
    assert f"« série {series_of(live.audit)} »" in plain(screen._asking.hint.text())


@pytest.mark.parametrize("typed", ["XXXX C", "{code}", "{code} S", "{code} C 1 450", "", "{code} C 12 kg"])
def test_what_cannot_be_meant_is_said_and_stays_typed(screen, live, qtbot, codes, typed):
    typed = typed.format(code=codes["CIR-01"])
    before = live.audit
    enter(screen, qtbot, typed)
    assert screen.typed.text() == typed
    assert screen._asking.remark.sentence
    assert live.audit == before


def test_enter_pressed_twice_is_no_wrong_code(screen, qtbot, codes):
    enter(screen, qtbot, f"{codes['CIR-01']} C")
    qtbot.keyClick(screen.typed, Qt.Key.Key_Return)
    assert "n’est pas un code" not in texts(screen)
    assert "Tapez la ligne suivante de la feuille." in texts(screen)
    assert "1 ligne saisie" in texts(screen)


def test_what_is_said_of_a_line_is_seen_with_the_field_in_a_low_window(show, look, live, codes, qtbot):
    screen = show(EntryScreen(worn(QApplication.instance(), look._replace(percent=200)), live), 860, 620)
    screen.enter()

    def is_seen_whole(words):
        return screen.typed.hasFocus() and words.visibleRegion().boundingRect() == words.rect()

    enter(screen, qtbot, f"{codes['CIR-01']} C 1,10 m trop étroit")
    assert "vérifiez" in screen._understood.sentence
    assert is_seen_whole(screen._understood)
    qtbot.keyClick(screen.typed, Qt.Key.Key_Return)
    assert is_seen_whole(screen._asking.remark)
    enter(screen, qtbot, f"{codes['CIR-01']} C 12 kg")
    assert is_seen_whole(screen._asking.remark)
    assert screen._understood.sentence == ""


def test_tab_reads_what_was_understood_right_after_the_field(screen, qtbot, codes):
    enter(screen, qtbot, f"{codes['CIR-01']} C")
    qtbot.keyClick(screen.typed, Qt.Key.Key_Tab)
    assert screen._understood.isAncestorOf(QApplication.focusWidget())


def test_a_day_that_is_none_is_asked_for_first(screen, live, qtbot, codes):
    type_in(screen.day, "31/02/2027")
    enter(screen, qtbot, f"{codes['CIR-01']} C")
    assert "CIR-01" not in live.audit.answers
    assert screen.day.hasFocus()
    screen.day.clear()
    enter(screen, qtbot, f"{codes['CIR-01']} C")
    assert "Écrivez la date" in texts(screen)


def test_a_line_entered_leads_to_the_checklist(screen, qtbot, codes):
    enter(screen, qtbot, f"{codes['CIR-01']} C")
    with qtbot.waitSignal(screen.asked) as asked:
        screen.list.itemActivated.emit(screen.list.item(0))
    assert asked.args == ["checklist", "CIR-01"]


def test_what_is_typed_survives_another_look(screen, show, look, live, qtbot, codes):
    enter(screen, qtbot, f"{codes['CIR-01']} C")
    type_in(screen.typed, "K7F")
    again = show(EntryScreen(look, live), 1_000, 800)
    again.go(screen.place)
    assert (again.typed.text(), again.list.count()) == ("K7F", 1)


def test_a_line_that_is_not_entered_is_kept_until_it_is(screen, show, look, live, qtbot, codes):
    type_in(screen.typed, f"{codes['CIR-01']} C")
    again = show(EntryScreen(look, live), 1_000, 800)
    assert again.typed.text() == live.drafts["entry", ""] == f"{codes['CIR-01']} C"
    qtbot.keyClick(again.typed, Qt.Key.Key_Return)
    assert "CIR-01" in live.audit.answers
    assert live.drafts == {}


def test_printing_and_the_way_back_are_one_button_away(screen, qtbot):
    named(screen, "Imprimer une grille", QPushButton).click()
    (dialog,) = screen.findChildren(PaperDialog)
    dialog.reject()
    with qtbot.waitSignal(screen.asked) as asked:
        named(screen, "Retour à la grille", QPushButton).click()
    assert asked.args == ["checklist", None]


def test_a_closed_audit_takes_nothing(screen, live):
    live.apply("closed", lambda audit: audit.replaced(state=State(state=AuditState.CLOSED)))
    assert not screen.typed.isEnabled()


def test_one_made_long_before_it_is_seen_suggests_who_and_which_day_it_is_now(show, look, live, monkeypatch):
    screen = EntryScreen(look, live)
    assert "T01" not in screen._asking.hint.text()
    live.by = "Maé"
    live.apply("tester", lambda audit: recording.welcomed(audit, a_tester(), agreeing(Use.NEEDS)), "T01")
    monkeypatch.setattr("audit_app.ui.checklist.quick_entry.today", lambda: date(2027, 5, 17))
    show(screen, 1_000, 800)
    assert (screen.who.text(), screen.day.text()) == ("Maé", "17/05/2027")
    assert "T01" in screen._asking.hint.text()
    type_in(screen.who, "Lou")
    type_in(screen.day, "16/05/2027")
    screen.hide()
    live.by = "Zoé"
    screen.show()
    assert (screen.who.text(), screen.day.text()) == ("Lou", "16/05/2027")


def test_in_a_narrow_window_paper_is_an_icon_whose_name_is_heard(screen):
    screen.resize(460, 600)
    paper = named(screen, "Imprimer une grille", QPushButton)
    assert paper.text() == ""
    screen.resize(900, 600)
    assert paper.text() == "Imprimer…"
