"""The checklist as it is worked through: by keyboard, by touch, in a wide window and in a narrow one."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListView,
    QListWidget,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
)

from audit_app.domain.answering import answered, assigned, attached
from audit_app.domain.audit import AuditState, Candidate, Contested, State, Verdict
from audit_app.domain.viewing import View
from audit_app.domain.zoning import zone_removed
from audit_app.shipped import resources
from audit_app.ui.checklist.filters import Filter
from audit_app.ui.checklist.measure_field import MeasureField
from audit_app.ui.checklist.panel import LinePanel
from audit_app.ui.checklist.screen import ChecklistScreen
from audit_app.ui.checklist.spot import Spot
from audit_app.ui.checklist.zones import ZonesDialog
from audit_app.ui.widgets.untold_rows import TELL
from tests.builders import LINES, a_busy_audit, an_answer
from tests.ui.checklist.choosing import choice
from tests.ui.finding import described, name_of, named, texts
from tests.ui.instruments import clipping, tree
from tests.wording.speaking import plain

CTRL = Qt.KeyboardModifier.ControlModifier
WIDE, NARROW = (1_200, 850), (640, 850)


@pytest.fixture
def opened(show, look, qtbot):
    """Return what shows the checklist of an audit, its line and its counts too: these come just after the list."""

    def opened(live, size=WIDE):
        screen = show(ChecklistScreen(look, live), *size)
        qtbot.waitUntil(lambda: shown(screen) is not None and bool(described(screen.title)))
        return screen

    return opened


@pytest.fixture
def screen(opened, live):
    return opened(live)


@pytest.fixture
def narrow(opened, live):
    return opened(live, NARROW)


def test_the_list_is_painted_before_the_line_beside_it_is_built(show, look, live, qtbot):
    built = []
    made = ChecklistScreen(look, live)
    panel, view = made.findChild(LinePanel), made.findChild(QListView)
    view.painted.connect(lambda: built.append(panel.parts is not None))
    show(made, *WIDE)
    qtbot.waitUntil(lambda: panel.line is not None)
    assert built == [False]
    assert panel.line == view.line


def lines(screen) -> QListView:
    return named(screen, "Lignes", QListView)


def shown(screen) -> str | None:
    """Return the line shown on the right."""
    return screen.findChild(LinePanel).line


def rows(screen):
    model = screen.findChild(QListView).model()
    return [model.line_at(place) for place in range(model.rowCount())]


def enter_list(screen, qtbot):
    screen.findChild(QListView).setFocus()
    qtbot.waitUntil(screen.findChild(QListView).hasFocus)


def heard_focus() -> str:
    return name_of(QApplication.focusWidget())


def contested(line):
    two = (Candidate(value=None, by=None, at=""), Candidate(value=None, by="Anne", at=""))
    return Contested(kind="answer", subject=line, aspect="", candidates=two)


# What is said at once


def test_the_heading_says_and_is_heard_with_how_far_the_checklist_is(screen):
    assert "2 lignes vérifiées sur 6 : 1 conforme, 1 non conforme" in texts(screen)
    assert "2 obligatoires vérifiées sur 5" in texts(screen)
    screen.enter()
    assert heard_focus() == "Grille"
    assert described(screen.title).endswith("1 conforme, 1 non conforme. 2 obligatoires vérifiées sur 5")
    assert named(screen, "Lignes obligatoires vérifiées", QProgressBar).value() == 2


def test_the_first_line_to_check_is_open_at_once(screen):
    assert shown(screen) == "CIR-01"


def test_everything_is_named_and_whole(screen):
    assert tree.every_fault(screen) == []
    assert clipping.every_fault(screen) == []


# Moving


def test_arrows_in_the_list_show_each_line(screen, qtbot):
    enter_list(screen, qtbot)
    for key, line in ((Qt.Key.Key_Down, LINES[2]), (Qt.Key.Key_End, LINES[-1]), (Qt.Key.Key_Home, LINES[0])):
        qtbot.keyClick(lines(screen), key)
        qtbot.waitUntil(lambda line=line: shown(screen) == line)
    assert lines(screen).hasFocus()


def test_enter_goes_into_the_line_and_escape_comes_back_to_its_row(screen, qtbot):
    enter_list(screen, qtbot)
    qtbot.keyClick(lines(screen), Qt.Key.Key_Down)
    qtbot.keyClick(lines(screen), Qt.Key.Key_Return)
    assert heard_focus() == "Titre de CIR-02"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert lines(screen).hasFocus()
    assert lines(screen).line == "CIR-02@path-1"


def test_a_verdict_key_struck_right_after_an_arrow_answers_the_line_arrived_at(screen, live, qtbot):
    enter_list(screen, qtbot)
    qtbot.keyClick(lines(screen), Qt.Key.Key_End)
    qtbot.keyClick(lines(screen), Qt.Key.Key_1, CTRL)
    assert "CIR-01" not in live.audit.answers
    assert live.audit.answers["INF-01"].verdict is Verdict.COMPLIANT


def test_whoever_just_arrives_begins_with_the_line_that_is_shown_instead_of_passing_over_it(screen, qtbot):
    first = shown(screen)
    screen.enter()
    qtbot.keyClick(screen.title, Qt.Key.Key_Return, CTRL)
    assert shown(screen) == first
    assert screen.findChild(LinePanel).isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert shown(screen) != first


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_next_line_to_check_is_reached_from_anywhere_and_read(screen, qtbot, key):
    note, where = named(screen, "Note", QPlainTextEdit), choice(screen, "Où")
    for start in (screen.title, screen._list.filters.search, lines(screen), note, where):
        screen.go("CIR-01")
        start.setFocus()
        qtbot.keyClick(start, key, CTRL)
        assert shown(screen) == lines(screen).line == "SAN-01@toilets-1"
        assert heard_focus() == "Titre de SAN-01"


def test_the_line_before_and_after_are_reached_from_within_a_line(screen, qtbot):
    screen.go("CIR-01")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down, CTRL)
    assert heard_focus() == "Titre de CIR-02"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up, CTRL)
    assert heard_focus() == "Titre de CIR-01"


def test_in_the_list_they_leave_the_keyboard_in_the_list(screen, qtbot):
    enter_list(screen, qtbot)
    qtbot.keyClick(lines(screen), Qt.Key.Key_Down, CTRL)
    assert lines(screen).hasFocus()
    assert shown(screen) == "CIR-02@path-1"


@pytest.mark.parametrize(
    ("line", "key", "end"), [("ACC-01", Qt.Key.Key_Up, "première"), ("INF-01", Qt.Key.Key_Down, "dernière")]
)
def test_at_both_ends_it_says_so(screen, qtbot, line, key, end):
    screen.go(line)
    with qtbot.waitSignal(screen.said) as told:
        qtbot.keyClick(QApplication.focusWidget(), key, CTRL)
    assert end in told.args[0]
    assert shown(screen) == line


def test_when_nothing_is_left_in_this_list_it_says_how_much_is_left_elsewhere(screen, qtbot):
    screen.go(Spot("ACC-01", View.ALL.value, "ACC"))
    with qtbot.waitSignal(screen.said) as told:
        screen.move_on("to_check")
    assert told.args == [
        "Tout a été examiné dans cette liste. 4 lignes de toute la grille ne sont pas encore vérifiées.",
        "good",
    ]


def test_where_a_search_hides_the_line_worked_on_the_next_to_check_is_one_it_found(narrow, qtbot):
    hidden = narrow._list.line
    narrow._list.set_filter(Filter(text="SAN-02"))
    assert narrow._list.line == hidden
    qtbot.keyClick(narrow._list.filters.search, Qt.Key.Key_Return, CTRL)
    assert narrow._list.line.startswith("SAN-02")


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_where_nothing_is_found_nothing_is_said_to_have_been_looked_at(opened, live, qtbot, size):
    screen = opened(live, size)
    screen._list.set_filter(Filter(text="introuvable"))
    with qtbot.waitSignal(screen.said) as said:
        qtbot.keyClick(screen._list.filters.search, Qt.Key.Key_Return, CTRL)
    assert plain(said.args[0]) == "Aucune ligne ne correspond à « introuvable »."
    assert not screen._parts.in_panel


def test_where_every_line_is_given_to_somebody_none_is_said_to_have_been_looked_at(opened, begin, qtbot):
    screen = opened(begin(assigned(a_busy_audit(), ["ACC-01"], to="Karim")))
    screen._list.set_filter(Filter(where="ACC", person=""))
    with qtbot.waitSignal(screen.said) as said:
        screen.move_on("to_check")
    assert said.args == ["Ici, chaque ligne est confiée à quelqu’un.", "info"]


def test_the_only_line_left_is_said_to_be_so_and_so_is_the_end(opened, begin, qtbot):
    audit = a_busy_audit()
    live = begin(audit.replaced(answers={line: an_answer() for line in LINES if line != "INF-01"}))
    screen = opened(live)
    screen.move_on("to_check")
    with qtbot.waitSignal(screen.said) as told:
        screen.move_on("to_check")
    assert "la seule qui reste à vérifier" in told.args[0]
    live.apply("answered", partial(answered, line="INF-01", verdict=Verdict.PARTIAL), "INF-01")
    with qtbot.waitSignal(screen.said) as told:
        screen.move_on("to_check")
    assert told.args[0] == "Toutes les lignes sont vérifiées."


def test_a_photo_pasted_in_the_list_is_evidence_of_its_line_and_text_pasted_in_the_search_is_text(screen, live, qtbot):
    picture = QImage(50, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkMagenta)
    QGuiApplication.clipboard().setImage(picture)
    enter_list(screen, qtbot)
    qtbot.keyClick(lines(screen), Qt.Key.Key_Down)
    qtbot.keyClick(lines(screen), Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: bool(live.audit.evidence) and not live.on_the_way)
    assert [piece.line for piece in live.audit.evidence.values()] == [shown(screen)]
    QGuiApplication.clipboard().setText("rampe")
    search = screen.findChild(QLineEdit)
    search.setFocus()
    qtbot.keyClick(search, Qt.Key.Key_V, CTRL)
    assert search.text() == "rampe"
    assert len(live.audit.evidence) == 1


def test_ctrl_f_leads_to_the_search_and_enter_from_there_to_what_was_found(screen, qtbot):
    qtbot.keyClick(screen.title, Qt.Key.Key_F, CTRL)
    assert heard_focus() == "Chercher dans les lignes"
    qtbot.keyClicks(QApplication.focusWidget(), "allee")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert lines(screen).hasFocus()
    qtbot.waitUntil(lambda: shown(screen) == "CIR-02@path-1")


# Following the audit


def test_a_line_answered_stays_under_the_hand_and_leaves_when_one_goes_on(screen, live, qtbot):
    combo = choice(screen, "Voir")
    combo.setCurrentIndex(combo.findData(View.TO_DO))
    qtbot.keyClick(lines(screen), Qt.Key.Key_1, CTRL)
    assert live.audit.answers["CIR-01"].verdict is Verdict.COMPLIANT
    assert rows(screen)[0] == shown(screen) == "CIR-01"
    screen.move_on("to_check")
    assert rows(screen)[0] == shown(screen) == "SAN-01@toilets-1"


def test_undo_from_outside_changes_the_row_and_the_counts(screen, live, qtbot):
    live.apply("answered", partial(answered, line="SAN-02", verdict=Verdict.PARTIAL), "SAN-02")
    listed = QAccessible.queryAccessibleInterface(lines(screen)).child(LINES.index("SAN-02"))
    assert listed.text(QAccessible.Text.Name) == "Titre de SAN-02, partiel"
    qtbot.waitUntil(lambda: "3 lignes vérifiées sur 6 : 1 conforme, 1 partielle" in texts(screen))
    live.undo()
    assert listed.text(QAccessible.Text.Name) == "Titre de SAN-02, non vérifié"
    qtbot.waitUntil(lambda: "2 lignes vérifiées sur 6" in texts(screen))
    assert shown(screen) == "CIR-01"


def test_when_the_zone_of_the_line_goes_both_sides_show_the_same_other_line(screen, live):
    screen.go("CIR-02@path-1")
    live.apply("zone_removed", partial(zone_removed, zone_id="path-1"), "path-1")
    assert shown(screen) == lines(screen).line == "CIR-02"
    assert named(screen, "1 réponse mise de côté…", QPushButton)


def test_a_closed_audit_is_walked_through_all_the_same(opened, begin, qtbot):
    screen = opened(begin(a_busy_audit().replaced(state=State(state=AuditState.CLOSED))))
    screen.move_on("next")
    assert shown(screen) == "CIR-02@path-1"
    assert "lecture seule" in texts(screen).lower()


# Zones, answers set aside, two answers


def test_a_line_can_ask_for_a_zone_of_its_kind(screen):
    screen.findChild(LinePanel).zone_asked.emit("path")
    dialog = screen.findChild(ZonesDialog)
    assert dialog.isVisible()
    assert choice(dialog, "Type").currentData() == "path"
    dialog.close()


def test_a_zone_added_from_the_button_brings_its_lines(screen, live, qtbot):
    named(screen, "Zones…", QPushButton).click()
    dialog = screen.findChild(ZonesDialog)
    choice(dialog, "Type").setCurrentIndex(choice(dialog, "Type").findData("path"))
    choice(dialog, "Lieu").setCurrentIndex(1)
    name = named(dialog, "Nom", QLineEdit)
    qtbot.keyClicks(name, "Voie sud")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    dialog.close()
    assert sum(line.startswith("CIR-02@") for line in rows(screen)) == 2
    assert shown(screen) == "CIR-01"


def test_answers_set_aside_are_read_in_a_box(opened, begin):
    screen = opened(begin(zone_removed(a_busy_audit(), "path-1")))
    named(screen, "1 réponse mise de côté…", QPushButton).click()
    box = screen.findChild(QDialog)
    assert named(box, "Réponses mises de côté", QListWidget).count() == 1
    box.close()


def test_a_line_with_two_answers_is_one_click_away(opened, begin):
    screen = opened(begin(a_busy_audit().replaced(contested=(contested("ACC-01"),))))
    named(screen, "1 ligne a deux réponses", QPushButton).click()
    assert shown(screen) == "ACC-01"


# Where there is room for one part only


def test_a_narrow_window_shows_the_list_and_enter_the_line(narrow, qtbot):
    assert lines(narrow).isVisible()
    assert not narrow.findChild(LinePanel).isVisible()
    enter_list(narrow, qtbot)
    qtbot.keyClick(lines(narrow), Qt.Key.Key_Down)
    qtbot.keyClick(lines(narrow), Qt.Key.Key_Return)
    assert narrow.findChild(LinePanel).isVisible()
    assert not narrow.findChild(QListView).isVisible()
    assert heard_focus() == "Titre de CIR-02"


@pytest.mark.parametrize("by_key", [True, False])
def test_escape_and_the_button_lead_back_to_the_same_row(narrow, qtbot, by_key):
    narrow.go("SAN-02")
    if by_key:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    else:
        named(narrow, "Retour à la liste", QPushButton).click()
    assert lines(narrow).hasFocus()
    assert lines(narrow).line == "SAN-02"


def test_a_touch_on_a_row_opens_its_line(narrow, qtbot):
    view = lines(narrow)
    place = view.visualRect(view.model().index(0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert narrow.findChild(LinePanel).isVisible()
    assert shown(narrow) == "ACC-01"


def test_in_a_wide_window_a_click_leaves_the_keyboard_in_the_list(screen, qtbot):
    view = lines(screen)
    place = view.visualRect(view.model().index(0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: shown(screen) == "ACC-01")
    assert view.hasFocus()


def test_the_search_comes_back_from_a_line(narrow, qtbot):
    narrow.go("SAN-02")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F, CTRL)
    assert heard_focus() == "Chercher dans les lignes"


def test_a_window_made_wider_shows_both_parts_again(narrow, qtbot):
    narrow.go("SAN-02")
    narrow.resize(*WIDE)
    qtbot.waitUntil(lambda: lines(narrow).isVisible())
    assert narrow.findChild(LinePanel).isVisible()
    narrow.resize(*NARROW)
    qtbot.waitUntil(lambda: not narrow.findChild(QListView).isVisible())
    assert narrow.findChild(LinePanel).isVisible()


def test_in_a_low_window_the_lines_have_the_room_and_the_count_is_heard_with_the_heading(narrow):
    assert narrow.subtitle.isVisible()
    narrow.resize(NARROW[0], 340)
    assert not narrow.subtitle.isVisible()
    assert narrow.subtitle.text() in described(narrow.title)


# Coming and going


def test_a_line_asked_for_by_another_screen_is_shown_whatever_the_filters_hide(screen):
    screen.go(Spot(None, View.GAPS.value))
    screen.go("SAN-02")
    assert shown(screen) == lines(screen).line == "SAN-02"
    assert heard_focus() == "Titre de SAN-02"
    assert rows(screen) == list(LINES)


def test_another_screen_leads_to_the_very_photo_that_nothing_is_said_of(screen, live, qtbot):
    for name, alt in (("rampe.jpg", "Une rampe"), ("portail.jpg", "")):
        piece = live.files.kept(resources() / "sample" / name, "SAN-02", alt)
        live.apply("evidence_added", partial(attached, evidence=piece), "SAN-02")
    screen.go(f"{TELL}SAN-02")
    assert lines(screen).line == "SAN-02"
    assert heard_focus().startswith("Ce que montre la photo 2 sur 2")
    screen.go(f"{TELL}XXX-99")
    (box,) = [found for found in screen.findChildren(QDialog) if found.isVisible()]
    box.close()


def test_a_line_that_is_not_asked_is_said_to_be_so(screen, qtbot):
    with qtbot.waitSignal(screen.said) as told:
        screen.go("XXX-99")
    assert told.args[0] == "La ligne XXX-99 n’est plus demandée pour cet événement."
    assert heard_focus() == "Grille"


@pytest.mark.parametrize("inside", [True, False])
def test_a_screen_built_anew_comes_back_to_the_same_spot(screen, opened, live, qtbot, inside):
    screen.go(Spot("SAN-02", View.TO_DO.value, "SAN", "titre", inside))
    place = screen.place
    assert place == Spot("SAN-02", "to_do", "SAN", "titre", inside)
    again = opened(live)
    again.go(place)
    assert again.place == place
    assert shown(again) == "SAN-02"
    assert rows(again) == ["SAN-01@toilets-1", "SAN-02"]


def test_four_facts_are_enough_to_say_where_to_go(screen):
    screen.go(("SAN-02", "gaps", "", ""))
    assert screen.place[:2] == ("SAN-02", "gaps")
    assert shown(screen) == "SAN-02"


def test_a_line_that_a_search_hides_is_still_the_one_worked_on(screen):
    screen.go(Spot("SAN-02", View.ALL.value, "", "allee"))
    assert rows(screen) == ["CIR-02@path-1"]
    assert shown(screen) == "SAN-02"
    assert heard_focus() == "Grille"


def test_without_a_line_the_first_of_the_list_is_worked_on(screen, qtbot):
    screen.go(Spot(None, View.GAPS.value))
    qtbot.waitUntil(lambda: shown(screen) == "CIR-02@path-1")
    assert lines(screen).hasFocus()


def test_what_is_typed_is_saved_when_one_leaves(screen, live, qtbot):
    screen.go("SAN-02")
    note = named(screen, "Note", QPlainTextEdit)
    note.setFocus()
    qtbot.keyClicks(note, "Vu le matin")
    screen.leave()
    assert live.audit.notes["SAN-02"] == "Vu le matin"


def test_one_key_leads_from_the_list_to_the_measurement_still_to_give_else_to_the_verdicts(screen, live, qtbot):
    screen.go("CIR-02@path-1")
    lines(screen).setFocus()
    qtbot.keyClick(lines(screen), Qt.Key.Key_M, CTRL)
    fields = [field for field in screen.findChildren(MeasureField) if field.isVisibleTo(screen)]
    assert fields[0].content.strip()
    assert screen.focusWidget() is next(field.edit for field in fields if not field.content.strip())
    screen.go("ACC-01")
    qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_M, CTRL)
    assert screen.focusWidget() is named(screen, "Conforme", QRadioButton)
