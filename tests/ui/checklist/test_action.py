"""The form of a corrective action: it saves itself once it is whole, and says what it lacks until then."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QScrollArea

from audit_app.domain.audit import ActionState
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import described, named, texts

LINE = "CIR-02@path-1"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def unmet(panel):
    panel.show_line(LINE)
    return panel


def what(panel):
    return named(panel, "Ce qui sera fait", QPlainTextEdit)


def one(panel, name):
    return named(panel, name, QLineEdit)


def give(panel, due="10/05/2027"):
    type_in(what(panel), "Poser une rampe")
    type_in(one(panel, "Qui s’en charge"), "Mairie : Mme Leroy")
    type_in(one(panel, "Pour quand"), due)


def taken(live):
    return live.audit.action_of(LINE)


def state_of(form) -> QComboBox:
    """Return the choice of how far an action is; on Linux what is chosen is the name of such a field."""
    return next(found for found in form.findChildren(QComboBox) if found.accessibleName() == "Où elle en est")


def test_it_is_shown_where_a_line_is_not_met_and_nowhere_else(panel, qtbot):
    panel.show_line("ACC-01")
    assert "Action corrective" not in texts(panel)
    qtbot.keyClick(QApplication.focusWidget() or panel, Qt.Key.Key_2, CTRL)
    assert "Action corrective" in texts(panel)
    assert "Enregistrée dès que quoi, qui et pour quand sont donnés." in texts(panel)


def test_it_saves_itself_once_it_is_whole_as_one_step(unmet, live, qtbot):
    type_in(what(unmet), "Poser une rampe")
    qtbot.waitUntil(lambda: "Pas encore enregistré. Il manque : qui, pour quand." in texts(unmet))
    assert taken(live) is None
    give(unmet)
    qtbot.waitUntil(lambda: taken(live) is not None)
    action = taken(live)
    assert (action.what, action.owner, action.due) == ("Poser une rampe", "Mairie : Mme Leroy", date(2027, 5, 10))
    assert "Action enregistrée." in texts(unmet)
    live.undo()
    assert taken(live) is None


def test_a_wrong_date_is_said_beside_its_field_and_nothing_is_saved(unmet, live, qtbot):
    give(unmet, due="le 10 mai")
    said = "« le 10 mai » n’est pas une date lisible : écrivez 16/05/2027 ou 16 mai 2027."
    qtbot.waitUntil(lambda: said in texts(unmet))
    heard = described(one(unmet, "Pour quand")).replace("\u202f", " ").replace("\u00a0", " ")
    assert said in heard
    assert taken(live) is None
    type_in(one(unmet, "Pour quand"), "2027-05-10")
    qtbot.waitUntil(lambda: taken(live) is not None)
    assert said not in texts(unmet)


def test_an_incomplete_form_is_found_again_on_coming_back(unmet, live):
    type_in(one(unmet, "Coût en euros"), "350")
    unmet.show_line("ACC-01")
    unmet.show_line(LINE)
    assert one(unmet, "Coût en euros").text() == "350"
    assert live.drafts
    type_in(one(unmet, "Coût en euros"), "")
    one(unmet, "Coût en euros").clear()
    unmet.flush()
    assert not live.drafts


def test_dropping_an_action_asks_why_first(unmet, live, qtbot):
    give(unmet)
    unmet.flush()
    state = state_of(unmet)
    state.setFocus()
    for _ in range(3):
        qtbot.keyClick(state, Qt.Key.Key_Down)
    why = named(unmet, "Pourquoi est-elle abandonnée ?", QPlainTextEdit)
    qtbot.waitUntil(lambda: "Il manque : pourquoi elle est abandonnée." in texts(unmet))
    assert (
        taken(live).state is ActionState.IN_PROGRESS
        or taken(live).state is ActionState.TO_DO
        or (taken(live).state is ActionState.DONE)
    )
    type_in(why, "Trop cher")
    qtbot.waitUntil(lambda: taken(live).state is ActionState.DROPPED)
    assert taken(live).reason == "Trop cher"


def test_a_turn_of_the_wheel_over_the_state_changes_nothing(unmet, live):
    give(unmet)
    unmet.flush()
    state = state_of(unmet)
    spot = QPointF(state.rect().center())
    turn = QWheelEvent(
        spot,
        state.mapToGlobal(spot),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(state, turn)
    assert state.currentText() == "À faire"


def test_a_date_that_has_passed_is_said(unmet, live, qtbot):
    give(unmet, due="10/05/2001")
    qtbot.waitUntil(lambda: taken(live) is not None)
    assert "Action enregistrée. Sa date est passée : 10 mai 2001." in texts(unmet)


def test_a_refused_action_stays_typed_and_is_saved_later(unmet, live, qtbot, full_disk):
    full_disk()
    give(unmet)
    unmet.flush()
    assert "Cette action n’est pas encore enregistrée : elle reste ici, réessayez." in texts(unmet)
    unmet.show_line("ACC-01")
    unmet.show_line(LINE)
    assert what(unmet).toPlainText() == "Poser une rampe"
    full_disk(on=False)
    assert live.retry()
    assert taken(live).owner == "Mairie : Mme Leroy"
    assert "Action enregistrée." in texts(unmet)


def test_emptying_who_answers_keeps_the_last_whole_action_and_says_so(unmet, live, qtbot):
    give(unmet)
    unmet.flush()
    owner = one(unmet, "Qui s’en charge")
    owner.setFocus()
    owner.selectAll()
    qtbot.keyClick(owner, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Changement non enregistré. Il manque : qui." in texts(unmet))
    assert taken(live).owner == "Mairie : Mme Leroy"


def test_leaving_with_a_wrong_date_says_what_is_wrong_with_a_way_back(unmet, live, qtbot):
    give(unmet, due="le 10 mai x")
    with qtbot.waitSignal(unmet.told_of) as told:
        unmet.show_line("ACC-01")
    said = "CIR-02 (Allée nord) : la date de l’action est à corriger."
    assert [told.args[0].replace("\u00a0", " "), *told.args[1:]] == [said, "fair", LINE]
    assert said in texts(unmet)
    with qtbot.waitSignal(unmet.untold):
        unmet.show_line(LINE)


def test_what_is_wrong_is_seen_above_the_foot_while_it_is_typed(unmet, qtbot):
    unmet.resize(640, 480)
    type_in(one(unmet, "Pour quand"), "le 10 mai x")
    qtbot.waitUntil(lambda: "Pas encore enregistré : la date est à corriger." in texts(unmet))
    asking, seen = one(unmet, "Pour quand").parentWidget(), unmet.findChild(QScrollArea).viewport()
    assert asking.mapTo(seen, asking.rect().bottomLeft()).y() <= seen.height()
